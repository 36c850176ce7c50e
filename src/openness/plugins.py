"""Packages to which a file is an addition: their public modules, found by name.

In: the name of a package. Out: the names of its modules, and what one of them defines.
"""

from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from openness.errors import UnknownNameError

__all__ = ["found_in", "names_in"]


def names_in(package: str) -> tuple[str, ...]:
    """The names of the public modules of a package, in order."""
    path = import_module(package).__path__
    return tuple(sorted(module.name for module in iter_modules(path) if not module.name.startswith("_")))


def found_in(package: str, kind: str, name: str, attribute: str) -> Any:
    """Return what the module of that name defines; ``kind`` is what people call it.

    Raises:
        UnknownNameError: there is no such module; all that there are stand in ``near``.
    """
    known = names_in(package)
    if name not in known:
        raise UnknownNameError(kind, name, known)
    return getattr(import_module(f"{package}.{name}"), attribute)
