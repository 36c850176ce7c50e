"""Definitions: a sentence that says what a word means.

In: folded text, and what leads to it. Out: whether it is a definition that restricts nothing by itself.

A definition may use any word, as long as its term tells: where a permission is "solely for personal use", the words
bite there, whatever "personal use" is said to mean. A plain term (*use*, *you*, *permitted purpose*) that is said to
mean something limited hides the limit, and is no such definition.
"""

import re

from openness.reading.narrowing import may_narrow
from openness.reading.words import HARD, word

__all__ = ["is_definition"]

_MARK = (
    r"^[\W_]{0,6}(?:(?:section )?(?:\d{1,2}\.?){0,4}[a-z]{0,4}[.)][\W_]{1,4}|\d{1,2}(?:\.\d{1,2}){0,3} "
    r"|\([a-z\d]{1,4}\) ?)?[\W_]{0,4}"
)
_TERM = (
    r"(?:(?:the|an?|each) )?(?:terms? |words? |phrase )?"
    r"(?P<term>[\w'\"\-/()]{1,40}(?:,? [\w'\"\-/()]{1,40}){0,7}?)[,:]?"
)
_SAYS = (
    r"(?:(?:shall |will |also |hereby |further )*(?:means?(?! of\b)|refers? to|denotes?|be understood)"
    r"|(?:is|are|shall be) (?:defined (?:as|in|to)|called|considered (?:to be )?an?\b|understood to (?:be|mean))"
    r"|(?:also |expressly )*(?:excludes|(?:does|do|shall|will) not (?:include|mean|refer|capture))"
    r"|(?:also )?includes\b|(?:shall|does) (?:also )?include\b"
    r"|(?<=['\"] )is (?:an?|any|the|whatever|either)\b"
    r"|has the meaning|have the meanings?)"
)
_DEFINES = re.compile(rf"{_MARK}(?:(?:for (?:the )?purposes? of|as used in) [^.;:]{{1,80}}?,? )?{_TERM} {_SAYS}")
_PLAIN = word(
    r"us(?:e|es|age|ing)",
    r"(?:sub-?)?licen[sc]e",
    r"licensed",
    r"permi\w+",
    r"allow\w+",
    r"authori[sz]ed?",
    r"purposes?",
    r"rights?",
    r"grants?",
    r"you",
    r"your",
    r"licensees?",
    r"users?",
    r"recipients?",
    r"everyone",
    r"anyone",
    r"persons?",
    r"limitations?",
    r"restrictions?",
    r"conditions?",
    r"fees?",
    r"distribut\w+",
    r"modif(?:y|ication)",
    r"cop(?:y|ies)",
    r"this",
    r"it",
    r"which",
    r"that",
    r"and",
)
"""Words of terms behind which a limit could hide: for these the meaning must have no deciding word."""
_NO_TERM = word(
    *("must", "may", "shall", "will", "can", "should", "is", "are", "has", "if", "when", "in", "by", "no", "not", "we"),
    *(
        "competing",
        "excluded",
        "prohibited",
        "unless",
        "where",
        "grants?",
        "agrees?",
        "provided",
        "to",
        "for",
        "under",
        "which",
        "who",
        "that",
    ),
)
_LIMITS = word(r"only", r"solely", r"not", r"no", r"except\w*", r"exclud\w+", r"limited", r"restrict\w*", r"unless")
_WHO = r"(?:you|licensees?|users?|recipients?|anyone|no ?one|nobody|software|program|work|it|they)"
_DEFINED = r"(?! (?:mean|include|be (?:understood|defined|considered|deemed)))"
_RULE = word(
    rf"{_WHO} (?:\w+ )?(?:must|shall|will)(?: ?not| only| never)?{_DEFINED}",
    rf"(?:may|must|shall|can|should) (?:not|only|never){_DEFINED}",
    r"(?:no ?one|nobody) (?:\w+ )?(?:may|can|should)",
    r"cannot",
    r"must",
    r"agrees? (?:not|to)",
    r"prohibit\w*",
    r"forbid\w*",
    r"provided(?:,? however)?,? that",
    r"on condition",
    r"(?:is|are) not (?:licensed|permitted|allowed|authorized|granted)",
    r"rights? (?:to(?! grant)|of)",
    r"permission",
    r"(?:is|are) (?:hereby )?granted",
)
"""Words with which a sentence does more than to define."""
_RIGHT = word(r"(?:sub-?)?licen[sc]es?", r"rights?", r"grants?", r"permissions?")
_LEAVES_OUT = word(r"excludes", r"not (?:include|refer|capture)")
"""A right that leaves something out is limited, not defined."""
_LIST = re.compile(rf"{_SAYS}[^.;]{{0,200}}:$")


def is_definition(text: str, lead: str) -> bool:
    """Whether a sentence, or the item of a list that begins so, defines a term and restricts nothing."""
    last = lead.rpartition(". ")[2]
    listed = _LIST.search(last[-240:]) is not None and _DEFINES.match(last) is not None
    whole = f"{last} {text}" if listed else text
    found = _DEFINES.match(whole)
    if found is None or _RULE.search(whole, found.end()):
        return False
    term = found["term"]
    if _NO_TERM.search(term):
        return False
    if _RIGHT.search(term) and _LEAVES_OUT.search(found.group(), found.end("term") - found.start()):
        return False
    plain = _PLAIN.search(term) is not None
    meaning = whole[found.end() :] if plain else _WIDER.sub("", whole[found.end() :])
    hard = {m.group().split()[0] for m in HARD.finditer(meaning)}
    if not plain:
        fields = hard & _FIELDS - (_EXTENT if _PART.search(term) else set())
        return not fields or HARD.search(term) is not None
    if HARD.search(term) and "permi" not in term:
        return True
    return not hard and not _LIMITS.search(whole, found.end()) and not may_narrow(meaning)


_WIDER = re.compile(
    r"\b(?:(?:other than|except)(?: for)?(?:[ ,()]+(?:your|its|internal|research|personal|development|r&d|use|and/or"
    r"|and|or)\b)+"
    r"|any and all internal use|internal (?:modules?|components?|interfaces?|files?))"
)
"""Words by which a meaning leaves a field out, or takes it in: there what is said of the term holds, or does not."""
_PART = word(
    r"versions?", r"cop(?:y|ies)", r"formats?", r"interfaces?", r"components?", r"librar(?:y|ies)", "form", "works?"
)
"""Words of terms for a part or a form of the work: of these *only* tells what they are, not what one may."""
_EXTENT = {"only", "solely"}
_FIELDS = {
    *("noncommercial", "non-commercial", "research", "evaluation", "academic", "educational", "internal", "trial"),
    *("personal", "private", "military", "nonprofit", "non-profit", "students", "commercial", "production"),
    *("non-production", "nonproduction", "evaluating", "internally", "personally", "privately", "solely", "only"),
}
"""Deciding words that a meaning may have only where its term has such a word as well."""
