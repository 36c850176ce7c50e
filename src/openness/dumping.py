"""From a record back to a table, such as a TOML writer takes: the inverse of loading.

In: a `License`. Out: plain dicts, lists and values, without what is left at its default.
"""

import unicodedata
from typing import Any

import attrs

from openness.clauses import EFFECTS, Terms
from openness.records import License

__all__ = ["dump_license", "to_toml"]


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


def to_toml(table: dict[str, Any]) -> str:
    """Return the table of a license as TOML: what it is, then its clauses in the order of their effects."""
    head = {key: value for key, value in table.items() if key not in EFFECTS}
    ordered = {"schema": head.pop("schema"), **head}
    parts = ["".join(f"{key} = {_written(value)}\n" for key, value in ordered.items())]
    for effect in EFFECTS:
        for clause in table.get(effect, ()):
            last = {key: clause[key] for key in ("when", "unless", "at", "doubt", "note") if key in clause}
            lines = {**{key: value for key, value in clause.items() if key not in last}, **last}
            parts.append(f"[[{effect}]]\n" + "".join(f"{key} = {_written(value)}\n" for key, value in lines.items()))
    return "\n".join(parts)


def _written(value: Any) -> str:
    """A value as TOML writes it, on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_written(item)}" for key, item in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_written, value)) + "]"
    if isinstance(value, str):
        return '"' + "".join(_ESCAPED.get(c) or (f"\\u{ord(c):04X}" if _hidden(c) else c) for c in value) + '"'
    return value.isoformat() if hasattr(value, "isoformat") else repr(value)


_ESCAPED = {'"': '\\"', "\\": "\\\\"}


def _hidden(character: str) -> bool:
    """Whether TOML takes a character only as its number."""
    return unicodedata.category(character) == "Cc"


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
