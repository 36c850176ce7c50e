"""The index of license texts: which texts there are, as numbers of words, and where runs of three words occur.

It holds no words, only 15-bit hashes of words in their order, and is made by ``tools/make_index.py``
out of the SPDX texts and of the texts behind our records. In: the bytes of the index. Out: `Template`
objects, and for a run of three words those that have it.

The form: a line of JSON (version, the templates' ids and lengths), an empty line, and three arrays,
little-endian and compressed by zlib: the codes of all templates, the hashes of sampled runs, and for
each of these the templates that have it.
"""

import hashlib
import json
import re
import sys
import zlib
from array import array
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from typing import Any

from attrs import field, frozen

from openness.errors import TextError
from openness.shipped import data_folder
from openness.text.codes import NAMED, Codes, plain
from openness.text.runs import runs, sampled
from openness.text.steps import WORDS

__all__ = ["VERSION", "Index", "Template", "index", "key", "loaded", "parts_of", "samples", "tail_runs"]

VERSION = 2
"""The version of the form of the index."""

_BIAS = 1 << 15
_LANE = 16
_OFTEN, _SELDOM = 4, 16
_LONG = 1500
_FAR = 20
"""Words by which what a text lacks of a template may outweigh what it has."""
_CLOSE = 24
_FARTHEST = _FAR + _CLOSE + _FAR // 8
_HIGH = re.compile(rb"[\x80-\xff]")
_WIDEST = 160
_FINALISTS = 8


@frozen(eq=False)
class Template:
    """One text of the index. ``ids`` has its names, the best first, and ``origin`` says whether it is SPDX's text
    or the one behind a record; ``length`` is the number of its words, names left out; ``tail`` is the word at
    which what is no part of the terms begins, such as how to apply them."""

    number: int
    ids: tuple[str, ...]
    origin: str
    length: int
    tail: int
    codes: Codes = field(repr=False)
    """All its words."""

    @property
    def unnamed(self) -> Codes:
        """The codes of the terms without words in the place of names."""
        terms = self.codes[: self.tail]
        return terms if self.length == self.tail else array("H", [c for c in terms if c < NAMED])

    @property
    def rest(self) -> int:
        """About how many words may follow the terms in a text."""
        after = len(self.codes) - self.tail
        return after + after // 4

    @property
    def plain(self) -> Codes:
        """The codes of all words, whether in the place of a name or not."""
        return plain(self.codes)

    @property
    def runs(self) -> frozenset[int]:
        """The runs of the terms, names left out."""
        return _runs(self)

    @property
    def named_runs(self) -> frozenset[int]:
        """The runs of the whole text, names and all."""
        return _named_runs(self)


@lru_cache(maxsize=192)
def _runs(template: Template) -> frozenset[int]:
    return frozenset(runs(template.unnamed))


@lru_cache(maxsize=32)
def _named_runs(template: Template) -> frozenset[int]:
    return frozenset(runs(template.plain))


def parts_of(data: bytes) -> tuple[Any, Codes, Codes, Codes, Codes, Codes]:
    """What an index in bytes consists of: facts; codes; hashes of runs, with numbers of sets; sets; and keys.

    Raises:
        TextError: it is damaged or of another version.
    """
    head, _, rest = data.partition(b"\n\n")
    try:
        facts = json.loads(head)
        version = facts["version"], facts["words"]
    except (ValueError, LookupError, TypeError):
        raise TextError("the index of license texts is damaged; install openness again") from None
    if version != (VERSION, WORDS):
        raise TextError("the index of license texts is of another version; run tools/make_index.py")
    ends = [0]
    for size in facts["sizes"]:
        ends.append(ends[-1] + size)
    try:
        codes, hashes, sets, members, keys = map(_array, "HIHHQ", (rest[a:b] for a, b in pairwise(ends)))
    except (ValueError, zlib.error):
        raise TextError("the index of license texts is damaged; install openness again") from None
    return facts, codes, hashes, sets, members, keys


class _Votes(dict[int, int]):
    """By number of a set of templates, the votes of a run that just these have, as lanes; made when asked for."""

    def __init__(self, members: Codes, weights: Sequence[int]) -> None:
        super().__init__()
        self._members, self._weights = members, weights

    @cached_property
    def _first(self) -> list[int]:
        """Where each set begins: it has its length, then its members."""
        starts, position = [], 0
        while position < len(self._members):
            starts.append(position)
            position += 1 + self._members[position]
        return starts

    def __missing__(self, number: int) -> int:
        start = self._first[number]
        members = self._members[start + 1 : start + 1 + self._members[start]]
        votes: int = sum(2 * self._weights[m] << _LANE * m for m in members)
        self[number] = votes
        return votes


class Index:
    """All templates, and in which of them runs of words occur."""

    def __init__(self, data: bytes) -> None:
        facts, codes, self._hashes, self._sets, self._members, self._keys = parts_of(data)
        starts = [0]
        for _, _, whole, *_ in facts["templates"]:
            starts.append(starts[-1] + whole)
        self.templates = tuple(
            Template(n, tuple(ids), origin, length, tail, codes[starts[n] : starts[n + 1]])
            for n, (ids, origin, _, length, tail, _) in enumerate(facts["templates"])
        )
        self._weights = [_every(template.length) for template in self.templates]
        self._bars = [entry[-1] * weight for entry, weight in zip(facts["templates"], self._weights, strict=True)]
        self._votes = _Votes(self._members, self._weights)

    @cached_property
    def _places(self) -> dict[int, int]:
        """For each sampled run the number of the set of templates that have it."""
        return dict(zip(self._hashes, self._sets, strict=True))

    @cached_property
    def _start(self) -> int:
        return sum((_BIAS - bar) << _LANE * n for n, bar in enumerate(self._bars))

    @cached_property
    def _ones(self) -> int:
        return sum(1 << _LANE * n for n in range(len(self.templates)))

    def _reaching(self, lanes: int, least: int) -> list[int]:
        """Which lanes are not less than a number. They are found all at once: with what that is short of half a lane
        they reach their highest bit."""
        high = (lanes + self._ones * (_BIAS - least)).to_bytes(2 * len(self.templates), "little")[1::2]
        return [found.start() for found in _HIGH.finditer(high)]

    def nearest(self, codes: Codes, *, excerpts: bool = False) -> list[Template]:
        """The templates that may be in a text; few, the likeliest first.

        What counts for each is the words for which the runs stand that it shares, twice, less those for
        which all its sampled runs stand; where the text may be an excerpt of it, nothing less. All are
        added up at once, as the lanes of one large number.
        """
        places = self._places
        sets = map(places.__getitem__, places.keys() & sampled(codes, _OFTEN))
        total = sum(map(self._votes.__getitem__, sets), self._ones * _BIAS if excerpts else self._start)
        scores = _array_of("H", total.to_bytes(2 * len(self.templates), "little"))
        likely = self._reaching(total, _BIAS - _FARTHEST)
        most = max(map(scores.__getitem__, likely), default=0) - _BIAS
        if most < -_FAR:
            return []
        least = most - _CLOSE - min(abs(most) // 8, _WIDEST) + _BIAS
        close = sorted((n for n in likely if scores[n] >= least), key=scores.__getitem__, reverse=True)
        return [self.templates[n] for n in close[: _FINALISTS if most < _LONG else _FINALISTS // 2]]

    @cached_property
    def same(self) -> dict[int, tuple[Template, ...]]:
        """The templates by the `key` of the words of their terms, and of all their words, without names and title."""
        found: dict[int, dict[Template, None]] = defaultdict(dict)
        for n, key in enumerate(self._keys):
            found[key][self.templates[n // 2]] = None
        return {key: tuple(each) for key, each in found.items()}


def tail_runs(made: Index) -> frozenset[int]:
    """The runs of what follows the terms in all templates: mostly the notices by which the licenses are applied."""
    return frozenset(run for t in made.templates for run in runs(plain(t.codes[t.tail :])))


def key(codes: Codes) -> int:
    """What tells a sequence of words from all others: 64 bits of a hash."""
    made = array("H", codes)
    if sys.byteorder == "big":
        made.byteswap()
    return int.from_bytes(hashlib.blake2b(made.tobytes(), digest_size=8).digest(), "little")


def _every(length: int) -> int:
    """Of how many runs one is sampled, in a text of so many words."""
    return _OFTEN if length < _LONG else _SELDOM


def samples(codes: Codes) -> set[int]:
    """Hashes of the runs of a template that are sampled."""
    return set(sampled(codes, _every(len(codes))))


def _array_of(kind: str, data: bytes) -> Codes:
    found = array(kind)
    found.frombytes(data)
    if sys.byteorder == "big":
        found.byteswap()
    return found


def _array(kind: str, packed: bytes) -> Codes:
    return _array_of(kind, zlib.decompress(packed))


def loaded(data: bytes) -> Index:
    """Return the index in some bytes.

    Raises:
        TextError: it is damaged or of another version.
    """
    return Index(data)


@cache
def index() -> Index:
    """Return our own index.

    Raises:
        TextError: it is not there.
    """
    path = data_folder() / "index" / "texts.bin"
    try:
        return loaded(path.read_bytes())
    except OSError as error:
        raise TextError(f"{path}: cannot be read: {error.strerror}; run tools/make_index.py") from None
