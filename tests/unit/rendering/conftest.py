"""What the tests of the formats share: small tables of made-up prose."""

import pytest

from openness.tables import Cell, Note, Row, Table
from openness.truth import Truth


@pytest.fixture
def sample():
    """A table with everything that a table can have."""
    return Table(
        title="Two made-up licenses & a “word”",
        corner="License",
        columns=("1", "2", "Verdict"),
        rows=(
            Row("Pear-1.0", (Cell("", Truth.YES), Cell("", Truth.NO, (1, 2)), Cell("does not conform"))),
            Row("Plum | 2", (Cell("", Truth.CONTESTED, (3,)), Cell("", Truth.OUTSIDE), Cell("contested", None, (3,)))),
        ),
        notes=(
            Note("Pear-1.0, §2: you must not sell pears", "https://pears.example/license?v=1&l=en"),
            Note("Pear-1.0, §3: = no gifts, either…"),
            Note("Plum | 2, §1: *perhaps* you may", "javascript:alert(1)"),
        ),
        legend="✓ met, ✗ not met, ~ contested, – not a license question.",
    )


@pytest.fixture
def say():
    """Make a table that says a text in one cell, or lines of texts."""

    def make(*texts, **more):
        rows = tuple(Row(text, (Cell(text),)) for text in texts)
        return Table(**{"title": "T", "corner": "C", "columns": ("c",), "rows": rows, **more})

    return make
