"""Say in plain English what a clause says.

In: clauses. Out: phrases in our words; no license text is quoted.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from attrs import evolve

from openness import vocabulary as v
from openness.clauses import Circumstance, Clause, Duty, Grant, Meaning, Power, Prohibition, Size, Termination, Terms

__all__ = ["condition", "doing", "listed", "phrase", "size_phrase"]

_DOING = {
    "all": "every act", "use": "use", "copy": "copying", "modify": "modifying", "distribute": "distributing",
    "distribute-modified": "distributing modified versions", "host": "hosting", "sell": "selling",
    "sublicense": "sublicensing", "patent": "practising the patents", "trademark": "using the marks",
    "use-output": "using the outputs", "train": "training other models", "publish-results": "publishing results",
    "reverse-engineer": "reverse engineering", "circumvent": "getting around safeguards or limits",
    "remove-notices": "taking notices out", "endorse": "claiming endorsement", "add-terms": "imposing further terms",
    "apply-drm": "locking copies", "assert-patents": "asserting patents", "transfer": "transferring the rights",
    "extract": "extracting data", "misrepresent-origin": "misrepresenting the origin",
    "hide-location": "hiding one's location", "charge-license-fee": "charging for the license itself",
}  # fmt: skip

_WHEN = {"use": "using it", "all": "doing anything"}

_PURPOSE = {
    "unlawful": "breaking the law", "infringement": "infringing rights", "minors": "harming minors",
    "hate": "hate speech", "undisclosed-ai": "hiding that a machine made it",
    "undisclosed-dangers": "hiding known dangers", "justice": "law enforcement and justice",
    "labor": "violating labor rights", "environment": "harming the environment", "drugs": "illegal drugs and goods",
    "social-order": "offending public order", "evil": "evil", "policy-violation": "what a further policy forbids",
    "competing-product": "competing products", "harm": "harming people or property",
    "circumvention": "getting around safeguards", "public-service": "public tasks",
    "unlicensed-profession": "practising a profession without license",
}  # fmt: skip
_MOST_PURPOSES = 7
"""Purposes that a phrase names; of more it gives the number."""

_KIND_OF_PURPOSE = ("commercial", "production", "military", "internal", "nuclear", "political", "personal", "medical")

_GROUP = {
    "end-user": "end users", "individual": "individuals", "minor": "minors", "organization": "organizations",
    "company": "companies", "nonprofit": "non-profits", "research-body": "research bodies",
    "government": "public bodies", "military-body": "armed forces", "law-enforcement": "law enforcement",
    "customer": "paying customers", "certified-partner": "certified partners", "sanctioned": "sanctioned persons",
    "contributor": "contributors", "named": "those whom the license names",
    "rights-violator": "violators of rights", "trainer": "those who train models with it",
}  # fmt: skip
_BUSINESS = {
    "model-as-a-service": "those who offer models as a service", "ai-assistant": "those who offer AI assistants",
    "cloud": "cloud providers", "managed-service": "those who offer it as a managed service",
}  # fmt: skip
_REGION = {
    "EU": "the European Union", "EEA": "the EEA", "sanctioned": "sanctioned countries",
    "supported": "the supported countries", "territory": "the license's territory",
}  # fmt: skip
_CONSENT = {
    "steward": "the steward agrees", "registration": "one registers", "review": "the steward's review is passed",
    "payment": "one pays", "law": "the law allows it", "authority": "an authority or profession allows it",
    "affected-person": "the people concerned agree", "guardian": "a guardian agrees",
    "own-right": "one has the right to", "disclosure": "it is openly said",
}  # fmt: skip
_CHANNEL = {
    "hosted-service": "over a network", "alone": "by itself", "aggregate": "in an aggregate",
    "internal": "within one's organisation", "external": "outside one's organisation",
    "one-product": "with one named product", "one-platform": "on one named platform",
    "one-technology": "by one named technology", "steward-service": "through the steward's service",
    "consumer-product": "in consumer products", "parallel-copy": "beside a free copy",
}  # fmt: skip
_EVENT = {
    "breach": "a breach", "patent-suit": "a patent suit", "ip-suit": "an intellectual property suit",
    "any-suit": "any suit", "circumvention": "weakening safeguards", "non-payment": "non-payment",
    "suspected-breach": "a suspected breach", "insolvency": "insolvency", "unlawful": "it becomes unlawful",
    "change-of-control": "a change of control", "discontinued": "the steward stops the offer",
    "upstream-end": "the giver's rights end", "challenge": "disputing the steward's rights",
    "copyright-suit": "a copyright suit", "counter-suit": "a suit in reply", "risk": "risk or harm",
    "inactivity": "long disuse", "conflicting-duties": "obligations that contradict the terms",
    "patent-deal": "a discriminating patent deal",
}  # fmt: skip
_WORK = {
    "work": "the work", "object": "built forms", "output": "outputs", "distilled": "models trained with it",
    "linked": "linked works", "combination": "larger works",
}  # fmt: skip
_OWED = {
    "recipients": "recipients", "users": "users", "own-users": "one's own users", "public": "the public",
    "steward": "the steward", "community": "the community", "requester": "whoever asks",
}  # fmt: skip
_METRIC = {
    "monthly-active-users": "monthly active users", "revenue": "revenue", "workers": "workers",
    "funding": "funding", "compute": "compute", "fee": "fees",
}  # fmt: skip
_OVER = {
    "licensee": "", "licensee-and-affiliates": "counting affiliates", "product": "of the product",
}  # fmt: skip
_PERIOD = {
    "month": "a month", "year": "a year", "fiscal-year": "a fiscal year", "any-12-months": "in any 12 months",
    "ever": "in total",
}  # fmt: skip
_BOUND = {"above": "more than", "at_least": "at least", "below": "less than", "at_most": "at most"}


def listed(words: Iterable[str], last: str = "and") -> str:
    """Join words as one does in a sentence."""
    told = list(words)
    if not told:
        return ""
    *front, end = told
    return f"{', '.join(front)} {last} {end}" if front else end


def _plain(word: str) -> str:
    return word.replace("-", " ")


def _number(value: float) -> str:
    """A number as people write it, to the last digit."""
    exact = int(value) if value == int(value) else value
    for scale, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if scale <= exact < 1000 * scale and exact % (scale // 1000) == 0:
            return f"{exact / scale:.10g} {name}"
    return f"{exact:,}"


def size_phrase(size: Size, *, brief: bool = False) -> str:
    """A size in words: ``more than 700 million monthly active users (counting affiliates)``; what
    stands in brackets is left out where it is to be brief."""
    bound = next(words for name, words in _BOUND.items() if getattr(size, name) is not None)
    amount = (
        f"{size.currency} {_number(size.value)} {_METRIC[size.metric]}"
        if size.currency
        else f"{_number(size.value)} {_METRIC[size.metric]}"
    )
    day = f" on {size.measured}" if size.measured else ""
    details = [
        _PERIOD[size.period] if size.period and size.metric != "monthly-active-users" else "",
        _OVER[size.over] if size.over else "",
        "indexed" if size.indexed else "",
    ]
    told = "" if brief else ", ".join(detail for detail in details if detail)
    return f"{bound} {amount}{day}{f' ({told})' if told else ''}"


def _terms(terms: Terms[Any], names: dict[str, str], last: str = "or") -> str:
    told = listed([names.get(word, _plain(word)) for word in terms.words], last)
    return f"all but {told}" if terms.excluded else told


def _purposes(terms: Terms[Any]) -> str:
    kinds = [_plain(w) for w in terms.words if w in _KIND_OF_PURPOSE]
    others = [_PURPOSE.get(w, _plain(w)) for w in terms.words if w not in _KIND_OF_PURPOSE]
    named = [*([f"{listed(kinds, 'or')} purposes"] if kinds else []), *others]
    rest = len(named) - _MOST_PURPOSES
    told = listed([*named[:_MOST_PURPOSES], f"{rest} more purposes"], "or") if rest > 1 else listed(named, "or")
    return f"for anything but {told}" if terms.excluded else f"for {told}"


def _targets(terms: Terms[Any]) -> str:
    names = {
        "any-model": "any other model",
        "llm": "other language models",
        "same-family": "the same family of models",
        "competing-model": "competing models",
        "foundation-model": "foundation models",
        "unreleased-model": "models that are not released",
        "classifier": "classifiers",
    }
    return f"into {_terms(terms, names)}"


_TOLD: tuple[tuple[str, Callable[[Any], str]], ...] = (
    ("purpose", _purposes),
    ("group", lambda terms: f"by {_terms(terms, _GROUP)}"),
    ("business", lambda terms: f"by {_terms(terms, _BUSINESS)}"),
    ("competitor", lambda _: "by competitors"),
    ("size", lambda sizes: f"by those with {listed(map(size_phrase, sizes))}"),
    ("domicile", lambda terms: f"by those domiciled in {_terms(terms, _REGION)}"),
    ("where", lambda terms: f"in {_terms(terms, _REGION)}"),
    ("product", lambda names: f"as to {listed(map(_plain, names))}"),
    ("work", lambda terms: f"as to {_terms(terms, _WORK, 'and')}"),
    ("channel", lambda terms: _terms(terms, _CHANNEL)),
    ("target", _targets),
    ("event", lambda events: f"after {listed(map(_EVENT.__getitem__, events), 'or')}"),
    ("since", lambda day: f"from {day}"),
    ("until", lambda day: f"until {day}"),
    ("after_years", lambda years: f"{years} years after publication"),
    ("parameter", lambda name: f"as the template's “{_plain(name)}” says"),
)
"""How each dimension of a circumstance is told, in the order in which they are told."""


def condition(when: Circumstance, *, brief: bool = False) -> str:
    """The circumstances in words, to follow an act: ``for commercial purposes, by companies``."""
    if brief and when.size:
        sizes = listed(size_phrase(size, brief=True) for size in when.size)
        rest = condition(evolve(when, size=()), brief=True)
        return f"by those with {sizes}{', ' if rest else ''}{rest}"
    return ", ".join(tell(value) for name, tell in _TOLD if (value := getattr(when, name)))


def _exceptions(clause: Clause) -> str:
    """What lifts a clause: ``, unless the steward agrees, or by end users``."""
    told = []
    for exception in clause.unless:
        consent = f"if {_CONSENT[exception.consent]}" if exception.consent else ""
        told.append(" ".join(part for part in (consent, condition(exception)) if part) or "in every case")
    return f", except {listed(told, 'or')}" if told else ""


def doing(acts: Sequence[str], last: str = "and") -> str:
    """Acts in words: ``use, copying and selling``."""
    return listed([_DOING[act] for act in acts], last)


def _grant(clause: Grant) -> str:
    form = f", only as {listed((v.FORMS[form] for form in clause.form), 'or')}" if clause.form else ""
    firm = {True: ", irrevocably", False: ", revocably", None: ""}[clause.irrevocable]
    direct = ", recipients directly from the steward" if clause.downstream else ""
    return f"allows {doing(clause.acts)}{_after(clause)}{form}{firm}{direct}"


def _duty(clause: Duty) -> str:
    shown = f" ({listed((v.DISPLAYS[place] for place in clause.where_shown), 'or')})" if clause.where_shown else ""
    text = f": “{clause.text}”" if clause.text else ""
    upon = f" when {listed([_WHEN.get(act, _DOING[act]) for act in clause.upon], 'or')}" if clause.upon else ""
    reach = f", reaching {v.REACHES[clause.reach]}" if clause.reach else ""
    time = f", within {clause.within_days} days" if clause.within_days else ""
    request = ", on request" if clause.on_request else ""
    law = f" ({clause.law})" if clause.law else ""
    own = ", for one's own acts only" if clause.own_acts_only else ""
    click = ", by a deliberate act" if clause.by_click else ""
    owed = f", owed to {listed(_OWED[r] for r in clause.to)}" if clause.to else ""
    what = f"{v.DUTIES[clause.duty]}{law}{text}{shown}"
    return f"requires licensees to {what}{upon}{_after(clause)}{reach}{owed}{time}{request}{own}{click}"


def _termination(clause: Termination) -> str:
    rights = "all rights" if clause.rights == ("all",) else f"the rights of {doing(clause.rights)}"
    against = f" against {listed((v.OPPONENTS[o] for o in clause.against), 'or')}" if clause.against else ""
    about = f" about {listed([_WORK.get(w, _plain(w)) for w in clause.about], 'or')}" if clause.about else ""
    cure = f", unless cured in {clause.cure_days} days" if clause.cure_days else ""
    return f"ends {rights} {v.ENDINGS[clause.how]}{_after(clause)}{against}{about}{cure}"


def _meaning(clause: Meaning) -> str:
    if clause.undefined:
        return f"leaves open {v.MEANT[clause.term]}{_after(clause)}"
    more = f" to include {listed(v.CONTENTS[c] for c in clause.includes)}" if clause.includes else ""
    less = f" to leave out {listed(v.CONTENTS[c] for c in clause.excludes)}" if clause.excludes else ""
    return f"defines {v.MEANT[clause.term]}{more}{' and' if more and less else ''}{less}{_after(clause)}"


def _after(clause: Clause) -> str:
    told = condition(clause.when)
    if not told:
        return ""
    return f" {told}" if told.startswith(("for ", "by ", "in ", "as to ", "over ", "after ", "into ")) else f", {told}"


def phrase(clause: Clause) -> str:
    """What a clause says, as a verb phrase whose subject is the license or one of its sections."""
    match clause:
        case Grant():
            said = _grant(clause)
        case Duty():
            said = _duty(clause)
        case Prohibition():
            said = f"forbids {doing(clause.acts)}{_after(clause)}"
        case Power():
            power = v.POWERS[clause.power].replace("the terms of this document", clause.document or "the terms")
            why = f", {v.CAUSES[clause.cause]}" if clause.cause else ""
            said = f"lets the steward {power}{_after(clause)}{why}"
        case Termination():
            said = _termination(clause)
        case Meaning():
            said = _meaning(clause)
        case _:
            raise TypeError(f"no words for {type(clause).__name__}")
    doubt = f" (in doubt: {clause.doubt.rstrip('.')})" if clause.doubt else ""
    return f"{said}{_exceptions(clause)}{doubt}"
