"""The command line: what it prints where, which files it writes, and how it exits."""

import csv
import io
import json
import os
import re
import subprocess
import sys

import html5lib
import pytest
from click.testing import CliRunner
from markdown_it import MarkdownIt

from openness.cli import main
from openness.rendering import formats
from openness.text.normalize import text_hash
from openness.views import views

HOSTILE = r"<script>alert(1)</script>|=1+1 \input{x} [bold]*b*[/bold] http://evil.example"
PROSE = """Pear License

1. Eating

Whoever finds a ripe pear below the old tree may keep it.

2. Selling

Nobody shall bring these pears to a market.
"""
RECORD = """\
schema = 1
id = "{id}"
name = {name}
kind = "software"
coverage = "complete"
steward = {steward}
text = {{ sha256 = "{sha256}", normalizer = 1 }}

[[grants]]
acts = ["use"]
at = [{{ section = "1", cue = "may keep it" }}]
note = {note}

[[forbids]]
acts = ["sell"]
at = [{{ section = "2", cue = "to a market" }}]
"""
BROKEN = """\
schema = 1
id = "broken"
name = 7
kind = "fruit"
coverage = "complete"
colour = "red"
"""


def record(id, *, name="Pear License", steward="=Orchard()", note='"><img src=x onerror=alert(1)>'):
    quoted = {key: json.dumps(text) for key, text in {"name": name, "steward": steward, "note": note}.items()}
    return RECORD.format(id=id, sha256=text_hash(PROSE), **quoted)


@pytest.fixture
def run(monkeypatch):
    """Run the command line in this process; whatever it does, there is no traceback."""
    monkeypatch.delenv("OPENNESS_TEXTS", raising=False)
    monkeypatch.setenv("COLUMNS", "100")

    def invoke(*arguments, env=None):
        done = CliRunner().invoke(main, [str(a) for a in arguments], prog_name="openness", env=env)
        assert done.exception is None or isinstance(done.exception, SystemExit), repr(done.exception)
        assert "Traceback" not in done.output
        return done

    return invoke


@pytest.fixture
def start(tmp_path):
    """Run the command line as a program of its own, as people do."""

    def call(*arguments, encoding="utf-8", **variables):
        gone = {"OPENNESS_RECORDS", "OPENNESS_TEXTS", "NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING", "COLUMNS"}
        environment = {key: value for key, value in os.environ.items() if key not in gone}
        environment |= {"PYTHONUTF8": "1", "TERM": "xterm", **variables}
        command = [sys.executable, "-m", "openness", *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, env=environment, cwd=tmp_path, check=False)
        done.stdout, done.stderr = done.stdout.decode(encoding), done.stderr.decode(encoding)
        assert "Traceback" not in done.stderr
        return done

    return call


@pytest.fixture
def own(tmp_path):
    """A folder with a user's own records, one of them with a hostile name."""
    folder = tmp_path / "records"
    folder.mkdir()
    (folder / "pear.toml").write_text(record("pear"), encoding="utf-8")
    (folder / "hostile.toml").write_text(record("hostile", name=HOSTILE), encoding="utf-8")
    return folder


# What it says of itself


@pytest.mark.parametrize("option", ["--help", "-h"])
@pytest.mark.parametrize("command", [[], *([name] for name in main.commands)], ids="".join)
def test_help_is_on_standard_output(run, command, option):
    """Every command explains itself and exits with 0."""
    done = run(*command, option)
    assert done.exit_code == 0
    assert done.stdout.startswith(f"Usage: {' '.join(['openness', *command])} ")
    assert done.stderr == ""


def test_the_version_is_that_of_the_package(run):
    """The version is the one that the package tells."""
    import openness

    assert run("--version").stdout == f"openness, version {openness.__version__}\n"


def test_the_commands_are_those_that_help_lists(run):
    """There are fourteen commands."""
    assert re.findall(r"^  ([a-z]+) ", run("--help").stdout.split("Commands:")[1], re.MULTILINE) == [
        "badge", "compare", "diff", "explain", "history", "identify", "list", "may", "path", "quote", "read", "score",
        "show", "verify",
    ]  # fmt: skip


# score, compare, show


def test_score_tells_the_verdict_first(run):
    """The title gives name, verdict and score; there is a row for each criterion."""
    done = run("score", "llama-4")
    assert done.exit_code == 0
    assert done.stdout.startswith("Llama 4: does not conform (Open Source Definition")
    assert re.search(r"^ 10 License must", done.stdout, re.MULTILINE)
    assert done.stderr == ""


@pytest.mark.parametrize("name", ["Apache-2.0", "apache-2.0", "APACHE 2.0", "apache_2.0"])
def test_names_are_found_in_any_case(run, name):
    """Case, spaces and underscores of a name do not count."""
    assert run("score", name).stdout == run("score", "apache-2.0").stdout


def test_the_reading_is_taken(run):
    """The reading that is asked for is the one that is used."""
    data = [json.loads(run("score", "mit", "--format", "json", "--reading", r).stdout) for r in ("strict", "practice")]
    assert [card["reading"] for card in data] == ["strict", "practice"]


@pytest.mark.parametrize("by", ["osd", *views()])
def test_compare_lays_subjects_side_by_side(run, by):
    """Each subject is there, by a definition and by every view."""
    done = run("compare", "llama-4", "mit", "--by", by, "--format", "json")
    data = json.loads(done.stdout)
    assert data["by"] == by
    assert {"Llama 4", "MIT License"} <= {*data["columns"], *(row["title"] for row in data["rows"])}


def test_show_tells_the_clauses(run):
    """A license is shown clause by clause, a model part by part."""
    assert "You may" in run("show", "mit").stdout
    assert "weights" in run("show", "llama-4").stdout


@pytest.mark.parametrize("command", [["score", "mit"], ["compare", "mit"], ["show", "mit"], ["list"]], ids=str)
@pytest.mark.parametrize("format", formats())
def test_every_command_prints_every_format(run, command, format):
    """Every command with a table prints it in every format, with nothing on standard error."""
    done = run(*command, "--format", format)
    assert done.exit_code == 0
    assert done.stderr == ""
    beginning = {
        "html": "<!DOCTYPE html>", "json": '{\n  "version"', "markdown": "**",
        "latex": "% needs", "csv": "", "terminal": "",
    }  # fmt: skip
    assert done.stdout.startswith(beginning[format])
    assert done.stdout.strip()


# list


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        (["--kind", "models", "--steward", "meta"], ["llama-3.1", "llama-4"]),
        (["--kind", "models", "--verdict", "unknown"], ["falcon-180b"]),
        (["--steward", "apache"], ["apache-2.0"]),
        (["--steward", "nobody at all"], []),
    ],
    ids=" ".join,
)
def test_list_takes_filters(run, filters, ids):
    """Only what all filters let through is listed."""
    rows = list(csv.DictReader(io.StringIO(run("list", *filters, "--format", "csv").stdout)))
    assert {row["Id"] for row in rows} >= set(ids)
    assert all(filters[1] != "models" or row["Developer"] for row in rows)
    assert bool(rows) is bool(ids)


def test_list_takes_the_reading(run):
    """Fewer documents conform by the text alone."""
    strict, practice = (
        {row["Id"] for row in csv.DictReader(io.StringIO(run(
            "list", "--verdict", "conforms", "--reading", reading, "--format", "csv"
        ).stdout))}
        for reading in ("strict", "practice")
    )  # fmt: skip
    assert strict < practice


# verify


@pytest.fixture
def prose(tmp_path):
    """A folder with the text of the made-up license."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "pear.txt").write_text(PROSE, encoding="utf-8")
    return folder


def test_verify_finds_every_cue(run, own, prose):
    """Where all cues stand in their sections nothing is printed but the count, on standard error."""
    done = run("verify", "pear", "--texts", prose, "--records", own)
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "openness: 2 places of 1 records, 0 misses\n"


def test_verify_takes_the_folder_from_the_environment(run, own, prose):
    """The folders may be told by environment variables."""
    assert run("verify", "pear", env={"OPENNESS_TEXTS": str(prose), "OPENNESS_RECORDS": str(own)}).exit_code == 0


def test_verify_prints_every_miss(run, own, prose):
    """A text that has changed is a miss, and so is each cue that is gone; the exit code says so."""
    (prose / "pear.txt").write_text(PROSE.replace("to a market", "to a fair"), encoding="utf-8")
    done = run("verify", "pear", "--texts", prose, "--records", own)
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 2
    assert "pear: section '2', cue 'to a market': is not in the text" in done.stdout
    assert "2 misses" in done.stderr


def test_verify_fails_where_there_is_nothing_to_check(run, own, prose):
    """A license without a text is told, and to have checked nothing is a failure."""
    done = run("verify", "hostile", "--texts", prose, "--records", own)
    assert done.exit_code == 1
    assert "no text at hand for 1: hostile" in done.stderr


def test_verify_of_everything_checks_what_has_a_text(run, own, prose):
    """Without names all records are looked at, and those without a text are named."""
    done = run("verify", "--texts", prose, "--records", own)
    assert (done.exit_code, done.stdout) == (0, "")
    assert "apache-2.0" in done.stderr
    assert "2 places of 1 records" in done.stderr


@pytest.mark.parametrize("bad", ["missing", "file", "not UTF-8"])
def test_verify_refuses_texts_that_cannot_be_read(run, own, prose, bad):
    """A folder that is none, and a text that is no UTF-8, are told."""
    folder = {"missing": prose / "nowhere", "file": prose / "pear.txt", "not UTF-8": prose}[bad]
    if bad == "not UTF-8":
        (prose / "pear.txt").write_bytes(b"pears \xff")
    done = run("verify", "pear", "--texts", folder, "--records", own)
    assert done.exit_code == 2
    assert done.stderr.startswith("openness: ")


# What goes wrong


@pytest.mark.parametrize(
    ("name", "near"),
    [("lama-4", ["llama-4"]), ("apache2.O", ["apache2"]), ("gema", ["gemma"])],
)
@pytest.mark.parametrize("command", ["score", "compare", "show"])
def test_a_misspelt_name_has_near_ones(run, command, name, near):
    """An unknown name exits with 3 and names at most three that are near, the best first."""
    done = run(command, name)
    assert (done.exit_code, done.stdout) == (3, "")
    named = re.fullmatch(r"openness: unknown license or model '(.*)'; did you mean (.*)\?\n", done.stderr)
    assert named[1] == name
    assert named[2].split(", ")[:1] == near
    assert len(named[2].split(", ")) == (1 if name == "apache2.O" else 3)


def test_a_name_that_is_near_to_nothing_is_sent_to_the_list(run):
    """Where no name is near, the message says how to see all."""
    done = run("score", "zzzzzzzzzzzz")
    assert done.exit_code == 3
    assert "`openness list` shows all" in done.stderr


def test_the_id_of_a_model_on_a_hub_is_no_file(run):
    """A stroke in a name makes no path of it: what is near is told."""
    done = run("score", "meta-llama/Llama-4-Scout")
    assert done.exit_code == 3
    assert "did you mean meta-llama/llama-4-scout" in done.stderr


@pytest.mark.parametrize("name", ["no/such/LICENSE", "LICENSE-that-is-not-there.txt"])
def test_what_looks_like_a_file_and_is_none_is_said_to_be_missing(run, name):
    """Nobody looks for a license of that name."""
    done = run("score", name)
    assert (done.exit_code, done.stdout) == (3, "")
    assert done.stderr == f"openness: there is no file {name!r}, and no license or model goes by that name\n"


@pytest.mark.parametrize(
    "arguments",
    [
        [], ["compare"], ["compare", "mit", "--by", "nope"], ["score"], ["score", "mit", "isc"],
        ["score", "mit", "--by", "x"],
        ["score", "mit", "--format", "pdf"], ["score", "mit", "--reading", "x"], ["list", "--kind", "x"],
        ["list", "--verdict", "x"], ["nope"], ["--nope"], ["score", "mit", "-o", "."],
        ["score", "mit", "--records", "/nowhere/at/all"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_wrong_usage_exits_with_2(run, arguments):
    """What cannot be meant exits with 2, with a message on standard error and nothing on standard output."""
    done = run(*arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr


@pytest.mark.parametrize("how", ["option", "variable"])
@pytest.mark.parametrize("what", ["empty", "file", "missing"])
def test_a_folder_without_records_exits_with_2(run, tmp_path, what, how):
    """An empty folder, a file and nothing at all are no folders of records; the message names the path."""
    path = tmp_path / what
    if what == "file":
        path.write_text(record("pear"), encoding="utf-8")
    elif what == "empty":
        path.mkdir()
    done = run("list", "--records", path) if how == "option" else run("list", env={"OPENNESS_RECORDS": str(path)})
    assert (done.exit_code, done.stdout) == (2, "")
    assert str(path) in done.stderr


@pytest.mark.parametrize("command", [["list"], ["score", "broken"], ["show", "broken"], ["verify"]], ids=" ".join)
def test_a_broken_record_exits_with_1_and_all_its_errors(run, own, command):
    """Every error of a record is told, each in a line with file and key."""
    (own / "broken.toml").write_text(BROKEN, encoding="utf-8")
    done = run(*command, "--records", own)
    assert (done.exit_code, done.stdout) == (1, "")
    lines = done.stderr.splitlines()
    assert lines[0] == "openness: broken records:"
    assert all(line.startswith(f"  {own / 'broken.toml'}: ") for line in lines[1:])
    assert [word for word in ("name", "kind", "colour") if word in done.stderr] == ["name", "kind", "colour"]
    assert len(lines) == 4


def test_verify_tells_the_errors_of_all_records(run, own):
    """Where everything is read, every broken record is named."""
    for id in ("one", "two"):
        (own / f"{id}.toml").write_text("schema = 1\nthis is no TOML", encoding="utf-8")
    done = run("verify", "--records", own)
    assert done.exit_code == 1
    assert "one.toml: is not valid TOML" in done.stderr
    assert "two.toml: is not valid TOML" in done.stderr


@pytest.mark.parametrize("kind", ["folder", "dangling link"])
def test_a_record_that_cannot_be_read_is_told(run, own, kind):
    """A folder or a dangling link with the name of a record is a broken record."""
    path = own / "quince.toml"
    if kind == "folder":
        path.mkdir()
    else:
        path.symlink_to(own / "nowhere")
    done = run("score", "quince", "--records", own)
    assert done.exit_code == 1
    assert f"{path}: cannot be read" in done.stderr


def test_hidden_files_are_no_records(run, own):
    """What an editor leaves beside an open file is in nobody's way."""
    (own / ".#pear.toml").symlink_to(own / "nowhere")
    assert run("list", "--records", own).exit_code == 0


# Files


@pytest.mark.parametrize(
    ("name", "beginning"),
    [
        ("a.md", "**MIT License"), ("a.html", "<!DOCTYPE"), ("a.htm", "<!DOCTYPE"), ("a.tex", "% needs"),
        ("a.csv", "Criterion,Verdict"), ("a.json", '{\n  "version"'), ("a.txt", "MIT License"),
        ("A.MD", "**MIT License"),
    ],
)  # fmt: skip
def test_the_suffix_decides_the_format(run, tmp_path, name, beginning):
    """The name of the file says in which format it is written."""
    done = run("score", "mit", "-o", tmp_path / name)
    assert (done.exit_code, done.output) == (0, "")
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(beginning)
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", ["a", "a.pdf"])
def test_an_unknown_suffix_is_refused(run, tmp_path, name):
    """A name that says no format is refused, with the endings that do."""
    done = run("score", "mit", "-o", tmp_path / name)
    assert done.exit_code == 2
    assert ".md, .html" in done.stderr
    assert not list(tmp_path.iterdir())


def test_a_dash_is_standard_output(run):
    """A file called - is the standard output, as elsewhere."""
    assert run("score", "mit", "-o", "-", "--format", "csv").stdout.startswith("Criterion,Verdict")


def test_what_is_no_regular_file_is_not_replaced(run, tmp_path):
    """A folder or a device in the place of the output is left alone; a link is followed."""
    (tmp_path / "folder.md").mkdir()
    assert run("score", "mit", "-o", tmp_path / "folder.md").exit_code == 2
    (tmp_path / "target.md").write_text("old", encoding="utf-8")
    (tmp_path / "link.md").symlink_to(tmp_path / "target.md")
    assert run("score", "mit", "-o", tmp_path / "link.md").exit_code == 0
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "target.md").read_text(encoding="utf-8").startswith("**MIT License")


def test_the_option_beats_the_suffix(run, tmp_path):
    """A format that is asked for is taken whatever the file is called."""
    run("score", "mit", "-o", tmp_path / "a.md", "--format", "json")
    assert json.loads((tmp_path / "a.md").read_text(encoding="utf-8"))["name"] == "MIT License"


@pytest.mark.parametrize("format", sorted(set(formats()) - {"terminal"}))
def test_a_file_has_what_would_be_printed(run, tmp_path, format):
    """File and standard output have the same bytes."""
    run("score", "mit", "-o", tmp_path / "a", "--format", format)
    assert (tmp_path / "a").read_bytes() == run("score", "mit", "--format", format).stdout_bytes


def test_a_file_that_was_there_is_replaced(run, tmp_path):
    """The whole of an older file goes."""
    path = tmp_path / "a.csv"
    path.write_text("x" * 100_000, encoding="utf-8")
    run("score", "mit", "-o", path)
    assert "xxx" not in path.read_text(encoding="utf-8")


def test_a_file_in_no_folder_is_told(run, tmp_path):
    """Where the folder is not there the message names the file, and nothing is left behind."""
    done = run("score", "mit", "-o", tmp_path / "no" / "a.csv")
    assert (done.exit_code, done.stdout) == (2, "")
    assert f"{tmp_path / 'no' / 'a.csv'}: cannot be written" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_write_that_fails_half_way_leaves_the_old_file(run, tmp_path, monkeypatch):
    """Where replacing fails, the old file stays whole and no part is left."""

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.csv").write_text("old", encoding="utf-8")
    monkeypatch.setattr("pathlib.Path.replace", refuse)
    done = run("score", "mit", "-o", tmp_path / "a.csv")
    assert done.exit_code == 2
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [("a.csv", "old")]


@pytest.mark.parametrize("target", ["file.txt/a.csv", f"{'a' * 250}.csv"], ids=["beneath a file", "a name too long"])
def test_a_file_that_cannot_be_is_told(run, tmp_path, target):
    """A target beneath a file, or with a name that is too long, is told like any other."""
    (tmp_path / "file.txt").write_text("", encoding="utf-8")
    done = run("score", "mit", "-o", tmp_path / target)
    assert done.exit_code == 2
    assert "cannot be written" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["file.txt"]


# Hostile names


COMMANDS = [["score", "hostile"], ["show", "hostile"], ["list"]]
COMMANDS += [["compare", "hostile", "pear", "--by", by] for by in ("osd", *views())]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_hostile_names_stay_text(run, own, command):
    """A hostile name in a record is markup in no format, and is told as it is in each."""
    printed = {format: run(*command, "--records", own, "--format", format) for format in formats()}
    assert {done.exit_code for done in printed.values()} == {0}
    told = {format: done.stdout for format, done in printed.items()}

    root = html5lib.parse(told["html"], treebuilder="etree", namespaceHTMLElements=False)
    assert not {element.tag for element in root.iter()} & {"script", "img", "b"}
    assert HOSTILE in "".join(root.itertext())

    tokens = MarkdownIt("commonmark").enable("table").parse(told["markdown"])
    children = [child for token in tokens if token.type == "inline" for child in token.children]
    assert {child.content for child in children if child.type == "html_inline"} <= {"<sup>", "</sup>", "<!---->"}
    assert not [child for child in children if child.type in ("em_open", "image", "link_open")]

    cells = [cell for line in csv.reader(io.StringIO(told["csv"])) for cell in line]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]

    assert r"\input" not in told["latex"]
    assert "\x1b" not in told["terminal"]
    assert "[bold]" in "".join(told["terminal"].split())
    assert HOSTILE in json.dumps(json.loads(told["json"])).replace("\\\\", "\\")


# As a program of its own


def test_data_and_messages_go_apart(start):
    """Data goes to standard output, messages to standard error."""
    fine, wrong = start("score", "mit", "--format", "csv"), start("score", "lama-4")
    assert (fine.returncode, fine.stderr) == (0, "")
    assert fine.stdout.startswith("Criterion,")
    assert (wrong.returncode, wrong.stdout) == (3, "")
    assert wrong.stderr.startswith("openness: unknown license or model 'lama-4'")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["--version"], 0), (["list", "--kind", "models"], 0), (["compare"], 2), (["show", "gema"], 3),
        (["verify", "mit-0"], 1)],
    ids=lambda value: " ".join(value) if isinstance(value, list) else str(value),
)  # fmt: skip
def test_exit_codes(start, tmp_path, arguments, code):
    """0 is fine, 1 a check that failed, 2 usage, 3 an unknown name."""
    variables = {"OPENNESS_TEXTS": str(tmp_path)} if arguments[0] == "verify" else {}
    assert start(*arguments, **variables).returncode == code


def test_records_of_the_variable_are_on_top_of_ours(start, own):
    """The user's own records are there beside ours."""
    done = start("compare", "pear", "mit", "--format", "csv", OPENNESS_RECORDS=str(own))
    assert done.returncode == 0
    assert [line.split(",")[0] for line in done.stdout.splitlines()] == ["License", "Pear License", "MIT License"]


def test_a_file_of_commands_has_no_colour(start):
    """Where nobody looks there are no control sequences."""
    assert "\x1b" not in start("score", "llama-4").stdout


def test_colour_follows_the_environment(start):
    """FORCE_COLOR brings colours, and NO_COLOR takes them away again."""
    colours = re.compile(r"\x1b\[(?:[\d;]*;)?3[0-7]m")
    assert colours.search(start("score", "llama-4", FORCE_COLOR="1").stdout)
    assert not colours.search(start("score", "llama-4", FORCE_COLOR="1", NO_COLOR="1").stdout)


PRINTING = [["score", "llama-4"], ["compare", "llama-4", "mit"], ["list"], ["show", "mit"], ["--help"]]


@pytest.mark.parametrize("command", PRINTING, ids=" ".join)
def test_a_terminal_of_ascii_gets_ascii(start, command):
    """Where the output takes only ASCII there is no error, and nothing but ASCII."""
    done = start(*command, encoding="ascii", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout


@pytest.mark.parametrize("format", sorted(set(formats()) - {"terminal"}))
def test_data_is_utf_8_whatever_the_terminal_takes(start, format):
    """Formats for other programs are the same in UTF-8 and in ASCII environments."""
    command = ["compare", "llama-4", "mit", "--format", format]
    done = start(*command, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == start(*command).stdout


@pytest.mark.parametrize(
    "format",
    [
        pytest.param("terminal"),
        *sorted(set(formats()) - {"terminal"}),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="pipes break in another way on Windows")
def test_a_reader_that_goes_away_is_no_failure(format):
    """Where the reader closes the pipe (as ``head`` does) the program ends quietly, with 0."""
    command = [sys.executable, "-m", "openness", "list", "--format", format]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        program.stdout.close()
        messages = program.stderr.read()
    assert (program.returncode, messages) == (0, b"")


def completed(start, words, **variables):
    """What the shell would be told to complete the last of some words with."""
    return start(
        _OPENNESS_COMPLETE="bash_complete", COMP_WORDS=" ".join(["openness", *words]), COMP_CWORD=str(len(words)),
        **variables,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "found", "others"),
    [
        (["score", "llama-4"], {"llama-4", "llama-4-community", "llama-4-aup"}, set()),
        (["compare", "mit", "MIT"], {"mit", "mit-0"}, {"apache-2.0"}),
        (["verify", "llama-4"], {"llama-4-community"}, {"llama-4"}),
        (["show", "zzz"], set(), {"mit"}),
        (["compare", "mit", "--by", ""], {"osd", *views()}, {"mit"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_the_shell_completes_ids(start, words, found, others):
    """Ids that begin like the word are offered: models and licenses, or licenses where only those are meant."""
    done = completed(start, words)
    offered = {line.partition(",")[2] for line in done.stdout.splitlines()}
    assert found <= offered
    assert not others & offered
    assert done.stderr == ""


def test_the_shell_completes_nothing_where_the_records_are_wrong(start, tmp_path):
    """Where OPENNESS_RECORDS leads nowhere there is nothing to offer, and no traceback."""
    done = completed(start, ["score", "ll"], OPENNESS_RECORDS=str(tmp_path / "nowhere"))
    assert "Traceback" not in done.stderr
