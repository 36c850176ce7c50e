"""What can be said of a criterion, and how several such sayings add up.

Kleene's strong logic with two ways of being open: *contested* (the text does not settle it and
informed readers disagree) and *unknown* (the deciding clause was not found). Both stand for
anything between no and yes; unknown says less, so it wins where both meet. What is outside of
what a license can decide does not count.

In: nothing. Out: `Truth` and its connectives.
"""

from collections.abc import Iterable
from enum import Enum

__all__ = ["Truth", "all_of", "any_of", "negation"]


class Truth(str, Enum):
    """The verdict on one criterion; the value is the word that people read."""

    YES = "met"
    NO = "not met"
    CONTESTED = "contested"
    UNKNOWN = "unknown"
    OUTSIDE = "not a license question"

    def __str__(self) -> str:
        return self.value

    @property
    def decided(self) -> bool:
        """Whether more facts cannot turn it."""
        return self in (Truth.YES, Truth.NO)

    @property
    def bounds(self) -> tuple[int, int]:
        """The verdict as an interval between 0 (not met) and 1 (met).

        Raises:
            ValueError: for what is outside of the question.
        """
        if self is Truth.OUTSIDE:
            raise ValueError("what is not a license question has no bounds")
        return _BOUNDS[self]

    @property
    def rank(self) -> int:
        """0 not met, 1 open, 2 met; what is outside of the question counts as open."""
        return {Truth.NO: 0, Truth.YES: 2}.get(self, 1)


_BOUNDS = {Truth.YES: (1, 1), Truth.NO: (0, 0), Truth.CONTESTED: (0, 1), Truth.UNKNOWN: (0, 1)}


def _first(order: tuple[Truth, ...], truths: Iterable[Truth], otherwise: Truth) -> Truth:
    present = set(truths)
    return next((truth for truth in order if truth in present), otherwise)


def all_of(truths: Iterable[Truth]) -> Truth:
    """Whether all hold: no beats unknown beats contested beats yes; yes for none at all."""
    return _first((Truth.NO, Truth.UNKNOWN, Truth.CONTESTED), truths, Truth.YES)


def any_of(truths: Iterable[Truth]) -> Truth:
    """Whether one holds: yes beats unknown beats contested beats no; no for none at all."""
    return _first((Truth.YES, Truth.UNKNOWN, Truth.CONTESTED), truths, Truth.NO)


def negation(truth: Truth) -> Truth:
    """Yes for no and no for yes; what is open stays open."""
    return {Truth.YES: Truth.NO, Truth.NO: Truth.YES}.get(truth, truth)
