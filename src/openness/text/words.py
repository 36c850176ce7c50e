"""Turn a license text into the words that count when it is compared with another.

In: a text. Out: its words, each as a number (a 15-bit hash), and the lines on which they stand. Words in the place of
a name, as between "provided by" and "as is", are marked, since a license leaves them open.
"""

import re
import zlib
from array import array
from collections.abc import Sequence
from functools import cached_property, partial
from typing import TypeAlias

from openness.text.steps import normal
from openness.text.telling import BEYOND_NAMES, TELLING, names_only

__all__ = ["NAMED", "Codes", "Words", "code", "runs", "untitled"]

Codes: TypeAlias = "array[int]"
"""Words as numbers of 16 bits: a hash of 15 bits, and `NAMED`."""

NAMED = 0x8000
"""The bit of a code that marks a word in the place of a name."""

_LOST = 3
"""Words that `_disown` may leave out in a row."""
_SPELLINGS = {
    b"licence": b"license", b"licences": b"licenses", b"licenced": b"licensed", b"organisation": b"organization",
    b"authorised": b"authorized", b"acknowledgement": b"acknowledgment", b"http": b"", b"https": b"", b"www": b"",
    **dict.fromkeys([b"ii", b"iii", b"iv", b"vi", b"vii", b"viii", b"ix", b"xi", b"xii", b"xiii"], b""),
}  # fmt: skip
_NAMES = tuple(
    (before, re.compile(re.escape(before) + rb"((?:[^ ]+ ){1,24}?)(?=" + after + rb"\b)"))
    for before, after in (
        (b" provided by ", rb"as is"),
        (b" in no event shall ", rb"be (?:held )?liable"),
        (b" in no event will ", rb"be (?:held )?liable"),
        (b" in no case shall ", rb"be (?:held )?liable"),
        (b" name of ", rb"(?:nor the names?|(?:may|must|shall|will|can)(?: not)? be used|not be used)"),
        (b" names of ", rb"(?:nor the names?|(?:may|must|shall|will|can)(?: not)? be used|not be used)"),
        (b" neither the ", rb"nor the names?"),
        (b" as is and ", rb"disclaims?"),
        (b" developed by ", rb"(?:and its contributors|for use in|neither|redistributions|the name)"),
    )
)
"""Between which words a name stands."""

_ENDORSE = re.compile(rb" (neither )?the names? of (?P<name>(?:[^ ]+ ){1,40}?)may (not )?be used to endorse")
"""Two ways to say that names may not be used, which are read as one."""


def untitled(codes: Codes) -> Codes:
    """Codes without the words at their beginning of which titles consist."""
    start = 0
    while start < _LONGEST_TITLE and start < len(codes) and codes[start] in _TITLE_CODES:
        start += 1
    return codes[start:]


def runs(codes: Sequence[int]) -> list[int]:
    """Each three words in a row, as one number."""
    return [a << 30 | b << 15 | c for a, b, c in zip(codes, codes[1:], codes[2:], strict=False)]


class _Codes(dict[bytes, int]):
    """The code of each word, made when it is first asked for; 0 where a word does not count."""

    def __missing__(self, word: bytes) -> int:
        self[word] = made = code(word)
        if len(self) > 200_000:  # a hostile text may have endless words
            self.clear()
        return made


def code(word: bytes) -> int:
    """Return the number of a word, 1 to 32,767; 0 where it does not count.

    Words with a low line before them stand in the place of a name and have the bit `NAMED` as well.
    """
    named = word[:1] == b"_"
    spelt = word[1:] if named else word
    spelt = _SPELLINGS.get(spelt, spelt)
    if len(spelt) < 2 and not spelt.isdigit():
        return 0
    return (zlib.crc32(spelt) & 0x7FFF or 1) | (NAMED if named else 0)


_CODES = _Codes()
_TITLES = b"the mit bsd isc expat license 2clause 3clause two three clause new modified revised simplified original 2 3"
_TITLE_CODES = frozenset(map(code, _TITLES.split()))
_LONGEST_TITLE = 8


def _mark(found: re.Match[bytes], before: bytes) -> bytes:
    """Mark the words in the place of a name, unless they say more than a name."""
    inner = found[1].replace(b"_", b"").split()
    return found[0] if not names_only([*inner, b""], TELLING) else before + b"_" + b" _".join(inner) + b" "


def _disown(found: re.Match[bytes]) -> bytes:
    """Write in one way that nobody's name may be used, whichever names there are."""
    names = [word for word in found["name"].replace(b"_", b"").split() if word not in (b"not", b"nor")]
    if not (found[1] or found[3]) or not names_only([*names, b""], BEYOND_NAMES):
        return found[0]
    return b" the name of _" + b" _".join(names) + b" may not be used to endorse"


class Words:
    """The words of a text that count, in their order."""

    def __init__(self, text: str) -> None:
        self._normal = normal(text)
        joined = b" " + b" ".join(self._normal.split()) + b" "
        if b" be used to endorse " in joined:
            joined = _ENDORSE.sub(_disown, joined)
        for before, name in _NAMES:
            if before in joined:
                joined = name.sub(partial(_mark, before=before), joined)
        self._names = b" _" in joined
        self._words = joined.split()
        self.codes = array("H", filter(None, map(_CODES.__getitem__, self._words)))

    @cached_property
    def unnamed(self) -> Codes:
        """The codes without the words in the place of names."""
        return array("H", [c for c in self.codes if c < NAMED]) if self._names else self.codes

    @cached_property
    def plain(self) -> list[int]:
        """The codes of all words, whether in the place of a name or not."""
        return [c & ~NAMED for c in self.codes] if self._names else self.codes.tolist()

    @property
    def untitled(self) -> Codes:
        """The codes without the words in the place of names, and without a title before them."""
        return untitled(self.unnamed)

    @cached_property
    def runs(self) -> list[int]:
        """The runs of three words, those in the place of names left out."""
        return runs(self.unnamed)

    @cached_property
    def plain_runs(self) -> list[int]:
        """The runs of three words, names and all."""
        return runs(self.plain)

    @cached_property
    def _counting(self) -> list[bytes]:
        """The words that count."""
        return [word for word in self._words if _CODES[word]]

    def said(self, start: int = 0, end: int | None = None) -> str:
        """Some of the words, with a space between each two."""
        return b" ".join(self._counting[start:end]).replace(b"_", b"").decode("utf-8", "replace")

    @cached_property
    def spelt(self) -> tuple[str, ...]:
        """The words themselves, one for each code."""
        return tuple(self.said().split(" ")) if self.codes else ()

    @cached_property
    def lines(self) -> tuple[int, ...]:
        """For each code the line (from 0) on which its word stands."""
        each = [(word, n) for n, line in enumerate(self._normal.split(b"\n")) for word in line.split()]
        found, at = [], 0
        for word in self._words:
            plain_word = word[1:] if word[:1] == b"_" else word
            if each[at][0] != plain_word:  # `_disown` left words out, or put one in
                ahead = [word for word, _ in each[at + 1 : at + 1 + _LOST]]
                at += 1 + ahead.index(plain_word) if plain_word in ahead else -1
            if _CODES[word]:
                found.append(each[max(at, 0)][1])
            at = min(at + 1, len(each) - 1)
        return tuple(found)
