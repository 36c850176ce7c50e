"""What one must do: patterns for stretches of a sentence that demand something."""

from openness.reading.pattern import Pattern
from openness.reading.words import word

__all__ = ["DEMAND", "DUTIES"]

_PASSING = ("distribute", "distribute-modified")
_NOTICE = (
    r"(?:copyright (?:notices?|statements?|information|messages?|lines?)|notices?|notation|(?:this )?instrument"
    r"|legends?|disclaimers?|permission notices?|credits"
    r"|list of conditions|proprietary markings?|license text|header(?:s| lines?)?)"
)
_KEEP = (
    r"(?:retain|keep|include|reproduce|preserve|maintain|contain|bear|carry|display|appear|accompany|leave|remain"
    r"|place|add|cause|provide|conspicuously|intact|duplicate|publish|affix|insert|attach)(?:s|d|ed|ing)?"
)

DEMAND = word(
    r"must(?! ?not)",
    r"shall(?! ?not| have no| be (?:liable|deemed|construed|governed|held|interpreted))",
    r"(?:is|are) (?:hereby )?required to",
    r"agrees? (?:to|that)(?! not)",
    r"provided(?:,? however)?,? (?:that|you|the|it|this|all|each|any|these|and|further)",
    r"(?<=, )provided(?= )(?! (?:by|in|under|with|for|as|to|herein|hereunder))",
    r"on (?:the )?condition(?:s)? that",
    r"as long as",
    r"so long as",
    r"have to",
    r"has to",
    r"needs? to",
    r"should(?! not)",
    r"conditions? (?:is|are)",
    r"requires? that",
    r"will(?! not)",
    r"subject to",
    r"is responsible for",
    r"undertakes? to",
    r"obligat(?:ed|ion) to",
    r"conditioned (?:up)?on",
    r"(?:it )?is the responsibility of",
    r"may (?:[^\s.;]+ ){0,3}?only",
    r"only if",
    r"if and only if",
)
"""How a demand begins."""

DUTIES: tuple[Pattern, ...] = (
    Pattern(
        "pay",
        word(
            r"(?:pay|paying|payment of|owes?)(?! (?:for|attention)\b.{0,20}warrant)(?:"
            r" [^\s.;]+){0,6}? (?:fees?|royalt(?:y|ies)|amounts?|us|licensor|author|owner|price)",
            r"purchase a (?:\w+ )?licen[sc]e",
            r"(?:licen[sc]e|subscription|registration|royalty) fees? (?:is|are|of|must|shall)",
            r"pay (?:a|the)",
        ),
        "requires",
        {"duty": "pay", "to": ("steward",)},
        veto=word(
            r"without paying",
            r"without (?:the )?payment",
            r"no (?:fee|payment|royalt)\w*",
            r"not (?:required to )?pay",
            r"charge a fee",
        ),
        about=word(r"fees?", r"pay\w*", r"royalt\w+", r"charges?", r"days", r"period"),
    ),
    Pattern(
        "register",
        word(r"register (?:with|the|your|by|for)", r"registration (?:is|with)"),
        "requires",
        {"duty": "register", "to": ("steward",)},
        about=word(r"regist\w+"),
    ),
    Pattern(
        "accept by click",
        word(
            r"(?:sign|click)\w*(?: [^\s.;]+){0,5} (?:this|the|an?) (?:agreement|licen[sc]e|accept\w*)",
            r"manual(?:ly)? assent",
        ),
        "requires",
        {"duty": "accept", "by_click": True},
    ),
    Pattern(
        "obey law",
        word(
            r"(?:compl(?:y|iance|ies)|accordance|conform(?:ity)?|abide)(?: [^\s.;]+){0,6}? (?:laws?"
            r"|regulations?|statutes?|rules)",
            r"obey(?: \w+){0,3} laws?",
            r"export(?:ed|ation|ing)?(?: [^\s.;]+){0,6} (?:laws?|regulations?|restrictions?|controls?|administration)",
            r"export (?:laws?|control|regulations?)",
            r"obtain (?:such )?(?:an? )?(?:\w+ )?licen[sc]es? before exporting",
        ),
        "requires",
        {"duty": "obey-law"},
        about=word(
            r"export\w*",
            r"government\w*",
            r"embargo\w*",
            r"nationals?",
            r"sanction\w*",
            r"prohibit\w*",
            r"restrict\w*",
            r"unlawful",
            r"laws?",
            r"nuclear",
            r"weapons?",
            r"missiles?",
            r"chemical",
            r"biological",
            r"transfer\w*",
            r"residents?",
            r"permitted by law",
        ),
    ),
    Pattern(
        "indemnify",
        word(r"indemnif(?:y|ies|ied|ication)", r"hold(?: [^\s.;]+){0,5} harmless"),
        "requires",
        {"duty": "indemnify", "to": ("steward",)},
        about=word(
            r"indemn\w+",
            r"harm\w*",
            r"fees?",
            r"costs?",
            r"damages",
            r"claims?",
            r"commercial\w*",
            r"only",
            r"solely",
            r"pay\w*",
            r"notify",
            r"warrant\w*",
            r"charge",
            r"cost",
            r"permit\w*",
        ),
    ),
    Pattern(
        "display brand",
        word(
            r"display(?:s|ed|ing)?(?: [^\s.;]+){0,10}? (?:logo|trademarks?|powered by|built with|brand)",
            r"(?:logo|powered by|built with)(?: [^\s.;]+){0,12}? (?:display|visible|shown|appear)\w*",
        ),
        "requires",
        {"duty": "display-brand"},
        about=word(r"logo", r"display\w*", r"trademarks?"),
    ),
    Pattern(
        "advertising",
        word(
            r"advertising materials?(?: [^\s.;]+){0,14}? (?:display|acknowledg\w+|mention\w*)",
            r"(?:acknowledg\w+|mention)(?: [^\s.;]+){0,14}? advertising",
        ),
        "requires",
        {"duty": "attribute", "upon": _PASSING, "where_shown": ("advertising",)},
        about=word(r"advertis\w+", r"display\w*"),
    ),
    Pattern(
        "rename",
        word(
            r"(?:different|new|another|other|distinct) (?:file ?|product )?names?",
            r"names? of (?:the )?(?:derivative works?|modified versions?|derivatives) (?:are|is|be) changed",
            r"(?:reserved|original) (?:\w+ )?names? (?:are|is) not used by",
            r"names? (?:that is |which is )?(?:different|distinct|other)",
            r"rename[sd]?",
            r"(?:be )?named differently",
            r"change the (?:file ?)?names?",
            r"plainly marked as such(?: [^\s.;]+){0,6} name",
        ),
        "requires",
        {"duty": "rename", "upon": ("distribute-modified",)},
    ),
    Pattern(
        "state changes",
        word(
            r"(?:modif\w+|alter\w+|chang\w+|derivative|derived|patch\w*|adapt\w+)(?: [^\s.;]+){0,18}?"
            r" (?:marked|mark|prominent(?:ly)?|stating|state[sd]?|indicat\w+|identif\w+|documented?"
            r"|documenting|describ\w+|explain\w*|notices?|notices|designat\w+|labell?ed)",
            r"(?:marked|mark|prominent|stating|state|indicat\w+|identif\w+|document\w*|describ\w+"
            r"|list|summary|include)(?: [^\s.;]+){0,14}? (?:modif\w+|chang\w+|alter\w+|differ\w*)",
            r"plainly marked",
            r"label (?:your|the|such) (?:software|version|copy) as modified",
        ),
        "requires",
        {"duty": "state-changes", "upon": ("distribute-modified",)},
        veto=word(
            r"not (?:be )?(?:altered|modified|changed)",
            r"to the (?:author|copyright holder|licensor|initial developer)",
        ),
        about=word(r"inform\w*", r"contact", r"display\w*", r"period"),
    ),
    Pattern(
        "disclose source",
        word(
            r"be made available in a format",
            r"(?:source ?code|source form|source|corresponding source|preferred form"
            r"|machine-readable)(?: [^\s.;]+){0,16}? (?:available|accompan\w+|provid\w+|includ\w+"
            r"|distribut\w+|publish\w*|disclos\w+|offer\w*|supply|supplied|deliver\w*|obtain\w*"
            r"|access|furnish\w*|download\w*|conveyed)",
            r"(?:make|making|made|accompany|provide|include|distribute|publish|disclose|offer|supply"
            r"|release|give|inform|convey|deposit)(?:s|d|ing)?(?: [^\s.;]+){0,16}? (?:source ?code"
            r"|source form|sources?|corresponding source)",
        ),
        "requires",
        {"duty": "disclose-source", "upon": _PASSING, "reach": "work", "to": ("recipients",)},
        veto=word(r"(?:copyright|above) notices?", r"need not", r"not required"),
        about=word(
            r"fees?",
            r"charge\w*",
            r"cost\w*",
            r"period",
            r"months",
            r"years",
            r"inform\w*",
            r"transfer\w*",
            r"contact",
            r"only",
            r"sale",
            r"no more than",
            r"days",
        ),
    ),
    Pattern(
        "same license",
        word(
            r"(?:licen[sc]ed?|distribut\w+|releas\w+|made available|convey\w*|sub-?licen[sc]\w+"
            r"|publish\w*|covered|governed|provided|available|redistribut\w+|dual-licensed)(?:"
            r" [^\s.;]+){0,14}? (?:under|by|pursuant to|subject to|in accordance with)(?:"
            r" [^\s.;]+){0,8}? (?:this|same|these|identical|similar|terms|following|compatible|gpl"
            r"|gnu)(?: [^\s.;]+){0,4}? ?(?:licen[sc]es?|agreement|terms|conditions|gpl|restrictions)?",
            r"licensing(?: [^\s.;]+){1,12}? under the following terms",
            r"under a licen[sc]e that complies",
        ),
        "requires",
        {"duty": "same-license", "upon": ("distribute-modified",), "reach": "work"},
        veto=word(r"source form.{0,40}only under.{0,80}complete copy"),
        about=word(
            r"only",
            r"sub-?licen\w+",
            r"no charge",
            r"charge\w*",
            r"transfer\w*",
            r"third parties",
            r"period",
            r"sold",
            r"sale",
        ),
    ),
    Pattern(
        "retain notice",
        word(
            rf"{_KEEP}(?: [^\s.;]+){{0,22}}? {_NOTICE}",
            rf"{_NOTICE}(?: [^\s;]+){{0,22}}? {_KEEP}",
            rf"{_NOTICE}(?: [^\s.;]+){{0,6}} (?:in|on|with) (?:all|any|each|every)",
            r"do(?:es)? not (?:remove|alter)",
        ),
        "requires",
        {"duty": "retain-notice", "upon": _PASSING},
        veto=word(r"no need", r"not required"),
        about=word(
            r"display\w*",
            r"advertis\w+",
            r"inform\w*",
            r"trademarks?",
            r"patents?",
            r"sale",
            r"sold",
            r"contact",
            r"notify",
            r"export",
            r"prohibit\w*",
            r"only",
            r"delete",
            r"harm",
        ),
    ),
    Pattern(
        "include license",
        word(
            rf"{_KEEP}(?: [^\s.;]+){{0,12}}? (?:this|the|a copy of|copies of|such)(?:"
            rf" [^\s.;]+){{0,5}}? (?:licen[sc]e|agreement|terms|document|file|readme)",
            r"(?:copy|text|copies) of (?:this|the|these)(?: [^\s.;]+){0,3} (?:licen[sc]e|agreement|terms|document)",
            r"licen[sc]e(?: [^\s.;]+){0,10}? (?:is|are|be) (?:retained|kept|included|reproduced)",
            r"(?:this|the) (?:licen[sc]e|agreement)(?: file| text)?(?: [^\s.;]+){0,6}? (?:included"
            r"|reproduced|accompan\w+|attached|distributed with|provided)",
            r"give(?: [^\s.;]+){0,6} (?:a )?copy of",
        ),
        "requires",
        {"duty": "include-license", "upon": _PASSING},
        about=word(r"display\w*", r"inform\w*", r"transfer\w*", r"sub-?licen\w+", r"sale"),
    ),
    Pattern(
        "attribute",
        word(
            r"(?:give|provide|include|acknowledge|credit|cite|attribut\w+|mention|reference|refer to"
            r"|identify|state)(?:s|d|ing|ment)?(?: [^\s.;]+){0,14}? (?:credit|attribution"
            r"|acknowledge?ments?|author\w*|creators?|original|source|owner|contribution|citation"
            r"|papers?|publication|developed|copyright holders?|holder)",
            r"(?:leave|keep)(?:ing)? (?:my|our|the author['’]?s?) names?",
            r"documentation must state that",
            r"credit(?: [^\s.;]+){0,20}? appears?",
            r"acknowledge?ments?",
            r"attribution",
            r"credit(?:s|ed)?(?: [^\s.;]+){0,6} (?:author|given|to)",
            r"cite[sd]?",
        ),
        "requires",
        {"duty": "attribute", "upon": _PASSING},
        veto=word(r"(?:licensee|you|user|recipient|licensor)s? acknowledges?"),
        about=word(r"display\w*", r"academic", r"research", r"advertis\w+", r"contact", r"commercial\w*"),
    ),
    Pattern(
        "notify",
        word(
            r"(?:notify|inform)(?: [^\s.;]+){0,6} (?:licensor|author|us|owner|company|holder)",
            r"(?:notified|reported) to",
        ),
        "requires",
        {"duty": "notify", "to": ("steward",)},
    ),
    Pattern(
        "give back",
        word(
            r"(?:send|submit|provide|give|return|supply|make|report|contribute|deliver|notify"
            r"|inform)(?:s|d|ed|ing)?(?: [^\s.;]+){0,14}? (?:to|back to|with|available to) (?:the"
            r" )?(?:original |initial |copyright )?(?:author|authors|licensor|us|owner|holder"
            r"|maintainer|developers?|company|contributors)"
        ),
        "requires",
        {"duty": "give-back", "to": ("steward",)},
        veto=word(r"notices? to"),
        about=word(r"notify", r"inform", r"return", r"contact", r"request"),
    ),
    Pattern(
        "license contributions",
        word(r"(?:submit\w*|contribut\w+|feedback|suggestions)(?: [^\s.;]+){0,20}? (?:under|licen[sc]e|grant)\w*"),
        "requires",
        {"duty": "license-contributions", "to": ("steward",)},
    ),
    Pattern(
        "delete copies",
        word(
            r"(?:destroy|delete|erase|remove|return)(?: [^\s.;]+){0,10}? (?:copies|software|program"
            r"|materials?|documentation)",
            r"cease (?:all )?(?:use|using|distribution)",
            r"(?:stop|discontinue)(?: all)? us(?:e|ing)",
        ),
        "requires",
        {"duty": "delete"},
        about=word(r"destroy\w*", r"delete", r"cease", r"return", r"terminat\w+", r"prohibited"),
    ),
    Pattern(
        "confidentiality",
        word(r"confiden(?:ce|tial|tiality)", r"trade secrets?", r"not (?:to )?disclose"),
        "requires",
        {"duty": "confidentiality"},
    ),
    Pattern(
        "inform recipients",
        word(
            r"(?:inform|notify|tell|advise|make sure|ensure|pass on)(?: [^\s.;]+){0,8}?"
            r" (?:recipients?|users?|licensees?|they|them|people|others|customers?|anyone|third parties"
            r"|persons)"
        ),
        "requires",
        {"duty": "flow-down", "reach": "restrictions-only", "to": ("recipients",)},
    ),
    Pattern(
        "installation information",
        word(r"installation information"),
        "requires",
        {"duty": "installation-information", "upon": _PASSING},
        about=word(r"only"),
    ),
    Pattern(
        "formality",
        word(
            r"(?:must|shall|agrees? to|required to|will|needs? to|has to|have to|should)(?: (?:also"
            r"|then|be|either|at least|ensure that|include|make|in|any|case|prominently|clearly"
            r"|conspicuously|each|always|expressly|duly|reasonably|use|reasonable|efforts|to|promptly"
            r"|\w+ly)){0,6} (?:include|cause|provid|mak|made|bear|accompan|publish|keep|kept|ensure"
            r"|describe|stat|document|giv|carr|contain|identif|add|plac|mark|reproduc|distribut"
            r"|licens|attach|offer|show|appl|appear|cover|govern|releas|conspicuous|prominent|convey"
            r"|preserv|extend|do|permit|allow|consult|obtain|duplicat|remain|indicat|refer|direct"
            r"|label|link|affix|deliver|use|list|acknowledg|announce|print|designat|set forth|record"
            r"|display|supply|pass|take|choose|perform|draft|exercis|retain|be)\w*(?: [^\s;]+){0,30}?"
            r" (?:cop(?:y|ies)|notices?|source|files?|code|works?|licen[sc]es?|modif\w*|statements?"
            r"|document\w*|names?|versions?|text|list|recipients?|terms|conditions|information|date"
            r"|contributors?|contributions?|attribution|credit|software|program|package|medium"
            r"|material|authors?|library|changes|means|section|header|agreement|executable|third"
            r" parties|rights|object|form|product|website|url|permissions?|provisions?|provision)"
        ),
        None,
        {},
        veto=word(
            r"not",
            r"no",
            r"only",
            r"unless",
            r"except",
            r"never",
            r"pay\w*",
            r"fees?",
            r"royalt\w+",
            r"solely",
            r"exclusively",
            r"purposes?",
            r"use the (?:software|program|work)",
            r"be used",
            r"consent",
            r"approv\w+",
            r"registered?",
            r"personal",
            r"people",
            r"refrain",
            r"limited",
            r"prohibit\w*",
            r"restrict\w*",
            r"military",
            r"indemnify",
            r"click\w*",
            r"latest",
            r"human",
        ),
        about=word(r"display\w*", r"transfer\w*", r"patents?"),
    ),
    Pattern(
        "relinking",
        word(r"(?:relink|re-link|object (?:code|files?)(?: [^\s.;]+){0,12} link\w*)"),
        "requires",
        {"duty": "enable-relinking", "upon": _PASSING},
    ),
)
