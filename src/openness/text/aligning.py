"""Lay one sequence of words beside another, and tell which words have no counterpart.

In: two sequences of codes. Out: the blocks that are the same in both, in their order. Runs of words
that occur once in each are the pegs; what lies between two pegs is compared word by word where it is
short. Time grows with the length of the sequences, but for a logarithm.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from openness.text.words import runs

__all__ = ["Block", "aligned", "uncovered"]

_SMALL = 40_000
"""How many pairs of words between two pegs are looked at."""


class Block(NamedTuple):
    """``length`` words that are the same from ``here`` in the one and from ``there`` in the other."""

    here: int
    there: int
    length: int


def aligned(here: Sequence[int], there: Sequence[int]) -> tuple[Block, ...]:
    """Return the blocks that two sequences share, in their order and without overlap."""
    before = _in_common(lambda n: here[:n] == there[:n], min(len(here), len(there)))
    rest = min(len(here), len(there)) - before
    after = _in_common(lambda n: here[len(here) - n :] == there[len(there) - n :], rest)
    inner = _inner(here[before : len(here) - after], there[before : len(there) - after])
    blocks = [Block(0, 0, before), *(Block(b.here + before, b.there + before, b.length) for b in inner)]
    return tuple(b for b in (*blocks, Block(len(here) - after, len(there) - after, after)) if b.length)


def _in_common(same: Callable[[int], bool], most: int) -> int:
    """The largest number up to which two sequences are the same; found by halving."""
    least = 0
    while least < most:
        middle = (least + most + 1) // 2
        least, most = (middle, most) if same(middle) else (least, middle - 1)
    return least


def _inner(here: Sequence[int], there: Sequence[int]) -> list[Block]:
    """The blocks of two sequences of which both ends differ."""
    blocks: list[Block] = []
    for peg in [*_pegs(here, there), Block(len(here), len(there), 0)]:
        past = blocks[-1] if blocks else Block(0, 0, 0)
        after_here, after_there = past.here + past.length, past.there + past.length
        if peg.length and (peg.here < after_here or peg.there < after_there):
            continue
        blocks.extend(_between(here, there, (after_here, peg.here), (after_there, peg.there)))
        if peg.length:
            blocks.append(_grown(here, there, peg))
    return blocks


def uncovered(blocks: Sequence[Block], length: int, side: int) -> list[range]:
    """The stretches that no block covers, of the one (``side`` 0) or of the other sequence (1)."""
    found, at = [], 0
    for block in [*blocks, Block(length, length, 0)]:
        if block[side] > at:
            found.append(range(at, block[side]))
        at = block[side] + block.length
    return found


def _pegs(here: Sequence[int], there: Sequence[int]) -> list[Block]:
    """Runs of three words that occur once in each, in the longest series that is in order in both."""
    ours, theirs = _once(here), _once(there)
    pairs = [(n, theirs[run]) for run, n in ours.items() if run in theirs]
    ends: list[int] = []
    chain: list[int] = []
    before: list[int] = []
    for n, (_, place) in enumerate(pairs):
        at = bisect_left(ends, place)
        before.append(chain[at - 1] if at else -1)
        if at == len(ends):
            ends.append(place)
            chain.append(n)
        else:
            ends[at], chain[at] = place, n
    found, n = [], chain[-1] if chain else -1
    while n >= 0:
        found.append(Block(*pairs[n], 3))
        n = before[n]
    return found[::-1]


def _once(codes: Sequence[int]) -> dict[int, int]:
    """Where each run stands that occurs once, in their order."""
    found = runs(codes)
    last = dict(zip(found, range(len(found)), strict=True))
    first = dict(zip(reversed(found), range(len(found) - 1, -1, -1), strict=True))
    return {run: n for run, n in last.items() if first[run] == n}


def _grown(here: Sequence[int], there: Sequence[int], peg: Block) -> Block:
    """The peg with as many words after it as are the same."""
    length, most = peg.length, min(len(here) - peg.here, len(there) - peg.there)
    while length < most and here[peg.here + length] == there[peg.there + length]:
        length += 1
    return Block(peg.here, peg.there, length)


def _between(here: Sequence[int], there: Sequence[int], ours: tuple[int, int], theirs: tuple[int, int]) -> list[Block]:
    """The blocks between two pegs, where there is not too much to compare."""
    some, others = ours[1] - ours[0], theirs[1] - theirs[0]
    if not some or not others:
        return []
    if some * others > _SMALL:
        return [*_edge(here, there, ours, theirs)]
    matcher = SequenceMatcher(None, list(here[slice(*ours)]), list(there[slice(*theirs)]), autojunk=False)
    return [Block(ours[0] + a, theirs[0] + b, n) for a, b, n in matcher.get_matching_blocks() if n]


def _edge(here: Sequence[int], there: Sequence[int], ours: tuple[int, int], theirs: tuple[int, int]) -> list[Block]:
    """The words before a peg that are the same as those before its counterpart."""
    length = 0
    while length < min(ours[1] - ours[0], theirs[1] - theirs[0]):
        if here[ours[1] - 1 - length] != there[theirs[1] - 1 - length]:
            break
        length += 1
    return [Block(ours[1] - length, theirs[1] - length, length)] if length else []
