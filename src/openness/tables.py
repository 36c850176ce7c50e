"""Tables: what was found, laid out in rows and columns before any format knows of it.

In: subjects and a definition or a view. Out: a `Table`, complete with the notes that carry the
evidence, and the plain data of a scorecard. What is shown how is the renderers' matter.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import evolve, field, frozen

from openness.explaining import cite, tell
from openness.rights import Absence, rights_of
from openness.rules import Definition
from openness.scoring import Evidence, Finding, Scorecard, judge
from openness.subjects import Subject
from openness.truth import Truth
from openness.views import View
from openness.wording import phrase

__all__ = [
    "DATA_VERSION",
    "Cell",
    "Note",
    "Row",
    "Table",
    "definition_table",
    "evidence_data",
    "scorecard_data",
    "scorecard_table",
    "view_table",
]

DATA_VERSION = 1
"""The version of the plain data; a change that may break readers raises it."""

SIGNS = {Truth.YES: "✓", Truth.NO: "✗", Truth.CONTESTED: "~", Truth.UNKNOWN: "?", Truth.OUTSIDE: "–"}
"""A sign for each verdict; no two look alike without colour."""


@frozen
class Note:
    """A remark under the table that carries evidence. ``anchor`` names it within the document,
    ``url`` leads to the license's text."""

    anchor: str
    text: str
    url: str | None = None


@frozen
class Cell:
    """One cell. ``text`` is what it says, ``truth`` its verdict where it has one, ``notes`` the
    numbers (from 1) of the notes that carry its evidence."""

    text: str
    truth: Truth | None = None
    notes: tuple[int, ...] = ()

    @property
    def sign(self) -> str:
        """The sign of its verdict, or nothing."""
        return SIGNS[self.truth] if self.truth is not None else ""

    @property
    def shown(self) -> str:
        """The sign and the text."""
        return f"{self.sign} {self.text}" if self.sign else self.text


@frozen
class Row:
    """One row: its heading, and its cells in the order of the columns."""

    title: str
    cells: tuple[Cell, ...]


@frozen(kw_only=True)
class Table:
    """A table. ``corner`` stands over the rows' headings; ``legend`` explains the signs used."""

    title: str
    corner: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...] = field()
    notes: tuple[Note, ...] = ()
    legend: str = ""

    @rows.validator
    def _even(self, _attribute: object, rows: tuple[Row, ...]) -> None:
        for row in rows:
            if len(row.cells) != len(self.columns):
                raise ValueError(f"row {row.title!r} has {len(row.cells)} cells for {len(self.columns)} columns")

    def transposed(self) -> "Table":
        """The same table with rows and columns changed places."""
        return evolve(
            self,
            columns=tuple(row.title for row in self.rows),
            rows=tuple(Row(column, tuple(row.cells[n] for row in self.rows)) for n, column in enumerate(self.columns)),
        )

    def records(self) -> list[dict[str, str]]:
        """One dict for each row, from the headings to the texts, as data frames take them."""
        return [
            {self.corner: row.title, **dict(zip(self.columns, (c.text for c in row.cells), strict=True))}
            for row in self.rows
        ]


class _Notes:
    """Collects notes, each once, and hands out their numbers."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str | None], int] = {}

    def add(self, text: str, url: str | None = None) -> int:
        return self._numbers.setdefault((text, url), len(self._numbers) + 1)

    def evidence(self, subject: Subject, evidence: Sequence[Evidence]) -> int:
        """Add what evidence says, and return the number of the note."""
        names = {document.id: document.name for document in subject.bundle.documents}
        return self.add(f"{subject.name}: {tell(evidence, subject.license.id, names)}", subject.license.url)

    def all(self) -> tuple[Note, ...]:
        return tuple(Note(f"note-{number}", text, url) for (text, url), number in self._numbers.items())


MOST_CITED = 3
"""Sections that a cell cites; of more it gives the number."""


def _legend(truths: Iterable[Truth]) -> str:
    used = set(truths)
    return ", ".join(f"{SIGNS[truth]} {truth.value}" for truth in Truth if truth in used)


_WANTS_NOTE = (Truth.NO, Truth.CONTESTED, Truth.UNKNOWN)


def definition_table(subjects: Sequence[Subject], definition: Definition, reading: str) -> Table:
    """One row for each subject, one column for each criterion, the verdict and the score last."""
    notes = _Notes()
    rows = []
    truths: list[Truth] = []
    for subject in subjects:
        card = judge(subject.bundle, definition, reading, subject.name)
        cells = []
        for finding in card.findings:
            truths.append(finding.verdict)
            refs = (notes.evidence(subject, finding.evidence),) if finding.verdict in _WANTS_NOTE else ()
            cells.append(Cell("", finding.verdict, refs))
        provisional = (
            notes.add(f"{subject.name}: provisional, since {'; '.join(card.provisional)}") if card.provisional else 0
        )
        cells += [Cell(card.verdict, None, (provisional,) if provisional else ()), Cell(card.score_text)]
        rows.append(Row(subject.name, tuple(cells)))
    criteria = tuple(str(number) for number in range(1, len(definition.criteria) + 1))
    titles = "; ".join(f"{n} {c.title.lower()}" for n, c in enumerate(definition.criteria, start=1))
    return Table(
        title=f"{definition.name} {definition.version}, reading “{reading}”",
        corner="License",
        columns=(*criteria, "Verdict", "Met"),
        rows=tuple(rows),
        notes=notes.all(),
        legend=f"{_legend(truths)}. {titles}.",
    )


def view_table(subjects: Sequence[Subject], view: View) -> Table:
    """One row for each subject, one column for each question; the other way round where the
    view says so."""
    notes = _Notes()
    rows = []
    for subject in subjects:
        rights = rights_of(subject.bundle)
        cells = []
        for question in view.questions:
            answer = question.answer(subject, rights)
            refs = [notes.evidence(subject, answer.evidence)] if answer.evidence else []
            if answer.sources:
                refs.append(notes.add(f"{subject.name}: {'; '.join(answer.sources)}"))
            cells.append(Cell(answer.text, None, tuple(refs)))
        rows.append(Row(subject.name, tuple(cells)))
    table = Table(
        title=view.title,
        corner="Model or license" if not view.across else "Question",
        columns=tuple(question.title for question in view.questions),
        rows=tuple(rows),
        notes=notes.all(),
    )
    return table.transposed() if view.across else table


def scorecard_table(card: Scorecard) -> Table:
    """One row for each criterion: verdict, clause, and why."""
    rows = tuple(
        Row(
            f"{number} {finding.criterion.title}",
            (
                Cell(finding.verdict.value, finding.verdict),
                Cell(_cited(finding, card.bundle.license.id)),
                Cell(finding.explanation),
            ),
        )
        for number, finding in enumerate(card.findings, start=1)
    )
    by = f"{card.definition.name} {card.definition.version}"
    notes = tuple(
        Note(f"note-{n}", f"Provisional, since {reason}") for n, reason in enumerate(card.provisional, start=1)
    )
    return Table(
        title=f"{card.name}: {card.verdict} ({by}, reading “{card.reading}”, {card.score_text} criteria met)",
        corner="Criterion",
        columns=("Verdict", "Clause", "Why"),
        rows=rows,
        notes=notes,
    )


def _cited(finding: Finding, license: str) -> str:
    found = list(dict.fromkeys(cite(evidence, license) for evidence in finding.evidence))
    return ", ".join(found[:MOST_CITED]) + (f" +{len(found) - MOST_CITED}" if len(found) > MOST_CITED else "")


def evidence_data(evidence: Evidence) -> dict[str, Any]:
    """Evidence as plain data."""
    if isinstance(evidence, Absence):
        return {"absence": evidence.what, "documents": list(evidence.documents), "complete": evidence.complete}
    return {
        "effect": evidence.effect,
        "says": phrase(evidence),
        "places": [{"document": p.document, "section": p.section, "cue": p.cue} for p in evidence.at],
        "doubt": evidence.doubt,
    }


def scorecard_data(card: Scorecard) -> dict[str, Any]:
    """A scorecard as plain data, in the form of ``docs/schema.json``."""
    least, most, of = card.score
    return {
        "version": DATA_VERSION,
        "name": card.name,
        "license": card.bundle.license.id,
        "spdx": card.bundle.license.spdx,
        "definition": {"id": card.definition.id, "version": card.definition.version},
        "reading": card.reading,
        "verdict": card.verdict,
        "score": {"least": least, "most": most, "of": of},
        "provisional": list(card.provisional),
        "documents": [document.id for document in card.bundle.documents],
        "missing": list(card.bundle.missing),
        "findings": [
            {
                "criterion": finding.criterion.id,
                "title": finding.criterion.title,
                "verdict": finding.verdict.value,
                "explanation": finding.explanation,
                "points": [point.id for point in finding.points],
                "evidence": [evidence_data(evidence) for evidence in finding.evidence],
                "precedents": [
                    {"authority": p.authority, "case": p.case, "met": p.met, "decision": p.decision, "source": p.source}
                    for p in finding.precedents
                ],
            }
            for finding in card.findings
        ],
    }
