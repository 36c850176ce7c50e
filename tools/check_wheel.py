"""Check a built wheel: ``python tools/check_wheel.py DIST``.

It must hold every file of ``data/``, and answer the first question in an environment of its own,
away from this checkout.
"""

import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
QUESTION = "import openness; print(openness.score('llama-4').verdict, len(openness.licenses()), len(openness.models()))"


def main(dist: Path) -> int:
    """Return 0 when the wheel in ``dist`` is whole and works, else 1."""
    wheels = sorted(dist.glob("*.whl"))
    if len(wheels) != 1:
        print(f"{dist}: expected one wheel, found {len(wheels)}")
        return 1
    inside = set(zipfile.ZipFile(wheels[0]).namelist())
    wanted = {f"openness/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "data").rglob("*.toml")}
    wanted.add("openness/py.typed")
    if missing := sorted(wanted - inside):
        print(f"{wheels[0].name}: {len(missing)} files are missing: {', '.join(missing[:5])}")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder) / ("Scripts" if sys.platform == "win32" else "bin") / "python"
        subprocess.run([python, "-m", "pip", "install", "--quiet", wheels[0]], check=True, cwd=folder)
        answer = subprocess.run([python, "-c", QUESTION], check=True, cwd=folder, capture_output=True, text=True)
    licenses, models = (len(list((ROOT / "data" / kind).glob("*.toml"))) for kind in ("licenses", "models"))
    print(f"{wheels[0].name}: {len(wanted)} files; {answer.stdout.strip()}")
    return 0 if answer.stdout.split() == ["does", "not", "conform", str(licenses), str(models)] else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
