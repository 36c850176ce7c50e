"""Tables of quotations: what a text says behind a verdict, place by place.

In: a `Quotation`. Out: a `Table`.
"""

from openness.explaining import cite_place, cite_section
from openness.quoting import STANDINGS, Copy, Passage, Quotation
from openness.tables import Cell, Note, Row, Table
from openness.wording import phrase

__all__ = ["quotation_table"]


def quotation_table(quotation: Quotation) -> Table:
    """One row for each place of a clause, criterion by criterion; under it, what kind of text it is."""
    card = quotation.card
    rows = []
    for finding, passages in quotation.passages:
        title = f"{finding.criterion.id}, {finding.verdict}"
        if not passages:
            rows.append(Row(title, (Cell("no clause to quote"), Cell(finding.explanation))))
        rows += [_row(title, passage, card.bundle.license.id) for passage in passages]
    return Table(
        title=f"{card.name}, quoted from the text at hand ({card.definition.name}, reading “{card.reading}”)",
        corner="Where",
        columns=("The text says", "Recorded as"),
        rows=tuple(rows),
        notes=tuple(Note(text) for text in _notes(quotation)),
    )


def _row(title: str, passage: Passage, license: str) -> Row:
    where = cite_place(passage.place, license)
    if passage.line is not None:
        where = f"{where} (line {passage.line})"
    said = f"“{passage.sentence}”" if passage.sentence is not None else STANDINGS[passage.standing]
    if passage.standing == "elsewhere":
        said = f"{said} (recorded in {cite_section(passage.place.section)}, found in {cite_section(passage.section)})"
    return Row(f"{title}: {where}", (Cell(said), Cell(phrase(passage.clause))))


def _notes(quotation: Quotation) -> list[str]:
    if not quotation.findings:
        return ["Every criterion is met or for the release to decide; name one to see its clauses."]
    found = [_told(copy) for copy in quotation.copies]
    return found + [f"{id}: no text at hand; its clauses are not quoted." for id in quotation.without_text]


def _told(copy: Copy) -> str:
    if copy.as_read:
        return f"{copy.document}: the text that was read for the record (same hash)."
    there, moved, gone = (copy.count(standing) for standing in ("as recorded", "elsewhere", "gone"))
    return (
        f"{copy.document}: not the text that was read for the record (other hash). Of its {there + moved + gone} "
        f"places {there} stand as recorded, {moved} elsewhere, and {gone} are gone; the verdict is that on the text "
        f"that was read."
    )
