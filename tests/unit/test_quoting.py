"""Quoting: sentences out of a text that the user has, and what kind of text that is."""

import json
import os

import pytest
from click.testing import CliRunner
from jsonschema import validate

import openness
from openness.cli import main
from openness.errors import TextError, UnknownNameError
from openness.quoting import STANDINGS
from openness.shipped import data_folder
from openness.text.normalize import NORMALIZER, text_hash

SCHEMA = json.loads((data_folder().parent / "docs" / "schema.json").read_text(encoding="utf-8"))
TEXT = """\
House of Tools

1. Lending
   a. Anybody may use, copy, change and pass on the
      rakes. Rakes are red.
   b. Nobody may rake the
      Moon with them, e.g. On holidays.
2. Returning
   Rakes come back clean.
"""
RECORD = f"""
schema = 1
id = "tools-1.0"
name = "Tools"
kind = "software"
coverage = "complete"
text = {{ sha256 = "{text_hash(TEXT)}", normalizer = {NORMALIZER} }}

[[grants]]
acts = ["use", "copy", "modify", "distribute", "distribute-modified", "sublicense", "sell"]
at = [{{ section = "1.a", cue = "anybody may use" }}]

[[forbids]]
acts = ["use"]
when = {{ purpose = ["military"] }}
at = [{{ section = "1.b", cue = "nobody may rake the moon" }}]
"""


@pytest.fixture
def records(tmp_path):
    folder = tmp_path / "records"
    folder.mkdir()
    (folder / "tools-1.0.toml").write_text(RECORD, encoding="utf-8")
    return folder


@pytest.fixture
def quoted(tmp_path, records):
    def quote(text, criterion="osd-6", **how):
        path = tmp_path / "LICENSE"
        path.write_text(text, encoding="utf-8")
        return openness.quote("tools-1.0", criterion, texts=path, records=records, **how)

    return quote


def only(quotation):
    ((_, (passage,)),) = quotation.passages
    return passage


def test_the_sentence_behind_a_verdict(quoted):
    """It is quoted as it stands, with its section and the line on which it begins."""
    passage = only(quoted(TEXT))
    assert passage.sentence == "b. Nobody may rake the Moon with them, e.g. On holidays."
    assert (passage.section, passage.line, passage.standing) == ("1.b", 6, "as recorded")


def test_the_text_that_was_read_is_known_by_its_hash(quoted):
    """Wrapping and case do not matter to it; words do."""
    (same,) = quoted(TEXT.upper()).copies
    (other,) = quoted(TEXT.replace("red", "blue")).copies
    assert same.as_read
    assert not other.as_read
    assert other.count("as recorded") == 2


@pytest.mark.parametrize(
    ("change", "standing", "section", "line"),
    [
        (("red", "blue"), "as recorded", "1.b", 6),
        (("   b. Nobody", "2. Nobody"), "elsewhere", "2", 6),
        (("Nobody may rake", "Somebody may rake"), "gone", "1.b", None),
    ],
)
def test_how_a_clause_stands_in_another_version(quoted, change, standing, section, line):
    """It stands as recorded, elsewhere, or is gone; what is gone is not quoted."""
    found = quoted(TEXT.replace(*change))
    passage = only(found)
    assert (passage.standing, passage.section, passage.line) == (standing, section, line)
    assert (passage.sentence is None) is (line is None)
    (copy,) = found.copies
    assert not copy.as_read
    assert copy.count(standing) >= 1
    assert sum(count for _, count in copy.standings) == 2
    assert "not the text that was read" in found.to_text()


def test_without_a_criterion_all_that_is_not_met_is_quoted(quoted):
    """What is met has clauses as well; they are quoted when it is named."""
    assert [finding.criterion.id for finding in quoted(TEXT, None).findings] == ["osd-6"]
    assert only(quoted(TEXT, "osd-5")).sentence.startswith("a. Anybody may use")


def test_a_criterion_names_its_definition(quoted):
    """`fsd` criteria are found as `osd` ones are; none of that name is an error with near names."""
    assert quoted(TEXT, "dfsg-6").card.definition.id == "dfsg"
    with pytest.raises(UnknownNameError, match="did you mean osd-6"):
        quoted(TEXT, "osd-66")


def test_an_absence_has_no_sentence(tmp_path, records):
    """Where no clause decides there is nothing to quote, and the table says why."""
    without = RECORD.replace('"modify", ', "").replace('"distribute-modified", ', "").replace("tools-1.0", "mute")
    (records / "mute.toml").write_text(without, encoding="utf-8")
    (tmp_path / "mute.txt").write_text(TEXT, encoding="utf-8")
    found = openness.quote("mute", "osd-3", texts=tmp_path, records=records)
    assert [passages for _, passages in found.passages] == [()]
    assert "no clause to quote" in found.to_text()
    assert "no right to modify" in " ".join(found.to_text(200).split())


def test_no_text_at_hand_is_an_error_that_says_what_to_do(tmp_path, records):
    """The file that is wanted is named; so is a folder that is not there."""
    with pytest.raises(TextError, match=r"tools-1\.0\.txt"):
        openness.quote("tools-1.0", "osd-6", texts=tmp_path, records=records)
    with pytest.raises(TextError, match="is no folder"):
        openness.quote("tools-1.0", "osd-6", texts=tmp_path / "nowhere", records=records)


def test_bytes_that_are_no_text_are_an_error(tmp_path, records):
    """A binary file is not quoted."""
    (tmp_path / "LICENSE").write_bytes(os.urandom(64) + b"\xff\xfe\x00")
    with pytest.raises(TextError, match="UTF-8"):
        openness.quote("tools-1.0", "osd-6", texts=tmp_path / "LICENSE", records=records)


@pytest.mark.parametrize(
    "text", ["", "\n" * 100_000, "x" * 1_000_000, "(" * 500_000, "a. B " * 200_000, "\0\u202e耙。"]
)
def test_any_text_has_an_answer(quoted, text):
    """Empty, endless, nested or foreign: the clause is gone."""
    assert only(quoted(text)).standing == "gone"


def test_the_command_quotes_and_its_data_keep_to_the_schema(tmp_path, records):
    """`openness quote` prints the sentence; its JSON has the same."""
    (tmp_path / "tools-1.0.txt").write_text(TEXT, encoding="utf-8")
    arguments = ["quote", "tools-1.0", "osd-6", "--texts", str(tmp_path), "--records", str(records)]
    shown = CliRunner().invoke(main, arguments)
    assert shown.exit_code == 0, shown.output
    assert "Moon" in shown.output
    data = json.loads(CliRunner().invoke(main, [*arguments, "--format", "json"]).output)
    validate(data, SCHEMA)
    assert data["findings"][0]["passages"][0]["line"] == 6
    assert data["copies"] == [
        {"document": "tools-1.0", "as_read": True, "standings": {**dict.fromkeys(STANDINGS, 0), "as recorded": 2}}
    ]


def test_a_misspelt_name_and_a_missing_folder_have_their_exit_codes(tmp_path, records):
    """3 for what nobody knows, 2 for a folder that is not there."""
    assert CliRunner().invoke(main, ["quote", "toolz-9", "osd-6"]).exit_code == 3
    asked = ["quote", "tools-1.0", "osd-6", "--texts", str(tmp_path / "nowhere"), "--records", str(records)]
    assert CliRunner().invoke(main, asked).exit_code == 2
