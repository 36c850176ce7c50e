"""May I? What a license says of one act in one situation, with the clauses that decide.

The answer is *yes*, *yes, with duties*, *no*, or that it *depends* on facts which are named; or
*contested* where the text is ambiguous, and *unknown* where it was not read. Nobody is taken to have
more than the license: where a consent would lift a prohibition the answer is no, and says so.

In: an act, a `Subject` and a `Situation`. Out: a `Permission`.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve, field, frozen

from openness.cases import CASES, Case
from openness.circumstances import Answered, Asked, combined, covered, every, some, touched
from openness.clauses import Circumstance, Clause, Duty, Grant, Power, Prohibition, Termination
from openness.errors import OpennessError
from openness.findings import TermsEvidence
from openness.presenting import Presented
from openness.records import Bundle
from openness.rights import ALL_ACTS, Rights, bars_for_good, rights_of
from openness.situations import NOT, Situation, told_only
from openness.subjects import Subject
from openness.tables import Table
from openness.truth import Truth, all_of, negation
from openness.vocabulary import ACTS, Vocabulary

__all__ = ["ANSWERS", "ASKABLE", "Matrix", "Permission", "matrix_of", "permit"]

ASKABLE = Vocabulary(
    "act that one may ask about",
    {act: ACTS[act] for act in (*ALL_ACTS, "use-output", "train", "publish-results", "reverse-engineer", "patent")},
)

ANSWERS = ("yes", "yes, with duties", "contested", "depends", "unknown", "no")
"""What may be answered, the best first."""

_INCLUDES: dict[str, tuple[str, ...]] = {
    "host": ("use",),
    "sell": ("distribute",),
    "distribute-modified": ("modify", "distribute"),
    "train": ("use",),
    "use-output": ("use",),
    "publish-results": ("use",),
    "reverse-engineer": ("use",),
}
"""What one does as well when one does something: who may not use a model cannot train with it. So the
rights to all are needed, and the duties upon all are due."""

_TAKES = {**_INCLUDES, "use": ("copy",), "modify": ("copy",), "distribute": ("copy",)}
"""What bars an act when it is barred: besides, nothing can be done with a work without copying it."""

_BY_ITSELF = frozenset(ALL_ACTS) | {"patent"}
"""Acts that need a grant of their own, or one that entails it; any other comes with the grant of use."""


def _with_all(act: str, more: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """An act and all that goes with it."""
    return frozenset({act}).union(*(_with_all(other, more) for other in more.get(act, ())))


@frozen(eq=False, repr=False)
class Permission(Presented):
    """The answer to one question.

    ``because`` has the clauses, or the absence, that decide; ``duties`` what one must do, ``asked``
    the facts that are missing, ``lifted_by`` the consents that would turn a no, ``powers`` and
    ``ends`` what the steward may do and what ends the rights afterwards, ``except_for`` the
    prohibitions of purposes that are not those of the situation, ``conditional`` duties that may come
    up: on request, when the work is changed or built into another, on facts that were not told.
    """

    act: str
    subject: Subject
    situation: Situation
    answer: str
    because: tuple[TermsEvidence, ...] = field()
    duties: tuple[Duty, ...] = ()
    asked: tuple[Asked, ...] = ()
    lifted_by: tuple[str, ...] = ()
    powers: tuple[Power, ...] = ()
    ends: tuple[Termination, ...] = ()
    except_for: tuple[Clause, ...] = ()
    conditional: tuple[Duty, ...] = ()
    missing: tuple[str, ...] = ()

    @because.validator
    def _there_is_some(self, _attribute: object, value: tuple[TermsEvidence, ...]) -> None:
        if not value:
            raise ValueError("no evidence, no answer")

    @property
    def allowed(self) -> bool:
        """Whether the answer is yes for certain, with duties or without."""
        return self.answer in ANSWERS[:2]

    @property
    def decided(self) -> bool:
        """Whether more facts cannot turn it."""
        return self.allowed or self.answer == "no"

    @property
    def table(self) -> Table:
        """The answer as a table: what decides, what must be done, what is missing."""
        from openness.tabulating.permissions import permission_table

        return permission_table(self)

    def to_dict(self) -> dict[str, Any]:
        """Return the answer as plain data, in the versioned form of ``docs/schema.json``."""
        from openness.exchange import permission_data

        return permission_data(self)

    @property
    def questions(self) -> dict[str, tuple[str, ...]]:
        """What is asked, by the field of a `Situation` that answers it."""
        found: dict[str, list[str]] = {}
        for asked in self.asked:
            found.setdefault(asked.field, []).append(asked.about)
        return {name: tuple(about) for name, about in found.items()}

    def __str__(self) -> str:
        facts = f" on {', '.join(name.replace('_', ' ') for name in self.questions)}" if self.asked else ""
        return f"{self.act} {self.subject.name}: {self.answer}{facts}"

    def __repr__(self) -> str:
        return f"<Permission {self}>"


@frozen(eq=False, repr=False)
class Matrix(Presented):
    """Licenses and models against common cases: for each subject the answer to each of ``cases``."""

    cases: tuple[Case, ...]
    rows: tuple[tuple[Permission, ...], ...]

    @property
    def table(self) -> Table:
        """One row for each subject, one column for each case."""
        from openness.tabulating.permissions import matrix_table

        return matrix_table(self)

    def to_dict(self) -> dict[str, Any]:
        """Return the answers as plain data, in the versioned form of ``docs/schema.json``."""
        from openness.exchange import matrix_data

        return matrix_data(self)

    def __repr__(self) -> str:
        return f"<Matrix of {', '.join(row[0].subject.name for row in self.rows)}; print its table to see it>"


def matrix_of(subjects: Sequence[Subject], cases: Sequence[Case] = CASES) -> Matrix:
    """Answer each case for each subject.

    Raises:
        OpennessError: there is nothing to ask about.
    """
    if not subjects:
        raise OpennessError("nothing to ask about; name at least one license or model")
    return Matrix(
        tuple(cases), tuple(tuple(permit(case.act, each, case.situation) for case in cases) for each in subjects)
    )


def permit(act: str, subject: Subject, situation: Situation) -> Permission:
    """Answer whether somebody in a situation may do something under a license.

    Of an expression the side is taken that allows most, as a whole; of licenses that hold together
    the one that allows least decides, and all duties are due.

    Raises:
        VocabularyError: that is no act that one may ask about.
    """
    ASKABLE.check(str(act))
    sides = [_together([_under(act, subject, bundle, situation) for bundle in offer]) for offer in subject.offers]
    return min(sides, key=lambda side: (ANSWERS.index(side.answer), len(side.asked), len(side.duties)))


def _together(permissions: Sequence[Permission]) -> Permission:
    """The answer where several licenses hold together."""
    if len(permissions) == 1:
        return permissions[0]
    worst = max(permissions, key=lambda p: ANSWERS.index(p.answer))
    deciding = [p for p in permissions if p.answer == worst.answer]

    def of(name: str, among: Sequence[Permission]) -> tuple[Any, ...]:
        return tuple(dict.fromkeys(item for p in among for item in getattr(p, name)))

    joined: dict[str, Any] = {name: of(name, deciding) for name in ("because", "asked", "lifted_by")}
    for name in ("duties", "powers", "ends", "except_for", "conditional", "missing"):
        joined[name] = of(name, permissions)
    return evolve(worst, **joined)


def _under(act: str, subject: Subject, bundle: Bundle, told: Situation) -> Permission:
    """The answer under one license."""
    rights = rights_of(bundle)
    granted_in, barred_in = told, told
    if bundle.license.kind == "service":  # there is no other way to it; what one does with it is for bans to say
        granted_in = evolve(told, channel="steward-service")
        barred_in = evolve(told, channel=(*(told.channel or ()), "steward-service"))
    needed = [_Needed(_grants(rights, each), granted_in, act) for each in sorted(_with_all(act, _INCLUDES))]
    granted = every([one.answer for one in needed])
    if not rights.silence_counts and not all(one.grants for one in needed):
        granted = Answered(Truth.UNKNOWN)
    bans = [(ban, _applies(ban, barred_in, act)) for ban in _bans(rights, act)]
    barred = some([a for _, a in bans])
    truth = all_of((granted.truth, negation(barred.truth)))
    barring = {ban for ban, _ in bans}
    held = (p for p in rights.powers if p.power in _POWERS)
    common: dict[str, Any] = {
        "act": act, "subject": subject, "situation": told, "missing": bundle.missing,
        "powers": tuple(p for p in held if touched(p.when, barred_in, act).truth is not Truth.NO),
        "ends": tuple(end for end in rights.ends if end not in barring),
    }  # fmt: skip
    if truth is Truth.YES:
        backing = dict.fromkeys(grant for one in needed for grant in one.backing)
        return _allowed(act, rights, barred_in, tuple(backing), bans, common)

    def deciding(wanted: Truth) -> tuple[Clause, ...]:
        """The grants and prohibitions because of which the answer is as open, or as bad, as it is."""
        short = (c for one in needed if one.answer.truth is wanted for c in one.short(wanted))
        barring_ones = (ban for ban, a in bans if a.truth is negation(wanted) and barred.truth is negation(wanted))
        return tuple(dict.fromkeys([*short, *barring_ones]))

    if truth is Truth.NO:
        holding = [ban for ban, a in bans if a.truth is Truth.YES]
        consents = [[e.consent for e in ban.unless if e.consent and _lifts(e, barred_in, act)] for ban in holding]
        curable = granted.truth is Truth.YES and all(consents)
        lifted = dict.fromkeys(word for words in consents for word in words if word) if curable else {}
        because = tuple(holding) or deciding(Truth.NO) or (rights.no_right(act),)
        return Permission(answer="no", because=because, lifted_by=tuple(lifted), **common)
    because = deciding(truth) or (rights.absence("a deciding clause"),)
    if truth is Truth.CONTESTED:
        return Permission(answer="contested", because=because, **common)
    asked = combined(Truth.UNKNOWN, [granted, barred]).asked
    answer = "depends" if asked else "unknown"
    return Permission(answer=answer, because=because, asked=tuple(sorted(asked)), **common)


def _lifts(exception: Circumstance, situation: Situation, act: str) -> bool:
    """Whether a consent would lift a prohibition in a situation, but for the consent itself."""
    return covered(evolve(exception, consent=None), situation, act).truth is not Truth.NO


_APART = ("purpose", "business", "target")
"""Facts of which one may tell several, each of which needs a grant, though not the same one."""


class _Needed:
    """Whether one act that is needed is granted, and by what."""

    def __init__(self, grants: Sequence[Grant], situation: Situation, act: str) -> None:
        self.grants = grants
        self._parts = [[_grant_holds(grant, part, act) for grant in grants] for part in _parts(situation)]
        self.answer = every([some(part) for part in self._parts])

    @property
    def backing(self) -> list[Grant]:
        """The grants that hold for some part of the situation."""
        columns = zip(self.grants, zip(*self._parts, strict=True), strict=True)
        return [grant for grant, answers in columns if any(a.truth is Truth.YES for a in answers)]

    def short(self, wanted: Truth) -> list[Grant]:
        """The grants that leave a part of the situation as it is: not granted, open or contested."""
        open_parts = [part for part in self._parts if some(part).truth is wanted]
        columns = zip(self.grants, zip(*open_parts, strict=True), strict=True) if open_parts and self.grants else ()
        return [grant for grant, answers in columns if any(a.truth is wanted for a in answers)]


def _parts(situation: Situation) -> list[Situation]:
    """A situation taken apart: one for each of its purposes, businesses and targets together."""
    parts = [situation]
    for name in _APART:
        said = getattr(situation, name) or ()
        given = [word for word in said if not word.startswith(NOT)]
        if len(given) > 1:
            ruled_out = [word for word in said if word.startswith(NOT)]
            alone = [(word, *(f"{NOT}{o}" for o in given if o != word), *ruled_out) for word in given]
            parts = [told_only(part, name, words) for part in parts for words in alone]
    return parts


def _allowed(
    act: str,
    rights: Rights,
    situation: Situation,
    backing: tuple[Grant, ...],
    bans: Sequence[tuple[Clause, Answered]],
    common: dict[str, Any],
) -> Permission:
    """The answer where nothing stands in the way: yes, or a question about duties."""
    if not rights.silence_counts:
        return Permission(answer="unknown", because=(rights.absence("a deciding clause"),), **common)
    called = [(d, _applies(d, situation, act)) for d in rights.duties if _called(d, act) and not _occasional(d)]
    due = tuple(d for d, a in called if a.truth in (Truth.YES, Truth.CONTESTED))
    open_ones = [(d, a) for d, a in called if a.truth is Truth.UNKNOWN]
    other_purposes = (ban for ban, a in bans if a.truth is Truth.NO and "purpose" in ban.when.dimensions)
    common["except_for"] = tuple(b for b in other_purposes if touched(b.when, situation, act).truth is Truth.NO)
    common["conditional"] = tuple(d for d in rights.duties if d not in due and _may_come(d, situation, act))
    if due or not open_ones:
        return Permission(answer="yes, with duties" if due else "yes", because=backing, duties=due, **common)
    asked = sorted(frozenset().union(*(a.asked for _, a in open_ones)))
    because = tuple(d for d, _ in open_ones)
    common["conditional"] = tuple(d for d in common["conditional"] if d not in because)
    return Permission(answer="depends", because=because, asked=tuple(asked), **common)


def _occasional(duty: Duty) -> bool:
    """Whether a duty comes only with an occasion of its own: somebody asks, the rights have ended, one
    hands something in."""
    return duty.on_request or duty.duty in ("delete", "license-contributions", "remove-credit")


def _may_come(duty: Duty, situation: Situation, act: str) -> bool:
    """Whether a duty may come up though it is not due: upon an occasion, on facts that were not told,
    or when the work is changed, built into another, or made into a model that is passed on."""
    upon_result = act == "train" and bool(duty.when.work) and "distilled" in (duty.when.work or ())
    if not (_called(duty, act) or upon_result):
        return False
    whatever_work = evolve(duty, when=evolve(duty.when, work=None))
    return _applies(whatever_work, situation, act).truth is not Truth.NO


_POWERS = frozenset({"change-terms", "restrict-remotely", "suspend", "limit-territory", "change-work"})


def _grants(rights: Rights, act: str) -> tuple[Grant, ...]:
    """The grants that give an act, by name or by entailment."""
    own = rights.granting((act,))
    return own if own or act in _BY_ITSELF else rights.granting(("use",))


def _bans(rights: Rights, act: str) -> list[Clause]:
    """What bars an act, or what it takes: prohibitions, and ends of rights that come to the same."""
    wanted = _with_all(act, _TAKES)
    core = not wanted.isdisjoint(ALL_ACTS)
    grants = [clause for clause in rights.bundle.clauses if isinstance(clause, Grant)]
    found: list[Clause] = []
    for clause in rights.bundle.clauses:
        if isinstance(clause, Prohibition):
            acts = clause.acts
        elif isinstance(clause, Termination) and bars_for_good(clause, grants):
            acts = clause.rights
        else:
            continue
        if not wanted.isdisjoint(acts) or (core and "all" in acts):
            found.append(clause)
    return found


def _called(duty: Duty, act: str) -> bool:
    """Whether an act, or one that goes with it, triggers a duty."""
    return not duty.upon or "all" in duty.upon or not _with_all(act, _INCLUDES).isdisjoint(duty.upon)


def _grant_holds(grant: Grant, situation: Situation, act: str) -> Answered:
    """Whether a grant covers all of a situation."""
    return _doubted(
        grant, _less(covered(grant.when, situation, act), [touched(e, situation, act) for e in grant.unless])
    )


def _applies(clause: Clause, situation: Situation, act: str) -> Answered:
    """Whether a prohibition or a duty applies to any of a situation."""
    lifting = [covered(exception, situation, act) for exception in clause.unless]
    return _doubted(clause, _less(touched(clause.when, situation, act), lifting))


def _less(holds: Answered, lifting: Sequence[Answered]) -> Answered:
    """Whether a circumstance holds and nothing lifts it."""
    lifted = some(lifting)
    return every([holds, Answered(negation(lifted.truth), lifted.asked)])


def _doubted(clause: Clause, answer: Answered) -> Answered:
    """What rests on an ambiguous clause is contested at most."""
    return Answered(Truth.CONTESTED) if clause.doubt and answer.truth is Truth.YES else answer
