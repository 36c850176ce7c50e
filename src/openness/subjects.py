"""What one can ask about: a license, a choice of licenses, or a model with the license that decides.

In: a name, an SPDX expression, a `License` or a `Model`. Out: a `Subject`, ready to be judged. What
nobody has recorded is a license of which nothing is known: it is named, and its verdict is unknown.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from attrs import field, frozen

from openness.catalog import Catalog, key_of
from openness.errors import OpennessError, UnknownLicenseError
from openness.expressions import Simple, is_expression, parse
from openness.records import Bundle, License
from openness.releases import Model, Part

__all__ = ["Offer", "Release", "Subject", "subject"]

Offer = tuple[Bundle, ...]
"""Licenses that all hold together: a side of an expression that one may choose, as a whole."""

_JOINED = ("addendum", "exception", "policy")
"""Kinds of documents that are no license by themselves but change the one beside them."""

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
            self._terms[part.license] = subject(part.license, self.catalog, unrecorded=True)
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


def subject(what: str | License | Model | Subject, catalog: Catalog, *, unrecorded: bool = False) -> Subject:
    """Return the subject that somebody means.

    ``unrecorded``: a name that no record has stands for a license of which nothing is known, as it
    does within an expression.

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
            if not unrecorded and not is_expression(name):
                raise
            return _choice(name, catalog)
    if isinstance(what, Model):
        release = Release(what, catalog)
        if what.licensed_by is None:
            return Subject(what.id, what.name, ((_unknown(f"the license of {what.name}"),),), release)
        terms = subject(what.licensed_by, catalog, unrecorded=True)
        return Subject(what.id, what.name, terms.offers, release, terms.expression)
    if isinstance(what, License):
        return Subject(what.id, what.name, ((catalog.bundle(what),),))
    raise OpennessError(f"pass a license, a model or a name, not {type(what).__name__}")


def _choice(text: str, catalog: Catalog) -> Subject:
    """What an SPDX expression stands for."""
    found = parse(text)
    offers = {
        tuple(bundle.license.id for bundle in offer) + tuple(d.id for b in offer for d in b.documents): offer
        for choice in found.choices
        for offer in _offers(choice, catalog)
    }
    return Subject(found.text, found.text, tuple(offers[key] for key in sorted(offers)), None, found.text)


def _offers(choice: Iterable[Simple], catalog: Catalog) -> Iterator[Offer]:
    """What one may choose where all of these hold together: one, or more where later versions will do."""
    offers: list[dict[Any, Bundle]] = [{}]
    for simple in choice:
        offers = [
            {**offer, tuple(d.id for d in bundle.documents): bundle}
            for offer in offers
            for bundle in _versions(simple, catalog)
        ]
    for offer in offers:
        yield _joined([offer[key] for key in sorted(offer)])


def _versions(simple: Simple, catalog: Catalog) -> Iterator[Bundle]:
    """The license, and its later versions where these will do."""
    first = catalog.licenses.find(simple.name) or catalog.licenses.find(f"{simple.name}-only")
    if first is None:
        yield _with(_unknown(str(simple)), simple.exception, catalog)
        return
    yield _with(catalog.bundle(first), simple.exception, catalog)
    for later in _later(first, catalog) if simple.or_later else ():
        yield _with(catalog.bundle(later), simple.exception, catalog)


def _later(license: License, catalog: Catalog) -> Iterator[License]:
    """The later versions of a license among the records, by their SPDX ids."""
    mine = _VERSIONED.fullmatch(license.spdx or license.id)
    if mine is None:
        return
    for id in catalog.licenses:
        its = _VERSIONED.fullmatch(id)
        if its and key_of(its["family"]) == key_of(mine["family"]) and _number(its) > _number(mine):
            yield catalog.licenses[id]


def _number(match: re.Match[str]) -> tuple[int, ...]:
    return tuple(map(int, match["version"].split(".")))


def _with(bundle: Bundle, exception: str | None, catalog: Catalog) -> Bundle:
    """A license with an exception added to it; an unknown exception is missing."""
    if exception is None:
        return bundle
    added = catalog.licenses.find(exception)
    if added is None:
        return Bundle(bundle.license, bundle.documents, (*bundle.missing, exception))
    return _bundled(bundle, [catalog.bundle(added)])


def _joined(bundles: list[Bundle]) -> Offer:
    """Licenses that hold together; what is no license by itself is read together with each of them."""
    added = [b for b in bundles if b.license.kind in _JOINED]
    licenses = [b for b in bundles if b.license.kind not in _JOINED]
    if not added or not licenses:
        return tuple(bundles)
    return tuple(_bundled(bundle, added) for bundle in licenses)


def _bundled(bundle: Bundle, added: Iterable[Bundle]) -> Bundle:
    documents = dict.fromkeys([*bundle.documents, *(d for other in added for d in other.documents)])
    missing = dict.fromkeys([*bundle.missing, *(m for other in added for m in other.missing)])
    return Bundle(bundle.license, tuple(documents), tuple(missing))


def _unknown(name: str) -> Bundle:
    """A license of which nothing is known but how it was called."""
    id = re.sub(r"[^a-z0-9.-]+", "-", key_of(name)).strip("-.") or "unnamed"
    license = License(id=id, name=name, kind="software", coverage="unread")
    return Bundle(license, (license,))
