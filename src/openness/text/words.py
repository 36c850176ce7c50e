"""Turn a license text into the words that count when it is compared with another.

In: a text. Out: its words, each as a number (a 15-bit hash), and the lines on which they stand. The
steps are named, ordered and versioned, and each takes time linear in the text. What they take away
says nothing of the terms: case, punctuation, the marks of comments and lists, hyphens, and lines
that only say who holds the copyright. Words in the place of a name, as between "provided by" and
"as is", are marked, since a license leaves them open.

This is coarser than `normalize`, which keeps what the cues of records are found by.
"""

import re
import unicodedata
import zlib
from array import array
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TypeAlias

from openness.text.normalize import bound

__all__ = [
    "NAMED",
    "RESTRICTING",
    "STEPS",
    "TELLING",
    "WORDS",
    "Words",
    "code",
    "normal",
    "runs",
    "tokens_of",
    "untitled",
]

Codes: TypeAlias = "array[int]"
"""Words as numbers of 16 bits: a hash of 15 bits, and `NAMED`."""

WORDS = 1
"""The version of the steps; the index names the one by which it was made."""

NAMED = 0x8000
"""The bit of a code that marks a word in the place of a name."""

TELLING = frozenset(
    b"""
    not no non none nor never neither only solely exclusively except unless without prohibited forbidden forbid
    forbids restricted restrict restriction must shall may can cannot will should required require requires agree
    agrees consent permission permitted permit allowed allow license licensed licensee commercial noncommercial
    commercially research academic educational education evaluation personal private internal military nuclear
    government use used uses using user users usage modify modified modification copy copied distribute distributed
    redistribute redistributed distribution redistribution sell sold selling sale fee fees pay payment royalty
    royalties condition conditions terms warranty liable hereby granted grant grants is are be been this that these
    those you your they if when where which subject purpose purposes purchase
    """.split()
)
"""Words that the name of a holder does not have: a line with one of them says more than who holds the copyright."""

RESTRICTING = TELLING - frozenset(
    b"""
    is are be been this that these those you your they if when where which license licensed licensee granted grant
    grants hereby terms use used uses using user users can may will shall should without warranty liable permission
    permitted permit allowed allow modify modified modification copy copied distribute distributed redistribute
    redistributed distribution redistribution sell sold subject usage
    """.split()
)
"""Words that may narrow what a license allows."""

_BEYOND_NAMES = TELLING - {b"this", b"these", b"that", b"your", b"license"}
"""As `TELLING`, where a name may be "this project"."""

_UNSEEN = "\ufeff\u200b\u200c\u200d\u200e\u200f\u00ad\u202a\u202b\u202c\u202d\u202e\u2060"
_ALIKE = {'"': "“”„«»", "'": "‘’‚`´", "-": "‐‑‒–—−", "": _UNSEEN}
_PLAIN = {ord(odd): plain for plain, odds in _ALIKE.items() for odd in odds}
_HYPHEN = re.compile(rb"(\w)-([ \t]{0,8}\n[ \t#*/;%>|!]{0,12})(\w{1,40})")
_LIST_MARK = re.compile(rb"[0-9]{1,2}[.)](?=\s)")
_BEGINS = re.compile(rb"(?:^|[\n.;:,]\s{0,2}|[;,]\s(?:and|or))[ \t*#/%>|!]{0,12}\(?$")
_MARKUP = re.compile(
    rb"<(?:style|script)\b.{0,20000}?</(?:style|script)>|<[a-z/!][^<>]{0,800}>|&(?:quot|nbsp|amp|lt|gt|#\d{1,5});",
    re.DOTALL,
)
_ODD = re.compile(r"[a-zA-Z]?[^\x00-\x7f]+")
_LATER = re.compile(rb"(?<=[0-9])\+(?![+0-9])")
_STOP = b"\1"
_SHORTENED = frozenset(b"inc ltd llc corp co dr st jr sr al ag gmbh bv sa no dept univ mr ms c p".split())
_SIGN = re.compile(rb"\(c\)|\xc2\xa9|&copy;")
_REMARK = re.compile(rb"^ {0,12}(?:(?:dnl|rem) {1,12})+", re.MULTILINE)
_HOLDER = re.compile(rb"\n {0,20}(?:portions |parts |some )?(?:copyrights?\b|copr\b|(?:19|20)\d\d(?= ))[^\n]*")
_LONGEST_HOLDER = 400
_LOST = 3
"""Words that `_disown` may leave out in a row."""
_LETTERS = bytes(c if c > 127 or c in (1, 10) or (c < 128 and chr(c).isalnum()) else 32 for c in range(256))
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


def plain(data: bytes) -> bytes:
    """Fold case, and characters that look alike, quotes and dashes among them."""
    return data.lower() if data.isascii() else _ODD.sub(_folded, data.decode("utf-8", "replace")).lower().encode()


def _folded(found: re.Match[str]) -> str:
    """Characters beyond ASCII, folded; with the letter before them, to which accents may belong."""
    text = unicodedata.normalize("NFKC", bound(found[0]).translate(_PLAIN)).casefold()
    return unicodedata.normalize("NFKC", text).translate(_PLAIN)


def untag(data: bytes) -> bytes:
    """Take away the tags of HTML, but for the ends of lines in them."""
    return _MARKUP.sub(_without_tag, data) if b"</" in data else data


def _without_tag(found: re.Match[bytes]) -> bytes:
    return b" " + b"\n" * found[0].count(b"\n")


def rejoin(data: bytes) -> bytes:
    """Put together what a hyphen parts at the end of a line."""
    return _HYPHEN.sub(rb"\1\3\2", data) if b"-\n" in data or b"- \n" in data else data


def unlist(data: bytes) -> bytes:
    """Take away the numbers of list items; letters and Roman numbers do not count anyway."""
    return _LIST_MARK.sub(_without_mark, data)


def _without_mark(found: re.Match[bytes]) -> bytes:
    before = found.string[max(0, found.start() - 18) : found.start()]
    return b"" if before[-1:] != b"." and _BEGINS.search(before) else found[0]


def spell(data: bytes) -> bytes:
    """Write out the sign for later versions, as in GPLv2+."""
    return _LATER.sub(b" or later ", data) if b"+" in data else data


def letters(data: bytes) -> bytes:
    """Leave letters, digits, and the ends of lines and sentences; hyphens and apostrophes part no words."""
    stopped = data.replace(b". ", b" \1 ").replace(b".\n", b" \1\n")
    return _SIGN.sub(b" copyright ", stopped).translate(_LETTERS, b"-'")


def uncomment(data: bytes) -> bytes:
    """Take away the words that mark a comment; other marks went with the punctuation."""
    return _REMARK.sub(b"", data) if b"dnl " in data or b"rem " in data else data


def unhold(data: bytes) -> bytes:
    """Take away what only says who holds the copyright, and since when."""
    return _HOLDER.sub(_without_holder, b"\n" + data.replace(b"all rights reserved", b""))[1:]


def _without_holder(found: re.Match[bytes]) -> bytes:
    line = found[0]
    return line if len(line) > _LONGEST_HOLDER or not _names_only(line.split(), TELLING) else b"\n"


def _names_only(words: Sequence[bytes], beyond: frozenset[bytes]) -> bool:
    """Whether words may be names: none of those that say more, and no second sentence."""
    if not beyond.isdisjoint(words):
        return False
    last = max((n for n, word in enumerate(words) if word != _STOP), default=0)
    stops = [n for n, word in enumerate(words[:last]) if word == _STOP]
    return all(n and (len(words[n - 1]) == 1 or words[n - 1] in _SHORTENED or words[n - 1].isdigit()) for n in stops)


STEPS: tuple[Callable[[bytes], bytes], ...] = (plain, untag, rejoin, unlist, spell, letters, uncomment, unhold)
"""The steps in their order; each takes UTF-8 and gives UTF-8."""


def normal(text: str) -> bytes:
    """Return the text after all steps, line by line; doing it twice changes nothing more."""
    data = "\n".join(text.splitlines()).encode("utf-8", "replace")
    for step in STEPS:
        data = step(data)
    return data.rstrip(b"\n")


def untitled(codes: Codes) -> Codes:
    """Codes without the words at their beginning of which titles consist."""
    start = 0
    while start < _LONGEST_TITLE and start < len(codes) and codes[start] in _TITLE_CODES:
        start += 1
    return codes[start:]


def runs(codes: Sequence[int]) -> list[int]:
    """Each three words in a row, as one number."""
    return [a << 30 | b << 15 | c for a, b, c in zip(codes, codes[1:], codes[2:], strict=False)]


def tokens_of(text: str) -> list[str]:
    """The words of a piece of text as they stand among `Words.spelt`, whether they count or not."""
    return (
        letters(rejoin(plain(text.encode("utf-8", "replace")))).replace(_STOP, b" ").decode("utf-8", "replace").split()
    )


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
    return found[0] if not _names_only([*inner, b""], TELLING) else before + b"_" + b" _".join(inner) + b" "


def _disown(found: re.Match[bytes]) -> bytes:
    """Write in one way that nobody's name may be used, whichever names there are."""
    names = [word for word in found["name"].replace(b"_", b"").split() if word not in (b"not", b"nor")]
    if not (found[1] or found[3]) or not _names_only([*names, b""], _BEYOND_NAMES):
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
        self._words = joined.split()
        self.codes = array("H", filter(None, map(_CODES.__getitem__, self._words)))

    @cached_property
    def unnamed(self) -> Codes:
        """The codes without the words in the place of names."""
        return array("H", [c for c in self.codes if c < NAMED])

    @cached_property
    def plain(self) -> list[int]:
        """The codes of all words, whether in the place of a name or not."""
        return [c & ~NAMED for c in self.codes]

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
