"""Laws of differences, held for pairs of made-up licenses that share clauses, and for the catalog.

* A license does not differ from itself.
* The difference, applied to the clauses before, gives those after.
* Every clause before is dropped, changed or kept, just once; every one after is added, changed or kept.
* There and back are mirror images.
* What is kept says the same, and what both sides say is kept, in whatever order words and clauses stand.
* A changed clause keeps its effect and what it is about, and the fields that are named are those that differ.
* A criterion turns where its verdicts differ, and not elsewhere.
* The table has a row for whatever changed or turned.
"""

from collections import Counter
from itertools import pairwise

import pytest
from attrs import evolve, fields
from hypothesis import example, given
from hypothesis import strategies as st

from openness import vocabulary as v
from openness.clauses import Circumstance, Duty, Grant, Meaning, Place, Power, Prohibition, Termination, Terms
from openness.definitions import definition
from openness.differing import difference
from openness.records import Bundle, License, TextRead
from openness.scoring import judge
from openness.strategies import clauses, places
from openness.subjects import Subject, subject

OSD = definition("osd")
READINGS = st.sampled_from(["strict", "practice"])
HERE = (Place("1", "made up", "made-up"),)
TEXT = TextRead(sha256="0" * 64, normalizer=1)
EFFECTS = {
    "grants": Grant, "requires": Duty, "forbids": Prohibition, "reserves": Power, "ends": Termination,
    "defines": Meaning,
}  # fmt: skip
NAMED = {Duty: "duty", Power: "power", Termination: "how", Meaning: "term"}
"""The field by which a clause says what it is about, where there is one."""


def license(found, name="A made-up license"):
    of = {key: tuple(clause for clause in found if isinstance(clause, effect)) for key, effect in EFFECTS.items()}
    return License(id="made-up", name=name, kind="software", coverage="complete", text=TEXT, **of)


def alone(found):
    made = license(found)
    return Subject.of(Bundle(made, (made,)))


def differ(old, new, reading="strict"):
    return difference(alone(old), alone(new), OSD, reading)


def plain(value):
    """A value without the order of what is a set."""
    if isinstance(value, Terms):
        return ("all but" if value.excluded else "these", frozenset(value.words))
    if isinstance(value, Circumstance):
        return frozenset((name, plain(getattr(value, name))) for name in value.dimensions)
    if isinstance(value, tuple):
        return frozenset(map(plain, value))
    return value


def said(clause):
    """What a clause says, field by field, wherever it stands and in whatever order its words are."""
    told = {f.name: plain(getattr(clause, f.name)) for f in fields(type(clause)) if f.name not in ("at", "note")}
    return {**told, "doubt": clause.doubt is not None}


def content(clause):
    return (type(clause), *sorted(said(clause).items(), key=lambda item: item[0]))


def contents(found):
    return Counter(map(content, found))


def backwards(clause):
    """The same with the words of its lists from the last to the first."""

    def turned(value):
        if isinstance(value, Terms):
            return evolve(value, words=turned(value.words))
        if isinstance(value, Circumstance):
            return evolve(value, **{name: turned(getattr(value, name)) for name in value.dimensions})
        return tuple(map(turned, value[::-1])) if isinstance(value, tuple) else value

    return evolve(clause, **{f.name: turned(getattr(clause, f.name)) for f in fields(type(clause)) if f.name != "at"})


CLAUSES, PLACES = clauses(), places()
CLAUSES_OF = {effect: clauses(effect) for effect in EFFECTS.values()}


@st.composite
def changed(draw, clause):
    """The clause with one of its fields taken from another of the same effect."""
    other = draw(CLAUSES_OF[type(clause)])
    name = draw(st.sampled_from([f.name for f in fields(type(clause)) if f.name not in ("at", "note")]))
    return evolve(clause, **{name: getattr(other, name)})


@st.composite
def pairs(draw):
    """The clauses of two licenses: some in both, some moved, some changed, some on one side alone."""
    old = draw(st.lists(CLAUSES, max_size=5, unique=True))
    new = []
    for clause in old:
        fate = draw(st.sampled_from(["keep", "move", "change", "drop"]))
        if fate == "keep":
            new.append(clause)
        elif fate == "move":
            new.append(evolve(clause, at=(draw(PLACES),)))
        elif fate == "change":
            new.append(draw(changed(clause)))
    new += draw(st.lists(CLAUSES, max_size=2))
    return tuple(old), tuple(draw(st.permutations(new)))


PAIRS = pairs()


def both_sides(found):
    """The clauses that a difference has on either side."""
    before = (*found.dropped, *(c.before for c in found.changed), *(one for one, _ in found.kept))
    after = (*found.added, *(c.after for c in found.changed), *(other for _, other in found.kept))
    return Counter(before), Counter(after)


@given(st.lists(CLAUSES, max_size=8, unique=True), READINGS)
def test_nothing_differs_from_itself(found, reading):
    """From a license to itself nothing changes, no criterion turns, and every clause is kept."""
    made = differ(found, found, reading)
    assert not made
    assert (made.dropped, made.added, made.changed, made.turned) == ((), (), (), ())
    assert Counter(made.kept) == Counter((clause, clause) for clause in found)


@given(PAIRS)
def test_the_difference_applied_gives_the_clauses_after(both):
    """What was dropped, added, changed and moved, done to the clauses before, gives those after."""
    old, new = both
    assert Counter(differ(old, new).apply(alone(old).bundle.clauses)) == Counter(new)


@given(PAIRS)
def test_every_clause_has_one_fate(both):
    """Every clause is found once in the difference: on its own side, changed, or kept."""
    old, new = both
    before, after = both_sides(differ(old, new))
    assert before == Counter(old)
    assert after == Counter(new)


@given(PAIRS)
def test_there_and_back_mirror_each_other(both):
    """What is added one way is dropped the other way; as much is changed and kept."""
    old, new = both
    there, back = differ(old, new), differ(new, old)
    assert len(there.added) == len(back.dropped)
    assert len(there.dropped) == len(back.added)
    assert len(there.changed) == len(back.changed)
    assert len(there.kept) == len(back.kept)
    assert [t.criterion for t in there.turned] == [t.criterion for t in back.turned]


@given(PAIRS)
def test_kept_clauses_say_the_same(both):
    """Two clauses that are kept as one have the same effect, words and circumstances, and both are in doubt or none."""
    for before, after in differ(*both).kept:
        assert content(before) == content(after)


@given(PAIRS)
def test_what_both_say_is_kept(both):
    """What one clause on either side says is neither dropped, nor added, nor changed."""
    old, new = both
    assert contents(before for before, _ in differ(old, new).kept) == contents(old) & contents(new)


@given(st.lists(CLAUSES, max_size=6, unique=True))
@example([Prohibition(acts=("use",), when=Circumstance(purpose=Terms(("weapons", "surveillance"))), at=HERE)])
def test_the_order_of_words_says_nothing(found):
    """Acts, purposes, exceptions and other lists in another order say the same, and are kept."""
    made = differ(found, [backwards(clause) for clause in found])
    assert not made
    assert len(made.kept) == len(found)


def changes(cause, document):
    return Power(power="change-terms", cause=cause, document=document, at=HERE)


CHAIN = (
    (changes("law", "two"), changes("breach", "one")),
    (changes("law", "one"), changes(None, "one")),
)
"""The first before is like the first after alone, the second before is like both."""


@given(PAIRS, st.booleans())
@example(CHAIN, False)
def test_the_order_of_clauses_does_not_matter(both, after_too):
    """From clauses in another order as many are kept, changed, dropped and added, and the same are kept."""
    old, new = both
    made, other = differ(old, new), differ(old[::-1], new[::-1] if after_too else new)
    assert contents(before for before, _ in made.kept) == contents(before for before, _ in other.kept)
    assert len(made.changed) == len(other.changed)
    assert len(made.dropped) == len(other.dropped)
    assert len(made.added) == len(other.added)


@given(PAIRS)
def test_a_changed_clause_is_about_the_same(both):
    """A clause that was changed has its effect, and its name or an act in common, and says something else."""
    for change in differ(*both).changed:
        before, after = change.before, change.after
        assert type(before) is type(after)
        if type(before) in NAMED:
            name = NAMED[type(before)]
            assert getattr(before, name) == getattr(after, name)
        else:
            assert set(before.acts) & set(after.acts)
        assert content(before) != content(after)


@given(PAIRS)
def test_the_fields_of_a_change_are_those_that_differ(both):
    """A change names the fields in which the two say something else, and none other; there is one at least."""
    for change in differ(*both).changed:
        before, after = said(change.before), said(change.after)
        differing = {name for name in before if before[name] != after[name]}
        assert {*change.fields} <= differing <= {*change.fields, "doubt"}
        assert change.fields
        assert len(set(change.fields)) == len(change.fields)


@given(st.lists(st.sampled_from(list(v.ACTS)), min_size=2, max_size=4, unique=True), st.integers(1, 3))
def test_order_is_not_among_the_fields_that_differ(acts, by):
    """Where one field was changed and the words of another only stand in another order, the first alone is named."""
    turned = tuple(acts[by % len(acts) :] + acts[: by % len(acts)])
    (change,) = differ([Grant(acts=tuple(acts), at=HERE)], [Grant(acts=turned, irrevocable=True, at=HERE)]).changed
    assert change.fields == ("irrevocable",)


@given(PAIRS, READINGS)
def test_a_criterion_turns_where_its_verdicts_differ(both, reading):
    """The criteria that turned are those with another verdict after than before, in the reading asked for."""
    old, new = both
    made = differ(old, new, reading)
    verdicts = [
        {f.criterion.id: f.verdict for f in judge(alone(side), OSD, reading).findings} for side in (old, new)
    ]  # fmt: skip
    turned = {t.criterion: (t.before.verdict, t.after.verdict) for t in made.turned}
    assert turned == {id: (was, verdicts[1][id]) for id, was in verdicts[0].items() if was is not verdicts[1][id]}


@given(PAIRS)
def test_the_table_tells_everything(both):
    """There is a row for each criterion that turned and each clause that was dropped, added or changed."""
    old, new = both
    made = differ(old, new)
    titles = Counter(row.title.partition(":")[0] for row in made.table.rows)
    counts = {"turned": made.turned, "dropped": made.dropped, "added": made.added, "changed": made.changed}
    assert titles == Counter({title: len(found) for title, found in counts.items() if found})


@given(PAIRS)
def test_what_changed_is_told_apart(both):
    """The two sides of a change read differently."""
    for row in differ(*both).table.rows:
        if row.title == "changed":
            assert row.cells[0].text != row.cells[1].text


@pytest.mark.parametrize("reading", ["strict", "practice"])
def test_laws_hold_between_the_licenses_of_the_catalog(catalog, reading):
    """From each license to the next one, the difference gives the clauses after, there and back."""
    found = [each for license in catalog.licenses.values() if (each := subject(license, catalog)).bundle.complete]
    for one, other in pairwise([*found, found[0]]):
        there, back = difference(one, other, OSD, reading), difference(other, one, OSD, reading)
        assert Counter(there.apply(one.bundle.clauses)) == Counter(other.bundle.clauses)
        assert Counter(back.apply(other.bundle.clauses)) == Counter(one.bundle.clauses)
        assert (len(there.added), len(there.changed)) == (len(back.dropped), len(back.changed))
        assert all(content(before) == content(after) for before, after in there.kept)
