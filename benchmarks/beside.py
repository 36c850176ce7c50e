"""How many sentences that take something away pass unseen beside an open license, and how many harmless ones do not.

Usage: python benchmarks/beside.py [LICENSE]

The sentences stand in `sentences/restricting.txt` and `harmless.txt`, written by readers who saw neither the code nor
one another's. Each is put behind a permission that conforms to the OSD, and the whole is read and scored as a text that
nobody knows. With LICENSE, the text of a license that is known, it is put into the middle of that one, and scored as
`openness score FILE` does. Beside a sentence that restricts, "conforms" is the worst answer there is;
beside a harmless one, "unknown" is only a pity.
"""

import sys
from collections import Counter
from pathlib import Path

from openness.catalog import Catalog, default_catalog
from openness.definitions import definition
from openness.reading.known import Passages
from openness.reading.reader import read_text
from openness.recognising import recognised
from openness.records import Bundle
from openness.scoring import judge
from openness.subjects import Subject

OPEN = (
    "Anyone may use, copy, modify and distribute this software, modified or not, for any purpose. "
    "Copies must keep this notice."
)
SETS = ("restricting", "harmless")


def verdicts(sentences: list[str], host: str | None = None) -> dict[str, str]:
    """The verdict on an open license with each sentence beside it, or in the middle of a known one."""
    catalog, osd = default_catalog(), definition("osd")
    nothing = Passages([], catalog)
    found = {}
    for sentence in sentences:
        found[sentence] = judge(_put(sentence, host, catalog, nothing), osd).verdict
    return found


def _put(sentence: str, host: str | None, catalog: Catalog, nothing: Passages) -> Subject | Bundle:
    if host is None:
        license = read_text(f"{OPEN}\n\n{sentence}\n", nothing).license
        return Bundle(license, (license,))
    paragraphs = host.split("\n\n")
    paragraphs.insert(len(paragraphs) // 2, sentence)
    return recognised("\n\n".join(paragraphs), "a text", catalog)


def main() -> None:
    """Print the verdicts of each set, and the restricting sentences that pass."""
    host = Path(sys.argv[1]).read_text("utf-8") if len(sys.argv) > 1 else None
    for name in SETS:
        path = Path(__file__).parent / "sentences" / f"{name}.txt"
        sentences = [line for line in path.read_text("utf-8").splitlines() if line]
        found = verdicts(sentences, host)
        print(f"{name}: {len(sentences)} sentences, {dict(Counter(found.values()).most_common())}")
        if name == "restricting":
            print(*(f"  passes: {sentence}" for sentence, verdict in found.items() if verdict == "conforms"), sep="\n")


if __name__ == "__main__":
    main()
