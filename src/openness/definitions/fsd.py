"""The Free Software Definition, of the Free Software Foundation: the four freedoms.

They must be real: permanent, and irrevocable as long as nobody does anything wrong. Private changes
need not be published, and nobody in particular need be told of what is published. The definition was
read in a copy of March 2016. What the license list of gnu.org says of a license is in
``data/precedents/fsd.toml``.
"""

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
    GIVE_BACK,
    GIVE_BACK_ON_REQUEST,
    HOSTING_BARRED,
    INDIFFERENT,
    LAW_AS_CONDITION,
    NAME_PREFIX,
    NAMES_OTHER_MODELS,
    NO_PATCHES,
    NO_TINKERING,
    NOTIFY,
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
    REVOCABLE,
    SALE_ALONE_BARRED,
    SALE_BARRED,
    SERVICE_STACK,
    SHARING_BARRED,
    SIGNATURE,
    TERMS_CHANGE,
    TERRITORY_LIMIT,
    TIED_TO_PRODUCT,
    TIED_TO_TECHNOLOGY,
    TRAINING_BARRED,
    UPDATE_DUTY,
    USE_BARRED,
    WIDE_REACH,
)  # fmt: skip
from openness.rules import Criterion, Definition

# "To be real" the freedoms must last: who may take them back at will, or add terms, grants none.
TAKEN_BACK = (END_AT_WILL, TERMS_CHANGE)
MAY_NOT_LAST = (REVOCABLE, REMOTE_RESTRICTION)

RUN = Criterion(
    id="fsd-0",
    title="Freedom 0: to run",
    statement="Anybody may run the program, for any purpose, anywhere, and need not ask or report.",
    needs=("use",),
    presumes=(),
    broken_by=(
        PERSONS_BARRED, PLACES_BARRED, PURPOSE_BARRED, USE_BARRED, HOSTING_BARRED, OUTPUT_BARRED, CONDUCT,
        CONSENT_FIRST, REGISTRATION, TIED_TO_PRODUCT, TIED_TO_TECHNOLOGY, *TAKEN_BACK,
    ),
    contested_by=(
        PURPOSE_OF_THE_LARGE, DUTY_OF_SOME, CONSENT_OF_SOME, REGISTRATION_OF_SOME, DUTY_OF_USE, SIGNATURE,
        # Obeying export law may be stated, not made a condition of the freedoms.
        LAW_AS_CONDITION, TERRITORY_LIMIT, TRAINING_BARRED, UPDATE_DUTY, PATENTS_WITHHELD, *MAY_NOT_LAST,
    ),
)  # fmt: skip

STUDY = Criterion(
    id="fsd-1",
    title="Freedom 1: to study and change",
    statement="Anybody may study the program and change it, and keep the changes to themselves.",
    needs=("modify",),
    presumes=(),
    broken_by=(CHANGE_BARRED, PAYMENT, *TAKEN_BACK),
    contested_by=(PRIVATE_DUTY, NO_TINKERING, DERIVATIVES_OWNED, *MAY_NOT_LAST),
)

SHARE = Criterion(
    id="fsd-2",
    title="Freedom 2: to redistribute",
    statement="Anybody may pass copies on, gratis or for a fee, to anyone.",
    needs=("distribute",),
    presumes=(),
    broken_by=(SHARING_BARRED, COMMERCE_BARRED, SALE_BARRED, PAYMENT, FORM_BARRED, *TAKEN_BACK),
    contested_by=(
        SALE_ALONE_BARRED, FEE_CAP, FLOW_DOWN, REACHES_AGGREGATE, SERVICE_STACK, WIDE_REACH, *MAY_NOT_LAST,
    ),
)  # fmt: skip

IMPROVE = Criterion(
    id="fsd-3",
    title="Freedom 3: to pass on what was changed",
    statement="Anybody may pass changed versions on, and need tell nobody in particular.",
    needs=CHANGE,
    presumes=(),
    broken_by=(CHANGE_BARRED, CHANGED_SOURCE_BARRED, NO_PATCHES, *TAKEN_BACK),
    contested_by=(
        NOTIFY, GIVE_BACK, GIVE_BACK_ON_REQUEST, BRAND_DISPLAY, AUTHOR_DISPLAY, NAME_PREFIX, NAMES_OTHER_MODELS,
        REACHES_TRAINED_MODELS, *MAY_NOT_LAST,
    ),
)  # fmt: skip

DEFINITION = Definition(
    id="fsd",
    name="Free Software Definition",
    steward="Free Software Foundation",
    version="2016",
    url="https://www.gnu.org/philosophy/free-sw.html",
    criteria=(RUN, STUDY, SHARE, IMPROVE),
    indifferent=INDIFFERENT,
)
