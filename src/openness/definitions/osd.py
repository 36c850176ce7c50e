"""The Open Source Definition, version 1.9, of the Open Source Initiative (1998–2007).

Ten criteria: the nine guidelines of Debian and a tenth, on technology. The precedents that settle a
contested point in the reading ``practice`` are in ``data/precedents/osd.toml``.
"""

from openness.definitions import _points as points
from openness.definitions._guidelines import called
from openness.rules import Criterion, Definition

TECHNOLOGY_NEUTRAL = Criterion(
    id="osd-10",
    title="License must be technology-neutral",
    statement="Nothing is tied to one technology or style of interface.",
    broken_by=(points.CLICK_WRAP, points.TIED_TO_TECHNOLOGY),
    contested_by=(points.BRAND_IN_INTERFACE, points.AUTHOR_DISPLAY),
)

DEFINITION = Definition(
    id="osd",
    name="Open Source Definition",
    steward="Open Source Initiative",
    version="1.9",
    url="https://opensource.org/osd",
    criteria=(*called("osd"), TECHNOLOGY_NEUTRAL),
    indifferent=points.INDIFFERENT,
)
