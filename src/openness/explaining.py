"""Say why: evidence and findings in sentences that name the clause.

In: evidence and findings. Out: sentences in our words.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve

from openness.clauses import PREAMBLE, Clause, Place, Prohibition, Terms
from openness.findings import Evidence, Fact, Finding
from openness.opinions import Opinion
from openness.rights import Absence
from openness.rules import Ceiling, Provision, Shortfall
from openness.truth import Truth
from openness.wording import listed, phrase

__all__ = ["cite", "cite_place", "cite_section", "explain", "tell"]

_ROMAN = re.compile(r"[IVX]+(?:\.|$)")

MOST = 3
"""Clauses that a note tells in words; of the others it gives the sections."""


def cite(evidence: Evidence, license: str = "") -> str:
    """The short reference of a piece of evidence: ``§2``, with its document where it is another."""
    if isinstance(evidence, Absence):
        return "no such clause" if evidence.complete else "not found"
    if isinstance(evidence, Opinion):
        return evidence.authority
    if isinstance(evidence, Fact):
        return _part(evidence)
    return cite_place(evidence.at[0], license)


def cite_place(place: Place, license: str = "") -> str:
    """The short reference of a place: ``§2``, with its document where it is not the license's."""
    section = cite_section(place.section)
    return section if place.document in ("", license) else f"{place.document} {section}"


def cite_section(section: str) -> str:
    """A section as people cite it: numbers with their sign, headings in quotation marks."""
    if section.startswith("after "):
        return f"after {cite_section(section.removeprefix('after '))}"
    if section[:1].isdigit() or _ROMAN.match(section):
        return f"§{section}"
    return section if section == PREAMBLE else f"“{section}”"


class _Told:
    """Clauses that are told in one phrase: one, or prohibitions that differ only in their purpose."""

    def __init__(self, clause: Clause) -> None:
        self.clauses = [clause]

    def takes(self, clause: Clause) -> bool:
        """Whether the clause can be told in the same phrase."""
        first = self.clauses[0]
        return (
            isinstance(first, Prohibition)
            and isinstance(clause, Prohibition)
            and (clause.acts, clause.unless) == (first.acts, first.unless)
            and clause.at[0].document == first.at[0].document
            and all(c.when.dimensions - {"work"} == {"purpose"} and not c.doubt for c in (first, clause))
            and clause.when.work == first.when.work
            and not any(c.when.purpose is None or c.when.purpose.excluded for c in (first, clause))
        )

    @property
    def document(self) -> str:
        """The document that says it."""
        return self.clauses[0].at[0].document

    @property
    def sections(self) -> str:
        """The sections that say it: ``§1``, ``§1 to §6``."""
        names = list(dict.fromkeys(cite_section(c.at[0].section) for c in self.clauses))
        if len(names) == 1:
            return names[0]
        numbered = all("§" in name for name in names)
        return f"{names[0]} to {names[-1]}" if numbered else f"{names[0]} and {len(names) - 1} more sections"

    @property
    def phrase(self) -> str:
        """What they say."""
        first = self.clauses[0]
        if len(self.clauses) == 1:
            return phrase(first)
        purposes = dict.fromkeys(w for c in self.clauses if c.when.purpose for w in c.when.purpose.words)
        merged = evolve(first, when=evolve(first.when, purpose=Terms(tuple(purposes))))
        return f"{phrase(merged)} ({len(self.clauses)} clauses)"


def _grouped(clauses: Iterable[Clause]) -> list[_Told]:
    groups: list[_Told] = []
    for clause in clauses:
        taker = next((group for group in groups if group.takes(clause)), None)
        if taker is None:
            groups.append(_Told(clause))
        else:
            taker.clauses.append(clause)
    return groups


def tell(evidence: Sequence[Evidence], license: str, names: Mapping[str, str] | None = None, most: int = MOST) -> str:
    """Evidence in words: the first ``most`` things told, of the others the sections.

    ``license`` is the document that needs no name, ``names`` has the names of the others.
    """
    known = names or {}

    def where(group: _Told) -> str:
        other = "" if group.document == license else f"{known.get(group.document, group.document)} "
        return f"{other}{group.sections}"

    groups = _grouped(e for e in evidence if isinstance(e, Clause))
    parts = [f"{where(group)} {group.phrase}" for group in groups[:most]]
    if rest := groups[most:]:
        parts.append(f"and {sum(len(g.clauses) for g in rest)} more ({', '.join(dict.fromkeys(map(where, rest)))})")
    facts = [e for e in evidence if isinstance(e, Fact)]
    parts += [_fact(fact, license, known) for fact in facts]
    parts += [f"{e.authority} lists {e.on} as {e.opinion} ({e.source})" for e in evidence if isinstance(e, Opinion)]
    absences = [e for e in evidence if isinstance(e, Absence)]
    if absences:
        read = "read whole" if absences[0].complete else "as far as it was read"
        what = listed(dict.fromkeys(a.what.removeprefix("a ").removeprefix("an ") for a in absences), "or")
        documents = listed(dict.fromkeys(known.get(d, d) for a in absences for d in a.documents))
        parts.append(f"{documents}, {read}: no {what}")
    return "; ".join(parts)


_RELEASED = {
    "yes": "released", "gated": "released to those who register or accept terms", "partly": "released in part",
    "no": "kept back", "unknown": "unknown whether released",
}  # fmt: skip
_STATES = {
    "terms": "which falls short", "terms-open": "of which it is open whether it suffices",
    "terms-unstated": "its terms were not found", "not-type-appropriate": "which is open, but meant for other content",
}  # fmt: skip


def _part(fact: Fact) -> str:
    return fact.part.replace("-", " ")


def _fact(fact: Fact, license: str, names: Mapping[str, str]) -> str:
    """One fact of a release, with its source."""
    under = f", under {names.get(fact.license, fact.license)}" if fact.license else ""
    why = f": {tell(fact.why, license, names, most=1)}" if fact.why else ""
    short = f", {_STATES[fact.shortfall.id]}" if fact.shortfall and fact.shortfall.id in _STATES else ""
    return f"{_part(fact)}: {_RELEASED.get(fact.released, fact.released)}{under}{short}{why} (source: {fact.source})"


def _facts(finding: Finding, facts: Sequence[Fact]) -> str:
    """What a release gives, or how it falls short, in one phrase."""
    told = []
    for shortfall in finding.points:
        mine = [fact for fact in facts if fact.shortfall is shortfall]
        if mine and isinstance(shortfall, Shortfall):
            why = f" ({tell(mine[0].why, finding.license, most=1)})" if mine[0].why else ""
            told.append(f"it {shortfall.of(listed(map(_part, mine)))}{why}")
    if sound := [_part(fact) for fact in facts if fact.shortfall is None]:
        told.append(f"released: {listed(sound)}")
    return "; ".join(told)


def _computing(fact: Fact, ceiling: Ceiling) -> str:
    """How much computing the training took, beside what is allowed."""
    if fact.released == "unknown":
        return f"training compute was not found; {ceiling.flop:.0e} FLOP are allowed"
    return f"training compute was {fact.released}, of {ceiling.flop:.0e} FLOP allowed ({fact.source})"


def explain(finding: Finding) -> str:
    """One plain sentence that says why a finding is as it is, and names the clause."""
    facts = [e for e in finding.evidence if isinstance(e, Fact)]
    if isinstance(finding.criterion, Ceiling) and facts:
        return _sentence(_computing(facts[0], finding.criterion))
    said = _facts(finding, facts) if facts else tell(finding.evidence, finding.license, most=1)
    points = listed(point.says for point in finding.points) if finding.points and not facts else ""
    if isinstance(finding.criterion, Provision) and not facts:
        short = finding.verdict is Truth.NO
        told = "falls short as terms of what is asked" if short else "leaves open whether its terms suffice"
        points = told if finding.points else ""
    raised = {point.id for point in finding.points}
    relevant = [p for p in finding.precedents if p.point in raised]
    decided = listed(str(p) for p in relevant if p.decision)
    held = listed(str(p) for p in relevant if not p.decision or finding.verdict is not Truth.YES)
    match finding.verdict:
        case Truth.NO | Truth.UNKNOWN:
            return f"It {points}: {said}." if points else _sentence(said)
        case Truth.CONTESTED:
            return f"It {points or 'is in doubt'}: {said}.{f' Opinions: {held}.' if held else ''}"
        case Truth.OUTSIDE:
            return _sentence(f"{finding.criterion.outside}; {said}")
        case _:
            other = f", though {held}" if held else ""
            if facts:
                return f"{_sentence(said)}{f' This is settled: {decided}{other}.' if decided else ''}"
            settled = f" It {points}, which is settled: {decided}{other}." if decided else ""
            return f"{_sentence(f'{said}, and nothing breaks this criterion')}{settled}"


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
