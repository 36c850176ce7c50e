"""Which words stand in the place of a name."""

import pytest

from openness.text.words import Words


def marked(text):
    words = Words(text)
    return " ".join(word for word, code in zip(words.spelt, words.codes, strict=True) if code & 0x8000)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("This is provided by Ada Lovelace as is", "ada lovelace"),
        ("In no event shall the friends of Ada be held liable", "the friends of ada"),
        ("The name of Ada may not be used to praise", "ada"),
        ("Neither the name of Ada nor the names of her friends may be used to endorse", "ada the names of her friends"),
        ("This is provided by people who may not sell it as is", ""),
        ("This is provided by Ada. Bob is provided as is", ""),
        ("Provided by the way", ""),
    ],
)
def test_a_name_is_marked_and_no_word_that_says_more(text, names):
    assert marked(text) == names


def test_two_ways_to_say_that_names_may_not_be_used_are_one():
    one = Words("Neither the name of Ada nor the names of Bob may be used to endorse things")
    other = Words("The name of Eve may not be used to endorse things")
    assert list(one.unnamed) == list(other.unnamed)


def test_lines_stay_right_where_words_were_written_in_one_way():
    words = Words("one\nneither the\nnames of Ada nor\nBob may\nbe used to endorse\nlast")
    assert dict(zip(words.spelt, words.lines, strict=True)) | {"one": 0, "last": 5, "ada": 2, "endorse": 4} == dict(
        zip(words.spelt, words.lines, strict=True)
    )
