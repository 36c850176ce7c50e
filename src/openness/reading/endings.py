"""When rights end, what the steward may do, and what words mean: patterns for whole sentences."""

from openness.clauses import Circumstance
from openness.reading.pattern import Pattern
from openness.reading.words import word

__all__ = ["ENDINGS"]

_END = (
    r"(?:terminat(?:e|es|ed|ing|ion)|cancel(?:s|led)?|revoke[ds]?|expires?|lapses?|end(?:s|ed)?|cease(?:s|d)? to"
    r"|void|forfeit(?:s|ed)?)"
)
_ABOUT = word(
    r"terminat\w+",
    r"revo\w+",
    r"expir\w+",
    r"cease",
    r"days",
    r"period",
    r"notify",
    r"patents?",
    r"only",
    r"litigation",
    r"sub-?licen\w+",
    r"royalt\w+",
    r"payment",
    r"pay\w*",
    r"immediate\w*",
    r"automatic\w*",
    r"transfer\w*",
    r"prohibit\w*",
    r"prior written",
    r"unauthori[sz]ed",
    r"destroy",
    r"delete",
    r"return",
    r"customers?",
    r"charge\w*",
    r"fees?",
    r"contact",
    r"cost",
    r"display",
    r"hardware",
    r"devices?",
    r"technolog\w+ measures",
    r"commercial\w*",
    r"sell",
    r"sale",
    r"inform",
)
_NOTHING_ENDS = (
    r"end[- ]users?",
    r"supersedes?",
    r"to the end",
    r"void and unenforceable",
    r"surviv\w+",
    r"not (?:be )?(?:terminat|revok|cancel)\w+",
    r"not have their licen[sc]es? terminated",
    r"unenforceable",
    r"in (?:19|20)\d\d",
    r"on (?:january|december|june)",
    r"days after",
    r"\d+ days",
)
"""Words of sentences on ends in which no right ends."""
_ON_ANOTHER_EVENT = (
    *(
        "if",
        "when",
        "whenever",
        "once",
        "in the event",
        "anyone",
        "any ?body",
        "who",
        "those",
        "however",
        "year",
        "until",
    ),
    *("unless", r"\d{1,2} [a-z]+ \d{4}", "months?", "years?", "after", "following", "because", "as soon as", "should"),
    *(
        "may be",
        "anniversary",
        "notice",
        "change of",
        "death",
        "adoption",
        "then at an end",
        "reserve",
        "the day",
        "employment",
        "acquired",
        "suspended",
        "acting",
        "any (?:use|sale|attempt|employee|company|change)",
        "decides?",
        "brings?",
        "the moment",
        "latest",
    ),
)
"""Words by which rights end on something else than a breach, whatever it may be."""

ENDINGS: tuple[Pattern, ...] = (
    Pattern(
        "rights end at will",
        word(
            rf"{_END}(?: [^\s.;]+){{0,12}}? (?:at any time|for any reason|without cause|for"
            rf" convenience|at (?:its|their|our|his) (?:sole )?(?:discretion|option))",
            rf"(?:at any time|for any reason|without cause|for convenience|reserves? the right to|sole"
            rf" discretion)(?: [^\s.;]+){{0,10}}? {_END}",
            rf"{_END}(?: [^\s.;]+){{0,6}} upon(?: [^\s.;]+){{0,6}} notice",
            r"upon (?:[^\s.;]+ ){0,2}?(?:written )?(?:request|demand),?(?: [^\s.;]+){0,4} (?:cease|stop|return"
            r"|destroy)",
        ),
        "ends",
        {"how": "at-will"},
        veto=word(
            r"(?:if|where|when|unless)(?: [^\s.;]+){0,12} (?:fail|breach|violat|not compl|default"
            r"|litigation|does not)\w*",
            r"you may (?:also )?terminate",
            r"you may end",
            r"(?:licensee|recipient|user|you)s? may (?:\w+ to )?terminate",
            r"(?:upon|after|following|on)(?: \w+){0,2} (?:termination|expiration)",
            r"by (?:you )?destroying",
            r"breach",
            r"fail(?:s|ure)?",
            r"irrevocable",
            r"distributing (?:the|this|original)",
            r"release",
        ),
        about=_ABOUT,
    ),
    Pattern(
        "patent suit ends rights",
        word(
            rf"(?:patent|litigation|infring\w+|lawsuit|claims?)(?: [^\s;]+){{0,90}}? {_END}",
            rf"{_END}(?: [^\s;]+){{0,60}}? (?:patent litigation|patent infringement|litigation|infring\w+)",
        ),
        "ends",
        {"how": "automatic", "rights": ("patent",), "when": Circumstance(event=("patent-suit",))},
        veto=word(r"void (?:and|or) unenforceable", r"breach(?:es|ed)?", r"damages", r"to the end"),
        about=_ABOUT,
    ),
    Pattern(
        "breach ends rights",
        word(
            rf"{_END}(?: [^\s;]+){{0,40}}? (?:fail|breach|violat|non-?complian|not compl|not (?:be )?met"
            rf"|default|do not|does not|otherwise)\w*",
            rf"(?:fail|breach|violat|non-?complian|not compl|default|otherwise|attempt|if you)\w*(?:"
            rf" [^\s;]+){{0,40}}? {_END}",
        ),
        "ends",
        {"how": "automatic", "when": Circumstance(event=("breach",))},
        veto=word(*_NOTHING_ENDS),
        about=_ABOUT,
    ),
    Pattern(
        "rights end by themselves",
        word(
            rf"{_END} automatically",
            rf"automatically {_END}",
            rf"(?:licen[sc]e|rights|agreement|permission)s?(?: [^\s;]+){{0,8}} {_END}",
        ),
        "ends",
        {"how": "automatic", "when": Circumstance(event=("breach",))},
        veto=word(*_NOTHING_ENDS, *_ON_ANOTHER_EVENT),
        about=_ABOUT,
    ),
    Pattern(
        "what an end leaves",
        word(
            rf"(?:upon|after|following|in the event of|effective|any|such|on|prior to|if) (?:such |any"
            rf" |the |expiration or )?(?:rights? )?{_END}(?: [^\s.;]+){{0,12}}? (?:surviv|shall|must"
            rf"|remain|will|you|not|all)\w*",
            rf"surviv\w+(?: [^\s.;]+){{0,14}} {_END}",
            rf"(?:not|nor)(?: [^\s.;]+){{0,12}} {_END}",
            r"you may (?:also )?(?:terminate|end)",
            r"reinstated?",
            r"(?:licen[sc]es|rights)(?: [^\s.;]+){0,8} not(?: [^\s.;]+){0,4} terminat\w+",
            r"effective until terminated",
            r"continue in full force(?: [^\s.;]+){0,4} unless terminated",
            r"after its termination",
        ),
        None,
        {},
        veto=word(r"non-? ?commercial"),
        about=_ABOUT,
    ),
    Pattern(
        "terms may change",
        word(
            r"(?:may|reserves? the right to)(?: [^\s.;]+){0,6}? (?:change|modify|update|revise|amend"
            r"|alter)(?: [^\s.;]+){0,4}? (?:these|this|the|any)(?: \w+){0,3}? (?:terms|agreement"
            r"|licen[sc]e|policy|conditions)",
            r"(?:terms|agreement|licen[sc]e|policy)(?: [^\s.;]+){0,4} (?:may be|are|is) (?:changed"
            r"|modified|updated|amended|subject to change)",
        ),
        "reserves",
        {"power": "change-terms", "cause": "at-will"},
        veto=word(
            r"new versions?",
            r"revised versions?",
            r"modified versions?",
            r"you may",
            r"future",
            r"by a written",
            r"in writing",
            r"you (?:can|have)",
            r"not be (?:amended|modified|changed)",
            r"subsequent",
        ),
        about=word(r"prior written", r"notify", r"contact"),
    ),
    Pattern(
        "patents withheld",
        word(
            r"no(?: \w+){0,2} (?:licen[sc]e|right)s?(?: [^\s.;]+){0,12} patents?",
            r"(?:does|do) not grant(?: [^\s.;]+){0,12} patents?",
            r"patent(?: and trademark)? rights are not licensed",
            r"no (?:express or implied licen[sc]es to )?(?:any )?party'?s? patent rights",
            r"patents?(?: [^\s.;]+){0,6} (?:are|is) (?:hereby )?(?:not|expressly) (?:licensed|granted"
            r"|excluded|reserved)",
        ),
        "reserves",
        {"power": "withhold-patents"},
        veto=word(
            r"infringed by",
            r"deleted",
            r"combination",
            r"separate from",
            r"other than",
            r"contributor version",
            r"except",
            r"for code",
            r"made by",
        ),
        about=word(r"patents?", r"royalt\w+"),
    ),
)
"""In their order: the first that is found in a sentence says what it is about."""
