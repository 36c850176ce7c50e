"""Whether a circumstance of a clause holds in a situation: it does, does not, or hangs on facts that are named.

The laws of three-valued logic hold. Grants must cover all of what somebody wants to do, prohibitions
and duties need touch only some of it.

In: a `Circumstance` and a `Situation`. Out: an `Answered`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date as Date
from typing import Any

from attrs import frozen

from openness import vocabulary as v
from openness.clauses import Circumstance, Size, Terms
from openness.situations import EEA, EU, NOT, Amount, Situation, told_only
from openness.truth import Truth, all_of, any_of, negation
from openness.wording import size_phrase

__all__ = ["Answered", "Asked", "combined", "covered", "every", "some", "touched"]

# Purposes of everyday: one may well have several, so that what is not said of them is open. Any
# other purpose, such as weapons, is one that nobody has without knowing.
EVERYDAY = frozenset({
    "commercial", "production", "research", "education", "art", "personal", "evaluation", "internal", "charity",
    "public-service", "competing-product", "policy-violation",
})  # fmt: skip
RULED_OUT = {
    "personal": ("commercial", "production", "charity", "public-service", "competing-product"),
    "commercial": ("personal",),
    "evaluation": ("production",),
    "production": ("evaluation",),
}
"""Purposes that another one leaves no room for."""

_ORGANIZED = ("organization", "company", "nonprofit", "research-body", "government", "military-body", "law-enforcement")
KINDS = {
    "minor": ("individual",),
    **dict.fromkeys(_ORGANIZED[1:], ("organization",)),
}  # fmt: skip
"""What licensees are, and what else they are thereby."""

OTHER_KINDS = {
    "individual": _ORGANIZED,
    "minor": _ORGANIZED,
    "organization": ("individual", "minor"),
    "company": ("individual", "minor", "nonprofit", "government", "law-enforcement"),
    "nonprofit": ("individual", "minor", "company", "government", "law-enforcement", "military-body"),
    "research-body": ("individual", "minor", "law-enforcement", "military-body"),
    "government": ("individual", "minor", "company", "nonprofit"),
    "military-body": ("individual", "minor", "nonprofit", "law-enforcement"),
    "law-enforcement": ("individual", "minor", "company", "nonprofit", "military-body"),
}
"""What licensees cannot be besides; a university may be a company, and a company may supply an army."""


@frozen(order=True)
class Asked:
    """A fact that is missing: the field of a `Situation`, and what about it matters."""

    field: str
    about: str

    def __str__(self) -> str:
        return f"{self.field.replace('_', ' ')}: {self.about}"


@frozen
class Answered:
    """Whether something holds, and the facts on which it hangs where that is unknown."""

    truth: Truth
    asked: frozenset[Asked] = frozenset()


YES, NO = Answered(Truth.YES), Answered(Truth.NO)


def every(answers: Iterable[Answered]) -> Answered:
    """Whether all hold; where that is unknown, on the facts of those that are."""
    told = tuple(answers)
    return combined(all_of(answer.truth for answer in told), told)


def some(answers: Iterable[Answered]) -> Answered:
    """Whether any holds; where that is unknown, on the facts of those that are."""
    told = tuple(answers)
    return combined(any_of(answer.truth for answer in told), told)


def combined(truth: Truth, answers: Iterable[Answered]) -> Answered:
    """An answer that rests on others: it asks what those ask that are unknown."""
    if truth is not Truth.UNKNOWN:
        return Answered(truth)
    return Answered(truth, frozenset().union(*(a.asked for a in answers if a.truth is Truth.UNKNOWN)))


def touched(when: Circumstance, situation: Situation, act: str) -> Answered:
    """Whether any of what somebody wants to do falls under a circumstance, as prohibitions ask."""
    return every(_dimension(name, getattr(when, name), situation, act, whole=False) for name in when.dimensions)


def covered(when: Circumstance, situation: Situation, act: str) -> Answered:
    """Whether all of what somebody wants to do falls under a circumstance, as grants ask."""
    return every(_dimension(name, getattr(when, name), situation, act, whole=True) for name in when.dimensions)


def _not(answer: Answered) -> Answered:
    return Answered(negation(answer.truth), answer.asked)


def _dimension(name: str, value: Any, situation: Situation, act: str, *, whole: bool) -> Answered:
    """Whether one dimension of a circumstance holds."""
    if name in ("event", "consent"):
        return NO  # nothing has happened, and nobody has agreed to anything beyond the license
    if name in _FACTS:
        return _FACTS[name](value, situation)
    terms = value if isinstance(value, Terms) else Terms((value,) if isinstance(value, str) else value)
    return _terms(name, terms, situation, act, whole=whole)


def _flag(name: str, about: str, value: bool | None) -> Answered:
    if value is None:
        return Answered(Truth.UNKNOWN, frozenset({Asked(name, about)}))
    return YES if value else NO


def _since(day: Date, situation: Situation) -> Answered:
    return _flag("on", f"whether it is {day} or later", None if situation.on is None else situation.on >= day)


def _until(day: Date, situation: Situation) -> Answered:
    return _flag("on", f"whether it is {day} or earlier", None if situation.on is None else situation.on <= day)


def _years(years: int, situation: Situation) -> Answered:
    if situation.on is None or situation.published is None:
        missing = "on" if situation.on is None else "published"
        about = f"whether {years} years have passed since publication"
        return Answered(Truth.UNKNOWN, frozenset({Asked(missing, about)}))
    passed = (situation.on.year, situation.on.month, situation.on.day)
    out = situation.published
    return YES if passed >= (out.year + years, out.month, out.day) else NO


def _terms(name: str, terms: Terms[str], situation: Situation, act: str, *, whole: bool) -> Answered:
    """Whether a set of words holds: whether it has any of what was said, or (``whole``) all of it."""
    if name == "parameter":  # a template allows each of its open fields by itself
        return some(_word(name, word, situation, act) for word in terms.words)
    if name == "work":
        return _works(terms, situation, act, whole=whole)
    if whole:
        return _not(_terms(name, Terms(terms.words, not terms.excluded), situation, act, whole=False))
    if not terms.excluded:
        return some(_word(name, word, situation, act) for word in terms.words)
    return _outside(name, terms.words, situation, act)


def _works(terms: Terms[str], situation: Situation, act: str, *, whole: bool) -> Answered:
    """Whether a set of kinds of work holds of the licensed work, of which each kind may be a part."""
    if not terms.excluded:
        return some(_work(word, situation, act) for word in terms.words)
    concerned = {*_WORK.get(act, ("work",)), *(situation.work or ())}
    left = concerned.difference(terms.words)
    return YES if (left == concerned if whole else left) else NO


def _outside(name: str, words: tuple[str, ...], situation: Situation, act: str) -> Answered:
    """Whether what somebody wants lies, at least in part, outside of some words."""
    said = getattr(situation, name)
    given = [word for word in said or () if not word.startswith(NOT)]
    if name == "group":  # one is of several groups at once
        return _not(some(_word(name, word, situation, act) for word in words))
    if name in ("domicile", "where") and given:
        countries = [word for word in given if word not in v.REGIONS] or given
        rest = tuple(word for word in said if word not in countries)
        each = (told_only(situation, name, (country, *rest)) for country in countries)
        return some(_not(some(_word(name, word, one, act) for word in words)) for one in each)
    if given and name != "domicile":
        return YES if any(word not in words and not set(_also(name, word)) & set(words) for word in given) else NO
    if said is not None and all(not said or NOT + word in said for word in words):
        return YES
    return _open(name, words)


def _open(name: str, words: Iterable[str]) -> Answered:
    return Answered(Truth.UNKNOWN, frozenset({Asked(name, _or(words))}))


def _or(words: Iterable[str]) -> str:
    return " or ".join(words)


_CHANNELS = {"host": ("hosted-service",), "distribute": ("external",), "distribute-modified": ("external",),
             "sell": ("external",)}  # fmt: skip
"""How an act is done by its nature."""

_WORK = {
    "distribute-modified": ("derivatives",), "modify": ("derivatives",), "train": ("distilled", "output"),
    "use-output": ("output",),
}  # fmt: skip
"""With which work an act is done, beside the licensed one."""


def _also(name: str, word: str) -> tuple[str, ...]:
    """What else a word stands for."""
    if name == "target":
        return ("any-model",)
    return KINDS.get(word, ()) if name == "group" else ()


def _word(name: str, word: str, situation: Situation, act: str) -> Answered:
    """Whether one word holds of a situation."""
    said: tuple[str, ...] | None = getattr(situation, name)
    if name == "channel" and word in _CHANNELS.get(act, ()):
        return YES
    if word == "end-user":
        return NO  # who uses somebody's product asks nobody
    given = tuple(w for w in said or () if not w.startswith(NOT))
    if word in given or any(word in _also(name, other) for other in given):
        return YES
    if said is not None and (NOT + word in said or not said or _ruled_out(name, word, given)):
        return NO
    if (
        name in ("domicile", "where")
        and word in ("EU", "EEA")
        and any(len(w) == 2 and w not in v.REGIONS for w in given)
    ):
        return YES if set(given) & (EU if word == "EU" else EEA) else NO
    return _open(name, (word,))


def _work(word: str, situation: Situation, act: str) -> Answered:
    """The question is about the licensed work, whatever it consists of, and what the act makes of it."""
    if word in (situation.work or ()):
        return YES
    if word in ("derivatives", "distilled", "output"):
        return YES if word in _WORK.get(act, ()) else NO
    return NO if word in ("linked", "combination", "contributions") else YES


def _ruled_out(name: str, word: str, given: tuple[str, ...]) -> bool:
    """Whether what was said leaves no room for a word."""
    match name:
        case "purpose":
            if word in EVERYDAY:
                return any(word in RULED_OUT.get(other, ()) for other in given)
            # Who names an unusual purpose may have a related one: weapons are military, and violence.
            return bool(given) and EVERYDAY.issuperset(given)
        case "group":
            return any(word in OTHER_KINDS.get(other, ()) for other in given)
        case "domicile" | "where":
            return word not in v.REGIONS and any(other not in v.REGIONS for other in given)
    return False


def _amounts(size: Size) -> Iterator[str]:
    """The facts by which a size may be judged, the best first."""
    if size.metric == "revenue" and size.period != "month":
        yield "revenue"
        return
    name = {"monthly-active-users": "monthly_active_users", "revenue": "monthly_revenue"}.get(size.metric)
    if name is None:
        yield size.metric
        return
    if size.over == "product":
        yield f"product_{name}"
    yield name


def _size(size: Size, situation: Situation) -> Answered:
    """Whether a size is reached; an amount that counts more than is asked can only rule it out."""
    names = list(_amounts(size))
    if size.currency is not None and size.currency != situation.currency:
        return _unknown("currency", size)
    for name in names:
        amount = getattr(situation, name)
        if amount is None:
            continue
        counted = _at(amount, size.measured or situation.on)
        if counted is None:
            return _unknown("on" if size.measured is None and situation.on is None else name, size)
        holds = _bounded(size, counted)
        others = size.over == "licensee" and situation.affiliates is not False
        counts_more = others or (size.over == "product" and not name.startswith("product_"))
        if not counts_more or holds is not size.is_floor:
            return YES if holds else NO
        if others:  # the amount of all is told, and that of one's own cannot be
            return Answered(Truth.UNKNOWN) if situation.affiliates else _unknown("affiliates", size)
    yearly = _at(situation.revenue, size.measured or situation.on)
    if names[-1] == "monthly_revenue" and size.is_floor and yearly is not None and not _bounded(size, yearly):
        return NO  # what the whole year did not bring, no month brought
    return _unknown(names[0], size)


def _unknown(name: str, size: Size) -> Answered:
    return Answered(Truth.UNKNOWN, frozenset({Asked(name, size_phrase(size))}))


def _at(amount: Amount | None, day: Date | None) -> float | None:
    """An amount on a day: the latest that was known; None where nothing says."""
    if not isinstance(amount, Mapping):
        return amount
    past = [known for known in amount if day is not None and known <= day]
    return amount[max(past)] if past else None


def _bounded(size: Size, amount: float) -> bool:
    if size.above is not None:
        return amount > size.above
    if size.at_least is not None:
        return amount >= size.at_least
    return amount < size.below if size.below is not None else amount <= size.value


_FACTS: dict[str, Callable[[Any, Situation], Answered]] = {
    "size": lambda sizes, situation: every(_size(size, situation) for size in sizes),
    "competitor": lambda _, situation: _flag(
        "competitor", "whether you compete with the steward", situation.competitor
    ),
    "since": _since,
    "until": _until,
    "after_years": _years,
}
"""How the dimensions that are no sets of words are judged."""
