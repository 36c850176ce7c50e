"""The four labels of the G7 (Paris, 29 May 2026), for what is released of an AI system.

From the best down: Open Source AI with Open Data, Open Source AI, Open Weights AI, and Weights
Available AI. Whether a license is an open source license is judged by the Open Source Definition.
"""

from openness.definitions import _points as points
from openness.rules import Definition, Level, Provision

OPEN_SOURCE = "osd"

WEIGHTS = Provision(
    id="g7-weights",
    title="Weights and code to deploy them",
    statement="Weights and the code to deploy them can be had free of charge, under whatever terms.",
    parts=("weights", "inference-code"),
    gate_allowed=True,
)
OPEN_WEIGHTS = Provision(
    id="g7-open-weights",
    title="Weights and code to deploy them, openly licensed",
    statement="Weights and the code to deploy them are under an open source license.",
    parts=("weights", "inference-code"),
    terms=OPEN_SOURCE,
)
TRAINING_CODE = Provision(
    id="g7-training-code",
    title="Training code",
    statement="The code that trained the system, and that prepared its data, is under an open source license.",
    parts=("training-code", "preprocessing-code"),
    terms=OPEN_SOURCE,
)
DATA = Provision(
    id="g7-data",
    title="Data, or data information",
    statement="The training data are there; what law or technology forbids to share is described in full.",
    parts=("training-data",),
    instead=("data-information",),
    instead_if="law or technology forbids to share the data",
)
OPEN_DATA = Provision(
    id="g7-open-data",
    title="Open data",
    statement="The training data themselves are there, under open terms.",
    parts=("training-data",),
    terms="od",
)

_OPEN_SOURCE_AI = (WEIGHTS.id, OPEN_WEIGHTS.id, TRAINING_CODE.id, DATA.id)

DEFINITION = Definition(
    id="g7",
    name="G7 labels for open AI",
    steward="G7",
    version="2026-05-29",
    url="https://www.g7.utoronto.ca/ict/260529-vision.html",
    judges="system",
    criteria=(WEIGHTS, OPEN_WEIGHTS, TRAINING_CODE, DATA, OPEN_DATA),
    levels=(
        Level("Open Source AI with Open Data", (*_OPEN_SOURCE_AI, OPEN_DATA.id)),
        Level("Open Source AI", _OPEN_SOURCE_AI),
        Level("Open Weights AI", (WEIGHTS.id, OPEN_WEIGHTS.id)),
        Level("Weights Available AI", (WEIGHTS.id,), open=False),
    ),
    below="no label",
    indifferent={"licenses are judged by the Open Source Definition and the Open Definition": points.EVERY_WORD},
)
