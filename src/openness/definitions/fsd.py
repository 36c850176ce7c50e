"""The Free Software Definition, of the Free Software Foundation: the four freedoms.

They must be real: permanent, and irrevocable as long as nobody does anything wrong. Private changes
need not be published, and nobody in particular need be told of what is published. The definition was
read in a copy of March 2016. What the license list of gnu.org says of a license is in
``data/precedents/fsd.toml``.
"""

from openness.definitions import _points as points
from openness.rules import Criterion, Definition

# "To be real" the freedoms must last: who may take them back at will, or add terms, grants none.
TAKEN_BACK = (points.END_AT_WILL, points.TERMS_CHANGE)
MAY_NOT_LAST = (points.REVOCABLE, points.REMOTE_RESTRICTION)

RUN = Criterion(
    id="fsd-0",
    title="Freedom 0: to run",
    statement="Anybody may run the program, for any purpose, anywhere, and need not ask or report.",
    needs=("use",),
    presumes=(),
    broken_by=(
        points.PERSONS_BARRED,
        points.PLACES_BARRED,
        points.PURPOSE_BARRED,
        points.USE_BARRED,
        points.HOSTING_BARRED,
        points.OUTPUT_BARRED,
        points.CONDUCT,
        points.CONSENT_FIRST,
        points.REGISTRATION,
        points.TIED_TO_PRODUCT,
        points.TIED_TO_TECHNOLOGY,
        *TAKEN_BACK,
    ),
    contested_by=(
        points.PURPOSE_OF_THE_LARGE,
        points.WAY_BARRED,
        points.DUTY_OF_SOME,
        points.CONSENT_OF_SOME,
        points.REGISTRATION_OF_SOME,
        points.DUTY_OF_USE,
        points.SIGNATURE,
        # Obeying export law may be stated, not made a condition of the freedoms.
        points.LAW_AS_CONDITION,
        points.TERRITORY_LIMIT,
        points.TRAINING_BARRED,
        points.UPDATE_DUTY,
        points.PATENTS_WITHHELD,
        *MAY_NOT_LAST,
    ),
)

STUDY = Criterion(
    id="fsd-1",
    title="Freedom 1: to study and change",
    statement="Anybody may study the program and change it, and keep the changes to themselves.",
    needs=("modify",),
    presumes=(),
    broken_by=(points.CHANGE_BARRED, points.PAYMENT, *TAKEN_BACK),
    contested_by=(points.PRIVATE_DUTY, points.NO_TINKERING, points.DERIVATIVES_OWNED, *MAY_NOT_LAST),
)

SHARE = Criterion(
    id="fsd-2",
    title="Freedom 2: to redistribute",
    statement="Anybody may pass copies on, gratis or for a fee, to anyone.",
    needs=("distribute",),
    presumes=(),
    broken_by=(
        points.SHARING_BARRED,
        points.COMMERCE_BARRED,
        points.SALE_BARRED,
        points.PAYMENT,
        points.FORM_BARRED,
        *TAKEN_BACK,
    ),
    contested_by=(
        points.SALE_ALONE_BARRED,
        points.FEE_CAP,
        points.FLOW_DOWN,
        points.REACHES_AGGREGATE,
        points.SERVICE_STACK,
        points.WIDE_REACH,
        *MAY_NOT_LAST,
    ),
)

IMPROVE = Criterion(
    id="fsd-3",
    title="Freedom 3: to pass on what was changed",
    statement="Anybody may pass changed versions on, and need tell nobody in particular.",
    needs=points.CHANGE,
    presumes=(),
    broken_by=(points.CHANGE_BARRED, points.CHANGED_SOURCE_BARRED, points.NO_PATCHES, *TAKEN_BACK),
    contested_by=(
        points.NOTIFY,
        points.GIVE_BACK,
        points.GIVE_BACK_ON_REQUEST,
        points.BRAND_DISPLAY,
        points.AUTHOR_DISPLAY,
        points.NAME_PREFIX,
        points.NAMES_OTHER_MODELS,
        points.REACHES_TRAINED_MODELS,
        *MAY_NOT_LAST,
    ),
)

DEFINITION = Definition(
    id="fsd",
    name="Free Software Definition",
    steward="Free Software Foundation",
    version="2016",
    url="https://www.gnu.org/philosophy/free-sw.html",
    criteria=(RUN, STUDY, SHARE, IMPROVE),
    indifferent=points.INDIFFERENT,
)
