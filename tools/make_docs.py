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
from openness.comparing import DEFINITIONS
from openness.definitions import definition, definitions
from openness.describing import numbered
from openness.exchange import DATA_VERSION
from openness.explaining import cite
from openness.findings import Finding
from openness.identifying import STATUSES
from openness.opinions import opinions
from openness.permitting import ANSWERS, ASKABLE
from openness.precedents import READINGS, settled
from openness.quoting import STANDINGS
from openness.rendering.markdown import escape
from openness.rules import Ceiling, Criterion, Definition, Listing, Point, Provision
from openness.scoring import VERDICTS, judge
from openness.situations import Situation
from openness.subjects import subject
from openness.truth import Truth
from openness.views import views
from openness.vocabulary import ACTS, CONSENTS, COVERAGES, PARTS, VOCABULARIES, Vocabulary
from openness.wording import listed

ROOT = Path(__file__).resolve().parents[1]
RUN = ("README.md", "docs/guide.md")
MADE = "*Made by `tools/make_docs.py`; do not edit by hand.*"
ID = "^[a-z0-9][a-z0-9.-]*$"
BLOCK = re.compile(r"(<!-- (openness .*?) -->\n).*?(<!-- end -->)", re.DOTALL)


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
    if asked.judges == "system":
        yield "It judges a system, that is a release and the terms of its parts."
        yield "Of a license by itself it says what the terms decide; the rest depends on the release."
        yield ""
    if asked.levels:
        yield "The verdict is the best of these levels whose criteria are all met, or else"
        yield from (f"“{asked.below}”:", "")
        yield from (f"- **{level.name}**: criteria {numbered(asked, level.criteria)}" for level in asked.levels)
        yield ""
    for number, criterion in enumerate(asked.criteria, start=1):
        yield from (f"## {number} {criterion.title}", "", f"`{criterion.id}`: {criterion.statement}", "")
        yield from _criterion(asked, criterion)
    yield from ("## What it is indifferent to", "")
    yield "A clause made of these words alone changes no verdict."
    yield from ("Each word has its meaning in the [glossary](../glossary.md).", "")
    yield from table(
        ("reason", "words"), ((escape(why), _words(words, asked)) for why, words in asked.indifferent.items())
    )
    if asked.id == "osd":
        yield from _approved_but_not_strictly(asked)


def _words(words: tuple[str, ...], asked: Definition) -> str:
    """Words as code; a definition that looks at none says so."""
    return ", ".join(f"`{word}`" for word in words) if asked.words else "all words"


def _criterion(asked: Definition, criterion: Criterion | Provision | Ceiling) -> Iterator[str]:
    if isinstance(criterion, Criterion):
        yield from _of_license(asked, criterion)
    elif isinstance(criterion, Provision):
        yield from _of_release(criterion)
    else:
        yield from (f"**Not met** above {criterion.flop:.0e} floating point operations.", "")


def _of_release(provision: Provision) -> Iterator[str]:
    yield from (f"**Must be released:** {', '.join(f'`{part}`' for part in provision.parts)}.", "")
    if provision.instead:
        condition = f", where {provision.instead_if}" if provision.instead_if else ""
        yield from (f"**Will do instead:** {' or '.join(f'`{part}`' for part in provision.instead)}{condition}.", "")
    if isinstance(provision.terms, str):
        yield from (f"**Under:** terms that conform to [`{provision.terms}`]({provision.terms}.md).", "")
    if isinstance(provision.terms, Listing):
        yield from (f"**Under:** {provision.terms.name}.", "")
        for authority, opinions_held in provision.terms.counting.items():
            yield f"- {authority}: {' or '.join(opinions_held)}"
        yield ""


def _of_license(asked: Definition, criterion: Criterion) -> Iterator[str]:
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
    truth, held = settled(asked.precedents_of, criterion.id, point.id)
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


def models() -> Iterator[str]:
    """All models, with what the definitions that judge systems say of them."""
    catalog = default_catalog()
    asked = [each for each in map(definition, definitions()) if each.judges == "system"]
    yield from ("# Models", "", MADE, "")
    yield f"{len(catalog.models)} models, judged by the definitions that judge systems, in practice."
    yield "Facts and their sources: `openness show MODEL`. Unknown means that no source was found that says."
    yield ""
    rows = []
    for model in catalog.models.values():
        verdicts = [judge(subject(model, catalog), each).verdict for each in asked]
        rows.append((f"`{model.id}`", escape(model.name), escape(model.developer), *map(escape, verdicts)))
    yield from table(("id", "name", "developer", *(f"[{d.id.upper()}](definitions/{d.id}.md)" for d in asked)), rows)


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
    """The JSON Schema of all that ``to_dict`` gives, and of the tables of `show` and `list`."""
    text, count = {"type": "string"}, {"type": "integer", "minimum": 0}
    maybe_text, flag = {"type": ["string", "null"]}, {"type": "boolean"}
    maybe_id = {"type": ["string", "null"], "pattern": ID}
    id, number = {"type": "string", "pattern": ID}, {"type": "integer", "minimum": 1}
    version, reading, verdicts = {"const": DATA_VERSION}, _enum(READINGS), [truth.value for truth in Truth]
    place = _object("Where a text says it", {"document": id, "section": text, "cue": text})
    clause = {"effect": _enum(EFFECTS), "says": text, "places": _list(place, 1), "doubt": maybe_text}
    absence = {"absence": text, "documents": _list(id, 1), "complete": flag}
    opinion = {"authority": text, "opinion": text, "on": id, "source": text}
    fact = {
        "part": text, "released": text, "license": maybe_text, "source": text, "shortfall": maybe_text,
        "why": _list({"$ref": "#/$defs/evidence"}),
    }  # fmt: skip
    kinds: dict[str, dict[str, Any]] = {
        "A clause": clause,
        "An absence": absence,
        "What others hold": opinion,
        "A fact of a release": fact,
    }
    evidence = {"oneOf": [_object(title, properties) for title, properties in kinds.items()]}
    precedent = {"authority": text, "case": text, "met": flag, "decision": flag, "source": text}
    finding = {
        "criterion": id, "title": text, "verdict": _enum(verdicts), "explanation": text, "points": _list(id),
        "evidence": _list({"$ref": "#/$defs/evidence"}, 1),
        "precedents": _list(_object("A precedent", precedent)),
    }  # fmt: skip
    scorecard = {
        "version": version, "name": text, "model": maybe_id, "expression": maybe_text, "license": id,
        "licenses": _list(id, 1), "spdx": maybe_text,
        "definition": _object("A definition", {"id": _enum(definitions()), "version": text}),
        "reading": reading, "verdict": _enum([*VERDICTS.values(), *_levels()]), "truth": _enum(verdicts),
        "conforms": flag, "levels": {"oneOf": [_object("Levels", {"least": text, "most": text}), {"type": "null"}]},
        "score": _object("Criteria met, of those that are decided", {"least": count, "most": count, "of": count}),
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
        **shown, "by": _enum((*definitions(), DEFINITIONS, *views())), "reading": reading,
        "scorecards": _list({"$ref": "#/$defs/scorecard"}, 1),
    }  # fmt: skip
    some = _list({"$ref": "#/$defs/evidence"})
    situation = {"title": "What was said of a situation", "type": "object",
                 "additionalProperties": False, "properties": {name: {} for name in Situation.names()}}  # fmt: skip
    permission = {
        "version": version, "act": _enum(ASKABLE), "name": text, "id": text, "situation": situation,
        "answer": _enum(ANSWERS), "allowed": flag, "because": _list({"$ref": "#/$defs/evidence"}, 1), "duties": some,
        "asked": _list(_object("A fact that is missing", {"field": _enum(Situation.names()), "about": text})),
        "lifted_by": _list(_enum(CONSENTS)), "except_for": some, "conditional": some,
        "powers": some, "ends": some, "missing": _list(text),
    }  # fmt: skip
    case = {"id": id, "title": text, "act": _enum(ASKABLE), "situation": situation}
    matrix = {
        "version": version, "cases": _list(_object("A case", case), 1),
        "rows": _list(_list({"$ref": "#/$defs/permission"}, 1), 1),
    }  # fmt: skip
    side = _object("A license on one side", {"id": text, "name": text, "license": id, "verdict": text})
    one = {"$ref": "#/$defs/evidence"}
    difference = {
        "version": version, "before": side, "after": side, "definition": _enum(definitions()), "reading": reading,
        "dropped": some, "added": some,
        "changed": _list(_object("A clause that was changed", {"before": one, "after": one, "fields": _list(text, 1)})),
        "kept": count,
        "turned": _list(_object("A criterion that turned", {
            "criterion": id, "before": _enum(verdicts), "after": _enum(verdicts),
        })),
    }  # fmt: skip
    history = {"version": version, "members": _list(side, 2), "steps": _list({"$ref": "#/$defs/difference"}, 1)}
    amendment = _object("An amendment", {"drop": {"oneOf": [one, {"type": "null"}]}, "grant": _enum([*ACTS, None])})
    path = {
        "version": version, "name": text, "license": id, "definition": _enum(definitions()), "reading": reading,
        "verdict": text, "conforms": flag, "ways": _list(_list(amendment)), "release": some,
    }  # fmt: skip
    passage = {
        "says": text, "document": id, "section": text, "cue": text, "standing": _enum(STANDINGS),
        "found_in": maybe_text, "line": {"type": ["integer", "null"], "minimum": 1}, "sentence": maybe_text,
    }  # fmt: skip
    quoted = {
        "criterion": id, "verdict": _enum(verdicts), "explanation": text,
        "passages": _list(_object("A place of a clause", passage)),
    }  # fmt: skip
    copy = {
        "document": id, "as_read": flag,
        "standings": _object("Places of its record", dict.fromkeys(STANDINGS, count)),
    }  # fmt: skip
    quotation = {
        "version": version, "name": text, "license": id, "definition": _enum(definitions()), "reading": reading,
        "findings": _list(_object("Findings with what is behind them", quoted)),
        "copies": _list(_object("A text at hand", copy)), "without_text": _list(id),
    }  # fmt: skip
    point = _object("What a criterion turns on", {"id": id, "says": text})
    criterion = {
        "id": id, "title": text, "statement": text, "needs": _list(_enum(ACTS)), "parts": _list(_enum(PARTS)),
        "instead": _list(_enum(PARTS)), "instead_if": maybe_text, "terms": maybe_text,
        "flop": {"type": ["number", "null"]},
        "broken_by": _list(point), "contested_by": _list(point),
    }  # fmt: skip
    described = {
        "version": version, "id": _enum(definitions()), "name": text, "steward": text, "edition": text, "url": text,
        "judges": _enum(("license", "system")), "criteria": _list(_object("A criterion", criterion), 1),
        "levels": _list(_object("A level", {"name": text, "criteria": _list(id, 1), "open": flag})),
        "below": maybe_text,
    }  # fmt: skip
    part = {"license": text, "how": _enum(("text", "notice", "tag")), "first_line": number, "last_line": number,
            "similarity": {"type": "number", "minimum": 0, "maximum": 1}}  # fmt: skip
    foreign = {"first_line": number, "last_line": number, "words": _list(text, 1), "telling": flag, "sentence": text}
    gap = {"after_line": count, "words": number, "from_word": count}
    identification = {
        "version": version, "status": _enum(STATUSES), "license": maybe_text, "nearest": maybe_text,
        "expression": maybe_text, "similarity": part["similarity"],
        "parts": _list(_object("A license in the text", part)),
        "foreign": _list(_object("A sentence that is of none of them", foreign)),
        "missing": _list(_object("Words of the license that the text lacks", gap)),
    }  # fmt: skip
    read_clause = {**clause, "line": number, "start": count, "end": count, "sentence": text, "by": text}
    unread = {"section": text, "line": number, "words": _list(text, 1), "sentence": text}
    reading_ = {
        "version": version, "id": id, "name": text, "coverage": _enum(COVERAGES), "sha256": maybe_text,
        "clauses": _list(_object("A clause that a machine read", read_clause)),
        "unread": _list(_object("A sentence that it did not understand", unread)),
        "lacking": _list(_enum(ACTS)), "neutral": count,
    }  # fmt: skip
    results = {
        "scorecard": _object("A scorecard: Scorecard.to_dict(), openness score", scorecard),
        "comparison": _object("A comparison: Comparison.to_dict(), openness compare", comparison),
        "permission": _object("May I? Permission.to_dict(), openness may", permission),
        "matrix": _object("Common cases: Matrix.to_dict(), openness may --matrix", matrix),
        "difference": _object("What changed: Difference.to_dict(), openness diff", difference),
        "history": _object("A family: History.to_dict(), openness history", history),
        "path": _object("What would have to change: Path.to_dict(), openness path", path),
        "quotation": _object("What a text says: Quotation.to_dict(), openness quote", quotation),
        "identification": _object("Which license: Identification.to_dict(), openness identify", identification),
        "reading": _object("What a machine read: Reading.to_dict(), openness read", reading_),
        "definition": _object("A definition: Description.to_dict(), openness explain", described),
        "table": _object("A table: openness show, openness list", shown),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "openness",
        "oneOf": [{"$ref": f"#/$defs/{name}"} for name in results],
        "$defs": {**results, "evidence": evidence},
    }


def _levels() -> Iterator[str]:
    """Every verdict by a definition with levels: one of them, or from one to a better one."""
    for asked in map(definition, definitions()):
        names = [*(level.name for level in asked.levels), asked.below] if asked.levels else []
        yield from names
        yield from (f"{least}, perhaps {most}" for n, most in enumerate(names) for least in names[n + 1 :])


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
        "docs/models.md": "\n".join(models()),
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
