"""Plain data: scorecards and tables as dicts and lists, for JSON and for other programs.

The form is versioned and described by the JSON Schema in ``docs/schema.json``.

In: a `Scorecard`, any other result, or a `Table`. Out: dicts, lists, strings, numbers.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from openness.findings import Evidence, Fact
from openness.opinions import Opinion
from openness.rights import Absence
from openness.scoring import Scorecard
from openness.tables import Table
from openness.wording import phrase

if TYPE_CHECKING:
    from openness.amending import Path
    from openness.differing import Difference
    from openness.families import History
    from openness.identifying import Identification
    from openness.permitting import Matrix, Permission
    from openness.quoting import Quotation
    from openness.reading.reader import Reading
    from openness.rules import Definition, Listing
    from openness.situations import Situation

__all__ = [
    "DATA_VERSION",
    "definition_data",
    "difference_data",
    "evidence_data",
    "history_data",
    "matrix_data",
    "path_data",
    "permission_data",
    "quotation_data",
    "reading_data",
    "scorecard_data",
    "table_data",
]

DATA_VERSION = 1
"""The version of the plain data; a change that may break readers raises it."""


def evidence_data(evidence: Evidence) -> dict[str, Any]:
    """Evidence as plain data."""
    if isinstance(evidence, Absence):
        return {"absence": evidence.what, "documents": list(evidence.documents), "complete": evidence.complete}
    if isinstance(evidence, Opinion):
        return {"authority": evidence.authority, "opinion": evidence.opinion, "on": evidence.on,
                "source": evidence.source}  # fmt: skip
    if isinstance(evidence, Fact):
        return {
            "part": evidence.part,
            "released": evidence.released,
            "license": evidence.license,
            "source": evidence.source,
            "shortfall": evidence.shortfall.id if evidence.shortfall else None,
            "why": [evidence_data(why) for why in evidence.why],
        }
    return {
        "effect": evidence.effect,
        "says": phrase(evidence),
        "places": [{"document": p.document, "section": p.section, "cue": p.cue} for p in evidence.at],
        "doubt": evidence.doubt,
    }


def scorecard_data(card: Scorecard) -> dict[str, Any]:
    """A scorecard as plain data, in the form of ``docs/schema.json``."""
    least, most, of = card.score
    return {
        "version": DATA_VERSION,
        "name": card.name,
        "model": card.subject.model.id if card.subject.model else None,
        "expression": card.subject.expression,
        "license": card.bundle.license.id,
        "licenses": [bundle.license.id for bundle in card.offer],
        "spdx": card.bundle.license.spdx,
        "definition": {"id": card.definition.id, "version": card.definition.version},
        "reading": card.reading,
        "verdict": card.verdict,
        "truth": card.truth.value,
        "conforms": card.conforms,
        "levels": {"least": card.levels[0], "most": card.levels[1]} if card.definition.levels else None,
        "score": {"least": least, "most": most, "of": of},
        "provisional": list(card.provisional),
        "documents": list(dict.fromkeys(document.id for bundle in card.offer for document in bundle.documents)),
        "missing": list(dict.fromkeys(name for bundle in card.offer for name in bundle.missing)),
        "findings": [
            {
                "criterion": finding.criterion.id,
                "title": finding.criterion.title,
                "verdict": finding.verdict.value,
                "explanation": finding.explanation,
                "points": [point.id for point in finding.points],
                "evidence": [evidence_data(evidence) for evidence in finding.evidence],
                "precedents": [
                    {"authority": p.authority, "case": p.case, "met": p.met, "decision": p.decision, "source": p.source}
                    for p in finding.precedents
                ],
            }
            for finding in card.findings
        ],
    }


def permission_data(permission: "Permission") -> dict[str, Any]:
    """The answer to "may I?" as plain data."""
    return {
        "version": DATA_VERSION,
        "act": permission.act,
        "name": permission.subject.name,
        "id": permission.subject.id,
        "situation": _situation_data(permission.situation),
        "answer": permission.answer,
        "allowed": permission.allowed,
        "because": [evidence_data(each) for each in permission.because],
        "duties": [evidence_data(each) for each in permission.duties],
        "asked": [{"field": asked.field, "about": asked.about} for asked in permission.asked],
        "lifted_by": list(permission.lifted_by),
        "except_for": [evidence_data(each) for each in permission.except_for],
        "conditional": [evidence_data(each) for each in permission.conditional],
        "powers": [evidence_data(each) for each in permission.powers],
        "ends": [evidence_data(each) for each in permission.ends],
        "missing": list(permission.missing),
    }


def matrix_data(matrix: "Matrix") -> dict[str, Any]:
    """Answers to common cases as plain data."""
    return {
        "version": DATA_VERSION,
        "cases": [
            {"id": case.id, "title": case.title, "act": case.act, "situation": _situation_data(case.situation)}
            for case in matrix.cases
        ],
        "rows": [[permission_data(permission) for permission in row] for row in matrix.rows],
    }


def _situation_data(situation: "Situation") -> dict[str, Any]:
    """What was said of a situation; days as text."""
    told = {name: getattr(situation, name) for name in situation.names()}
    return {name: _plain(value) for name, value in told.items() if value is not None}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(day): number for day, number in value.items()}
    if isinstance(value, tuple):
        return list(value)
    return value if isinstance(value, str | bool | int | float) else str(value)


def difference_data(found: "Difference") -> dict[str, Any]:
    """What changed from one license to another as plain data."""
    return {
        "version": DATA_VERSION,
        "before": _side(found.cards[0]),
        "after": _side(found.cards[1]),
        "definition": found.definition.id,
        "reading": found.reading,
        "dropped": [evidence_data(clause) for clause in found.dropped],
        "added": [evidence_data(clause) for clause in found.added],
        "changed": [
            {"before": evidence_data(c.before), "after": evidence_data(c.after), "fields": list(c.fields)}
            for c in found.changed
        ],
        "kept": len(found.kept),
        "turned": [
            {"criterion": turn.criterion, "before": turn.before.verdict.value, "after": turn.after.verdict.value}
            for turn in found.turned
        ],
    }


def _side(card: Scorecard) -> dict[str, Any]:
    return {"id": card.subject.id, "name": card.name, "license": card.bundle.license.id, "verdict": card.verdict}


def history_data(found: "History") -> dict[str, Any]:
    """A family of licenses as plain data."""
    return {
        "version": DATA_VERSION,
        "members": [_side(card) for card in found.cards],
        "steps": [difference_data(step) for step in found.steps],
    }


def path_data(path: "Path") -> dict[str, Any]:
    """What would have to change, as plain data."""
    return {
        "version": DATA_VERSION,
        "name": path.subject.name,
        "license": path.subject.license.id,
        "definition": path.definition.id,
        "reading": path.reading,
        "verdict": path.card.verdict,
        "conforms": path.conforms,
        "ways": [
            [{"drop": evidence_data(a.drop) if a.drop is not None else None, "grant": a.grant} for a in way]
            for way in path.ways
        ],
        "release": [evidence_data(fact) for fact in path.release],
    }


def quotation_data(found: "Quotation") -> dict[str, Any]:
    """The sentences behind findings as plain data."""
    card = found.card
    return {
        "version": DATA_VERSION,
        "name": card.name,
        "license": card.bundle.license.id,
        "definition": card.definition.id,
        "reading": card.reading,
        "findings": [
            {
                "criterion": finding.criterion.id,
                "verdict": finding.verdict.value,
                "explanation": finding.explanation,
                "passages": [
                    {
                        "says": phrase(p.clause),
                        "document": p.place.document,
                        "section": p.place.section,
                        "cue": p.place.cue,
                        "standing": p.standing,
                        "found_in": p.section if p.line is not None else None,
                        "line": p.line,
                        "sentence": p.sentence,
                    }
                    for p in passages
                ],
            }
            for finding, passages in found.passages
        ],
        "copies": [
            {"document": copy.document, "as_read": copy.as_read, "standings": dict(copy.standings)}
            for copy in found.copies
        ],
        "without_text": list(found.without_text),
    }


def identification_data(found: "Identification") -> dict[str, Any]:
    """What a text was recognised as, as plain data."""
    return {
        "version": DATA_VERSION,
        "status": found.status,
        "license": found.license,
        "nearest": found.nearest,
        "expression": found.expression,
        "similarity": round(found.similarity, 4),
        "parts": [
            {
                "license": part.license,
                "how": part.how,
                "first_line": part.first,
                "last_line": part.last,
                "similarity": round(part.similarity, 4),
            }
            for part in found.parts
        ],
        "foreign": [
            {
                "first_line": passage.first,
                "last_line": passage.last,
                "words": list(passage.words),
                "telling": passage.telling,
                "sentence": passage.text,
            }
            for passage in found.foreign
        ],
        "missing": [{"after_line": gap.line, "words": gap.length, "from_word": gap.start} for gap in found.missing],
    }


def reading_data(reading: "Reading") -> dict[str, Any]:
    """What a machine read in a text, as plain data."""
    license = reading.license
    return {
        "version": DATA_VERSION,
        "id": license.id,
        "name": license.name,
        "coverage": license.coverage,
        "sha256": license.text.sha256 if license.text else None,
        "clauses": [
            {
                **evidence_data(read.clause),
                "line": read.line,
                "start": read.sentence.start,
                "end": read.sentence.end,
                "sentence": read.sentence.text,
                "by": read.by,
            }
            for read in reading.clauses
        ],
        "unread": [
            {"section": u.section, "line": u.line, "words": list(u.words), "sentence": u.sentence.text}
            for u in reading.unread
        ],
        "lacking": list(reading.lacking),
        "neutral": reading.neutral,
    }


def definition_data(definition: "Definition") -> dict[str, Any]:
    """A definition with its criteria as plain data."""
    return {
        "version": DATA_VERSION,
        "id": definition.id,
        "name": definition.name,
        "steward": definition.steward,
        "edition": definition.version,
        "url": definition.url,
        "judges": definition.judges,
        "criteria": [
            {
                "id": c.id,
                "title": c.title,
                "statement": c.statement,
                "needs": list(getattr(c, "needs", ())),
                "parts": list(getattr(c, "parts", ())),
                "instead": list(getattr(c, "instead", ())),
                "instead_if": getattr(c, "instead_if", None),
                "terms": _terms_data(getattr(c, "terms", None)),
                "flop": getattr(c, "flop", None),
                "broken_by": [{"id": p.id, "says": p.says} for p in getattr(c, "broken_by", ())],
                "contested_by": [{"id": p.id, "says": p.says} for p in getattr(c, "contested_by", ())],
            }
            for c in definition.criteria
        ],
        "levels": [
            {"name": level.name, "criteria": list(level.criteria), "open": level.open} for level in definition.levels
        ],
        "below": definition.below if definition.levels else None,
    }


def _terms_data(terms: "str | Listing | None") -> str | None:
    """What the terms of parts must satisfy: a definition, or a list by its name."""
    return terms if terms is None or isinstance(terms, str) else terms.name


def table_data(table: Table) -> dict[str, Any]:
    """The table as plain data."""
    return {
        "version": DATA_VERSION,
        "title": table.title,
        "corner": table.corner,
        "columns": list(table.columns),
        "rows": [
            {
                "title": row.title,
                "cells": [
                    {"text": c.text, "verdict": c.truth.value if c.truth else None, "notes": list(c.notes)}
                    for c in row.cells
                ],
            }
            for row in table.rows
        ],
        "notes": [{"text": note.text, "url": note.url} for note in table.notes],
        "legend": table.legend,
    }
