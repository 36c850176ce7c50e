"""Hypothesis strategies for those who embed this library: words, clauses, licenses, tables.

Import it where hypothesis is installed; nothing else here needs it. All texts are made up.
"""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

import attrs
from hypothesis import strategies as st

from openness import vocabulary as v
from openness.clauses import (
    Circumstance,
    Clause,
    Duty,
    Grant,
    Meaning,
    Place,
    Power,
    Prohibition,
    Size,
    Termination,
    Terms,
)
from openness.guards import vocabulary_of
from openness.records import Bundle, License, TextRead
from openness.tables import Cell, Note, Row, Table
from openness.truth import Truth

__all__ = [
    "bundles",
    "circumstances",
    "clauses",
    "hostile_texts",
    "licenses",
    "places",
    "sizes",
    "tables",
    "terms",
    "truths",
    "words",
]

truths = partial(st.sampled_from, list(Truth))
"""Any verdict."""

_OWN_WORDS = ("alpha", "beta", "gamma", "delta", "epsilon", "zeta")


def words(vocabulary: v.Vocabulary) -> st.SearchStrategy[str]:
    """A word of a vocabulary."""
    return st.sampled_from(list(vocabulary))


def _some(vocabulary: v.Vocabulary, least: int = 0) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(words(vocabulary), min_size=least, max_size=3, unique=True).map(tuple)


def terms(vocabulary: v.Vocabulary) -> st.SearchStrategy[Terms[str]]:
    """A set of terms, or everything but a set."""
    return st.builds(Terms, _some(vocabulary, 1), st.booleans())


def _short_text() -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(_OWN_WORDS), min_size=1, max_size=4).map(" ".join)


def places(document: str = "made-up") -> st.SearchStrategy[Place]:
    """A place in a document."""
    return st.builds(Place, st.sampled_from(["1", "2.a", "preamble"]), _short_text(), st.just(document))


def sizes() -> st.SearchStrategy[Size]:
    """A bound of some kind on some metric."""
    bound = st.sampled_from(["above", "at_least", "below", "at_most"])
    amount = st.integers(0, 10**10)
    rest = st.fixed_dictionaries(
        {"metric": words(v.METRICS)},
        optional={"over": words(v.COUNTED_OVER), "period": words(v.PERIODS), "indexed": st.booleans()},
    )
    return st.builds(lambda name, value, more: Size(**{name: value}, **more), bound, amount, rest)


def circumstances(*, narrow: bool | None = None) -> st.SearchStrategy[Circumstance]:
    """Circumstances of up to two dimensions; ``narrow`` asks for at least one, or for none."""
    if narrow is False:
        return st.just(Circumstance())
    dimensions: dict[str, st.SearchStrategy[Any]] = {
        "group": terms(v.GROUPS),
        "business": terms(v.BUSINESSES),
        "domicile": terms(v.REGIONS),
        "competitor": st.just(value=True),
        "size": st.lists(sizes(), min_size=1, max_size=2).map(tuple),
        "where": terms(v.REGIONS),
        "purpose": terms(v.PURPOSES),
        "work": terms(v.WORKS),
        "product": st.just(("edition",)),
        "channel": terms(v.CHANNELS),
        "target": terms(v.TARGETS),
        "since": st.dates(date(2000, 1, 1), date(2030, 1, 1)),
        "event": _some(v.EVENTS, 1),
    }
    names = st.lists(st.sampled_from(sorted(dimensions)), min_size=1 if narrow else 0, max_size=2, unique=True)
    return names.flatmap(lambda chosen: st.builds(Circumstance, **{name: dimensions[name] for name in chosen}))


def _field(attribute: "attrs.Attribute[Any]") -> st.SearchStrategy[Any] | None:
    vocabulary = vocabulary_of(attribute.type)
    if vocabulary is None:
        return None
    if str(attribute.type).startswith("tuple"):
        return _some(vocabulary, 0 if attribute.default == () else 1)
    return words(vocabulary) if attribute.default is attrs.NOTHING else st.none() | words(vocabulary)


def clauses(
    *effects: type[Clause], document: str = "made-up", narrow: bool | None = None, doubt: bool | None = None
) -> st.SearchStrategy[Clause]:
    """A clause of one of the effects (none given: of any).

    ``narrow`` asks for circumstances, or for none; ``doubt`` for an ambiguous text, or for none.
    """
    chosen: Sequence[type[Clause]] = effects or (Grant, Duty, Prohibition, Power, Termination, Meaning)
    doubts = {None: st.none() | st.just("made up"), True: st.just("made up"), False: st.none()}[doubt]

    def of(effect: type[Clause]) -> st.SearchStrategy[Clause]:
        fields = {a.name: s for a in attrs.fields(effect) if (s := _field(a)) is not None}
        return st.builds(
            effect,
            at=st.tuples(places(document)),
            when=circumstances(narrow=narrow),
            unless=st.just(()) if narrow is False else st.lists(circumstances(narrow=True), max_size=1).map(tuple),
            doubt=doubts,
            **fields,
        )

    return st.one_of([of(effect) for effect in chosen])


_TEXT = TextRead(sha256="0" * 64, normalizer=1)


def _license(found: Sequence[Clause], coverage: str, id: str) -> License:
    def of(effect: type[Clause]) -> tuple[Any, ...]:
        return tuple(clause for clause in found if isinstance(clause, effect))

    return License(
        id=id,
        name="A made-up license",
        kind="software",
        coverage=coverage,
        text=_TEXT if coverage == "complete" else None,
        grants=of(Grant),
        requires=of(Duty),
        forbids=of(Prohibition),
        reserves=of(Power),
        ends=of(Termination),
        defines=of(Meaning),
    )


def licenses(
    *, coverage: str = "complete", id: str = "made-up", clauses: st.SearchStrategy[Clause] | None = None
) -> st.SearchStrategy[License]:
    """A license of up to eight clauses, which may contradict each other as real ones do."""
    chosen_from = _any_clause(id) if clauses is None else clauses
    found = st.lists(chosen_from, max_size=8, unique=True)
    return found.map(lambda chosen: _license(chosen, coverage, id))


def _any_clause(document: str) -> st.SearchStrategy[Clause]:
    full = st.builds(
        Grant,
        acts=st.just(("use", "copy", "modify", "distribute", "distribute-modified")),
        at=st.tuples(places(document)),
    )
    return st.one_of(full, clauses(document=document))


def bundles(*, coverage: str = "complete") -> st.SearchStrategy[Bundle]:
    """A license by itself, as a bundle."""
    return licenses(coverage=coverage).map(lambda license: Bundle(license, (license,)))


def hostile_texts() -> st.SearchStrategy[str]:
    """Texts that try to get out of their cell: markup, formulas, control and direction marks."""
    attacks = [
        "<script>alert(1)</script>", "a|b", "=1+1", "+1", "-1", "@SUM(A1)", "\x1b[31mred\x1b[0m", "\u202egnp",
        "*b* _i_ `c`", "&lt;",
        "[x](javascript:y)", r"\input{x} $a$ % & # _ { } ~ ^ \\", 'q"uo\'te', "line\nbreak\r\n| x |",
        "![i](http://e.x/i)",
        "# head", "\ttab", "[bold]rich[/bold]", "https://example.org", "--- ---", "1. one", "\u2028",
        "日本", "\x00", "]]>",
    ]  # fmt: skip
    return st.one_of(st.sampled_from(attacks), st.text(max_size=20), st.lists(st.sampled_from(attacks)).map("".join))


def tables(texts: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Table]:
    """A table of up to three columns and rows, with texts of one's own or hostile ones."""
    text = hostile_texts() if texts is None else texts

    def of(width: int, notes: Sequence[Note]) -> st.SearchStrategy[Table]:
        numbers = st.lists(st.integers(1, len(notes)), max_size=2, unique=True) if notes else st.just([])
        cell = st.builds(
            Cell, text.filter(bool), st.none() | truths(), numbers.map(tuple), cite=text, url=st.none() | text
        )
        row = st.builds(Row, text, st.lists(cell, min_size=width, max_size=width).map(tuple))
        return st.builds(
            Table,
            title=text,
            corner=text,
            columns=st.lists(text, min_size=width, max_size=width).map(tuple),
            rows=st.lists(row, max_size=3).map(tuple),
            notes=st.just(tuple(notes)),
            legend=text,
        )

    note = st.builds(Note, text, st.none() | text)
    return st.tuples(st.integers(1, 3), st.lists(note, max_size=2)).flatmap(lambda chosen: of(*chosen))
