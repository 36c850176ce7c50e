"""Guards: what lets only words of the vocabulary into the model, and what shows its objects.

In: attrs classes whose fields are annotated with types of `vocabulary`. Out: the same fields with
a validator each, through ``field_transformer=guarded``; and a short representation.
"""

from collections.abc import Callable, Iterable
from typing import Any, get_args, get_origin

from attrs import Attribute, fields

from openness.vocabulary import Vocabulary

__all__ = ["Brief", "guarded", "is_tuple", "own_vocabulary", "vocabulary_of"]


def own_vocabulary(annotation: Any) -> Vocabulary | None:
    """The vocabulary with which a type such as ``Act`` is annotated itself."""
    return next((part for part in getattr(annotation, "__metadata__", ()) if isinstance(part, Vocabulary)), None)


def vocabulary_of(annotation: Any) -> Vocabulary | None:
    """The vocabulary behind ``Act``, ``Act | None``, ``tuple[Act, ...]`` or ``Terms[Act]``."""
    if found := own_vocabulary(annotation):
        return found
    for argument in get_args(annotation) if get_origin(annotation) else ():
        if found := vocabulary_of(argument):
            return found
    return None


def is_tuple(annotation: Any) -> bool:
    """Whether an annotation is ``tuple[…]``."""
    return get_origin(annotation) is tuple


def _words(value: Any) -> Iterable[str]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value


def _in_vocabulary(vocabulary: Vocabulary) -> Callable[[Any, Any, Any], None]:
    def check(_instance: Any, attribute: Any, value: Any) -> None:
        if type(value) is not tuple and is_tuple(attribute.type):
            raise ValueError(f"{attribute.name} is a tuple of words, not {value!r}")
        if value == () and attribute.default != ():
            raise ValueError(f"an empty list of {attribute.name} says nothing; leave the clause out or fill it")
        for word in _words(value):
            if word not in vocabulary:
                vocabulary.check(word)

    return check


def guarded(_cls: type, attributes: "list[Attribute[Any]]") -> "list[Attribute[Any]]":
    """Give each field that is annotated with a vocabulary the validator that enforces it."""
    return [
        attribute.evolve(validator=_in_vocabulary(vocabulary))
        if (vocabulary := vocabulary_of(attribute.type)) is not None
        else attribute
        for attribute in attributes
    ]


class Brief:
    """A class whose objects are shown without what is left at its default."""

    __slots__ = ()

    def __repr__(self) -> str:
        cls: Any = type(self)
        shown = (
            f"{attribute.name}={value!r}"
            for attribute in fields(cls)
            if attribute.repr and (value := getattr(self, attribute.name)) != attribute.default
        )
        return f"{cls.__name__}({', '.join(shown)})"
