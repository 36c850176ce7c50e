"""Data frames of pandas and of polars."""

import sys

import pytest

from openness.errors import OpennessError, UnknownNameError
from openness.frames import BACKENDS, frame
from openness.tables import Cell, Row, Table
from openness.truth import Truth


def table_of(*rows, columns=("a", "b")):
    return Table(title="t", corner="c", columns=columns, rows=rows)


TABLE = table_of(Row("r", (Cell("", Truth.NO, (1,)), Cell("x"))), Row("s", (Cell("y", Truth.YES), Cell(""))))


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_frame_has_the_rows_and_columns_of_the_table(backend):
    """The rows' headings are the first column, the others are those of the table."""
    made = frame(TABLE, backend)
    assert list(made.columns) == ["c", "a", "b"]
    assert list(made["c"]) == ["r", "s"]
    assert list(made["a"]) == ["not met", "y"]


def test_a_cell_with_a_verdict_alone_says_it():
    """Every cell of a comparison is a text that is not empty."""
    from openness import compare

    made = compare(["mit", "llama-4"]).to_frame()
    assert made.shape == (2, 13)
    assert all(isinstance(value, str) and value not in ("", "None") for value in made.to_numpy().ravel())


def test_an_empty_cell_is_an_empty_text():
    """A cell that says nothing is an empty text, not a word."""
    assert list(frame(TABLE, "pandas")["b"]) == ["x", ""]


def test_columns_of_the_same_name_are_all_kept():
    """A frame has as many columns as the table, whatever they are called."""
    made = frame(table_of(Row("r", (Cell("x"), Cell("y"))), columns=("a", "a")), "pandas")
    assert made.to_numpy().tolist() == [["r", "x", "y"]]


def test_a_table_without_rows_keeps_its_columns():
    """A frame of no rows has the columns of the table."""
    assert list(frame(table_of(), "pandas").columns) == ["c", "a", "b"]


@pytest.mark.parametrize("backend", ["dask", "", "Pandas", "os"])
def test_an_unknown_library_is_refused(backend):
    """Only libraries that are known are imported."""
    with pytest.raises(UnknownNameError, match="did you mean pandas, polars"):
        frame(TABLE, backend)


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_library_that_is_not_installed_is_told(backend, monkeypatch):
    """Without the library the message says how to install it."""
    monkeypatch.setitem(sys.modules, backend, None)
    with pytest.raises(OpennessError, match=f"pip install {backend}"):
        frame(TABLE, backend)
