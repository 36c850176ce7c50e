"""What all tests share: the catalog, the texts that the user points to, and the profile of hypothesis."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from openness.catalog import Catalog
from openness.shipped import data_folder

settings.register_profile(
    "openness", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.register_profile("thorough", parent=settings.get_profile("openness"), max_examples=600)
settings.load_profile(os.environ.get("OPENNESS_HYPOTHESIS", "openness"))


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture(autouse=True)
def _no_records_of_the_users(monkeypatch):
    monkeypatch.delenv("OPENNESS_RECORDS", raising=False)


@pytest.fixture(scope="session")
def catalog():
    """Our own records."""
    return Catalog((data_folder() / "licenses",))


@pytest.fixture(scope="session")
def texts():
    """The folder of license texts; without one the test is skipped, and `.ci/run` sees to it that there is one."""
    folder = os.environ.get("OPENNESS_TEXTS")
    if not folder:
        pytest.skip("OPENNESS_TEXTS is not set: no license texts to check the records against")
    return Path(folder)


@pytest.fixture
def golden(request):
    """Compare a text with a golden file, or write it with --update-golden."""

    def check(name, text):
        path = Path(__file__).parent / "golden" / name
        if request.config.getoption("--update-golden"):
            path.write_text(text, encoding="utf-8", newline="")
        assert path.read_text(encoding="utf-8") == text, (
            f"{name} has changed; if that is meant, run pytest --update-golden, "
            "and give every changed verdict its own line in CHANGELOG.md"
        )

    return check
