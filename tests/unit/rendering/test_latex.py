"""LaTeX that a plain pdflatex sets."""

import re
import shutil
import subprocess

import pytest

from openness.rendering.latex import PACKAGES, escape, render
from openness.tables import Cell, Note, Row
from openness.truth import Truth

HOSTILE = [
    r"\input{x} $a$ % & # _ { } ~ ^ \\", r"\end{document}", r"\def\par{}", r"^^5cinput", "}{", "\\", "%", "&", "$$",
    "[1cm]", "--- ---", "``a''", "?`!`", "<<>>", ",,a", "a|b", 'q"uo\'te', "line\nbreak\r\n\r\n| x |", "\x00\x1b[31m",
    "\u202egnp", "日本語", "é Ł ğ œ ß Æ", "– — … “ ” ‘ ’ § → ✓ ✗", "x" * 200, "=1", "*", "[", "\\hline", "\\\\[2cm]",
    "#1", "a~b", "\\write18{touch pwned}", "{", "}", "fi--fl", "\u00a0", "\U0001f600",
]  # fmt: skip


def typeset(folder, *tables):
    """Run pdflatex over a document of the tables, and return its log where it fails."""
    program = shutil.which("pdflatex")
    if program is None:
        pytest.skip("pdflatex is not on the PATH: nothing sets the tables")
    body = "\n\\clearpage\n".join(map(render, tables))
    text = f"\\documentclass{{article}}\n{PACKAGES}\n\\begin{{document}}\n{body}\\end{{document}}\n"
    (folder / "t.tex").write_text(text, encoding="utf-8")
    command = [program, "-no-shell-escape", "-halt-on-error", "-interaction=nonstopmode", "-draftmode", "t.tex"]
    done = subprocess.run(command, cwd=folder, capture_output=True, stdin=subprocess.DEVNULL, check=False)
    log = done.stdout.decode("utf-8", "replace")
    return "" if done.returncode == 0 else log[-2000:]


def everywhere(say, text):
    """A table that says a text wherever a table has one."""
    rows = (Row(text, (Cell(text, truth, (1,)),)) for truth in (*Truth, None))
    return say(title=text, corner=text, columns=(text,), rows=tuple(rows), legend=text, notes=(Note(text, text),))


def test_hostile_tables_are_set(tmp_path, sample, say):
    """A document of hostile tables, each text in every place, is set without an error."""
    assert typeset(tmp_path, sample, say(), *(everywhere(say, text) for text in HOSTILE)) == ""
    assert not (tmp_path / "pwned").exists()


def test_a_document_that_is_broken_is_noticed(tmp_path, say, monkeypatch):
    """Without escapes the same document fails, so that the test above is one."""
    monkeypatch.setattr("openness.rendering.latex.escape", str)
    assert "!" in typeset(tmp_path, everywhere(say, HOSTILE[0]))


def test_ascii_and_most_latin_letters_are_set(tmp_path, say):
    """All letters of ASCII and Latin-1, and those of Latin Extended-A that the font has, are set."""
    lacking = set("ĦħĿŀŦŧ")
    letters = [chr(n) for n in (*range(0x20, 0x7F), *range(0xA0, 0x180)) if chr(n) not in lacking]
    assert typeset(tmp_path, say(" ".join(letters), *letters[::8])) == ""


@pytest.mark.parametrize("letter", "ĦħĿŀŦŧ")
def test_letters_that_the_font_lacks_are_told_by_code_point(letter):
    """What a plain pdflatex cannot set is written as its code point."""
    assert escape(letter) == f"{{[}}U+{ord(letter):04X}{{]}}"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("\\", r"\textbackslash{}"), ("50 % & #1", r"50 \% \& \#1"), ("a_b", r"a\_b"), ("{}", r"\{\}"), ("a-b", "a-b"),
        ("a--b", "a{-}{-}b"), ("a{-}b", r"a\{-\}b"), ("[1]", "{[}1{]}"), ("日", "{[}U+65E5{]}"), ("é", "é"),
        ("a\n\nb", "a b"), ("“x”…", r"\textquotedblleft{}x\textquotedblright{}\dots{}"), ("×", "{[}U+00D7{]}"),
    ],
)  # fmt: skip
def test_every_character_stands_for_itself(text, made):
    """Characters that mean something to LaTeX are written as commands, and none runs into the next."""
    assert escape(text) == made


def test_a_row_that_begins_with_a_star_keeps_it(say):
    """No line of the table ends so that the next one's star belongs to the line end."""
    assert not re.search(r"\\\\\s*\*", render(say("a", "*b")))


def test_two_commas_stay_two_commas():
    """Commas are kept apart, as dashes are."""
    assert ",," not in escape("a,,b")


@pytest.mark.parametrize(("length", "environment"), [(12, "tabular"), (13, "tabularx")])
def test_wide_columns_wrap(say, length, environment):
    """A table with a long text takes the width of the line, one of short texts only what it needs."""
    table = say("t", rows=(Row("r", (Cell("x" * length),)),))
    assert re.findall(r"\\(?:begin|end)\{(tabularx?)\}", render(table)) == [environment] * 2


def test_notes_are_numbered(sample):
    """Cells have raised numbers, and the notes stand under the table by number."""
    text = render(sample)
    assert r"$\times$\textsuperscript{1,2}" in text
    assert re.findall(r"^\\textsuperscript\{(\d)\}~", text, re.MULTILINE) == ["1", "2", "3"]


def test_the_packages_are_told_in_a_comment(say):
    """The first line says what the document needs."""
    assert render(say("x")).startswith(f"% needs {PACKAGES}\n")


def test_a_long_table_runs_over_pages(say):
    """A table of more rows than a page takes is no float, which would hide what does not fit."""
    table = say("t", rows=tuple(Row(f"r{n}", (Cell("x"),)) for n in range(60)))
    text = render(table)
    assert "\\begin{longtable}" in text
    assert "\\begin{table}" not in text
    assert all(f"r{n} & x" in text for n in range(60))
