r"""LaTeX: a table with booktabs rules, and the evidence as numbered notes.

The document needs ``\usepackage{booktabs,tabularx,longtable,amssymb}`` and a Unicode-aware engine or
``\usepackage[T1]{fontenc}``; whatever a plain pdflatex cannot set is written as its code point.
"""

from collections.abc import Iterable

from openness.rendering._safe import plain
from openness.tables import Cell, Table

__all__ = ["PACKAGES", "render"]

PACKAGES = r"\usepackage[T1]{fontenc}\usepackage{booktabs,tabularx,longtable,amssymb}"
"""What a document needs to set the table."""

_ESCAPES = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%",
    "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "<": r"\textless{}", ">": r"\textgreater{}",
    "|": r"\textbar{}", '"': r"\textquotedbl{}", "'": r"\textquotesingle{}", "`": r"\textasciigrave{}", "-": "{-}",
    "✓": r"\checkmark{}", "✗": r"$\times$", "–": r"\textendash{}", "—": r"\textemdash{}", "…": r"\dots{}",
    "“": r"\textquotedblleft{}", "”": r"\textquotedblright{}", "‘": r"\textquoteleft{}", "’": r"\textquoteright{}",
    "§": r"\S{}", "→": r"$\rightarrow$", "*": "{*}", ",": "{,}", "[": "{[}", "]": "{]}",
}  # fmt: skip

_WIDEST, _MANY, _LONG = 12, 8, 20
"""Characters from which a column is wrapped; columns from which they stand close together; rows
from which a table runs over pages."""

_SIGNS = {"✓": r"\checkmark{}", "✗": r"$\times$", "~": r"$\sim$", "?": "?", "–": r"\textendash{}"}


def _character(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isascii() or ("\u00c0" <= character <= "\u017f" and character not in "×÷ĦħĸĿŀŉŦŧſ"):
        return character
    return rf"{{[}}U+{ord(character):04X}{{]}}"


def escape(text: str) -> str:
    """Make every character stand for itself, or for its code point."""
    escaped = "".join(map(_character, plain(text)))
    for sign in "-,":
        if sign * 2 not in text:
            escaped = escaped.replace(f"{{{sign}}}", sign)
    return escaped


def _cell(cell: Cell) -> str:
    notes = ",".join(map(str, cell.notes))
    said = f"{_SIGNS.get(cell.sign, '')} {escape(cell.text)}".strip()
    return said + (rf"\textsuperscript{{{notes}}}" if notes else "")


def _legend(text: str) -> str:
    """The legend, with the signs as they stand in the cells."""
    return escape(text).replace(r"\textasciitilde{} contested", r"$\sim$ contested")


def _row(title: str, cells: Iterable[str]) -> str:
    return " & ".join([escape(title), *cells]) + r" \\"


def _columns(table: Table) -> list[list[str]]:
    """The texts of each column, the rows' headings first."""
    titles = [row.title for row in table.rows]
    return [titles, *([row.cells[n].text for row in table.rows] for n in range(len(table.columns)))]


def _floating(table: Table, head: str, rows: list[str]) -> list[str]:
    """A table that stands on one page."""
    columns = _columns(table)
    wordy = [max(map(len, column), default=0) > _WIDEST for column in columns]
    layout = "".join(r">{\raggedright\arraybackslash}X" if wide else "l" for wide in wordy)
    kind, width = ("tabularx", r"{\linewidth}") if any(wordy) else ("tabular", "")
    size = r"\footnotesize\setlength{\tabcolsep}{3pt}" if len(columns) > _MANY else r"\small"
    legend = ["", rf"\smallskip {{\footnotesize {_legend(table.legend)}}}"] if table.legend else []
    return [
        r"\begin{table}[htbp]",
        rf"\centering{size}",
        rf"\caption{{{escape(table.title)}}}",
        rf"\begin{{{kind}}}{width}{{{layout}}}",
        *(r"\toprule", head, r"\midrule", *rows, r"\bottomrule"),
        rf"\end{{{kind}}}",
        *legend,
        r"\end{table}",
    ]


def _running(table: Table, head: str, rows: list[str]) -> list[str]:
    """A table that runs over pages, its columns wide by what stands in them."""
    likes = [min(max(map(len, column), default=1), 60) + 4 for column in _columns(table)]
    widths = (0.98 * like / sum(likes) for like in likes)
    layout = "".join(rf">{{\raggedright\arraybackslash}}p{{{width:.3f}\linewidth}}" for width in widths)
    legend = [rf"{{\footnotesize {_legend(table.legend)}\par}}"] if table.legend else []
    return [
        r"{\footnotesize\setlength{\tabcolsep}{2pt}",
        rf"\begin{{longtable}}{{{layout}}}",
        rf"\caption{{{escape(table.title)}}}\\",
        *(r"\toprule", head, r"\midrule", r"\endhead", *rows, r"\bottomrule"),
        r"\end{longtable}}",
        *legend,
    ]


def render(table: Table) -> str:
    r"""Return the table as LaTeX, ready for ``\\input``."""
    head = _row(table.corner, map(escape, table.columns))
    rows = [_row(row.title, map(_cell, row.cells)) for row in table.rows]
    body = _running if len(rows) > _LONG else _floating
    lines = [f"% needs {PACKAGES}", *body(table, head, rows)]
    if table.notes:  # not in the float, so that they may run over a page
        notes = (rf"\textsuperscript{{{n}}}~{escape(note.text)}\par" for n, note in enumerate(table.notes, start=1))
        lines += [r"{\footnotesize\raggedright\noindent", *notes, "}"]
    return "\n".join([*lines, ""])
