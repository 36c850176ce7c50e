"""Markdown (GitHub's tables), with the evidence as a numbered list under the table."""

import re

from openness.rendering._safe import plain, web_address
from openness.tables import Cell, Table

__all__ = ["render"]

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&])")


def escape(text: str) -> str:
    """Make every character stand for itself."""
    text = _SPECIAL.sub(r"\\\1", plain(text))
    text = re.sub(r"^(\d*)([-+=.)])", r"\1\\\2", text)
    return re.sub(r"(?i)(https?|ftp|mailto|www)([:.])", r"\1<!---->\2", text)


def _cell(cell: Cell) -> str:
    notes = f"<sup>{','.join(map(str, cell.notes))}</sup>" if cell.notes else ""
    return f"{escape(f'{cell.sign} {cell.said}')}{notes}"


def render(table: Table) -> str:
    """Return the table as Markdown, ending with a line break."""
    head = [escape(table.corner), *map(escape, table.columns)]
    lines = [
        *([f"**{escape(table.title)}**", ""] if plain(table.title) else []),
        f"| {' | '.join(head)} |",
        f"|{'|'.join(['---'] * len(head))}|",
        *(f"| {' | '.join([escape(row.title), *map(_cell, row.cells)])} |" for row in table.rows),
        "",
    ]
    if table.legend:
        lines += [escape(table.legend), ""]
    for number, note in enumerate(table.notes, start=1):
        url = web_address(note.url)
        link = f" ([text](<{url}>))" if url else ""
        lines.append(f"{number}. {escape(note.text)}{link}")
    return "\n".join(lines).rstrip() + "\n"
