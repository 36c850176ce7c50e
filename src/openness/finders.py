"""Find the clauses on which a criterion may turn, such as whatever bars selling.

In: `Rights`. Out: clauses. A `Finder` says which words of the vocabulary it looks for, so that a
test can hold that no word goes unnoticed.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from attrs import frozen

from openness import vocabulary as v
from openness.clauses import Circumstance, Clause, Duty, Terms
from openness.rights import EXTRAORDINARY, Restriction, Rights, at_will, spares_end_users

__all__ = [
    "Finder",
    "duty",
    "end",
    "end_at_will",
    "form_short_of",
    "meaning",
    "power",
    "restricted",
    "revocable",
]


@frozen(eq=False)
class Finder:
    """Picks clauses out of `Rights`. ``words`` are the words of the vocabulary that it looks for, ``beside``
    finds those without which it would find nothing."""

    find: Callable[[Rights], Sequence[Clause]]
    words: frozenset[str]
    beside: "Finder | None" = None

    def __call__(self, rights: Rights) -> tuple[Clause, ...]:
        """The clauses found, each once."""
        found = self.find(rights)
        return tuple(dict.fromkeys(found)) if found else ()

    def __or__(self, other: "Finder") -> "Finder":
        return Finder(lambda rights: (*self.find(rights), *other.find(rights)), self.words | other.words)

    def only_with(self, other: "Finder") -> "Finder":
        """Find what this one finds, but only in a license in which the other finds something."""
        return Finder(lambda rights: self.find(rights) if other.find(rights) else (), self.words, other)


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
    beyond: tuple[str, ...] = (),
    **fields: Any,
) -> Finder:
    """Find duties of these names (none: of any name).

    ``upon``: one of these acts triggers it by name. ``reach``: it goes as far as one of these.
    ``only_shown``: it is shown in one of these places and no other will do. ``work``: it names one
    of these kinds of work. ``beyond``: it is not owed to these alone. Other keywords are compared
    with the fields of the duty.
    """
    wanted, acts = _checked(v.DUTIES, names), _checked(v.ACTS, upon)
    reaches, places, works = _checked(v.REACHES, reach), _checked(v.DISPLAYS, only_shown), _checked(v.WORKS, work)
    owed = _checked(v.RECIPIENTS, beyond)

    def fits(clause: Duty) -> bool:
        return (
            (not acts or not acts.isdisjoint(clause.upon))
            and (not reaches or clause.reach in reaches)
            and (not places or (bool(clause.where_shown) and places.issuperset(clause.where_shown)))
            and (not works or (clause.when.work is not None and any(w in clause.when.work for w in works)))
            and not (owed and clause.to and owed.issuperset(clause.to))
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


def revocable(*acts: str) -> Finder:
    """Find grants of one of these acts that say that they can be taken back."""
    wanted = _checked(v.ACTS, acts)

    def find(rights: Rights) -> Sequence[Clause]:
        return [g for act in wanted for g in rights.grants.get(act, ()) if g.irrevocable is False]

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


def end_at_will(*rights_ended: str) -> Finder:
    """Find where the steward may end one of these rights without a reason."""
    ended = _checked(v.ACTS, rights_ended)

    def find(rights: Rights) -> Sequence[Clause]:
        return [clause for clause in rights.ends if at_will(clause) and not ended.isdisjoint(clause.rights)]

    return Finder(find, frozenset({"at-will"}))


def meaning(term: str, *includes: str) -> Finder:
    """Find where the text makes a word mean more: one of these contents."""
    v.MEANT.check(term)
    wanted = _checked(v.CONTENTS, includes)

    def find(rights: Rights) -> Sequence[Clause]:
        return [m for m in rights.meanings if m.term == term and not wanted.isdisjoint(m.includes)]

    return Finder(find, wanted | {term})
