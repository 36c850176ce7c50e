"""Two sequences laid beside each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness.text.aligning import aligned, uncovered

CODES = st.lists(st.integers(1, 40), max_size=60)


@given(CODES, CODES)
def test_blocks_are_the_same_in_both_and_in_order(here, there):
    at = (0, 0)
    for block in aligned(here, there):
        assert block.here >= at[0]
        assert block.there >= at[1]
        assert block.length > 0
        assert here[block.here : block.here + block.length] == there[block.there : block.there + block.length]
        at = (block.here + block.length, block.there + block.length)


@given(CODES)
def test_a_sequence_covers_itself(codes):
    blocks = aligned(codes, codes)
    assert uncovered(blocks, len(codes), 0) == uncovered(blocks, len(codes), 1) == []


@given(CODES, st.lists(st.integers(41, 60), min_size=1, max_size=9), st.data())
def test_what_was_put_in_is_uncovered_whole(codes, more, data):
    """Words that the other has not are never covered, wherever they stand."""
    at = data.draw(st.integers(0, len(codes)))
    changed = [*codes[:at], *more, *codes[at:]]
    left = {n for gap in uncovered(aligned(changed, codes), len(changed), 0) for n in gap}
    assert left >= set(range(at, at + len(more)))


@given(CODES, CODES)
def test_blocks_and_gaps_are_the_whole(here, there):
    blocks = aligned(here, there)
    for side, sequence in ((0, here), (1, there)):
        covered = [n for block in blocks for n in range(block[side], block[side] + block.length)]
        gaps = [n for gap in uncovered(blocks, len(sequence), side) for n in gap]
        assert sorted([*covered, *gaps]) == list(range(len(sequence)))


@pytest.mark.parametrize("sizes", [(20_000, 20_000), (60_000, 3), (3, 60_000)])
def test_long_sequences_that_share_nothing_come_to_an_end(sizes):
    one, other = sizes
    assert aligned([1] * one, [2] * other) == ()
