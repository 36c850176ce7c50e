"""Ways to conformity case by case: what is dropped and granted, what no terms can mend, and the table that tells it."""

import pytest

from openness.amending import Amendment, amended, path_to
from openness.clauses import EFFECTS, Duty, Grant, Meaning, Place, Power, Prohibition, Termination
from openness.clauses import Circumstance as When
from openness.clauses import Terms as These
from openness.definitions import definition
from openness.errors import OpennessError, UnknownLicenseError, UnknownNameError
from openness.records import Bundle, License, TextRead
from openness.releases import Model, Part
from openness.scoring import judge
from openness.subjects import Release, Subject
from openness.truth import Truth
from openness.verbs import path
from openness.vocabulary import PARTS, VocabularyError

TEXT = TextRead(sha256="0" * 64, normalizer=1)
HERE = (Place("1", "made up", "made-up"),)
CORE = ("use", "copy", "modify", "distribute", "distribute-modified")


def made_up(*found, id="made-up", kind="software", **head):
    of = {key: tuple(clause for clause in found if isinstance(clause, effect)) for key, effect in EFFECTS.items()}
    return License(id=id, name="Made up", kind=kind, coverage="complete", text=TEXT, **of, **head)


def alone(license):
    return Subject.of(Bundle(license, (license,)))


def ways(*found, to="osd", reading="practice", kind="software"):
    """The ways of a made-up license, each as the set of clauses that are dropped and acts that are granted."""
    found = path_to(alone(made_up(*found, kind=kind)), definition(to), reading)
    return [{a.drop or a.grant for a in way} for way in found.ways]


def may(*acts, **fields):
    return Grant(acts=acts, at=HERE, **fields)


def must(name, **fields):
    return Duty(duty=name, at=HERE, **fields)


def must_not(*acts, **fields):
    return Prohibition(acts=acts, at=HERE, **fields)


def for_(*words, excluded=False):
    return When(purpose=These(words, excluded))


FULL = may(*CORE)
NO_EVIL, NO_WEAPONS = must_not("use", when=for_("evil")), must_not("use", when=for_("weapons"))
UNSURE = must_not("use", when=for_("evil"), doubt="made up")
PAY, NOTICE, BRAND = must("pay"), must("retain-notice"), must("display-brand", where_shown=("user-interface",))
PATENTS, OTHER_PATENTS = (
    Power(power="withhold-patents", at=HERE), Power(power="withhold-patents", cause="law", at=HERE),
)  # fmt: skip
AT_WILL, BREACH = Termination(how="at-will", at=HERE), Termination(how="automatic", at=HERE)
NOT_FOR_FIRMS = Termination(how="automatic", when=When(group=These(("company",))), at=HERE)
DISTILLED = Meaning(term="derivative", includes=("distilled",), at=HERE)
SYNTHETIC = Meaning(term="derivative", includes=("synthetic-data",), at=HERE)
SAME, FLOW = must("same-license"), must("flow-down")
REVOCABLE = may(*CORE, irrevocable=False)
CASES = [
    ("it conforms", "osd", (FULL, NOTICE, BREACH), [set()]),
    ("nothing is granted", "osd", (), [{"distribute", "distribute-modified"}]),
    ("one act is granted", "osd", (may("distribute"),), [{"distribute-modified"}]),
    ("an act that another entails is not asked for", "osd", (may("distribute", "distribute-modified"),), [set()]),
    ("a bar", "osd", (FULL, NO_EVIL), [{NO_EVIL}]),
    ("two bars", "osd", (FULL, NO_EVIL, NO_WEAPONS), [{NO_EVIL, NO_WEAPONS}]),
    ("a bar and what is allowed to be asked", "osd", (FULL, NO_EVIL, NOTICE, BREACH), [{NO_EVIL}]),
    ("a bar in doubt", "osd", (FULL, UNSURE), [{UNSURE}]),
    ("a payment", "osd", (FULL, PAY), [{PAY}]),
    ("an end that bars some", "osd", (FULL, NOT_FOR_FIRMS), [{NOT_FOR_FIRMS}]),
    ("an end at will", "fsd", (FULL, AT_WILL), [{AT_WILL}]),
    ("a grant for one purpose", "osd", (may(*CORE, when=for_("research")),),
     [{"use", "copy", "modify", "distribute", "distribute-modified"}]),
    ("one act for one purpose", "osd", (FULL, may("use-output", when=for_("research"))), [{"use-output"}]),
    ("a limit that another grant lifts", "osd", (FULL, may(*CORE, when=for_("research"))), [set()]),
    ("one form only", "osd", (may("use", "copy", "modify", "distribute-modified"), may("distribute", form=("object",))),
     [{"distribute"}]),
    ("grants in doubt", "osd", (may("distribute", "distribute-modified", doubt="made up"),),
     [{"distribute", "distribute-modified"}]),
    ("a grant in doubt beside a firm one", "osd", (FULL, may(*CORE, doubt="made up")), [set()]),
    ("patents withheld", "osd", (FULL, PATENTS), [{PATENTS}, {"patent"}]),
    ("patents withheld twice", "osd", (FULL, PATENTS, OTHER_PATENTS), [{"patent"}]),
    ("patents withheld and granted", "osd", (FULL, PATENTS, may("patent")), [set()]),
    ("patents withheld and a bar", "osd", (FULL, PATENTS, NO_EVIL), [{PATENTS, NO_EVIL}, {"patent", NO_EVIL}]),
    ("a grant that can be taken back", "fsd", (FULL, REVOCABLE), [{REVOCABLE}]),
    ("the only grant can be taken back", "fsd", (REVOCABLE,), [{REVOCABLE, "distribute", "distribute-modified"}]),
    ("a grant that can be taken back where nobody asks", "osd", (REVOCABLE,), [set()]),
    ("two grants that cover all, one that can be taken back where nobody asks", "osd",
     (may(*CORE, "use-output", when=for_("commercial"), irrevocable=False),
      may(*CORE, when=for_("commercial", excluded=True))), [{"use-output"}]),
    ("a form that can be taken back where nobody asks", "osd",
     (may("distribute", "patent", form=("object",), irrevocable=False), PATENTS),
     [{"distribute", "distribute-modified"}]),
    ("a word that reaches others, with a duty", "osd", (FULL, SAME, DISTILLED), [{DISTILLED}, {SAME}]),
    ("two words that reach others, with a duty", "osd", (FULL, SAME, DISTILLED, SYNTHETIC), [{SAME}]),
    ("a word that reaches others, with two duties", "osd", (FULL, SAME, FLOW, DISTILLED), [{DISTILLED}]),
    ("a word that reaches others, with no duty", "osd", (FULL, DISTILLED), [set()]),
    ("terms under which parts should be", "g7", (FULL, NO_EVIL), [{NO_EVIL}]),
    ("restrictions that are passed on", "osd", (FULL, FLOW, NO_EVIL), [{NO_EVIL}]),
]  # fmt: skip


@pytest.mark.parametrize(("to", "found", "expected"), [pytest.param(*rest, id=name) for name, *rest in CASES])
def test_ways(to, found, expected):
    """The ways have what must be dropped and granted, and nothing else."""
    made = ways(*found, to=to, reading="strict")
    assert {frozenset(way) for way in made} == {frozenset(way) for way in expected}
    assert len(made) == len(expected)


def test_decisions_make_a_way_shorter():
    """What decisions let pass need not be dropped in practice, and must be in the strict reading."""
    credit = must("attribute", where_shown=("user-interface",))
    assert ways(FULL, credit, reading="strict") == [{credit}]
    assert ways(FULL, credit, reading="practice") == [set()]


@pytest.mark.parametrize("kind", ["policy", "addendum", "exception"])
def test_what_is_no_license_by_itself_has_no_way(kind):
    """A policy, an addendum or an exception is refused: no change makes a license of it."""
    with pytest.raises(OpennessError, match="made-up is no license by itself; name the license"):
        ways(FULL, NO_EVIL, kind=kind)


def test_what_is_read_together_is_amended_together():
    """Clauses of a policy that the license incorporates are dropped, and each document keeps its own."""
    evil = Prohibition(acts=("use",), when=for_("evil"), at=(Place("2", "made up", "policy"),))
    body, policy = made_up(FULL, NO_WEAPONS, NOTICE), made_up(evil, id="policy", kind="policy")
    bundle = Bundle(body, (body, policy), ("lost",))
    found = path_to(Subject.of(bundle), definition("osd"))
    assert [{a.drop for a in way} for way in found.ways] == [{NO_WEAPONS, evil}]
    done = amended(bundle, found.ways[0])
    assert [document.clauses for document in done.documents] == [(FULL, NOTICE), ()]
    assert [document.id for document in done.documents] == ["made-up", "policy"]
    assert done.missing == ("lost",)
    assert [row.cells[1].text for row in found.table.rows] == ["§1", "policy §2"]


def test_amendments_may_come_one_by_one():
    """Amendments from a generator are all made, as those from a list are."""
    license = made_up(may("distribute"), NO_EVIL)
    todo = [Amendment(drop=NO_EVIL), Amendment(grant="distribute-modified")]
    done = [amended(Bundle(license, (license,)), found) for found in (todo, (each for each in todo))]
    assert done[0].clauses == done[1].clauses
    assert judge(done[1], definition("osd")).truth is Truth.YES


def test_nothing_is_amended():
    """Without amendments, or with one that drops a clause that is not there, the documents stay the same objects."""
    license = made_up(FULL, NOTICE)
    for todo in ((), (Amendment(drop=NO_EVIL),)):
        assert amended(Bundle(license, (license,)), todo).documents == (license,)


def test_the_json_license(catalog):
    """The JSON License conforms without the clause on evil."""
    (way,) = path("JSON", records=catalog).ways
    assert [(a.drop.effect, a.drop.when.purpose) for a in way] == [("forbids", These(("evil",)))]


def test_cc_by_has_two_ways(catalog):
    """Attribution 4.0 need only keep silent on patents, or grant them."""
    found = path("CC-BY-4.0", records=catalog)
    assert [[a.grant or a.drop.power for a in way] for way in found.ways] == [["withhold-patents"], ["patent"]]
    assert str(found).endswith("2 ways")


def test_a_license_that_conforms_stays_as_it_is(catalog):
    """The MIT License has nothing to change, and its path says so."""
    found = path("MIT", records=catalog)
    assert (found.ways, found.conforms, found.release) == (((),), True, ())
    assert str(found) == "MIT License conforms to the Open Source Definition"
    assert found.table.rows == ()


def test_the_stability_license_need_not_grant_what_nobody_asks(catalog):
    """What a limited grant that can be taken back gives is granted once to everybody; none of that can be spared."""
    found = path("stability-community-2024", records=catalog)
    bundle = found.subject.bundle
    for way in found.ways:
        less = [[a for a in way if a != spared] for spared in way]
        assert not any(judge(amended(bundle, some), found.definition).conforms for some in less)


@pytest.mark.parametrize(
    ("name", "error", "said"),
    [
        pytest.param("falcon-180b-1.0", OpennessError, "^falcon-180b-1.0: not read whole", id="unread"),
        pytest.param("falcon-180b", OpennessError, "^falcon-180b-1.0: not read whole", id="a model under it"),
        pytest.param("MIT OR Apache-2.0", OpennessError, "stands for several licenses", id="a choice"),
        pytest.param("MIT AND Apache-2.0", OpennessError, "stands for several licenses", id="several"),
        pytest.param("LicenseRef-Unheard-Of", OpennessError, "not read whole", id="an unrecorded one"),
        pytest.param("unheard-of", UnknownLicenseError, "unknown license or model", id="an unknown name"),
    ],
)
def test_what_has_no_path(name, error, said, catalog):
    """Of what was not read, or is several licenses, nothing can be told."""
    with pytest.raises(error, match=said):
        path(name, records=catalog)


def test_what_was_read_in_part_has_no_path():
    """One document that was read in part is enough, and is named."""
    body, part = made_up(FULL), License(id="part", name="Part", kind="policy", coverage="partial")
    with pytest.raises(OpennessError, match=r"^part: not read whole, so what it lacks cannot be told$"):
        path_to(Subject.of(Bundle(body, (body, part))), definition("osd"))


def test_unknown_definitions_and_readings_are_refused(catalog):
    """There is no path to a definition, or in a reading, that there is not."""
    with pytest.raises(UnknownNameError):
        path("MIT", "unheard-of", records=catalog)
    with pytest.raises(VocabularyError):
        path("MIT", reading="loose", records=catalog)


ALL_PARTS = tuple(PARTS)


def model(catalog, license, kept_back=(), under=None):
    """A made-up model of which all parts are released under a license, but for those that are kept back, and those
    that are under another one."""
    parts = tuple(
        Part(part=name, released="no" if name in kept_back else "yes", source="made up",
             license=None if name in kept_back else (under or {}).get(name, license.id))
        for name in ALL_PARTS
        if name != "service"
    )  # fmt: skip
    made = Model(id="model", name="A model", developer="Somebody", parts=parts)
    return Subject("model", "A model", ((catalog.bundle(license),),), Release(made, catalog))


def lacking(found):
    return [(fact.part, fact.shortfall.id) for fact in found.release]


def test_what_a_release_lacks_comes_apart_from_its_terms(catalog):
    """Under a license that conforms the terms need no change, and the path names what is kept back."""
    about = model(catalog, catalog.license("MIT"), kept_back=("training-code", "data-information"))
    found = path_to(about, definition("osaid"))
    assert found.ways == ((),)
    assert lacking(found) == [("data-information", "kept-back"), ("training-code", "kept-back")]
    assert not found.conforms
    assert [row.title for row in found.table.rows] == ["release", "release"]
    assert [row.cells[0].text.partition(":")[0] for row in found.table.rows] == [
        "it keeps back data information", "it keeps back training code",
    ]  # fmt: skip
    (note,) = found.table.notes
    assert note.text.endswith("Its terms suffice; the release decides.")


def test_a_release_that_lacks_nothing_conforms(catalog):
    """A model that is all there under a license that conforms need not change."""
    found = path_to(model(catalog, catalog.license("MIT")), definition("osaid"))
    assert (found.ways, lacking(found), found.conforms) == (((),), [], True)


def test_what_the_ways_mend_is_not_what_the_release_lacks(catalog):
    """Parts whose terms alone fall short are mended by the ways; what comes on top is only what no terms can mend."""
    found = path_to(model(catalog, catalog.license("JSON"), kept_back=("training-code",)), definition("osaid"))
    assert [len(way) for way in found.ways] == [1]
    assert lacking(found) == [("training-code", "kept-back")]


def test_a_license_is_the_same_by_another_of_its_names(catalog):
    """Parts that name the license that is amended by its SPDX id are mended as well."""
    about = model(catalog, catalog.license("JSON"), under=dict.fromkeys(ALL_PARTS, "JSON"))
    assert lacking(path_to(about, definition("osaid"))) == []


def test_parts_under_another_license_are_not_mended(catalog):
    """A part under a license of its own that falls short is what the release lacks: the ways leave it as it is."""
    about = model(catalog, catalog.license("MIT"), under={"training-code": "json"})
    found = path_to(about, definition("osaid"))
    assert found.ways == ((),)
    assert lacking(found) == [("training-code", "terms")]
    assert not found.conforms


def test_no_clause_helps_where_lists_decide(catalog):
    """A license that is on none of the lists has no way into the Model Openness Framework."""
    found = path("cc-by-nc-4.0", "mof", records=catalog)
    assert found.card.truth is Truth.NO
    assert found.ways == ()
    assert not found.conforms
    assert found.table.notes[0].text.endswith("No change of its clauses would do.")


def test_a_model_under_a_license_on_no_list_falls_short(catalog):
    """A model that is all there, under a license that is on none of the lists, does not conform and has no way."""
    found = path_to(model(catalog, catalog.license("cc-by-nc-4.0")), definition("mof"))
    assert found.card.truth is Truth.NO
    assert found.ways == ()
    assert not found.conforms


def test_nothing_need_change_where_lists_have_it(catalog):
    """A license that is on a list has the empty way into the Model Openness Framework."""
    assert path("Apache-2.0", "mof", records=catalog).ways == ((),)


@pytest.mark.parametrize("to", ["osaid", "owd", "eu", "g7", "mof"])
def test_a_license_by_itself_never_conforms_to_a_definition_of_systems(to, catalog):
    """Where the release decides, a path does not say of a license that it conforms, as little as its verdict does."""
    found = path("Apache-2.0", to, records=catalog)
    assert found.card.truth is Truth.OUTSIDE
    assert "conforms to" not in str(found)
    assert found.table.notes[0].text.endswith("Its terms suffice; the release decides.")


@pytest.mark.parametrize(
    ("found", "said"),
    [
        pytest.param((FULL,), "Now: conforms (9 of 9 criteria met, reading “practice”). Nothing need change.",
                     id="none"),
        pytest.param((FULL, NO_EVIL),
                     "Now: does not conform (8 of 9 criteria met, reading “practice”). It takes one change.", id="one"),
        pytest.param((FULL, NO_EVIL, PAY),
                     "Now: does not conform (7 of 9 criteria met, reading “practice”). It takes 2 changes, and none of "
                     "them can be spared.", id="two"),
        pytest.param((FULL, PATENTS),
                     "Now: contested (6–9 of 9 criteria met, reading “practice”). It takes one change. There are 2 "
                     "ways, each as short.", id="two ways"),
    ],
)  # fmt: skip
def test_the_summary(found, said):
    """The note says where it stands, how many changes it takes, and in how many ways."""
    table = path_to(alone(made_up(*found)), definition("osd")).table
    assert [note.text for note in table.notes] == [said]


def test_the_table_of_a_path():
    """Each amendment has a row with its clause and section, way by way."""
    table = path_to(alone(made_up(FULL, PATENTS, NO_EVIL)), definition("osd")).table
    assert (table.title, table.columns) == (
        "What would have to change in Made up for the Open Source Definition", ("What", "Clause"),
    )  # fmt: skip
    assert sorted((row.title, *(cell.shown for cell in row.cells)) for row in table.rows) == [
        ("way 1: drop", "what forbids use for evil", "§1"),
        ("way 1: drop", "what lets the steward keep patents out of what is licensed", "§1"),
        ("way 2: drop", "what forbids use for evil", "§1"),
        ("way 2: grant", "to everybody, for everything, to practise the patents that the work needs", ""),
    ]


def test_a_path_in_words():
    """It tells the size of a way and how many there are."""
    found = path_to(alone(made_up(FULL, PAY, NO_EVIL)), definition("osd"))
    assert str(found) == "Made up to the Open Source Definition: 2 amendments"
    assert repr(found) == f"<Path {found}>"
    none = path_to(alone(made_up(FULL, NO_EVIL)), definition("mof"))
    assert str(none) == "Made up to the Model Openness Framework: no change of its clauses would do"
    assert none.table.rows == ()
    assert none.table.notes[0].text.endswith("No change of its clauses would do.")


MANY = [must_not("use", when=for_(word)) for word in ("evil", "weapons", "surveillance", "research", "education")]


def test_more_than_can_be_searched_is_still_minimal(monkeypatch):
    """Where there are too many sets to look for the smallest, there is one way of which nothing can be spared."""
    from openness import amending

    monkeypatch.setattr(amending, "MOST_SEARCHED", 1)
    found = path_to(alone(made_up(FULL, PATENTS, *MANY)), definition("osd"), "strict")
    (way,) = found.ways
    assert {a.drop for a in way} - {None, PATENTS} == set(MANY)
    assert len(way) == len(MANY) + 1
    less = [[a for a in way if a != spared] for spared in way]
    assert not any(judge(amended(found.subject.bundle, some), found.definition, "strict").conforms for some in less)
