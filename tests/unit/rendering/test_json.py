"""JSON: plain data, versioned."""

import json

from openness.exchange import DATA_VERSION, table_data
from openness.rendering.json import dumps, render


def test_the_data_has_a_version(sample):
    """Readers find the version of the form."""
    assert table_data(sample)["version"] == DATA_VERSION


def test_a_cell_has_text_verdict_and_notes(sample):
    """A verdict is told by its word, and is null where there is none."""
    cells = json.loads(render(sample))["rows"][0]["cells"]
    assert cells[1] == {"text": "", "verdict": "not met", "notes": [1, 2]}
    assert cells[2] == {"text": "does not conform", "verdict": None, "notes": []}


def test_texts_are_as_they_were(say):
    """Data is not made plain: breaks and signs come back unchanged."""
    text = 'a\nb\t"\\\x00</script>日'
    assert json.loads(render(say(text)))["rows"][0]["title"] == text


def test_letters_are_written_as_letters():
    """Data is UTF-8, indented, and ends with a line break."""
    assert dumps({"a": "日"}) == '{\n  "a": "日"\n}\n'
