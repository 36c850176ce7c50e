"""The terminal: signs, colours, narrow windows."""

import io

import pytest
from rich.console import Console

from openness.rendering.terminal import print_table, render, to_ascii
from openness.tables import SIGNS, Cell, Row
from openness.truth import Truth


def printed(table, *, encoding="utf-8", **options):
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding=encoding, newline="")
    print_table(table, Console(file=out, width=100, legacy_windows=False, **options))
    out.flush()
    return raw.getvalue().decode(encoding)


@pytest.mark.parametrize(
    ("text", "made"),
    [("✓ ✗ – —", "+ x - -"), ("“a” ‘b’", "\"a\" 'b'"), ("§2 → …", "s.2 -> ..."), ("\ufffd", "?"), ("日é", "??")],
    ids=["signs", "quotes", "marks", "replacement", "letters"],
)
def test_ascii_stands_in_for_signs(text, made):
    """Signs have stand-ins, other letters become question marks."""
    assert to_ascii(text) == made


def test_the_signs_differ_in_ascii():
    """No two verdicts look alike where only ASCII is shown."""
    assert len({to_ascii(sign) for sign in SIGNS.values()}) == len(Truth)


def test_notes_are_raised_numbers(sample):
    """A cell shows the numbers of its notes, small; in ASCII they stand in brackets."""
    assert "✗¹\N{THIN SPACE}²" in render(sample)
    assert "x[1,2]" in printed(sample, encoding="ascii", force_terminal=False)


def test_notes_and_legend_stand_under_the_table(sample):
    """Legend and numbered notes follow the rows."""
    lines = [line.rstrip() for line in render(sample).splitlines()]
    assert lines[-4:] == [
        "✓ met, ✗ not met, ~ contested, – not a license question.",
        "  1 Pear-1.0, §2: you must not sell pears",
        "  2 Pear-1.0, §3: = no gifts, either…",
        "  3 Plum | 2, §1: *perhaps* you may",
    ]


def test_markup_of_rich_is_shown_as_it_is(say):
    """Square brackets are text."""
    assert "[bold]x[/bold]" in render(say("[bold]x[/bold]"))
    assert "[/]" in render(say("[/]"))
    assert ":smile:" in render(say(":smile:"))


@pytest.mark.parametrize("truth", Truth)
def test_verdicts_have_colours_only_where_wanted(say, truth):
    """A terminal gets colour or dimness for a verdict; a file does not."""
    table = say("x", rows=(Row("r", (Cell("", truth),)),))
    coloured = printed(table, force_terminal=True, color_system="standard")
    assert "\x1b[" in coloured.splitlines()[-2]
    assert "\x1b" not in printed(table, force_terminal=False)


@pytest.mark.parametrize(
    "width",
    [
        pytest.param(20),
        40,
        80,
        160,
    ],
)
def test_long_words_are_folded(say, width):
    """A word that is longer than the window goes on in the next line, and nothing is cut."""
    text = render(say("x" * 300), width)
    assert text.count("x") == 600
    assert max(map(len, text.splitlines())) <= width


@pytest.mark.parametrize("mark", ["\x1c", "\x1d", "\x1e", "\x1f"], ids=lambda mark: f"U+{ord(mark):04X}")
def test_a_cell_of_a_separator_shows_that_there_is_something(say, mark):
    """A control mark at the end of a cell is replaced, as it is elsewhere."""
    assert "\ufffd" in render(say("r", rows=(Row("r", (Cell(mark),)),)))
