"""What one must not do: how a prohibition begins, and which prohibitions leave the rights as they are.

A prohibition of acts in general is read by `segments`; here stand those that have a matter of their own.
"""

from openness.clauses import Circumstance, Terms
from openness.reading.pattern import Pattern
from openness.reading.words import word

__all__ = ["BAN", "BANS", "BARRED", "BY_LICENSE", "CONSENT", "EXCEPTION", "SUBJECTS_APART"]

BAN = word(
    r"(?:may|must|shall|will|should|can|could) ?(?:not|never)(?! (?:only|be (?:liable|held"
    r"|responsible|deemed|construed|considered|interpreted|affected)))",
    r"cannot",
    r"(?:may|can|must) (?:in no case|under no circumstances|neither)",
    r"agrees? (?:that [^\s.;]+ (?:will |shall )?)?not to",
    r"(?:is|are|be) not (?:\w+ly )?(?:permitted|allowed|authori[sz]ed|licensed|entitled|granted)(?: (?:the|any)"
    r" (?:right"
    r"|permission|licen[sc]e))? to",
    r"no(?: [^\s.;:]+){1,14}? may be used(?= to (?:endorse|promote)| in advert)",
    r"none of(?: [^\s.;]+){0,40}? (?:may|shall|will|can) be used(?= to (?:endorse|promote)| in advert)",
    r"no (?:right|permission|licen[sc]e|authori[sz]ation)s? (?:is |are )?(?:\w+ )?(?:to|granted)(?! by implication)",
    r"(?:(?<=you )(?<!^you )|(?<=users )|(?<=licensees )|(?<=they )|(?<=^)|(?<=^- )|(?<=please )|(?<=; )|(?<=:"
    r" )|(?<=, )|(?<=but )|(?<=just ))(?:do not|don['’]t)(?! (?:agree|accept|apply|have|wish|want|need|warrant"
    r"|require|include|affect|allow the"
    r" (?:exclusion|limitation)))",
    r"refrain from",
    r"not (?:be )?used(?= in (?:any )?(?:advertising|publicity)| to endorse| without| for promotion| to promote)",
    r"no(?= (?:reverse engineering|decompil\w*|modifications?|(?:re)?distribution|copying|commercial"
    r" use|sub-?licens\w*|re-?sale|derivative works?)(?! (?:requirements?|obligations?|restrictions?"
    r"|fees?|terms)))",
    r"permission is not (?:hereby )?(?:granted|given)(?: to)?",
    r"neither(?: [^\s;]+){0,30}? (?:may|shall|will|can|must|should)(?! not)",
    r"(?<!not )prohibited from",
    r"no (?:part|portion|copies|copy|person|one|person)(?: [^\s.;:,]+){0,6} (?:may|shall)",
    r"no modified versions?(?: [^\s.;:]+){0,4} may",
    r"under no circumstances (?:may|shall|is|are)",
    r"nor (?:may|shall|will|can|are)(?: [^\s.;]+){0,4}",
    r"(?:is|are|be) not(?= (?:altered|modified|changed|sold|used for|distributed|edited|removed"
    r"|charged|misrepresented)\b)",
    r"without the right to",
    r"but not(?: to)?(?= (?:re-?distribut|shar|modif|adapt|sell|sub-?licen|copy|publish|alter|chang)\w*)",
    r"(?:do|does) not have (?:the )?(?:right|permission|authority)(?: [^\s.;]+){0,6}? to",
    r"do(?:es)? not (?:include|grant|permit|allow|authorize|give|convey)(?: (?:you|the right|any right|rights?"
    r"|permission|licensee|licensees))?(?: to)?",
)
"""How a prohibition begins; what is prohibited follows."""

BARRED = word(
    r"(?:is|are) (?:hereby )?(?:\w+ly )?(?:prohibited|forbidden|disallowed|unlawful|illegal|barred"
    r"|excluded)(?! by (?:applicable )?law)",
    r"(?:is|are) not (?:\w+ly )?(?:permitted|allowed|authori[sz]ed|granted)",
    r"(?:requires?|require|is subject to|are subject to|needs?|is conditional (?:up)?on(?: having)?) (?:a |an |the "
    r"|prior |separate "
    r"|express |written |special |explicit |specific |different |additional |further |our"
    r" )*(?:licen[sc]e|permission|consent|approval|authori[sz]ation|agreement)",
)
"""How a prohibition ends; what is prohibited stands before."""

CONSENT = word(
    r"(?:without|unless|except (?:with|by)|with(?:out)?|absent|prior to obtaining|requires?"
    r"|needs?)(?: [^\s.;]+){0,9}? (?:permission|consent|approval|authori[sz]ation|agreement"
    r"|licen[sc]e from|licensed by|arrangement)(?: [^\s.;]+){0,3}?",
    r"(?:written|prior|express|specific) (?:permission|consent|approval|authori[sz]ation|agreement)",
    r"(?:please )?contact",
    r"separate (?:commercial )?licen[sc]e",
    r"commercial licen[sc]e",
)
BY_LICENSE = word(
    r"(?:except|unless|other than|otherwise than|save)(?: as)?(?: (?:is|it|may|be|to the extent|only"
    r"|in the manner|as|in accordance with))*(?: [^\s.;]+){0,4}? (?:expressly |explicitly "
    r"|specifically |otherwise )?(?:provided|permitted|stated|set forth|authori[sz]ed|allowed|granted"
    r"|described|specified|noted|required|under|in compliance with|according to|in accordance"
    r" with)(?: [^\s.;]+){0,6}?",
    r"except as follows",
    r"(?:except|other than|unless) (?:as|under|in|for|in compliance with|in accordance with|with)(?:"
    r" [^\s.;]+){0,5} (?:licen[sc]e|agreement|terms|conditions|section|above|below|herein|hereunder)",
)
"""An exception for what the license itself permits: the prohibition then adds nothing to it."""

EXCEPTION = word(r"except", r"unless", r"other than", r"save", r"without", r"but", r"however", r"provided")

SUBJECTS_APART = word(
    r"names?",
    r"trademarks?",
    r"(?:service )?marks?",
    r"logos?",
    r"notices?",
    r"(?:further|additional|other|any) (?:terms|restrictions?|conditions|obligations)",
    r"warrant\w+",
    r"endors\w+",
    r"promot\w+",
    r"misrepresent\w*",
    r"represent(?:ed|ing|ations?)?",
    r"claim(?:s|ed)?",
    r"liab\w+",
    r"removed?",
    r"identif\w+",
    r"advertis\w+",
    r"publicity",
    r"sue",
    r"trade names?",
    r"title",
    r"titles",
    r"invalid\w*",
    r"waive",
    r"technolog\w+ measures?",
    r"patents?",
    r"lawsuits?",
    r"litigation",
    r"responsib\w+",
    r"(?<!without )(?<!without the )(?<!prior )(?<!written )(?<!express )permissions?",
    r"terminat\w+",
    r"licenses? terminated",
    r"this licen[sc]e (?:may|does|shall|will)(?! not (?:permit|allow|authori[sz]e|entitle))",
    r"rights of",
    r"fair use",
    r"restrict(?:s|ed)?",
    r"impose",
    r"scope",
    r"effect",
    r"affect",
    r"apply",
    r"applies",
    r"cover(?:s|ed)?",
    r"considered",
    r"deemed",
    r"limit",
)
"""Where a prohibition concerns one of these, it is no prohibition of use, unless a pattern says so."""

_STEWARD = ({"unless": (Circumstance(consent="steward"),)},)

BANS: tuple[Pattern, ...] = (
    Pattern(
        "rename",
        word(
            r"(?:be )?(?:called|named)(?! (?:defendants?|in))",
            r"(?:appear|appears|use|used|include|contain)(?: [^\s.;]+){0,3} in (?:its|their|the) (?:names?|titles?)",
            r"(?:use|uses|used|under) (?:the |any )?(?:same |reserved |original )(?:\w+ )?names?",
            r"distribut\w+ under (?:the|a|any)(?: \w+)? names?",
            r"with the (?:same )?(?:file ?)?names?",
            r"same (?:file)?names?",
            r"confusingly similar",
            r"appear in (?:their|its|the) names?",
            r"(?:new|such|font|file|these|changed) names? may not contain",
        ),
        "requires",
        {"duty": "rename", "upon": ("distribute-modified",)},
        about=word(
            r"prior written permission",
            r"written permission",
            r"names?",
            r"contact",
            r"trademarks?",
            r"only",
            r"prior written",
            r"permission",
        ),
    ),
    Pattern(
        "endorse",
        word(
            r"endors\w+",
            r"promot(?:e|ed|ing|ion|ional)",
            r"publicity",
            r"(?:in )?(?:advertis\w+|sales|marketing)",
            r"sponsor\w*",
            r"affiliat\w+",
            r"(?:assert|imply)(?: [^\s.;]+){0,4} (?:connection|association|relationship)",
            r"(?<!use in )connection (?:with|between)",
        ),
        "forbids",
        {"acts": ("endorse",), "unless": (Circumstance(consent="steward"),)},
        veto=word(
            r"human rights",
            r"(?<!non-)commercial (?:use|purposes?)",
            r"violence",
            r"hat(?:e|red)",
            r"competing",
            r"compet\w+ with",
            r"illegal",
            r"unlawful",
            r"discriminat\w+",
            r"sexual\w*",
            r"(?:software|program|code|work|library|app|model|files?|tool) (?:(?:may|shall|must|can|will) ?not"
            r"|cannot) be"
            r" (?:used|run)(?! (?:to (?:endorse|promote)|in (?:any )?(?:adv|publ|promot|manner)|for (?:adv|publ"
            r"|promot)))",
            r"^\W*use in (?!adv|publ|any adv)",
            r"use of the (?:software|program|work) in(?! (?:any )?(?:adv|publ))",
            r"(?:use|distribute|sell|run|embed) (?:our|this|the) (?:software|library|program|code|work|plugin"
            r"|font)s?(?! names?)",
            r"unless you have",
        ),
        about=word(
            r"(?:specific,? )?prior written(?: \w+)?",
            r"written (?:permission|consent|approval)",
            r"endorse\w*",
            r"advertis\w+",
            r"trademarks?",
            r"sale",
            r"personal",
            r"contact",
            r"logos?",
            r"only",
            r"written",
            r"research",
            r"universit\w+",
            r"permission",
            r"commercial",
            r"government\w*",
        ),
    ),
    Pattern(
        "no marks",
        word(
            r"(?:trade ?marks?|trade ?names?|service ?marks?|logos?|product names?|brand\w*|domain names?)",
            r"use(?: of)? the(?: [^\s.;]+){0,6} names?",
            r"use(?: [^\s.;]+){1,4}\" name",
            r"(?<!file )names? (?:of|\")",
        ),
        "forbids",
        {"acts": ("trademark",)},
        veto=word(r"modified to"),
        about=word(
            r"trademarks?",
            r"logos?",
            r"prior written",
            r"written (?:permission|consent|approval)",
            r"only",
            r"contact",
            r"terminat\w+",
            r"display\w*",
            r"advertis\w+",
            r"endorse\w*",
            r"commercial",
            r"solely",
            r"limited to",
        ),
    ),
    Pattern(
        "keep notices",
        word(
            r"(?:remov|alter|delet|obscur|chang|strip|modif|defac|eras)(?:e|es|ed|ing|y)(?:"
            r" [^\s.;]+){0,12}? (?:notices?|legends?|copyrights?|markings?|disclaimers?|headers?"
            r"|trademarks?|attributions?|credits|proprietary|licen[sc]e|statements?|message"
            r"|permission)",
            r"(?:notices?|legends?|disclaimers?|markings?|headers?|agreement|license|statements?)(?:"
            r" [^\s.;]+){0,8}? (?:be|is|are)(?: not)? (?:removed|altered|deleted|modified|changed)",
        ),
        "requires",
        {"duty": "retain-notice", "upon": ("distribute", "distribute-modified")},
        about=word(r"trademarks?", r"patents?", r"confidential\w*", r"delete"),
    ),
    Pattern(
        "no false origin",
        word(
            r"misrepresent\w*",
            r"copyright(?:ing)? (?:it|this|the \w+|\w+ software)(?: code)? yourself",
            r"claim(?:ing)? (?:the )?authorship",
            r"pretend(?:ing)? (?:that )?(?:you|to have)(?: \w+)? (?:wrote|written|made|created)",
            r"claim(?: [^\s.;]+){0,6} (?:wrote|written|original|author\w*|origin|ownership|yours?|their own|rights)",
            r"pass\w* off",
            r"misleading",
            r"mislead",
            r"represent(?: [^\s.;]+){0,6} (?:original|as)",
            r"false (?:impression|attribution)",
        ),
        "forbids",
        {"acts": ("misrepresent-origin",)},
    ),
    Pattern(
        "no further terms",
        word(
            r"(?:impose|add|place|apply|offer)(?: [^\s.;]+){0,10}? (?:restrictions?|terms|conditions"
            r"|obligations|limitations?|constraints)",
            r"(?:further|additional) (?:restrictions?|terms|conditions|limitations)",
            r"under (?:terms|conditions)(?: [^\s.;]+){0,3} more restrictive",
            r"(?:prevent|stop|keep|restrict|prohibit)(?:ing)? (?:any ?(?:one|body)|others|other people)(?: else)? from",
            r"(?<!without )(?:restrict|limit|alter)(?:s|ing)?(?: [^\s.;]+){0,10}? (?:rights|terms"
            r"|licen[sc]e(?! keys?)|recipients?|exercise)",
        ),
        "forbids",
        {"acts": ("add-terms",)},
        about=word(
            r"fees?",
            r"royalt\w+",
            r"charge\w*",
            r"sub-?licen\w+",
            r"patents?",
            r"display\w*",
            r"technolog\w+ measures",
            r"restrict\w*",
            r"export",
        ),
    ),
    Pattern(
        "no locks",
        word(r"techn(?:olog)?ical(?: \w+)? measures?", r"digital rights"),
        "forbids",
        {"acts": ("apply-drm",)},
        about=word(r"technolog\w+ measures", r"restrict\w*", r"control"),
    ),
    Pattern("no interference", word(r"interfere(?: with)?"), None),
    Pattern(
        "fee cap",
        word(r"charge(?: [^\s.;]+){0,24}? (?:in excess of|more than|beyond|greater than|other than)"),
        "requires",
        {"duty": "fee-cap"},
        about=word(r"charge\w*", r"fees?", r"pay\w*", r"cost", r"sold", r"sell", r"only", r"royalt\w+"),
    ),
    Pattern(
        "no sale alone",
        word(
            r"(?:sold|sell|selling|distributed|charge)(?: [^\s.;]+){0,12}? (?:by (?:itself"
            r"|themselves)|alone(?! or)|on its own|on their own|separately|for the (?:software|package"
            r"|program|font)(?: \w+)? itself)",
            r"charge (?:a|any) licen[sc](?:e|ing) fee",
            r"charge for the source(?: code)?",
            r"(?:fee|charge)(?: [^\s.;]+){0,4} for (?:this|the) (?:package|software|program)(?: itself)?",
            r"advertise(?: [^\s.;]+){0,6} as a product of your own",
        ),
        "forbids",
        {"acts": ("sell",), "when": Circumstance(channel=Terms(("alone",)))},
        about=word(r"charge\w*", r"fees?", r"sold", r"sell", r"sale", r"royalt\w+", r"only"),
    ),
    Pattern(
        "no warranty of one's own",
        word(
            r"make(?: [^\s.;]+){0,4} (?:any )?(?:warrant\w+|representations?|statements?)",
            r"warrant\w*",
            r"liab(?:le|ility)",
            r"(?:hold|held)(?: \w+){0,3} responsible",
            r"sue",
        ),
        None,
        {},
        about=word(r"commercial\w*", r"display\w*"),
    ),
    Pattern(
        "acceptance",
        word(r"(?:if|unless) (?:you|user|licensee|customer|recipient)s? (?:do not|does not|don't) (?:agree|accept)"),
        None,
        {},
        veto=word(r"(?:only|solely) for", r"(?:for|any) (?:profit|commercial)", r"commercially", r"in production"),
    ),
    Pattern(
        "no duty",
        word(
            r"(?:not|no) (?:longer )?(?:be )?(?:required|obligated|obliged|necessary|need(?:ed)?)",
            r"need not",
            r"not have to",
            r"does not apply",
            r"not apply to",
        ),
        None,
        {},
    ),
    Pattern(
        "no wider meaning",
        word(
            r"(?:not|nor|neither) (?:be )?(?:considered|deemed|construed|interpreted|constitute"
            r"|create|imply|affect|limit|restrict|diminish|prevent|preclude|invalidate|cause|bring"
            r"|alter|waive|include works|make|mean|by themselves)\w*",
            r"be (?:construed|interpreted|deemed|considered|enforced|waived|unreasonably)",
            r"(?:shall|will|does|do|may) not(?: \w+){0,2} (?:affect|limit|restrict|diminish|prevent"
            r"|invalidate|constitute|create|operate|survive|exceed"
            r"|include(?! (?:the |an? |any )?(?:(?:rights?|permissions?|licen[sc]es?|authori[sz]ations?) (?:to|of"
            r"|for)|commercial"
            r"|(?:re-?|sub-?)?(?:distribut|licens|sell|host|modif|us)(?:e|ing|ion|ication))\b)|be (?:affected|limited"
            r"|terminated)|have their licenses terminated)",
            r"have(?: [^\s.;]+){0,3} licen[sc]es? terminated",
        ),
        None,
        {},
        veto=word(
            r"(?:be )?(?:used?|copied|copy|sold|sell|modif\w+) (?:for|in)",
            r"non-? ?commercial",
            r"(?:may|shall|must|can|will) ?not (?:alter|create|make)",
        ),
        about=word(r"terminat\w+", r"restrict\w*", r"limit\w*", r"patents?", r"sub-?licen\w+"),
    ),
    Pattern(
        "only by this license",
        BY_LICENSE,
        None,
        {},
        veto=word(
            r"non-? ?commercial", r"commercial\w*", r"reverse", r"rent", r"lease", r"use the (?:software|program)"
        ),
        about=word(
            r"sub-?licen\w+",
            r"transfer\w*",
            r"void",
            r"terminat\w+",
            r"unauthori[sz]ed",
            r"prohibited",
            r"display\w*",
            r"rent",
            r"lease",
            r"expressly",
            r"only",
            r"sell",
            r"sold",
        ),
    ),
    Pattern(
        "export",
        word(
            r"(?:re-?)?export(?:ed|ing|ation)?(?! of the (?:program|software)[^.;]* (?:beyond|out of|any destination))",
            r"embargo\w*",
        ),
        "requires",
        {"duty": "obey-law", "law": "export"},
        about=word(
            r"export\w*",
            r"re-?export\w*",
            r"government\w*",
            r"embargo\w*",
            r"nationals?",
            r"residents?",
            r"sanction\w*",
            r"prohibit\w*",
            r"restrict\w*",
            r"military",
            r"nuclear",
            r"weapons?",
            r"missiles?",
            r"chemical",
            r"biological",
            r"transfer\w*",
            r"terroris\w+",
        ),
    ),
    Pattern(
        "no assignment",
        word(
            r"(?:agreement|licen[sc]e|rights?)(?: [^\s.;]+){0,6} be (?:assigned|transferred)",
            r"(?:assign|transfer)(?: [^\s.;]+){0,4} (?:this|the) (?:agreement|licen[sc]e)",
        ),
        "forbids",
        {"acts": ("transfer",)},
        about=word(r"transfer\w*", r"sale", r"prior written", r"written consent", r"void", r"terminat\w+"),
    ),
    Pattern(
        "conflicting duties",
        word(
            r"(?:if|where) (?:[^\s.;]+ ){0,6}?cannot(?: [^\s.;]+){0,12}? (?:satisfy|comply)",
            r"so as to(?: \w+)? (?:simultaneously )?(?:satisfy|comply)",
            r"(?:impossible|unable)(?: [^\s.;]+){0,6} (?:comply|satisfy)",
        ),
        "forbids",
        {"acts": ("distribute", "distribute-modified"), "when": Circumstance(event=("conflicting-duties",))},
        about=word(r"only", r"royalt\w+", r"patents?"),
    ),
    Pattern(
        "no other license",
        word(
            r"(?:under|to|with) (?:another|a different|different|other|any other) (?:type of |\w+ )?licen[sc]es?",
            r"licen[sc]e(?: [^\s.;]+){0,20} (?:be )?changed",
        ),
        "requires",
        {"duty": "same-license", "upon": ("distribute-modified",), "reach": "work"},
    ),
    Pattern(
        "no assertion of patents",
        word(
            r"(?:initiate|institute|assert|bring|file)(?: [^\s.;]+){0,8} (?:litigation|claims?|suit"
            r"|lawsuit|action|patents?)"
        ),
        "forbids",
        {"acts": ("assert-patents",)},
        about=word(r"patents?", r"royalt\w+", r"charge\w*", r"fees?", r"sale", r"sell"),
    ),
)
