#!/usr/bin/env python3
"""Print the parts of the documentation that follow from the code and the data.

    python tools/make_docs.py            write them
    python tools/make_docs.py --check    write nothing; exit 1 and name each file that is stale

Whole files: the glossary, the page of each definition, the list of licenses, the JSON schema. In
README.md and docs/guide.md, what a command prints stands between ``<!-- openness … -->`` and
``<!-- end -->``, and Python examples (``>>>``) are run; `--check` names those that do not hold.
"""

import doctest
import json
import os
import re
import shlex
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from click.testing import CliRunner

import openness
from openness.catalog import default_catalog
from openness.clauses import EFFECTS
from openness.cli import main as openness_command
from openness.definitions import definition, definitions
from openness.exchange import DATA_VERSION
from openness.explaining import cite
from openness.opinions import opinions
from openness.precedents import READINGS, settled
from openness.rendering.markdown import escape
from openness.rules import Criterion, Definition, Point
from openness.scoring import Finding, judge
from openness.truth import Truth
from openness.views import views
from openness.vocabulary import VOCABULARIES, Vocabulary
from openness.wording import listed

ROOT = Path(__file__).resolve().parents[1]
RUN = ("README.md", "docs/guide.md")
MADE = "*Made by `tools/make_docs.py`; do not edit by hand.*"
BLOCK = re.compile(r"(<!-- (openness .*?) -->\n).*?(<!-- end -->)", re.DOTALL)
VERDICTS = ("conforms", "does not conform", "contested", "unknown")


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """The lines of a Markdown table; cells are Markdown already."""
    head = tuple(head)
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""


def upper(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def glossary() -> Iterator[str]:
    """Every word of the vocabulary with its meaning."""
    yield from ("# Glossary", "", MADE, "", "The words in which [records](records.md) are written.", "")
    for vocabulary in (*VOCABULARIES, READINGS, Vocabulary("verdict on a criterion", _MEANINGS)):
        yield from (f"## {upper(vocabulary.name)}", "")
        yield from table(("word", "meaning"), ((f"`{word}`", escape(said)) for word, said in vocabulary.items()))


_MEANINGS = {
    Truth.YES.value: "the rights that it asks for are granted, and no clause breaks it",
    Truth.NO.value: "a clause breaks it, or a text that was read whole grants no such right",
    Truth.CONTESTED.value: "the text does not settle it, and informed readers disagree",
    Truth.UNKNOWN.value: "the text was not found, or not read whole, and what was read does not decide",
    Truth.OUTSIDE.value: "the release decides it, not the license",
}


def definition_page(asked: Definition) -> Iterator[str]:
    """A definition as the code has it, and where its steward's approvals differ from the text."""
    yield from (f"# {asked.name} {asked.version}", "", MADE, "")
    yield f"By the {asked.steward}: <{asked.url}>."
    yield from ("Statements are in our words; the steward's own text is the one that counts.", "")
    for number, criterion in enumerate(asked.criteria, start=1):
        yield from (f"## {number} {criterion.title}", "", f"`{criterion.id}`: {criterion.statement}", "")
        yield from _criterion(asked, criterion)
    yield from ("## What it is indifferent to", "")
    yield "A clause made of these words alone changes no verdict."
    yield from ("Each word has its meaning in the [glossary](../glossary.md).", "")
    yield from table(
        ("reason", "words"),
        ((escape(why), ", ".join(f"`{word}`" for word in words)) for why, words in asked.indifferent.items()),
    )
    if asked.id == "osd":
        yield from _approved_but_not_strictly(asked)


def _criterion(asked: Definition, criterion: Criterion) -> Iterator[str]:
    if criterion.needs:
        yield f"**Must be granted to everybody:** {', '.join(f'`{act}`' for act in criterion.needs)}."
    elif criterion.presumes:
        yield f"**Presumes a grant of** {' or '.join(f'`{act}`' for act in criterion.presumes)}."
    yield ""
    if criterion.outside:
        yield from (f"**When nothing breaks it:** {criterion.outside}.", "")
    if criterion.broken_by:
        yield from ("**Not met** where the license", "")
        yield from (*(f"- {point.says} (`{point.id}`)" for point in criterion.broken_by), "")
    if criterion.contested_by:
        yield from ("**Contested** where the license", "")
        for point in criterion.contested_by:
            yield from _contested(asked, criterion, point)
        yield ""


def _contested(asked: Definition, criterion: Criterion, point: Point) -> Iterator[str]:
    truth, held = settled(asked.id, criterion.id, point.id)
    outcome = "stays contested" if truth is Truth.CONTESTED else f"{truth} by precedent"
    yield f"- {point.says} (`{point.id}`). In practice: **{outcome}**."
    yield from (f"  - {escape(str(precedent))}; source: {escape(precedent.source)}" for precedent in held)


def _approved_but_not_strictly(asked: Definition) -> Iterator[str]:
    yield from ("## OSI-approved licenses among our records on which the strict reading differs", "")
    yield "OSI approved these licenses; the text alone leaves a criterion open, or breaks one."
    yield from ("The last column says what the decisions of OSI make of it.", "")
    rows = []
    for id, held in sorted(opinions().items()):
        if "OSI" not in held or held["OSI"].opinion != "approved":
            continue
        strict, practice = openness.score(id, asked.id, "strict"), openness.score(id, asked.id)
        rows += [
            (escape(strict.name), f"{n} {found.criterion.title}", str(found.verdict), _clause(found), str(then.verdict))
            for n, (found, then) in enumerate(zip(strict.findings, practice.findings, strict=True), start=1)
            if found.verdict not in (Truth.YES, Truth.OUTSIDE)
        ]
    yield from table(("license", "criterion", "strict", "clause", "in practice"), rows)


def _clause(finding: Finding) -> str:
    places = ", ".join(dict.fromkeys(cite(evidence, finding.license) for evidence in finding.evidence))
    points = listed(point.says for point in finding.points) if finding.points else "is in doubt"
    return escape(f"{places}: it {points}")


def licenses() -> Iterator[str]:
    """All documents among the records, with their verdicts."""
    catalog = default_catalog()
    yield from ("# Licenses and other documents", "", MADE, "")
    yield f"{len(catalog.licenses)} documents, judged by the Open Source Definition."
    yield "A policy, an addendum or an exception is no license by itself: it is judged for what it restricts."
    yield from ("Why a verdict is provisional: see the [guide](guide.md#provisional-verdicts).", "")
    rows = []
    for license in catalog.licenses.values():
        strict, practice = (judge(catalog.bundle(license), definition("osd"), reading) for reading in READINGS)
        rows.append((
            f"`{license.id}`", escape(license.name), escape(license.steward or ""), license.kind,
            practice.verdict, strict.verdict, escape("; ".join(practice.provisional)),
        ))  # fmt: skip
    yield from table(("id", "name", "steward", "kind", "in practice", "strict", "provisional, since"), rows)


def _object(title: str, properties: dict[str, Any]) -> dict[str, Any]:
    """A strict object: every key must be there, and no other."""
    return {
        "title": title, "type": "object", "additionalProperties": False,
        "required": list(properties), "properties": properties,
    }  # fmt: skip


def _list(items: dict[str, Any], least: int = 0) -> dict[str, Any]:
    return {"type": "array", "items": items, "minItems": least} if least else {"type": "array", "items": items}


def _enum(words: Iterable[str | None]) -> dict[str, Any]:
    return {"enum": list(words)}


def schema() -> dict[str, Any]:
    """The JSON Schema of `Scorecard.to_dict`, `Comparison.to_dict`, and the tables of `show` and `list`."""
    text, count = {"type": "string"}, {"type": "integer", "minimum": 0}
    maybe_text, flag = {"type": ["string", "null"]}, {"type": "boolean"}
    id, number = {"type": "string", "pattern": "^[a-z0-9][a-z0-9.-]*$"}, {"type": "integer", "minimum": 1}
    version, reading, verdicts = {"const": DATA_VERSION}, _enum(READINGS), [truth.value for truth in Truth]
    place = _object("Where a text says it", {"document": id, "section": text, "cue": text})
    clause = {"effect": _enum(EFFECTS), "says": text, "places": _list(place, 1), "doubt": maybe_text}
    absence = {"absence": text, "documents": _list(id, 1), "complete": flag}
    precedent = {"authority": text, "case": text, "met": flag, "decision": flag, "source": text}
    finding = {
        "criterion": id, "title": text, "verdict": _enum(verdicts), "explanation": text, "points": _list(id),
        "evidence": _list({"oneOf": [_object("A clause", clause), _object("An absence", absence)]}, 1),
        "precedents": _list(_object("A precedent", precedent)),
    }  # fmt: skip
    scorecard = {
        "version": version, "name": text, "license": id, "spdx": maybe_text,
        "definition": _object("A definition", {"id": _enum(definitions()), "version": text}),
        "reading": reading, "verdict": _enum(VERDICTS),
        "score": _object("Criteria met, of those that a license decides", {"least": count, "most": count, "of": count}),
        "provisional": _list(text), "documents": _list(id, 1), "missing": _list(text),
        "findings": _list(_object("What was found on a criterion", finding), 1),
    }  # fmt: skip
    cell = {"text": text, "verdict": _enum([*verdicts, None]), "notes": _list(number)}
    shown = {
        "version": version, "title": text, "corner": text, "columns": _list(text),
        "rows": _list(_object("A row", {"title": text, "cells": _list(_object("A cell", cell))})),
        "notes": _list(_object("A note", {"text": text, "url": maybe_text})), "legend": text,
    }  # fmt: skip
    comparison = {
        **shown, "by": _enum((*definitions(), *views())), "reading": reading,
        "scorecards": _list({"$ref": "#/$defs/scorecard"}, 1),
    }  # fmt: skip
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "openness",
        "oneOf": [{"$ref": f"#/$defs/{name}"} for name in ("scorecard", "comparison", "table")],
        "$defs": {
            "scorecard": _object("A scorecard: Scorecard.to_dict(), openness score", scorecard),
            "comparison": _object("A comparison: Comparison.to_dict(), openness compare", comparison),
            "table": _object("A table: openness show, openness list", shown),
        },
    }


def ran(command: str) -> str:
    """What a command prints, without space at the ends of lines."""
    result = CliRunner().invoke(openness_command, shlex.split(command)[1:], env={"COLUMNS": "100"})
    return "\n".join(line.rstrip() for line in result.output.strip().splitlines())


def printed(asked: str) -> str:
    """What a command prints: Markdown as it is, anything else with the command in a code block.

    ``; notes: Llama 4/5; …`` after the command keeps, of the notes, those of these rows and columns.
    """
    command, _, wanted = asked.partition("; notes: ")
    if "--format markdown" not in command:
        return f"```console\n$ {command}\n{ran(command)}\n```\n"
    if not wanted:
        return f"\n{ran(command)}\n\n"
    body, *notes = re.split(r"\n(?=\d+\. )", ran(command))
    data = json.loads(ran(command.replace("markdown", "json")))
    numbers = {
        f"{row['title']}/{column}": cell["notes"]
        for row in data["rows"]
        for column, cell in zip(data["columns"], row["cells"], strict=True)
    }
    kept = [number for place in wanted.split("; ") for number in numbers[place]]
    said = [f"<sup>{number}</sup> {notes[number - 1].partition('. ')[2]}\n\n" for number in kept]
    return f"\n{body.strip()}\n\n{''.join(said)}"


def with_output(text: str) -> str:
    """A page with what its commands print."""
    return BLOCK.sub(lambda block: f"{block[1]}{printed(block[2])}{block[3]}", text)


def examples_hold(name: str) -> bool:
    """Whether the Python examples of a page give what the page says."""
    text = (ROOT / name).read_text(encoding="utf-8")
    test = doctest.DocTestParser().get_doctest(text.replace("\n```", "\n\n"), {}, name, name, 0)
    return not doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE).run(test).failed


def pages() -> dict[str, str]:
    """All files that are made, by their names, as they ought to be."""
    made = {
        "docs/glossary.md": "\n".join(glossary()),
        "docs/licenses.md": "\n".join(licenses()),
        "docs/schema.json": json.dumps(schema(), indent=2, ensure_ascii=False) + "\n",
        **{f"docs/definitions/{id}.md": "\n".join(definition_page(definition(id))) for id in definitions()},
    }
    return made | {name: with_output((ROOT / name).read_text(encoding="utf-8")) for name in RUN}


def main(check: bool) -> int:
    """Write the files, or say which are stale; return the exit code."""
    for variable in ("OPENNESS_RECORDS", "OPENNESS_TEXTS", "NO_COLOR", "FORCE_COLOR"):
        os.environ.pop(variable, None)
    stale = [name for name, text in pages().items() if _now(name) != text]
    if not check:
        for name, text in pages().items():
            (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / name).write_text(text, encoding="utf-8", newline="\n")
        sys.stdout.write("".join(f"{name}: written\n" for name in stale))
        stale = []
    wrong = [name for name in RUN if not examples_hold(name)]
    sys.stdout.write("".join(f"{name}: stale; run python tools/make_docs.py\n" for name in stale))
    sys.stdout.write("".join(f"{name}: an example gives something else, see above\n" for name in wrong))
    return 1 if stale or wrong else 0


def _now(name: str) -> str | None:
    path = ROOT / name
    return path.read_text(encoding="utf-8") if path.is_file() else None


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv[1:]))
