"""Lay one sequence of words beside another, and tell which words have no counterpart.

In: two sequences of codes. Out: the blocks that are the same in both, in their order. Where the sequences part they are
taken up again at the next long series of words that both have near there; where there is none, runs of words that
occur once in each are the pegs. What lies between is compared word by word where it is short. Time grows with the
length of the sequences, but for a logarithm.
"""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple, TypeAlias

from openness.text.codes import lettered
from openness.text.runs import runs

__all__ = ["Block", "aligned", "uncovered"]

_SMALL = 40_000
"""How many pairs of words between two pegs are looked at."""
_WINDOW = 32
"""Words after a difference among which both sequences are taken up again."""
_FIRM = 24
"""Words in a row that must be the same for that."""


class Block(NamedTuple):
    """``length`` words that are the same from ``here`` in the one and from ``there`` in the other."""

    here: int
    there: int
    length: int


def aligned(here: Sequence[int], there: Sequence[int]) -> tuple[Block, ...]:
    """Return the blocks that two sequences share, in their order and without overlap."""
    ours, theirs = lettered(array("H", here)), lettered(array("H", there))
    before = _grown(ours, theirs, 0, 0).length
    rest = min(len(ours), len(theirs)) - before
    after = _in_common(lambda n: ours[len(ours) - n :] == theirs[len(theirs) - n :], rest)
    inner = _inner(ours[: len(ours) - after], theirs[: len(theirs) - after], before)
    blocks = (Block(0, 0, before), *inner, Block(len(ours) - after, len(theirs) - after, after))
    return tuple(b for b in blocks if b.length)


def _in_common(same: Callable[[int], bool], most: int) -> int:
    """The largest number up to which two sequences are the same; found by halving."""
    least = 0
    while least < most:
        middle = (least + most + 1) // 2
        least, most = (middle, most) if same(middle) else (least, middle - 1)
    return least


def _inner(ours: str, theirs: str, before: int) -> Iterator[Block]:
    """The blocks of two sequences after the words with which both begin."""
    at = (before, before)
    while (taken_up := _taken_up(ours, theirs, *at)) is not None:
        yield from _between(ours, theirs, (at[0], taken_up.here), (at[1], taken_up.there))
        yield taken_up
        at = (taken_up.here + taken_up.length, taken_up.there + taken_up.length)
    for n, place in [*_pegs(ours, theirs, *at), (len(ours), len(theirs))]:
        if n < at[0] or place < at[1]:
            continue
        yield from _between(ours, theirs, (at[0], n), (at[1], place))
        if n < len(ours):
            yield (peg := _grown(ours, theirs, n, place))
            at = (n + peg.length, place + peg.length)


def _taken_up(ours: str, theirs: str, here: int, there: int) -> Block | None:
    """The nearest long series of words that both have, not far from where they part."""
    places = {theirs[n : n + _FIRM]: n for n in range(min(there + _WINDOW, len(theirs) - _FIRM), there - 1, -1)}
    series = ((n, places.get(ours[n : n + _FIRM])) for n in range(here, min(here + _WINDOW, len(ours) - _FIRM) + 1))
    found = min(((n, place) for n, place in series if place is not None), key=sum, default=None)
    return None if found is None else _grown(ours, theirs, *found)


def _grown(ours: str, theirs: str, here: int, there: int) -> Block:
    """The words that are the same from two places on, looked at in steps that double."""

    def same(start: int, stop: int) -> bool:
        return ours[here + start : here + stop] == theirs[there + start : there + stop]

    length, step, most = 0, 16, min(len(ours) - here, len(theirs) - there)
    while length + step <= most and same(length, length + step):
        length, step = length + step, 2 * step
    return Block(here, there, length + _in_common(lambda n: same(length, length + n), min(step, most - length)))


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


def _pegs(ours: str, theirs: str, here: int, there: int) -> list[tuple[int, int]]:
    """Where, from two places on, runs of three words begin that occur once in each; in the longest series that is in
    order in both."""
    their_places = _once(theirs, there)
    series: list[_Series] = []
    apart = None
    for run, n in _once(ours, here).items():
        place = their_places.get(run)
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


def _once(codes: str, start: int) -> dict[int, int]:
    """Where each run stands that occurs once from a place on, in their order."""
    found = runs([*map(ord, codes[start:])])
    last = dict(zip(found, range(start, start + len(found)), strict=True))
    first = dict(zip(reversed(found), range(start + len(found) - 1, start - 1, -1), strict=True))
    return {run: n for run, n in last.items() if first[run] == n}


def _between(ours: str, theirs: str, here: tuple[int, int], there: tuple[int, int]) -> list[Block]:
    """The blocks between two pegs, where there is not too much to compare."""
    some, others = ours[slice(*here)], theirs[slice(*there)]
    if not some or not others:
        return []
    if len(some) * len(others) > _SMALL:
        length = _in_common(lambda n: some[len(some) - n :] == others[len(others) - n :], min(len(some), len(others)))
        return [Block(here[1] - length, there[1] - length, length)] if length else []
    matcher = SequenceMatcher(None, some, others, autojunk=False)
    return [Block(here[0] + a, there[0] + b, n) for a, b, n in matcher.get_matching_blocks() if n]
