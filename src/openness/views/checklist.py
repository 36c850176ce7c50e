"""The view *checklist*: free to share, source access, no gatekeeping, plays well with others."""

from openness.definitions import definition
from openness.rights import Rights
from openness.scoring import judge
from openness.subjects import Subject
from openness.truth import Truth, all_of
from openness.views import Answer, Question, View
from openness.wording import listed

_WORDS = {Truth.YES: "yes", Truth.NO: "no", Truth.CONTESTED: "contested", Truth.UNKNOWN: "unknown"}
_SOURCE_PARTS = ("weights", "inference-code", "training-code", "training-data")


def _by_criteria(subject: Subject, *criteria: str) -> Answer:
    """The answer that criteria of the Open Source Definition give together."""
    card = judge(subject, definition("osd"))
    findings = [card.finding(criterion) for criterion in criteria]
    truth = all_of(f.verdict for f in findings)
    deciding = [f for f in findings if f.verdict is truth] or findings
    points = dict.fromkeys(p for f in deciding for p in f.points)
    why = f": it {listed(point.says for point in points)}" if points and truth is not Truth.YES else ""
    return Answer(f"{_WORDS[truth]}{why}", tuple(dict.fromkeys(e for f in deciding for e in f.evidence)))


def free_to_share(subject: Subject, _rights: Rights) -> Answer:
    """Anybody may pass it on, for money too (OSD 1), whoever they are (OSD 5)."""
    return _by_criteria(subject, "osd-1", "osd-5")


def source_access(subject: Subject, rights: Rights) -> Answer:
    """What of the source is released: a fact of the model, not of its license."""
    if subject.model is None:
        granted = rights.grants.get("distribute", ())
        return Answer("not a license question", granted or (rights.no_right("distribute"),))
    parts = [p for name in _SOURCE_PARTS if (p := subject.model.part(name)) is not None]
    if not parts:
        return Answer("unknown", (rights.absence("a fact about its release"),))
    told = listed(f"{part.part.replace('-', ' ')}: {part.released}" for part in parts)
    return Answer(told, sources=tuple(dict.fromkeys(part.source for part in parts)))


def no_gatekeeping(subject: Subject, _rights: Rights) -> Answer:
    """Nobody is left out (OSD 5) and nobody must ask first (OSD 7)."""
    return _by_criteria(subject, "osd-5", "osd-7")


def plays_well(subject: Subject, _rights: Rights) -> Answer:
    """It restricts neither other works (OSD 9) nor technologies (OSD 10)."""
    return _by_criteria(subject, "osd-9", "osd-10")


VIEW = View(
    "checklist",
    "Checklist",
    (
        Question("share", "Free to share", free_to_share),
        Question("source", "Source access", source_access),
        Question("gates", "No gatekeeping", no_gatekeeping),
        Question("others", "Plays well with others", plays_well),
    ),
)
