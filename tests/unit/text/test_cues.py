"""Cues: found once where the record says, or reported with what is there instead."""

import pytest
from attrs import evolve

from openness.clauses import Grant, Place
from openness.records import License, TextRead
from openness.text.cues import FoldedText, Miss, check
from openness.text.normalize import NORMALIZER, text_hash

TEXT = """\
House of Tools

1. Lending
   a. Anybody may take a rake home.
   b. Nobody may take the
      “Golden” Rake home — ever.
2. Returning
   a. Rakes come back clean; forks come
      back dry.
"""


def record(*places, text=TEXT, normalizer=NORMALIZER, coverage="complete"):
    return License(
        id="tools",
        name="Tools",
        kind="software",
        coverage=coverage,
        text=TextRead(sha256=text_hash(text), normalizer=normalizer),
        grants=tuple(Grant(acts=("use",), at=(place,)) for place in places),
    )


def at(section, cue, document="tools"):
    return Place(section, cue, document)


TOOLS = {"tools": FoldedText(TEXT)}


@pytest.mark.parametrize(
    ("section", "cue"),
    [
        ("1.a", "Anybody may take a rake"),
        ("1.a", "ANYBODY   may TAKE"),
        ("1.b", "take the “Golden” Rake"),
        ("1.b", 'take the "golden" rake'),
        ("1.b", "take the ``Golden'' rake"),
        ("1.b", "home – ever"),
        ("2.a", "forks come back dry"),
        ("2.a", "*forks* come\nback"),
        ("preamble", "House of Tools"),
        ("1", "Lending"),
    ],
    ids=ascii,
)
def test_a_cue_that_stands_where_the_record_says_is_no_miss(section, cue):
    """Case, quotes, dashes, emphasis and line breaks do not keep a cue from being found."""
    assert check(record(at(section, cue)), TOOLS) == []


@pytest.mark.parametrize(
    ("section", "cue", "what"),
    [
        ("1.a", "nobody may take a spade", "is not in the text"),
        ("1.a", "anybodymay take", "is not in the text"),
        ("1.a", "a rake home. b. somebody", "is not in the text"),
        ("1", "home", "stands 2 times in the text"),
        ("1", "may take", "stands 2 times in the text"),
        ("2", "back", "stands 2 times in the text"),
        ("1.a", "Golden", "stands in section '1.b', line 6"),
        ("2", "anybody", "stands in section '1.a', line 4"),
        ("1.a", "forks come back dry", "stands in section '2.a', line 8"),
        ("preamble", "lending", "stands in section '1', line 3"),
        ("1", "House of", "stands in section 'House of Tools', line 1"),
    ],
)
def test_a_miss_says_what_is_there(section, cue, what):
    """A miss names the record, its section and cue, and what the text has instead."""
    assert check(record(at(section, cue)), TOOLS) == [Miss("tools", section, cue, what)]


def test_a_cue_that_overlaps_with_itself_is_found_twice():
    """Two passages that share words are two."""
    assert FoldedText("ho ho ho").find("ho ho") == [0, 3]


def test_a_miss_reads_as_a_sentence():
    """What people see has the record, the section and the cue."""
    (miss,) = check(record(at("2", "anybody")), TOOLS)
    assert str(miss) == "tools: section '2', cue 'anybody': stands in section '1.a', line 4"


def test_another_text_is_told_by_its_hash():
    """A text that is not the one that was read is reported with its own hash, and its cues all the same."""
    misses = check(record(at("1.a", "anybody"), at("1.a", "no such words"), text="Other words."), TOOLS)
    assert [miss.what for miss in misses] == [
        f"the text is not the one that was read: its hash is {text_hash(TEXT)}",
        "is not in the text",
    ]


def test_the_hash_of_another_normalizer_is_not_compared():
    """A hash that another version made says nothing, and is reported once."""
    (miss,) = check(record(normalizer=NORMALIZER + 1, text="Other words."), TOOLS)
    assert miss.what == f"hash of normalizer {NORMALIZER + 1}, ours is {NORMALIZER}"


def test_a_record_without_a_hash_is_checked_for_its_cues():
    """A record in part needs no hash; its cues stand or do not."""
    partial = evolve(record(at("1.a", "anybody"), at("1.a", "gone")), coverage="partial", text=None)
    assert [miss.cue for miss in check(partial, TOOLS)] == ["gone"]


@pytest.mark.parametrize(
    "place", [at("9.z", "anybody"), at("1.a", "home"), at("no such section", "Golden")], ids=lambda place: place.section
)
def test_without_exactness_only_the_cue_counts(place):
    """In a copy that is laid out in another way neither the hash, nor the section, nor how often counts."""
    other = record(place, text="Other words.", normalizer=NORMALIZER + 1)
    assert check(other, TOOLS, exact=False) == []
    assert check(other, TOOLS) != []


def test_without_exactness_a_cue_that_is_gone_is_a_miss():
    """A cue that is nowhere is a miss in any copy."""
    (miss,) = check(record(at("1.a", "no such words")), TOOLS, exact=False)
    assert miss.what == "is not in the text"


def test_a_place_in_another_document_is_looked_for_there():
    """A place names the document whose text it is, and is not looked for elsewhere."""
    texts = {**TOOLS, "policy": FoldedText("1. Forks are sharp.\n")}
    assert check(record(at("1", "forks are sharp", "policy")), texts) == []
    (miss,) = check(record(at("1", "anybody", "policy")), texts)
    assert miss.what == "is not in the text"


def test_a_place_in_a_document_that_is_not_at_hand_is_not_checked():
    """Nothing is said of a text that nobody has."""
    assert check(record(at("1", "whatever", "policy")), TOOLS) == []
    assert check(record(at("1", "whatever"), text="Other words."), {}) == []


@pytest.mark.parametrize(
    ("text", "cue", "line"),
    [
        ("rakes\nhoes", "rakes", 0),
        ("rakes\nhoes", "hoes", 1),
        ("\n\nrakes\n\n\nhoes", "rakes", 2),
        ("\n\nrakes\n\n\nhoes", "hoes", 5),
        ("rakes and\nhoes", "and hoes", 0),
        ("rakes\r\nhoes\u2028forks", "forks", 2),
    ],
    ids=ascii,
)
def test_the_line_of_a_position(text, cue, line):
    """A cue is in the line in which it begins, whatever lines are empty."""
    folded = FoldedText(text)
    (position,) = folded.find(cue)
    assert folded.line(position) == line


def test_the_section_before_a_position():
    """What stands before a passage in its section begins with the section and ends with the passage."""
    folded = FoldedText(TEXT)
    (position,) = folded.find("back dry")
    before = folded.section_before(position)
    assert before == "a. rakes come back clean; forks come b"
    folded = FoldedText("1. One\ntwo\n\nthree\nfour\n2. Five\n")
    assert folded.section_before(folded.find("four")[0]) == "1. one two three f"


def test_a_cue_of_marks_alone_is_not_in_an_empty_text():
    """A cue that folds to nothing is a miss like any other."""
    (miss,) = check(record(at("1", "**"), text=""), {"tools": FoldedText("")})
    assert "text" in miss.what


def test_a_cue_of_marks_alone_is_in_no_text():
    """A cue that folds to nothing proves nothing."""
    assert FoldedText(TEXT).find("**") == []
    assert check(record(at("1", "* #")), TOOLS, exact=False) != []
