"""Marks of comments, and of lists, which are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness.text.comments import uncommented

COMMENT = " * Pears may be picked\n * by anybody.\n *\n * Jam is free."


def test_the_marks_of_a_comment_are_taken_away():
    assert uncommented(COMMENT).split() == ["Pears", "may", "be", "picked", "by", "anybody.", "Jam", "is", "free."]


@pytest.mark.parametrize(
    "text",
    [
        "* pears\n\n* apples\n\n* plums",
        "Pears may be picked.\n* by day\n* by night\nand not otherwise.",
        "# A heading\n",
        "",
    ],
)
def test_a_list_is_no_comment(text):
    assert uncommented(text) == text


@given(st.lists(st.sampled_from([" * pears", " *", "# jam", "", "> x", "plums * 3", "**"]), max_size=8).map("\n".join))
def test_words_stay_where_they_are(text):
    bare = uncommented(text)
    assert len(bare) == len(text)
    assert [n for n, c in enumerate(bare) if c.isalnum()] == [n for n, c in enumerate(text) if c.isalnum()]
    assert uncommented(bare) == bare or bare.count("*") < text.count("*")
