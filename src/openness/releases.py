"""A model: which of its parts are released, under which license each, and who says so.

What a license permits is a matter of the license; whether there is anything to be had is a fact
of the release, and stands here, each fact with its source.
"""

from datetime import date as Date
from math import isfinite

from attrs import field, frozen

from openness import vocabulary as v
from openness.guards import Brief, guarded
from openness.records import SCHEMA

__all__ = ["Compute", "Model", "Part"]


def _sourced(source: str) -> None:
    if not source.strip():
        raise ValueError("a fact needs the source where it was read")


@frozen(kw_only=True, field_transformer=guarded, repr=False)
class Part(Brief):
    """One part of a model: whether it is released, under which license, and where that was read.

    ``license`` is an id, an SPDX id or an SPDX expression; None where none is stated or known.
    """

    part: v.PartName
    released: v.Released
    license: str | None = None
    source: str = field()
    note: str | None = None

    @source.validator
    def _named(self, _attribute: object, value: str) -> None:
        _sourced(value)


@frozen(kw_only=True, repr=False)
class Compute(Brief):
    """How much computing its training took, in floating point operations, and who says so."""

    flop: float = field()
    source: str = field()
    note: str | None = None

    @flop.validator
    def _some(self, _attribute: object, value: float) -> None:
        if not (isfinite(value) and value > 0):
            raise ValueError(f"training takes a number of operations above 0, not {value}")

    @source.validator
    def _named(self, _attribute: object, value: str) -> None:
        _sourced(value)


@frozen(kw_only=True, repr=False)
class Model(Brief):
    """A model and its parts."""

    schema: int = SCHEMA
    id: str
    name: str
    developer: str
    date: Date | None = None
    aliases: tuple[str, ...] = ()
    parts: tuple[Part, ...]
    compute: Compute | None = None
    remark: str | None = None

    def part(self, name: str) -> Part | None:
        """The part of that name, or None where the record says nothing of it."""
        return next((part for part in self.parts if part.part == name), None)

    @property
    def licensed_by(self) -> str | None:
        """The id of the license that decides: of the weights, else of the service."""
        for name in ("weights", "service"):
            part = self.part(name)
            if part is not None and part.license is not None:
                return part.license
        return None
