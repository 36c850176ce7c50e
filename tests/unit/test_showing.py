"""Showing records: a license clause by clause, a model part by part, a listing."""

from datetime import date

import pytest

from openness.catalog import Catalog
from openness.errors import UnknownLicenseError
from openness.showing import listing, shown

PEAR = """\
schema = 1
id = "pear"
name = "Pear License"
kind = "software"
coverage = "partial"
steward = "Orchard Society"
version = "1.0"
date = 2020-02-03
url = "https://pears.example"
spdx = "LicenseRef-Pear"
incorporates = ["plum"]
extends = ["quince"]
missing = ["cellar-rules"]
remark = "Somebody typed it off a wall."

[[grants]]
acts = ["use"]
at = [{ section = "1", cue = "pears may be eaten" }]
note = "nobody says when"
"""
PLUM = """\
schema = 1
id = "plum"
name = "Plum Rules"
kind = "policy"
coverage = "partial"

[[forbids]]
acts = ["sell"]
at = [{ section = "2.a", cue = "plums are not for sale" }]
"""
TREE = """\
schema = 1
id = "tree"
name = "Tree 7B"
developer = "Grove"
remark = "A made-up model."

[[parts]]
part = "weights"
released = "yes"
license = "pear"
source = "tree.example/card"
note = "after picking"

[[parts]]
part = "training-data"
released = "no"
source = "tree.example/data"
"""


@pytest.fixture
def grove(tmp_path):
    """A catalog of made-up records alone."""
    (tmp_path / "models").mkdir()
    (tmp_path / "pear.toml").write_text(PEAR, encoding="utf-8")
    (tmp_path / "plum.toml").write_text(PLUM, encoding="utf-8")
    (tmp_path / "quince.toml").write_text(PLUM.replace("plum", "quince").replace("policy", "content"), encoding="utf-8")
    (tmp_path / "models" / "tree.toml").write_text(TREE, encoding="utf-8")
    return Catalog((tmp_path,))


def test_a_license_is_shown_with_the_clauses_of_its_bundle(grove):
    """There is one row for each clause, also of documents that are read together with it."""
    table = shown("pear", grove)
    assert table.title == "Pear License"
    assert [row.cells[0].text for row in table.rows] == ["You may", "You must not", "You must not"]
    assert table.rows[0].title == "§1"
    assert "2.a" in table.rows[1].title
    assert "plum" in table.rows[1].title
    assert table.rows[0].cells[2].text == "nobody says when"
    assert all(row.cells[1].text for row in table.rows)


def test_a_license_has_its_facts_in_notes(grove):
    """Kind, steward, version, date, SPDX id and coverage, then what belongs to it, and the remark."""
    assert [note.text for note in shown("pear", grove).notes] == [
        f"pear: software, Orchard Society, 1.0, {date(2020, 2, 3)}, LicenseRef-Pear; coverage partial",
        "read together with plum",
        "adds permissions to quince",
        "incorporates documents that nobody could read: cellar-rules",
        "Somebody typed it off a wall.",
    ]


def test_facts_that_are_not_known_leave_no_gap(grove):
    """A record without steward and version is told without them."""
    assert [note.text for note in shown("plum", grove).notes] == ["plum: policy; coverage partial"]


def test_opinions_are_told_with_their_source(catalog):
    """What authorities say stands in the notes, each with where it was read."""
    notes = [note.text for note in shown("mit", catalog).notes]
    assert any(text.startswith("OSI: approved") and text.endswith(")") for text in notes)


def test_a_model_is_shown_part_by_part(grove):
    """There is one row for each part, with its license or that none is recorded."""
    table = shown("tree", grove)
    assert table.title == "Tree 7B (Grove)"
    assert [(row.title, *(cell.text for cell in row.cells)) for row in table.rows] == [
        ("weights", "yes", "pear", "tree.example/card", "after picking"),
        ("training-data", "no", "none recorded", "tree.example/data", ""),
    ]
    assert [note.text for note in table.notes] == ["A made-up model."]


def test_what_is_not_there_has_near_names(grove):
    """An unknown name is refused with names that are near."""
    with pytest.raises(UnknownLicenseError, match="did you mean pear") as caught:
        shown("peer", grove)
    assert caught.value.near[0] == "pear"


def test_everything_in_our_records_can_be_shown(catalog):
    """Each license and each model has a table with rows, or is one that nobody could read."""
    for id, license in catalog.licenses.items():
        assert shown(id, catalog).rows or license.coverage == "unread" or not license.clauses
    for id, model in catalog.models.items():
        assert len(shown(id, catalog).rows) == len(model.parts)


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({}, ["pear", "quince"]), ({"kind": "policy"}, ["plum"]), ({"kind": "software"}, ["pear"]),
        ({"kind": "models"}, ["tree"]), ({"kind": "data"}, []), ({"steward": "orchard"}, ["pear"]),
        ({"steward": "SOCIETY"}, ["pear"]), ({"steward": "nobody"}, []),
        ({"kind": "models", "steward": "grove"}, ["tree"]),
        ({"verdict": "conforms"}, []), ({"kind": "policy", "steward": "orchard"}, []),
    ],
    ids=str,
)  # fmt: skip
def test_a_listing_has_what_the_filters_leave(grove, filters, ids):
    """Policies are listed only when asked for; a steward is found by a part of the name in any case."""
    table = listing(grove, **filters)
    assert [row.title for row in table.rows] == ids
    noun = "model" if filters.get("kind") == "models" else "document"
    assert table.title.startswith(f"{len(ids)} {noun}{'' if len(ids) == 1 else 's'}, ")


def test_verdicts_part_the_listing(catalog):
    """The four verdicts together list everything, each once, and none is empty."""
    everything = [row.title for row in listing(catalog).rows]
    parts = [
        [row.title for row in listing(catalog, verdict=verdict).rows]
        for verdict in ("conforms", "does not conform", "contested", "unknown")
    ]
    assert sorted(id for part in parts for id in part) == everything
    assert all(parts)


def test_the_reading_decides_the_listing(catalog):
    """More conforms in practice than by the text alone."""
    practice, strict = (
        {row.title for row in listing(catalog, verdict="conforms", reading=reading).rows}
        for reading in ("practice", "strict")
    )
    assert strict < practice


def test_models_are_listed_with_developer_and_license(catalog):
    """For models the columns are named otherwise, and the license is the one that decides."""
    table = listing(catalog, kind="models")
    assert table.columns == ("Name", "Developer", "License", "Verdict", "Others say")
    (row,) = (row for row in table.rows if row.title == "llama-4")
    assert [cell.text for cell in row.cells[:4]] == ["Llama 4", "Meta", "llama-4-community", "does not conform"]
