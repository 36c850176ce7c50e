"""How many sentences that take something away pass unseen beside an open license, and how many harmless ones do not.

Usage: python benchmarks/beside.py [FOLDER]

FOLDER has `restricting.txt` and `harmless.txt`, a sentence a line; by default those here, written by readers who saw
neither the code nor one another's. Each sentence is put behind a permission that conforms to the OSD, and the whole is
read and scored as a text that nobody knows. Beside a sentence that restricts, "conforms" is the worst answer there is;
beside a harmless one, "unknown" is only a pity.
"""

import sys
from collections import Counter
from pathlib import Path

from openness.catalog import default_catalog
from openness.definitions import definition
from openness.reading.known import Passages
from openness.reading.reader import read_text
from openness.records import Bundle
from openness.scoring import judge

OPEN = (
    "Anyone may use, copy, modify and distribute this software, modified or not, for any purpose. "
    "Copies must keep this notice."
)
SETS = ("restricting", "harmless")


def verdicts(sentences: list[str]) -> dict[str, str]:
    """The verdict on an open license with each sentence beside it."""
    nothing, osd = Passages([], default_catalog()), definition("osd")
    found = {}
    for sentence in sentences:
        license = read_text(f"{OPEN}\n\n{sentence}\n", nothing).license
        found[sentence] = judge(Bundle(license, (license,)), osd).verdict
    return found


def main() -> None:
    """Print the verdicts of each set, and the restricting sentences that pass."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "sentences"
    for name in SETS:
        sentences = [line for line in (folder / f"{name}.txt").read_text("utf-8").splitlines() if line]
        found = verdicts(sentences)
        print(f"{name}: {len(sentences)} sentences, {dict(Counter(found.values()).most_common())}")
        if name == "restricting":
            print(*(f"  passes: {sentence}" for sentence, verdict in found.items() if verdict == "conforms"), sep="\n")


if __name__ == "__main__":
    main()
