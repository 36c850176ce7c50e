"""Judge a release on one provision: are the parts there, and under which terms?

In: a `Provision`, and a `Subject`. Out: a `Finding`. Of a license by itself, each part is taken to be
under it: what its terms decide is decided, and whether anything is released is left to the release.
"""

from collections.abc import Callable, Sequence

from attrs import evolve, frozen

from openness.findings import Fact, Finding, TermsEvidence
from openness.opinions import Opinion, opinions
from openness.precedents import Precedent, settled
from openness.releases import Part
from openness.rights import Absence, rights_of
from openness.rules import (
    CONDITION_UNKNOWN,
    GATED,
    IN_PART,
    KEPT_BACK,
    NOT_MEANT,
    TERMS,
    TERMS_OPEN,
    TOO_LARGE,
    UNKNOWN_RELEASE,
    UNSTATED,
    Ceiling,
    Listing,
    Provision,
    Shortfall,
)
from openness.subjects import Offer, Release, Subject
from openness.truth import Truth, all_of

__all__ = ["Terms", "below", "find", "on_list"]


@frozen(eq=False)
class Terms:
    """What a definition, or a list, says of a license: the verdict, and what it rests on."""

    verdict: Truth
    evidence: tuple[TermsEvidence, ...]
    precedents: tuple[Precedent, ...] = ()


Judge = Callable[[Subject], Terms]
"""How the terms of a part are judged."""

_Told = tuple[Truth, Shortfall | None, tuple[TermsEvidence, ...]]

_RELEASED = {
    "yes": (Truth.YES, None),
    "gated": (Truth.CONTESTED, GATED),
    "partly": (Truth.NO, IN_PART),
    "no": (Truth.NO, KEPT_BACK),
    "unknown": (Truth.UNKNOWN, UNKNOWN_RELEASE),
}
"""What the state of a release comes to by itself."""

_WORST_FIRST = (Truth.NO, Truth.UNKNOWN, Truth.CONTESTED, Truth.YES)


def find(provision: Provision, subject: Subject, judged: Judge, decided_by: Sequence[str], reading: str) -> Finding:
    """Return what a provision says of a model, or of a license by itself."""
    release = subject.release
    if release is None:
        return _of_license(provision, subject, judged)
    known: list[Precedent] = []

    def told(part: str) -> tuple[Truth, Fact]:
        truth, fact, held = _told(part, release, judged, provision, decided_by, reading)
        known.extend(held)
        return truth, fact

    asked = [told(part) for part in provision.parts]
    for part in provision.instead:
        if all_of(truth for truth, _ in asked) is not Truth.YES:
            asked = max(asked, [_on_condition(told(part), provision)], key=_goodness)
    verdict = all_of(truth for truth, _ in asked)
    facts = tuple(fact for truth, fact in asked if truth is verdict)
    shortfalls = dict.fromkeys(fact.shortfall for fact in facts if fact.shortfall is not None)
    license = release.model.licensed_by or ""
    return Finding(provision, verdict, facts, tuple(shortfalls), tuple(dict.fromkeys(known)), license)


def _goodness(facts: Sequence[tuple[Truth, Fact]]) -> int:
    return _WORST_FIRST.index(all_of(truth for truth, _ in facts))


def _on_condition(told: tuple[Truth, Fact], provision: Provision) -> tuple[Truth, Fact]:
    """What a part comes to that will do in place of others on a condition that no record tells of."""
    truth, fact = told
    if provision.instead_if is None or truth in (Truth.NO, Truth.UNKNOWN):
        return told
    return Truth.UNKNOWN, evolve(fact, shortfall=CONDITION_UNKNOWN)


def _told(
    name: str, release: Release, judged: Judge, provision: Provision, decided_by: Sequence[str], reading: str
) -> tuple[Truth, Fact, tuple[Precedent, ...]]:
    """What is known of one part, and what that comes to."""
    part = release.part(name)
    if part is None:
        source = f"the record of {release.model.id} says nothing of it"
        return Truth.UNKNOWN, Fact(name, "unknown", source, shortfall=UNKNOWN_RELEASE), ()
    released = "yes" if part.released == "gated" and provision.gate_allowed else part.released
    told: list[_Told] = [(*_RELEASED[released], ())]
    if provision.terms is not None and part.released != "no":
        told.append(_terms(part, release, judged, provision))
    held: list[Precedent] = []
    if reading == "practice":
        told = [_in_practice(one, provision, decided_by, release.model.id, held) for one in told]
    truth, shortfall, why = min(told, key=lambda one: (_WORST_FIRST.index(one[0]), one[1] is None))
    return truth, Fact(name, part.released, part.source, part.license, shortfall, why), tuple(held)


def _terms(part: Part, release: Release, judged: Judge, provision: Provision) -> _Told:
    """What the terms of a part come to."""
    under = release.terms(part)
    if under is None:
        return Truth.UNKNOWN, UNSTATED, ()
    terms = judged(under)
    if terms.verdict in (Truth.YES, Truth.OUTSIDE):
        return Truth.YES, None if _meant(provision, under) else NOT_MEANT, ()
    return terms.verdict, TERMS if terms.verdict is Truth.NO else TERMS_OPEN, terms.evidence


def _meant(provision: Provision, under: Subject) -> bool:
    """Whether a license is meant for the kind of content, as far as anybody asks and says."""
    if provision.suits is None or not isinstance(provision.terms, Listing) or provision.terms.typed_by is None:
        return True
    held = [opinions().get(b.license.id, {}).get(provision.terms.typed_by) for o in under.offers for b in o]
    return any(opinion is not None and provision.suits in opinion.opinion for opinion in held)


def _in_practice(
    told: _Told, provision: Provision, decided_by: Sequence[str], model: str, held: list[Precedent]
) -> _Told:
    """The same, as decisions of the definition's steward settle it."""
    if told[1] not in (GATED, UNSTATED):
        return told
    settles, precedents = settled(decided_by, provision.id, told[1].id, model)
    held.extend(precedents)
    return told if settles is Truth.CONTESTED else (settles, told[1], told[2])


def _of_license(provision: Provision, subject: Subject, judged: Judge) -> Finding:
    """What a provision says of a license, if all parts were under it."""
    if provision.terms is None:
        return Finding(provision, Truth.OUTSIDE, (_no_release(subject),), license=_license(subject))
    terms = judged(subject)
    license = _license(subject)
    if terms.verdict is Truth.YES:
        return Finding(provision, Truth.OUTSIDE, terms.evidence, (), terms.precedents, license)
    shortfall = TERMS if terms.verdict is Truth.NO else TERMS_OPEN
    return Finding(provision, terms.verdict, terms.evidence, (shortfall,), terms.precedents, license)


def _license(subject: Subject) -> str:
    """The id of the license that is judged, where it is a single one."""
    return subject.license.id if subject.single else ""


def _no_release(subject: Subject) -> Absence:
    return rights_of(subject.offers[0][0]).absence("a release to look at")


def below(ceiling: Ceiling, subject: Subject) -> Finding:
    """Return whether training took no more than a ceiling allows."""
    if subject.release is None:
        return Finding(ceiling, Truth.OUTSIDE, (_no_release(subject),), license=_license(subject))
    compute = subject.release.model.compute
    if compute is None:
        source = f"the record of {subject.release.model.id} says nothing of it"
        fact = Fact("training-compute", "unknown", source, shortfall=UNKNOWN_RELEASE)
        return Finding(ceiling, Truth.UNKNOWN, (fact,), (UNKNOWN_RELEASE,))
    over = compute.flop > ceiling.flop
    shortfall = TOO_LARGE if over else None
    fact = Fact("training-compute", f"{compute.flop:.2g} FLOP", compute.source, shortfall=shortfall)
    return Finding(ceiling, Truth.NO if over else Truth.YES, (fact,), (TOO_LARGE,) if over else ())


def on_list(listing: Listing, subject: Subject) -> Terms:
    """What lists say of a license: whether one of the authorities holds what counts of each document.

    What is added to a license, or missing, is on no list, so that what the two are together is not either.
    """
    sides = [_on_list(listing, offer) for offer in subject.offers]
    return min(sides, key=lambda side: (Truth.YES, Truth.UNKNOWN, Truth.NO).index(side.verdict))


def _on_list(listing: Listing, offer: Offer) -> Terms:
    documents = {document.id: document for bundle in offer for document in bundle.documents}
    found = {id: _listed(listing, id) for id in documents}
    missing = [name for bundle in offer for name in bundle.missing]
    opinions_held = tuple(opinion for opinion in found.values() if opinion is not None)
    unlisted = [documents[id] for id, opinion in found.items() if opinion is None]
    if not unlisted and not missing:
        return Terms(Truth.YES, opinions_held)
    open_ones = all(document.kind == "exception" or document.coverage == "unread" for document in unlisted)
    names = (*(document.id for document in unlisted), *missing)
    absence = Absence(
        f"an entry as {listing.name} in the lists of {' or '.join(listing.counting)}", names, not open_ones
    )
    return Terms(Truth.UNKNOWN if open_ones else Truth.NO, (absence,))


def _listed(listing: Listing, license: str) -> Opinion | None:
    """The first opinion on a license that counts."""
    held = opinions().get(license, {})
    return next(
        (held[a] for a, counting in listing.counting.items() if a in held and held[a].opinion in counting), None
    )
