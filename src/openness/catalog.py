"""Find records: by id, SPDX id or alias; ours, and a user's own on top of them.

In: folders of TOML files. Out: `License`, `Model` and `Bundle` objects. A file is parsed when
somebody asks for it, and an alias is looked up by reading, not by parsing.

A folder has license records (``*.toml``), and may have a folder ``models`` with models. A record
of a later folder takes the place of one with the same id in an earlier folder; two records of one
folder may not share an alias.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from openness.errors import OpennessError, RecordError, UnknownLicenseError
from openness.expressions import is_expression, is_spdx, parse
from openness.records import Bundle, License
from openness.shipped import data_folder

if TYPE_CHECKING:
    from openness.releases import Model

__all__ = ["RECORDS_VARIABLE", "Catalog", "Shelf", "default_catalog"]

RECORDS_VARIABLE = "OPENNESS_RECORDS"
"""The environment variable with a user's own folders of records, separated as in PATH."""

_FIRST_CLAUSE = re.compile(r"^\s*\[\[", re.MULTILINE)

Record = TypeVar("Record", bound="License | Model")


def key_of(name: str) -> str:
    """How names are compared: case, spaces and underscores do not count."""
    return re.sub(r"[\s_]+", "-", name.strip()).casefold()


class Shelf(Mapping[str, Record], Generic[Record]):
    """The records of one kind by their ids; each is read when it is asked for."""

    def __init__(self, paths: Iterable[Path], load: Callable[[Path], Record]) -> None:
        self._paths: dict[str, Path] = {}
        for path in paths:
            self._paths[path.stem] = path
        self._load: Callable[[Path], Record] = load
        self._read: dict[str, Record] = {}

    def __getitem__(self, id: str) -> Record:
        if id not in self._read:
            self._read[id] = self._load(self._paths[id])
        return self._read[id]

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._paths))

    def __len__(self) -> int:
        return len(self._paths)

    def __contains__(self, id: object) -> bool:
        return id in self._paths

    def __repr__(self) -> str:
        return f"<{len(self)} records: {', '.join(list(self)[:3])}, …>"

    @cached_property
    def names(self) -> dict[str, str]:
        """All names by which records go, folded, each with the id of its record.

        Read from the heads of the files alone.

        Raises:
            RecordError: two records claim the same name.
        """
        found: dict[str, str] = {}
        problems = []
        for id, path in self._paths.items():
            for key in dict.fromkeys(map(key_of, (id, *self._head_names(path)))):
                other = found.get(key, id)
                if other != id and self._paths[other].parent == path.parent:
                    owner = self._paths[other]
                    problems.append(f"{path}: aliases: {key!r} already belongs to {owner}; give it to one of them")
                found[key] = id  # a later folder takes the place of an earlier one
        if problems:
            raise RecordError(problems)
        return found

    @staticmethod
    def _head_names(path: Path) -> list[str]:
        """The SPDX id and the aliases of a record; none where it cannot be read, which its loading will tell."""
        import tomli

        try:
            text = path.read_text(encoding="utf-8")
            head = _FIRST_CLAUSE.split(text, maxsplit=1)[0]
            try:
                table = tomli.loads(head)
            except ValueError:  # the break was within a text
                table = tomli.loads(text)
        except (OSError, ValueError, RecursionError):
            return []
        aliases = table.get("aliases")
        names = [table.get("spdx"), *(aliases if isinstance(aliases, list) else ())]
        return [name for name in names if isinstance(name, str)]

    def find(self, name: str) -> Record | None:
        """The record that goes by a name, or None."""
        key = key_of(name)
        id = key if key in self._paths else self.names.get(key)
        return None if id is None else self[id]


def _toml_files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:  # editors leave hidden files beside those that they have open
        yield from sorted(path for path in folder.glob("*.toml") if not path.name.startswith("."))


def _load_license(path: Path) -> License:
    from openness.loading import load_license

    return load_license(path)


def _load_model(path: Path) -> "Model":
    from openness.loading import load_model

    return load_model(path)


class Catalog:
    """All records of some folders, later folders on top of earlier ones."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self.folders = tuple(folders)
        self._bundles: dict[License, Bundle] = {}

    @cached_property
    def licenses(self) -> Shelf[License]:
        """The licenses and other documents by id."""
        return Shelf(_toml_files(self.folders), _load_license)

    @cached_property
    def models(self) -> "Shelf[Model]":
        """The models by id."""
        return Shelf(
            _toml_files(
                folder.parent / "models" if folder == data_folder() / "licenses" else folder / "models"
                for folder in self.folders
            ),
            _load_model,
        )

    def license(self, name: str) -> License:
        """Return the license with that id, SPDX id or alias.

        Raises:
            UnknownLicenseError: there is none; the nearest names are in the message.
            RecordError: its record cannot be read.
        """
        found = self.licenses.find(name)
        if found is None:
            raise UnknownLicenseError("license", name, self.near(name, self.licenses.names), _hint(name))
        return found

    def find(self, name: str) -> "License | Model":
        """Return the model or the license of that name; a model goes first.

        Raises:
            UnknownLicenseError: there is neither.
        """
        found = self.models.find(name) or self.licenses.find(name)
        if found is None:
            names = {**self.models.names, **self.licenses.names}
            raise UnknownLicenseError("license or model", name, self.near(name, names), _hint(name))
        return found

    def near(self, name: str, names: Mapping[str, str]) -> list[str]:
        """The nearest names, at most three, best first, one for each record."""
        from difflib import get_close_matches

        found = get_close_matches(key_of(name), names, n=12, cutoff=0.5)
        first_of_each: dict[str, str] = {}
        for key in found:
            first_of_each.setdefault(names[key], key)
        return list(first_of_each.values())[:3]

    def bundle(self, license: License) -> Bundle:
        """Return the license with all that it incorporates or extends, in order.

        Raises:
            RecordError: documents incorporate each other.
        """
        if license not in self._bundles:
            documents: dict[str, License] = {}
            missing: dict[str, None] = {}
            self._collect(license, documents, missing, ())
            self._bundles[license] = Bundle(license, tuple(documents.values()), tuple(missing))
        return self._bundles[license]

    def _collect(
        self, license: License, documents: dict[str, License], missing: dict[str, None], above: tuple[str, ...]
    ) -> None:
        if license.id in above:
            circle = " → ".join((*above[above.index(license.id) :], license.id))
            raise RecordError([f"{license.id}: incorporates: runs in a circle: {circle}; break it"])
        if license.id in documents:
            return
        documents[license.id] = license
        missing.update(dict.fromkeys(license.missing))
        for id in (*license.incorporates, *license.extends):
            if id in self.licenses:
                self._collect(self.licenses[id], documents, missing, (*above, license.id))
            else:
                missing[id] = None

    def check(self) -> None:
        """Read everything, and raise one `RecordError` with all problems of all records."""
        problems = [
            *(
                p
                for shelf in (self.licenses, self.models)
                for id in shelf
                for p in _problems(partial(shelf.__getitem__, id))
            ),
            *_problems(lambda: self.licenses.names),
            *_problems(lambda: self.models.names),
        ]
        if not problems:
            problems = [p for license in self.licenses.values() for p in self._loose_ends(license)]
            problems += [p for model in self.models.values() for p in self._unlicensed(model)]
        if problems:
            raise RecordError(problems)

    def _loose_ends(self, license: License) -> list[str]:
        """What a license refers to and what is not there."""
        if problems := _problems(lambda: self.bundle(license)):
            return problems
        bundle = self.bundle(license)
        kin = {"based_on": license.based_on, "follows": license.follows}
        strangers = [
            f"{license.id}: {key}: {other!r} is not among the records; add its record, or leave the key out"
            for key, other in kin.items()
            if other is not None and other not in self.licenses
        ]
        declared = {name for document in bundle.documents for name in document.missing}
        return strangers + [
            f"{license.id}: incorporates: {name!r} is not among the records; add its record, or move it to `missing`"
            for name in bundle.missing
            if name not in declared
        ]

    def _unlicensed(self, model: "Model") -> list[str]:
        """The parts of a model whose license is no record."""
        return [
            f"{model.id}: parts[{number}].license: {part.license!r} is neither among the records nor an SPDX expression"
            for number, part in enumerate(model.parts)
            if part.license is not None and not self._licenses(part.license)
        ]

    def _licenses(self, expression: str) -> bool:
        """Whether all that an expression names is among the records or on the SPDX list."""
        try:
            return all(self.licenses.find(name) or is_spdx(name) for name in parse(expression).names)
        except OpennessError:
            return False


def _hint(name: str) -> str:
    """What else may help somebody whose name is not known."""
    return "(an SPDX expression is no single license; score, compare and may take one)" if is_expression(name) else ""


def _problems(read: Callable[[], object]) -> list[str]:
    """The problems that reading something brings up."""
    try:
        read()
    except RecordError as error:
        return list(error.problems)
    return []


def _checked(folder: Path, by: str) -> Path:
    if not folder.is_dir():
        raise OpennessError(f"{by}: {folder} is no folder; name a folder with records (*.toml)")
    if not any(_toml_files([folder])) and not any(_toml_files([folder / "models"])):
        raise OpennessError(f"{by}: {folder} has no records; put *.toml files there, or name another folder")
    return folder


@lru_cache(maxsize=8)
def _catalog(told: tuple[str, ...], by: str) -> Catalog:
    return Catalog((data_folder() / "licenses", *(_checked(Path(folder).expanduser(), by) for folder in told)))


def default_catalog(records: str | os.PathLike[str] | None = None) -> Catalog:
    """Return our records, with those of the user's folder on top.

    ``records`` is that folder; without it the environment variable ``OPENNESS_RECORDS`` names one
    or several.

    Raises:
        OpennessError: a folder is not there or has no records.
    """
    if records is not None:
        return _catalog((os.fspath(records),), "the folder of records")
    told = os.environ.get(RECORDS_VARIABLE, "").split(os.pathsep)
    return _catalog(tuple(part for part in told if part), RECORDS_VARIABLE)
