"""Find the sections of a license text: which numbers, letters and headings stand over a line.

In: a text. Out: an `Outline`, which says for each line in which section it stands.

A section's name is written as people cite it: numbers and letters joined by dots (``1.b.iv``,
``2.a.1``), or a heading where the text has no numbers, or ``preamble`` for what stands before the
first section. License texts number in many ways; what tells a level from another is, in this
order: an explicit multiple number (1.2.3), the successor of a marker that is still open, the
indentation, and the first of a new series.
"""

import re
from collections.abc import Iterator, Sequence

from attrs import field, frozen

from openness.text.normalize import fold

__all__ = ["PREAMBLE", "Outline", "Section", "outline"]

PREAMBLE = "preamble"

_WORDED = re.compile(r"^(?:section|article|part|clause|§)\s*(?P<mark>\d+(?:\.\d+)*|[ivx]+)\b[.:)]?", re.I)
_ANNEX = re.compile(r"^(?P<mark>(?:exhibit|attachment|appendix|annex|schedule)(?:\s+[a-z0-9]{1,3}\b)?)", re.I)
_MULTIPLE = re.compile(r"^(?P<mark>\d+(?:\.\d+)+)[.)]?(?:\s|$)")
_SINGLE = re.compile(r"^\(?(?P<mark>\d{1,3}|[a-z]|[ivx]{1,5}|[A-Z]|[IVX]{1,5})(?P<end>[.):]|\.\))(?:\s|$|(?=[A-Z“\"]))")
_BARE = re.compile(r"^(?P<mark>\d{1,2})\s+(?=[A-Z])")
_INLINE = re.compile(r"(?:^|[\s;:,.(])\(?(?P<mark>\d{1,2}|[a-z]|[ivx]{1,5}|[A-Z]|[IVX]{1,5})(?:\)|\.)(?=\s)")
_RUN_IN = re.compile(r"^(?P<head>[A-Z][\w&/'’-]*(?:\s+(?:[A-Z][\w&/'’-]*|of|and|the|with|to|for|or|on)){0,6})[:.]\s+\S")
_ENDED = re.compile(r"(?:[.;:,)\]\"”]|\band|\bor)$")
_MARKUP = re.compile(r"^[\s>*_|\"“”]*(?:#{1,6}\s*)?[*_]*\s*(?:[-–•]\s+(?=\(?[\dA-Za-z]{1,3}[.)]))?")
_ROMAN = {"i": 1, "v": 5, "x": 10}
_LONGEST_HEADING = 9
_LOOK_AHEAD = 60


@frozen
class Section:
    """Where a line stands: the numbers and letters over it, and the heading over it."""

    marks: tuple[str, ...]
    heading: str

    @property
    def name(self) -> str:
        """The section as people cite it."""
        return ".".join(self.marks) or self.heading or PREAMBLE


@frozen
class _Level:
    style: str
    ordinal: int
    indent: int
    marks: tuple[str, ...]


def _roman(mark: str) -> int:
    values = [_ROMAN[c] for c in mark.lower()]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def _readings(mark: str) -> Iterator[tuple[str, int]]:
    """The ways to read a mark, as a style and an ordinal: ``i`` is the ninth letter or Roman one."""
    if mark.isdigit():
        yield "number", int(mark)
        return
    case = "upper" if mark.isupper() else "lower"
    if set(mark.lower()) <= set("ivx"):
        yield f"{case} roman", _roman(mark)
    if len(mark) == 1:
        yield f"{case} letter", ord(mark.lower()) - ord("a") + 1


class _Builder:
    """Walks over the lines and keeps the levels that are open."""

    def __init__(self) -> None:
        self.levels: list[_Level] = []
        self.heading = ""

    def section(self) -> Section:
        return Section(self.levels[-1].marks if self.levels else (), self.heading)

    def multiple(self, marks: tuple[str, ...]) -> None:
        """``3.2.1``: an absolute place."""
        self.levels = [
            _Level("number", int(mark), 0, marks[: depth + 1]) for depth, mark in enumerate(marks)
        ]

    def top(self, mark: str) -> None:
        """``Section 3``, ``Exhibit A``: begins a new tree."""
        ordinal = int(mark) if mark.isdigit() else 0
        self.levels = [_Level("number", ordinal, 0, (mark,))]

    def head(self, heading: str, resets: bool) -> None:
        self.heading = heading
        if resets:
            self.levels = []

    @staticmethod
    def _resumes(level: _Level, coming: Sequence[str]) -> bool:
        """Whether a series that is open goes on after the one that begins now has ended."""
        expected = 2
        for mark in coming:
            ordinals = {ordinal for style, ordinal in _readings(mark) if style == level.style}
            if expected in ordinals:
                expected += 1
            elif ordinals:
                return level.ordinal + 1 in ordinals
        return False

    def single(self, mark: str, indent: int, coming: Sequence[str]) -> None:
        """``2.``, ``(b)``, ``iv.``: the next of a series that is open, or the first of a new one.

        ``coming`` has the marks of the lines that follow.
        """
        readings = list(_readings(mark))
        following = [
            (abs(level.indent - indent), -depth, style, ordinal)
            for style, ordinal in readings
            for depth, level in enumerate(self.levels)
            if level.style == style and 0 < ordinal - level.ordinal <= 2
        ]
        firsts = [(style, ordinal) for style, ordinal in readings if ordinal == 1]
        exact = [f for f in following if self.levels[-f[1]].ordinal + 1 == f[3]]
        if firsts:
            style, ordinal = firsts[0]
            same = [d for d, lv in enumerate(self.levels) if lv.style == style and lv.indent >= indent]
            depth = same[0] if same and not self._resumes(self.levels[same[-1]], coming) else len(self.levels)
        elif following:
            _, negative, style, ordinal = min(exact or following)
            depth = -negative
        else:
            style, ordinal = readings[-1]
            same = [d for d, lv in enumerate(self.levels) if lv.style == style and lv.indent >= indent]
            depth = same[0] if same else len(self.levels)
        parents = self.levels[depth - 1].marks if depth else ()
        self.levels = [*self.levels[:depth], _Level(style, ordinal, indent, (*parents, mark))]


def _is_heading(line: str, alone: bool) -> bool:
    words = line.split()
    if not 0 < len(words) <= _LONGEST_HEADING or not line[0].isalpha():
        return False
    if line.isupper() and len(line) > 3:
        return True
    return alone and line[-1] not in ".,;:)-" and line[0].isupper() and len(words) <= 7


@frozen
class Outline:
    """The sections of a text. ``sections`` has one for each line, ``lines`` the lines."""

    lines: tuple[str, ...] = field(repr=False)
    sections: tuple[Section, ...] = field(repr=False)

    def holds(self, line: int, before: str, section: str) -> bool:
        """Whether a passage in ``line`` (from 0) stands in the section that somebody named.

        ``before`` is the text of the section up to the passage, for marks inside a paragraph.
        """
        there = self.sections[line]
        wanted = section.strip()
        if wanted.casefold() == PREAMBLE:
            return not any(section.marks for section in self.sections[: line + 1])
        wanted = re.sub(r"^after\s+", "", wanted)
        heading = fold(there.heading)
        if heading and fold(wanted) in (heading, heading.rstrip(".:")):
            return True
        if heading and "/" in wanted:
            head, _, wanted = wanted.partition("/")
            if fold(head) not in heading:
                return False
        wanted = re.sub(r"(?<=\d)\.0$", "", wanted)
        marks = [mark for mark in re.split(r"[.\s()]+", wanted) if mark]
        if [m.casefold() for m in marks] == fold(wanted).split() and there.marks == (wanted,):
            return True
        own = [m.casefold() for part in there.marks for m in part.split()]
        inline = [m["mark"].casefold() for m in _INLINE.finditer(before)]
        return _leads(marks, own, inline) or (len(own) > 1 and not own[0].isdigit() and _leads(marks, own[1:], inline))

    def name(self, line: int) -> str:
        """The section in which a line (from 0) stands, as people cite it."""
        return self.sections[line].name


def _leads(marks: list[str], own: list[str], inline: list[str]) -> bool:
    """Whether the marks name the section ``own``, or one within it by marks inside the paragraph."""
    for known in range(len(marks), -1, -1):
        if [m.casefold() for m in marks[:known]] == own[:known] and (known or not own):
            return _follows([m.casefold() for m in marks[known:]], inline)
    return False


def _follows(wanted: list[str], found: list[str]) -> bool:
    """Whether the wanted marks occur in this order among those found."""
    position = 0
    for mark in wanted:
        try:
            position = found.index(mark, position) + 1
        except ValueError:
            return False
    return True


def outline(text: str) -> Outline:
    """Return the outline of a license text; linear in its length."""
    lines = text.splitlines()
    builder = _Builder()
    sections = []
    stripped = [_unmarked(raw) for raw in lines]
    marks = [(number, found["mark"]) for number, line in enumerate(stripped) if (found := _SINGLE.match(line))]
    upcoming = 0
    for number, raw in enumerate(lines):
        while upcoming < len(marks) and marks[upcoming][0] <= number:
            upcoming += 1
        if raw.strip():
            previous = lines[number - 1].strip() if number else ""
            following = lines[number + 1].strip() if number + 1 < len(lines) else ""
            coming = [mark for _, mark in marks[upcoming : upcoming + _LOOK_AHEAD]]
            _place(builder, raw, stripped[number], previous, following, coming)
        sections.append(builder.section())
    return Outline(tuple(lines), tuple(sections))


def _unmarked(raw: str) -> str:
    """The beginning of a line without indentation and Markdown's marks."""
    markup = _MARKUP.match(raw)
    start = markup.end() if markup else 0
    return raw[start : start + 200].strip()


def _place(builder: _Builder, raw: str, line: str, previous: str, following: str, coming: Sequence[str]) -> None:
    alone = not previous and (not following or len(following) > 2 * len(line))
    indent = len(raw[: len(raw) - len(raw.lstrip())].expandtabs(4))
    if len(previous.split()) > _LONGEST_HEADING and not _ENDED.search(previous):
        return  # a line of running text that happens to begin like a mark
    if found := _WORDED.match(line):
        marks = tuple(found["mark"].split("."))
        builder.multiple(marks) if len(marks) > 1 else builder.top(marks[0])
    elif (found := _ANNEX.match(line)) and len(line.split()) <= _LONGEST_HEADING and not line.endswith("."):
        builder.head(found["mark"], resets=True)
        builder.top(found["mark"])
    elif found := _MULTIPLE.match(line):
        marks = tuple(found["mark"].split("."))
        builder.multiple(marks[:-1] if len(marks) == 2 and marks[1] == "0" else marks)
    elif found := _SINGLE.match(line):
        builder.single(found["mark"], indent, coming)
    elif (found := _BARE.match(line)) and raw[:1].isdigit():
        builder.single(found["mark"], indent, coming)
    else:
        heading = raw.strip().strip("*_# ").rstrip(":")
        marked = raw.lstrip().startswith("#") or (raw.strip().startswith("**") and raw.strip().endswith("**"))
        underlined = len(following) > 3 and set(following) <= {"=", "-"}
        if heading and (marked or underlined or _is_heading(heading, alone)):
            builder.head(heading, resets=marked or underlined)
        elif not previous and (found := _RUN_IN.match(line)):
            builder.head(found["head"], resets=False)
