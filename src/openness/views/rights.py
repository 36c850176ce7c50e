"""The view *rights*: license type, commercial use, revenue share, ban on training competitors."""

from openness.clauses import Prohibition
from openness.definitions import definition
from openness.rights import FIELD, WHO, Restriction, Rights
from openness.scoring import judge
from openness.subjects import Subject
from openness.truth import Truth
from openness.views import Answer, Question, View
from openness.views._answers import clauses_of, unread, who_is_barred
from openness.wording import condition, listed

_RECIPROCAL = ("same-license", "disclose-source")


def license_type(subject: Subject, rights: Rights) -> Answer:
    """Open source, custom or service terms, by what the Open Source Definition says of it."""
    if answer := unread(rights):
        return answer
    license = subject.license
    if license.kind == "service":
        return Answer(f"{license.name}: proprietary service", (rights.absence("a right to distribute"),))
    card = judge(subject.bundle, definition("osd"))
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
        return Answer("through the service only", rights.grants.get("use", ()) or (rights.absence("a right to use"),))
    if rights.lacks("use"):
        return Answer("no", (rights.absence("a right to use"),))
    touching = [r for r in rights.restricted(("use", "distribute", "sell", "host")) if _touches_business(r)]
    barred = [r for r in touching if not r.dimensions & WHO and r.dimensions & {"purpose"}]
    if barred:
        return Answer("no", clauses_of(barred))
    some = [r for r in touching if r.dimensions & WHO]
    other = [r for r in touching if r not in some]
    limits = [f"not {condition(c.when)}" for c in clauses_of(other) if c.when] + (
        [f"not by {who_is_barred(some)}"] if some else []
    )
    items = [r for r in rights.restricted(("use",)) if r.dimensions & FIELD and r not in touching]
    if items:
        limits.append(f"{len(clauses_of(items))} barred purposes")
    if not limits:
        return Answer("yes, unlimited", rights.grants["use"])
    return Answer(f"yes, but {listed(limits)}", clauses_of([*touching, *items]))


def _touches_business(restriction: Restriction) -> bool:
    """Whether a restriction bars ordinary business, for everybody or for some."""
    if restriction.dimensions & {"event", "parameter"}:
        return False
    if "purpose" in restriction.scope:
        return restriction.covers("purpose", "commercial")
    return (
        bool(restriction.dimensions & (WHO | {"business"})) or not restriction.dimensions or "host" in restriction.acts
    )


def revenue_share(subject: Subject, rights: Rights) -> Answer:
    """Whether anything must be paid, and a share of revenue in particular."""
    if answer := unread(rights):
        return answer
    payments = tuple(d for d in rights.duties if d.duty == "pay")
    if not payments:
        thresholds = [r for r in rights.restrictions if "size" in r.scope]
        aside = " (above the threshold a license must be asked for; no price is set)" if thresholds else ""
        return Answer(f"no{aside}", (rights.absence("a duty to pay"), *clauses_of(thresholds)))
    return Answer("fees for the service" if subject.license.kind == "service" else "payment is due", payments)


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
