"""Phrases within sentences that neither permit, demand nor forbid anything, whatever the sentence says.

Out: patterns. Their words are explained where they stand; what else the sentence says is read.
"""

from openness.reading.pattern import Pattern
from openness.reading.words import word

__all__ = ["IDIOMS"]

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
            r"no use of any covered (?:\w+ ){1,3}is(?= \*|$)",
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
            r"cannot (?:legally|lawfully) be",
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
        "said in passing",
        word(
            r"you should (?:carefully )?read(?: \w+)?(?: carefully)? (?:before|prior to)(?: [^\s.;]+){0,4}",
            r"(?:is|are|was|were) used (?:with|by) (?:the )?(?:kind )?permission",
            r"(?:pty\.?|co\.?|company|private|public) limited",
            r"would(?: not|n['’]t) (?:have been|be) possible without",
            r"would(?: not|n['’]t) mind",
            r"(?:(?:it|that)['’]s|is|it is) (?:absolutely |certainly |legally )?not (?:legally )?required",
            r"(?:do|does) not need to",
            r"(?:is|are) (?:only )?licensed,? (?:and )?not sold",
            r"not my fault",
            r"(?<!only )(?<!other )(?<!to )customer (?=(?:may|shall|must|agrees|acknowledges|will|is|has|hereby)\b)",
            r"may or may not",
            r"^\W*permissions? (?:&|and) conditions",
            r"employees?,? (?:and|or) students (?:to|of)",
            r"commercial support",
            r"exported (?:\w+ )?files",
            r"accepts? no liability",
            r"^\W*(?:\(?\w{1,2}\) )?if only (?:executable|object|binary) code is distributed",
            r"permission for use(?: of (?:this|the) software)? is granted(?= only if (?:the user|you|licensee)"
            r" accepts?)",
            r"national(?: \w+){1,6}? (?:cent(?:er|re)|library|archives?|museum|universit\w+)",
            r"national security,? or public (?:interest|policy)",
            r"non-? ?commercially developed",
            r"cannot be copyrighted",
            r"(?:can|may) (?:also )?(?:use|include|incorporate|distribute) (?:[^\s.;,]+ ){1,3}?(?:in|with|for)"
            r" (?:your |any "
            r"|other |all )?(?:own )?commercial(?:(?: and/or| or| and)(?: \w+)?)?(?: \w+)?",
            r"inclusion in (?:an?|any) commercial(?: \w+){0,2} is (?:also )?(?:permitted|allowed)",
            r"commercial (?:re)?distribution is (?:also )?(?:permitted|allowed|encouraged)",
        ),
    ),
    Pattern(
        "terms of its own",
        word(
            r"only if (?:all )?(?:of )?the requirements of (?:sections? )?[\d.-]{1,9}(?:,? (?:and|to|through)"
            r" [\d.]{1,5})?"
            r" have been (?:met|satisfied)(?: for that covered code)?",
            r"(?:except that )?this permission notice may be (?:stated|included) in (?:a )?translations? approved by"
            r"(?: [^\s.;]+){1,5}",
            r"must comply with the (?:conditions|terms) imposed by [^.;:]{0,120}?as follows(?=:?$)",
            r"no (?:formal )?restrictions? or requirements?(?: whatsoever)?",
            r"provided only (?:with|that|if) (?:the )?following conditions(?: are (?:met|satisfied))?",
            r"import,? (?:and |or )?export(?=,)",
            r"on terms (?:that|which) (?:prevent|prohibit|forbid) (?:the entity|them|it|the recipient)[^.;]*",
            r"is only combined with",
            r"(?:but )?(?:solely )?to the extent(?: [^\s.;]+){1,4} patents? (?:is|are) (?:reasonably )?necessary",
            r"(?:and )?(?:not )?to any greater extent(?: [^\s.;]+){1,3} necessary",
            r"(?:can|could) be released under terms",
            r"this restriction (?:only )?appl(?:ies|y) (?:only )?to",
            r"font creation efforts of academic",
            r"third[- ]party rights (?:that )?the (?:licensor|information provider) is not authori[sz]ed to licen[sc]e",
            r"(?:has|have) neither been published nor disclosed",
            r"rights(?: [^\s.;]+){0,4}? not (?:\w+ )?granted(?=[^.;]{0,90}\breserved)",
            r"other rights are reserved(?: by \w+)?",
            r"subject to receipt of any required approvals? from[^.;)]*",
            r"(?:cured?|remed(?:y|ied)) (?:such|the|that) breach(?: within [^.;]{1,30}? days)?",
            r"aware of such breach",
            r"days following notice[^.;]{0,80}? breach",
            r"return of any price paid",
            r"use is restricted to experienced users",
            r"only if (?:the user|you|licensee) accepts? (?:full |all )?responsibility for(?: any)?(?: \w+)?"
            r" consequences",
            r"you may only do(?: [^\s.;]+){1,8} code (?:which|that) is not already [^.;]*",
            r"not distribute it in such a (?:fashion|manner|way) that it might be confused",
            r"without (?:any )?further permissions?",
            r"approved by the (?:free software foundation|open source initiative)(?: or the (?:free software foundation"
            r"|open source initiative))?",
            r"without (?:a )?(?:fee|charge) or (?:written )?agreement with",
        ),
    ),
    Pattern(
        "exceptions that permit",
        word(
            r"(?:this|the) exception (?:is that you may|does not (?:apply|however invalidate)|notice|to apply)",
            r"(?:must|should|may) delete (?:this|the) exception(?: notice| statement)?",
            r"(?:the )?(?:sole|only) exceptions? to (?:this|these) conditions?(?: is| are)? [^.]*",
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
            r"(?:for )?(?:both |any purpose, )?(?:personal|private|education(?:al)?|non-?profit|academic"
            r"|recreational|research|home"
            r"|individual|scientific"
            r"|freeware|shareware)(?:,? (?:or|and|and/or|&)? ?(?:personal|private|education(?:al)?|non-?profit"
            r"|academic|recreational"
            r"|research"
            r"|home|individual|scientific|freeware|shareware|development)){0,4}(?:,? (?:or|and|and/or|as well as)|,)"
            r" ?(?:for )?"
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
