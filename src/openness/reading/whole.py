"""What a whole sentence says besides what its parts were read as: of several duties, ends or powers, each one.

In: a folded sentence after what leads to it, and where its own words begin. Out: drafts of duties, ends, powers,
meanings, waivers and prohibitions. They explain no word: whether a sentence was understood is decided elsewhere, and
nothing here hides a limit.
"""

from collections.abc import Callable, Iterable, Iterator

from openness.reading.forbidden import read_forbidden
from openness.reading.meanings import read_meanings
from openness.reading.obligations import read_obligations
from openness.reading.pattern import Draft
from openness.reading.powers import read_powers
from openness.reading.terminations import read_terminations
from openness.reading.waivers import read_waivers

__all__ = ["added", "read_whole"]

_READERS: tuple[Callable[[str, int], Iterator[Draft]], ...] = (
    read_obligations,
    read_terminations,
    read_powers,
    read_meanings,
    read_waivers,
    read_forbidden,
)


_CONFIRMED = frozenset(("attribute", "same-license", "delete", "license-contributions", "retain-notice", "flow-down"))
"""Duties whose words are common: what a part of a sentence was taken for counts only if the whole says so too."""


def read_whole(text: str, own: int = 0) -> tuple[Draft, ...]:
    """All that the readers of whole sentences find in one."""
    return tuple(draft for read in _READERS for draft in read(text, own))


def added(drafts: Iterable[Draft], more: Iterable[Draft]) -> tuple[Draft, ...]:
    """Drafts, and those of ``more`` whose matter is not among them; an end by a known event replaces others."""
    more = tuple(more)
    ends = any(draft.effect == "ends" for draft in more)
    kept = [draft for draft in drafts if not (ends and draft.effect == "ends") and _holds(draft, more)]
    matters = {_matter(draft) for draft in kept}
    for draft in more:
        if _matter(draft) not in matters:
            matters.add(_matter(draft))
            kept.append(draft)
    return tuple(kept)


def _holds(draft: Draft, more: tuple[Draft, ...]) -> bool:
    """Whether a duty with common words is one that the whole sentence demands."""
    duty = draft.fields.get("duty")
    return duty not in _CONFIRMED or any(other.fields.get("duty") == duty for other in more)


def _matter(draft: Draft) -> tuple[object, ...]:
    """What a draft is about: two of the same matter say the same."""
    fields = draft.fields
    about = tuple(fields.get(name) for name in ("duty", "power", "term", "cause"))
    return (draft.effect, *about, fields.get("when") if draft.effect == "ends" else None, fields.get("acts"))
