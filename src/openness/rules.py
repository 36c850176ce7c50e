"""What a definition is made of.

A `Point` is something that a criterion turns on, such as "a badge must be shown": an id, a plain
statement, and a finder that picks the clauses that raise it out of a license's `Rights`. A
`Criterion` names the acts that it needs granted, the points that break it, and those on which
informed readers disagree. A `Provision` is a criterion that asks of a release that parts of a model
be there, and under which terms. A `Definition` is a tuple of criteria; where it has levels, the
verdict is the best one whose criteria are all met.

In: finders. Out: `Definition` objects. Nothing here decides; `scoring` does.
"""

from collections.abc import Iterable

from attrs import field, frozen

from openness import vocabulary as v
from openness.finders import Finder

__all__ = ["Ceiling", "Criterion", "Definition", "Level", "Listing", "Point", "Provision", "Shortfall"]


def _words(vocabulary: v.Vocabulary, words: Iterable[str]) -> None:
    for word in words:
        vocabulary.check(word)


def _acts(_instance: object, _attribute: object, acts: tuple[str, ...]) -> None:
    _words(v.ACTS, acts)


@frozen(eq=False)
class Point:
    """Something that a criterion turns on; ``says`` completes the sentence "The license …"."""

    id: str
    says: str
    find: Finder


@frozen(kw_only=True, eq=False)
class Criterion:
    """One criterion of a definition.

    ``statement`` says in our words what it asks. ``needs`` are the acts that must be granted to
    everybody. ``presumes`` are acts of which at least one must be granted to somebody: a criterion
    about rights is not met where there are none. ``outside`` says, in our words, what is left to
    the release when nothing breaks it.
    """

    id: str
    title: str
    statement: str
    needs: tuple[str, ...] = field(default=(), validator=_acts)
    presumes: tuple[str, ...] = field(default=("distribute", "modify"), validator=_acts)
    broken_by: tuple[Point, ...] = ()
    contested_by: tuple[Point, ...] = ()
    outside: str | None = None


@frozen(eq=False)
class Listing:
    """A license passes when one of these authorities holds one of these opinions of it.

    ``name`` says what such a license is called; ``counting`` maps authorities, as in
    ``data/opinions``, to the opinions that count; ``typed_by`` is the authority whose opinion also
    says for which kind of content a license is meant.
    """

    name: str
    counting: dict[str, tuple[str, ...]]
    typed_by: str | None = None


@frozen(eq=False)
class Shortfall:
    """How parts of a release may fall short; ``says`` completes "It …", with ``{}`` for the parts."""

    id: str
    says: str

    def of(self, parts: str) -> str:
        """What it says of some parts."""
        return self.says.format(parts)


KEPT_BACK = Shortfall("kept-back", "keeps back {}")
IN_PART = Shortfall("in-part", "gives {} only in part")
GATED = Shortfall("gated", "gives {} only to those who register or accept terms")
TERMS = Shortfall("terms", "puts {} under terms that fall short")
TERMS_OPEN = Shortfall("terms-open", "puts {} under terms of which it is open whether they suffice")
UNSTATED = Shortfall("terms-unstated", "gives {} under terms that were not found")
UNKNOWN_RELEASE = Shortfall("release-unknown", "may or may not give {}")
NOT_MEANT = Shortfall("not-type-appropriate", "puts {} under open terms that are meant for other kinds of content")
CONDITION_UNKNOWN = Shortfall("condition-unknown", "gives {} instead, on a condition that is not recorded")
TOO_LARGE = Shortfall("above-ceiling", "goes beyond what is allowed in {}")
"""What a provision turns on; precedents name them as they name points."""


@frozen(kw_only=True, eq=False)
class Provision:
    """A criterion that asks of a release that parts of the model be there.

    ``parts`` must all be there; ``instead`` names parts that will do in place of them, ``instead_if``
    the condition on which they do, where there is one that no record tells of. ``terms`` is
    what the license of each must satisfy: the id of a definition, or a `Listing`; None where any will do.
    ``suits`` is the kind of content for which the license should be meant, which is remarked on
    only. ``gate_allowed`` says that one may have to register or accept terms first.
    """

    id: str
    title: str
    statement: str
    parts: tuple[str, ...] = field()
    instead: tuple[str, ...] = field(default=())
    instead_if: str | None = None
    terms: str | Listing | None = None
    suits: str | None = None
    gate_allowed: bool = False
    outside: str = "whether it is released is a matter of the release"

    @parts.validator
    @instead.validator
    def _known(self, _attribute: object, parts: tuple[str, ...]) -> None:
        _words(v.PARTS, parts)


@frozen(kw_only=True, eq=False)
class Ceiling:
    """A criterion that asks that training took no more than so many floating point operations."""

    id: str
    title: str
    statement: str
    flop: float
    outside: str = "how much computing the training took is a matter of the release"


@frozen(eq=False)
class Level:
    """A class or label that a system earns when all of these criteria are met; ``open`` says whether
    what has earned it is open."""

    name: str
    criteria: tuple[str, ...]
    open: bool = True


@frozen(kw_only=True, eq=False)
class Definition:
    """A definition of openness: its criteria, and who stewards it.

    ``judges`` says whether it is about a license or about a system; of a license alone, a definition
    of systems says only what the terms decide. ``levels`` are its classes or labels, best first, and
    ``below`` is what a system is called that earns none. ``decided_by`` names the definitions whose
    precedents count (none: its own). ``indifferent`` names the words of the vocabulary that it
    knowingly does not look at, by the reason why; a test holds that every word is looked for or
    named here.
    """

    id: str
    name: str
    steward: str
    version: str
    url: str
    judges: str = "license"
    criteria: tuple[Criterion | Provision | Ceiling, ...]
    levels: tuple[Level, ...] = ()
    below: str = "no level"
    decided_by: tuple[str, ...] = ()
    indifferent: dict[str, tuple[str, ...]]

    @property
    def words(self) -> frozenset[str]:
        """All words of the vocabulary that its own rules look for."""
        own = [c for c in self.criteria if isinstance(c, Criterion)]
        points = (p for c in own for p in (*c.broken_by, *c.contested_by))
        return frozenset().union(*(p.find.words for p in points), *(c.needs for c in own))

    @property
    def precedents_of(self) -> tuple[str, ...]:
        """The definitions whose precedents count."""
        return self.decided_by or (self.id,)
