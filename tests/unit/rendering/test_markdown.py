"""Markdown as GitHub reads it."""

import re

import pytest
from markdown_it import MarkdownIt

from openness.rendering.markdown import escape, render

MARKDOWN = MarkdownIt("commonmark").enable("table")


def read(text):
    """What is left of a text after it was read as Markdown, with all markup taken out."""
    return re.sub("<[^>]*>", "", MARKDOWN.render(text)).strip().replace("&lt;", "<").replace("&gt;", ">").replace(
        "&quot;", '"'
    ).replace("&amp;", "&")  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "*a* _b_ `c` ~~d~~", "# head", "> quoted", "- item", "+ item", "= x", "[a](b)", "![a](b)", "<b>", "&lt;",
        "&amp;", "a|b", "\\", "\\*", "$x$", "---", "***", "===", "```", "~~~", "[x]: y", "a\\", "{x}",
        "1,5", "2 apples", "#1",
        "http://e.example", "see www.e.example", "mailto:a", "HTTPS://E.EXAMPLE", "[ ] task", "!",
    ],
)  # fmt: skip
def test_every_character_stands_for_itself(text):
    """A text read as Markdown says the text, as one paragraph."""
    assert MARKDOWN.render(escape(text)).startswith("<p>")
    assert read(escape(text)) == text


@pytest.mark.parametrize("text", ["1. one", "2) two", "10.", "2026. A year"])
def test_a_number_with_a_dot_begins_no_list(text):
    """A text that begins like an item of a list says the text, as one paragraph."""
    assert MARKDOWN.render(escape(text)).startswith("<p>")
    assert read(escape(text)) == text


@pytest.mark.parametrize(
    "text", ["http://e.example", "https://e.example", "www.e.example", "a (ftp://e.example)", "x HTTP://E.EXAMPLE"]
)
def test_addresses_become_no_links(text):
    """An address in a text is broken up where GitHub would make a link of it."""
    assert not re.search(r"(?i)(https?|ftp)://|www\.", escape(text))


@pytest.mark.parametrize("text", ["1http://e.example", "_https://e.example", "日https://e.example"])
def test_addresses_after_a_letter_become_no_links(text):
    """An address is broken up also where a digit, underscore or foreign letter stands before it."""
    assert not re.search(r"(?i)(https?|ftp)://|www\.", escape(text))


def test_a_verdict_is_told_in_words_beside_its_sign(sample):
    """The cell has sign, word, and the numbers of its notes."""
    assert "| ✗ not met<sup>1,2</sup> |" in render(sample)


def test_only_notes_with_an_address_of_the_web_have_a_link(sample):
    """The first note leads to the text, the one with a script does not."""
    assert re.findall(r"\(\[text\]\(<(.*)>\)\)", render(sample)) == ["https://pears.example/license?v=1&l=en"]


def test_a_table_ends_with_one_line_break(say):
    """There is nothing after the last line, with or without notes."""
    assert render(say("x")) == "**T**\n\n| C | c |\n|---|---|\n| x | x |\n"


def test_an_empty_title_is_left_out(say):
    """A table without a title has no line for it."""
    assert "<hr" not in MARKDOWN.render(render(say("x", title="")))
