"""Which of the words that nothing explained still matter, once the whole sentence is known.

In: a folded sentence, the words left, and what the sentence as a whole was read as. Out: the words that still matter;
and the acts of a permission of which only the conditions were not understood.
"""

import re
from collections.abc import Iterable

from openness.reading.grants import cores
from openness.reading.pattern import Draft
from openness.reading.words import PEOPLE, word

__all__ = ["beyond", "overlooked", "still_matters"]

_PROVIDED = tuple(
    f"provided {after}" for after in ("that", "you", "the", "it", "this", "all", "each", "these", "any", "and")
)
_DEMANDING = frozenset(
    (
        *("must", "shall", "require", "requires", "required", "agree", "agrees", "comply", "complies"),
        *("has to", "have to"),
        *_PROVIDED,
    )
)
"""Words that only demand: what they demand is known where the whole sentence was read as a duty."""
_OF_FORM = frozenset(("must", "shall", "required", "requires", "require"))
_CONDITIONS = frozenset(
    (
        *_PROVIDED,
        *("provided", "so long as", "as long as", "subject to", "not", "no", "without", "except", "unless"),
        *("nor", "neither"),
    )
)
_ENDING = frozenset(("terminate", "terminates", "terminated", "termination", "reserve the right", "reserves the right"))
_OF_BREACH = word("breach", r"fail(?:s|ure)?", r"violat\w+", r"publish (?:updates?|new|revised)")
_BY_BREACH = ("ends", "reserves")
"""Words that say no more than that a breach ends rights, or that the steward may publish a new version."""
_NEGATIONS = frozenset(("not", "nor", "neither"))
_KEEPS = re.compile(r"\bnot (?:to )?(?:remove|alter|modify|delete|obscure|change)\b[^;]*\bnotices?\b")
"""How a duty to keep notices is said as a prohibition."""
_ON_USE = word(r"us(?:e|es|ed|ing|age)", r"r[au]n(?:ning)?", r"execut\w+", r"install\w*", r"operat\w+")
_STEWARD = word("us", "we", "our", r"(?:licensor|author|owner|holder|developer|contributor)s?", "company")
_THINGS = word(r"(?:instruction|cover|notice|title|section|legend|statement|header|disclaimer|credit)s?", "information")
"""Things that are words on paper: the form that they must have bars nothing."""
_MORE = word(
    "approv\\w+",
    "authori[sz]ed",
    "bought",
    "secret",
    r"un(?:changed|modified|altered)",
    "return\\w*",
    "renew\\w*",
    "sent",
)
_TO_A_LIST = re.compile(r"provided (?:that|you)(?: either)?$")
_PERMITTED = re.compile(r"(?:is|are) (?:always |also |hereby )*(?:permitted|allowed) provided")
"""How something is permitted that is no act of its own, such as to put works together."""
_COMBINING = word(
    r"provided that you do not (?:distribute|publish|convey|share)",
    r"aggregat\w+",
    r"link(?:s|ed|ing)?",
    r"embed\w*",
    r"combin\w+",
    r"larger",
    "collective",
    r"collections?",
    r"bundl\w+",
)
"""Words of permissions to put the work together with others, or to do what one likes with it at home: further ones."""
_FORBIDS = word(r"(?:may|must|shall|can|will) ?not", "cannot", "prohibited", "forbidden", "must", "shall")


_TAKES = word(
    "please do not use",
    r"(?:every ?(?:one|body)|any ?(?:one|body)|any (?:person|entity)|all (?:persons|people|entities))(?:"
    r" [^\s.;]+){0,6}?"
    r" (?:except(?: for)?|excluding|other than|but not)(?! (?:you|as|that|to the extent|where|when|in accordance"
    r"|under)\b)",
    r"for (?:all |any )?other (?:uses?|purposes?|rights|applications?),? (?:please )?(?:contact|ask|write|see|call)",
    r"(?:effective|valid|in force) (?:only )?(?:until|till|through)(?! (?:it is |they are )?(?:terminated|revoked))",
    r"(?<!offer, )(?:effective|valid|in force) for (?:\w+ ){1,3}(?:days?|weeks?|months?|years?)",
    r"while you (?:subscribe|pay)",
    r"(?:granted|given|permitted|allowed|available) (?:only )?(?:by|under|through|upon) (?:an? )?(?:separate"
    r"|individual) (?:\w+ )?(?:agreement|licen[sc]e|contract)",
    r"(?:is|are|remains?) proprietary(?! to)",
    r"reserved for (?:everything|all|anything) else",
    r"use (?:must )?(?:ends?|stops?|expires?) (?:after|when|on|in)",
    r"binds? (?:you|all users|every user|each user)",
    r"except as authori[sz]ed by (?:the )?(?:author|licensor|owner|us|company)",
    r"(?:home|private|personal|school) use (?:alone|only)",
    r"(?:is|are|shall be)(?: \w+){0,2}? (?:withheld|excluded|reserved to|limited in number|kept secret)",
    r"may(?: \w+)? withdraw",
    r"(?:permission|licen[sc]e|offer|grant)(?: \w+)? (?:does not extend|lasts|ends in|is valid (?:for|until)|must be"
    r" renewed)",
    r"(?:use|modification|(?:re)?distribution|copying|changes|sale)(?: \w+){0,3}? (?:is|are) not (?:\w+ and not )?"
    r"(?:permitted|allowed|included|covered|licensed|welcome)",
    r"(?:nobody|no ?one|none)(?: else)? (?:may|can|shall)",
    r"(?:is|are) to be used for",
    r"free for (?:home|office|school|private|study|individual)\w*",
    r"may (?:make|install|use|keep)(?: \w+){0,3}? (?:one|two|three|four|five|six|ten|\d+) (?:cop|computer|machine"
    r"|device|server)\w*",
    r"on (?:one|a single) (?:computer|machine|device|server)",
    r"(?:natural|private) persons",
    r"commercial (?:users?|customers?|rights)",
    r"must (?:first )?be (?:returned|submitted|reported|purchased|bought|destroyed|sent to)",
    r"(?:obtain|buy|request|enter) an? (?:\w+ )?(?:key|serial number|dongle)",
    "must stay within",
    "for backup",
    r"keep (?:\w+ ){1,3}to (?:yourself|yourselves|themselves|itself)",
    r"provided (?:that )?(?:it|they|this|the \w+) (?:is|are|be) (?:\w+ )?(?:free of charge|at no (?:cost|charge)"
    r"|without charge)",
    r"(?:is|are) (?:licensed|granted|given|offered),? for \w+,? to",
)
"""Phrases that take something away, in whatever sentence they stand."""
_SAVE_FOR = word(
    r"(?:apart from|aside from|save(?: for)?|with the exception of|minus|short of|barring|besides|excluding|not"
    r" including"
    r"|(?:does|do|shall|will) not include|other than|but(?: not)?|except(?: for)?)"
    r" (?:(?:the|any|its|their|for|rights?|act|permission|to|of|commercial|public|further) ){0,4}"
    r"(?:sell|sale|selling|re-?s(?:ell|ale|elling)|rent|renting|leas(?:e|ing)|licensing|sub-?licens(?:e|ing)"
    r"|(?:re-?)?distribut(?:e|ing|ion)|modif(?:y|ying|ication)|publish(?:ing)?|publication|sharing|hosting|commerce"
    r"|commercial (?:use|purposes?)|profit)",
)
"""How a permission leaves an act out."""
_EXCUSED = word(
    r"if you (?:do not|don['’]t)(?: or cannot)? (?:agree|accept)",
    r"warrant\w+",
    r"liab\w+",
    "damages",
    "conventions?",
    r"disclaim\w+",
    "other than copying",
    "not a contribution",
    "modify the terms",
    r"third[- ]party beneficiar\w+",
)
"""Words of disclaimers, and of what a license is about, in which those phrases take nothing from anybody."""
_TAKING = ("forbids", "ends", "reserves", "requires")


def overlooked(text: str, drafts: Iterable[Draft]) -> tuple[str, ...]:
    """The phrase by which a sentence takes something away of which nothing was read."""
    drafts = tuple(drafts)
    grants = any(draft.effect == "grants" for draft in drafts)
    found = _TAKES.search(text) or (_SAVE_FOR.search(text) if grants else None)
    if found is None or _EXCUSED.search(text) or any(draft.effect in _TAKING for draft in drafts):
        return ()
    return (found.group(),)


def still_matters(text: str, left: tuple[str, ...], drafts: Iterable[Draft]) -> tuple[str, ...]:
    """The words that still matter: none where they only demand, and what they demand is a known duty or the form of a
    thing. A demand on use itself may be a limit, and always matters."""
    if (led := _TO_A_LIST.search(text)) is not None:  # what is demanded stands in the list that follows
        left = tuple(word_ for word_ in left if word_ not in led.group())
    if not left or _ON_USE.search(text, max(0, text.find(left[0]))):
        return left
    if _ENDING.issuperset(left) and _OF_BREACH.search(text) and any(draft.effect in _BY_BREACH for draft in drafts):
        return ()
    if _NEGATIONS.issuperset(left) and _KEEPS.search(text) and any(_keeps_notices(draft) for draft in drafts):
        return ()
    if _DEMANDING.issuperset(left) and any(draft.effect == "requires" for draft in drafts):
        return ()
    return () if _OF_FORM.issuperset(left) and _is_of_form(text, left[0]) else left


def _keeps_notices(draft: Draft) -> bool:
    return draft.fields.get("duty") == "retain-notice"


def _is_of_form(text: str, demand: str) -> bool:
    """Whether a sentence demands something of a thing, such as a cover or a file, and of nobody."""
    if PEOPLE.search(text.replace("your ", "")) or _STEWARD.search(text) or _MORE.search(text):
        return False
    return _THINGS.search(text, 0, max(0, text.find(demand))) is not None


def beyond(whole: str, own: int, left: tuple[str, ...]) -> tuple[str, ...]:
    """The acts of a permission of which nothing but a condition was not understood."""
    if not left or not _CONDITIONS.issuperset(left):
        return ()
    found = tuple(cores(whole, own))
    if not _COMBINING.search(whole, own):
        return ()
    if not found and (other := _PERMITTED.search(whole, own)) is not None:
        return () if _FORBIDS.search(whole, own, other.start()) else ("use", "distribute")
    if not found or _FORBIDS.search(whole, own, found[0].stop):
        return ()
    return tuple(dict.fromkeys(act for core in found for act in core.acts))
