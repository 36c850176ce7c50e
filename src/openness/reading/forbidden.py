"""What a whole sentence forbids: the uses that a policy lists, and rights that a license withholds.

In: a folded sentence after what leads to it. Out: drafts of prohibitions. What "you may not" forbids elsewhere stands in
`prohibitions`.
"""

import re
from collections.abc import Iterator

from openness.clauses import Circumstance, Terms
from openness.reading.pattern import Draft, Pattern
from openness.reading.words import COMMERCIAL, NONCOMMERCIAL, harms_in, word

__all__ = ["read_forbidden"]

_NOT = (
    r"(?:(?:may|must|shall|will|can|should|do|agrees?)(?: \w+){0,3}? (?:not|never)|don['’]t|never|won['’]t|cannot"
    r"|prohibits?|prohibited from|refrain from)"
)
_LEAD = re.compile(
    rf"\b{_NOT}\b(?![^:]*\b(?:unless|except|notices?|warranty)\b)[^:;]{{0,240}}?"
    r"\b(?:us(?:e|es|ing|ed)|usage|do any|engag\w+|should not|prohibited from (?:creating|engaging))\b[^:;]{0,300}:"
)
_CONSEQUENCE = word("unless", "except that", "provided that", "however", r"this (?:does|restriction) not")
_MARKS = r"(?:trade ?-?marks?|service marks?|logos?|trade ?names?|brand names?|product names?)"
_SANCTIONED = Circumstance(where=Terms(("sanctioned",)))
_WITHHELD = (
    Pattern("no sublicenses", word(r"non-?sub-?licen[sc]e?able"), "forbids", {"acts": ("sublicense",)}),
    Pattern(
        "no transfer",
        word(
            r"non-?(?:transferr?able|assignable)",
            r"(?:agreement|licen[sc]e|rights?)(?: \w+){0,6}? (?:cannot|(?:may|can|shall|must) ?not) be (?:assigned|transferred)",
            r"(?:may|shall|must|can|will) ?not (?:\w+,? (?:or )?){0,3}(?:assign|transfer) (?:this|the|your|its|any of its)"
            r" (?:agreement|licen[sc]e|rights)",
        ),
        "forbids",
        {"acts": ("transfer",)},
    ),
    Pattern(
        "no trademarks",
        word(
            rf"(?:does|do|shall|will) not (?:grant|include|cover|convey|licen[sc]e|give|provide|extend)[^.;]{{0,140}}? {_MARKS}",
            rf"{_MARKS}(?: or \w+| and \w+)*(?: \w+){{0,2}}? (?:is|are) (?:not|neither) (?:\w+ )?(?:licensed|granted|covered|included)",
            rf"no (?:patent or )?{_MARKS}(?: [^\s.;]+){{0,6}}? (?:is|are) (?:\w+ )?(?:granted|licensed|waived|given)",
            rf"(?:no|nothing)[^.;]{{0,80}}? (?:grants?|gives?|licen[sc]es?|rights?|permission)[^.;]{{0,80}}? {_MARKS}",
        ),
        "forbids",
        {"acts": ("trademark",)},
    ),
    Pattern(
        "no endorsement",
        word(
            r"(?:nothing|not?)\b[^.;]{0,140}? (?:permission|rights?) to[^.;]{0,60}? (?:assert|imply|suggest|otherwise suggest)"
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
        "no measures of protection",
        word(
            r"(?:(?:may|must|shall|can|will) ?not|(?:does|do) not allow)(?: \w+){0,3}? (?:impose|apply|use|add)\b[^.;]{0,160}?"
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
            r"(?:(?:may|must|shall|can|will) ?not|prohibited)\b[^.;]{0,160}? (?:us(?:e|ed)|export\w*|re-?export\w*)\b[^.;]{0,200}?"
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
        if found is not None and found.end() > own:
            yield Draft("forbids", pattern.fields, max(found.start(), own), found.end())
    lead = _LEAD.search(text, 0, own)
    if lead is not None and own > lead.end() - 1:
        yield from _listed(text, own)


def _listed(text: str, own: int) -> Iterator[Draft]:
    """An item in a list of what one may not use the work for."""
    if _CONSEQUENCE.match(text, own):
        return
    purposes = harms_in(text, own, listed=True)
    if not purposes and COMMERCIAL.search(text, own) and not NONCOMMERCIAL.search(text, own):
        purposes = ("commercial",)
    when = Circumstance(purpose=Terms(purposes or ("policy-violation",)))
    yield Draft("forbids", {"acts": ("use",), "when": when}, own, own + 1)
    if "circumvention" in purposes:
        yield Draft("forbids", {"acts": ("circumvent",)}, own, own + 1)
