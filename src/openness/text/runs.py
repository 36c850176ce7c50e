"""Runs of three words in a row, as numbers.

In: the codes of words. Out: a number for each run; runs that are the same have the same number. All runs of a text are
made at once: its codes become the lanes of one large number, which is shifted against itself, so that no step is taken
for each word.
"""

import sys
from array import array
from collections.abc import Iterator, Sequence
from itertools import compress

__all__ = ["hashed", "runs", "sampled"]

_WORD = 15
"""Bits of a code."""
_MULTIPLES = {every: bytes(not byte % every for byte in range(256)) for every in (4, 16)}
"""For each byte whether it is a multiple."""
_NARROW, _WIDE = 4, 8
"""Bytes of a lane for a hash, and for a whole run."""


def _packed(codes: Sequence[int]) -> bytes:
    """Codes in two bytes each, the lower one first."""
    packed = array("H", codes)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def _lanes(codes: Sequence[int], width: int) -> tuple[int, int, int]:
    """Three numbers with lanes of so many bytes: in each lane a code; the next one; and the one after that."""
    packed, spread = _packed(codes), bytearray(width * len(codes))
    spread[0::width], spread[1::width] = packed[0::2], packed[1::2]
    lanes = int.from_bytes(spread, "little")
    return lanes, lanes >> 8 * width, lanes >> 16 * width


def _unpacked(lanes: int, width: int, length: int) -> "array[int]":
    """The numbers in the first lanes."""
    found = array("I" if width == _NARROW else "Q")
    found.frombytes((lanes & (1 << 8 * width * length) - 1).to_bytes(width * length, "little"))
    if sys.byteorder == "big":
        found.byteswap()
    return found


def runs(codes: Sequence[int]) -> list[int]:
    """Each three words in a row, as one number of 45 bits.

    >>> [f"{run:x}" for run in runs([1, 2, 3, 4])]
    ['40010003', '80018004']
    """
    first, second, third = _lanes(codes, _WIDE)
    return _unpacked(first << 2 * _WORD | second << _WORD | third, _WIDE, max(0, len(codes) - 2)).tolist()


def hashed(codes: Sequence[int]) -> "array[int]":
    """A hash, of 32 bits, of each three words in a row."""
    first, second, third = _lanes(codes, _NARROW)
    return _unpacked(first << 17 ^ second << 9 ^ third, _NARROW, max(0, len(codes) - 2))


def sampled(codes: Sequence[int], every: int) -> Iterator[int]:
    """The hashes of those runs that begin with a word whose code is a multiple of ``every``, 4 or 16."""
    return compress(hashed(codes), _packed(codes)[::2].translate(_MULTIPLES[every]))
