"""Points on which more than one definition turns, and what no definition here looks at.

The reasons stand in the comments; which precedents settle a contested point is each definition's
own affair.
"""

from openness import vocabulary as v
from openness.finders import duty, end, end_at_will, form_short_of, meaning, power, restricted, revocable
from openness.rights import FIELD, PEOPLE, PLACE, WHO
from openness.rules import Point
from openness.vocabulary import CORE_ACTS

SHARE = ("distribute", "sell")
CHANGE = ("modify", "distribute-modified")
DOING = (*CORE_ACTS, "use-output", "train", "publish-results")
SIZE = frozenset({"size"})
NARROW_WAYS = ("one-product", "one-platform", "one-technology", "steward-service", "internal")
EVERYBODYS = PEOPLE | FIELD
"""Dimensions that leave an ordinary licensee alone: what they do not narrow concerns everybody."""

# Who.
PERSONS_BARRED = Point("persons-barred", "leaves out people by who they are", restricted(*DOING, by=WHO))
PLACES_BARRED = Point("places-barred", "leaves out people by where they are", restricted(*DOING, by=PLACE))
DUTY_OF_SOME = Point("duty-of-some", "puts a duty on some people only", duty(by=PEOPLE))
# GPL-2.0 section 8: whoever puts a work under it may exclude countries.
TERRITORY_LIMIT = Point("territory-limit", "lets the steward exclude countries", power("limit-territory"))
# The annotated OSD: a license may warn of export law but must not make it a condition.
LAW_AS_CONDITION = Point("law-as-condition", "makes obeying the law a condition of the license", duty("obey-law"))

# For what.
PURPOSE_BARRED = Point("purpose-barred", "bars purposes or businesses", restricted(*DOING, by=FIELD, not_by=SIZE))
PURPOSE_OF_THE_LARGE = Point(
    "purpose-of-the-large", "bars a purpose for some people only", restricted(*DOING, by=FIELD, and_by=SIZE)
)
HOSTING_BARRED = Point(
    "hosting-barred",
    "bars offering it over a network",
    restricted("host", everybody=True)
    | restricted(*CORE_ACTS, not_by=EVERYBODYS, within={"channel": ("hosted-service",)}),
)
SALE_BARRED = Point("sale-barred", "bars selling", restricted("sell", everybody=True))
USE_BARRED = Point("use-barred", "bars use", restricted("use", "copy", everybody=True))
OUTPUT_BARRED = Point(
    "output-barred",
    "limits what may be done with outputs or results",
    restricted("use-output", "train", "publish-results", not_by=EVERYBODYS | {"event"}),
)
# Ways of doing it that no other point looks at: within one's own house, on one platform, into one kind of model.
WAY_BARRED = Point(
    "way-barred",
    "bars some ways of using it or passing it on",
    restricted(*CORE_ACTS, not_by=EVERYBODYS, within={"channel": NARROW_WAYS})
    | restricted("use", "copy", "host", not_by=EVERYBODYS, within={"channel": ("external",)})
    | restricted("use", "copy", "modify", not_by=EVERYBODYS, within={"channel": ("aggregate",)})
    | restricted(*CORE_ACTS, by=frozenset({"target"}), not_by=EVERYBODYS),
)
CONDUCT = Point("conduct", "prescribes conduct that has nothing to do with the work", duty("conduct"))
DUTY_OF_USE = Point(
    "duty-of-use",
    "puts duties on use that go beyond the work",
    duty("assess-impact", "disclose-ai", "confidentiality"),
)

# Sharing.
SHARING_BARRED = Point(
    "sharing-barred",
    "bars everybody from passing the work on or selling it",
    restricted(*SHARE, everybody=True, work_apart=("source", "object"))
    | restricted(*SHARE, not_by=EVERYBODYS, within={"channel": ("external",)})
    | restricted(*SHARE, not_by=EVERYBODYS, within={"channel": ("aggregate",)}),
)
# "Not for commercial purposes" leaves nobody who may sell, whoever they are.
COMMERCE_BARRED = Point(
    "commerce-barred",
    "bars every commercial purpose",
    restricted(*SHARE, not_by=PEOPLE | {"channel"}, within={"purpose": ("commercial",)}),
)
SALE_ALONE_BARRED = Point(
    "sale-alone-barred",
    "bars selling the work by itself",
    restricted(*SHARE, not_by=PEOPLE, within={"channel": ("alone",)}),
)
PAYMENT = Point("payment", "demands payment", duty("pay"))
FEE_CAP = Point("fee-cap", "limits the fee that one may take", duty("fee-cap"))
FORM_BARRED = Point(
    "form-barred",
    "bars one of the forms, source or built",
    restricted("distribute", within={"work": ("source",)})
    | restricted("distribute", within={"work": ("object",)})
    | form_short_of("distribute", frozenset({"source"}), frozenset({"unmodified"}), frozenset({"patches"})),
)

# Changing.
CHANGE_BARRED = Point(
    "change-barred",
    "bars everybody from changing the work or passing changes on",
    restricted(*CHANGE, everybody=True) | restricted(*CHANGE, not_by=EVERYBODYS, within={"channel": ("external",)}),
)
CHANGED_SOURCE_BARRED = Point(
    "changed-source-barred",
    "bars everybody from passing on what was changed",
    restricted("distribute-modified", everybody=True)
    | restricted("distribute-modified", not_by=EVERYBODYS, within={"channel": ("external",)}),
)
NO_PATCHES = Point(
    "no-patches",
    "lets changed source be passed on neither as such nor as patches with built forms",
    form_short_of("distribute-modified", frozenset({"source"}), frozenset({"patches", "object"})),
)
BRAND_DISPLAY = Point("brand-display", "demands that a brand or product name be shown", duty("display-brand"))
AUTHOR_DISPLAY = Point(
    "author-display",
    "demands that the author be named in the interface",
    duty("attribute", only_shown=("user-interface", "startup")),
)
BRAND_IN_INTERFACE = Point(
    "brand-in-interface",
    "demands a brand in the user interface",
    duty("display-brand", only_shown=("user-interface", "startup")),
)
# OSD 4 allows to demand another name, not the steward's.
NAME_PREFIX = Point("name-prefix", "demands the steward's name in the name of what is made", duty("name-prefix"))
UPDATE_DUTY = Point("update-duty", "demands that the latest version be used", duty("update-to-latest"))
NO_TINKERING = Point(
    "no-tinkering",
    "bars reverse engineering, getting around limits, or taking safeguards out",
    restricted("reverse-engineer", "circumvent") | end(event=("circumvention",)) | duty("safeguard"),
)
DERIVATIVES_OWNED = Point("derivatives-owned", "gives derivatives to the steward", power("own-derivatives"))

# Private life, and what must be handed back.
PRIVATE_DUTY = Point(
    "private-duty",
    "puts duties on private use",
    duty("disclose-source", "same-license", "give-back", "notify", upon=("use", "modify")),
)
GIVE_BACK_ON_REQUEST = Point(
    "give-back-on-request", "demands changes back on request", duty("give-back", on_request=True)
)
GIVE_BACK = Point("give-back", "demands changes back unasked", duty("give-back", on_request=False))
# Who receives a copy may have to be told what one knows; that one had to tell others would be another matter.
NOTIFY = Point(
    "notify",
    "demands that others than recipients be told of what one passes on",
    duty("notify", beyond=("recipients",)),
)

# How the rights come, and whether they stay.
REGISTRATION = Point("registration", "demands that everybody register first", duty("register", not_by=EVERYBODYS))
REGISTRATION_OF_SOME = Point(
    "registration-of-some", "demands that some people register", duty("register", by=EVERYBODYS)
)
CONSENT_FIRST = Point(
    "consent-first",
    "lets nobody act before somebody consents",
    restricted(*CORE_ACTS, everybody=True, by_consent=True),
)
CONSENT_OF_SOME = Point(
    "consent-of-some",
    "demands a further license of some people or for some purposes",
    restricted(*CORE_ACTS, by=EVERYBODYS, by_consent=True),
)
SIGNATURE = Point("signature", "demands a deliberate act of acceptance", duty("accept", by_click=True))
CLICK_WRAP = Point(
    "click-wrap",
    "demands assent by click from recipients",
    duty("accept", by_click=True, upon=("distribute", "distribute-modified")),
)
# Passing terms on harms nobody where they restrict neither persons nor fields (EPL, MS-PL).
FLOW_DOWN = Point(
    "flow-down",
    "demands that restrictions be passed on",
    duty("flow-down").only_with(restricted(*DOING, by=EVERYBODYS)),
)
TERMS_CHANGE = Point(
    "terms-change", "lets the steward change terms or a policy", power("change-terms", not_for=("future-versions",))
)
# The rights may be there on paper only: a power to take them back at any time, or to switch the
# work off, discriminates against whomever the steward picks.
END_AT_WILL = Point("end-at-will", "lets the steward end the rights at will", end_at_will("all", *CORE_ACTS))
REVOCABLE = Point("revocable", "calls its grants revocable", revocable(*CORE_ACTS))
REMOTE_RESTRICTION = Point(
    "remote-restriction", "lets the steward restrict use from afar", power("restrict-remotely", "suspend")
)
# OSI's list of common reasons for rejection says that an express denial of patents offends 6, 7
# and 8; FSF and Debian take licenses with one (CC0, BSD-3-Clause-Clear) for free.
PATENTS_WITHHELD = Point(
    "patents-withheld", "keeps patents out and grants them nowhere", power("withhold-patents", unless_granted="patent")
)

# Ties, and other works.
TIED_TO_PRODUCT = Point(
    "tied-to-product",
    "ties the rights to one product, platform or service",
    restricted(*CORE_ACTS, not_by=PEOPLE, except_in={"channel": ("one-product", "one-platform", "steward-service")}),
)
TIED_TO_TECHNOLOGY = Point(
    "tied-to-technology",
    "ties the rights to one technology",
    restricted(*CORE_ACTS, except_in={"channel": ("one-technology",)}),
)
REACHES_AGGREGATE = Point("reaches-aggregate", "reaches other works that travel along", duty(reach=("aggregate",)))
# SSPL 13: the source of the whole service. OSI, January 2021: discriminates against a field.
SERVICE_STACK = Point("service-stack", "demands the source of a whole service", duty(reach=("service-stack",)))
WIDE_REACH = Point("wide-reach", "reaches whatever is built with the work", duty(reach=("service-stack", "built-with")))
NAMES_OTHER_MODELS = Point(
    "names-other-models",
    "demands a name of models that were only trained on outputs",
    duty("name-prefix", "display-brand", work=("output", "distilled")),
)
REACHES_TRAINED_MODELS = Point(
    "reaches-trained-models",
    "puts its terms on models that were only trained with it",
    meaning("derivative", "distilled", "synthetic-data").only_with(duty("flow-down", "same-license")),
)
TRAINING_BARRED = Point("training-barred", "bars training other models", restricted("train"))

# What the definitions knowingly do not look at, by reason.
NOTICES = {
    "notices, credit and names keep a work attributable; OSD 4 allows to ask for them": (
        "retain-notice", "include-license", "state-changes", "rename", "remove-notices", "endorse", "trademark",
        "misrepresent-origin", "remove-credit", "provide-attribution-machinery",
        "keep-compliance-possible",
    ),
}  # fmt: skip
INDIFFERENT = {
    **NOTICES,
    "copyleft and its means are conditions that OSI has approved from the first": (
        "file", "library", "work", "linked", "restrictions-only", "installation-information",
        "permit-reverse-engineering", "enable-relinking", "stay-library", "add-terms", "apply-drm",
        "license-contributions", "consumer-product", "parallel-copy", "charge-license-fee",
    ),
    "patent peace: granting one's own, not asserting them, losing rights upon a suit": (
        "patent", "grant-patents", "assert-patents", "patent-suit", "copyright-suit", "counter-suit", "ip-suit",
        "any-suit", "challenge", "patent-deal",
    ),
    "rights that end upon a breach or the like are rights all the same": (
        "automatic", "on-notice", "breach", "non-payment", "suspected-breach", "unlawful", "insolvency",
        "change-of-control", "discontinued", "upstream-end", "risk", "inactivity", "conflicting-duties", "delete",
    ),
    "users' own data is theirs: CAL-1.0 was approved with that duty": ("provide-data",),
    "promises between licensee and steward that leave the rights as they are": (
        "indemnify", "warrant", "check-output", "obtain-consent", "own-feedback", "use-content", "change-work",
        "audit", "name-licensee", "supervise", "hide-location", "extract", "own-outputs",
    ),
    "about what contributors give, not about what licensees get": ("relicense-contributions",),
    "recipients have their license from the steward, or under what was passed on": ("sublicense", "transfer"),
    "stands for the acts named one by one": ("all",),
}  # fmt: skip
ACCOUNTED_FOR = (
    v.ACTS, v.FORMS, v.DUTIES, v.POWERS, v.ENDINGS, v.REACHES, v.CHANNELS, v.EVENTS,
)  # fmt: skip
"""The lists of whose words each definition gives account."""
EVERY_WORD = tuple(dict.fromkeys(word for vocabulary in ACCOUNTED_FOR for word in vocabulary))
"""All their words: for a definition that asks lists, or another definition, and looks at no clause itself."""


def without(*words: str) -> dict[str, tuple[str, ...]]:
    """`INDIFFERENT` without words that a definition does look for."""
    return {why: left for why, named in INDIFFERENT.items() if (left := tuple(w for w in named if w not in words))}
