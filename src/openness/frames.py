"""Data frames: a table handed over to pandas or polars, which are imported only when asked for."""

from importlib import import_module
from typing import Any

from openness.errors import OpennessError, UnknownNameError
from openness.tables import Table

__all__ = ["BACKENDS", "frame"]

BACKENDS = ("pandas", "polars")


def frame(table: Table, backend: str) -> Any:
    """Return the table as a data frame with one row for each row and text in every column.

    Raises:
        UnknownNameError: the backend is not one of `BACKENDS`.
        OpennessError: the backend is not installed.
    """
    if backend not in BACKENDS:
        raise UnknownNameError("data frame library", backend, BACKENDS)
    try:
        library = import_module(backend)
    except ImportError:
        raise OpennessError(f"{backend} is not installed; pip install {backend}, or use .table.records()") from None
    columns = [table.corner, *table.columns]
    rows = [[row.title, *(cell.said for cell in row.cells)] for row in table.rows]
    if backend == "pandas":
        return library.DataFrame(rows, columns=columns)
    return library.DataFrame(rows, schema=columns, orient="row")
