"""One small table in every format, as it is to look."""

import pytest

from openness.rendering import formats, renderer

NAMES = {"markdown": "md", "html": "html", "latex": "tex", "csv": "csv", "json": "json", "terminal": "txt"}


def test_every_format_has_its_golden_file():
    """A format that somebody adds needs a golden file, too."""
    assert set(NAMES) == set(formats())


@pytest.mark.parametrize("format", NAMES)
def test_the_sample_looks_as_it_did(sample, golden, format):
    """The sample comes out the same, byte for byte."""
    golden(f"sample.{NAMES[format]}", renderer(format)(sample).replace("\r\n", "\n"))
