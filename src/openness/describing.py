"""Describe a definition: what it judges, its criteria, and what each turns on.

In: a `Definition`. Out: a `Description`, which can be shown in every format.
"""

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from openness.precedents import settled
from openness.presenting import Presented
from openness.rights import words_of
from openness.rules import Ceiling, Criterion, Definition, Listing, Point, Provision
from openness.tables import Cell, Note, Row, Table
from openness.truth import Truth
from openness.wording import listed

__all__ = ["Description", "numbered"]


@frozen(eq=False, repr=False)
class Description(Presented):
    """A definition, as something that can be shown."""

    definition: Definition

    @property
    def table(self) -> Table:
        """One row for each criterion: what it asks, what breaks it, and what is contested."""
        asked = self.definition
        judges = "a license" if asked.judges == "license" else "a system: its release, and the terms of its parts"
        notes = [f"Steward: {asked.steward}. It judges {judges}.", asked.url]
        notes += [f"{level.name}: criteria {numbered(asked, level.criteria)}" for level in asked.levels]
        return Table(
            title=f"{asked.name} {asked.version}",
            corner="Criterion",
            columns=("Asks", "Not met where it", "Contested where it"),
            rows=tuple(
                Row(f"{number} {criterion.title}", tuple(map(Cell, _told(criterion, asked))))
                for number, criterion in enumerate(asked.criteria, start=1)
            ),
            notes=tuple(map(Note, notes)),
        )

    def to_dict(self) -> dict[str, Any]:
        """Return the definition as plain data, in the versioned form of ``docs/schema.json``."""
        from openness.exchange import definition_data

        return definition_data(self.definition)

    def __repr__(self) -> str:
        return f"<Description of the {self.definition.name}; print its table to see it>"


def numbered(definition: Definition, criteria: tuple[str, ...]) -> str:
    """The numbers of some criteria, runs of them put together: ``1 to 6 and 11``."""
    ids = [criterion.id for criterion in definition.criteria]
    runs: list[list[int]] = []
    for number in sorted(ids.index(id) + 1 for id in criteria):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return listed(f"{run[0]} to {run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _told(criterion: Criterion | Provision | Ceiling, definition: Definition) -> Iterator[str]:
    """What a criterion asks, what breaks it, and what is contested, in words."""
    yield criterion.statement
    if isinstance(criterion, Criterion):
        lacking = [f"grants nobody the right to {words_of(act)}" for act in criterion.needs]
        if not lacking and criterion.presumes:
            lacking = [f"grants nobody the right to {listed(map(words_of, criterion.presumes), 'or')}"]
        yield "; ".join([*lacking, *(point.says for point in criterion.broken_by)])
        yield "; ".join(_contested(point, criterion, definition) for point in criterion.contested_by)
    elif isinstance(criterion, Provision):
        parts = listed(part.replace("-", " ") for part in criterion.parts)
        others = listed([part.replace("-", " ") for part in criterion.instead], "or")
        condition = f", where {criterion.instead_if}" if criterion.instead_if else ""
        instead = f" (or {others}{condition})" if others else ""
        yield f"keeps back {parts}{instead}, or a part of it{_terms(criterion)}"
        yield "" if criterion.gate_allowed else "gives it only to those who register or accept terms"
    else:
        yield f"took more than {criterion.flop:.0e} floating point operations to train"
        yield ""


def _contested(point: Point, criterion: Criterion, definition: Definition) -> str:
    truth, _ = settled(definition.precedents_of, criterion.id, point.id)
    return point.says if truth is Truth.CONTESTED else f"{point.says} (in practice {truth})"


def _terms(provision: Provision) -> str:
    if provision.terms is None:
        return ""
    if isinstance(provision.terms, Listing):
        return f"; or gives it not under {provision.terms.name}"
    return f"; or gives it not under terms that conform to {provision.terms}"
