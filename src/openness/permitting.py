"""May I? What a license says of one act in one situation, with the clauses that decide.

The answer is *yes*, *yes, with duties*, *no*, or that it *depends* on facts which are named; or
*contested* where the text is ambiguous, and *unknown* where it was not read. Nobody is taken to have
more than the license: where a consent would lift a prohibition the answer is no, and says so.

In: an act, a `Subject` and a `Situation`. Out: a `Permission`.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import evolve, field, frozen

from openness.cases import CASES, Case
from openness.clauses import Clause, Duty, Grant, Power, Prohibition, Termination
from openness.errors import OpennessError
from openness.findings import TermsEvidence
from openness.presenting import Presented
from openness.records import Bundle
from openness.rights import ALL_ACTS, LASTING, Rights, rights_of
from openness.situations import Answered, Asked, Situation, covered, touched
from openness.subjects import Subject
from openness.tables import Table
from openness.truth import Truth, all_of, any_of, negation
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
    "distribute-modified": ("modify",),
    "train": ("use",),
    "use-output": ("use",),
    "publish-results": ("use",),
    "reverse-engineer": ("use",),
}
"""What one does as well when one does something: who may not use a model cannot train with it."""

_BY_ITSELF = frozenset(ALL_ACTS) | {"patent"}
"""Acts that need a grant of their own, or one that entails it; any other comes with the grant of use."""


@frozen(eq=False, repr=False)
class Permission(Presented):
    """The answer to one question.

    ``because`` has the clauses, or the absence, that decide; ``duties`` what one must do, ``asked``
    the facts that are missing, ``lifted_by`` the consents that would turn a no, ``powers`` and
    ``ends`` what the steward may do and what ends the rights afterwards, ``except_for`` the
    prohibitions that do not apply as the situation was told.
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
    ASKABLE.check(act)
    sides = [_together([_under(act, subject, bundle, situation) for bundle in offer]) for offer in subject.offers]
    return min(sides, key=lambda side: (ANSWERS.index(side.answer), len(side.asked), len(side.duties)))


def _together(permissions: Sequence[Permission]) -> Permission:
    """The answer where several licenses hold together."""
    if len(permissions) == 1:
        return permissions[0]
    worst = max(permissions, key=lambda p: ANSWERS.index(p.answer))
    if worst.answer == "yes" and any(p.duties for p in permissions):
        worst = evolve(worst, answer="yes, with duties")

    def of_all(name: str, among: Sequence[Permission] = permissions) -> tuple[Any, ...]:
        return tuple(dict.fromkeys(item for p in among for item in getattr(p, name)))

    deciding = [p for p in permissions if p.answer == worst.answer] or permissions
    joined: dict[str, Any] = {
        name: of_all(name) for name in ("duties", "asked", "powers", "ends", "except_for", "missing")
    }
    return evolve(worst, because=of_all("because", deciding), lifted_by=of_all("lifted_by", deciding), **joined)


def _under(act: str, subject: Subject, bundle: Bundle, situation: Situation) -> Permission:
    """The answer under one license."""
    rights = rights_of(bundle)
    if bundle.license.kind == "service":  # there is no other way to it
        situation = evolve(situation, channel="steward-service")
    grants = [(grant, _grant_holds(grant, situation, act)) for grant in _grants(rights, act)]
    bans = [(ban, _applies(ban, situation, act)) for ban in _bans(rights, act)]
    granted, barred = _any([a for _, a in grants]), _any([a for _, a in bans])
    if not grants and not rights.silence_counts:
        granted = Answered(Truth.UNKNOWN)
    truth = all_of((granted.truth, negation(barred.truth)))
    powers = tuple(
        p for p in rights.powers if p.power in _POWERS and touched(p.when, situation, act).truth is not Truth.NO
    )
    common: dict[str, Any] = {
        "act": act, "subject": subject, "situation": situation, "powers": powers,
        "ends": tuple(end for end in rights.ends if not end.when.dimensions & LASTING or end.how == "at-will"),
        "missing": bundle.missing,
    }  # fmt: skip
    if truth is Truth.NO:
        holding = tuple(ban for ban, a in bans if a.truth is Truth.YES)
        short = tuple(grant for grant, _ in grants) if not holding else ()
        lifted = dict.fromkeys(e.consent for ban in holding for e in ban.unless if e.consent)
        because = holding or short or (rights.no_right(act),)
        return Permission(answer="no", because=because, lifted_by=tuple(lifted), **common)
    if truth is Truth.UNKNOWN:
        open_ones = [c for c, a in (*grants, *bans) if a.truth is Truth.UNKNOWN]
        asked = (granted.asked if granted.truth is Truth.UNKNOWN else frozenset()) | (
            barred.asked if barred.truth is Truth.UNKNOWN else frozenset()
        )
        because = tuple(open_ones) or (rights.absence("a deciding clause"),)
        return Permission(
            answer="depends" if asked else "unknown", because=because, asked=tuple(sorted(asked)), **common
        )
    if truth is Truth.CONTESTED:
        doubtful = tuple(c for c, a in (*grants, *bans) if a.truth is Truth.CONTESTED)
        return Permission(answer="contested", because=doubtful, **common)
    return _allowed(act, rights, situation, tuple(g for g, a in grants if a.truth is Truth.YES), bans, common)


def _allowed(
    act: str,
    rights: Rights,
    situation: Situation,
    because: tuple[Grant, ...],
    bans: Sequence[tuple[Clause, Answered]],
    common: dict[str, Any],
) -> Permission:
    """The answer where nothing stands in the way: yes, or a question about duties."""
    if not rights.silence_counts:
        return Permission(answer="unknown", because=(rights.absence("a deciding clause"),), **common)
    called = [(d, _applies(d, situation, act)) for d in rights.duties if _called(d, act) and d.duty not in _AFTERWARDS]
    due = tuple(d for d, a in called if a.truth in (Truth.YES, Truth.CONTESTED))
    open_ones = [(d, a) for d, a in called if a.truth is Truth.UNKNOWN]
    except_for = tuple(ban for ban, a in bans if a.truth is Truth.NO and "purpose" in ban.when.dimensions)
    if due or not open_ones:
        answer = "yes, with duties" if due else "yes"
        maybe = tuple(d for d, _ in open_ones)
        return Permission(answer=answer, because=because, duties=due, except_for=(*except_for, *maybe), **common)
    asked = sorted(frozenset().union(*(a.asked for _, a in open_ones)))
    return Permission(
        answer="depends", because=tuple(d for d, _ in open_ones), asked=tuple(asked), except_for=except_for, **common
    )


_AFTERWARDS = frozenset({"delete"})
"""Duties that come due when the rights have ended."""

_POWERS = frozenset({"change-terms", "restrict-remotely", "suspend", "limit-territory", "change-work"})


def _any(answers: Iterable[Answered]) -> Answered:
    told = list(answers)
    truth = any_of(a.truth for a in told)
    return Answered(truth, frozenset().union(*(a.asked for a in told if a.truth is Truth.UNKNOWN)))


def _grants(rights: Rights, act: str) -> tuple[Grant, ...]:
    """The grants that give an act, by name or by entailment."""
    own = rights.granting((act,))
    return own if own or act in _BY_ITSELF else rights.granting(("use",))


def _acts(act: str) -> frozenset[str]:
    """The act, and what one does as well."""
    return frozenset({act, *_INCLUDES.get(act, ())})


def _bans(rights: Rights, act: str) -> list[Clause]:
    """What bars an act, or ends the right to it for good: prohibitions, and ends that hang on who one is."""
    wanted = _acts(act)
    core = bool(wanted & frozenset(ALL_ACTS))
    found: list[Clause] = []
    for clause in rights.bundle.clauses:
        if isinstance(clause, Prohibition):
            acts = clause.acts
        elif isinstance(clause, Termination) and clause.how != "at-will" and clause.when.dimensions & LASTING:
            acts = clause.rights
        else:
            continue
        if not wanted.isdisjoint(acts) or (core and "all" in acts):
            found.append(clause)
    return found


def _called(duty: Duty, act: str) -> bool:
    """Whether an act triggers a duty."""
    return (
        not duty.upon
        or "all" in duty.upon
        or not {act, *({"distribute"} if act == "sell" else ())}.isdisjoint(duty.upon)
    )


def _grant_holds(grant: Grant, situation: Situation, act: str) -> Answered:
    """Whether a grant covers all of a situation."""
    return _doubted(
        grant, _less(covered(grant.when, situation, act), [touched(e, situation, act) for e in grant.unless])
    )


def _applies(clause: Clause, situation: Situation, act: str) -> Answered:
    """Whether a prohibition or a duty applies to any of a situation."""
    lifting = [covered(e, situation, act) for e in clause.unless if e.group is None or "end-user" not in e.group.words]
    return _doubted(clause, _less(touched(clause.when, situation, act), lifting))


def _less(holds: Answered, lifting: Sequence[Answered]) -> Answered:
    """Whether a circumstance holds and nothing lifts it."""
    lifted = _any(lifting)
    truth = all_of((holds.truth, negation(lifted.truth)))
    asked = [a for a in (holds, lifted) if a.truth is Truth.UNKNOWN]
    return Answered(truth, frozenset().union(*(a.asked for a in asked)) if truth is Truth.UNKNOWN else frozenset())


def _doubted(clause: Clause, answer: Answered) -> Answered:
    """What rests on an ambiguous clause is contested at most."""
    return Answered(Truth.CONTESTED) if clause.doubt and answer.truth is Truth.YES else answer
