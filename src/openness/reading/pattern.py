"""A pattern: a phrase by its words, and what it says where it is found.

In: folded text. Out: where the phrase stands; what it makes of it are `Draft` objects, clauses that have no places yet.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import field, frozen

from openness.clauses import EFFECTS, Clause, Place

__all__ = ["Draft", "Pattern"]


@frozen(eq=False)
class Draft:
    """A clause before its places are known: an effect, its fields, and where in the sentence it is said."""

    effect: str
    fields: Mapping[str, Any]
    start: int
    end: int

    def clause(self, place: Place) -> Clause:
        """The clause, at a place."""
        return EFFECTS[self.effect](at=(place,), **self.fields)


@frozen(eq=False)
class Pattern:
    """A phrase that says one thing.

    ``found`` has the words of the phrase, ``veto`` words anywhere in the same stretch that make it say something
    else. ``effect`` and ``fields`` are what it says; without an effect it says nothing that matters (a disclaimer,
    a definition, a statement of law). ``about`` are words that belong to its matter: they are explained wherever they
    stand in the stretch.
    """

    name: str
    found: re.Pattern[str]
    effect: str | None = None
    fields: Mapping[str, Any] = field(factory=dict)
    veto: re.Pattern[str] | None = None
    about: re.Pattern[str] | None = None

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first place of the phrase in a stretch of text, or None."""
        stop = len(text) if end is None else end
        found = self.found.search(text, start, stop)
        if found is None or (self.veto is not None and self.veto.search(text, start, stop)):
            return None
        return found

    def explains(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where in the stretch its own words stand."""
        for pattern in (self.found, self.about):
            if pattern is not None:
                for found in pattern.finditer(text, start, end):
                    yield found.span()

    def draft(self, found: re.Match[str], **more: Any) -> Draft | None:
        """What it says where it was found."""
        if self.effect is None:
            return None
        return Draft(self.effect, {**self.fields, **more}, found.start(), found.end())
