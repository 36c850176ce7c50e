"""The terminal: a table that wraps to the width, with colours where they are wanted.

Rich does the work and is imported only here. Colour follows NO_COLOR and FORCE_COLOR; where the
output cannot show the signs, ASCII stands in for them.
"""

from collections.abc import Callable, Iterable
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
_NARROW, _PROSE, _ROOM = 20, 40, 16
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


def _longest_word(texts: Iterable[str]) -> int:
    """The width that keeps words whole, within reason."""
    return min(max((len(word) for text in texts for word in text.split()), default=1), _NARROW)


def _grid(table: Table, shown: Callable[[str], str], width: int) -> "Grid":
    """The table as rich's: columns of prose share the width that the others leave."""
    from rich import box
    from rich.table import Table as Grid
    from rich.text import Text

    columns = [[_cell(row.cells[n], shown) for row in table.rows] for n in range(len(table.columns))]
    prose = [any(len(text) > _PROSE for text in column) for column in columns]
    grid = Grid(
        title=Text(shown(table.title), style="bold"),
        title_justify="left",
        box=box.SIMPLE_HEAD if shown is plain else box.ASCII,
        pad_edge=False,
        padding=(0, 1, 0, 0),
        expand=any(prose) and width >= _ROOM * (len(columns) + 1),
    )
    titles = [Text(shown(row.title)) for row in table.rows]
    roomy = width >= _ROOM * (len(columns) + 1)
    widest = _NARROW if any(prose) else None
    for header, column, is_prose in zip(
        (table.corner, *table.columns), (titles, *columns), (False, *prose), strict=True
    ):
        if not roomy:
            grid.add_column(Text(shown(header)), overflow="fold")
        elif is_prose:
            grid.add_column(Text(shown(header)), overflow="fold", ratio=1)
        else:
            least = min(_longest_word(text.plain for text in column), width // (len(columns) + 1) - 3)
            grid.add_column(Text(shown(header)), overflow="fold", max_width=widest, min_width=least)
    for cells in zip(titles, *columns, strict=True):
        grid.add_row(*cells)
    return grid


def print_table(table: Table, console: "Console") -> None:
    """Print the table, its legend and its notes to a console, wrapped to its width."""
    from rich.text import Text

    shown = _shown(console)
    console.print(_grid(table, shown, console.width))
    if table.legend:
        console.print(Text(shown(table.legend)))
    for number, note in enumerate(table.notes, start=1):
        console.print(Text(f"{number:>3} {shown(note.text)}"))
