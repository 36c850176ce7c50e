"""What would have to change, so that a license conforms: the smallest sets of amendments.

An amendment drops a clause or grants an act to everybody. Conformity is monotone in amendments, since
dropping a burden and granting more never worsen a verdict: so the amendments without which nothing
else helps are found one by one, and only what is left over needs a search.

In: a `Subject` and a `Definition`. Out: a `Path`.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import combinations
from math import comb
from typing import Any

from attrs import evolve, field, frozen

from openness.clauses import EFFECTS, Clause, Grant, Place, Power
from openness.errors import OpennessError
from openness.findings import Fact, Finding
from openness.presenting import Presented
from openness.records import Bundle, License
from openness.rights import Absence, Rights, rights_of
from openness.rules import TERMS, TERMS_OPEN, Ceiling, Criterion, Definition, Listing, Point, Provision
from openness.scoring import Scorecard, judge
from openness.subjects import JOINED, Subject
from openness.tables import Table
from openness.truth import Truth
from openness.vocabulary import CORE_ACTS

__all__ = ["Amendment", "Path", "amended", "path_to"]

MOST_SEARCHED = 5000
"""Sets of amendments that are looked at, where more than one set might be smallest."""

_PLACE = (Place("amendment", "granted by amendment", "amendment"),)


@frozen
class Amendment:
    """One change: a clause that is dropped, or an act that is granted to everybody."""

    drop: Clause | None = None
    grant: str | None = None


@frozen(eq=False, repr=False)
class Path(Presented):
    """The way to conformity. ``ways`` has the smallest sets of amendments, any of which will do; one
    empty set where it conforms already, none where no amendment of the terms can help. ``release``
    has what the release of a model lacks, which no terms can mend."""

    subject: Subject
    definition: Definition
    reading: str
    card: Scorecard
    ways: tuple[tuple[Amendment, ...], ...] = field()
    release: tuple[Fact, ...] = ()

    @property
    def conforms(self) -> bool:
        """Whether it conforms as it is."""
        return self.card.conforms

    @cached_property
    def cards(self) -> tuple[Scorecard, ...]:
        """The scorecard of the license after each of the ways."""
        bundle = self.subject.bundle
        return tuple(judge(amended(bundle, way), self.definition, self.reading) for way in self.ways)

    @property
    def table(self) -> Table:
        """The ways as a table, each amendment with its clause."""
        from openness.tabulating.paths import path_table

        return path_table(self)

    def to_dict(self) -> dict[str, Any]:
        """Return the ways as plain data, in the versioned form of ``docs/schema.json``."""
        from openness.exchange import path_data

        return path_data(self)

    def __str__(self) -> str:
        if self.conforms:
            return f"{self.subject.name} conforms to the {self.definition.name}"
        if not self.ways:
            return f"{self.subject.name} to the {self.definition.name}: no change of its clauses would do"
        size = len(self.ways[0])
        ways = f", {len(self.ways)} ways" if len(self.ways) > 1 else ""
        return f"{self.subject.name} to the {self.definition.name}: {size} amendment{'' if size == 1 else 's'}{ways}"

    def __repr__(self) -> str:
        return f"<Path {self}>"


def amended(bundle: Bundle, amendments: Iterable[Amendment]) -> Bundle:
    """Return the bundle with the amendments made."""
    made = tuple(amendments)
    dropped = {a.drop for a in made if a.drop is not None}
    acts = [a.grant for a in made if a.grant is not None]
    documents = []
    for document in bundle.documents:
        left: dict[str, Any] = {
            effect: tuple(clause for clause in getattr(document, effect) if clause not in dropped) for effect in EFFECTS
        }
        documents.append(evolve(document, **left) if dropped.intersection(document.clauses) else document)
    if acts:
        grant = Grant(acts=tuple(acts), at=_PLACE)
        documents[0] = evolve(documents[0], grants=(*documents[0].grants, grant))
    return Bundle(documents[0], tuple(documents), bundle.missing)


def path_to(subject: Subject, definition: Definition, reading: str = "practice") -> Path:
    """Return what would have to change so that a license, or the license of a model, conforms.

    A definition with levels is met by the least of its levels that is open.

    Raises:
        OpennessError: it is an expression with several licenses, no license by itself, or its text was
            not read whole.
    """
    bundle = subject.bundle
    if not bundle.complete:
        unread = [d.id for d in bundle.documents if d.coverage != "complete"]
        raise OpennessError(f"{', '.join(unread)}: not read whole, so what it lacks cannot be told")
    if bundle.license.kind in JOINED:
        raise OpennessError(f"{subject.id} is no license by itself; name the license that it belongs to")
    card = judge(subject, definition, reading)
    terms = _of_terms(definition)
    by_list = judge(bundle, evolve(definition, criteria=_lists(definition), levels=()), reading).findings
    listed = all(finding.verdict is Truth.OUTSIDE for finding in by_list)
    release = {
        (fact.part, fact.released, fact.shortfall): fact
        for finding in card.findings
        for fact in finding.evidence
        if isinstance(fact, Fact) and finding.verdict is not Truth.YES and not _mended(fact, finding, subject)
    }
    ways = _Search(bundle, terms, reading).smallest() if listed else ()
    return Path(subject, definition, reading, card, ways, tuple(release.values()))


def _mended(fact: Fact, finding: Finding, subject: Subject) -> bool:
    """Whether a part falls short by the very terms that are to be amended."""
    by_clauses = isinstance(finding.criterion, Provision) and isinstance(finding.criterion.terms, str)
    part = subject.release.part(fact.part) if subject.release is not None else None
    under = subject.release.terms(part) if subject.release is not None and part is not None else None
    same = under is not None and under.single and under.license.id == subject.license.id
    return by_clauses and same and fact.shortfall in (TERMS, TERMS_OPEN)


def _wanted(definition: Definition) -> tuple[Criterion | Provision | Ceiling, ...]:
    """The criteria that must be met: all, or those of the least open level."""
    goals = [level for level in definition.levels if level.open]
    return tuple(c for c in definition.criteria if not goals or c.id in goals[-1].criteria)


def _lists(definition: Definition) -> tuple[Provision, ...]:
    """The criteria that ask lists of licenses, which no clause can change."""
    return tuple(c for c in _wanted(definition) if isinstance(c, Provision) and isinstance(c.terms, Listing))


def _of_terms(definition: Definition) -> Definition:
    """A definition without what no terms can mend: entries in lists, and whether anything is released."""
    mendable = tuple(
        criterion
        for criterion in _wanted(definition)
        if isinstance(criterion, Criterion) or (isinstance(criterion, Provision) and isinstance(criterion.terms, str))
    )
    return evolve(definition, criteria=mendable, levels=())


class _Search:
    """The search for the smallest sets, over one bundle and one definition."""

    def __init__(self, bundle: Bundle, definition: Definition, reading: str) -> None:
        self.bundle, self.definition, self.reading = bundle, definition, reading
        self.raised: dict[Clause, dict[Point, None]] = {}

    def judged(self, amendments: Iterable[Amendment]) -> Scorecard:
        """The scorecard with amendments made."""
        return judge(amended(self.bundle, tuple(amendments)), self.definition, self.reading)

    def will_do(self, amendments: Iterable[Amendment]) -> bool:
        """Whether the license conforms, or the release alone decides, with amendments made."""
        return self.judged(amendments).truth in (Truth.YES, Truth.OUTSIDE)

    def smallest(self) -> tuple[tuple[Amendment, ...], ...]:
        """The smallest sets that will do."""
        enough = self._enough()
        if enough is None:
            return ()
        needed = tuple(self._needed(enough))
        if len(needed) == len(enough) or self.will_do(needed):
            return (needed,)
        rest = tuple(a for a in enough if a not in needed)
        for size in range(1, len(rest) + 1):
            if comb(len(rest), size) > MOST_SEARCHED:
                return (self._shrunk(needed, rest),)
            if found := [(*needed, *some) for some in combinations(rest, size) if self.will_do((*needed, *some))]:
                return tuple(found)
        return (enough,)

    def _enough(self) -> tuple[Amendment, ...] | None:
        """A set that will do, made of whatever the findings name; None where there is no end of it."""
        made: dict[Amendment, None] = {}
        while True:
            card = self.judged(made)
            if card.truth in (Truth.YES, Truth.OUTSIDE):
                return (*made, *(a for a in dict.fromkeys(self._alternatives(made)) if a not in made))
            more = [a for finding in card.findings for a in _amendments(finding, card.bundle) if a not in made]
            if not more:
                return None
            self._remember(card)
            made.update(dict.fromkeys(more))

    def _alternatives(self, made: Iterable[Amendment]) -> Iterator[Amendment]:
        """What may do in place of some amendments: one act, where all were to be granted; a patent grant, where
        patents are withheld; and to drop what a clause needs beside it to matter."""
        if any(a.grant == "all" for a in made):
            yield from (Amendment(grant=act) for act in CORE_ACTS)
        if any(isinstance(a.drop, Power) and a.drop.power == "withhold-patents" for a in made):
            yield Amendment(grant="patent")
        rights = rights_of(self.bundle)
        if any(a.grant == "patent" for a in made):
            yield from (Amendment(drop=power) for power in rights.powers if power.power == "withhold-patents")
        for point in dict.fromkeys(point for points in self.raised.values() for point in points):
            if point.find.beside is not None:
                yield from (Amendment(drop=c) for c in point.find.beside(rights) if not isinstance(c, Grant))

    def _remember(self, card: Scorecard) -> None:
        """Remember which points each clause raised."""
        rights = rights_of(card.bundle)
        for finding in card.findings:
            open_points = [] if finding.verdict in (Truth.YES, Truth.OUTSIDE) else finding.points
            for point in open_points:
                if isinstance(point, Point):
                    for clause in point.find(rights):
                        self.raised.setdefault(clause, {})[point] = None

    def _needed(self, enough: tuple[Amendment, ...]) -> Iterator[Amendment]:
        """The amendments without which nothing else in the set will do.

        A clause that raises its point again when it alone comes back is needed; only where it does
        not is the whole judged anew.
        """
        clean = amended(self.bundle, enough)
        for amendment in enough:
            back = amendment.drop is not None and self._raises_alone(clean, amendment.drop)
            if back or not self.will_do(other for other in enough if other != amendment):
                yield amendment

    def _raises_alone(self, clean: Bundle, clause: Clause) -> bool:
        """Whether a clause raises one of its points when it alone comes back."""
        points = self.raised.get(clause, {})
        if isinstance(clause, Grant) or not points:
            return False
        back: dict[str, Any] = {clause.effect: (clause,)}
        document = License(id="returned", name="returned", kind="policy", coverage="partial", **back)
        rights = Rights(Bundle(clean.license, (*clean.documents, document)))
        return any(point.find(rights) for point in points)

    def _shrunk(self, needed: tuple[Amendment, ...], rest: tuple[Amendment, ...]) -> tuple[Amendment, ...]:
        """A set of which no part will do, where there are too many to look for the smallest."""
        left = list(rest)
        for amendment in rest:
            without = [a for a in left if a != amendment]
            if self.will_do((*needed, *without)):
                left = without
        return (*needed, *left)


def _amendments(finding: Finding, bundle: Bundle) -> Iterator[Amendment]:
    """What would take away the evidence of a finding that falls short."""
    if finding.verdict in (Truth.YES, Truth.OUTSIDE):
        return
    for evidence in finding.evidence:
        if isinstance(evidence, Grant):
            if evidence.irrevocable is False and any(point.id == "revocable" for point in finding.points):
                yield Amendment(drop=evidence)
            yield from (Amendment(grant=act) for act in evidence.acts)
            if evidence.doubt and isinstance(finding.criterion, Criterion):
                yield from (Amendment(grant=act) for act in finding.criterion.needs)
        elif isinstance(evidence, Clause):
            yield Amendment(drop=evidence)
        elif isinstance(evidence, Absence) and isinstance(finding.criterion, Criterion):
            rights = rights_of(bundle)
            asked = finding.criterion.needs or finding.criterion.presumes[:1]
            yield from (Amendment(grant=act) for act in asked if rights.lacks(act))
        elif isinstance(evidence, Absence) and isinstance(finding.criterion, Provision):
            assert not isinstance(finding.criterion.terms, Listing)
            rights = rights_of(bundle)
            yield from (Amendment(grant=act) for act in _NEEDED if rights.lacks(act))


_NEEDED = ("use", "modify", "distribute", "distribute-modified")
