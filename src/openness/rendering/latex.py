r"""LaTeX: a ``tabularx`` table with booktabs rules, and the evidence as numbered notes.

The document needs ``\usepackage{booktabs,tabularx,amssymb}`` and a Unicode-aware engine or
``\usepackage[T1]{fontenc}``; whatever a plain pdflatex cannot set is written as its code point.
"""

from openness.rendering._safe import plain
from openness.tables import Cell, Table

__all__ = ["PACKAGES", "render"]

PACKAGES = r"\usepackage[T1]{fontenc}\usepackage{booktabs,tabularx,amssymb}"
"""What a document needs to set the table."""

_ESCAPES = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%",
    "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "<": r"\textless{}", ">": r"\textgreater{}",
    "|": r"\textbar{}", '"': r"\textquotedbl{}", "'": r"\textquotesingle{}", "`": r"\textasciigrave{}", "-": "{-}",
    "✓": r"\checkmark{}", "✗": r"$\times$", "–": r"\textendash{}", "—": r"\textemdash{}", "…": r"\dots{}",
    "“": r"\textquotedblleft{}", "”": r"\textquotedblright{}", "‘": r"\textquoteleft{}", "’": r"\textquoteright{}",
    "§": r"\S{}", "→": r"$\rightarrow$", "*": "{*}", ",": "{,}", "[": "{[}", "]": "{]}",
}  # fmt: skip

_WIDEST, _MANY = 12, 8
"""Characters from which a column is wrapped; columns from which they stand close together."""

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


def render(table: Table) -> str:
    r"""Return the table as LaTeX, ready for ``\\input``."""
    titles = [row.title for row in table.rows]
    columns = [titles, *([row.cells[n].text for row in table.rows] for n in range(len(table.columns)))]
    wordy = [max(map(len, column), default=0) > _WIDEST for column in columns]
    ragged = r">{\raggedright\arraybackslash}X"
    layout = "".join(ragged if wide else "l" for wide in wordy)
    opening = rf"\begin{{tabularx}}{{\linewidth}}{{{layout}}}" if any(wordy) else rf"\begin{{tabular}}{{{layout}}}"
    closing = r"\end{tabularx}" if any(wordy) else r"\end{tabular}"
    narrow = r"\setlength{\tabcolsep}{3pt}" if len(columns) > _MANY else ""
    lines = [
        f"% needs {PACKAGES}",
        r"\begin{table}[htbp]",
        rf"\centering\{'footnotesize' if narrow else 'small'}{narrow}",
        rf"\caption{{{escape(table.title)}}}",
        opening,
        r"\toprule",
        " & ".join([escape(table.corner), *map(escape, table.columns)]) + r" \\",
        r"\midrule",
        *(" & ".join([escape(row.title), *map(_cell, row.cells)]) + r" \\" for row in table.rows),
        r"\bottomrule",
        closing,
    ]
    if table.legend:
        lines += ["", rf"\smallskip {{\footnotesize {_legend(table.legend)}}}"]
    lines += [r"\end{table}"]
    if table.notes:  # not in the float, so that they may run over a page
        notes = (rf"\textsuperscript{{{n}}}~{escape(note.text)}\par" for n, note in enumerate(table.notes, start=1))
        lines += [r"{\footnotesize\raggedright\noindent", *notes, "}"]
    return "\n".join([*lines, ""])
