"""The Open Source AI Definition, version 1.0, of the Open Source Initiative (October 2024).

It judges a system. Four freedoms must be granted, and the preferred form for making changes must be
there: information on the data, the code, and the parameters, each under terms that OSI approves. The
terms are judged here by the Open Source Definition, so that a license that OSI has not seen is judged
as well; what OSI has said of systems is in ``data/precedents/osaid.toml``.
"""

from attrs import evolve

from openness.definitions import _points as points
from openness.definitions._guidelines import (
    DERIVED_WORKS,
    DISTRIBUTION,
    FREE_REDISTRIBUTION,
    INTEGRITY,
    NO_FIELDS,
    NO_PERSONS,
    NOT_SPECIFIC,
    OTHER_SOFTWARE,
    SOURCE_CODE,
)
from openness.rules import Criterion, Definition, Provision

TERMS = "osd"


def _freedom(id: str, title: str, statement: str, needs: tuple[str, ...], *guidelines: Criterion) -> Criterion:
    """A freedom, broken and contested by what breaks and contests the guidelines that it is made of."""
    return evolve(
        guidelines[0],
        id=id,
        title=title,
        statement=statement,
        needs=needs,
        presumes=(),
        broken_by=tuple(dict.fromkeys(point for g in guidelines for point in g.broken_by)),
        contested_by=tuple(dict.fromkeys(point for g in guidelines for point in g.contested_by)),
        outside=None,
    )


USE = _freedom(
    "osaid-use",
    "Freedom to use",
    "Anybody may use the system, for any purpose, and need not ask.",
    ("use",),
    NO_PERSONS, NO_FIELDS, DISTRIBUTION, NOT_SPECIFIC,
)  # fmt: skip
STUDY = Criterion(
    id="osaid-study",
    title="Freedom to study",
    statement="Anybody may study how the system works, and look into its components.",
    needs=("use",),
    presumes=(),
    contested_by=(points.NO_TINKERING,),
)
MODIFY = _freedom(
    "osaid-modify",
    "Freedom to modify",
    "Anybody may change the system, for any purpose, its outputs too.",
    ("modify",),
    DERIVED_WORKS, OTHER_SOFTWARE,
)  # fmt: skip
SHARE = _freedom(
    "osaid-share",
    "Freedom to share",
    "Anybody may let others use the system, changed or not, for any purpose.",
    ("distribute", "distribute-modified"),
    FREE_REDISTRIBUTION, SOURCE_CODE, INTEGRITY,
)  # fmt: skip
DATA = Provision(
    id="osaid-data-information",
    title="Data information",
    statement="All training data are described well enough that a skilled person can build a similar system, "
    "those that cannot be shared too, under terms that OSI approves.",
    parts=("data-information",),
    terms=TERMS,
)
CODE = Provision(
    id="osaid-code",
    title="Code",
    statement="The whole code that trained and runs the system is there, from the filtering of the data to "
    "inference, under a license that OSI approves.",
    parts=("preprocessing-code", "training-code", "evaluation-code", "inference-code", "libraries", "architecture"),
    terms=TERMS,
)
PARAMETERS = Provision(
    id="osaid-parameters",
    title="Parameters",
    statement="The parameters are there, such as weights and other settings, under terms that OSI approves.",
    parts=("weights",),
    terms=TERMS,
)

DEFINITION = Definition(
    id="osaid",
    name="Open Source AI Definition",
    steward="Open Source Initiative",
    version="1.0",
    url="https://opensource.org/ai/open-source-ai-definition",
    judges="system",
    criteria=(USE, STUDY, MODIFY, SHARE, DATA, CODE, PARAMETERS),
    decided_by=("osaid", "osd"),
    indifferent=points.INDIFFERENT,
)  # fmt: skip
