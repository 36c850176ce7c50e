"""The notes under a table: each says once what several cells rest on.

In: evidence. Out: numbers of notes, and the notes; and short references for cells.
"""

from collections.abc import Iterable, Sequence

from openness.explaining import cite, tell
from openness.findings import Evidence, Finding
from openness.subjects import Subject
from openness.tables import SIGNS, Note
from openness.truth import Truth

__all__ = ["Notes", "cited", "few", "legend"]


class Notes:
    """Collects notes, each once with the columns that it is for, and hands out their numbers."""

    def __init__(self) -> None:
        self._columns: dict[tuple[str, str, str | None], list[str]] = {}

    def add(self, subject: Subject, column: str, text: str, url: str | None = None) -> int:
        """Add a note on a column of a subject, and return its number."""
        key = (subject.name, text, url)
        self._columns.setdefault(key, []).append(column)
        return list(self._columns).index(key) + 1

    def evidence(self, subject: Subject, column: str, evidence: Sequence[Evidence]) -> int:
        """Add what evidence says, and return the number of the note."""
        documents = [d for offer in subject.offers for bundle in offer for d in bundle.documents]
        names = {document.id: document.name for document in documents}
        license = subject.license if subject.single else None
        said = tell(evidence, license.id if license else "", names)
        return self.add(subject, column, said, license.url if license else None)

    def all(self) -> tuple[Note, ...]:
        """All notes in the order of their numbers."""
        return tuple(
            Note(f"{subject} ({', '.join(dict.fromkeys(columns))}): {text}", url)
            for (subject, text, url), columns in self._columns.items()
        )


MOST_CITED = 3
"""Sections that a cell cites; of more it gives the number."""


def legend(truths: Iterable[Truth]) -> str:
    """The signs that a table uses, with their words."""
    used = set(truths)
    return ", ".join(f"{SIGNS[truth]} {truth.value}" for truth in Truth if truth in used)


def cited(finding: Finding, license: str) -> str:
    """The sections on which a finding rests, the first few by name."""
    return few(list(dict.fromkeys(cite(evidence, license) for evidence in finding.evidence)))


def few(words: Sequence[str], most: int = MOST_CITED) -> str:
    """Some words, and how many more there are."""
    told = ", ".join(words[:most])
    return f"{told} +{len(words) - most}" if len(words) > most else told
