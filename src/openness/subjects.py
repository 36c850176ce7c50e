"""What one can ask about: a license, a choice of licenses, or a model with the license that decides.

In: a name, an SPDX expression, a `License` or a `Model`. Out: a `Subject`, ready to be judged. What
nobody has recorded is a license of which nothing is known: it is named, and its verdict is unknown.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from hashlib import sha256

from attrs import evolve, field, frozen

from openness.catalog import Catalog, key_of
from openness.errors import OpennessError, UnknownLicenseError
from openness.expressions import MOST_CHOICES, Simple, is_expression, is_spdx, parse
from openness.records import Bundle, License
from openness.releases import Model, Part

__all__ = ["JOINED", "Offer", "Release", "Subject", "subject"]

Offer = tuple[Bundle, ...]
"""Licenses that all hold together: a side of an expression that one may choose, as a whole."""

JOINED = ("addendum", "exception", "policy")
"""Kinds of documents that are no license by themselves but change the one beside them."""

_NO_ASSERTION = ("noassertion", "none")
"""What SPDX documents say where no license is known, or none was found."""

_VERSIONED = re.compile(r"(?P<family>.*?)-(?P<version>\d+(?:\.\d+)*)(?:-only)?", re.IGNORECASE)


@frozen(eq=False)
class Release:
    """A model's parts, each with the terms that it is under (a `Subject`; None where none are known)."""

    model: Model
    catalog: Catalog = field(repr=False)

    @cached_property
    def _terms(self) -> dict[str, "Subject | None"]:
        return {}

    def part(self, name: str) -> Part | None:
        """The part of that name, or None where the record says nothing of it."""
        return self.model.part(name)

    def terms(self, part: Part) -> "Subject | None":
        """What licenses a part."""
        if part.license is None:
            return None
        if part.license not in self._terms:
            self._terms[part.license] = _terms(part.license, self.catalog)
        return self._terms[part.license]


@frozen(eq=False)
class Subject:
    """What is judged. ``id`` is what its record is called, or the expression; ``name`` is what
    people call it; ``offers`` has the licenses that one may choose from, nearly always one;
    ``release`` the parts, where it is a model."""

    id: str
    name: str
    offers: tuple[Offer, ...]
    release: Release | None = None
    expression: str | None = None

    @classmethod
    def of(cls, bundle: Bundle) -> "Subject":
        """A license by itself."""
        return cls(bundle.license.id, bundle.license.name, ((bundle,),))

    @property
    def bundle(self) -> Bundle:
        """The license, where it is a single one.

        Raises:
            OpennessError: it is an expression with several.
        """
        if self.single:
            return self.offers[0][0]
        raise OpennessError(f"{self.id} stands for several licenses; name one of them: {', '.join(self._licenses)}")

    @property
    def _licenses(self) -> Iterable[str]:
        return dict.fromkeys(bundle.license.id for offer in self.offers for bundle in offer)

    @property
    def license(self) -> License:
        """The license that is judged, where it is a single one."""
        return self.bundle.license

    @property
    def single(self) -> bool:
        """Whether it stands for one license."""
        return len(self.offers) == 1 and len(self.offers[0]) == 1

    @property
    def model(self) -> Model | None:
        """The model, where it is one."""
        return None if self.release is None else self.release.model


def subject(what: str | License | Model | Subject, catalog: Catalog) -> Subject:
    """Return the subject that somebody means.

    A name on the SPDX list of which there is no record stands for a license of which nothing is
    known, as it does within an expression; so do the SPDX words ``NOASSERTION`` and ``NONE``.

    Raises:
        UnknownLicenseError: no record goes by that name.
        OpennessError: it is an expression that cannot be read, or nothing of the kind.
    """
    if isinstance(what, Subject):
        return what
    if isinstance(what, str):
        name = what
        try:
            what = catalog.find(name)
        except UnknownLicenseError:
            if is_expression(name):
                return _choice(name, catalog)
            if key_of(name) in _NO_ASSERTION or is_spdx(name):
                return _nameless(name)
            raise
    if isinstance(what, Model):
        release = Release(what, catalog)
        if what.licensed_by is None:
            return Subject(what.id, what.name, ((_unknown(f"license of {what.name}"),),), release)
        terms = _terms(what.licensed_by, catalog)
        return Subject(what.id, what.name, terms.offers, release, terms.expression)
    if isinstance(what, License):
        return Subject(what.id, what.name, ((catalog.bundle(what),),))
    raise OpennessError(f"pass a license, a model or a name, not {type(what).__name__}")


def _terms(name: str, catalog: Catalog) -> Subject:
    """What a record of a model names as a license: a record of a license, or an expression."""
    found = catalog.licenses.find(name)
    return _choice(name, catalog) if found is None else Subject.of(catalog.bundle(found))


def _nameless(name: str) -> Subject:
    """A license of which nobody has a record."""
    bundle = _unknown(name)
    return Subject(bundle.license.id, name, ((bundle,),), None, name)


def _choice(text: str, catalog: Catalog) -> Subject:
    """What an SPDX expression stands for."""
    found = parse(text)
    offers = {tuple(map(_key, offer)): offer for choice in found.choices for offer in _offers(choice, catalog)}
    ordered = sorted(offers.items(), key=lambda item: ([bundle.license.id for bundle in item[1]], item[0]))
    return Subject(found.text, found.text, tuple(offer for _, offer in ordered), None, found.text)


_Key = tuple[tuple[str, ...], tuple[str, ...]]


def _key(bundle: Bundle) -> _Key:
    """What is read together: its ids, and the names of what is missing."""
    return tuple(document.id for document in bundle.documents), bundle.missing


def _offers(choice: Iterable[Simple], catalog: Catalog) -> Iterator[Offer]:
    """What one may choose where all of these hold together: one, or more where later versions will do.

    Raises:
        OpennessError: the versions leave more choices than an expression may.
    """
    offers: list[dict[_Key, Bundle]] = [{}]
    for simple in choice:
        versions = list(_versions(simple, catalog))
        if len(offers) * len(versions) > MOST_CHOICES:
            raise OpennessError(f"an SPDX expression that leaves more than {MOST_CHOICES} choices; split it")
        offers = [{**offer, _key(bundle): bundle} for offer in offers for bundle in versions]
    for offer in offers:
        yield _joined([offer[key] for key in sorted(offer)])


def _versions(simple: Simple, catalog: Catalog) -> Iterator[Bundle]:
    """The license, and its later versions where these will do."""
    first = catalog.licenses.find(simple.name) or catalog.licenses.find(f"{simple.name}-only")
    named = _unknown(_alone(simple)) if first is None else catalog.bundle(first)
    yield _with(named, simple.exception, catalog)
    if simple.or_later:
        for later in _later(simple.name if first is None else first.id, catalog):
            yield _with(catalog.bundle(later), simple.exception, catalog)


def _alone(simple: Simple) -> str:
    """How a license is called without what is added to it."""
    return str(evolve(simple, exception=""))


def _later(name: str, catalog: Catalog) -> Iterator[License]:
    """The later versions of a license among the records, by their ids."""
    mine = _VERSIONED.fullmatch(name)
    if mine is None:
        return
    for id in catalog.licenses:
        its = _VERSIONED.fullmatch(id)
        if its and key_of(its["family"]) == key_of(mine["family"]) and _number(its) > _number(mine):
            yield catalog.licenses[id]


def _number(match: re.Match[str]) -> tuple[int, ...]:
    return tuple(map(int, match["version"].split(".")))


def _with(bundle: Bundle, exception: str, catalog: Catalog) -> Bundle:
    """A license with an exception added to it; an unknown exception is missing.

    Raises:
        OpennessError: what is to be added is a license by itself.
    """
    if not exception:
        return bundle
    added = catalog.licenses.find(exception)
    if added is None:
        return Bundle(bundle.license, bundle.documents, (*bundle.missing, exception))
    if added.kind not in JOINED:
        raise OpennessError(f"{exception} is no exception but a license by itself; join it with AND or OR, not WITH")
    return _bundled(bundle, [catalog.bundle(added)])


def _joined(bundles: list[Bundle]) -> Offer:
    """Licenses that hold together; what is no license by itself is read together with each of them."""
    added = [b for b in bundles if b.license.kind in JOINED]
    licenses = [b for b in bundles if b.license.kind not in JOINED]
    if not added or not licenses:
        return tuple(bundles)
    return tuple(_bundled(bundle, added) for bundle in licenses)


def _bundled(bundle: Bundle, added: Iterable[Bundle]) -> Bundle:
    documents = dict.fromkeys([*bundle.documents, *(d for other in added for d in other.documents)])
    missing = dict.fromkeys([*bundle.missing, *(m for other in added for m in other.missing)])
    return Bundle(bundle.license, tuple(documents), tuple(missing))


def _unknown(name: str) -> Bundle:
    """A license of which nothing is known but how it was called."""
    key = key_of(name)
    id = re.sub(r"[^a-z0-9.-]+", "-", key).strip("-.")
    if id != key:  # two names may differ in what an id cannot have, and neither is that of a record
        id = f"{id or 'unnamed'}-{sha256(name.encode()).hexdigest()[:8]}"
    license = License(id=id, name=name, kind="software", coverage="unread")
    return Bundle(license, (license,))
