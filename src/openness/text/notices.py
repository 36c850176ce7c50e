"""Read the short notices by which a file says under which license it is, and SPDX-License-Identifier lines.

In: a text, or its words. Out: `Notice` objects: an id or expression of SPDX and the lines that say so. A
notice is a license's name with its version; for the licenses of GNU also whether later versions will do.
Every pattern is bounded, so that the time is linear in the text.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from openness.text.names import NAMES
from openness.text.words import Words

__all__ = ["Notice", "notices", "tags"]


@frozen
class Notice:
    """What a passage says of the license. ``spdx`` is an id or an expression; ``first`` and ``last`` are words
    (of `Words.spelt`) or, of a tag, lines (from 0)."""

    spdx: str
    first: int
    last: int


_ID = r"\(?[A-Za-z0-9.+-]{1,60}\)?"
_TAG = re.compile(rf"SPDX-License-Identifier:[ \t]{{0,20}}({_ID}(?: (?:AND|OR|WITH) {_ID}){{0,20}})", re.IGNORECASE)

_GNU = re.compile(
    r"(?P<name>general public license)|\b(?P<short>l?gpl|agpl)v?(?P<near>\d)?\b|(?P<doc>free documentation license)"
)
_KIND = re.compile(r"\b(?:gnu )?(?P<kind>affero |lesser |library )?(?:gnu )?$")
_KIND_BACK = 16
_OF_GNU = ("gpl", "general public", "free documentation")
"""Words of which one is in every mention."""
_AFTER = re.compile(
    r"(?: or)?(?: agpl| lgpl| gpl| gfdl| fdl)?"
    r"(?: as)?(?: published)?(?: by)?(?: the)?(?: free software foundation| fsf)?"
    r"(?: inc)?(?: under)?(?: the terms of)?(?: either| the| only)? "
    r"(?:(?:version|versions|ver|v|release)(?: number)? ?)?v?(?P<major>[123])"
    r"(?: (?P<minor>[0123])(?:only|\b|(?=orlater)))?(?!\d)"
)
_BEFORE = re.compile(
    r"(?:version|versions|ver|v) ?(?P<major>[123])(?: (?P<minor>[0123]))?(?P<later> or (?:\w+ ){0,4}(?:later|newer))?"
    r"(?: version)?(?: only)?(?: dated \w+ \d{0,4})?(?: of)?(?: the)?(?: terms of)?(?: the)? $"
)
_LATER = re.compile(r"\b(?:or|and) (?:\w+ ){0,6}?(?:later|newer|higher|above|greater|any subsequent)\b|\d?orlater\b")
_DEBIAN = re.compile(r"\bcommon licenses (?P<short>l?gpl|agpl|gfdl)(?P<major>\d)?(?: (?P<minor>\d))?\b")
_SAME_AS_PERL = re.compile(
    r"\b(?:same terms|under the terms) (?:\w+ ){0,4}perl\b(?: \d)?(?: itself| programming language)?|\bperl license\b"
)
_BY_KEYWORDS = tuple((spdx, frozenset(keywords.split("|")), named) for spdx, keywords, named in NAMES)
_KEYWORDS = tuple(frozenset().union(*(keywords for _, keywords, _ in _BY_KEYWORDS)))
_REACH = 170
_BACK = 90
_SHORTEST = 3
_NEAR = 120
"""Characters before and after a keyword among which the name of a license stands."""
_MANY = 64

_LATEST = {
    "GPL": ("1.0", "2.0", "3.0"),
    "LGPL": ("2.0", "2.1", "3.0"),
    "AGPL": ("1.0", "3.0"),
    "GFDL": ("1.1", "1.2", "1.3"),
}


def tags(text: str) -> tuple[Notice, ...]:
    """The SPDX-License-Identifier lines of a text; ``first`` and ``last`` are lines (from 0)."""
    found = []
    if "spdx-license-identifier" in text.casefold():
        for number, line in enumerate(text.splitlines()):
            found += [Notice(_unwrapped(tag[1].strip(" -*:")), number, number) for tag in _TAG.finditer(line)]
    return tuple(found)


def _unwrapped(expression: str) -> str:
    """An expression without brackets around the whole of it."""
    inner = expression[1:-1]
    return inner if expression[:1] == "(" and expression[-1:] == ")" and "(" not in inner else expression


def notices(words: Words, start: int = 0, end: int | None = None) -> tuple[Notice, ...]:
    """The notices among some words, in their order; of a license that is named twice the fullest statement."""
    text = words.said(start, end)
    if len(text) < _SHORTEST:
        return ()
    found = [*_gnu(text), *_others(text)]
    if not found:
        return ()

    def place(span: tuple[int, int]) -> tuple[int, int]:
        return start + text.count(" ", 0, span[0]), start + text.count(" ", 0, max(span[0], span[1] - 1))

    return tuple(sorted((Notice(spdx, *place(span)) for spdx, span in found), key=lambda notice: notice.first))


@cache
def _pattern(alternatives: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(alternatives))


def _others(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    padded = f" {text} "
    there = {keyword: tuple(_places(keyword, padded)) for keyword in _KEYWORDS if keyword in padded}
    for spdx, keywords, named in _BY_KEYWORDS if there else ():
        places = sorted(place for keyword in keywords.intersection(there) for place in there[keyword])
        if (found := _first(_pattern(named), text, places)) is not None:
            yield spdx, found.span()
    if "perl" in text and (perl := _SAME_AS_PERL.search(text)) and "artistic" not in text[: perl.start()]:
        yield "Artistic-1.0-Perl OR GPL-1.0-or-later", perl.span()


def _first(pattern: re.Pattern[str], text: str, places: Sequence[int]) -> re.Match[str] | None:
    """The first match near one of some places; where these are many, the first there is."""
    if len(places) > _MANY:
        return pattern.search(text)
    near = (pattern.search(text, max(0, place - _NEAR), place + _NEAR) for place in places)
    return next(filter(None, near), None)


def _places(keyword: str, text: str) -> Iterator[int]:
    """Where a keyword stands."""
    place = text.find(keyword)
    while place >= 0:
        yield place
        place = text.find(keyword, place + 1)


def _gnu(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The licenses of GNU; each family and version once, a statement with a version before one without."""
    if not any(keyword in text for keyword in _OF_GNU):
        return
    told: dict[str, tuple[str, tuple[int, int]]] = {}
    bare: dict[str, tuple[int, int]] = {}
    for found in _GNU.finditer(text):
        family, start = _family(found, text)
        stated = _version(family, found, start, text)
        if stated is None:
            bare.setdefault(family, (start, found.end()))
            continue
        version, later, end = stated
        told.setdefault(f"{family}-{version}", (_spdx(family, version, later=later), (start, end)))
    yield from told.values()
    families = {spdx.partition("-")[0] for spdx, _ in told.values()}
    if not told and bare:
        family, span = next(iter(bare.items()))
        hint = next((d for d in _DEBIAN.finditer(text) if d["short"].upper() == family and d["major"]), None)
        if hint is not None:
            yield _spdx(family, _full(family, hint["major"], hint["minor"]), later=False), span
        elif family not in families:
            yield _spdx(family, _LATEST[family][0], later=True), span


def _family(found: re.Match[str], text: str) -> tuple[str, int]:
    """Which of the licenses of GNU is named, and where its name begins."""
    before = _KIND.search(text, max(0, found.start() - _KIND_BACK), found.start())
    start = before.start() if before is not None else found.start()
    if found["doc"]:
        return "GFDL", start
    if found["short"]:
        return found["short"].upper(), start
    kind = before["kind"] if before is not None else None
    return {"affero ": "AGPL", "lesser ": "LGPL", "library ": "LGPL"}.get(kind or "", "GPL"), start


def _version(family: str, found: re.Match[str], start: int, text: str) -> tuple[str, bool, int] | None:
    """The version that is named beside a name, whether later ones will do, and where that ends."""
    end = found.end()
    if found["near"]:
        minor = re.match(r" ([0123])(?!\d)", text[end : end + 3])
        version = _full(family, found["near"], minor[1] if minor else None)
        end += minor.end() if minor else 0
    elif after := _AFTER.match(text, end, end + _REACH):
        version, end = _full(family, after["major"], after["minor"]), after.end()
    elif before := _BEFORE.search(text[max(0, start - _BACK) : start]):
        version = _full(family, before["major"], before["minor"])
        if before["later"]:
            return version, True, end
    else:
        return None
    stop = _GNU.search(text, end, end + _REACH)
    later = _LATER.search(text, end, stop.start() if stop else end + _REACH)
    near = later is not None and later.start() - end < 75
    return version, near, later.end() if later is not None and near else end


def _full(family: str, major: str, minor: str | None) -> str:
    """A version as SPDX has it."""
    version = f"{major}.{minor or 0}"
    return (
        version
        if version in _LATEST[family]
        else next((v for v in _LATEST[family] if v[0] == major), _LATEST[family][-1])
    )


def _spdx(family: str, version: str, *, later: bool) -> str:
    return f"{family}-{version}-{'or-later' if later else 'only'}"
