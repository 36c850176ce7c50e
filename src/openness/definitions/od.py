"""The Open Definition, version 2.1, of Open Knowledge (2015): when a license for data or content is open.

Section 2.1 lists what a license must permit, irrevocably; section 2.2 the only conditions by which it
may limit that. So a duty that is not on the list is a question, where the Open Source Definition
asks only what is forbidden. Section 1 (access, machine readability, open formats) is about the work
and not the license. The list of conformant licenses is in ``data/precedents/od.toml``.
"""

from openness import vocabulary as v
from openness.definitions import _points as points
from openness.finders import duty
from openness.rules import Criterion, Definition, Point

# Section 2.2: attribution, integrity, share-alike, notice, source, no technical restriction, non-aggression.
ALLOWED = frozenset({
    "retain-notice", "include-license", "attribute",
    "state-changes", "rename",
    "same-license", "keep-compliance-possible", "flow-down", "license-contributions", "stay-library",
    "disclose-source", "installation-information", "enable-relinking", "permit-reverse-engineering", "provide-data",
    "grant-patents",
    # promises that leave the permissions alone
    "indemnify", "warrant", "supervise", "delete", "remove-credit", "provide-attribution-machinery",
})  # fmt: skip
LOOKED_AT_APART = frozenset(
    {"pay", "fee-cap", "register", "accept", "obey-law", "display-brand", "name-prefix", "conduct"}
)
BEYOND = Point(
    "condition-beyond-the-list",
    "sets a condition that section 2.2 does not list",
    duty(*sorted(set(v.DUTIES) - ALLOWED - LOOKED_AT_APART)),
)

USE = Criterion(
    id="od-2.1.1",
    title="Use",
    statement="Anybody may use the work.",
    needs=("use",),
    presumes=(),
    broken_by=(
        points.USE_BARRED,
        points.HOSTING_BARRED,
        points.OUTPUT_BARRED,
        points.CONSENT_FIRST,
        points.REGISTRATION,
    ),
    contested_by=(points.SIGNATURE, points.NO_TINKERING),
)
REDISTRIBUTION = Criterion(
    id="od-2.1.2",
    title="Redistribution",
    statement="Anybody may pass the work on, for money too, alone or in a collection.",
    needs=("distribute",),
    presumes=(),
    broken_by=(points.SHARING_BARRED, points.COMMERCE_BARRED, points.SALE_BARRED, points.FORM_BARRED),
    contested_by=(points.SALE_ALONE_BARRED, points.FEE_CAP),
)
MODIFICATION = Criterion(
    id="od-2.1.3",
    title="Modification",
    statement="Anybody may make derivatives and pass them on under the same terms.",
    needs=("modify", "distribute-modified"),
    presumes=(),
    broken_by=(points.CHANGE_BARRED, points.CHANGED_SOURCE_BARRED, points.NO_PATCHES),
    contested_by=(points.DERIVATIVES_OWNED, points.REACHES_TRAINED_MODELS, points.TRAINING_BARRED),
)
SEPARATION = Criterion(
    id="od-2.1.4",
    title="Separation",
    statement="Any part may be used, passed on and changed apart from the rest.",
    broken_by=(points.TIED_TO_PRODUCT, points.TIED_TO_TECHNOLOGY),
)
COMPILATION = Criterion(
    id="od-2.1.5",
    title="Compilation",
    statement="The work may be passed on beside others, on which nothing is demanded.",
    broken_by=(points.REACHES_AGGREGATE,),
)
NON_DISCRIMINATION = Criterion(
    id="od-2.1.6",
    title="Non-discrimination",
    statement="No person or group is left out.",
    broken_by=(points.PERSONS_BARRED, points.PLACES_BARRED),
    contested_by=(points.DUTY_OF_SOME, points.TERRITORY_LIMIT, points.LAW_AS_CONDITION),
)
PROPAGATION = Criterion(
    id="od-2.1.7",
    title="Propagation",
    statement="Whoever receives the work has the rights without agreeing to anything further.",
    contested_by=(points.REGISTRATION_OF_SOME, points.CONSENT_OF_SOME),
)
ANY_PURPOSE = Criterion(
    id="od-2.1.8",
    title="Application to any purpose",
    statement="The work may be used, passed on and changed for any purpose.",
    broken_by=(points.PURPOSE_BARRED, points.CONDUCT),
    contested_by=(points.PURPOSE_OF_THE_LARGE, points.WAY_BARRED, points.PATENTS_WITHHELD),
)
NO_CHARGE = Criterion(
    id="od-2.1.9",
    title="No charge",
    statement="Nothing is to be paid for the license, neither a fee nor a royalty.",
    broken_by=(points.PAYMENT,),
)
IRREVOCABLE = Criterion(
    id="od-2.1",
    title="Irrevocable permission",
    statement="The permissions cannot be taken back as long as the terms are kept.",
    broken_by=(points.END_AT_WILL, points.REVOCABLE),
    contested_by=(points.TERMS_CHANGE, points.REMOTE_RESTRICTION),
)
CONDITIONS = Criterion(
    id="od-2.2",
    title="Acceptable conditions",
    statement="No conditions but attribution, integrity, share-alike, notice, source, a ban on technical "
    "restrictions, and peace among licensees.",
    broken_by=(points.SERVICE_STACK,),
    contested_by=(BEYOND, points.BRAND_DISPLAY, points.NAME_PREFIX, points.WIDE_REACH),
)

DEFINITION = Definition(
    id="od",
    name="Open Definition",
    steward="Open Knowledge",
    version="2.1",
    url="https://opendefinition.org/od/2.1/en/",
    criteria=(
        USE, REDISTRIBUTION, MODIFICATION, SEPARATION, COMPILATION, NON_DISCRIMINATION, PROPAGATION, ANY_PURPOSE,
        NO_CHARGE, IRREVOCABLE, CONDITIONS,
    ),
    indifferent={
        **points.without("check-output", "obtain-consent"),
        "section 2.2 lists them as acceptable": ("attribute", "flow-down", "same-license", "disclose-source"),
    },
)  # fmt: skip
