"""Judge a license on one criterion.

In: a `Criterion` and the `Rights` of a license. Out: a `Finding`. What breaks the criterion goes
first, then what is contested and whether precedents settle it, and last what was not read.
"""

from collections.abc import Iterable, Sequence

from openness.clauses import Clause
from openness.findings import Evidence, Finding
from openness.precedents import Precedent, settled
from openness.rights import Absence, Rights
from openness.rules import Criterion, Point
from openness.truth import Truth

__all__ = ["find"]

_Raised = tuple[Point, tuple[Clause, ...]]
"""A point and the clauses that raise it."""


def find(criterion: Criterion, rights: Rights, decided_by: Sequence[str], reading: str) -> Finding:
    """Return what a criterion says of a license.

    ``decided_by`` are the definitions whose precedents count in the reading ``practice``.
    """
    lacking = _lacking(criterion, rights)
    doubtful: list[_Raised] = []
    breaking: list[_Raised] = []
    for point in criterion.broken_by:
        if clauses := _certain(point.find(rights), rights):
            (doubtful if all(c.doubt for c in clauses) else breaking).append((point, clauses))
    if breaking or lacking:
        evidence: tuple[Evidence, ...] = (*_clauses(breaking), *lacking)
        return Finding(criterion, Truth.NO, evidence, _points(breaking), license=rights.bundle.license.id)
    contested = [(p, clauses) for p in criterion.contested_by if (clauses := p.find(rights))]
    return _unbroken(criterion, rights, doubtful, contested, decided_by, reading)


def _certain(clauses: tuple[Clause, ...], rights: Rights) -> tuple[Clause, ...]:
    """Leave out what a record that was read only in part may still turn: limits of grants."""
    if not clauses or rights.silence_counts:
        return clauses
    return tuple(clause for clause in clauses if clause.effect != "grants")


def _clauses(found: Iterable[_Raised]) -> tuple[Clause, ...]:
    return tuple(dict.fromkeys(clause for _, clauses in found for clause in clauses))


def _points(raised: Iterable[_Raised]) -> tuple[Point, ...]:
    return tuple([point for point, _ in raised])


def _lacking(criterion: Criterion, rights: Rights) -> tuple[Absence, ...]:
    """The acts that the criterion needs, or presumes, and that are granted to nobody."""
    if not rights.silence_counts:
        return ()
    acts = [act for act in criterion.needs if rights.lacks(act)]
    if not acts and criterion.presumes and all(rights.lacks(act) for act in criterion.presumes):
        acts = list(criterion.presumes)
    return tuple(rights.no_right(act) for act in acts)


def _unbroken(
    criterion: Criterion,
    rights: Rights,
    doubtful: list[_Raised],
    contested: list[_Raised],
    decided_by: Sequence[str],
    reading: str,
) -> Finding:
    """The finding where nothing breaks the criterion: what is contested, and whether that is settled."""
    license = rights.bundle.license.id
    open_points = list(doubtful)
    against: list[_Raised] = []
    known: list[Precedent] = []
    for point, clauses in contested:
        truth, held = settled(decided_by, criterion.id, point.id, license)
        if reading == "strict":
            truth = Truth.CONTESTED
        known.extend(held)
        if truth is Truth.NO:
            against.append((point, clauses))
        elif truth is Truth.CONTESTED:
            open_points.append((point, clauses))
    if against:
        return Finding(criterion, Truth.NO, _clauses(against), _points(against), tuple(known), license)
    if not rights.bundle.complete:
        return Finding(criterion, Truth.UNKNOWN, (rights.absence("a deciding clause"),), license=license)
    granted = rights.granting(criterion.needs or criterion.presumes)
    in_doubt = granted if granted and all(grant.doubt for grant in granted) else ()
    if open_points or in_doubt:
        evidence = (*_clauses(open_points), *in_doubt)
        return Finding(criterion, Truth.CONTESTED, evidence, _points(open_points), tuple(known), license)
    if not rights.silence_counts:
        return Finding(criterion, Truth.UNKNOWN, (rights.absence("the license that it belongs to"),), license=license)
    verdict = Truth.YES if criterion.outside is None else Truth.OUTSIDE
    backing = rights.backing(criterion.needs or criterion.presumes)
    return Finding(criterion, verdict, backing, _points(contested), tuple(known), license)
