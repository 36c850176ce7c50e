"""What changed from one license to another: clauses added, dropped and changed, and what that turned.

Two clauses are the same when they say the same, wherever they stand. Of the others, two are one that
was changed when they have the same effect, are about the same, and agree in most; the rest was
dropped or added. Nothing is lost: the difference, applied to the clauses of the one, gives those of
the other.

In: two subjects. Out: a `Difference`.
"""

from collections.abc import Iterable
from functools import cached_property, lru_cache
from math import fsum
from typing import Any

from attrs import field, fields, frozen

from openness.clauses import EFFECTS, Circumstance, Clause, Duty, Grant, Meaning, Power, Prohibition, Termination, Terms
from openness.errors import OpennessError
from openness.findings import Finding
from openness.precedents import READINGS
from openness.presenting import Presented
from openness.rules import Definition
from openness.scoring import Scorecard, judge
from openness.subjects import Subject
from openness.tables import Table

__all__ = ["Change", "Difference", "Turn", "difference"]

ALIKE = 0.6
"""The share of what two clauses say in which they must agree to be one that was changed."""

_ASIDE = frozenset({"at", "note", "doubt"})
"""Fields that say where and how surely a clause stands, not what it says."""


@frozen
class Change:
    """A clause that was changed: as it was, as it is, and the names of the fields that differ."""

    before: Clause
    after: Clause
    fields: tuple[str, ...]


@frozen(eq=False)
class Turn:
    """A criterion whose verdict turned, with the finding on either side."""

    before: Finding
    after: Finding

    @property
    def criterion(self) -> str:
        """The id of the criterion."""
        return self.before.criterion.id


@frozen(eq=False, repr=False)
class Difference(Presented):
    """What changed from ``before`` to ``after``.

    ``kept`` pairs the clauses that say the same; they may stand elsewhere. ``cards`` are the
    scorecards by the definition that was asked for.
    """

    before: Subject
    after: Subject
    dropped: tuple[Clause, ...]
    added: tuple[Clause, ...]
    changed: tuple[Change, ...]
    kept: tuple[tuple[Clause, Clause], ...] = field(repr=False)
    definition: Definition = field(repr=False)
    reading: str = "practice"

    def __bool__(self) -> bool:
        """Whether anything changed in what the license says."""
        return bool(self.dropped or self.added or self.changed)

    @cached_property
    def cards(self) -> tuple[Scorecard, Scorecard]:
        """The scorecards before and after."""
        return (
            judge(self.before, self.definition, self.reading),
            judge(self.after, self.definition, self.reading),
        )

    @property
    def turned(self) -> tuple[Turn, ...]:
        """The criteria whose verdict turned."""
        before, after = (card.findings for card in self.cards)
        return tuple(Turn(b, a) for b, a in zip(before, after, strict=True) if b.verdict is not a.verdict)

    def apply(self, clauses: Iterable[Clause]) -> tuple[Clause, ...]:
        """Return the clauses after the change, from those before it.

        Raises:
            ValueError: a clause that was dropped, changed or kept is not among them.
        """
        left = list(clauses)
        replaced = [*self.kept, *((c.before, c.after) for c in self.changed)]
        for clause in (*self.dropped, *(before for before, _ in replaced)):
            if clause not in left:
                raise ValueError(f"not among the clauses: {clause!r}")
            left.remove(clause)
        return (*left, *(after for _, after in replaced), *self.added)

    @property
    def table(self) -> Table:
        """The difference as a table: clauses first, then the criteria that turned."""
        from openness.tabulating.differences import difference_table

        return difference_table(self)

    def to_dict(self) -> dict[str, Any]:
        """Return the difference as plain data, in the versioned form of ``docs/schema.json``."""
        from openness.exchange import difference_data

        return difference_data(self)

    def __str__(self) -> str:
        counts = f"{len(self.added)} added, {len(self.dropped)} dropped, {len(self.changed)} changed"
        return f"{self.before.name} → {self.after.name}: {counts}, {len(self.turned)} criteria turned"

    def __repr__(self) -> str:
        return f"<Difference {self}>"


def difference(before: Subject, after: Subject, definition: Definition, reading: str = "practice") -> Difference:
    """Return what changed from one license to another, with all that each is read together with.

    Raises:
        OpennessError: one of the two is an expression with several licenses, or was not read whole.
        VocabularyError: there is no such reading.
    """
    READINGS.check(reading)
    for side in (before.bundle, after.bundle):
        if not side.complete:
            unread = [d.id for d in side.documents if d.coverage != "complete"]
            raise OpennessError(f"{', '.join(unread)}: not read whole, so what changed cannot be told")
    old, new = list(before.bundle.clauses), list(after.bundle.clauses)
    kept = _pairs(old, new)
    changed = _changes(old, new)
    return Difference(before, after, tuple(old), tuple(new), changed, kept, definition, reading)


def _pairs(old: list[Clause], new: list[Clause]) -> tuple[tuple[Clause, Clause], ...]:
    """Take the clauses that say the same out of both lists, and pair them."""
    by_content: dict[Any, list[Clause]] = {}
    for clause in old:
        by_content.setdefault(_content(clause), []).append(clause)
    kept = [(same.pop(0), clause) for clause in new if (same := by_content.get(_content(clause)))]
    for before, after in kept:
        old.remove(before)
        new.remove(after)
    return tuple(kept)


_SAID = {
    effect: tuple(attribute.name for attribute in fields(effect) if attribute.name not in _ASIDE)
    for effect in EFFECTS.values()
}
"""The fields by which clauses of each effect say something."""


def _content(clause: Clause) -> tuple[Any, ...]:
    """What a clause says, wherever it stands and in whatever order."""
    return (type(clause), clause.doubt is None, *(_said(name, getattr(clause, name)) for name in _SAID[type(clause)]))


def _said(name: str, value: Any) -> Any:
    """A value in a form in which the order of words says nothing."""
    if isinstance(value, Circumstance):
        return _circumstance(value)
    if name == "unless":
        return frozenset(map(_circumstance, value))
    return frozenset(value) if name in _SETS else value


@lru_cache(maxsize=4096)
def _circumstance(when: Circumstance) -> frozenset[Any]:
    """What a circumstance says, in whatever order."""
    told = ((name, getattr(when, name)) for name in when.dimensions)
    return frozenset(
        (name, (frozenset(value.words), value.excluded))
        if isinstance(value, Terms)
        else (name, frozenset(value) if isinstance(value, tuple) else value)
        for name, value in told
    )


_SETS = frozenset({
    "acts", "upon", "rights", "to", "where_shown", "unless", "form", "against", "about", "includes", "excludes",
})  # fmt: skip
"""Fields in which the order says nothing."""


def _changes(old: list[Clause], new: list[Clause]) -> tuple[Change, ...]:
    """Take clauses that were changed out of both lists, the most alike first."""
    about: dict[Any, list[int]] = {}
    for number, clause in enumerate(new):
        for key in _about(clause):
            about.setdefault(key, []).append(number)
    alike = sorted(
        (-likeness, repr(before), repr(new[n]), o, n)
        for o, before in enumerate(old)
        for n in {number for key in _about(before) for number in about.get(key, ())}
        if (likeness := _likeness(before, new[n])) >= ALIKE
    )
    paired: dict[int, int] = {}
    taken: set[int] = set()
    for *_, o, n in alike:
        if o not in paired and n not in taken:
            paired[o] = n
            taken.add(n)
    changes = tuple(Change(old[o], new[n], _differing(old[o], new[n])) for o, n in paired.items())
    old[:] = [clause for number, clause in enumerate(old) if number not in paired]
    new[:] = [clause for number, clause in enumerate(new) if number not in taken]
    return changes


def _differing(before: Clause, after: Clause) -> tuple[str, ...]:
    """The fields in which two clauses of one effect differ."""
    names = [n for n in _SAID[type(before)] if _said(n, getattr(before, n)) != _said(n, getattr(after, n))]
    doubted = (before.doubt is None) is not (after.doubt is None)
    return (*names, *(("doubt",) if doubted else ()))


def _about(clause: Clause) -> set[Any]:
    """What a clause is about: only clauses that have something of it in common can be one that was changed."""
    match clause:
        case Duty():
            return {(Duty, clause.duty)}
        case Power():
            return {(Power, clause.power)}
        case Termination():
            return {(Termination, clause.how)}
        case Meaning():
            return {(Meaning, clause.term)}
        case Grant() | Prohibition():
            purpose = clause.when.purpose
            kinds = [None] if purpose is None else [(word, purpose.excluded) for word in purpose.words]
            return {(type(clause), act, kind) for act in clause.acts for kind in kinds}
    return {type(clause)}


def _likeness(before: Clause, after: Clause) -> float:
    """The share of what two clauses say in which they agree, between 0 and 1."""
    agreed = [_agreement(getattr(before, name), getattr(after, name)) for name in _SAID[type(before)] if name != "when"]
    dimensions = sorted(before.when.dimensions | after.when.dimensions)
    agreed += [_agreement(getattr(before.when, name), getattr(after.when, name)) for name in dimensions]
    return fsum(agreed) / len(agreed)


def _agreement(one: Any, other: Any) -> float:
    """How far two values agree: wholly, by the share of common words, or not."""
    if one == other:
        return 1
    if isinstance(one, Terms) and isinstance(other, Terms) and one.excluded is other.excluded:
        one, other = one.words, other.words
    if isinstance(one, tuple) and isinstance(other, tuple) and (one or other):
        return len(set(one) & set(other)) / len({*one, *other})
    return 0.5 if one is not None and other is not None and type(one) is type(other) is not str else 0
