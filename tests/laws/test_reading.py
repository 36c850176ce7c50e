"""Laws of reading: they hold for any text.

* Reading never fails, and takes a time in proportion to the text.
* The cue of every clause stands in the text, in the sentence that says it.
* A sentence that was not understood turns nothing to conforms.
* Wrapping lines elsewhere, and case, change no clause.
* The order of paragraphs changes no clause.
"""

import re
import textwrap
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from openness.catalog import Catalog, data_folder
from openness.definitions import definition
from openness.reading.known import Passages
from openness.reading.reader import read_text
from openness.records import Bundle
from openness.scoring import judge
from openness.strategies import hostile_texts
from openness.text.cues import FoldedText

NOTHING = Passages([], Catalog((data_folder() / "licenses",)))
PARAGRAPHS = [
    "Everybody may use, copy, modify and distribute the Orchard for any purpose.",
    "You may sell the pears, with or without modification.",
    "You must keep this notice in all copies.",
    "The name of the grower may not be used to endorse jam.",
    "You may not use the Orchard for military purposes.",
    "Commercial use of the Orchard requires a separate license.",
    "Your rights terminate automatically if you fail to water the trees.",
    "The Orchard comes as is and has no warranty.",
    "This license is governed by the laws of Pomona.",
    "You must pay the grower a fee.",
    "Students shall refrain from whistling.",
]


def texts():
    """Texts of our own paragraphs, and of anything."""
    ours = st.lists(st.sampled_from(PARAGRAPHS), unique=True, max_size=8).map("\n\n".join)
    mixed = st.lists(st.one_of(st.sampled_from(PARAGRAPHS), hostile_texts()), max_size=6).map("\n\n".join)
    return st.one_of(ours, mixed, st.text(max_size=300))


def said(text):
    """The clauses that were read, without their places."""
    return sorted(
        {re.sub(r"at=\(Place\(.*?\),\),? ?", "", str(read.clause)) for read in read_text(text, NOTHING).clauses}
    )


def verdict(text):
    license = read_text(text, NOTHING).license
    return judge(Bundle(license, (license,)), definition("osd")).verdict


@given(texts())
@example("\x00")
@example("(" * 5000)
@example("(a) " * 500)
@example("\u202eyou may not\u202c use it")
def test_reading_never_fails(text):
    """Whatever stands in it."""
    reading = read_text(text, NOTHING)
    assert reading.license.coverage in ("complete", "partial")
    assert reading.to_dict()["coverage"] == reading.license.coverage


@given(texts())
def test_cues_stand_in_the_sentences_that_say_it(text):
    """Of at most six words, within the sentence, within the text."""
    folded = FoldedText(text).folded
    for read in read_text(text, NOTHING).clauses:
        sentence = folded[read.sentence.start : read.sentence.end]
        assert 0 <= read.sentence.start < read.sentence.end <= len(folded)
        for place in read.clause.at:
            assert place.cue in sentence


@given(texts(), st.integers(0, 8))
def test_what_is_not_understood_makes_nothing_conform(text, position):
    """A riddle among the paragraphs leaves no verdict that conforms."""
    paragraphs = text.split("\n\n")
    paragraphs.insert(min(position, len(paragraphs)), "Nobody shall refrain from unless the moon is only full.")
    assert verdict("\n\n".join(paragraphs)) != "conforms"


@given(st.lists(st.sampled_from(PARAGRAPHS), unique=True, max_size=8), st.integers(25, 100))
def test_wrapping_and_case_change_no_clause(paragraphs, width):
    """A copy is a copy."""
    plain = "\n\n".join(paragraphs)
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)
    assert said(wrapped) == said(plain)
    assert said(plain.upper()) == said(plain)


@given(
    st.lists(st.sampled_from(PARAGRAPHS), unique=True, max_size=8).flatmap(
        lambda ps: st.tuples(st.just(ps), st.permutations(ps))
    )
)
def test_the_order_of_paragraphs_changes_no_clause(pair):
    """Sentences that do not lead to one another are read by themselves."""
    one, other = pair
    assert said("\n\n".join(one)) == said("\n\n".join(other))


@pytest.mark.parametrize(
    "piece", ["a ", "you may not ", "(", "pears, ", "if you may use it for ", "a. ", "\n(a) you may not use it\n", "x"]
)
def test_twice_the_text_is_no_more_than_some_times_the_work(piece):
    """No text makes the patterns go astray."""
    text = piece * (200_000 // len(piece))
    begun = time.perf_counter()
    read_text(text, NOTHING)
    assert time.perf_counter() - begun < 30
