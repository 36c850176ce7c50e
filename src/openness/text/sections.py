"""Find the sections of a license text: which numbers, letters and headings stand over a line.

In: a text. Out: an `Outline`, which says for each line in which section it stands.

A section's name is written as people cite it: numbers and letters joined by dots (``1.b.iv``,
``2.a.1``), or a heading where the text has no numbers, or ``preamble`` for what stands before the
first section. License texts number in many ways; what tells a level from another is, in this
order: an explicit multiple number (1.2.3), the successor of a marker that is still open, the
indentation, and the first of a new series.
"""

import re
from collections.abc import Sequence
from functools import cached_property

from attrs import field, frozen

from openness.clauses import PREAMBLE
from openness.text.normalize import fold

__all__ = ["Outline", "Section", "outline"]

_WORDED = re.compile(
    r"^(?i:section|article|part|clause|§)\s*(?P<mark>\d+(?:\.\d+)*|(?i:[ivx]+))\b(?=\s*(?:[.:–—-]|$)|\s+[A-Z])"
)
_ANNEX = re.compile(r"^(?P<mark>(?:exhibit|attachment|appendix|annex|schedule)(?:\s+[a-z0-9]{1,3}\b)?)", re.IGNORECASE)
_MULTIPLE = re.compile(r"^(?P<mark>\d+(?:\.\d+)+)[.)]?(?:\s|$)")
_SINGLE = re.compile(
    r"^(?![vV]\.\s*\d)(?P<open>\(?)(?P<mark>\d{1,3}|[a-z]|[ivx]{1,5}|[A-Z]|[IVX]{1,5})(?P<end>[.):]|\.\))(?:\s|$|(?=[A-Z“\"]))"
)
_BARE = re.compile(r"^(?P<mark>\d{1,2})\s+(?=[A-Z])")
_INLINE = re.compile(r"(?:^|[\s;:,.(])\(?(?P<mark>\d{1,2}|[a-z]|[ivx]{1,5}|[A-Z]|[IVX]{1,5})(?:\)|\.)(?=\s)")
_RUN_IN = re.compile(r"^(?P<head>[A-Z][\w&/'’-]*(?:\s+[\w&/'’,-]+){0,5}?)[.:]\s+[A-Z“\"(]")
_ENDED = re.compile(r"(?:[.;:,)\]\"”]|\band|\bor)$")
_COPYRIGHT = re.compile(r"copyright\s*(?:\(c\)|©|[\d<\[{])", re.IGNORECASE)
_UNFINISHED = re.compile(r"\b(?:sections?|paragraphs?|clauses?|articles?|versions?|the|of)$", re.IGNORECASE)
_MARKUP = re.compile(r"^[\s>*_|\"“”]*(?:#{1,6}\s*)?[*_]*\s*(?:[-–•*]\s+(?=\(?[\dA-Za-z]{1,3}[.)]))?")
_ROMAN = {"i": 1, "v": 5, "x": 10}
_LONGEST_HEADING = 9
_SHORT_HEADING = 3
_LOOK_AHEAD = 60
_WIDEST_WRAP = 110


@frozen
class Section:
    """Where a line stands: the numbers and letters over it, and the headings over it.

    ``beneath`` has another way to read the marks, where a series begins anew without indentation
    and may belong to the section before it: item 1 after section 4 may be 4.1.
    """

    marks: tuple[str, ...]
    headings: tuple[str, ...]
    beneath: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The section as people cite it."""
        return ".".join(self.marks) or (self.headings[-1] if self.headings else PREAMBLE)


@frozen
class _Level:
    style: str
    ordinal: int
    indent: int
    marks: tuple[str, ...]


def _roman(mark: str) -> int:
    values = [_ROMAN[c] for c in mark.lower()]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


@frozen
class _Mark:
    """A mark at the beginning of a line, such as ``(b)`` or ``2.``, and the space before it."""

    text: str
    bracketed: bool
    indent: int

    @cached_property
    def readings(self) -> tuple[tuple[str, int], ...]:
        """The ways to read it, as a style and an ordinal: ``i`` is the ninth letter or Roman one."""
        around = "()" if self.bracketed else "."
        if self.text.isdigit():
            return ((f"number{around}", int(self.text)),)
        case = "upper" if self.text.isupper() else "lower"
        found = []
        if set(self.text.lower()) <= set("ivx"):
            found.append((f"{case} roman{around}", _roman(self.text)))
        if len(self.text) == 1:
            found.append((f"{case} letter{around}", ord(self.text.lower()) - ord("a") + 1))
        return tuple(found)

    @property
    def first(self) -> tuple[str, int] | None:
        """The reading by which it begins a series, if there is one."""
        return next((r for r in self.readings if r[1] == 1 or r == ("number.", 0)), None)


class _Builder:
    """Walks over the lines and keeps the levels that are open."""

    def __init__(self) -> None:
        self.levels: list[_Level] = []
        self.heading = ""
        self.label = ""
        self.replaced: tuple[str, ...] = ()

    def section(self) -> Section:
        marks = self.levels[-1].marks if self.levels else ()
        headings = tuple(h for h in (self.heading, self.label) if h)
        return Section(marks, headings, (*self.replaced, *marks[len(self.replaced) - 1 :]) if self.replaced else ())

    def multiple(self, marks: tuple[str, ...]) -> None:
        """``3.2.1``: an absolute place."""
        self.levels = [
            _Level("part of a number" if depth else "number.", int(mark), 0, marks[: depth + 1])
            for depth, mark in enumerate(marks)
        ]

    def top(self, mark: str) -> None:
        """``Section 3``, ``Exhibit A``: begins a new tree."""
        self.levels = [_Level("section", 0, 0, (mark,))]

    def head(self, heading: str, resets: bool) -> None:
        self.heading, self.label, self.replaced = heading, "", ()
        if resets:
            self.levels = []

    def single(self, mark: _Mark, coming: Sequence[_Mark]) -> None:
        """``2.``, ``(b)``, ``iv.``: the next of a series that is open, or the first of a new one.

        ``coming`` has the marks of the lines that follow.
        """
        going_on = self._continues(mark)
        if going_on is None or going_on[1] != 9:  # the ninth letter, i, goes on rather than begins
            going_on = self._begins(mark, coming) or going_on or self._strays(mark)
        style, ordinal, depth = going_on
        parents = self.levels[depth - 1].marks if depth else ()
        self.levels = [*self.levels[:depth], _Level(style, ordinal, mark.indent, (*parents, mark.text))]

    def _begins(self, mark: _Mark, coming: Sequence[_Mark]) -> tuple[str, int, int] | None:
        if mark.first is None:
            return None
        style, ordinal = mark.first
        if ordinal == 1 and any(level.style == style and level.ordinal == 0 for level in self.levels):
            return None
        same = [depth for depth, level in enumerate(self.levels) if level.style == style]
        if not same:
            return style, ordinal, len(self.levels)
        outer = [depth for depth in same if self.levels[depth].indent <= mark.indent]
        dedents = bool(outer) and outer[-1] != same[-1]
        same = outer or same
        inner = self.levels[same[-1]]
        if mark.indent > inner.indent or (not dedents and _resumes(inner, ordinal + 1, coming)):
            return style, ordinal, len(self.levels)
        self.replaced = inner.marks
        return style, ordinal, same[-1]

    def _continues(self, mark: _Mark) -> tuple[str, int, int] | None:
        candidates = [
            (ordinal - level.ordinal, abs(level.indent - mark.indent), -depth, style)
            for style, ordinal in mark.readings
            for depth, level in enumerate(self.levels)
            if level.style == style and 0 < ordinal - level.ordinal <= 2
        ]
        if not candidates:
            return None
        step, _, depth, style = min(candidates)
        return style, self.levels[-depth].ordinal + step, -depth

    def _strays(self, mark: _Mark) -> tuple[str, int, int]:
        style, ordinal = mark.readings[-1]
        same = [
            depth for depth, level in enumerate(self.levels) if level.style == style and level.indent >= mark.indent
        ]
        return style, ordinal, same[-1] if same else len(self.levels)


def _resumes(level: _Level, expected: int, coming: Sequence[_Mark]) -> bool:
    """Whether a series that is open goes on after the one that begins now has ended."""
    for mark in coming:
        ordinals = {ordinal for style, ordinal in mark.readings if style == level.style}
        if expected in ordinals:
            expected += 1
        elif ordinals:
            return level.ordinal + 1 in ordinals
    return False


def _is_heading(line: str, alone: bool) -> bool:
    words = line.split()
    if not 0 < len(words) <= _LONGEST_HEADING or not line[0].isalpha() or _COPYRIGHT.match(line):
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
        headings = [fold(heading) for heading in there.headings]
        if len(wanted) > 3 and any(heading.startswith(fold(wanted)) for heading in headings):
            return True
        if headings and "/" in wanted:
            head, _, wanted = wanted.partition("/")
            if not any(fold(head) in heading for heading in headings):
                return False
        wanted = re.sub(r"(?<=\d)\.0$", "", wanted)
        marks = [mark.strip() for mark in re.split(r"[.()]+", wanted) if mark.strip()]
        own = [m.casefold() for m in there.marks]
        if there.marks:
            before = _own_mark(there.marks[-1]).sub("", before, count=1)
        inline = [m["mark"].casefold() for m in _INLINE.finditer(before)]
        readings = [own, [m.casefold() for m in there.beneath]]
        readings += [reading[1:] for reading in readings if len(reading) > 1 and not reading[0].isdigit()]
        return any(_leads(marks, reading, inline) for reading in readings if reading or not own)

    def name(self, line: int) -> str:
        """The section in which a line (from 0) stands, as people cite it."""
        return self.sections[line].name


def _own_mark(mark: str) -> re.Pattern[str]:
    """What finds the mark with which a section itself begins, so that it counts only once."""
    return re.compile(
        r"^\W*(?:(?:section|article|part|clause|§)\s*)?(?:\w+\.)*?" + re.escape(mark.casefold()) + r"\b\W?"
    )


def _leads(marks: list[str], own: list[str], inline: list[str]) -> bool:
    """Whether the marks name the section ``own``, or one within it by marks inside the paragraph."""
    for known in range(min(len(marks), len(own)), -1, -1):
        if [m.casefold() for m in marks[:known]] == own[:known] and (known or not own):
            return _follows([m.casefold() for m in marks[known:]], inline)
    return False


def _follows(wanted: list[str], found: list[str]) -> bool:
    """Whether the wanted marks occur in this order among those found."""
    rest = iter(found)
    return all(mark in rest for mark in wanted)


def outline(text: str) -> Outline:
    """Return the outline of a license text; linear in its length."""
    lines = text.splitlines()
    if lines:
        lines[0] = lines[0].removeprefix("\ufeff")
    builder = _Builder()
    sections = []
    stripped = [_unmarked(raw) for raw in lines]
    wrapped = max(map(len, lines), default=0) <= _WIDEST_WRAP
    marks = [
        (n, mark)
        for n, line in enumerate(stripped)
        if (mark := _single(lines[n], line)) is not None and not (wrapped and n and _runs_on(lines[n - 1].strip()))
    ]
    upcoming = 0
    for number, raw in enumerate(lines):
        while upcoming < len(marks) and marks[upcoming][0] <= number:
            upcoming += 1
        if raw.strip():
            previous = lines[number - 1].strip() if number else ""
            following = lines[number + 1].strip() if number + 1 < len(lines) else ""
            coming = [mark for _, mark in marks[upcoming : upcoming + _LOOK_AHEAD]]
            _place(builder, raw, stripped[number], previous, following, coming, wrapped)
        sections.append(builder.section())
    return Outline(tuple(lines), tuple(sections))


def _single(raw: str, line: str) -> _Mark | None:
    """The single mark with which a line begins, if it does."""
    if found := _SINGLE.match(line):
        indent = len(raw[: len(raw) - len(raw.lstrip())].expandtabs(4))
        return _Mark(found["mark"], bool(found["open"]), indent)
    if (found := _BARE.match(line)) and raw[:1].isdigit():
        return _Mark(found["mark"], False, 0)
    return None


def _runs_on(previous: str) -> bool:
    """Whether a line of running text is not at its end, so that the next one begins no section."""
    return bool(
        _UNFINISHED.search(previous) or (len(previous.split()) > _LONGEST_HEADING and not _ENDED.search(previous))
    )


def _unmarked(raw: str) -> str:
    """The beginning of a line without indentation and Markdown's marks."""
    markup = _MARKUP.match(raw)
    start = markup.end() if markup else 0
    return raw[start : start + 200].replace("\\", "").replace("**", "").strip()


def _place(
    builder: _Builder, raw: str, line: str, previous: str, following: str, coming: Sequence[_Mark], wrapped: bool
) -> None:
    alone = (not previous and (not following or len(following) > 2 * len(line))) or (
        not wrapped and not following and len(line.split()) <= _SHORT_HEADING
    )
    if wrapped and _runs_on(previous):
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
    elif mark := _single(raw, line):
        builder.single(mark, coming)
    else:
        heading = raw.strip().strip("*_# ").rstrip(":")
        marked = raw.lstrip().startswith("#") or (raw.strip().startswith("**") and raw.strip().endswith("**"))
        underlined = len(following) > 3 and set(following) <= {"=", "-"}
        if heading and (marked or underlined or _is_heading(heading, alone)):
            begins = heading.isupper() and bool(coming) and coming[0].first is not None
            builder.head(heading, resets=marked or underlined or begins)
        elif (not previous or not wrapped) and (found := _RUN_IN.match(line)):
            builder.label = found["head"]
