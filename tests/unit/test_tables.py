"""Tables: what was found, with the notes that carry the evidence."""

import re

import pytest
from attrs import evolve

from openness.clauses import Grant, Place, Prohibition
from openness.definitions import definition
from openness.exchange import DATA_VERSION, evidence_data, scorecard_data
from openness.records import Bundle, License, TextRead
from openness.scoring import judge
from openness.subjects import Subject, subject
from openness.tables import SIGNS, Cell, Row, Table
from openness.tabulating.answers import view_table
from openness.tabulating.verdicts import definition_table, scorecard_table
from openness.truth import Truth
from openness.views import view, views

OSD = definition("osd")
HERE = (Place("1", "pears are free", "pear"),)
TEXT = TextRead(sha256="0" * 64, normalizer=1)


def pear(*clauses, **more):
    """A made-up license."""
    effects = {effect: tuple(c for c in clauses if c.effect == effect) for effect in ("grants", "forbids")}
    return License(
        id="pear", name="Pear License", kind="software", coverage="complete", text=TEXT,
        url="https://pears.example", **{**effects, **more},
    )  # fmt: skip


def alone(license):
    return Subject.of(Bundle(license, (license,)))


def cards(subjects, reading="practice"):
    """The scorecards of some subjects."""
    return [judge(each, OSD, reading) for each in subjects]


@pytest.fixture
def some(catalog):
    """Subjects of several kinds: free, burdened, in doubt, a model, a service."""
    return [subject(name, catalog) for name in ("mit", "gpl-3.0-only", "llama-4", "gemma-terms-2024-04-01", "gpt-4o")]


def test_every_verdict_has_a_sign_of_its_own():
    """There is one sign for each verdict, and no two are the same."""
    assert set(SIGNS) == set(Truth)
    assert len(set(SIGNS.values())) == len(Truth)


@pytest.mark.parametrize(
    ("cell", "shown"),
    [(Cell("x"), "x"), (Cell("x", Truth.YES), "✓ x"), (Cell("", Truth.NO), "✗"), (Cell(""), "")],
    ids=["text", "verdict and text", "verdict", "nothing"],
)
def test_a_cell_shows_sign_and_text(cell, shown):
    """A sign stands before the text where there is a verdict."""
    assert cell.shown == shown


@pytest.mark.parametrize("count", [0, 1, 3])
def test_uneven_rows_are_refused(count):
    """A row with too few or too many cells is refused, and the message names it."""
    with pytest.raises(ValueError, match=f"row 'r' has {count} cells for 2 columns"):
        Table(title="t", corner="c", columns=("a", "b"), rows=(Row("r", (Cell("x"),) * count),))


def test_transposing_twice_changes_nothing():
    """Rows become columns, with the same cells, and back again."""
    rows = (Row("r", (Cell("1"), Cell("2"))), Row("s", (Cell("3"), Cell("4"))))
    table = Table(title="t", corner="c", columns=("a", "b"), rows=rows)
    turned = table.transposed()
    assert turned.columns == ("r", "s")
    assert [(row.title, [cell.text for cell in row.cells]) for row in turned.rows] == [
        ("a", ["1", "3"]), ("b", ["2", "4"]),
    ]  # fmt: skip
    assert turned.transposed() == table


def test_records_go_from_headings_to_texts():
    """Each row is a dict that begins with its heading."""
    table = Table(title="t", corner="c", columns=("a",), rows=(Row("r", (Cell("x"),)),))
    assert table.records() == [{"c": "r", "a": "x"}]


def test_records_say_the_verdict_where_there_is_no_text():
    """Records say what a data frame says: they are what its error message sends people to."""
    table = Table(title="t", corner="c", columns=("a",), rows=(Row("r", (Cell("", Truth.NO),)),))
    assert table.records() == [{"c": "r", "a": "not met"}]


# By a definition


@pytest.mark.parametrize("reading", ["strict", "practice"])
def test_one_row_for_each_subject_one_column_for_each_criterion(some, reading):
    """The table has the verdicts of the scorecards, in order, then verdict and score."""
    table = definition_table(cards(some, reading))
    assert len(table.columns) == len(OSD.criteria) + 2
    for row, about in zip(table.rows, some, strict=True):
        card = judge(about, OSD, reading)
        assert row.title == about.name
        assert [cell.truth for cell in row.cells] == [*(finding.verdict for finding in card.findings), None, None]
        assert [cell.text for cell in row.cells[-2:]] == [card.verdict, card.score_text]
    assert reading in table.title


def test_what_is_not_met_has_a_note(some):
    """Each verdict that is not simply met leads to a note that names subject and criterion."""
    table = definition_table(cards(some))
    told = 0
    for row in table.rows:
        for number, cell in enumerate(row.cells[:-2], start=1):
            assert bool(cell.notes) is (cell.truth in (Truth.NO, Truth.CONTESTED, Truth.UNKNOWN))
            for note in cell.notes:
                name, columns = re.match(r"(.*?) \(([\d, ]+)\): .", table.notes[note - 1].text).groups()
                assert name == row.title
                assert str(number) in columns.split(", ")
                told += 1
    assert told


def test_all_notes_are_referred_to(some):
    """There is no note without a cell, and no cell whose note is not there."""
    tables = [definition_table(cards(some)), *(view_table(some, view(name)) for name in views())]
    for table in tables:
        used = {number for row in table.rows for cell in row.cells for number in cell.notes}
        assert used == set(range(1, len(table.notes) + 1))
        assert len({(note.text, note.url) for note in table.notes}) == len(table.notes)


def test_the_legend_explains_the_signs_used(some):
    """Each sign in the table, and no other, is explained."""
    table = definition_table(cards(some[:1]))
    used = {cell.truth for row in table.rows for cell in row.cells if cell.truth}
    explained = table.legend.split(". ")[0]
    assert explained == ", ".join(f"{SIGNS[truth]} {truth}" for truth in Truth if truth in used)
    assert all(criterion.title.lower() in table.legend for criterion in OSD.criteria)


def test_a_note_tells_three_clauses_and_the_sections_of_the_others():
    """Evidence of many clauses is cut down: three are told, of the rest the sections are given."""
    ban = Prohibition(acts=("use", "copy", "modify", "distribute", "distribute-modified"), at=HERE)
    bans = [evolve(ban, at=(Place(str(n), "no pears", "pear"),)) for n in range(1, 6)]
    table = definition_table(cards([alone(pear(*bans))], "strict"))
    longest = max((note.text for note in table.notes), key=len)
    assert "§1 forbids " in longest
    assert "§3 forbids " in longest
    assert "§4 forbids " not in longest
    assert "and 2 more (§4, §5)" in longest


def test_a_note_names_what_is_absent():
    """Where nothing is said, the note names the document and that it was read whole."""
    table = definition_table(cards([alone(pear())], "strict"))
    assert all("Pear License, read whole: no " in note.text for note in table.notes)
    assert {note.url for note in table.notes} == {"https://pears.example"}


def test_a_provisional_verdict_has_a_note():
    """Where a document is missing, the verdict leads to a note that says so."""
    license = pear(Grant(acts=("all",), at=HERE), missing=("orchard-policy",))
    unread = Subject.of(Bundle(license, (license,), ("orchard-policy",)))
    table = definition_table(cards([unread]))
    (number,) = table.rows[0].cells[-2].notes
    assert table.notes[number - 1].text.startswith("Pear License (verdict): provisional, since ")


# By a view


@pytest.mark.parametrize("name", ["checklist", "rights", "showdown"])
def test_every_answer_has_a_note(some, name):
    """Each answer of a view is in words and leads to at least one note."""
    asked = view(name)
    table = view_table(some, asked)
    subjects, questions = [about.name for about in some], [question.title for question in asked.questions]
    rows, columns = (questions, subjects) if asked.across else (subjects, questions)
    assert [row.title for row in table.rows] == rows
    assert list(table.columns) == columns
    assert all(cell.text and cell.notes for row in table.rows for cell in row.cells)


# A scorecard


def test_a_scorecard_has_one_row_for_each_criterion(some):
    """Each row gives verdict, clause and reason of a finding."""
    card = judge(some[2], OSD)
    table = scorecard_table(card)
    for number, (row, finding) in enumerate(zip(table.rows, card.findings, strict=True), start=1):
        assert row.title == f"{number} {finding.criterion.title}"
        assert row.cells[0] == Cell(finding.verdict.value, finding.verdict)
        assert row.cells[1].text
        assert row.cells[2].text == finding.explanation
    assert table.title.startswith(f"{card.name}: {card.verdict} (")


def test_scorecard_data_has_the_findings(some):
    """The plain data has what the scorecard has, in words."""
    card = judge(some[2], OSD)
    data = scorecard_data(card)
    assert data["version"] == DATA_VERSION
    assert (data["verdict"], data["name"], data["license"]) == (card.verdict, "Llama 4", "llama-4-community")
    assert [finding["verdict"] for finding in data["findings"]] == [f.verdict.value for f in card.findings]
    assert tuple(data["score"].values()) == card.score
    assert all(finding["evidence"] for finding in data["findings"])


def test_evidence_data_of_a_clause_has_its_places():
    """A clause is told in words, with each place where it stands."""
    data = evidence_data(Grant(acts=("use",), at=HERE, doubt="made up"))
    assert data["effect"] == "grants"
    assert data["places"] == [{"document": "pear", "section": "1", "cue": "pears are free"}]
    assert data["doubt"] == "made up"
    assert data["says"]
