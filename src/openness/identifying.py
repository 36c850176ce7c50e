"""Say which license a text is, and which passages of it are not of that license.

In: a text. Out: an `Identification`: the licenses that the text has or names, with their lines; whether
the text is exactly that license, the same but for what does not matter, or a modified one; every
passage that is foreign to what was recognised, and where a passage of the license is missing. Only
hashes of licenses are compared, out of the index; no text is shipped.
"""

from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from openness.presenting import Presented
from openness.text.aligning import Block, aligned, uncovered
from openness.text.index import Template, index, tail_runs
from openness.text.nearest import Found, nearest
from openness.text.notices import Notice, notices, tags
from openness.text.words import NAMED, RESTRICTING, Words, tokens_of

if TYPE_CHECKING:
    from openness.tables import Table
    from openness.text.sentences import Sentence

__all__ = ["STATUSES", "Foreign", "Gap", "Identification", "Part", "identify"]

STATUSES = {
    "exact": "the very words, but for names and layout",
    "same": "the same terms, with differences that do not matter",
    "modified": "a modified text; the differences may matter",
    "named": "a notice that names the license",
    "unknown": "no license that is known",
}
"""What a text may be of the license that it is nearest to."""

_SIMILAR = 0.85
_EXPLAINED = 0.45
_TELLING = 0
"""How alike a text must be to have a license's name, how much of it must be explained, and how many words
that are not of the license may say something of terms."""

_NEAR = 0.7
_BESIDE = 0
_TELLING_BESIDE = 0
_LONGEST_TITLES = 24
_LONGEST_NOTICE = 300
"""Words up to which a text may be a notice."""
_CHOICE = frozenset({"or", "either", "dual", "dually", "alternatively", "choice", "option"})
_TITLE = frozenset(
    """
    the this license licence version text of file terms and conditions public general agreement clause new revised
    simplified original style software open source identifier spdx name title notice copying under for is is project
    package released licensed legalcode bsd mit isc expat 2clause 3clause 4clause two three
    """.split()
)
"""Words that a title is made of, beside the words of the license's own names."""


@frozen(eq=False)
class Part:
    """A license in a text: the words of the license itself (``how`` is "text"), or a "notice" or "tag" that names it.

    ``license`` is an SPDX id, an expression, or the id of a record; ``span`` are its words, and ``found`` is the
    template that is there.
    """

    license: str
    how: str
    span: range = field(repr=False)
    words: Words = field(repr=False)
    found: Found | None = field(default=None, repr=False)
    line: int | None = field(default=None, repr=False)

    @property
    def first(self) -> int:
        """The line, from 1, on which it begins."""
        return self.words.lines[self.span[0]] + 1 if self.line is None else self.line

    @property
    def last(self) -> int:
        """The line, from 1, on which it ends."""
        return self.words.lines[self.span[-1]] + 1 if self.line is None else self.line

    @property
    def similarity(self) -> float:
        """How much of the license and of this part of the text are the same, from 0 to 1."""
        return self.found.similarity if self.found is not None else 1.0


@frozen
class Foreign:
    """A sentence that is not of the license, or has words that are not. ``text`` is as it stands, ``first`` and
    ``last`` are its lines, from 1; ``words`` are those that are not of the license; ``telling`` says whether one of
    them, such as "not" or "commercial", may change the terms."""

    text: str
    first: int
    last: int
    words: tuple[str, ...]

    @property
    def telling(self) -> bool:
        """Whether a word of it may narrow the terms."""
        return any(word.encode() in RESTRICTING for word in self.words)


@frozen
class Gap:
    """Words of the license that the text does not have: how many (``length``), after which line of the text (from 1;
    0 at its beginning), and between which words (from 0) of the license."""

    line: int
    length: int
    start: int
    stop: int


@frozen(eq=False, repr=False)
class Identification(Presented):
    """What a text is. ``parts`` are the licenses that it has or names, in their order."""

    text: str = field()
    words: Words
    parts: tuple[Part, ...]

    @property
    def main(self) -> Part | None:
        """The license of the file: what a tag says, or else what stands first."""
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
        """The license that the text is; None where it is none, or a modified one."""
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
        """One of `STATUSES`."""
        main = self.main
        if main is None:
            return "unknown"
        if main.found is None:
            return "named" if main.how == "tag" or self._is_notice else "unknown"
        found = main.found
        if found.whole or (len(self.parts) == 1 and found.similarity == 1 and self._only_titles_beside):
            return "exact"
        close = found.similarity >= _SIMILAR and found.telling <= _TELLING and not found.renumbered
        return "same" if close and self.explained >= _EXPLAINED and self._restricted <= _BESIDE else "modified"

    @cached_property
    def _restricted(self) -> int:
        """How many words beside all parts may narrow what is allowed."""
        return sum(word.encode() in RESTRICTING for word in self._beside)

    @property
    def _only_titles_beside(self) -> bool:
        """Whether there are no words beside the parts but titles and names."""
        span = self.parts[0].span
        beside = [*range(span.start), *range(span.stop, len(self.words.codes))]
        return len(beside) <= _LONGEST_TITLES and all(n in self._titles or self.words.codes[n] >= NAMED for n in beside)

    @property
    def _is_notice(self) -> bool:
        """Whether the text is a notice, rather than terms of its own that mention a license."""
        if len(self.words.codes) > _LONGEST_NOTICE:
            return False
        return self._restricted <= _TELLING_BESIDE

    @cached_property
    def _beside(self) -> tuple[str, ...]:
        """The words of a text without a license in it that neither name one nor are of a usual notice."""
        if sum(len(part.span) for part in self.parts) >= len(self.words.codes) - _BESIDE:
            return ()
        usual = _usual_runs()
        held = [run in usual for run in self.words.plain_runs]
        known = {n + step for n, each in enumerate(held) if each for step in (0, 1, 2)}
        for part in self.parts:
            known.update(part.span)
        return tuple(word for n, word in enumerate(self.words.spelt) if n not in known)

    @cached_property
    def explained(self) -> float:
        """The share of the text's words that belong to one of its parts."""
        held = sum((p.found.last - p.found.first + 1) * p.found.filled for p in self.parts if p.found)
        return min(1.0, held / max(1, len(self.words.codes)))

    @property
    def expression(self) -> str | None:
        """The licenses of the text as an expression; a modified one as a LicenseRef."""
        names = [self._name(part) for part in self.parts]
        told = list(dict.fromkeys(names))
        if not told:
            return None
        if self.main is not None and self.main.how == "tag":
            return self.main.license
        joint = " OR " if self._offers_choice else " AND "
        return joint.join(f"({name})" if " " in name and len(told) > 1 else name for name in told)

    def _name(self, part: Part) -> str:
        main = part is self.main and self.status == "modified"
        return f"LicenseRef-modified-{part.license}" if main else part.license

    @property
    def _offers_choice(self) -> bool:
        """Whether one of several licenses that are named may be chosen."""
        if len(self.parts) < 2:
            return False
        between = [w for n, w in enumerate(self.words.spelt) if not any(n in words for words in self._spans)]
        return any(word in _CHOICE for word in between[:200])

    @cached_property
    def _spans(self) -> tuple[range, ...]:
        """The words of each part that is a text."""
        return tuple(part.span for part in self.parts if part.found is not None)

    @cached_property
    def _blocks(self) -> tuple[tuple[Found, tuple[Block, ...]], ...]:
        """Each part that is a text, laid beside its template."""
        plain = self.words.plain
        return tuple(
            (part.found, aligned(plain[part.span.start : part.span.stop], part.found.template.plain))
            for part in self.parts
            if part.found is not None
        )

    @cached_property
    def _strange(self) -> tuple[int, ...]:
        """The words that belong to no part, but for names, titles, and what repeats a part."""
        covered: set[int] = set()
        for found, blocks in self._blocks:
            for block in blocks:
                covered.update(range(found.first + block.here, found.first + block.here + block.length))
        left = [n for n, code in enumerate(self.words.codes) if n not in covered and code < NAMED]
        return tuple(n for n in left if n not in self._titles and n not in self._repeated)

    @cached_property
    def _titles(self) -> frozenset[int]:
        """The words of lines that only name the license."""
        own = {w for part in self.parts for id in _ids(part) for w in Words(id.replace("-", " ")).spelt}
        lines: dict[int, list[int]] = {}
        for n, line in enumerate(self.words.lines):
            lines.setdefault(line, []).append(n)
        allowed = own | _TITLE
        return frozenset(
            n for places in lines.values() if len(places) <= 10 and all(_titular(self.words.spelt[n], allowed) for n in places)
            for n in places
        )  # fmt: skip

    @cached_property
    def _repeated(self) -> frozenset[int]:
        """The words of longer passages that say once more what a part says."""
        known = frozenset().union(*(found.template.named_runs for found, _ in self._blocks))
        held = [run in known for run in self.words.plain_runs]
        found: set[int] = set()
        start = None
        for n, each in enumerate([*held, False]):
            if each and start is None:
                start = n
            elif not each and start is not None:
                if n - start >= _REPEATED:
                    found.update(range(start, n + 2))
                start = None
        return frozenset(found)

    def _lacking(self, found: Found) -> list[range]:
        """The stretches of a template's terms that the text does not have, names left out."""
        blocks = next(blocks for each, blocks in self._blocks if each is found)
        template = found.template
        gaps = uncovered(blocks, len(template.codes), 1)
        return [gap for gap in gaps if any(template.codes[n] < NAMED for n in gap if n < template.tail)]

    @cached_property
    def foreign(self) -> tuple[Foreign, ...]:
        """Every sentence with words that are of no license that was recognised; of a text that is none, nothing."""
        if not self._spans or not self._strange:
            return ()
        strange = set(self._strange)
        return tuple(
            Foreign(
                sentence.text,
                sentence.line + 1,
                sentence.last + 1,
                tuple(self.words.spelt[n] for n in words if n in strange),
            )
            for sentence, words in self._sentences
            if any(n in strange for n in words)
        )

    @property
    def foreign_sentences(self) -> "tuple[Sentence, ...]":
        """The sentences of `foreign` with their places in the folded text."""
        strange = set(self._strange) if self._spans else set()
        return (
            tuple(sentence for sentence, words in self._sentences if not strange.isdisjoint(words)) if strange else ()
        )

    @cached_property
    def missing(self) -> tuple[Gap, ...]:
        """Where words of the main license are missing."""
        main = self.main
        if main is None or main.found is None:
            return ()
        return tuple(self._gap(main.found, gap) for gap in self._lacking(main.found))

    def _gap(self, found: Found, gap: range) -> Gap:
        blocks = next(blocks for each, blocks in self._blocks if each is found)
        before = [b for b in blocks if b.there + b.length <= gap.start]
        place = found.first + before[-1].here + before[-1].length - 1 if before else None
        line = self.words.lines[place] + 1 if place is not None else 0
        template = found.template
        return Gap(line, sum(template.codes[n] < NAMED for n in gap if n < template.tail), gap.start, gap.stop)

    @cached_property
    def _sentences(self) -> "tuple[tuple[Sentence, tuple[int, ...]], ...]":
        """The sentences of the text, each with its words."""
        from openness.text.sections import outline
        from openness.text.sentences import sentences

        return tuple(_with_words(sentences(outline(self.text)), self.words))

    @property
    def table(self) -> "Table":
        """What was recognised, then every passage that was not."""
        from openness.tabulating.identifications import identification_table

        return identification_table(self)

    def to_dict(self) -> dict[str, Any]:
        """What was recognised as plain data."""
        from openness.exchange import identification_data

        return identification_data(self)

    def __repr__(self) -> str:
        return f"<Identification {self.expression or 'of no license'}: {self.status}>"


_REPEATED = 12


@cache
def _usual_runs() -> frozenset[int]:
    """The runs of usual notices."""
    return tail_runs(index())


def _titular(word: str, allowed: set[str] | frozenset[str]) -> bool:
    return word in allowed or word.isdigit()


def _ids(part: Part) -> tuple[str, ...]:
    return part.found.template.ids if part.found is not None else (part.license,)


def _with_words(found: "Sequence[Sentence]", words: Words) -> "Iterator[tuple[Sentence, tuple[int, ...]]]":
    """Each sentence with its words, which are looked for one after the other among those on the same line."""
    tokens = [(token, n) for n, sentence in enumerate(found) for token in tokens_of(sentence.text)]
    taken: list[list[int]] = [[] for _ in found]
    at = 0
    for n, (word, line) in enumerate(zip(words.spelt, words.lines, strict=True)):
        while at < len(tokens) and found[tokens[at][1]].last < line:
            at += 1
        ahead = at
        while ahead < len(tokens) and found[tokens[ahead][1]].line <= line and tokens[ahead][0] != word:
            ahead += 1
        if ahead < len(tokens) and tokens[ahead][0] == word:
            at = ahead + 1
            taken[tokens[ahead][1]].append(n)
        elif at < len(tokens):
            taken[tokens[at][1]].append(n)
    return zip(found, map(tuple, taken), strict=True)


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
    parts = [Part(each.template.ids[0], "text", range(each.first, each.last + 1), words, each) for each in found]
    if not (len(found) == 1 and found[0].whole):
        parts = list(_with_notices(words, parts))
    known = {id.casefold(): id for part in parts for id in _ids(part)}
    parts += [
        Part(tag.spdx, "tag", range(0), words, None, tag.first + 1)
        for tag in tags(text)
        if tag.spdx.casefold() not in known
    ]
    return Identification(text, words, tuple(parts))


def _with_notices(words: Words, parts: Sequence[Part]) -> list[Part]:
    """The parts, and the notices in what they leave; a notice for a part's own license says which version will do."""
    named: list[Notice] = []
    at = 0
    for part in parts:
        named += notices(words, at, part.span.start)
        at = part.span.stop + (_after(part.found.template) if part.found else 0)
    named += notices(words, at)
    told = {notice.spdx: notice for notice in named}
    found = [evolve(part, license=next((id for id in _ids(part) if id in told), part.license)) for part in parts]
    known = {id for part in parts for id in _ids(part)}
    found += [
        Part(spdx, "notice", range(notice.first, notice.last + 1), words)
        for spdx, notice in told.items()
        if spdx not in known
    ]
    return sorted(found, key=lambda part: part.span.start)


def _after(template: Template) -> int:
    """The words that follow the terms of a license, such as how to apply them."""
    rest = len(template.codes) - template.tail
    return rest + rest // 4


def template_of(identification: Identification) -> Template | None:
    """The text of the index that a text is nearest to."""
    main = identification.main
    return main.found.template if main is not None and main.found is not None else None
