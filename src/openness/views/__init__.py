"""Views: plain questions about a license, answered in words from its clauses, one module each.

In: a `Subject` with its `Rights`. Out: an `Answer` for each `Question`, with the clauses that it
rests on. No answer is written down anywhere: what the clauses do not say is not said.
"""

from collections.abc import Callable

from attrs import field, frozen

from openness.clauses import Clause
from openness.plugins import found_in, names_in
from openness.rights import Absence, Rights
from openness.subjects import Subject

__all__ = ["Answer", "Question", "View", "view", "views"]


@frozen
class Answer:
    """An answer in words, with its evidence: clauses, absences, or facts of a release."""

    text: str
    evidence: tuple[Clause | Absence, ...] = ()
    sources: tuple[str, ...] = field(default=())

    def __attrs_post_init__(self) -> None:
        if not (self.evidence or self.sources):
            raise ValueError("no evidence, no answer")


@frozen
class Question:
    """A question, and how to answer it."""

    id: str
    title: str
    answer: Callable[[Subject, Rights], Answer]


@frozen
class View:
    """Questions that make the columns of a table. ``across`` puts the questions into rows."""

    id: str
    title: str
    questions: tuple[Question, ...]
    across: bool = False


def views() -> tuple[str, ...]:
    """The ids of all views: the public modules of this package."""
    return names_in(__name__)


def view(id: str) -> View:
    """Return the view with that id.

    Raises:
        UnknownNameError: there is none.
    """
    found: View = found_in(__name__, "view", id, "VIEW")
    return found
