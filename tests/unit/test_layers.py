"""Layers: who may import whom, and what is loaded when.

A module imports, at its top, only what stands before it in `LAYERS`. What it needs of later ones
it imports where it is used, and only in the pairs that `LATER` names. What is imported for type
checkers alone does not count.
"""

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

import openness

ROOT = Path(openness.__file__).parent

LAYERS = (
    ("errors", "plugins", "shipped", "truth", "vocabulary", "guards"),
    ("clauses", "records", "releases", "expressions"),
    ("loading", "dumping", "catalog", "subjects"),
    ("tables", "presenting"),
    ("rights", "finders", "rules", "precedents", "opinions"),
    ("wording", "findings", "explaining"),
    ("definitions", "licensing", "provisioning", "scoring"),
    ("text", "identifying", "reading", "recognising", "verifying"),
    ("views", "situations", "circumstances", "cases", "permitting"),
    ("differing", "families", "amending", "describing", "quoting"),
    ("tabulating", "frames", "exchange", "rendering", "badges", "comparing", "showing"),
    ("verbs", "cli", "__main__"),
    ("strategies",),
)
"""All modules and packages from the bottom up; within a layer as well each may import what stands before it."""

LATER = {
    "presenting": {"rendering", "frames"},
    **{
        unit: {"tabulating", "exchange"}
        for unit in ("scoring", "permitting", "differing", "families", "amending", "quoting")
    },
    "identifying": {"tabulating", "exchange"},
    "reading": {"tabulating", "exchange"},
    "describing": {"exchange"},
    "findings": {"explaining"},
}
"""What a module imports from further up, inside of a function: a result turns itself into tables and data."""

ORDER = [name for layer in LAYERS for name in layer]
PLUGINS = ("definitions", "rendering", "views")


def files(unit):
    return sorted((ROOT / unit).glob("*.py")) if (ROOT / unit).is_dir() else [ROOT / f"{unit}.py"]


def units():
    return {path.stem for path in ROOT.glob("*.py")} - {"__init__"} | {
        path.parent.name for path in ROOT.glob("*/__init__.py")
    }


def is_for_type_checkers(node):
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)


def imported(node):
    """The dotted names that one import statement asks for; no import is relative."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if not isinstance(node, ast.ImportFrom):
        return []
    assert node.level == 0
    return [f"{node.module}.{alias.name}" for alias in node.names] if node.module == "openness" else [node.module]


@cache
def imports(path, *, within_functions):
    """The names that a file imports when it is imported, or when one of its functions runs."""
    found = []

    def visit(node, inside):
        for child in ast.iter_child_nodes(node):
            if is_for_type_checkers(child):
                continue
            if inside is within_functions:
                found.extend(imported(child))
            visit(child, inside or isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda))

    visit(ast.parse(path.read_text(encoding="utf-8")), inside=False)
    return tuple(found)


def needed(unit, *, within_functions):
    """The units of this package that a unit imports, itself left out."""
    names = {name for path in files(unit) for name in imports(path, within_functions=within_functions)}
    return {name.split(".")[1] for name in names if name.startswith("openness.")} - {unit}


def loaded_by(code):
    """The modules that a fresh process has after some code."""
    script = f"import sys\n{code}\nprint('\\n'.join(sys.modules))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_every_module_has_its_layer():
    """The list of layers names each module and each package just once, and no other."""
    assert len(ORDER) == len(set(ORDER))
    assert set(ORDER) == units()


@pytest.mark.parametrize("unit", ORDER)
def test_imports_go_downward(unit):
    """A module imports at its top only what stands before it."""
    below = set(ORDER[: ORDER.index(unit)])
    assert needed(unit, within_functions=False) - below == set()


@pytest.mark.parametrize("unit", ORDER)
def test_late_imports_go_downward_too(unit):
    """Inside of functions as well, but for the pairs that are named."""
    below = set(ORDER[: ORDER.index(unit)])
    assert needed(unit, within_functions=True) - below == LATER.get(unit, set())


@pytest.mark.parametrize("unit", PLUGINS)
def test_plugins_do_not_know_each_other(unit):
    """One definition, format or view imports no other: what they share stands in a module of its own."""
    public = {f"openness.{unit}.{path.stem}" for path in files(unit) if not path.stem.startswith("_")}
    assert public
    for path in files(unit):
        for within in (False, True):
            assert set(imports(path, within_functions=within)) & public == set()


def test_the_package_itself_imports_nothing():
    """At the top of the package there is no import of one of its modules."""
    for within in (False, True):
        assert not any(name.startswith("openness") for name in imports(ROOT / "__init__.py", within_functions=within))


def test_the_parser_of_these_tests_sees_imports(tmp_path):
    """Imports at the top and within functions are told apart, and those for type checkers are left out."""
    path = tmp_path / "module.py"
    path.write_text(
        "from openness import truth, guards as g\nimport openness.rights\n"
        "if TYPE_CHECKING:\n    import openness.releases\n"
        "class A:\n    import attrs\n    def f(self):\n        if self:\n            from openness.cli import main\n",
        encoding="utf-8",
    )
    assert imports(path, within_functions=False) == ("openness.truth", "openness.guards", "openness.rights", "attrs")
    assert imports(path, within_functions=True) == ("openness.cli",)


@pytest.mark.parametrize(
    ("name", "homes"),
    [
        ("click", {"cli"}),
        ("rich", {"cli", "rendering"}),
        ("cattrs", {"loading"}),
        ("tomli", {"loading", "catalog"}),
        ("hypothesis", {"strategies"}),
    ],
)
def test_dependencies_have_their_home(name, homes):
    """Each library that we need is imported only where its business is done."""
    found = {
        unit
        for unit in ORDER
        for path in files(unit)
        for within in (False, True)
        for module in imports(path, within_functions=within)
        if module.split(".")[0] == name
    }
    assert found <= homes
    assert found


HEAVY = ("attrs", "attr", "cattrs", "click", "rich", "tomli", "pandas", "hypothesis")


def test_importing_the_package_loads_next_to_nothing():
    """A fresh import brings neither a dependency nor any module of ours."""
    before, after = loaded_by(""), loaded_by("import openness")
    assert "openness" in after
    assert after & {*HEAVY} - before == set()
    assert {name for name in after if name.startswith("openness.")} == set()


@pytest.mark.parametrize("name", openness.__all__)
def test_every_name_of_the_package_is_there(name):
    """Each name that the package offers can be had, and is listed."""
    assert getattr(openness, name) is not None
    assert name in dir(openness)


def test_other_names_are_not_there():
    """A name that the package does not offer is an attribute error."""
    with pytest.raises(AttributeError, match="module 'openness' has no attribute 'nothing'"):
        _ = openness.nothing


@pytest.mark.parametrize(
    "code",
    ["openness.score('mit')", "openness.score('mit').verdict", "openness.license('mit')", "openness.model('llama-4')"],
)
def test_scoring_loads_nothing_to_show(code):
    """Who asks for a verdict does not wait for the command line, for rich, or for a renderer."""
    before, after = loaded_by(""), loaded_by(f"import openness\n{code}")
    assert "openness.loading" in after
    unwanted = {"click", "rich", "pandas", "hypothesis", "openness.cli", "openness.rendering", "openness.comparing"}
    assert after & unwanted - before == set()
