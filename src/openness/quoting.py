"""Quote a license: the sentences behind a verdict, out of a text that the user has.

In: a `Scorecard`, and sources of texts. Out: a `Quotation`. Nothing is quoted from the records, which
hold no sentences; where the text is another than the one that was read, it is said which clauses
still stand in it.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from attrs import frozen

from openness.catalog import Catalog
from openness.clauses import Clause, Place
from openness.errors import TextError
from openness.findings import Evidence, Fact, Finding
from openness.presenting import Presented
from openness.records import License
from openness.scoring import Scorecard
from openness.text.at_hand import TextsAtHand
from openness.text.cues import FoldedText
from openness.text.sources import TextSource, is_as_read
from openness.truth import Truth

if TYPE_CHECKING:
    from openness.tables import Table

__all__ = ["STANDINGS", "Copy", "Passage", "Quotation", "quotation"]

STANDINGS = {
    "as recorded": "it stands in the section that the record names",
    "elsewhere": "its cue stands in the text, but not in that section",
    "gone": "its cue is not in the text",
    "no text": "no text of the document is at hand",
}
"""How a clause stands in the text that somebody has."""


@frozen
class Passage:
    """One place of a clause, with what the user's text says there.

    ``sentence`` is what stands there, ``line`` the line (from 1) on which it begins; both are None where
    the cue is not in the text or there is no text. ``section`` is the one where it was found.
    """

    clause: Clause
    place: Place
    standing: str
    section: str
    line: int | None = None
    sentence: str | None = None


@frozen
class Copy:
    """A text that the user has: whether it is the one that was read, and how many places of its record
    stand in it as recorded, elsewhere, or not at all."""

    document: str
    as_read: bool
    standings: tuple[tuple[str, int], ...]

    def count(self, standing: str) -> int:
        """How many places of the record stand so."""
        return dict(self.standings).get(standing, 0)


@frozen(eq=False, repr=False)
class Quotation(Presented):
    """The sentences behind some findings of a scorecard: ``passages`` has them for each. ``copies`` are
    the texts that were at hand, ``without_text`` the documents of which there was none."""

    card: Scorecard
    passages: tuple[tuple[Finding, tuple[Passage, ...]], ...]
    copies: tuple[Copy, ...]
    without_text: tuple[str, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that are quoted."""
        return tuple(finding for finding, _ in self.passages)

    @property
    def table(self) -> "Table":
        """One row for each place of a clause."""
        from openness.tabulating.quotes import quotation_table

        return quotation_table(self)

    def to_dict(self) -> dict[str, Any]:
        """Return the passages as plain data, in the versioned form of ``docs/schema.json``."""
        from openness.exchange import quotation_data

        return quotation_data(self)

    def __repr__(self) -> str:
        return f"<Quotation of {self.card.name}: {sum(len(found) for _, found in self.passages)} passages>"


def quotation(card: Scorecard, criterion: str | None, catalog: Catalog, sources: Sequence[TextSource]) -> Quotation:
    """Quote the clauses behind one finding, or behind all findings that are not met.

    Raises:
        UnknownNameError: the definition has no such criterion.
        TextError: there are clauses to quote, and no text of any of their documents.
    """
    findings = (
        (card.finding(criterion),)
        if criterion is not None
        else tuple(f for f in card.findings if f.verdict not in (Truth.YES, Truth.OUTSIDE))
    )
    texts = TextsAtHand(catalog, sources)
    found = tuple((f, tuple(_passage(c, p, texts) for c in _clauses(f.evidence) for p in c.at)) for f in findings)
    documents = dict.fromkeys(passage.place.document for _, passages in found for passage in passages)
    copies = tuple(_copy(catalog.licenses[id], text) for id in documents if (text := texts[id]) is not None)
    without = tuple(id for id in documents if texts[id] is None)
    if documents and not copies:
        raise TextError(f"no text of {', '.join(without)} is at hand; name a file, or a folder with {without[0]}.txt")
    return Quotation(card, found, copies, without)


def _clauses(evidence: Iterable[Evidence]) -> Iterator[Clause]:
    """The clauses among evidence, those behind facts of a release as well."""
    for each in evidence:
        if isinstance(each, Fact):
            yield from _clauses(each.why)
        elif isinstance(each, Clause):
            yield each


def _passage(clause: Clause, place: Place, texts: TextsAtHand) -> Passage:
    text = texts[place.document]
    if text is None:
        return Passage(clause, place, "no text", place.section)
    standing, position = _standing(place, text)
    if position is None:
        return Passage(clause, place, standing, place.section)
    line = text.line(position)
    section = place.section if standing == "as recorded" else text.outline.name(line)
    quoted = text.sentences_at(position, place.cue)
    first = quoted[0].line if quoted else line
    return Passage(clause, place, standing, section, first + 1, " ".join(sentence.text for sentence in quoted))


def _standing(place: Place, text: FoldedText) -> tuple[str, int | None]:
    """How a place stands in a text, and where: in its section, if it is there more than once."""
    positions = text.find(place.cue)
    inside = next((position for position in positions if text.holds(position, place.section)), None)
    if inside is not None:
        return "as recorded", inside
    return ("elsewhere", positions[0]) if positions else ("gone", None)


def _copy(record: License, text: FoldedText) -> Copy:
    places = [place for place in record.places if place.document == record.id]
    counts = dict.fromkeys(STANDINGS, 0)
    for place in places:
        counts[_standing(place, text)[0]] += 1
    return Copy(record.id, is_as_read(record, text.text), tuple(counts.items()))
