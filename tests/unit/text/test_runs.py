"""Runs of three words, and their hashes: all made at once, the same as one by one."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness.text.codes import NAMED, any_of, code, codes_of, counting, lettered, plain
from openness.text.runs import hashed, runs, sampled

CODES = st.lists(st.integers(0, NAMED - 1), max_size=40)


@given(CODES)
def test_runs_are_each_three_words_in_a_row(codes):
    threes = zip(codes, codes[1:], codes[2:], strict=False)
    assert runs(codes) == [(a * NAMED + b) * NAMED + c for a, b, c in threes]


@given(CODES, st.data())
def test_a_run_has_the_same_hash_wherever_it_stands(codes, data):
    at = data.draw(st.integers(0, len(codes)))
    inner = codes[at:]
    assert list(hashed(inner)) == list(hashed(codes))[at : at + max(0, len(inner) - 2)]
    assert all(0 <= number < 1 << 32 for number in hashed(codes))


@given(CODES, st.sampled_from([4, 16]))
def test_the_runs_that_are_sampled_begin_with_a_multiple(codes, every):
    assert list(sampled(codes, every)) == [h for c, h in zip(codes, hashed(codes), strict=False) if c % every == 0]


@given(st.lists(st.integers(0, 2 * NAMED - 1), max_size=40).map(lambda codes: array("H", codes)))
def test_codes_can_be_written_as_a_string_and_lose_their_mark(codes):
    assert list(plain(codes)) == [each % NAMED for each in codes]
    assert list(counting(codes)) == [each for each in codes if each]


@pytest.mark.parametrize("word", [b"a", b"", b"\1", b"ii", b"www"])
def test_words_that_do_not_count(word):
    assert code(word) == 0


def test_words_are_found_among_codes():
    text = lettered(codes_of([b"the", b"work", b"is", b"not", b"sold"]))
    assert any_of([b"not", b"never"]).search(text)
    assert any_of([b"never"]).search(text) is None
