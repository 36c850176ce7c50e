"""The nine guidelines that Debian wrote in 1997, and that the Open Source Definition took over in 1998.

Each is stated in our own words, with the points that break it and those on which informed readers
disagree. The definitions that share them give them their own ids, and add or exchange what is theirs.
"""

from attrs import evolve

from openness.definitions._points import (
    AUTHOR_DISPLAY,
    BRAND_DISPLAY,
    CHANGE,
    CHANGE_BARRED,
    CHANGED_SOURCE_BARRED,
    COMMERCE_BARRED,
    CONDUCT,
    CONSENT_FIRST,
    CONSENT_OF_SOME,
    DERIVATIVES_OWNED,
    DUTY_OF_SOME,
    DUTY_OF_USE,
    END_AT_WILL,
    FEE_CAP,
    FLOW_DOWN,
    FORM_BARRED,
    GIVE_BACK_ON_REQUEST,
    HOSTING_BARRED,
    LAW_AS_CONDITION,
    NAME_PREFIX,
    NAMES_OTHER_MODELS,
    NO_PATCHES,
    NO_TINKERING,
    OUTPUT_BARRED,
    PATENTS_WITHHELD,
    PAYMENT,
    PERSONS_BARRED,
    PLACES_BARRED,
    PRIVATE_DUTY,
    PURPOSE_BARRED,
    PURPOSE_OF_THE_LARGE,
    REACHES_AGGREGATE,
    REACHES_TRAINED_MODELS,
    REGISTRATION,
    REGISTRATION_OF_SOME,
    REMOTE_RESTRICTION,
    SALE_ALONE_BARRED,
    SALE_BARRED,
    SERVICE_STACK,
    SHARING_BARRED,
    SIGNATURE,
    TERMS_CHANGE,
    TERRITORY_LIMIT,
    TIED_TO_PRODUCT,
    TRAINING_BARRED,
    UPDATE_DUTY,
    USE_BARRED,
    WIDE_REACH,
)  # fmt: skip
from openness.rules import Criterion

__all__ = ["GUIDELINES", "called"]

FREE_REDISTRIBUTION = Criterion(
    id="1",
    title="Free redistribution",
    statement="Anybody may sell or give the work away as part of a larger collection, and owes no royalty for it.",
    needs=("distribute",),
    presumes=(),
    broken_by=(SHARING_BARRED, COMMERCE_BARRED, PAYMENT),
    contested_by=(SALE_ALONE_BARRED, FEE_CAP),
)

SOURCE_CODE = Criterion(
    id="2",
    title="Source code",
    statement="Source comes with the work or is easily had, and both source and built forms may be passed on.",
    needs=("distribute",),
    presumes=(),
    broken_by=(FORM_BARRED,),
    outside="whether the source is there is a matter of the release",
)

DERIVED_WORKS = Criterion(
    id="3",
    title="Derived works",
    statement="Anybody may change the work and pass the changed work on under the same terms.",
    needs=CHANGE,
    presumes=(),
    broken_by=(CHANGE_BARRED,),
    # OSI: badgeware that must show a trademark offends 3 and 10, yet CPAL and AAL, which protect an
    # author's attribution, were approved.
    contested_by=(BRAND_DISPLAY, AUTHOR_DISPLAY, NAME_PREFIX, UPDATE_DUTY, NO_TINKERING, DERIVATIVES_OWNED),
)

INTEGRITY = Criterion(
    id="4",
    title="Integrity of the author's source code",
    statement="Changed source may be barred only where patches may be passed on and works built from "
    "changed source may be, too; another name may be demanded.",
    broken_by=(NO_PATCHES, CHANGED_SOURCE_BARRED),
    needs=("distribute-modified",),
)

NO_PERSONS = Criterion(
    id="5",
    title="No discrimination against persons or groups",
    statement="Nobody is left out, for who they are, how large they are, or where they are.",
    broken_by=(PERSONS_BARRED, PLACES_BARRED),
    contested_by=(DUTY_OF_SOME, TERRITORY_LIMIT, LAW_AS_CONDITION, REMOTE_RESTRICTION, END_AT_WILL),
)

NO_FIELDS = Criterion(
    id="6",
    title="No discrimination against fields of endeavor",
    statement="The work may be used for every purpose, in every business.",
    needs=("use",),
    broken_by=(PURPOSE_BARRED, HOSTING_BARRED, SALE_BARRED, USE_BARRED, OUTPUT_BARRED, CONDUCT, SERVICE_STACK),
    contested_by=(PURPOSE_OF_THE_LARGE, PRIVATE_DUTY, GIVE_BACK_ON_REQUEST, DUTY_OF_USE, PATENTS_WITHHELD),
)

DISTRIBUTION = Criterion(
    id="7",
    title="Distribution of license",
    statement="Whoever receives the work has the rights without a further license.",
    broken_by=(REGISTRATION, CONSENT_FIRST),
    contested_by=(
        REGISTRATION_OF_SOME, CONSENT_OF_SOME, SIGNATURE, FLOW_DOWN, TERMS_CHANGE, END_AT_WILL, PATENTS_WITHHELD,
    ),
)  # fmt: skip

NOT_SPECIFIC = Criterion(
    id="8",
    title="License must not be specific to a product",
    statement="The rights do not depend on the work being part of one product, platform or service.",
    broken_by=(TIED_TO_PRODUCT,),
    contested_by=(PATENTS_WITHHELD,),
)

OTHER_SOFTWARE = Criterion(
    id="9",
    title="License must not restrict other software",
    statement="Nothing is demanded of other works that travel along.",
    broken_by=(REACHES_AGGREGATE,),
    contested_by=(WIDE_REACH, NAMES_OTHER_MODELS, REACHES_TRAINED_MODELS, TRAINING_BARRED),
)

GUIDELINES = (
    FREE_REDISTRIBUTION, SOURCE_CODE, DERIVED_WORKS, INTEGRITY, NO_PERSONS, NO_FIELDS, DISTRIBUTION, NOT_SPECIFIC,
    OTHER_SOFTWARE,
)  # fmt: skip


def called(prefix: str) -> tuple[Criterion, ...]:
    """The nine under ids of a definition's own: ``osd-1``, ``osd-2`` and so on."""
    return tuple(evolve(criterion, id=f"{prefix}-{criterion.id}") for criterion in GUIDELINES)
