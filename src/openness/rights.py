"""What a license leaves permitted and what it restricts, computed once from its clauses.

A restriction is either said (a prohibition, or an end of rights that hangs on who somebody is) or
follows from grants that do not cover everything (a gap). Both have the same form, so a limited
grant and a full grant with the matching prohibition score alike.

In: a `Bundle`. Out: its `Rights`, on which the criteria's rules look.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import product
from typing import Any

from attrs import frozen

from openness.clauses import Circumstance, Clause, Duty, Grant, Power, Prohibition, Terms, Termination
from openness.licenses import Bundle
from openness.vocabulary import CORE_ACTS

__all__ = ["ENTAILED_BY", "FIELD", "PLACE", "WHO", "Absence", "Restriction", "Rights"]

WHO = frozenset({"group", "domicile", "competitor", "size"})
"""Dimensions that say who the licensee is."""

PLACE = frozenset({"where"})
"""The dimension that says where the act takes place."""

FIELD = frozenset({"purpose", "business"})
"""Dimensions that say for which field of endeavor."""

ENTAILED_BY: dict[str, str] = {
    "copy": "distribute",
    "use": "copy",
    "sell": "distribute",
    "host": "distribute",
    "modify": "distribute-modified",
}
"""An act that nobody grants by name is granted by the grant of another (BSD, ISC and GPL never
say "sell"; Apache-2.0's copyright license never says "use")."""

ALL_ACTS = (*CORE_ACTS, "sublicense")
"""What "all" stands for, in grants, prohibitions and ends."""

_EVERY_ACT = frozenset(("all", *ALL_ACTS))


@frozen
class Absence:
    """Something that is not there, as evidence: in a record read whole it counts, else it leaves
    the matter unknown. ``what`` names it, ``documents`` says where it is missing."""

    what: str
    documents: tuple[str, ...]
    complete: bool


@frozen(eq=False)
class Restriction:
    """Acts that are not permitted within a scope.

    ``scope`` maps the names of the dimensions that narrow it to their values; an empty scope
    concerns everybody. ``evidence`` are the clauses that say so, or the grants that fall short.
    ``said`` is False for a gap between grants, ``doubtful`` where the text is ambiguous.
    """

    acts: frozenset[str]
    scope: dict[str, Any]
    evidence: tuple[Clause, ...]
    said: bool
    doubtful: bool

    @cached_property
    def dimensions(self) -> frozenset[str]:
        """The names of the dimensions that narrow it."""
        return frozenset(self.scope)

    def covers(self, dimension: str, word: str) -> bool:
        """Whether the scope includes the word in that dimension (it does if nothing narrows it)."""
        terms = self.scope.get(dimension)
        return terms is None or (isinstance(terms, Terms) and word in terms)

    @property
    def for_everybody(self) -> bool:
        """Whether an ordinary licensee with an ordinary purpose is concerned."""
        return not self.dimensions & _EXTRAORDINARY


_EXTRAORDINARY = WHO | PLACE | FIELD | {"channel", "target", "event", "parameter"}


def _scope(circumstance: Circumstance) -> dict[str, Any]:
    return {name: getattr(circumstance, name) for name in circumstance.dimensions if name != "consent"}


def _said_scope(clause: Clause) -> dict[str, Any]:
    """The scope of a restriction that is said: its circumstances, and whom its exceptions leave.

    An exception for end users spares those who hold no license themselves; it does not make the
    restriction one that hangs on who the licensee is.
    """
    scope = _scope(clause.when)
    for exception in clause.unless:
        for name, value in _complement(exception):
            if name != "group" or value.words != ("end-user",):
                scope.setdefault(name, value)
    return scope


def _complement(circumstance: Circumstance) -> Iterator[tuple[str, Any]]:
    """For each dimension of a circumstance, what lies outside of it in that dimension."""
    for name, value in _scope(circumstance).items():
        if isinstance(value, Terms):
            yield name, Terms(value.words, not value.excluded)
        else:
            yield name, ("not", value)


def _both(one: Any, other: Any) -> Any:
    """The common part of two values of a dimension, or None where there is none."""
    if not (isinstance(one, Terms) and isinstance(other, Terms)):
        return one
    if one.excluded and other.excluded:
        return Terms((*one.words, *(w for w in other.words if w not in one.words)), excluded=True)
    inside, outside = (other, one) if one.excluded else (one, other)
    common = tuple(word for word in inside.words if word in outside)
    return Terms(common) if common else None


def _gap(parts: Iterable[tuple[str, Any]]) -> dict[str, Any] | None:
    scope: dict[str, Any] = {}
    for name, value in parts:
        scope[name] = value if name not in scope else _both(scope[name], value)
        if scope[name] is None:
            return None
    return scope


@frozen(eq=False)
class Rights:
    """What a bundle grants and restricts."""

    bundle: Bundle

    @cached_property
    def grants(self) -> dict[str, tuple[Grant, ...]]:
        """For each act the grants that give it, by name, by "all", or by entailment."""
        found: dict[str, list[Grant]] = {}
        for clause in self.bundle.clauses:
            if isinstance(clause, Grant):
                for act in clause.acts:
                    for name in ALL_ACTS if act == "all" else (act,):
                        found.setdefault(name, []).append(clause)
        for act, entailing in ENTAILED_BY.items():
            if act not in found and entailing in found:
                found[act] = found[entailing]
        return {act: tuple(grants) for act, grants in found.items()}

    @cached_property
    def restrictions(self) -> tuple[Restriction, ...]:
        """All restrictions, said ones first."""
        return (*self._said(), *self._gaps())

    def _said(self) -> Iterator[Restriction]:
        for clause in self.bundle.clauses:
            if isinstance(clause, Prohibition):
                acts = _EVERY_ACT if "all" in clause.acts else frozenset(clause.acts)
                yield Restriction(acts, _said_scope(clause), (clause,), True, clause.doubt is not None)
            elif isinstance(clause, Termination) and clause.how == "automatic":
                scope = _said_scope(clause)
                if scope.keys() & (WHO | PLACE | FIELD):
                    acts = _EVERY_ACT if "all" in clause.rights else frozenset(clause.rights)
                    yield Restriction(acts, scope, (clause,), True, clause.doubt is not None)

    def _gaps(self) -> Iterator[Restriction]:
        seen: dict[tuple[Grant, ...], set[str]] = {}
        for act in CORE_ACTS:
            if grants := self.grants.get(act):
                seen.setdefault(grants, set()).add(act)
        for grants, acts in seen.items():
            if any(not grant.when and not grant.unless for grant in grants):
                continue
            limits = [[*_complement(grant.when), *(p for u in grant.unless for p in _scope(u).items())] for grant in grants]
            for parts in product(*limits):
                if (scope := _gap(parts)) is not None:
                    doubtful = all(grant.doubt is not None for grant in grants)
                    yield Restriction(frozenset(acts), scope, grants, False, doubtful)

    def restricted(self, acts: Iterable[str]) -> tuple[Restriction, ...]:
        """The restrictions that touch one of the acts."""
        wanted = frozenset(acts)
        return tuple(r for r in self.restrictions if r.acts & wanted)

    def lacks(self, act: str) -> bool:
        """Whether nothing grants the act to anybody."""
        return act not in self.grants

    def forms(self, act: str) -> frozenset[str]:
        """The forms in which an act is granted; empty where the form does not matter."""
        grants = self.grants.get(act, ())
        if any(not grant.form for grant in grants):
            return frozenset()
        return frozenset(form for grant in grants for form in grant.form)

    @cached_property
    def duties(self) -> tuple[Duty, ...]:
        """All duties."""
        return self._of(Duty)

    @cached_property
    def powers(self) -> tuple[Power, ...]:
        """All powers of the steward."""
        return self._of(Power)

    @cached_property
    def ends(self) -> tuple[Termination, ...]:
        """All ways in which rights end."""
        return self._of(Termination)

    def _of(self, effect: type[Any]) -> tuple[Any, ...]:
        return tuple(clause for clause in self.bundle.clauses if isinstance(clause, effect))

    def absence(self, what: str) -> Absence:
        """The absence of something from all documents of the bundle."""
        return Absence(what, tuple(d.id for d in self.bundle.documents), self.bundle.complete)


def unrestricted(restrictions: Sequence[Restriction], act: str) -> bool:
    """Whether no restriction of the act concerns everybody."""
    return not any(act in r.acts and r.for_everybody for r in restrictions)
