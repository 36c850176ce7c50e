"""What one may do: how a permission begins, what it names, and what narrows it.

In: a stretch of a sentence. Out: drafts of permissions, and of what their limits leave out.
"""

import re
from collections.abc import Iterator, Sequence

from openness.clauses import Circumstance, Terms
from openness.reading.grants import INWARD, UNCHANGED, Core, without_negated
from openness.reading.marked import Head, Marked, clause_start
from openness.reading.pattern import Draft
from openness.reading.words import COMMERCIAL, LIMIT, NONCOMMERCIAL, act_places, acts_in, purposes_in, word

__all__ = ["DENIED", "IN_DOUBT", "LIMITED", "PERMIT", "is_stewards", "permit"]

PERMIT = word(
    r"permission (?:\w+ ){0,3}?(?:is|are) (?:\w+ ){0,3}?(?:granted|given)",
    r"permission (?:is )?(?:hereby )?granted",
    r"(?<!no )(?<!prior )(?<!written )(?<!without )(?<!further )(?<!for )(?<!obtain )(?<!get )(?<!request )"
    r"permission (?:\w+ )?to",
    r"(?:hereby )?(?:permits|allows|gives|authori[sz]es) (?:you|licensees?|users?|any ?one|everyone"
    r"|others)(?: to)?(?! to make sure)",
    r"is granted",
    r"(?:freely )?redistributable",
    r"grants?(?: to)? (?:you|licensees?|the licensee|users?|each|any|every|recipients?|the|a|an"
    r"|permission|everyone|all)",
    r"(?<!which )(?<!that )(?<!law )(?<!laws )may(?! ?(?:not|never|have|be (?:liable|held|subject"
    r"|required|available|necessary|changed|terminated|found|incomplete|updated)|vary|differ|contain"
    r"|include|result|cause|only|apply|wish|occur|arise|limit|choose|publish (?:revised|new)"
    r"|terminate|in no case|exist|appear|seem|require|fail|need))",
    r"(?:is|are) (?:hereby |also |freely |expressly |herewith )?(?:permitted|allowed|authori[sz]ed"
    r"|licensed|granted)(?! by law| by applicable| under applicable)",
    r"free (?:software|to (?:use|copy|distribute|modify|redistribute|share|adapt|do))",
    r"freely",
    r"can (?:be )?(?:freely )?(?:us|cop|modif|redistribut|distribut|do)\w*",
    r"(?:the )?right(?:s)? to (?:use|copy|reproduce|modify|distribute|make|sell|do|exercise|sublicense)",
    r"do (?:with (?:it|them|this) )?(?:whatever|what|anything|whatsoever)",
    r"permits?,? (?:without fee,? )?(?:and encourages? )?(?:the )?use",
    r"(?:is|are|hereby placed|placed|released) (?:hereby )?(?:in(?:to)?|to) the public domain",
    r"(?<!this )(?<!the )licen[sc]e (?:under copyright )?to",
    r"public domain",
    r"(?:is|are) (?:provided |available |made available )?free for",
    r"rights? and licen[sc]es?",
    r"freeware",
)
"""How a permission begins."""


_STEWARD_MAY = word(
    r"(?:licensor|author|authors|company|foundation|copyright holder|licen[sc]e steward|agreement"
    r" steward|initial developer|we|owner|publisher|university|netscape|sun|apple|ibm|contributors?"
    r"|maintainer|laws?|states?|jurisdictions?|courts?|risks?|rights?|warranty|warranties|parties"
    r"|party|(?:any|each|a) contributor|claims?|such (?:new |revised )?versions?) (?:\w+ )?may"
)


DENIED = re.compile(
    r"\b(?:not|no|nor|neither|never|without|unless|if|except|than|nothing)(?: (?:be|been|is|are|\w+ly"
    r"|specifically|expressly|prior|written|as|otherwise|explicitly|the|any|else|grants?|you|have"
    r"|licensee|to|give))*\s*$"
)


OFFERED = word(
    r"for any (?:lawful |legal |other )?(?:purposes?|use|reason)s?(?: whatsoever)?",
    r"for (?:all|whatever) purposes?",
    r"for (?:use|commercial) (?:and|or) non-? ?commercial(?: \w+)?",
    r"(?:including|both|either)?,? ?(?:for )?commercial(?:ly)? (?:and|or|as well as) non-?"
    r" ?commercial(?:ly)?(?: (?:use|purposes?|applications?|distribution|redistribution))?",
    r"(?:includ(?:e|es|ing)|even|also)(?: for)? commercial(?:ly)?(?: (?:or|and|and/or) for-?profit)?(?: (?:use"
    r"|purposes?"
    r"|applications?|products?))?",
    r"non-? ?commercial(?:ly)? (?:and|or|as well as)(?: for)? commercial(?:ly)?(?: (?:use|purposes?"
    r"|applications?|distribution))?",
    r"commercially or non-?commercially",
    r"in (?:both )?(?:source|object|binary|executable|compiled|printed|electronic|any|whole|part|full"
    r"|either|another|other|modified|unmodified|its|all)(?: (?:code|and|or|in|part|form|forms|binary"
    r"|object|source|executable|medium|media|format|original|either|modified|unmodified|,))*",
    r"with or without(?: [^\s.;,]+){1,4}",
    r"by any (?:means|person)",
    r"in any (?:way|form|manner|medium|format)(?: [^\s.;,]+){0,2}",
    r"(?:of|with) (?:your|one's) (?:own )?(?:modifications|changes)",
    r"and (?:its|their|this|the)(?: accompanying)? documentation",
    r"for (?:the|that|this) (?:software|program|package|document\w*)",
    r"to any (?:person|one)(?: obtaining)?",
    r"obtaining a copy",
    r"to whom",
    r"in (?:the )?(?:source|accordance|compliance|connection|addition|this|these|case|question|order|such|that)",
    r"by (?:the|this|licensor|you|each|such|apache|sun|contributors?|any)(?: \w+)?",
    r"in perpetuity",
    r"for (?:verbatim|modified)",
    r"within (?:the|this) (?:software|licen[sc]e|agreement|terms)",
    r"if (?:and only if )?you (?:wish|want|like|choose|so choose|can)",
    r"if desired",
    r"on any computer(?: systems?)?",
    r"for non-commercial (?:and|or) commercial purposes",
    r"for commercial (?:and|or) non-?commercial purposes",
    r"by combining",
    r"with (?:any )?other (?:code|works?|programs?|library|material|software)",
    r"in (?:the )?form of",
    r"in (?:aggregate|aggregation|performances?|the public domain|collections?|collective|one or more"
    r"|a larger|a single|the (?:original )?work|the software|exchange|any circumstances?)",
    r"for (?:the )?(?:full )?(?:duration|term|life) of(?: \w+){0,3}",
    r"for all usage",
    r"for each",
    r"for you",
    r"(?:to the extent|where|as|if) (?:necessary|required|possible|permitted|applicable)(?: to| by)?",
    r"who (?:comes? into|receives?|obtains?|acquires?|possess\w*|accepts?)(?: \w+)?",
    r"as a single",
    r"in a single",
    r"(?:either )?(?:gratis|free) or for a(?: \w+)? (?:fee|charge)",
    r"for a fee",
    r"with (?:or without|modifications?|changes)",
    r"by (?:linking|compiling|translating|any)",
    r"if any",
    r"based (?:up)?on",
    r"depends? (?:up)?on",
    r"by compiling",
    r"by itself",
    r"as incorporated",
    r"in commercial (?:products?|applications?)",
    r"under the conditions for",
    r"on (?:all|any|an?) (?:\w+ )?(?:copies|media|medium|basis|\"?as[- ]is)",
    r"limited (?:licen[sc]e|right)",
    r"each",
    r"for which",
    r"in which",
    r"on which",
    r"from which",
    r"one or more",
    r"by or for",
    r"for (?:your|their|any|others?)(?= |,)(?! (?:own|internal|personal|private|non))",
    r"as you (?:wish|like|want|see fit)",
    r"in perform\w*",
    r"for (?:free|reference|example|distribution|redistribution|use|copying|modification"
    r"|derivative)s?(?= |,|\.|$)(?! (?:in|with|by|on|only|solely))",
    r"with (?:the|this|other|any|your)(?: \w+)?(?: software| programs?)?",
    r"(?:either )?on an unmodified basis",
    r"as part of (?:a|an|any|other|another|larger|the)(?= )",
    r"licen[sc]able by",
    r"(?:held|owned|controlled|made|created|distributed|contributed|provided) by",
    r"in (?:all|any) (?:media|medium|formats?)(?: and (?:formats?|media))?",
    r"for (?:any|all|other)(?= )",
    r"(?:under|of) (?:the )?(?:intellectual property|copyright|patent)",
    r"for (?:the )?(?:unlimited )?(?:installation|modification|reproduction|duplication|display|performance"
    r"|execution|use"
    r"|copying|(?:re)?distribution)(?=,| and\b| or\b)",
    r"by (?:the )?(?:licensors?|authors?|owners?|(?:copyright )?holders?|any ?one|anybody|everyone)",
    r"at (?:your|their|the user's) own risk",
    r"for the physical act of(?: \w+){0,3}",
    r"for (?:your|their) own use,? and(?: to)? (?=(?:re)?distribut|share|copy|publish)",
    r"in (?:individual|personal|private|open source|free) and commercial (?:software|products|applications|programs)",
    r"if you (?:meet|follow|satisfy|comply with|agree to) (?:all )?(?:of )?(?:the|these|this|its)(?:"
    r" [^\s.;,]+){0,3}? (?:terms"
    r"|conditions|requirements)",
    r"as defined in(?: [^\s.;,)]+){0,4}",
    r"(?:may )?hold on it",
    r"in all ways",
    r"in copies",
    r"offer(?:ing)? for sale",
    r"(?:not to )?interfere with or be responsible for",
)
"""What a permission may add without narrowing it."""


_PATENT = word(r"patents?")


_EXPLOIT = word(r"have made", r"import", r"offer (?:for sale|to sell)", r"make,? use", r"make or use", r"practi[cs]e")


LIMITED = "what a permission leaves out that holds only so"
"""The note on a prohibition that follows from the limits of a permission."""


IN_DOUBT = "a machine read it, and did not understand how far it goes"


_CONDITION = word(r"if", r"when", r"where", r"unless", r"sometimes", r"only")


_SOMEWHERE = re.compile(
    r"(?:^|(?<=[.;:] ))\W*(?:(?:with an?|on|in|outside|within|inside|after|before|during|at)(?! (?:addition|general"
    r"|particular"
    r"|short|this|such|that|any|all|each|case|consideration|return|source|object|binary|the (?:following|case|event)"
    r"|no )))"
    r"(?: [^\s,;.:]+){1,4} $"
)
"""Words before a permission that say where, when or with what it holds."""


_NARROWING = word(
    r"if",
    r"up to",
    r"no more than",
    r"at most",
    r"to (?:your|their|its) (?:own )?(?:friends|employees|members|students|staff|affiliates|contractors|family"
    r"|colleagues)",
    r"the (?:accompanying )?(?:documentation|sample code|samples|examples)(?=\W*$)",
    r"when(?:ever)?",
    r"while",
    r"until",
    r"during",
    r"for",
    r"within",
    r"in",
    r"on",
    r"by",
    r"where",
    r"to the extent",
    r"upon",
    r"as part of",
    r"along with",
    r"as long as",
    r"who",
    r"whose",
    r"with",
    r"between",
    r"members?",
    r"employees?",
    r"yourself",
    r"your own",
    r"one",
    r"single",
    r"trial",
    r"backup",
    r"archiv\w+",
    r"in conjunction",
    r"limited",
    r"days",
)
"""Words by which a permission may be narrowed: with one that is not explained, the permission is in doubt."""


_CASES = word(
    *("if", r"when(?:ever)?", "while", "until", "during", "where", "who", "whose", r"members?", r"employees?", "days"),
    *("as long as", "trial", r"in conjunction", "single", "one", "as part of"),
)
"""Words by which what follows the acts may narrow a permission."""


_TURN = re.compile(r",? however,? (?=if|when)|; (?:but )?(?=if|when)")
"""Where a case of its own begins, which narrows nothing that was permitted before."""


_SHOWING = word(
    r"(?:publicly )?(?:display|perform|analy[sz]e|test)(?:ed|ing|s)?",
    r"otherwise",
    r"patents?(?: claims?| rights?)?",
    r"(?:re)?licen[sc]e",
)
"""Other acts that permissions name, and for which there is no word."""


_PERSONALLY = word(r"personal,? non-?exclusive")
"""What a license is called that is given to each by itself: where copies may go on to others it narrows nothing."""


_VERBATIM = word(r"verbatim", r"unmodified", r"unaltered", r"unchanged", r"intact", r"exact copies")


def is_stewards(text: str, found: re.Match[str]) -> bool:
    """Whether it is somebody else than the licensee who may."""
    if found.group() != "may":
        return False
    return any(m.end() == found.end() for m in _STEWARD_MAY.finditer(text, max(0, found.start() - 50), found.end()))


def permit(marked: Marked, head: Head, before: int, end: int, found: Sequence[Core]) -> Iterator[Draft]:
    """The permission in a stretch, and what its limits leave out."""
    text = marked.text
    from_ = max(head.end, marked.own) if head.end <= marked.own else before
    core = next((core for core in found if core.start <= max(head.end, marked.own) and head.start <= core.stop), None)
    acts = core.acts if core is not None else acts_in(without_negated(text), from_, end, named=True)
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
    marked.explain_all(INWARD, before, end)
    if "distribute" in acts:
        marked.explain_all(_PERSONALLY, before, end)
    when, limits = _limits(marked, before, end)
    form = (
        ("unmodified",)
        if (_VERBATIM.search(text, before, end) or UNCHANGED.search(text, before, end))
        and not {"modify", "distribute-modified"} & {*acts}
        else ()
    )
    if form:
        marked.explain_all(_VERBATIM, before, end)
        marked.explain_all(UNCHANGED, before, end)
    fields: dict[str, object] = {"acts": acts, **({"form": form} if form else {}), **({"when": when} if when else {})}
    start = max(head.start, marked.own)
    begin = clause_start(text, head.start)
    said_of_a_case = marked.unexplained(_CONDITION, begin, head.start) or (
        _SOMEWHERE.search(text, max(begin, marked.own), head.start) is not None
    )
    turn = _TURN.search(text, head.end, end)
    last = turn.start() if turn is not None else end
    narrowed = core is not None and (
        marked.unexplained(_NARROWING, max(before, core.start), min(last, core.stop))
        or marked.unexplained(_CASES, max(before, core.stop), last)
    )
    if acts != ("patent",) and (said_of_a_case or narrowed):
        fields["doubt"] = IN_DOUBT
    if core is not None:
        yield Draft("grants", fields, start, max(head.end, start + 1))
    if when and limits:
        yield Draft("forbids", {"acts": acts, "when": limits, "note": LIMITED}, start, max(head.end, start + 1))


def _limits(marked: Marked, start: int, end: int) -> tuple[Circumstance | None, Circumstance | None]:
    """What narrows a permission: the circumstances in which it holds, and those barred where it says "only"."""
    text = marked.text
    if any(not marked.explained_at(*m.span()) for m in NONCOMMERCIAL.finditer(text, start, end)):
        marked.explain_all(NONCOMMERCIAL, start, end)
        marked.explain_all(_FOR_NONCOMMERCIAL, start, end)
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


_FOR_NONCOMMERCIAL = word(r"(?:for|in)(?: [^\s.;]+){0,4}? non-? ?commercial(?:ly)?")
_PURPOSE_PHRASE = word(
    r"(?:use|uses|purposes?|research|educational|personal|private|academic|internal|evaluation|and|or|,|non-? ?profit)"
)


_FOR_PURPOSE = word(
    r"(?:for|in)(?: (?:the )?(?:sole |only |exclusive )?purposes? of| your| their| its| his| our)?(?:"
    r" [^\s.;]+){0,4}? (?:research|scientific|scholarly|educational(?! community)|education|academic(?! free)|teaching"
    r"|instructional|classroom|personal|private|home|evaluat\w+|trial|demonstration|testing|internal"
    r"|charitable|non-?profit)(?:(?:(?:,? (?:and|or|and/or|&))? [^\s.;,]+){0,6} (?:purposes?|uses?"
    r"|research|evaluation|education|teaching|testing|activities|projects|needs|business|operations"
    r"|basis|environment))?",
    r"(?:internal|personal|private|academic|evaluation|research|educational)(?:,? (?:and|or|and/or"
    r"|internal|personal|private|academic|evaluation|research|educational|business))* (?:use|uses"
    r"|purposes?)",
    r"internally",
)
