"""Each definition looks at every word of the vocabulary, or says why it does not."""

import pytest

from openness import vocabulary as v
from openness.clauses import Circumstance
from openness.definitions import definition, definitions

LISTS = (v.ACTS, v.FORMS, v.DUTIES, v.POWERS, v.ENDINGS, v.REACHES, v.CHANNELS, v.EVENTS)
WORDS = {word for vocabulary in v.VOCABULARIES for word in vocabulary}
DIMENSIONS = set(Circumstance.__annotations__)

each_definition = pytest.mark.parametrize("made", [definition(id) for id in definitions()], ids=definitions())


def named(made):
    return [word for words in made.indifferent.values() for word in words]


def test_there_is_one_at_least():
    """The laws below hold of something."""
    assert "osd" in definitions()


@each_definition
@pytest.mark.parametrize("vocabulary", LISTS, ids=lambda vocabulary: vocabulary.name)
def test_every_word_is_looked_for_or_named(made, vocabulary):
    """No word is forgotten."""
    assert set(vocabulary) - made.words - set(named(made)) == set()


@each_definition
@pytest.mark.parametrize("vocabulary", LISTS, ids=lambda vocabulary: vocabulary.name)
def test_no_word_is_both_looked_for_and_named(made, vocabulary):
    """A word stands among the indifferent ones only where no rule looks for it."""
    assert set(vocabulary) & made.words & set(named(made)) == set()


@each_definition
def test_only_words_of_the_lists_are_named(made):
    """The indifferent words are words of the lists that must be accounted for."""
    assert set(named(made)) <= {word for vocabulary in LISTS for word in vocabulary}


@each_definition
def test_only_known_words_are_looked_for(made):
    """A rule looks for words of the vocabulary and for dimensions."""
    assert made.words <= WORDS | DIMENSIONS


@each_definition
def test_each_indifferent_word_has_one_reason(made):
    """No word is named twice, and no reason is given for none."""
    words = named(made)
    assert len(words) == len(set(words))
    assert all(reason and group for reason, group in made.indifferent.items())
