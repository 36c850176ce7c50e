"""Shares with their intervals, as the benchmarks of texts print them."""

from math import sqrt

__all__ = ["share"]


def share(part: int, whole: int) -> str:
    """A share in percent, with its interval of 95 % after Wilson, and the numbers behind it."""
    if not whole:
        return "none"
    z, p = 1.96, part / whole
    middle = p + z * z / (2 * whole)
    spread = z * sqrt(p * (1 - p) / whole + z * z / (4 * whole * whole))
    low, high = (min(1.0, max(0.0, (middle + sign * spread) / (1 + z * z / whole))) for sign in (-1, 1))
    return f"{100 * p:.1f} % [{100 * low:.1f}–{100 * high:.1f}] ({part:,} of {whole:,})"
