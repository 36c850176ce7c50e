"""A license: who stewards it, which text was read, and its clauses; and what is read together.

In: clauses. Out: `License`, and `Bundle`, a license with all that it incorporates or extends.
Nothing here reads files.
"""

from datetime import date as Date
from functools import cached_property

from attrs import field, frozen

from openness import vocabulary as v
from openness.clauses import (
    Clause,
    Duty,
    Grant,
    Meaning,
    Place,
    Power,
    Prohibition,
    Termination,
)
from openness.guards import Brief, guarded

__all__ = ["Bundle", "License", "TextRead"]

SCHEMA = 1
"""The version of the form of a record; a record of another version is refused."""


@frozen(kw_only=True, field_transformer=guarded, repr=False)
class TextRead(Brief):
    """The text that was read: SHA-256 of the normalised text, the normaliser's version, and who read it."""

    sha256: str = field()
    normalizer: int
    by: v.Reader = "people"

    @sha256.validator
    def _hexadecimal(self, _attribute: object, value: str) -> None:
        if len(value) != 64 or value.strip("0123456789abcdef"):
            raise ValueError("a SHA-256 has 64 hexadecimal digits in lower case")


@frozen(kw_only=True, cache_hash=True, field_transformer=guarded, repr=False)
class License(Brief):
    """One document, as recorded.

    ``incorporates`` names documents that are read together with it, ``extends`` those to which it
    adds permissions, ``missing`` documents that it incorporates but that nobody could read,
    ``parameters`` what a template leaves open, ``based_on`` the license whose words it took over,
    ``follows`` the version before it. ``coverage`` says whether silence means anything.
    """

    schema: int = SCHEMA
    id: str
    name: str
    kind: v.Kind
    coverage: v.Coverage
    steward: str | None = None
    version: str | None = None
    date: Date | None = None
    url: str | None = None
    spdx: str | None = None
    aliases: tuple[str, ...] = ()
    incorporates: tuple[str, ...] = ()
    extends: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    parameters: tuple[str, ...] = ()
    based_on: str | None = None
    follows: str | None = None
    text: TextRead | None = None
    remark: str | None = None
    grants: tuple[Grant, ...] = ()
    requires: tuple[Duty, ...] = ()
    forbids: tuple[Prohibition, ...] = ()
    reserves: tuple[Power, ...] = ()
    ends: tuple[Termination, ...] = ()
    defines: tuple[Meaning, ...] = ()

    def __attrs_post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError("a license needs a name")
        if self.coverage == "complete" and self.text is None:
            raise ValueError('coverage "complete" needs [text], the hash of what was read')
        if self.coverage == "unread" and self.clauses:
            raise ValueError('coverage "unread" admits no clauses')

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """All clauses, by effect."""
        return (*self.grants, *self.requires, *self.forbids, *self.reserves, *self.ends, *self.defines)

    @property
    def places(self) -> tuple[Place, ...]:
        """All places that its clauses name."""
        return tuple(place for clause in self.clauses for place in clause.at)


@frozen(eq=False, repr=False)
class Bundle(Brief):
    """A license and the documents that are read together with it.

    ``documents`` begins with the license itself; ``missing`` names what is incorporated but not
    among the records, so that a verdict is provisional.
    """

    license: License
    documents: tuple[License, ...]
    missing: tuple[str, ...] = ()

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """All clauses of all documents."""
        return tuple(clause for document in self.documents for clause in document.clauses)

    @cached_property
    def complete(self) -> bool:
        """Whether every document was read whole, so that silence is evidence."""
        return all(document.coverage == "complete" for document in self.documents)
