"""Plain data: scorecards and tables as dicts and lists, for JSON and for other programs.

The form is versioned and described by the JSON Schema in ``docs/schema.json``.

In: a `Scorecard` or a `Table`. Out: dicts, lists, strings, numbers.
"""

from typing import Any

from openness.findings import Evidence, Fact
from openness.opinions import Opinion
from openness.rights import Absence
from openness.scoring import Scorecard
from openness.tables import Table
from openness.wording import phrase

__all__ = ["DATA_VERSION", "evidence_data", "scorecard_data", "table_data"]

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
