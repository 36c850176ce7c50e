"""What one must not do, with the purposes for which it is forbidden and the consent that lifts it.

In: a stretch of a sentence. Out: drafts of prohibitions. Those that have a matter of their own (names, notices, further
terms) stand in `bans`.
"""

import re
from collections.abc import Iterator
from typing import Any

from openness.clauses import Circumstance, Terms
from openness.reading.bans import BANS, CONSENT, SUBJECTS_APART
from openness.reading.marked import Head, Marked, clause_start, explain_soft
from openness.reading.pattern import Draft
from openness.reading.words import (
    COMMERCIAL,
    NONCOMMERCIAL,
    NOT_FOR,
    PRODUCTION,
    act_places,
    acts_in,
    harms_in,
    purposes_in,
    word,
)

__all__ = ["ban", "barred"]

_SUBORDINATE = re.compile(
    r"\b(?:if|when|where|whether|because|since|that|which|whose|means|provided|who|than|assuming)\b[^,;:]*$"
    r"|\bif,? and only if,?[^,;:]*$"
)


_AGREED = re.compile(
    r"\b(?:agrees?|warrants?|acknowledges?|undertakes?|condition|represents?|understands?|restriction"
    r"|ensure)s?(?: and \w+)? that\b[^;:]*$"
)


def ban(marked: Marked, head: Head, before: int, end: int) -> Iterator[Draft]:
    """``You may not …``: what is forbidden follows."""
    text = marked.text
    start = max(before, clause_start(text, head.start))
    modal = _MODAL.search(text, head.start, head.end) is not None
    if modal and head.end <= marked.own and _USE.search(text, head.end, marked.own):
        yield from _listed(marked, end)
        return
    if modal and text.endswith(":") and _USE.search(text, head.end):  # the list that follows says what for
        marked.explain(head.start, head.end)
        return
    yield from _banned(marked, head, start, end)


_MODAL = word(
    r"may ?not",
    r"must ?not",
    r"shall ?not",
    r"will ?not",
    r"cannot",
    r"can not",
    r"should not",
    r"not to",
    r"do not",
    r"refrain from",
    r"prohibited from",
)


_USE = word(r"use", r"used", r"using", r"do any of", r"engage in")


def _listed(marked: Marked, end: int) -> Iterator[Draft]:
    """An item in a list of what one may not use the work for."""
    harms = harms_in(marked.text, marked.own, end, listed=True)
    if not harms and COMMERCIAL.search(marked.text, marked.own, end):
        harms = ("commercial",)
    if harms:
        marked.explain(marked.own, len(marked.text))
        when = Circumstance(purpose=Terms(harms))
        yield Draft("forbids", {"acts": ("use",), "when": when}, marked.own, marked.own + 1)


def _subordinate(text: str, start: int) -> bool:
    """Whether what stands at a position is said of a case, not as a rule: ``if you may not …``."""
    before = text[max(0, start - 160) : start]
    return _SUBORDINATE.search(before) is not None and _AGREED.search(before) is None


def _banned(marked: Marked, head: Head, before: int, end: int) -> Iterator[Draft]:
    """A prohibition: of something with a pattern of its own, or of acts in general."""
    text = marked.text
    for pattern in () if _IN_ANY_WAY.search(text, head.start, end) else BANS:
        found = pattern.match(text, before, end)
        if found is None or found.end() <= marked.own:
            continue
        marked.explain(head.start, head.end)
        explain_soft(marked, before, end)
        for span in pattern.explains(text, before, end):
            marked.explain(*span)
        if (draft := pattern.draft(found)) is not None:
            yield draft
        if "when" not in pattern.fields:
            yield from _barred_too(marked, found.end(), end)
        return
    first = max(head.end, marked.own)
    acts = acts_in(text, first, end) or acts_in(text, max(before, marked.own), head.start)
    yield from _barring(marked, head, acts, before, end)


_TOO = re.compile(
    r"\b(?:or|nor)(?: (?:try|attempt))?(?: to)? (?=(?:sell|re-?sell|rent|lease|sub-?licen[sc]e|(?:re-?)?distribute"
    r"|modify)"
    r" (?:it|them|(?:this|the) (?:software|program|code|package|library|work|font|script)s?)\b)"
    r"|\b(?:try|attempt|used?|using)(?: it)? to (?=mak(?:e|ing) (?:any )?(?:money|(?:a )?profit))"
)
"""How a prohibition of something else goes on to acts on the work."""


def _barred_too(marked: Marked, start: int, end: int) -> Iterator[Draft]:
    """The acts that are forbidden beside something that has a pattern of its own."""
    found = _TOO.search(marked.text, start, end)
    if found is None or CONSENT.search(marked.text, found.end(), end):
        return
    acts = acts_in(marked.text, found.end(), min(end, found.end() + 60))
    if acts:
        yield Draft("forbids", {"acts": acts}, found.start(), found.end())


def _barring(marked: Marked, head: Head, acts: tuple[str, ...], before: int, end: int) -> Iterator[Draft]:
    """A prohibition of acts, with its circumstances."""
    text = marked.text
    commercial = any(not marked.explained_at(*m.span()) for m in COMMERCIAL.finditer(text, before, end))
    harms = harms_in(text, max(before, marked.own), end)
    aimed = commercial or bool(harms)
    if not (acts or aimed) or not _concerns_the_work(marked, head, before, end, aimed=aimed and bool(acts)):
        return
    if head.kind == "barred" and not commercial and not _begins(text, max(before, marked.own), head.start):
        return
    whole = aimed or "reverse-engineer" in acts or _IN_ANY_WAY.search(text, head.start, end) is not None
    if (_COND if whole else _CASE).search(text, before, end) or _IN_A_CASE.search(text, 0, marked.own):
        return
    acts = acts or ("use",)
    if "distribute" in acts and _ONLY_MODIFIED.search(text, head.end, end):
        acts = tuple(act for act in acts if act not in ("distribute", "modify"))
    when: dict[str, Any] = {}
    if (purposes := _barred_purposes(text, head, before, end, acts, harms, commercial=commercial)) is not None:
        when["purpose"] = purposes
    if _DOCUMENTATION.match(text, head.end, end):
        when["work"] = Terms(("documentation",))
    fields: dict[str, object] = {"acts": acts}
    if when:
        fields["when"] = Circumstance(**when)
    if CONSENT.search(text, before, end):
        fields["unless"] = (Circumstance(consent="steward"),)
    marked.explain(max(before, marked.own), end)
    start = max(head.start, marked.own)
    yield Draft("forbids", fields, start, max(head.end, start + 1))


_DOCUMENTATION = re.compile(r"[^.;]{0,24}\b(?:the |any )?(?:documentation|manuals?)\b")


def _concerns_the_work(marked: Marked, head: Head, before: int, end: int, *, aimed: bool) -> bool:
    """Whether a prohibition is of acts on the work, not of names or notices, and a rule, not a mere case."""
    text = marked.text
    if _subordinate(text, head.start):
        return False
    if head.kind == "ban" and head.end > marked.own and not _is_verb(text, head.end, end):
        return False
    apart = SUBJECTS_APART.search(text, before, min(end, head.end + 120))
    return apart is None or aimed or _BARE.search(text, before, end) is not None


def _barred_purposes(
    text: str,
    head: Head,
    before: int,
    end: int,
    acts: tuple[str, ...],
    harms: tuple[str, ...],
    *,
    commercial: bool,
) -> Terms[str] | None:
    """For which purposes acts are forbidden; None where for all."""
    if harms:
        return Terms(harms)
    noncommercial = NOT_FOR.search(text, head.start, end) and NONCOMMERCIAL.search(text, before, end)
    if commercial and not noncommercial:
        return Terms(("commercial",))
    if (other := _other_than(text, head.start, end)) is not None:
        return other
    if "use" in acts and PRODUCTION.search(text, head.end, end):
        return Terms(("production",))
    return None


_HOSTED = word(r"as an? (?:\w+ (?:or )?){1,3}service")
_ADVERBS = re.compile(
    r"(?:[\s,(]|be|to|\w+ly|otherwise|permit|allow|cause|any(?:one|body| third party| person)?"
    r"|others?|or|you|reverse|engineer|attempt|and|in whole|in part|the right|make|create|prepare|for"
    r" resale|nor|either|disclosed?|viewed|uploaded|posted|transcribed)*"
)


def _is_verb(text: str, start: int, end: int) -> bool:
    """Whether what is forbidden begins with an act, rather than naming one somewhere."""
    if _HOSTED.search(text, start, end):
        return True
    begin = _ADVERBS.match(text, start, min(end, start + 120))
    at = begin.end() if begin else start
    return any(first <= at + 2 for first, _ in act_places(text, start, min(end, at + 60)))


_ONLY_MODIFIED = word(
    r"(?:distribut|shar|publish|convey)\w*(?: [^\s.;]+){0,3} (?:modified|derivative|adapted|altered"
    r"|changed|derived|modifications)"
)


_BEGINNING = re.compile(
    r"(?:[\W\d]|any|all|the|such|further|public|unauthorized|other|no|a|an|electronic|mass|this"
    r"|permission|note that|in particular|both|either|for|direct|verbatim|[a-z]\))*\b"
)


def _begins(text: str, start: int, stop: int) -> bool:
    """Whether a part of a sentence begins with an act: ``copying of … is prohibited``."""
    begin = _BEGINNING.match(text, start, stop)
    at = begin.end() if begin else start
    return any(first <= at + 1 for first, _ in act_places(text, start, min(stop, at + 40)))


_COND = word(r"if", r"when", r"until", r"where")


_IN_A_CASE = re.compile(r"\bif\b[^.;:]*\bconditions:\s*$")
"""How a list begins of what holds in a case only."""
_CASE = word(
    r"if",
    r"when",
    r"until",
    r"while",
    r"during",
    r"within",
    r"to the extent",
    r"both",
    r"used? (?:it )?to",
    r"so as to",
    r"in (?:a|any) (?:way|manner)(?= (?:that|which|so|as|inconsistent|contrary|other|not|like))",
    r"after",
    r"as \"",
    r"conventionally",
    r"ordinarily",
    r"to stop",
    r"any files?",
    r"these files",
    r"files? with",
    r"in place of",
    r"under (?:the terms of )?this (?:clause|section|paragraph|option|subsection)",
    r"may be assumed",
    r"such an?(?! (?:use|purpose))",
    r"only part",
    r"which",
    r"normally",
    r"unmodified",
)
"""Words by which a prohibition holds in some case only."""


_IN_ANY_WAY = word(
    r"(?:may|must|shall|can|will) ?not (?:be )?(?:modif(?:y|ied)|alter(?:ed)?|chang(?:e|ed))(?: [^\s.;,]+){0,4}? in any"
    r" (?:way|manner|form)\b(?! an? (?:file|part|section))"
)
"""A prohibition of all changes, whatever else the sentence names."""
_BARE = word(
    r"(?:may|must|shall|can|will) ?not (?:be )?(?:used?|copy|copied|sell|sold|modify|modified"
    r"|distribute[d]?|redistribute[d]?|reproduced?|rent|lease)(?! to (?:endorse|promote)| in adv)"
)


def _other_than(text: str, start: int, end: int) -> Terms[str] | None:
    """``not … other than for research``: everything but that."""
    found = re.search(r"(?:other than|except)(?: for)?(?: [^\s.;]+){0,4}", text[start:end])
    if found is None:
        return None
    at = start + found.start()
    if NONCOMMERCIAL.search(text, at, min(end, at + 80)):
        return Terms(("commercial",))
    purposes = purposes_in(text, at, min(end, at + 80))
    return Terms(purposes, excluded=True) if purposes else None


def barred(marked: Marked, head: Head, before: int, end: int) -> Iterator[Draft]:
    """``Commercial use is prohibited``: what is barred stands before."""
    text = marked.text
    start = max(before, clause_start(text, head.start))
    if head.start < marked.own:
        return
    yield from _banned(marked, head, start, end)
