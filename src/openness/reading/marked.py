"""A sentence in which words are marked as explained, and where in it something is permitted, forbidden or demanded.

In: folded text. Out: a `Marked` text, to which each step of reading adds what it explains.
"""

import re

from attrs import field, frozen

from openness.reading.words import word

__all__ = ["Head", "Marked", "clause_start", "explain_soft"]


@frozen(eq=False)
class Marked:
    """A sentence's text, in which words are marked as explained; ``own`` is where it begins, after what leads to it."""

    text: str
    own: int
    _done: bytearray = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_done", bytearray(len(self.text)))

    def explain(self, start: int, end: int) -> None:
        """Mark a stretch as explained."""
        self._done[start:end] = b"\x01" * (end - start)

    def explain_all(self, pattern: re.Pattern[str], start: int = 0, end: int | None = None) -> None:
        """Mark all that a pattern finds in a stretch."""
        for found in pattern.finditer(self.text, start, len(self.text) if end is None else end):
            self.explain(*found.span())

    def unexplained(self, pattern: re.Pattern[str], start: int | None = None, end: int | None = None) -> list[str]:
        """The words found by a pattern that nothing explains."""
        stop = len(self.text) if end is None else end
        first = self.own if start is None else max(start, self.own)
        found = pattern.finditer(self.text, first, stop)
        return [m.group() for m in found if not all(self._done[m.start() + m.group().rfind(" ") + 1 : m.end()])]

    def explained_at(self, start: int, end: int) -> bool:
        """Whether all of a stretch is explained."""
        return all(self._done[start:end])


@frozen
class Head:
    """Where something is permitted (``permit``), forbidden (``ban``, or ``barred`` where what is forbidden stands
    before) or demanded (``demand``)."""

    kind: str
    start: int
    end: int


def clause_start(text: str, position: int) -> int:
    """Where the part of the sentence begins in which a position stands."""
    return (
        max(text.rfind(mark, 0, position) for mark in (";", ":", ". ", ", and ", ", but ", "; and ", " however, ")) + 1
    )


_SOFTLY = word(
    r"not",
    r"no",
    r"nor",
    r"neither",
    r"must",
    r"shall",
    r"may",
    r"can",
    r"will",
    r"should",
    r"provided",
    r"subject to",
    r"without",
    r"except",
    r"unless",
    r"permission",
    r"consent",
    r"requir\w+",
    r"conditions?",
    r"agrees?",
    r"permitted",
    r"allowed",
    r"granted?",
    r"grants",
    r"cannot",
    r"never",
    r"approv\w+",
    r"has to",
    r"have to",
    r"accept\w*",
    r"limit\w*",
    r"restrict\w*",
    r"compl(?:y|ies|iance)",
    r"responsib\w+",
    r"oblig\w+",
    r"exclud\w+",
    r"none",
    r"reserve[sd]?",
    r"need to",
    r"needs to",
    r"authori[sz]ed",
    r"entitled",
    r"acknowledges?",
    r"warrants?",
    r"undertakes?",
    r"obey\w*",
    r"as long as",
    r"so long as",
    r"do(?:es)? not",
)


def explain_soft(marked: Marked, start: int, end: int) -> None:
    """What a duty or prohibition of known matter says, it says with these words."""
    marked.explain_all(_SOFTLY, start, end)
