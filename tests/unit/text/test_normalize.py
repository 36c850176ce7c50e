"""Folding: what counts in a license text, and what does not."""

import hashlib

import pytest

from openness.text.normalize import NORMALIZER, STEPS, fold, fold_with_lines, text_hash


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("The Gardeners", "the gardeners"),
        ("STRASSE Straße", "strasse strasse"),
        ("“rakes” „rakes‟ «rakes»", '"rakes" "rakes‟ "rakes"'),
        ("``rakes'' ‘rakes’ ‚rakes", "\"rakes\" 'rakes' 'rakes"),
        ("rake–hoe rake—hoe rake‑hoe rake−hoe", "rake-hoe rake-hoe rake-hoe rake-hoe"),
        ("the *green* and **blue** and _red_ can", "the green and blue and red can"),
        ("# Rakes\n> and hoes | and forks |", "rakes and hoes and forks"),
        ("1\\. Rakes", "1. rakes"),
        ("rakes\t \n\r\n  and\u00a0\u2003hoes", "rakes and hoes"),
        ("\ufeffra\u00adkes and ho\u200bes", "rakes and hoes"),
        ("ﬁne ½ ＡＢ ²", "fine 1⁄2 ab 2"),
        ("e\u0301te\u0301", "\u00e9t\u00e9"),
        ("İ ς σ", "i\u0307 σ σ"),
        ("", ""),
        (" \n\t ", ""),
        ("**", ""),
        ("rakes\x00and\x00hoes", "rakes\x00and\x00hoes"),
        ("\u202erakes\u202c", "\u202erakes\u202c"),
    ],
    ids=lambda text: ascii(text)[:30],
)
def test_fold(text, folded):
    """Folding keeps what counts and nothing else."""
    assert fold(text) == folded
    assert fold_with_lines(text)[0] == folded


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("", []),
        ("rakes", [0]),
        ("rakes\nhoes\n", [0, 6]),
        ("rakes\n\n  \nhoes", [0, 6, 6, 6]),
        ("\n\nrakes", [0, 0, 0]),
        ("rakes\r\nhoes\rforks\u2028pots", [0, 6, 11, 17]),
        ("**\nrakes\n--\n", [0, 0, 6]),
    ],
    ids=ascii,
)
def test_line_starts(text, starts):
    """Each line of the original begins where its part of the folded text does."""
    assert fold_with_lines(text)[1] == starts


def test_the_hash_is_of_the_folded_text():
    """The hash is the SHA-256 of the folded text in UTF-8."""
    assert text_hash("The  “Rakes”\n") == hashlib.sha256(b'the "rakes"').hexdigest()


@pytest.mark.parametrize("other", ["rakes and hoe", "rakes, and hoes", "rakes and 2 hoes", "hoes and rakes", ""])
def test_another_text_has_another_hash(other):
    """A word, a comma, a number or the order of words make another text."""
    assert text_hash(other) != text_hash("rakes and hoes")


def test_the_normalizer_is_the_one_that_the_records_name():
    """A change of the steps raises the version: this text, folded by version 1, has this hash."""
    text = "§ 1 The “Gärtner's” — *RULES*:\n\n  1\\. Cans are ｂｌｕｅ… ``always''.\u00ad"
    assert (NORMALIZER, len(STEPS)) == (1, 9)
    assert text_hash(text) == "4a580d6fedc20a83bb4cbd893534ccad6eb7d34d548b1b3d3722de5fbb439f48"


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("the **cans**, and", "the cans, and"),
        ("(the *cans*)", "(the cans)"),
        ("“**Cans**” are blue", "“Cans” are blue"),
        ("1\\. cans", "1. cans"),
    ],
    ids=ascii,
)
def test_emphasis_beside_punctuation_does_not_count(marked, plain):
    """Marks for emphasis do not count, wherever they stand."""
    assert fold(marked) == fold(plain)


def test_an_acute_accent_is_a_quote():
    """An accent that stands for a quote is one."""
    assert fold("´cans´") == fold("'cans'")


@pytest.mark.parametrize("invisible", ["\u00ad", "\u200b", "\ufeff"], ids=ascii)
def test_folding_twice_changes_nothing_where_something_invisible_is_taken_out(invisible):
    """A sign that is taken out between a letter and its accent leaves nothing to compose later."""
    once = fold(f"a{invisible}\u0301")
    assert fold(once) == once
