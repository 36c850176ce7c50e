"""Laws of the ways to conformity, held for made-up licenses under the definitions of licenses in both readings.

* After each of the ways, the license conforms.
* Nothing in a way can be spared, and all ways have the same size.
* A license that conforms, and no other, has the one empty way.
* Amendments never worsen a verdict, and what goes beyond a way will do as well.
* No smaller set would do, and no other of the same size, by trying all.
* The order of clauses does not matter.
* An amended license has the clauses that it had, but for what is dropped, and what is granted.
* What is dropped was there, and raised one of the points that the definition turns on.
* The table has a row for each amendment of each way.
"""

from functools import partial
from itertools import combinations

import pytest
from attrs import evolve
from hypothesis import assume, example, given
from hypothesis import strategies as st

from openness.amending import Amendment, amended, path_to
from openness.clauses import EFFECTS, Duty, Grant, Meaning, Place, Power, Prohibition, Terms
from openness.clauses import Circumstance as When
from openness.definitions import definition
from openness.records import Bundle, License, TextRead
from openness.rights import rights_of
from openness.rules import Point
from openness.scoring import judge
from openness.strategies import clauses, licenses
from openness.subjects import Subject, subject
from openness.truth import Truth

OF_LICENSES = ("osd", "dfsg", "fsd", "od")
DEFINITIONS = st.sampled_from(OF_LICENSES)
READINGS = st.sampled_from(["strict", "practice"])
HERE = (Place("1", "made up", "made-up"),)
TEXT = TextRead(sha256="0" * 64, normalizer=1)
CORE = ("use", "distribute", "modify", "distribute-modified")
EVERYTHING = Grant(acts=(*CORE, "copy"), at=HERE)
WILL_DO = (Truth.YES, Truth.OUTSIDE)

CLAUSES = clauses()
LICENSES = licenses()
SMALL = licenses(clauses=st.one_of(st.just(EVERYTHING), CLAUSES)).filter(lambda license: len(license.clauses) <= 4)


def license(*found):
    of = {key: tuple(clause for clause in found if isinstance(clause, effect)) for key, effect in EFFECTS.items()}
    return License(id="made-up", name="Made up", kind="software", coverage="complete", text=TEXT, **of)


def alone(license):
    return Bundle(license, (license,))


def path(license, asked, reading):
    return path_to(Subject.of(alone(license)), definition(asked), reading)


def judged(bundle, amendments, asked, reading="practice"):
    return judge(amended(bundle, tuple(amendments)), definition(asked), reading)


def will_do(bundle, amendments, asked, reading="practice"):
    return judged(bundle, amendments, asked, reading).truth in WILL_DO


def drop(clause):
    return Amendment(drop=clause)


def grant(act):
    return Amendment(grant=act)


def one_smaller(way):
    return combinations(way, len(way) - 1) if way else ()


def sets(ways):
    return {frozenset(way) for way in ways}


@given(LICENSES, DEFINITIONS, READINGS)
def test_each_way_will_do(license, asked, reading):
    """There is a way for every license that was read whole, and after each the license conforms."""
    found = path(license, asked, reading)
    assert found.ways
    for way, card in zip(found.ways, found.cards, strict=True):
        assert will_do(alone(license), way, asked, reading)
        assert card.truth in WILL_DO
        assert (card.definition.id, card.reading) == (asked, reading)


@given(LICENSES, DEFINITIONS, READINGS)
def test_nothing_in_a_way_can_be_spared(license, asked, reading):
    """With one amendment of a way left undone the license falls short; no amendment stands twice in a way."""
    for way in path(license, asked, reading).ways:
        assert len(set(way)) == len(way)
        assert not any(will_do(alone(license), less, asked, reading) for less in one_smaller(way))


@given(LICENSES, DEFINITIONS, READINGS)
def test_all_ways_are_as_short(license, asked, reading):
    """The ways have the same size, and no two have the same amendments."""
    ways = path(license, asked, reading).ways
    assert len({len(way) for way in ways}) == 1
    assert len(sets(ways)) == len(ways)


@given(LICENSES, DEFINITIONS, READINGS)
def test_only_what_conforms_needs_no_change(license, asked, reading):
    """The empty way is the only one of a license that conforms, and of no other."""
    found = path(license, asked, reading)
    conforms = will_do(alone(license), (), asked, reading)
    assert (found.ways == ((),)) is conforms
    assert found.conforms is conforms
    assert found.release == ()


amendments = st.lists(st.sampled_from([*CORE, "copy", "sell", "host", "patent", "use-output"]).map(grant), max_size=3)


@st.composite
def two_steps(draw):
    """A license, amendments of it, and more amendments."""
    made = draw(LICENSES)
    burdens = [drop(clause) for clause in made.clauses if not isinstance(clause, Grant)]
    some = draw(st.lists(st.sampled_from(burdens), unique=True)) if burdens else []
    more = draw(st.lists(st.sampled_from(burdens), unique=True)) if burdens else []
    return made, (*some, *draw(amendments)), (*more, *draw(amendments))


@given(two_steps(), DEFINITIONS, READINGS)
def test_amendments_never_worsen_a_verdict(steps, asked, reading):
    """Dropping burdens and granting acts to everybody makes no criterion worse, and more of it neither."""
    made, some, more = steps
    ranks = [
        [finding.verdict.rank for finding in judged(alone(made), each, asked, reading).findings]
        for each in ((), some, (*some, *more))
    ]
    assert all(a <= b <= c for a, b, c in zip(*ranks, strict=True))


@given(LICENSES, DEFINITIONS, READINGS, amendments)
def test_what_goes_beyond_a_way_will_do(license, asked, reading, more):
    """A way with further grants, and with every burden dropped, will do as well."""
    burdens = [drop(clause) for clause in license.clauses if not isinstance(clause, Grant)]
    for way in path(license, asked, reading).ways:
        assert will_do(alone(license), (*way, *more), asked, reading)
        assert will_do(alone(license), (*way, *burdens), asked, reading)


@given(LICENSES, DEFINITIONS, READINGS)
def test_the_order_of_clauses_does_not_matter(license, asked, reading):
    """The clauses from the last to the first have the same ways."""
    turned = evolve(license, **{effect: getattr(license, effect)[::-1] for effect in EFFECTS})
    assert sets(path(license, asked, reading).ways) == sets(path(turned, asked, reading).ways)


@given(LICENSES, st.data())
def test_amended_drops_and_grants_what_is_said_and_nothing_else(license, data):
    """The clauses stay but for those that are dropped, and the acts that are granted are granted to everybody."""
    dropped = data.draw(st.lists(st.sampled_from(license.clauses), unique=True)) if license.clauses else []
    acts = data.draw(st.lists(st.sampled_from(CORE), unique=True))
    made = amended(alone(license), [*map(drop, dropped), *map(grant, acts)])
    new = [clause for clause in made.clauses if clause not in license.clauses]
    assert [clause for clause in made.clauses if clause not in new] == [c for c in license.clauses if c not in dropped]
    assert [act for clause in new for act in clause.acts] == acts
    assert all(isinstance(c, Grant) and not (c.when or c.unless or c.form or c.doubt) for c in new)
    assert made.license is made.documents[0]
    assert (made.license.id, made.license.coverage) == (license.id, license.coverage)


@given(LICENSES, DEFINITIONS, READINGS)
@example(
    license(Duty(duty="flow-down", at=HERE), Meaning(term="derivative", includes=("distilled",), at=HERE)),
    "osd",
    "strict",
)
def test_ways_drop_only_what_counts_against_the_license(license, asked, reading):
    """What a way drops is evidence in some finding, now or on the way there, or what gives such evidence its weight."""
    for way in path(license, asked, reading).ways:
        assert {a.drop for a in way if a.drop is not None} <= set(license.clauses)
        assert all((a.drop is None) is not (a.grant is None) for a in way)
        done = alone(license)
        left = set(way)
        while left:  # one after the other: what is next is always among what now counts against it
            against = [f for f in judged(done, (), asked, reading).findings if f.verdict not in WILL_DO]
            named = {clause for finding in against for clause in finding.clauses}
            for point in {point for finding in against for point in finding.points if isinstance(point, Point)}:
                if point.find.beside is not None:
                    named.update(point.find.beside(rights_of(done)))
            now = {a for a in left if a.grant is not None or a.drop in named}
            assert now
            done, left = amended(done, tuple(now)), left - now


@given(LICENSES, DEFINITIONS, READINGS)
def test_the_table_has_a_row_for_each_amendment(license, asked, reading):
    """The table tells each amendment of each way once, and the summary how many it takes."""
    found = path(license, asked, reading)
    titles = [row.title.rpartition(": ")[2] for row in found.table.rows]
    assert titles == ["drop" if a.drop is not None else "grant" for way in found.ways for a in way]
    assert len(found.table.notes) == 1


def candidates(made, asked):
    """All amendments that may matter: clauses that can be dropped, acts that the definitions ask for or that are
    granted to some."""
    revocable = [c for c in made.grants if c.irrevocable is False and asked != "osd"]
    acts = {*CORE, "patent", *(act for clause in made.grants for act in clause.acts)}
    return [drop(c) for c in made.clauses if not isinstance(c, Grant) or c in revocable] + [*map(grant, sorted(acts))]


def by_trying_all(made, asked, reading, most=3):
    """The smallest sets of candidates that will do, of at most so many."""
    found = candidates(made, asked)
    for size in range(most + 1):
        if ways := [some for some in combinations(found, size) if will_do(alone(made), some, asked, reading)]:
            return ways
    return None


@given(SMALL, DEFINITIONS, READINGS)
@example(license(Grant(acts=("all",), form=("patches",), at=HERE)), "osd", "strict")
def test_no_smaller_set_will_do(license, asked, reading):
    """Among all sets of amendments of a small license there is none smaller than the ways, nor another as small."""
    found = path(license, asked, reading)
    smallest = by_trying_all(license, asked, reading)
    assume(smallest is not None)
    assert sets(found.ways) == sets(smallest)


def defines(*more):
    return Meaning(term="derivative", includes=("distilled", *more), at=HERE)


PASS_ON = Duty(duty="flow-down", at=HERE)
SAME_TERMS = Duty(duty="same-license", at=HERE)
NOT_TO_DO_EVIL = Prohibition(acts=("use",), when=When(purpose=Terms(("evil",))), at=HERE)
NO_PATENTS = Power(power="withhold-patents", at=HERE)
AS_OBJECT = partial(Grant, form=("object",), irrevocable=False, at=HERE)

ENTANGLED = st.lists(
    st.sampled_from([
        EVERYTHING, PASS_ON, SAME_TERMS, defines(), defines("synthetic-data"), NOT_TO_DO_EVIL, NO_PATENTS,
        AS_OBJECT(acts=("distribute", "patent")), Grant(acts=("use-output",), when=When(competitor=True), at=HERE),
        Grant(acts=CORE, doubt="made up", at=HERE),
    ]),
    max_size=5, unique=True,
).map(lambda found: license(*found))  # fmt: skip


@given(ENTANGLED, DEFINITIONS, READINGS)
@example(license(EVERYTHING, SAME_TERMS, defines()), "osd", "strict")
@example(license(EVERYTHING, SAME_TERMS, defines(), defines("synthetic-data")), "osd", "strict")
@example(license(EVERYTHING, AS_OBJECT(acts=("distribute", "patent")), NO_PATENTS), "fsd", "strict")
@example(license(AS_OBJECT(acts=("distribute", "patent")), NO_PATENTS), "osd", "strict")
def test_no_smaller_set_will_do_where_clauses_hang_together(license, asked, reading):
    """Also where a point takes two clauses, or a grant that can be taken back gives what else is missing."""
    found = path(license, asked, reading)
    smallest = by_trying_all(license, asked, reading, most=4)
    assume(smallest is not None)
    assert sets(found.ways) == sets(smallest)


@pytest.mark.parametrize("asked", OF_LICENSES)
def test_laws_hold_for_the_licenses_of_the_catalog(catalog, asked):
    """Each license that was read whole has ways that will do, and of which nothing can be spared."""
    for each in catalog.licenses.values():
        about = subject(each, catalog)
        if not about.bundle.complete or each.kind in ("policy", "addendum", "exception"):
            continue
        ways = path_to(about, definition(asked)).ways
        assert ways
        assert len({len(way) for way in ways}) <= 1
        spared = [less for way in ways for less in one_smaller(way) if will_do(about.bundle, less, asked)]
        assert (each.id, spared) == (each.id, [])
        assert all(will_do(about.bundle, way, asked) for way in ways)
        assert (ways == ((),)) is (will_do(about.bundle, (), asked))
