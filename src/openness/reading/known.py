"""Passages that are known from records: what people have read once need not be guessed again.

In: sentences, each with what leads to it. Out: for each the clauses that a record has for it, or None. The index
(``data/index/passages.txt``) has hashes alone. A sentence is known by two of them: one of its operative words, those
that permit, demand, restrict or name an act, in their order, so that an added *not* or *only* makes another sentence;
and a sketch of its word triples, which a holder's name or a comma does not change much.

A clause that rests on several sentences of its record is known where all of them are there.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from attrs import field, frozen

from openness.catalog import Catalog
from openness.clauses import EFFECTS, Clause
from openness.reading.understanding import LONGEST
from openness.reading.words import operative, word
from openness.records import License
from openness.shipped import data_folder
from openness.text.cues import FoldedText

__all__ = ["INDEX_VERSION", "Known", "Passages", "default_passages", "index_lines"]

INDEX_VERSION = 1
"""The version of the index's form and hashes; a change of either raises it."""

_SKETCH = 6
_ALIKE = 0.5
_MARK = re.compile(r"^\W*(?:(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})[.)]\s+)?")
"""The mark of a list's item, which does not belong to what it says."""
_WORD = re.compile(r"[^\W_]+")
_REFERS = word(r"incorporat\w+", r"polic(?:y|ies)", "guidelines", r"exhibits?", "appendix", r"attach\w+", "schedule")
_SHORTEST = 4
_NUMBERED = tuple(EFFECTS)
Said = tuple[str, str]
"""A sentence, folded, and what leads to it."""


@frozen(eq=False)
class Known:
    """A passage that people have read: in which record, and the clauses that it carries (none: it is neutral).
    ``beside`` names the documents that the record is read together with, where the passage may refer to one or the text
    has most of the record's passages."""

    record: str
    clauses: tuple[Clause, ...]
    beside: tuple[str, ...] = ()


@frozen
class _Entry:
    record: int
    sketch: frozenset[int]
    carries: tuple[str, ...] = field(repr=False)


def _hash(text: str, size: int) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=size).digest(), "big")


def _key(said: Said) -> int:
    """The hash of a sentence's operative words, and of those that lead to it."""
    text, lead = _MARK.sub("", said[0]), said[1]
    return _hash(f"{' '.join(operative(lead))}|{' '.join(operative(text))}", 5)


def _sketch(text: str) -> frozenset[int]:
    """The smallest hashes of a sentence's word triples."""
    words = _WORD.findall(text)
    triples = {" ".join(words[n : n + 3]) for n in range(max(1, len(words) - 2))}
    return frozenset(sorted(_hash(triple, 3) for triple in triples)[:_SKETCH])


def _alike(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether two sketches are of sentences that share about half of their word triples."""
    smallest = sorted(one | other)[:_SKETCH]
    return sum(hash_ in one and hash_ in other for hash_ in smallest) >= _ALIKE * len(smallest)


class Passages:
    """An index of passages, and the records to which it points. ``leave_out`` names records that are as if they were
    not there, to measure the reader on their own texts."""

    def __init__(self, lines: Iterable[str], catalog: Catalog, leave_out: Iterable[str] = ()) -> None:
        self._catalog = catalog
        self._left_out = frozenset(leave_out)
        self._records: list[str] = []
        self._shas: list[str] = []
        self._entries: dict[int, list[_Entry]] = {}
        self._places: list[Counter[str]] = []
        self._sizes: list[int] = []
        for line in lines:
            self._add(line.split())

    def _add(self, parts: list[str]) -> None:
        if not parts or parts[0] == "#":
            return
        if parts[0] == "record":
            self._records.append(parts[1])
            self._shas.append(parts[2])
            self._places.append(Counter())
            self._sizes.append(0)
            return
        key, sketch, *carries = parts
        hashes = frozenset(int(sketch[n : n + 6], 16) for n in range(0, len(sketch), 6))
        entry = _Entry(len(self._records) - 1, hashes, tuple(carries))
        self._entries.setdefault(int(key, 16), []).append(entry)
        self._places[-1].update(set(carries))
        self._sizes[-1] += 1

    def without(self, *records: str) -> "Passages":
        """The same passages without those of some records."""
        other = object.__new__(Passages)
        other.__dict__.update(self.__dict__)
        other._left_out = self._left_out | frozenset(records)
        return other

    def find(self, said: Sequence[Said]) -> list[Known | None]:
        """For each sentence of a text what is known of it."""
        found = [self._matches(each) for each in said]
        often = Counter(entry.record for entries in found for entry in {e.record: e for e in entries}.values())
        there = Counter(
            (entry.record, ref) for entries in found for entry in entries for ref in dict.fromkeys(entry.carries)
        )
        return [
            self._known(entries, often, there, refers=_REFERS.search(text) is not None)
            for entries, (text, _) in zip(found, said, strict=True)
        ]

    def _matches(self, said: Said) -> list[_Entry]:
        if len(said[0]) > LONGEST or len(said[0].split()) < _SHORTEST:
            return []
        candidates = self._entries.get(_key(said), ())
        sketch = _sketch(said[0]) if candidates else frozenset[int]()
        return [e for e in candidates if self._records[e.record] not in self._left_out and _alike(e.sketch, sketch)]

    def _known(
        self, entries: list[_Entry], often: Counter[int], there: Counter[tuple[int, str]], *, refers: bool
    ) -> Known | None:
        for entry in sorted(entries, key=lambda e: (-often[e.record], e.record)):
            if all(there[entry.record, ref] >= self._places[entry.record][ref] for ref in entry.carries):
                license = self._license(entry.record)
                if license is not None:
                    mostly = refers or 2 * often[entry.record] > self._sizes[entry.record]
                    beside = (*license.extends, *license.incorporates, *license.missing) if mostly else ()
                    return Known(license.id, tuple(_clause(license, ref) for ref in entry.carries), beside)
        return None

    def _license(self, record: int) -> License | None:
        """The record, if it is the one from which the index was made."""
        license = self._catalog.licenses.get(self._records[record])
        if license is None or license.text is None or license.text.sha256 != self._shas[record]:
            return None
        return license


def _clause(license: License, ref: str) -> Clause:
    """The clause to which a reference points: ``0.2`` is the third of the first effect."""
    effect, number = map(int, ref.split("."))
    clauses: tuple[Clause, ...] = getattr(license, _NUMBERED[effect])
    return clauses[number]


def index_lines(license: License, folded: FoldedText, said: Sequence[Said], starts: Sequence[int]) -> Iterable[str]:
    """The lines of the index for one record: a head, and one for each sentence that has operative words or a clause.

    ``starts`` has for each sentence where it begins in the folded text.
    """
    carried: dict[int, dict[str, None]] = {}
    for kind, effect in enumerate(EFFECTS):
        for number, clause in enumerate(getattr(license, effect)):
            for place in clause.at:
                if place.document == license.id and (positions := folded.find(place.cue)):
                    for sentence in folded.sentences_at(positions[0], place.cue)[:1]:
                        carried.setdefault(sentence.start, {})[f"{kind}.{number}"] = None
    assert license.text is not None
    yield f"record {license.id} {license.text.sha256}"
    for each, start in zip(said, starts, strict=True):
        refs = carried.get(start, {})
        if (refs or operative(each[0])) and len(each[0].split()) >= _SHORTEST:
            sketch = "".join(f"{hash_:06x}" for hash_ in sorted(_sketch(each[0])))
            yield " ".join((f"{_key(each):010x}", sketch, *refs))


def index_path() -> Path:
    """Where the index lies."""
    return data_folder() / "index" / "passages.txt"


@lru_cache(maxsize=4)
def default_passages(catalog: Catalog) -> Passages:
    """Return the passages of our records, read once."""
    path = index_path()
    lines = path.read_text(encoding="ascii").splitlines() if path.is_file() else []
    return Passages(lines, catalog)
