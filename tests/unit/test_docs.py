"""The docs say what the code does: examples run, generated pages are fresh, the notebook executes."""

import doctest
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import nbformat
import pytest
from click.testing import CliRunner
from nbclient import NotebookClient

import openness
from openness import verbs
from openness.cli import main
from openness.views import views

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "docs" / "schema.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("module", [openness, verbs], ids=lambda module: module.__name__)
def test_docstrings_examples_run(module):
    """Examples in docstrings give what they say, and there are some."""
    result = doctest.testmod(module)
    assert result.attempted > 0
    assert result.failed == 0


def test_generated_pages_are_fresh():
    """What the docs take from the code is what the code says now."""
    done = subprocess.run(
        [sys.executable, "tools/make_docs.py", "--check"], check=False, cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_tour_executes(tmp_path):
    """Every cell of the notebook runs, and its tables come out as HTML."""
    notebook = nbformat.read(ROOT / "docs" / "tour.ipynb", as_version=4)
    NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(tmp_path)}}
    ).execute()
    shown = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert any("text/html" in output.get("data", {}) for output in shown)
    assert not any(output.output_type == "error" for output in shown)


def test_the_tour_stores_no_outputs():
    """The notebook in the repository has no outputs, so that it never says what is no longer so."""
    notebook = nbformat.read(ROOT / "docs" / "tour.ipynb", as_version=4)
    assert not [cell for cell in notebook.cells if cell.get("outputs")]


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_is_in_the_guide(command):
    """The guide names each command, and each command has help."""
    assert f"openness {command}" in (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
    assert CliRunner().invoke(main, [command, "--help"]).output.count("\n") > 3


def test_every_scorecard_keeps_to_the_schema(catalog):
    """Plain data has the published form, for every record and both readings."""
    validator = jsonschema.Draft202012Validator(SCHEMA)
    for id in catalog.licenses:
        for reading in ("strict", "practice"):
            validator.validate(openness.score(catalog.licenses[id], reading=reading).to_dict())


@pytest.mark.parametrize("by", ["osd", *views()])
def test_every_comparison_keeps_to_the_schema(by):
    """Comparisons have the published form, by every definition and view."""
    data = openness.compare(["llama-4", "bert", "falcon-180b", "gpt-4o"], by=by).to_dict()
    jsonschema.Draft202012Validator(SCHEMA).validate(data)
