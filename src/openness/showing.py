"""Tables of the records themselves: a license clause by clause, a model part by part, a listing.

In: a catalog. Out: a `Table`.
"""

from collections.abc import Iterator

from attrs import evolve

from openness.catalog import Catalog
from openness.clauses import Clause
from openness.definitions import definition
from openness.explaining import cite
from openness.opinions import opinions
from openness.records import License
from openness.releases import Model
from openness.scoring import judge
from openness.subjects import subject
from openness.tables import Cell, Note, Row, Table
from openness.wording import phrase

__all__ = ["listing", "shown"]

_BY_NAME = frozenset({"MOF"})
"""Authorities whose lists only say which names count, and for which content; `shown` tells them."""

_EFFECTS = {
    "grants": "You may", "requires": "You must", "forbids": "You must not", "reserves": "The steward may",
    "ends": "Rights end", "defines": "Words mean",
}  # fmt: skip


def shown(what: str, catalog: Catalog) -> Table:
    """Return a model's parts, or a license's clauses in plain words.

    Raises:
        UnknownLicenseError: nothing goes by that name.
    """
    found = catalog.find(what)
    return _model(found) if isinstance(found, Model) else _license(found, catalog)


def _license(license: License, catalog: Catalog) -> Table:
    bundle = catalog.bundle(license)
    return Table(
        title=license.name,
        corner="Section",
        columns=("Effect", "What it says", "Note"),
        rows=tuple(
            Row(
                _sections(clause, license.id),
                _cells(_EFFECTS[clause.effect], phrase(clause), clause.note or ""),
            )
            for clause in bundle.clauses
        ),
        notes=tuple(Note(text, license.url) for text in _head(license, bundle.missing)),
    )


def _cells(*texts: str) -> tuple[Cell, ...]:
    return tuple(map(Cell, texts))


def _sections(clause: Clause, license: str) -> str:
    """All sections that say a clause."""
    places = dict.fromkeys(cite(evolve(clause, at=(place,)), license) for place in clause.at)
    return ", ".join(places)


def _head(license: License, missing: tuple[str, ...]) -> Iterator[str]:
    facts = [license.kind, license.steward, license.version, str(license.date) if license.date else None, license.spdx]
    yield f"{license.id}: {', '.join(fact for fact in facts if fact)}; coverage {license.coverage}"
    if license.incorporates:
        yield f"read together with {', '.join(license.incorporates)}"
    if license.extends:
        yield f"adds permissions to {', '.join(license.extends)}"
    if missing:
        yield f"incorporates documents that nobody could read: {', '.join(missing)}"
    if license.remark:
        yield license.remark
    for authority, opinion in sorted(opinions().get(license.id, {}).items()):
        year = f", {opinion.year}" if opinion.year else ""
        yield f"{authority}: {opinion.opinion}{year} ({opinion.source})"


def _model(model: Model) -> Table:
    return Table(
        title=f"{model.name} ({model.developer})",
        corner="Part",
        columns=("Released", "License", "Source", "Note"),
        rows=tuple(
            Row(
                part.part,
                _cells(part.released, part.license or "none recorded", part.source, part.note or ""),
            )
            for part in model.parts
        ),
        notes=(Note(model.remark),) if model.remark else (),
    )


def listing(
    catalog: Catalog,
    *,
    kind: str | None = None,
    verdict: str | None = None,
    steward: str | None = None,
    reading: str = "practice",
) -> Table:
    """Return the licenses, or the models, with their verdicts by the Open Source Definition.

    ``kind`` is a kind of document or ``models``; policies are listed only when asked for.
    """
    rows = []
    for record in catalog.models.values() if kind == "models" else catalog.licenses.values():
        owner = (record.developer if isinstance(record, Model) else record.steward) or ""
        if isinstance(record, License) and (record.kind == "policy" if kind is None else record.kind != kind):
            continue
        if steward is not None and steward.casefold() not in owner.casefold():
            continue
        about = subject(record, catalog)
        card = judge(about, definition("osd"), reading)
        if verdict is not None and card.verdict != verdict:
            continue
        held = sorted(opinions().get(record.id, {}).items())
        said = ", ".join(f"{authority} {opinion.opinion}" for authority, opinion in held if authority not in _BY_NAME)
        license = record.licensed_by or "none recorded" if isinstance(record, Model) else record.spdx or ""
        rows.append(Row(record.id, _cells(record.name, owner, license, card.verdict, said)))
    return Table(
        title=f"{len(rows)} {_counted(kind, len(rows))}, verdicts by the Open Source Definition",
        corner="Id",
        columns=(
            "Name",
            "Steward" if kind != "models" else "Developer",
            "SPDX" if kind != "models" else "License",
            "Verdict",
            "Others say",
        ),
        rows=tuple(rows),
    )


def _counted(kind: str | None, number: int) -> str:
    noun = "model" if kind == "models" else "document"
    return noun if number == 1 else f"{noun}s"
