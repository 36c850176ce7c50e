"""What the steward may do: powers that a sentence reserves.

In: a folded sentence after what leads to it. Out: drafts of powers. The steward is whoever is not the licensee: a
phrase counts where no word for the licensee or for everybody is its subject.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import field, frozen

from openness.reading.pattern import Draft
from openness.reading.words import few, word

__all__ = ["POWERS", "Reserved", "read_powers"]


_NOT_LICENSEE = "".join(
    rf"(?<!\b{who} may)"
    for who in (
        "you", "licensee", "licensees", "user", "users", "customer", "recipient", "recipients", "contributor", "party",
        "contributors", "anyone", "everyone", "they", "person", "who", "he", "she", "notices", "it", "authors",
        "distributor",
    )
)  # fmt: skip
_MAY = (
    rf"(?:may(?! ?not| only){_NOT_LICENSEE}|reserves? (?:the|all) rights? to|(?:has|have|retains?) the right"
    r"(?: but not the obligation)? to)"
)
_TERMS = (
    r"(?:(?<!long-)terms|agreement|(?<!under this )licen[sc]e|polic(?:y|ies)|conditions|rules|guidelines"
    r"|use-policy|aup)"
)
_OFFER = r"(?:services?|models?|platform|software|website|features?|functionality|products?|api|program)"
_CHANGE = r"(?:change|modify|update|revise|amend|alter|replace|upgrade)"
_FEEDBACK = r"(?:feedback|suggestions|comments|ideas)"


@frozen(eq=False)
class Reserved:
    """A power, by its words; ``veto`` has words in the sentence that make it say something else; ``listed`` that each
    item of a list to which the phrase leads is a case of it."""

    power: str
    found: re.Pattern[str]
    fields: Mapping[str, Any] = field(factory=dict)
    veto: re.Pattern[str] | None = None
    listed: bool = False

    def draft(self, text: str, own: int) -> Draft | None:
        """The power, where a sentence reserves it."""
        if self.veto is not None and self.veto.search(text, own):
            return None
        for found in self.found.finditer(text):
            if found.end() > own or (self.listed and text[:own].rstrip().endswith(":")):
                start = max(own, found.start())
                return Draft("reserves", {"power": self.power, **self.fields}, start, max(start, found.end()))
        return None


_CAUSES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("law", word(r"required(?: to do so)? by law", r"comply with (?:the |applicable )?laws?", r"legal requirements?")),
    ("breach", word(r"breach\w*", r"violat\w+", r"non-?compliance", r"fail\w* to comply")),
    ("safety", word(r"security", r"safety", r"risk", r"harm", r"emergency")),
)


def read_powers(text: str, own: int = 0) -> Iterator[Draft]:
    """The powers that a sentence reserves; those to suspend once for each cause."""
    for reserved in POWERS:
        draft = reserved.draft(text, own)
        if draft is None:
            continue
        causes: list[str | None] = (
            [cause for cause, words in _CAUSES if words.search(text, own)] if reserved.listed else []
        )
        for cause in causes or [draft.fields.get("cause")]:
            fields = {key: value for key, value in draft.fields.items() if key != "cause"}
            yield Draft("reserves", {**fields, "cause": cause} if cause else fields, draft.start, draft.end)


_LATER = word(
    "interpreted",
    r"new versions?",
    r"revised versions?",
    r"later versions?",
    r"future versions?",
    r"subsequent versions?",
    r"by a written",
    r"signed by",
    r"not be (?:amended|modified|changed)",
    r"your (?:modifications|derivative)",
    r"modified versions?",
    r"may be (?:modified|amended) only",
    r"publish",
    r"court",
    r"in accordance with this",
)

POWERS: tuple[Reserved, ...] = (
    Reserved(
        "suspend",
        word(rf"{_MAY}{few(6)} suspend", rf"suspend{few(8)} (?:access|account|use|services?)"),
        veto=word(r"suspension of disbelief"),
        listed=True,
    ),
    Reserved(
        "restrict-remotely",
        word(
            rf"restrict{few(1)} \(?remotely",
            r"(?:remotely|electronically) (?:disable|restrict|limit|terminate|deactivate)",
            rf"{_MAY}{few(6)} (?:disable|deactivate|block){few(4)} (?:remotely|access|use|software|model)",
        ),
        {"cause": "breach"},
    ),
    Reserved(
        "change-terms",
        word(
            rf"{_MAY}{few(5)} {_CHANGE}{few(6)} {_TERMS}",
            rf"we {_CHANGE} our {_TERMS}",
            rf"{_TERMS}{few(10)} (?:may|can|will|is|are)(?: be)? (?:changed|modified|updated|amended|revised"
            rf"|subject to change)",
            rf"{_TERMS}[^;]{{0,80}}?,? as (?:may be |it may be )?(?:changed|modified|updated|amended|revised)"
            rf"(?: or {_CHANGE}d)? (?:from time|by)",
        ),
        {"cause": "at-will"},
        veto=_LATER,
    ),
    Reserved(
        "change-terms",
        word(
            rf"(?:binding|mandatory) (?:new|modified|revised) versions? of (?:this|the) {_TERMS}",
            rf"(?:new|modified|revised|latest) versions?(?: of (?:this|the) {_TERMS})? (?:becomes?|is|are|shall be"
            rf"|will be)"
            r" (?:binding|mandatory)",
        ),
        {"cause": "at-will"},
        veto=word("not", "unless", "if you"),
    ),
    Reserved(
        "change-terms",
        word(rf"most (?:recent|current) (?:copy|version) of (?:this|the){few(3)} polic(?:y|ies)"),
        {"doubt": "points to a newer copy without saying whether it binds"},
    ),
    Reserved(
        "change-work",
        word(
            rf"{_MAY}{few(5)} (?:{_CHANGE}|discontinue|improve|withdraw|stop offering|cease to (?:offer"
            rf"|provide)){few(6)}"
            rf" {_OFFER}",
            rf"{_MAY} {_CHANGE} [^\s.;]+ from time",
            rf"update the {_OFFER} through",
            r"(?:models?|services?|products?)[^;]{0,60}?,? (?:as )?may be (?:changed|modified|updated)(?: at any"
            r"| from time)",
            r"decide to discontinue",
        ),
        {"cause": "at-will"},
        veto=word(
            r"your (?:modifications|derivative|own)",
            r"derivative works?",
            r"third part(?:y|ies) may",
            r"sub-?licens\w+",
        ),
    ),
    Reserved(
        "limit-territory",
        word(
            r"geographical (?:distribution )?limitations?",
            r"(?:countries|territories|regions)[^;]{0,200}? may be updated",
        ),
    ),
    Reserved(
        "own-feedback",
        word(
            rf"{_FEEDBACK}{few(16)} (?:without (?:\w+ ){{0,3}}(?:restriction|obligation|compensation|limitation)"
            rf"|freely"
            rf"|for any purpose|any manner)",
            rf"(?:grants?|licen[sc]e|right){few(16)} (?:use|exploit|incorporate){few(6)} {_FEEDBACK}",
            rf"{_MAY}{few(3)} use{few(4)} {_FEEDBACK}",
            rf"{_FEEDBACK}{few(10)} (?:property of|owned by|assigns?)",
        ),
        veto=word(r"as is"),
    ),
    Reserved(
        "use-content",
        word(
            rf"{_MAY}{few(3)} use{few(4)} (?:content|inputs?|outputs?|data|materials?|prompts?){few(10)}"
            rf" (?:improve|develop|train|provide|maintain)",
            rf"use{few(3)} (?:your|customer) (?:content|data|inputs?) to (?:train|improve|develop)",
        ),
        veto=word(r"will not (?:use|train)", r"may not"),
    ),
    Reserved(
        "relicense-contributions",
        word(
            rf"right is granted to the{few(8)} to distribute your modifications?",
            rf"{_MAY}{few(4)} (?:re-?license|license|distribute) your (?:contributions?|modifications?) under",
        ),
    ),
    Reserved(
        "withhold-patents",
        word(
            rf"no(?: \w+){{0,3}} patent rights{few(6)} (?:waived|licensed|affected|granted)",
            rf"(?:not|nor) (?:cover|include|license|grant)s?{few(12)} patents?",
            rf"no(?: \w+){{0,3}} (?:licen[sc]e|right)s?{few(12)} patents?",
            rf"patents?{few(8)} (?:are|is) (?:hereby )?(?:not (?:licensed|granted|covered)|excluded)",
        ),
        veto=word(
            r"infringed by",
            r"deleted",
            r"combinations?",
            r"separate from",
            r"other than",
            r"contributor version",
            r"except",
            r"for code",
            r"made by",
            r"you may not",
            r"terminat\w+",
        ),
    ),
    Reserved(
        "audit",
        word(
            rf"(?:{_MAY}|right to|permit){few(8)} (?:audit|inspect){few(8)} (?:records|books|use|compliance|premises"
            rf"|facilities)",
            r"right to audit",
            rf"(?:{_MAY}) (?:audit|inspect)",
        ),
    ),
    Reserved(
        "name-licensee",
        word(
            rf"{_MAY}{few(6)} (?:use|identify|list|refer to|display|disclose){few(3)} (?:your|customer's?"
            rf"|licensee's?) (?:company )?(?:names?|logo)"
        ),
    ),
)
"""Each power, with its words."""
