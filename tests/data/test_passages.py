"""The index of known passages: hashes alone, small, and made of the texts as they are."""

import re
import subprocess
import sys
from pathlib import Path

from openness.reading.known import INDEX_VERSION, index_path

TOOL = Path(__file__).parents[2] / "tools" / "make_passages.py"
LINE = re.compile(r"(?:record [a-z0-9.-]+ [0-9a-f]{64}|[0-9a-f]{10} (?:[0-9a-f]{6}){1,6}(?: \d\.\d+)*)")


def test_the_index_has_no_words():
    """Each line is the name of a record, or hashes with references to its clauses."""
    first, *lines = index_path().read_text(encoding="ascii").splitlines()
    assert first == f"# version {INDEX_VERSION}"
    assert [line for line in lines if LINE.fullmatch(line) is None] == []


def test_the_index_is_small():
    """It comes with every copy of the package."""
    assert index_path().stat().st_size <= 300_000


def test_the_index_follows_from_records_and_texts(texts):
    """Made anew from the texts at hand, it is the same: run ``python tools/make_passages.py`` where it is not."""
    done = subprocess.run(
        [sys.executable, TOOL, "--texts", texts, "--check"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "passages.txt: fresh\n")
