"""Make the index of license texts out of the texts.

In: texts with their names. Out: the bytes of the index, in the form that `index` reads.
"""

import json
import sys
import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from openness.text.codes import NAMED
from openness.text.index import VERSION, key, parts_of, samples
from openness.text.steps import WORDS
from openness.text.words import Words, untitled

__all__ = ["Text", "contents", "dumped"]

_SHORTEST = 6


class Text(NamedTuple):
    """A text that goes into the index: what it may be called, best name first, where it comes from, and itself."""

    ids: tuple[str, ...]
    origin: str
    text: str


def dumped(texts: Iterable[Text], endings: Sequence[Sequence[str]] = ()) -> bytes:
    """Return the index of some texts, as bytes; the same texts give the same bytes.

    ``endings`` are the words after which only what is no part of the terms follows.
    """
    known: dict[int, tuple[tuple[str, ...], str, Words]] = {}
    for ids, origin, text in texts:
        words = Words(text)
        before = known.get(key(words.codes))
        if before is not None:
            known[key(words.codes)] = (tuple(dict.fromkeys((*before[0], *ids))), before[1], words)
        elif len(words.codes) >= _SHORTEST:
            known[key(words.codes)] = (ids, origin, words)
    ordered = sorted(known.values(), key=lambda each: (each[0][0].casefold(), each[1], len(each[2].codes)))
    tails = [_tail(words, endings) for _, _, words in ordered]
    terms = [
        array("H", [c for c in w.codes[:tail] if c < NAMED]) for (_, _, w), tail in zip(ordered, tails, strict=True)
    ]
    having: dict[int, list[int]] = defaultdict(list)
    for n, codes in enumerate(terms):
        for value in samples(codes):
            having[value].append(n)
    hashes = sorted(having)
    sets = {each: n for n, each in enumerate(dict.fromkeys(tuple(having[value]) for value in hashes))}
    parts = [
        _packed("H", (c for _, _, words in ordered for c in words.codes)),
        _packed("I", hashes),
        _packed("H", (sets[tuple(having[value])] for value in hashes)),
        _packed("H", (n for each in sets for n in (len(each), *each))),
        _packed("Q", (key(untitled(c)) for n, (_, _, words) in enumerate(ordered) for c in (terms[n], words.unnamed))),
    ]
    entries = [
        [list(ids), origin, len(words.codes), len(codes), tail, len(samples(codes))]
        for (ids, origin, words), codes, tail in zip(ordered, terms, tails, strict=True)
    ]
    facts = {"version": VERSION, "words": WORDS, "sizes": [len(part) for part in parts], "templates": entries}
    return json.dumps(facts, separators=(",", ":")).encode() + b"\n\n" + b"".join(parts)


def _tail(words: Words, endings: Sequence[Sequence[str]]) -> int:
    """The word after which only what is no part of the terms follows."""
    spelt = list(words.spelt)
    for ending in endings:
        for n in range(len(spelt) // 3, len(spelt) - len(ending)):
            if spelt[n : n + len(ending)] == list(ending):
                return n + len(ending)
    return len(spelt)


def _packed(kind: str, values: Iterable[int]) -> bytes:
    made = array(kind, values)
    if sys.byteorder == "big":
        made.byteswap()
    return zlib.compress(made.tobytes(), 9)


def contents(data: bytes) -> tuple[Any, ...]:
    """What an index says, however it is compressed: other versions of zlib give other bytes for it."""
    facts, *arrays = parts_of(data)
    return ({name: value for name, value in facts.items() if name != "sizes"}, *(each.tobytes() for each in arrays))
