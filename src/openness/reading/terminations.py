"""The ends of rights in a sentence: one for each event that brings one about.

In: a folded sentence after what leads to it. Out: drafts of ends. The matter must be that rights, a license or access
end; which events do it is read from the words of the same sentence, or of an item of its list.
"""

import re
from collections.abc import Iterator

from openness.clauses import Circumstance
from openness.reading.pattern import Draft
from openness.reading.words import word

__all__ = ["read_terminations"]

_SUBJECT = (
    r"(?:licen[sc]es?|rights?|agreement|permissions?|grants?|access|accounts?|services|authori[sz]ation|patents?"
    r"|subscription)"
)
_END = (
    r"(?:terminat(?:e|es|ed|ing)|revoked?|revokes|ends?|ended|expires?|lapses?|cancel(?:s|led)?|null and void"
    r"|forfeit(?:s|ed)?"
    r"|terminated)"
)
_ENDS = word(
    rf"{_SUBJECT}(?: [^\s;]+){{0,24}}? {_END}(?! users?| (?:of|to|result|product)\b)",
    rf"{_END}(?: [^\s;]+){{0,10}}? {_SUBJECT}",
    rf"(?:automatically|immediately) {_END}",
)
_NO_END = word(
    r"surviv(?:e|es|al)",
    r"(?:not|never|nor)(?: \w+){0,3} (?:be )?(?:terminat|revok|cancel)\w+",
    r"not have(?: \w+){0,2} licen[sc]es? terminated",
    r"(?:upon|after|following)(?: \w+){0,3} (?:termination|expiration)",
    r"supersedes?",
    r"(?:licen[sc]es?|rights?|permissions?)(?: [^\s.;]+){0,6} (?:is|are) reinstated",
    r"(?:parties|persons?|licensees) who have received",
    r"will not, and will not permit",
    r"(?:you|licensee|customer|recipient)s? may (?:\w+ ){0,2}terminate",
)
_SUIT = (
    r"(?:litigation|lawsuits?|suits?|proceedings?|legal action|patent claim|claim that|claims? (?:against|alleging"
    r"|asserting)|infringement claim|written claim|action)"
)
_EVENTS: tuple[tuple[str, re.Pattern[str], re.Pattern[str] | None], ...] = (
    (
        "ip-suit",
        word(
            rf"{_SUIT}(?: [^\s;]+){{0,70}}? (?:intellectual property|infring\w+ (?:of )?(?:any |your )?(?:rights"
            rf"|copyright))"
        ),
        word(r"likely to become"),
    ),
    (
        "copyright-suit",
        word(rf"{_SUIT}(?: [^\s;]+){{0,50}}? (?:patents? or copyrights?|copyrights? or patents?)"),
        word(r"intellectual property"),
    ),
    (
        "patent-suit",
        word(
            rf"patent(?: infringement)? {_SUIT}",
            rf"{_SUIT}(?: [^\s;]+){{0,60}}? patents?",
            rf"patents?(?: [^\s;]+){{0,16}} {_SUIT}",
        ),
        word(r"intellectual property", r"licensing discussions"),
    ),
    (
        "circumvention",
        word(r"(?:bypass|circumvent|disable|reduce|remove)\w*(?: [^\s.;]+){0,12}? (?:guardrails?|safe\w+|mechanisms?)"),
        None,
    ),
    ("insolvency", word(r"insolven\w+", r"bankrupt\w*"), None),
    ("non-payment", word(r"past due", r"fail\w* to (?:timely )?pay", r"non-?payment", r"overdue"), None),
    ("inactivity", word(r"(?:been )?inactive", r"inactivity"), None),
    (
        "unlawful",
        word(
            r"deemed (?:invalid|illegal)(?: [^\s.;]+){0,8} court",
            r"(?:law|regulation)s?(?: [^\s.;]+){0,4} prohibits?",
            r"required(?: to do so)? by law",
            r"comply with (?:the |applicable )?law",
        ),
        word(r"breach", r"violat\w+", r"retain", r"share information"),
    ),
    ("risk", word(r"risk", r"likely to become the subject", r"security emergency"), word(r"sole risk", r"own risk")),
    (
        "discontinued",
        word(r"discontinu\w+(?: [^\s.;]+){0,6} (?:services?|work|program|offering)"),
        word(r"must", r"shall"),
    ),
    (
        "change-of-control",
        word(r"change (?:of|in) control", r"(?:acquired|merger|sale of all)(?: [^\s.;]+){0,6}"),
        None,
    ),
    (
        "breach",
        word(
            r"fail(?:s|ed|ure)? to (?:comply|fulfil|abide|observe|cure|perform|meet|follow)",
            r"breach(?:es|ed)?",
            r"violat(?:e|es|ed|ion|ions|ing)",
            r"non-?compliance",
            r"(?:not|in) (?:in )?compl(?:y|iance|ied)",
            r"(?:except|other than) as (?:expressly )?(?:provided|permitted)",
            r"default",
            r"infringers",
        ),
        word(_SUIT),
    ),
)
_ON_NOTICE = word(
    r"may (?:\w+ ){0,3}?terminate",
    r"reserves? the right to",
    r"(?:upon|on|by|after|with) (?:\w+ ){0,4}?notice",
    r"will terminate accounts",
)
_PATENT_ONLY = word(
    r"patent (?:licen[sc]e|rights)s?(?: [^\s;]+){0,30} (?:terminat|end|cease)\w*",
    r"granted (?:to|by)(?: [^\s;]+){0,12} patent",
)
_CURE = re.compile(r"\b(?:within|for|prior to)(?: [^\s.;]+){0,3}? \(?(\d{1,3})\)? days")


def read_terminations(text: str, own: int = 0) -> Iterator[Draft]:
    """The ends that a sentence says, one draft for each event."""
    found = _ENDS.search(text)
    if found is None or _NO_END.search(text, own, min(len(text), found.end() + 60)):
        return
    if found.end() <= own and not text[:own].rstrip().endswith(":"):
        return
    start = max(own, found.start())
    how = "on-notice" if _ON_NOTICE.search(text) else "automatic"
    cure = _CURE.search(text, own)
    for event, words, veto in _EVENTS:
        if words.search(text, 0 if event.endswith("-suit") else own) is None or (
            veto is not None and veto.search(text, own)
        ):
            continue
        fields = {"how": how, "when": Circumstance(event=(event,))}
        if event == "patent-suit" and _PATENT_ONLY.search(text, own):
            fields["rights"] = ("patent",)
        if event == "breach" and cure is not None:
            fields["cure_days"] = int(cure[1])
        yield Draft("ends", fields, start, max(start, found.end()))
