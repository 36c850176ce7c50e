"""CSV (RFC 4180): one line for each row; the evidence of each column in a column beside it."""

import csv
import io

from openness.rendering._safe import plain
from openness.tables import Cell, Table

__all__ = ["render"]

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def escape(text: str) -> str:
    """Keep a spreadsheet from taking the text for a formula: put an apostrophe before it."""
    text = plain(text)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _evidence(table: Table, cell: Cell) -> str:
    return " | ".join(table.notes[number - 1].text for number in cell.notes)


def render(table: Table) -> str:
    """Return the table as CSV with lines that end in CRLF."""
    out = io.StringIO()
    writer = csv.writer(out)
    noted = [any(row.cells[n].notes for row in table.rows) for n in range(len(table.columns))]
    head = [table.corner]
    for column, has_notes in zip(table.columns, noted, strict=True):
        head += [column, f"{column} (evidence)"] if has_notes else [column]
    writer.writerow(map(escape, head))
    for row in table.rows:
        line = [row.title]
        for cell, has_notes in zip(row.cells, noted, strict=True):
            line += [cell.said, _evidence(table, cell)] if has_notes else [cell.said]
        writer.writerow(map(escape, line))
    return out.getvalue()
