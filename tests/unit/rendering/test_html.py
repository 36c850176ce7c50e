"""HTML: for screen readers, on paper, in notebooks."""

import html5lib
import pytest

from openness.rendering.html import escape, fragment, render
from openness.truth import Truth


def page(text):
    return html5lib.parse(text, treebuilder="etree", namespaceHTMLElements=False)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("<b>", "&lt;b&gt;"), ("a & b", "a &amp; b"), ("&lt;", "&amp;lt;"), ("\"'", "&quot;&#x27;"),
        ("a\x00\nb", "a\ufffd b"),
    ],
    ids=["tag", "ampersand", "entity", "quotes", "control"],
)  # fmt: skip
def test_every_character_stands_for_itself(text, made):
    """Characters of markup are written as entities."""
    assert escape(text) == made


def test_the_page_parses_without_errors(sample):
    """A strict parser of HTML finds nothing to complain about."""
    html5lib.HTMLParser(strict=True).parse(render(sample))


def test_headings_have_a_scope(sample):
    """Each heading says whether it stands over a column or before a row."""
    scopes = [th.get("scope") for th in page(render(sample)).iter("th")]
    assert scopes == ["col"] * 4 + ["row"] * 2


def test_a_verdict_is_told_in_words_beside_its_sign(sample):
    """Whoever does not see sign or colour reads the word; a screen reader leaves out the sign."""
    cells = page(render(sample)).findall(".//td")
    assert [span.text for span in cells[1].findall("span")] == ["✗", "not met"]
    assert [span.get("aria-hidden") for span in cells[1].findall("span")] == ["true", None]
    assert [td.get("class") for td in cells] == ["yes", "no", None, "open", "none", None]


def test_only_notes_with_an_address_of_the_web_have_a_link(sample):
    """The first note leads to the text, the one with a script does not."""
    links = [[a.get("href") for a in li.findall("a")] for li in page(render(sample)).iter("li")]
    assert links == [["https://pears.example/license?v=1&l=en"], [], []]


def test_a_table_without_notes_or_legend_has_no_empty_lists(say):
    """What is not there leaves nothing behind."""
    root = page(render(say("x")))
    assert list(root.iter("ol")) == list(root.iter("p")) == []


def test_the_fragment_is_one_element(sample):
    """A fragment is one ``div``, which the page has as its whole body."""
    root = page(render(sample))
    assert [child.tag for child in root.find("body")] == ["div"]
    assert fragment(sample) in render(sample)
    assert fragment(sample).startswith('<div class="openness">')
    assert fragment(sample).endswith("</div>\n")


@pytest.mark.parametrize("truth", Truth)
def test_every_verdict_has_a_colour(sample, truth):
    """No verdict is unknown to the format."""
    from attrs import evolve

    from openness.tables import Cell, Row

    table = evolve(sample, columns=("c",), rows=(Row("r", (Cell("", truth),)),))
    assert page(render(table)).find(".//td").get("class")
