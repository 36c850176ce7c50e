"""A situation: who wants to do something with a work, what for, and how large they are.

What is left out is unknown. Whether a circumstance of a clause holds in it, `circumstances` says.

In: facts. Out: a `Situation`.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date as Date
from typing import Any

from attrs import Attribute, evolve, field, fields, frozen

from openness import vocabulary as v

__all__ = ["EEA", "EU", "NOT", "Amount", "Situation", "told_only"]

EU = frozenset({
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
    "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
})  # fmt: skip
"""The member states of the European Union, by ISO 3166-1 code (since 2020)."""

EEA = EU | {"IS", "LI", "NO"}
"""The states of the European Economic Area."""

Amount = float | Mapping[Date, float]
"""A number, at any time; or numbers by the day from which each holds."""

NOT = "not "
"""What stands before a word that is ruled out: ``("commercial", "not production")``."""


def _words(value: str | Iterable[str] | None) -> tuple[str, ...] | None:
    """Words as the vocabulary writes them: hyphens for spaces, countries in capitals."""
    if value is None:
        return None
    return tuple(_word_of(word) for word in ((value,) if isinstance(value, str) else value))


def _word_of(word: str) -> str:
    if not isinstance(word, str) or not word.strip():
        raise ValueError(f"a fact is told in words, not in {word!r}; leave it out where it is unknown")
    said = word.strip()
    ruled_out = said.startswith(NOT)
    plain = "-".join(said.removeprefix(NOT).split())
    plain = plain.upper() if len(plain) == 2 or plain.upper() in v.REGIONS else plain.casefold()
    return f"{NOT}{plain}" if ruled_out else plain


def _in(vocabulary: v.Vocabulary) -> Callable[[Any, Any, Any], None]:
    def check(_instance: Any, _attribute: Any, value: tuple[str, ...] | None) -> None:
        for word in value or ():
            vocabulary.check(word.removeprefix(NOT))
            if NOT + word in (value or ()):
                raise ValueError(f"{word!r} is both said and ruled out")

    return check


def _positive(_instance: object, attribute: "Attribute[Any]", value: Any) -> None:
    for number in value.values() if isinstance(value, Mapping) else (value,):
        if value is not None and (type(number) not in (int, float) or not number >= 0):
            raise ValueError(f"{attribute.name} is a number of at least 0, not {number!r}")


@frozen(kw_only=True, eq=False)
class Situation:
    """Who asks, and what for. All is optional; what is left out is unknown.

    Words come from the vocabulary; ``"not production"`` rules one out, and an empty tuple all.
    ``purpose``: what it is for (a purpose such as weapons is ruled out by naming any other).
    ``group``: what you are, ``business`` which business you run, ``competitor`` whether you compete
    with the steward. ``domicile``: the country where you are at home (ISO 3166-1), ``where`` that in
    which you act. ``channel``: how it is offered or tied, ``target`` what sort of model you train,
    ``work`` what you make of it, such as a ``combination``, a product that contains it;
    ``product`` the editions of the work, by name, ``parameter`` what a template's open fields allow.
    Amounts are yours together with your affiliates', those beginning with ``product`` of the product
    that contains the work; ``revenue`` in ``currency`` a year, ``monthly_revenue`` a month. ``affiliates`` says
    whether you have any. ``on`` is the day of the act, ``published`` that on which the work came out.
    """

    purpose: tuple[str, ...] | None = field(default=None, converter=_words, validator=_in(v.PURPOSES))
    group: tuple[str, ...] | None = field(default=None, converter=_words, validator=_in(v.GROUPS))
    business: tuple[str, ...] | None = field(default=None, converter=_words, validator=_in(v.BUSINESSES))
    competitor: bool | None = None
    domicile: tuple[str, ...] | None = field(default=None, converter=_words, validator=_in(v.REGIONS))
    where: tuple[str, ...] | None = field(default=None, converter=_words, validator=_in(v.REGIONS))
    channel: tuple[str, ...] | None = field(default=None, converter=_words, validator=_in(v.CHANNELS))
    target: tuple[str, ...] | None = field(default=None, converter=_words, validator=_in(v.TARGETS))
    work: tuple[str, ...] | None = field(default=None, converter=_words, validator=_in(v.WORKS))
    product: tuple[str, ...] | None = field(default=None, converter=_words)
    parameter: tuple[str, ...] | None = field(default=None, converter=_words)
    monthly_active_users: Amount | None = field(default=None, validator=_positive)
    product_monthly_active_users: Amount | None = field(default=None, validator=_positive)
    revenue: Amount | None = field(default=None, validator=_positive)
    monthly_revenue: Amount | None = field(default=None, validator=_positive)
    product_monthly_revenue: Amount | None = field(default=None, validator=_positive)
    currency: str = "USD"
    workers: Amount | None = field(default=None, validator=_positive)
    funding: Amount | None = field(default=None, validator=_positive)
    compute: Amount | None = field(default=None, validator=_positive)
    fee: Amount | None = field(default=None, validator=_positive)
    affiliates: bool | None = None
    on: Date | None = None
    published: Date | None = None

    def __attrs_post_init__(self) -> None:
        for day in (self.on, self.published):
            if day is not None and not isinstance(day, Date):
                raise ValueError(f"a day is a datetime.date, not {day!r}")
        if not (isinstance(self.currency, str) and len(self.currency) == 3 and self.currency.isupper()):
            raise ValueError(f"a currency is a code of ISO 4217 such as USD, not {self.currency!r}")
        if "end-user" in (self.group or ()):
            raise ValueError("an end user of somebody's product holds no license; ask for those who offer it")

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """The names of all facts."""
        return tuple(attribute.name for attribute in fields(cls))


def told_only(situation: Situation, name: str, words: tuple[str, ...]) -> Situation:
    """The same situation with other words for one fact."""
    facts: dict[str, Any] = {name: words}
    return evolve(situation, **facts)
