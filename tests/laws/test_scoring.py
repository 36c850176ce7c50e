"""Laws of scoring, held for made-up licenses under both readings.

* A prohibition, duty, power or end never betters a verdict; a grant to everyone never worsens one.
* A limited grant, and a full grant with the matching prohibition, score alike.
* An empty license meets nothing.
* More facts never turn a decided verdict.
* The clauses named as evidence decide.
* A bundle is at most as open as its body; an extension at least as open.
* The order of clauses, and saying one twice, do not matter.
"""

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from openness import vocabulary as v
from openness.clauses import Circumstance, Duty, Grant, Place, Power, Prohibition, Termination, Terms
from openness.definitions import definition
from openness.records import Bundle, License, TextRead
from openness.scoring import judge
from openness.strategies import clauses, licenses, terms
from openness.truth import Truth

OSD = definition("osd")
READINGS = st.sampled_from(["strict", "practice"])
HERE = (Place("1", "made up", "made-up"),)


def alone(license):
    return Bundle(license, (license,))


def verdicts(license, reading="strict"):
    return [f.verdict for f in judge(alone(license), OSD, reading).findings]


def ranks(license, reading="strict"):
    return [t.rank for t in verdicts(license, reading)]


def plus(license, clause):
    effect = clause.effect
    return evolve(license, **{effect: (*getattr(license, effect), clause)})


def minus(license, evidence):
    gone = set(evidence)
    effects = ("grants", "requires", "forbids", "reserves", "ends", "defines")
    return evolve(license, **{e: tuple(c for c in getattr(license, e) if c not in gone) for e in effects})


@given(licenses(), clauses(Duty, Prohibition, Power, Termination), READINGS)
def test_burdens_never_better_a_verdict(license, clause, reading):
    """Whatever is demanded, forbidden, reserved or ended makes no criterion better."""
    before, after = ranks(license, reading), ranks(plus(license, clause), reading)
    assert all(b >= a for b, a in zip(before, after, strict=True))


@given(licenses(), st.lists(st.sampled_from(list(v.ACTS)), min_size=1, unique=True).map(tuple), READINGS)
def test_grants_to_everyone_never_worsen_a_verdict(license, acts, reading):
    """A grant without circumstances makes no criterion worse."""
    before, after = ranks(license, reading), ranks(plus(license, Grant(acts=acts, at=HERE)), reading)
    assert all(b <= a for b, a in zip(before, after, strict=True))


@given(st.sampled_from(["group", "domicile", "purpose", "business", "channel", "work", "where"]), st.data())
def test_limited_grant_is_full_grant_with_prohibition(dimension, data):
    """Granting within a set is granting all and forbidding the rest."""
    vocabulary = {"group": v.GROUPS, "domicile": v.REGIONS, "where": v.REGIONS, "purpose": v.PURPOSES,
                  "business": v.BUSINESSES, "channel": v.CHANNELS, "work": v.WORKS}[dimension]  # fmt: skip
    within = data.draw(terms(vocabulary))
    without = Terms(within.words, not within.excluded)
    base = data.draw(licenses(clauses=clauses(Duty, Power)))
    limited = plus(base, Grant(acts=("all",), when=Circumstance(**{dimension: within}), at=HERE))
    full = plus(base, Grant(acts=("all",), at=HERE))
    barred = plus(full, Prohibition(acts=("all",), when=Circumstance(**{dimension: without}), at=HERE))
    for reading in ("strict", "practice"):
        assert verdicts(limited, reading) == verdicts(barred, reading)


def test_an_empty_license_meets_nothing():
    """Silence of a license that was read whole grants nothing."""
    empty = License(
        id="e", name="E", kind="software", coverage="complete", text=TextRead(sha256="0" * 64, normalizer=1)
    )
    assert set(verdicts(empty)) == {Truth.NO}


def test_an_empty_license_read_in_part_decides_nothing():
    """Silence of a license that was read in part means nothing."""
    empty = License(id="e", name="E", kind="software", coverage="partial")
    assert set(verdicts(empty)) == {Truth.UNKNOWN}


@given(licenses(coverage="partial"), licenses(), READINGS)
def test_more_facts_never_turn_a_decided_verdict(part, rest, reading):
    """What was decided from a part of the text stays when the rest is read."""
    whole = part
    for clause in rest.clauses:
        whole = plus(whole, clause)
    whole = evolve(whole, coverage="complete", text=TextRead(sha256="0" * 64, normalizer=1))
    for before, after in zip(verdicts(part, reading), verdicts(whole, reading), strict=True):
        assert not before.decided or before is after


@given(licenses(), READINGS)
def test_evidence_decides(license, reading):
    """Taking out all clauses that a finding names changes its verdict.

    Exceptions: a limited grant that is not enough, since without it there is less, not more; and
    an absence named beside the clauses, which stays when they are gone.
    """
    for number, finding in enumerate(judge(alone(license), OSD, reading).findings):
        named = finding.clauses
        short = finding.verdict in (Truth.NO, Truth.CONTESTED) and any(isinstance(c, Grant) for c in named)
        absent = len(named) < len(finding.evidence)
        if named and not short and not absent:
            assert verdicts(minus(license, named), reading)[number] is not finding.verdict


@given(licenses(), st.lists(clauses(Duty, Prohibition, Power, Termination), max_size=3), READINGS)
def test_a_bundle_is_at_most_as_open_as_its_body(body, burdens, reading):
    """What a license incorporates adds restrictions."""
    policy = License(id="p", name="P", kind="policy", coverage="complete", text=TextRead(sha256="0" * 64, normalizer=1))
    for clause in burdens:
        policy = plus(policy, clause)
    together = [f.verdict.rank for f in judge(Bundle(body, (body, policy)), OSD, reading).findings]
    assert all(a >= b for a, b in zip(ranks(body, reading), together, strict=True))


@given(licenses(), st.lists(st.sampled_from(list(v.ACTS)), min_size=1, unique=True).map(tuple), READINGS)
def test_an_extension_is_at_least_as_open(base, acts, reading):
    """What adds permissions to another license takes none away."""
    extension = evolve(minus(base, base.clauses), id="x", extends=(base.id,), grants=(Grant(acts=acts, at=HERE),))
    together = [f.verdict.rank for f in judge(Bundle(extension, (extension, base)), OSD, reading).findings]
    assert all(a <= b for a, b in zip(ranks(base, reading), together, strict=True))


@given(licenses(), st.randoms(use_true_random=False), READINGS)
def test_order_does_not_matter(license, rng, reading):
    """Clauses in another order give the same verdicts, from the same evidence."""
    shuffled = evolve(license, **{
        e: tuple(rng.sample(getattr(license, e), len(getattr(license, e))))
        for e in ("grants", "requires", "forbids", "reserves", "ends", "defines")
    })  # fmt: skip
    one, other = (judge(alone(x), OSD, reading) for x in (license, shuffled))
    for left, right in zip(one.findings, other.findings, strict=True):
        assert left.verdict is right.verdict
        assert set(left.evidence) == set(right.evidence)


@given(licenses(), READINGS)
def test_every_finding_has_evidence_and_an_explanation(license, reading):
    """There is a reason for everything, and it can be said."""
    for finding in judge(alone(license), OSD, reading).findings:
        assert finding.evidence
        assert finding.explanation.endswith(".")


@given(licenses(), licenses(), licenses())
def test_the_order_of_openness_is_a_partial_order(a, b, c):
    """At least as open: of oneself, and of whom those are at least as open as that one beats."""
    x, y, z = (judge(alone(license), OSD, "strict") for license in (a, b, c))
    assert x.at_least_as_open_as(x)
    assume(x.at_least_as_open_as(y) and y.at_least_as_open_as(z))
    assert x.at_least_as_open_as(z)
