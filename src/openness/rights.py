"""What a license leaves permitted and what it restricts, computed once from its clauses.

A restriction is either said (a prohibition, or an end of rights that hangs on who somebody is) or
follows from grants that do not cover everything (a gap). Both have the same form, so a limited
grant and a full grant with the matching prohibition score alike.

In: a `Bundle`. Out: its `Rights`, on which the criteria's rules look.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import chain, product
from typing import Any

from attrs import frozen

from openness.clauses import Circumstance, Clause, Duty, Grant, Meaning, Power, Prohibition, Termination, Terms
from openness.records import Bundle, License
from openness.vocabulary import CORE_ACTS

__all__ = [
    "ALL_ACTS",
    "ENTAILED_BY",
    "FIELD",
    "PEOPLE",
    "PLACE",
    "WHO",
    "Absence",
    "Restriction",
    "Rights",
    "at_will",
    "bars_for_good",
    "rights_of",
    "spares_end_users",
    "words_of",
]

WHO = frozenset({"group", "competitor", "size"})
"""Dimensions that say who the licensee is."""

PLACE = frozenset({"domicile", "where"})
"""Dimensions that say where the licensee is at home, or where the act takes place."""

PEOPLE = WHO | PLACE
"""Dimensions that leave out some people, by who or by where they are."""

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

_IN_WORDS = {"distribute-modified": "distribute modified versions"}

_NO_LICENSE = ("policy", "addendum", "exception")

ALL_ACTS = (*CORE_ACTS, "sublicense")
"""What "all" stands for, in grants, prohibitions and ends."""

_EVERY_ACT = frozenset(("all", *ALL_ACTS))


TIME = frozenset({"since", "until", "after_years"})
"""Dimensions that say when."""


def _named(acts: Iterable[str]) -> frozenset[str]:
    """The acts that are named, and those that "all" stands for."""
    named = frozenset(acts)
    return named | _EVERY_ACT if "all" in named else named


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
        return not self.dimensions & EXTRAORDINARY


EXTRAORDINARY = PEOPLE | FIELD | {"channel", "target", "event", "parameter"}
"""Dimensions that leave an ordinary licensee with an ordinary purpose alone."""


def _scope(circumstance: Circumstance) -> dict[str, Any]:
    return {name: getattr(circumstance, name) for name in circumstance.dimensions if name != "consent"}


_Parts = tuple[tuple[str, Any], ...]
"""Dimensions with their values, all of which hold."""


def _beyond(grant: Grant) -> list[_Parts]:
    """The ways to be outside of a limited grant: beyond one of its dimensions, or in an exception."""
    excepted = (tuple(_scope(exception).items()) for exception in grant.unless)
    return [*((part,) for part in _complement(grant.when)), *(parts for parts in excepted if parts)]


def _outside(grants: tuple[Grant, ...]) -> Iterator[dict[str, Any]]:
    """The scopes that none of the grants covers."""
    for combination in product(*map(_beyond, grants)):
        if (scope := _gap(chain.from_iterable(combination))) is not None:
            yield scope


def _said_scopes(clause: Clause) -> Iterator[dict[str, Any]]:
    """The scopes of a restriction that is said: its circumstances, less each of its exceptions.

    What a consent would lift stays restricted. An exception for end users spares those who hold no
    license themselves; it does not make the restriction one that hangs on who the licensee is.
    """
    left = [
        tuple(_complement(exception))
        for exception in clause.unless
        if exception.consent is None and not spares_end_users(exception)
    ]
    for parts in product(*left):
        if (scope := _gap([*_scope(clause.when).items(), *parts])) is not None:
            yield scope


def spares_end_users(exception: Circumstance) -> bool:
    """Whether an exception is for end users, and for nobody and nothing else."""
    return exception == Circumstance(group=Terms(("end-user",)))


def _complement(circumstance: Circumstance) -> Iterator[tuple[str, Any]]:
    """For each dimension of a circumstance, what lies outside of it in that dimension."""
    for name, value in _scope(circumstance).items():
        if isinstance(value, Terms):
            yield name, Terms(value.words, not value.excluded)
        else:
            yield name, ("not", value)


def _both(one: Any, other: Any) -> Any:
    """The common part of two values of a dimension, or None where there is none."""
    if one == ("not", other) or other == ("not", one):
        return None
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


def words_of(act: str) -> str:
    """An act as one says it: ``distribute modified versions``."""
    return _IN_WORDS.get(act, act.replace("-", " "))


def _entailing(act: str) -> tuple[str, ...]:
    """The act, and those whose grant entails it."""
    return (act, *_entailing(ENTAILED_BY[act])) if act in ENTAILED_BY else (act,)


@lru_cache(maxsize=256)
def _with_entailing(acts: tuple[str, ...]) -> tuple[str, ...]:
    """The acts, each followed by those whose grant entails it."""
    return tuple(name for act in acts for name in _entailing(act))


def _width(grant: Grant) -> tuple[bool, bool]:
    """How narrow and how doubtful a grant is."""
    return bool(grant.when or grant.unless), grant.doubt is not None


def _granted_by(document: License) -> dict[str, list[Grant]]:
    """For each act the grants of one document that give it."""
    found: dict[str, list[Grant]] = {}
    for grant in document.grants:
        for act in grant.acts:
            for name in ALL_ACTS if act == "all" else (act,):
                found.setdefault(name, []).append(grant)
    for act, entailing in ENTAILED_BY.items():
        if act not in found and entailing in found:
            found[act] = found[entailing]
    return found


class Rights:
    """What a bundle grants and restricts; each answer is computed once."""

    def __init__(self, bundle: Bundle) -> None:
        self.bundle = bundle
        self._granting: dict[tuple[str, ...], tuple[Grant, ...]] = {}
        self._called: dict[frozenset[str], tuple[Duty, ...]] = {}
        self._narrowed: dict[frozenset[str], tuple[tuple[frozenset[str], tuple[Restriction, ...]], ...]] = {}
        self._touching: dict[frozenset[str], tuple[Restriction, ...]] = {}

    @cached_property
    def grants(self) -> dict[str, tuple[Grant, ...]]:
        """For each act the grants that give it: by name, by "all", or by entailment.

        Entailment is a matter of one document: what an exception grants by name, within limits, takes
        nothing from what the license entails.
        """
        found: dict[str, dict[Grant, None]] = {}
        for document in self.bundle.documents:
            for act, grants in _granted_by(document).items():
                found.setdefault(act, {}).update(dict.fromkeys(grants))
        return {act: tuple(grants) for act, grants in found.items()}

    @cached_property
    def _own(self) -> dict[str, tuple[Grant, ...]]:
        """The grants without those of exceptions: what only these give, and to some, is more than
        nothing, and no limit."""
        if all(document.kind != "exception" for document in self.bundle.documents):
            return self.grants
        added = {g for document in self.bundle.documents if document.kind == "exception" for g in document.grants}
        left = ((act, tuple(g for g in grants if g not in added)) for act, grants in self.grants.items())
        return {act: grants for act, grants in left if grants}

    @cached_property
    def restrictions(self) -> tuple[Restriction, ...]:
        """All restrictions, said ones first."""
        return (*self._said(), *self._gaps())

    def _said(self) -> Iterator[Restriction]:
        for clause in self.bundle.clauses:
            if isinstance(clause, Prohibition):
                acts = clause.acts
            elif isinstance(clause, Termination) and bars_for_good(clause, self._of(Grant)):
                acts = clause.rights
            else:
                continue
            for scope in _said_scopes(clause):
                yield Restriction(_named(acts), scope, (clause,), True, clause.doubt is not None)

    def _gaps(self) -> Iterator[Restriction]:
        seen: dict[tuple[Grant, ...], set[str]] = {}
        for act in (*CORE_ACTS, "use-output", "publish-results"):
            if grants := self._limiting(act):
                seen.setdefault(grants, set()).add(act)
        for grants, acts in seen.items():
            firm = tuple(grant for grant in grants if grant.doubt is None)
            doubtful = tuple(grant for grant in grants if grant.doubt is not None)
            for scope in _outside(grants):
                yield Restriction(frozenset(acts), scope, grants, False, not firm)
            # What only a grant in doubt covers is in doubt.
            for scope in _outside(firm) if firm and doubtful else ():
                yield Restriction(frozenset(acts), scope, doubtful, False, True)

    def _limiting(self, act: str) -> tuple[Grant, ...]:
        """The grants of an act whose limits count: those of the license, and what exceptions give to
        everybody."""
        own = self._own.get(act, ())
        return tuple(g for g in self.grants[act] if g in own or not (g.when or g.unless)) if own else ()

    def restricted(self, acts: Iterable[str]) -> tuple[Restriction, ...]:
        """The restrictions that touch one of the acts."""
        wanted = frozenset(acts)
        if wanted not in self._touching:
            self._touching[wanted] = tuple(r for r in self.restrictions if not r.acts.isdisjoint(wanted))
        return self._touching[wanted]

    def by_dimensions(self, acts: frozenset[str]) -> tuple[tuple[frozenset[str], tuple[Restriction, ...]], ...]:
        """The restrictions that touch one of the acts, put together by what narrows them."""
        if acts not in self._narrowed:
            found: dict[frozenset[str], list[Restriction]] = {}
            for restriction in self.restricted(acts):
                found.setdefault(restriction.dimensions, []).append(restriction)
            self._narrowed[acts] = tuple((dimensions, tuple(rs)) for dimensions, rs in found.items())
        return self._narrowed[acts]

    @cached_property
    def silence_counts(self) -> bool:
        """Whether what is not granted is not granted: all was read, and it is a license by itself,
        not something that a license incorporates or that is added to one."""
        return self.bundle.complete and self.bundle.license.kind not in _NO_LICENSE

    def lacks(self, act: str) -> bool:
        """Whether nothing grants the act to anybody."""
        return act not in self.grants

    def granting(self, acts: tuple[str, ...]) -> tuple[Grant, ...]:
        """The grants that give any of the acts, by name or else by entailment, each once; the widest first."""
        if acts not in self._granting:
            found = dict.fromkeys(grant for act in acts for grant in self.grants.get(act, ()))
            self._granting[acts] = tuple(sorted(found, key=_width))
        return self._granting[acts]

    def backing(self, acts: tuple[str, ...]) -> tuple[Grant, ...]:
        """The grants but for which nobody would have these acts: those that give them by name, and
        those that would entail them; each once, the widest first."""
        return self.granting(_with_entailing(acts))

    def forms(self, act: str) -> frozenset[str]:
        """The forms in which an act is granted to an ordinary licensee; empty where the form does
        not matter."""
        grants = self._own.get(act) or self.grants.get(act, ())
        plain = [grant for grant in grants if not grant.unless and EXTRAORDINARY.isdisjoint(grant.when.dimensions)]
        chosen = plain or grants
        if any(not grant.form for grant in chosen):
            return frozenset()
        return frozenset(form for grant in chosen for form in grant.form)

    @cached_property
    def duties(self) -> tuple[Duty, ...]:
        """All duties."""
        return self._of(Duty)

    def duties_called(self, names: frozenset[str]) -> tuple[Duty, ...]:
        """The duties of these names (none: of any name)."""
        if names not in self._called:
            self._called[names] = tuple(d for d in self.duties if not names or d.duty in names)
        return self._called[names]

    @cached_property
    def powers(self) -> tuple[Power, ...]:
        """All powers of the steward."""
        return self._of(Power)

    @cached_property
    def ends(self) -> tuple[Termination, ...]:
        """All ways in which rights end."""
        return self._of(Termination)

    @cached_property
    def meanings(self) -> tuple[Meaning, ...]:
        """All words that are given a meaning."""
        return self._of(Meaning)

    def _of(self, effect: type[Any]) -> tuple[Any, ...]:
        return tuple(clause for clause in self.bundle.clauses if isinstance(clause, effect))

    def no_right(self, act: str) -> Absence:
        """The absence of a right to an act."""
        return self.absence(f"a right to {words_of(act)}")

    def absence(self, what: str) -> Absence:
        """The absence of something from all documents of the bundle."""
        return Absence(what, tuple(d.id for d in self.bundle.documents), self.bundle.complete)


def bars_for_good(end: Termination, grants: Iterable[Grant]) -> bool:
    """Whether an end of rights amounts to a prohibition: it comes by who somebody is or for what they
    do it; or at a time, without an event, and no grant takes over from then."""
    if end.how == "at-will":
        return False
    if end.when.dimensions & (PEOPLE | FIELD):
        return True
    times = end.when.dimensions & TIME
    if not times or end.when.event:
        return False
    return not any(all(getattr(g.when, name) == getattr(end.when, name) for name in times) for g in grants)


def at_will(end: Termination) -> bool:
    """Whether the steward may bring an end about without a reason."""
    return end.how == "at-will" or (end.how == "on-notice" and not end.when)


@lru_cache(maxsize=1024)
def rights_of(bundle: Bundle) -> Rights:
    """Return the rights of a bundle, computed once for each bundle."""
    return Rights(bundle)
