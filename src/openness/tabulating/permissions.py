"""Tables of permissions: one answer with its clauses, and licenses against common cases.

In: permissions. Out: a `Table`.
"""

from collections.abc import Mapping, Sequence

from openness.clauses import Clause
from openness.explaining import cite, tell
from openness.findings import Evidence
from openness.permitting import Matrix, Permission
from openness.situations import Situation
from openness.tables import Cell, Note, Row, Table
from openness.tabulating.notes import Notes, few
from openness.truth import Truth
from openness.vocabulary import CONSENTS
from openness.wording import phrase

__all__ = ["matrix_table", "permission_table"]

_DOING = {
    "use": "use {}", "copy": "copy {}", "modify": "change {}", "distribute": "pass {} on",
    "distribute-modified": "pass changed versions of {} on", "host": "offer {} as a service", "sell": "sell {}",
    "sublicense": "sublicense {}", "patent": "practise the patents of {}", "use-output": "use the output of {}",
    "train": "train other models with {} or its output", "publish-results": "publish results of {}",
    "reverse-engineer": "take {} apart",
}  # fmt: skip


def permission_table(permission: Permission) -> Table:
    """What decides, what must be done, what is missing, and what may change it."""
    names = {d.id: d.name for offer in permission.subject.offers for b in offer for d in b.documents}
    license = permission.subject.license.id if permission.subject.single else ""

    def rows(title: str, evidence: Sequence[Evidence], most: int = 5) -> list[Row]:
        shown = [_told(title, each, license, names) for each in evidence[:most]]
        if len(evidence) > most:
            rest = dict.fromkeys(cite(each, license) for each in evidence[most:])
            shown.append(Row(title, (Cell(f"and {len(evidence) - most} more"), Cell(few(list(rest))))))
        return shown

    lifted = [Row("Unless", (Cell(CONSENTS[word]), Cell(""))) for word in permission.lifted_by]
    asked = [Row("Tell us", (Cell(f"{name.replace('_', ' ')}: {few(list(about), 12)}"), Cell("")))
             for name, about in permission.questions.items()]  # fmt: skip
    facts = _facts(permission.situation)
    return Table(
        title=f"May one {_DOING[permission.act].format(permission.subject.name)}? {permission.answer.capitalize()}",
        corner="",
        columns=("What", "Clause"),
        rows=(
            *rows("Because", permission.because),
            *lifted,
            *asked,
            *rows("You must", permission.duties, 12),
            *rows("You may have to", permission.conditional),
            *rows("But not", permission.except_for),
            *rows("The steward may", permission.powers),
            *rows("It ends", permission.ends),
        ),
        notes=tuple(Note(f"Not read: {name}, which the license incorporates") for name in permission.missing),
        legend=f"Asked for: {facts}." if facts else "Nothing was said of who asks, and what for.",
    )


def _told(title: str, evidence: Evidence, license: str, names: Mapping[str, str]) -> Row:
    said = phrase(evidence) if isinstance(evidence, Clause) else tell([evidence], license, names)
    if isinstance(evidence, Clause) and evidence.note:
        said = f"{said} ({evidence.note})"
    return Row(title, (Cell(said), Cell(cite(evidence, license))))


_IN_MONEY = ("revenue", "monthly_revenue", "product_monthly_revenue", "funding", "fee")


def _facts(situation: Situation) -> str:
    """What was said of a situation."""
    told = {name: getattr(situation, name) for name in situation.names()}
    if not any(
        told[name] is not None for name in ("revenue", "monthly_revenue", "product_monthly_revenue", "funding", "fee")
    ):
        del told["currency"]
    return "; ".join(f"{name.replace('_', ' ')} {_value(value)}" for name, value in told.items() if value is not None)


def _value(value: object) -> str:
    """A fact as people write it."""
    if isinstance(value, tuple):
        return ", ".join(value) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return ", ".join(f"{_value(number)} from {day}" for day, number in value.items())
    return f"{value:,.12g}" if isinstance(value, int | float) else str(value)


def matrix_table(matrix: Matrix) -> Table:
    """One row for each subject, one column for each case; notes carry the clauses."""
    notes = Notes()
    rows = []
    for permissions in matrix.rows:
        subject = permissions[0].subject
        cells = []
        for case, permission in zip(matrix.cases, permissions, strict=True):
            reasons = permission.duties if permission.answer == "yes, with duties" else permission.because
            note = (notes.evidence(subject, case.id, reasons),) if permission.answer != "yes" else ()
            facts = f" on {few([name.replace('_', ' ') for name in permission.questions])}" if permission.asked else ""
            cells.append(Cell(f"{permission.answer}{facts}", _AS_TRUTH[permission.answer], note))
        rows.append(Row(subject.name, tuple(cells)))
    return Table(
        title="May I?",
        corner="Model or license",
        columns=tuple(case.title for case in matrix.cases),
        rows=tuple(rows),
        notes=notes.all(),
    )


_AS_TRUTH = {
    "yes": Truth.YES, "yes, with duties": Truth.YES, "no": Truth.NO, "contested": Truth.CONTESTED,
    "depends": Truth.UNKNOWN, "unknown": Truth.UNKNOWN,
}  # fmt: skip
