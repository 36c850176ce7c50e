"""Differences case by case: which clauses are one that was changed, families, and the tables that tell it."""

from datetime import date
from itertools import pairwise

import pytest

from openness.catalog import Catalog
from openness.clauses import EFFECTS, Circumstance, Duty, Grant, Meaning, Place, Power, Prohibition, Size, Termination
from openness.clauses import Terms as These
from openness.definitions import definition
from openness.differing import difference
from openness.errors import OpennessError, UnknownLicenseError
from openness.families import History, family
from openness.records import Bundle, License, TextRead
from openness.scoring import judge
from openness.subjects import Subject, subject
from openness.verbs import diff, history
from openness.vocabulary import VocabularyError

OSD = definition("osd")
TEXT = TextRead(sha256="0" * 64, normalizer=1)
HERE, THERE = (Place("1", "made up", "made-up"),), (Place("7.b", "made up too", "made-up"),)
USERS, DAY, LATER = 700_000_000, date(2023, 7, 18), date(2025, 4, 5)


def made_up(*found, id="made-up", name="Made up"):
    of = {key: tuple(clause for clause in found if isinstance(clause, effect)) for key, effect in EFFECTS.items()}
    return License(id=id, name=name, kind="software", coverage="complete", text=TEXT, **of)


def alone(license):
    return Subject.of(Bundle(license, (license,)))


def differ(old, new, reading="practice"):
    one, other = made_up(*old, id="old", name="Old"), made_up(*new, id="new", name="New")
    return difference(alone(one), alone(other), OSD, reading)


def when(**dimensions):
    return Circumstance(**dimensions)


def may(*acts, at=HERE, **fields):
    return Grant(acts=acts, at=at, **fields)


def must(name, at=HERE, **fields):
    return Duty(duty=name, at=at, **fields)


def must_not(*acts, at=HERE, **fields):
    return Prohibition(acts=acts, at=at, **fields)


def users(above=USERS, measured=None):
    return when(size=(Size(metric="monthly-active-users", above=above, measured=measured),))


def purpose(*words, excluded=False, **more):
    return when(purpose=These(words, excluded), **more)


KEPT = [
    ("stands elsewhere", must("notify"), must("notify", at=THERE)),
    ("has another note", must("notify", note="one"), must("notify", note="two")),
    ("is in doubt for another reason", must("notify", doubt="one"), must("notify", doubt="two")),
    ("names acts in another order", may("use", "copy"), may("copy", "use")),
    ("is triggered in another order", must("notify", upon=("use", "copy")), must("notify", upon=("copy", "use"))),
    ("has exceptions in another order", must_not("use", unless=(when(competitor=True), users())),
     must_not("use", unless=(users(), when(competitor=True)))),
    ("names purposes in another order", must_not("use", when=purpose("weapons", "surveillance")),
     must_not("use", when=purpose("surveillance", "weapons"))),
    ("names what it leaves out in another order", may("use", when=purpose("weapons", "surveillance", excluded=True)),
     may("use", when=purpose("surveillance", "weapons", excluded=True))),
    ("has purposes of an exception in another order",
     must_not("use", unless=(purpose("research", "education"),)),
     must_not("use", unless=(purpose("education", "research"),))),
    ("names events in another order", Termination(how="automatic", when=when(event=("breach", "insolvency")), at=HERE),
     Termination(how="automatic", when=when(event=("insolvency", "breach")), at=HERE)),
]  # fmt: skip

CHANGED = [
    ("a threshold of another day", must_not("all", when=users(measured=DAY)),
     must_not("all", when=users(measured=LATER)), ("when",)),
    ("another threshold", must_not("all", when=users()), must_not("all", when=users(above=1)), ("when",)),
    ("another reach", must("same-license", reach="file"), must("same-license", reach="work"), ("reach",)),
    ("a reach where there was none", must("same-license"), must("same-license", reach="work"), ("reach",)),
    ("another trigger", must("notify", upon=("use",)), must("notify", upon=("use", "copy")), ("upon",)),
    ("another text to show", must("display-brand", text="one"), must("display-brand", text="two"), ("text",)),
    ("two fields", must("same-license", reach="file"), must("same-license", reach="work", on_request=True),
     ("reach", "on_request")),
    ("it is in doubt now", must("notify"), must("notify", doubt="made up"), ("doubt",)),
    ("it is in doubt no longer", must("notify", doubt="made up"), must("notify"), ("doubt",)),
    ("one act more", may("use", "copy"), may("use", "copy", "modify"), ("acts",)),
    ("it lasts now", may("use"), may("use", irrevocable=True), ("irrevocable",)),
    ("one act more, the others turned", may("use", "copy", irrevocable=True), may("copy", "use"), ("irrevocable",)),
    ("some are left out now", must_not("use"), must_not("use", when=when(where=These(("EU",)))), ("when",)),
    ("one purpose more", must_not("use", when=purpose("weapons")), must_not("use", when=purpose("weapons", "evil")),
     ("when",)),
    ("an exception more", must_not("use", when=purpose("weapons")),
     must_not("use", when=purpose("weapons"), unless=(when(consent="steward"),)), ("unless",)),
    ("another cause", Power(power="change-terms", cause="law", at=HERE), Power(power="change-terms", at=HERE),
     ("cause",)),
    ("another time to cure", Termination(how="automatic", cure_days=30, at=HERE),
     Termination(how="automatic", cure_days=60, at=HERE), ("cure_days",)),
    ("one content more", Meaning(term="derivative", includes=("fine-tuned",), at=HERE),
     Meaning(term="derivative", includes=("fine-tuned", "distilled"), at=HERE), ("includes",)),
]  # fmt: skip

APART = [
    ("another effect", may("use"), must_not("use")),
    ("another duty", must("notify"), must("register")),
    ("another power", Power(power="audit", at=HERE), Power(power="suspend", at=HERE)),
    ("another ending", Termination(how="automatic", at=HERE), Termination(how="at-will", at=HERE)),
    ("another word", Meaning(term="derivative", includes=("fine-tuned",), at=HERE),
     Meaning(term="commercial", includes=("fine-tuned",), at=HERE)),
    ("no act in common", may("use"), may("copy")),
    ("no act in common that is forbidden", must_not("use", when=purpose("weapons")),
     must_not("copy", when=purpose("weapons"))),
    ("no purpose in common", must_not("use", when=purpose("weapons")), must_not("use", when=purpose("evil"))),
    ("a purpose where there was none", must_not("use"), must_not("use", when=purpose("weapons"))),
    ("all but the purpose", must_not("use", when=purpose("weapons")),
     must_not("use", when=purpose("weapons", excluded=True))),
    ("too little in common", Power(power="change-terms", cause="law", document="one", at=HERE),
     Power(power="change-terms", cause="breach", document="two", at=HERE)),
]  # fmt: skip


def cases(table):
    return [pytest.param(*rest, id=name) for name, *rest in table]


@pytest.mark.parametrize(("before", "after"), cases(KEPT))
def test_kept(before, after):
    """A clause that says the same is kept, though it stands elsewhere or has its words in another order."""
    found = differ([before], [after])
    assert found.kept == ((before, after),)
    assert not found


@pytest.mark.parametrize(("before", "after", "fields"), cases(CHANGED))
def test_changed(before, after, fields):
    """Two clauses that agree in most are one that was changed, in these fields."""
    found = differ([before], [after])
    assert [(c.before, c.after, c.fields) for c in found.changed] == [(before, after, fields)]
    assert (found.dropped, found.added, found.kept) == ((), (), ())
    assert found


@pytest.mark.parametrize(("before", "after"), cases(APART))
def test_dropped_and_added(before, after):
    """Two clauses that are not about the same, or agree in little, are one dropped and one added."""
    found = differ([before], [after])
    assert (found.dropped, found.added, found.changed, found.kept) == ((before,), (after,), (), ())
    assert found


def test_the_most_alike_are_paired():
    """Of several clauses that may be one that was changed, the nearest is, and the rest was dropped or added."""
    near = must("same-license", reach="work", on_request=True)
    far = must("same-license", reach="file", to=("steward",), by_click=True)
    before = must("same-license", reach="work")
    for new in ([near, far], [far, near]):
        found = differ([before], new)
        assert [(c.before, c.after) for c in found.changed] == [(before, near)]
        assert found.added == (far,)


def test_what_says_the_same_is_not_taken_for_changed():
    """A clause that is kept is no candidate for one that was changed, wherever it stands in the list."""
    found = differ([must("notify"), must("notify", reach="work")], [must("notify", reach="work"), must("notify")])
    assert not found


def test_a_clause_that_is_said_twice_and_then_once_is_dropped_once():
    """Of two clauses that say the same one is kept and one dropped where the other side says it once."""
    found = differ([must("notify"), must("notify", at=THERE)], [must("notify")])
    assert (len(found.kept), len(found.dropped), len(found.changed)) == (1, 1, 0)


@pytest.mark.parametrize(
    "missing",
    [
        pytest.param(must("notify"), id="dropped"),
        pytest.param(may("use"), id="changed"),
        pytest.param(must_not("trademark"), id="kept"),
    ],
)
def test_it_applies_only_to_what_has_its_clauses(missing):
    """Clauses without one that was dropped, changed or kept cannot be brought up to date."""
    old = [must("notify"), may("use"), must_not("trademark")]
    found = differ(old, [may("use", irrevocable=True), must_not("trademark")])
    with pytest.raises(ValueError, match="not among the clauses: "):
        found.apply(clause for clause in old if clause != missing)


def test_other_clauses_stay_as_they_are():
    """A difference that is applied to more clauses leaves the others alone."""
    found = differ([must("notify")], [must("register")])
    assert found.apply([must("pay"), must("notify")]) == (must("pay"), must("register"))


def test_a_difference_in_words():
    """It is told in counts, with the names of both."""
    found = differ([may("use"), must("notify")], [may("use"), must("register"), must("pay")])
    assert str(found) == "Old → New: 2 added, 1 dropped, 0 changed, 0 criteria turned"
    assert repr(found) == f"<Difference {found}>"


FULL = may("use", "copy", "modify", "distribute", "distribute-modified")


def rows(table):
    return [(row.title, *(cell.shown for cell in row.cells)) for row in table.rows]


def test_the_table_of_a_difference():
    """The criteria that turned come first, then what was dropped, added and changed, each with its sections."""
    found = differ(
        [FULL, must("notify"), must("same-license", reach="file")],
        [FULL, must("pay", at=THERE), must("same-license", reach="work", at=THERE)],
    )
    assert rows(found.table) == [
        ("turned: Free redistribution", "✓ met", "✗ not met", "made-up §1 → made-up §7.b"),
        ("dropped", "requires licensees to tell the steward or others about something", "–", "made-up §1"),
        ("added", "–", "requires licensees to pay the steward", "made-up §7.b"),
        (
            "changed",
            "requires licensees to license under the same or named terms, reaching the files that were changed",
            (
                "requires licensees to license under the same or named terms, "
                "reaching the work and what is derived from it"
            ),
            "made-up §1 → made-up §7.b",
        ),
    ]
    assert found.table.title == "From Old to New"
    assert found.table.legend == (
        "Open Source Definition: conforms → does not conform (9 of 9 → 8 of 9 criteria)."
    )  # fmt: skip
    assert [note.text for note in found.table.notes] == [
        "Clauses: 1 added, 1 dropped, 1 changed, 1 the same. Criteria that turned: free redistribution (met → not met)."
    ]


def test_the_table_of_no_difference():
    """Where nothing changed there are no rows, and the note says so."""
    table = differ([FULL, must("notify")], [must("notify", at=THERE), FULL]).table
    assert table.rows == ()
    assert [note.text for note in table.notes] == ["Nothing changed in what the license says; 2 clauses are the same."]


def test_no_criterion_turned():
    """Where clauses changed and no criterion turned, the note says that too."""
    (note,) = differ([FULL], [FULL, must("notify")]).table.notes
    assert note.text == "Clauses: 1 added, 1 the same. No criterion turned."


def test_a_turned_criterion_cites_each_section_once():
    """Several clauses of one section that turn a criterion are cited as one section."""
    found = differ([FULL], [FULL, must_not("use", when=purpose("weapons")), must_not("use", when=purpose("evil"))])
    assert rows(found.table)[0][-1] == "made-up §1 → made-up §1"


def test_both_sides_of_the_table_can_be_told_apart():
    """Two versions that go by one name have two headings, so that no side is lost in records and data frames."""
    found = difference(
        alone(made_up(FULL, must("pay"), id="one", name="Same")),
        alone(made_up(FULL, must("notify"), id="two", name="Same")),
        OSD,
    )
    assert len(set(found.table.columns)) == 3
    assert {len(record) for record in found.table.records()} == {4}


def test_the_reading_decides_what_turns():
    """What is contested turns a criterion in the strict reading, and not where decisions let it pass."""
    update = must("display-brand", where_shown=("user-interface",), text="made up")
    strict, practice = (differ([FULL], [FULL, update], reading).turned for reading in ("strict", "practice"))
    assert {turn.criterion for turn in practice} < {turn.criterion for turn in strict}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("MIT OR Apache-2.0", "MIT", id="before"),
        pytest.param("MIT", "MIT AND Apache-2.0", id="after"),
    ],
)
def test_expressions_with_several_licenses_have_no_difference(one, other, catalog):
    """An expression with several licenses is refused, on either side."""
    with pytest.raises(OpennessError, match="stands for several licenses; name one of them: "):
        diff(one, other, records=catalog)


def test_there_is_no_other_reading(catalog):
    """A reading that there is not is refused when the difference is asked for, not when it is shown."""
    with pytest.raises(VocabularyError, match="loose"):
        diff("MIT", "ISC", reading="loose", records=catalog)


def test_llama_2_to_llama_4(catalog):
    """The fourth version adds a brand, a name and a bar of the EU, drops the bar of training, and moves the day."""
    found = diff("llama-2-community", "llama-4-community", records=catalog)
    added = {(c.effect, getattr(c, "duty", None) or c.acts) for c in found.added}
    assert {("requires", "display-brand"), ("requires", "name-prefix"), ("grants", ("train", "use-output"))} <= added
    assert any(c.effect == "forbids" and c.when.domicile == These(("EU",)) for c in found.added)
    assert [(c.effect, c.acts) for c in found.dropped] == [("forbids", ("train",))]
    (large,) = (c for c in found.changed if c.before.when.size)
    assert large.fields == ("when",)
    assert [side.when.size[0].measured for side in (large.before, large.after)] == [DAY, LATER]
    assert [side.when.size[0].value for side in (large.before, large.after)] == [USERS, USERS]
    assert [turn.criterion for turn in found.turned] == ["osd-3"]


def test_kimi_k2_to_mit(catalog):
    """The model's license is the MIT License and two duties to show a brand; without them it conforms."""
    found = diff("kimi-k2", "MIT", records=catalog)
    assert [clause.duty for clause in found.dropped] == ["display-brand", "display-brand"]
    assert (found.added, found.changed) == ((), ())
    assert len(found.kept) == 2
    assert [card.verdict for card in found.cards] == ["contested", "conforms"]
    assert (found.before.id, found.after.id) == ("kimi-k2", "mit")


LLAMAS = ["llama-1-license", *(f"llama-{n}-community" for n in ("2", "3", "3.1", "3.2", "3.3", "4"))]
GEMMAS = [f"gemma-terms-{day}" for day in ("2024-02-21", "2024-04-01", "2025-03-24")]


@pytest.mark.parametrize(
    ("name", "members"),
    [
        pytest.param("llama", LLAMAS, id="a family"),
        pytest.param("Gemma", GEMMAS, id="in any case"),
        pytest.param("gpl", ["gpl-2.0-only", "gpl-3.0-only"], id="not one whose name only ends so"),
        pytest.param("lgpl", ["lgpl-2.1-only", "lgpl-3.0-only"], id="one whose name ends like another's"),
        pytest.param("llama-3", LLAMAS, id="a family by the beginning of an id"),
        pytest.param("llama-3.1-community", LLAMAS, id="a license in the middle"),
        pytest.param("GPL-3.0-only", ["gpl-2.0-only", "gpl-3.0-only"], id="the last one, by its SPDX id"),
        pytest.param("kimi-k2", ["kimi-k2-modified-mit", "kimi-k2.5-modified-mit"], id="a model"),
        pytest.param("gemma-2", GEMMAS, id="a model of the family"),
        pytest.param("llama-3-aup", [f"llama-{n}-aup" for n in ("2", "3", "3.1", "3.2", "3.3", "4")], id="a policy"),
    ],
)
def test_families(name, members, catalog):
    """A family is found by its name, by one of its licenses, or by a model under one, the oldest first."""
    assert [license.id for license in family(name, catalog)] == members


def test_a_license_without_kin_has_no_family(catalog):
    """A license, or the license of a model, that follows none and that none follows is named in the error."""
    for name, license in (("ISC", "isc"), ("mistral-7b", "apache-2.0")):
        with pytest.raises(OpennessError, match=f"^{license} follows no license among the records, and none follows"):
            family(name, catalog)


@pytest.mark.parametrize("name", ["unheard-of", "", "lla", "community", "MIT OR Apache-2.0"])
def test_unknown_families_are_refused(name, catalog):
    """A name that no family begins with is refused with the families that there are."""
    with pytest.raises(UnknownLicenseError, match="unknown family of licenses") as caught:
        family(name, catalog)
    assert {"llama", "gemma", "gpl"} <= set(caught.value.near)
    assert all(family(known, catalog) for known in caught.value.near)


def written(folder, kind="software", **follows):
    """A catalog of unread records, each with the one that it follows."""
    for id, other in follows.items():
        name = id.replace("_", "-")
        after = f'follows = "{other}"\n' if other else ""
        head = f'schema = 1\nid = "{name}"\nname = "{name}"\nkind = "{kind}"\ncoverage = "unread"\n'
        (folder / f"{name}.toml").write_text(head + after, encoding="utf-8")
    return Catalog((folder,))


def test_families_of_ones_own_records(tmp_path):
    """Who follows whom decides on the order, not the alphabet; a predecessor that is no record does not count."""
    catalog = written(tmp_path, own_a="own-c", own_b="own-a", own_c="lost-1", alone_1=None, lost_2="lost-1")
    assert [license.id for license in family("own", catalog)] == ["own-c", "own-a", "own-b"]
    for name in ("alone-1", "lost-2"):
        with pytest.raises(OpennessError, match="follows no license among the records"):
            family(name, catalog)
    with pytest.raises(UnknownLicenseError, match="did you mean own"):
        family("alone", catalog)


def test_a_family_of_policies_does_not_take_the_name_of_the_licenses(tmp_path):
    """Where licenses and their policies begin with the same name, that name means the licenses."""
    written(tmp_path, own_b=None, own_c="own-b")
    catalog = written(tmp_path, "policy", own_aup_1=None, own_aup_2="own-aup-1")
    assert [license.id for license in family("own", catalog)] == ["own-b", "own-c"]
    assert [license.id for license in family("own-aup-2", catalog)] == ["own-aup-1", "own-aup-2"]


def test_two_that_follow_the_same_are_in_one_family(tmp_path):
    """Each member of a family that branches is in it once, after what it follows."""
    catalog = written(tmp_path, own_1=None, own_2="own-1", own_3="own-1", own_4="own-2")
    found = [license.id for license in family("own", catalog)]
    assert sorted(found) == ["own-1", "own-2", "own-3", "own-4"]
    assert found.index("own-2") < found.index("own-4")
    assert found[0] == "own-1"


def test_a_history_steps_from_each_to_the_next(catalog):
    """A history has a scorecard for each member and a difference between each two, in the reading asked for."""
    found = history("gemma", "osd", "strict", records=catalog)
    assert [card.subject.id for card in found.cards] == GEMMAS
    assert [(step.before.id, step.after.id) for step in found.steps] == [*pairwise(GEMMAS)]
    assert {card.reading for card in found.cards} == {step.reading for step in found.steps} == {"strict"}
    assert repr(found) == f"<History of {', '.join(card.name for card in found.cards)}>"


def made_history(*versions):
    """The history of made-up versions, each with its clauses."""
    members = [alone(made_up(*found, id=f"v{n}", name=f"Version {n}")) for n, found in enumerate(versions, start=1)]
    steps = tuple(difference(one, other, OSD) for one, other in pairwise(members))
    return History(steps, tuple(judge(member, OSD) for member in members))


def test_the_table_of_a_history():
    """Each version has a row with its verdict, what it does not meet, and what changed; notes tell what turned it."""
    pay, evil = must("pay", at=THERE), must_not("use", when=purpose("evil"))
    table = made_history([FULL, must("notify")], [FULL, pay, evil], [FULL, evil], [FULL, evil]).table
    assert rows(table) == [
        ("Version 1", "", "✓ conforms", "", "", ""),
        ("Version 2", "", "✗ does not conform", "1, 6", "+2 −1 ~0",
         "free redistribution (met → not met), no discrimination against fields of endeavor (met → not met)"),
        ("Version 3", "", "✗ does not conform", "6", "+0 −1 ~0", "free redistribution (not met → met)"),
        ("Version 4", "", "✗ does not conform", "6", "+0 −0 ~0", "none"),
    ]  # fmt: skip
    assert [note.text for note in table.notes] == [
        "Version 1 → Version 2, came in: made-up §7.b requires licensees to pay the steward",
        "Version 1 → Version 2, came in: made-up §1 forbids use for evil",
        "Version 2 → Version 3, went out: made-up §7.b requires licensees to pay the steward",
    ]
    assert table.title == "From Version 1 to Version 4, by the Open Source Definition"
    assert table.legend.startswith("Clauses: + added, − dropped, ~ changed. Criteria: 1 free redistribution; 2 source")


def test_a_change_that_turns_a_criterion_is_told_both_ways():
    """Of a clause that was changed and turned a criterion, the notes tell what it was and what it is."""
    table = made_history(
        [FULL, must("same-license", reach="work")], [FULL, must("same-license", reach="aggregate")]
    ).table  # fmt: skip
    assert [(row.cells[3].text, row.cells[4].text) for row in table.rows][1] == (
        "+0 −0 ~1", "license must not restrict other software (met → not met)",
    )  # fmt: skip
    assert [note.text.partition(":")[0] for note in table.notes] == ["Version 1 → Version 2, came in"]


def test_subjects_of_the_catalog_keep_what_they_are_read_together_with(catalog):
    """The clauses of a policy that a license incorporates count on either side."""
    one, other = (subject(f"llama-{n}-community", catalog) for n in ("3.2", "3.3"))
    found = difference(one, other, OSD)
    sides = [*found.added, *found.dropped, *(c.after for c in found.changed), *(after for _, after in found.kept)]
    assert {clause.at[0].document for clause in sides} >= {"llama-3.3-community", "llama-3.3-aup"}
