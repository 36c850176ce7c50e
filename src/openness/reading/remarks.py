"""Remarks: what a license says about itself, its aims, other works and the rights of others.

Out: patterns for statements, which permit, demand and restrict nothing.
"""

from openness.reading.pattern import Pattern
from openness.reading.statement import FEW, GOES_ON, SOME
from openness.reading.words import word

__all__ = ["REMARKS"]

_NAMES = r"(?:trade ?-?marks?|trade ?names?|service marks?|logos?|domain names?|brand names?)"

_FIELDS = (
    r"(?:non-? ?)?commercial\w*",
    r"research",
    r"personal(?:ly)?",
    r"internal(?:ly)?",
    r"private(?:ly)?",
    r"(?:evaluation|academic|educational|military|production)",
    r"fees?",
    r"pay\w*",
)
"""Words that a remark with words in between must not have: they may name for what something holds."""

REMARKS: tuple[Pattern, ...] = (
    Pattern(
        "what counts as contributed",
        word(r"^\W*an? \w+ is ['\"]\w+['\"] (?:by|from) an? \w+ only(?: [^\s;]+){0,60}"),
    ),
    Pattern(
        "aim",
        word(
            r"(?:this|the|our) (?:\w+ ){0,4}licen[sc]es? (?:is|was|are|has been) (?:designed|intended|meant"
            r"|written|drafted)(?: primarily)? (?:to|as|for)"
            r"(?: [^\s.;]+){0,30}",
            r"(?:this|the) licen[sc]e (?:gives everyone|identifies|describes|sets out|explains|lays out"
            r"|protects)(?: [^\s.;]+){0,20}",
            r"(?:approved|certified|submitted)(?: [^\s.;]+){0,8} (?:open source initiative"
            r"|osi)\)?(?: for (?:approval|certification))?",
            r"(?:the )?(?:legal )?effect of this licen[sc]e(?: [^\s.;]+){0,10} not this preamble",
        ),
        veto=word(
            r"non-? ?commercial",
            r"(?:research|evaluation|academic|educational|personal|internal|private|trial|testing|teaching)",
            r"(?:only|solely|exclusively)(?! upon)",
            r"(?:not|never) (?:to )?(?:permit|allow|sell|be used|use)",
            r"(?:restrict|prohibit|prevent|limit|forbid|bar|stop)s? (?:commercial|use|the use|any use|companies"
            r"|sale|selling|military)",
        ),
        about=word(r"permission", r"only upon", r"restrict(?: that)? (?:freedom|any uses)", r"your rights"),
    ),
    Pattern(
        "no reliance on names",
        word(
            rf"(?:does|do|shall|is|are) not{SOME} (?:grant|give|convey|imply|constitute|license|authori[sz]e"
            rf"|provide){SOME}"
            rf" (?:{_NAMES}|endorsement|involvement)(?:(?:,| or| and|,? and/or|/)+ ?(?:{_NAMES}|names?"
            rf"|endorsements?))*",
            rf"nothing (?:in|contained in) this{FEW} (?:grants?|gives?|constitutes?|construed"
            rf"|deemed){SOME} (?:{_NAMES}|endorse\w*|sponsor\w*)",
            rf"no (?:right|licen[sc]e|permission)s?{FEW} (?:is|are|to use){SOME} {_NAMES}",
        ),
        veto=word(
            r"patents?",
            r"right to (?:use|copy|modify|distribute|sell)(?! (?:the |any |its |their )?(?:\w+ )?(?:trade|name"
            r"|logo|service|mark))",
        ),
        about=word(r"permission", r"except(?: as)?", r"(?:without|prior)(?: \w+){0,3} (?:permission|consent)"),
    ),
    Pattern(
        "nothing else permits",
        word(
            r"nothing else(?: [^\s.;]+){0,3} (?:grants?|gives?|permits?|allows?)(?: [^\s.;]+){0,16}",
            r"only way(?: [^\s.;]+){0,4} (?:satisfy|comply with)(?: [^\s.;]+){0,8} (?:licen[sc]e|agreement|terms)"
            r" (?:would|is|could) (?:be )?to refrain(?: [^\s.;]+){0,10}",
            r"(?:not|cannot) satisfy both(?: [^\s.;]+){0,8} (?:licen[sc]e|agreement)",
        ),
        veto=word(r"except", r"commercial"),
        about=word(
            r"(?:would|does|do|did) not permit",
            r"royalty-free",
            r"(?:if )?you agree to terms",
            r"for example",
            r"collect a royalty",
            r"refrain",
            r"not required",
            r"you would be required to",
            r"you could not",
        ),
    ),
    Pattern(
        "other works",
        word(
            r"(?:this licen[sc]e|(?:these |the )?terms(?: and conditions)?(?: [^\s.;]+){0,5}"
            r"|this agreement) (?:do|does|shall|will) not apply to"
            r"(?: [^\s.;]+){0,4} (?:separate|other|independent|larger|aggregat\w+|unmodified|that"
            rf"|links?){GOES_ON}",
            r"not,?(?: [^\s.;]+){0,6} cause(?: [^\s.;]+){0,6} to be (?:covered|subject|bound|an? (?:modified"
            r"|derivative))"
            r"(?: (?:version|work))?",
            rf"(?:is|are|be) (?:treated|regarded|deemed|considered) (?:as|to be|an?){GOES_ON}",
            r"(?:shall|will|is|are|does|do) not be (?:considered|deemed|treated as|counted as)(?: to be)? (?:an? "
            r"|the )?part of"
            r"(?: [^\s.;]+){0,40}(?:,? provided (?:these|this|they|it)(?: [^\s.;]+){0,30})?",
            rf"(?:shall|will|does|do) not (?:count|be counted|constitute|qualify)(?: as)?(?: an?)? (?:modif\w+"
            rf"|derivative\w*"
            rf"|derived){GOES_ON}",
            r"(?:is|are|be|does|do|as a whole) (?:not|also) (?:themselves |as a whole )?(?:count(?:ed)? as"
            r"|considered(?: to be)?|called|treated as|regarded as)(?: part of)?"
            r"(?: an?| the)? (?:\w+ ){0,2}(?:modified version|derivative|derived|modifications?|part of|aggregate)s?",
        ),
        veto=word(*_FIELDS, r"rights? granted", r"violat\w+", r"breach\w*", r"terminat\w+", r"accept\w*", r"agreed"),
        about=word(
            r"but only to", r"not supported", r"not themselves", r"not as a whole", r"no(?: compilation)? copyright"
        ),
    ),
    Pattern(
        "no burden on anybody",
        word(
            rf"(?:does|do|shall|will) not (?:restrict|limit|affect|prohibit|prevent){GOES_ON}",
            rf"imposes? no (?:obligations?|restrictions?|conditions?)(?:,? (?:or|and|nor) (?:obligations?"
            rf"|restrictions?))?"
            rf" (?:up)?on{GOES_ON}",
            rf"reserves? no (?:right|expectation){GOES_ON}",
            rf"free to choose the (?:type of )?(?:agreement|licen[sc]e)(?: that shall govern)?{GOES_ON}",
            rf"(?:is|are) conditional (?:up)?on (?:certain|some) obligations (?:for|of) users{GOES_ON}",
            rf"need not (?:also )?(?:comply|be|have|make|include|provide|do|carry|contain){GOES_ON}",
            r"(?:there (?:is|are)|ha(?:s|ve)|shall have|under) no (?:requirements?|obligations?|duty|need) (?:to"
            rf"|for|on|that){GOES_ON}",
            r"(?:is|are) (?:requested|invited|encouraged|welcome)(?: [^\s.;]+){0,2} but (?:is "
            r"|are )?not (?:required|obliged|obligated)",
            rf"(?:it is )?requested,? but not (?:legally )?required(?:,? that{GOES_ON} only after [^.;]*)?",
            r"(?:(?:you|licensees?|users?) (?:will|shall|are) )?not be required to (?:justify|explain|prove|account"
            r" for)"
            r"(?: [^\s.;]+){0,24}",
            r"no attribution is required",
            r"(?:is|are|be) not even bound by(?: [^\s.;]+){0,8}",
            r"(?:is|are|be) not (?:required|obliged|obligated|compelled|forbidden from|prohibited from"
            rf"|prevented from|restricted from){GOES_ON}",
            r"no (?:royalt(?:y|ies)|fees?|payments?)(?:,? (?:or |and )?(?:other )?\w+){0,3} (?:is|are|shall be"
            r"|will be) (?:required|due|owed|payable|charged)",
            r"(?:shall be|is|are|be) (?:royalty[- ]free|free of charge|free)(?: and|,)? (?:royalty[- ]free"
            r"|without (?:any )?(?:charge|fee|royalt\w+))",
        ),
        veto=word(r"licensor (?:is|has|shall|are)", r"if (?:you|the|it)(?: [^\s.;]+){0,6} (?:for|only|solely)"),
        about=word(
            r"internal(?:ly)?(?: use)?",
            r"exception",
            r"except where required",
            r"must bear the fee",
            r"but only to",
            r"unless that component(?: itself)? accompanies(?: the executable)?",
        ),
    ),
    Pattern(
        "who paid for it",
        word(
            r"(?:funded|sponsored|supported|developed|authored|written|produced|created|performed)(?: in (?:part"
            r"|whole))?"
            rf"{FEW} (?:by|under|at|with)(?: [^\s;]+){{0,24}}? (?:institutes?|agency|laborator(?:y|ies)"
            rf"|universit(?:y|ies)"
            r"|department|foundation|contract|grant|cent(?:er|re)|council|projects?)(?: [^\s;]+){0,24}",
        ),
        veto=word("may", "must", "shall", "use", "copy", r"distribut\w+", "not", "only"),
    ),
    Pattern(
        "what the terms are for",
        word(
            r"licen[sc]e(?: version [\d.]+)?(?: \([^)]*\))? consists of the(?: [^\s;]+){1,5} licen[sc]e,? modified"
            r"(?: [^\s;]+){0,40}",
            rf"(?:these|the) (?:terms|conditions) require an? (?:\w+ )?(?:attribution|acknowledge?ment"
            rf"|notice){GOES_ON}",
            rf"terms (?:which|that) (?:say|tell|set out) what(?: you must)?{GOES_ON}",
            r"(?:based on|derived from|adapted from|taken from|modell?ed on)(?: [^\s.;]+){0,10} licen[sc]e",
            r"only the (?:names?|email|copyright)(?: [^\s;]+){0,8} (?:were|was|is|are|have been) (?:changed|replaced)",
            r"with only a few conditions",
        ),
        about=word("educational community"),
    ),
    Pattern(
        "notices and titles",
        word(
            r"(?:you|licensees?|users?|recipients?) may (?:only |also |then )?(?:omit|delete|remove|add|place|use"
            r"|include|replace|put)"
            r"(?: [^\s.;]+){0,6}? (?:titles?|notices?|sections?|location|endorsements?|permissions|cover texts?"
            r"|statements?)"
            r"(?: [^\s;]+){0,40}",
        ),
        veto=word(
            "must",
            "shall",
            "may not",
            *_FIELDS,
            "licensor",
            "author",
            "use the (?:software|program|work)",
        ),
    ),
    Pattern(
        "example",
        word(
            r"^\W*(?:\([a-z0-9]+\) )?for example, an? [^\s.;]+ might (?:include|use|distribute|add|combine)[^;]*",
            rf"(?:commercial )?distributors of software may accept certain responsibilities{GOES_ON}",
        ),
        veto=word("must", "may not", "shall", "only", r"prohibit\w*", "unless", r"requir\w+", r"fees?"),
        about=word("commercial distribution"),
    ),
    Pattern(
        "what the steward remains free to do",
        word(
            r"nothing in this (?:licen[sc]e|agreement|section) (?:will|shall) (?:impair|limit|restrict|affect"
            r"|prevent) (?!your)"
            r"(?:[^\s.;]+ ){1,6}?(?:right|ability) to [^.;]*",
            r"may,? at (?:its|their) sole discretion,? choose to licen[sc]e such [^.;]*?(?:not to licen[sc]e them at"
            r" all|$)",
            r"['’]s development, use, [^.;]*? will not be subject to this licen[sc]e",
            r"may require additional patent licen[sc]es from [^.;]*?which [^.;]*?may grant in its sole discretion",
        ),
        veto=word(
            *(
                "you may not",
                "you must",
                r"fees?",
                r"forbid\w*",
                r"prohibit\w*",
                r"charg\w+",
                r"restrict\w*",
                r"re-?sale",
            ),
            *("your right", "compan(?:y|ies)"),
        ),
        about=word("on different terms", "or"),
    ),
    Pattern(
        "no license by implication",
        word(
            r"(?:will|shall|does|do) not(?: [^\s.;]+){0,8}? licen[sc]es? by implication, estoppel,? or otherwise"
            r"(?: [^.;]*?(?:either )?(?:solely|alone) or in combination(?: [^\s.;]+){0,8})?",
        ),
        about=word(r"acknowledges? and agrees? that(?: purchase or use)?"),
    ),
    Pattern(
        "which language counts",
        word(
            r"(?:translat\w+|languages?|versions?)(?: [^\s.;]+){0,16}? (?:shall |will )?(?:prevails?|governs?|ha(?:s"
            r"|ve)"
            r" priority|takes? (?:precedence|priority)|(?:is|are) authoritative)(?: [^\s.;]+){0,12}",
        ),
        veto=word("you", "must", *_FIELDS),
    ),
    Pattern(
        "whom to ask",
        word(
            r"(?:for|to (?:obtain|request|get|discuss))(?: [^\s.;]+){0,12}?,? (?:please )?(?:contact|write to"
            r"|e-?mail|call)"
            r"(?: [^\s;]+){0,40}",
        ),
        veto=word(
            *("must", "may", "shall", "should", "not", "only", "before", r"fees?", r"(?:non-? ?)?commercial\w*"),
            *(r"licen[sc]es?", r"pay\w*", r"permission (?:for|to) (?:re-?)?(?:us|cop|distribut|sell|modif)\w*"),
        ),
    ),
    Pattern(
        "whom to ask for more",
        word(
            r"if [^;]{0,120}? (?:do|does) not permit [^;]{0,120}? (?:should|may|can|please) (?:contact|ask|write to)"
            r"(?: [^\s.;]+){0,20}",
        ),
        veto=word("must", "may not", "shall", *_FIELDS),
    ),
    Pattern(
        "what stays whose",
        word(
            r"(?:title|ownership|copyrights?)(?: [^\s.;]+){0,16}? (?:shall|will|does|do|is|are)?(?: at all times)? ?"
            r"(?:remains?|stays?|vests?|belongs?)(?: [^\s.;]+){0,8}",
        ),
        veto=word("must", "may not", "fees?"),
        about=word(r"(?:you|licensee|user|recipient)s? agrees? to preserve(?: the)? same"),
    ),
    Pattern(
        "what may not come about",
        word(
            rf"may not (?:always |necessarily )?(?:be (?:enabled|available|free|suitable|complete|accurate|up to date"
            rf"|supported|able|possible)|shield|work|have (?:taken|been)|function|apply|reflect|cover"
            rf"|protect){GOES_ON}",
        ),
        veto=word("you may not", "must", "shall", "prohibited"),
        about=word("you agree that", "non-commercially developed"),
    ),
    Pattern(
        "scope of a patent grant",
        word(
            r"patent licen[sc]e shall not (?:be applicable|apply),? to(?: [^\s.;]+){0,12}",
            r"no patent licen[sc]e is (?:hereby )?granted(?: [^\s.;]+){0,16}? (?:delete[sd]?|separate(?:ly)? from"
            r"|combinations? (?:of|with)"
            r"|third part\w+|modifications? made)(?: [^\s.]+){0,60}",
        ),
        veto=word(r"patents? owned", r"any patent"),
    ),
    Pattern(
        "steward's right to new versions",
        word(
            r"only(?: the)? (?:licensor|licen[sc]e steward|[\w ]{1,30}?) (?:has|have|may"
            r"|reserves) (?:the right to )?(?:change|modify|publish|revise|create)"
            r"(?: [^\s.;]+){0,6}? (?:licen[sc]e|agreement)(?: terms| version\w*)?",
            r"should not be relied upon to determine",
            r"reserves the right to release(?: [^\s.;]+){0,4} under different (?:licen[sc]e )?terms or to stop"
            r" distributing(?: [^\s.;]+){0,8}",
        ),
        veto=word(r"you", r"software", r"program"),
    ),
    Pattern(
        "steward's right to its terms",
        word(r"only(?: the)? [\w ]{1,40}? (?:can|may) modify the terms applicable to covered code"),
    ),
    Pattern(
        "licenses like this one",
        word(
            r"(?:create|use|publish|write)(?: [^\s.;]+){0,6}? (?:modified|changed|new) versions? of this licen[sc]e",
            r"welcome to use (?:it|(?:the |this )?(?:\w+ ){1,4}),? in unmodified form only",
        ),
        veto=word(r"use the", r"fees?"),
        about=word(r"except to", r"only (?:in order )?to apply", r"not already governed"),
    ),
    Pattern(
        "not subject to others",
        word(
            r"(?:is|are) not subject to any (?:licen[sc]es?|agreements?|export \w+|restrictions?)(?: [^\s.;,]+){0,20}"
            r"(?:,? and may be (?:freely )?exported(?: [^\s.;]+){0,8})?",
        ),
        veto=word("must", "if", "unless", *_FIELDS),
        about=word(r"(?:export|exported) (?:provisions?|to any country)"),
    ),
    Pattern(
        "no position on rights",
        word(
            r"takes? no position (?:regarding|on|as to) (?:the )?(?:validity|scope)[^.]*",
            r"copies of (?:claims of rights|ipr disclosures)[^.]*? (?:can|may) be obtained from(?: [^\s.;]+){1,10}",
            r"invites? any interested (?:party|person)s? to bring to its attention[^.]*",
        ),
    ),
    Pattern(
        "what is made with it",
        word(
            r"(?:output|artwork|works?|files?|documents?|images?)[^.;]{0,60}? (?:you )?(?:create|produce|make"
            r"|generate)[ds]?"
            r"[^.;]{0,160}? (?:is|are|remains?) your (?:sole |own |exclusive )?property(?:[^.;]*? under any conditions"
            r"(?: [^\s.;]+){0,4})?",
        ),
        veto=word("must", "may not", "shall", *_FIELDS),
        about=word(r"exported [\w-]+ files"),
    ),
    Pattern(
        "other terms for one's own changes",
        word(
            r"if you (?:wish|want) to allow(?: [^\s.;]+){1,3} your version(?: [^\s.;]+){1,3} only under(?: the terms"
            r" of)?[^.]*",
            r"to the extent that [^.;]{1,60}? is limited contractually from making such third[- ]party code"
            r" available[^.]*",
        ),
        veto=word("permission", "fees?"),
    ),
    Pattern(
        "aims of a license",
        word(r"goals? of (?:the|this) (?:\w+ ){0,4}licen[sc]e(?: \([^)]*\))? (?:is|are) to [^.;]*"),
        veto=word("must", "may not", "shall", "only", "solely", r"non-?commercial"),
        about=word(r"academic(?: and linguistic)?"),
    ),
    Pattern(
        "rules for the import of software",
        word(
            r"may (?:also )?be subject to (?:\w+ )?(?:regulations?|laws?|controls?) (?:on|of|regarding"
            r"|governing)[^.;]*?"
            r" ex ?port[^.;]*",
            r"country[^.;]{0,40} may have restrictions on the import[^.;]*",
            r"check (?:the|your) country['’]s laws[^.;]*",
        ),
        veto=word("must", "may not", "shall", "fees?"),
    ),
    Pattern(
        "a breach that is cured",
        word(r"(?:keep|retain) (?:your|its|the) licen[sc]es? by(?: [^\s.;]+){0,14}"),
        about=word(r"not complied", r"comply"),
    ),
    Pattern(
        "rights of others",
        word(
            r"(?:may|might|could) (?:still |also )?be (?:restricted|limited|covered|subject to"
            r"|required)(?: [^\s.;]+){0,10}?"
            r" (?:by|because|for|under)(?: [^\s.;]+){0,10}? (?:others?|reasons?|third part\w+|copyright|laws?)",
            r"(?:not|nothing)(?: [^\s.;]+){0,8} (?:intended|interpreted|construed|deemed) to(?:,)? (?:reduce"
            r"|limit|restrict)(?: [^\s.;]+){0,24}"
            r" (?:copyright|laws?|fair (?:use|dealing)|permission|exceptions?|limitations?)",
            r"not intended to restrict(?: [^\s.;]+){0,10} law",
            r"(?:is|are) not a party to",
            r"does not (?:define|determine|regulate|address|concern)(?: [^\s.;]+){0,30}",
            r"up to the (?:author|licensor|holder|owner|donor)\S*(?: [^\s.;]+){0,30} cannot impose (?:that|such"
            r"|this) choice",
        ),
        veto=word(r"you agree", r"prohibited"),
        about=word(r"exceptions?", r"without permission", r"limit", r"restrict"),
    ),
)
