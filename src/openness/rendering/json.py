"""JSON: the table as plain data, versioned, in the form of ``docs/schema.json``."""

import json
from typing import Any

from openness.exchange import table_data
from openness.tables import Table

__all__ = ["dumps", "render"]


def dumps(data: Any) -> str:
    """Return plain data as indented JSON, ending with a line break."""
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def render(table: Table) -> str:
    """Return the table as JSON."""
    return dumps(table_data(table))
