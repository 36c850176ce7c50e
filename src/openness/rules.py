"""The small pieces of which a criterion's rule is made.

A `Point` is something that a criterion turns on, such as "a badge must be shown": an id, a plain
statement, and a finder that picks the clauses that raise it out of a license's `Rights`. A
`Criterion` names the acts that it needs granted, the points that break it, and those on which
informed readers disagree. A `Definition` is a tuple of criteria.

In: `Rights`. Out: clauses. Nothing here decides; `scoring` does.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from attrs import field, frozen

from openness import vocabulary as v
from openness.clauses import Circumstance, Clause, Duty, Terms
from openness.rights import EXTRAORDINARY, Restriction, Rights, spares_end_users

__all__ = [
    "Criterion",
    "Definition",
    "Finder",
    "Point",
    "duty",
    "end",
    "form_short_of",
    "meaning",
    "power",
    "restricted",
]


def _acts(_instance: object, _attribute: object, acts: tuple[str, ...]) -> None:
    _checked(v.ACTS, acts)


@frozen(eq=False)
class Finder:
    """Picks clauses out of `Rights`. ``words`` are the words of the vocabulary that it looks for."""

    find: Callable[[Rights], Sequence[Clause]]
    words: frozenset[str]

    def __call__(self, rights: Rights) -> tuple[Clause, ...]:
        """The clauses found, each once."""
        found = self.find(rights)
        return tuple(dict.fromkeys(found)) if found else ()

    def __or__(self, other: "Finder") -> "Finder":
        return Finder(lambda rights: (*self.find(rights), *other.find(rights)), self.words | other.words)

    def only_with(self, other: "Finder") -> "Finder":
        """Find what this one finds, but only in a license in which the other finds something."""
        return Finder(lambda rights: self.find(rights) if other.find(rights) else (), self.words)


@frozen(eq=False)
class Point:
    """Something that a criterion turns on; ``says`` completes the sentence "The license …"."""

    id: str
    says: str
    find: Finder


@frozen(kw_only=True, eq=False)
class Criterion:
    """One criterion of a definition.

    ``statement`` says in our words what it asks. ``needs`` are the acts that must be granted to
    everybody. ``presumes`` are acts of which at least one must be granted to somebody: a criterion
    about rights is not met where there are none. ``outside`` says, in our words, what is left to
    the release when nothing breaks it.
    """

    id: str
    title: str
    statement: str
    needs: tuple[str, ...] = field(default=(), validator=_acts)
    presumes: tuple[str, ...] = field(default=("distribute", "modify"), validator=_acts)
    broken_by: tuple[Point, ...] = ()
    contested_by: tuple[Point, ...] = ()
    outside: str | None = None


@frozen(kw_only=True, eq=False)
class Definition:
    """A definition of openness: its criteria, and who stewards it.

    ``indifferent`` names the words of the vocabulary that it knowingly does not look at, by the
    reason why; a test holds that every word is looked for or named here.
    """

    id: str
    name: str
    steward: str
    version: str
    url: str
    criteria: tuple[Criterion, ...]
    indifferent: dict[str, tuple[str, ...]]

    @property
    def words(self) -> frozenset[str]:
        """All words of the vocabulary that its rules look for."""
        points = (p for c in self.criteria for p in (*c.broken_by, *c.contested_by))
        return frozenset().union(*(p.find.words for p in points), *(c.needs for c in self.criteria))


_LICENSOR = frozenset({"steward", "registration", "review", "payment"})


def _checked(vocabulary: v.Vocabulary, words: Iterable[str]) -> frozenset[str]:
    return frozenset(vocabulary.check(word) for word in words)


def restricted(
    *acts: str,
    by: frozenset[str] = frozenset(),
    and_by: frozenset[str] = frozenset(),
    not_by: frozenset[str] = frozenset(),
    everybody: bool = False,
    within: dict[str, tuple[str, ...]] | None = None,
    except_in: dict[str, tuple[str, ...]] | None = None,
    work_apart: tuple[str, ...] = (),
    by_consent: bool = False,
) -> Finder:
    """Find what restricts one of the acts.

    ``by``: only where one of these dimensions narrows it, ``and_by`` where one of these does, too.
    ``not_by``: only where none of these does. ``everybody``: only where it concerns an ordinary
    licensee. ``within``: only where the scope names the dimension and includes one of the words,
    ``except_in``: only where it spares just such words, so that the rights hold in them alone.
    ``work_apart``: not where it concerns only these kinds of work. ``by_consent``: only where a
    consent of the steward's would lift it.
    """
    wanted = _checked(v.ACTS, acts)
    inside, spared = within or {}, except_in or {}

    def concerns(dimensions: frozenset[str]) -> bool:
        return (
            (not by or not by.isdisjoint(dimensions))
            and (not and_by or not and_by.isdisjoint(dimensions))
            and not_by.isdisjoint(dimensions)
            and (not everybody or EXTRAORDINARY.isdisjoint(dimensions))
            and dimensions.issuperset(inside)
            and dimensions.issuperset(spared)
        )

    particular = bool(inside or spared or work_apart or by_consent)

    def fits(restriction: Restriction) -> bool:
        scope = restriction.scope
        return (
            all(any(word in scope[name] for word in words) for name, words in inside.items())
            and all(scope[n].excluded and all(w in words for w in scope[n].words) for n, words in spared.items())
            and not (work_apart and "work" in scope and _only(scope["work"], work_apart))
            and (not by_consent or any(e.consent in _LICENSOR for c in restriction.evidence for e in c.unless))
        )

    def find(rights: Rights) -> Sequence[Clause]:
        return [
            clause
            for dimensions, restrictions in rights.by_dimensions(wanted)
            if concerns(dimensions)
            for restriction in restrictions
            if not particular or fits(restriction)
            for clause in restriction.evidence
        ]

    return Finder(find, wanted.union(by, *inside.values(), *spared.values()))


def _freeing(exception: Circumstance) -> frozenset[str]:
    """The dimensions by which an exception frees some people of a duty, and not others."""
    if exception.consent is not None or spares_end_users(exception):
        return frozenset()
    return exception.dimensions


def form_short_of(act: str, *enough: frozenset[str]) -> Finder:
    """Find the grants of an act that together give none of the sufficient sets of forms."""
    v.ACTS.check(act)
    for forms in enough:
        _checked(v.FORMS, forms)

    def find(rights: Rights) -> Sequence[Clause]:
        forms = rights.forms(act)
        return rights.grants[act] if forms and not any(forms >= needed for needed in enough) else ()

    return Finder(find, frozenset({act}).union(*enough))


def _only(terms: Terms[str], words: tuple[str, ...]) -> bool:
    return not terms.excluded and all(word in words for word in terms.words)


def _matches(clause: Duty, by: frozenset[str], not_by: frozenset[str]) -> bool:
    if not (by or not_by):
        return True
    dimensions = clause.when.dimensions.union(*map(_freeing, clause.unless))
    return (not by or not dimensions.isdisjoint(by)) and dimensions.isdisjoint(not_by)


def duty(
    *names: str,
    by: frozenset[str] = frozenset(),
    not_by: frozenset[str] = frozenset(),
    upon: tuple[str, ...] = (),
    reach: tuple[str, ...] = (),
    only_shown: tuple[str, ...] = (),
    work: tuple[str, ...] = (),
    **fields: Any,
) -> Finder:
    """Find duties of these names (none: of any name).

    ``upon``: one of these acts triggers it by name. ``reach``: it goes as far as one of these.
    ``only_shown``: it is shown in one of these places and no other will do. ``work``: it names one
    of these kinds of work. Other keywords are compared with the fields of the duty.
    """
    wanted, acts = _checked(v.DUTIES, names), _checked(v.ACTS, upon)
    reaches, places, works = _checked(v.REACHES, reach), _checked(v.DISPLAYS, only_shown), _checked(v.WORKS, work)

    def fits(clause: Duty) -> bool:
        return (
            (not acts or not acts.isdisjoint(clause.upon))
            and (not reaches or clause.reach in reaches)
            and (not places or (bool(clause.where_shown) and places.issuperset(clause.where_shown)))
            and (not works or (clause.when.work is not None and any(w in clause.when.work for w in works)))
            and _matches(clause, by, not_by)
            and all(getattr(clause, name) == value for name, value in fields.items())
        )

    def find(rights: Rights) -> Sequence[Clause]:
        return [clause for clause in rights.duties_called(wanted) if fits(clause)]

    return Finder(find, wanted | acts | reaches | places | works | by)


def power(*names: str, unless_granted: str | None = None, not_for: tuple[str, ...] = ()) -> Finder:
    """Find powers of the steward; none where the act ``unless_granted`` is granted somewhere, or
    where the power's cause is one of ``not_for``."""
    wanted, spared = _checked(v.POWERS, names), _checked(v.CAUSES, not_for)

    def find(rights: Rights) -> Sequence[Clause]:
        if unless_granted is not None and not rights.lacks(unless_granted):
            return ()
        return [clause for clause in rights.powers if clause.power in wanted and clause.cause not in spared]

    return Finder(find, wanted)


def end(*how: str, event: tuple[str, ...] = (), rights_ended: tuple[str, ...] = ()) -> Finder:
    """Find ways in which rights end: in these ways, upon one of these events, of these rights."""
    ways, events, ended = _checked(v.ENDINGS, how), _checked(v.EVENTS, event), _checked(v.ACTS, rights_ended)

    def find(rights: Rights) -> Sequence[Clause]:
        return [
            clause
            for clause in rights.ends
            if (not ways or clause.how in ways)
            and (not events or not events.isdisjoint(clause.when.event))
            and (not ended or not ended.isdisjoint(clause.rights))
        ]

    return Finder(find, ways | events)


def meaning(term: str, *includes: str) -> Finder:
    """Find where the text makes a word mean more: one of these contents."""
    v.MEANT.check(term)
    wanted = _checked(v.CONTENTS, includes)

    def find(rights: Rights) -> Sequence[Clause]:
        return [m for m in rights.meanings if m.term == term and not wanted.isdisjoint(m.includes)]

    return Finder(find, wanted | {term})
