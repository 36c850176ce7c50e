"""The nine guidelines that Debian wrote in 1997, and that the Open Source Definition took over in 1998.

Each is stated in our own words, with the points that break it and those on which informed readers
disagree. The definitions that share them give them their own ids, and add or exchange what is theirs.
"""

from attrs import evolve

from openness.definitions import _points as points
from openness.rules import Criterion

__all__ = ["GUIDELINES", "TECHNOLOGY_NEUTRAL", "called"]

FREE_REDISTRIBUTION = Criterion(
    id="1",
    title="Free redistribution",
    statement="Anybody may sell or give the work away as part of a larger collection, and owes no royalty for it.",
    needs=("distribute",),
    presumes=(),
    broken_by=(points.SHARING_BARRED, points.COMMERCE_BARRED, points.PAYMENT),
    contested_by=(points.SALE_ALONE_BARRED, points.FEE_CAP),
)

SOURCE_CODE = Criterion(
    id="2",
    title="Source code",
    statement="Source comes with the work or is easily had, and both source and built forms may be passed on.",
    needs=("distribute",),
    presumes=(),
    broken_by=(points.FORM_BARRED,),
    outside="whether the source is there is a matter of the release",
)

DERIVED_WORKS = Criterion(
    id="3",
    title="Derived works",
    statement="Anybody may change the work and pass the changed work on under the same terms.",
    needs=points.CHANGE,
    presumes=(),
    broken_by=(points.CHANGE_BARRED,),
    # OSI: badgeware that must show a trademark offends 3 and 10, yet CPAL and AAL, which protect an
    # author's attribution, were approved.
    contested_by=(
        points.BRAND_DISPLAY,
        points.AUTHOR_DISPLAY,
        points.NAME_PREFIX,
        points.UPDATE_DUTY,
        points.NO_TINKERING,
        points.DERIVATIVES_OWNED,
    ),
)

INTEGRITY = Criterion(
    id="4",
    title="Integrity of the author's source code",
    statement="Changed source may be barred only where patches may be passed on and works built from "
    "changed source may be, too; another name may be demanded.",
    broken_by=(points.NO_PATCHES, points.CHANGED_SOURCE_BARRED),
    needs=("distribute-modified",),
)

NO_PERSONS = Criterion(
    id="5",
    title="No discrimination against persons or groups",
    statement="Nobody is left out, for who they are, how large they are, or where they are.",
    broken_by=(points.PERSONS_BARRED, points.PLACES_BARRED),
    contested_by=(
        points.DUTY_OF_SOME,
        points.TERRITORY_LIMIT,
        points.LAW_AS_CONDITION,
        points.REMOTE_RESTRICTION,
        points.END_AT_WILL,
    ),
)

NO_FIELDS = Criterion(
    id="6",
    title="No discrimination against fields of endeavor",
    statement="The work may be used for every purpose, in every business.",
    needs=("use",),
    broken_by=(
        points.PURPOSE_BARRED,
        points.HOSTING_BARRED,
        points.SALE_BARRED,
        points.USE_BARRED,
        points.OUTPUT_BARRED,
        points.CONDUCT,
        points.SERVICE_STACK,
    ),
    contested_by=(
        points.PURPOSE_OF_THE_LARGE,
        points.PRIVATE_DUTY,
        points.GIVE_BACK_ON_REQUEST,
        points.DUTY_OF_USE,
        points.WAY_BARRED,
        points.PATENTS_WITHHELD,
    ),
)

DISTRIBUTION = Criterion(
    id="7",
    title="Distribution of license",
    statement="Whoever receives the work has the rights without a further license.",
    broken_by=(points.REGISTRATION, points.CONSENT_FIRST),
    contested_by=(
        points.REGISTRATION_OF_SOME,
        points.CONSENT_OF_SOME,
        points.SIGNATURE,
        points.FLOW_DOWN,
        points.TERMS_CHANGE,
        points.END_AT_WILL,
        points.PATENTS_WITHHELD,
    ),
)

NOT_SPECIFIC = Criterion(
    id="8",
    title="License must not be specific to a product",
    statement="The rights do not depend on the work being part of one product, platform or service.",
    broken_by=(points.TIED_TO_PRODUCT,),
    contested_by=(points.PATENTS_WITHHELD,),
)

OTHER_SOFTWARE = Criterion(
    id="9",
    title="License must not restrict other software",
    statement="Nothing is demanded of other works that travel along.",
    broken_by=(points.REACHES_AGGREGATE,),
    contested_by=(points.WIDE_REACH, points.NAMES_OTHER_MODELS, points.REACHES_TRAINED_MODELS, points.TRAINING_BARRED),
)

GUIDELINES = (
    FREE_REDISTRIBUTION,
    SOURCE_CODE,
    DERIVED_WORKS,
    INTEGRITY,
    NO_PERSONS,
    NO_FIELDS,
    DISTRIBUTION,
    NOT_SPECIFIC,
    OTHER_SOFTWARE,
)


TECHNOLOGY_NEUTRAL = Criterion(
    id="10",
    title="License must be technology-neutral",
    statement="Nothing is tied to one technology or style of interface.",
    broken_by=(points.CLICK_WRAP, points.TIED_TO_TECHNOLOGY),
    contested_by=(points.BRAND_IN_INTERFACE, points.AUTHOR_DISPLAY),
)
"""The tenth, which only the Open Source Definition and those after it have."""


def called(prefix: str, *more: Criterion) -> tuple[Criterion, ...]:
    """The nine, and more, under ids of a definition's own: ``osd-1``, ``osd-2`` and so on."""
    return tuple(evolve(criterion, id=f"{prefix}-{criterion.id}") for criterion in (*GUIDELINES, *more))
