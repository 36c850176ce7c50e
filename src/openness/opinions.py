"""Opinions: what others hold of a license or a model. Shown beside our verdict; they never override it.

In: ``data/opinions/<authority>.toml``. Out: `Opinion` objects by license.
"""

from functools import lru_cache

from attrs import evolve, frozen

from openness.shipped import data_folder

__all__ = ["Opinion", "opinions"]


@frozen(kw_only=True)
class Opinion:
    """What an authority holds of a license or model (``approved``, ``nonfree``, …), and where it says so.

    ``on`` is the id of its record."""

    on: str
    opinion: str
    year: int | None = None
    source: str
    authority: str = ""


@frozen
class _Opinions:
    authority: str
    opinions: tuple[Opinion, ...] = ()


@lru_cache
def opinions() -> dict[str, dict[str, Opinion]]:
    """Return all opinions: by license or model, then by authority."""
    from openness.loading import load_table, structure

    found: dict[str, dict[str, Opinion]] = {}
    for path in sorted((data_folder() / "opinions").glob("*.toml")):
        told = structure(load_table(path), _Opinions, str(path))
        for opinion in told.opinions:
            found.setdefault(opinion.on, {})[told.authority] = evolve(opinion, authority=told.authority)
    return found
