"""Laws of license texts: folding, lines, hashes and outlines hold for any text, in linear work.

* Folding is idempotent, and folding line by line gives the same.
* Each line's part of the folded text is where it is said to be.
* Rewrapping, case, quotes, dashes and marks for emphasis do not change a hash.
* An outline has one section for each line, whatever the text, and twice the text is twice the work.
"""

import sys
from functools import partial

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from openness.clauses import Grant, Place
from openness.records import License
from openness.strategies import hostile_texts
from openness.text.cues import FoldedText, check
from openness.text.normalize import fold, fold_with_lines, text_hash
from openness.text.sections import Outline, Section, outline

INVISIBLE = "\u00ad\u200b\ufeff"
"""Not here: what folding takes out may leave an accent uncomposed; see the unit tests of normalize."""

ODD = [
    "''", "'", "`", "´", "“", "—", "*", "_", "#", ">", "|", "\\", "\r\n", "\r", "\n", "\x0b", "\x0c", "\x1c", "\x85",
    "\u2028", "\u2029", "\t", "\u00a0", "\u3000", "\u200d", "\u202e", "\u2066", "\x00", "\u0301", "\u0323", "\u0345",
    "ß", "ẞ", "İ", "ς", "ﬁ", "Ⅷ", "½", "㎏", "ｱﾞ", "\u1100", "\u1161", "\u11a8", "\u0338", "=", "Ǆ", "\U0001f468",
]  # fmt: skip
MARKED = [
    "1. ", "2. ", "3. ", "(a) ", "(b) ", "(h)", "(i) ", "ii. ", "IV. ", "1.1 ", "1.1.1 ", "1\\. ", "**2.** ", "# ",
    "Section 1 ", "ARTICLE II ", "Exhibit A", "Lending. The", "LENDING", "====", "----", "> ", "- ", "| ", "    ",
    "\t", "of", "and", "Copyright (c) ", "words that run on for a while ", "\n", "\n\n",
]  # fmt: skip


def odd_texts():
    """Any text, and texts made of what is odd in Unicode or means something to us."""
    pieces = st.one_of(st.sampled_from(ODD), st.sampled_from(MARKED), st.characters(exclude_categories=["Cs"]))
    any_text = st.one_of(st.text(), hostile_texts(), st.lists(pieces, max_size=40).map("".join))
    return any_text.map(lambda text: text.translate(dict.fromkeys(map(ord, INVISIBLE))))


def words():
    return st.lists(st.text("abcdefgh,.;éß12", min_size=1, max_size=6), min_size=1, max_size=20)


@given(odd_texts())
@example("´")
@example("'`*'")
@example("a\n\u0301")
def test_folding_twice_is_folding_once(text):
    """Folding is idempotent."""
    assert fold(fold(text)) == fold(text)


@given(odd_texts())
@example("'\n'")
@example("a\u2028\u0301")
def test_folding_by_lines_is_folding(text):
    """The folded text is the same, whether it is folded whole or line by line."""
    assert fold_with_lines(text)[0] == fold(text)


@given(odd_texts())
def test_each_line_is_where_it_is_said_to_be(text):
    """There is a start for each line, none before another's, and the line's folded content is found there."""
    folded, starts = fold_with_lines(text)
    lines = text.splitlines()
    assert len(starts) == len(lines)
    assert starts == sorted(starts)
    for start, line in zip(starts, lines, strict=True):
        assert folded.startswith(fold(line), start) or not fold(line)


@given(odd_texts())
def test_a_line_with_content_is_found_by_its_start(text):
    """The position where a line begins leads back to that line."""
    found = FoldedText(text)
    for number, (start, line) in enumerate(zip(fold_with_lines(text)[1], text.splitlines(), strict=True)):
        if fold(line):
            assert found.line(start) == number


@given(words(), st.data())
def test_rewrapping_does_not_change_the_hash(said, data):
    """Line breaks, indentation and runs of space do not count."""
    space = st.sampled_from([" ", "\n", "\r\n", "\t", "  \n   ", "\u00a0", "\n\n"])
    wrapped = "".join(data.draw(space) + word for word in said) + data.draw(space)
    assert text_hash(wrapped) == text_hash(" ".join(said))


@given(words(), st.data())
def test_case_does_not_change_the_hash(said, data):
    """Upper and lower case are one."""
    changed = [data.draw(st.sampled_from([word, word.upper(), word.lower(), word.title()])) for word in said]
    assert text_hash(" ".join(changed)) == text_hash(" ".join(said))


@given(
    words(),
    st.sampled_from(["“”", "„“", "«»", '""']),
    st.sampled_from(["‘’", "‚‘", "`'", "''"]),
    st.sampled_from("-–—‑−"),
)
def test_the_style_of_quotes_and_dashes_does_not_change_the_hash(said, double, single, dash):
    """Quotes and dashes of any style are plain ones; two single quotes are a double one."""
    text = " ".join(said)
    styled = f"{double[0]}{text}{double[1]} {dash} {single[0]}{text}{single[1]} {single[0] * 2}{text}{single[1] * 2}"
    assert text_hash(styled) == text_hash(f'"{text}" - \'{text}\' "{text}"')


@given(words(), st.data())
def test_emphasis_around_words_does_not_change_the_hash(said, data):
    """Markdown's marks around whole words do not count."""
    marks = st.sampled_from(["", "*", "**", "_", "__", "***"])
    marked = [f"{mark}{word}{mark}" for word in said for mark in [data.draw(marks)]]
    head = data.draw(st.sampled_from(["", "# ", "> ", "### ", "> > "]))
    assert text_hash(head + " ".join(marked)) == text_hash(" ".join(said))


@given(words(), words())
def test_other_words_have_another_hash(one, other):
    """The hash is the same only for the same words."""
    assert (text_hash(" ".join(one)) == text_hash(" ".join(other))) == (fold(" ".join(one)) == fold(" ".join(other)))


@given(odd_texts())
def test_an_outline_has_one_section_for_each_line(text):
    """Any text has an outline, with a section and a name for each of its lines."""
    found = outline(text)
    assert found.lines == tuple(text.splitlines())
    assert len(found.sections) == len(found.lines)
    assert all(found.name(number) for number in range(len(found.lines)))


@given(odd_texts())
def test_every_passage_stands_in_the_section_by_whose_name_it_goes(text):
    """The name that an outline gives to a line is a section that holds it."""
    found = FoldedText(text)
    for number, (start, line) in enumerate(zip(fold_with_lines(text)[1], text.splitlines(), strict=True)):
        if fold(line) and found.outline.sections[number].marks:
            assert found.holds(start, found.outline.name(number))


@given(odd_texts(), st.one_of(odd_texts(), st.sampled_from(["1", "1.a", "preamble", "after 2", "A/1", "2.0"])))
def test_whether_a_section_holds_a_passage_can_always_be_asked(text, section):
    """Any text may be asked for any section, even for one whose name makes no sense."""
    found = FoldedText(text)
    assert all(
        found.holds(start, section) in (True, False) for start in fold_with_lines(text)[1] if found.folded[start:]
    )


@given(st.integers(1, 30), st.integers(1, 9))
def test_numbers_in_a_row_are_sections_in_a_row(tops, subs):
    """A regular text of numbers and letters has exactly the sections that it was made of."""
    made, lines = [], []
    for number in range(1, tops + 1):
        made += [str(number), *(f"{number}.{letter}" for letter in "abcdefghi"[:subs])]
        lines += [f"{number}. Word.", *(f"   ({letter}) more," for letter in "abcdefghi"[:subs])]
    found = outline("\n".join(lines))
    assert [section.name for section in found.sections] == made


HUGE = {
    "a line of 10 MB": lambda: "a b " * 2_500_000,
    "a line of 10 MB without space": lambda: "x" * 10_000_000,
    "nested brackets": lambda: "(" * 100_000 + "a" + ")" * 100_000,
    "a bracket on each line": lambda: "(\n" * 100_000,
    "nested marks on one line": lambda: "(a) " * 100_000,
    "NULs": lambda: "\x00" * 1_000_000 + "\n\x00" * 50_000,
    "marks of direction": lambda: "\u202e" * 100_000 + "\n\u2066(a)\u2069" * 30_000,
    "a long number": lambda: "1." * 1_000_000,
    "space": lambda: " " * 5_000_000 + "x",
    "bullets": lambda: "- " * 1_000_000,
    "marks of emphasis": lambda: "**" * 1_000_000 + "\n**x**" * 30_000,
    "number one again and again": lambda: "1. x\n" * 30_000,
    "three levels again and again": lambda: "1. x\n(a) y\n(i) z\n" * 10_000,
    "headings": lambda: "# Lending\n\n" * 50_000,
    "a heading of 1 MB": lambda: f"# {'x' * 1_000_000}\n\n" + "y\n" * 30_000,
    "rules": lambda: "x\n" + "=" * 1_000_000 + "\nx\n----\n" * 30_000,
    "numbers that count up": lambda: "\n".join(f"{n % 1000}. x" for n in range(30_000)),
    "unfinished lines": lambda: "1. as in section\n" * 50_000,
    "quotes": lambda: "'" * 1_000_001,
}


@pytest.mark.parametrize("make", HUGE.values(), ids=HUGE)
def test_a_huge_text_is_folded_and_outlined(make):
    """What is large or nested without end is read as anything else; with quadratic work this would not end."""
    text = make()
    found = FoldedText(text)
    assert len(found.outline.sections) == len(text.splitlines())
    assert max(len(section.marks) for section in found.outline.sections) <= 100


def work(task):
    """How many calls a task makes, in Python and of builtins: a measure that does not depend on the machine."""
    count = 0

    def tick(_frame, event, _argument):
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(tick)
    try:
        task()
    finally:
        sys.setprofile(before)
    return count


MIXED = "1. Rakes are lent.\n   (a) Hoes, too.\n   (b) Forks are not.\n\nReturning\n\n2. Wipe the rakes.\n"


@pytest.mark.parametrize("text", [MIXED, "1. x\n", "(i) x\n", "# x\n\n", "1. x of\n2. y\n"], ids=ascii)
@pytest.mark.parametrize("task", [fold_with_lines, outline, FoldedText], ids=lambda task: task.__name__)
def test_twice_the_text_is_twice_the_work(task, text):
    """Folding and outlining take calls in proportion to the text."""
    task(text * 3)  # the first call may compile patterns
    once, twice = (work(partial(task, text * times)) for times in (300, 600))
    assert 1.5 * once < twice < 2.5 * once


def test_twice_the_passages_are_twice_the_work():
    """Finding a cue takes calls in proportion to the number of times that it stands there."""
    once, twice = FoldedText("rakes " * 1000), FoldedText("rakes " * 2000)
    assert len(once.find("rakes")) == 1000
    assert work(lambda: twice.find("rakes")) < 2.5 * work(lambda: once.find("rakes"))


def test_checking_a_cue_in_a_long_section_is_linear():
    """The text before a passage is walked over once for each place."""

    def checking(lines):
        texts = {"x": FoldedText("1. Rakes.\n" + "more words\n" * lines + "the end\n")}
        grant = Grant(acts=("use",), at=(Place("1", "the end", "x"),))
        record = License(id="x", name="X", kind="software", coverage="partial", grants=(grant,))
        assert check(record, texts) == []
        return work(lambda: check(record, texts))

    assert checking(4000) < 2.5 * checking(2000)


def test_levels_do_not_pile_up_without_indentation():
    """A text without indentation has as many levels as it has styles of marks, not as many as lines."""
    found = outline("1. x of\n2. y of\n2. z\n" * 200)
    assert max(len(section.marks) for section in found.sections) < 20


def test_a_long_name_of_a_section_is_linear():
    """A name of a section that is twice as long takes at most twice the work."""
    found = Outline(("x",), (Section(("1",), ()),))
    found.holds(0, "", "2.1")
    once, twice = (work(partial(found.holds, 0, "", "2." * length)) for length in (300, 600))
    assert twice < 2.5 * once
