"""From a TOML file to a record: strict, and with all errors of a file at once.

In: a path. Out: a `License` (or another attrs class, such as a model), or `RecordError` with one line for each
problem: the file, the key path, what is wrong and what is allowed. Nothing is coerced: a number
is no string, a string is no list, an unknown key is an error.
"""

import re
import types
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from math import prod
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, Union, get_args, get_origin

import attrs
import tomli
from cattrs import Converter
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationNote,
    StructureHandlerNotFoundError,
)
from cattrs.gen import make_dict_structure_fn

from openness.clauses import EFFECTS, Size, Terms
from openness.errors import RecordError
from openness.guards import is_tuple, own_vocabulary
from openness.records import SCHEMA, License

if TYPE_CHECKING:
    from openness.releases import Model

__all__ = ["load_license", "load_model", "load_table", "structure"]

LARGEST = 1_000_000
"""Bytes that a record may have; the largest of ours has about a hundredth of it."""

MOST_CASES = 4096
"""Cases into which the exceptions of a clause, or the limits of an act's grants, may fall apart."""

_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]")
_KINDS = {str: "a string", int: "a whole number", float: "a number", bool: "true or false", date: "a date"}

Record = TypeVar("Record")


def _named(value: Any) -> str:
    try:
        shown = repr(value)
    except ValueError:  # Python writes no numbers of thousands of digits
        shown = "a very large number"
    return f"{shown[:40]}{'…' if len(shown) > 40 else ''} ({type(value).__name__})"


def _strict(wanted: type) -> Callable[[Any, Any], Any]:
    accepted = (int, float) if wanted is float else (wanted,)

    def structure_scalar(value: Any, _: Any) -> Any:
        if type(value) not in accepted:
            raise ValueError(f"must be {_KINDS[wanted]}, not {_named(value)}")
        if wanted is str and (found := _FORBIDDEN.search(value)):
            raise ValueError(f"has the control character U+{ord(found.group()):04X}; take it out")
        return value

    return structure_scalar


def _word_hook(annotation: Any) -> Callable[[Any, Any], str]:
    vocabulary = own_vocabulary(annotation)
    assert vocabulary is not None

    def structure_word(value: Any, _: Any) -> str:
        if type(value) is not str:
            raise ValueError(f"must be a {vocabulary.name} as a string, not {_named(value)}")
        return value if value in vocabulary else vocabulary.check(value)

    return structure_word


def _tuple_hook(converter: Converter) -> Callable[[Any], Callable[[Any, Any], Any]]:
    def make(annotation: Any) -> Callable[[Any, Any], Any]:
        element: Any = get_args(annotation)[0]
        elements: Any = list[element]
        structure_list = converter.get_structure_hook(elements)

        def structure_tuple(value: Any, _: Any) -> Any:
            if element is Size and type(value) is dict:
                value = [value]
            if type(value) is not list:
                raise ValueError(f"must be a list in square brackets, not {_named(value)}")
            return tuple(structure_list(value, elements))

        return structure_tuple

    return make


def _terms_hook(converter: Converter) -> Callable[[Any], Callable[[Any, Any], Any]]:
    def make(annotation: Any) -> Callable[[Any, Any], Any]:
        word: Any = get_args(annotation)[0]
        words: Any = tuple[word, ...]
        structure_words = converter.get_structure_hook(words)

        def structure_terms(value: Any, _: Any) -> Terms[Any]:
            if type(value) is dict:
                if list(value) != ["except"]:
                    raise ValueError("must be a list, or { except = […] }")
                return Terms(structure_words(value["except"], words), excluded=True)
            return Terms(structure_words(value, words))

        return structure_terms

    return make


def _optional_hook(converter: Converter) -> Callable[[Any], Callable[[Any, Any], Any]]:
    """TOML has no null: an optional key that is there must have a value of its type."""

    def make(annotation: Any) -> Callable[[Any, Any], Any]:
        inner = next(argument for argument in get_args(annotation) if argument is not type(None))
        hook = converter.get_structure_hook(inner)
        return lambda value, _: hook(value, inner)

    return make


def _is_optional(annotation: Any) -> bool:
    return get_origin(annotation) in (Union, types.UnionType) and type(None) in get_args(annotation)


def _is_terms(annotation: Any) -> bool:
    return get_origin(annotation) is Terms


def _class_hook(converter: Converter) -> Callable[[Any], Callable[[Any, Any], Any]]:
    def make(cls: Any) -> Callable[[Any, Any], Any]:
        # Made when first needed: a record seldom has clauses of all effects.
        structure_fields = cache(lambda: make_dict_structure_fn(cls, converter, _cattrs_forbid_extra_keys=True))

        def structure_table(value: Any, _: Any) -> Any:
            if type(value) is not dict:
                raise ValueError(f"must be a table, not {_named(value)}")
            return structure_fields()(value, cls)

        return structure_table

    return make


@cache
def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)
    for scalar in _KINDS:
        converter.register_structure_hook(scalar, _strict(scalar))
    converter.register_structure_hook_factory(attrs.has, _class_hook(converter))
    converter.register_structure_hook_factory(lambda t: own_vocabulary(t) is not None, _word_hook)
    converter.register_structure_hook_factory(_is_optional, _optional_hook(converter))
    converter.register_structure_hook_factory(is_tuple, _tuple_hook(converter))
    converter.register_structure_hook_factory(_is_terms, _terms_hook(converter))
    return converter


def _message(error: BaseException) -> str:
    match error:
        case KeyError():
            return "is missing"
        case ForbiddenExtraKeysError():
            allowed = ", ".join(a.name for a in attrs.fields(error.cl))
            return f"unknown key {', '.join(map(repr, sorted(error.extra_fields)))}; allowed are: {allowed}"
        case StructureHandlerNotFoundError():
            return "cannot be read"
        case _:
            return str(error)


def _walk(error: BaseException, path: str) -> Iterator[str]:
    """One line for each leaf of cattrs' tree of errors, beginning with the key path."""
    if not isinstance(error, BaseValidationError):
        yield f"{path or 'the record'}: {_message(error)}"
        return
    for inner in error.exceptions:
        step = path
        for note in getattr(inner, "__notes__", ()):
            if isinstance(note, AttributeValidationNote):
                step = f"{path}.{note.name}" if path else note.name
            elif isinstance(note, IterableValidationNote):
                step = f"{path}[{note.index}]"
        yield from _walk(inner, step)


def structure(table: dict[str, Any], cls: type[Record], origin: str) -> Record:
    """Turn a parsed table into an object of an attrs class.

    Raises:
        RecordError: with every problem, each line beginning with ``origin``.
    """
    try:
        return _converter().structure(table, cls)
    except BaseValidationError as error:
        raise RecordError([f"{origin}: {line}" for line in _walk(error, "")]) from None
    except (ValueError, RecursionError) as error:
        raise RecordError([f"{origin}: {error}"]) from None


def load_table(path: Path) -> dict[str, Any]:
    """Parse a TOML file.

    Raises:
        RecordError: the file cannot be read, is too large, or is no TOML; the message says where.
    """
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise RecordError([f"{path}: has {size:,} bytes; a record has at most {LARGEST:,}"])
        return tomli.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise RecordError([f"{path}: cannot be read: {error.strerror}"]) from None
    except UnicodeDecodeError as error:
        raise RecordError([f"{path}: is not UTF-8 at byte {error.start}; save it as UTF-8"]) from None
    except (ValueError, RecursionError) as error:
        raise RecordError([f"{path}: is not valid TOML: {error}"]) from None


def _load_ours(path: Path) -> dict[str, Any]:
    """Parse a file whose form must be of our schema."""
    table = load_table(path)
    if (schema := table.get("schema")) != SCHEMA:
        why = f"must be {SCHEMA}, not {_named(schema)}; another version of the form needs another openness"
        raise RecordError([f"{path}: schema: {why}"])
    return table


def load_license(path: Path) -> License:
    """Read one record; places get the record's id as their document where they name none.

    Raises:
        RecordError: with all problems of the file, as ``file: key path: what is wrong``.
    """
    table = _load_ours(path)
    license = structure(_with_documents(table), License, str(path))
    if problems := [f"{path}: {line}" for line in (*_inconsistencies(license), *_misnamed(license.id, path))]:
        raise RecordError(problems)
    return license


def _with_documents(table: dict[str, Any]) -> dict[str, Any]:
    """Fill in the record's own id as the document of its places."""
    own = table.get("id")
    if not isinstance(own, str):
        return table
    for effect in EFFECTS:
        for clause in table.get(effect) or () if isinstance(table.get(effect), list) else ():
            places = clause.get("at") if isinstance(clause, dict) else None
            for place in places if isinstance(places, list) else ():
                if isinstance(place, dict):
                    place.setdefault("document", own)
    return table


def _misnamed(id: str, path: Path) -> Iterator[str]:
    if id != path.stem:
        yield f"id: is {id!r}, but the file is called {path.stem!r}; make them the same"


def _inconsistencies(license: License) -> Iterator[str]:
    """What cannot all hold of one record."""
    yield from _contradictions(license)
    for clause in license.clauses:
        if prod(max(1, len(exception.dimensions)) for exception in clause.unless) > MOST_CASES:
            yield f"{clause.effect}: section {clause.at[0].section!r} has too many exceptions; split the clause"
    for act in {act for grant in license.grants for act in grant.acts}:
        limited = [g for g in license.grants if act in g.acts and (g.when or g.unless)]
        if prod(len(g.when.dimensions) + len(g.unless) for g in limited) > MOST_CASES:
            yield f"grants: {act!r} has too many limited grants; put some together"
    used = {c.parameter for clause in license.clauses for c in (clause.when, *clause.unless) if c.parameter}
    for parameter in sorted(used.difference(license.parameters)):
        yield f"parameters: {parameter!r} is used by a clause; declare it here"
    for clause, times in Counter(license.clauses).items():
        if times > 1:
            yield f"{clause.effect}: the same clause stands {times} times, at section {clause.at[0].section!r}"


def _contradictions(license: License) -> Iterator[str]:
    """Acts that are both granted and forbidden under the same circumstances, and nobody doubts it."""
    allowed = {
        (act, grant.when, grant.unless): number
        for number, grant in enumerate(license.grants)
        if not grant.doubt
        for act in grant.acts
    }
    for number, ban in enumerate(license.forbids):
        for act in () if ban.doubt else ban.acts:
            if (other := allowed.get((act, ban.when, ban.unless))) is not None:
                yield (
                    f"forbids[{number}]: {act!r} is granted in grants[{other}] under the same circumstances; "
                    "if the text contradicts itself, say so in `doubt`"
                )


def load_model(path: Path) -> "Model":
    """Read one model.

    Raises:
        RecordError: with all problems of the file.
    """
    from openness.releases import Model

    table = _load_ours(path)
    model = structure(table, Model, str(path))
    if problems := [f"{path}: {line}" for line in _misnamed(model.id, path)]:
        raise RecordError(problems)
    return model
