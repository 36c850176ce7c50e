"""Lay one sequence of words beside another, and tell which words have no counterpart.

In: two sequences of codes. Out: the blocks that are the same in both, in their order. Runs of words
that occur once in each are the pegs; what lies between two pegs is compared word by word where it is
short. Time grows with the length of the sequences, but for a logarithm.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple, TypeAlias

from openness.text.runs import runs

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
    after_here = after_there = 0
    for n, place in [*_pegs(here, there), (len(here), len(there))]:
        last = n == len(here)
        if not last and (n < after_here or place < after_there):
            continue
        blocks.extend(_between(here, there, (after_here, n), (after_there, place)))
        if not last:
            blocks.append(peg := _grown(here, there, n, place))
            after_here, after_there = n + peg.length, place + peg.length
    return blocks


def uncovered(blocks: Sequence[Block], length: int, side: int) -> list[range]:
    """The stretches that no block covers, of the one (``side`` 0) or of the other sequence (1)."""
    found, at = [], 0
    for block in [*blocks, Block(length, length, 0)]:
        if block[side] > at:
            found.append(range(at, block[side]))
        at = block[side] + block.length
    return found


_Series: TypeAlias = list[tuple[int, int]]
"""Pegs in a row that are as far apart in the one sequence as in the other."""


def _pegs(here: Sequence[int], there: Sequence[int]) -> list[tuple[int, int]]:
    """Where runs of three words begin that occur once in each, in the longest series that is in order in both."""
    theirs = _once(there)
    series: list[_Series] = []
    apart = None
    for run, n in _once(here).items():
        place = theirs.get(run)
        if place is None:
            continue
        if place - n != apart:
            apart = place - n
            series.append([])
        series[-1].append((n, place))
    return [peg for each in _in_order(series) for peg in each]


def _in_order(series: Sequence[_Series]) -> list[_Series]:
    """Of series in order in the one sequence those in order in the other, too, that have most pegs together."""
    ends: list[int] = []  # where the best chains end, with their weights and last members; longer ones weigh more
    weights: list[int] = []
    members: list[int] = []
    before: list[int] = []
    for number, each in enumerate(series):
        at = bisect_left(ends, each[0][1]) - 1
        before.append(members[at] if at >= 0 else -1)
        weight = len(each) + (weights[at] if at >= 0 else 0)
        place = bisect_left(ends, each[-1][1])
        if place and weights[place - 1] >= weight:
            continue
        stop = place
        while stop < len(ends) and weights[stop] <= weight:
            stop += 1
        ends[place:stop], weights[place:stop], members[place:stop] = [each[-1][1]], [weight], [number]
    found, number = [], members[-1] if members else -1
    while number >= 0:
        found.append(series[number])
        number = before[number]
    return found[::-1]


def _once(codes: Sequence[int]) -> dict[int, int]:
    """Where each run stands that occurs once, in their order."""
    found = runs(codes)
    last = dict(zip(found, range(len(found)), strict=True))
    first = dict(zip(reversed(found), range(len(found) - 1, -1, -1), strict=True))
    return {run: n for run, n in last.items() if first[run] == n}


def _grown(here: Sequence[int], there: Sequence[int], n: int, place: int) -> Block:
    """The run at two places with as many words after it as are the same."""
    length, most = 3, min(len(here) - n, len(there) - place)
    while length < most and here[n + length] == there[place + length]:
        length += 1
    return Block(n, place, length)


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
