"""Laws of the truth values: Kleene's strong logic with two ways of being open.

Both connectives are idempotent, commutative and associative; De Morgan holds; negation is its own
inverse; and putting a decided value in place of an open one never turns a decided result.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness.truth import Truth, all_of, any_of, negation

inside = st.sampled_from([t for t in Truth if t is not Truth.OUTSIDE])


@given(st.lists(inside, min_size=1), st.randoms())
def test_order_and_repetition_do_not_matter(truths, random):
    """Both connectives look at the set of their arguments."""
    shuffled = truths + truths
    random.shuffle(shuffled)
    assert all_of(shuffled) is all_of(truths)
    assert any_of(shuffled) is any_of(truths)


@given(st.lists(inside), st.lists(inside))
def test_associative(one, other):
    """Grouping does not matter."""
    assert all_of([all_of(one), all_of(other)]) is all_of(one + other)
    assert any_of([any_of(one), any_of(other)]) is any_of(one + other)


@given(st.lists(inside))
def test_de_morgan(truths):
    """Not all hold just when one does not."""
    assert negation(all_of(truths)) is any_of(map(negation, truths))


@given(inside)
def test_negation_is_its_own_inverse(truth):
    """Saying no twice is saying nothing."""
    assert negation(negation(truth)) is truth


@given(st.lists(inside), st.data())
def test_more_facts_never_turn_a_decided_result(truths, data):
    """An open value may become anything; what was decided before stays."""
    better = [t if t.decided else data.draw(inside) for t in truths]
    for connective in (all_of, any_of):
        before = connective(truths)
        if before.decided:
            assert connective(better) is before


def test_bounds():
    """Open verdicts stand for anything between no and yes; what is outside has no bounds."""
    assert Truth.YES.bounds == (1, 1)
    assert Truth.NO.bounds == (0, 0)
    assert Truth.CONTESTED.bounds == Truth.UNKNOWN.bounds == (0, 1)
    with pytest.raises(ValueError, match="no bounds"):
        _ = Truth.OUTSIDE.bounds
