"""Models: their parts, and which license decides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness import vocabulary as v
from openness.releases import Model, Part
from openness.strategies import words
from openness.vocabulary import VocabularyError


def part(name, license=None, **more):
    return Part(**{"part": name, "released": "yes", "license": license, "source": "made up", **more})


def model(*parts):
    return Model(id="x", name="X", developer="Nobody", parts=parts)


some_parts = st.lists(st.builds(part, words(v.PARTS), st.none() | st.sampled_from(["alpha", "beta"])), max_size=6)


@given(some_parts, words(v.PARTS))
def test_a_part_is_found_by_its_name(parts, name):
    """The part of a name is one of the model's, and None just where it has none of that name."""
    found = model(*parts).part(name)
    assert (found is None) is (name not in [p.part for p in parts])
    assert found is None or (found in parts and found.part == name)


@given(some_parts)
def test_the_license_that_decides_is_that_of_the_weights_or_the_service(parts):
    """No other part's license ever decides."""
    deciding = model(*parts).licensed_by
    assert deciding is None or deciding in [p.license for p in parts if p.part in ("weights", "service")]


@pytest.mark.parametrize(
    ("parts", "license"),
    [
        ([part("weights", "alpha")], "alpha"),
        ([part("service", "beta"), part("weights", "alpha")], "alpha"),
        ([part("service", "beta")], "beta"),
        ([part("weights"), part("service", "beta")], "beta"),
        ([part("weights", released="no"), part("service")], None),
        ([part("inference-code", "alpha"), part("training-data", "beta")], None),
        ([], None),
    ],
    ids=[
        "weights",
        "weights before service",
        "service",
        "weights without",
        "neither has one",
        "other parts",
        "no parts",
    ],
)
def test_the_license_that_decides(parts, license):
    """The license of the weights decides, else that of the service, else none."""
    assert model(*parts).licensed_by == license


@pytest.mark.parametrize(
    ("field", "vocabulary"), [("part", v.PARTS), ("released", v.RELEASED)], ids=["part", "released"]
)
def test_no_word_gets_in_that_is_not_in_the_vocabulary(field, vocabulary):
    """Each word of the vocabulary is taken, and no other."""
    for word in vocabulary:
        assert getattr(part("weights", **{field: word}), field) == word
    with pytest.raises(VocabularyError, match=f"'zzz' is no {vocabulary.name}"):
        part("weights", **{field: "zzz"})


@pytest.mark.parametrize("source", ["", "  \n"], ids=["empty", "space"])
def test_a_fact_needs_its_source(source):
    """A part without the source where it was read is refused."""
    with pytest.raises(ValueError, match="a fact needs the source where it was read"):
        part("weights", source=source)
