"""Tell which words stand in the place of a holder's name, as those between "provided by" and "as is".

In: the words of a text and their codes. Out: where names stand, which a license leaves open; words there that say more
than a name are left out.
"""

import re
from collections.abc import Iterator, Sequence

from openness.text.codes import Codes, codes_of, lettered
from openness.text.telling import BEYOND_NAMES, TELLING, names_only

__all__ = ["disowned", "names"]


def _as_codes(text: str) -> str:
    """Some words as a string of their codes."""
    return lettered(codes_of(text.encode().split()))


def _one_of(*texts: str) -> str:
    """A pattern for any of some words, in codes."""
    return f"(?:{'|'.join(re.escape(_as_codes(text)) for text in texts)})"


_LIABLE = ("be liable", "be held liable")
_VERBS = ("may", "must", "shall", "will", "can")
_USED = ("not be used", *(f"{verb} {negation}be used" for verb in _VERBS for negation in ("", "not ")))
_NOR = ("nor the name", "nor the names")
_NAMES = tuple(
    (_as_codes(before), re.compile(f"{_one_of(before)}(.{{1,40}}?)(?={_one_of(*after)})", re.DOTALL), beyond)
    for before, after, beyond in (
        ("provided by", ("as is",), TELLING),
        ("in no event shall", _LIABLE, TELLING),
        ("in no event will", _LIABLE, TELLING),
        ("in no case shall", _LIABLE, TELLING),
        ("name of", (*_NOR, *_USED), BEYOND_NAMES),
        ("names of", (*_NOR, *_USED), BEYOND_NAMES),
        ("neither the", _NOR, BEYOND_NAMES),
        ("as is and", ("disclaim", "disclaims"), TELLING),
        ("developed by", ("and its contributors", "for use in", "neither", "redistributions", "the name"), TELLING),
    )
)
"""Between which words a name stands, and the words that are of no name there."""

_USED_TO_ENDORSE = _as_codes("be used to endorse")
_ENDORSE = re.compile(
    f"({_one_of('neither')})?({_one_of('the')}){_one_of('name', 'names')}{_one_of('of')}(?P<names>.{{1,40}}?)"
    f"{_one_of('may')}({_one_of('not')})?(?P<rest>{_one_of('be used to endorse')})",
    re.DOTALL,
)
"""Two ways to say that names may not be used, which are read as one."""


def names(words: Sequence[bytes], codes: Codes) -> Iterator[range]:
    """Where words stand in the place of a name and do not say more than one."""
    text = lettered(codes)
    for before, pattern, beyond in _NAMES:
        for found in pattern.finditer(text) if before in text else ():
            if names_only([*words[slice(*found.span(1))], b""], beyond):
                yield range(*found.span(1))


def disowned(words: Sequence[bytes], codes: Codes) -> Iterator[tuple[range, list[tuple[bytes, int]]]]:
    """Where it is said that nobody's name may be used, and how that is written in one way, whichever names there are:
    each word, with the number of the one that it stands for."""
    text = lettered(codes)
    for found in _ENDORSE.finditer(text) if _USED_TO_ENDORSE in text else ():
        own = [n for n in range(*found.span("names")) if words[n] not in (b"not", b"nor")]
        if (found[1] or found[4]) and names_only([*(words[n] for n in own), b""], BEYOND_NAMES):
            the, rest = found.start(2), found.start("rest")
            said = [(b"the", the), (b"name", the + 1), (b"of", the + 2), *((words[n], n) for n in own)]
            said += [
                (b"may", rest - 1 - bool(found[4])),
                (b"not", rest - 1),
                *((words[n], n) for n in range(rest, found.end())),
            ]
            yield range(*found.span()), said
