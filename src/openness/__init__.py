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
    from openness.identifying import identify as identify
    from openness.records import License as License
    from openness.releases import Model as Model
    from openness.scoring import Scorecard as Scorecard
    from openness.situations import Situation as Situation
    from openness.truth import Truth as Truth
    from openness.verbs import badge as badge
    from openness.verbs import compare as compare
    from openness.verbs import diff as diff
    from openness.verbs import explain as explain
    from openness.verbs import history as history
    from openness.verbs import label as label
    from openness.verbs import license as license
    from openness.verbs import licenses as licenses
    from openness.verbs import matrix as matrix
    from openness.verbs import may as may
    from openness.verbs import model as model
    from openness.verbs import models as models
    from openness.verbs import path as path
    from openness.verbs import quote as quote
    from openness.verbs import read as read
    from openness.verbs import score as score

_HOMES = {
    "Catalog": "catalog", "Comparison": "comparing", "Finding": "findings", "License": "records", "Model": "releases",
    "OpennessError": "errors", "RecordError": "errors", "Scorecard": "scoring", "Situation": "situations",
    "Truth": "truth", "UnknownLicenseError": "errors", "UnknownNameError": "errors", "badge": "verbs",
    "compare": "verbs", "diff": "verbs", "explain": "verbs", "history": "verbs", "identify": "identifying",
    "label": "verbs", "license": "verbs", "licenses": "verbs", "matrix": "verbs", "may": "verbs", "model": "verbs",
    "models": "verbs", "path": "verbs", "quote": "verbs", "read": "verbs", "score": "verbs",
}  # fmt: skip

__all__ = [
    "Catalog", "Comparison", "Finding", "License", "Model", "OpennessError", "RecordError", "Scorecard", "Situation",
    "Truth", "UnknownLicenseError", "UnknownNameError", "__version__", "badge", "compare", "diff", "explain", "history",
    "identify", "label", "license", "licenses", "matrix", "may", "model", "models", "path", "quote", "read", "score",
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
