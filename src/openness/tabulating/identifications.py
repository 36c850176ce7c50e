"""Tables of identifications: which licenses a text has or names, what is foreign to them, and what is missing.

In: an `Identification`. Out: a `Table`.
"""

from openness.identifying import STATUSES, Identification, Part
from openness.tables import Cell, Note, Row, Table
from openness.text.passages import Foreign, Gap

__all__ = ["identification_table", "told"]

_SHOWN = 300
"""Characters of a sentence that a table shows."""
_HOW = {"text": "the text of the license", "notice": "a notice that names it", "tag": "an SPDX-License-Identifier"}


def identification_table(found: Identification) -> Table:
    """One row for each license, each foreign passage and each gap, in this order."""
    rows = [_part(part) for part in found.parts]
    rows += [_foreign(passage) for passage in found.foreign]
    rows += [_gap(gap, found) for gap in found.missing]
    if not rows:
        rows = [Row("the text", (Cell("no license that is known"), Cell("")))]
    return Table(
        title=told(found),
        corner="Where",
        columns=("What", "In detail"),
        rows=tuple(rows),
        notes=tuple(Note(note) for note in _notes(found)),
    )


def told(found: Identification) -> str:
    """What a text is, in a few words: "MIT", "MIT, modified", "no license that is known"."""
    if found.main is None or found.status == "unknown":
        return "No license that is known"
    modified = ", modified" if found.status == "modified" else ""
    others = [name for name in dict.fromkeys(part.license for part in found.parts) if name != found.nearest]
    beside = f" (also in the file: {', '.join(others)})" if others else ""
    return f"{found.nearest}{modified}{beside}: {STATUSES[found.status]}"


def lines(first: int, last: int) -> str:
    """Lines of a text, in words."""
    return f"line {first}" if first == last else f"lines {first}–{last}"


def _part(part: Part) -> Row:
    likeness = f"; {part.similarity:.0%} the same" if part.found is not None and part.similarity < 1 else ""
    return Row(lines(part.first, part.last), (Cell(part.license), Cell(f"{_HOW[part.how]}{likeness}")))


def _foreign(passage: Foreign) -> Row:
    what = "foreign; may change the terms" if passage.telling else "foreign"
    said = passage.text if len(passage.text) <= _SHOWN else f"{passage.text[:_SHOWN].rstrip()}…"
    return Row(lines(passage.first, passage.last), (Cell(what), Cell(f"“{said}”")))


def _gap(gap: Gap, found: Identification) -> Row:
    where = f"after line {gap.line}" if gap.line else "at the beginning"
    words = "a word" if gap.length == 1 else f"{gap.length} words"
    return Row(where, (Cell("missing"), Cell(f"{words} of {found.nearest}")))


def _notes(found: Identification) -> list[str]:
    if found.status == "modified":
        return [f"The text is not {found.nearest} as it is known; score the file to see what the differences change."]
    if found.status == "unknown" and found.nearest is not None:
        return [f"The text has terms of its own and mentions {found.nearest}; read it to see its clauses."]
    if found.status == "unknown":
        return ["Read the text to see its clauses." if found.words.codes else "There are no words in it."]
    return []
