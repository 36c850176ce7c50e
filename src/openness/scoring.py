"""Score a license against a definition: one finding for each criterion, each with its evidence.

In: a `Bundle` and a `Definition`. Out: a `Scorecard`. This is the only way to a verdict, whether
a careful reader or a machine wrote the clauses.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from math import isfinite
from typing import Any

from attrs import field, frozen

from openness.clauses import Clause
from openness.errors import UnknownNameError
from openness.precedents import READINGS, Precedent, settled
from openness.records import Bundle
from openness.rights import Absence, Rights, rights_of
from openness.rules import Criterion, Definition, Point
from openness.truth import Truth, all_of

__all__ = ["Evidence", "Finding", "Scorecard", "judge"]

Evidence = Clause | Absence

_Raised = tuple[Point, tuple[Clause, ...]]
"""A point and the clauses that raise it."""


@frozen(eq=False, repr=False)
class Finding:
    """The verdict on one criterion, with what decides it.

    ``evidence`` has the clauses, or the absence, on which the verdict rests; there is none without.
    ``points`` are the points of the criterion that those clauses raise, ``precedents`` what was
    decided or held on them, ``license`` is the id of the license that was judged.
    """

    criterion: Criterion
    verdict: Truth
    evidence: tuple[Evidence, ...] = field()
    points: tuple[Point, ...] = ()
    precedents: tuple[Precedent, ...] = ()
    license: str = ""

    @evidence.validator
    def _there_is_some(self, _attribute: object, value: tuple[Evidence, ...]) -> None:
        if not value:
            raise ValueError("no evidence, no verdict")

    def __repr__(self) -> str:
        return f"<Finding {self.criterion.id} {self.verdict}: {self.explanation}>"

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses among the evidence."""
        return tuple(e for e in self.evidence if isinstance(e, Clause))

    @property
    def explanation(self) -> str:
        """One plain sentence that says why, and names the clause."""
        from openness.explaining import explain

        return explain(self)


@frozen(eq=False, repr=False)
class Scorecard:
    """What a definition says of a license: a finding for each criterion, and what they add up to.

    ``name`` is what was asked about, ``bundle`` what was read.
    """

    name: str
    bundle: Bundle
    definition: Definition
    reading: str
    findings: tuple[Finding, ...]

    @cached_property
    def truth(self) -> Truth:
        """Whether all criteria are met."""
        return all_of(f.verdict for f in self.findings)

    @property
    def verdict(self) -> str:
        """The verdict in words: conforms, does not conform, contested or unknown."""
        return {Truth.YES: "conforms", Truth.NO: "does not conform"}.get(self.truth, self.truth.value)

    @property
    def conforms(self) -> bool:
        """Whether it conforms for certain."""
        return self.truth is Truth.YES

    @property
    def score(self) -> tuple[int, int, int]:
        """(least, most, of): criteria met for certain, met at best, and decided by a license."""
        counted = [f.verdict.bounds for f in self.findings if f.verdict is not Truth.OUTSIDE]
        return sum(low for low, _ in counted), sum(high for _, high in counted), len(counted)

    @property
    def score_text(self) -> str:
        """The score as people write it: ``6–8 of 9``."""
        least, most, of = self.score
        return f"{least} of {of}" if least == most else f"{least}–{most} of {of}"

    def weighted(self, weights: Mapping[str, float]) -> tuple[float, float]:
        """Return the score as shares of the given weights (least, most), between 0 and 1.

        ``weights`` maps ids of criteria to numbers of at least 0; one that is left out counts 0.

        Raises:
            UnknownNameError: an id that is no criterion of this definition.
            ValueError: a negative weight, or none above 0 among those that the license decides.
        """
        known = [f.criterion.id for f in self.findings]
        for id, weight in weights.items():
            if id not in known:
                raise UnknownNameError("criterion", id, known)
            if not (isfinite(weight) and weight >= 0):
                raise ValueError(f"the weight of {id} is {weight}; it must be a number of at least 0")
        counted = [
            (f.verdict.bounds, weights.get(f.criterion.id, 0)) for f in self.findings if f.verdict is not Truth.OUTSIDE
        ]
        total = sum(weight for _, weight in counted)
        if total <= 0:
            raise ValueError("at least one criterion that the license decides needs a weight above 0")
        return (
            sum(low * weight for (low, _), weight in counted) / total,
            sum(high * weight for (_, high), weight in counted) / total,
        )

    def at_least_as_open_as(self, other: "Scorecard") -> bool:
        """Whether no criterion is worse than the other's. A partial order: both may say False.

        Raises:
                ValueError: the other was judged by another definition or in another reading.
        """
        if self.definition.id != other.definition.id:
            raise ValueError(f"judged by {self.definition.id} and {other.definition.id}; score both by one definition")
        if self.reading != other.reading:
            raise ValueError(f"read in {self.reading} and in {other.reading}; score both in one reading")
        return all(
            mine.verdict.rank >= theirs.verdict.rank for mine, theirs in zip(self.findings, other.findings, strict=True)
        )

    @property
    def provisional(self) -> tuple[str, ...]:
        """Why the verdict may still change though nobody errs; empty where it is final."""
        return _provisional(self.bundle)

    def finding(self, criterion: str) -> Finding:
        """Return the finding on a criterion.

        Raises:
            UnknownNameError: the definition has no such criterion.
        """
        for finding in self.findings:
            if finding.criterion.id == criterion:
                return finding
        raise UnknownNameError("criterion", criterion, [f.criterion.id for f in self.findings])

    def to_dict(self) -> dict[str, Any]:
        """Return the scorecard as plain data, in the versioned form of ``docs/schema.json``."""
        from openness.exchange import scorecard_data

        return scorecard_data(self)

    def to_json(self) -> str:
        """Return `to_dict` as JSON."""
        from openness.rendering.json import dumps

        return dumps(self.to_dict())

    @property
    def table(self) -> "Any":
        """The scorecard as a table with one row for each criterion."""
        from openness.tabulating import scorecard_table

        return scorecard_table(self)

    def _repr_html_(self) -> str:
        from openness.rendering.html import fragment

        return fragment(self.table)

    def _repr_markdown_(self) -> str:
        from openness.rendering.markdown import render

        return render(self.table)

    def __repr__(self) -> str:
        return f"<Scorecard {self}>"

    def __str__(self) -> str:
        return f"{self.name}: {self.verdict} ({self.definition.name}, {self.reading}: {self.score_text} criteria)"


def _provisional(bundle: Bundle) -> tuple[str, ...]:
    unread = [document.id for document in bundle.documents if document.coverage == "unread"]
    changeable = dict.fromkeys(
        clause.document or clause.at[0].document
        for clause in rights_of(bundle).powers
        if clause.power == "change-terms" and clause.cause in (None, "at-will") and clause.doubt is None
    )
    reasons = {
        "it incorporates what nobody could read": bundle.missing,
        "no text was found of": unread,
        "the steward may at any time change": changeable,
    }
    return tuple(f"{reason}: {', '.join(documents)}" for reason, documents in reasons.items() if documents)


def judge(bundle: Bundle, definition: Definition, reading: str = "practice", name: str | None = None) -> Scorecard:
    """Score a bundle against a definition.

    ``reading`` is ``strict`` (the text alone) or ``practice`` (decisions settle contested points).

    Raises:
        VocabularyError: there is no such reading.
    """
    READINGS.check(reading)
    rights = rights_of(bundle)
    findings = tuple(_find(criterion, rights, definition.id, reading) for criterion in definition.criteria)
    return Scorecard(name or bundle.license.name, bundle, definition, reading, findings)


def _find(criterion: Criterion, rights: Rights, definition: str, reading: str) -> Finding:
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
    return _unbroken(criterion, rights, doubtful, contested, definition, reading)


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
    definition: str,
    reading: str,
) -> Finding:
    """The finding where nothing breaks the criterion: what is contested, and whether that is settled."""
    license = rights.bundle.license.id
    open_points = list(doubtful)
    against: list[_Raised] = []
    known: list[Precedent] = []
    for point, clauses in contested:
        truth, held = settled(definition, criterion.id, point.id)
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
    return Finding(criterion, verdict, granted, _points(contested), tuple(known), license)
