"""What a table is: rows, columns, cells, and the notes that carry the evidence.

A table is complete before any format knows of it; how it is shown is the renderers' matter.

In: texts and verdicts. Out: a `Table`.
"""

from attrs import evolve, field, frozen

from openness.truth import Truth

__all__ = ["SIGNS", "Cell", "Note", "Row", "Table"]

SIGNS = {Truth.YES: "✓", Truth.NO: "✗", Truth.CONTESTED: "~", Truth.UNKNOWN: "?", Truth.OUTSIDE: "–"}
"""A sign for each verdict; no two look alike without colour."""


@frozen
class Note:
    """A remark under the table that carries evidence; ``url`` leads to the license's text."""

    text: str
    url: str | None = None


@frozen
class Cell:
    """One cell. ``text`` is what it says, ``truth`` its verdict where it has one, ``notes`` the
    numbers (from 1) of the notes that carry its evidence, ``cite`` a short reference to the clause
    where no note does, and ``url`` where the license's text is."""

    text: str
    truth: Truth | None = None
    notes: tuple[int, ...] = ()
    cite: str = ""
    url: str | None = None

    @property
    def said(self) -> str:
        """Its text, or else the word for its verdict."""
        return self.text or (self.truth.value if self.truth is not None else "")

    @property
    def sign(self) -> str:
        """The sign of its verdict, or nothing."""
        return SIGNS[self.truth] if self.truth is not None else ""

    @property
    def shown(self) -> str:
        """The sign and the text."""
        return f"{self.sign} {self.text}".strip(" ")


@frozen
class Row:
    """One row: its heading, and its cells in the order of the columns."""

    title: str
    cells: tuple[Cell, ...]


@frozen(kw_only=True)
class Table:
    """A table. ``corner`` stands over the rows' headings; ``legend`` explains the signs used."""

    title: str
    corner: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...] = field()
    notes: tuple[Note, ...] = ()
    legend: str = ""

    @rows.validator
    def _even(self, _attribute: object, rows: tuple[Row, ...]) -> None:
        for row in rows:
            if len(row.cells) != len(self.columns):
                raise ValueError(f"row {row.title!r} has {len(row.cells)} cells for {len(self.columns)} columns")

    def transposed(self) -> "Table":
        """The same table with rows and columns changed places."""
        return evolve(
            self,
            columns=tuple(row.title for row in self.rows),
            rows=tuple(Row(column, tuple(row.cells[n] for row in self.rows)) for n, column in enumerate(self.columns)),
        )

    def records(self) -> list[dict[str, str]]:
        """One dict for each row, from the headings to the texts, as data frames take them."""
        return [
            {self.corner: row.title, **dict(zip(self.columns, (c.said for c in row.cells), strict=True))}
            for row in self.rows
        ]
