"""Which kind of sentence, of those that permit, demand and restrict nothing, a sentence is.

In: folded text, and what leads to it. Out: the name of the kind, or None.
"""

from openness.reading.contracts import CONTRACTS
from openness.reading.definitions import is_definition
from openness.reading.headings import is_heading
from openness.reading.remarks import REMARKS
from openness.reading.statement import stated
from openness.reading.words import word

__all__ = ["kind_of"]

_BARS = word(
    *("not", "never", "no", "nor", "cannot", r"prohibit\w*", r"forbid\w*", "refrain", "agrees?", "only", "solely"),
    *("unless", "without", r"restrict\w*", "unauthori[sz]ed", r"except\w*"),
)
"""Words of what leads to a list, whose items may be what is barred."""


def kind_of(text: str, lead: str) -> str | None:
    """The kind of a sentence that restricts nothing, or None."""
    if is_definition(text, lead):
        return "definition"
    if not (lead and _BARS.search(lead)) and is_heading(text):
        return "heading"
    if lead and (not lead.endswith((".", ":")) or _BARS.search(lead)):
        return None
    return stated(text, (*CONTRACTS, *REMARKS))
