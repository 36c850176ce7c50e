"""What one can ask about: a license by itself, or a model with the license that decides.

In: a name, a `License` or a `Model`. Out: a `Subject`, ready to be judged.
"""

from attrs import frozen

from openness.catalog import Catalog
from openness.errors import OpennessError
from openness.records import Bundle, License
from openness.releases import Model

__all__ = ["Subject", "subject"]


@frozen(eq=False)
class Subject:
    """A license or a model, with the bundle of documents that is judged. ``id`` is what its
    record is called, ``name`` what people call it."""

    id: str
    name: str
    bundle: Bundle
    model: Model | None = None

    @property
    def license(self) -> License:
        """The license that is judged."""
        return self.bundle.license


def subject(what: str | License | Model, catalog: Catalog) -> Subject:
    """Return the subject that somebody means.

    Raises:
        UnknownLicenseError: no record goes by that name.
        OpennessError: it is a model of which no license is recorded, or nothing of the kind.
    """
    if isinstance(what, str):
        what = catalog.find(what)
    if isinstance(what, Model):
        if what.licensed_by is None:
            raise OpennessError(
                f"{what.id}: its record names no license of the weights or of a service; name a license instead"
            )
        return Subject(what.id, what.name, catalog.bundle(catalog.license(what.licensed_by)), what)
    if isinstance(what, License):
        return Subject(what.id, what.name, catalog.bundle(what))
    raise OpennessError(f"pass a license, a model or a name, not {type(what).__name__}")
