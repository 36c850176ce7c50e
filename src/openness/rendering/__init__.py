"""Renderers: from a `Table` to text, one format a file, each with one function ``render(table)``.

In: a `Table`. Out: a string. Escaping belongs to the format: what stands in a record never gets
out of its cell. Adding a format is adding a module; its name is what ``--format`` takes.
"""

from collections.abc import Callable

from openness.plugins import found_in, names_in
from openness.tables import Table

__all__ = ["formats", "renderer"]


def formats() -> tuple[str, ...]:
    """The names of all formats: the public modules of this package."""
    return names_in(__name__)


def renderer(format: str) -> Callable[[Table], str]:
    """Return the function that renders a table in a format.

    Raises:
        UnknownNameError: there is no such format.
    """
    render: Callable[[Table], str] = found_in(__name__, "format", format, "render")
    return render
