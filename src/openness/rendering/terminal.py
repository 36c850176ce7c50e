"""The terminal: a table that wraps to the width, with colours where they are wanted.

Rich does the work and is imported only here. Colour follows NO_COLOR and FORCE_COLOR; where the
output cannot show the signs, ASCII stands in for them.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from openness.rendering._safe import plain
from openness.tables import Cell, Table
from openness.truth import Truth

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table as Grid
    from rich.text import Text

__all__ = ["print_table", "render"]

_ASCII = str.maketrans({
    "✓": "+", "✗": "x", "–": "-", "—": "-", "…": "...", "“": '"', "”": '"', "‘": "'", "’": "'", "§": "s.", "→": "->",
    "\N{REPLACEMENT CHARACTER}": "?",
})  # fmt: skip
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LONGEST_WORD, _BESIDE_PROSE, _MANY = 20, 16, 8
_COLOUR = {
    Truth.YES: "green",
    Truth.NO: "red",
    Truth.CONTESTED: "yellow",
    Truth.UNKNOWN: "yellow",
    Truth.OUTSIDE: "dim",
}


def render(table: Table, width: int = 100) -> str:
    """Return the table as plain text of at most ``width`` characters a line, without colour."""
    from io import StringIO

    from rich.console import Console

    out = StringIO()
    print_table(table, Console(file=out, width=width, no_color=True, force_terminal=False, legacy_windows=False))
    return out.getvalue()


def to_ascii(text: str) -> str:
    """The text in ASCII; what has no stand-in becomes a question mark."""
    return text.translate(_ASCII).encode("ascii", "replace").decode()


def _shown(console: "Console") -> Callable[[str], str]:
    """How this console can show text."""
    encoding = (console.encoding or "ascii").lower()
    if encoding.startswith("utf"):
        return plain
    return lambda text: to_ascii(plain(text))


def _cell(cell: Cell, shown: Callable[[str], str]) -> "Text":
    from rich.text import Text

    notes = _superscript(cell.notes, shown) if cell.notes else ""
    colour = _COLOUR[cell.truth] if cell.truth is not None else ""
    return Text(shown(cell.shown), style=colour).append(notes, style="dim")


def _superscript(notes: tuple[int, ...], shown: Callable[[str], str]) -> str:
    if shown is plain:
        return "\N{THIN SPACE}".join(str(number).translate(_RAISED) for number in notes)
    return f"[{','.join(map(str, notes))}]"


def _widths(columns: list[list["Text"]], room: int) -> list[int] | None:
    """The width of each column: as wide as it likes, up to one limit that all share, and wide
    enough for its longest word within reason; None where that does not fit."""
    from rich.cells import cell_len

    likes = [max((text.cell_len for text in column), default=1) for column in columns]
    needs = [
        min(max((cell_len(word) for text in column for word in text.plain.split()), default=1), _LONGEST_WORD)
        for column in columns
    ]
    if max(likes, default=0) > room:  # prose: the short columns leave it the width
        likes = [like if like > room else min(like, _BESIDE_PROSE) for like in likes]
    for limit in range(max(likes, default=1), 0, -1):
        widths = [max(need, min(like, limit), 1) for need, like in zip(needs, likes, strict=True)]
        if sum(widths) <= room:
            return widths
    return None


def _grid(table: Table, shown: Callable[[str], str], width: int) -> "Grid":
    """The table as rich's, its columns as wide as `_widths` says."""
    from rich import box
    from rich.table import Table as Grid
    from rich.text import Text

    headers = [Text(shown(header)) for header in (table.corner, *table.columns)]
    titles = [Text(shown(row.title)) for row in table.rows]
    columns = [titles, *([_cell(row.cells[n], shown) for row in table.rows] for n in range(len(table.columns)))]
    padding = 0 if len(columns) > _MANY else 1
    room = width - (padding + 1) * len(columns) - 2
    widths = _widths([[header, *column] for header, column in zip(headers, columns, strict=True)], room)
    grid = Grid(
        box=box.SIMPLE_HEAD if shown is plain else box.ASCII,
        pad_edge=False,
        padding=(0, padding, 0, 0),
    )
    for number, header in enumerate(headers):
        grid.add_column(header, overflow="fold", width=widths[number] if widths else None)
    for cells in zip(*columns, strict=True):
        grid.add_row(*cells)
    return grid


def print_table(table: Table, console: "Console") -> None:
    """Print the table, its legend and its notes to a console, wrapped to its width."""
    from rich.text import Text

    shown = _shown(console)
    if table.title:
        console.print(Text(shown(table.title), style="bold"))
    console.print(_grid(table, shown, console.width))
    if table.legend:
        console.print(Text(shown(table.legend)))
    for number, note in enumerate(table.notes, start=1):
        console.print(Text(f"{number:>3} {shown(note.text)}"))
