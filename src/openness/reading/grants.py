"""Where in a sentence something is permitted: who may, and which acts.

In: a folded sentence after what leads to it. Out: `Core` objects, each with the acts that it permits. Words that only
speak of a permission (a preamble, a definition, another's license, a condition) are none.
"""

import re
from collections.abc import Iterator

from attrs import frozen

from openness.reading.words import acts_in, word

__all__ = ["INWARD", "UNCHANGED", "Core", "cores", "without_negated"]


def _any(*words: str) -> str:
    """An expression for any of some words."""
    return rf"(?:{'|'.join(words)})"


def _span(most: int) -> str:
    """Up to so many characters of the same clause."""
    return rf"[^.;:]{{0,{most}}}?"


_WHO = _any(
    *("you", "licensees?", "the licensee", "recipients?", "the recipient", "users?", "the user", "end users?"),
    *("any ?(?:one|body)", "every ?(?:one|body)", "one", "customers?", "the public", "people", "distributors?"),
    *("licensed users?", "third parties", r"any (?:\w+ )?(?:person|user|party|entity|individual)"),
    "(?:each|any|all) (?:licensee|recipient|user|contributor)s?",
    "permission is hereby granted, .{0,120}? to",
)
"""Who may."""
_ADVERB = _any(
    *("also", "then", "freely", "hereby", "however", "therefore", "thus", "further", "additionally", "nevertheless"),
    *("instead", "optionally", "each", "both", "always", "only", "solely", "otherwise", "likewise", "nonetheless"),
    *("alternatively", "individually", "at (?:your|its|their) (?:sole )?(?:option|discretion|choice)"),
)
_HOW = rf"(?: {_ADVERB},?){{0,3}}"
_LICENSE = _any(
    *("(?:sub-?)?licen[sc]es?", "permissions?", "rights?", "authori[sz]ations?", "authority", "privileges?", "leave")
)
_ALLOWED = _any("permitted", "allowed", "authori[sz]ed", "licensed")
_FREE = (
    rf"(?:is|are|shall be){_HOW} (?:{_any('free', _ALLOWED, 'entitled', 'welcome')}"
    rf"|licensed under {_span(60)}) to"
)
_VERBS = _any(
    *("us(?:e|ing)", "re-?us(?:e|ing)", "cop(?:y|ying)", "reproduc(?:e|ing)", "(?:re-?)?distribut(?:e|ing)"),
    *("modif(?:y|ying)", "adapt(?:ing)?", "chang(?:e|ing)", "alter(?:ing)?", "translat(?:e|ing)", "transform"),
    *("install(?:ing)?", "run(?:ning)?", "execut(?:e|ing)", "operat(?:e|ing)", "access", "load", "store", "keep"),
    *("mak(?:e|ing)", "creat(?:e|ing)", "prepar(?:e|ing)", "produc(?:e|ing)", "develop(?:ing)?", "deriv(?:e|ing)"),
    *("do", "deal in", "exercis(?:e|ing)", "exploit(?:ing)?", "practi[cs]e", "have made", "import", "freely"),
    *("shar(?:e|ing)", "publish(?:ing)?", "convey(?:ing)?", "propagat(?:e|ing)", "transmit", "communicat(?:e|ing)"),
    *("give", "pass", "provide", "offer", "supply", "market", "display", "perform", "extract(?:ing)?", "download"),
    *("sell(?:ing)?", "resell", "rent(?:ing)?", "leas(?:e|ing)", "lend", "charge", "commerciali[sz]e", "assign"),
    *(
        "sub-?licen[sc](?:e|ing)",
        "licen[sc]e",
        "transfer",
        "host(?:ing)?",
        "(?:externally )?deploy(?:ing)?",
        "archive",
        "back ?up",
    ),
    *("combin(?:e|ing)", "merg(?:e|ing)", "incorporat(?:e|ing)", "includ(?:e|ing)", "embed", "link", "build", "remix"),
    *("test", "analy[sz]e", "study", "view", "examine", "read", "evaluat(?:e|ing)", "fine-?tune", "train", "extend"),
    *("enhance", "customi[sz]e", "circumvent", "reverse[ -]engineer", "decompile", "place", "put"),
)
_DONE = _any(
    *(
        "used",
        "re-?used",
        "copied",
        "reproduced",
        "duplicated",
        "reprinted",
        "quoted",
        "(?:re-?)?distributed",
        "freely",
    ),
    *("modified", "adapted", "changed", "altered", "translated", "installed", "run", "executed", "made", "created"),
    *("shared", "published", "conveyed", "transmitted", "communicated", "given", "passed", "displayed", "performed"),
    *("sold", "rented", "leased", "sub-?licensed", "transferred", "hosted", "deployed", "exploited", "extracted"),
    *("combined", "merged", "incorporated", "included", "embedded", "linked"),
)
_NOT_AFTER = "".join(
    rf"(?<!{before} )"
    for before in (
        *("if", "that", "which", "when", "whether", "unless", "how", "where", "before", "extent", "who", "as", "than"),
        *("whatever", "rights", "some", "certain", "selected", "eligible", "qualified", "several", "few"),
    )
)
"""Words after which it is said of a case, or of another thing, that somebody may."""
_TO_ACT = rf"{_HOW} (?={_VERBS}\b)"

_HAS = rf"(?:shall |will )?ha(?:s|ve) (?:(?!no\b)[\w'’-]+ ){{0,3}}?{_LICENSE} to"
_ACTIVE = re.compile(
    rf"\b{_NOT_AFTER}{_WHO}{_HOW}"
    rf" {_any('may', 'can', _FREE, _HAS)}"
    rf"{_TO_ACT}"
)
_WITH = _any(
    *(
        "under",
        "in",
        "throughout",
        "for",
        "with",
        "during",
        "on",
        "solely",
        "subject",
        "without",
        "limited",
        "and",
        "of",
    ),
    "with respect to",
)
_PERFORMED = re.compile(
    rf"\b{_any('grants?', 'gives?', 'conveys?', 'extends?', 'granted', 'given', 'offers?', 'accords?')}\b(?! back)"
    rf"{_span(400)}\b{_LICENSE}\b(?:,? {_WITH}\b{_span(200)})?,? (?:only |solely )?(?:to|of|for)"
    rf"(?: do(?: any of)? the following)?{_TO_ACT}"
)
_GRANTED = re.compile(
    rf"\b(?<!no )(?<!prior )(?<!written"
    rf" ){_any(_LICENSE, _ALLOWED)}\b{_span(160)}\b{_any('granted', 'given', 'is', 'are')}\b"
    rf"{_span(200)}\bto{_TO_ACT}"
)
_NOUN = _any(
    *("(?:re)?distribution", "use", "copying", "reproduction", "modification", "duplication", "installation"),
    *("display", "performance", "execution", "publication", "adaptation", "alteration"),
)
_FOR = re.compile(
    rf"\b(?:{_any('grants?', 'gives?', 'granted', 'given')}\b{_span(120)}"
    rf"\b{_any('permission', 'licen[sc]e', 'authori[sz]ation')}\b|(?<!no )permission\b)"
    rf"(?: is| are)?(?: (?:also|hereby|granted|given))*(?: \w+){{0,6}}? for"
    rf" (?=(?:{_any(_NOUN, 'unlimited', 'free', 'commercial', 'private', 'any', 'all', 'the', 'its', 'this')},?"
    rf" (?:and |or )?){{0,8}}"
    rf"{_NOUN}\b(?! (?:only|solely)))"
)
_LETS = re.compile(
    rf"\b(?<!that )(?<!which )(?<!who ){_any('permits', 'allows', 'authori[sz]es', 'licenses', 'enables', 'lets')}"
    rf" {_WHO}"
    rf"(?: [^\s.;]+){{0,3}}? to{_TO_ACT}"
)
_PASSIVE = re.compile(rf"\b(?:may|can){_HOW} be{_HOW} (?={_DONE}\b)")
_STATED = re.compile(
    rf"\b(?:is|are|shall be)(?: {_any('hereby', 'also', 'freely', 'expressly', 'herewith', 'always', 'generally')})* "
    rf"(?:permitted|allowed|authori[sz]ed|granted|free)\b(?! {_any('by (?:applicable |the )?law', 'only', 'to')}"
    r"| under (?:applicable|the laws))"
)
_FREELY = re.compile(
    rf"\b(?:free(?:ly)?|feel free|(?<!for )(?<!obtain )(?<!get )(?<!request )(?<!ask )permission) to (?={_VERBS}\b)"
)

_EVERYTHING = word(
    r"do (?:with (?:it|them|this) )?(?:everything|whatever|what|anything|whatsoever)",
    r"(?:is|are|placed|released|put|dedicat\w+|hereby)(?: (?!\W?(?:not?|never|nor|neither)\b)[^\s.;]+){0,8}?"
    r" (?:in|into|to) the public domain",
    "unlimited (?:permission|rights)",
    "without (?:any )?restrictions? (?:whatsoever|of any kind)",
    r"deal in (?:\w+ ){1,4}without (?:any )?restrictions?",
)
_DEDICATED = word(
    r"do (?:with (?:it|them|this) )?(?:whatever|what|anything)(?: [^\s.;]+){0,5} (?:want|like|please|wish)\w*",
    r"(?:is|are|placed|released|put|dedicat\w+|hereby)(?: (?!\W?(?:not?|never|nor|neither)\b)[^\s.;]+){0,8}?"
    r" (?:in|into|to) the public domain",
    r"(?:waives?|abandons?|surrenders?|relinquish\w*)[^.;]{0,120}? (?:all|any)[^.;]{0,40}? copyrights?",
)
"""Words that permit everything wherever they stand."""

_LEADING = re.compile(
    rf"\b(?:{_NOT_AFTER}{_WHO}{_HOW} {_any('may', 'can', _FREE)}"
    rf"|{_any('grants?', 'gives?', 'granted', 'given')}\b[^.;]{{0,400}}?\b{_LICENSE}\b(?!"
    rf" back))(?P<tail>[^.;:]{{0,160}}):[\s-]*$"
)
"""How a permission leads to a list of acts."""
_ITEM = re.compile(
    r"[\W_]{0,4}(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,5})[.)]{1,2} )?"
    rf"(?:(?:under|for|in) [^.;]{{0,200}}? )?(?:the rights? )?(?:to )?{_HOW} ?(?={_VERBS}\b)"
)
_STOP = word(
    *("provided", "if", "unless", "so long as", "as long as", "on (?:the )?condition", "except", "but(?! not limited)"),
    *("in order to", "which", "subject to", "must", "shall", r"without (?:modif|chang)\w+"),
)
"""Words at which what is permitted ends, and its conditions begin."""
_SPEAKS = word(
    *("goals? of (?:the|this)", "framework in which"),
    *("intended to", "(?:shall )?means?", "definitions?", "designed to", "in the following notice", "reinstates?"),
    *("does not (?:affect|limit|restrict|apply)", "used in singular", "statement that", "such as the right"),
    "(?:can|may) be (?:found|obtained|viewed|read|interpreted|used (?:both )?in (?:the )?(?:singular|plural))",
    *("(?:in|as) this licen[sc]e, (?:the )?terms?", "notices? (?:that |which )?(?:stat|say)(?:e|es|ing)"),
    *("for example", "we (?:want|use|believe|recommend|encourage)", "our general public licenses"),
    *("when we speak of", "disclaims?", "warranties"),
)
"""Words of sentences that speak of permissions and give none."""
_DENIED = word("no", "nothing", "neither", "nor", "not")
_TAKEN_BACK = word(r"(?:do|does|did|shall|will) not (?:include|grant|give|extend|cover|permit|convey|carry|comprise)")
"""Words within what looks like a permission by which it is none: ``this grant of rights does not include … to``."""
UNCHANGED = word(
    r"such (?:modifications|changes) as(?: [^\s.;]+){0,12}",
    "(?<!or )without (?:any )?(?:modifications?|changes?|alterations?)",
    r"(?:(?:as|so) long as|provided(?: that)?) (?:it|they|(?:this|the|these|each|all)(?: (?!notices?|copyright"
    r"|headers?|messages?|credits?)[\w/-]+)"
    r"{1,5}?) (?:is|are|remains?) (?:not (?:modified|changed|altered|edited)|unmodified|unchanged|unaltered)(?! by|"
    r" to| in)",
)
"""Words that name changes only to leave them out."""
INWARD = word(
    r"internally (?:re-?)?distribut\w+(?: \w+){0,3}? within (?:your|its|their) (?:own )?(?:organi[sz]ation|company"
    r"|business)",
)
"""Words for passing on that leaves nobody's house."""


_GIVES_BACK = re.compile(
    r"\b(?:you|licensees?|recipients?|customers?|users?|submitters?|members?|contributors? to),?"
    r"(?: (?:hereby|also|automatically|further|thereby|irrevocably|unconditionally|shall|will|must|agrees? to|do|each"
    r"|ha(?:s|ve)|(?:are|is) deemed to have))* $"
)
"""How it is said that the licensee gives, not the licensor."""
_TO_OTHERS = re.compile(
    r"(?:grants?|gives?|offers?)(?: hereby| herewith)?(?: to)? (?:(?:its|our|his|her|their|selected|certain) \w+"
    r"|oems?|partners?"
    r"|subsidiaries|affiliates|employees|members|resellers|schools|universities|students)\b"
)
_BACK, _NEXT = 70, 12
_BY_LICENSEE = re.compile(r"\bby (?:you|(?:the )?(?:licensee|recipient|customer|user)s?)\b")
_FARTHEST = 400
"""Characters in which the acts stand that a permission says of what goes before it."""


@frozen
class Core:
    """A permission in a sentence: where it begins, from where to where its acts are named, and which."""

    start: int
    begin: int
    stop: int
    acts: tuple[str, ...]


def cores(text: str, own: int = 0) -> Iterator[Core]:
    """The permissions in a sentence; those that end before its own words are left to the sentence that has them."""
    if _SPEAKS.search(text, own):
        return
    taken, named = -1, without_negated(text)
    for found in sorted(_found(text), key=lambda m: m.start()):
        if found.end() <= taken:
            continue
        start, stop = _acting(text, found, own)
        acts = acts_in(named, start, stop, named=True)
        if _EVERYTHING.search(text, max(own, found.start() - 20), stop):
            acts = ("all",)
        if stop <= own or not acts:
            continue
        taken = stop
        yield Core(max(found.start(), own), start, stop, acts)
    if taken <= own and (listed := _listed(text, own)) is not None:
        taken = listed.stop
        yield listed
    for found in _DEDICATED.finditer(text, own):
        if found.end() > taken and not _DENIED.search(text, max(own, found.start() - 40), found.start()):
            yield Core(found.start(), found.start(), found.end(), ("all",))
            return


def _listed(text: str, own: int) -> Core | None:
    """What an item of a list permits that begins with a permission."""
    lead = _LEADING.search(text, max(0, own - 600), own)
    if lead is None or _STOP.search(lead["tail"]) or _DENIED.search(lead["tail"]) or _is_given_back(text, lead):
        return None
    item = _ITEM.match(text, own)
    if item is None:
        return None
    limit = _STOP.search(text, item.end())
    stop = limit.start() if limit is not None else len(text)
    acts = acts_in(without_negated(text), item.end(), stop, named=True)
    return Core(own, item.end(), stop, acts) if acts else None


def _found(text: str) -> Iterator[re.Match[str]]:
    """Where a permission begins that is not denied."""
    for pattern in (_ACTIVE, _PERFORMED, _GRANTED, _FOR, _LETS, _PASSIVE, _STATED, _FREELY):
        for found in pattern.finditer(text):
            if pattern in _GIVING and _is_given_back(text, found):
                continue
            back = text.rfind(",", 0, found.start()) if pattern is _STATED else found.start() - 30
            if not _DENIED.search(text, max(0, back), found.start()) and not _TAKEN_BACK.search(found.group()):
                yield found


_GIVING = (_PERFORMED, _GRANTED, _FOR, _STATED)


def _is_given_back(text: str, found: re.Match[str]) -> bool:
    """Whether it is the licensee who grants something, as a license to changes, or another who is granted it."""
    if _TO_OTHERS.match(text, found.start()):
        return True
    said_before = _GIVES_BACK.search(text, max(0, found.start() - _BACK), found.start()) is not None
    return said_before or _BY_LICENSEE.search(text, found.start(), found.end() + _NEXT) is not None


def _acting(text: str, found: re.Match[str], own: int) -> tuple[int, int]:
    """From where to where the acts stand: after the permission, or before it where it ends the clause."""
    if found.re is _STATED:
        far = max(0, found.start() - _FARTHEST)
        start = max(far, *(text.rfind(mark, far, found.start()) + 1 for mark in (";", ":", ". ")))
        return max(start, own), found.start()
    limit = _STOP.search(text, found.end())
    ends = [n for mark in (";", ". ") if (n := text.find(mark, found.end())) >= 0]
    if limit is not None:
        ends.append(limit.start())
    return max(found.end(), own), min(ends, default=len(text))


def without_negated(text: str) -> str:
    """The text, of the same length, with spaces in place of acts that it names only to leave them out."""
    text = UNCHANGED.sub(lambda found: " " * len(found.group()), text)
    return INWARD.sub(lambda found: " " * len(found.group()), text)
