"""Tables of readings: what a machine read in a text, and what it did not understand.

In: a `Reading`. Out: a `Table`.
"""

from openness.explaining import cite_section
from openness.reading.reader import ReadClause, Reading, Unread
from openness.tables import Cell, Note, Row, Table
from openness.wording import doing, phrase

__all__ = ["reading_table"]

_SHOWN = 300
"""Characters of a sentence that a table shows."""


def reading_table(reading: Reading) -> Table:
    """One row for each clause, in the order of the text, then one for each sentence that was not understood."""
    rows = [_clause(read) for read in sorted(reading.clauses, key=lambda read: read.sentence.start)]
    rows += [_unread(unread) for unread in reading.unread]
    return Table(
        title=f"{reading.license.name}, read by a machine ({reading.license.coverage})",
        corner="Where",
        columns=("Read as", "The text says"),
        rows=tuple(rows),
        notes=tuple(Note(text) for text in _notes(reading)),
    )


def _clause(read: ReadClause) -> Row:
    return Row(_where(read.section, read.line), (Cell(phrase(read.clause)), Cell(_short(read.sentence.text))))


def _unread(unread: Unread) -> Row:
    why = f"not understood: {', '.join(unread.words)}"
    return Row(_where(unread.section, unread.line), (Cell(why), Cell(_short(unread.sentence.text))))


def _where(section: str, line: int) -> str:
    return f"{cite_section(section)} (line {line})"


def _short(said: str) -> str:
    return f"“{said}”" if len(said) <= _SHOWN else f"“{said[:_SHOWN].rstrip()}…”"


def _notes(reading: Reading) -> list[str]:
    if reading.complete and reading.clauses:
        return [
            "Every sentence that could matter was understood, by a machine: what is not granted here is not granted."
        ]
    if not reading.clauses:
        return ["Nothing was found that permits, demands or forbids anything."]
    if not reading.unread and reading.license.missing:
        return [f"It is read together with {', '.join(reading.license.missing)}: what stands there is unknown."]
    if not reading.unread:
        return [f"Nothing was found that allows {doing(reading.lacking, 'or')}: whether one may is unknown."]
    count = len(reading.unread)
    were = "1 sentence that could matter was" if count == 1 else f"{count} sentences that could matter were"
    return [f"{were} not understood: what is not found here is unknown, not absent."]
