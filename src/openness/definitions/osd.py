"""The Open Source Definition, version 1.9, of the Open Source Initiative (1998–2007).

Ten criteria: the nine guidelines of Debian and a tenth, on technology. The precedents that settle a
contested point in the reading ``practice`` are in ``data/precedents/osd.toml``.
"""

from openness.definitions import _points as points
from openness.definitions._guidelines import TECHNOLOGY_NEUTRAL, called
from openness.rules import Definition

DEFINITION = Definition(
    id="osd",
    name="Open Source Definition",
    steward="Open Source Initiative",
    version="1.9",
    url="https://opensource.org/osd",
    criteria=called("osd", TECHNOLOGY_NEUTRAL),
    indifferent=points.INDIFFERENT,
)
