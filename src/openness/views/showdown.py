"""The view *showdown*: share it? tweak it? who's in? who decides?"""

from openness.clauses import Clause
from openness.rights import FIELD, PEOPLE, Rights
from openness.subjects import Subject
from openness.views import Answer, Question, View
from openness.views._answers import (
    barred_people,
    clauses_of,
    duties_upon,
    duty_words,
    no_work_licensed,
    unread,
    who_is_barred,
)
from openness.vocabulary import CORE_ACTS
from openness.wording import listed

_DECIDES = ("change-terms", "restrict-remotely", "suspend", "limit-territory")


def _may(rights: Rights, acts: tuple[str, ...], triggers: tuple[str, ...], must: str = "must") -> Answer:
    """Whether acts are granted, to whom not, and with which duties that one of the triggers brings."""
    lacking = [act for act in acts if rights.lacks(act)]
    if lacking:
        return Answer("no", tuple(rights.no_right(act) for act in lacking))
    touching = rights.restricted(acts)
    barred = [r for r in touching if r.for_everybody]
    if barred:
        return Answer("no", clauses_of(barred))
    people = barred_people(rights, acts)
    purposes = [r for r in touching if r.dimensions & FIELD and not r.dimensions & PEOPLE]
    duties = duties_upon(rights, triggers)
    said: list[str] = []
    if people:
        said.append(f"not by {who_is_barred(people)}")
    if any(r.covers("purpose", "commercial") for r in purposes):
        said.append("not commercially")
    if duties:
        said.append(f"{must} {duty_words(duties)}")
    evidence: tuple[Clause, ...] = (*clauses_of([*people, *purposes]), *duties)
    if not said:
        return Answer("yes, freely", rights.grants[acts[0]])
    return Answer(f"yes; {'; '.join(said)}", evidence)


def share(_subject: Subject, rights: Rights) -> Answer:
    """Whether copies may be passed on."""
    return unread(rights) or no_work_licensed(rights) or _may(rights, ("distribute",), ("distribute", "host"))


def tweak(_subject: Subject, rights: Rights) -> Answer:
    """Whether it may be changed and the changed version passed on."""
    acts = ("modify", "distribute-modified")
    return unread(rights) or no_work_licensed(rights) or _may(rights, acts, (*acts, "host"), "if passed on, must")


def who(subject: Subject, rights: Rights) -> Answer:
    """Who is left out."""
    if answer := unread(rights):
        return answer
    people = barred_people(rights, ("use", "copy", "modify", "distribute", "distribute-modified"))
    if people:
        return Answer(f"everyone but {who_is_barred(people)}", clauses_of(people))
    if subject.license.kind == "service":
        return Answer("customers of the service", rights.grants.get("use", ()) or (rights.no_right("use"),))
    return Answer("everyone", rights.grants.get("use", ()) or (rights.absence("a restriction by person"),))


def decides(_subject: Subject, rights: Rights) -> Answer:
    """Who can change or take back what was granted."""
    if answer := unread(rights):
        return answer
    powers = tuple(p for p in rights.powers if p.power in _DECIDES)
    ends = tuple(e for e in rights.ends if e.how == "at-will")
    consent = tuple(
        c for r in rights.restricted(CORE_ACTS) for c in r.evidence if any(u.consent == "steward" for u in c.unless)
    )
    steward = rights.bundle.license.steward or "the steward"
    said = []
    changing = [p for p in powers if p.power == "change-terms"]
    if changing:
        said.append(f"may{' perhaps' if all(p.doubt for p in changing) else ''} change the terms or policy")
    if any(p.power in ("restrict-remotely", "suspend") for p in powers):
        said.append("may restrict or suspend use")
    if ends:
        said.append("may end the rights at will")
    if consent:
        said.append("grants exceptions")
    told = [f"{steward} {listed(said)}"] if said else []
    if any(p.power == "limit-territory" for p in powers):
        told.append("the copyright holder may exclude countries")
    if told:
        return Answer("; ".join(told), tuple(dict.fromkeys((*powers, *ends, *consent))))
    return Answer("nobody: the terms are fixed", (rights.absence("a power to change or take back"),))


VIEW = View(
    "showdown",
    "Showdown",
    (
        Question("share", "Share it?", share),
        Question("tweak", "Tweak it?", tweak),
        Question("who", "Who’s in?", who),
        Question("decides", "Who decides?", decides),
    ),
    across=True,
)
