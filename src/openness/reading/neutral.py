"""Sentences, and phrases within sentences, that neither permit, demand nor forbid anything.

Disclaimers of warranty and liability, choice of law, definitions, ownership, instructions on how to apply a license.
A pattern for whole sentences has a veto: words with which the sentence does more than that.
"""

import re

from openness.reading.pattern import Pattern
from openness.reading.words import word

__all__ = ["COPYRIGHT", "IDIOMS", "STRONG", "WHOLE"]

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

_HERE = (
    r"(?:(?:any and all|any|all|each) (?:of )?)?(?:(?:the )?(?:following|above|foregoing|below) (?:terms?"
    r"|conditions?|restrictions?"
    r"|requirements?)(?: and conditions)?"
    r"|(?:these|this|such) (?:\w+ )?(?:terms?|conditions?|restrictions?|requirements?|obligations?|rules|licen[sc]e"
    r"|agreement)"
    r"(?: and conditions)?"
    r"|(?:the )?(?:terms?|conditions?|provisions?|requirements?|restrictions?)(?: and conditions)? (?:below|above"
    r"|herein"
    r"|(?:of|in|set forth in) (?:this|the) (?:\w+ )?(?:licen[sc]e|agreement)|(?:of|in) (?:section|clause) [\d.]+))"
)
"""The terms of the license itself, as it speaks of them."""

STRONG: tuple[Pattern, ...] = (
    Pattern(
        "license document",
        word(
            r"(?:copies|copy) of (?:this|the) (?:licen[sc]e(?: document)?|agreement),? but",
            r"this licen[sc]e document",
            r"modify the text of this licen[sc]e",
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
            r"no patent licen[sc]e is granted(?: for|:)",
            r"no patent licen[sc]e is granted to (?:[^\s.;]+ ){1,24}?patent claims other than the licen[sc]ed claims",
            r"notwithstanding(?: \w+){0,4} (?:section )?\S+ above, no patent licen[sc]e",
        ),
        veto=word("must", r"pay\w*", r"fees?", "companies"),
    ),
    Pattern(
        "on one's own behalf",
        word(
            r"(?:only )?on (?:your|its|their) own behalf",
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
            r"(?:rights?|licen[sc]es?) to (?:use|create|modify|copy|distribute|make|sell|sub-?license|reproduce)",
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
            r"not (?:be )?(?:licensed|permitted|allowed)",
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
        ),
    ),
    Pattern(
        "survival",
        word(
            r"surviv(?:e|es|al)",
            r"shall remain in (?:full )?(?:force|effect)",
            r"shall continue in",
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

IDIOMS: tuple[Pattern, ...] = (
    Pattern(
        "not limited to",
        word(
            r"(?:including|includes?)?,? ?(?:but )?(?:is |are )?(?:not|without)(?: being)? limit(?:ed|ation)(?: to)?",
            r"not limited to",
            r"without limit(?:ation|ing)?",
            r"without limiting the(?: \w+){0,4}",
        ),
    ),
    Pattern(
        "free of charge",
        word(
            r"free[- ]of[- ](?:charge|cost)",
            r"without (?:the |any |a )?(?:need (?:for|of) )?(?:pay\w*(?: of)? )?(?:any |a )?(?:(?:licen[sc]e"
            r"|licensing|royalty) (?:or )?)*"
            r"(?:charge|cost|fee|royalt(?:y|ie)|payment)s?(?:(?:,| or| and|,? nor)+ (?:any |a )?(?:(?:licen[sc]e"
            r"|licensing"
            r"|royalty) )?(?:charge|cost|fee|royalt(?:y|ie)|payment|restriction)s?)*",
            r"free (?:of|from) (?:any )?(?:licen[sc]e |licensing )?(?:fees|charges|royalties|restrictions?)",
            r"(?:at )?no (?:extra |additional )?(?:charge|cost)",
            r"royalty[- ]?free",
            r"no[- ]charge",
            r"with(?:out)? or with(?:out)? (?:a )?(?:fee|charge)",
            r"(?:with or )?without (?:a )?(?:written |signed )?(?:license|agreement)?(?: or royalty)? fees?",
            r"for free",
            r"gratis",
            r"fully[- ]paid(?:[- ]up)?",
            r"paid[- ]up",
            r"without (?:the need for )?(?:an? )?written agreement",
            r"without further (?:permission|consent|conditions)",
            r"for a fee or free",
            r"(?:either )?(?:in consideration of|for|against) (?:a )?(?:fee|charge|payment),? or (?:for )?free(?: of"
            r" charge)?",
            r"(?:free of charge )?and without (?:a |any )?royalty",
            r"without (?:any )?(?:other )?restrictions?",
            r"no restrictions?",
            r"unrestricted",
            r"un\W{1,3}limited",
            r"without (?:asking|prior|express)(?: \w+)? permission",
        ),
    ),
    Pattern(
        "following conditions",
        word(
            r"(?:provided|on (?:the )?condition|subject to|under|with|as long as|so long as|if|upon"
            r"|only if|only)?,? ?(?:that )?(?:you )?(?:all of |each of |meet(?:ing)? |compl\w+ with"
            r" )?(?:the |these |both |all )?(?:following |terms? and )(?:(?:terms?|conditions?"
            r"|restrictions?|requirements?|provisos?|limitations?|stipulations?|rules)(?: and | or |,"
            r" )?){1,3}(?: \w+){0,2}(?: (?:is|are) (?:met|satisfied|observed|agreed to))?",
            r"provided (?:that )?the following",
            r"(?:these|the (?:above|following|foregoing)|above|such) (?:terms|conditions|restrictions"
            r"|requirements)(?: are met)?",
            r"(?:subject to|under|by|with|in accordance with|according to|pursuant to|compl\w+ with"
            r"|conditions? of) (?:all )?(?:the )?(?:terms? and conditions?|terms?|conditions?"
            r"|provisions?)(?: of (?:this|the)(?: \w+)? (?:license|agreement|section))?",
            r"(?:terms? and conditions?|conditions|terms|provisions) (?:of|in|stated in|for) (?:this"
            r"|the)(?: \w+){0,2} (?:license|agreement)",
            r"this (?:license|agreement|permission notice|permission)",
            r"only (?:under|in accordance with|subject to|pursuant to|as)(?: the)?(?: terms(?: and"
            r" conditions)? of)? (?:this|these|the) (?:public )?(?:licen[sc]e|agreement|terms)",
            r"(?:copied|used|distributed|modified|and|or|,| )*(?:only )?in accordance with the (?:following"
            r" )?terms(?: and conditions)?",
            r"license agreement",
            r"(?:other )?required (?:legends?|notices?|by (?:applicable )?law)",
            r"(?:recipients?|they|users?|everyone|anyone) must be (?:able|free|permitted|allowed|entitled) to",
            r"osi[- ]approved",
            r"fees(?: [^\s.;]+){0,8}? are permitted",
            rf"provided (?:that )?you (?:agree (?:to|with)|accept|comply with|follow|meet|satisfy) {_HERE}",
            r"unless prohibited by (?:applicable )?law",
            r"subject to (?:any )?(?:applicable )?third[- ]party(?: \w+){1,2}",
            r"(?:required to (?:ensure|make sure) that )?(?:[^\s.;]+ ){0,6}?compl(?:y|ies) with (?:all )?(?:the )?"
            r"(?:requirements|terms|conditions|provisions) of this (?:licen[sc]e|agreement)",
            r"subject to (?:(?:your|licensee's|the recipient's|full|continued|its|their) )*(?:compliance with"
            rf"|acceptance of) {_HERE}",
            r"(?:subject to|including|with|under) (?:all |any |the )*(?:\w+ )?(?:limitation|restriction|condition"
            r"|requirement"
            r"|exception|term)s? (?:(?:stated|set (?:forth|out)|contained|outlined|described|listed|specified"
            r"|mentioned|given) )?"
            r"(?:herein|hereunder|below|above|in (?:this|section|clause|sections)(?: (?:licen[sc]e|agreement|section"
            r"|[\d.]+))?)",
            r"(?:no|any) more restrictive(?: (?:terms|conditions))?",
            r"permission for (?:use|modification|copying|distribution)(?: and [^\s.;]+)? without (?:distribution"
            r"|modification)$",
            r"(?:will|shall|may|can) not be (?:revoked|terminated|cancell?ed) by",
            r"permission notices?",
        ),
    ),
    Pattern(
        "who it is from",
        word(
            r"(?:the )?(?:regents|trustees|university|board)(?: \w+)? of(?: the)?(?: \w+){1,4}",
            r"\w+ (?:state )?university(?: of(?: \w+){1,2})?",
            r"corporation for national research initiatives",
            r"research (?:center|centre|institute|laborator(?:y|ies)|group|council|corporation|foundation)",
            r"developed (?:by|at)(?: the)?(?: \w+){0,4} (?:university|research)(?: \w+){0,3}",
            r"non-?profit (?:corporation|organi[sz]ation|foundation)",
            r"institut \w+(?: de)? recherche",
            r"(?:institut\w+ )?nationale? (?:de|polytechnique)(?: \w+){1,3}",
            r"\w+ research (?:park|(?:and|&) technology institute|and technology institute)",
            r"on behalf of(?: \w+ research\b)?",
            r"office of research",
            r"(?:\w+ )?research public licen[sc]e",
            r"(?:https?://|www\.|ftp://)\S+",
            r"national(?: \w+){0,3} (?:laborator\w+|center|institute|agency|foundation|administration)",
            r"is provided (?:for|to) (?:your|licensee's|the) (?:\w+ )?convenience(?: only)?",
            r"for (?:your |licensee's )?convenience(?: only)?",
        ),
    ),
    Pattern(
        "harmless doubt",
        word(
            r"if any",
            r"if none exists?",
            r"(?:is|are) the only rights granted under this licen[sc]e",
            r"no use of any covered (?:code|software) is(?= \*|$)",
            r"(?:was|is) not distributed with this (?:file|software|program|library)",
            r"required under (?:section|clause|article) [\d.]+",
            r"without any expectation of(?: [^\s.;,]+){1,4}",
            r"(?:any )?national implementations?",
            r"(?:but )?not in contravention of",
            r"production of creative",
            r"(?:for )?any purpose(?: whatsoever)?,? including(?:,? without limitation,?)? commercial(?:,? (?:or "
            r"|and )?(?:advertising"
            r"|promotional|educational|personal)){0,4}(?: purposes?| uses?)",
            r"must treat any external deployment(?: [^\s.;]+){0,10}? as a distribution",
            r"not otherwise (?:restricted|limited|prohibited)(?: or \w+)? by this licen[sc]e(?: or by law)?",
            r"promises not to interfere",
            r"reserves? the right to (?:satisfy|fulfil|meet) (?:this|that) obligation by (?:placing|providing|making"
            r"|offering)",
            r"to the extent not prohibited by (?:applicable )?law",
            r"conditions (?:&|and) restrictions",
            r"comply(?: at all times)? with (?:sub)?section [\d.]+",
            r"without specifying an? version",
            r"subject to an? (?:specific|particular) version of (?:the |this )?(?:[\w-]+ ){0,3}?(?:licen[sc]e"
            r"|agreement|cern-ohl)",
            r"limited to patent claims",
            r"research funding",
            r"without being bound by",
            r"(?:provided that |then )?you (?:must )?make an? (?:good faith|reasonable) effort to",
            r"with none of the additional permissions",
            r"only if you would otherwise be required",
            r"without any limitation as to (?:its|the) fields?",
            r"(?:is|are) requested to",
            r"fail(?:s|ed|ure)? to comply(?: with)?",
            r"subject to the version of the (?:licen[sc]e|agreement) under which it was received",
            r"without (?:contemporaneously requiring|imposing a separate(?: written)? licen[sc]e(?: agreement)?)",
            r"no longer (?:required|necessary|needed)",
            r"subject to (?:the )?(?:[^\s.;,]+ ){1,6}licen[sc]e,? version [\d.]+",
            r"for more information on(?: [^\s,.;]+){1,5}",
            r"only if the entire combination fits",
            r"contradicts? the licen[sc]e restrictions",
            r"means (?:that )?you cannot use both",
            r"recipients should know that(?: [^\s.;]+){0,4}? is not the original(?: version)?",
            r"will not be affected by",
            r"(?:as|so) long as (?:the|that) modified version is (?:interface-)?compatible",
            r"(?:must|shall) (?:also )?(?:satisfy|meet|comply with|fulfil\w*|follow) (?:all )?(?:of )?(?:the"
            r" )?(?:terms and )?"
            r"(?:conditions?|requirements?|provisions?)(?: of| set forth in| in) (?:section|article|clause|this"
            r"|paragraph)"
            r"(?: [\d.]+\w?)?(?![\d. ]* of (?:the|our|its) (?!licen|agreement))",
            r"provided that in each instance(?:,? you(?: also)? (?:meet|satisfy|comply with) all of these conditions)?",
            r"you must agree to (?:them|its rules)(?: as (?:both )?(?:strict )?(?:obligations|conditions)"
            r"(?: and (?:obligations|conditions))?(?: (?:to|of) (?:all )?(?:your|the) licen[sc]es)?)?",
            r"(?:solely|only) to facilitate reading",
            r"payment of the costs? of (?:replacing|having|acquiring|repairing)(?: [^\s.;]+){0,8}? (?:goods|services)",
            r"(?:offered|made) by (?:that|the|such|each) (?:contributor|distributor|recipient|party) alone,? (?:and"
            r" )?not by"
            r" (?:any other|the licensor|\w+)(?: \w+)?",
            r"(?:publicity|privacy)(?:,? (?:or|and) (?:publicity|privacy))? (?:rights|polic(?:y|ies))",
            r"for internal use or (?:for )?(?:external )?distribution",
            r"we only (?:ask|request)",
            r"unless an?(?:other)? (?:different|separate|other) (?:written )?(?:licen[sc]e|agreement) (?:applies"
            r"|governs"
            r"|is obtained)(?: (?!for a|after)\w+){0,8}",
            r"approved by the membership of[^.;]{0,140}? act as a proxy(?: as)?(?: defined in section \d+)?",
            r"no\.? ?\d[\w/.-]*",
            r"parties (?:hereby )?agree as follows",
            r"without (?:any )?(?:(?:express(?:ed)?|implied|either|or|,|other) ?)*(?:warrant\w+|guarantees?)",
            r"(?:is|are|was|were) not (?:written|created|made|developed|owned|authored) by",
            r"if applicable",
            r"as applicable",
            r"where (?:applicable|possible)",
            r"may be(?:come)? (?:available|necessary|held|found|incomplete|subject to change)",
            r"may (?:also )?(?:vary|differ|contain|include|have|cause|arise|result|apply)(?: \w+)?",
            r"(?:which|that) may (?:be|have)",
            r"person(?:s|al)? injur(?:y|ies)",
            r"commercially reasonable(?: efforts)?",
            r"commercial(?:ly)? (?:damages?|loss(?:es)?|available)",
            r"business interruption",
            r"lost profits?",
            r"loss of(?: \w+){0,4} profits?",
            r"to the (?:maximum |fullest |full )?extent (?:permitted|allowed)(?: \w+){0,4} law",
            r"as permitted by law",
            r"applicable laws? (?:permits?|allows?|prohibits?)",
            r"permitted by (?:applicable )?law",
            r"required by (?:applicable )?law",
            r"whether or not",
            r"not necessarily",
            r"\d{1,2} may \d{4}",
            r"may \d{1,2},? \d{4}",
            r"may \d{4}",
            r"not (?:just|only)",
            r"as (?:otherwise |expressly )?(?:provided|stated|set forth|permitted|required|described)"
            r" (?:herein|hereunder|above|below|in|by|under)",
            r"(?:should|shall|may|must|will) not be (?:interpreted|construed|deemed|considered|understood)(?: as)?",
            r"(?:is|are|been|was|being) (?:being )?provided (?:for|to|as|by|under|with|in|along|here|solely)",
            r"without (?:any )?(?:attribution )?requirements?",
            r"(?:copyright|patent|licen[sc]e|rights?) grants?",
            r"grants? of (?:rights?|licen[sc]e|copyright|patent)",
            r"no (?:\w+ )?(?:copyright|rights?|ownership) (?:is|are) (?:claimed|asserted)",
            r"no (?:written )?(?:agreement|licen[sc]e)(?:,? (?:or )?\w+){0,4} (?:is|are) (?:required"
            r"|needed|necessary)(?: for any of the authorized uses)?",
            r"authorized uses?",
            r"for (?:written )?permission,? please contact",
            r"or not",
            r"no longer",
            r"if not",
            r"not only",
            r"no (?:event|case|way)",
            r"not part of",
        ),
    ),
    Pattern(
        "what is not so",
        word(
            r"no (?:trade ?mark|service mark|publicity|trade name)(?:,? (?:or|and|nor) \w+){0,3} rights?",
            r"(?:with )?no limitations?",
            r"without (?:changing|modifying|altering) (?:the|this|any) \w+",
            r"(?:is|are) not (?:an? )?derivative",
            r"contains no (?:derivative|portion|part|code)",
            r"only works?|(?:uses|contains) only",
            r"even though(?: \w+){1,4} (?:is|are) not",
            r"did not (?:\w+ )?(?:promote|use)",
            r"(?:do|does) not normally accompany",
            r"customer's own use",
            r"that (?:is|are) not \w+(?= and (?:is|are) not)",
            r"(?:is|are|was|were|be|being) not (?:\w+ ){0,2}?(?:practical|practicable|feasible|covered|considered"
            r"|subject|required"
            r"|necessary|needed|intended|derived|part|based|included|restricted|affected|in itself"
            r"|obligated|responsible|conditioned|deemed|changed|necessarily|original|available|known"
            r"|identical|clear|possible|licensed under)",
            r"(?:does|do|did) not (?:\w+ )?(?:include|cover|bring|affect|require|extend|contain"
            r"|contradict|constitute|mean|supersede|form|alter|waive|invalidate|exclude|create|supply"
            r"|reduce|infringe|violate|depend|conflict|carry|specify|provide|meet|exist|fall"
            r"|surrender|accept|agree|release|mandate)(?! (?:the |any |a )?(?:right|permission"
            r"|licen[sc]e)s?\b)",
            r"(?:does|shall|will|do) not apply to (?:(?:the|this|any|that|those|your|such|other"
            r"|identifiable|new|a) )*(?:work|works|software|program|programs|library|code|file|files"
            r"|portion|portions|section|sections|part|parts|material|document|documents|document"
            r"|modifications?|executable|derivative|licen[sc]e|agreement|application|version|versions"
            r"|content|contributions?|components?|product|data)",
            r"not (?:the|our) (?:intent|intention|purpose)",
            r"outside (?:of )?(?:its|the) scope",
            r"(?:rather|other) than",
            r"not price",
            r"no (?:such )?(?:notice|file|version|copy|warranty|source|provision|obligation|need"
            r"|implied|difference|other)\b(?! (?:use|person|purpose))",
            r"if (?:you|they|it|licensee|the recipient) (?:do|does|have|has|are|is) not",
            r"whether or not",
            r"or not",
            r"not (?:yet|already|otherwise)",
            r"not all",
            r"not (?:more|less) than",
            r"no (?:more|less) than",
            r"without (?:modification|changes?|alteration|source|integration|notice|the source(?: code)?|a copy)s?",
            r"nothing (?:other than|else|in this)",
            r"without the need",
            r"not (?:based on|derived from|part of|a work)",
        ),
    ),
    Pattern(
        "where licenses limit themselves",
        word(
            r"except (?:that|as|where|when|for|to the extent|in)(?: (?:expressly|otherwise"
            r"|specifically|explicitly|may be|required|provided|stated|permitted|set forth|described"
            r"|noted|is|by|for|under|in|the|this|above|below|herein))*",
            r"unless (?:otherwise|required by|you|it|the|that|such|applicable law)(?: \w+){0,2}?"
            r" ?(?:noted|stated|specified|indicated|agreed|required|provided|expressly)?",
            r"(?:is|are|be|remains?) subject to (?:the|this|these|all)(?: \w+){0,4} (?:licen[sc]e"
            r"|agreement|terms|conditions|provisions|requirements|laws?)",
            r"subject to (?:the )?(?:following|above|other|these|those|third party|clause|section"
            r"|sections|paragraph)s?",
            r"without (?:limiting|prejudice|regard|affecting)",
            r"limited (?:warranty|liability)",
            r"(?:is|are) limited by",
            r"only (?:as|to the extent|in (?:the|that|such)|with respect|by virtue|on behalf|for"
            r" (?:the )?purposes? of (?:this|clarity|identif\w+|describing))",
        ),
    ),
    Pattern(
        "no burden",
        word(
            r"(?:shall|will) (?:still|also|nevertheless) be (?:considered|deemed)",
            r"(?:provided that )?(?:the )?(?:following )?(?:conditions|terms) (?:below|above) are met",
            r"(?:must|shall|needs? to) (?:also )?be (?:followed|complied with|observed|respected)",
            r"agrees? to(?: and)? comply with(?: any)?(?: and)?(?: all)?(?: \w+){0,2} (?:conditions|terms)",
            r"not be required",
            r"privately or publicly",
            r"(?:nominal|reasonable)(?: \w+)? (?:charge|fee)s?",
            r"charge no more than",
            r"for a charge",
            r"(?:performance|mechanical) royalties",
            r"royalty- free",
            r"(?:is|are|was) not (?:\w+ ){0,3}?(?:possible|obligation|requirement|protected by|under"
            r" these terms|subject to copyright)",
            r"not (?:a |an )?(?:requirement|obligation)",
            r"under no obligation(?: whatsoever)?",
            r"(?:do|does) not have to(?: give| pay| do)?",
            r"without any obligation",
            r"no support",
            r"(?:no|not) (?:\w+ ){0,2}(?:can|may) revoke",
            r"(?:to the extent |as )?prohibited by (?:law|statute|applicable)",
            r"applies? only to",
            r"only to (?:those|the extent|patent claims)",
            r"shall not be bound by",
            r"sold commercially",
            r"possibly (?:commercial|nonfree|non-free|proprietary)",
            r"(?:may|can) (?:also )?charge (?:money )?for (?:this|that|your|such|the) (?:service|distribution"
            r"|copying|copies|media"
            r"|support)",
            r"charge licen[sc]e fees for other",
            r"non-? ?discriminatory",
            r"(?:for )?(?:both |any purpose, )?(?:personal|private|educational|academic|recreational|research|home"
            r"|individual|scientific"
            r"|freeware|shareware)(?:,? (?:or|and|and/or|&)? ?(?:personal|private|educational|academic|recreational"
            r"|research"
            r"|home|individual|scientific|freeware|shareware|development)){0,4}(?:,? (?:or|and|and/or|as well as)|,)"
            r" (?:for )?"
            r"commercial(?:ly)?(?: (?:use|uses|purposes|projects?|applications?|products?))?",
            r"(?:whether )?commercial(?:ly)? or (?:not|otherwise)",
            r"(?:including|even|also)(?: \w+){1,4} for commercial (?:purposes?|use)",
            r"(?:may|can) be (?:included|used|incorporated) in (?:any |your |other |a )?commercial (?:software"
            r"|programs?|products?"
            r"|packages?|applications?|projects?)(?: packages?| products?)?",
            r"(?:including|even|also)(?: in| for)?(?: an?| any)? commercial(?:ly)?(?: (?:use|ones?|projects?"
            r"|products?|applications?|purposes?"
            r"|software))?",
            r"without (?:any )?(?:fee|charge|cost|royalt\w+)s?(?: or (?:fee|cost|royalt\w+|charge)s?)?",
            r"(?:for |in )?(?:both )?commercial(?:ly)? (?:and|or|and/or|as well as) non-? ?commercial(?:ly)?(?: \w+)?",
            r"(?:for )?non-? ?commercial(?:ly)? (?:and|or|and/or|as well as) commercial(?:ly)?(?: \w+)?",
            r"educational community licen[sc]e",
            r"academic free licen[sc]e",
            r"registered (?:trade|service)? ?marks?",
            r"university corporation",
        ),
    ),
    Pattern(
        "limits of scope",
        word(
            r"not (?:otherwise )?(?:governed|covered|licensed) (?:by|under)",
            r"subject to (?:some|third party|certain)(?: \w+){0,4}",
            r"(?:for )?as long as (?:needed|necessary|(?:you|the licensee|it|licensee)(?: also)? (?:compl(?:y|ies)"
            r"|retain|keep|include"
            r"|meet|follow|abide|remain|do(?:es)? not|preserve|credit|give|acknowledge|mention|distribute|provide"
            r"|make|continue|is"
            r"|are)\w*(?: \w+)?)",
            r"(?:either )?(?:gratis|free) or for a(?: \w+)? (?:fee|charge)",
            r"(?:may|can|to) charge (?:a|any|no)(?: \w+){0,3} (?:fee|price)s?",
            r"(?:are|is) (?:always )?permitted",
            r"no (?:further |additional |extra )?charge",
            r"without any(?: \w+)? charges?",
            r"physical act of transferring",
            r"commercial (?:programs?|distributions?|products?)",
            r"covered only if",
            r"as (?:a |an )?(?:special )?exception(?: to)?",
            r"special exception",
            r"benefits? (?:of|from) any exception",
            r"by law",
            r"costs? of(?: \w+){1,4}",
            r"to do so",
            r"research establishment",
            r"no one other than",
            r"nothing in this",
            r"conditioned (?:up)?on (?:your|full|the)(?: full)? compliance",
            r"solely (?:because|as a consequence|as a result|to the extent|by virtue)",
            r"exclusively (?:on your behalf|for you)",
            r"personal property",
            r"private use copies",
            r"pay (?:close )?attention",
            r"ask for permission",
            r"who decide\w*",
            r"competing (?:non-free|free|proprietary) programs",
            r"registered office",
        ),
    ),
    Pattern(
        "rights named",
        word(
            r"intellectual property rights?",
            r"copyright licen[sc]es?",
            r"patent licen[sc]es?",
            r"third part(?:y|ies)",
            r"licensed (?:software|work|program|product|patents?|material)s?",
            r"non-?exclusive(?:ly)?",
            r"world-?wide",
            r"perpetual",
            r"irrevocable",
            r"sub-?licensable",
            r"transferable",
            r"irrevocably",
            r"unconditionally?",
            r"public domain",
            r"free software",
            r"open source",
            r"covered code",
            r"original code",
            r"patents? (?:claims?|rights?)",
            r"free software foundation",
            r"(?:the )?united states government",
            r"u\.?s\.? government",
            r"no[- ]+charge",
            r"(?:general )?public licen[sc]e",
            r"publicly (?:display|perform)",
            r"display publicly",
            r"university of \w+",
        ),
    ),
)
"""Phrases that bring no restriction into the sentence in which they stand."""


COPYRIGHT = re.compile(
    r"^[\W_]*(?:portions? (?:are |of [^.]{0,80})?)?(?:(?:\(c\)|©|copyright(?:ed)?)[\s:,]*)+(?:\(c\)|©"
    r"|\d|<|\[|\{|by|[a-z])"
)
"""How a copyright notice begins."""
