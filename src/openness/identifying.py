"""Say which license a text is, and which passages of it are not of that license.

In: a text. Out: an `Identification`: the licenses that the text has or names, with their lines; whether
the text is exactly that license, the same but for what does not matter, or a modified one; every
passage that is foreign to what was recognised, and where a passage of the license is missing. Only
hashes of licenses are compared, out of the index; no text is shipped.
"""

import re
from collections.abc import Sequence
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from openness.presenting import Presented
from openness.text.codes import NAMED, any_of, code, lettered
from openness.text.index import Template, index, tail_runs
from openness.text.languages import SMALL_WORDS, in_another_language
from openness.text.nearest import Found, excerpt, nearest
from openness.text.notices import Notice, notices, tags
from openness.text.runs import runs
from openness.text.telling import NARROWING, RESTRICTING, TELLING
from openness.text.words import Words

if TYPE_CHECKING:
    from openness.tables import Table
    from openness.text.passages import Foreign, Gap, Laid

__all__ = ["STATUSES", "Identification", "Part", "identify"]

STATUSES = {
    "exact": "the very words, but for names and layout",
    "same": "the same terms, with differences that do not matter",
    "modified": "a modified text; the differences may matter",
    "named": "a notice that names the license",
    "unknown": "no license that is known",
}
"""What a text may be of the license that it is nearest to."""

_SIMILAR = 0.85
"""How alike the license's own part of a text must be for the text to have the license's name."""
_EXPLAINED = 0.45
"""The share of a text that its licenses must explain."""
_NEAR = 0.7
"""How alike a part must be to be the license of a file that has others as well."""
_LONGEST_NOTICE = 300
"""Words up to which a text may be a notice."""
_LONGEST_TITLES = 24
_BETWEEN = frozenset({"or", "the", "a", "under", "terms", "of", "license", "licence"})
"""Words that may stand between two licenses of which one may be chosen."""
_SEPARATORS = re.compile(r" (?:AND|OR|WITH) |[()]")
_MARKS = "{}=;"
_MARKS_A_WORD = 0.15
_NARROWS = any_of(NARROWING)
_SMALL = any_of(word.encode() for word in SMALL_WORDS)
_TELLING = frozenset(map(code, NARROWING | TELLING))


@frozen(eq=False)
class Part:
    """A license in a text: the words of the license itself (``how`` is "text"), or a "notice" or "tag" that names it.

    ``license`` is an SPDX id, an expression, or the id of a record; ``span`` are its words, ``found`` is the
    template that is there, and ``line`` (from 1) the line of a tag.
    """

    license: str
    how: str
    words: Words = field(repr=False)
    span: range = field(default=range(0), repr=False)
    found: Found | None = field(default=None, repr=False)
    line: int = field(default=0, repr=False)

    @property
    def first(self) -> int:
        """The line, from 1, on which it begins."""
        return self.words.lines[self.span[0]] + 1 if self.span else self.line

    @property
    def last(self) -> int:
        """The line, from 1, on which it ends."""
        return self.words.lines[self.span[-1]] + 1 if self.span else self.line

    @property
    def similarity(self) -> float:
        """How much of the license and of this part of the text are the same, from 0 to 1."""
        return self.found.similarity if self.found is not None else 1.0

    @property
    def names(self) -> tuple[str, ...]:
        """What the license may be called."""
        return self.found.template.ids if self.found is not None else (self.license,)


@frozen(eq=False, repr=False)
class Identification(Presented):
    """What a text is. ``parts`` are the licenses that it has or names, in their order."""

    text: str
    words: Words
    parts: tuple[Part, ...]

    @property
    def main(self) -> Part | None:
        """The license of the file: what a tag says, or the first license text, or the first notice."""
        for how in ("tag", "text", "notice"):
            for part in self.parts:
                if part.how == how and (part.similarity >= _NEAR or len(self.parts) == 1):
                    return part
        return None

    @property
    def nearest(self) -> str | None:
        """The license that the text is, or is nearest to; None where there is none."""
        return self.main.license if self.main else None

    @property
    def license(self) -> str | None:
        """The license that the text is; None where it is none that is known, or a modified one."""
        return self.nearest if self.status in ("exact", "same", "named") else None

    @property
    def similarity(self) -> float:
        """How much of the nearest license and of its part of the text are the same, from 0 to 1."""
        return self.main.similarity if self.main else 0.0

    @property
    def exact(self) -> bool:
        """Whether the text is, but for names, titles and layout, word for word the license and nothing else."""
        return self.status == "exact"

    @cached_property
    def status(self) -> str:
        """One of `STATUSES`. A word that may narrow the terms and is not of the license makes it a modified one."""
        main = self.main
        if main is None:
            return "unknown"
        texts = [part for part in self.parts if part.found is not None]
        if main.found is None:
            if main.how == "notice" and len(self.words.codes) > _LONGEST_NOTICE:
                return "unknown"  # terms of its own that mention a license
            kept = not (self._narrowed or self._unreadable) and all(map(self._is_kept, texts))
            return "named" if kept else "modified"
        if main.found.identical and len(self.parts) == 1 and self._only_titles_beside:
            return "exact"
        close = main.found.similarity >= _SIMILAR and self._explained >= _EXPLAINED
        close = close and not self._narrowed and not self._unreadable
        return "same" if close and all(map(self._is_kept, texts)) else "modified"

    def _is_kept(self, part: Part) -> bool:
        """Whether no word that may change the terms was put into a license text, or left out of it."""
        found = part.found
        if found is None or found.telling or found.renumbered:
            return False
        if found.identical:
            return True
        return not self._tells_more(part) and not self._tells_less(part)

    @property
    def _unreadable(self) -> bool:
        """Whether words that are of no license that was found are of another language."""
        if self.text.isascii() and _SMALL.search(lettered(self.words.plain)) is None:
            return False  # without spelling the words
        if not in_another_language(self.words.spelt):
            return False
        if all(part.found is None for part in self.parts):
            return True
        names = [name for part in self.parts for name in part.names]
        return in_another_language(self.words.spelt[n] for n in self._laid.strange(names))

    def _tells_more(self, part: Part) -> bool:
        """Whether a word within a license text that is not of the license may change the terms."""
        odd = (n for n in self._laid.odd(part.found) if self.words.codes[n] in _TELLING) if part.found else ()
        if next(iter(odd), None) is None:  # titles and repetitions need not be looked for
            return False
        return any(self.words.codes[n] in _TELLING for n in self._laid.strange(part.names) if n in part.span)

    def _tells_less(self, part: Part) -> bool:
        """Whether a word that may change the terms is missing from the midst of a license text."""
        if part.found is None:
            return False
        codes = part.found.template.plain
        return any(codes[n] in _TELLING for n in self._laid.lacking_within(part.found))

    @property
    def _only_titles_beside(self) -> bool:
        """Whether there are no words beside the license but titles and names."""
        span = self.parts[0].span
        beside = [*range(span.start), *range(span.stop, len(self.words.codes))]
        beside = [n for n in beside if self.words.codes[n] < NAMED]
        if len(beside) > _LONGEST_TITLES:
            return False
        if not beside:
            return True
        from openness.text.passages import titles

        return titles(self.words, self.parts[0].names).issuperset(beside)

    @property
    def _explained(self) -> float:
        """The share of the text's words that belong to a license text."""
        held = sum(len(part.span) * part.found.filled for part in self.parts if part.found)
        return min(1.0, held / max(1, len(self.words.codes)))

    @property
    def _narrowed(self) -> bool:
        """Whether a word beside all parts, and beside the usual words of notices, may narrow what is allowed; in a
        program, whose words are not terms, none does."""
        if self._is_program:
            return False
        codes, text, usual, at = self.words.codes, lettered(self.words.plain), _usual_runs(), 0
        narrowing = NARROWING if self.main is not None and self.main.found is not None else RESTRICTING
        for span in [*(part.span for part in self.parts if part.span), range(len(codes), len(codes))]:
            for n in (found.start() for found in _NARROWS.finditer(text, at, span.start)):
                if codes[n] >= NAMED or not usual.isdisjoint(runs(self.words.plain[max(0, n - 2) : n + 3])):
                    continue
                if self.words.spelt[n].encode() in narrowing:  # and not another word of the same hash
                    return True
            at = span.stop
        return False

    @property
    def _is_program(self) -> bool:
        """Whether the text is a program with a tag, by the marks that programs are full of."""
        if self.main is None or self.main.how != "tag":
            return False
        return sum(map(self.text.count, _MARKS)) >= _MARKS_A_WORD * len(self.words.codes)

    @property
    def expression(self) -> str | None:
        """The licenses of the text as an SPDX expression; a modified one as a LicenseRef."""
        main = self.main
        if main is None:
            return None
        told = _SEPARATORS.split(main.license) if main.how == "tag" else ()
        parts = [p for p in self.parts if p is main or not set(p.names).intersection(told)]
        names = [_referred(part.license) if self._is_changed(part) else part.license for part in parts]
        groups: list[list[str]] = []
        for n, name in enumerate(names):
            bare = f"({name})" if " " in name and len(set(names)) > 1 else name
            if n and self._is_choice(parts[n - 1], parts[n]):
                groups[-1].append(bare)
            else:
                groups.append([bare])
        offered = dict.fromkeys(" OR ".join(dict.fromkeys(group)) for group in groups)
        return " AND ".join(f"({group})" if " OR " in group and len(offered) > 1 and group[0] != "(" else group
                            for group in offered)  # fmt: skip

    def _is_changed(self, part: Part) -> bool:
        return part is self.main and self.status == "modified"

    def _is_choice(self, one: Part, other: Part) -> bool:
        """Whether one of two licenses may be chosen: they are named one after the other, with "or" between them.
        Where other words leave the choice, to hold both is on the safe side."""
        between = self.words.spelt[one.span.stop : other.span.start]
        return bool(one.span) and "or" in between and _BETWEEN.issuperset(between)

    @cached_property
    def _laid(self) -> "Laid":
        from openness.text.passages import Laid

        return Laid(self.words, [part.found for part in self.parts if part.found is not None])

    @cached_property
    def foreign(self) -> "tuple[Foreign, ...]":
        """Every sentence with words that are of nothing that was recognised; none where nothing was."""
        from openness.text.passages import foreign

        texts = any(part.found for part in self.parts)
        if self.status in ("unknown", "named") and not texts:
            return ()
        if not texts:
            return foreign(self.text, self.words, self._unusual)
        names = [name for part in self.parts for name in part.names]
        return foreign(self.text, self.words, self._laid.strange(names))

    @property
    def _unusual(self) -> tuple[int, ...]:
        """The words of a text of notices that neither name a license nor are of a usual notice."""
        usual = _usual_runs()
        known = {n + step for n, run in enumerate(self.words.plain_runs) if run in usual for step in (0, 1, 2)}
        for part in self.parts:
            known.update(part.span)
        return tuple(n for n in range(len(self.words.codes)) if n not in known)

    @cached_property
    def missing(self) -> "tuple[Gap, ...]":
        """Where words of the main license are missing."""
        main = self.main
        return self._laid.gaps(main.found) if main is not None and main.found is not None else ()

    @property
    def template(self) -> Template | None:
        """The text of the index that the main license is nearest to."""
        return self.main.found.template if self.main is not None and self.main.found is not None else None

    @property
    def table(self) -> "Table":
        """What was recognised, then every passage that was not."""
        from openness.tabulating.identifications import identification_table

        return identification_table(self)

    def to_dict(self) -> dict[str, Any]:
        """Return what was recognised as plain data, in the versioned form of ``docs/schema.json``."""
        from openness.exchange import identification_data

        return identification_data(self)

    def __repr__(self) -> str:
        return f"<Identification {self.expression or 'of no license'}: {self.status}>"


@cache
def _usual_runs() -> frozenset[int]:
    """The runs of usual notices."""
    return tail_runs(index())


def _referred(license: str) -> str:
    """What a modified license is called in an expression."""
    return f"LicenseRef-modified-{license}"


def identify(text: str) -> Identification:
    """Say which license a text is, and which passages of it are not of that license.

    Time and memory grow linearly with the text.

    >>> identify("Licensed under the Apache License, Version 2.0").license
    'Apache-2.0'
    >>> identify("Roses are red, violets are blue.").license is None
    True
    """
    words = Words(text)
    found = nearest(words, index())
    parts = [_of_text(words, each) for each in found]
    if not (len(found) == 1 and found[0].identical and len(parts[0].span) == len(words.codes)):
        parts = _with_notices(words, parts)
    known = {name.casefold() for part in parts for name in part.names}
    tagged = [
        tag for tag in tags(text)
        if tag.spdx.casefold() not in known and not any(p.found and p.first <= tag.first + 1 <= p.last for p in parts)
    ]  # fmt: skip
    parts += [Part(tag.spdx, "tag", words, line=tag.first + 1) for tag in tagged]
    if not found and (not parts or len(words.codes) > _LONGEST_NOTICE):
        parts = [*map(partial(_of_text, words), excerpt(words, index()))] or parts
    return Identification(text, words, tuple(parts))


def _of_text(words: Words, found: Found) -> Part:
    return Part(found.template.ids[0], "text", words, range(found.first, found.last + 1), found)


def _with_notices(words: Words, parts: Sequence[Part]) -> list[Part]:
    """The parts, and the notices in what they leave; a notice for a part's own license says which version will do."""
    named: list[Notice] = []
    at = 0
    for part in parts:
        named += notices(words, at, part.span.start)
        at = part.span.stop + (part.found.template.rest if part.found else 0)
    told = {notice.spdx: notice for notice in [*named, *notices(words, at)]}
    known = {name for part in parts for name in part.names}
    found = [evolve(part, license=next((name for name in part.names if name in told), part.license)) for part in parts]
    found += [
        Part(spdx, "notice", words, range(notice.first, notice.last + 1))
        for spdx, notice in told.items()
        if spdx not in known
    ]
    return sorted(found, key=lambda part: part.span.start)
