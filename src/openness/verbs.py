"""What one can ask: the functions that the package offers by its own name.

In: names, licenses or models. Out: `License`, `Model`, `Scorecard`, `Comparison`. Each takes
``records``, a folder of one's own records on top of ours; without it the environment variable
``OPENNESS_RECORDS`` is looked at.
"""

import os
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from openness.catalog import Catalog, default_catalog
from openness.definitions import definition
from openness.records import License
from openness.releases import Model
from openness.scoring import Scorecard, judge
from openness.subjects import subject

if TYPE_CHECKING:
    from openness.comparing import Comparison

__all__ = ["compare", "license", "licenses", "model", "models", "score"]

Records = str | os.PathLike[str] | Catalog | None


def _catalog(records: Records) -> Catalog:
    return records if isinstance(records, Catalog) else default_catalog(records)


def license(name: str, *, records: Records = None) -> License:
    """Return the license with that id, SPDX id or alias.

    Raises:
        UnknownLicenseError: there is none; near matches are in the message and in ``near``.
        RecordError: its record is broken.

    >>> license("Apache-2.0").steward
    'Apache Software Foundation'
    """
    return _catalog(records).license(name)


def licenses(*, records: Records = None) -> Mapping[str, License]:
    """Return all licenses and other documents by id; each is read when it is looked up.

    >>> "llama-4-community" in licenses()
    True
    """
    return _catalog(records).licenses


def model(name: str, *, records: Records = None) -> Model:
    """Return the model with that id or alias.

    Raises:
        UnknownNameError: there is none.
    """
    from openness.errors import UnknownNameError

    catalog = _catalog(records)
    found = catalog.models.find(name)
    if found is None:
        raise UnknownNameError("model", name, catalog.near(name, catalog.models.names))
    return found


def models(*, records: Records = None) -> Mapping[str, Model]:
    """Return all models by id; each is read when it is looked up."""
    return _catalog(records).models


def score(
    what: str | License | Model, against: str = "osd", reading: str = "practice", *, records: Records = None
) -> Scorecard:
    """Score a license, or the license of a model, against a definition.

    ``reading`` is ``strict`` (the text alone) or ``practice`` (decisions of the definition's
    steward settle contested points).

    Raises:
        UnknownLicenseError: nothing goes by that name.
        UnknownNameError: there is no such definition.
        VocabularyError: there is no such reading.

    >>> score("llama-4").verdict
    'does not conform'
    >>> score("Apache-2.0").score_text
    '9 of 9'
    """
    return judge(subject(what, _catalog(records)), definition(against), reading)


def compare(
    what: Iterable[str | License | Model], by: str = "osd", reading: str = "practice", *, records: Records = None
) -> "Comparison":
    """Lay licenses and models side by side, by a definition (``osd``) or a view (``rights``,
    ``checklist``, ``showdown``).

    Raises:
        OpennessError: there is nothing to compare.
        UnknownLicenseError: nothing goes by one of the names.
        UnknownNameError: there is no such definition or view.

    >>> compare(["llama-4", "Apache-2.0"]).to_csv().count("does not conform")
    1
    """
    from openness.comparing import compare_subjects

    catalog = _catalog(records)
    names = [what] if isinstance(what, str | License | Model) else what
    return compare_subjects([subject(name, catalog) for name in names], by, reading)
