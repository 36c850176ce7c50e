"""The Model Openness Framework, version 1.0, of the LF AI & Data Foundation's Generative AI Commons.

It judges a release by seventeen components. A class is earned when all that it asks are there under an
open license: Class III, the open model; Class II adds the tools; Class I adds the science. Open is
what OSI approved, what FSF holds free, and what the framework lists for data and documents. A license
that is open but meant for another kind of content passes on condition: that is remarked on. The rule
is that of the Model Openness Tool, which asks names; no clause is looked at.
"""

from openness import vocabulary as v
from openness.definitions import _points as points
from openness.rules import Definition, Level, Listing, Provision

OPEN = Listing(
    "an open license",
    {
        "OSI": ("approved",),
        "FSF": ("free", "free for its kind of work"),
        "MOF": ("open", "open; for data", "open; for documents", "open; for code, data and documents"),
    },
    typed_by="MOF",
)


def _component(part: str, suits: str, *, instead: tuple[str, ...] = ()) -> Provision:
    """A component that a class requires."""
    return Provision(
        id=f"mof-{part}",
        title=part.replace("-", " ").capitalize(),
        statement=f"Under an open license, there is {v.PARTS[part]}.",
        parts=(part,),
        instead=instead,
        terms=OPEN,
        suits=suits,
    )


OPEN_MODEL = (
    _component("architecture", "code"),
    _component("weights", "data"),
    # A research paper, which Class I asks for, does in place of the report.
    _component("technical-report", "documents", instead=("research-paper",)),
    _component("evaluation-results", "documents"),
    _component("model-card", "documents"),
    _component("data-card", "documents"),
)
OPEN_TOOLING = (
    _component("training-code", "code"),
    _component("inference-code", "code"),
    _component("evaluation-code", "code"),
    _component("evaluation-data", "data"),
)
OPEN_SCIENCE = (
    _component("research-paper", "documents"),
    _component("training-data", "data"),
    _component("preprocessing-code", "code"),
    _component("intermediate-weights", "data"),
)

_III = tuple(component.id for component in OPEN_MODEL)
_II = (*_III, *(component.id for component in OPEN_TOOLING))
_I = (*_II, *(component.id for component in OPEN_SCIENCE))

DEFINITION = Definition(
    id="mof",
    name="Model Openness Framework",
    steward="LF AI & Data Foundation",
    version="1.0",
    url="https://isitopen.ai/",
    judges="system",
    criteria=(*OPEN_MODEL, *OPEN_TOOLING, *OPEN_SCIENCE),
    levels=(
        Level("Class I", _I),
        Level("Class II", _II),
        Level("Class III", _III),
    ),
    below="unclassified",
    indifferent={"the framework asks lists of licenses, and looks at no clause": points.EVERY_WORD},
)
