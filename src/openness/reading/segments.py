"""What a sentence permits, forbids and demands: it is cut where each of these begins, and each part is read.

In: the folded text of a sentence, with what leads to it. Out: drafts of clauses, and which of its words they explain.
"""

import re
from collections.abc import Iterator

from attrs import field, frozen

from openness.clauses import Circumstance, Terms
from openness.reading.bans import BAN, BANS, BARRED, BY_LICENSE, CONSENT, SUBJECTS_APART
from openness.reading.duties import DEMAND, DUTIES
from openness.reading.pattern import Draft
from openness.reading.words import (
    COMMERCIAL,
    LIMIT,
    NONCOMMERCIAL,
    NOT_FOR,
    PRODUCTION,
    act_places,
    acts_in,
    groups_in,
    harms_in,
    purposes_in,
    word,
)  # fmt: skip

__all__ = ["LIMITED", "Marked", "read_segments"]

PERMIT = word(
    r"permission (?:\w+ ){0,3}?(?:is|are) (?:\w+ ){0,3}?(?:granted|given)", r"permission (?:is )?(?:hereby )?granted", r"(?<!no )(?<!prior )(?<!written )(?<!without )(?<!further )permission (?:\w+ )?to", r"(?:hereby )?(?:permits|allows|gives|authori[sz]es) (?:you|licensees?|users?|any ?one|everyone|others)(?: to)?(?! to make sure)", r"is granted", r"(?:freely )?redistributable", r"grants?(?: to)? (?:you|licensees?|the licensee|users?|each|any|every|recipients?|the|a|an|permission|everyone|all)",
    r"(?<!which )(?<!that )(?<!law )(?<!laws )may(?! ?(?:not|never|have|be (?:liable|held|subject|required|available|necessary|changed|terminated|found|incomplete|updated)|vary|differ|contain|include|result|cause|only|apply|wish|occur|arise|limit|choose|publish (?:revised|new)|terminate|in no case|exist|appear|seem|fail|need))",
    r"(?:is|are) (?:hereby |also |freely |expressly |herewith )?(?:permitted|allowed|authori[sz]ed|licensed|granted)(?! by law| by applicable| under applicable)", r"free (?:software|to (?:use|copy|distribute|modify|redistribute|share|adapt|do))", r"freely", r"can (?:be )?(?:freely )?(?:us|cop|modif|redistribut|distribut|do)\w*",
    r"(?:the )?right(?:s)? to (?:use|copy|reproduce|modify|distribute|make|sell|do|exercise|sublicense)", r"do (?:with (?:it|them|this) )?(?:whatever|what|anything|whatsoever)", r"permits?,? (?:without fee,? )?(?:and encourages? )?(?:the )?use", r"(?:is|are|hereby placed|placed|released) (?:hereby )?(?:in(?:to)?|to) the public domain", r"licen[sc]e (?:under copyright )?to", r"public domain", r"(?:is|are) (?:provided |available |made available )?free for", r"rights? and licen[sc]es?", r"freeware",
)  # fmt: skip
"""How a permission begins."""

_ALL = word(r"do (?:with (?:it|them|this) )?(?:whatever|what|anything|whatsoever)(?: [^\s.;]+){0,5} (?:want|like|please|wish)\w*", r"any(?:thing)? (?:you|purpose whatsoever)(?: [^\s.;]+){0,3} without (?:any )?restrictions?", r"(?:is|are|placed|released|put)(?: [^\s.;]+){0,4} (?:in|into|to) the public domain", r"unlimited (?:permission|rights)", r"everyone is permitted to do")
_STEWARD_MAY = word(r"(?:licensor|author|authors|company|foundation|copyright holder|licen[sc]e steward|agreement steward|initial developer|we|owner|publisher|university|netscape|sun|apple|ibm|contributors?|maintainer|laws?|states?|jurisdictions?|courts?|risks?|rights?|warranty|warranties|parties|party|(?:any|each|a) contributor|claims?|such (?:new |revised )?versions?) (?:\w+ )?may")
_NOT_BEFORE = re.compile(r"\b(?:not|no|nor|neither|never|without|unless|if|except|than|nothing)(?: (?:be|been|is|are|\w+ly|specifically|expressly|prior|written|as|otherwise|explicitly|the|any|else|grants?|you|have|licensee|to|give))*\s*$")

OFFERED = word(
    r"for any (?:lawful |legal |other )?(?:purposes?|use|reason)s?(?: whatsoever)?", r"for (?:all|whatever) purposes?", r"for (?:use|commercial) (?:and|or) non-? ?commercial(?: \w+)?", r"(?:including|both|either)?,? ?(?:for )?commercial(?:ly)? (?:and|or|as well as) non-? ?commercial(?:ly)?(?: (?:use|purposes?|applications?|distribution|redistribution))?", r"(?:including|even|also)(?: for)? commercial(?:ly)?(?: (?:use|purposes?|applications?|products?))?",
    r"non-? ?commercial(?:ly)? (?:and|or|as well as)(?: for)? commercial(?:ly)?(?: (?:use|purposes?|applications?|distribution))?", r"commercially or non-?commercially", r"in (?:both )?(?:source|object|binary|executable|compiled|printed|electronic|any|whole|part|full|either|another|other|modified|unmodified|its|all)(?: (?:code|and|or|in|part|form|forms|binary|object|source|executable|medium|media|format|original|either|modified|unmodified|,))*",
    r"with or without(?: [^\s.;,]+){1,4}", r"by any (?:means|person)", r"in any (?:way|form|manner|medium|format)(?: [^\s.;,]+){0,2}", r"(?:of|with) (?:your|one's) (?:own )?(?:modifications|changes)", r"and (?:its|their|this|the)(?: accompanying)? documentation", r"for (?:the|that|this) (?:software|program|package|document\w*)", r"to any (?:person|one)(?: obtaining)?", r"obtaining a copy", r"to whom", r"in (?:the )?(?:source|accordance|compliance|connection|addition|this|these|case|question|order|such|that)", r"by (?:the|this|licensor|you|each|such|apache|sun|contributors?|any)(?: \w+)?",
    r"in perpetuity", r"for (?:verbatim|modified)", r"within (?:the|this) (?:software|licen[sc]e|agreement|terms)", r"if (?:and only if )?you (?:wish|want|like|choose|so choose|can)", r"if desired", r"on any computer(?: systems?)?", r"for non-commercial (?:and|or) commercial purposes", r"for commercial (?:and|or) non-?commercial purposes", r"by combining", r"with (?:any )?other (?:code|works?|programs?|library|material|software)", r"in (?:the )?form of", r"in (?:aggregate|aggregation|performances?|the public domain|collections?|collective|one or more|a larger|a single|the (?:original )?work|the software|exchange|any circumstances?)", r"for (?:the )?(?:full )?(?:duration|term|life) of(?: \w+){0,3}", r"for all usage", r"for each", r"for you", r"(?:to the extent|where|as|if) (?:necessary|required|possible|permitted|applicable)(?: to| by)?", r"who (?:comes? into|receives?|obtains?|acquires?|possess\w*|accepts?)(?: \w+)?", r"as a single", r"in a single", r"(?:either )?(?:gratis|free) or for a(?: \w+)? (?:fee|charge)", r"for a fee", r"with (?:or without|modifications?|changes)", r"by (?:linking|compiling|translating|any)", r"if any", r"based (?:up)?on", r"depends? (?:up)?on", r"by compiling", r"by itself", r"as incorporated", r"in commercial (?:products?|applications?)", r"under the conditions for", r"on (?:all|any|an?) (?:\w+ )?(?:copies|media|medium|basis|\"?as[- ]is)", r"limited (?:licen[sc]e|right)", r"each", r"for which", r"in which", r"on which", r"from which", r"one or more", r"by or for", r"for (?:your|their|any|others?)(?= |,)(?! (?:own|internal|personal|private|non))", r"as you (?:wish|like|want|see fit)", r"in perform\w*", r"for (?:free|reference|example|distribution|redistribution|use|copying|modification|derivative)s?(?= |,|\.|$)(?! (?:in|with|by|on|only|solely))", r"with (?:the|this|other|any|your)(?: \w+)?(?: software| programs?)?",
)  # fmt: skip
"""What a permission may add without narrowing it."""

_PATENT = word(r"patents?")
_EXPLOIT = word(r"have made", r"import", r"offer (?:for sale|to sell)", r"make,? use", r"make or use", r"practi[cs]e")
LIMITED = "what a permission leaves out that holds only so"
"""The note on a prohibition that follows from the limits of a permission."""
_DOUBT = "a machine read it, and did not understand how far it goes"
_CONDITION = word(r"if", r"when", r"where", r"unless", r"sometimes", r"only")
_UNCHANGED = word(r"such (?:modifications|changes) as(?: [^\s.;]+){0,12}", r"(?<!or )without (?:any )?(?:modifications?|changes?|alterations?)")

_NARROWING = word(
    r"if", r"when(?:ever)?", r"while", r"until", r"during", r"for", r"within", r"in", r"on", r"by", r"where", r"to the extent", r"upon", r"as part of", r"along with", r"as long as", r"who", r"whose", r"with", r"between", r"members?", r"employees?", r"yourself", r"your own", r"one", r"single", r"trial", r"backup", r"archiv\w+", r"in conjunction", r"limited", r"days",
)  # fmt: skip
"""Words by which a permission may be narrowed: with one that is not explained, the permission is in doubt."""

_SHOWING = word(r"(?:publicly )?(?:display|perform|analy[sz]e|test)(?:ed|ing|s)?", r"otherwise", r"patents?(?: claims?| rights?)?", r"(?:re)?licen[sc]e")
"""Other acts that permissions name, and for which there is no word."""

_VERBATIM = word(r"verbatim", r"unmodified", r"unaltered", r"unchanged", r"intact", r"exact copies")
_PASSED_ON = re.compile(r"\b(?:do so|the same)\b")


@frozen(eq=False)
class Marked:
    """A sentence's text, in which words are marked as explained; ``own`` is where it begins, after what leads to it."""

    text: str
    own: int
    _done: bytearray = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_done", bytearray(len(self.text)))

    def explain(self, start: int, end: int) -> None:
        """Mark a stretch as explained."""
        self._done[start:end] = b"\x01" * (end - start)

    def explain_all(self, pattern: re.Pattern[str], start: int = 0, end: int | None = None) -> None:
        """Mark all that a pattern finds in a stretch."""
        for found in pattern.finditer(self.text, start, len(self.text) if end is None else end):
            self.explain(*found.span())

    def unexplained(self, pattern: re.Pattern[str], start: int | None = None, end: int | None = None) -> list[str]:
        """The words found by a pattern that nothing explains."""
        stop = len(self.text) if end is None else end
        first = self.own if start is None else max(start, self.own)
        found = pattern.finditer(self.text, first, stop)
        return [m.group() for m in found if not all(self._done[m.start() + m.group().rfind(" ") + 1 : m.end()])]

    def explained_at(self, start: int, end: int) -> bool:
        """Whether all of a stretch is explained."""
        return all(self._done[start:end])


@frozen
class _Head:
    kind: str
    start: int
    end: int


def _heads(text: str) -> list[_Head]:
    """Where something is permitted, forbidden or demanded, in order; of two that overlap the earlier, a ban first."""
    found = [_Head("ban", *m.span()) for m in BAN.finditer(text)]
    found += [_Head("barred", *m.span()) for m in BARRED.finditer(text)]
    found += [_Head("demand", *m.span()) for m in DEMAND.finditer(text)]
    found += [
        _Head("permit", *m.span())
        for m in PERMIT.finditer(text)
        if not _NOT_BEFORE.search(text, max(0, m.start() - 40), m.start()) and not _steward(text, m)
    ]
    order = {"ban": 0, "barred": 1, "demand": 2, "permit": 3}
    chosen: list[_Head] = []
    for head in sorted(found, key=lambda h: (h.start, order[h.kind])):
        if not chosen or head.start >= chosen[-1].end:
            chosen.append(head)
    return chosen


def _steward(text: str, found: re.Match[str]) -> bool:
    """Whether it is somebody else than the licensee who may."""
    if found.group() != "may":
        return False
    return any(m.end() == found.end() for m in _STEWARD_MAY.finditer(text, max(0, found.start() - 50), found.end()))


def read_segments(marked: Marked) -> Iterator[Draft]:
    """The clauses of a sentence; what they explain is marked."""
    text = marked.text
    heads = _heads(text)
    for number, head in enumerate(heads):
        end = heads[number + 1].start if number + 1 < len(heads) else len(text)
        if end <= marked.own:
            continue
        start = 0 if number == 0 else heads[number - 1].end
        if head.kind == "permit" and _goes_on(text, heads, number):
            marked.explain(head.start, head.end)
            continue
        read = {"permit": _permit, "ban": _ban, "barred": _barred, "demand": _demand}[head.kind]
        yield from read(marked, head, start, end)


def _goes_on(text: str, heads: list[_Head], number: int) -> bool:
    """Whether a permission goes on with another word of permission before any act is named: ``grants … a license to``."""
    return (
        number + 1 < len(heads)
        and heads[number + 1].kind == "permit"
        and not acts_in(text, heads[number].end, heads[number + 1].start)
    )


# Permissions.


def _permit(marked: Marked, head: _Head, before: int, end: int) -> Iterator[Draft]:
    text = marked.text
    from_ = max(head.end, marked.own) if head.end <= marked.own else before
    all_of_it = _ALL.search(text, max(before, marked.own), end)
    acts = ("all",) if all_of_it else acts_in(_UNCHANGED.sub(_blank, text), from_, end, named=True)
    if "reverse-engineer" in acts or "transfer" in acts or "train" in acts or "publish-results" in acts:
        acts = tuple(act for act in acts if act not in ("reverse-engineer", "transfer", "publish-results"))
    if not acts:
        return
    if _PATENT.search(text, before, end) and _EXPLOIT.search(text, before, end):
        acts = ("patent",)
    marked.explain(head.start, head.end)
    for span in act_places(text, from_, end):
        marked.explain(*span)
    marked.explain_all(OFFERED, before, end)
    marked.explain_all(_SHOWING, before, end)
    when, limits = _limits(marked, before, end)
    form = ("unmodified",) if (_VERBATIM.search(text, before, end) or _UNCHANGED.search(text, before, end)) and not {"modify", "distribute-modified"} & {*acts} else ()
    if form:
        marked.explain_all(_VERBATIM, before, end)
    fields: dict[str, object] = {"acts": acts, **({"form": form} if form else {}), **({"when": when} if when else {})}
    start = max(head.start if head.start >= marked.own else marked.own, 0)
    said_of_a_case = marked.unexplained(_CONDITION, _clause_start(text, head.start), head.start)
    if acts != ("patent",) and (said_of_a_case or marked.unexplained(_NARROWING, before, end)):
        fields["doubt"] = _DOUBT
    yield Draft("grants", fields, start, max(head.end, start + 1))
    if when and limits:
        yield Draft("forbids", {"acts": acts, "when": limits, "note": LIMITED}, start, max(head.end, start + 1))


def _blank(found: re.Match[str]) -> str:
    """As many spaces."""
    return " " * len(found.group())


def _limits(marked: Marked, start: int, end: int) -> tuple[Circumstance | None, Circumstance | None]:
    """What narrows a permission: the circumstances in which it holds, and those that are barred where it says "only"."""
    text = marked.text
    if any(not marked.explained_at(*m.span()) for m in NONCOMMERCIAL.finditer(text, start, end)):
        marked.explain_all(NONCOMMERCIAL, start, end)
        marked.explain_all(_PURPOSE_PHRASE, start, end)
        marked.explain_all(LIMIT, start, end)
        return Circumstance(purpose=Terms(("commercial",), excluded=True)), Circumstance(purpose=Terms(("commercial",)))
    for found in _FOR_PURPOSE.finditer(text, start, end):
        if marked.explained_at(*found.span()):
            continue
        purposes = purposes_in(text, *found.span())
        if purposes and not COMMERCIAL.search(text, *found.span()):
            only = LIMIT.search(text, max(start, found.start() - 40), min(end, found.end() + 40)) is not None
            marked.explain(*found.span())
            if only:
                marked.explain_all(LIMIT, start, end)
            when = Circumstance(purpose=Terms(purposes))
            return when, Circumstance(purpose=Terms(purposes, excluded=True)) if only else None
    return None, None


_PURPOSE_PHRASE = word(r"(?:use|uses|purposes?|research|educational|personal|private|academic|internal|evaluation|and|or|,|non-? ?profit)")
_FOR_PURPOSE = word(
    r"(?:for|in)(?: (?:the )?(?:sole |only |exclusive )?purposes? of| your| their| its| his| our)?(?: [^\s.;]+){0,4}? (?:research|scientific|scholarly|educational|education|academic|teaching|instructional|classroom|personal|private|home|evaluat\w+|trial|demonstration|testing|internal|charitable|non-?profit)(?:(?:,? (?:and|or|and/or|&))? [^\s.;]+){0,6}? ?(?:purposes?|uses?|research|evaluation|education|teaching|testing|activities|projects|needs|business|operations|basis|environment)?",
    r"(?:internal|personal|private|academic|evaluation|research|educational)(?:,? (?:and|or|and/or|internal|personal|private|academic|evaluation|research|educational|business))* (?:use|uses|purposes?)", r"internally",
)  # fmt: skip


# Prohibitions.


_SUBORDINATE = re.compile(r"\b(?:if|when|where|whether|because|since|that|which|whose|means|provided|who|than)\b[^,;:]*$")
_AGREED = re.compile(r"\b(?:agrees?|warrants?|acknowledges?|undertakes?|condition|represents?|understands?|restriction|ensure)s?(?: and \w+)? that\b[^;:]*$")


def _ban(marked: Marked, head: _Head, before: int, end: int) -> Iterator[Draft]:
    text = marked.text
    start = max(before, _clause_start(text, head.start))
    modal = _MODAL.search(text, head.start, head.end) is not None
    if modal and head.end <= marked.own and _USE.search(text, head.end, marked.own):
        yield from _listed(marked, end)
        return
    if modal and text.endswith(":") and _USE.search(text, head.end):  # the list that follows says what for
        marked.explain(head.start, head.end)
        return
    yield from _banned(marked, head, start, head.start, end)


_MODAL = word(r"may ?not", r"must ?not", r"shall ?not", r"will ?not", r"cannot", r"can not", r"should not", r"not to", r"do not", r"refrain from", r"prohibited from")
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


def _clause_start(text: str, position: int) -> int:
    """Where the part of the sentence begins in which a position stands."""
    return max(text.rfind(mark, 0, position) for mark in (";", ":", ". ", ", and ", ", but ", "; and ", " however, ")) + 1


def _banned(marked: Marked, head: _Head, before: int, start: int, end: int) -> Iterator[Draft]:
    text = marked.text
    for pattern in BANS:
        found = pattern.match(text, before, end)
        if found is None or found.end() <= marked.own:
            continue
        marked.explain(head.start, head.end)
        _explain_soft(marked, before, end)
        for span in pattern.explains(text, before, end):
            marked.explain(*span)
        if (draft := pattern.draft(found)) is not None:
            yield draft
        return
    first = max(head.end, marked.own)
    acts = acts_in(text, first, end) or acts_in(text, max(before, marked.own), head.start)
    yield from _barring(marked, head, acts, before, end)


def _barring(marked: Marked, head: _Head, acts: tuple[str, ...], before: int, end: int) -> Iterator[Draft]:
    """A prohibition of acts, with its circumstances."""
    text = marked.text
    commercial = any(not marked.explained_at(*m.span()) for m in COMMERCIAL.finditer(text, before, end))
    harms = harms_in(text, max(before, marked.own), end)
    case = _COND if commercial or harms else _CASE
    if _subordinate(text, head.start) or case.search(text, before, end):
        return
    if head.kind == "ban" and head.end > marked.own and not _is_verb(text, head.end, end):
        return
    apart = SUBJECTS_APART.search(text, before, min(end, head.end + 120))
    barred_nc = NOT_FOR.search(text, head.start, end) and NONCOMMERCIAL.search(text, before, end)
    if apart is not None and not (acts and (commercial or harms)) and not _BARE.search(text, before, end):
        return
    if not acts and not harms and not commercial:
        return
    acts = acts or ("use",)
    if head.kind == "barred" and not commercial and not _begins(text, max(before, marked.own), head.start):
        return
    if "distribute" in acts and _ONLY_MODIFIED.search(text, head.end, end):
        acts = tuple(act for act in acts if act not in ("distribute", "modify"))
    when: dict[str, object] = {}
    if commercial and not barred_nc and not harms:
        when = {"purpose": Terms(("commercial",))}
    elif harms:
        when = {"purpose": Terms(harms)}
    elif (purposes := _other_than(text, head.start, end)) is not None:
        when = {"purpose": purposes}
    elif PRODUCTION.search(text, head.end, end) and "use" in acts:
        when = {"purpose": Terms(("production",))}
    if re.match(r"[^.;]{0,24}\b(?:the |any )?(?:documentation|manuals?)\b", text[head.end : end]):
        when["work"] = Terms(("documentation",))
    unless = (Circumstance(consent="steward"),) if CONSENT.search(text, before, end) else ()
    marked.explain(before if before >= marked.own else marked.own, end)
    fields: dict[str, object] = {"acts": acts}
    if when:
        fields["when"] = Circumstance(**when)
    if unless:
        fields["unless"] = unless
    start = max(head.start, marked.own)
    yield Draft("forbids", fields, start, max(head.end, start + 1))


_ADVERBS = re.compile(r"(?:[\s,(]|be|to|\w+ly|otherwise|permit|allow|cause|any(?:one|body| third party| person)?|others?|or|you|reverse|engineer|attempt|and|in whole|in part|the right|make|create|prepare|for resale|nor|either)*")


def _is_verb(text: str, start: int, end: int) -> bool:
    """Whether what is forbidden begins with an act, rather than naming one somewhere."""
    begin = _ADVERBS.match(text, start, min(end, start + 120))
    at = begin.end() if begin else start
    return any(first <= at + 2 for first, _ in act_places(text, start, min(end, at + 60)))


_ONLY_MODIFIED = word(r"(?:distribut|shar|publish|convey)\w*(?: [^\s.;]+){0,3} (?:modified|derivative|adapted|altered|changed|derived|modifications)")
_BEGINNING = re.compile(r"(?:[\W\d]|any|all|the|such|further|public|unauthorized|other|no|a|an|electronic|mass|this|permission|note that|in particular|both|either|for|direct|verbatim|[a-z]\))*\b")


def _begins(text: str, start: int, stop: int) -> bool:
    """Whether a part of a sentence begins with an act: ``copying of … is prohibited``."""
    begin = _BEGINNING.match(text, start, stop)
    at = begin.end() if begin else start
    return any(first <= at + 1 for first, _ in act_places(text, start, min(stop, at + 40)))


_COND = word(r"if", r"when", r"until", r"where")
_CASE = word(r"if", r"when", r"until", r"while", r"during", r"within", r"to the extent", r"both", r"used? (?:it )?to", r"so as to", r"in (?:a|any) (?:way|manner)", r"after", r"as \"", r"conventionally", r"ordinarily", r"to stop", r"any files?", r"these files", r"files? with", r"in place of", r"under (?:the terms of )?this (?:clause|section|paragraph|option|subsection)", r"may be assumed", r"such an?(?! (?:use|purpose))", r"only part", r"which", r"normally", r"unmodified")
"""Words by which a prohibition holds in some case only."""

_BARE = word(r"(?:may|must|shall|can|will) ?not (?:be )?(?:used?|copy|copied|sell|sold|modify|modified|distribute[d]?|redistribute[d]?|reproduced?|rent|lease)(?! to (?:endorse|promote)| in adv)")


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


def _barred(marked: Marked, head: _Head, before: int, end: int) -> Iterator[Draft]:
    """``Commercial use is prohibited``: what is barred stands before."""
    text = marked.text
    start = max(before, _clause_start(text, head.start))
    if head.start < marked.own:
        return
    yield from _banned(marked, head, start, start, end)


# Duties.


def _demand(marked: Marked, head: _Head, before: int, end: int) -> Iterator[Draft]:
    text = marked.text
    start = max(before, _clause_start(text, head.start))
    made = False
    if len(text[head.end : end].split()) <= (8 if text.endswith(":") and end == len(text) else 3):
        marked.explain(head.start, head.end)
        return
    limit = yield from _only_for(marked, head, start, end)
    if limit:
        return
    for pattern in DUTIES:
        found = pattern.match(text, start, end)
        if found is None or found.end() <= marked.own:
            continue
        if not made:
            marked.explain(head.start, head.end)
            _explain_soft(marked, start, end)
        made = True
        for span in pattern.explains(text, start, end):
            marked.explain(*span)
        upon_use = pattern.name in ("notify", "give back") and "distribute" not in (acts := acts_in(text, start, end)) and "use" in acts
        if (draft := pattern.draft(found, **({"upon": ("use",)} if upon_use else {}))) is not None:
            yield draft
        return


_USED_FOR = word(r"(?:used|made|distributed|copied|use it|use the software|use this software)(?: [^\s.;]+){0,3}? (?:only|solely|exclusively)", r"(?:only|solely|exclusively)(?: be)? (?:use|used|for)", r"be for", r"is limited to", r"be used for", r"be limited to", r"be restricted to")


def _only_for(marked: Marked, head: _Head, start: int, end: int):  # type: ignore[no-untyped-def]  # noqa: ANN202
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
    yield Draft("forbids", {"acts": acts_in(text, head.start, end) or ("use",), "when": when}, max(head.start, marked.own), end)
    return True


_SOFTLY = word(r"not", r"no", r"nor", r"neither", r"must", r"shall", r"may", r"can", r"will", r"should", r"provided", r"subject to", r"without", r"except", r"unless", r"permission", r"consent", r"requir\w+", r"conditions?", r"agrees?", r"permitted", r"allowed", r"granted?", r"grants", r"cannot", r"never", r"approv\w+", r"has to", r"have to", r"accept\w*", r"limit\w*", r"restrict\w*", r"compl(?:y|ies|iance)", r"responsib\w+", r"oblig\w+", r"exclud\w+", r"none", r"reserve[sd]?", r"need to", r"needs to", r"authori[sz]ed", r"entitled", r"acknowledges?", r"warrants?", r"undertakes?", r"obey\w*", r"as long as", r"so long as", r"do(?:es)? not")


def _explain_soft(marked: Marked, start: int, end: int) -> None:
    """What a duty or prohibition of known matter says, it says with these words."""
    marked.explain_all(_SOFTLY, start, end)


