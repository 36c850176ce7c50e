"""May I?: what decides an answer, which duties and questions come with it, and what real licenses answer."""

from datetime import date

import pytest
from attrs import evolve

from openness.cases import CASES
from openness.clauses import Circumstance, Duty, Grant, Place, Power, Prohibition, Size, Termination, Terms
from openness.errors import OpennessError
from openness.permitting import ANSWERS, ASKABLE, Permission, matrix_of, permit
from openness.records import Bundle, License, TextRead
from openness.rights import Absence
from openness.situations import Situation
from openness.subjects import Subject
from openness.tabulating.permissions import permission_table
from openness.verbs import matrix, may
from openness.vocabulary import VocabularyError

HERE = (Place("1", "made up"),)
TEXT = TextRead(sha256="0" * 64, normalizer=1)
NOTHING = Situation()
YES, DUTIES, CONTESTED, DEPENDS, UNKNOWN, NO = ANSWERS


def some(*words):
    return Terms(words)


def but(*words):
    return Terms(words, excluded=True)


def in_case(**when):
    return Circumstance(**when)


def can(*acts, unless=(), doubt=None, **when):
    return Grant(acts=acts or ("all",), when=in_case(**when), unless=unless, doubt=doubt, at=HERE)


def must(duty="pay", *, upon=(), unless=(), doubt=None, **when):
    return Duty(duty=duty, upon=upon, when=in_case(**when), unless=unless, doubt=doubt, at=HERE)


def must_not(*acts, unless=(), doubt=None, **when):
    return Prohibition(acts=acts or ("all",), when=in_case(**when), unless=unless, doubt=doubt, at=HERE)


def ends(how, *rights, **when):
    return Termination(how=how, rights=rights or ("all",), when=in_case(**when), at=HERE)


def of(*clauses, kind="software", coverage="complete", missing=(), name="Pear"):
    def each(effect):
        return tuple(clause for clause in clauses if isinstance(clause, effect))

    license = License(
        id=name.lower(), name=name, kind=kind, coverage=coverage, text=TEXT if coverage == "complete" else None,
        grants=each(Grant), requires=each(Duty), forbids=each(Prohibition), reserves=each(Power),
        ends=each(Termination),
    )  # fmt: skip
    return Subject.of(Bundle(license, (license,), missing))


def both(*subjects):
    return Subject("both", "Both", (tuple(subject.bundle for subject in subjects),))


def either(*subjects):
    return Subject("either", "Either", tuple((subject.bundle,) for subject in subjects))


def ask(act, *clauses, **facts):
    return permit(act, of(*clauses), Situation(**facts))


FULL = can()
COMPANIES, WEAPONS, RESEARCH = some("company"), some("weapons"), some("research")
BY_CONSENT = (in_case(consent="steward"),)
DAY = date(2026, 1, 1)
LARGE = (Size(metric="workers", above=100),)

DECIDED = [
    ("a grant by name", "use", (can("use"),), {}, YES),
    ("a grant of all", "sublicense", (can("all"),), {}, YES),
    ("all is not training", "train", (can("copy"),), {}, YES),
    ("no grant", "modify", (can("use"),), {}, NO),
    ("all does not grant patents", "patent", (can("all"),), {}, NO),
    ("use entails no patents", "patent", (can("use"),), {}, NO),
    ("training comes with use", "train", (can("use"),), {}, YES),
    ("training by a grant of its own", "train", (can("use"), can("train", group=COMPANIES)), {"group": "nonprofit"},
     NO),
    ("hosting is entailed", "host", (can("distribute"),), {}, YES),
    ("use is entailed", "use", (can("distribute"),), {}, YES),
    ("no act is entailed where it is granted by name", "use", (can("use", purpose=RESEARCH), can("distribute")),
     {"purpose": "commercial", "group": "company"}, NO),
    ("sublicensing is not entailed", "sublicense", (can("distribute", "sell"),), {}, NO),
    ("a limited grant that covers", "use", (can(group=COMPANIES),), {"group": "company"}, YES),
    ("a limited grant that does not", "use", (can(group=COMPANIES),), {"group": "nonprofit"}, NO),
    ("a limited grant in question", "use", (can(group=COMPANIES),), {}, DEPENDS),
    ("one of two grants covers", "use", (can(group=COMPANIES), can(purpose=RESEARCH)), {"group": "company"}, YES),
    ("an exception from a grant", "use", (can(unless=(in_case(group=COMPANIES),)),), {"group": "company"}, NO),
    ("an exception from a grant in question", "use", (can(unless=(in_case(group=COMPANIES),)),), {}, DEPENDS),
    ("a grant of all but: outside", "use", (can(purpose=but("research")),), {"purpose": "research"}, NO),
    ("a grant of all but: inside", "use", (can(purpose=but("research")),), {"purpose": ("commercial", "not research")},
     YES),
    ("a prohibition", "use", (FULL, must_not("use")), {}, NO),
    ("a prohibition of another act", "use", (FULL, must_not("host")), {}, YES),
    ("a prohibition of all", "copy", (FULL, must_not("all")), {}, NO),
    ("a prohibition of all is not one of patents", "patent", (can("patent"), must_not("all")), {}, YES),
    ("a prohibition of all bars training", "train", (can("train"), must_not("all")), {}, NO),
    ("a prohibition of all but: outside", "use", (FULL, must_not(purpose=but("research"))),
     {"purpose": ("research", "commercial")}, NO),
    ("a prohibition of all but: inside", "use", (FULL, must_not(purpose=but("research"))), {"purpose": "research"},
     YES),
    ("a prohibition in question", "use", (FULL, must_not(group=COMPANIES)), {}, DEPENDS),
    ("a prohibition wins over a question", "use", (can(group=COMPANIES), must_not("use")), {}, NO),
    ("no grant wins over a question", "use", (can("patent"), must_not(group=COMPANIES)), {}, NO),
    ("an exception lifts", "use", (FULL, must_not(unless=(in_case(group=COMPANIES),))), {"group": "company"}, YES),
    ("an exception does not lift", "use", (FULL, must_not(unless=(in_case(group=COMPANIES),))), {"group": "nonprofit"},
     NO),
    ("an exception in question", "use", (FULL, must_not(unless=(in_case(group=COMPANIES),))), {}, DEPENDS),
    ("an exception for part of what is wanted", "use", (FULL, must_not(unless=(in_case(purpose=RESEARCH),))),
     {"purpose": ("research", "commercial")}, NO),
    ("one of two exceptions lifts", "use",
     (FULL, must_not(unless=(in_case(group=COMPANIES), in_case(purpose=RESEARCH)))), {"group": "company"}, YES),
    ("a consent does not lift by itself", "use", (FULL, must_not(unless=BY_CONSENT)), {}, NO),
    ("an exception for end users", "use", (FULL, must_not(unless=(in_case(group=some("end-user")),))), {}, NO),
    ("an exception for end users and others", "use",
     (FULL, must_not(unless=(in_case(group=some("end-user", "company")),))), {"group": "company"}, YES),
    ("a prohibition for end users", "use", (FULL, must_not(group=some("end-user"))), {"group": "company"}, YES),
    ("an end by who one is", "use", (FULL, ends("automatic", group=COMPANIES)), {"group": "company"}, NO),
    ("an end by who others are", "use", (FULL, ends("automatic", group=COMPANIES)), {"group": "nonprofit"}, YES),
    ("an end of another right", "use", (FULL, ends("automatic", "host", group=COMPANIES)), {"group": "company"}, YES),
    ("an end at will", "use", (FULL, ends("at-will", group=COMPANIES)), {"group": "company"}, YES),
    ("an end by an event", "use", (FULL, ends("automatic", event=("breach",))), {}, YES),
    ("an end at a time", "use", (FULL, ends("automatic", since=DAY)), {"on": DAY}, NO),
    ("an end at a later time", "use", (FULL, ends("automatic", since=DAY)), {"on": date(2025, 12, 31)}, YES),
    ("an end at a time, with a grant that takes over", "use",
     (FULL, ends("automatic", after_years=4), can(after_years=4)), {"on": DAY, "published": date(2020, 1, 1)}, YES),
    ("grants for each purpose", "use", (can("use", purpose=RESEARCH), can("use", purpose=some("education"))),
     {"purpose": ("research", "education")}, YES),
    ("a duty", "use", (FULL, must()), {}, DUTIES),
    ("a duty upon another act", "use", (FULL, must(upon=("host",))), {}, YES),
    ("a duty upon all acts", "use", (FULL, must(upon=("all",))), {}, DUTIES),
    ("a duty of others", "use", (FULL, must(group=COMPANIES)), {"group": "nonprofit"}, YES),
    ("a duty in question", "use", (FULL, must(group=COMPANIES)), {}, DEPENDS),
    ("a duty that is lifted", "use", (FULL, must(unless=(in_case(group=COMPANIES),))), {"group": "company"}, YES),
    ("a duty in doubt", "use", (FULL, must(doubt="made up")), {}, DUTIES),
    ("a duty for afterwards", "use", (FULL, must("delete")), {}, YES),
    ("a duty on request", "use", (FULL, evolve(must(), on_request=True)), {}, YES),
    ("a duty upon an event", "use", (FULL, must(event=("breach",))), {}, YES),
    ("selling is distributing", "sell", (FULL, must(upon=("distribute",))), {}, DUTIES),
    ("distributing is not selling", "distribute", (FULL, must(upon=("sell",))), {}, YES),
    ("hosting is using", "host", (FULL, must(upon=("use",))), {}, DUTIES),
    ("passing changes on is modifying", "distribute-modified", (FULL, must(upon=("modify",))), {}, DUTIES),
    ("passing changes on is passing on", "distribute-modified", (FULL, must_not("distribute")), {}, NO),
    ("nothing is done without copying", "use", (FULL, must_not("copy")), {}, NO),
    ("a doubtful grant", "use", (can(doubt="made up"),), {}, CONTESTED),
    ("a doubtful grant beside a firm one", "use", (FULL, can(doubt="made up")), {}, YES),
    ("a doubtful grant to others", "use", (can(doubt="made up", group=COMPANIES),), {"group": "nonprofit"}, NO),
    ("a doubtful prohibition", "use", (FULL, must_not(doubt="made up")), {}, CONTESTED),
    ("a doubtful prohibition beside a firm one", "use", (FULL, must_not(doubt="made up"), must_not("use")), {}, NO),
    ("a doubtful prohibition of others", "use", (FULL, must_not(doubt="made up", group=COMPANIES)),
     {"group": "nonprofit"}, YES),
    ("doubt and a question", "use", (FULL, must_not(doubt="made up"), must_not(group=COMPANIES)), {}, DEPENDS),
]  # fmt: skip


@pytest.mark.parametrize(
    ("act", "clauses", "facts", "answer"), [pytest.param(*rest, id=name) for name, *rest in DECIDED]
)
def test_what_decides(act, clauses, facts, answer):
    """The answer of a license that was read whole."""
    assert ask(act, *clauses, **facts).answer == answer


@pytest.mark.parametrize(("act", "other"), [
    ("host", "use"), ("train", "use"), ("use-output", "use"), ("publish-results", "use"), ("reverse-engineer", "use"),
    ("sell", "distribute"), ("distribute-modified", "modify"),
])  # fmt: skip
class TestWhatOneDoesAsWell:
    """Who does one act does another one as well."""

    def test_prohibited(self, act, other):
        """A prohibition of the one bars the other, and not the other way round."""
        assert ask(act, can("all", act), must_not(other)).answer == NO
        assert ask(other, can("all", act), must_not(act)).answer == YES

    def test_not_granted(self, act, other):
        """Who may not do the one for want of a grant may not do the other."""
        clauses = (can(act), can(other, purpose=RESEARCH))
        assert ask(other, *clauses, purpose=("commercial", "not research")).answer == NO
        assert ask(act, *clauses, purpose=("commercial", "not research")).answer == NO


COVERAGE = [
    ("partial: granted", of(can("use"), coverage="partial"), UNKNOWN),
    ("partial: barred", of(can("use"), must_not("use"), coverage="partial"), NO),
    ("partial: silent", of(coverage="partial"), UNKNOWN),
    ("unread", of(coverage="unread"), UNKNOWN),
    ("whole: silent", of(), NO),
    ("a policy: silent", of(kind="policy"), UNKNOWN),
    ("a policy: barred", of(must_not("use"), kind="policy"), NO),
]


@pytest.mark.parametrize(("subject", "answer"), [pytest.param(*rest, id=name) for name, *rest in COVERAGE])
def test_silence(subject, answer):
    """Silence counts in what was read whole and is a license by itself; a prohibition counts always."""
    assert permit("use", subject, NOTHING).answer == answer


FIRST, SECOND = must_not("use", unless=BY_CONSENT), must_not("use", purpose=WEAPONS)
ONLY_HERE = must_not("use", unless=(in_case(consent="payment", group=COMPANIES),))


@pytest.mark.parametrize(("clauses", "facts", "lifted_by"), [
    pytest.param((FULL, FIRST), {}, ("steward",), id="a consent"),
    pytest.param((FULL, must_not("use")), {}, (), id="none"),
    pytest.param((FULL, must_not("use", unless=(*BY_CONSENT, in_case(consent="payment")))), {}, ("steward", "payment"),
                 id="either of two"),
    pytest.param((FULL, FIRST, SECOND), {"purpose": "commercial"}, ("steward",), id="the other does not apply"),
    pytest.param((FULL, FIRST, SECOND), {"purpose": "weapons"}, (), id="another prohibition stands"),
    pytest.param((can(group=some("nonprofit")), FIRST), {"group": "company"}, (), id="nothing is granted"),
    pytest.param((FULL, ONLY_HERE), {"group": "company"}, ("payment",), id="for those who ask"),
    pytest.param((FULL, ONLY_HERE), {"group": "nonprofit"}, (), id="for others only"),
])  # fmt: skip
def test_consents_that_would_turn_a_no(clauses, facts, lifted_by):
    """A consent is named where with it the answer would not be no."""
    told = ask("use", *clauses, **facts)
    assert (told.answer, told.lifted_by) == (NO, lifted_by)


GRANT, BAN = can("use", "copy"), must_not("use", group=COMPANIES)
MAYBE, FIRM = can("use", doubt="made up"), must("notify", group=COMPANIES)


@pytest.mark.parametrize(("clauses", "facts", "because"), [
    pytest.param((GRANT, BAN), {"group": "company"}, (BAN,), id="no: the prohibition"),
    pytest.param((GRANT, BAN), {"group": "nonprofit"}, (GRANT,), id="yes: the grant"),
    pytest.param((GRANT, BAN), {}, (BAN,), id="depends: the prohibition"),
    pytest.param((can("use", group=COMPANIES),), {"group": "nonprofit"}, (can("use", group=COMPANIES),),
                 id="no: the grant that falls short"),
    pytest.param((GRANT, can("use", purpose=RESEARCH), BAN), {}, (BAN,),
                 id="depends: not on a grant that is not needed"),
    pytest.param((GRANT, must_not("use", doubt="made up"), MAYBE), {}, (must_not("use", doubt="made up"),),
                 id="contested: not for a grant that is not needed"),
    pytest.param((GRANT, FIRM), {}, (FIRM,), id="depends: the duty"),
    pytest.param((MAYBE,), {}, (MAYBE,), id="contested: the grant"),
    pytest.param((GRANT, ends("automatic", group=COMPANIES)), {"group": "company"},
                 (ends("automatic", group=COMPANIES),), id="no: the end"),
])  # fmt: skip
def test_reasons(clauses, facts, because):
    """The clauses that decide are named, and no others."""
    assert ask("use", *clauses, **facts).because == because


def test_a_missing_right_is_the_reason():
    """Where nothing grants an act, the absence of the right is named."""
    assert ask("modify", can("use")).because == (Absence("a right to modify", ("pear",), True),)


def test_duties_in_question_are_no_exceptions():
    """Beside duties that are due, those that hang on facts are not among the prohibitions that do not apply."""
    weapons = must_not("use", purpose=WEAPONS)
    told = ask("use", FULL, weapons, must(), FIRM, purpose="commercial")
    assert (told.answer, told.duties, told.except_for) == (DUTIES, (must(),), (weapons,))
    assert told.conditional == (FIRM,)


def test_duties_are_not_asked_about_before_rights():
    """While the right is in question, that is asked first."""
    told = ask("use", FULL, BAN, must(size=LARGE))
    assert (told.answer, list(told.questions)) == (DEPENDS, ["group"])
    assert list(ask("use", FULL, BAN, must(size=LARGE), group="nonprofit").questions) == ["workers"]


def test_what_may_change_is_told():
    """Powers over the licensee, and ends that do not hang on who one is, come with every answer."""
    power, other = Power(power="suspend", at=HERE), Power(power="own-feedback", at=HERE)
    elsewhere = Power(power="change-terms", when=in_case(group=COMPANIES), at=HERE)
    breach, lasting = ends("automatic", event=("breach",)), ends("automatic", group=COMPANIES)
    told = ask("use", FULL, power, other, elsewhere, breach, lasting, group="nonprofit")
    assert (told.powers, told.ends) == ((power,), (breach,))
    assert ask("use", FULL, elsewhere).powers == (elsewhere,)


# --- several licenses

OPEN_ONE, SHUT, FREE = of(FULL, BAN, name="Open"), of(must_not("use"), name="Shut"), of(FULL, name="Free")
BURDENED = of(FULL, must(), name="Burdened")


@pytest.mark.parametrize(("subject", "answer", "asked"), [
    pytest.param(either(SHUT, FREE), YES, [], id="either: one"),
    pytest.param(either(OPEN_ONE, BURDENED), DUTIES, [], id="either: duties before questions"),
    pytest.param(either(SHUT, OPEN_ONE), DEPENDS, ["group"], id="either: a question before a no"),
    pytest.param(both(SHUT, FREE), NO, [], id="both: no"),
    pytest.param(both(FREE, BURDENED), DUTIES, [], id="both: duties"),
    pytest.param(both(OPEN_ONE, BURDENED), DEPENDS, ["group"], id="both: a question"),
    pytest.param(both(SHUT, OPEN_ONE), NO, [], id="both: a no asks nothing"),
    pytest.param(both(FREE, of(coverage="unread", name="Secret")), UNKNOWN, [], id="both: one unread"),
])  # fmt: skip
def test_several_licenses(subject, answer, asked):
    """Of a choice the better side is taken; what holds together is as bad as the worst, and asks only what is open."""
    told = permit("use", subject, NOTHING)
    assert (told.answer, list(told.questions)) == (answer, asked)


def test_together_the_reasons_are_those_of_the_worst():
    """Of licenses that hold together those are blamed that make it so, and all duties are due."""
    told = permit("use", both(BURDENED, SHUT), NOTHING)
    assert told.because == (must_not("use"),)
    assert permit("use", both(BURDENED, of(FULL, must("notify"))), NOTHING).duties == (must(), must("notify"))


# --- services

SERVICE = {"kind": "service"}


def test_a_service_is_used_through_its_steward():
    """Under terms of service the channel is the steward's own, without being told."""
    subject = of(can("use", channel=some("steward-service")), **SERVICE)
    assert permit("use", subject, NOTHING).answer == YES


def test_a_service_leaves_what_is_told_of_the_channel():
    """What else was said of the channel still counts."""
    subject = of(FULL, must_not("use", channel=some("alone")), **SERVICE)
    assert permit("use", subject, Situation(channel="alone")).answer == NO
    assert permit("use", subject, Situation(channel="not alone")).answer == YES
    assert permit("use", subject, NOTHING).answer == DEPENDS


# --- the answer as an object


def test_other_acts_are_refused():
    """One asks about acts that one may do, not about what licenses forbid beside them."""
    with pytest.raises(VocabularyError, match="no act that one may ask about"):
        permit("endorse", FREE, NOTHING)
    with pytest.raises(VocabularyError, match="no act that one may ask about"):
        permit("all", FREE, NOTHING)


def test_no_answer_without_evidence():
    """An answer that names no reason cannot be made."""
    with pytest.raises(ValueError, match="no evidence, no answer"):
        Permission(act="use", subject=FREE, situation=NOTHING, answer=YES, because=())


@pytest.mark.parametrize(("answer", "allowed", "decided"), [
    (YES, True, True), (DUTIES, True, True), (CONTESTED, False, False), (DEPENDS, False, False),
    (UNKNOWN, False, False), (NO, False, True),
])  # fmt: skip
def test_allowed_and_decided(answer, allowed, decided):
    """Only a yes allows, with duties or without, and only yes and no are decided."""
    told = evolve(permit("use", FREE, NOTHING), answer=answer)
    assert (told.allowed, told.decided) == (allowed, decided)


def test_an_answer_in_one_line():
    """An answer tells the act, the subject, and on which facts it depends."""
    told = ask("use", FULL, BAN, must_not("use", group=RESEARCH_BODIES), must_not("use", size=LARGE))
    assert str(told) == "use Pear: depends on group, workers"
    assert repr(told) == "<Permission use Pear: depends on group, workers>"
    assert told.questions == {"group": ("company", "research-body"), "workers": ("more than 100 workers",)}
    assert str(permit("use", BURDENED, NOTHING)) == "use Burdened: yes, with duties"


RESEARCH_BODIES = some("research-body")


def test_the_table_of_a_no():
    """The table tells the reasons, what would lift them, and what was asked."""
    told = ask("use", FULL, FIRST, must_not("host"), revenue=2_500_000, currency="EUR", competitor=False)
    assert permission_table(told).records() == [
        {"": "Because", "What": "forbids use, except if the steward agrees", "Clause": "§1"},
        {"": "Unless", "What": "a separate license or written permission of the steward", "Clause": ""},
    ]
    assert permission_table(told).title == "May one use Pear? No"
    assert permission_table(told).legend == "Asked for: competitor no; revenue 2,500,000; currency EUR."


def test_the_table_of_an_open_answer():
    """The table tells what is missing, and which documents were not read."""
    subject = of(FULL, BAN, Power(power="suspend", at=HERE), missing=("a-policy",))
    table = permission_table(permit("use", subject, NOTHING))
    assert [(row.title, row.cells[0].text) for row in table.rows] == [
        ("Because", "forbids use by companies"),
        ("Tell us", "group: company"),
        ("The steward may", "lets the steward suspend access"),
    ]
    assert [note.text for note in table.notes] == ["Not read: a-policy, which the license incorporates"]
    assert table.legend == "Nothing was said of who asks, and what for."


def test_the_table_of_a_yes():
    """The table tells duties, and the prohibitions that do not apply."""
    told = ask("distribute", FULL, must("notify"), must_not("use", "distribute", purpose=WEAPONS), purpose="research")
    assert [(row.title, row.cells[1].text) for row in told.table.rows] == [
        ("Because", "§1"), ("You must", "§1"), ("But not", "§1"),
    ]  # fmt: skip
    assert told.table.title == "May one pass Pear on? Yes, with duties"


def test_the_table_cuts_long_lists_short():
    """Of many reasons some are told, and the others cited."""
    bans = [must_not("use", purpose=some(word)) for word in ("weapons", "hate", "spam", "drugs", "animals", "malware")]
    rows = ask("use", FULL, *bans, purpose=[b.when.purpose.words[0] for b in bans]).table.rows
    assert len(rows) == 6
    assert [cell.text for cell in rows[-1].cells] == ["and 1 more", "§1"]


@pytest.mark.parametrize("fact", ["revenue", "monthly_revenue", "product_monthly_revenue"])
def test_money_is_told_with_its_currency(fact):
    """The table tells in which currency amounts were given."""
    told = ask("use", FULL, **{fact: 1_000_000}, currency="EUR")
    assert f"{fact.replace('_', ' ')} 1,000,000" in told.table.legend
    assert "currency EUR" in told.table.legend


def test_facts_by_day_are_told():
    """Numbers by the day are told with their days, and an empty set as none."""
    told = ask("use", FULL, workers={date(2025, 1, 1): 1500}, business=(), on=date(2026, 1, 1))
    assert told.table.legend == "Asked for: business none; workers 1,500 from 2025-01-01; on 2026-01-01."
    assert told.to_dict()["situation"] == {
        "business": [], "currency": "USD", "workers": {"2025-01-01": 1500}, "on": "2026-01-01",
    }  # fmt: skip


def test_a_service_tells_only_what_was_said():
    """That a service is used through its steward was not said by who asks."""
    told = permit("use", of(FULL, **SERVICE), NOTHING)
    assert told.table.legend == "Nothing was said of who asks, and what for."


@pytest.mark.parametrize("act", list(ASKABLE))
def test_every_act_has_its_words(act):
    """Whatever may be asked about has a title."""
    assert permission_table(ask(act, FULL)).title.startswith("May one ")


# --- common cases


def test_a_matrix_answers_each_case_for_each_subject():
    """The matrix has a row for each subject and a column for each case, with the same answers as one by one."""
    subjects = [FREE, BURDENED, SHUT, OPEN_ONE]
    made = matrix_of(subjects, CASES[:2])
    assert [[told.answer for told in row] for row in made.rows] == [[YES] * 2, [DUTIES] * 2, [NO] * 2, [NO] * 2]
    table = made.table
    assert table.columns == tuple(case.title for case in CASES[:2])
    assert [row.title for row in table.rows] == ["Free", "Burdened", "Shut", "Open"]
    assert [bool(cell.notes) for row in table.rows for cell in row.cells] == [False, False] + [True] * 6
    assert table.notes[0].text.startswith("Burdened (startup, large): ")
    assert repr(made) == "<Matrix of Free, Burdened, Shut, Open; print its table to see it>"


def test_a_matrix_of_nothing_is_refused():
    """There must be something to ask about."""
    with pytest.raises(OpennessError, match="nothing to ask about"):
        matrix_of([])


def test_cases_are_told_apart():
    """Each case has an id and a title of its own, and asks about an act."""
    assert len({case.id for case in CASES}) == len({case.title for case in CASES}) == len(CASES)
    assert {case.act for case in CASES} <= set(ASKABLE)


# --- real licenses

REAL = [
    ("llama-4: large, in the EU", "use", "llama-4", {"monthly_active_users": 8e8, "domicile": "DE"}, NO),
    ("llama-4: large later", "use", "llama-4",
     {"monthly_active_users": {date(2025, 1, 1): 6e8, date(2026, 1, 1): 8e8}, "purpose": "commercial",
      "domicile": "US", "product": "not multimodal-models"}, DUTIES),
    ("llama-4: just as many", "use", "llama-4",
     {"monthly_active_users": 7e8, "purpose": "commercial", "domicile": "US"}, DUTIES),
    ("llama-4: multimodal, in the EU", "use", "llama-4",
     {"product": "multimodal-models", "domicile": "DE", "purpose": "commercial", "monthly_active_users": 10}, NO),
    ("llama-4: multimodal, in Norway", "use", "llama-4",
     {"product": "multimodal-models", "domicile": "NO", "purpose": "commercial", "monthly_active_users": 10}, DUTIES),
    ("llama-4: nothing told", "use", "llama-4", {}, DEPENDS),
    ("MIT: use", "use", "MIT", {}, YES),
    ("MIT: sell", "sell", "MIT", {}, DUTIES),
    ("MIT: patents", "patent", "MIT", {}, NO),
    ("GPL-3.0: use", "use", "GPL-3.0-only", {}, YES),
    ("GPL-3.0: distribute", "distribute", "GPL-3.0-only", {}, DUTIES),
    ("GPL-3.0: sublicense", "sublicense", "GPL-3.0-only", {}, NO),
    ("Kimi K2: small", "use", "kimi-k2",
     {"purpose": "commercial", "monthly_active_users": 1e6, "revenue": 1e6}, YES),
    ("Kimi K2: many users", "use", "kimi-k2",
     {"purpose": "commercial", "product_monthly_active_users": 1.01e8, "product_monthly_revenue": 0}, DUTIES),
    ("Kimi K2: just as many", "use", "kimi-k2",
     {"purpose": "commercial", "product_monthly_active_users": 1e8, "product_monthly_revenue": 2e7}, YES),
    ("Kimi K2: much revenue", "use", "kimi-k2", {"purpose": "commercial", "product_monthly_revenue": 2.1e7}, DUTIES),
    ("Kimi K2: in another currency", "use", "kimi-k2",
     {"purpose": "commercial", "monthly_active_users": 0, "product_monthly_revenue": 2.1e7, "currency": "EUR"},
     DEPENDS),
    ("Kimi K2: not for business", "use", "kimi-k2", {"purpose": "personal"}, YES),
    ("Kimi K2: hosted for many", "host", "kimi-k2",
     {"purpose": "commercial", "product_monthly_active_users": 1.01e8, "product_monthly_revenue": 0}, DUTIES),
    ("BUSL: evaluation", "use", "BUSL-1.1", {"purpose": "evaluation"}, YES),
    ("BUSL: production, no grant", "use", "BUSL-1.1",
     {"purpose": "production", "parameter": (), "on": date(2025, 1, 1), "published": date(2024, 1, 1)}, NO),
    ("BUSL: production, with a grant", "use", "BUSL-1.1",
     {"purpose": "production", "parameter": "additional-use-grant"}, YES),
    ("BUSL: production, with a grant and a date", "use", "BUSL-1.1",
     {"purpose": "production", "parameter": ("additional-use-grant", "change-date")}, YES),
    ("BUSL: commercial production, with a grant", "use", "BUSL-1.1",
     {"purpose": ("commercial", "production"), "parameter": "additional-use-grant"}, YES),
    ("BUSL: production, four years on", "use", "BUSL-1.1",
     {"purpose": "production", "parameter": (), "on": date(2028, 1, 1), "published": date(2024, 1, 1)}, YES),
    ("BUSL: production", "use", "BUSL-1.1", {"purpose": "production"}, DEPENDS),
    ("OFL: alone", "sell", "OFL-1.1", {"channel": "alone"}, NO),
    ("OFL: with something larger", "sell", "OFL-1.1", {"channel": ("aggregate", "not alone")}, DUTIES),
    ("OFL: nothing told", "sell", "OFL-1.1", {}, DEPENDS),
    ("GPT-4o: train a competitor", "train", "gpt-4o", {"target": "competing-model", "purpose": "commercial"}, NO),
    ("OpenAI's terms: train a competitor", "train", "openai-terms-2024-12-11", {"target": "competing-model"}, NO),
    ("a choice", "distribute", "MIT OR GPL-3.0-only", {}, DUTIES),
    ("together", "patent", "MIT AND Apache-2.0", {}, NO),
    ("an unrecorded license", "use", "LicenseRef-pear", {}, UNKNOWN),
]  # fmt: skip


@pytest.mark.parametrize(("act", "name", "facts", "answer"), [pytest.param(*rest, id=name) for name, *rest in REAL])
def test_real_licenses(catalog_of_all, act, name, facts, answer):
    """What licenses answer by our records."""
    assert may(act, name, records=catalog_of_all, **facts).answer == answer


@pytest.fixture(scope="module")
def catalog_of_all():
    """Our own records, of licenses and models."""
    from openness.catalog import default_catalog

    return default_catalog()


def test_a_situation_takes_further_facts():
    """Facts as keywords are added to a situation, and replace its own."""
    company = Situation(purpose="commercial", domicile="DE")
    told = may("use", "MIT", company, domicile="US").situation
    assert (told.purpose, told.domicile) == (("commercial",), ("US",))
    with pytest.raises(TypeError, match="size_of_hat"):
        may("use", "MIT", size_of_hat=60)


def test_the_large_and_the_european_are_left_out_of_llama_4():
    """The matrix of Llama 4 says no to a company with 800 million users, and to one in the EU."""
    (row,) = matrix("llama-4").rows
    answers = dict(zip((case.id for case in CASES), (told.answer for told in row), strict=True))
    assert {case for case, answer in answers.items() if answer == NO} == {"large", "eu"}
    assert DEPENDS not in answers.values()


def test_a_competitor_may_not_train_on_the_outputs_of_gpt_4o():
    """The case of who trains a competing model on outputs is barred by the terms that say so."""
    (case,) = [case for case in CASES if case.id == "competitor"]
    told = may(case.act, "gpt-4o", case.situation)
    assert told.answer == NO
    assert {clause.acts for clause in told.because} == {("train",)}
