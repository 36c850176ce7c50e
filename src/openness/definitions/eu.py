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

from openness.definitions import _points as points
from openness.finders import restricted
from openness.rights import PEOPLE
from openness.rules import Ceiling, Criterion, Definition, Point, Provision
from openness.vocabulary import CORE_ACTS

NON_COMMERCIAL_ONLY = Point(
    "non-commercial-only",
    "is for research or non-commercial use only",
    restricted(*CORE_ACTS, not_by=PEOPLE | {"channel"}, within={"purpose": ("commercial",)})
    | restricted(*CORE_ACTS, not_by=PEOPLE | {"channel"}, within={"purpose": ("production",)}),
)

USE = Criterion(
    id="eu-use",
    title="Access and use",
    statement="The license lets anybody have and use the model, for business too.",
    needs=("use",),
    presumes=(),
    broken_by=(
        points.USE_BARRED,
        NON_COMMERCIAL_ONLY,
        points.PERSONS_BARRED,
        points.HOSTING_BARRED,
        points.CONSENT_FIRST,
        points.REGISTRATION,
        points.TIED_TO_PRODUCT,
        points.TIED_TO_TECHNOLOGY,
    ),
    # Terms for safety are let pass where they are proportionate; nobody has decided which are.
    contested_by=(
        points.PURPOSE_BARRED,
        points.PURPOSE_OF_THE_LARGE,
        points.WAY_BARRED,
        points.PLACES_BARRED,
        points.CONDUCT,
        points.OUTPUT_BARRED,
        points.TRAINING_BARRED,
        points.CONSENT_OF_SOME,
        points.DUTY_OF_SOME,
        points.LAW_AS_CONDITION,
        points.TERRITORY_LIMIT,
        points.REMOTE_RESTRICTION,
        points.END_AT_WILL,
        points.TERMS_CHANGE,
        points.WIDE_REACH,
        points.DUTY_OF_USE,
    ),
)
MODIFY = Criterion(
    id="eu-modify",
    title="Modification",
    statement="The license lets anybody change the model.",
    needs=("modify",),
    presumes=(),
    broken_by=(points.CHANGE_BARRED,),
    contested_by=(points.NO_TINKERING, points.UPDATE_DUTY, points.DERIVATIVES_OWNED),
)
DISTRIBUTE = Criterion(
    id="eu-distribute",
    title="Distribution",
    statement="The license lets anybody pass on the model, changed or not; credit and the same terms may be asked.",
    needs=("distribute", "distribute-modified"),
    presumes=(),
    broken_by=(
        points.SHARING_BARRED,
        points.COMMERCE_BARRED,
        points.SALE_BARRED,
        points.CHANGED_SOURCE_BARRED,
        points.NO_PATCHES,
        points.FORM_BARRED,
    ),
    contested_by=(points.SALE_ALONE_BARRED, points.FLOW_DOWN, points.NAME_PREFIX),
)
NOT_MONETISED = Criterion(
    id="eu-not-monetised",
    title="No monetisation",
    statement="The license takes nothing for the model: no price, no other fee.",
    presumes=("use",),
    broken_by=(points.PAYMENT,),
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
    indifferent={
        **points.INDIFFERENT,
        "credit, and the same or comparable terms, may be asked for (recital 102; guidelines, 80 and 82)": (
            "attribute",
            "display-brand",
            "same-license",
            "disclose-source",
            "give-back",
            "notify",
            "accept",
        ),
        "it asks that no price be taken, not that one may take any": ("fee-cap",),
        "it says nothing of patents": ("withhold-patents",),
    },
)
