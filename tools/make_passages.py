"""Write the passages that the reader knows: ``python tools/make_passages.py --texts FOLDER``.

In: our records, and a folder with the texts from which they were made (``<id>.txt``). Out: hashes of their sentences
with the clauses that each carries, in ``data/index/passages.txt``, and no words.
``--check`` writes nothing, and says whether the file is stale.
"""

import argparse
import sys
from pathlib import Path

from openness.catalog import Catalog
from openness.reading.known import INDEX_VERSION, index_lines, index_path
from openness.reading.reader import sentences_with_leads
from openness.shipped import data_folder
from openness.text.cues import FoldedText
from openness.text.sources import FolderTexts, is_as_read


def index(texts: Path) -> str:
    """The whole index: of each record that was read whole, and whose text is the one that was read."""
    catalog = Catalog((data_folder() / "licenses",))
    source = FolderTexts(texts)
    lines = [f"# version {INDEX_VERSION}"]
    for license in catalog.licenses.values():
        text = source.text(license)
        if license.coverage != "complete" or text is None or not is_as_read(license, text):
            continue
        folded = FoldedText(text)
        found, said = sentences_with_leads(folded)
        lines += index_lines(license, folded, said, [sentence.start for sentence in found])
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write or check the index; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    made, path = index(given.texts), index_path()
    if given.check:
        stale = not path.is_file() or path.read_text(encoding="ascii") != made
        sys.stdout.write(f"{path.name}: {'stale; run python tools/make_passages.py' if stale else 'fresh'}\n")
        return 1 if stale else 0
    path.parent.mkdir(exist_ok=True)
    path.write_text(made, encoding="ascii", newline="\n")
    sys.stdout.write(f"{path.name}: {len(made):,} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
