"""HTML: a fragment for notebooks and pages, and a whole page. Readable without colour, by a
screen reader, and on paper; each cell leads to the note with its clause, each note to the text."""

import hashlib
from html import escape as escape_markup

from openness.rendering._safe import plain, web_address
from openness.tables import Cell, Table
from openness.truth import Truth

__all__ = ["fragment", "render"]

_CLASS = {Truth.YES: "yes", Truth.NO: "no", Truth.CONTESTED: "open", Truth.UNKNOWN: "open", Truth.OUTSIDE: "none"}

_STYLE = """
.openness{font:14px/1.45 system-ui,sans-serif;max-width:100%;overflow-x:auto}
.openness table{border-collapse:collapse;margin:.6em 0}
.openness caption{text-align:left;font-weight:600;padding:.3em 0}
.openness th,.openness td{border:1px solid #8886;padding:.35em .55em;text-align:left;vertical-align:top}
.openness thead th{border-bottom:2px solid #888c}
.openness .yes{background:#2a92}.openness .no{background:#d332}.openness .open{background:#ca32}
.openness .cite{font-size:.75em}.openness .word{font-size:.85em;white-space:nowrap}.openness sup{white-space:nowrap}
.openness ol{font-size:.9em;padding-left:2.2em}.openness li:target{outline:2px solid #59f}
@media print{.openness{overflow:visible;font-size:10px}.openness td,.openness th{break-inside:avoid}
.openness a{color:inherit;text-decoration:none}}
"""


def escape(text: str) -> str:
    """Make every character stand for itself, in text and in attributes."""
    return escape_markup(plain(text), quote=True)


def _cell(cell: Cell, prefix: str) -> str:
    sign = f'<span aria-hidden="true">{cell.sign}</span> ' if cell.sign else ""
    word = escape(cell.text) if cell.text else f'<span class="word">{escape(cell.said)}</span>'
    numbers = ",".join(f'<a href="#{prefix}-{number}">{number}</a>' for number in cell.notes)
    notes = f"<sup>{numbers}</sup>" if numbers else _citation(cell)
    kind = f' class="{_CLASS[cell.truth]}"' if cell.truth is not None else ""
    return f"<td{kind}>{sign}{word}{notes}</td>"


def _citation(cell: Cell) -> str:
    """Where the verdict of a cell without a note comes from, leading to the text."""
    if not cell.cite:
        return ""
    address = web_address(cell.url)
    cited = escape(cell.cite)
    return (
        f' <a class="cite" href="{escape(address)}" rel="noopener">{cited}</a>'
        if address
        else f" <small>{cited}</small>"
    )


def _note(text: str, url: str | None, id: str) -> str:
    address = web_address(url)
    link = f' <a href="{escape(address)}" rel="noopener">text</a>' if address else ""
    return f'<li id="{id}">{escape(text)}{link}</li>'


def fragment(table: Table) -> str:
    """Return the table as a ``div`` with its own style; ids are its own, so that several can
    stand on one page."""
    prefix = "o" + hashlib.sha256(repr(table).encode("utf-8", "replace")).hexdigest()[:8]
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in (table.corner, *table.columns))
    body = "\n".join(
        f'<tr><th scope="row">{escape(row.title)}</th>{"".join(_cell(c, prefix) for c in row.cells)}</tr>'
        for row in table.rows
    )
    legend = f"<p>{escape(table.legend)}</p>\n" if table.legend else ""
    notes = "\n".join(_note(note.text, note.url, f"{prefix}-{n}") for n, note in enumerate(table.notes, start=1))
    listed = f"<ol>\n{notes}\n</ol>\n" if notes else ""
    return (
        f'<div class="openness"><style>{_STYLE}</style>\n<table>\n<caption>{escape(table.title)}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>\n{legend}{listed}</div>\n"
    )


def render(table: Table) -> str:
    """Return the table as a whole page."""
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(table.title)}</title>\n</head>\n<body>\n{fragment(table)}</body>\n</html>\n"
    )
