"""Understand one sentence: the clauses in it, or that nothing in it matters, or that it was not understood.

In: the folded text of a sentence and of what leads to it. Out: an `Understanding`. The rule is strict: a word that
permits, demands or restricts, and that no pattern explains, leaves the sentence not understood.
"""

import re

from attrs import evolve, frozen

from openness.reading.endings import ENDINGS
from openness.reading.forbidden import is_barred
from openness.reading.grants import cores
from openness.reading.idioms import IDIOMS
from openness.reading.kinds import kind_of
from openness.reading.leftovers import beyond, overlooked, still_matters
from openness.reading.limits import read_limits
from openness.reading.marked import Marked
from openness.reading.narrowing import narrowing_duty, narrowing_words, narrows
from openness.reading.neutral import COPYRIGHT, STRONG, WHOLE
from openness.reading.pattern import Draft
from openness.reading.segments import read_segments
from openness.reading.whole import added, read_whole
from openness.reading.words import HARD, PEOPLE, SOFT, acts_in, word
from openness.text.languages import in_another_language

__all__ = ["LONGEST", "Understanding", "understand"]

LONGEST = 6_000
"""Characters that a sentence may have; what is longer is none that we could understand."""

_WORD = re.compile(r"[^\W\d_]+")
_HEADING = 8
_TELLING = word(
    r"not?",
    r"only",
    r"solely",
    r"must",
    r"may",
    r"shall",
    r"will",
    r"should",
    r"prohibited",
    r"forbidden",
    r"never",
    r"without",
    r"requir\w+",
    r"except",
    r"is",
    r"are",
    r"can(?:not)?",
    r"pay",
    r"if",
    r"unless",
    r"agrees?",
    r"for",
    r"means?",
    r"limited to",
    r"restricted",
    r"don't",
    r"by",
    r"subject",
    r"ha(?:s|ve) to",
    r"fees?",
    r"costs?",
    r"royalt\w+",
)
"""A few words without one of these are a heading, and say nothing by themselves."""


@frozen
class Understanding:
    """What was understood of a sentence: its clauses, and the words that nothing explains (none: all was understood).

    ``by`` names what understood it. ``beyond`` has the acts that a permission under conditions gives whose conditions
    were not understood: where others give them without conditions, it adds nothing and takes nothing away.
    """

    drafts: tuple[Draft, ...] = ()
    left: tuple[str, ...] = ()
    by: str = ""
    beyond: tuple[str, ...] = ()

    @property
    def understood(self) -> bool:
        """Whether nothing is left that could matter."""
        return not self.left

    @property
    def silent(self) -> bool:
        """Whether nothing was read in it, and no pattern says that it says nothing: it has no word that decides."""
        return self.by == "segments" and not (self.drafts or self.left)

    def as_choice(self) -> "Understanding":
        """The same where it is one of several ways, of which others are open: what it bars, it does not bar."""
        return evolve(self, drafts=tuple(d for d in self.drafts if d.effect != "forbids"), left=())


_GRANTING = word(
    r"permission to",
    r"permission is",
    r"(?:is|are) (?:hereby |freely |also )?(?:permitted|granted|allowed)(?! by| under applicable)",
    r"(?:anyone|you|licensees?|everyone|users?|recipients?) may (?!have|also have|be|wish|choose|incur|not)",
    r"grants? (?:you|licensees?|to|a|an)",
    r"can be freely",
    r"may (?:also |freely )*be (?:freely )?(?:used|copied|modified|distributed|redistributed)",
)
"""Words with which a sentence permits something, so that it is not neutral, whatever else it says."""


def understand(text: str, lead: str = "") -> Understanding:
    """Return what a sentence says; ``lead`` is what leads to it, such as the beginning of a list."""
    understood = _understand(text, lead)
    if _out_of_reach(text) is not None:
        return understood
    whole = f"{lead} {text}" if lead else text
    own = len(whole) - len(text)
    drafts = [draft for draft in understood.drafts if not (draft.effect == "grants" and is_barred(whole, own))]
    more = read_whole(whole, own)
    left = still_matters(text, understood.left, more)
    every = added(drafts, more)
    left = left or overlooked(text, every)
    return evolve(understood, drafts=every, left=left, beyond=beyond(whole, own, left))


def _understand(text: str, lead: str) -> Understanding:
    """What a sentence says piece by piece, or that it says nothing."""
    if COPYRIGHT.match(text) and len(text) < 300 and not HARD.search(text):
        return Understanding(by="copyright notice")
    if (why := _out_of_reach(text)) is not None:
        return Understanding(left=(why,))
    found = _clauses(text, lead)
    if found.understood or any(draft.effect in _BARRING for draft in found.drafts):
        return found
    kind = kind_of(text, lead)
    if kind is None or (not _is_free(text, kind) and narrows(_marked(text, lead), kind)):
        return found
    return Understanding(by=kind)


def _is_free(text: str, kind: str) -> bool:
    """Whether a kind may have any word: a definition, which was looked at for that, and a short heading."""
    return kind == "definition" or (kind == "heading" and len(text.split()) <= _HEADING)


_BARRING = ("forbids", "ends", "reserves")
"""Effects that no sentence has which says nothing."""


def _clauses(text: str, lead: str) -> Understanding:
    """What a sentence permits, forbids and demands, and the words that nothing explains."""
    marked = _marked(text, lead)
    whole = marked.text
    permits = next(cores(whole, marked.own), None) is not None
    neutral = _neutral(text, lead, permits=permits)
    if neutral is not None and not narrows(marked, neutral):
        return Understanding(by=neutral)
    if (ending := _ending(marked, text)) is not None:
        return ending
    if limits := _shifted(tuple(read_limits(text)), marked.own):
        return Understanding(limits, by="limits")
    drafts = tuple(read_segments(marked))
    if _NO_PERMISSION.search(text):
        drafts = tuple(draft for draft in drafts if draft.effect != "grants")
    left = (*marked.unexplained(SOFT), *marked.unexplained(HARD))
    if not drafts and _says_nothing(marked, text):
        left = ()
    effects = {draft.effect for draft in drafts}
    if not left and effects <= {"grants", "requires"}:
        left = narrowing_duty(marked) if "requires" in effects else narrowing_words(_marked(text, lead))
    return Understanding(_once(drafts), tuple(dict.fromkeys(left)), "segments")


def _marked(text: str, lead: str) -> Marked:
    """A sentence after what leads to it, in which the phrases that say nothing are explained."""
    whole = f"{lead} {text}" if lead else text
    marked = Marked(whole, len(whole) - len(text))
    for idiom in IDIOMS:
        marked.explain_all(idiom.found)
    return marked


_NO_PERMISSION = word(
    r"nothing (?:other than|else|in this)",
    r"(?:do|does|shall|will) not(?: \w+){0,2} grant",
    r"(?:that|which) (?:can|may) be",
    r"(?:shall )?means?",
    r"may (?:be denied|consist|delay|specify|add (?:your|their|its) own)",
    r"establishes the terms",
    r"by using one of our",
)
"""Words with which a sentence speaks of permissions, or of what is possible, and gives none."""


def _out_of_reach(text: str) -> str | None:
    """Why we cannot look into a sentence, or None."""
    if len(text) > LONGEST:
        return "a sentence of this length"
    return "words of another language" if in_another_language(_WORD.findall(text)) else None


def _neutral(text: str, lead: str, *, permits: bool) -> str | None:
    """The name of the pattern by which a sentence says nothing that matters, or None."""
    text = f"{lead} {text}" if lead and not lead.endswith(":") else text
    patterns = STRONG if permits or _GRANTING.search(text) else (*STRONG, *WHOLE)
    return next((pattern.name for pattern in patterns if pattern.match(text) is not None), None)


def _ending(marked: Marked, text: str) -> Understanding | None:
    """What a sentence says of the end of rights or of the steward's powers, if that is its matter."""
    for pattern in ENDINGS:
        if (found := pattern.match(text)) is None:
            continue
        draft = pattern.draft(found)
        marked.explain_all(SOFT)
        for start, end in pattern.explains(text, 0, len(text)):
            marked.explain(marked.own + start, marked.own + end)
        drafts = _shifted((draft,) if draft else (), marked.own)
        return Understanding(drafts, tuple(marked.unexplained(HARD)), pattern.name)
    return None


_BINDING = word(
    r"refrain",
    r"(?:may|shall|must|can|will) ?not(?! be (?:liable|deemed|construed|interpreted|considered))",
    r"must",
    r"only",
    r"unless",
    r"consent",
    r"solely",
    r"prohibited",
    r"ha(?:s|ve) to",
    r"provided (?:that|you|no)",
)


def _says_nothing(marked: Marked, text: str) -> bool:
    """Whether a sentence names no act; and neither people nor a word on which a verdict may turn, or is a heading."""
    if acts_in(text):
        return False
    if _BINDING.search(text):
        return False
    heading = len(text.split()) <= _HEADING and not _TELLING.search(text)
    return heading or not (PEOPLE.search(text) or marked.unexplained(HARD))


def _once(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The drafts without those that say what another of the same sentence says, or less."""
    kept: list[Draft] = []
    for draft in drafts:
        rest = {key: value for key, value in draft.fields.items() if key != "acts"}
        same = [
            d for d in kept if d.effect == draft.effect and {k: v for k, v in d.fields.items() if k != "acts"} == rest
        ]
        acts = set(draft.fields.get("acts", ()))
        if any(acts <= set(d.fields.get("acts", ())) for d in same):
            continue
        kept = [d for d in kept if d not in same or not set(d.fields.get("acts", ())) <= acts]
        kept.append(draft)
    return tuple(kept)


def _shifted(drafts: tuple[Draft, ...], by: int) -> tuple[Draft, ...]:
    return tuple(Draft(d.effect, d.fields, d.start + by, d.end + by) for d in drafts)
