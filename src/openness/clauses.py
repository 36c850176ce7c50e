"""What one clause of a license says: its effect, its circumstances, and the places that say so.

There are six effects, after deontic logic and ODRL: a `Grant` (you may), a `Duty` (you must), a
`Prohibition` (you must not), a `Power` of the steward, a `Termination` of rights, and a `Meaning`
given to a word. All are frozen; a word outside its vocabulary cannot get in.

In: words of `vocabulary`. Out: `Clause` objects; nothing here knows of files or of scores.
"""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from math import isfinite
from typing import ClassVar, Generic, TypeVar

from attrs import field, fields, frozen

from openness import vocabulary as v
from openness.guards import Brief, guarded

__all__ = [
    "ALWAYS",
    "EFFECTS",
    "PREAMBLE",
    "Circumstance",
    "Clause",
    "Duty",
    "Grant",
    "Meaning",
    "Place",
    "Power",
    "Prohibition",
    "Size",
    "Termination",
    "Terms",
]

CUE_WORDS = 6
NOTE_LENGTH = 160

PREAMBLE = "preamble"
"""The section of what stands before the first one."""


Word = TypeVar("Word", bound=str)


@frozen(repr=False)
class Terms(Brief, Generic[Word]):
    """A set of terms, or everything but a set: ``["research"]`` or ``{ except = ["research"] }``."""

    words: tuple[Word, ...]
    excluded: bool = False

    def __attrs_post_init__(self) -> None:
        if not self.words:
            raise ValueError("an empty list of terms says nothing; leave the key out")

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)

    def __contains__(self, word: object) -> bool:
        """Whether the set holds the word, taking an exclusion into account."""
        return (word in self.words) is not self.excluded


@frozen(repr=False)
class Place(Brief):
    """Where a text says something: a section for people, a cue for machines.

    ``cue`` is at most six words as they stand there, found once in the document after folding
    case, quotes and space. ``document`` is the id of the record whose text it is; the loader
    fills in the record's own id.
    """

    section: str = field()
    cue: str = field()
    document: str = ""

    @section.validator
    def _named(self, _attribute: object, value: str) -> None:
        if not value.strip():
            raise ValueError(f"a place needs a section; what stands before the first one is {PREAMBLE!r}")

    @cue.validator
    def _short(self, _attribute: object, value: str) -> None:
        if not 1 <= len(value.split()) <= CUE_WORDS:
            raise ValueError(f"a cue has one to {CUE_WORDS} words, this has {len(value.split())}")


@frozen(field_transformer=guarded, repr=False)
class Size(Brief):
    """A bound on how large somebody or something is, such as more than 700 million users.

    Exactly one of ``above``, ``at_least``, ``below``, ``at_most`` is given, in units of the
    metric or of ``currency`` (ISO 4217). ``over`` says whose size is counted, ``period`` over
    which time, ``measured`` on which single day (None: at any time), ``indexed`` whether the
    bound follows prices.
    """

    metric: v.Metric
    above: float | None = None
    at_least: float | None = None
    below: float | None = None
    at_most: float | None = None
    currency: str | None = None
    over: v.CountedOver | None = None
    period: v.Period | None = None
    measured: date | None = None
    indexed: bool = False

    def __attrs_post_init__(self) -> None:
        given = [name for name in ("above", "at_least", "below", "at_most") if getattr(self, name) is not None]
        if len(given) != 1:
            raise ValueError(f"a size has exactly one of above, at_least, below, at_most; this has {given or 'none'}")
        if not isfinite(self.value) or self.value < 0:
            raise ValueError(f"a size is bounded by a number of at least 0, not by {self.value}")

    @property
    def is_floor(self) -> bool:
        """Whether the size concerns the large (above, at least) rather than the small."""
        return self.above is not None or self.at_least is not None

    @property
    def value(self) -> float:
        """The number that bounds."""
        return next(x for x in (self.above, self.at_least, self.below, self.at_most) if x is not None)


@frozen(cache_hash=True, field_transformer=guarded, repr=False)
class Circumstance(Brief):
    """In which cases a clause applies: all dimensions that are given must hold.

    Who: ``group``, ``business``, ``domicile``, ``competitor``, ``size`` (all of them). Where: ``where``, the place
    of the act. For what: ``purpose``. With what: ``work``, ``product`` (an edition, by name),
    ``channel``, ``target`` (of training). When: ``since``, ``until``, ``after_years`` (since
    publication), ``event``. ``consent`` is used in exceptions. ``parameter`` names the part of a
    template on which it depends.
    """

    group: Terms[v.Group] | None = None
    business: Terms[v.Business] | None = None
    domicile: Terms[v.Region] | None = None
    competitor: bool = False
    size: tuple[Size, ...] = ()
    where: Terms[v.Region] | None = None
    purpose: Terms[v.Purpose] | None = None
    work: Terms[v.Work] | None = None
    product: tuple[str, ...] = ()
    channel: Terms[v.Channel] | None = None
    target: Terms[v.Target] | None = None
    since: date | None = None
    until: date | None = None
    after_years: int | None = field(default=None)
    event: tuple[v.Event, ...] = ()
    consent: v.Consent | None = None
    parameter: str | None = None

    @after_years.validator
    def _at_least_one(self, _attribute: object, value: int | None) -> None:
        if value is not None and value < 1:
            raise ValueError(f"after_years counts from 1, not {value}; leave it out for at once")

    @cached_property
    def dimensions(self) -> frozenset[str]:
        """The names of the dimensions that are given."""
        return frozenset(name for name in _DIMENSIONS if getattr(self, name))

    def __bool__(self) -> bool:
        return bool(self.dimensions)


_DIMENSIONS: tuple[str, ...] = tuple(attribute.name for attribute in fields(Circumstance))

ALWAYS = Circumstance()
"""No circumstance: the clause applies to everybody, for everything, always."""


@frozen(kw_only=True, cache_hash=True, field_transformer=guarded, repr=False)
class Clause(Brief):
    """What all effects share.

    ``when`` narrows the clause; any of ``unless`` lifts it. ``doubt`` says, in our words, why the
    text is ambiguous or contradicts itself: what rests on such a clause alone is at most
    contested. ``note`` is a remark for people, in our words, without effect.
    """

    effect: ClassVar[str]

    at: tuple[Place, ...] = field()
    when: Circumstance = field(default=ALWAYS)
    unless: tuple[Circumstance, ...] = field(default=())
    doubt: str | None = None
    note: str | None = field(default=None)

    @at.validator
    def _has_place(self, _attribute: object, value: tuple[Place, ...]) -> None:
        if not value:
            raise ValueError("a clause needs at least one place that says so")

    @when.validator
    def _no_consent(self, _attribute: object, value: Circumstance) -> None:
        if value.consent is not None:
            raise ValueError("consent lifts a clause; write it into `unless`")

    @unless.validator
    def _no_empty_exception(self, _attribute: object, value: tuple[Circumstance, ...]) -> None:
        if not all(value):
            raise ValueError("an exception without circumstances would lift the clause always")

    @note.validator
    def _short(self, _attribute: object, value: str | None) -> None:
        if value is not None and len(value) > NOTE_LENGTH:
            raise ValueError(f"a note has at most {NOTE_LENGTH} characters, this has {len(value)}")


@frozen(kw_only=True, cache_hash=True, field_transformer=guarded, repr=False)
class Grant(Clause):
    """You may. ``form`` limits the form, ``irrevocable`` is None where the text is silent,
    ``downstream`` says that recipients get their rights from the steward directly."""

    effect: ClassVar[str] = "grants"

    acts: tuple[v.Act, ...]
    form: tuple[v.Form, ...] = ()
    irrevocable: bool | None = None
    downstream: bool = False


@frozen(kw_only=True, cache_hash=True, field_transformer=guarded, repr=False)
class Duty(Clause):
    """You must. ``upon`` names the acts that trigger the duty (none: any), ``reach`` how far it
    goes, ``to`` whom it is owed, ``where_shown`` the places of a display, any of which will do,
    ``within_days`` the time allowed, ``on_request`` that somebody must ask first, ``text`` what is
    to be shown, in at most six words, ``law`` what kind of law, ``by_click`` that accepting takes
    a deliberate act, ``own_acts_only`` that an indemnity covers only one's own promises or breach."""

    effect: ClassVar[str] = "requires"

    duty: v.DutyName
    upon: tuple[v.Act, ...] = ()
    reach: v.Reach | None = None
    to: tuple[v.Recipient, ...] = ()
    where_shown: tuple[v.Display, ...] = ()
    within_days: int | None = None
    on_request: bool = False
    text: str | None = field(default=None)
    law: str | None = None
    by_click: bool = False
    own_acts_only: bool = False

    @text.validator
    def _few_words(self, _attribute: object, value: str | None) -> None:
        if value is not None and len(value.split()) > CUE_WORDS:
            raise ValueError(f"text has at most {CUE_WORDS} words, this has {len(value.split())}")


@frozen(kw_only=True, cache_hash=True, field_transformer=guarded, repr=False)
class Prohibition(Clause):
    """You must not."""

    effect: ClassVar[str] = "forbids"

    acts: tuple[v.Act, ...]


@frozen(kw_only=True, cache_hash=True, field_transformer=guarded, repr=False)
class Power(Clause):
    """The steward may. ``cause`` says for which reason, ``document`` what may be changed."""

    effect: ClassVar[str] = "reserves"

    power: v.PowerName
    cause: v.Cause | None = None
    document: str | None = None


@frozen(kw_only=True, cache_hash=True, field_transformer=guarded, repr=False)
class Termination(Clause):
    """Rights end. ``rights`` are the acts that end (``all`` where everything does), ``how`` it
    comes about, ``cure_days`` the time to put a breach right, ``against`` whom and ``about`` what
    a suit must be for the end to come."""

    effect: ClassVar[str] = "ends"

    rights: tuple[v.Act, ...] = ("all",)
    how: v.Ending
    cure_days: int | None = None
    against: tuple[v.Opponent, ...] = ()
    about: tuple[v.Work, ...] = ()


@frozen(kw_only=True, cache_hash=True, field_transformer=guarded, repr=False)
class Meaning(Clause):
    """A word means more or less than usual; ``undefined`` where the text uses but never fixes it."""

    effect: ClassVar[str] = "defines"

    term: v.Meant
    includes: tuple[v.Content, ...] = ()
    excludes: tuple[v.Content, ...] = ()
    undefined: bool = False


EFFECTS: dict[str, type[Clause]] = {cls.effect: cls for cls in (Grant, Duty, Prohibition, Power, Termination, Meaning)}
