"""Renderers: from a `Table` to text, one format a file, each with one function ``render(table)``.

In: a `Table`. Out: a string. Escaping belongs to the format: what stands in a record never gets
out of its cell. Adding a format is adding a module; its name is what ``--format`` takes.
"""

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules

from openness.errors import UnknownNameError
from openness.tables import Table

__all__ = ["formats", "renderer"]


def formats() -> tuple[str, ...]:
    """The names of all formats: the public modules of this package."""
    return tuple(sorted(m.name for m in iter_modules(__path__) if not m.name.startswith("_")))


def renderer(format: str) -> Callable[[Table], str]:
    """Return the function that renders a table in a format.

    Raises:
        UnknownNameError: there is no such format.
    """
    known = formats()
    if format not in known:
        raise UnknownNameError("format", format, known)
    render: Callable[[Table], str] = import_module(f"{__name__}.{format}").render
    return render
