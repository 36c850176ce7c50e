#!/usr/bin/env python3
"""Run openness from a checkout, in an environment of its own: ``.venv`` beside this folder.

    python3 tools/run.py compare llama-4 Apache-2.0    what `openness compare …` prints
    python3 tools/run.py --test [PYTEST ARGUMENTS]     the tests

The environment is made at the first run, and again when pyproject.toml changes. Only the standard
library is needed. Arguments and exit codes are passed through; messages go to standard error.
"""

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HOME = ROOT / ".venv"
PYTHON = HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = HOME / "openness.stamp"
OLDEST = (3, 10)


def fail(message: str) -> None:
    """Say what is wrong and stop."""
    sys.exit(f"tools/run.py: {message}")


def check() -> None:
    """Stop where this Python cannot do it, and say what would help."""
    if sys.version_info < OLDEST:
        found, wanted = (".".join(map(str, version[:2])) for version in (sys.version_info, OLDEST))
        fail(f"this is Python {found}; openness needs {wanted} or newer: run this file with a newer one")
    for module in ("venv", "ensurepip"):
        if importlib.util.find_spec(module) is None:
            fail(f"this Python comes without {module}; install it (on Debian and Ubuntu: apt install python3-venv)")


def call(*command: "str | os.PathLike[str]") -> None:
    """Run a step of the set-up, its output on standard error; stop where it fails."""
    settings = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    if subprocess.run(command, stdout=sys.stderr, env=settings, check=False).returncode:
        fail("the set-up failed, see above; openness was not run. Is the network there? Deleting .venv starts afresh")


def set_up(what: str) -> None:
    """Make the environment, or bring it up to date, unless the stamp says that all is there."""
    facts = (ROOT / "pyproject.toml").read_bytes() + f"{ROOT}{sys.version_info[:2]}".encode()
    now = hashlib.sha256(facts).hexdigest()
    stamp = STAMP.read_text(encoding="utf-8").split() if STAMP.is_file() and PYTHON.is_file() else []
    has = stamp[1:] if stamp[:1] == [now] else []
    if what in has:
        return
    check()
    sys.stderr.write("tools/run.py: setting up .venv, which takes a minute and is done once\n")
    if not has:
        call(sys.executable, "-m", "venv", "--clear", HOME)
    call(PYTHON, "-m", "pip", "install", "--quiet", "--editable", f"{ROOT}[test]" if what == "test" else ROOT)
    STAMP.write_text(" ".join([now, "run", *(["test"] if what == "test" else [])]), encoding="utf-8")


def main(arguments: "list[str]") -> int:
    """Set up, run, and return the exit code."""
    test = arguments[:1] == ["--test"]
    set_up("test" if test else "run")
    openness = PYTHON.with_name("openness.exe" if os.name == "nt" else "openness")
    command = [str(PYTHON), "-m", "pytest", *arguments[1:]] if test else [str(openness), *arguments]
    try:
        return subprocess.run(command, cwd=ROOT if test else None, check=False).returncode
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
