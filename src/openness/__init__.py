"""Is it open? Licenses as data, scored against definitions of openness, clause by clause.

>>> import openness
>>> openness.score("llama-4").verdict
'does not conform'

Everything here is imported when it is first used; ``import openness`` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from openness.catalog import Catalog as Catalog
    from openness.comparing import Comparison as Comparison
    from openness.errors import OpennessError as OpennessError
    from openness.errors import RecordError as RecordError
    from openness.errors import UnknownLicenseError as UnknownLicenseError
    from openness.errors import UnknownNameError as UnknownNameError
    from openness.findings import Finding as Finding
    from openness.records import License as License
    from openness.releases import Model as Model
    from openness.scoring import Scorecard as Scorecard
    from openness.truth import Truth as Truth
    from openness.verbs import compare as compare
    from openness.verbs import license as license
    from openness.verbs import licenses as licenses
    from openness.verbs import model as model
    from openness.verbs import models as models
    from openness.verbs import score as score

_HOMES = {
    "Catalog": "catalog", "Comparison": "comparing", "Finding": "findings", "License": "records", "Model": "releases",
    "OpennessError": "errors", "RecordError": "errors", "Scorecard": "scoring", "Truth": "truth",
    "UnknownLicenseError": "errors", "UnknownNameError": "errors", "compare": "verbs", "license": "verbs",
    "licenses": "verbs", "model": "verbs", "models": "verbs", "score": "verbs",
}  # fmt: skip

__all__ = [
    "Catalog", "Comparison", "Finding", "License", "Model", "OpennessError", "RecordError", "Scorecard", "Truth",
    "UnknownLicenseError", "UnknownNameError", "__version__", "compare", "license", "licenses", "model", "models",
    "score",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("openness")
    if name in _HOMES:
        value = getattr(import_module(f"openness.{_HOMES[name]}"), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'openness' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
