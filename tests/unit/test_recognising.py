"""A file with a license text is scored as what it is: a record, a changed record, or what was read."""

import pytest
from click.testing import CliRunner

import openness
from openness.cli import main
from openness.errors import UnknownLicenseError
from openness.recognising import recognised

BARRED = "The Software must not be used for any commercial purpose."
RIDDLE = "Verily the frobnication shall vex whomsoever it must, unless it does not."


@pytest.fixture
def mit(texts):
    return (texts / "mit.txt").read_text(encoding="utf-8")


@pytest.fixture
def file(tmp_path):
    def write(text, name="LICENSE"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_a_recorded_text_is_the_record(mit, file):
    card = openness.score(file(mit))
    assert card.bundle.license == openness.license("mit")
    assert card.conforms
    assert card.name == "LICENSE (MIT License)"


@pytest.mark.parametrize(
    "id", ["apache-2.0", "gpl-3.0-only", "llama-4-community", "gemma-terms-2025-03-24", "cc-by-nc-4.0"]
)
def test_every_verdict_of_a_recorded_text_is_that_of_the_record(id, texts, file):
    card = openness.score(file((texts / f"{id}.txt").read_text(encoding="utf-8")))
    known = openness.score(id)
    assert [f.verdict for f in card.findings] == [f.verdict for f in known.findings]


def test_a_sentence_that_was_put_in_counts(mit, file):
    """The clause of the foreign sentence decides, and is its evidence."""
    where = mit.index("THE SOFTWARE IS PROVIDED")
    card = openness.score(file(f"{mit[:where]}{BARRED}\n\n{mit[where:]}"))
    assert card.name == "LICENSE (MIT License, modified)"
    assert card.verdict == "does not conform"
    (clause,) = card.finding("osd-6").evidence
    assert clause.effect == "forbids"
    assert [place.document for place in clause.at] == ["text"]
    assert any("machine" in reason for reason in card.provisional)


def test_what_was_not_understood_leaves_it_open(mit, file):
    card = openness.score(file(f"{mit}\n\n{RIDDLE}\n"))
    assert not card.conforms
    assert card.verdict == "unknown"
    line = len(mit.splitlines()) + 2
    assert any(f"not understood: line {line} (“{' '.join(RIDDLE.split()[:8])}" in reason for reason in card.provisional)


def _duties(license):
    return {clause.duty for clause in license.requires}


def test_a_passage_that_is_missing_takes_its_clause(texts, file):
    """A license without one of its conditions has one duty less."""
    apache = (texts / "apache-2.0.txt").read_text(encoding="utf-8")
    start, end = apache.index("(b) You must cause"), apache.index("(c) You must retain")
    changed = openness.score(file(apache[:start] + apache[end:])).bundle.license
    whole = openness.license("apache-2.0")
    assert _duties(whole) - _duties(changed) == {"state-changes"}
    assert changed.grants == whole.grants
    assert changed.coverage == "complete"


def test_a_name_goes_before_a_file(mit, file, monkeypatch):
    path = file(f"{mit}\n\n{BARRED}\n", name="mit")
    monkeypatch.chdir(path.parent)
    assert openness.score("mit").conforms
    assert openness.score("./mit").verdict == "does not conform"


def test_a_notice_stands_for_the_record(catalog):
    found = recognised("Licensed under the Apache License, Version 2.0", "NOTICE", catalog)
    assert found.license.id == "apache-2.0"


def test_two_licenses_are_an_expression(catalog):
    found = recognised("SPDX-License-Identifier: MIT OR Apache-2.0", "NOTICE", catalog)
    assert len(found.offers) == 2


@pytest.mark.parametrize("text", ["", "\n", "Roses are red.", "SPDX-License-Identifier: Foo-7"])
def test_of_what_is_no_license_nothing_is_known(text, catalog, file):
    card = openness.score(file(text))
    assert card.verdict == "unknown"
    assert recognised(text, "x", catalog).name


def test_what_is_neither_a_name_nor_a_file_is_refused():
    with pytest.raises(UnknownLicenseError):
        openness.score("./gone/LICENSE")


def test_a_reading_can_be_scored():
    assert openness.score(openness.read("You may use, copy, change and sell this for any purpose.")).verdict


@pytest.mark.parametrize("command", [["score"], ["compare", "apache-2.0"], ["path"], ["may", "use"], ["diff", "mit"]])
def test_commands_take_a_file(command, mit, file):
    path = file(f"{mit}\n\n{BARRED}\n")
    done = CliRunner().invoke(main, [*command, str(path)])
    assert done.exit_code == 0, done.output
    assert "modified" in done.stdout


def test_identify_on_the_command_line(mit, file):
    path = file(f"{mit}\n\n{BARRED}\n")
    done = CliRunner().invoke(main, ["identify", str(path)])
    assert done.exit_code == 0
    assert done.stdout.startswith("MIT, modified")
    assert BARRED in " ".join(done.stdout.split())
    piped = CliRunner().invoke(main, ["identify", "-", "--format", "json"], input=path.read_bytes())
    assert '"nearest": "MIT"' in piped.stdout


@pytest.mark.parametrize(
    ("content", "said"), [(b"\0\1\2\xff" * 9, "is no text that can be read"), (None, "cannot be read")]
)
def test_what_cannot_be_read_is_said(content, said, tmp_path):
    path = tmp_path / "LICENSE"
    if content is not None:
        path.write_bytes(content)
    for command in ("identify", "read"):
        done = CliRunner().invoke(main, [command, str(path)])
        assert done.exit_code == 2
        assert said in done.stderr
        assert "Traceback" not in done.stderr
