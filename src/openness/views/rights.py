"""The view *rights*: license type, commercial use, revenue share, ban on training competitors."""

from openness.clauses import Prohibition
from openness.definitions import definition
from openness.rights import FIELD, PEOPLE, WHO, Restriction, Rights
from openness.scoring import judge
from openness.subjects import Subject
from openness.truth import Truth
from openness.views import Answer, Question, View
from openness.views._answers import clauses_of, duty_words, scope_words, unread, who_is_barred
from openness.wording import condition, listed

_NAMED_PURPOSES = 2
_RECIPROCAL = ("same-license", "disclose-source")


def license_type(subject: Subject, rights: Rights) -> Answer:
    """Open source, custom or service terms, by what the Open Source Definition says of it."""
    if answer := unread(rights):
        return answer
    license = subject.license
    if license.kind == "service":
        return Answer(f"{license.name}: proprietary service", (rights.no_right("distribute"),))
    card = judge(subject, definition("osd"))
    deciding = tuple(e for f in card.findings if f.verdict is card.truth for e in f.evidence)
    match card.truth:
        case Truth.YES:
            copyleft = tuple(d for d in rights.duties if d.duty in _RECIPROCAL and d.reach != "restrictions-only")
            kind = "open source, copyleft" if copyleft else "open source, permissive"
            return Answer(f"{license.name}: {kind}", copyleft or tuple(rights.grants["distribute"]))
        case Truth.NO:
            return Answer(f"{license.name}: restricted, not open source", deciding)
        case _:
            return Answer(f"{license.name}: {card.verdict} whether open source", deciding)


def commercial_use(subject: Subject, rights: Rights) -> Answer:
    """Whether it may be used in business, and by whom not."""
    if answer := unread(rights):
        return answer
    if subject.license.kind == "service":
        return Answer("through the service only", rights.grants.get("use", ()) or (rights.no_right("use"),))
    if rights.lacks("use"):
        return Answer("no", (rights.no_right("use"),))
    touching = [r for r in rights.restricted(("use", "copy", "distribute", "sell", "host")) if _touches_business(r)]
    barred = [r for r in touching if not r.dimensions & PEOPLE and (r.covers("purpose", "commercial") and _whole(r))]
    if barred:
        return Answer("no", clauses_of(barred))
    limits = [f"not {_what(r)}{scope_words(r)}".strip() for r in touching if not r.dimensions & PEOPLE]
    if some := [r for r in touching if r.dimensions & PEOPLE]:
        limits.append(f"not by {who_is_barred(some)}")
    items = [r for r in rights.restricted(("use", "use-output")) if r.dimensions & FIELD and r not in touching]
    named = [r.scope["purpose"] for r in items if "purpose" in r.scope]
    purposes = {word for terms in named if not terms.excluded for word in terms.words}
    if len(purposes) > _NAMED_PURPOSES:
        limits.append(f"not for {len(purposes)} barred purposes")
        items = [r for r in items if "purpose" not in r.scope or r.scope["purpose"].excluded]
    limits += [f"not {scope_words(r)}" for r in items]
    bars = [r for r in rights.restricted(("use", "use-output")) if r.dimensions & FIELD]
    burdens = tuple(d for d in rights.duties if d.when.dimensions & (WHO | FIELD) or d.reach == "service-stack")
    if burdens:
        limits.append(f"must {duty_words(burdens)}")
    if not limits:
        return Answer("yes, unlimited", rights.grants["use"])
    return Answer(f"yes, but {listed(dict.fromkeys(limits))}", (*clauses_of([*touching, *bars]), *burdens))


def _touches_business(restriction: Restriction) -> bool:
    """Whether a restriction bars ordinary business, for everybody or for some."""
    return not restriction.dimensions & {"event", "parameter"} and restriction.covers("purpose", "commercial")


def _whole(restriction: Restriction) -> bool:
    """Whether a restriction takes using it in business as such, not one way of doing business."""
    return not restriction.dimensions - {"purpose"} and not restriction.acts.isdisjoint({"use", "copy"})


def _what(restriction: Restriction) -> str:
    """Which way of doing business is barred, where it is not all of them."""
    if not restriction.acts.isdisjoint({"use", "copy", "distribute"}):
        return ""
    return "for sale " if "sell" in restriction.acts else "over a network "


def revenue_share(subject: Subject, rights: Rights) -> Answer:
    """Whether anything must be paid, and a share of revenue in particular."""
    if answer := unread(rights):
        return answer
    payments = tuple(d for d in rights.duties if d.duty == "pay")
    if not payments:
        thresholds = [r for r in rights.restrictions if "size" in r.scope and _by_license(r)]
        aside = " (above the threshold a license must be asked for; no price is set)" if thresholds else ""
        return Answer(f"no{aside}", (rights.absence("a duty to pay"), *clauses_of(thresholds)))
    return Answer("fees for the service" if subject.license.kind == "service" else "payment is due", payments)


def _by_license(restriction: Restriction) -> bool:
    return any(exception.consent == "steward" for clause in restriction.evidence for exception in clause.unless)


def training_ban(_subject: Subject, rights: Rights) -> Answer:
    """Whether other models may be trained with the model or its outputs."""
    if answer := unread(rights):
        return answer
    bans = tuple(c for c in rights.bundle.clauses if isinstance(c, Prohibition) and "train" in c.acts)
    if bans:
        what = listed(dict.fromkeys(condition(ban.when) for ban in bans if ban.when), "or")
        return Answer(f"yes{': ' + what if what else ''}", bans)
    limits = [r for r in rights.restricted(("use-output",)) if r.dimensions & FIELD]
    if limits:
        return Answer("no ban as such, but outputs are limited in purpose", clauses_of(limits))
    named = tuple(d for d in rights.duties if d.duty == "name-prefix" and d.when.work and "distilled" in d.when.work)
    if named:
        text = f" “{named[0].text}”" if named[0].text else ""
        return Answer(f"no; but a model so trained must be named{text}", named)
    derived = tuple(m for m in rights.meanings if {"distilled", "synthetic-data"} & set(m.includes))
    if derived:
        return Answer("no; but models so trained count as derivatives", derived)
    return Answer("no", rights.grants.get("train") or (rights.absence("a ban on training"),))


VIEW = View(
    "rights",
    "Rights",
    (
        Question("license-type", "License type", license_type),
        Question("commercial-use", "Commercial use", commercial_use),
        Question("revenue-share", "Revenue share", revenue_share),
        Question("training-ban", "Competitive training ban", training_ban),
    ),
)
