"""Find the cues of a record in a license text, and check that they stand where the record says.

In: records and texts. Out: a `Miss` for everything that does not hold.
"""

from bisect import bisect_right
from functools import cached_property

from attrs import frozen

from openness.records import License
from openness.text.normalize import NORMALIZER, fold, fold_with_lines, text_hash
from openness.text.sections import Outline, outline
from openness.text.sentences import Sentence, sentence_at, sentences

__all__ = ["FoldedText", "Miss", "check"]


@frozen
class Miss:
    """Something that a record says of a text and that is not so."""

    license: str
    section: str
    cue: str
    what: str

    def __str__(self) -> str:
        return f"{self.license}: section {self.section!r}, cue {self.cue!r}: {self.what}"


class FoldedText:
    """A text made ready for finding cues: folded, with its outline."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded, self._starts = fold_with_lines(text)
        self.outline: Outline = outline(text)

    def find(self, cue: str) -> list[int]:
        """The positions of a cue in the folded text."""
        wanted = fold(cue)
        found: list[int] = []
        position = self.folded.find(wanted) if wanted else -1
        while position >= 0:
            found.append(position)
            position = self.folded.find(wanted, position + 1)
        return found

    @cached_property
    def _sentences(self) -> tuple[Sentence, ...]:
        return sentences(self.outline)

    def sentences_at(self, position: int, cue: str) -> tuple[Sentence, ...]:
        """The sentences that a cue touches which stands at a position; mostly one."""
        return sentence_at(self._sentences, position, position + len(fold(cue)))

    def line(self, position: int) -> int:
        """The line (from 0) of a position in the folded text."""
        return bisect_right(self._starts, position) - 1

    def section_before(self, position: int) -> str:
        """The text of the section of a position, up to that position."""
        line = self.line(position)
        first = line
        while first and self.outline.sections[first - 1] == self.outline.sections[line]:
            first -= 1
        return self.folded[self._starts[first] : position + 1]

    def holds(self, position: int, section: str) -> bool:
        """Whether a position stands in the named section."""
        return self.outline.holds(self.line(position), self.section_before(position), section)


def check(license: License, texts: dict[str, FoldedText], *, exact: bool = True) -> list[Miss]:
    """Everything that a record says of its text and that is not so; empty when all is well.

    Without ``exact`` neither the hash nor the sections count, only that each cue is there.

    ``texts`` has the texts at hand by the ids of the documents. A place in a document that is not
    at hand is not checked here.
    """
    misses = []
    text = texts.get(license.id)
    if exact and text is not None and license.text is not None:
        if license.text.normalizer != NORMALIZER:
            misses.append(
                Miss(license.id, "", "", f"hash of normalizer {license.text.normalizer}, ours is {NORMALIZER}")
            )
        elif (found := text_hash(text.text)) != license.text.sha256:
            misses.append(Miss(license.id, "", "", f"the text is not the one that was read: its hash is {found}"))
    for place in license.places:
        folded = texts.get(place.document)
        if folded is None:
            continue
        positions = folded.find(place.cue)
        if not positions:
            misses.append(Miss(license.id, place.section, place.cue, "is not in the text"))
        elif not exact:
            continue
        elif len(positions) > 1:
            misses.append(Miss(license.id, place.section, place.cue, f"stands {len(positions)} times in the text"))
        elif not folded.holds(positions[0], place.section):
            line = folded.line(positions[0])
            there = folded.outline.name(line)
            misses.append(Miss(license.id, place.section, place.cue, f"stands in section {there!r}, line {line + 1}"))
    return misses
