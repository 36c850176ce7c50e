"""Present a result: whatever has a table and plain data can be had in every format.

In: an object with ``table`` and ``to_dict``. Out: Markdown, HTML, LaTeX, CSV, JSON, plain text, data
frames, and what notebooks show. The formats are imported when one is asked for.
"""

from abc import abstractmethod
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from openness.tables import Table

__all__ = ["Presented"]


class Presented:
    """Something that can be shown as a table and handed over as data."""

    __slots__ = ()

    @property
    @abstractmethod
    def table(self) -> "Table":
        """The result as a table."""

    @abstractmethod
    def to_dict(self) -> dict[str, Any]:
        """The result as plain data, in the versioned form of ``docs/schema.json``."""

    def render(self, format: str) -> str:
        """Return the table in a format; as JSON, the plain data.

        Raises:
            UnknownNameError: there is no such format.
        """
        from openness.rendering import renderer

        return self.to_json() if format == "json" else renderer(format)(self.table)

    def to_markdown(self) -> str:
        """The table as Markdown."""
        return self.render("markdown")

    def to_html(self) -> str:
        """The table as a whole HTML page."""
        return self.render("html")

    def to_latex(self) -> str:
        """The table as LaTeX."""
        return self.render("latex")

    def to_csv(self) -> str:
        """The table as CSV."""
        return self.render("csv")

    def to_text(self, width: int = 100) -> str:
        """The table as plain text, at most so many columns wide."""
        from openness.rendering.terminal import render

        return render(self.table, width)

    def to_json(self) -> str:
        """`to_dict` as JSON."""
        from openness.rendering.json import dumps

        return dumps(self.to_dict())

    def to_frame(self, backend: str = "pandas") -> Any:
        """The table as a data frame of pandas or polars, whichever is installed.

        Raises:
            OpennessError: that library is not installed, or not known here.
        """
        from openness.frames import frame

        return frame(self.table, backend)

    def _repr_html_(self) -> str:
        from openness.rendering.html import fragment

        return fragment(self.table)

    def _repr_markdown_(self) -> str:
        return self.to_markdown()
