"""Tables of verdicts: subjects against a definition, or against all; and one scorecard.

In: scorecards. Out: a `Table`.
"""

from collections.abc import Sequence

from openness.findings import Finding
from openness.rules import Provision
from openness.scoring import Scorecard
from openness.tables import Cell, Note, Row, Table
from openness.tabulating.notes import Notes, cited, legend
from openness.truth import Truth

__all__ = ["definition_table", "definitions_table", "scorecard_table"]

_WANTS_NOTE = (Truth.NO, Truth.CONTESTED, Truth.UNKNOWN)


def definition_table(cards: Sequence[Scorecard]) -> Table:
    """One row for each scorecard, one column for each criterion, the verdict and the score last."""
    notes = Notes()
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
                where = cited(finding, finding.license)
                cells.append(Cell("", finding.verdict, cite=where, url=card.bundle.license.url))
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
        legend=f"{legend(truths)}. {titles}.",
    )


def definitions_table(cards: Sequence[Sequence[Scorecard]]) -> Table:
    """One row for each definition, one column for each subject, from the scorecards of each subject.

    A note names the criteria that are not met, or else those that are open, with their clauses.
    """
    notes = Notes()
    rows = []
    for judged in zip(*cards, strict=True):
        cells = []
        for card in judged:
            deciding = [f for f in card.findings if f.verdict is card.truth and f.verdict in _WANTS_NOTE]
            refs = (notes.add(card.subject, card.definition.id.upper(), _reasons(deciding)),) if deciding else ()
            cells.append(Cell(card.verdict, card.truth, refs))
        rows.append(Row(judged[0].definition.name, tuple(cells)))
    truths = [cell.truth for row in rows for cell in row.cells if cell.truth is not None]
    return Table(
        title=f"Definitions of openness, reading “{cards[0][0].reading}”",
        corner="Definition",
        columns=tuple(judged[0].name for judged in cards),
        rows=tuple(rows),
        notes=notes.all(),
        legend=f"{legend(truths)}.",
    )


def _reasons(findings: Sequence[Finding]) -> str:
    """The criteria of some findings, each with what it rests on, in short."""
    told = (
        f"{f.criterion.title.lower()}{'' if isinstance(f.criterion, Provision) else f' ({cited(f, f.license)})'}"
        for f in findings
    )
    return f"{findings[0].verdict}: {'; '.join(told)}"


def scorecard_table(card: Scorecard) -> Table:
    """One row for each criterion: verdict, clause, and why."""
    rows = tuple(
        Row(
            f"{number} {finding.criterion.title}",
            (
                Cell(finding.verdict.value, finding.verdict),
                Cell(cited(finding, finding.license)),
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
