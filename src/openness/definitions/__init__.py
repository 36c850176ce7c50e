"""The definitions of openness, one module each; `definition` finds one by its id."""

from openness.plugins import found_in, names_in
from openness.rules import Definition

__all__ = ["definition", "definitions"]


def definitions() -> tuple[str, ...]:
    """The ids of all definitions: the names of the modules of this package."""
    return names_in(__name__)


def definition(id: str) -> Definition:
    """Return the definition with that id.

    Raises:
        UnknownNameError: there is none.
    """
    found: Definition = found_in(__name__, "definition", id, "DEFINITION")
    return found
