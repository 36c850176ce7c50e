"""Tables of paths: what would have to change, amendment by amendment.

In: a `Path`. Out: a `Table`.
"""

from openness.amending import Amendment, Path
from openness.explaining import cite
from openness.findings import Fact
from openness.tables import Cell, Note, Row, Table
from openness.vocabulary import ACTS, PARTS
from openness.wording import phrase

__all__ = ["path_table"]


def path_table(path: Path) -> Table:
    """One row for each amendment, way by way, and one for each part that the release lacks."""
    license = path.subject.license.id
    many = len(path.ways) > 1
    rows = [
        _amendment(amendment, f"way {number}: " if many else "", license)
        for number, way in enumerate(path.ways, start=1)
        for amendment in way
    ]
    rows += [_part(fact) for fact in path.release]
    return Table(
        title=f"What would have to change in {path.subject.name} for the {path.definition.name}",
        corner="",
        columns=("What", "Clause"),
        rows=tuple(rows),
        notes=(Note(_summary(path)),),
    )


def _amendment(amendment: Amendment, way: str, license: str) -> Row:
    if amendment.drop is not None:
        return Row(f"{way}drop", (Cell(f"what {phrase(amendment.drop)}"), Cell(cite(amendment.drop, license))))
    assert amendment.grant is not None
    said = ACTS[amendment.grant].partition(";")[0]
    return Row(f"{way}grant", (Cell(f"to everybody, for everything, to {said}"), Cell("")))


def _part(fact: Fact) -> Row:
    part = fact.part.replace("-", " ")
    said = fact.shortfall.of(part) if fact.shortfall else f"lacks {part}"
    return Row("release", (Cell(f"it {said}: {PARTS.get(fact.part, fact.part)}"), Cell("")))


def _summary(path: Path) -> str:
    """The way in plain words."""
    now = f"Now: {path.card.verdict} ({path.card.score_text} criteria met, reading “{path.reading}”)."
    if path.conforms:
        return f"{now} Nothing need change."
    if not path.ways:
        return f"{now} No change of its clauses would do."
    if path.ways == ((),):
        return f"{now} Its terms suffice; the release decides."
    size = len(path.ways[0])
    changes = "one change" if size == 1 else f"{size} changes, and none of them can be spared"
    choice = f" There are {len(path.ways)} ways, each as short." if len(path.ways) > 1 else ""
    rest = " What the release lacks comes on top." if path.release else ""
    return f"{now} It takes {changes}.{choice}{rest}"
