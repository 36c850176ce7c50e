"""Where the data are that come with this package."""

from pathlib import Path

__all__ = ["data_folder"]


def data_folder() -> Path:
    """The folder with the facts that come with this package: in a wheel, or beside the source."""
    here = Path(__file__).parent
    inside = here / "data"
    return inside if inside.is_dir() else here.parents[1] / "data"
