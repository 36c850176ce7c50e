"""CSV as spreadsheets read it."""

import csv
import io

import pytest

from openness.rendering.csv import escape, render


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u00a0=1", "-", "=cmd|' /C calc'!A0"], ids=repr
)
def test_formulas_get_an_apostrophe(text):
    """What a spreadsheet would take for a formula begins with an apostrophe."""
    assert escape(text) == f"'{text.strip()}"


@pytest.mark.parametrize("text", ["a=1", "1-2", "“=”", "", "'", "–1", "a@b"], ids=repr)
def test_other_texts_stay(text):
    """What is no formula is not touched."""
    assert escape(text) == text


def test_evidence_stands_beside_its_column(sample):
    """Columns with notes have a second one, with the texts of the notes; others have none."""
    head, pear, plum = csv.reader(io.StringIO(render(sample), newline=""))
    assert head == ["License", "1", "1 (evidence)", "2", "2 (evidence)", "Verdict", "Verdict (evidence)"]
    assert pear[3:5] == ["not met", "Pear-1.0, §2: you must not sell pears | Pear-1.0, §3: = no gifts, either…"]
    assert plum[1:3] == ["contested", "Plum | 2, §1: *perhaps* you may"]
    assert pear[2] == plum[4] == ""


def test_a_column_without_notes_has_no_evidence_column(say):
    """Without notes the columns are those of the table."""
    assert render(say("a,b", 'c"d')) == 'C,c\r\n"a,b","a,b"\r\n"c""d","c""d"\r\n'
