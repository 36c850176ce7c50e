"""The Open Source Definition, criterion by criterion, in tables of made-up licenses.

`CASES` says for each criterion which licenses meet it, break it, leave it contested or unknown, and
which of its points they raise, no more and no fewer. `NEAR_MISSES` has what comes close to a point
and must not raise it. Each point is in both; a test sees to that.
"""

from typing import NamedTuple

import pytest
from attrs import fields
from hypothesis import given
from hypothesis import strategies as st

from openness import vocabulary as v
from openness.clauses import Circumstance, Duty, Grant, Meaning, Place, Power, Prohibition, Size, Termination, Terms
from openness.definitions import definition
from openness.records import Bundle, License, TextRead
from openness.rights import rights_of
from openness.scoring import judge
from openness.strategies import licenses
from openness.truth import Truth

OSD = definition("osd")
HERE = (Place("1", "made up", "made-up"),)
TEXT = TextRead(sha256="0" * 64, normalizer=1)
YES, NO, CONTESTED, UNKNOWN, OUTSIDE = Truth.YES, Truth.NO, Truth.CONTESTED, Truth.UNKNOWN, Truth.OUTSIDE
LARGE = (Size(metric="revenue", above=1),)
SETS = {f.name for f in fields(Circumstance) if "Terms" in str(f.type)}


def but(*words):
    return Terms(words, excluded=True)


def case(**dimensions):
    """A circumstance; a plain tuple of words stands for terms."""
    return Circumstance(**{
        name: Terms(value) if name in SETS and not isinstance(value, Terms) else value
        for name, value in dimensions.items()
    })  # fmt: skip


def may(*acts, unless=(), doubt=None, form=(), **when):
    return Grant(acts=acts, form=form, when=case(**when), unless=unless, doubt=doubt, at=HERE)


def must_not(*acts, unless=(), doubt=None, **when):
    return Prohibition(acts=acts, when=case(**when), unless=unless, doubt=doubt, at=HERE)


def must(duty, when=Circumstance(), **fields):  # noqa: B008 (it is frozen)
    return Duty(duty=duty, when=when, at=HERE, **fields)


def reserves(power, cause=None, doubt=None):
    return Power(power=power, cause=cause, doubt=doubt, at=HERE)


def means(term, *includes):
    return Meaning(term=term, includes=includes, at=HERE)


def ends(how, doubt=None, **when):
    return Termination(how=how, when=case(**when), doubt=doubt, at=HERE)


def license(*clauses, coverage="complete", kind="software"):
    def of(effect):
        return tuple(clause for clause in clauses if isinstance(clause, effect))

    return License(
        id="made-up", name="A made-up license", kind=kind, coverage=coverage,
        text=TEXT if coverage == "complete" else None, grants=of(Grant), requires=of(Duty),
        forbids=of(Prohibition), reserves=of(Power), ends=of(Termination), defines=of(Meaning),
    )  # fmt: skip


def bundle(*clauses, **more):
    made = license(*clauses, **more)
    return Bundle(made, (made,))


def points(criterion):
    return (*criterion.broken_by, *criterion.contested_by)


def raised(made, criterion):
    """The ids of the points of a criterion that a bundle raises."""
    rights = rights_of(made)
    return {point.id for point in points(criterion) if point.find(rights)}


ALL = may("all")
PARTLY, POLICY = {"coverage": "partial"}, {"kind": "policy"}
CONSENT, PERSON_CONSENTS = case(consent="steward"), case(consent="affected-person")
END_USERS = case(group=("end-user",))
ON_SCREEN, IN_FILE = ("user-interface", "startup"), ("user-interface", "notice-file")


class Case(NamedTuple):
    """A license, what it raises, and the verdicts; ``practice`` where precedents make it another."""

    name: str
    clauses: tuple
    raises: str
    strict: Truth
    practice: Truth | None = None
    license: dict = {}  # noqa: RUF012 (never written to)


def everywhere(met=YES, *needed):
    """What holds of every criterion: it is met by full grants, and open where little was read."""
    narrow = (may("distribute", "modify", "distribute-modified", "use", doubt="made up"),)
    return (
        Case("everything granted", (ALL,), "", met),
        Case("nothing granted", (), "", NO),
        Case("grants in doubt", narrow, "", CONTESTED),
        Case("little read", (), "", UNKNOWN, license=PARTLY),
        Case("nothing read", (), "", UNKNOWN, license={"coverage": "unread"}),
        Case("a policy by itself", (), "", UNKNOWN, license=POLICY),
        *(
            Case(f"everything but {act}", (may(*(a for a in v.CORE_ACTS if a != act)),), "", NO) for act in needed
        ),
    )  # fmt: skip


CASES = {
    "osd-1": (
        *everywhere(YES, "distribute"),
        Case("sale follows from distribution", (may("distribute"),), "", YES),
        Case("no sale", (ALL, must_not("sell")), "sharing-barred", NO),
        Case("no copies to anybody", (ALL, must_not("distribute")), "sharing-barred", NO),
        Case("no sale, it seems", (ALL, must_not("sell", doubt="made up")), "sharing-barred", CONTESTED),
        Case("no sale, little read", (must_not("sell"),), "sharing-barred", NO, license=PARTLY),
        Case("nothing to outsiders", (ALL, must_not("distribute", channel=("external",))), "sharing-barred", NO),
        Case("only internally", (may("all", channel=("internal",)),), "sharing-barred sale-alone-barred", NO),
        Case("no commerce", (ALL, must_not("all", purpose=("commercial",))), "commerce-barred", NO),
        Case("commerce not granted", (may("all", purpose=but("commercial")),), "commerce-barred", NO),
        Case(
            "limits of grants, little read", (may("all", purpose=but("commercial")),), "commerce-barred", UNKNOWN,
            license=PARTLY,
        ),
        Case("research only", (may("all", purpose=("research",)),), "commerce-barred", NO),
        Case("royalties", (ALL, must("pay")), "payment", NO),
        Case("royalties for commerce", (ALL, must("pay", case(purpose=("commercial",)))), "payment", NO),
        Case("not alone", (ALL, must_not("sell", channel=("alone",))), "sale-alone-barred", CONTESTED, YES),
        Case("in collections only", (ALL, may("sell", channel=("aggregate",))), "", YES),
        Case("fee at cost", (ALL, must("fee-cap")), "fee-cap", CONTESTED, YES),
        Case("fee at cost, little read", (ALL, must("fee-cap")), "fee-cap", UNKNOWN, license=PARTLY),
        Case("broken and contested", (ALL, must("pay"), must("fee-cap")), "payment fee-cap", NO),
    ),
    "osd-2": (
        *everywhere(OUTSIDE, "distribute"),
        Case("no source", (ALL, must_not("distribute", work=("source",))), "form-barred", NO),
        Case("no built forms", (ALL, must_not("distribute", work=("object",))), "form-barred", NO),
        Case("no source, it seems", (ALL, must_not("distribute", work=("source",), doubt="x")), "form-barred",
             CONTESTED),
        Case("built forms granted alone", (may("distribute", form=("object",)),), "form-barred", NO),
        Case("the built work granted alone", (may("distribute", work=("object",)),), "form-barred", NO),
        Case("source granted alone", (may("distribute", form=("source",)),), "", OUTSIDE),
        Case("both forms", (may("distribute", form=("source", "object")),), "", OUTSIDE),
        Case("as received", (may("distribute", form=("unmodified",)),), "", OUTSIDE),
        Case("as patches", (may("distribute", form=("patches",)),), "", OUTSIDE),
        Case("source not distributed when built forms are", (may("distribute", form=("object",)),), "form-barred",
             UNKNOWN, license=PARTLY),
    ),
    "osd-3": (
        *everywhere(YES, "distribute-modified"),
        Case("change follows from its distribution", (may("distribute-modified"),), "", YES),
        Case("distribution without change", (may("distribute"),), "", NO),
        Case("no changes", (ALL, must_not("modify")), "change-barred", NO),
        Case("changes not passed on", (ALL, must_not("distribute-modified")), "change-barred", NO),
        Case("changes kept inside", (ALL, must_not("distribute-modified", channel=("external",))), "change-barred", NO),
        Case("no changes, it seems", (ALL, must_not("modify", doubt="made up")), "change-barred", CONTESTED),
        Case("badge", (ALL, must("display-brand")), "brand-display", CONTESTED, YES),
        Case("author on screen", (ALL, must("attribute", where_shown=ON_SCREEN)), "author-display", CONTESTED, YES),
        Case("author at the start", (ALL, must("attribute", where_shown=("startup",))), "author-display", CONTESTED,
             YES),
        Case("name in front", (ALL, must("name-prefix")), "name-prefix", CONTESTED),
        Case("latest version", (ALL, must("update-to-latest")), "update-duty", CONTESTED),
        Case("no reverse engineering", (ALL, must_not("reverse-engineer")), "no-tinkering", CONTESTED),
        Case("no way around keys", (ALL, must_not("circumvent")), "no-tinkering", CONTESTED),
        Case("end upon circumvention", (ALL, ends("on-notice", event=("circumvention",))), "no-tinkering", CONTESTED),
        Case("safeguards stay", (ALL, must("safeguard")), "no-tinkering", CONTESTED),
        Case("derivatives to the steward", (ALL, reserves("own-derivatives")), "derivatives-owned", CONTESTED),
        Case("settled and unsettled", (ALL, must("display-brand"), must("name-prefix")), "brand-display name-prefix",
             CONTESTED),
        Case("badge, little read", (ALL, must("display-brand")), "brand-display", UNKNOWN, license=PARTLY),
    ),
    "osd-4": (
        *everywhere(YES, "distribute-modified"),
        Case("patches alone", (may("distribute-modified", form=("patches",)),), "no-patches", NO),
        Case("built forms alone", (may("distribute-modified", form=("object",)),), "no-patches", NO),
        Case("patches and built forms", (may("distribute-modified", form=("patches", "object")),), "", YES),
        Case("patches here, built forms there",
             (may("distribute-modified", form=("patches",)), may("distribute-modified", form=("object",))), "", YES),
        Case("changed source alone", (may("distribute-modified", form=("source",)),), "", YES),
        Case("unchanged alone", (may("distribute-modified", form=("unmodified",)),), "no-patches", NO),
        Case("changes barred", (ALL, must_not("distribute-modified")), "changed-source-barred", NO),
        Case("changes barred, it seems", (ALL, must_not("distribute-modified", doubt="x")), "changed-source-barred",
             CONTESTED),
        Case("another name", (ALL, must("rename")), "", YES),
    ),
    "osd-5": (
        *everywhere(),
        Case("no armed forces", (ALL, must_not("use", group=("military-body",))), "persons-barred", NO),
        Case("individuals only", (may("all", group=("individual",)),), "persons-barred", NO),
        Case("all but those who live there", (may("all", domicile=but("EU")),), "places-barred", NO),
        Case("no competitors", (ALL, must_not("train", competitor=True)), "persons-barred", NO),
        Case("not the large", (ALL, must_not("use-output", size=LARGE)), "persons-barred", NO),
        Case("ends for the sanctioned", (ALL, ends("automatic", group=("sanctioned",))), "persons-barred", NO),
        Case("the large ask first", (ALL, must_not("use", size=LARGE, unless=(CONSENT,))), "persons-barred", NO),
        Case("all but individuals", (ALL, must_not("host", unless=(case(group=("individual",)),))), "persons-barred",
             NO),
        Case("not the large, it seems", (ALL, must_not("use", size=LARGE, doubt="x")), "persons-barred", CONTESTED),
        Case("not there", (ALL, must_not("distribute", where=("EU",))), "places-barred", NO),
        Case("no training there", (ALL, must_not("train", where=("EU",))), "places-barred", NO),
        Case("no outputs there", (ALL, must_not("use-output", where=("EU",))), "places-barred", NO),
        Case("a duty of the large", (ALL, must("pay", case(size=LARGE))), "duty-of-some", CONTESTED),
        Case("only there", (may("all", where=("territory",)),), "places-barred", NO),
        Case("a duty of some", (ALL, must("notify", case(group=("company",)))), "duty-of-some", CONTESTED),
        Case("a duty there", (ALL, must("retain-notice", case(where=("EU",)))), "duty-of-some", CONTESTED),
        Case("obey the law", (ALL, must("obey-law")), "law-as-condition", CONTESTED, YES),
        Case("countries left out", (ALL, reserves("limit-territory")), "territory-limit", CONTESTED, YES),
        Case("switched off", (ALL, reserves("restrict-remotely")), "remote-restriction", CONTESTED),
        Case("suspended", (ALL, reserves("suspend")), "remote-restriction", CONTESTED),
        Case("ends at will", (ALL, ends("at-will")), "end-at-will", CONTESTED),
        Case("no endorsement", (ALL, must_not("endorse")), "", YES),
        Case("use granted to one group, the rest to all", (may("distribute", "modify"), may("use", group=("company",))),
             "persons-barred", NO),
    ),
    "osd-6": (
        *everywhere(),
        Case("use follows from copying", (may("copy", "modify"),), "", YES),
        Case("change without use", (may("modify"),), "", NO),
        Case("no weapons", (ALL, must_not("use", purpose=("weapons",))), "purpose-barred", NO),
        Case("no weapons, it seems", (ALL, must_not("use", purpose=("weapons",), doubt="x")), "purpose-barred",
             CONTESTED),
        Case("no cloud business", (ALL, must_not("host", business=("cloud",))), "purpose-barred", NO),
        Case("no military training", (ALL, must_not("train", purpose=("military",))), "purpose-barred", NO),
        Case("no commercial training of the large", (ALL, must_not("train", purpose=("commercial",), size=LARGE)),
             "purpose-of-the-large", CONTESTED),
        Case("no commercial outputs of the large", (ALL, must_not("use-output", purpose=("commercial",), size=LARGE)),
             "purpose-of-the-large", CONTESTED),
        Case("no hateful outputs", (ALL, must_not("use-output", purpose=("hate",))), "purpose-barred", NO),
        Case("research only", (may("all", purpose=("research",)),), "purpose-barred", NO),
        Case("ends for weapons", (ALL, ends("automatic", purpose=("weapons",))), "purpose-barred", NO),
        Case("no hosting", (ALL, must_not("host")), "hosting-barred", NO),
        Case("not as a service", (ALL, must_not("distribute", channel=("hosted-service",))), "hosting-barred", NO),
        Case("no sale", (ALL, must_not("sell")), "sale-barred", NO),
        Case("no use", (ALL, must_not("use")), "use-barred", NO),
        Case("no use before years have passed", (may("use", after_years=4),), "use-barred", NO),
        Case("no training", (ALL, must_not("train")), "output-barred", NO),
        Case("no training of rivals", (ALL, must_not("train", target=("competing-model",))), "output-barred", NO),
        Case("no benchmarks", (ALL, must_not("publish-results")), "output-barred", NO),
        Case("no outputs", (ALL, must_not("use-output")), "output-barred", NO),
        Case("good manners", (ALL, must("conduct")), "conduct", NO),
        Case("the whole service", (ALL, must("disclose-source", reach="service-stack")), "service-stack", NO),
        Case("not on one platform", (ALL, must_not("use", channel=("one-platform",))), "way-barred", CONTESTED),
        Case("not at home", (ALL, must_not("modify", channel=("internal",))), "way-barred", CONTESTED),
        Case("not outside", (ALL, must_not("use", channel=("external",))), "way-barred", CONTESTED),
        Case("no change of rivals", (ALL, must_not("modify", target=("llm",))), "way-barred", CONTESTED),
        Case("no commerce of the large", (ALL, must_not("use", purpose=("commercial",), size=LARGE)),
             "purpose-of-the-large", CONTESTED),
        Case("internal use publishes", (ALL, must("disclose-source", upon=("use",))), "private-duty", CONTESTED, YES),
        Case("change informs", (ALL, must("notify", upon=("modify",))), "private-duty", CONTESTED, YES),
        Case("use binds to the license", (ALL, must("same-license", upon=("use",))), "private-duty", CONTESTED, YES),
        Case("changes back", (ALL, must("give-back", upon=("modify",))), "private-duty", CONTESTED, YES),
        Case("changes upon request", (ALL, must("give-back", on_request=True)), "give-back-on-request", CONTESTED, YES),
        Case("impact studies", (ALL, must("assess-impact")), "duty-of-use", CONTESTED),
        Case("say it is a machine", (ALL, must("disclose-ai")), "duty-of-use", CONTESTED),
        Case("keep secrets", (ALL, must("confidentiality")), "duty-of-use", CONTESTED),
        Case("patents withheld", (ALL, reserves("withhold-patents")), "patents-withheld", CONTESTED),
    ),
    "osd-7": (
        *everywhere(),
        Case("register", (ALL, must("register")), "registration", NO),
        Case("ask first", (ALL, must_not("use", unless=(CONSENT,))), "consent-first", NO),
        Case("review first", (ALL, must_not("all", unless=(case(consent="review"),))), "consent-first", NO),
        Case("ask first, it seems", (ALL, must_not("use", unless=(CONSENT,), doubt="x")), "consent-first", CONTESTED),
        Case("firms register", (ALL, must("register", case(group=("company",)))), "registration-of-some", CONTESTED),
        Case("commerce registers", (ALL, must("register", case(purpose=("commercial",)))), "registration-of-some",
             CONTESTED),
        Case("the large ask", (ALL, must_not("use", size=LARGE, unless=(CONSENT,))), "consent-of-some", CONTESTED),
        Case("commerce pays", (ALL, must_not("use", purpose=("commercial",), unless=(case(consent="payment"),))),
             "consent-of-some", CONTESTED),
        Case("register there", (ALL, must("register", case(where=("EU",)))), "registration-of-some", CONTESTED),
        Case("ask there", (ALL, must_not("copy", where=("EU",), unless=(CONSENT,))), "consent-of-some", CONTESTED),
        Case("click", (ALL, must("accept", by_click=True)), "signature", CONTESTED),
        Case("restrictions travel", (ALL, must("flow-down"), must_not("use", purpose=("weapons",))), "flow-down",
             CONTESTED),
        Case("limits of outputs travel", (ALL, must("flow-down"), must_not("use-output", where=("EU",))), "flow-down",
             CONTESTED),
        Case("limits of training travel", (ALL, must("flow-down"), must_not("train", group=("company",))), "flow-down",
             CONTESTED),
        Case("limits of people travel", (may("all", group=("individual",)), must("flow-down")), "flow-down", CONTESTED),
        Case("terms change", (ALL, reserves("change-terms", "at-will")), "terms-change", CONTESTED),
        Case("terms change without a cause", (ALL, reserves("change-terms")), "terms-change", CONTESTED),
        Case("ends at will", (ALL, ends("at-will")), "end-at-will", CONTESTED),
        Case("patents withheld", (ALL, reserves("withhold-patents")), "patents-withheld", CONTESTED),
        Case("registration and click", (ALL, must("register"), must("accept", by_click=True)), "registration signature",
             NO),
    ),
    "osd-8": (
        *everywhere(),
        Case("one product", (may("all", channel=("one-product",)),), "tied-to-product", NO),
        Case("one platform", (ALL, must_not("use", channel=but("one-platform"))), "tied-to-product", NO),
        Case("the steward's service", (may("all", channel=("steward-service",)),), "tied-to-product", NO),
        Case("one product or one platform",
             (may("all", channel=("one-product",)), may("all", channel=("one-platform",))), "tied-to-product", NO),
        Case("one product, it seems", (ALL, must_not("use", channel=but("one-product"), doubt="x")), "tied-to-product",
             CONTESTED),
        Case("one product, little read", (may("all", channel=("one-product",)),), "tied-to-product", UNKNOWN,
             license=PARTLY),
        Case("patents withheld", (ALL, reserves("withhold-patents")), "patents-withheld", CONTESTED),
    ),
    "osd-9": (
        *everywhere(),
        Case("neighbours", (ALL, must("same-license", reach="aggregate")), "reaches-aggregate", NO),
        Case("neighbours, it seems", (ALL, must("same-license", reach="aggregate", doubt="x")), "reaches-aggregate",
             CONTESTED),
        Case("the whole service", (ALL, must("disclose-source", reach="service-stack")), "wide-reach", CONTESTED),
        Case("whatever is built", (ALL, must("display-brand", reach="built-with")), "wide-reach", CONTESTED),
        Case("name of models of outputs", (ALL, must("name-prefix", case(work=("distilled",)))), "names-other-models",
             CONTESTED),
        Case("badge of outputs", (ALL, must("display-brand", case(work=("output", "weights")))), "names-other-models",
             CONTESTED),
        Case("no training", (ALL, must_not("train")), "training-barred", CONTESTED),
        Case(
            "models of outputs bound", (ALL, means("derivative", "synthetic-data"), must("same-license")),
            "reaches-trained-models", CONTESTED,
        ),
        Case("copyleft", (ALL, must("same-license", reach="work")), "", YES),
    ),
    "osd-10": (
        *everywhere(),
        Case("click to copy on", (ALL, must("accept", by_click=True, upon=("distribute",))), "click-wrap", NO),
        Case("click for changes", (ALL, must("accept", by_click=True, upon=("distribute-modified",))), "click-wrap",
             NO),
        Case("click, it seems", (ALL, must("accept", by_click=True, upon=("distribute",), doubt="x")), "click-wrap",
             CONTESTED),
        Case("one technology", (may("all", channel=("one-technology",)),), "tied-to-technology", NO),
        Case("nothing but one technology", (ALL, must_not("host", channel=but("one-technology"))), "tied-to-technology",
             NO),
        Case("badge on screen", (ALL, must("display-brand", where_shown=("user-interface",))), "brand-in-interface",
             CONTESTED, YES),
        Case("badge at the start", (ALL, must("display-brand", where_shown=ON_SCREEN)), "brand-in-interface",
             CONTESTED, YES),
        Case("author on screen", (ALL, must("attribute", where_shown=ON_SCREEN)), "author-display", CONTESTED, YES),
    ),
}  # fmt: skip


class Miss(NamedTuple):
    """What comes close to a point and does not raise it."""

    point: str
    name: str
    clauses: tuple


NEAR_MISSES = (
    Miss("osd-1/sharing-barred", "only some may not sell", (must_not("sell", size=LARGE),)),
    Miss("osd-1/sharing-barred", "only source may not be sold", (must_not("sell", work=("source",)),)),
    Miss("osd-1/sharing-barred", "only both forms of code stay", (must_not("distribute", work=("source", "object")),)),
    Miss("osd-1/sharing-barred", "some keep it inside", (must_not("distribute", channel=("external",), size=LARGE),)),
    Miss("osd-1/sharing-barred", "there it stays inside",
         (must_not("distribute", channel=("external",), where=("EU",)),)),
    Miss("osd-1/sharing-barred", "for one purpose it stays inside",
         (must_not("distribute", channel=("external",), purpose=("military",)),)),
    Miss("osd-1/sharing-barred", "changed copies are not sold on", (must_not("distribute-modified"),)),
    Miss("osd-1/sharing-barred", "sale by itself alone", (must_not("sell", channel=("alone",)),)),
    Miss("osd-1/commerce-barred", "commerce of the large", (must_not("sell", purpose=("commercial",), size=LARGE),)),
    Miss("osd-1/commerce-barred", "commerce there", (must_not("sell", purpose=("commercial",), where=("EU",)),)),
    Miss("osd-1/commerce-barred", "another purpose", (must_not("distribute", purpose=("weapons",)),)),
    Miss("osd-1/commerce-barred", "commercial use alone", (must_not("use", purpose=("commercial",)),)),
    Miss("osd-1/commerce-barred", "commerce and no more", (may("sell", purpose=("commercial",)),)),
    Miss("osd-1/payment", "a limit of what one takes", (must("fee-cap"),)),
    Miss("osd-1/sale-alone-barred", "only the large", (must_not("sell", channel=("alone",), size=LARGE),)),
    Miss("osd-1/sale-alone-barred", "only there", (must_not("sell", channel=("alone",), where=("EU",)),)),
    Miss("osd-1/sale-alone-barred", "not in collections", (must_not("sell", channel=("aggregate",)),)),
    Miss("osd-1/fee-cap", "pay", (must("pay"),)),
    Miss("osd-2/form-barred", "weights stay", (must_not("distribute", work=("weights",)),)),
    Miss("osd-2/form-barred", "changed source stays", (must_not("distribute-modified", work=("source",)),)),
    Miss("osd-2/form-barred", "everything stays", (must_not("distribute"),)),
    Miss("osd-2/form-barred", "a form for changes", (may("distribute-modified", form=("object",)),)),
    Miss("osd-2/form-barred", "source in another grant", (may("distribute", form=("object",)),)),
    Miss("osd-3/change-barred", "the large change nothing", (must_not("modify", size=LARGE),)),
    Miss("osd-3/change-barred", "no copies at all", (must_not("distribute"),)),
    Miss("osd-3/change-barred", "the large keep changes",
         (must_not("distribute-modified", channel=("external",), size=LARGE),)),
    Miss("osd-3/change-barred", "changes stay there",
         (must_not("distribute-modified", channel=("external",), where=("EU",)),)),
    Miss("osd-3/change-barred", "weapons are kept",
         (must_not("distribute-modified", channel=("external",), purpose=("weapons",)),)),
    Miss("osd-3/change-barred", "no changed collections", (must_not("distribute-modified", channel=("aggregate",)),)),
    Miss("osd-3/brand-display", "author's name", (must("attribute"),)),
    Miss("osd-3/author-display", "any of several places", (must("attribute", where_shown=IN_FILE),)),
    Miss("osd-3/author-display", "no place named", (must("attribute"),)),
    Miss("osd-3/author-display", "a brand on screen", (must("display-brand", where_shown=ON_SCREEN),)),
    Miss("osd-3/name-prefix", "another name", (must("rename"),)),
    Miss("osd-3/update-duty", "tell of updates", (must("state-changes"),)),
    Miss("osd-3/no-tinkering", "let others take it apart", (must("permit-reverse-engineering"),)),
    Miss("osd-3/no-tinkering", "ends upon a breach", (ends("automatic", event=("breach",)),)),
    Miss("osd-3/derivatives-owned", "feedback to the steward", (reserves("own-feedback"),)),
    Miss("osd-4/no-patches", "any form",
         (may("distribute-modified", form=("patches",)), may("distribute-modified", doubt="x"))),
    Miss("osd-4/no-patches", "a form for unchanged copies", (may("distribute", form=("patches",)),)),
    Miss("osd-4/changed-source-barred", "only the large", (must_not("distribute-modified", size=LARGE),)),
    Miss("osd-4/changed-source-barred", "no changes in private", (must_not("modify"),)),
    Miss("osd-5/persons-barred", "no endorsement", (must_not("endorse"),)),
    Miss("osd-5/persons-barred", "no endorsement by firms", (must_not("endorse", group=("company",)),)),
    Miss("osd-5/persons-barred", "only end users are spared", (must_not("host", unless=(END_USERS,)),)),
    Miss("osd-5/persons-barred", "by purpose", (must_not("use", purpose=("military",)),)),
    Miss("osd-5/persons-barred", "ends for some at will", (ends("at-will", group=("sanctioned",)),)),
    Miss("osd-5/persons-barred", "there", (must_not("use", where=("EU",)),)),
    Miss("osd-5/persons-barred", "who lives there", (must_not("use", domicile=("EU",)),)),
    Miss("osd-5/places-barred", "firms", (must_not("use", group=("company",)),)),
    Miss("osd-5/places-barred", "marks there", (must_not("trademark", where=("EU",)),)),
    Miss("osd-5/duty-of-some", "for a purpose", (must("notify", case(purpose=("commercial",))),)),
    Miss("osd-5/duty-of-some", "with source", (must("notify", case(work=("source",))),)),
    Miss("osd-5/duty-of-some", "everybody", (must("notify"),)),
    Miss("osd-5/law-as-condition", "safeguards", (must("safeguard"),)),
    Miss("osd-5/remote-restriction", "the work changes", (reserves("change-work"),)),
    Miss("osd-5/end-at-will", "upon notice of a breach", (ends("on-notice", event=("breach",)),)),
    Miss("osd-6/way-barred", "a way of the large", (must_not("use", channel=("internal",), size=LARGE),)),
    Miss("osd-6/way-barred", "marks on a platform", (must_not("trademark", channel=("one-platform",)),)),
    Miss("osd-6/way-barred", "beside a free copy", (must_not("apply-drm", channel=("parallel-copy",)),)),
    Miss("osd-6/way-barred", "sale alone", (must_not("sell", channel=("alone",)),)),
    Miss("osd-6/purpose-barred", "a purpose of the large", (must_not("use", purpose=("commercial",), size=LARGE),)),
    Miss("osd-6/purpose-barred", "marks in commerce", (must_not("trademark", purpose=("commercial",)),)),
    Miss("osd-6/purpose-barred", "by group", (must_not("use", group=("military-body",)),)),
    Miss("osd-6/purpose-barred", "commerce pays", (must("pay", case(purpose=("commercial",))),)),
    Miss("osd-6/hosting-barred", "the large host nothing", (must_not("host", size=LARGE),)),
    Miss("osd-6/hosting-barred", "hosting of hate", (must_not("host", purpose=("hate",)),)),
    Miss("osd-6/hosting-barred", "a service of the large", (must_not("use", channel=("hosted-service",), size=LARGE),)),
    Miss("osd-6/hosting-barred", "a hateful service",
         (must_not("use", channel=("hosted-service",), purpose=("hate",)),)),
    Miss("osd-6/hosting-barred", "no hosting there", (must_not("host", where=("EU",)),)),
    Miss("osd-6/hosting-barred", "no service there", (must_not("use", channel=("hosted-service",), where=("EU",)),)),
    Miss("osd-6/hosting-barred", "other channels", (must_not("use", channel=("one-product",)),)),
    Miss("osd-6/hosting-barred", "no use", (must_not("use"),)),
    Miss("osd-6/sale-barred", "not by itself", (must_not("sell", channel=("alone",)),)),
    Miss("osd-6/sale-barred", "no copies", (must_not("distribute"),)),
    Miss("osd-6/use-barred", "not the large", (must_not("use", size=LARGE),)),
    Miss("osd-6/use-barred", "no changes", (must_not("modify"),)),
    Miss("osd-5/territory-limit", "terms change", (reserves("change-terms"),)),
    Miss("osd-9/reaches-trained-models", "derivatives without duties", (means("derivative", "distilled"),)),
    Miss("osd-9/reaches-trained-models", "duties without such derivatives", (must("same-license"),)),
    Miss("osd-6/output-barred", "the large train nothing", (must_not("train", size=LARGE),)),
    Miss("osd-6/output-barred", "no training there", (must_not("train", where=("EU",)),)),
    Miss("osd-6/output-barred", "no hateful outputs", (must_not("use-output", purpose=("hate",)),)),
    Miss("osd-6/output-barred", "no reverse engineering", (must_not("reverse-engineer"),)),
    Miss("osd-6/conduct", "confidentiality", (must("confidentiality"),)),
    Miss("osd-6/service-stack", "the work", (must("disclose-source", reach="work"),)),
    Miss("osd-6/service-stack", "whatever is built", (must("disclose-source", reach="built-with"),)),
    Miss("osd-6/purpose-of-the-large", "a purpose", (must_not("use", purpose=("commercial",)),)),
    Miss("osd-6/purpose-of-the-large", "a size", (must_not("use", size=LARGE),)),
    Miss("osd-6/purpose-of-the-large", "a purpose of firms",
         (must_not("use", purpose=("commercial",), group=("company",)),)),
    Miss("osd-6/purpose-of-the-large", "marks", (must_not("trademark", purpose=("commercial",), size=LARGE),)),
    Miss("osd-6/private-duty", "upon distribution", (must("disclose-source", upon=("distribute",)),)),
    Miss("osd-6/private-duty", "upon anything", (must("disclose-source"),)),
    Miss("osd-6/private-duty", "notices kept in private", (must("retain-notice", upon=("modify",)),)),
    Miss("osd-6/give-back-on-request", "unasked", (must("give-back"),)),
    Miss("osd-6/give-back-on-request", "source on request", (must("disclose-source", on_request=True),)),
    Miss("osd-6/duty-of-use", "check outputs", (must("check-output"),)),
    Miss("osd-6/patents-withheld", "patents granted elsewhere", (reserves("withhold-patents"), may("patent"))),
    Miss("osd-6/patents-withheld", "no patent suits", (must_not("assert-patents"),)),
    Miss("osd-7/registration", "firms", (must("register", case(group=("company",))),)),
    Miss("osd-7/registration", "commerce", (must("register", case(purpose=("commercial",))),)),
    Miss("osd-7/registration", "who is there", (must("register", case(where=("EU",))),)),
    Miss("osd-7/registration", "tell the steward", (must("notify"),)),
    Miss("osd-7/consent-first", "the large", (must_not("use", size=LARGE, unless=(CONSENT,)),)),
    Miss("osd-7/consent-first", "for good", (must_not("use"),)),
    Miss("osd-7/consent-first", "the people concerned", (must_not("use", unless=(PERSON_CONSENTS,)),)),
    Miss("osd-7/consent-first", "no endorsement without consent", (must_not("endorse", unless=(CONSENT,)),)),
    Miss("osd-7/registration-of-some", "everybody", (must("register"),)),
    Miss("osd-7/registration-of-some", "firms tell", (must("notify", case(group=("company",))),)),
    Miss("osd-7/consent-of-some", "the people concerned",
         (must_not("use", purpose=("biometrics",), unless=(PERSON_CONSENTS,)),)),
    Miss("osd-7/consent-of-some", "the law allows it",
         (must_not("use", purpose=("biometrics",), unless=(case(consent="law"),)),)),
    Miss("osd-7/consent-of-some", "everybody", (must_not("use", unless=(CONSENT,)),)),
    Miss("osd-7/consent-of-some", "for good", (must_not("use", size=LARGE),)),
    Miss("osd-7/consent-of-some", "endorsement", (must_not("endorse", purpose=("commercial",), unless=(CONSENT,)),)),
    Miss("osd-7/signature", "by use", (must("accept"),)),
    Miss("osd-7/flow-down", "nothing restricted", (must("flow-down"),)),
    Miss("osd-7/flow-down", "no endorsement by firms", (must("flow-down"), must_not("endorse", group=("company",)))),
    Miss("osd-7/flow-down", "what everybody is barred from", (must("flow-down"), must_not("host"))),
    Miss("osd-7/flow-down", "restrictions that stay", (must("same-license"), must_not("use", size=LARGE))),
    Miss("osd-7/terms-change", "later versions", (reserves("change-terms", "future-versions"),)),
    Miss("osd-7/terms-change", "the work changes", (reserves("change-work"),)),
    Miss("osd-7/end-at-will", "by itself", (ends("automatic"),)),
    Miss("osd-7/patents-withheld", "patents granted elsewhere", (reserves("withhold-patents"), may("patent"))),
    Miss("osd-8/tied-to-product", "not with one product", (must_not("use", channel=("one-product",)),)),
    Miss("osd-8/tied-to-product", "the large", (must_not("use", channel=but("one-product"), size=LARGE),)),
    Miss("osd-8/tied-to-product", "there", (must_not("use", channel=but("one-product"), where=("EU",)),)),
    Miss("osd-8/tied-to-product", "outsiders alone", (must_not("use", channel=but("external")),)),
    Miss("osd-8/tied-to-product", "marks", (must_not("trademark", channel=but("one-product")),)),
    Miss("osd-8/patents-withheld", "patents granted elsewhere", (reserves("withhold-patents"), may("patent"))),
    Miss("osd-9/reaches-aggregate", "the work", (must("same-license", reach="work"),)),
    Miss("osd-9/reaches-aggregate", "whatever links", (must("same-license", reach="linked"),)),
    Miss("osd-9/wide-reach", "whatever links", (must("same-license", reach="linked"),)),
    Miss("osd-9/wide-reach", "neighbours", (must("same-license", reach="aggregate"),)),
    Miss("osd-9/names-other-models", "derivatives only", (must("name-prefix", case(work=("derivatives",))),)),
    Miss("osd-9/names-other-models", "no work named", (must("name-prefix"),)),
    Miss("osd-9/names-other-models", "check outputs", (must("check-output", case(work=("output",))),)),
    Miss("osd-9/training-barred", "no outputs", (must_not("use-output"),)),
    Miss("osd-10/click-wrap", "by use", (must("accept", upon=("distribute",)),)),
    Miss("osd-10/click-wrap", "who uses it clicks", (must("accept", by_click=True, upon=("use",)),)),
    Miss("osd-10/click-wrap", "register to copy on", (must("register", upon=("distribute",)),)),
    Miss("osd-10/tied-to-technology", "not by one technology", (must_not("use", channel=("one-technology",)),)),
    Miss("osd-10/tied-to-technology", "one product", (must_not("use", channel=but("one-product")),)),
    Miss("osd-10/tied-to-technology", "marks", (must_not("trademark", channel=but("one-technology")),)),
    Miss("osd-10/brand-in-interface", "any of several places", (must("display-brand", where_shown=IN_FILE),)),
    Miss("osd-10/brand-in-interface", "no place named", (must("display-brand"),)),
    Miss("osd-10/brand-in-interface", "author on screen", (must("attribute", where_shown=ON_SCREEN),)),
    Miss("osd-10/author-display", "any of several places", (must("attribute", where_shown=IN_FILE),)),
    Miss("osd-10/author-display", "no place named", (must("attribute"),)),
)  # fmt: skip

EACH_CASE = [pytest.param(id, case, id=f"{id}: {case.name}") for id, cases in CASES.items() for case in cases]
CRITERIA = {criterion.id: criterion for criterion in OSD.criteria}
POINTS = {f"{c.id}/{point.id}": point for c in OSD.criteria for point in points(c)}


def verdict(made, criterion, reading):
    return judge(made, OSD, reading).finding(criterion).verdict


@given(licenses(), st.sampled_from(["strict", "practice"]))
def test_what_breaks_is_broken_and_what_is_contested_is_not_met_for_certain(license, reading):
    """A certain point that breaks a criterion breaks it, and strictly no contested one leaves it met."""
    made = Bundle(license, (license,))
    rights = rights_of(made)
    for finding in judge(made, OSD, reading).findings:
        breaking = [clauses for p in finding.criterion.broken_by if (clauses := p.find(rights))]
        if any(not clause.doubt for clauses in breaking for clause in clauses):
            assert finding.verdict is NO
        if breaking or (reading == "strict" and any(p.find(rights) for p in finding.criterion.contested_by)):
            assert finding.verdict in (NO, CONTESTED)


@given(licenses())
def test_precedents_only_settle(license):
    """The practice changes no verdict but contested ones."""
    made = Bundle(license, (license,))
    strict, practice = (judge(made, OSD, reading).findings for reading in ("strict", "practice"))
    for before, after in zip(strict, practice, strict=True):
        assert before.verdict in (CONTESTED, after.verdict)


@pytest.mark.parametrize(("criterion", "example"), EACH_CASE)
def test_verdicts(criterion, example):
    """The verdict of each reading is the one in the table."""
    made = bundle(*example.clauses, **example.license)
    assert verdict(made, criterion, "strict") is example.strict
    assert verdict(made, criterion, "practice") is (example.practice or example.strict)


@pytest.mark.parametrize(("criterion", "example"), EACH_CASE)
def test_points_raised(criterion, example):
    """A license raises the points in the table, and no other of that criterion."""
    assert raised(bundle(*example.clauses, **example.license), CRITERIA[criterion]) == set(example.raises.split())


@pytest.mark.parametrize(
    ("point", "clauses"), [pytest.param(m.point, m.clauses, id=f"{m.point}: {m.name}") for m in NEAR_MISSES]
)
def test_near_misses(point, clauses):
    """What only comes close to a point does not raise it."""
    assert not POINTS[point].find(rights_of(bundle(ALL, *clauses)))


@pytest.mark.parametrize("point", POINTS)
def test_each_point_is_raised_by_a_case_and_missed_by_another(point):
    """The tables above have both for every point of the definition."""
    criterion, id = point.split("/")
    assert any(id in example.raises.split() for example in CASES[criterion])
    assert any(miss.point == point for miss in NEAR_MISSES)


@pytest.mark.parametrize("criterion", CRITERIA)
def test_each_criterion_has_each_verdict(criterion):
    """The tables above have a license for each verdict that a criterion can have."""
    found = {example.strict for example in CASES[criterion]}
    assert found == {OUTSIDE if CRITERIA[criterion].outside else YES, NO, CONTESTED, UNKNOWN}


@pytest.mark.parametrize(
    ("criterion", "acts"),
    [(c.id, c.presumes) for c in OSD.criteria if c.presumes and not c.needs],
    ids=[c.id for c in OSD.criteria if c.presumes and not c.needs],
)
def test_one_presumed_act_is_enough(criterion, acts):
    """A criterion about rights is met where one of the acts that it presumes is granted, and not by others."""
    assert acts
    for act in acts:
        assert verdict(bundle(may(act)), criterion, "strict") is YES
    assert verdict(bundle(may("publish-results")), criterion, "strict") is NO


@pytest.mark.parametrize(
    ("point", "clauses"),
    [
        pytest.param(
            "osd-9/names-other-models", (must("name-prefix", case(work=but("output", "distilled"))),),
            id="everything but models of outputs",
        ),
        pytest.param(
            "osd-8/tied-to-product", (must_not("use", channel=but("one-product", "external")),),
            id="one product or any outsider",
        ),
        pytest.param(
            "osd-1/commerce-barred", (must_not("sell", purpose=("commercial",), channel=("alone",)),),
            id="commercial sale by itself",
        ),
    ],
)  # fmt: skip
def test_more_near_misses(point, clauses):
    """What a point's own sentence does not say of a license does not raise it."""
    assert not POINTS[point].find(rights_of(bundle(ALL, *clauses)))


@pytest.mark.parametrize(
    ("point", "clauses"),
    [
        pytest.param(
            "osd-5/duty-of-some", (must("notify", unless=(case(group=("individual",)),)),),
            id="all but individuals",
        ),
        pytest.param(
            "osd-4/changed-source-barred", (must_not("distribute-modified", channel=("external",)),),
            id="changes kept inside",
        ),
        pytest.param(
            "osd-6/purpose-barred", (must_not("publish-results", purpose=("commercial",)),),
            id="no benchmarks in commerce",
        ),
    ],
)  # fmt: skip
def test_more_that_raises(point, clauses):
    """What a point's own sentence says of a license raises it."""
    assert POINTS[point].find(rights_of(bundle(ALL, *clauses)))
