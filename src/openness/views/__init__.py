"""Views: plain questions about a license, answered in words from its clauses, one module each.

In: a `Subject` with its `Rights`. Out: an `Answer` for each `Question`, with the clauses that it
rests on. No answer is written down anywhere: what the clauses do not say is not said.
"""

from collections.abc import Callable

from attrs import evolve, field, frozen

from openness.definitions import definition
from openness.findings import Evidence
from openness.plugins import found_in, names_in
from openness.rights import Rights, rights_of
from openness.scoring import judge
from openness.subjects import Subject

__all__ = ["Answer", "Question", "View", "view", "views"]


@frozen
class Answer:
    """An answer in words, with its evidence: clauses, absences, or facts of a release."""

    text: str
    evidence: tuple[Evidence, ...] = ()
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


def answered(question: Question, subject: Subject) -> Answer:
    """Ask a question of a subject: of an expression, of each license of the side that comes off best
    by the Open Source Definition.

    The answers of several licenses stand beside each other, each behind its license.
    """
    offer = subject.offers[0] if subject.single else judge(subject, definition("osd")).offer
    told = {bundle: question.answer(evolve(subject, offers=((bundle,),)), rights_of(bundle)) for bundle in offer}
    if len(told) == 1:
        return next(iter(told.values()))
    return Answer(
        "; ".join(_named(bundle.license.name, answer.text) for bundle, answer in told.items()),
        tuple(dict.fromkeys(e for answer in told.values() for e in answer.evidence)),
        tuple(dict.fromkeys(s for answer in told.values() for s in answer.sources)),
    )


def _named(license: str, text: str) -> str:
    """An answer behind its license, unless it names that already."""
    return text if text.startswith(license) else f"{license}: {text}"


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
