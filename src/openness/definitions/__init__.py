"""The definitions of openness, one module each; `definition` finds one by its id."""

from difflib import get_close_matches

from openness.errors import UnknownNameError
from openness.plugins import found_in, names_in
from openness.rules import Definition

__all__ = ["definition", "definitions", "with_criterion"]


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


def with_criterion(id: str) -> Definition:
    """Return the definition that a criterion belongs to, such as the Open Source Definition for ``osd-5``.

    Raises:
        UnknownNameError: no definition has it; what comes near is in ``near``.
    """
    found = {criterion.id: each for each in map(definition, definitions()) for criterion in each.criteria}
    if id not in found:
        raise UnknownNameError("criterion", id, get_close_matches(id, found), "`openness explain DEFINITION` shows all")
    return found[id]
