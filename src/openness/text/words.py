"""Turn a license text into the words that count when it is compared with another.

In: a text. Out: its words, each as a number, and the lines on which they stand. Words in the place of a name, as
between "provided by" and "as is", are marked, since a license leaves them open.
"""

from array import array
from collections.abc import Sequence
from functools import cached_property
from itertools import compress

from openness.text.codes import NAMED, Codes, code, codes_of, counting, plain
from openness.text.holders import disowned, names
from openness.text.runs import runs
from openness.text.steps import normal

__all__ = ["Words", "untitled"]

_TITLES = b"the mit bsd isc expat license 2clause 3clause two three clause new modified revised simplified original 2 3"
_TITLE_CODES = frozenset(map(code, _TITLES.split()))
_LONGEST_TITLE = 8


def untitled(codes: Codes) -> Codes:
    """Codes without the words at their beginning of which titles consist."""
    start = 0
    while start < _LONGEST_TITLE and start < len(codes) and codes[start] in _TITLE_CODES:
        start += 1
    return codes[start:]


class Words:
    """The words of a text that count, in their order."""

    def __init__(self, text: str) -> None:
        self._normal = normal(text)
        self._words = self._normal.split()
        self._places: list[int] | range = range(len(self._words))
        self._codes = codes_of(self._words)
        self._disown()
        found = {n for span in names(self._words, self._codes) for n in span if self._codes[n]}
        for n in found:
            self._codes[n] |= NAMED
        self._names = bool(found)
        self.codes = counting(self._codes)

    def _disown(self) -> None:
        """Write in one way that nobody's name may be used."""
        at = 0
        told: list[tuple[bytes, int]] = []
        for span, said in disowned(self._words, self._codes):
            told += [*zip(self._words[at : span.start], range(at, span.start), strict=True), *said]
            at = span.stop
        if told:
            told += zip(self._words[at:], range(at, len(self._words)), strict=True)
            self._words, self._places = [word for word, _ in told], [place for _, place in told]
            self._codes = codes_of(self._words)

    @cached_property
    def unnamed(self) -> Codes:
        """The codes without the words in the place of names."""
        return array("H", [c for c in self.codes if c < NAMED]) if self._names else self.codes

    @cached_property
    def places(self) -> Sequence[int]:
        """For each of these its number among all words that count."""
        return [n for n, c in enumerate(self.codes) if c < NAMED] if self._names else range(len(self.codes))

    @cached_property
    def plain(self) -> Codes:
        """The codes of all words, whether in the place of a name or not."""
        return plain(self.codes) if self._names else self.codes

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
        return list(compress(self._words, self._codes))

    def said(self, start: int = 0, end: int | None = None) -> str:
        """Some of the words, with a space between each two."""
        return b" ".join(self._counting[start:end]).decode("utf-8", "replace")

    @cached_property
    def spelt(self) -> tuple[str, ...]:
        """The words themselves, one for each code."""
        return tuple(self.said().split(" ")) if self.codes else ()

    @cached_property
    def lines(self) -> tuple[int, ...]:
        """For each code the line (from 0) on which its word stands."""
        each = [n for n, line in enumerate(self._normal.split(b"\n")) for _ in line.split()]
        return tuple(each[place] for place in compress(self._places, self._codes))
