"""Families of licenses: versions that follow each other, and what changed from one to the next.

In: the name of a family, or of a license of it. Out: a `History`.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from attrs import frozen

from openness.catalog import Catalog, key_of
from openness.differing import Difference, difference
from openness.errors import OpennessError, UnknownLicenseError
from openness.presenting import Presented
from openness.records import License
from openness.rules import Definition
from openness.scoring import Scorecard, judge
from openness.subjects import subject

if TYPE_CHECKING:
    from openness.tables import Table

__all__ = ["History", "family", "family_history"]


@frozen(eq=False, repr=False)
class History(Presented):
    """A family of licenses, the oldest first, and what changed in each since the one that it follows.

    ``steps`` has one difference for each card but the first; ``unread`` names members whose texts were
    not read whole, and which are left out.
    """

    steps: tuple[Difference, ...]
    cards: tuple[Scorecard, ...]
    unread: tuple[str, ...] = ()

    @property
    def table(self) -> "Table":
        """One row for each version: its verdict, and what changed since the one before."""
        from openness.tabulating.differences import history_table

        return history_table(self)

    def to_dict(self) -> dict[str, Any]:
        """Return the steps as plain data, in the versioned form of ``docs/schema.json``."""
        from openness.exchange import history_data

        return history_data(self)

    def __repr__(self) -> str:
        return f"<History of {', '.join(card.name for card in self.cards)}>"


def family_history(name: str, catalog: Catalog, definition: Definition, reading: str = "practice") -> History:
    """Return the history of a family, as a definition sees it.

    Raises:
        UnknownLicenseError: there is no such family.
        OpennessError: a license without a family, or one of which fewer than two members were read.
    """
    members = {license.id: subject(license, catalog) for license in family(name, catalog)}
    read = {id: member for id, member in members.items() if member.bundle.complete}
    if len(read) < 2:
        raise OpennessError(f"of this family only {', '.join(read) or 'nothing'} was read whole")
    steps = []
    for id, member in list(read.items())[1:]:
        earlier = member.license.follows
        while earlier is not None and earlier not in read:
            earlier = members[earlier].license.follows if earlier in members else None
        steps.append(difference(read[earlier or next(iter(read))], read[id], definition, reading))
    cards = tuple(judge(member, definition, reading) for member in read.values())
    return History(tuple(steps), cards, tuple(id for id in members if id not in read))


def family(name: str, catalog: Catalog) -> tuple[License, ...]:
    """Return a family of licenses, the oldest first: that of a license, or the one whose ids begin so.

    Raises:
        UnknownLicenseError: there is neither; the families are in the message.
        OpennessError: that license has neither predecessors nor successors among the records.
    """
    chains = _chains(catalog.licenses.values())
    found = catalog.licenses.find(name)
    if found is None and (model := catalog.models.find(name)) is not None and model.licensed_by:
        found = catalog.licenses.find(model.licensed_by)
    if found is not None:
        for chain in chains:
            if found in chain:
                return chain
        raise OpennessError(f"{found.id} follows no license among the records, and none follows it")
    key = key_of(name)
    for chain in chains:
        if chain[-1].kind != "policy" and any(license.id.startswith(f"{key}-") for license in chain):
            return chain
    families = sorted({chain[-1].id.split("-")[0] for chain in chains if chain[-1].kind != "policy"})
    raise UnknownLicenseError("family of licenses", name, families)


def _chains(licenses: Iterable[License]) -> list[tuple[License, ...]]:
    """The families, each from the first version on."""
    known = {license.id: license for license in licenses}
    after: dict[str, list[License]] = {}
    for license in known.values():
        if license.follows in known:
            after.setdefault(license.follows or "", []).append(license)
    firsts = [license for license in known.values() if license.follows not in known and license.id in after]
    return [tuple(_from(first, after)) for first in firsts]


def _from(first: License, after: dict[str, list[License]]) -> list[License]:
    found, seen = [first], {first.id}
    for license in found:
        for next_one in after.get(license.id, ()):
            if next_one.id not in seen:
                seen.add(next_one.id)
                found.append(next_one)
    return found
