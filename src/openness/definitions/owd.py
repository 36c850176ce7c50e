"""The Open Weight Definition, version 0.3: the Open Source Definition with weights in place of source.

It judges a system: its second criterion asks that the weights be there, in the form in which
practitioners use them. It takes the Open Source Definition for the rest, so the decisions on that
count here too.
"""

from attrs import evolve

from openness.definitions import _points as points
from openness.definitions._guidelines import TECHNOLOGY_NEUTRAL, called
from openness.finders import form_short_of
from openness.rules import Criterion, Definition, Point, Provision

WEIGHTS = Provision(
    id="owd-2",
    title="Model weights",
    statement="The weights come with the model or are easily had, in the form in which they are used.",
    parts=("weights",),
    outside="whether the weights are there is a matter of the release",
)


# The exception for patches fell with version 0.3: nobody patches weights.
CHANGED_WEIGHTS_BARRED = Point(
    "changed-weights-barred",
    "lets changed weights be passed on only as patches or in a built form",
    form_short_of("distribute-modified", frozenset({"source"})),
)


def _of_weights(criterion: Criterion) -> Criterion | Provision:
    """A guideline on works as one on models."""
    if criterion.id == WEIGHTS.id:
        return WEIGHTS
    if points.NO_PATCHES in criterion.broken_by:
        return evolve(criterion, broken_by=(CHANGED_WEIGHTS_BARRED, points.CHANGED_SOURCE_BARRED))
    return criterion


DEFINITION = Definition(
    id="owd",
    name="Open Weight Definition",
    steward="Open Weight Definition project",
    version="0.3",
    url="https://openweight.org",
    judges="system",
    criteria=tuple(map(_of_weights, called("owd", TECHNOLOGY_NEUTRAL))),
    decided_by=("owd", "osd"),
    indifferent={**points.INDIFFERENT, "weights come in one form": ("patches", "object", "unmodified")},
)
