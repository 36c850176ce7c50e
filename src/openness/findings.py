"""What was found on one criterion: the verdict, and the evidence on which it rests.

In: verdicts and evidence. Out: `Finding` objects; none can be built without evidence.
"""

from collections.abc import Sequence

from attrs import field, frozen

from openness.clauses import Clause
from openness.opinions import Opinion
from openness.precedents import Precedent
from openness.rights import Absence
from openness.rules import Ceiling, Criterion, Point, Provision, Shortfall
from openness.truth import Truth, all_of

__all__ = ["Evidence", "Fact", "Finding", "TermsEvidence", "jointly"]

TermsEvidence = Clause | Absence | Opinion
"""What speaks for or against the terms of a work."""


@frozen(eq=False)
class Fact:
    """What a record says of one part of a model, as evidence.

    ``part`` and ``released`` are words of the vocabulary, or for a ceiling ``training-compute`` and an
    amount; ``source`` says where it was read,
    ``license`` what it is under. ``shortfall`` says how it falls short, if it does, ``why`` what
    in its terms is to blame.
    """

    part: str
    released: str
    source: str
    license: str | None = None
    shortfall: Shortfall | None = None
    why: tuple[TermsEvidence, ...] = ()


Evidence = TermsEvidence | Fact


@frozen(eq=False, repr=False)
class Finding:
    """The verdict on one criterion, with what decides it.

    ``evidence`` has the clauses, facts or absences on which the verdict rests; there is none
    without. ``points`` are what the criterion turns on and the evidence raises, ``precedents`` what
    was decided or held on them, ``license`` is the id of the license that was judged (empty where
    there are several).
    """

    criterion: Criterion | Provision | Ceiling
    verdict: Truth
    evidence: tuple[Evidence, ...] = field()
    points: tuple[Point | Shortfall, ...] = ()
    precedents: tuple[Precedent, ...] = ()
    license: str = ""

    @evidence.validator
    def _there_is_some(self, _attribute: object, value: tuple[Evidence, ...]) -> None:
        if not value:
            raise ValueError("no evidence, no verdict")

    def __repr__(self) -> str:
        return f"<Finding {self.criterion.id} {self.verdict}: {self.explanation}>"

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses among the evidence."""
        return tuple(e for e in self.evidence if isinstance(e, Clause))

    @property
    def explanation(self) -> str:
        """One plain sentence that says why, and names the clause."""
        from openness.explaining import explain

        return explain(self)


def jointly(findings: Sequence[Finding]) -> Finding:
    """The finding where several licenses hold together: as bad as the worst, on the evidence of those
    that make it so."""
    if len(findings) == 1:
        return findings[0]
    verdicts = [finding.verdict for finding in findings]
    verdict = all_of(verdicts)
    if verdict is Truth.YES and Truth.OUTSIDE in verdicts:
        verdict = Truth.OUTSIDE
    deciding = [finding for finding in findings if finding.verdict is verdict]
    return Finding(
        findings[0].criterion,
        verdict,
        tuple(dict.fromkeys(e for f in deciding for e in f.evidence)),
        tuple(dict.fromkeys(p for f in deciding for p in f.points)),
        tuple(dict.fromkeys(p for f in deciding for p in f.precedents)),
    )
