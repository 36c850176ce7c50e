"""Sentences that neither permit, demand nor forbid anything.

Disclaimers of warranty and liability, choice of law, definitions, ownership, instructions on how to apply a license.
A pattern for whole sentences has a veto: words with which the sentence does more than that.
"""

import re

from openness.reading.pattern import Pattern
from openness.reading.words import word

__all__ = ["COPYRIGHT", "STRONG", "WHOLE"]

_ACTS_BARRED = word(
    r"(?:you|licensees?|users?|recipients?|software|program|work|materials?) (?:may|must|shall|will"
    r"|can|should)(?: ?not| only| never)(?! (?:be (?:liable|responsible|held)|exceed))",
    r"may only",
    r"must not",
    r"may not (?:be )?(?:us|cop|modif|distribut|sell|sold)\w*",
    r"non-? ?commercial\w*",
    r"(?:not|only) (?:be )?(?:used?|for) (?:in|for)",
    r"(?<!not )prohibited",
    r"(?:you|licensee) agrees? (?:not )?to",
    r"(?<!without )(?<!damages, )(?<!attorneys' )(?<!legal )(?:fee|payment)s?",
    r"indemnif\w+",
    r"(?:is|are) not (?:licensed|permitted|allowed|authorized)",
    r"not licensed",
    r"(?:must|shall|agrees? to|ha(?:s|ve) to) (?:pay|buy|purchase|regist\w+)",
    r"solely for",
    r"solely by",
)


STRONG: tuple[Pattern, ...] = (
    Pattern(
        "license document",
        word(
            r"(?:copies|copy) of (?:this|the) (?:licen[sc]e(?: document)?|agreement),? but",
            r"this licen[sc]e document",
            r"modify the text of this licen[sc]e",
            r"(?:cop(?:y|ying)|distribut\w+|modif\w+)(?: of)? (?:this|the) licen[sc]e(?=(?: without (?:any"
            r" )?modification)?"
            r"\W*$)",
            r"(?:modif\w+|changes?)(?: of| to)? (?:this|the) licen[sc]e (?:is|are)(?: not)? (?:permitted|allowed)",
            r"(?:this|the) licen[sc]e (?:may|can) be (?:modified|changed) and used",
            r"(?:this|the) (?:agreement|licen[sc]e)(?: document)? may be (?:freely )?(?:copied|reproduced|distributed"
            r"|published)(?: freely)?(?=,|\W*$| and| or| by| verbatim| without| in (?:its|un|full)| provided| as long)",
        ),
        veto=word(
            r"use(?:d|s)? (?:of )?the (?:software|program|work)", r"fees?", r"pay\w*", "students", "companies", "sold?"
        ),
    ),
    Pattern(
        "acceptance",
        word(
            r"you may not (?:use|copy|download|install|access)(?: [^\s.;]+){0,8}? unless you (?:accept|agree to)"
            r"(?: (?:all|of|the|these|this|terms?|and|conditions?|licen[sc]e|agreement))+(?=\W*$)",
            r"^\W*if you (?:do not|don['’]t|cannot)(?: wish to| want to)? (?:agree|accept|abide|consent"
            r"|assent)\b[^.;]*?,?"
            r" (?:then )?(?:please )?(?:you (?:may|must|should|shall|can|are) not|do not|cannot)(?: (?:permitted"
            r"|allowed"
            r"|authori[sz]ed|to))* (?:use|copy|download|install|access),?(?: (?!never|nor|for|only|unless|except"
            r"|without|in\b|by\b|as\b"
            r"|non)[^\s.;]+){0,12}(?=\W*$)",
            r"^\W*(?:the )?use(?: of [^\s.;]+ [^\s.;]+)? is subject to (?:the )?licen[sc]e terms(?=\W*$)",
        ),
        veto=word(r"pay\w*", r"regist\w*", r"fees?", "purchase"),
    ),
    Pattern(
        "alternative",  # a further way that is open to some leaves the others as they are
        word(r"this (?:alternative|option) (?:is|may)"),
    ),
    Pattern("optional text", word(r"add the phrase")),
    Pattern(
        "what is another's to license",
        word(
            r"licen[sc]e does not (?:grant|give|cover)(?: you)?(?: any)? rights? to use(?=:?$)",
            r"(?:licen[sc]e does not (?:grant|give|cover)(?: you)?(?: any)? rights? to use:? )?personal"
            r" (?:information|data)[;,]"
            r"[^.]* third[- ]party rights\b[^.]*",
        ),
        veto=word(r"use (?:by|in|for)", r"compan(?:y|ies)", r"(?:non-? ?)?commercial\w*", "must", r"bought|buy"),
    ),
    Pattern(
        "scope of a patent grant",
        word(
            r"no patent licen[sc]e is granted(?= for|:)",
            r"no patent licen[sc]e is granted to (?:[^\s.;]+ ){1,24}?patent claims other than the licen[sc]ed claims",
            r"notwithstanding(?: \w+){0,4} (?:section )?\S+ above, no patent licen[sc]e",
        ),
        veto=word("must", r"pay\w*", r"fees?", "companies"),
    ),
    Pattern(
        "on one's own behalf",
        word(
            r"(?:only )?on (?:your|its|their|his|her) own behalf",
            r"offered by you alone",
            r"(?:offer|conclude),?(?: [^\s.;]+){0,10}? (?:warranty|support)(?: [^\s.;]+){0,12}?"
            r" (?:liability|obligations|services|fee)",
        ),
        veto=word(r"non-? ?commercial", r"use the (?:software|program)"),
    ),
    Pattern(
        "limit of liability",
        word(r"(?:can|may)(?: only)? recover(?: [^\s.;]+){0,10}? (?:only )?(?:direct )?damages up to"),
        veto=word(r"must", r"shall pay", r"agrees? to"),
    ),
    Pattern("for information", word(r"(?:for )?informational purposes only")),
    Pattern(
        "law and export",
        word(
            r"you may not (?:use or )?(?:otherwise )?(?:export|re-?export|download)[^.;]*?(?:except|unless) (?:as"
            r" )?(?:authori[sz]ed by"
            r"|permitted by|in compliance with) (?:(?:all|the|any|applicable|united|states|u\.s\.|us|export) )*laws?",
        ),
        veto=word(r"fees?", r"commercial\w*"),
    ),
    Pattern(
        "preamble",
        word(
            r"(?:general public|gnu) licen[sc]es?(?: \w+){0,2} (?:applies|is designed|are designed"
            r"|assures?|does not permit incorporating|requires that)",
            r"we (?:wish|want|need|have|use|are|believe|protect|hope|call)",
            r"to (?:protect|prevent|avoid)(?: your rights| this)?,? we",
            r"for example, if you distribute",
            r"software patents",
            r"the intent of this (?:document|licen[sc]e)",
            r"purpose of this (?:document|licen[sc]e|agreement)",
        ),
        veto=word(
            r"you may not",
            r"you must not",
            r"non-? ?commercial",
            r"prohibited",
            r"only for",
            r"solely for",
            r"research",
            r"evaluation",
            r"personal",
            r"internal",
            r"permission is",
            r"we (?:do not|grant)",
            r"fees? (?:is|are)",
            r"(?:must|shall) (?:pay|register)",
        ),
    ),
    Pattern(
        "no other rights",
        word(
            r"no (?:other |further |additional )?(?:rights?|licen[sc]es?)(?: [^\s.;]+){0,14} (?:is"
            r"|are|shall be|will be) (?:hereby )?(?:granted|conveyed|implied)"
        ),
        veto=word(
            r"patents?(?: rights?| licenses?)",
            r"non-? ?commercial",
            r"(?:rights?|licen[sc]es?) to (?:re-?)?(?:use|create|modify|copy|distribut|make|sell|sub-?license"
            r"|reproduce|publish"
            r"|share|host|deploy|train|fine-?tune|prepare|run|operate|rent|lease|transfer|provide|offer)\w*",
        ),
    ),
)
"""Kinds of whole sentences that say nothing which matters, even where they use words of permission."""

WHOLE: tuple[Pattern, ...] = (
    Pattern(
        "warranty",
        word(
            r"warrant(?:y|ies|ed|s|ing)?",
            r"merchant[ai]bility",
            r"as[- ]is",
            r"liab(?:le|ility|ilities)",
            r"damages?",
            r"fitness for",
            r"(?:entire|sole|all) risk",
            r"own risk",
            r"responsib(?:le|ility) for",
            r"without any (?:guarantee|support)",
            r"gu?aurantees?",
            r"guarantees?",
            r"error[- ]free",
            r"assumes? (?:the|all)(?: \w+){0,2} costs?",
            r"(?:assumes?|takes?) no (?:risk|liability|responsibility)",
            r"proves? (?:to be )?defective",
            r"offered by you alone",
            r"choose to offer(?: [^\s.;]+){0,8}? (?:warranty|support)",
            r"bugs",
            r"uninterrupted",
            r"defects?",
            r"no representations?",
            r"makes? no (?:claims|representations?)",
            r"accepts? (?:no |any )?responsibility",
            r"(?:advised )?not to rely (?:\w+ )?(?:up)?on",
            r"disclaim(?:s|ed|er|ers)?",
            r"consequential",
            r"technical support",
            r"maintenance, support",
        ),
        veto=_ACTS_BARRED,
    ),
    Pattern(
        "amendment",
        word(
            r"(?:this|the) (?:agreement|licen[sc]e|terms)(?: [^\s.;]+){0,4} (?:may|shall|can|will"
            r"|cannot)(?: not| only)? be (?:[^\s.;]+ ){0,4}?(?:superseded|amended|assigned|modified"
            r"|changed)(?! by you)",
            r"(?:no|any) (?:amendment|modification|waiver)s?(?: [^\s.;]+){0,8} (?:agreement"
            r"|licen[sc]e|effective|valid|binding|writing)",
            r"licensor (?:represents|warrants)",
        ),
        veto=word(r"non-? ?commercial", r"prohibited", r"software may"),
    ),
    Pattern(
        "suitability",  # "not designed for nuclear facilities": a warning, no restriction
        word(
            r"(?:not|nor) (?:\w+,? ){0,4}(?:designed|intended|manufactured|fault[- ]tolerant"
            r"|tested)(?:,? (?:or )?\w+){0,4} for"
        ),
        veto=word(
            r"(?:may|must|shall|will|should|can) not",
            r"(?:not|nor) (?:\w+,? (?:or |nor )?){0,4}(?:licensed|permitted|allowed|authori[sz]ed)",
            r"agrees? (?:not|that)",
            r"prohibited",
        ),
    ),
    Pattern(
        "law",
        word(
            r"govern(?:ed|ing)(?: \w+){0,8} laws?",
            r"laws? of (?:the )?(?:state|republic|commonwealth|country|united states|\w+),?(?:"
            r" \w+){0,6} (?:shall )?(?:govern|appl)\w*",
            r"jurisdiction",
            r"venue",
            r"conflicts? of laws?",
            r"courts?",
            r"arbitrat(?:ion|ed|or)",
            r"choice of law",
            r"international sale of goods",
            r"waive[rsd]?",
            r"sever(?:able|ability|ed)",
            r"unenforceab\w+",
            r"invalid(?:ity)?",
            r"(?:entire|complete|whole) (?:agreement|understanding)",
            r"supersedes?",
            r"(?:agreement|licen[sc]e|terms|provisions?)(?: [^\s.;]+){0,4} (?:may|shall|can|will)"
            r" (?:not |only )?be (?:[^\s.;]+ ){0,4}?(?:superseded|amended|assigned|modified)",
            r"(?:only )?for (?:convenience|reference)",
            r"invalid or unenforceable",
            r"attorneys'? fees",
            r"force majeure",
            r"partnership",
            r"joint venture",
            r"relationship of agency",
            r"third[- ]party beneficiar\w+",
            r"effective (?:date|as of|on)",
            r"written instrument",
            r"construed",
            r"prevailing party",
            r"headings?",
            r"statut(?:e|ory)",
            r"consumer rights",
            r"moral rights",
            r"fair use",
            r"partial(?:ly)? invalid",
        ),
        veto=word(
            r"(?:may|must|shall|will|can|should)(?: ?not| only) (?:be )?(?:us|cop|modif|distribut|sell|sold)\w*",
            r"non-? ?commercial\w*",
            r"only for",
            r"solely for",
            r"(?:pay|license) fees?",
            r"prohibited",
        ),
    ),
    Pattern(
        "definition",
        word(
            r"(?:shall )?means?:?",
            r"(?:shall )?refers? to",
            r"is defined (?:as|in)",
            r"are defined",
            r"definitions?",
            r"shall include",
            r"shall be (?:understood|interpreted)",
            r"hereinafter",
            r"for (?:the )?purposes? of this (?:license|agreement|definition)",
            r"as used in this",
            r"herein",
        ),
        veto=word(
            r"(?:may|must|shall|will|can|should)(?: ?not| only) (?:be )?(?:us|cop|modif|distribut"
            r"|sell|sold|reproduc|exercis)\w*",
            r"non-? ?commercial\w*",
            r"only",
            r"provided(?:,? however)?,? that",
            r"by no means",
            r"any means",
            r"permitted purposes?",
            r"research",
            r"evaluation",
            r"internal",
            r"personal",
            r"academic",
            r"educational",
            r"you may",
            r"(?<!to )grants?",
            r"agrees? to",
            r"prohibited",
            r"forbidden",
            r"(?:you|users?|licensees?|recipients?) must",
            r"(?:excluded|prohibited|competing|restricted) (?:purpose|use)s?",
            r"other means",
            r"means of",
        ),
    ),
    Pattern(
        "ownership",
        word(
            r"all rights (?:not (?:expressly |specifically )?granted )?(?:\w+ )?(?:are )?(?:hereby )?reserved",
            r"title (?:to|in)",
            r"ownership",
            r"retains? (?:all|the|any|its|sole|full)(?: \w+){0,4} (?:rights?|title|copyrights?|ownership)",
            r"protected by(?: \w+){0,6} (?:copyright|law|laws|treat\w+)",
            r"(?:registered )?(?:trade|service) ?marks? of",
            r"proprietary to",
            r"(?:is|are) (?:exclusively |solely |wholly )?owned (?:exclusively |solely )?by",
            r"reserves? all (?:other )?rights",
            r"copyright(?:ed)? by",
            r"copyright holders?(?: is| are)",
            r"remains? the property",
            r"no (?:other )?rights?(?: \w+){0,4} (?:are|is) (?:granted|implied|conveyed)",
            r"holds? the copyright",
            r"is copyright",
            r"are copyright",
            r"contains? (?:code|material|software) (?:from|by|copyright)",
            r"copyright notices?:",
            r"implication, estoppel",
            r"(?:is|are) \W?not\W? (?:in the )?public[- ]domain",
            r"by implication",
            r"retain copyright",
        ),
        veto=_ACTS_BARRED,
    ),
    Pattern(
        "us government",
        word(
            r"dfars?\b",
            r"48 c\.?f\.?r\.?",
            r"(?:commercial|restricted) (?:computer software|rights|(?:end )?items?)",
            r"government (?:end )?users?",
            r"federal acquisition",
            r"government rights",
        ),
        veto=word(r"prohibited", r"non-? ?commercial\w*", r"(?:pay|license) fees?"),
    ),
    Pattern(
        "how to apply",
        word(
            r"how to apply",
            r"to apply (?:this|these|the)",
            r"attach the following",
            r"boilerplate notice",
            r"to use this license",
            r"for (?:more )?(?:information|details|questions)",
            r"exhibit [a-z]\b",
            r"(?:along with|with) this (?:program|library|software)(?:; if not|\. if not)",
            r"write to",
            r"see (?:the )?(?:file|http|gnu|copying|license|below|above)\S*",
            r"available (?:at|from|on|under)(?: \w+){0,2} (?:http|www|the following|url|website|internet)\S*",
            r"https?:\S+",
            r"law firm",
            r"attorney-client",
            r"lawyer-client",
            r"informational purposes",
            r"located on the internet",
            r"background",
            r"considerations for",
            r"you should have received",
            r"e-?mail",
            r"send (?:bug|comments|questions)\w*",
            r"appreciated",
            r"encouraged?",
            r"please",
            r"would like",
            r"hope that it will be useful",
            r"not (?:required|obligated|obliged)",
            r"feel free",
            r"thanks? to",
            r"wish(?:es)? to (?:thank|acknowledge)",
            r"acknowledge?ments? (?:to|go)",
            r"was (?:written|developed|created|originally|designed|supported|funded|prepared) (?:by|at|under|for)",
            r"originally",
        ),
        veto=word(
            r"(?:may|must|shall|will|can|should)(?: ?not| only)",
            r"non-? ?commercial\w*",
            r"commercial(?:ly)?",
            r"only",
            r"solely",
            r"prohibited",
            r"fees?",
            r"research",
            r"evaluation",
            r"educational",
            r"permission",
            r"must",
            r"require[sd]?",
            r"obtain",
            r"purchase",
            r"personal",
            r"internal",
            r"agree",
            r"subject to",
        ),
    ),
    Pattern(
        "survival",
        word(
            r"surviv(?:e|es|al)",
            r"shall remain in (?:full )?(?:force|effect)",
            r"shall continue in",
            r"continues? to apply (?:after|following|notwithstanding|despite)",
            r"effect on (?:the )?(?:remaining|validity)",
            r"remain(?:s)? in full",
        ),
        veto=word(r"prohibited", r"non-? ?commercial\w*", r"only"),
    ),
    Pattern(
        "later versions",
        word(
            r"(?:new|later|revised|subsequent|any other|published) versions? of (?:this|the)(?: \w+){0,4} licen[sc]es?",
            r"any later version",
            r"new versions will be",
            r"version number",
            r"licen[sc]e stewards?",
            r"(?:new|revised) versions? of (?:this|the) (?:agreement|licen[sc]e)",
            r"a later version",
            r"subsequent version",
        ),
        veto=word(r"prohibited", r"non-? ?commercial\w*", r"bind(?:s|ing)?", r"supersede"),
    ),
    Pattern(
        "patents of others",
        word(
            r"third part(?:y|ies)(?:'s)? (?:intellectual property|patents?|claims?)",
            r"claims? of third parties",
            r"legal\.txt",
            r"third party'?s? intellectual property",
            r"essential patent claims",
            r"infringe(?:s|ment|d)?",
            r"implied (?:license|rights)",
        ),
        veto=_ACTS_BARRED,
    ),
    Pattern(
        "acceptance by use",
        word(
            r"indicates? (?:your|its|his|her|their) (?:acceptance|agreement)",
            r"you (?:accept|agree to)(?: be bound by)?(?: all)? (?:the|these|this)(?: \w+){0,3}"
            r" (?:terms|licen[sc]e|agreement|conditions)",
            r"(?:accept|agree to) the terms",
            r"constitutes? (?:acceptance|agreement)",
            r"not required to accept",
            r"by (?:using|downloading|installing|copying|exercising|distributing|modifying|accessing)",
            r"(?:if|unless) you (?:do not|don't) (?:agree|accept)",
            r"have (?:carefully )?read",
            r"in lieu of",
            r"legal(?:ly)? (?:capacity|authority|binding)",
            r"agrees? to be bound",
            r"bound by (?:the|these|this)",
            r"terms and conditions (?:of|for|in) ",
            r"licensed (?:to you )?under the",
            r"is (?:released|distributed|licensed|provided|made available) under",
        ),
        veto=word(
            r"(?:must|shall|may) be",
            r"(?:may|must|shall|will|can|should)(?: ?not| only)",
            r"only",
            r"solely",
            r"non-? ?commercial\w*",
            r"commercial\w*",
            r"prohibited",
            r"fees?",
            r"register\w*",
            r"agrees? not",
            r"research",
            r"evaluation",
            r"internal",
            r"personal",
        ),
    ),
)
"""Kinds of whole sentences that say nothing which matters."""

COPYRIGHT = re.compile(
    r"^[\W_]*(?:portions? (?:are |of [^.]{0,80})?)?(?:(?:\(c\)|©|copyright(?:ed)?)[\s:,]*)+(?:\(c\)|©"
    r"|\d|<|\[|\{|by|[a-z])"
)
"""How a copyright notice begins."""
