"""Common cases: who people are that ask "may I?", each with what they want to do.

A case says all that licenses usually ask about, so that an answer that still depends shows what is
unusual in the license. The people are made up.

In: nothing. Out: `CASES`.
"""

from datetime import date
from typing import Any

from attrs import evolve, frozen

from openness.situations import Situation

__all__ = ["CASES", "Case"]


@frozen(eq=False)
class Case:
    """Somebody who wants to do something."""

    id: str
    title: str
    act: str
    situation: Situation


_NOBODY_SPECIAL = tuple(
    f"not {group}"
    for group in ("sanctioned", "contributor", "named", "rights-violator", "customer", "certified-partner", "trainer",
                  "minor", "military-body", "law-enforcement")
)  # fmt: skip

_STARTUP = Situation(
    purpose=("commercial", "production", "internal", "not competing-product", "not research", "not policy-violation",
             "not education", "not art", "not charity", "not public-service"),
    group=("company", "not research-body", *_NOBODY_SPECIAL),
    business=(),
    competitor=False,
    domicile=("US",),
    where=("US", "supported", "territory", "not sanctioned"),
    channel=("hosted-service", "aggregate", "external", "internal", "not alone"),
    work=("combination", "linked"),
    product=("multimodal-models", "not chatgpt-agent", "not cosmos"),
    monthly_active_users=10_000,
    product_monthly_active_users=10_000,
    revenue=500_000,
    monthly_revenue=50_000,
    product_monthly_revenue=50_000,
    workers=10,
    funding=1_000_000,
    affiliates=False,
    on=date(2026, 1, 1),
)  # fmt: skip


def _like(situation: Situation, **facts: Any) -> Situation:
    return evolve(situation, **facts)


_LARGE = _like(
    _STARTUP,
    monthly_active_users=800_000_000, product_monthly_active_users=800_000_000,
    revenue=50_000_000_000, monthly_revenue=4_000_000_000, product_monthly_revenue=4_000_000_000,
    workers=50_000, funding=10_000_000_000,
)  # fmt: skip

CASES = (
    Case("startup", "A startup in the US, in its product", "host", _STARTUP),
    Case("large", "A company with 800 million users, in its product", "host", _LARGE),
    Case("eu", "A company in Germany, in its product", "host", _like(
        _STARTUP, domicile=("DE",), where=("DE", "supported", "territory", "not sanctioned"),
    )),
    Case("researcher", "A researcher at a university, not for profit", "use", _like(
        _STARTUP,
        purpose=("research", "not education", "not commercial", "not production", "not internal",
                 "not competing-product", "not policy-violation", "not evaluation", "not personal", "not art",
                 "not charity", "not public-service"),
        group=("research-body", "not company", "not nonprofit", *_NOBODY_SPECIAL),
        revenue=0, monthly_revenue=0, product_monthly_revenue=0, funding=0,
    )),
    Case("competitor", "A competitor that trains its own model on outputs", "train", _like(
        _STARTUP,
        purpose=("commercial", "production", "competing-product", "internal", "not research", "not policy-violation",
                 "not education", "not art", "not charity", "not public-service"),
        competitor=True, business=("model-as-a-service", "not cloud", "not managed-service", "not ai-assistant"),
        target=(
            "competing-model", "llm", "foundation-model", "not same-family", "not classifier", "not unreleased-model",
        ),
    )),
    Case("host", "A hosting provider that offers it as a service", "host", _like(
        _STARTUP, work=(), business=("model-as-a-service", "cloud", "managed-service", "not ai-assistant"),
        channel=("hosted-service", "alone", "external", "not internal", "not aggregate"),
    )),
)  # fmt: skip
"""The cases of ``openness may --matrix``."""
