"""Score a license or a model against a definition: one finding for each criterion, with its evidence.

In: a `Subject` (or a `Bundle`, a license by itself) and a `Definition`. Out: a `Scorecard`. This is
the only way to a verdict, whether a careful reader or a machine wrote the clauses.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from math import isfinite
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from openness import licensing, provisioning
from openness.definitions import definition as definition_called
from openness.errors import UnknownNameError
from openness.findings import Finding, jointly
from openness.precedents import READINGS
from openness.presenting import Presented
from openness.records import Bundle
from openness.rights import rights_of
from openness.rules import Ceiling, Criterion, Definition, Listing, Provision
from openness.subjects import Offer, Subject
from openness.truth import Truth, all_of, any_of

if TYPE_CHECKING:
    from openness.tables import Table

__all__ = ["VERDICTS", "Scorecard", "judge"]

VERDICTS = {
    Truth.YES: "conforms",
    Truth.NO: "does not conform",
    Truth.CONTESTED: "contested",
    Truth.UNKNOWN: "unknown",
    Truth.OUTSIDE: "depends on the release",
}
"""What a verdict on the whole is called."""

_BEST_FIRST = (Truth.YES, Truth.OUTSIDE, Truth.CONTESTED, Truth.UNKNOWN, Truth.NO)


@frozen(eq=False, repr=False)
class Scorecard(Presented):
    """What a definition says of a license or a model: a finding for each criterion, and what they
    add up to.

    ``subject`` is what was asked about, ``offer`` what was read: of an expression with a choice,
    the side that comes off best, as a whole.
    """

    subject: Subject
    offer: Offer
    definition: Definition
    reading: str
    findings: tuple[Finding, ...]

    @property
    def name(self) -> str:
        """What people call it."""
        return self.subject.name

    @property
    def bundle(self) -> Bundle:
        """The license that was judged; the first of several that hold together."""
        return self.offer[0]

    @cached_property
    def truth(self) -> Truth:
        """Whether all criteria are met; where the definition has levels, whether an open one is earned. Of a
        license by itself a definition of systems never says more than that the release decides."""
        if not self.definition.levels:
            return self._all(f.criterion.id for f in self.findings)
        truths = [self._all(level.criteria) for level in self.definition.levels if level.open]
        return Truth.OUTSIDE if Truth.OUTSIDE in truths and Truth.YES not in truths else any_of(truths)

    def _all(self, criteria: Iterable[str]) -> Truth:
        wanted = frozenset(criteria)
        verdicts = [f.verdict for f in self.findings if f.criterion.id in wanted]
        truth = all_of(verdicts)
        left_open = self.definition.judges == "system" and Truth.OUTSIDE in verdicts
        return Truth.OUTSIDE if truth is Truth.YES and left_open else truth

    @cached_property
    def levels(self) -> tuple[str, str]:
        """The level that is earned for certain, and the best that may be; what the definition calls
        it where there is none. Both are empty for a definition without levels."""
        if not self.definition.levels:
            return "", ""
        truths = [(level.name, self._all(level.criteria)) for level in self.definition.levels]
        below = self.definition.below
        return (
            next((name for name, truth in truths if truth is Truth.YES), below),
            next((name for name, truth in truths if truth is not Truth.NO), below),
        )

    @property
    def verdict(self) -> str:
        """The verdict in words: conforms, does not conform, contested, unknown or depends on the
        release; or the level that is earned."""
        if self.definition.levels and self.truth is not Truth.OUTSIDE:
            least, most = self.levels
            return least if least == most else f"{least}, perhaps {most}"
        return VERDICTS.get(self.truth, self.truth.value)

    @property
    def conforms(self) -> bool:
        """Whether it conforms for certain; where there are levels, whether an open one is earned."""
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
        return tuple(dict.fromkeys(reason for bundle in self.offer for reason in _provisional(bundle)))

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

    @property
    def table(self) -> "Table":
        """The scorecard as a table with one row for each criterion."""
        from openness.tabulating.verdicts import scorecard_table

        return scorecard_table(self)

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
    by_machine = [
        f"{d.id} ({d.remark})" if d.remark else d.id
        for d in bundle.documents
        if d.text is not None and d.text.by == "machine"
    ]
    reasons = {
        "it incorporates what nobody could read": bundle.missing,
        "no text was found of": unread,
        "the steward may at any time change": changeable,
        "read by a machine, not by people": by_machine,
    }
    return tuple(f"{reason}: {', '.join(documents)}" for reason, documents in reasons.items() if documents)


def judge(what: Subject | Bundle, definition: Definition, reading: str = "practice") -> Scorecard:
    """Score a subject, or a license by itself, against a definition.

    ``reading`` is ``strict`` (the text alone) or ``practice`` (decisions settle contested points).
    Of an expression with a choice the side is taken that comes off best, as a whole; of several
    licenses that hold together each criterion is as bad as the worst.

    Raises:
        VocabularyError: there is no such reading.
    """
    READINGS.check(reading)
    subject = what if isinstance(what, Subject) else Subject.of(what)
    judged = _judge_of_terms(definition, reading)
    cards = [
        Scorecard(subject, offer, definition, reading, _findings(subject, offer, definition, reading, judged))
        for offer in subject.offers
    ]
    return cards[0] if len(cards) == 1 else min(cards, key=_rank)


def _rank(card: Scorecard) -> tuple[int, ...]:
    """How well a side comes off; the least is the best: by its verdict, its levels, and then by how many
    criteria are not met, unknown, contested, and left to the release. Two of the same rank have the same
    verdict and score, so that the order of the sides does not matter."""
    names = [level.name for level in card.definition.levels]
    levels = (names.index(name) if name in names else len(names) for name in card.levels)
    counts = Counter(finding.verdict for finding in card.findings)
    return _BEST_FIRST.index(card.truth), *levels, *(counts[truth] for truth in reversed(_BEST_FIRST[1:]))


def _findings(
    subject: Subject, offer: Offer, definition: Definition, reading: str, judged: "_Judging"
) -> tuple[Finding, ...]:
    rights = [rights_of(bundle) for bundle in offer]
    decided_by = definition.precedents_of
    whole = subject if len(subject.offers) == 1 else evolve(subject, offers=(offer,))

    def found(criterion: Criterion | Provision | Ceiling) -> Finding:
        if isinstance(criterion, Provision):
            return provisioning.find(criterion, whole, judged[criterion.terms], decided_by, reading)
        if isinstance(criterion, Ceiling):
            return provisioning.below(criterion, whole)
        return jointly([licensing.find(criterion, each, decided_by, reading) for each in rights])

    return tuple(map(found, definition.criteria))


_Judging = dict[str | Listing | None, provisioning.Judge]


def _judge_of_terms(definition: Definition, reading: str) -> _Judging:
    """How the terms of parts are judged, for each kind of terms that a definition asks for."""
    asked = {c.terms for c in definition.criteria if isinstance(c, Provision)}
    return {terms: _judging(terms, reading) for terms in asked}


def _judging(terms: str | Listing | None, reading: str) -> provisioning.Judge:
    known: dict[tuple[Offer, ...], provisioning.Terms] = {}

    def judged(subject: Subject) -> provisioning.Terms:
        if subject.offers not in known:
            known[subject.offers] = _judged(subject)
        return known[subject.offers]

    def _judged(subject: Subject) -> provisioning.Terms:
        if isinstance(terms, Listing):
            return provisioning.on_list(terms, subject)
        assert terms is not None
        card = judge(Subject(subject.id, subject.name, subject.offers), definition_called(terms), reading)
        deciding = [f for f in card.findings if f.verdict is card.truth]
        evidence = dict.fromkeys(e for f in deciding for e in f.evidence)
        return provisioning.Terms(card.truth, tuple(evidence), tuple(p for f in deciding for p in f.precedents))  # type: ignore[arg-type]

    return judged
