"""What words a text has once all that does not count is taken away."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from openness.text.steps import STEPS, normal, tokens_of
from openness.text.words import NAMED, Words, code

LINES = st.lists(
    st.one_of(
        st.text(max_size=40),
        st.sampled_from([
            "Copyright (c) 2020 Some One", "2020, 2021 Some Two", "All rights reserved.", " * 1. An item;", "exam-",
            "ple", "dnl dnl x", "# comment", "(c) 2020 You may not.", "<p>mark</p>", "GPLv2+", "co-pyright 2020 foo",
            "© Some Three",
        ]),
    ),
    max_size=8,
).map("\n".join)  # fmt: skip


@given(LINES)
@example("all all rights reserved rights reserved\n")
def test_normalising_twice_changes_nothing_more(text):
    once = normal(text)
    assert normal(once.decode()) == once


@given(LINES)
def test_every_step_gives_utf_8_and_keeps_the_lines(text):
    data = "\n".join(text.splitlines()).encode("utf-8", "replace")
    lines = data.count(b"\n")
    for step in STEPS:
        data = step(data)
        data.decode()
        assert data.count(b"\n") == lines, step.__name__


@given(LINES)
def test_each_word_that_counts_has_a_code_a_spelling_and_a_line(text):
    words = Words(text)
    assert len(words.codes) == len(words.spelt) == len(words.lines)
    assert list(words.lines) == sorted(words.lines)
    assert all(0 <= line < max(1, len(text.splitlines())) for line in words.lines)
    assert all(c & ~NAMED == code(word.encode()) & ~NAMED for c, word in zip(words.codes, words.spelt, strict=True))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pass it ON", "pass it on"),
        ("“Pass” it ‘on’", "\"pass\" it 'on'"),
        ("pass  it\n\ton", "pass it on"),
        ("// pass it\n// on", "pass it on"),
        ("/* pass it\n * on */", "pass it on"),
        ("# pass it\n# on", "pass it on"),
        ("dnl pass it\ndnl on", "pass it on"),
        ("hand-\n   over", "handover"),
        ("hand-over", "handover"),
        ("# hand-\n# over", "handover"),
        ("1. pass it on;\n2) keep it", "pass it on; keep it"),
        ("(a) pass it on; and (ii) keep it", "pass it on; and keep it"),
        ("Copyright (c) 2020 Some One\npass it on", "pass it on"),
        ("Copyright 2020-2021, Some One <one@example.org>. All rights reserved.\npass it on", "pass it on"),
        ("the licence of the organisation", "the license of the organization"),
        ("<html><p>pass it on</p></html>", "pass it on"),
        ("pass&nbsp;it <b>on</b>", "pass it on"),
        ("see https://www.example.org", "see http://example.org"),
        ("ＰＡＳＳ it on", "pass it on"),
        ("GPLv2+", "GPLv2 or later"),
    ],
)
def test_what_does_not_count(one, other):
    assert Words(one).codes == Words(other).codes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("pass it on", "do not pass it on"),
        ("version 2", "version 3"),
        ("under version 2. Or not", "under version 3. Or not"),
        ("Copyright 2020 Some One. Companies need another agreement.", "Copyright 2020 Some One."),
        ("Copyright 2020 Some One, not for commercial use", "Copyright 2020 Some One"),
    ],
)
def test_what_counts(one, other):
    assert Words(one).codes != Words(other).codes


@pytest.mark.parametrize(
    "text",
    [
        "given by you and provided by the holders and contributors as is and so on",
        "and in no event shall the holders be liable for it",
        "and the name of Some One may not be used to endorse a thing",
        "and neither the name of Some One nor the names of others may be used to endorse a thing",
    ],
)
def test_words_in_the_place_of_a_name_are_marked(text):
    words = Words(text)
    assert any(c >= NAMED for c in words.codes)
    assert list(Words(text.replace("Some One", "Another")).unnamed) == list(words.unnamed)


@pytest.mark.parametrize(
    "text",
    [
        "given by you and provided by us for evaluation only as is and so on",
        "given by you and provided by us. Ask before. It comes as is and so on",
    ],
)
def test_what_says_more_than_a_name_is_none(text):
    assert all(c < NAMED for c in Words(text).codes)


def test_two_ways_to_disown_are_one():
    one = Words("and neither the name of Some One nor the names of others may be used to endorse a thing")
    other = Words("and the name of Some One may not be used to endorse a thing")
    assert list(one.unnamed) == list(other.unnamed)


def test_tokens_are_the_words_as_they_are_spelt():
    assert tokens_of("Pass “it” on, hand-over.") == ["pass", "it", "on", "handover"]


@pytest.mark.parametrize(
    "hostile",
    ["x" * 1_000_000, "-\n" * 200_000, "; " * 300_000, "# " * 300_000, "1. " * 200_000, "(" * 500_000, "<" * 500_000,
     "provided by " * 60_000, "name of " * 80_000, "copyright " * 80_000, "\0" * 300_000, "é\u0301" * 100_000,
     "<style>" * 60_000, "&" * 300_000, "\u202e" * 200_000, "dnl " * 100_000],
    ids=lambda text: repr(text[:8]),
)  # fmt: skip
def test_hostile_texts_come_to_an_end(hostile):
    words = Words(hostile)
    assert len(words.codes) <= len(hostile)
