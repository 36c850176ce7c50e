"""The Open Weight Definition, version 0.3: the Open Source Definition with weights in place of source.

It judges a system: its second criterion asks that the weights be there, in the form in which
practitioners use them. It takes the Open Source Definition for the rest, so the decisions on that
count here too.
"""

from attrs import evolve

from openness.definitions._guidelines import called
from openness.definitions._points import (
    AUTHOR_DISPLAY,
    BRAND_IN_INTERFACE,
    CLICK_WRAP,
    INDIFFERENT,
    TIED_TO_TECHNOLOGY,
)
from openness.rules import Criterion, Definition, Provision

WEIGHTS = Provision(
    id="owd-2",
    title="Model weights",
    statement="The weights come with the model or are easily had, in the form in which they are used.",
    parts=("weights",),
    outside="whether the weights are there is a matter of the release",
)

TECHNOLOGY_NEUTRAL = Criterion(
    id="owd-10",
    title="License must be technology-neutral",
    statement="Nothing is tied to one technology or style of interface.",
    broken_by=(CLICK_WRAP, TIED_TO_TECHNOLOGY),
    contested_by=(BRAND_IN_INTERFACE, AUTHOR_DISPLAY),
)


def _of_weights(criterion: Criterion) -> Criterion:
    """A guideline on works as one on models."""
    return evolve(criterion, outside=None)


DEFINITION = Definition(
    id="owd",
    name="Open Weight Definition",
    steward="Open Weight Definition project",
    version="0.3",
    url="https://openweight.org",
    judges="system",
    criteria=(
        *(WEIGHTS if criterion.id == "owd-2" else _of_weights(criterion) for criterion in called("owd")),
        TECHNOLOGY_NEUTRAL,
    ),
    decided_by=("owd", "osd"),
    indifferent=INDIFFERENT,
)
