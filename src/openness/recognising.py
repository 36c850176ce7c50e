"""From a text to a license that can be scored: the record that it is, changed by what was added or left out.

In: a text, and the records. Out: a `License`. A text that is a recorded license word for word stands for
the record. Of a modified one the clauses are left out whose passages are missing, and those are added that
the foreign passages have; it is read only in part as long as one of them was not understood. A text that
is no recorded license is read from its beginning to its end.
"""

from collections.abc import Iterator, Sequence

from attrs import evolve

from openness.catalog import Catalog
from openness.clauses import Clause, Duty, Grant, Meaning, Power, Prohibition, Termination
from openness.errors import OpennessError
from openness.expressions import is_expression
from openness.identifying import Identification, identify
from openness.reading.known import default_passages
from openness.reading.reader import Unread, read_passages, read_text
from openness.records import License, TextRead
from openness.subjects import Subject, subject
from openness.text.codes import code
from openness.text.normalize import NORMALIZER, text_hash
from openness.text.steps import tokens_of

__all__ = ["recognised"]

_CLOSE = 0.7
"""How alike a text must be to a recorded license for the record's clauses to be taken over."""
_ID = "text"
_SHOWN = 8
"""Lines that are named where more were not understood."""
_QUOTED, _WORDS, _LONGEST = 3, 8, 90
"""Up to how many passages that were not understood are quoted; how many words, and characters, of each."""


def recognised(text: str, name: str, catalog: Catalog) -> Subject:
    """Return what a text puts a work under, as something that can be scored. ``name`` is what to call the text.

    Raises:
        RecordError: a record is broken.
    """
    found = identify(text)
    record = _record(found, catalog)
    if record is not None and len(_licenses(found)) == 1:
        return _as_recorded(found, record, text, name, catalog)
    if found.license is not None and not found.foreign and is_expression(found.expression or ""):
        try:
            return evolve(subject(found.expression or "", catalog), name=f"{name} ({found.expression})")
        except OpennessError:
            pass  # a tag with an id that nobody knows; the text may say more
    read = read_text(text, default_passages(catalog), id=_ID, name=name)
    return Subject.of(catalog.bundle(evolve(read.license, remark=_left_open(read.unread))))


def _licenses(found: Identification) -> set[str]:
    return {part.license for part in found.parts}


def _record(found: Identification, catalog: Catalog) -> License | None:
    """The record of the license that a text is nearest to, if it is near."""
    if found.main is None or found.similarity < _CLOSE or (found.status == "unknown"):
        return None
    names = (found.main.license, *(found.main.found.template.ids if found.main.found else ()))
    return next((record for name in names if (record := catalog.licenses.find(name)) is not None), None)


def _as_recorded(found: Identification, record: License, text: str, name: str, catalog: Catalog) -> Subject:
    """The record, or what the text made of it."""
    passages = default_passages(catalog)
    lost = tuple(_lost(found, record))
    wanted = [passage.sentence for passage in found.foreign]
    added, unread = read_passages(text, wanted, passages, id=_ID) if wanted else ((), ())
    # What permitted something may be there in other words, so that its absence says nothing.
    whole = record.coverage == "complete" and not unread and not any(isinstance(clause, Grant) for clause in lost)
    same = found.status in ("exact", "same", "named") and not (lost or added or unread)
    if same:
        return evolve(Subject.of(catalog.bundle(record)), name=f"{name} ({record.name})")
    kept = [clause for clause in record.clauses if clause not in lost]
    kept += [read.clause for read in added]
    modified = License(
        id=_ID,
        name=f"{record.name}, modified",
        kind=record.kind,
        coverage="complete" if whole else "partial",
        steward=record.steward,
        based_on=record.id,
        incorporates=record.incorporates,
        missing=record.missing,
        extends=record.extends,
        remark=_left_open(unread),
        text=TextRead(sha256=text_hash(text), normalizer=NORMALIZER, by="machine"),
        grants=tuple(clause for clause in kept if isinstance(clause, Grant)),
        requires=tuple(clause for clause in kept if isinstance(clause, Duty)),
        forbids=tuple(clause for clause in kept if isinstance(clause, Prohibition)),
        reserves=tuple(clause for clause in kept if isinstance(clause, Power)),
        ends=tuple(clause for clause in kept if isinstance(clause, Termination)),
        defines=tuple(clause for clause in kept if isinstance(clause, Meaning)),
    )
    return evolve(Subject.of(catalog.bundle(modified)), name=f"{name} ({modified.name})")


def _left_open(unread: Sequence[Unread]) -> str | None:
    """Which lines were not understood, in words; where they are few, with how they begin."""
    begun = {sentence.line: sentence for sentence in reversed(unread)}
    lines = sorted(begun)
    if not lines:
        return None
    few = len(lines) <= _QUOTED
    shown = ", ".join(f"{line} (“{_beginning(begun[line])}”)" if few else str(line) for line in lines[:_SHOWN])
    more = f" and {len(lines) - _SHOWN} more" if len(lines) > _SHOWN else ""
    return f"not understood: line{'s' * (len(lines) > 1)} {shown}{more}"


def _beginning(unread: Unread) -> str:
    words = unread.sentence.text.split()
    begun = " ".join(words[:_WORDS])
    return f"{begun[:_LONGEST]} …" if len(words) > _WORDS or len(begun) > _LONGEST else begun


def _lost(found: Identification, record: License) -> Iterator[Clause]:
    """The clauses of a record of which every passage is missing."""
    template = found.template
    if template is None:
        return
    gone = {n for gap in found.missing for n in range(gap.start, gap.stop)}
    if not gone:
        return
    plain = template.plain
    for clause in record.clauses:
        places = [_place(place.cue, plain) for place in clause.at if place.document == record.id]
        if places and all(place is not None and not gone.isdisjoint(place) for place in places):
            yield clause


def _place(cue: str, plain: Sequence[int]) -> range | None:
    """The words of a template that a cue names, if they are there."""
    wanted = [value for word in tokens_of(cue) if (value := code(word.encode()))]
    for n in range(len(plain) - len(wanted) + 1) if wanted else ():
        if plain[n] == wanted[0] and list(plain[n : n + len(wanted)]) == wanted:
            return range(n, n + len(wanted))
    return None
