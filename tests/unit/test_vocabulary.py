"""The vocabulary: closed lists, each word with a meaning, and refusals that help."""

import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness import vocabulary as v
from openness.strategies import words
from openness.vocabulary import VOCABULARIES, Vocabulary, VocabularyError

EACH = pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda vocabulary: vocabulary.name)


@given(st.data())
def test_every_word_passes_the_check(data):
    """A vocabulary accepts its own words and gives them back."""
    vocabulary = data.draw(st.sampled_from(VOCABULARIES))
    word = data.draw(words(vocabulary))
    assert vocabulary.check(word) == word
    assert word in vocabulary


@given(st.sampled_from(VOCABULARIES), st.text(max_size=12))
def test_every_other_word_is_refused_with_words_that_are_allowed(vocabulary, word):
    """A refusal names the word, the vocabulary, and nothing but words that are allowed."""
    if word in vocabulary or (vocabulary is v.REGIONS and re.fullmatch("[A-Z]{2}", word)):
        assert vocabulary.check(word) == word
        return
    with pytest.raises(VocabularyError) as caught:
        vocabulary.check(word)
    start = f"{word!r} is no {vocabulary.name}; "
    assert str(caught.value).startswith(start)
    hint, _, allowed = str(caught.value).removeprefix(start).partition(": ")
    assert hint in ("did you mean", "allowed are")
    assert set(allowed.split(", ")) <= set(vocabulary)
    assert (hint == "did you mean") or list(vocabulary) == allowed.split(", ")


def test_all_vocabularies_are_listed_once():
    """The list holds each vocabulary of the module, and no name stands for two."""
    defined = [value for value in vars(v).values() if isinstance(value, Vocabulary)]
    assert {id(one) for one in defined} == {id(one) for one in VOCABULARIES}
    assert len({vocabulary.name for vocabulary in VOCABULARIES}) == len(VOCABULARIES) == len(defined)


def test_every_vocabulary_has_a_type():
    """For each list there is one annotated type by which a field says from where its words come."""
    typed = [
        args[1] for value in vars(v).values() if len(args := get_args(value)) == 2 and isinstance(args[1], Vocabulary)
    ]
    assert sorted(one.name for one in typed) == sorted(one.name for one in VOCABULARIES)


@EACH
def test_every_word_has_a_meaning_of_its_own(vocabulary):
    """Each word has a short meaning that no other word of the list has."""
    assert len(vocabulary) > 1
    for meaning in vocabulary.values():
        assert meaning == meaning.strip() != ""
        assert not meaning.endswith(".")
    assert len(set(vocabulary.values())) == len(vocabulary)


@EACH
def test_words_are_written_alike(vocabulary):
    """Words are in lower case with hyphens; only regions have codes in capitals."""
    pattern = "[A-Z]+|[a-z]+" if vocabulary is v.REGIONS else "[a-z][a-z0-9]*(-[a-z0-9]+)*"
    assert [word for word in vocabulary if not re.fullmatch(pattern, word)] == []


def test_no_word_stands_twice_in_the_source():
    """A list does not say a word twice, of which Python would keep the last without a sound."""
    import ast
    import inspect

    calls = [node for node in ast.walk(ast.parse(inspect.getsource(v))) if isinstance(node, ast.Call)]
    literals = [argument for call in calls for argument in call.args if isinstance(argument, ast.Dict)]
    assert len(literals) == len(VOCABULARIES)
    for literal in literals:
        keys = [key.value for key in literal.keys]
        assert sorted(keys) == sorted(set(keys))


def test_a_vocabulary_is_a_mapping_that_is_only_itself():
    """A list maps words to meanings, tells its size, and equals no copy of itself."""
    one, other = Vocabulary("word", {"alpha": "first"}), Vocabulary("word", {"alpha": "first"})
    assert (dict(one), len(one), one["alpha"]) == ({"alpha": "first"}, 1, "first")
    assert repr(one) == "Vocabulary('word', 1 terms)"
    assert one == one  # noqa: PLR0124
    assert one != other
    assert len({one, other}) == 2


def test_a_vocabulary_keeps_its_words():
    """What becomes of the table that it was made from is of no concern to it."""
    meanings = {"alpha": "first"}
    vocabulary = Vocabulary("word", meanings)
    meanings["beta"] = "second"
    assert list(vocabulary) == ["alpha"]


@pytest.mark.parametrize(
    ("vocabulary", "word", "message"),
    [
        (v.ACTS, "modfy", "'modfy' is no act; did you mean: modify"),
        (v.ACTS, "Use", "'Use' is no act; did you mean: use"),
        (v.COVERAGES, "zzz", "'zzz' is no coverage; allowed are: complete, partial, unread"),
        (v.COVERAGES, "", "'' is no coverage; allowed are: complete, partial, unread"),
        (v.REGIONS, "Germany", "is no region (or two-letter country code); allowed are: EU, EEA, sanctioned,"),
        (v.REGIONS, "de", "'de' is no region"),
        (v.REGIONS, "DEU", "'DEU' is no region"),
        (v.REGIONS, "ÄÖ", "'ÄÖ' is no region"),
        (v.REGIONS, "D1", "'D1' is no region"),
    ],
    ids=["near", "case", "far", "empty", "country", "small code", "long code", "no Latin", "digit"],
)
def test_refusals(vocabulary, word, message):
    """Near words are suggested, and where there is none the whole list is."""
    with pytest.raises(VocabularyError, match=re.escape(message)):
        vocabulary.check(word)


@pytest.mark.parametrize("word", ["DE", "US", "EU", "EEA", "sanctioned"])
def test_regions_are_country_codes_and_groups(word):
    """Two capitals are a country, and groups of countries have names."""
    assert v.REGIONS.check(word) == word


def test_core_acts_are_acts():
    """The acts of the freedom to use, change and share are words of the list, each once."""
    assert set(v.CORE_ACTS) <= set(v.ACTS) - {"all"}
    assert len(set(v.CORE_ACTS)) == len(v.CORE_ACTS)
