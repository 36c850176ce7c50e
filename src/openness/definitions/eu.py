"""The exemption of the EU AI Act for free and open-source general-purpose models (Regulation 2024/1689).

Article 53(2) lifts the duties of documentation for a model under a free and open-source license that
lets people access, use, modify and distribute it, whose parameters and information on architecture and
usage are public; not for a model with systemic risk (article 51: presumed above 10^25 FLOP). Recital
102 lets the license ask for credit and for the same terms; recital 103 excludes what is monetised.
The Commission's guidelines of July 2025 name what is no such license: one for research or for
non-commercial use only, one that bars distribution, one that a threshold of users limits, one that
sends some to a separate license. They leave room for proportionate terms for safety. The copyright
policy and the summary of training content are due all the same.
"""

from openness.definitions._points import (
    CHANGE_BARRED,
    CHANGED_SOURCE_BARRED,
    COMMERCE_BARRED,
    CONDUCT,
    CONSENT_FIRST,
    CONSENT_OF_SOME,
    DERIVATIVES_OWNED,
    DOING,
    DUTY_OF_SOME,
    END_AT_WILL,
    FLOW_DOWN,
    FORM_BARRED,
    HOSTING_BARRED,
    INDIFFERENT,
    LAW_AS_CONDITION,
    NAME_PREFIX,
    NO_PATCHES,
    NO_TINKERING,
    OUTPUT_BARRED,
    PAYMENT,
    PERSONS_BARRED,
    PLACES_BARRED,
    PURPOSE_BARRED,
    PURPOSE_OF_THE_LARGE,
    REGISTRATION,
    REMOTE_RESTRICTION,
    SALE_ALONE_BARRED,
    SALE_BARRED,
    SERVICE_STACK,
    SHARING_BARRED,
    TERMS_CHANGE,
    TERRITORY_LIMIT,
    TIED_TO_PRODUCT,
    TIED_TO_TECHNOLOGY,
    TRAINING_BARRED,
    UPDATE_DUTY,
    USE_BARRED,
)  # fmt: skip
from openness.finders import restricted
from openness.rights import PEOPLE
from openness.rules import Ceiling, Criterion, Definition, Point, Provision

NON_COMMERCIAL_ONLY = Point(
    "non-commercial-only",
    "is for research or non-commercial use only",
    restricted(*DOING, not_by=PEOPLE, within={"purpose": ("commercial",)})
    | restricted(*DOING, not_by=PEOPLE, within={"purpose": ("production",)}),
)

USE = Criterion(
    id="eu-use",
    title="Access and use",
    statement="The license lets anybody have and use the model, for business too.",
    needs=("use",),
    presumes=(),
    broken_by=(
        USE_BARRED, NON_COMMERCIAL_ONLY, PERSONS_BARRED, HOSTING_BARRED, CONSENT_FIRST, REGISTRATION, TIED_TO_PRODUCT,
        TIED_TO_TECHNOLOGY,
    ),
    # Terms for safety are let pass where they are proportionate; nobody has decided which are.
    contested_by=(
        PURPOSE_BARRED, PURPOSE_OF_THE_LARGE, PLACES_BARRED, CONDUCT, OUTPUT_BARRED, TRAINING_BARRED, CONSENT_OF_SOME,
        DUTY_OF_SOME, LAW_AS_CONDITION, TERRITORY_LIMIT, REMOTE_RESTRICTION, END_AT_WILL, TERMS_CHANGE, SERVICE_STACK,
    ),
)  # fmt: skip
MODIFY = Criterion(
    id="eu-modify",
    title="Modification",
    statement="The license lets anybody change the model.",
    needs=("modify",),
    presumes=(),
    broken_by=(CHANGE_BARRED,),
    contested_by=(NO_TINKERING, UPDATE_DUTY, DERIVATIVES_OWNED),
)
DISTRIBUTE = Criterion(
    id="eu-distribute",
    title="Distribution",
    statement="The license lets anybody pass on the model, changed or not; credit and the same terms may be asked.",
    needs=("distribute", "distribute-modified"),
    presumes=(),
    broken_by=(SHARING_BARRED, COMMERCE_BARRED, SALE_BARRED, CHANGED_SOURCE_BARRED, NO_PATCHES, FORM_BARRED),
    contested_by=(SALE_ALONE_BARRED, FLOW_DOWN, NAME_PREFIX),
)
NOT_MONETISED = Criterion(
    id="eu-not-monetised",
    title="No monetisation",
    statement="The license takes nothing for the model: no price, no other fee.",
    presumes=("use",),
    broken_by=(PAYMENT,),
)
WEIGHTS = Provision(
    id="eu-weights",
    title="Parameters made public",
    statement="The parameters, weights among them, can be had by the public.",
    parts=("weights",),
)
ARCHITECTURE = Provision(
    id="eu-architecture",
    title="Information on the architecture",
    statement="Information on the architecture of the model is public.",
    parts=("architecture",),
    instead=("technical-report", "research-paper"),
)
USAGE = Provision(
    id="eu-usage",
    title="Information on usage",
    statement="Information on the usage of the model is public.",
    parts=("model-card",),
    instead=("technical-report",),
)
NO_SYSTEMIC_RISK = Ceiling(
    id="eu-no-systemic-risk",
    title="No systemic risk",
    statement="Training took at most 10^25 floating point operations; above that systemic risk is presumed.",
    flop=1e25,
)

DEFINITION = Definition(
    id="eu",
    name="EU AI Act, free and open-source exemption",
    steward="European Union",
    version="2024/1689",
    url="https://eur-lex.europa.eu/eli/reg/2024/1689/oj",
    judges="system",
    criteria=(USE, MODIFY, DISTRIBUTE, NOT_MONETISED, WEIGHTS, ARCHITECTURE, USAGE, NO_SYSTEMIC_RISK),
    indifferent=INDIFFERENT,
)
