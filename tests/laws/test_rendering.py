"""Laws of rendering, held for made-up tables of hostile texts.

* Every format keeps every row, every cell and what it says.
* Nothing that stands in a table becomes markup, a formula, a control sequence or a link.
* No format lets a control or direction mark through (JSON, which is data, keeps what is there).
"""

import csv
import io
import json
import re
import unicodedata
from collections import Counter
from itertools import pairwise

import html5lib
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from rich.cells import cell_len
from rich.console import Console

from openness.exchange import table_data
from openness.rendering import formats, renderer
from openness.rendering._safe import plain, web_address
from openness.rendering.html import fragment
from openness.rendering.terminal import print_table
from openness.rendering.terminal import render as to_text
from openness.strategies import hostile_texts, tables
from openness.tables import Cell, Note, Row, Table

TEXT_FORMATS = sorted(set(formats()) - {"json"})
BIDI = {*"\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"}


def table_of(text, url=None):
    """A table that says one text in every place."""
    cell = Cell(text, None, (1,))
    return Table(
        title=text, corner=text, columns=(text,), rows=(Row(text, (cell,)),), notes=(Note(text, url),), legend=text
    )


def texts_of(table):
    """All texts of a table that a reader is to see."""
    yield from (table.title, table.corner, *table.columns, table.legend)
    yield from (row.title for row in table.rows)
    yield from (cell.text for row in table.rows for cell in row.cells)
    yield from (note.text for note in table.notes)


def stray(text):
    """The control and direction marks of a text, other than the ends of its lines."""
    return {c for c in text if (unicodedata.category(c) == "Cc" and c not in "\r\n") or c in BIDI}


# All formats


@given(hostile_texts())
def test_plain_text_is_one_line_without_control_marks(text):
    """Plain text has no control mark and no break, and making it plain again changes nothing."""
    made = plain(text)
    assert not stray(made)
    assert made.split() == made.split(" ") or not made
    assert plain(made) == made


@given(tables(), st.sampled_from(TEXT_FORMATS))
@example(table_of("x", "https://e.example/\x1b[31m"), "markdown")
@example(table_of("x\u061cy"), "html")
def test_no_control_mark_gets_through(table, format):
    """No text format prints a control or direction mark of a text."""
    assert not stray(renderer(format)(table))


@given(tables(), st.sampled_from(formats()))
def test_rendering_is_a_function(table, format):
    """The same table gives the same text, which ends with exactly one line break of its own."""
    text = renderer(format)(table)
    assert text == renderer(format)(table)
    assert text.endswith("\n")


# HTML

ATTRIBUTES = {
    "html": {"lang"}, "meta": {"charset", "name", "content"}, "div": {"class"}, "th": {"scope"}, "td": {"class"},
    "span": {"class", "aria-hidden"}, "a": {"href", "rel", "class"}, "li": {"id"},
    **{name: set() for name in ("head", "body", "title", "style", "table", "caption", "thead", "tbody", "tr")},
    **{name: set() for name in ("sup", "small", "ol", "p")},
}  # fmt: skip


def page(text):
    return html5lib.parse(text, treebuilder="etree", namespaceHTMLElements=False)


def content(element, *, without=()):
    """The text of an element, apart from elements that are not wanted."""
    if element.tag in without:
        return ""
    return (element.text or "") + "".join(content(e, without=without) + (e.tail or "") for e in element)


@given(tables())
@example(table_of("</style></title></caption></table><script>x</script>"))
@example(table_of('" onmouseover="x()', 'https://e.example/"onclick="x'))
def test_html_has_no_elements_or_attributes_of_the_texts(table):
    """All elements and attributes are those of the format, whatever the texts say."""
    root = page(renderer("html")(table))
    for element in root.iter():
        assert isinstance(element.tag, str), "a comment"
        assert element.tag in ATTRIBUTES
        assert set(element.attrib) <= ATTRIBUTES[element.tag]
    assert len(list(root.iter("style"))) == len(list(root.iter("title"))) == len(list(root.iter("table"))) == 1


@given(tables())
@example(table_of("x", "javascript:alert(1)"))
@example(table_of("x", "https://e.example/?a=1&b=2"))
def test_html_links_lead_to_notes_or_to_the_web(table):
    """Each reference leads to a note that is there, and each note at most to an address of the web."""
    root = page(renderer("html")(table))
    ids = [item.get("id") for item in root.iter("li")]
    assert len(set(ids)) == len(ids) == len(table.notes)
    inner = [ids[number - 1] for row in table.rows for cell in row.cells for number in cell.notes]
    assert [a.get("href") for sup in root.iter("sup") for a in sup.iter("a")] == [f"#{id}" for id in inner]
    outer = [note.url for note in table.notes if web_address(note.url)]
    assert [a.get("href") for item in root.iter("li") for a in item] == outer
    assert all(url.startswith(("http://", "https://")) for url in outer)


@given(tables())
def test_html_keeps_every_cell(table):
    """The page has the table's rows and cells, each with its text, and the notes and the legend."""
    root = page(renderer("html")(table))
    assert content(root.find(".//title")) == content(root.find(".//caption")) == plain(table.title)
    assert [content(th) for th in root.findall(".//thead/tr/th")] == [*map(plain, (table.corner, *table.columns))]
    rows = root.findall(".//tbody/tr")
    assert len(rows) == len(table.rows)
    for line, row in zip(rows, table.rows, strict=True):
        assert [content(th) for th in line.findall("th")] == [plain(row.title)]
        for td, cell in zip(line.findall("td"), row.cells, strict=True):
            shown = content(td, without=("sup", "a", "small")).strip()
            assert shown == f"{cell.sign} {plain(cell.text)}".strip()
    for item, note in zip(root.iter("li"), table.notes, strict=True):
        assert content(item, without=("a",)).strip() == plain(note.text)
    assert [content(p) for p in root.iter("p")] == ([plain(table.legend)] if table.legend else [])


@given(tables(), tables())
def test_html_fragments_of_different_tables_share_no_id(one, other):
    """Fragments of two tables that differ can stand on one page."""
    ids = [item.get("id") for text in (fragment(one), fragment(other)) for item in page(text).iter("li")]
    assert repr(one) == repr(other) or len(set(ids)) == len(ids)


# Markdown

MARKDOWN = MarkdownIt("commonmark").enable("table")
OURS = re.compile(r"</?sup>|<!---->")


def inline(tokens):
    """The inline tokens of a list of block tokens, each with the type of the block before it."""
    return [(before.type, token) for before, token in pairwise(tokens) if token.type == "inline"]


def wording(token):
    """What an inline token says, apart from the numbers of notes and from links."""
    told, inside = [], 0
    for child in token.children:
        if child.content == "<sup>" or child.type == "link_open":
            inside += 1
        elif child.content == "</sup>" or child.type == "link_close":
            inside -= 1
        elif child.type == "text" and not inside:
            told.append(child.content)
    return "".join(told)


@given(tables())
def test_markdown_has_a_cell_for_each_cell(table):
    """Read as GitHub's Markdown there is one table, with the rows and cells that were there."""
    tokens = MARKDOWN.parse(renderer("markdown")(table))
    kinds = Counter(token.type for token in tokens)
    assert kinds["table_open"] == 1
    assert kinds["tr_open"] == 1 + len(table.rows)
    assert kinds["th_open"] == 1 + len(table.columns)
    assert kinds["td_open"] == len(table.rows) * (1 + len(table.columns))
    assert kinds["list_item_open"] == len(table.notes)


@given(tables())
@example(table_of("[a](http://e.example) <b>x</b> ![i](http://e.example/i) `c` <http://e.example>"))
@example(table_of("x", "javascript:alert(1)"))
def test_markdown_has_no_markup_of_the_texts(table):
    """No emphasis, code, image, link or HTML comes from a text; only notes have links, to the web."""
    tokens = MARKDOWN.parse(renderer("markdown")(table))
    allowed = {"strong_open", "strong_close", "text", "html_inline", "link_open", "link_close"}
    blocks = {"paragraph", "table", "thead", "tbody", "tr", "th", "td", "ordered_list", "list_item"}
    plain_blocks = {"inline", *(f"{block}_{end}" for block in blocks for end in ("open", "close"))}
    assert {token.type for token in tokens} - plain_blocks <= ({"hr"} if not plain(table.title) else set())
    children = [child for token in tokens if token.type == "inline" for child in token.children]
    assert {child.type for child in children} <= allowed
    assert all(OURS.fullmatch(child.content) for child in children if child.type == "html_inline")
    links = [child.attrGet("href") for child in children if child.type == "link_open"]
    assert len(links) == sum(web_address(note.url) is not None for note in table.notes)
    assert all(link.startswith(("http://", "https://")) for link in links)
    assert sum(child.type == "strong_open" for child in children) <= 1


@given(tables())
@example(table_of("1. one"))
@example(table_of("23) x"))
@example(table_of(r"\| a \\| b \\\| c"))
@example(evolve(table_of("x"), notes=(Note("", "https://example.org"),)))
def test_markdown_keeps_what_every_cell_says(table):
    """Read as GitHub's Markdown each cell, the title, the legend and each note say what they said."""
    found = inline(MARKDOWN.parse(renderer("markdown")(table)))
    cells = [wording(token).strip() for kind, token in found if kind in ("th_open", "td_open")]
    signed = [[f"{c.sign} {plain(c.text)}".strip() for c in row.cells] for row in table.rows]
    rows = [text for row, told in zip(table.rows, signed, strict=True) for text in (plain(row.title), *told)]
    assert cells == [*map(plain, (table.corner, *table.columns)), *rows]
    others = [re.sub(r"(^|\s)\(\)$", "", wording(token)) for kind, token in found if kind == "paragraph_open"]
    expected = [table.title, table.legend, *(note.text for note in table.notes)]
    assert [text.strip() for text in others if text.strip()] == [plain(text) for text in expected if plain(text)]


# CSV


@given(tables())
def test_csv_keeps_every_cell(table):
    """Read back, each line has the heading and the cells, and the evidence beside those that have some."""
    text = renderer("csv")(table)
    assert text.count("\r\n") == text.count("\n") == 1 + len(table.rows)
    head, *lines = csv.reader(io.StringIO(text, newline=""))
    noted = [any(row.cells[n].notes for row in table.rows) for n in range(len(table.columns))]
    expected = [[table.corner]]
    for column, has_notes in zip(table.columns, noted, strict=True):
        expected[0] += [column, f"{column} (evidence)"] if has_notes else [column]
    for row in table.rows:
        line = [row.title]
        for cell, has_notes in zip(row.cells, noted, strict=True):
            line += [cell.text]
            line += [" | ".join(table.notes[n - 1].text for n in cell.notes)] if has_notes else []
        expected.append(line)
    assert [[cell.removeprefix("'") for cell in line] for line in (head, *lines)] == [
        [plain(cell).removeprefix("'") for cell in line] for line in expected
    ]


@given(tables())
@example(table_of(" =1+1"))
@example(table_of("\u00a0@SUM(A1)"))
@example(table_of("\r\n-1"))
def test_csv_has_no_formulas(table):
    """No cell begins with what a spreadsheet takes for a formula."""
    cells = [cell for line in csv.reader(io.StringIO(renderer("csv")(table), newline="")) for cell in line]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


# JSON


@given(tables())
def test_json_comes_back_as_it_was(table):
    """JSON read back is the plain data of the table, every text unchanged."""
    text = renderer("json")(table)
    data = json.loads(text)
    assert data == table_data(table)
    assert [[cell["text"] for cell in row["cells"]] for row in data["rows"]] == [
        [cell.text for cell in row.cells] for row in table.rows
    ]
    assert [cell["verdict"] for row in data["rows"] for cell in row["cells"]] == [
        cell.truth and cell.truth.value for row in table.rows for cell in row.cells
    ]
    assert json.loads(text.encode("utf-8")) == data


# LaTeX

COMMANDS = {
    "usepackage", "begin", "end", "centering", "small", "caption", "toprule", "midrule", "bottomrule", "raggedright",
    "arraybackslash", "linewidth", "smallskip", "footnotesize", "textsuperscript", "par", "textbackslash",
    "textasciitilde", "textasciicircum", "textless", "textgreater", "textbar", "textquotedbl", "textquotesingle",
    "textasciigrave", "checkmark", "times", "textendash", "textemdash", "dots", "textquotedblleft",
    "textquotedblright", "textquoteleft", "textquoteright", "S", "rightarrow", "sim", "noindent",
}  # fmt: skip
CONTROL = re.compile(r"\\([A-Za-z]+|.)")
MEANT = {
    r"\textbackslash": "\\", r"\textasciitilde": "~", r"\textasciicircum": "^", r"\textless": "<", r"\textgreater": ">",
    r"\textbar": "|", r"\textquotedbl": '"', r"\textquotesingle": "'", r"\textasciigrave": "`", r"\checkmark": "✓",
    r"\times": "✗", r"\textendash": "–", r"\textemdash": "—", r"\dots": "…", r"\textquotedblleft": "“",
    r"\textquotedblright": "”", r"\textquoteleft": "‘", r"\textquoteright": "’", r"\S": "§", r"\rightarrow": "→",
    r"\sim": "~", **{rf"\{sign}": sign for sign in "{}$&#%_"},
}  # fmt: skip


def rows_of(latex):
    """The lines of the table's body, each split where an ampersand separates cells."""
    body = latex.split("\\midrule\n", 1)[1].split("\\bottomrule\n", 1)[0]
    return [re.split(r"(?<!\\)&", line.removesuffix(r" \\")) for line in body.splitlines()]


def set_as(latex):
    """What a cell shows when it is set: escapes become what they stand for, braces go."""
    bare = re.sub(r"\\textsuperscript\{[^}]*\}", "", latex)
    return re.sub(r"(\\(?:[A-Za-z]+|.))|([{}$])", lambda found: MEANT[found[1]] if found[1] else "", bare).strip()


def shows(text):
    """A pattern of what a text may look like: signs that cannot be set are told by their code point."""
    return "".join(re.escape(c) if c.isascii() else rf"(?:{c}|\[U\+{ord(c):04X}\])" for c in text)


@given(tables())
def test_latex_runs_no_command_of_the_texts(table):
    """All commands are ours, groups are closed, and nothing is taken for a comment or for mathematics."""
    latex = renderer("latex")(table)
    names = {found for found in CONTROL.findall(latex) if found.isalpha()}
    assert names <= COMMANDS
    assert {found for found in CONTROL.findall(latex) if not found.isalpha()} <= {"\\", *"{}$&#%_"}
    bare = CONTROL.sub(lambda found: f"<{found[1]}>" if found[1].isalpha() else "", latex).split("\n", 1)[1]
    depth = 0
    for character in bare:
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth >= 0
    assert depth == 0
    assert not set(bare.replace("$<times>$", "").replace("$<rightarrow>$", "").replace("$<sim>$", "")) & set(
        "$%#_^`\"'"
    )
    assert bare.count("~") == len(table.notes)


@given(tables())
def test_latex_keeps_every_cell(table):
    """There is one line for each row, as many cells as there are columns, and each says what it said."""
    lines = rows_of(renderer("latex")(table))
    assert len(lines) == len(table.rows)
    for line, row in zip(lines, table.rows, strict=True):
        texts = [plain(row.title), *(f"{c.sign} {plain(c.text)}".strip() for c in row.cells)]
        for found, text in zip(line, texts, strict=True):
            assert re.fullmatch(shows(text), set_as(found))


# Terminal


@given(tables(), st.integers(40, 160))
@example(table_of("日本" * 60), 41)
@example(table_of("x" * 200), 40)
def test_no_line_is_wider_than_the_terminal(table, width):
    """No line takes more cells than asked for; wide signs take two."""
    assert all(cell_len(line) <= width for line in to_text(table, width).splitlines())


@given(tables(), st.integers(40, 160))
@example(table_of("<script>alert(1)</script>"), 40)
def test_the_terminal_shows_every_character(table, width):
    """However narrow, every character of every text is printed, as often as it is there.

    What stands for a control mark does not count.
    """
    shown = Counter(to_text(table, width))
    wanted = Counter("".join(re.sub("[ \ufffd]", "", plain(text)) for text in texts_of(table)))
    assert not wanted - shown


@given(tables(), st.integers(40, 160))
@example(table_of("<script>alert(1)</script>"), 40)
def test_a_terminal_of_ascii_gets_ascii(table, width):
    """Where the output takes only ASCII, all that is printed is ASCII, and the ASCII of the texts is all there."""
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii", errors="strict", newline="")
    print_table(table, Console(file=out, width=width, no_color=True, force_terminal=False, legacy_windows=False))
    out.flush()
    text = raw.getvalue().decode("ascii")
    assert all(len(line) <= width for line in text.splitlines())
    wanted = Counter(c for c in "".join(map(plain, texts_of(table))) if c.isascii() and c != " ")
    assert not wanted - Counter(text)
