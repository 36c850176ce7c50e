"""Which words of a license stand for which term of the vocabulary, and which words make a sentence matter.

In: folded text. Out: acts, purposes and the like that it names, and the places of words that restrict.
All expressions here are linear: no repetition without a bound stands within another.
"""

import re
from collections.abc import Iterator

__all__ = [
    "COMMERCIAL", "HARD", "LIMIT", "NONCOMMERCIAL", "NOT_FOR", "PEOPLE", "PERMISSIVE", "PRODUCTION", "SOFT",
    "act_places", "acts_in", "few", "harms_in", "matched", "operative", "purposes_in", "word",
]  # fmt: skip


def word(*alternatives: str) -> re.Pattern[str]:
    """An expression that finds any of the alternatives as whole words."""
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b")


def few(most: int) -> str:
    """An expression for up to so many words in between."""
    return rf"(?: [^\s.;]+){{0,{most}}}?"


def matched(pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Where an expression is found."""
    for found in pattern.finditer(text, start, len(text) if end is None else end):
        yield found.span()


_FEW = r"(?:[^\s.;:]+ ){0,3}?"
"""Up to three words in between."""

_ACTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "use",
        word(
            r"(?<!for )(?<!terms of )(?<!permitted )(?<!fair )use(?! or other dealings)(?! in advertising)",
            r"uses",
            r"used",
            r"using",
            r"usage",
            r"run",
            r"running",
            r"execut(?:e|ed|ing|ion)",
            r"install(?:ed|ing|ation)?",
            r"operat(?:e|ed|ing)",
            r"deploy(?:ed|ing|ment)?",
            r"exploit(?:ed|ing)?",
            r"deal in",
        ),
    ),
    (
        "copy",
        word(
            r"copy(?! of\b)",
            r"copying",
            r"copied",
            r"(?:re)?produc(?:e|ing)(?= |,)(?! (?:the above|this list))",
            r"reproduced",
            r"reproduction",
            r"duplicat(?:e|ed|ing|ion)",
            rf"mak(?:e|ing) {_FEW}copies",
            r"verbatim copies",
        ),
    ),
    (
        "modify",
        word(
            r"modif(?:y|ying|ied|ications?)",
            r"alter(?:ed|ing|ations?)?",
            r"adapt(?:ed|ing|ations?)?",
            r"translat(?:e|ed|ing|ions?)",
            r"chang(?:e|ed|ing)",
            r"customi[sz]e",
            r"enhance",
            r"fine-? ?tun(?:e|ed|ing)",
            rf"(?:prepar|creat|mak|produc|develop|deriv)(?:e|ing|ed)? {_FEW}(?:derivatives?|derived"
            rf"|adaptations?|modifications?)",
            r"derivative works?",
            r"make changes",
            r"new works based on",
            r"remix",
            r"transform",
            r"build upon",
        ),
    ),
    (
        "distribute",
        word(
            r"(?:re-?)?distribut(?:e|ed|ing|ions?)",
            r"publish(?:ed|ing)?",
            r"shar(?:e|ed|ing)",
            r"convey(?:ed|ing)?",
            r"propagat(?:e|ed|ing)",
            rf"deploy(?:s|ed|ing)? {_FEW}(?:covered code|licensed software|original code)",
            r"disseminat(?:e|ed|ing|ion)",
            rf"mak(?:e|ing) {_FEW}available",
            r"transmit(?:s|ted|ting)?",
            r"give (?:it|them|away)",
            r"giv(?:e|en|ing) (?:[^\s.;]+ ){0,6}?to others",
            r"communicate",
            r"pass (?:it |them )?on",
            r"provided or (?:otherwise )?made available",
            r"(?:re)?distributable",
        ),
    ),
    (
        "sell",
        word(
            r"sell(?:ing)?",
            r"resell(?:ing)?",
            r"resale",
            r"resold",
            r"sold",
            r"sale",
            r"rent(?:ed|ing|al)?",
            r"leas(?:e|ed|ing)",
            r"commerciali[sz](?:e|ed|ing|ation)",
            r"charge (?:a|any|no)(?: \w+){0,2} (?:fee|price)s?",
        ),
    ),
    ("sublicense", word(r"sub-?licen[sc](?:e|ed|es|ing|able)")),
    (
        "host",
        word(
            r"host(?:ed|ing)?",
            r"service bureau",
            r"time-? ?sharing",
            r"software as a service",
            r"as an? (?:\w+ (?:or )?){1,3}service",
            r"provide the software to third parties as",
            r"(?<=right to )provide an? (?:[\w-]+ ){1,4}service",
        ),
    ),
    (
        "reverse-engineer",
        word(
            r"reverse[ -](?:engineer|compil|assembl)(?:e|ed|ing)?",
            r"de-?compil(?:e|ed|ing|ation)",
            r"disassembl(?:e|ed|ing|y)",
        ),
    ),
    ("transfer", word(r"transfer(?:red|ring)?", r"assign(?:ed|ing)?(?! to you)")),
    ("publish-results", word(r"benchmark(?:s|ing)?(?: tests?| results?)?")),
    (
        "train",
        word(
            rf"(?:train|improv|build|develop|creat)(?:e|ing)? {_FEW}(?:models?|ai\b|machine learning"
            rf"|artificial intelligence)"
        ),
    ),
)

_EVERYTHING = word(r"exercis(?:e|ing)(?: [^\s.;]+){0,6}? rights?", r"rights? granted")
_MODIFIED_TOO = word(
    r"derivatives?",
    r"with or without modifications?",
    r"modified or unmodified",
    r"modified versions?",
    r"(?:your|such|any|the) modifications",
    r"derivative works?",
    r"derived works?",
    r"adaptations?",
    r"adapted material",
    r"works? based on",
    r"altered versions?",
)
"""Words by which what is said of passing on is said of changed versions too."""


def acts_in(text: str, start: int = 0, end: int | None = None, *, named: bool = False) -> tuple[str, ...]:
    """The acts that a stretch of text names, in order; ``named`` leaves "exercise the rights" out."""
    stop = len(text) if end is None else end
    found = [act for act, pattern in _ACTS if pattern.search(text, start, stop)]
    if not named and _EVERYTHING.search(text, start, stop):
        return ("all",)
    if "distribute" in found and ("modify" in found or _MODIFIED_TOO.search(text, start, stop)):
        found.insert(found.index("distribute") + 1, "distribute-modified")
    return tuple(found)


def act_places(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Where acts are named."""
    for pattern in (_EVERYTHING, *(pattern for _, pattern in _ACTS)):
        yield from matched(pattern, text, start, end)


_PURPOSES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("research", word(r"research", r"scientific", r"scholarly")),
    (
        "education",
        word(
            r"education(?:al)?",
            r"academic",
            r"teaching",
            r"instructional",
            r"classroom",
            r"coursework",
            r"learning purposes",
        ),
    ),
    ("personal", word(r"personal", r"private", r"home use", r"hobby")),
    ("evaluation", word(r"evaluat(?:e|ed|ing|ion)", r"trial", r"demonstration", r"testing", r"preview")),
    ("internal", word(r"internal(?:ly)?", r"in-house")),
    ("charity", word(r"charitable", r"non-?profit", r"not-for-profit", r"humanitarian")),
)

_HARMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("military", word(r"military", r"warfare", r"armed forces", r"espionage")),
    ("weapons", word(r"weapons?", r"missiles?", r"chemical or biological", r"ammunition")),
    ("nuclear", word(r"nuclear")),
    (
        "competing-product",
        word(
            rf"compet(?:e|es|ing|itive)\b {_FEW}(?:with|product|offering|service|use)",
            r"competing products?",
            r"compete with",
            r"competitive",
        ),
    ),
    ("unlawful", word(r"(?:unlawful|illegal)(?:ly)?", r"violat(?:e|es|ing|ion of) (?:any )?(?:applicable )?laws?")),
    ("harm", word(r"harm(?:ful|ing)?(?! [^.]{0,40}harmless)", r"injur(?:e|ing)")),
    ("hate", word(r"hate", r"hateful")),
    ("evil", word(r"evil")),
    ("human-rights-violation", word(r"human rights")),
    ("discrimination", word(r"discriminat(?:e|es|ing|ion|ory)")),
    ("surveillance", word(r"surveillance")),
    (
        "high-risk",
        word(r"life[- ](?:support|critical)", r"safety[- ]critical", r"mission[- ]critical", r"hazardous", r"aircraft"),
    ),
    ("critical-infrastructure", word(r"critical infrastructure", r"(?:nuclear|power) (?:facilit|plant)\w*")),
    ("deception", word(r"fraud(?:ulent)?", r"deceiv\w*", r"mislead(?:ing)?")),
    ("disinformation", word(r"disinformation", r"misinformation", r"false information")),
    ("malware", word(r"malware", r"malicious", r"virus(?:es)?")),
    ("minors", word(r"minors", r"children")),
    ("terrorism", word(r"terroris[mt]\w*")),
    ("harassment", word(r"harass(?:ing|ment)?", r"abus(?:e|ing)", r"threaten\w*", r"bully\w*")),
    ("defamation", word(r"defam\w+", r"disparag\w+", r"libel\w*")),
    ("spam", word(r"spam\w*")),
    ("medical", word(r"medical")),
    ("personal-data", word(r"personal(?:ly identifiable)? (?:data|information)")),
    ("impersonation", word(r"impersonat\w+")),
    ("sexual-content", word(r"sexual\w*", r"pornograph\w*")),
    ("gambling", word(r"gambling")),
    ("surveillance", word(r"spy\w*")),
    ("justice", word(r"law enforcement")),
    ("military", word(r"defen[cs]e industry")),
    ("animals", word(r"animal testing", r"vivisection", r"animals?")),
)
"""Fields and harms by words that are plain wherever something is forbidden."""

_LISTED = (
    *_HARMS,
    ("infringement", word(r"infring\w+", r"misappropriat\w+", r"intellectual property rights")),
    ("violence", word(r"violen(?:ce|t)", r"murder", r"bodily harm", r"physical harm")),
    ("self-harm", word(r"self-?harm", r"suicid\w+", r"eating disorders?")),
    (
        "exploitation",
        word(
            r"trafficking",
            r"exploit(?:s|ing|ation)? (?:of )?(?:any |the )?(?:vulnerab|people|person|individual|human)\w*",
            r"slavery",
            r"vulnerabilit\w+",
        ),
    ),
    ("manipulation", word(r"manipulat\w+", r"subliminal", r"materially distort\w*")),
    ("drugs", word(r"drugs?", r"controlled substances?", r"narcotics?")),
    ("biometrics", word(r"biometric\w*", r"facial recognition")),
    ("health-data", word(r"health (?:data|information)", r"medical records")),
    (
        "profiling",
        word(
            r"profil(?:e|ing)",
            r"social scor\w+",
            r"predict(?:ing|ed)? (?:the likelihood|personality|behaviou?r)",
            r"emotion\w*",
        ),
    ),
    ("academic-dishonesty", word(r"plagiari\w+", r"academic dishonesty", r"cheating")),
    (
        "undisclosed-ai",
        word(
            r"(?:not|without)(?: \w+){0,6} (?:machine|ai)[- ]generated",
            r"represent(?:ing)? that(?: \w+){0,8} human-generated",
            r"human-generated",
        ),
    ),
    ("undisclosed-dangers", word(r"known dangers")),
    ("circumvention", word(r"circumvent\w*", r"bypass\w*", r"jailbreak\w*")),
    (
        "unlicensed-profession",
        word(
            r"unauthori[sz]ed or unlicensed",
            r"practice of (?:any )?profession",
            r"unlicensed practice",
            r"licensed professional",
        ),
    ),
    ("legal-advice", word(r"legal advice", r"legal practice")),
    ("financial-advice", word(r"financial advice", r"credit(?:worthiness)?", r"insurance", r"payday")),
    (
        "automated-decisions",
        word(r"automated (?:decision|determination)\w*", r"fully automated", r"decision[- ]making"),
    ),
    (
        "justice",
        word(r"administration of justice", r"immigration", r"asylum", r"migration", r"border control", r"justice"),
    ),
    ("political", word(r"political", r"elections?", r"campaign\w*", r"lobbying")),
    ("national-security", word(r"national security", r"intelligence agenc\w+", r"espionage")),
    ("inappropriate-content", word(r"inappropriate", r"obscene", r"vulgar", r"offensive", r"indecent")),
    ("social-order", word(r"public order", r"social (?:order|morality)", r"socialist", r"subver\w+")),
    ("environment", word(r"environmental(?:ly)?", r"fossil fuels?", r"deforestation", r"mining")),
    ("labor", word(r"forced labou?r", r"child labou?r", r"labou?r (?:rights|laws?)", r"wages", r"sweatshops?")),
    (
        "unlawful",
        word(
            r"violates? (?:any )?(?:applicable )?(?:national|federal|state|local|international|law)\w*",
            r"criminal",
            r"crimes?",
        ),
    ),
    ("policy-violation", word(r"(?:use|usage|use-based) (?:policy|restrictions)")),
)
"""Those and more, by words that are plain only in a list of what one may not do."""

NONCOMMERCIAL = word(r"non-? ?commercial(?:ly)?", r"not[- ]for[- ](?:commercial|profit)")
COMMERCIAL = word(
    r"(?<!non-)(?<!non )commercial(?:ly)?(?! (?:damages?|loss|reasonable|item|computer|software))",
    r"for profit",
    r"for-profit",
    r"monetary gain",
    r"financial gain",
    r"commercial advantage",
    r"business purposes",
    r"mak(?:e|ing) (?:any )?(?:money|(?:a )?profit)",
)
PRODUCTION = word(r"production", r"productive")


def purposes_in(text: str, start: int = 0, end: int | None = None) -> tuple[str, ...]:
    """The purposes, other than commercial ones, that a stretch of text names."""
    stop = len(text) if end is None else end
    return tuple(dict.fromkeys(p for p, pattern in _PURPOSES if pattern.search(text, start, stop)))


def harms_in(text: str, start: int = 0, end: int | None = None, *, listed: bool = False) -> tuple[str, ...]:
    """The fields and harms, such as licenses forbid, that a stretch of text names; ``listed`` in a list of such."""
    stop = len(text) if end is None else end
    return tuple(
        dict.fromkeys(p for p, pattern in (_LISTED if listed else _HARMS) if pattern.search(text, start, stop))
    )


_GROUPS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "research-body",
        word(
            r"universit(?:y|ies)",
            r"academic institutions?",
            r"educational institutions?",
            r"research institutions?",
            r"students?",
            r"researchers?",
        ),
    ),
    ("nonprofit", word(r"non-?profit organi[sz]ations?", r"charit(?:y|ies)")),
    ("individual", word(r"individuals?", r"natural persons?")),
    ("government", word(r"government agenc(?:y|ies)", r"public bodies")),
)


LIMIT = word(
    r"only", r"solely", r"exclusively", r"purely", r"strictly", r"limited to", r"restricted to", r"sole purpose"
)
NOT_FOR = word(r"not (?:to be used |be used |intended )?for", r"other than for", r"except for")

PERMISSIVE = word(
    r"may",
    r"can",
    r"permitted",
    r"allowed",
    r"authori[sz]ed",
    r"grants?",
    r"granted",
    r"entitled",
    r"permits?",
    r"allows?",
)
"""Words that permit. What they permit takes nothing from what else is permitted."""

SOFT = word(
    r"not",
    r"no",
    r"none",
    r"nor",
    r"neither",
    r"never",
    r"cannot",
    r"\w{2,6}n't",
    r"must",
    r"shall",
    r"agrees?",
    r"requir(?:e|es|ed|ing)",
    r"condition(?:ed|al)? (?:on|upon|that)",
    r"provided(?:,? however)?,? (?:that|you|the|it|this|all|each|any|these|and|further)",
    r"(?<=, )provided",
    r"subject to",
    r"without",
    r"except\w*",
    r"unless",
    r"permission",
    r"consent",
    r"approv\w+",
    r"oblig(?:ed|ated)",
    r"obey\w*",
    r"comply",
    r"complies",
    r"refrain",
    r"undertakes?",
    r"warrants?",
    r"restrict\w*",
    r"limited",
    r"limits?",
    r"reserves? the right",
    r"as long as",
    r"so long as",
    r"(?:have|has) to",
    r"(?:you|licensees?|users?|recipients?) (?:will|should)",
    r"excluded?",
    r"excludes",
    r"only",
)
"""Words that demand or restrict: a sentence with one that nothing explains was not understood."""

PEOPLE = word(
    r"you",
    r"your",
    r"licensees?",
    r"users?",
    r"recipients?",
    r"any ?one",
    r"every ?one",
    r"persons?",
    r"people",
    r"compan(?:y|ies)",
    r"organi[sz]ations?",
    r"entit(?:y|ies)",
    r"members?",
    r"employees?",
    r"part(?:y|ies)",
    r"individuals?",
    r"corporations?",
    r"business(?:es)?",
    r"distributors?",
    r"developers?",
    r"nobody",
    r"no one",
    r"who",
    r"those",
    r"they",
    r"citizens?",
    r"countr(?:y|ies)",
)
"""Words for people: a sentence with none, and without an act, concerns nobody's rights."""

HARD = word(
    r"only",
    r"solely",
    r"exclusively",
    r"purely",
    r"strictly",
    r"prohibit\w*",
    r"forbid\w*",
    r"unauthori[sz]ed",
    r"illegal\w*",
    r"unlawful\w*",
    r"restricted to",
    r"limited to",
    r"non-? ?commercial\w*",
    r"commercial\w*",
    r"for-?profit",
    r"mak(?:e|ing) (?:any )?(?:money|(?:a )?profit)",
    r"non-?production",
    r"production",
    r"research\w*",
    r"evaluat\w+",
    r"academic\w*",
    r"educat\w+",
    r"internal\w*",
    r"trial",
    r"personal\w*",
    r"private\w*",
    r"military",
    r"weapons?",
    r"nuclear",
    r"evil",
    r"harm(?:ful|ing|s)?",
    r"ethic\w*",
    r"moral\w*",
    r"violen\w+",
    r"hate\w*",
    r"discriminat\w+",
    r"human rights",
    r"fees?",
    r"pay(?:s|ing|ment|ments|able)?",
    r"paid",
    r"royalt\w+",
    r"charg(?:e|es|ed|ing)",
    r"subscri\w+",
    r"purchase\w*",
    r"regist(?:er|ers|ered(?! (?:office|trade|seat|address))|ration)",
    r"compet(?:e|es|ing|itive|itors?)",
    r"terminat\w+",
    r"revo(?:ke|ked|cable|cation)",
    r"expir\w+",
    r"confidential\w*",
    r"host(?:ing|ed)",
    r"training",
    r"benchmark\w*",
    r"non-?profit\w*",
    r"students?",
    r"universit(?:y|ies)",
    r"sanction(?:s|ed)",
    r"embargo\w*",
    r"nationals",
    r"national (?:interests?|security|origin)",
    r"residents?",
    r"export\w*",
    r"prior written",
    r"written (?:permission|consent|approval)",
    r"intended for",
    r"designed for",
    r"is for",
    r"are for",
    r"cease",
    r"destroy",
    r"audit\w*",
    r"notify",
    r"indemnif\w+",
    r"technolog\w+ measures",
    r"privacy",
    r"customers?",
    r"outside (?:of )?(?:the )?(?:united|eu|u\.s)",
)
"""Words on which a verdict may turn: each needs an explanation of its own."""

_NARROW = word(
    r"if",
    r"when(?:ever)?",
    r"while",
    r"until",
    r"during",
    r"within",
    r"upon",
    r"extent",
    r"who",
    r"million",
    r"billion",
    r"\d+",
    r"verbatim",
    r"each",
    r"every",
    r"any",
    r"all",
    r"other",
)


def operative(text: str) -> list[str]:
    """The words of a sentence on which its meaning turns, in their order: two sentences that differ in one of them
    are not the same."""
    found = {
        span: text[span[0] : span[1]]
        for pattern in (SOFT, PERMISSIVE, HARD, _NARROW)
        for span in matched(pattern, text)
    }
    found |= {span: text[span[0] : span[1]] for span in act_places(text)}
    for pattern in (COMMERCIAL, NONCOMMERCIAL, PRODUCTION, *(p for _, p in (*_PURPOSES, *_LISTED, *_GROUPS))):
        found |= {span: text[span[0] : span[1]] for span in matched(pattern, text)}
    return [found[span] for span in sorted(found)]
