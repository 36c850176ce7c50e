"""The commands that answer questions: what they print, in which formats, and what they refuse."""

import json
import re
import xml.etree.ElementTree as ET

import jsonschema
import pytest
from click.testing import CliRunner

from openness.cli import main
from openness.definitions import definitions
from openness.rendering import formats
from openness.shipped import data_folder
from openness.situations import Situation

SCHEMA = json.loads((data_folder().parent / "docs" / "schema.json").read_text(encoding="utf-8"))
RESULTS = {
    "scorecard": ("score", "MIT OR llama-4-community"),
    "comparison": ("compare", "llama-4", "olmo-2", "--by", "definitions"),
    "permission": ("may", "use", "llama-4", "--purpose", "commercial", "--on", "2026-01-01"),
    "matrix": ("may", "--matrix", "llama-4", "falcon-180b"),
    "difference": ("diff", "llama-2", "llama-4"),
    "history": ("history", "gemma"),
    "path": ("path", "llama-4", "--to", "osaid"),
    "definition": ("explain", "g7"),
}


@pytest.fixture
def run(monkeypatch):
    """Run the command line in this process; whatever it does, there is no traceback."""
    monkeypatch.setenv("COLUMNS", "100")

    def invoke(*arguments):
        done = CliRunner().invoke(main, list(arguments), prog_name="openness")
        assert done.exception is None or isinstance(done.exception, SystemExit), repr(done.exception)
        assert "Traceback" not in done.output
        return done

    return invoke


@pytest.mark.parametrize("form", [form for form in formats() if form != "json"])
@pytest.mark.parametrize("command", RESULTS.values(), ids=RESULTS)
def test_every_result_comes_in_every_format(run, command, form):
    """Each question is answered in each format, on standard output alone."""
    done = run(*command, "--format", form)
    assert done.exit_code == 0
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) >= 3


@pytest.mark.parametrize("name", RESULTS)
def test_json_keeps_to_the_schema(run, name):
    """Each result as JSON is what the schema says of it, and is not taken for another."""
    told = json.loads(run(*RESULTS[name], "--format", "json").stdout)
    jsonschema.validate(told, SCHEMA)
    jsonschema.validate(told, {**SCHEMA, "oneOf": [{"$ref": f"#/$defs/{name}"}]})


@pytest.mark.parametrize("name", RESULTS)
def test_output_goes_to_a_file(run, name, tmp_path):
    """With --output the file has the result, and standard output nothing."""
    target = tmp_path / "answer.md"
    done = run(*RESULTS[name], "--output", str(target))
    assert (done.exit_code, done.stdout) == (0, "")
    assert target.read_text(encoding="utf-8") == run(*RESULTS[name], "--format", "markdown").stdout


def test_every_fact_has_an_option(run):
    """What a situation can say, the command line can say."""
    options = set(re.findall(r"--([a-z-]+)", run("may", "--help").stdout))
    assert {name.replace("_", "-") for name in Situation.names()} <= options


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param(["--purpose", "commercial,not-production"], "purpose commercial, not production", id="list"),
        pytest.param(["--purpose", "research", "--purpose", "not art"], "purpose research, not art", id="repeated"),
        pytest.param(["--business", "none"], "business none", id="none of them"),
        pytest.param(["--competitor"], "competitor yes", id="yes"),
        pytest.param(["--no-competitor"], "competitor no", id="no"),
        pytest.param(["--monthly-active-users", "8e8"], "monthly active users 800,000,000", id="number"),
        pytest.param(["--on", "2026-02-28"], "on 2026-02-28", id="day"),
        pytest.param(["--revenue", "1", "--currency", "EUR"], "revenue 1; currency EUR", id="currency"),
    ],
)
def test_facts_are_repeated_in_the_answer(run, words, told):
    """The answer says for whom it holds."""
    said = " ".join(run("may", "use", "mit", *words, "--format", "markdown").stdout.split())
    assert f"Asked for: {told}." in said


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        pytest.param(("may", "use"), 2, "openness may ACT WHAT", id="no work"),
        pytest.param(("may", "fly", "mit"), 2, "no act that one may ask about", id="no act"),
        pytest.param(("may", "use", "mitt"), 3, "did you mean mit", id="misspelt"),
        pytest.param(("may", "use", "mit", "--purpose", "comercial"), 2, "did you mean: commercial", id="word"),
        pytest.param(("may", "use", "mit", "--workers", "-1"), 2, "at least 0", id="negative"),
        pytest.param(("may", "--matrix"), 2, "name at least one", id="empty matrix"),
        pytest.param(("may", "--matrix", "mit", "--workers", "3"), 2, "brings its own cases", id="facts in a matrix"),
        pytest.param(("diff", "mit", "MIT OR JSON"), 2, "several licenses", id="diff of an expression"),
        pytest.param(("path", "falcon-180b"), 2, "not read whole", id="path of what nobody read"),
        pytest.param(("history", "mit"), 2, "follows no license", id="no family"),
        pytest.param(("history", "lama"), 3, "llama", id="misspelt family"),
        pytest.param(("score", "(MIT"), 2, "brackets do not match", id="brackets"),
        pytest.param(("score", "MIT OR"), 2, "no SPDX expression", id="half an expression"),
        pytest.param(("show", "MIT OR JSON"), 3, "expression is no single license", id="show of an expression"),
        pytest.param(("badge", "nonesuch"), 3, "unknown license or model", id="badge of nothing"),
    ],
)
def test_what_cannot_be_answered_is_explained(run, arguments, code, said):
    """A wrong question gets a message on standard error, an exit code, and nothing on standard output."""
    done = run(*arguments)
    assert (done.exit_code, done.stdout) == (code, "")
    assert said in done.stderr


# Badges and labels


def svg(run, *arguments):
    return ET.fromstring(run("badge", *arguments).stdout)


SPACE = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("by", definitions())
@pytest.mark.parametrize("what", ["mit", "llama-4", "kimi-k2", "falcon-180b", "MIT OR JSON"])
def test_a_badge_says_the_verdict_in_words(run, what, by):
    """A badge is an image with a name, and the verdict stands in it as text."""
    picture = svg(run, what, "--by", by)
    verdict = json.loads(run("score", what, "--by", by, "--format", "json").stdout)["verdict"]
    line = run("badge", what, "--by", by, "--label").stdout.strip()
    assert picture.get("role") == "img"
    assert picture.get("aria-label") == picture.find(f"{SPACE}title").text == line
    texts = [text.text for text in picture.iter(f"{SPACE}text")]
    assert texts[1].endswith(verdict)
    assert len(line.splitlines()) == 1


def luminance(colour):
    """The relative luminance of a colour (WCAG 2.1)."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("what", ["mit", "llama-4", "kimi-k2", "falcon-180b"])
def test_a_badge_has_contrast(run, what):
    """White text stands on a ground dark enough to be read (WCAG 2.1, level AA)."""
    grounds = [rect.get("fill") for rect in svg(run, what).iter(f"{SPACE}rect") if rect.get("fill")]
    assert len(grounds) == 2
    assert all(1.05 / (luminance(ground) + 0.05) >= 4.5 for ground in grounds)


def test_a_hostile_name_stays_text_in_a_badge(run, tmp_path):
    """A name with markup, quotes and line breaks cannot get out of the picture or of the line."""
    name = '\\"><script>alert(1)</script>\\n&amp; x'
    (tmp_path / "evil.toml").write_text(
        f'schema = 1\nid = "evil"\nname = "{name}"\nkind = "software"\ncoverage = "unread"\n', encoding="utf-8"
    )
    picture = svg(run, "evil", "--records", str(tmp_path))
    assert {element.tag.removeprefix(SPACE) for element in picture.iter()} == {
        "svg", "title", "clipPath", "rect", "g", "text",
    }  # fmt: skip
    assert "<script>" in picture.get("aria-label")
    line = run("badge", "evil", "--label", "--records", str(tmp_path)).stdout
    assert line.count("\n") == 1


def test_one_license_alone_is_compared_with_what_it_is_based_on():
    """Or else with the one that it follows; where there is neither, the message asks for a second one."""
    for alone, before in (("kimi-k2-modified-mit", "mit"), ("llama-4-community", "llama-3.3-community")):
        told = json.loads(CliRunner().invoke(main, ["diff", alone, "--format", "json"]).stdout)
        assert (told["before"]["license"], told["after"]["license"]) == (before, alone)
    refused = CliRunner().invoke(main, ["diff", "mit"])
    assert refused.exit_code == 2
    assert "name a second one" in refused.stderr
