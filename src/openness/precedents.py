"""Precedents: how a contested point was decided before, by whom, about which license.

In the reading ``practice`` a contested point of a definition is settled when the definition's own
steward has decided licenses that raise it, and all these decisions point one way. What others
hold, and what the steward only wrote without deciding, is an opinion: it is shown, and settles
nothing.

In: ``data/precedents/<definition>.toml``. Out: `Precedent` objects by point.
"""

from collections.abc import Iterable
from functools import lru_cache

from attrs import frozen

from openness.shipped import data_folder
from openness.truth import Truth
from openness.vocabulary import Vocabulary

__all__ = ["Precedent", "precedents", "settled"]

READINGS = Vocabulary(
    "reading",
    {
        "strict": "the text alone: what is contested stays contested",
        "practice": "decisions of the definition's steward settle contested points",
    },
)


@frozen(kw_only=True, eq=False)
class Precedent:
    """One decision or opinion on a point: who held in which case that the criterion is met or not.

    ``decision`` is true where the definition's steward decided on the license, false for a mere
    opinion, its own or others'. ``criterion`` limits it to one criterion where a point serves many.
    ``on`` is the id of the license or model that was decided on, where it is among the records.
    """

    point: str
    met: bool
    decision: bool
    authority: str
    case: str
    year: int | None = None
    source: str
    criterion: str | None = None
    on: str | None = None

    def __str__(self) -> str:
        word = "decided" if self.decision else "held"
        year = f", {self.year}" if self.year else ""
        return f"{self.authority} {word} {'met' if self.met else 'not met'} ({self.case}{year})"


@frozen(eq=False)
class _Precedents:
    precedents: tuple[Precedent, ...] = ()


@lru_cache
def precedents(definition: str) -> dict[str, tuple[Precedent, ...]]:
    """Return the precedents for a definition by point; empty where it has none."""
    from openness.loading import load_table, structure

    path = data_folder() / "precedents" / f"{definition}.toml"
    if not path.is_file():
        return {}
    found: dict[str, tuple[Precedent, ...]] = {}
    for precedent in structure(load_table(path), _Precedents, str(path)).precedents:
        found[precedent.point] = (*found.get(precedent.point, ()), precedent)
    return found


def settled(
    definitions: Iterable[str], criterion: str, point: str, on: str = ""
) -> tuple[Truth, tuple[Precedent, ...]]:
    """Return what the precedents for these definitions make of a point (contested where they settle
    nothing), and them. What was decided on this very license, ``on``, goes first."""
    held = (p for definition in definitions for p in precedents(definition).get(point, ()))
    found = tuple(p for p in held if p.criterion in (None, criterion))
    decisions = [p for p in found if p.decision]
    decided = {p.met for p in ([p for p in decisions if on and p.on == on] or decisions)}
    if len(decided) != 1:
        return Truth.CONTESTED, found
    return (Truth.YES if decided.pop() else Truth.NO), found
