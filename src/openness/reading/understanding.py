"""Understand one sentence: what it says as clauses, or that it says nothing that matters, or that it was not understood.

In: the folded text of a sentence and of what leads to it. Out: an `Understanding`. The rule is strict: a word that
permits, demands or restricts, and that no pattern explains, leaves the sentence not understood.
"""

from attrs import frozen

from openness.reading.endings import ENDINGS
from openness.reading.neutral import COPYRIGHT, IDIOMS, WHOLE
from openness.reading.pattern import Draft
from openness.reading.segments import Marked, narrowed, read_segments
from openness.reading.words import HARD, SOFT

__all__ = ["LONGEST", "Understanding", "understand"]

LONGEST = 6_000
"""Characters that a sentence may have; what is longer is none that we could understand."""

_HEADING = 7


@frozen
class Understanding:
    """What was understood of a sentence: its clauses, and the words that nothing explains (none: all was understood).

    ``by`` names what understood it.
    """

    drafts: tuple[Draft, ...] = ()
    left: tuple[str, ...] = ()
    by: str = ""

    @property
    def understood(self) -> bool:
        """Whether nothing is left that could matter."""
        return not self.left


def understand(text: str, lead: str = "") -> Understanding:
    """Return what a sentence says; ``lead`` is what leads to it, such as the beginning of a list."""
    if len(text) > LONGEST:
        return Understanding(left=("a sentence of this length",))
    if COPYRIGHT.match(text) and len(text) < 300 and not HARD.search(text):
        return Understanding(by="copyright notice")
    whole = f"{lead} {text}" if lead else text
    marked = Marked(whole, len(whole) - len(text))
    for idiom in IDIOMS:
        marked.explain_all(idiom.found)
    for pattern in WHOLE:
        if pattern.match(text) is not None:
            return Understanding(by=pattern.name)
    for pattern in ENDINGS:
        if (found := pattern.match(text)) is not None:
            draft = pattern.draft(found)
            marked.explain_all(SOFT)
            for start, end in pattern.explains(text, 0, len(text)):
                marked.explain(marked.own + start, marked.own + end)
            return Understanding(_shifted((draft,) if draft else (), marked.own), tuple(marked.unexplained(HARD)), pattern.name)
    drafts = tuple(read_segments(marked))
    left = [*marked.unexplained(SOFT), *marked.unexplained(HARD)]
    if any(draft.effect == "grants" for draft in drafts):
        left += narrowed(marked)
    if len(text.split()) <= _HEADING and not drafts and not marked.unexplained(HARD) and "not" not in text.split():
        left = []
    return Understanding(drafts, tuple(dict.fromkeys(left)), "segments")


def _shifted(drafts: tuple[Draft, ...], by: int) -> tuple[Draft, ...]:
    return tuple(Draft(d.effect, d.fields, d.start + by, d.end + by) for d in drafts)
