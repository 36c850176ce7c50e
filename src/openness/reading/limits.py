"""Limits by how large somebody is, by what a purpose is not, by countries, and how far a source must be disclosed.

These are read from the whole sentence, before it is cut into what it permits, forbids and demands.
"""

import re
from collections.abc import Iterator

from attrs import evolve

from openness.clauses import Circumstance, Size, Terms
from openness.reading.pattern import Draft
from openness.reading.words import COMMERCIAL, NONCOMMERCIAL, PRODUCTION, harms_in, purposes_in, word

__all__ = ["read_limits"]

_METRICS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("monthly-active-users", word(r"monthly active users?")),
    ("revenue", word(r"revenues?", r"turnover", r"gross income", r"annual income")),
    ("workers", word(r"employees", r"workers", r"individuals working", r"people working")),
    ("funding", word(r"funding", r"capital raised")),
)
_NUMBER = re.compile(
    r"(?P<than>greater than|more than|exceed(?:s|ing)?|over|above|less than|fewer than|below|up to|at"
    r" least|at most|no more than|under)"
    r"(?: [^\s.;]+){0,3}? ?\(?(?<![\d.,])(?P<sign>[$€£]|us ?\$|usd ?)?(?P<number>\d[\d,.]*)(?: (?P<times>thousand"
    r"|million|billion))?"
)
_TIMES = {None: 1, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_SMALL = ("less than", "fewer than", "below", "up to", "at most", "no more than", "under")
_BARS = word(
    r"(?:must|shall|will|need to|have to) (?:first )?(?:request|obtain|apply|acquire|purchase|contact|seek)",
    r"(?:not|no longer) (?:be )?(?:authori[sz]ed|permitted|entitled|allowed|licensed|eligible)",
    r"(?:may|must|shall|can) ?not",
    r"requires? (?:a|an)(?: \w+){0,2} licen[sc]e",
    r"prohibited",
)
_KEPT_FOR = word(
    r"(?:is|are|be)(?: [^\s.;]+){0,6}? (?:only|solely|exclusively|strictly) for(?: [^\s.;]+){0,8}? (?:use|uses"
    r"|purposes?)",
    r"(?:is|are)(?: [^\s.;]+){0,6}? for(?: [^\s.;]+){0,8}? (?:use|uses|purposes?) (?:only|solely|exclusively)",
    r"any non-? ?commercial purposes? (?:is|are)(?: a)? permitted purposes?",
    r"(?:is|are) (?:provided|made available|released|distributed|licensed)(?: free of charge| for free| free)? for"
    r"(?: [^\s.;]+){0,4}? non-? ?commercial,?(?: [^\s.;]+){0,6}? (?:use|uses|purposes?)",
)
"""How the work is kept for some purposes."""
_COMMERCIALLY_SO_FAR = word(
    r"limit(?:s|ed)? (?:your |the |any )?use[^.;]{0,120}? commercial[^.;]{0,80}? to a trial period",
    r"commercial use(?: of [^.;]{1,40}?)? is limited to(?= \d)",
)
"""How commercial use is limited in time or number."""
_UP_TO = word(
    r"(?:free|permitted|allowed|limited)\b[^.;]{0,120}? (?:less than|fewer than|up to|no more than|at most)"
    r"(?: [^\s.;]+){1,5}? (?:instances?|servers?|nodes?|cores?|processors?|seats?|users?|devices?|machines?|computers?"
    r"|installations?|websites?|projects?)"
)
"""How use is limited to a number of something."""
_ONLY_TO = word(
    r"(?:available|licensed|granted|offered|given|permitted|free) (?:only|solely|exclusively) (?:to|for|if)",
    r"only (?:available|licensed|granted|offered|given|permitted|free) (?:to|for|if)",
    r"may(?: \w+){1,8} only if",
    r"permitted purposes? (?:only )?if",
)
"""How a license is kept for those of a size."""
_OTHER = word(
    r"any (?:purpose|use)s?(?: [^\s.;]+){0,2}? (?:other than|except(?: for)?|that is not|excluding)",
    r"purposes? other than",
    r"permitted purposes?,? except(?: for)?",
    r"(?:excluded|prohibited|competing) (?:purpose|use)s?[\"”]? (?:is|are|means?)",
)
_TERRITORY = word(
    r"may (?:\w+ )?(?:add|impose|set|include) (?:[^\s.;]+ ){0,3}(?:geographical"
    r"|territorial) (?:\w+ )?(?:limitation|limit|restriction)s?"
)
_THING = (
    r"(?:devices?|hardware|processors?|micro-?controllers?|microprocessors?|chip(?:set)?s?|components?|products?|parts"
    r"|equipment|(?:integrated )?circuits?|boards?|silicon|robots?|sensors?|calculators?|printers?|cameras?|game"
    r" consoles?|(?:hosted|cloud|web) (?:service|platform)s?|computing platforms?)"
)
_ONLY_WITH = word(
    r"(?:be )?(?:used?|run|executed?|installed|licensed)(?: (?!not\b)[^\s.;:]+){0,10}? (?:only|solely|exclusively)"
    rf"(?: [^\s.;:]+){{0,8}}? (?:on|with|in (?:combination|conjunction|connection) with)(?: [^\s.;:]+){{0,10}}?"
    rf" {_THING}",
    r"only(?: may)? (?:be )?(?:(?:re)?distributed and )?(?:used?|run|executed?|installed)(?: [^\s.;:]+){0,6}? (?:on"
    r"|with"
    rf"|in (?:combination|conjunction|connection) with)(?: [^\s.;:]+){{0,10}}? {_THING}",
    r"only(?: may)? (?:be )?used? in (?:products|devices|systems) (?:utili[sz]ing|using|containing|incorporating|with)"
    rf"(?: [^\s.;:]+){{0,6}}? {_THING}",
    r"only(?: may)? (?:be )?used? for (?:the )?purposes? of (?:developing|running|using|programming)(?:"
    r" [^\s.;:]+){0,10}?"
    rf" {_THING}",
    r"for (?:the )?use (?:only|solely|exclusively) (?:on|with|in (?:combination|conjunction|connection) with)"
    rf"(?: [^\s.;:]+){{1,6}}? {_THING}",
    r"(?:solely|exclusively|only) for (?:the )?use (?:on|with|in (?:combination|conjunction|connection) with)"
    rf"(?: [^\s.;:]+){{1,6}}? {_THING}",
    rf"must be (?:used|run|executed|installed)(?: [^\s.;:]+){{0,6}}? (?:on|with|connected to)(?: [^\s.;:]+){{0,8}}?"
    rf" {_THING}",
)
_FOR_SERVICES = word(
    r"(?:only|solely|exclusively) for (?:the )?purposes? of using(?: [^\s.;:]+){0,8}? (?:with|within|connecting to)"
    rf"(?: [^\s.;:]+){{0,6}}? (?:services?|platforms?|{_THING})",
)
"""How a license ties the work to somebody's devices or services."""
_ANYBODYS = word(
    r"any (?:\w+ )?(?:device|hardware|product|computer|equipment)s?", "third[- ]party", r"disclaim\w*", r"warrant\w+"
)
_STACK = word(r"service source code", r"source for all programs")


def read_limits(text: str) -> Iterator[Draft]:
    """The limits that a sentence sets."""
    for limits in (_by_size, _by_other_purposes, _by_purposes, _by_platform, _by_territory, _by_stack):
        yield from limits(text)


def _by_size(text: str) -> Iterator[Draft]:
    """A license that only small ones have, or that large ones must ask for."""
    size, kept = _size(text), _ONLY_TO.search(text)
    if size is not None and kept is not None:
        size = evolve(size, above=size.below, below=size.above)
    if size is not None and (bars := kept or _BARS.search(text)) is not None:
        fields = {"acts": ("all",), "when": Circumstance(size=(size,)), "unless": (Circumstance(consent="steward"),)}
        yield Draft("forbids", fields, bars.start(), bars.end())


def _by_other_purposes(text: str) -> Iterator[Draft]:
    """Every purpose but some."""
    if (other := _OTHER.search(text)) is not None:
        after = min(len(text), other.end() + 160)
        harms = harms_in(text, other.start(), after)
        if not harms and COMMERCIAL.search(text, other.start(), after):
            harms = ("commercial",)
        if not harms and PRODUCTION.search(text, other.start(), after):
            harms = ("production",)
        if harms:
            yield Draft("forbids", {"acts": ("use",), "when": Circumstance(purpose=Terms(harms))}, *other.span())


def _by_purposes(text: str) -> Iterator[Draft]:
    """Some purposes and no others."""
    if (least := _COMMERCIALLY_SO_FAR.search(text)) is not None:
        yield Draft("forbids", {"acts": ("use",), "when": Circumstance(purpose=Terms(("commercial",)))}, *least.span())
    if (counted := _UP_TO.search(text)) is not None:
        for purpose, pattern in (("commercial", COMMERCIAL), ("production", PRODUCTION)):
            if pattern.search(text) and not NONCOMMERCIAL.search(text):
                when = Circumstance(purpose=Terms((purpose,)))
                yield Draft("forbids", {"acts": ("use",), "when": when}, *counted.span())
    if (kept := _KEPT_FOR.search(text)) is not None:
        purposes = purposes_in(text, *kept.span())
        if NONCOMMERCIAL.search(text, *kept.span()):
            when = Circumstance(purpose=Terms(("commercial",)))
            yield Draft("forbids", {"acts": ("use",), "when": when}, *kept.span())
        elif purposes and not COMMERCIAL.search(text, *kept.span()):
            when = Circumstance(purpose=Terms(purposes, excluded=True))
            yield Draft("forbids", {"acts": ("use",), "when": when}, *kept.span())


def _by_platform(text: str) -> Iterator[Draft]:
    """Somebody's devices or services and no others."""
    if (tied := _ONLY_WITH.search(text) or _FOR_SERVICES.search(text)) is not None and _ANYBODYS.search(text) is None:
        when = Circumstance(channel=Terms(("one-platform",), excluded=True))
        yield Draft("forbids", {"acts": ("use",), "when": when}, *tied.span())


def _by_territory(text: str) -> Iterator[Draft]:
    """Countries that somebody may exclude."""
    if (territory := _TERRITORY.search(text)) is not None and "you may" not in text:
        yield Draft("reserves", {"power": "limit-territory"}, *territory.span())


def _by_stack(text: str) -> Iterator[Draft]:
    """How far the source of a service must be disclosed."""
    if (stack := _STACK.search(text)) is not None and "as a service" in text:
        fields = {"duty": "disclose-source", "upon": ("host",), "reach": "service-stack"}
        yield Draft("requires", fields, *stack.span())


def _size(text: str) -> Size | None:
    """The size of which a sentence speaks."""
    metric = next((name for name, pattern in _METRICS if pattern.search(text)), None)
    found = _NUMBER.search(text) if metric is not None else None
    if metric is None or found is None:
        return None
    try:
        value = float(found["number"].rstrip(".,").replace(",", "")) * _TIMES[found["times"]]
    except ValueError:
        return None
    money = "USD" if metric in ("revenue", "funding") else None
    if found["than"] in _SMALL:
        return Size(metric=metric, currency=money, below=value)
    return Size(metric=metric, currency=money, above=value)
