"""What a sentence permits, forbids and demands: it is cut where each of these begins, and each part is read.

In: a sentence in which words can be marked as explained. Out: drafts of clauses.
"""

import re
from collections.abc import Iterator, Sequence

from openness.reading.bans import BAN, BARRED
from openness.reading.demands import demand
from openness.reading.duties import DEMAND, DUTIES
from openness.reading.grants import UNCHANGED, Core, cores
from openness.reading.marked import Head, Marked, clause_start
from openness.reading.pattern import Draft
from openness.reading.permissions import DENIED, PERMIT, is_stewards, permit
from openness.reading.prohibitions import ban, barred
from openness.reading.words import acts_in

__all__ = ["read_segments"]


def _heads(text: str, given: Sequence[Core]) -> list[Head]:
    """Where something is permitted, forbidden or demanded, in order; of two that overlap the earlier, a ban first."""
    alike = [m.span() for m in UNCHANGED.finditer(text)]  # "as long as it is not changed" bars no changes by itself
    found = [
        Head("ban", *m.span())
        for m in BAN.finditer(text)
        if not any(start <= m.start() and m.end() <= end for start, end in alike)
    ]
    found += [Head("barred", *m.span()) for m in BARRED.finditer(text)]
    found += [Head("demand", *m.span()) for m in DEMAND.finditer(text)]
    found += [
        Head("permit", *m.span())
        for m in PERMIT.finditer(text)
        if not _NONE.match(text, clause_start(text, m.start()), m.start())
        and not DENIED.search(text, max(0, m.start() - 40), m.start())
        and not is_stewards(text, m)
    ]
    ours = [head for head in found if head.kind == "permit"]
    found += [
        Head("permit", core.start, max(core.begin, core.start + 1))
        for core in given
        if not any(head.start < core.begin and head.end > core.start for head in ours)
    ]
    order = {"ban": 0, "barred": 1, "demand": 2, "permit": 3}
    chosen: list[Head] = []
    for head in sorted(found, key=lambda h: (h.start, order[h.kind])):
        if not chosen or head.start >= chosen[-1].end:
            chosen.append(head)
    return chosen


def read_segments(marked: Marked) -> Iterator[Draft]:
    """The clauses of a sentence; what they explain is marked."""
    text = marked.text
    given = tuple(cores(text, marked.own))
    heads = _heads(text, given)
    for number, head in enumerate(heads):
        end = heads[number + 1].start if number + 1 < len(heads) else len(text)
        if end <= marked.own:
            continue
        start = 0 if number == 0 else heads[number - 1].end
        if _goes_on(text, heads, number):
            marked.explain(head.start, head.end)
            continue
        if head.kind == "permit":
            yield from permit(marked, head, start, end, given)
            continue
        read = {"ban": ban, "barred": barred, "demand": demand}[head.kind]
        yield from read(marked, head, start, end)


_NONE = re.compile(r"\W*(?:no|neither|nothing|nor)\b")


def _goes_on(text: str, heads: list[Head], number: int) -> bool:
    """Whether another word of the same kind follows before any matter is named: ``grants … a license to``,
    ``provided that … shall``."""
    if number + 1 == len(heads) or heads[number].kind != heads[number + 1].kind:
        return False
    between = heads[number].end, heads[number + 1].start
    if heads[number].kind == "demand":
        return all(pattern.match(text, *between) is None for pattern in DUTIES)
    return heads[number].kind == "permit" and not acts_in(text, *between)
