"""JSON: the table as plain data, versioned, in the form of ``docs/schema.json``."""

import json
from typing import Any

from openness.tables import DATA_VERSION, Table

__all__ = ["dumps", "render", "table_data"]


def dumps(data: Any) -> str:
    """Return plain data as indented JSON, ending with a line break."""
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def table_data(table: Table) -> dict[str, Any]:
    """The table as plain data."""
    return {
        "version": DATA_VERSION,
        "title": table.title,
        "corner": table.corner,
        "columns": list(table.columns),
        "rows": [
            {
                "title": row.title,
                "cells": [
                    {"text": c.text, "verdict": c.truth.value if c.truth else None, "notes": list(c.notes)}
                    for c in row.cells
                ],
            }
            for row in table.rows
        ],
        "notes": [{"text": note.text, "url": note.url} for note in table.notes],
        "legend": table.legend,
    }


def render(table: Table) -> str:
    """Return the table as JSON."""
    return dumps(table_data(table))
