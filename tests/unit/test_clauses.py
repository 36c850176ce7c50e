"""Clauses: what they hold, what they refuse, and what counts as a circumstance."""

from datetime import date

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness import vocabulary as v
from openness.clauses import (
    ALWAYS,
    CUE_WORDS,
    EFFECTS,
    NOTE_LENGTH,
    Circumstance,
    Clause,
    Duty,
    Grant,
    Meaning,
    Place,
    Power,
    Prohibition,
    Size,
    Termination,
    Terms,
)
from openness.guards import vocabulary_of
from openness.strategies import circumstances, clauses, sizes, terms, words
from openness.vocabulary import VocabularyError

HERE = (Place("1", "alpha beta"),)
SOME = Terms(("company",))

DIMENSIONS = {
    "group": SOME,
    "business": Terms(("cloud",)),
    "domicile": Terms(("EU",)),
    "competitor": True,
    "size": (Size("revenue", above=1),),
    "where": Terms(("DE",)),
    "purpose": Terms(("research",)),
    "work": Terms(("output",)),
    "product": ("edition",),
    "channel": Terms(("alone",)),
    "target": Terms(("llm",)),
    "since": date(2020, 1, 1),
    "until": date(2030, 1, 1),
    "after_years": 3,
    "event": ("breach",),
    "consent": "steward",
    "parameter": "change-date",
}
"""A value for each dimension of a circumstance."""

LEAST = {
    Grant: {"acts": ("use",)},
    Duty: {"duty": "notify"},
    Prohibition: {"acts": ("sell",)},
    Power: {"power": "audit"},
    Termination: {"how": "automatic"},
    Meaning: {"term": "work"},
}
"""What each effect cannot do without, besides its place."""

FIELDS = [
    (cls, attribute, vocabulary)
    for cls in LEAST
    for attribute in attrs.fields(cls)
    if (vocabulary := vocabulary_of(attribute.type)) is not None
]
GIVEN = st.sampled_from([v.GROUPS, v.PURPOSES, v.REGIONS, v.WORKS, v.CHANNELS])


# --- terms --------------------------------------------------------------------------------------


@given(GIVEN.flatmap(lambda vocabulary: st.tuples(terms(vocabulary), words(vocabulary))))
def test_a_word_is_in_a_set_or_in_its_complement(drawn):
    """A set and everything but that set share no word and leave none out."""
    these, word = drawn
    others = Terms(these.words, not these.excluded)
    assert (word in these) is not (word in others)


@given(GIVEN.flatmap(terms))
def test_the_complement_of_the_complement_is_the_set(these):
    """Excluding twice is including."""
    others = Terms(these.words, not these.excluded)
    assert others != these
    assert Terms(others.words, not others.excluded) == these
    assert all((word in these) is not these.excluded for word in these)


@pytest.mark.parametrize(
    ("excluded", "word", "held"),
    [(False, "company", True), (False, "minor", False), (True, "company", False), (True, "minor", True)],
    ids=["named", "not named", "named as an exception", "not named as an exception"],
)
def test_membership(excluded, word, held):
    """A set holds what it names, or what it does not name where it is an exclusion."""
    assert (word in Terms(("company", "nonprofit"), excluded)) is held


@pytest.mark.parametrize("excluded", [False, True])
def test_no_terms_say_nothing(excluded):
    """An empty set is refused, and so is everything but nothing."""
    with pytest.raises(ValueError, match="an empty list of terms says nothing"):
        Terms((), excluded)


def test_terms_give_their_words_in_order():
    """Going through a set gives the words as they are written."""
    assert list(Terms(("minor", "company"), excluded=True)) == ["minor", "company"]


# --- places and sizes ---------------------------------------------------------------------------


@pytest.mark.parametrize("number", [1, CUE_WORDS])
def test_a_cue_of_few_words(number):
    """A cue has one to six words."""
    assert Place("1", " ".join(["alpha"] * number)).document == ""


@pytest.mark.parametrize("cue", ["", " \n", " ".join(["alpha"] * 7)], ids=["none", "space", "seven"])
def test_a_cue_of_none_or_many_words(cue):
    """A cue of no words or of more than six is refused with their number."""
    with pytest.raises(ValueError, match=f"a cue has one to 6 words, this has {len(cue.split())}"):
        Place("1", cue)


@given(sizes())
def test_a_size_has_one_value_and_one_side(size):
    """The value is the one bound that is given, and says whether the large or the small are meant."""
    bounds = {name: getattr(size, name) for name in ("above", "at_least", "below", "at_most")}
    ((name, value),) = [(name, bound) for name, bound in bounds.items() if bound is not None]
    assert size.value == value
    assert size.is_floor is (name in ("above", "at_least"))


@pytest.mark.parametrize(
    "bounds",
    [{}, {"above": 1, "below": 2}, {"at_least": 0, "above": 0}, {"above": 1, "at_least": 1, "below": 1, "at_most": 1}],
    ids=["none", "two", "two zeros", "four"],
)
def test_a_size_has_exactly_one_bound(bounds):
    """No bound, or more than one, is refused with those that are given."""
    with pytest.raises(ValueError, match="exactly one of above, at_least, below, at_most; this has") as caught:
        Size("revenue", **bounds)
    assert all(repr(name) in str(caught.value) for name in bounds)


@pytest.mark.parametrize(("name", "floor"), [("above", True), ("at_least", True), ("below", False), ("at_most", False)])
def test_a_bound_of_zero_is_a_bound(name, floor):
    """Zero is a value like any other."""
    size = Size("fee", **{name: 0})
    assert (size.value, size.is_floor) == (0, floor)


# --- circumstances ------------------------------------------------------------------------------


def test_every_dimension_is_tried_here():
    """The table of this file has a value for each dimension."""
    assert list(DIMENSIONS) == [attribute.name for attribute in attrs.fields(Circumstance)]


@pytest.mark.parametrize(("name", "value"), DIMENSIONS.items(), ids=list(DIMENSIONS))
def test_what_is_given_is_a_dimension(name, value):
    """A circumstance is true as soon as one dimension is given, and names it."""
    circumstance = Circumstance(**{name: value})
    assert circumstance
    assert circumstance.dimensions == {name}


def test_always_is_no_circumstance():
    """Nothing given is false, has no dimension, and equals the constant."""
    assert not ALWAYS
    assert ALWAYS.dimensions == frozenset()
    assert Circumstance() == ALWAYS
    assert not Circumstance(competitor=False, size=(), product=(), event=())


@given(st.sets(st.sampled_from(sorted(DIMENSIONS))))
def test_all_that_is_given_is_a_dimension(names):
    """The dimensions are just those that are given."""
    circumstance = Circumstance(**{name: DIMENSIONS[name] for name in names})
    assert circumstance.dimensions == names
    assert bool(circumstance) is bool(names)


@given(circumstances(), circumstances())
def test_equal_circumstances_have_equal_hashes(one, other):
    """A circumstance is a value: an equal one is the same key."""
    copy = attrs.evolve(one)
    assert copy == one
    assert hash(copy) == hash(one)
    assert len({one, other}) == (1 if one == other else 2)


# --- clauses ------------------------------------------------------------------------------------


def test_every_effect_is_tried_here():
    """The six effects are known by the names of their tables."""
    assert list(EFFECTS) == ["grants", "requires", "forbids", "reserves", "ends", "defines"]
    assert set(EFFECTS.values()) == set(LEAST)
    assert all(cls.effect == name and issubclass(cls, Clause) for name, cls in EFFECTS.items())


@pytest.mark.parametrize("cls", LEAST, ids=lambda cls: cls.effect)
def test_the_least_clause(cls):
    """A clause needs its place and what it says, and applies always unless it says otherwise."""
    clause = cls(at=HERE, **LEAST[cls])
    assert (clause.when, clause.unless, clause.doubt, clause.note) == (ALWAYS, (), None, None)


@pytest.mark.parametrize("cls", LEAST, ids=lambda cls: cls.effect)
def test_a_clause_without_place_or_substance(cls):
    """A clause without place is refused, and one that says nothing cannot be made."""
    with pytest.raises(ValueError, match="a clause needs at least one place that says so"):
        cls(at=(), **LEAST[cls])
    with pytest.raises(TypeError, match="missing"):
        cls(at=HERE)


@pytest.mark.parametrize("cls", LEAST, ids=lambda cls: cls.effect)
def test_the_length_of_a_note(cls):
    """A note of just the allowed length is fine, and one more character is too much."""
    assert cls(at=HERE, note="a" * NOTE_LENGTH, **LEAST[cls]).note
    with pytest.raises(ValueError, match="a note has at most 160 characters, this has 161"):
        cls(at=HERE, note="a" * (NOTE_LENGTH + 1), **LEAST[cls])


def test_the_length_of_a_text_to_show():
    """A text to be shown has at most six words."""
    assert Duty(duty="display-brand", at=HERE, text="a b c d e f").text
    with pytest.raises(ValueError, match="text has at most 6 words, this has 7"):
        Duty(duty="display-brand", at=HERE, text="a b c d e f g")


@pytest.mark.parametrize(
    ("cls", "attribute", "vocabulary"), FIELDS, ids=[f"{cls.effect}-{a.name}" for cls, a, _ in FIELDS]
)
def test_no_word_gets_in_that_is_not_in_the_vocabulary(cls, attribute, vocabulary):
    """Each field takes every word of its vocabulary, and no other."""

    def made(word):
        value = (word,) if str(attribute.type).startswith("tuple") else word
        return cls(at=HERE, **{**LEAST[cls], attribute.name: value})

    for word in vocabulary:
        assert made(word)
    with pytest.raises(VocabularyError, match=f"'zzz' is no {vocabulary.name}"):
        made("zzz")


def test_every_effect_has_a_guarded_field():
    """There is a field with a vocabulary in each effect, so that the test above tries all."""
    assert {cls for cls, _, _ in FIELDS} == set(LEAST)
    assert len(FIELDS) == 17


@pytest.mark.parametrize("name", ["group", "business", "domicile", "where", "purpose", "work", "channel", "target"])
@pytest.mark.parametrize("excluded", [False, True], ids=["list", "except"])
def test_no_circumstance_gets_in_that_is_not_in_the_vocabulary(name, excluded):
    """Terms are looked up in the vocabulary of their dimension, excluded ones too."""
    with pytest.raises(VocabularyError, match="'zzz' is no "):
        Circumstance(**{name: Terms((*DIMENSIONS[name].words, "zzz"), excluded)})


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (lambda: Size("zzz", above=1), "metric"),
        (lambda: Size("revenue", above=1, over="zzz"), "base of a size"),
        (lambda: Size("revenue", above=1, period="zzz"), "period"),
        (lambda: Circumstance(event=("zzz",)), "event"),
        (lambda: Circumstance(consent="zzz"), "consent"),
    ],
    ids=["metric", "over", "period", "event", "consent"],
)
def test_no_detail_gets_in_that_is_not_in_the_vocabulary(make, name):
    """Details of sizes and circumstances are guarded like the rest."""
    with pytest.raises(VocabularyError, match=f"'zzz' is no {name}"):
        make()


@pytest.mark.parametrize(
    ("cls", "name"),
    [(Grant, "acts"), (Prohibition, "acts"), (Termination, "rights")],
    ids=["grants", "forbids", "ends"],
)
def test_an_empty_list_that_says_nothing(cls, name):
    """A clause about no act is refused."""
    with pytest.raises(ValueError, match=f"an empty list of {name} says nothing"):
        cls(at=HERE, **{**LEAST[cls], name: ()})


def test_an_end_of_rights_ends_all():
    """Where an end does not say which rights end, all do."""
    assert Termination(how="automatic", at=HERE).rights == ("all",)


@given(clauses())
def test_clauses_are_values(clause):
    """An equal clause is the same key, and none can be changed."""
    copy = attrs.evolve(clause)
    assert copy == clause
    assert hash(copy) == hash(clause)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        clause.doubt = "another"
