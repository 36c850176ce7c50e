"""What one must do, and what one may do only so.

In: a stretch of a sentence. Out: drafts of duties; which stretch demands what stands in `duties`.
"""

import re
from collections.abc import Generator, Iterator

from openness.clauses import Circumstance, Terms
from openness.reading.duties import DUTIES
from openness.reading.marked import Head, Marked, clause_start, explain_soft
from openness.reading.pattern import Draft
from openness.reading.words import NONCOMMERCIAL, acts_in, purposes_in, word

__all__ = ["demand"]


def demand(marked: Marked, head: Head, before: int, end: int) -> Iterator[Draft]:
    """The duties that a stretch lays on the licensee."""
    text = marked.text
    start = max(before, clause_start(text, head.start))
    few = 8 if end == len(text) and text.endswith(":") else 3
    if len(text[head.end : end].split()) <= few and (end < len(text) or text.endswith(":")):
        marked.explain(head.start, head.end)
        return
    limit = yield from _only_for(marked, head, start, end)
    if limit:
        return
    for pattern in DUTIES:
        found = pattern.match(text, start, end)
        if found is None or found.end() <= marked.own:
            continue
        marked.explain(head.start, head.end)
        explain_soft(marked, start, end)
        for span in pattern.explains(text, start, end):
            marked.explain(*span)
        upon_use = (
            pattern.name in ("notify", "give back")
            and "distribute" not in (acts := acts_in(text, start, end))
            and "use" in acts
        )
        if (draft := pattern.draft(found, **({"upon": ("use",)} if upon_use else {}))) is not None:
            yield draft
        return


_USED_FOR = word(
    r"(?:used|made|distributed|copied|use it|use the software|use this software)(?: [^\s.;]+){0,3}?"
    r" (?:only|solely|exclusively)",
    r"(?:only|solely|exclusively)(?: be)? (?:use|used|for)",
    r"be for",
    r"is limited to",
    r"be used for",
    r"be limited to",
    r"be restricted to",
)


def _only_for(marked: Marked, head: Head, start: int, end: int) -> Generator[Draft, None, bool]:
    """``Shall be used only for research``: a limit said as a duty."""
    text = marked.text
    if _USED_FOR.search(text, head.start, end) is None:
        return False
    if NONCOMMERCIAL.search(text, head.start, end):
        when = Circumstance(purpose=Terms(("commercial",)))
    elif purposes := purposes_in(text, head.start, end):
        when = Circumstance(purpose=Terms(purposes, excluded=True))
    elif re.search(r"\bgood\b", text[head.start : end]):
        when = Circumstance(purpose=Terms(("evil",)))
    else:
        return False
    marked.explain(max(start, marked.own), end)
    yield Draft(
        "forbids", {"acts": acts_in(text, head.start, end) or ("use",), "when": when}, max(head.start, marked.own), end
    )
    return True
