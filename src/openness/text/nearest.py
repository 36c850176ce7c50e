"""Find the license texts that a text consists of.

In: the words of a text, and the index. Out: `Found` objects: a template, how much of it is there, and the
words of the text that are its. A text whose words are those of a template is found by their hash; any
other by the runs of three words that it shares with templates. Then what is left is looked at again,
for the next license of the same file.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from attrs import frozen

from openness.text.codes import code
from openness.text.index import Index, Template, key
from openness.text.telling import TELLING
from openness.text.words import Words, untitled

__all__ = ["Found", "excerpt", "nearest"]

_SLACK = 0.03
"""Templates whose worth differs by less are told apart by the names in them."""
_NEARLY_ALL = 0.97
_REST = 24
"""Words that must be left for a further license to be looked for."""
_MOST = 24
_STRANGE = re.compile(rb"(?<!\x01)(?<!\x01.)\0", re.DOTALL)
"""A word in no run that the template has, too."""
_SERIES = re.compile(rb"(\x01+)(\0*)")
_EXCERPT = 60
"""Runs that a text must have to be recognised as a part of a license."""
_LARGELY = 0.9
_HEAD = 40
"""The words at the beginning of a license among which its version stands."""
_TELLING = frozenset(map(code, TELLING))
_NUMBERS = frozenset(code(str(number).encode()) for number in range(100))
_BEFORE_NUMBERS = frozenset(map(code, (b"version", b"ver", b"license")))


@frozen(eq=False)
class Found:
    """A template in a text. ``held`` is the share of the template's runs that the text has; ``first`` and ``last``
    are the words of the text between which they stand, ``filled`` the share of the runs there that are its.
    ``telling`` counts the words between that are not its and say something of terms, and ``renumbered`` says
    whether a number at its beginning is another, as that of a version is."""

    template: Template
    first: int
    last: int
    held: float = 1.0
    filled: float = 1.0
    telling: int = 0
    renumbered: bool = False
    identical: bool = False
    """Whether the words between are those of the template's terms, one for one, but for names and a title."""

    @property
    def similarity(self) -> float:
        """From 0 to 1: how much of either is the other's."""
        return min(self.held, self.filled)


def nearest(words: Words, index: Index) -> tuple[Found, ...]:
    """Return the templates that are in a text, in their order there."""
    if same := index.same.get(key(words.untitled)):
        return (Found(_likest(words, range(len(words.codes)), same), 0, len(words.codes) - 1, identical=True),)
    found: list[Found] = []
    left = [range(len(words.codes))] if words.codes else []
    while left and len(found) < _MOST:
        part = left.pop(0)
        if len(part) < (_REST if found else 3):
            continue
        best = _best(words, part, index)
        if best is not None:
            found.append(best)
            left += [range(part.start, best.first), range(best.last + 1 + best.template.rest, part.stop)]
    return tuple(sorted(found, key=lambda each: each.first))


def _best(words: Words, part: range, index: Index) -> Found | None:
    """The template that explains most of a part of a text, for what it has besides."""
    start, stop = bisect_left(words.places, part.start), bisect_left(words.places, part.stop)
    unnamed, places = words.unnamed[start:stop], words.places[start:stop]
    finalists = index.nearest(unnamed)
    if not finalists:
        return None
    ours = words.runs[start : max(start, stop - 2)]
    every = frozenset(ours)
    worths = _worths(every, finalists)
    worth = max(worths.values())
    if worth < 0:
        return None
    ranked = sorted(worths, key=lambda t: (-worths[t], t.number))
    template = _likest(words, part, [t for t in ranked if worths[t] >= worth - _slack(worth)])
    theirs = template.runs
    shared = bytes(map(theirs.__contains__, ours))
    first, last = _span(shared)
    strange = [places[found.start()] for found in _STRANGE.finditer(shared, first, last + 1)]
    return Found(
        template,
        places[first],
        places[last + 2],
        (worths[template] + len(theirs)) / (2 * len(theirs)),
        shared.count(1, first, last + 1) / (last + 1 - first),
        sum(words.codes[n] in _TELLING for n in strange),
        any(_is_version(words.codes, n) for n in strange if n < places[first] + _HEAD),
        untitled(unnamed[first : last + 3]) == untitled(template.unnamed),
    )


def _worths(every: frozenset[int], templates: Sequence[Template]) -> dict[Template, int]:
    """The runs that each template shares with a text, twice, less its own; without those that cannot be worth as much
    as another is."""
    worths: dict[Template, int] = {}
    for template in templates:
        theirs, best = template.runs, max(worths.values(), default=0)
        if not worths or min(len(theirs), 2 * len(every) - len(theirs)) >= best - _slack(best):
            worths[template] = 2 * len(every & theirs) - len(theirs)
    return worths


def _slack(worth: int) -> float:
    """How much less another template may be worth to be told apart by its names."""
    return max(1.0, _SLACK * worth)


def excerpt(words: Words, index: Index) -> tuple[Found, ...]:
    """Return the template of which a text is a part, if nearly all of its words are that template's."""
    ours = words.runs
    if len(ours) < _EXCERPT:
        return ()
    every = frozenset(ours)
    likely = index.nearest(words.unnamed, excerpts=True)
    able = [template for template in likely if len(every & template.runs) > _LARGELY * len(every)]
    if not able:
        return ()
    template = max(able, key=lambda t: (len(every & t.runs), -len(t.runs), -t.number))
    shared = [run in template.runs for run in ours]
    first, last = shared.index(True), len(shared) - 1 - shared[::-1].index(True)
    places = words.places
    held = len(every & template.runs) / len(template.runs)
    return (Found(template, places[first], places[last + 2], held, sum(shared) / len(shared)),)


def _is_version(codes: Sequence[int], n: int) -> bool:
    """Whether a word is the number of a version, or a part of it."""
    return codes[n] in _NUMBERS and not _BEFORE_NUMBERS.isdisjoint(codes[max(0, n - 2) : n])


def _likest(words: Words, part: range, templates: Sequence[Template]) -> Template:
    """Of templates that differ in names only, the one with the same names."""
    if all(template.ids[0] == templates[0].ids[0] for template in templates):
        return max(templates, key=lambda template: len(template.ids))
    ours = frozenset(words.plain_runs[part.start : part.stop - 2])
    return max(
        templates,
        key=lambda t: (2 * len(ours & t.named_runs) - len(t.named_runs), t.origin == "spdx", -len(t.ids[0]), t.ids[0]),
    )


def _span(shared: bytes) -> tuple[int, int]:
    """From where to where the runs of a template stand, strays far from the others left out."""
    if shared.count(1) > _NEARLY_ALL * len(shared):
        return shared.index(1), shared.rindex(1)
    best, start, score, peak = (0, 0), 0, 0, 0
    for series in _SERIES.finditer(shared):
        if score <= 0:
            start, score = series.start(), 0
        score += 2 * len(series[1])
        if score > peak:
            peak, best = score, (start, series.end(1) - 1)
        score -= len(series[2])
    return best
