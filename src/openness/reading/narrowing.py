"""Words that may take something away, wherever they stand in a sentence in which nothing was read that does.

In: a sentence with what was explained in it. Out: the words left. No verdict turns on one of them alone; but people
bar, limit and end in more words than a machine knows, and hardly a sentence of an open license that says nothing has
one of these.
"""

from openness.reading.marked import Marked
from openness.reading.words import word

__all__ = ["narrowing_words", "narrows"]

_ENDING = (
    *(r"withdr[ae]w\w*", r"lapse\w*", r"expir\w+", r"revo[ck]\w+", r"forfeit\w*", "voids?", "null", r"suspen\w+"),
    *(r"recall\w*", r"(?:taken?|takes|taking|called?|calls?|giv(?:e|es|en)|handed?) back", r"ceas\w+", "replaces"),
    *("stops", "ends(?! of)", "ended", "end (?:on|in|when|upon|after|with|once)", r"clos(?:es|ed)", r"disappear\w*"),
    *(r"vanish\w*", r"nullif\w+", r"surrender\w*", r"extinguish\w*", r"renew\w*", "until", "till", "beforehand"),
    *("months?", "monthly", "weeks?", "weekly", "(?<!some )(?<!-)days?", "yearly", r"annual\w*", "quarter(?:s|ly)?", "daily"),
    *("runs out", "no longer", "permissions? ends?", "cancel(?:s|led|ed|lable)?", "for the duration of(?! (?:the )?(?:applicable )?(?:copyright|patents))", "pilot", "(?<!jury )trial", "gives? up", "pass(?:es)? away", "loses?", "reverts?", r"narrow(?:s|ed|er)?"),
    *(r"to an? (?:\w+ )?(?:close|end|halt|stop)", "take (?:[^ .;]+ ){1,3}down"),
)
"""How a right ends, or is taken back."""
_BARRING = (
    *("barred", "bars", "bans?", "banned", "denied", "den(?:y|ies)", r"refus\w+", "ineligible", "impermissible"),
    *("unlicensed", "unwelcome", "undesired", "off the table", r"violat\w+", r"breach\w*", "off[- ]limits", "taboo"),
    *(r"exceed(?:s|ed|ing)?(?! the cost)", "ceilings?", r"capp?(?:s|ed)?", "at (?:the )?most", "exhaustive", r"confin\w+", "omission"),
    *(r"withh[eo]ld\w*", "kept", "h(?:olds?|eld) back", "unpermitted", "ungranted", "beyond(?! that| the reasonable cost| the term)", "outside(?! of this licen[sc]e directly| (?:of )?your (?:company or )?organi[sz]ation)"),
    *("falls? (?:away|beyond|to)", "stays?(?! under)", "nobody", "no ?one", "none", "neither(?! [^.;]{1,40} makes? any rep)", "nor(?! to)", "never"),
    *("(?:no|not) more", "(?:nothing|none) but", "(?:through|by|via|at) no other", "no licen[sc]e exists"),
    *(r"aren['’]t", r"isn['’]t", r"won['’]t", r"can['’]t", r"doesn['’]t", "(?<!work )apart from", "aside from"),
    *("short of", "save for", "but not", "rather than", "unlike", "other than those", r"(?<!responsibility )(?<!form )alone(?=\W*$)", "alone (?:may|can|shall|is|has)", "nothing (?:further|more|else)", "unaltered", r"disallow\w*"),
    *(r"discourag\w+", r"frown\w*", "veto", r"tolerat\w+", r"prevent\w*", r"preclud\w+", "object(?:s|ed|ing) to"),
    *(r"trespass\w*", "theft", r"abus\w+", r"misus\w+", "unethical", "immoral", "distasteful", "evil", r"harm\w*"),
    *("wrongful", "impossible", "unacceptable", "intolerable", r"forb\w+", "merely", "reach(?:es|ed|ing)?", "lies"),
    *("bound(?:s|ary|aries)", "(?<!legal )privileges?", "conferr?(?:s|ed)?", "prerogative", "monopoly", "reserves?"),
    *("being reserved", "reserved (?:by|to|for(?! developers| experienced))", "belongs", "remains? with", "left to the", "does not carry"),
    *("are to be", "is to be", "entitles", "exact form", "strictly", r"non-? ?commercial", "every other field"),
    *(r"(?:is|are) (?:\w+ )?(?:limited|restricted) to", "understood as", "separately(?! licensed under its own)"),
    r"not (?:\w+ )?(?:permitted|allowed|granted|licensed|covered|included|welcome|conferred|available|intended)",
    "(?:gets?|receives?|ha(?:s|ve)) (?:nothing|no (?:rights?|licen[sc]e|permission))",
)
"""How something is barred or left out."""
_PEOPLE = (
    *("amateurs?", r"hobby\w*", "households?", "partners?", "enterprises?", "citizens?", "citizenship", "schools"),
    *("homes?", "(?<!all )members?", "membership", "customers?", "clients", "natural persons?", "residents?"),
    *("residence", "students?", "pupils?", "academics", "workers?", "staff", "police", "firms?", "start-?ups"),
    *("agencies", "compet(?:e|es|ing|itors?|ition|itive)", "rivals?", r"(?<!place of )(?<!inc\. )business(?:es)?(?! machines)"),
    *("professional use", "(?<!most software )(?<!those )companies", "corporations", r"politic\w+", r"religio\w+", "race", "gender", "military"),
    *("armed", r"weapon\w*", "industries", r"charit(?:y|ies)", "cooperatives?", "broadcasters?", "freelancers?"),
    *("vendors?", "providers need", "strangers?", "adults?", "minors?", "children"),
)
"""Who may be meant and who not."""
_FIELDS = (
    *(r"hospital\w*", r"clinics?", "medical", "nuclear plants?", r"tobacco", "alcohol", r"gambl\w+", r"casino\w*"),
    *(r"porn\w*", "oil", "coal", "mining", "blockchains?", r"surveil\w+", "arms", r"journalis\w+", "lawyers?"),
    *("landlords?", r"church\w*", "teachers?", "consultants?", "oems?", "integrators?", r"farm\w*", "banks?", "insurers?"),
    *("finance", "insurance", "real estate", "advertis(?:ers?|ements?)", "adverts", "bots?", r"crawl\w*", r"scrap(?:e|es|ing)"),
    *("llms?", r"datasets?", "cloud", "saas", "intranet", "premises", "on-?site", "quota", "premium", "demo"),
    *("beta", "preview", "interim", "provisional", "transitional", "abroad", r"territor\w+", "domestic", "hardware vendors?"),
    *("machine learning system", "aircraft", "vehicles", "prisons?", "elections", r"lobby\w*", "campaigns?", "unions"),
)
"""For what, and where."""
_PAYING = (
    *(r"earn\w*", "income", "owed", "owes", "revenues?", r"remunerat\w+", "royalt(?:y|ies)", "prices?", "priced"),
    *(r"donat\w+", "pa(?:y|ys|ying|yable)", "paid", "money", "monetary", r"moneti\w+", r"invoic\w+", "fees?"),
    *("billing", "billed", "bills?", r"compensat\w+", r"reward\w*", "percent", "percentage", "tithe", "tariff"),
    *(r"purchas\w+", "buy(?:s|ing|er|ers)?(?! me a)", "bought", r"loan\w*", r"at (?:[^ .;]+ ){1,2}expense", "gainful"),
    *(r"profit\w*", r"subscri\w+", r"resell\w*", "resale", "budget", r"salar\w+"),
)
"""What a right costs, or what may not be earned by it."""
_ASKING = (
    *("a permit", r"negotiat\w+", r"countersign\w*", "needs? an? (?:separate|different|further|special)", "blessing", "clearance", "cleared", r"appoint\w*", "consents?", "approv(?:es?|al|als|ing)"),
    *("(?<!osi )certified(?! as| open)", r"vett\w+", r"enrol\w*", r"invit\w+", r"pledg\w+", r"promis\w+"),
    *("opinion", "judge?ment", "(?<!your )discretion", "sees? fit", "whenever", "wish(?:es)? of", "letters?"),
    *("accounts?", r"report(?:s|ed|ing)? (?:to|its|their|all|each|every|any|the number)", "notif(?:y|ies|ied)"),
    *("(?<!trade )secret", r"confiden\w+", "prerequisite", "mandatory", "compulsory", "obligatory", "(?<!vested or )contingent(?! (?:up)?on your acceptance)"),
    *("hinges?", r"presuppos\w+", "(?<!true )(?<!program )(?<!which )(?<!that )depend(?:s|ent)? (?:up)?on", "decided by", "favou?rable"),
    *("ask(?:s|ed|ing)? (?:me |us |the [^ .;]+ )?(?:before|first)",),
)
"""Whose leave it takes, and what else has to come first."""
_COUNTING = (
    *(r"(?:forty|sixty|ninety)(?! \()(?!-)", "hundreds?(?! dollars)", "thousands?(?! dollars)", "million", "four", "(?<!at least )five(?! (?:hundred|thousand) dollars)", "six", "seven", "eight", "nine", "ten(?! (?:or|lines))"),
    *("eleven", "twelve", "twenty", "thirty", "fifty", "seats?", "installations", "servers", "mirror(?:s|ed|ing)?"),
    *("one (?:user|machine|computer|device|copy(?! of))", "forks?", "forked", "host(?:s|ed|ing)?", "deploying", "production"),
)
"""How many, and where."""
_NARROWING = word(*_ENDING, *_BARRING, *_PEOPLE, *_FIELDS, *_PAYING, *_ASKING, *_COUNTING)
_ALWAYS = word(
    *("no more than (?!the cost|a reasonable|your cost)", "does not carry", "not licensed by", "not one more"),
    *(r"(?:is|are) not covered(?! by th(?:is|e) licen[sc]e[;,]| by this licen[sc]e(?: document)?, and| (?:source|software|code))",),
    *("(?:through|by|via|at) no other", "(?<!all )(?<!other )rights are (?:hereby )?reserved", "is to remain"),
    *("are not places", "is a condition", "on the footing", "first get", "all (?:[^ .;]+ )?except", "who have (?:themselves )?accepted"),
    *("assigns? (?:its|the|their|your)? ?copyrights?", "an exclusive licen[sc]e", "additional copies", "failing which"),
    *("may be (?:revoked|cancell?ed|withdrawn)", "no entitlement", "narrowly", "not to permit", r"merchandis\w+"),
    *("decides? who", "possess", "does not mean to", "one's own", "in return for", "hand over", "code of conduct"),
    *("nothing (?:herein|in this [^ .;]+) (?:authori[sz]es|permits|allows|entitles)(?! you to modify this)", r"audit\w*"),
    *("inspection", "strangers", "anniversary", "any change of control", "change of control"),
)
"""Phrases that take something away whatever else explains their words."""
_OF_CONTRACTS = word(
    *("profits?", "business", "revenues?", "fees?", "judge?ment", "nor", "neither", r"exceed\w*", r"compensat\w+"),
    *("consents?", r"breach\w*", "installations?", "percent", "fifty", "royalt(?:y|ies)", "wish(?:es)? of", "pay"),
    *("accounts?", "at (?:[^ .;]+ ){1,2}expense", "days?", r"notif\w+", "compulsory", "impossible", "months?", "void"),
    *(r"violat\w+", r"subscri\w+", "customers?", "discretion", "compete", r"prevent\w*", "paid", r"reserves?"),
    *(r"forbid\w*", "den(?:y|ied)", r"surrender\w*", "remains? with", "merely", "in the case of", "outside", "but not"),
    *(r"(?:is|are) (?:\w+ )?(?:limited|restricted) to", "companies", "members?", "seat", "agencies", "price", "whenever", r"harm\w*", "none", "no ?one", "paying"),
    *("purchases", "letter", "cease", "certified", "depend on", "enterprises", r"weapons?", "confined", "approval"),
    *("appointed", "production", "aren['’]t", "doesn['’]t", "strictly", "promises", "lies", r"cooperatives?", "thousands"),
    *("not (?:licensed|allowed|permitted)", r"non-? ?commercial", "aircraft", "medical", "vehicles", "other than those", "receives no rights", "natural persons"),
    *("until", "partners", "resellers?", "staff", "residence", "citizens?", "favou?rable", r"revo\w+", "renewed"),
)
"""Words among these that disclaimers, definitions and what every contract says have as a rule."""
_LONGEST_TITLE = 2


def narrowing_words(marked: Marked) -> tuple[str, ...]:
    """The words of a sentence that nothing explains and that may take something away."""
    if len(marked.text[marked.own :].split()) <= _LONGEST_TITLE:
        return ()
    return tuple(dict.fromkeys((*_always(marked), *marked.unexplained(_NARROWING))))


def _always(marked: Marked) -> tuple[str, ...]:
    return tuple(found.group() for found in _ALWAYS.finditer(marked.text, marked.own))


_LOOSE = frozenset(
    (
        *("definition", "how to apply", "preamble", "patents of others", "acceptance by use", "survival", "aim"),
        *("later versions", "no other rights", "suitability", "other works"),
    )
)
"""Kinds that are known by a word or two, which sentences of other kinds have as well."""
_OF_REMARKS = word(
    *("installation", "fees?", "percent", "fifty", r"violat\w+", "wishes of", "subscription", "customers", "but not"),
    *("judge?ment", "consents?", "neither", "nor", r"forbid\w*", r"surrender\w*", "den(?:y|ied)", r"prevent\w*"),
    *("not licensed", "merely", "void", "null", "letter", "resellers?", "royalt(?:y|ies)", "compulsory", "account", "staff", "companies", "pay", "weapons", "aircraft", "medical", "business", "non-commercial", "reserves", "confined",
    "approval"),
)
"""Words among these that sentences of such kinds have all the same."""
_SECOND_RULE = word(
    r"no (?:right|permission|licen[sc]e)s?(?: [^\s.;]+){0,3} (?:to|of|either|whatsoever)",
    r"nor (?:shall|may|must|can) (?:the (?:software|program|work|code)|it|anyone|you|users?|recipients?)",
    r"(?:software|program|work|code) be (?:used|sold|copied|distributed|modified|operated|run)",
    r"(?:as|so) long as you (?:do not|don['’]t)",
    r"(?:authori[sz]es|permits|entitles) (?:the|nobody|no one)",
)
"""How such a sentence goes on to a rule."""


def narrows(marked: Marked, kind: str) -> bool:
    """Whether a sentence of a kind that restricts nothing goes on to words that such a kind does not have."""
    if _always(marked) or (kind in _LOOSE and marked.unexplained(_SECOND_RULE)):
        return True
    usual = _OF_REMARKS if kind in _LOOSE else _OF_CONTRACTS
    return any(usual.fullmatch(each) is None for each in narrowing_words(marked))
