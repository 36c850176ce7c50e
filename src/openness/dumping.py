"""From a record back to a table, such as a TOML writer takes: the inverse of loading.

In: a `License`. Out: plain dicts, lists and values, without what is left at its default.
"""

from typing import Any

import attrs

from openness.clauses import EFFECTS, Terms
from openness.records import License

__all__ = ["dump_license"]


def dump_license(license: License) -> dict[str, Any]:
    """Return the table of a license; loading it gives an equal license."""
    table = _table(license)
    table["schema"] = license.schema
    for effect in EFFECTS:
        for clause in table.get(effect, ()):
            for place in clause["at"]:
                if place.get("document") == license.id:
                    del place["document"]
    return table


def _plain(value: Any) -> Any:
    if isinstance(value, Terms):
        return {"except": list(value.words)} if value.excluded else list(value.words)
    if attrs.has(type(value)):
        return _table(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _table(record: Any) -> dict[str, Any]:
    return {
        attribute.name: _plain(value)
        for attribute in attrs.fields(type(record))
        if attribute.init and (value := getattr(record, attribute.name)) != attribute.default
    }
