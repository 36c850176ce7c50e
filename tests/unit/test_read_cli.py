"""The command line: reading a license text, from a file or standard input, in any encoding; and proposing a record."""

import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

import openness
from openness.catalog import Catalog
from openness.cli import main
from openness.dumping import dump_license, to_toml
from openness.errors import TextError
from openness.loading import load_license
from openness.text.sources import decoded

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "schema.json").read_text(encoding="utf-8"))
TEXT = """Orchard License

Everybody may use, copy, modify and distribute the Orchard – for any purpose.

1. You may not sell the pears for military purposes.

2. Pickers must wear a hat.
"""


@pytest.fixture
def run():
    """Run a command."""
    return lambda *arguments, **more: CliRunner().invoke(main, [*map(str, arguments)], **more)


@pytest.fixture
def file(tmp_path):
    """A file with a license text."""
    path = tmp_path / "Orchard LICENSE.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_read_shows_clauses_and_what_was_not_understood(run, file):
    """Each with its section and line; under it, what that means."""
    done = run("read", file, "--format", "csv")

    assert done.exit_code == 0
    assert "§1 (line 5)" in done.stdout
    assert "not understood: must" in done.stdout
    assert "1 sentence " in run("read", file, "--format", "markdown").stdout


def test_read_takes_standard_input(run, file):
    """``-`` is standard input."""
    done = run("read", "-", "--format", "json", input=file.read_bytes())

    data = json.loads(done.stdout)
    jsonschema.Draft202012Validator(SCHEMA).validate(data)
    assert (data["name"], data["coverage"], len(data["unread"])) == ("standard input", "partial", 1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_read_takes_usual_encodings(run, file, encoding):
    """What an editor may have saved is read alike."""
    file.write_bytes(TEXT.encode(encoding))

    data = json.loads(run("read", file, "--format", "json").stdout)
    assert [clause["effect"] for clause in data["clauses"]] == ["grants", "forbids"]


@pytest.mark.parametrize("content", [b"\x00\x01\x02", b"\xff\xfe\x00", b"\x81\x8d"])
def test_what_is_no_text_is_refused(run, tmp_path, content):
    """With a message and exit code 2."""
    path = tmp_path / "LICENSE"
    path.write_bytes(content)
    done = run("read", path)

    assert done.exit_code == 2
    assert "is no text that can be read" in done.stderr


def test_a_file_that_is_not_there_is_refused(run, tmp_path):
    """With a message and exit code 2."""
    done = run("read", tmp_path / "nothing")

    assert done.exit_code == 2
    assert "cannot be read" in done.stderr


def test_a_text_without_end_is_refused():
    """There is a bound on size."""
    with pytest.raises(TextError, match="a license text has at most"):
        decoded(b"a" * 20_000_001, "LICENSE")


def test_a_proposed_record_can_be_loaded(run, file, tmp_path):
    """It is a record in form, says that a machine wrote it, and is partial."""
    path = tmp_path / "orchard-license.toml"
    done = run("read", file, "--as-record", "--output", path)
    license = load_license(path)

    assert done.exit_code == 0
    assert path.read_text(encoding="utf-8").startswith("# A proposal by a machine")
    assert (license.id, license.coverage, license.text.by) == ("orchard-license", "partial", "machine")
    assert run("read", file, "--as-record").stdout == path.read_text(encoding="utf-8")


def test_a_proposed_record_has_one_format(run, file):
    """TOML."""
    assert run("read", file, "--as-record", "--format", "csv").exit_code == 2


def test_a_file_that_bears_no_name_gets_one(run, tmp_path):
    """An id needs letters."""
    path = tmp_path / "~~.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert 'id = "a-license-text"' in run("read", path, "--as-record").stdout


def test_every_record_can_be_written_as_toml(tmp_path):
    """What is written loads as the same license."""
    for id, license in openness.licenses().items():
        path = tmp_path / f"{id}.toml"
        path.write_text(to_toml(dump_license(license)), encoding="utf-8")
        assert load_license(path) == license


def test_toml_escapes_what_it_must(tmp_path):
    """Quotes, backslashes and line ends stay within their text."""
    license = openness.read(TEXT, name='A "quoted" \\ name\twith a tab').license
    path = tmp_path / "text.toml"
    path.write_text(to_toml(dump_license(license)), encoding="utf-8")
    assert Catalog((tmp_path,)).license("text").name == license.name
