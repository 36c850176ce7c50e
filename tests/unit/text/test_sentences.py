"""Sentences: where they begin and end, and that they fill the folded text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness.text.cues import FoldedText
from openness.text.normalize import fold
from openness.text.sections import outline
from openness.text.sentences import sentence_at, sentences

PIECES = [
    "A rake.", "Rakes! ", "No.", " 1. ", "(a) ", "e.g. ", "\n", "\n\n", "fork ", "* ", "“Ever.” ", "。耙", "\u00a8",
    " ", "!", "\ufeff",
]  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))


def cut(text):
    return [sentence.text for sentence in sentences(outline(text))]


@given(TEXTS)
def test_sentences_fill_the_folded_text(text):
    """Each stands in the folded text where it says, and between two there is at most a space."""
    folded = FoldedText(text)
    position = 0
    for sentence in sentences(folded.outline):
        assert folded.folded[position : sentence.start] in ("", " ")
        assert folded.folded[sentence.start : sentence.end] == fold(sentence.text) != ""
        assert sentence.line <= sentence.last
        position = sentence.end
    assert position == len(folded.folded)


@given(TEXTS, st.data())
def test_every_stretch_touches_a_sentence(text, data):
    """Whatever stands in the folded text has a sentence, and its sentences follow each other."""
    folded = FoldedText(text)
    found = sentences(folded.outline)
    if not folded.folded.strip():
        return
    start = data.draw(st.integers(0, len(folded.folded) - 1))
    end = data.draw(st.integers(start + 1, len(folded.folded)))
    touched = sentence_at(found, start, end)
    assert touched or folded.folded[start:end] == " "
    assert touched == tuple(s for s in found if s.start < end and start < s.end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Take a rake. Bring it back.", ["Take a rake.", "Bring it back."]),
        ("Take a\nrake home. Bring\nit back.", ["Take a rake home.", "Bring it back."]),
        ("Tools, e.g. Rakes, may be lent.", ["Tools, e.g. Rakes, may be lent."]),
        ("Rakes Inc. Lends rakes.", ["Rakes Inc. Lends rakes."]),
        ("1. Lending", ["1. Lending"]),
        ("See Section 2. Then rake.", ["See Section 2. Then rake."]),
        ("House rules\n\nNo rakes\n\nNo forks", ["House rules", "No rakes", "No forks"]),
        ("You may not\n- rake\n- dig\n", ["You may not", "- rake", "- dig"]),
        ("You may:\n  a. rake, and\n     dig\n  b. rest", ["You may:", "a. rake, and dig", "b. rest"]),
        ("He said “Rake.” They raked.", ["He said “Rake.”", "They raked."]),
        ("Rakes may be lent. rakes are red.", ["Rakes may be lent. rakes are red."]),
        ("耙子可以借。叉子不可以。", ["耙子可以借。", "叉子不可以。"]),
        ("", []),
        ("***\n>>>", []),
    ],
)
def test_where_sentences_end(text, expected):
    """They end at full stops, empty lines, sections and list items, and at nothing else."""
    assert cut(text) == expected


def test_lines_are_those_of_the_text():
    """A sentence knows on which lines it begins and ends."""
    found = sentences(outline("Rules\n\nTake a\nrake. Bring it\nback."))
    assert [(s.line, s.last) for s in found] == [(0, 0), (2, 3), (3, 4)]
