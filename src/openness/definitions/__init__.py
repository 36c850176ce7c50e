"""The definitions of openness, one module each; `definition` finds one by its id."""

from importlib import import_module
from pkgutil import iter_modules

from openness.errors import UnknownNameError
from openness.rules import Definition

__all__ = ["definition", "definitions"]


def definitions() -> tuple[str, ...]:
    """The ids of all definitions: the names of the modules of this package."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def definition(id: str) -> Definition:
    """Return the definition with that id.

    Raises:
        UnknownNameError: there is none.
    """
    known = definitions()
    if id not in known:
        raise UnknownNameError("definition", id, known)
    found = import_module(f"{__name__}.{id}").DEFINITION
    assert isinstance(found, Definition)
    return found
