"""Tell which words of a text are of no license that was found in it, and which words of a license it lacks.

In: the words of a text, and the templates that were found in it. Out: the numbers of the words that are
foreign, the sentences in which they stand, and the gaps. Names, titles, and passages that say once more
what a license says are not foreign; of a license, what is no part of its terms is not missing.
"""

from collections.abc import Iterable, Sequence

from attrs import frozen

from openness.text.aligning import Block, aligned, uncovered
from openness.text.codes import NAMED
from openness.text.languages import in_another_language
from openness.text.nearest import Found
from openness.text.sections import outline
from openness.text.sentences import Sentence, sentences
from openness.text.steps import tokens_of
from openness.text.telling import NARROWING
from openness.text.words import Words, untitled

__all__ = ["Foreign", "Gap", "Laid", "foreign", "titles"]

_TITLE_WORDS = (
    "the this license licence version text of file terms and conditions public general agreement clause new revised "
    "simplified original style software open source identifier spdx name title notice copying under for is project "
    "package released licensed legalcode spdxlicenseidentifier or with bsd mit isc expat "
    "2clause 3clause 4clause two three"
)
_TITLE = frozenset(_TITLE_WORDS.split())
"""Words that a title is made of, beside those of the license's own names."""
_LONGEST_TITLE = 10
_REPEATED = 12
"""Words that a passage must have to count as a repetition."""


@frozen
class Foreign:
    """A sentence that is not of the license, or has words that are not. ``text`` is as it stands, ``first`` and
    ``last`` are its lines, from 1; ``words`` are those that are not of the license; ``sentence`` has its place."""

    text: str
    first: int
    last: int
    words: tuple[str, ...]
    sentence: Sentence

    @property
    def telling(self) -> bool:
        """Whether one of the words, such as "not" or "commercial", may narrow the terms, or they are not English."""
        return any(word.encode() in NARROWING for word in self.words) or in_another_language(self.words)


@frozen
class Gap:
    """Words of the license that the text does not have: how many (``length``), after which line of the text (from 1;
    0 at its beginning), and between which words (from 0) of the license."""

    line: int
    length: int
    start: int
    stop: int


class Laid:
    """A text laid beside the templates that were found in it."""

    def __init__(self, words: Words, found: Iterable[Found]) -> None:
        self._words = words
        self._blocks: tuple[tuple[Found, tuple[Block, ...]], ...] = tuple(
            (each, aligned(words.plain[each.first : each.last + 1], each.template.plain)) for each in found
        )

    def odd(self, found: Found) -> list[int]:
        """The words between a template's first and last that have no counterpart there."""
        blocks = self._of(found)
        return [found.first + n for gap in uncovered(blocks, found.last + 1 - found.first, 0) for n in gap]

    def lacking_within(self, found: Found) -> list[int]:
        """The words of a template's terms, names and title left out, that the text does not have, though it has
        words before and after them."""
        blocks, template = self._of(found), found.template
        if not blocks:
            return []
        least, most = blocks[0].there, min(template.tail, blocks[-1].there)
        lacking = (n for gap in uncovered(blocks, len(template.codes), 1) for n in gap)
        return [n for n in lacking if least < n < most and template.codes[n] < NAMED]

    def _of(self, found: Found) -> tuple[Block, ...]:
        return next(blocks for each, blocks in self._blocks if each is found)

    def strange(self, names: Iterable[str]) -> tuple[int, ...]:
        """The words that belong to no template. ``names`` are what the licenses are called."""
        covered: set[int] = set()
        for found, blocks in self._blocks:
            for block in blocks:
                covered.update(range(found.first + block.here, found.first + block.here + block.length))
        covered |= self._repeated(covered)
        covered |= titles(self._words, names)
        return tuple(n for n, code in enumerate(self._words.codes) if n not in covered and code < NAMED)

    def _repeated(self, covered: set[int]) -> set[int]:
        """The words of longer passages, all of them uncovered, that say once more what a template says."""
        if len(self._words.codes) - len(covered) < _REPEATED:
            return set()
        known = frozenset().union(*(found.template.named_runs for found, _ in self._blocks))
        found: set[int] = set()
        start = 0
        for n, run in enumerate([*self._words.plain_runs, None]):
            if run is None or run not in known or not covered.isdisjoint((n, n + 1, n + 2)):
                if n - start >= _REPEATED:
                    found.update(range(start, n + 2))
                start = n + 1
        return found

    def gaps(self, found: Found) -> tuple[Gap, ...]:
        """Where words of a template's terms are missing, other than names and its title."""
        blocks, template = self._of(found), found.template
        title = len(template.codes) - len(untitled(template.codes))
        gaps = []
        for lacking in uncovered(blocks, len(template.codes), 1):
            length = sum(template.codes[n] < NAMED for n in lacking if title <= n < template.tail)
            if length:
                before = [block for block in blocks if block.there + block.length <= lacking.start]
                place = found.first + before[-1].here + before[-1].length - 1 if before else None
                line = self._words.lines[place] + 1 if place is not None else 0
                gaps.append(Gap(line, length, lacking.start, lacking.stop))
        return tuple(gaps)


def titles(words: Words, names: Iterable[str]) -> set[int]:
    """The words of lines that only name a license."""
    allowed = _TITLE.union(*(tokens_of(name.replace("-", " ")) for name in names))
    lines: dict[int, list[int]] = {}
    for n, line in enumerate(words.lines):
        lines.setdefault(line, []).append(n)
    found: set[int] = set()
    for places in lines.values():
        if len(places) <= _LONGEST_TITLE and all(_of_title(words.spelt[n], allowed) for n in places):
            found.update(places)
    return found


def _of_title(word: str, allowed: frozenset[str]) -> bool:
    return word in allowed or word.isdigit()


def foreign(text: str, words: Words, strange: Sequence[int]) -> tuple[Foreign, ...]:
    """The sentences in which words stand that belong to no template."""
    if not strange:
        return ()
    chosen = frozenset(strange)
    return tuple(
        Foreign(sentence.text, sentence.line + 1, sentence.last + 1, tuple(words.spelt[n] for n in odd), sentence)
        for sentence, places in _with_words(sentences(outline(text)), words)
        if (odd := [n for n in places if n in chosen])
    )


def _with_words(found: Sequence[Sentence], words: Words) -> list[tuple[Sentence, list[int]]]:
    """Each sentence with its words, which are looked for one after the other among those on the same line."""
    tokens = [(token, n) for n, sentence in enumerate(found) for token in tokens_of(sentence.text)]
    taken: list[list[int]] = [[] for _ in found]
    at = 0
    for n, (word, line) in enumerate(zip(words.spelt, words.lines, strict=True)):
        while at < len(tokens) and found[tokens[at][1]].last < line:
            at += 1
        ahead, most = at, min(len(tokens), at + _AHEAD)
        while ahead < most and found[tokens[ahead][1]].line <= line and tokens[ahead][0] != word:
            ahead += 1
        if ahead < most and tokens[ahead][0] == word:
            at = ahead + 1
            taken[tokens[ahead][1]].append(n)
        elif at < len(tokens):
            taken[tokens[at][1]].append(n)
    return list(zip(found, taken, strict=True))


_AHEAD = 400
"""Words of a line that are looked at for the next one; more are those of a holder's names, which were left out."""
