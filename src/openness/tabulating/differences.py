"""Tables of differences: what changed from one license to another, and along a family.

In: a `Difference` or a `History`. Out: a `Table`.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from openness.clauses import Clause
from openness.differing import Change, Difference, Turn
from openness.explaining import cite
from openness.families import History
from openness.tables import Cell, Note, Row, Table
from openness.tabulating.notes import few
from openness.truth import Truth
from openness.wording import phrase

__all__ = ["difference_table", "history_table"]


def difference_table(found: Difference) -> Table:
    """The criteria that turned, then the clauses that were dropped, added and changed."""
    old, new = found.before.license.id, found.after.license.id
    before, after = found.cards
    return Table(
        title=f"From {found.before.name} to {found.after.name}",
        corner="",
        columns=(*_names(found), "Clause"),
        rows=(
            *(_turned(turn, old, new) for turn in found.turned),
            *(_clause("dropped", clause, None, old, new) for clause in found.dropped),
            *(_clause("added", None, clause, old, new) for clause in found.added),
            *(_changed(change, old, new) for change in found.changed),
        ),
        notes=(Note(_summary(found)),),
        legend=f"{before.definition.name}: {before.verdict} → {after.verdict} "
        f"({before.score_text} → {after.score_text} criteria).",
    )


def _names(found: Difference) -> tuple[str, str]:
    """What the two sides are called; by their ids as well where they share a name."""
    before, after = found.before, found.after
    if before.name != after.name or before.id == after.id:
        return before.name, after.name
    return f"{before.name} ({before.id})", f"{after.name} ({after.id})"


def _summary(found: Difference) -> str:
    """The difference in plain words."""
    if not found:
        return f"Nothing changed in what the license says; {len(found.kept)} clauses are the same."
    counts = {"added": len(found.added), "dropped": len(found.dropped), "changed": len(found.changed)}
    told = ", ".join(f"{number} {word}" for word, number in counts.items() if number)
    turned = few(_turns(found), 10)
    criteria = f"Criteria that turned: {turned}" if turned else "No criterion turned"
    return f"Clauses: {told}, {len(found.kept)} the same. {criteria}."


def _turns(found: Difference) -> list[str]:
    """The criteria that turned, from what to what."""
    return [f"{t.before.criterion.title.lower()} ({t.before.verdict} → {t.after.verdict})" for t in found.turned]


def _turned(turn: Turn, old: str, new: str) -> Row:
    was, now = turn.before.verdict, turn.after.verdict
    cites = [list(dict.fromkeys(cite(e, id) for e in f.evidence)) for f, id in ((turn.before, old), (turn.after, new))]
    where = map(few, cites)
    cells = (Cell(was.value, was), Cell(now.value, now), Cell(" → ".join(where)))
    return Row(f"turned: {turn.before.criterion.title}", cells)


def _clause(what: str, before: Clause | None, after: Clause | None, old: str, new: str) -> Row:
    said = [phrase(clause) if clause is not None else "–" for clause in (before, after)]
    cited = [cite(clause, license) for clause, license in ((before, old), (after, new)) if clause is not None]
    return Row(what, (*map(Cell, said), Cell(" → ".join(dict.fromkeys(cited)))))


def _changed(change: Change, old: str, new: str) -> Row:
    return _clause("changed", change.before, change.after, old, new)


def history_table(found: History) -> Table:
    """One row for each version: its verdict, what is not met, and what changed since the one before."""
    rows = []
    names = Counter(card.name for card in found.cards)
    for card, step in zip(found.cards, (None, *found.steps), strict=True):
        failing = [f"{n}" for n, f in enumerate(card.findings, start=1) if f.verdict is Truth.NO]
        date = card.bundle.license.date
        name = card.name if names[card.name] == 1 else f"{card.name} ({card.bundle.license.id})"
        cells = (Cell(str(date or "")), Cell(card.verdict, card.truth), Cell(", ".join(failing)))
        rows.append(Row(name, (*cells, *_step(step))))
    definition = found.cards[0].definition
    titles = "; ".join(f"{n} {c.title.lower()}" for n, c in enumerate(definition.criteria, start=1))
    return Table(
        title=f"From {found.cards[0].name} to {found.cards[-1].name}, by the {definition.name}",
        corner="Version",
        columns=("Date", "Verdict", "Not met", "Clauses", "Criteria that turned"),
        rows=tuple(rows),
        notes=(*_step_notes(found.steps), *(Note(f"Not read, and left out: {id}") for id in found.unread)),
        legend=f"Clauses: + added, − dropped, ~ changed. Criteria: {titles}.",
    )


def _step(step: Difference | None) -> tuple[Cell, Cell]:
    """How many clauses changed since the version before, and which criteria turned; empty for the first."""
    if step is None:
        return Cell(""), Cell("")
    counts = f"+{len(step.added)} −{len(step.dropped)} ~{len(step.changed)}"
    return Cell(counts), Cell(few(_turns(step), 10) or "none")


def _step_notes(steps: Sequence[Difference]) -> Iterator[Note]:
    """For each step, the clauses behind the criteria that turned."""
    for step in steps:
        went, came = {*step.dropped, *(c.before for c in step.changed)}, {*step.added, *(c.after for c in step.changed)}
        for word, moved, side in (("went out", went, step.before), ("came in", came, step.after)):
            found = (f.clauses for turn in step.turned for f in (turn.before, turn.after))
            for clause in dict.fromkeys(c for clauses in found for c in clauses if c in moved):
                said = f"{cite(clause, side.license.id)} {phrase(clause)}"
                yield Note(f"{step.before.name} → {step.after.name}, {word}: {said}")
