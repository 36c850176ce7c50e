"""How a format is found, and what all of them need."""

import sys
import unicodedata

import pytest

from openness.errors import UnknownNameError
from openness.rendering import formats, renderer
from openness.rendering._safe import plain, web_address

CONTROLS = [chr(n) for n in range(sys.maxunicode + 1) if unicodedata.category(chr(n)) == "Cc"]
DIRECTIONS = [chr(n) for n in (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))]


def test_the_formats_are_those_that_the_readme_names():
    """There are six formats, in the order of the alphabet."""
    assert formats() == ("csv", "html", "json", "latex", "markdown", "terminal")


@pytest.mark.parametrize("name", ["pdf", "_safe", "", "HTML", "../html"])
def test_an_unknown_format_is_named_with_those_that_are_there(name):
    """Asking for a format that is not there says which ones are."""
    with pytest.raises(UnknownNameError, match="did you mean csv, html, json, latex, markdown, terminal"):
        renderer(name)


def test_control_characters_are_replaced():
    """Each control character that is no space becomes one replacement character."""
    spaces = set("\t\n\r")
    assert [c for c in CONTROLS if c not in spaces and plain(f"a{c}b") != "a\ufffdb"] == []
    assert {plain(f"a{c}b") for c in spaces} == {"a b"}


@pytest.mark.parametrize("mark", DIRECTIONS, ids=lambda mark: f"U+{ord(mark):04X}")
def test_direction_marks_are_replaced(mark):
    """A mark that turns the direction of a text becomes a replacement character."""
    assert plain(f"a{mark}b") == "a\ufffdb"


def test_the_arabic_letter_mark_is_replaced():
    """The Arabic letter mark is a direction mark like the others."""
    assert plain("a\u061cb") == "a\ufffdb"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("", ""), (" \n\t ", ""), (" a  b ", "a b"), ("a\r\nb", "a b"), ("a\u2028b\u2029c", "a b c"),
        ("a\u00a0b", "a b"), ("日本", "日本"), ("é", "é"),
    ],
    ids=["empty", "only space", "runs of space", "line break", "separators", "hard space", "wide", "accent"],
)  # fmt: skip
def test_plain_text_stands_on_one_line(text, made):
    """Every run of space becomes one space, and letters stay."""
    assert plain(text) == made


@pytest.mark.parametrize("url", ["http://e.example", "https://e.example/a?b=1&c=(2)#d", "https://e.example/日本"])
def test_addresses_of_the_web_stay(url):
    """An address of the web is returned as it is."""
    assert web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None, "", "javascript:alert(1)", "data:text/html,x", "ftp://e.example", "//e.example", "e.example", "https://",
        "https://e.example/ x", 'https://e.example/"x', "https://e.example/'x", "https://e.example/<x>",
        "https://e.example/\\x", "https://e.example/|x", "https://e.example\n", " https://e.example", "xhttps://e.x",
    ],
    ids=repr,
)  # fmt: skip
def test_other_addresses_are_none(url):
    """What is no address of the web, or would break out of an attribute, is no address."""
    assert web_address(url) is None


@pytest.mark.parametrize("mark", ["\x00", "\x1b", "\x9b", "\u202e"], ids=lambda mark: f"U+{ord(mark):04X}")
def test_addresses_with_control_marks_are_none(mark):
    """An address with a control or direction mark is no address."""
    assert web_address(f"https://e.example/{mark}x") is None
