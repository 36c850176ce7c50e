"""Cut a license text into sentences, and tell which one stands at a position of the folded text.

In: a text. Out: `Sentence` objects in their order. A sentence ends with its full stop, at an empty
line, and where a new section or list item begins, whatever the lines are wrapped at. Linear in the
length of the text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from attrs import frozen

from openness.text.normalize import fold
from openness.text.sections import Outline

__all__ = ["Sentence", "sentence_at", "sentences"]

_END = re.compile(r"[.!?][\"'”’)\]*_]*\s+(?=[\"'“‘(\[*_]{0,3}[A-Z0-9])|[。！？]\s*")
_ENDED = re.compile(r"[.!?。！？][\"'”’)\]*_]*$")
_LAST_WORD = re.compile(r"([^\s(\[\"'“‘]{1,20})\.[\"'”’)\]*_]*$")
_ITEM = re.compile(r"[\s>#|]*(?:[-–•*·]\s|\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivx]{1,5})[.)]\s)")
_MARK = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxIVX]{1,5})$")
_ABBREVIATIONS = frozenset({
    "e.g", "i.e", "inc", "ltd", "llc", "corp", "co", "no", "nos", "sec", "art", "v", "vs", "u.s", "u.k", "u.s.c",
    "mr", "ms", "mrs", "dr", "st", "cf", "para", "ver", "approx", "pty", "gmbh", "et al", "viz",
})  # fmt: skip


@frozen
class Sentence:
    """One sentence. ``text`` is as it stands, with every run of space as one; ``start`` and ``end`` are its
    place in the folded text, ``line`` is the line (from 0) on which it begins, ``last`` that on which it ends."""

    text: str
    start: int
    end: int
    line: int
    last: int


def sentences(outline: Outline) -> tuple[Sentence, ...]:
    """Return the sentences of a text, in their order."""
    found: list[Sentence] = []
    spaced = False
    for pieces in _grouped(outline):
        folded = fold("".join(text for _, text in pieces))
        if folded:
            start = found[-1].end + spaced if found else 0
            said = " ".join("".join(text for _, text in pieces).split())
            found.append(Sentence(said, start, start + len(folded), pieces[0][0], pieces[-1][0]))
            spaced = False
        spaced = spaced or pieces[-1][1][-1].isspace()
    return tuple(found)


def sentence_at(found: tuple[Sentence, ...], start: int, end: int) -> tuple[Sentence, ...]:
    """Return the sentences that a stretch of the folded text touches; mostly one."""
    starts = [sentence.start for sentence in found]
    first = max(bisect_right(starts, start) - 1, 0)
    return tuple(sentence for sentence in found[first:] if sentence.start < end and start < sentence.end)


def _grouped(outline: Outline) -> Iterator[list[tuple[int, str]]]:
    """The pieces of each sentence: a line (from 0), and what of it belongs to the sentence, with the space after it."""
    pieces: list[tuple[int, str]] = []
    before = ""
    for number, line in enumerate(outline.lines):
        same = number > 0 and outline.sections[number] == outline.sections[number - 1]
        if pieces and (not same or not before.strip() or _ITEM.match(line) or _ends(before.rstrip())):
            yield pieces
            pieces = []
        *whole, rest = _cut(line)
        for piece in whole:
            yield [*pieces, (number, piece)]
            pieces = []
        if rest.strip():
            pieces.append((number, f"{rest}\n"))
        before = line
    if pieces:
        yield pieces


def _cut(line: str) -> list[str]:
    """A line cut after each full stop that ends a sentence before its end."""
    found, start = [], 0
    for end in _END.finditer(line):
        if end.end() < len(line) and not _abbreviated(line[max(start, end.start() - 24) : end.end()].rstrip()):
            found.append(line[start : end.end()])
            start = end.end()
    return [*found, line[start:]]


def _ends(line: str) -> bool:
    return bool(_ENDED.search(line[-8:])) and not _abbreviated(line[-24:])


def _abbreviated(until: str) -> bool:
    """Whether the full stop at the end belongs to an abbreviation or to the number of a section."""
    word = _LAST_WORD.search(until)
    return word is not None and (word[1].casefold() in _ABBREVIATIONS or _MARK.match(word[1]) is not None)
