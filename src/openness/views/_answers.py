"""What several views need to answer their questions."""

from collections.abc import Iterable

from openness.clauses import Circumstance, Clause, Duty
from openness.rights import PEOPLE, Restriction, Rights
from openness.views import Answer
from openness.wording import condition, listed

__all__ = [
    "barred_people",
    "clauses_of",
    "duty_words",
    "no_work_licensed",
    "scope_words",
    "unread",
    "who_is_barred",
]

_SHORT_DUTIES = {
    "retain-notice": "keep notices", "include-license": "pass on the license", "attribute": "name the source",
    "display-brand": "show a brand", "state-changes": "state changes", "rename": "rename changed versions",
    "name-prefix": "name it after the steward's", "disclose-source": "give source",
    "same-license": "license it alike", "flow-down": "pass on restrictions", "give-back": "give changes back",
    "installation-information": "give installation information", "provide-data": "give users their data",
    "update-to-latest": "use the latest version", "register": "register", "pay": "pay",
}  # fmt: skip


def unread(rights: Rights) -> Answer | None:
    """The answer where silence means nothing: no text, a part of one, or no license by itself."""
    if rights.silence_counts:
        return None
    absence = (rights.absence("the text that decides"),)
    if rights.bundle.license.coverage == "unread":
        return Answer("unknown: the license text was not found", absence)
    if not rights.bundle.complete:
        return Answer("unknown: only a part was read", absence)
    return Answer("depends on the license that it belongs to", absence)


def no_work_licensed(rights: Rights) -> Answer | None:
    """The answer where a contract gives access to a service and no rights in a work."""
    if rights.bundle.license.kind == "service":
        return Answer("no: a service, no work is licensed", (rights.no_right("distribute"),))
    return None


def clauses_of(restrictions: Iterable[Restriction]) -> tuple[Clause, ...]:
    """The clauses behind some restrictions, each once."""
    return tuple(dict.fromkeys(clause for r in restrictions for clause in r.evidence))


def barred_people(rights: Rights, acts: Iterable[str]) -> tuple[Restriction, ...]:
    """The restrictions of some acts that hang on who or where somebody is."""
    return tuple(r for r in rights.restricted(acts) if r.dimensions & PEOPLE)


def who_is_barred(restrictions: Iterable[Restriction]) -> str:
    """Whom restrictions bar, in a few words, to follow "not by" or "everyone but"."""
    told = (scope_words(restriction).removeprefix("by ") for restriction in restrictions)
    people = (f"those {words}" if words.startswith("in ") else words for words in told if words)
    return listed(dict.fromkeys(people), "or") or "some"


def scope_words(restriction: Restriction) -> str:
    """What a restriction is limited to, in a few words; empty where it concerns everybody."""
    told = {name: value for name, value in restriction.scope.items() if not (type(value) is tuple and "not" in value)}
    return condition(Circumstance(**told), brief=True)


def duty_words(duties: Iterable[Duty]) -> str:
    """Duties in a few words: ``show a brand (“Built with Llama”), keep notices``."""
    told = []
    for duty in duties:
        text = f" (“{duty.text}”)" if duty.text else ""
        some = " (some people)" if duty.when.dimensions & PEOPLE else ""
        stack = " of the whole service" if duty.reach == "service-stack" else ""
        told.append(f"{_SHORT_DUTIES.get(duty.duty, duty.duty.replace('-', ' '))}{stack}{text}{some}")
    return ", ".join(dict.fromkeys(told))


def duties_upon(rights: Rights, acts: Iterable[str], names: Iterable[str] = _SHORT_DUTIES) -> tuple[Duty, ...]:
    """The duties of these names that one of the acts triggers."""
    wanted, known = frozenset(acts), frozenset(names)
    return tuple(d for d in rights.duties if d.duty in known and (not d.upon or wanted & frozenset(d.upon)))
