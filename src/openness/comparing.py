"""Comparisons: several subjects in one table, ready for every format.

In: subjects and what to compare them by. Out: a `Comparison`.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import Any

from attrs import evolve, frozen

from openness.definitions import definition, definitions
from openness.errors import OpennessError, UnknownNameError
from openness.exchange import scorecard_data, table_data
from openness.precedents import READINGS
from openness.presenting import Presented
from openness.scoring import Scorecard, judge
from openness.subjects import Subject
from openness.tables import Table
from openness.tabulating.answers import view_table
from openness.tabulating.verdicts import definition_table, definitions_table
from openness.views import view, views

__all__ = ["DEFINITIONS", "Comparison", "compare_subjects"]


DEFINITIONS = "definitions"
"""What to compare by to see all definitions side by side."""


@frozen(eq=False, repr=False)
class Comparison(Presented):
    """Licenses or models side by side. ``by`` is the definition or view, ``table`` what to show,
    ``scorecards`` what it rests on: one for each subject by the definition compared by (the Open
    Source Definition for a view), or one for each subject and definition."""

    subjects: tuple[Subject, ...]
    by: str
    reading: str
    table: Table
    scorecards: tuple[Scorecard, ...]

    def to_dict(self) -> dict[str, Any]:
        """The table and the scorecards as plain data, in the form of ``docs/schema.json``."""
        data = table_data(self.table)
        return {
            **data,
            "by": self.by,
            "reading": self.reading,
            "scorecards": [scorecard_data(c) for c in self.scorecards],
        }

    def __str__(self) -> str:
        return self.to_text()

    def __repr__(self) -> str:
        return f"<Comparison of {', '.join(s.name for s in self.subjects)} by {self.by}; print it to see the table>"


def _distinct(subjects: Sequence[Subject]) -> tuple[Subject, ...]:
    """The subjects, with their ids behind names that two of them share."""
    names = Counter(name for name, _ in {(subject.name, subject.id) for subject in subjects})
    return tuple(evolve(s, name=f"{s.name} ({s.id})") if names[s.name] > 1 else s for s in subjects)


def compare_subjects(subjects: Sequence[Subject], by: str, reading: str) -> Comparison:
    """Lay subjects side by side.

    Raises:
        OpennessError: there is nothing to compare.
        UnknownNameError: ``by`` is neither a definition, nor ``definitions``, nor a view.
    """
    READINGS.check(reading)
    subjects = _distinct(subjects)
    if not subjects:
        raise OpennessError("nothing to compare; name at least one license or model")
    if by == DEFINITIONS:
        asked = sorted(map(definition, definitions()), key=lambda d: (d.judges == "system", d.id))
        all_cards = [[judge(subject, each, reading) for each in asked] for subject in subjects]
        return Comparison(subjects, by, reading, definitions_table(all_cards), tuple(chain.from_iterable(all_cards)))
    judged_by = by if by in definitions() else "osd"
    cards = tuple(judge(subject, definition(judged_by), reading) for subject in subjects)
    if by in definitions():
        return Comparison(subjects, by, reading, definition_table(cards), cards)
    if by in views():
        if reading != "practice":
            raise OpennessError(f"a view is answered in the reading practice; a definition can be read {reading}")
        return Comparison(subjects, by, reading, view_table(subjects, view(by)), cards)
    raise UnknownNameError("definition or view", by, (*definitions(), DEFINITIONS, *views()))
