"""What licenses have in common with every contract: how it is concluded and changed, what holds if a part does not,
who is responsible, who warrants what, which law applies.

Out: patterns for statements, which permit, demand and restrict nothing in the use of a work.
"""

from openness.reading.pattern import Pattern
from openness.reading.statement import FEW, GOES_ON, SOME
from openness.reading.words import word

__all__ = ["CONTRACTS"]

_TERMS = r"(?:agreement|licen[sc]e|terms|terms and conditions|provisions?|contract)"
_STEWARD = r"(?:initial |original |relevant )?(?:licensor|copyright holder|contributor|developer|author)s?"

CONTRACTS: tuple[Pattern, ...] = (
    Pattern(
        "acceptance",
        word(
            rf"if you (?:do not or cannot|do not|don't|cannot|are not willing to|are unwilling to) (?:agree|accept"
            rf"|wish to be bound|consent)"
            rf"{SOME} (?:(?:you )?(?:must|may|should|shall|can|are) ?(?:not|no right to)|do not|don't|not)"
            r" (?:authori[sz]ed to |permitted to |entitled to )?(?:us(?:e|ing)|download|install|copy|access|open"
            r"|proceed|exercise)\w*"
            r"(?:(?:,| or|, or) (?:us(?:e|ing)|download|install|copy|access|modify|distribute)\w*){0,5}",
            rf"(?:shall be |is |are |be )?(?:deemed|considered)(?: as)? (?:to have |having )accepted{SOME} {_TERMS}",
            rf"{_TERMS}{FEW} accepted by(?: [^\s.;]+){{0,30}}? (?:or|in) (?:by )?(?:\w+ ){{0,4}}(?:similar"
            rf"|other) (?:way|means"
            rf"|manner)",
            rf"you must (?:agree to|accept)(?: and agree to)? (?:the|these|all of the|this){FEW} {_TERMS}"
            rf" (?:in order to|before)(?: \w+){{1,3}} (?:a|the|any|your) licen[sc]e",
            rf"licen[sc]e conditions your rights to undertake{GOES_ON}(?:,? including{GOES_ON})?,? and doing so"
            rf" without honou?ring"
            r" these terms(?: and conditions)? is prohibited by(?: [^\s.;]+){0,8}",
            rf"by (?:using|downloading|installing|copying|accessing){SOME},? you (?:agree|accept|consent)"
            rf"(?: to)?(?: and agree to)?(?: be bound by)? (?:the|these|this|all)(?: \w+){{0,3}} {_TERMS}",
        ),
        veto=word(r"agree (?:not|that|never)", r"regist(?:er|ration)\w*", r"fees?", r"pay\w*"),
        about=word(r"acknowledges?", r"agrees? and", r"(?:licensee|recipient|user)s? shall(?= \|)"),
    ),
    Pattern(
        "changes in writing",
        word(
            rf"(?:no|any) (?:\w+,? (?:or |and )?){{0,3}}(?:supplement|amendment|modification|change|waiver)s?"
            rf"(?: (?:to|of|or) (?:the |this |any )?{_TERMS}(?: [^\s.;]+){{0,4}})?(?: [^\s.;]+){{0,6}}?"
            rf" (?:effective|valid|binding|enforceable)(?: [^\s.;]+){{0,30}}? (?:in writing|written|signed|writing)",
            rf"this {_TERMS}(?! (?:software|program|work|product))(?: [^\s.;]+){{0,24}}? (?:may|shall|can) ?not be"
            rf" (?:amended|modified|changed|waived|altered)(?:,? (?:or )?\w+){{0,3}}?,? (?:except|unless"
            rf"|other than|without)"
            rf"{SOME} (?:writing|written|signed)(?: (?:agreement|instrument|consent))?",
            rf"failure{SOME} (?:enforce|exercise|insist){SOME} waiver",
            rf"no waiver{SOME} (?:waiver|deemed|breach|constitute)",
        ),
        veto=word(r"software may", r"program may", r"licensed (?:software|work|program|product) may"),
        about=word(r"unless", r"except", r"must be", r"only", r"(?:shall|may|can|will) not"),
    ),
    Pattern(
        "validity",
        word(
            rf"provisions?{SOME} (?:held|found|deemed|declared|judged|ruled|adjudged|becomes?|is|be)"
            rf"{FEW} (?:unlawful|invalid|illegal|void|unenforceable|inoperative|contrary)",
            rf"(?:unlawful|invalid|illegal|void|unenforceable){FEW} provisions?",
        ),
        about=word(
            r"illegal\w*", r"unlawful\w*", r"only", r"shall not", r"except", r"must be", r"prohibit\w*", r"restrict\w*"
        ),
        veto=word(r"you", r"licensees?", r"recipients?", r"users?"),
    ),
    Pattern(
        "entire agreement",
        word(
            r"(?:entire|complete|whole|exclusive|sole)(?: and (?:exclusive|entire|complete|final))?"
            r" (?:agreement|understanding|statement|contract)",
            rf"binding (?:up)?on{SOME} (?:successors|assigns|heirs)",
            rf"{_TERMS} (?:is|are|be) personal to",
        ),
        veto=word(r"personal to"),
        about=word(
            r"(?:may|shall|can) not be (?:amended|modified|changed)", r"except (?:by|in)", r"unless in writing", r"only"
        ),
    ),
    Pattern(
        "responsibility",
        word(
            rf"(?:each|neither|either|no) party(?:'s)? (?:is|shall be|will be|bears?|waives?){SOME}"
            r" (?:responsible|liable|obliged|obligated|trial|rights? to|claims?|costs?|bound|partner|agent|employee)",
            rf"distribute such responsibility{FEW}",
            r"no party may bring(?: a| any)?(?: legal)? (?:action|claim|suit)",
            rf"(?:the )?parties{FEW} (?:agree|shall|will|undertake){FEW} (?:endeavou?r|attempt|seek|settle"
            rf"|resolve|negotiate|mediate)",
            r"jury trial",
            r"at (?:its|his|her|their|your) own (?:cost and |risk and )?expense",
        ),
        veto=word(r"terminat\w+", r"audit\w*", r"commercial(?! contributor)"),
        about=word(r"you agree to (?:work|cooperate) with", r"waives?", r"only", r"you agree(?= \|)"),
    ),
    Pattern(
        "law and export",
        word(
            rf"(?:is|are|may be|shall be){FEW} subject to{FEW} export(?:[ -]control)?(?: [^\s.;]+){{0,4}}?"
            r" (?:laws?|regulations?|controls?|restrictions?|rules)",
            rf"subject to{FEW} (?:federal|state|national|applicable|the) laws? (?:only|of)",
            r"has no (?:residence|registered office|seat)",
            r"under(?: [^\s;]+){0,6} export (?:laws?|regulations?)(?: [^\s;]+){0,8}? (?:is|are) eligible for"
            r" export,?(?: [^\s;]+){0,60}",
            r"(?:is|are) (?:entirely |solely |fully )?responsible,?(?: [^\s;]+){0,14}? for compliance with(?:"
            r" [^;]*?)?(?:regulations?"
            r"|laws?)\b(?: [^\s;]+){0,14}",
            rf"{_TERMS} (?:is|are|shall be|was|were|be){FEW} (?:drafted|written|drawn up|made"
            rf"|prepared) in{FEW} (?:english|language)",
            rf"(?:english|original) (?:version|text|language){FEW} (?:prevails?|controls?|governs?|binding)",
        ),
        about=word(
            r"export\w*", r"restrictions?", r"nationals?", r"residents?", r"expressly required", r"only", r"shall"
        ),
    ),
    Pattern(
        "assurance for a fee",
        word(
            r"(?:offer|provide|conclude|charge),?(?: [^\s.;]+){0,12}? (?:fee|charge)s? for"
            r"(?:,? (?:acceptance of|accepting|the|or|and|such|additional)){0,3},? (?:warranty|warranties|support"
            r"|indemnit\w+|liabilit\w+"
            r"|maintenance|services)(?:(?!,? (?:but|only|solely|unless|except|provided|may"
            r"|must|never)\b),? [^\s.;,]+){0,14}",
            r"charge (?:a )?fees? for (?:warranty|support|maintenance|installation|training|services)(?: or \w+)?",
        ),
        about=word(
            r"commercial (?:contributor|distributor|recipient)s?",
            r"customers?",
            r"(?:you|recipients?|contributors?|licensees?|distributors?) may(?: choose to)?",
            r"(?:but )?(?:may do so )?only on(?: [^\s.;]+){0,3} (?:own )?behalf",
            r"not on behalf of",
        ),
    ),
    Pattern(
        "representation",
        word(
            r"(?:you|contributors?|licensors?|recipients?|licensees?|developers?|(?:each"
            r"|the) \w+)(?: hereby)? (?:represents?|warrants?|believes?)"
            r"(?: and (?:represents?|warrants?))?(?: to [^\s.;]+(?: \w+){0,4})?(?: that,?|,)(?: [^\s;]+){0,40}?"
            r" (?:original|creations?|authorship|sufficient rights|rights? to grant|legally entitled|authority"
            r"|modifications?|contributions?|claims?)",
        ),
        veto=word(r"use of", r"you will", r"you are not", r"located", r"citizens?", r"agree not", r"solely"),
        about=word(
            r"except as",
            r"third[- ]party restrictions?",
            r"other restrictions?",
            r"restrictions? associated",
            r"only",
            r"personally",
            r"not a restriction",
        ),
    ),
    Pattern(
        "duty of the licensor",
        word(
            rf"the {_STEWARD} provides(?: in addition)? a",
            rf"(?:^[\W_]{{0,4}}(?:[\d.]{{1,6}} |\([a-z]\) )?(?:however, |nevertheless, )?|, )the {_STEWARD} (?:shall"
            rf"|will|undertakes|agrees)"
            r" (?:also |further |hereby |expressly )?(?:provide|supply|inform|notify|publish|make|(?:not )?(?:to"
            r" )?(?:enforce|assert"
            r"|collect|investigate|defend|assist|have the transferees)|use (?:reasonable|its)"
            r"|not (?:be (?:obliged|obligated|required)|revoke|profit)"
            rf"|be (?:liable|responsible)){GOES_ON}",
            rf"(?:shall|will) not (?:provide|supply|be obliged to provide) any (?:support|maintenance|updates?|training"
            rf"|assistance|enhancements?){GOES_ON}",
        ),
        veto=word(r"audit\w*", "ownership", r"terminat\w+", r"fees?", r"charg\w+"),
        about=word(r"not to enforce", r"only"),
    ),
    Pattern(
        "what follows the end",
        word(
            r"(?:upon|after|on) (?:any |such )*termination(?: [^\s.;]+){0,6}?,? (?:you|licensee|recipient)s?"
            r" (?:agrees? to|must|shall"
            rf"|will) (?:immediately |promptly )?(?:stop|cease|discontinue){GOES_ON}",
        ),
        about=word(r"terminat\w+"),
    ),
    Pattern(
        "claims and who defends",
        word(
            rf"indemnif\w+ (?:contributor|distributor|party) may participate{GOES_ON}",
            rf"^(?:[a-z0-9]{{1,3}}[.)] )?promptly notify the (?:commercial|indemnifying) {GOES_ON}",
            rf"^(?:[a-z0-9]{{1,3}}[.)] )?allow the (?:commercial|indemnifying) (?:contributor|distributor|party) to"
            rf" control,?{GOES_ON}",
            rf"(?:no (?:party|recipient)|(?:party|recipient)s?)(?: [^\s.;]+){{0,5}}? (?:will|shall|may) (?:not"
            rf" )?bring (?:a|any)"
            rf" (?:legal )?action{GOES_ON}",
            rf"agrees? to work with (?:the )?(?:affected|initial|licensor)(?: [^\s.;]+){{0,6}}?"
            rf" responsibilit\w+{GOES_ON}",
            rf"each contributor must agree that(?: [^\s.;]+){{0,10}}? contribution{GOES_ON}",
            rf"nothing in this (?:agreement|licen[sc]e) is intended to be enforceable by{GOES_ON}",
            rf"no contributor makes additional grants{GOES_ON}",
            rf"shall be entitled to claim compensation{GOES_ON}",
            rf"no ?one shall be entitled to (?:modify|change|alter) (?:the|these) terms(?: and conditions)?{GOES_ON}",
            rf"not? (?:\w+ )?(?:is )?(?:intended to be |be )?enforceable by (?:any|third){GOES_ON}",
        ),
        veto=word("fees?", r"pay\w*", "audit"),
        about=word(
            *("more than one year", r"commercial (?:contributor|distributor)", "nothing in this", "that is not an?"),
            *(r"subject to the provisions of article [\d.]+", r"is subject to compliance with[^;|]*"),
            r"subject to providing(?: evidence| proof)?(?: thereof)?",
        ),
    ),
    Pattern(
        "what becomes of disputes and versions",
        word(
            r"(?:arbitral )?(?:award|disputes?|proceedings|mediation|arbitration|assistance|expertise)(?:"
            r" [^\s.;]+){0,12}?"
            r" (?:shall|will|must) (?:be (?:resolved|settled|decided|final|conducted|held|subject|governed|submitted"
            r"|brought|referred"
            rf"|english|in )|commence){GOES_ON}",
            r"(?:this|the) (?:licen[sc]e|agreement|contract)(?: is granted by the licensor directly to (?:you|the"
            r" licensee),? and)?"
            r" (?:shall|will|is to) (?:apply world-?wide|be (?:governed|construed|interpreted|read|understood"
            r"|effective|binding)"
            rf"|super[sc]ede|replace|prevail|enter into force|remain (?:in|effective)){GOES_ON}",
            rf"(?:does|do|shall|will) not(?: [^\s.;]+){{0,4}}? (?:imply|represent|effect|constitute)(?:"
            rf" [^\s.;]+){{0,4}}? (?:transfer"
            rf"|assignment|partnership|joint venture|agency){GOES_ON}",
            rf"(?:confers?|gives?|creates?) no rights? or remed(?:y|ies) (?:up)?on{GOES_ON}",
            rf"person who is not a party to this (?:licen[sc]e|agreement) shall have no rights{GOES_ON}",
            rf"may publish (?:updated|new|revised) versions of this licen[sc]e{GOES_ON}",
            rf"(?:steward|holder|authors?|company|foundation)(?: [^\s.;]+){{0,8}}? reserves? the right to"
            rf" (?:periodically )?publish"
            rf" (?:new|updated?s?|revised){GOES_ON}",
            rf"nothing in this (?:agreement|licen[sc]e) requires (?!you|licensee|users?)[^\s.;]+ to{GOES_ON}",
        ),
        veto=word(
            *(
                "you (?:must|may|shall|will|agree)",
                r"use of the",
                r"fees?",
                r"pay\w*",
                r"terminat\w+",
                r"end(?:s|ed)?",
                "lapse",
            ),
            *(r"expir\w+", r"(?:non-? ?)?commercial\w*", r"stop(?:s|ped)?", "delete", "destroy", "until"),
            *("while", r"as long as", r"subscri\w+", "home", "alone", r"bind(?:s|ing on)?", "companies", "students"),
            r"(?:[a-z]+|\d+)(?: \(\d+\))? (?:years?|months?|days?)",
        ),
        about=word(
            "cannot be settled amicably",
            "unless otherwise agreed",
            "without limitation in time",
            "except for the rights",
            r"so far (?:as )?this is required(?: and reasonable)?",
            "not limited to",
            r"(?:may )?only be modified by the(?: authors)?",
        ),
    ),
    Pattern(
        "no warranty",
        word(
            r"without(?: any)? (?:warrant(?:y|ies)|conditions)(?: or (?:conditions|warrant(?:y|ies)))? of any kind"
            r"(?:,? (?:either )?express(?:ed)? or implied)?",
            r"(?:not|nor)(?: [^\s.;]+){0,3}? (?:providing|accepting|offering"
            r"|assuming)(?: [^\s.;]+){0,3} (?:warrant\w+|liabilit\w+)",
            r"(?:doesn't|does not|don't) (?:work|function|perform)",
        ),
        veto=word(r"payment", r"provided that"),
        about=word(r"unless required by(?: applicable)? law", r"agreed to in writing", r"don't come complaining"),
    ),
    Pattern(
        "value in litigation",
        word(r"(?:licen[sc]es? granted|value)(?: [^\s;]+){0,20}? taken into account in determining(?: [^\s;]+){0,12}"),
        about=word(r"if you assert"),
    ),
)
