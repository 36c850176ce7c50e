"""Verdicts: all of them against a golden file, and those that others have settled against what these others say."""

import csv
import io

import pytest

import openness
from openness.definitions import definition, definitions
from openness.opinions import opinions
from openness.scoring import judge
from openness.shipped import data_folder
from openness.subjects import subject
from openness.tables import SIGNS
from openness.truth import Truth

OSD = definition("osd")
READINGS = ("strict", "practice")
ROOT = data_folder().parent
DECISIONS = ROOT / "docs" / "decisions"


def card(catalog, id, reading="practice"):
    return judge(catalog.bundle(catalog.licenses[id]), OSD, reading)


def failing(found):
    """The numbers of the criteria that are not met."""
    return ";".join(f.criterion.id.removeprefix("osd-") for f in found.findings if f.verdict is Truth.NO)


def test_all_verdicts(catalog, golden):
    """Each license has the signs of the ten criteria and the verdict that it had before, in both readings.

    A changed verdict needs its own line in CHANGELOG.md; the golden file shows which one has changed.
    """
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(["license", *(part for reading in READINGS for part in (f"{reading}: osd-1 to osd-10", reading))])
    for id in catalog.licenses:
        cards = [card(catalog, id, reading) for reading in READINGS]
        told = [("".join(SIGNS[f.verdict] for f in found.findings), found.verdict) for found in cards]
        writer.writerow([id, *(part for pair in told for part in pair)])
    golden("verdicts.csv", table.getvalue())


def test_all_verdicts_by_other_definitions(catalog, golden):
    """Each license and each model has the verdict by every definition that it had before, in practice.

    A changed verdict needs its own line in CHANGELOG.md; the golden file shows which one has changed.
    """
    ids = [id for id in definitions() if id != "osd"]
    rows = [["license or model", *ids]]
    for record in (*catalog.licenses.values(), *catalog.models.values()):
        asked = subject(record, catalog)
        rows.append([record.id, *(judge(asked, definition(id)).verdict for id in ids)])
    table = io.StringIO()
    csv.writer(table, lineterminator="\n").writerows(rows)
    golden("definitions.csv", table.getvalue())


def test_the_golden_verdicts_have_a_line_for_each_license(catalog):
    """No license is left out of the golden file, and none is there that has no record."""
    lines = (ROOT / "tests" / "golden" / "verdicts.csv").read_text(encoding="utf-8").splitlines()[1:]
    rows = list(csv.reader(lines))
    assert [row[0] for row in rows] == list(catalog.licenses)
    assert {(len(row), len(row[1]), len(row[3])) for row in rows} == {(5, 10, 10)}


FAILS = [
    # license, criteria that a table of others says it fails, ours where we differ (docs/decisions/0004)
    ("mit", "", None),
    ("apache-2.0", "", None),
    ("gpl-3.0-only", "", None),
    ("agpl-3.0-only", "", None),
    ("sspl-1.0", "6", None),
    ("busl-1.1", "6", None),
    ("llama-4-community", "5;6", None),
    ("llama-2-community", "5;6", None),
    ("gemma-terms-2025-03-24", "6", None),
    ("bigscience-openrail-m", "6", None),
    ("json", "6", None),
    ("cc-by-nc-4.0", "6", "1;6"),
    ("qpl-1.0", "", None),
    ("rpl-1.5", "", None),
    ("openmdw-1.0", "", None),
    ("kimi-k2-modified-mit", "", None),
    ("openai-terms-2024-12-11", "1;2;3;6;7", "1;2;3;4;5;6;7;8;9;10"),
]


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize(("license", "theirs", "ours"), FAILS, ids=[row[0] for row in FAILS])
def test_failing_criteria(catalog, license, theirs, ours, reading):
    """A license fails the criteria that others say it fails, or those that a decision of ours names instead."""
    assert failing(card(catalog, license, reading)) == (theirs if ours is None else ours)


@pytest.mark.parametrize(
    ("license", "name"), [("cc-by-nc-4.0", "CC-BY-NC-4.0"), ("openai-terms-2024-12-11", "OpenAI's terms")]
)
def test_where_we_differ_a_decision_says_why(license, name):
    """A license that we judge differently has its row and its reason on the page of the decision."""
    assert [row[0] for row in FAILS if row[2] is not None] == ["cc-by-nc-4.0", "openai-terms-2024-12-11"]
    (page,) = DECISIONS.glob("0004-*.md")
    text = page.read_text(encoding="utf-8")
    assert f"| {name}" in text
    assert f"- *{name}*" in text


@pytest.mark.parametrize(
    ("license", "verdict"),
    [
        ("mit", "conforms"),
        ("apache-2.0", "conforms"),
        ("gpl-3.0-only", "conforms"),
        ("agpl-3.0-only", "conforms"),
        ("qpl-1.0", "conforms"),
        ("rpl-1.5", "conforms"),
        ("openmdw-1.0", "conforms"),
        ("kimi-k2-modified-mit", "contested"),
        ("sspl-1.0", "does not conform"),
        ("busl-1.1", "does not conform"),
        ("llama-4-community", "does not conform"),
        ("llama-2-community", "does not conform"),
        ("gemma-terms-2025-03-24", "does not conform"),
        ("bigscience-openrail-m", "does not conform"),
        ("json", "does not conform"),
        ("cc-by-nc-4.0", "does not conform"),
        ("mistral-mrl-0.1", "does not conform"),
        ("mistral-mnpl-0.1", "does not conform"),
        ("openai-terms-2024-12-11", "does not conform"),
    ],
)
def test_verdicts_that_others_reached(catalog, license, verdict):
    """The verdict in practice is the one that a table of others has."""
    assert card(catalog, license).verdict == verdict


def having(*words):
    return sorted(
        license for license, told in opinions().items() if any((a, o.opinion) in words for a, o in told.items())
    )


APPROVED = having(("OSI", "approved"))
REFUSED = sorted(
    {
        *having(("OSI", "withdrawn"), ("OSI", "not open source")),
        *having(("FSF", "nonfree"), ("Debian", "nonfree"), ("FSF", "not free"), ("Debian", "not free")),
    }
    - set(APPROVED)
)


def test_there_are_opinions_to_compare_with():
    """Enough licenses were approved and refused for the next tests to mean something, and no opinion is left out."""
    assert len(APPROVED) >= 25
    assert {"sspl-1.0", "json", "cc0-1.0", "llama-2-community", "cc-by-nc-4.0"} <= set(REFUSED)
    told = {(authority, o.opinion) for by in opinions().values() for authority, o in by.items()}
    assert {opinion for authority, opinion in told if authority == "OSI"} <= {
        "approved",
        "withdrawn",
        "not open source",
    }
    assert {opinion for authority, opinion in told if authority in ("FSF", "Debian")} <= {
        "free", "nonfree", "free for its kind of work",
    }  # fmt: skip


@pytest.mark.parametrize("license", APPROVED)
def test_what_was_approved_conforms_in_practice(catalog, license):
    """A license that the Open Source Initiative approved conforms in practice, and fails nothing strictly."""
    assert card(catalog, license).conforms
    assert failing(card(catalog, license, "strict")) == ""


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("license", REFUSED)
def test_what_was_refused_does_not_conform(catalog, license, reading):
    """A license that was withdrawn, refused or held to be nonfree conforms in neither reading."""
    assert not card(catalog, license, reading).conforms


MODELS = ["llama-4", "mistral-large-2", "falcon-2", "gemma-2", "gpt-4o", "bert"]


def cell(model, by, question):
    """What a view answers to a question about a model, whichever way its table is turned."""
    table = openness.compare([model], by=by).table
    found = [
        c for row in table.rows for column, c in zip(table.columns, row.cells, strict=True)
        if question in (row.title, column)
    ]  # fmt: skip
    (answer,) = found
    return answer


@pytest.mark.parametrize("by", ["showdown", "rights", "checklist"])
def test_every_answer_has_evidence(by):
    """Each cell of a comparison names notes that are there and that say something."""
    table = openness.compare(MODELS, by=by).table
    cells = [c for row in table.rows for c in row.cells]
    assert len(cells) == 4 * len(MODELS)
    for answer in cells:
        assert answer.text
        assert answer.notes
        assert all(table.notes[number - 1].text.strip() for number in answer.notes)


@pytest.mark.parametrize(
    ("model", "by", "question", "beginning", "mentions"),
    [
        ("llama-4", "showdown", "Share it?", "yes; not by", ["700 million", "European Union", "Built with Llama"]),
        ("llama-4", "showdown", "Tweak it?", "yes; not by", ["700 million", "Built with Llama"]),
        ("llama-4", "showdown", "Who’s in?", "everyone but", ["700 million", "European Union", "multimodal"]),
        ("llama-4", "showdown", "Who decides?", "Meta", ["change the terms", "grants exceptions"]),
        ("bert", "showdown", "Share it?", "yes", []),
        ("bert", "showdown", "Tweak it?", "yes", []),
        ("bert", "showdown", "Who’s in?", "everyone", []),
        ("bert", "showdown", "Who decides?", "nobody", []),
        ("llama-4", "rights", "License type", "Llama 4 Community", ["not open source"]),
        ("llama-4", "rights", "Commercial use", "yes, but", ["700 million"]),
        ("llama-4", "rights", "Revenue share", "no", ["no price is set"]),
        ("llama-4", "rights", "Competitive training ban", "no", ["named", "Llama"]),
        ("mistral-large-2", "rights", "License type", "Mistral AI Research License", ["not open source"]),
        ("mistral-large-2", "rights", "Commercial use", "no", []),
        ("mistral-large-2", "rights", "Revenue share", "no", []),
        ("falcon-2", "rights", "License type", "Falcon 2", ["TII", "not open source"]),
        ("falcon-2", "rights", "Commercial use", "yes, but", ["barred purposes"]),
        ("falcon-2", "rights", "Revenue share", "no", []),
        ("gemma-2", "rights", "License type", "Gemma", ["not open source"]),
        ("gemma-2", "rights", "Commercial use", "yes, but", ["barred purposes"]),
        ("gemma-2", "rights", "Revenue share", "no", []),
        ("gpt-4o", "rights", "License type", "OpenAI", ["proprietary service"]),
        ("gpt-4o", "rights", "Commercial use", "through the service only", []),
        ("gpt-4o", "rights", "Revenue share", "fees for the service", []),
        ("gpt-4o", "rights", "Competitive training ban", "yes", ["outputs"]),
        ("bert", "rights", "License type", "Apache License", ["open source, permissive"]),
        ("bert", "rights", "Commercial use", "yes, unlimited", []),
    ],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_answers_to_what_was_published(model, by, question, beginning, mentions):
    """What articles claimed about a model has an answer from its license, whatever they claimed."""
    answer = cell(model, by, question).text
    assert answer.startswith(beginning)
    assert [mention for mention in mentions if mention not in answer] == []


@pytest.mark.parametrize(
    ("model", "by", "question", "never"),
    [
        ("falcon-2", "rights", "License type", "Apache"),
        ("mistral-large-2", "rights", "License type", "Apache"),
        ("bert", "showdown", "Share it?", "not by"),
        ("bert", "showdown", "Tweak it?", "not by"),
        ("bert", "showdown", "Who’s in?", "but"),
        ("falcon-2", "rights", "Commercial use", "unlimited"),
        ("gemma-2", "rights", "Commercial use", "unlimited"),
    ],
    ids=lambda part: part,
)
def test_answers_that_refute_what_was_published(model, by, question, never):
    """What articles claimed and no license says is in no answer."""
    assert never not in cell(model, by, question).text


def test_what_answers_rest_on_is_cited():
    """The note on who may share Llama 4 cites the sections on size and on the European Union."""
    table = openness.compare(["llama-4"], by="showdown").table
    (who,) = [row.cells[0] for row in table.rows if row.title == "Who’s in?"]
    cited = " ".join(table.notes[number - 1].text for number in who.notes)
    assert [words for words in ("§2", "after §6", "700 million", "European Union") if words not in cited] == []
