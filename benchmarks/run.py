"""Measure the speed of openness, as ratios within one run: ``python benchmarks/run.py``.

Every number is the best of several tries on the machine at hand; only the ratios mean anything
elsewhere. The data are the records of this checkout.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import tomli

from openness.amending import path_to
from openness.catalog import Catalog
from openness.comparing import compare_subjects
from openness.definitions import definition
from openness.differing import difference
from openness.permitting import ASKABLE, permit
from openness.records import Bundle
from openness.rendering import formats
from openness.scoring import judge
from openness.shipped import data_folder
from openness.situations import Situation
from openness.subjects import JOINED, Subject, subject

FOLDER = data_folder() / "licenses"


def best(action: Callable[[], object], tries: int = 9) -> float:
    """Return the shortest time of several tries, in seconds."""
    times = []
    for _ in range(tries):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return min(times)


def fresh(code: str) -> Callable[[], object]:
    """Return an action that runs code in a new process, with compiled modules, as an installed package has."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", code]
    return lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)


def load_all() -> Catalog:
    """Parse and structure every record."""
    catalog = Catalog((FOLDER,))
    for id in catalog.licenses:
        catalog.licenses[id]
    return catalog


def parse_all() -> None:
    """Parse every record with tomli alone."""
    for path in sorted(FOLDER.glob("*.toml")):
        tomli.loads(path.read_text(encoding="utf-8"))


def copies(catalog: Catalog) -> list[Bundle]:
    """Bundles that nothing has been computed for yet."""
    bundles = [catalog.bundle(license) for license in catalog.licenses.values() if license.kind != "policy"]
    return [Bundle(b.license, b.documents, b.missing) for b in bundles]


def first_time(catalog: Catalog) -> float:
    """Return the seconds that it takes to judge every license once, nothing computed before."""
    bundles = copies(catalog)
    return best(lambda: [judge(bundle, definition("osd")) for bundle in bundles], 1)


def worst(catalog: Catalog) -> list[tuple[str, float, str]]:
    """Return the worst ratios of `may`, `diff` and `path` to the first score of the same license.

    Every license of the catalogue that was read whole is asked; `diff` of every pair, against the
    slower score of the two.
    """
    osd = definition("osd")
    asked = [
        subject(license, catalog)
        for license in catalog.licenses.values()
        if license.kind not in JOINED and license.coverage == "complete"
    ]
    scores = {each.id: first_score(each.bundle) for each in asked}
    nobody = Situation()

    def ratio(action: Callable[[Subject], object]) -> float:
        return max(best(partial(action, each), 3) / scores[each.id] for each in asked)

    def all_acts(each: Subject) -> object:
        return [permit(act, each, nobody) for act in ASKABLE]

    pairs = [(one, other) for one in asked for other in asked]
    return [
        (
            "worst may / first score",
            ratio(all_acts) / len(ASKABLE),
            "< 20",
        ),
        (
            f"worst diff of {len(pairs)} pairs / first score",
            max(best(partial(turns, one, other), 3) / max(scores[one.id], scores[other.id]) for one, other in pairs),
            "< 20",
        ),
        ("worst path / first score", ratio(lambda each: path_to(each, osd)), "< 20"),
    ]


def turns(one: Subject, other: Subject) -> object:
    """Compare two licenses, and find the criteria that turned."""
    return difference(one, other, definition("osd")).turned


def first_score(bundle: Bundle) -> float:
    """Return the seconds that the first score of a license takes, nothing computed before."""
    fresh_bundles = [Bundle(bundle.license, bundle.documents, bundle.missing) for _ in range(5)]
    left = iter(fresh_bundles)
    return best(lambda: judge(next(left), definition("osd")), len(fresh_bundles))


def main() -> None:
    """Print the table of ratios."""
    catalog = load_all()
    osd = definition("osd")
    warm = copies(catalog)
    asked = [subject(license, catalog) for license in catalog.licenses.values() if license.kind != "policy"]
    floor = best(fresh("import attrs, tomli"))
    rows = [
        ("import openness / import attrs, tomli (new process)", best(fresh("import openness")) / floor, "—"),
        *(
            (f"first score of {name} / import attrs, tomli (new process)", best(fresh(code)) / floor, "≤ 3")
            for name in ("mit", "llama-4-community")
            for code in [f"import openness; openness.score({name!r}).verdict"]
        ),
        (f"all {len(catalog.licenses)} records loaded / tomli alone", best(load_all) / best(parse_all), "≤ 3"),
    ]
    judged = best(lambda: [judge(bundle, osd) for bundle in warm]) / len(warm)
    cold = min(first_time(catalog) for _ in range(5)) / len(warm)
    rows += [
        ("scorecards per second, warm", 1 / judged, "≥ 10,000"),
        ("scorecards per second, the first of each license", 1 / cold, "—"),
    ]
    comparison = best(lambda: compare_subjects(asked, "osd", "practice"), 3)
    table = compare_subjects(asked, "osd", "practice")
    rows += [(f"comparison of {len(asked)} licenses / one scorecard", comparison / judged, "—")]
    rows += [
        (f"that comparison as {name} / making it", best(partial(table.render, name), 3) / comparison, "—")
        for name in formats()
    ]
    rows += worst(catalog)
    width = max(len(name) for name, _, _ in rows)
    print(f"{'what':{width}}  {'measured':>10}  goal")
    for name, value, goal in rows:
        print(f"{name:{width}}  {value:10,.2f}  {goal}")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1] / "src"))
    main()
