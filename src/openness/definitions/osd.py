"""The Open Source Definition, version 1.9, of the Open Source Initiative (1998–2007).

Ten criteria. Each is stated here in our own words, with the points that break it and those on
which informed readers disagree; the reasons are in the comments, the precedents that settle a
contested point in the reading ``practice`` are in ``data/precedents/osd.toml``.
"""

from openness.rights import FIELD, PEOPLE, PLACE, WHO
from openness.rules import Criterion, Definition, Point, duty, end, form_short_of, meaning, power, restricted
from openness.vocabulary import CORE_ACTS

SHARE = ("distribute", "sell")
CHANGE = ("modify", "distribute-modified")
DOING = (*CORE_ACTS, "use-output", "train", "publish-results")
SIZE = frozenset({"size"})

# The rights may be there on paper only: a power to take them back at any time, or to switch the
# work off, discriminates against whomever the steward picks. No license with such a power has
# been decided upon, so it is contested.
TAKEN_BACK = end("at-will", rights_ended=("all", *CORE_ACTS))
AT_THE_STEWARDS_MERCY = (
    Point("remote-restriction", "lets the steward restrict use from afar", power("restrict-remotely", "suspend")),
    Point("end-at-will", "lets the steward end the rights at will", TAKEN_BACK),
)

# OSI's list of common reasons for rejection says that an express denial of patents offends 6, 7
# and 8; FSF and Debian take licenses with one (CC0, BSD-3-Clause-Clear) for free. Nothing was
# decided: CC0 was withdrawn in 2012.
PATENTS_WITHHELD = Point(
    "patents-withheld",
    "keeps patents out and grants them nowhere",
    power("withhold-patents", unless_granted="patent"),
)

FREE_REDISTRIBUTION = Criterion(
    id="osd-1",
    title="Free redistribution",
    statement="Anybody may sell or give the work away as part of a larger collection, and owes no royalty for it.",
    needs=("distribute",),
    presumes=(),
    broken_by=(
        Point(
            "sharing-barred",
            "bars everybody from passing the work on or selling it",
            restricted(*SHARE, everybody=True, work_apart=("source", "object"))
            | restricted(*SHARE, not_by=PEOPLE | FIELD, within={"channel": ("external",)})
            | restricted(*SHARE, not_by=PEOPLE | FIELD, within={"channel": ("aggregate",)}),
        ),
        # "Not for commercial purposes" leaves nobody who may sell, whoever they are.
        Point(
            "commerce-barred",
            "bars every commercial purpose",
            restricted(*SHARE, not_by=PEOPLE | {"channel"}, within={"purpose": ("commercial",)}),
        ),
        Point("payment", "demands payment", duty("pay")),
    ),
    contested_by=(
        Point(
            "sale-alone-barred",
            "bars selling the work by itself",
            restricted(*SHARE, not_by=PEOPLE, within={"channel": ("alone",)}),
        ),
        Point("fee-cap", "limits the fee that one may take", duty("fee-cap")),
    ),
)

SOURCE_CODE = Criterion(
    id="osd-2",
    title="Source code",
    statement="Source comes with the work or is easily had, and both source and built forms may be passed on.",
    needs=("distribute",),
    presumes=(),
    broken_by=(
        Point(
            "form-barred",
            "bars one of the forms, source or built",
            restricted("distribute", within={"work": ("source",)})
            | restricted("distribute", within={"work": ("object",)})
            | form_short_of("distribute", frozenset({"source"}), frozenset({"unmodified"}), frozenset({"patches"})),
        ),
    ),
    outside="whether the source is there is a matter of the release",
)

DERIVED_WORKS = Criterion(
    id="osd-3",
    title="Derived works",
    statement="Anybody may change the work and pass the changed work on under the same terms.",
    needs=CHANGE,
    presumes=(),
    broken_by=(
        Point(
            "change-barred",
            "bars everybody from changing the work or passing changes on",
            restricted(*CHANGE, everybody=True)
            | restricted(*CHANGE, not_by=PEOPLE | FIELD, within={"channel": ("external",)}),
        ),
    ),
    contested_by=(
        # OSI: badgeware that must show a trademark offends 3 and 10, yet CPAL and AAL, which
        # protect an author's attribution, were approved.
        Point("brand-display", "demands that a brand or product name be shown", duty("display-brand")),
        Point(
            "author-display",
            "demands that the author be named in the interface",
            duty("attribute", only_shown=("user-interface", "startup")),
        ),
        # OSD 4 allows to demand another name, not the steward's.
        Point(
            "name-prefix",
            "demands the steward's name in the name of what is made",
            duty("name-prefix"),
        ),
        Point("update-duty", "demands that the latest version be used", duty("update-to-latest")),
        Point(
            "no-tinkering",
            "bars reverse engineering, getting around limits, or taking safeguards out",
            restricted("reverse-engineer", "circumvent") | end(event=("circumvention",)) | duty("safeguard"),
        ),
        Point("derivatives-owned", "gives derivatives to the steward", power("own-derivatives")),
    ),
)

INTEGRITY = Criterion(
    id="osd-4",
    title="Integrity of the author's source code",
    statement="Changed source may be barred only where patches may be passed on and works built from "
    "changed source may be, too; another name may be demanded.",
    broken_by=(
        Point(
            "no-patches",
            "lets changed source be passed on neither as such nor as patches with built forms",
            form_short_of("distribute-modified", frozenset({"source"}), frozenset({"patches", "object"})),
        ),
        Point(
            "changed-source-barred",
            "bars everybody from passing on what was changed",
            restricted("distribute-modified", everybody=True)
            | restricted("distribute-modified", not_by=PEOPLE | FIELD, within={"channel": ("external",)}),
        ),
    ),
    needs=("distribute-modified",),
)

NO_PERSONS = Criterion(
    id="osd-5",
    title="No discrimination against persons or groups",
    statement="Nobody is left out, for who they are, how large they are, or where they are.",
    broken_by=(
        Point("persons-barred", "leaves out people by who they are", restricted(*DOING, by=WHO)),
        Point(
            "places-barred",
            "leaves out people by where they are",
            restricted(*DOING, by=PLACE),
        ),
    ),
    contested_by=(
        Point("duty-of-some", "puts a duty on some people only", duty(by=PEOPLE)),
        # The annotated OSD: a license may warn of export law but must not make it a condition.
        # GPL-2.0 section 8: whoever puts a work under it may exclude countries.
        Point("territory-limit", "lets the steward exclude countries", power("limit-territory")),
        Point("law-as-condition", "makes obeying the law a condition of the license", duty("obey-law")),
        *AT_THE_STEWARDS_MERCY,
    ),
)

NO_FIELDS = Criterion(
    id="osd-6",
    title="No discrimination against fields of endeavor",
    statement="The work may be used for every purpose, in every business.",
    needs=("use",),
    broken_by=(
        Point(
            "purpose-barred",
            "bars purposes or businesses",
            restricted(*DOING, by=FIELD, not_by=SIZE),
        ),
        Point(
            "hosting-barred",
            "bars offering it over a network",
            restricted("host", everybody=True)
            | restricted(*CORE_ACTS, not_by=PEOPLE | FIELD, within={"channel": ("hosted-service",)}),
        ),
        Point("sale-barred", "bars selling", restricted("sell", everybody=True)),
        Point("use-barred", "bars use", restricted("use", "copy", everybody=True)),
        Point(
            "output-barred",
            "limits what may be done with outputs or results",
            restricted("use-output", "train", "publish-results", not_by=PEOPLE | FIELD | {"event"}),
        ),
        Point("conduct", "prescribes conduct that has nothing to do with the work", duty("conduct")),
        # SSPL 13: the source of the whole service. OSI, January 2021: discriminates against a field.
        Point("service-stack", "demands the source of a whole service", duty(reach=("service-stack",))),
    ),
    contested_by=(
        Point(
            "purpose-of-the-large",
            "bars a purpose for some people only",
            restricted(*DOING, by=FIELD, and_by=SIZE),
        ),
        Point(
            "private-duty",
            "puts duties on private use",
            duty("disclose-source", "same-license", "give-back", "notify", upon=("use", "modify")),
        ),
        Point("give-back-on-request", "demands changes back on request", duty("give-back", on_request=True)),
        Point(
            "duty-of-use",
            "puts duties on use that go beyond the work",
            duty("assess-impact", "disclose-ai", "confidentiality"),
        ),
        PATENTS_WITHHELD,
    ),
)

DISTRIBUTION = Criterion(
    id="osd-7",
    title="Distribution of license",
    statement="Whoever receives the work has the rights without a further license.",
    broken_by=(
        Point(
            "registration",
            "demands that everybody register first",
            duty("register", not_by=PEOPLE | FIELD),
        ),
        Point(
            "consent-first",
            "lets nobody act before somebody consents",
            restricted(*CORE_ACTS, everybody=True, by_consent=True),
        ),
    ),
    contested_by=(
        Point("registration-of-some", "demands that some people register", duty("register", by=PEOPLE | FIELD)),
        Point(
            "consent-of-some",
            "demands a further license of some people or for some purposes",
            restricted(*CORE_ACTS, by=PEOPLE | FIELD, by_consent=True),
        ),
        Point("signature", "demands a deliberate act of acceptance", duty("accept", by_click=True)),
        # Passing terms on harms nobody where they restrict neither persons nor fields (EPL, MS-PL).
        Point(
            "flow-down",
            "demands that restrictions be passed on",
            duty("flow-down").only_with(restricted(*DOING, by=PEOPLE | FIELD)),
        ),
        Point(
            "terms-change",
            "lets the steward change terms or a policy",
            power("change-terms", not_for=("future-versions",)),
        ),
        Point("end-at-will", "lets the steward end the rights at will", TAKEN_BACK),
        PATENTS_WITHHELD,
    ),
)

NOT_SPECIFIC = Criterion(
    id="osd-8",
    title="License must not be specific to a product",
    statement="The rights do not depend on the work being part of one product, platform or service.",
    broken_by=(
        Point(
            "tied-to-product",
            "ties the rights to one product, platform or service",
            restricted(
                *CORE_ACTS, not_by=PEOPLE, except_in={"channel": ("one-product", "one-platform", "steward-service")}
            ),
        ),
    ),
    contested_by=(PATENTS_WITHHELD,),
)

OTHER_SOFTWARE = Criterion(
    id="osd-9",
    title="License must not restrict other software",
    statement="Nothing is demanded of other works that travel along.",
    broken_by=(Point("reaches-aggregate", "reaches other works that travel along", duty(reach=("aggregate",))),),
    contested_by=(
        Point("wide-reach", "reaches whatever is built with the work", duty(reach=("service-stack", "built-with"))),
        Point(
            "names-other-models",
            "demands a name of models that were only trained on outputs",
            duty("name-prefix", "display-brand", work=("output", "distilled")),
        ),
        Point(
            "reaches-trained-models",
            "puts its terms on models that were only trained with it",
            meaning("derivative", "distilled", "synthetic-data").only_with(duty("flow-down", "same-license")),
        ),
        Point("training-barred", "bars training other models", restricted("train")),
    ),
)

TECHNOLOGY_NEUTRAL = Criterion(
    id="osd-10",
    title="License must be technology-neutral",
    statement="Nothing is tied to one technology or style of interface.",
    broken_by=(
        Point(
            "click-wrap",
            "demands assent by click from recipients",
            duty("accept", by_click=True, upon=("distribute", "distribute-modified")),
        ),
        Point(
            "tied-to-technology",
            "ties the rights to one technology",
            restricted(*CORE_ACTS, except_in={"channel": ("one-technology",)}),
        ),
    ),
    contested_by=(
        Point(
            "brand-in-interface",
            "demands a brand in the user interface",
            duty("display-brand", only_shown=("user-interface", "startup")),
        ),
        Point(
            "author-display",
            "demands that the author be named in the interface",
            duty("attribute", only_shown=("user-interface", "startup")),
        ),
    ),
)

# What the definition knowingly does not look at, by reason.
INDIFFERENT = {
    "notices, credit and names keep a work attributable; OSD 4 allows to ask for them": (
        "retain-notice", "include-license", "state-changes", "rename", "remove-notices", "endorse", "trademark",
        "misrepresent-origin", "remove-credit", "provide-attribution-machinery",
        "keep-compliance-possible",
    ),
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
    "internal use alone is a limit of use, which is looked for as such": ("internal",),
    "stands for the acts named one by one": ("all",),
}  # fmt: skip

DEFINITION = Definition(
    id="osd",
    name="Open Source Definition",
    steward="Open Source Initiative",
    version="1.9",
    url="https://opensource.org/osd",
    criteria=(
        FREE_REDISTRIBUTION, SOURCE_CODE, DERIVED_WORKS, INTEGRITY, NO_PERSONS,
        NO_FIELDS, DISTRIBUTION, NOT_SPECIFIC, OTHER_SOFTWARE, TECHNOLOGY_NEUTRAL,
    ),
    indifferent=INDIFFERENT,
)  # fmt: skip
