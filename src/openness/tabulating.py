"""Lay out what was found: subjects against a definition or a view, and one scorecard.

In: subjects and a definition or a view, or a `Scorecard`. Out: a `Table` with the notes that carry
the evidence of each cell.
"""

from collections.abc import Iterable, Sequence

from openness.explaining import cite, tell
from openness.findings import Evidence, Finding
from openness.rules import Provision
from openness.scoring import Scorecard
from openness.subjects import Subject
from openness.tables import SIGNS, Cell, Note, Row, Table
from openness.truth import Truth
from openness.views import View, answered

__all__ = ["definition_table", "definitions_table", "scorecard_table", "view_table"]


class _Notes:
    """Collects notes, each once with the columns that it is for, and hands out their numbers."""

    def __init__(self) -> None:
        self._columns: dict[tuple[str, str, str | None], list[str]] = {}

    def add(self, subject: Subject, column: str, text: str, url: str | None = None) -> int:
        """Add a note on a column of a subject, and return its number."""
        key = (subject.name, text, url)
        self._columns.setdefault(key, []).append(column)
        return list(self._columns).index(key) + 1

    def evidence(self, subject: Subject, column: str, evidence: Sequence[Evidence]) -> int:
        """Add what evidence says, and return the number of the note."""
        documents = [d for offer in subject.offers for bundle in offer for d in bundle.documents]
        names = {document.id: document.name for document in documents}
        license = subject.license if subject.single else None
        said = tell(evidence, license.id if license else "", names)
        return self.add(subject, column, said, license.url if license else None)

    def all(self) -> tuple[Note, ...]:
        """All notes in the order of their numbers."""
        return tuple(
            Note(f"{subject} ({', '.join(dict.fromkeys(columns))}): {text}", url)
            for (subject, text, url), columns in self._columns.items()
        )


MOST_CITED = 3
"""Sections that a cell cites; of more it gives the number."""


def _legend(truths: Iterable[Truth]) -> str:
    used = set(truths)
    return ", ".join(f"{SIGNS[truth]} {truth.value}" for truth in Truth if truth in used)


_WANTS_NOTE = (Truth.NO, Truth.CONTESTED, Truth.UNKNOWN)


def definition_table(cards: Sequence[Scorecard]) -> Table:
    """One row for each scorecard, one column for each criterion, the verdict and the score last."""
    notes = _Notes()
    definition = cards[0].definition
    rows = []
    truths: list[Truth] = []
    for card in cards:
        subject = card.subject
        cells = []
        for number, finding in enumerate(card.findings, start=1):
            truths.append(finding.verdict)
            if finding.verdict in _WANTS_NOTE:
                note = notes.evidence(subject, str(number), finding.evidence)
                cells.append(Cell("", finding.verdict, (note,)))
            else:
                cited = _cited(finding, finding.license)
                cells.append(Cell("", finding.verdict, cite=cited, url=card.bundle.license.url))
        why = f"provisional, since {'; '.join(card.provisional)}"
        provisional = (notes.add(subject, "verdict", why),) if card.provisional else ()
        cells += [Cell(card.verdict, None, provisional), Cell(card.score_text)]
        rows.append(Row(subject.name, tuple(cells)))
    criteria = tuple(str(number) for number in range(1, len(definition.criteria) + 1))
    titles = "; ".join(f"{n} {c.title.lower()}" for n, c in enumerate(definition.criteria, start=1))
    return Table(
        title=f"{definition.name} {definition.version}, reading “{cards[0].reading}”",
        corner="License" if definition.judges == "license" else "Model or license",
        columns=(*criteria, "Verdict", "Met"),
        rows=tuple(rows),
        notes=notes.all(),
        legend=f"{_legend(truths)}. {titles}.",
    )


def definitions_table(cards: Sequence[Sequence[Scorecard]]) -> Table:
    """One row for each subject, one column for each definition, from the scorecards of each subject.

    A note names the criteria that are not met, or else those that are open, with their clauses.
    """
    notes = _Notes()
    rows = []
    for judged in cards:
        cells = []
        for card in judged:
            deciding = [f for f in card.findings if f.verdict is card.truth and f.verdict in _WANTS_NOTE]
            refs = (notes.add(card.subject, card.definition.id.upper(), _reasons(deciding)),) if deciding else ()
            cells.append(Cell(card.verdict, card.truth, refs))
        rows.append(Row(judged[0].name, tuple(cells)))
    truths = [cell.truth for row in rows for cell in row.cells if cell.truth is not None]
    names = "; ".join(f"{c.definition.id.upper()} {c.definition.name} {c.definition.version}" for c in cards[0])
    return Table(
        title=f"Definitions of openness, reading “{cards[0][0].reading}”",
        corner="Model or license",
        columns=tuple(card.definition.id.upper() for card in cards[0]),
        rows=tuple(rows),
        notes=notes.all(),
        legend=f"{_legend(truths)}. {names}.",
    )


def _reasons(findings: Sequence[Finding]) -> str:
    """The criteria of some findings, each with what it rests on, in short."""
    told = (
        f"{f.criterion.title.lower()}{'' if isinstance(f.criterion, Provision) else f' ({_cited(f, f.license)})'}"
        for f in findings
    )
    return f"{findings[0].verdict}: {'; '.join(told)}"


def view_table(subjects: Sequence[Subject], view: View) -> Table:
    """One row for each subject, one column for each question; the other way round where the
    view says so."""
    notes = _Notes()
    rows = []
    for subject in subjects:
        cells = []
        for question in view.questions:
            answer = answered(question, subject)
            refs = [notes.evidence(subject, question.title, answer.evidence)] if answer.evidence else []
            if answer.sources:
                refs.append(notes.add(subject, question.title, "; ".join(answer.sources)))
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
                Cell(_cited(finding, finding.license)),
                Cell(finding.explanation),
            ),
        )
        for number, finding in enumerate(card.findings, start=1)
    )
    by = f"{card.definition.name} {card.definition.version}"
    notes = tuple(Note(f"Provisional, since {reason}") for reason in card.provisional)
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
