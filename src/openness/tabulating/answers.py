"""Tables of views: subjects against plain questions.

In: subjects and a view. Out: a `Table`.
"""

from collections.abc import Sequence

from openness.subjects import Subject
from openness.tables import Cell, Row, Table
from openness.tabulating.notes import Notes
from openness.views import View, answered

__all__ = ["view_table"]


def view_table(subjects: Sequence[Subject], view: View) -> Table:
    """One row for each subject, one column for each question; the other way round where the
    view says so."""
    notes = Notes()
    rows = []
    for subject in subjects:
        cells = []
        for question in view.questions:
            answer = answered(question, subject)
            refs = [notes.evidence(subject, question.title, answer.evidence)] if answer.evidence else []
            if answer.sources:
                refs.append(notes.add(subject, question.title, "; ".join(answer.sources)))
            cells.append(Cell(answer.text, None, tuple(refs)))
        rows.append(Row(subject.name, tuple(cells)))
    table = Table(
        title=view.title,
        corner="Model or license" if not view.across else "Question",
        columns=tuple(question.title for question in view.questions),
        rows=tuple(rows),
        notes=notes.all(),
    )
    return table.transposed() if view.across else table
