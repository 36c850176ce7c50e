"""Laws of definitions of systems, held for made-up models under both readings.

* Releasing more of a model never worsens a finding, a level or a verdict.
* Nor does putting it under a license that is at least as open.
* More facts never turn a decided finding, and a level is only ever told more exactly.
* The order of parts does not matter, nor do parts for which nobody asks.
* What a definition says of a license holds of each model under it: nothing that the terms rule out is met.
"""

from pathlib import Path

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from openness import vocabulary as v
from openness.catalog import Catalog, Shelf
from openness.clauses import Duty, Grant, Place, Power, Prohibition, Termination
from openness.definitions import definition, definitions
from openness.opinions import opinions
from openness.records import License, TextRead
from openness.releases import Compute, Model, Part
from openness.rules import Definition, Level, Listing, Provision
from openness.scoring import judge
from openness.strategies import clauses, licenses
from openness.subjects import subject
from openness.truth import Truth

SYSTEMS = [made for id in definitions() if (made := definition(id)).judges == "system"]
READINGS = st.sampled_from(["strict", "practice"])
STATES = ("no", "partly", "gated", "yes")
"""States of release that are known, from the least that one gets to the most."""
ASKED = sorted({
    part for made in SYSTEMS for c in made.criteria if isinstance(c, Provision) for part in (*c.parts, *c.instead)
})  # fmt: skip
HERE = (Place("1", "made up", "made-up"),)


def license(id, *requires, grants=True):
    return License(
        id=id, name=id, kind="model", coverage="complete", text=TextRead(sha256="0" * 64, normalizer=1),
        grants=(Grant(acts=("all",), at=HERE),) if grants else (),
        requires=tuple(Duty(duty=duty, at=HERE) for duty in requires),
    )  # fmt: skip


FIXED = (
    license("open"),
    license("badge", "display-brand"),
    license("argued", "name-prefix"),
    license("shut", grants=False),
)
TERMS = [*(made.id for made in FIXED), "never-heard-of", None]


def library(*more):
    """A catalog of made-up licenses, without any file."""
    found = {made.id: made for made in (*FIXED, *more)}
    made = Catalog(())
    made.licenses = Shelf([Path(f"{id}.toml") for id in found], lambda path: found[path.stem])
    return made


LIBRARY = library()


def part(name, released, license):
    return Part(part=name, released=released, license=license, source="made up")


def model(parts, flop=None):
    compute = None if flop is None else Compute(flop=flop, source="made up")
    return Model(id="mimosa", name="Mimosa", developer="Nobody", parts=tuple(parts), compute=compute)


def scored(made, asked, reading, catalog=LIBRARY):
    return judge(subject(made, catalog), asked, reading)


@st.composite
def models(draw, states=v.RELEASED, terms=TERMS):
    """Models that release much or little, nearly always with the parts for which definitions ask."""
    usual = draw(st.sampled_from(list(states)))
    under = draw(st.sampled_from(terms))
    names = draw(st.lists(st.sampled_from(ASKED), unique=True, max_size=4))
    parts = [
        part(name, *(draw(st.tuples(st.sampled_from(list(states)), st.sampled_from(terms))) if name in names
                     else (usual, under)))
        for name in ASKED
    ]  # fmt: skip
    left_out = draw(st.lists(st.sampled_from(ASKED), unique=True, max_size=2))
    return model(
        [p for p in parts if p.part not in left_out], draw(st.none() | st.sampled_from([1e23, 1e25, 2e25, 1e27]))
    )


@st.composite
def made_up(draw):
    """Definitions of systems with provisions of all kinds, and levels."""
    criteria = []
    for number in range(draw(st.integers(1, 4))):
        names = draw(st.lists(st.sampled_from(ASKED), min_size=1, max_size=4, unique=True))
        asked = draw(st.integers(1, len(names)))
        criteria.append(Provision(
            id=f"made-{number}", title="T", statement="S.", parts=tuple(names[:asked]), instead=tuple(names[asked:]),
            instead_if=draw(st.sampled_from([None, "it rains"])), terms=draw(st.sampled_from([None, "osd", "od"])),
            gate_allowed=draw(st.booleans()),
        ))  # fmt: skip
    ids = [criterion.id for criterion in criteria]
    levels = [Level(f"level {n}", tuple(ids[:n])) for n in range(len(ids), 0, -1)] if draw(st.booleans()) else []
    return Definition(
        id="made", name="Made", steward="Nobody", version="1", url="https://example.org", judges="system",
        criteria=tuple(criteria), levels=tuple(levels), decided_by=("osaid",), indifferent={},
    )  # fmt: skip


ASKING = st.sampled_from(SYSTEMS) | made_up()

WORST_FIRST = (Truth.NO, Truth.UNKNOWN, Truth.CONTESTED, Truth.YES)


def heights(card):
    """How high the level is that is earned, and the best that may be."""
    names = [level.name for level in card.definition.levels]
    return [names[::-1].index(level) if level in names else -1 for level in card.levels]


def never_worse(before, after):
    for was, is_ in zip(before.findings, after.findings, strict=True):
        assert WORST_FIRST.index(is_.verdict) >= WORST_FIRST.index(was.verdict)
    assert after.at_least_as_open_as(before)
    assert after.truth.rank >= before.truth.rank
    assert all(is_ >= was for was, is_ in zip(heights(before), heights(after), strict=True))


@given(models(states=STATES), st.data(), ASKING, READINGS)
def test_releasing_more_never_worsens_anything(made, data, asked, reading):
    """A part that was kept back, given in part or behind a gate, and is given now, makes nothing worse."""
    more = []
    for old in made.parts:
        better = STATES[STATES.index(old.released) :]
        more.append(evolve(old, released=data.draw(st.sampled_from(better), label=old.part)))
    never_worse(scored(made, asked, reading), scored(evolve(made, parts=tuple(more)), asked, reading))


@given(
    models(terms=["made-up", "made-up", "open", None]),
    licenses(id="made-up", clauses=clauses(Grant, Duty, Prohibition, Power, Termination)),
    st.lists(clauses(Duty, Prohibition, Power, Termination), max_size=3),
    ASKING,
    READINGS,
)
def test_more_open_terms_never_worsen_anything(made, terms, burdens, asked, reading):
    """The same release under the same license without some burdens comes off no worse."""
    burdened = terms
    for burden in burdens:
        burdened = evolve(burdened, **{burden.effect: (*getattr(burdened, burden.effect), burden)})
    before = scored(made, asked, reading, library(burdened))
    after = scored(made, asked, reading, library(terms))
    assert after.at_least_as_open_as(before)
    assert after.truth.rank >= before.truth.rank
    assert all(is_ >= was for was, is_ in zip(heights(before), heights(after), strict=True))


@given(models(), licenses(id="made-up"), licenses(id="other"), ASKING, READINGS)
def test_terms_that_are_at_least_as_open_never_worsen_a_provision(made, one, other, asked, reading):
    """Of two licenses, the one that is at least as open by what judges terms makes no provision worse."""
    catalog = library(one, other)
    for by in ("osd", "od"):
        left, right = (judge(subject(x, catalog), definition(by), reading) for x in (other, one))
        assume(left.at_least_as_open_as(right))
    before, after = (
        scored(evolve(made, parts=tuple(evolve(p, license=x.id) for p in made.parts)), asked, reading, catalog)
        for x in (one, other)
    )
    for was, is_ in zip(before.findings, after.findings, strict=True):
        if isinstance(was.criterion, Provision) and not isinstance(was.criterion.terms, Listing):
            assert is_.verdict.rank >= was.verdict.rank


LISTED = sorted(id for id, held in opinions().items() if {"OSI", "FSF", "MOF", "Debian", "Open Knowledge"} & {*held})


@given(models(terms=["before"]), st.sampled_from(LISTED), st.sampled_from(LISTED), READINGS)
def test_a_list_that_has_both_licenses_does_not_tell_them_apart(made, one, other, reading):
    """By the Model Openness Framework two licenses that count for one part count for all parts."""
    asked = definition("mof")
    catalog = library(license(one), license(other))
    cards = [
        scored(evolve(made, parts=tuple(evolve(p, license=x) for p in made.parts)), asked, reading, catalog)
        for x in (one, other)
    ]
    counts = [judge(subject(x, catalog), asked, reading).truth is Truth.OUTSIDE for x in (one, other)]
    if counts[0] == counts[1]:
        assert cards[0].verdict == cards[1].verdict
    else:
        never_worse(*(cards if counts[1] else cards[::-1]))


@given(models(), st.data(), ASKING, READINGS)
def test_more_facts_never_turn_what_is_decided(made, data, asked, reading):
    """What was decided without knowing a state of release, or a number, stays whatever these turn out to be."""
    parts = {p.part: p for p in made.parts}
    for name in ASKED:
        known = st.builds(part, st.just(name), st.sampled_from(STATES), st.sampled_from(TERMS))
        if name not in parts:
            parts[name] = data.draw(known, label=name)
        elif parts[name].released == "unknown":
            parts[name] = evolve(parts[name], released=data.draw(st.sampled_from(STATES), label=name))
    licensed = made.licensed_by
    known = evolve(
        made,
        parts=tuple(parts.values()),
        compute=made.compute or Compute(flop=data.draw(st.sampled_from([1e23, 1e26])), source="made up"),
    )
    assume(licensed == known.licensed_by)
    before, after = scored(made, asked, reading), scored(known, asked, reading)
    for was, is_ in zip(before.findings, after.findings, strict=True):
        assert not was.verdict.decided or was.verdict is is_.verdict
    assert not before.truth.decided or before.truth is after.truth
    (least, most), (at_least, at_most) = heights(before), heights(after)
    assert least <= at_least <= at_most <= most


@given(models(), st.data(), ASKING)
def test_terms_that_are_found_never_turn_what_is_decided(made, data, asked):
    """Strictly, what was decided while nobody knew the terms of a part stays when they are found.

    In practice a decision may settle terms that were not found; so this law is one of the text alone.
    """
    found = tuple(
        p if p.license is not None else evolve(p, license=data.draw(st.sampled_from(TERMS), label=p.part))
        for p in made.parts
    )
    before, after = scored(made, asked, "strict"), scored(evolve(made, parts=found), asked, "strict")
    for was, is_ in zip(before.findings, after.findings, strict=True):
        assert not was.verdict.decided or was.verdict is is_.verdict
    (least, most), (at_least, at_most) = heights(before), heights(after)
    assert least <= at_least <= at_most <= most


@given(models(), st.randoms(use_true_random=False), ASKING, READINGS)
def test_the_order_of_parts_does_not_matter(made, rng, asked, reading):
    """Parts in another order give the same verdicts, on the same facts."""
    shuffled = evolve(made, parts=tuple(rng.sample(made.parts, len(made.parts))))
    one, other = scored(made, asked, reading), scored(shuffled, asked, reading)
    assert one.verdict == other.verdict
    for left, right in zip(one.findings, other.findings, strict=True):
        assert left.verdict is right.verdict
        assert left.explanation == right.explanation


@given(models(), st.sampled_from(sorted(set(v.PARTS) - set(ASKED))), ASKING, READINGS)
def test_parts_for_which_nobody_asks_do_not_matter(made, name, asked, reading):
    """A part that no definition names changes nothing, whatever it is under; the terms that decide are the weights'."""
    assume(made.licensed_by is not None)
    more = evolve(made, parts=(*made.parts, part(name, "no", "shut")))
    one, other = scored(made, asked, reading), scored(more, asked, reading)
    assert [f.verdict for f in one.findings] == [f.verdict for f in other.findings]


@given(models(), st.sampled_from([made.id for made in FIXED]), ASKING, READINGS)
def test_what_terms_rule_out_no_release_meets(made, terms, asked, reading):
    """A criterion that a license fails by itself is failed, or left open, by each model under it alone."""
    under = evolve(made, parts=tuple(evolve(p, license=terms) for p in made.parts))
    assume(under.licensed_by is not None)
    of_license = judge(subject(LIBRARY.license(terms), LIBRARY), asked, reading)
    card = scored(under, asked, reading)
    for alone, whole in zip(of_license.findings, card.findings, strict=True):
        if alone.verdict is Truth.NO:
            assert whole.verdict in (Truth.NO, Truth.UNKNOWN)
        if alone.verdict in (Truth.CONTESTED, Truth.UNKNOWN):
            assert whole.verdict is not Truth.YES
    assert heights(card)[0] <= heights(of_license)[1]


@given(models(), ASKING, READINGS)
def test_everything_is_told(made, asked, reading):
    """Each finding has evidence and a sentence, and each level told is one of the definition's."""
    card = scored(made, asked, reading)
    for finding in card.findings:
        assert finding.evidence
        assert finding.explanation.endswith(".")
    names = {*(level.name for level in asked.levels), asked.below} if asked.levels else {""}
    assert {*card.levels} <= names
    assert heights(card)[0] <= heights(card)[1]
    least, most, of = card.score
    assert 0 <= least <= most <= of <= len(asked.criteria)
