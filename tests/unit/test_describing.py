"""Descriptions: a definition with its rules, as something that can be shown.

* One row for each criterion, with what it asks, what breaks it, and what is contested.
* Whatever a criterion turns on is told, and what precedents settle is told with the answer.
* Levels are told with the numbers of their criteria.
* A description is had in every format, and as plain data.
"""

import json

import pytest

import openness
from openness import precedents as of_precedents
from openness.definitions import definition, definitions
from openness.describing import Description
from openness.errors import UnknownNameError
from openness.finders import duty, power
from openness.precedents import Precedent
from openness.rendering import formats
from openness.rules import Ceiling, Criterion, Definition, Level, Listing, Point, Provision
from openness.tables import Table

PAYMENT = Point("payment", "asks for money", duty("pay"))
AUDIT = Point("audit", "looks at books", power("audit"))
NOISE = Point("noise", "makes noise", duty("conduct"))

RIGHT = Criterion(
    id="made-1", title="Right", statement="Anybody may nap.", needs=("use", "distribute-modified"),
    broken_by=(PAYMENT, NOISE), contested_by=(AUDIT,),
)  # fmt: skip
PARTS = Provision(
    id="made-2", title="Parts", statement="Parts are there.", parts=("weights", "model-card"),
    instead=("technical-report", "research-paper"), terms="osd",
)  # fmt: skip
FREELY = Provision(
    id="made-3", title="Freely", statement="Code is there.", parts=("training-code",), gate_allowed=True,
    terms=Listing("a fine license", {"Guild": ("fine",)}),
)  # fmt: skip
ANYHOW = Provision(id="made-4", title="Anyhow", statement="Data are there.", parts=("training-data",))
CEILING = Ceiling(id="made-5", title="Ceiling", statement="It is small.", flop=3e23)


def made(*criteria, **fields):
    return Definition(**{
        "id": "made", "name": "Made-Up Definition", "steward": "Nobody", "version": "7", "indifferent": {},
        "url": "https://example.org", "judges": "system", "criteria": criteria, **fields,
    })  # fmt: skip


def table(*criteria, **fields):
    return Description(made(*criteria, **fields)).table


def cells(*criteria):
    return [[cell.text for cell in row.cells] for row in table(*criteria).rows]


each_definition = pytest.mark.parametrize("id", definitions())


@each_definition
def test_one_row_for_each_criterion(id):
    """The rows have number, title and statement of the criteria, in order."""
    asked, shown = definition(id), openness.explain(id).table
    assert isinstance(shown, Table)
    assert len(shown.rows) == len(asked.criteria)
    for number, (row, criterion) in enumerate(zip(shown.rows, asked.criteria, strict=True), start=1):
        assert row.title == f"{number} {criterion.title}"
        assert len(row.cells) == len(shown.columns) == 3
        assert row.cells[0].text == criterion.statement


@each_definition
def test_all_points_are_told(id):
    """What a criterion turns on stands in its row: what breaks it, and what is contested."""
    for row, criterion in zip(openness.explain(id).table.rows, definition(id).criteria, strict=True):
        _, broken, contested = (cell.text for cell in row.cells)
        assert [p.says for p in getattr(criterion, "broken_by", ()) if p.says not in broken] == []
        assert [p.says for p in getattr(criterion, "contested_by", ()) if p.says not in contested] == []
        assert [part for part in getattr(criterion, "parts", ()) if part.replace("-", " ") not in broken] == []
        assert [part for part in getattr(criterion, "instead", ()) if part.replace("-", " ") not in broken] == []


@each_definition
def test_who_and_where_is_told(id):
    """The title has name and version; the notes have the steward, what is judged, the page, and all levels."""
    asked, shown = definition(id), openness.explain(id).table
    assert shown.title == f"{asked.name} {asked.version}"
    notes = [note.text for note in shown.notes]
    assert asked.steward in notes[0]
    assert ("a system" in notes[0]) is (asked.judges == "system")
    assert ("a license" in notes[0]) is (asked.judges == "license")
    assert notes[1] == asked.url
    assert [note.split(":")[0] for note in notes[2:]] == [level.name for level in asked.levels]


@pytest.mark.parametrize(
    ("criterion", "broken", "contested"),
    [
        pytest.param(
            RIGHT,
            "grants nobody the right to use; grants nobody the right to distribute modified versions; "
            "asks for money; makes noise",
            "looks at books",
            id="rights",
        ),
        pytest.param(
            PARTS,
            "keeps back weights and model card (or technical report or research paper), or a part of it; "
            "or gives it not under terms that conform to osd",
            "gives it only to those who register or accept terms",
            id="parts",
        ),
        pytest.param(
            FREELY, "keeps back training code, or a part of it; or gives it not under a fine license", "", id="lists"
        ),
        pytest.param(
            ANYHOW,
            "keeps back training data, or a part of it",
            "gives it only to those who register or accept terms",
            id="any terms",
        ),
        pytest.param(CEILING, "took more than 3e+23 floating point operations to train", "", id="ceiling"),
    ],
)
def test_what_is_told_of_a_criterion(criterion, broken, contested):
    """Each kind of criterion is told in the same three columns."""
    assert cells(criterion) == [[criterion.statement, broken, contested]]


def test_a_condition_is_told():
    """What will do in place of something on a condition is told with the condition."""
    asked = Provision(
        id="made-1", title="Data", statement="Data are there.", parts=("training-data",), instead=("data-card",),
        instead_if="it rains",
    )  # fmt: skip
    (row,) = cells(asked)
    assert "data card" in row[1]
    assert "it rains" in row[1]


def test_what_is_presumed_is_told():
    """A criterion that nothing but the lack of any right fails says so."""
    (row,) = cells(Criterion(id="made-1", title="T", statement="S.", presumes=("distribute", "modify")))
    assert "distribute" in row[1]
    assert "modify" in row[1]


@pytest.mark.parametrize(
    ("met", "decisions", "told"),
    [
        pytest.param([True], [True], "looks at books (in practice met)", id="decided for"),
        pytest.param([False], [True], "looks at books (in practice not met)", id="decided against"),
        pytest.param([True, False], [True, True], "looks at books", id="decided both ways"),
        pytest.param([True], [False], "looks at books", id="an opinion"),
        pytest.param([], [], "looks at books", id="nothing"),
    ],
)
def test_what_precedents_settle_is_told(monkeypatch, met, decisions, told):
    """A contested point that decisions settle is told with what they make of it."""
    held = tuple(
        Precedent(point="audit", met=m, decision=d, authority="Nobody", case="C", source="made up")
        for m, d in zip(met, decisions, strict=True)
    )
    monkeypatch.setattr(of_precedents, "precedents", lambda id: {"audit": held} if id == "other" else {})
    (row,) = table(RIGHT, decided_by=("other",)).rows
    assert row.cells[2].text == told


def test_levels_are_told_with_the_numbers_of_their_criteria():
    """A level's note names the rows that it asks for, in its own order."""
    shown = table(PARTS, FREELY, ANYHOW, levels=(Level("Gold", ("made-4", "made-2")), Level("Tin", ("made-3",))))
    assert [note.text for note in shown.notes[2:]] == ["Gold: criteria 1 and 3", "Tin: criteria 2"]


@each_definition
def test_plain_data_have_the_criteria(id):
    """The plain data are fit for JSON and have ids, statements, points, parts and levels."""
    asked, data = definition(id), json.loads(openness.explain(id).to_json())
    assert data == openness.explain(id).to_dict()
    assert (data["id"], data["name"], data["edition"], data["url"]) == (id, asked.name, asked.version, asked.url)
    assert data["judges"] == asked.judges
    assert [c["id"] for c in data["criteria"]] == [c.id for c in asked.criteria]
    for told, criterion in zip(data["criteria"], asked.criteria, strict=True):
        assert told["statement"] == criterion.statement
        assert told["needs"] == [*getattr(criterion, "needs", ())]
        assert told["parts"] == [*getattr(criterion, "parts", ())]
        for key in ("broken_by", "contested_by"):
            assert told[key] == [{"id": p.id, "says": p.says} for p in getattr(criterion, key, ())]
    assert data["levels"] == [
        {"name": level.name, "criteria": [*level.criteria], "open": level.open} for level in asked.levels
    ]


@pytest.mark.parametrize("format", formats())
@each_definition
def test_every_format(id, format):
    """A description can be had in every format, and has all criteria in it."""
    shown = openness.explain(id).render(format)
    assert [c.title.split()[0] for c in definition(id).criteria if c.title.split()[0] not in shown] == []


def test_how_it_shows_itself():
    """Its short form says what it is, and how to see it."""
    assert repr(Description(made(RIGHT))) == "<Description of the Made-Up Definition; print its table to see it>"


def test_the_open_source_definition_is_explained_unless_another_is_named():
    """Without a name it is the definition that everything is scored by."""
    assert openness.explain().definition is definition("osd")


def test_an_unknown_definition_is_refused():
    """A name that no definition has is an error that names the near one."""
    with pytest.raises(UnknownNameError, match="osaid"):
        openness.explain("osaidd")
