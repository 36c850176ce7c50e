"""Which kind of sentence, of those that permit, demand and restrict nothing, a sentence is.

In: folded text, and what leads to it. Out: the name of the kind, or None.
"""

from openness.reading.contracts import CONTRACTS
from openness.reading.definitions import is_definition
from openness.reading.headings import is_heading
from openness.reading.remarks import REMARKS
from openness.reading.statement import stated

__all__ = ["kind_of"]


def kind_of(text: str, lead: str) -> str | None:
    """The kind of a sentence that restricts nothing, or None."""
    if is_definition(text, lead):
        return "definition"
    if lead and not lead.endswith("."):
        return None
    if is_heading(text):
        return "heading"
    return stated(text, (*CONTRACTS, *REMARKS))
