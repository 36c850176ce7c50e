"""What a whole sentence forbids: the uses that a policy lists, and rights that a license withholds.

In: a folded sentence after what leads to it. Out: drafts of prohibitions. What "you may not" forbids elsewhere stands
in `prohibitions`.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from openness.clauses import Circumstance, Terms
from openness.reading.pattern import Draft, Pattern
from openness.reading.words import COMMERCIAL, NONCOMMERCIAL, acts_in, harms_in, word

__all__ = ["is_barred", "read_forbidden"]

_NOT = (
    r"(?:(?:may|must|shall|will|can|should|do|agrees?)(?: \w+){0,3}? (?:not|never)|don['’]t|never|won['’]t|cannot"
    r"|prohibits?|prohibited from|refrain from)"
)
_LEAD = re.compile(
    rf"\b{_NOT}\b(?![^:]*\b(?:unless|except|notices?|warranty)\b)[^:;]{{0,240}}?"
    r"\b(?:us(?:e|es|ing|ed)|usage|do any|engag\w+|should not|prohibited from (?:creating|engaging))\b[^:;]{0,300}?"
    r"\b(?:to|for|following|including|that|such as|by|uses?|purposes?|activities|manner|ways?|not|in|it"
    r"|(?:model|work|software|program|material|service|product|derivative|output|licensed)s?|thereof)[ ,]*:"
)
"""How a list begins of what one may not use the work for."""
_INLINE = re.compile(
    rf"\b{_NOT}\b(?:(?! unless| except| only| if\b)[^:;.]){{0,120}}?(?: to| any of the following| not)?:"
    r" (?=\(?(?:a|i|1)\) )"
)
_PART = re.compile(r"(?:(?<=: )|[;,] |\b(?:or|and) )(?:or |and )?\(?[a-z\d]{1,4}\) ")
_ACTED = (
    "reverse-engineer",
    "circumvent",
    "transfer",
    "sell",
    "host",
    "sublicense",
    "publish-results",
    "train",
    "extract",
)
_STATED = word(
    r"prohibits? (?:the )?us(?:e|ing)\b(?!(?: of)? (?:the |our |any )?(?:names?|trademarks?|logos?))",
    r"prohibited from (?:creating|engaging|generating)",
    r"do(?:es)?(?: not|n['’]t) allow [^.;:]{0,60}? to be used",
)
"""How a policy says in a sentence for what one may not use the work."""
_CONSEQUENCE = word("unless", "except that", "provided that", "however", r"this (?:does|restriction) not")
_MARKS = r"(?:trade ?-?marks?|service marks?|logos?|trade ?names?|brand names?|product names?)"
_SANCTIONED = Circumstance(where=Terms(("sanctioned",)))
_WITHHELD = (
    Pattern(
        "uses as a policy has it",
        word(
            r"us(?:e|ed|ing)\b[^.;]{0,100}? (?:in a manner )?(?:consistent with|compl(?:y|ies) with|adheres?"
            r" to)\b[^.;]{0,80}?"
            r" (?:polic(?:y|ies)|guidelines|principles|(?<!these )(?<!this )terms (?:found|available) at)",
        ),
        "forbids",
        {"acts": ("use",), "when": Circumstance(purpose=Terms(("policy-violation",)))},
        veto=word("trademarks?", "names?", "logos?", r"privacy polic(?:y|ies)"),
    ),
    Pattern("no sublicenses", word(r"non-?sub-?licen[sc]e?able"), "forbids", {"acts": ("sublicense",)}),
    Pattern(
        "no transfer",
        word(
            r"non-?(?:transferr?able|assignable)",
            r"(?:agreement|licen[sc]e|rights?)(?: \w+){0,6}? (?:cannot|(?:may|can|shall|must) ?not) be (?:assigned"
            r"|transferred)",
            r"(?:may|shall|must|can|will) ?not (?:\w+,? (?:or )?){0,3}(?:assign|transfer) (?:this|the|your|its|any"
            r" of its)"
            r" (?:agreement|licen[sc]e|rights)",
        ),
        "forbids",
        {"acts": ("transfer",)},
    ),
    Pattern(
        "no trademarks",
        word(
            rf"(?:does|do|shall|will) not (?:grant|include|cover|convey|licen[sc]e|give|provide"
            rf"|extend)[^.;]{{0,140}}? {_MARKS}",
            rf"{_MARKS}(?: or \w+| and \w+)*(?: \w+){{0,2}}? (?:is|are) (?:not|neither) (?:\w+ )?(?:licensed|granted"
            rf"|covered|included)",
            rf"no (?:patent or )?{_MARKS}(?: [^\s.;]+){{0,6}}? (?:is|are) (?:\w+ )?(?:granted|licensed|waived|given)",
            rf"(?:no|nothing)[^.;]{{0,80}}? (?:grants?|gives?|licen[sc]es?|rights?|permission)[^.;]{{0,80}}? {_MARKS}",
        ),
        "forbids",
        {"acts": ("trademark",)},
    ),
    Pattern(
        "no endorsement",
        word(
            r"(?:nothing|not?)\b[^.;]{0,140}? (?:permission|rights?) to[^.;]{0,60}? (?:assert|imply|suggest"
            r"|otherwise suggest)"
            r"[^.;]{0,200}? (?:endors\w+|sponsor\w+|connected|affiliat\w+)",
            r"rights? to[^.;]{0,120}? (?:suggest|imply) endorsement",
        ),
        "forbids",
        {"acts": ("endorse",)},
    ),
    Pattern(
        "no selling",
        word(r"not (?:include|grant)[^.;]{0,120}? the right to sell"),
        "forbids",
        {"acts": ("sell",)},
    ),
    Pattern(
        "no fee for the license",
        word(
            r"(?:may|must|shall|can|will|do|does) ?not (?:impose|charge|collect|levy|demand)[^.;]{0,40}?"
            r" licen[sc](?:e|ing) fees?",
        ),
        "forbids",
        {"acts": ("charge-license-fee",)},
    ),
    Pattern(
        "no measures of protection",
        word(
            r"(?:(?:may|must|shall|can|will) ?not|(?:does|do) not allow)(?: \w+){0,3}? (?:impose|apply|use"
            r"|add)\b[^.;]{0,160}?"
            r" (?:technological|technical|digital rights|copy[- ]protection) (?:protection )?(?:measures?|management)",
        ),
        "forbids",
        {"acts": ("apply-drm",)},
    ),
    Pattern(
        "not for minors",
        word(r"must be (?:at least )?(?:\d+|eighteen|thirteen)(?: \(\d+\))? (?:years|or older|and over)"),
        "forbids",
        {"acts": ("use",), "when": Circumstance(group=Terms(("minor",)))},
    ),
    Pattern(
        "not where sanctions bar it",
        word(
            r"(?:(?:may|must|shall|can|will) ?not|prohibited)\b[^.;]{0,160}? (?:us(?:e|ed)|export\w*"
            r"|re-?export\w*)\b[^.;]{0,200}?"
            r" (?:embargo\w*|sanction\w*|restricted part\w+)",
        ),
        "forbids",
        {"acts": ("use",), "when": _SANCTIONED},
    ),
)


def read_forbidden(text: str, own: int) -> Iterator[Draft]:
    """The prohibitions of these kinds in a sentence."""
    for pattern in _WITHHELD:
        found = pattern.found.search(text)
        if found is not None and found.end() > own and (pattern.veto is None or not pattern.veto.search(text, own)):
            yield Draft("forbids", pattern.fields, max(found.start(), own), found.end())
    if is_barred(text, own) or _STATED.search(text, own) is not None:
        yield from _listed(text, own, len(text))
    elif (inline := _INLINE.search(text)) is not None and inline.end() >= own:
        ends = [part.end() for part in _PART.finditer(text, inline.end())]
        for start, stop in pairwise([*ends, len(text)]):
            yield from _listed(text, start, stop, inline=True)


def is_barred(text: str, own: int) -> bool:
    """Whether a sentence is an item in a list of what one may not use the work for."""
    return _LEAD.search(text, 0, own) is not None and not _CONSEQUENCE.match(text, own)


def _listed(text: str, start: int, stop: int, *, inline: bool = False) -> Iterator[Draft]:
    """What an item of such a list forbids: acts of their own, or uses."""
    if inline and not _VERBAL.match(text, start):
        return
    purposes = harms_in(text, start, stop, listed=True)
    acts = tuple(act for act in (*acts_in(text, start, stop), *_more(text, start, stop)) if act in _ACTED)
    if acts:
        yield Draft("forbids", {"acts": acts}, start, start + 1)
    if (acts and not purposes) or (inline and not _USES.match(text, start)):
        return
    if not purposes and COMMERCIAL.search(text, start, stop) and not NONCOMMERCIAL.search(text, start, stop):
        purposes = ("commercial",)
    when = Circumstance(purpose=Terms(purposes or ("policy-violation",)))
    yield Draft("forbids", {"acts": ("use",), "when": when}, start, start + 1)


def _more(text: str, start: int, stop: int) -> Iterator[str]:
    """Acts that only such lists name."""
    if _CIRCUMVENT.search(text, start, stop):
        yield "circumvent"
    if _EXTRACT.search(text, start, stop):
        yield "extract"


_USES = re.compile(r"us(?:e|ing)\b")
_VERBAL = re.compile(
    r"(?:us|mak|sell|rent|leas|distribut|modif|copy|revers|decompil|disassembl|extract|buy|send|circumvent|bypass|interfer|develop|assign|transfer|sublicens|publish|remov|alter|provid|host|attempt)\w*\b"
)
_CIRCUMVENT = word(
    r"circumvent\w*", r"bypass\w*", r"(?:remove|interfere with|disable)(?: \w+){0,3}? (?:restrictions|safety measures)"
)
_EXTRACT = word(r"extract(?:ing)?(?: \w+){0,2}? (?:data|content|output|weights|models?)", r"scrap(?:e|ing)")
