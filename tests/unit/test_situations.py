"""Situations: which circumstances hold in them, which do not, and which hang on facts that are named.

A prohibition asks whether any of what somebody wants lies within its circumstances (`touched`), a
grant whether all of it does (`covered`). The tables have a case for each, or for what differs.
"""

from datetime import date

import pytest

from openness.circumstances import Asked, covered, touched
from openness.clauses import Circumstance, Size, Terms
from openness.situations import EEA, EU, Situation
from openness.truth import Truth
from openness.vocabulary import VocabularyError

YES, NO, OPEN = Truth.YES, Truth.NO, Truth.UNKNOWN


def some(*words):
    return Terms(words)


def but(*words):
    return Terms(words, excluded=True)


def size(metric="workers", **fields):
    return {"size": (Size(metric=metric, **fields),)}


def cases(*rows):
    """Rows of a name, circumstances, facts, and what is expected."""
    return [
        pytest.param(Circumstance(**when), Situation(**facts), tuple(expected), id=name)
        for name, when, facts, *expected in rows
    ]


# --- numbers

USERS = {"metric": "monthly-active-users", "above": 100}
BY_DAY = {date(2024, 1, 1): 50, date(2025, 1, 1): 500}
HIGH_THEN = size(**USERS, measured=date(2025, 4, 5))
NOT_YET = size(**USERS, measured=date(2024, 6, 1))
ALONE, TOGETHER, PRODUCT = (
    size(above=100, over="licensee"),
    size(above=100, over="licensee-and-affiliates"),
    size(**USERS, over="product"),
)
FEW_ALONE = size(below=100, over="licensee")
MONTHLY, YEARLY = size("revenue", above=100, period="month"), size("revenue", above=100, period="year")
FEW_MONTHLY = size("revenue", below=100, period="month")
DOLLARS = size("revenue", above=100, period="year", currency="USD")


@pytest.mark.parametrize(("bound", "less", "equal", "more"), [
    pytest.param("above", NO, NO, YES, id="above"),
    pytest.param("at_least", NO, YES, YES, id="at_least"),
    pytest.param("below", YES, NO, NO, id="below"),
    pytest.param("at_most", YES, YES, NO, id="at_most"),
])  # fmt: skip
@pytest.mark.parametrize("metric", ["workers", "funding", "compute", "fee"])
def test_bounds(metric, bound, less, equal, more):
    """A bound is reached by numbers on one side of it, and by the number itself where it says so."""
    when = Circumstance(**size(metric, **{bound: 100}))
    found = [touched(when, Situation(**{metric: number}), "use").truth for number in (99, 100, 101)]
    assert found == [less, equal, more]


SIZES = cases(
    ("not told", size(above=100), {}, OPEN, "workers"),
    ("told for another metric", size(above=100), {"funding": 500}, OPEN, "workers"),
    ("all of several: one too small", {"size": size(above=10)["size"] + size(above=100)["size"]}, {"workers": 50}, NO),
    ("all of several: one is open", {"size": size(above=10)["size"] + YEARLY["size"]}, {"workers": 50}, OPEN,
     "revenue"),
    ("all of several: the other is too small", {"size": size(above=100)["size"] + YEARLY["size"]}, {"workers": 5}, NO),
    ("measured: large then", HIGH_THEN, {"monthly_active_users": BY_DAY}, YES),
    ("measured: on the day itself", size(**USERS, measured=date(2025, 1, 1)), {"monthly_active_users": BY_DAY}, YES),
    ("measured: not yet large", NOT_YET, {"monthly_active_users": BY_DAY}, NO),
    ("measured: before all that is told", size(**USERS, measured=date(2023, 1, 1)), {"monthly_active_users": BY_DAY},
     OPEN, "monthly_active_users"),
    ("measured: a number without a day", NOT_YET, {"monthly_active_users": 500}, YES),
    ("at any time: on the day of the act", size(**USERS), {"monthly_active_users": BY_DAY, "on": date(2026, 1, 1)},
     YES),
    ("at any time: not yet on that day", size(**USERS), {"monthly_active_users": BY_DAY, "on": date(2024, 6, 1)}, NO),
    ("at any time: the latest, in any order", size(**USERS),
     {"monthly_active_users": {date(2025, 1, 1): 50, date(2024, 1, 1): 500}, "on": date(2026, 1, 1)}, NO),
    ("at any time: on which day", size(**USERS), {"monthly_active_users": BY_DAY}, OPEN, "on"),
    ("measured: whatever the day of the act", NOT_YET, {"monthly_active_users": BY_DAY, "on": date(2026, 1, 1)}, NO),
    ("no number for any day", size(above=100), {"workers": {}, "on": date(2026, 1, 1)}, OPEN, "workers"),
    ("together", TOGETHER, {"workers": 500}, YES),
    ("together: whether there are affiliates does not matter", TOGETHER, {"workers": 500, "affiliates": True}, YES),
    ("alone: no affiliates", ALONE, {"workers": 500, "affiliates": False}, YES),
    ("alone: affiliates may have them", ALONE, {"workers": 500, "affiliates": True}, OPEN),
    ("alone: too few even together", ALONE, {"workers": 50, "affiliates": True}, NO),
    ("alone: too few whoever counts", ALONE, {"workers": 50}, NO),
    ("alone: below even together", FEW_ALONE, {"workers": 50, "affiliates": True}, YES),
    ("alone: not below only together", FEW_ALONE, {"workers": 500, "affiliates": True}, OPEN),
    ("product: of the product", PRODUCT, {"product_monthly_active_users": 500}, YES),
    ("product: not of the product", PRODUCT, {"product_monthly_active_users": 50, "monthly_active_users": 500}, NO),
    ("product: too few in all", PRODUCT, {"monthly_active_users": 50}, NO),
    ("product: in all says nothing", PRODUCT, {"monthly_active_users": 500}, OPEN, "product_monthly_active_users"),
    ("in all: of the product says nothing", size(**USERS), {"product_monthly_active_users": 500}, OPEN,
     "monthly_active_users"),
    ("month: of a month", MONTHLY, {"monthly_revenue": 500, "revenue": 5000}, YES),
    ("month: of a year", MONTHLY, {"revenue": 5000}, OPEN, "monthly_revenue"),
    ("month: too little in a whole year", MONTHLY, {"revenue": 50}, NO),
    ("month: little at most, and the year is told", FEW_MONTHLY, {"revenue": 5000}, OPEN, "monthly_revenue"),
    ("month: the product's, too little in a whole year", size("revenue", above=100, period="month", over="product"),
     {"revenue": 50}, NO),
    ("month: the product's, too little in a month", size("revenue", above=100, period="month", over="product"),
     {"monthly_revenue": 50}, NO),
    ("month: the product's", size("revenue", above=100, period="month", over="product"),
     {"monthly_revenue": 500, "product_monthly_revenue": 101}, YES),
    ("year: of a month", YEARLY, {"monthly_revenue": 50}, OPEN, "revenue"),
    ("year: any twelve months", size("revenue", above=100, period="any-12-months"), {"revenue": 500}, YES),
    ("currency: the same", DOLLARS, {"revenue": 500}, YES),
    ("currency: another", DOLLARS, {"revenue": 500, "currency": "EUR"}, OPEN, "currency"),
    ("currency: another, and nothing is small enough", DOLLARS, {"revenue": 5, "currency": "EUR"}, OPEN, "currency"),
    ("currency: no matter where no money is meant", size(above=100), {"workers": 500, "currency": "EUR"}, YES),
    ("currency: none is named", YEARLY, {"revenue": 500, "currency": "EUR"}, YES),
)  # fmt: skip


def agree(when, situation, truth, asked, act="use"):
    """Whether both questions have this answer, and ask for just these facts."""
    for answered in (touched(when, situation, act), covered(when, situation, act)):
        assert answered.truth is truth
        assert {fact.field for fact in answered.asked} == asked


@pytest.mark.parametrize(("when", "situation", "expected"), SIZES)
def test_sizes(when, situation, expected):
    """A size holds by the number that counts what it counts; one that counts more can only rule it out."""
    truth, *asked = expected
    assert touched(when, situation, "use").truth is truth
    assert covered(when, situation, "use").truth is truth
    if truth is not OPEN or asked:
        agree(when, situation, truth, set(asked))


def test_who_may_have_affiliates_is_asked_for_them():
    """A number that may count affiliates is not asked for again, but whether there are any."""
    agree(Circumstance(**ALONE), Situation(workers=500), OPEN, {"affiliates"})


@pytest.mark.parametrize("fields", [
    pytest.param({"metric": "revenue", "period": "year"}, id="revenue of a year"),
    pytest.param({"metric": "workers"}, id="workers"),
])  # fmt: skip
def test_what_the_licensee_has_in_all_is_not_the_products(fields):
    """A number of the licensee's, where the product's would count, rules out a size but never reaches it."""
    large = Circumstance(**size(**fields, above=100, over="product"))
    name = fields["metric"]
    assert touched(large, Situation(**{name: 50}), "use").truth is NO
    assert touched(large, Situation(**{name: 500}), "use").truth is OPEN


# --- words

WEAPONS, RESEARCH, BUSINESS = some("weapons"), some("research"), some("commercial")

PURPOSES = cases(
    ("said", {"purpose": WEAPONS}, {"purpose": "weapons"}, YES, YES),
    ("said beside another", {"purpose": RESEARCH}, {"purpose": ("research", "commercial")}, YES, NO),
    ("not told", {"purpose": RESEARCH}, {}, OPEN, OPEN),
    ("ruled out", {"purpose": RESEARCH}, {"purpose": ("commercial", "not research")}, NO, NO),
    ("all ruled out", {"purpose": RESEARCH}, {"purpose": ()}, NO, NO),
    ("only this one ruled out", {"purpose": RESEARCH}, {"purpose": "not research"}, NO, NO),
    ("another everyday purpose leaves it open", {"purpose": RESEARCH}, {"purpose": "commercial"}, OPEN, NO),
    ("any other purpose rules weapons out", {"purpose": WEAPONS}, {"purpose": "commercial"}, NO, NO),
    ("a purpose ruled out leaves weapons open", {"purpose": WEAPONS}, {"purpose": "not commercial"}, OPEN, OPEN),
    ("personal rules out commercial", {"purpose": BUSINESS}, {"purpose": "personal"}, NO, NO),
    ("commercial rules out personal", {"purpose": some("personal")}, {"purpose": "commercial"}, NO, NO),
    ("personal rules out production", {"purpose": some("production")}, {"purpose": "personal"}, NO, NO),
    ("evaluation rules out production", {"purpose": some("production")}, {"purpose": "evaluation"}, NO, NO),
    ("production rules out evaluation", {"purpose": some("evaluation")}, {"purpose": "production"}, NO, NO),
    ("research leaves production open", {"purpose": some("production")}, {"purpose": "research"}, OPEN, NO),
    ("one of several said", {"purpose": some("weapons", "research")}, {"purpose": "research"}, YES, YES),
    ("one of several ruled out", {"purpose": some("education", "research")}, {"purpose": "not research"}, OPEN, OPEN),
    ("all but it: said", {"purpose": but("research")}, {"purpose": "research"}, NO, NO),
    ("all but it: beside another", {"purpose": but("research")}, {"purpose": ("research", "commercial")}, YES, NO),
    ("all but it: another", {"purpose": but("research")}, {"purpose": "commercial"}, YES, OPEN),
    ("all but it: ruled out", {"purpose": but("research")}, {"purpose": "not research"}, YES, YES),
    ("all but it: not told", {"purpose": but("research")}, {}, OPEN, OPEN),
    ("all but weapons", {"purpose": but("weapons")}, {"purpose": "commercial"}, YES, YES),
    ("all but two: one of them", {"purpose": but("research", "education")}, {"purpose": "research"}, NO, NO),
    ("all but two: one ruled out", {"purpose": but("research", "education")}, {"purpose": "not research"}, OPEN, OPEN),
    ("business: said", {"business": some("cloud")}, {"business": "cloud"}, YES, YES),
    ("business: none", {"business": some("cloud")}, {"business": ()}, NO, NO),
    ("business: another", {"business": some("cloud")}, {"business": "ai-assistant"}, OPEN, NO),
    ("business: all but, none", {"business": but("cloud")}, {"business": ()}, YES, YES),
    ("target: another", {"target": some("llm")}, {"target": "classifier"}, OPEN, NO),
    ("target: any other model", {"target": some("any-model")}, {"target": "classifier"}, YES, YES),
    ("an unusual purpose leaves others open", {"purpose": WEAPONS}, {"purpose": "military"}, OPEN, NO),
    ("target: two", {"target": some("llm")}, {"target": ("llm", "classifier")}, YES, NO),
    ("product: said", {"product": ("lite",)}, {"product": "lite"}, YES, YES),
    ("product: another", {"product": ("lite",)}, {"product": "pro"}, OPEN, NO),
    ("product: ruled out", {"product": ("lite",)}, {"product": ("pro", "not lite")}, NO, NO),
    ("parameter: said", {"parameter": "grant"}, {"parameter": "grant"}, YES, YES),
    ("parameter: none", {"parameter": "grant"}, {"parameter": ()}, NO, NO),
    ("parameter: one more allows no less", {"parameter": "grant"}, {"parameter": ("grant", "date")}, YES, YES),
    ("competitor", {"competitor": True}, {"competitor": True}, YES, YES),
    ("no competitor", {"competitor": True}, {"competitor": False}, NO, NO),
    ("competitor: not told", {"competitor": True}, {}, OPEN, OPEN),
)  # fmt: skip

COMPANIES, EVERY_BODY = some("company"), some("organization")

WHO = cases(
    ("said", {"group": COMPANIES}, {"group": "company"}, YES, YES),
    ("another kind", {"group": COMPANIES}, {"group": "nonprofit"}, NO, NO),
    ("not told", {"group": COMPANIES}, {}, OPEN, OPEN),
    ("a company is an organization", {"group": EVERY_BODY}, {"group": "company"}, YES, YES),
    ("a supplier of an army may be a public body", {"group": some("government")}, {"group": "military-body"},
     OPEN, OPEN),
    ("an army is an organization", {"group": EVERY_BODY}, {"group": "military-body"}, YES, YES),
    ("a minor is an individual", {"group": some("individual")}, {"group": "minor"}, YES, YES),
    ("an individual is no organization", {"group": EVERY_BODY}, {"group": "individual"}, NO, NO),
    ("an organization may be a company", {"group": COMPANIES}, {"group": "organization"}, OPEN, OPEN),
    ("an individual may be a minor", {"group": some("minor")}, {"group": "individual"}, OPEN, OPEN),
    ("a public body may be an army", {"group": some("military-body")}, {"group": "government"}, OPEN, OPEN),
    ("kinds leave the rest open", {"group": some("customer")}, {"group": "company"}, OPEN, OPEN),
    ("the rest leaves kinds open", {"group": COMPANIES}, {"group": "customer"}, OPEN, OPEN),
    ("one of two that one is", {"group": COMPANIES}, {"group": ("company", "customer")}, YES, YES),
    ("all but: one is it", {"group": but("company")}, {"group": ("company", "customer")}, NO, NO),
    ("all but: another kind", {"group": but("company")}, {"group": "nonprofit"}, YES, YES),
    ("all but a wider kind", {"group": but("organization")}, {"group": "company"}, NO, NO),
    ("nobody in particular", {"group": some("sanctioned")}, {"group": ()}, NO, NO),
    ("all but, nobody in particular", {"group": but("sanctioned")}, {"group": ()}, YES, YES),
    ("Germany in the EU", {"domicile": some("EU")}, {"domicile": "DE"}, YES, YES),
    ("Germany in the EEA", {"domicile": some("EEA")}, {"domicile": "DE"}, YES, YES),
    ("Norway not in the EU", {"domicile": some("EU")}, {"domicile": "NO"}, NO, NO),
    ("Norway in the EEA", {"domicile": some("EEA")}, {"domicile": "NO"}, YES, YES),
    ("the US in neither", {"domicile": some("EU", "EEA")}, {"domicile": "US"}, NO, NO),
    ("all but the EU", {"domicile": but("EU")}, {"domicile": "US"}, YES, YES),
    ("all but the EU, from Germany", {"domicile": but("EU")}, {"domicile": "DE"}, NO, NO),
    ("another country", {"domicile": some("FR")}, {"domicile": "DE"}, NO, NO),
    ("the EU may be France", {"domicile": some("FR")}, {"domicile": "EU"}, OPEN, OPEN),
    ("a country leaves sanctions open", {"domicile": some("sanctioned")}, {"domicile": "DE"}, OPEN, OPEN),
    ("a region leaves the country open", {"domicile": some("EU")}, {"domicile": "supported"}, OPEN, OPEN),
    ("not in the EU", {"domicile": some("EU")}, {"domicile": ("not EU", "supported")}, NO, NO),
    ("elsewhere than at home", {"where": some("EU")}, {"domicile": "DE"}, OPEN, OPEN),
    ("in two countries, one inside", {"where": some("EU")}, {"where": ("US", "DE")}, YES, NO),
    ("in two countries, one outside", {"where": but("EU")}, {"where": ("US", "DE")}, YES, NO),
    ("in two countries, both inside", {"where": some("EU")}, {"where": ("FR", "DE")}, YES, YES),
)  # fmt: skip


@pytest.mark.parametrize(("when", "situation", "expected"), [*PURPOSES, *WHO])
def test_words(when, situation, expected):
    """A prohibition asks whether any of what was said is among the words, a grant whether all of it is."""
    assert (touched(when, situation, "use").truth, covered(when, situation, "use").truth) == expected


DAY = date(2026, 1, 1)

WHEN = cases(
    ("since: the day", {"since": DAY}, {"on": DAY}, YES),
    ("since: before", {"since": DAY}, {"on": date(2025, 12, 31)}, NO),
    ("until: the day", {"until": DAY}, {"on": DAY}, YES),
    ("until: after", {"until": DAY}, {"on": date(2026, 1, 2)}, NO),
    ("since: not told", {"since": DAY}, {"published": DAY}, OPEN, "on"),
    ("until: not told", {"until": DAY}, {}, OPEN, "on"),
    ("years: to the day", {"after_years": 4}, {"on": DAY, "published": date(2022, 1, 1)}, YES),
    ("years: a day less", {"after_years": 4}, {"on": DAY, "published": date(2022, 1, 2)}, NO),
    ("years: from a leap day, a day before", {"after_years": 1},
     {"on": date(2025, 2, 28), "published": date(2024, 2, 29)}, NO),
    ("years: from a leap day", {"after_years": 1}, {"on": date(2025, 3, 1), "published": date(2024, 2, 29)}, YES),
    ("years: not told when published", {"after_years": 4}, {"on": DAY}, OPEN, "published"),
    ("years: not told of which day", {"after_years": 4}, {"published": DAY}, OPEN, "on"),
    ("years: nothing told", {"after_years": 4}, {}, OPEN, "on"),
    ("event: has not happened", {"event": ("breach",)}, {}, NO),
    ("consent: nobody has agreed", {"consent": "steward"}, {}, NO),
    ("two dimensions: both", {"since": DAY, "competitor": True}, {"on": DAY, "competitor": True}, YES),
    ("two dimensions: one is open", {"since": DAY, "competitor": True}, {"on": DAY}, OPEN, "competitor"),
    ("two dimensions: one fails, the other is not asked", {"since": DAY, "competitor": True}, {"competitor": False},
     NO),
    ("two dimensions: both are open", {"since": DAY, "competitor": True}, {}, OPEN, "on", "competitor"),
    ("none", {}, {}, YES),
)  # fmt: skip


@pytest.mark.parametrize(("when", "situation", "expected"), WHEN)
def test_days_and_dimensions(when, situation, expected):
    """Days count from the first to the last; all dimensions must hold, and only open ones are asked for."""
    truth, *asked = expected
    agree(when, situation, truth, set(asked))


ACTS = [
    ("distributing is external", {"channel": some("external")}, {}, "distribute", YES),
    ("selling is external", {"channel": some("external")}, {}, "sell", YES),
    ("distributing changes is external", {"channel": some("external")}, {}, "distribute-modified", YES),
    ("hosting is a service", {"channel": some("hosted-service")}, {}, "host", YES),
    ("using is open", {"channel": some("external")}, {}, "use", OPEN),
    ("hosting leaves the rest open", {"channel": some("alone")}, {}, "host", OPEN),
    ("distributing by itself", {"channel": some("alone")}, {"channel": "alone"}, "distribute", YES),
    ("distributing, not by itself", {"channel": some("alone")}, {"channel": "not alone"}, "distribute", NO),
    ("distributing may be internal as well", {"channel": but("external")}, {}, "distribute", OPEN),
    ("changed work", {"work": some("derivatives")}, {}, "modify", YES),
    ("passing changed work on", {"work": some("derivatives")}, {}, "distribute-modified", YES),
    ("unchanged work", {"work": some("derivatives")}, {}, "distribute", NO),
    ("outputs used", {"work": some("output")}, {}, "use-output", YES),
    ("the work used", {"work": some("output")}, {}, "use", NO),
    ("training makes distilled models", {"work": some("distilled")}, {}, "train", YES),
    ("training may be done with outputs", {"work": some("output")}, {}, "train", YES),
    ("linked works are not the work", {"work": some("linked", "combination")}, {}, "distribute", NO),
    ("whatever it consists of", {"work": some("weights")}, {}, "use", YES),
    ("all but outputs", {"work": but("output")}, {}, "use", YES),
    ("built into something larger", {"work": some("combination")}, {"work": "combination"}, "distribute", YES),
    ("all but outputs, of outputs", {"work": but("output")}, {}, "use-output", NO),
]  # fmt: skip


@pytest.mark.parametrize(
    ("when", "situation", "act", "truth"),
    [pytest.param(Circumstance(**w), Situation(**f), *rest, id=name) for name, w, f, *rest in ACTS],
)
def test_what_an_act_brings_with_it(when, situation, act, truth):
    """An act has a channel by its nature, and is done with a kind of work."""
    assert touched(when, situation, act).truth is truth


@pytest.mark.parametrize(
    ("act", "channel"),
    [
        pytest.param("distribute", "aggregate", id="passing on in a collection"),
        pytest.param("host", "steward-service", id="hosting through the steward's service"),
    ],
)
def test_the_nature_of_an_act_leads_out_of_no_channel(act, channel):
    """What is granted, or excepted, for a channel covers an act by that channel, whatever its nature."""
    assert covered(Circumstance(channel=some(channel)), Situation(channel=channel), act).truth is YES
    assert touched(Circumstance(channel=but(channel)), Situation(channel=channel), act).truth is NO


def test_the_work_in_part_is_not_the_whole_work():
    """What concerns all but the documentation concerns the work."""
    assert touched(Circumstance(work=but("documentation")), Situation(), "use").truth is not NO


def test_what_is_asked_names_what_matters():
    """A question names the field, and about it the words or the bound that matter."""
    when = Circumstance(purpose=some("competing-product", "research"), **size(above=700_000_000))
    assert sorted(touched(when, Situation(), "use").asked) == [
        Asked("purpose", "competing-product"),
        Asked("purpose", "research"),
        Asked("workers", "more than 700 million workers"),
    ]
    assert str(Asked("monthly_active_users", "more than 5")) == "monthly active users: more than 5"


@pytest.mark.parametrize("facts", [{}, {"group": "company"}, {"group": ("company", "not customer")}])
def test_nobody_is_asked_whether_they_are_an_end_user(facts):
    """Who asks holds the license, and so is no end user of somebody else's product."""
    agree(Circumstance(group=some("end-user")), Situation(**facts), NO, set())


# --- telling


def test_a_word_alone_is_a_set_of_one():
    """A word by itself is taken for a set, and any sequence of words too."""
    assert Situation(purpose="research").purpose == ("research",)
    assert Situation(purpose=["research", "not commercial"]).purpose == ("research", "not commercial")
    assert Situation().purpose is None
    assert Situation(purpose=[]).purpose == ()


def test_words_as_people_write_them():
    """Spaces stand for hyphens, and the case of letters does not matter."""
    assert Situation(domicile="de", where=["not eu"]).where == ("not EU",)
    assert Situation(domicile="de").domicile == ("DE",)
    assert Situation(purpose=("Competing product", "not Public service")).purpose == (
        "competing-product", "not public-service",
    )  # fmt: skip


@pytest.mark.parametrize("facts", [
    pytest.param({"purpose": ("research", "not research")}, id="said and ruled out"),
    pytest.param({"purpose": ""}, id="no word"),
    pytest.param({"group": (None,)}, id="nothing"),
    pytest.param({"on": "2026-01-01"}, id="a day as text"),
    pytest.param({"published": 2026}, id="a year for a day"),
    pytest.param({"currency": "euro"}, id="a currency in words"),
])  # fmt: skip
def test_facts_that_say_nothing_are_refused(facts):
    """A fact that contradicts itself, or is of another kind, is refused."""
    with pytest.raises(ValueError, match=r"both said and ruled out|in words|a day is|a currency is"):
        Situation(**facts)


@pytest.mark.parametrize("facts", [
    pytest.param({"purpose": "comercial"}, id="purpose"),
    pytest.param({"purpose": ("research", "not comercial")}, id="purpose ruled out"),
    pytest.param({"group": "firm"}, id="group"),
    pytest.param({"business": "cluod"}, id="business"),
    pytest.param({"domicile": "Germany"}, id="domicile"),
    pytest.param({"where": "Mars"}, id="where"),
    pytest.param({"channel": "post"}, id="channel"),
    pytest.param({"target": "brain"}, id="target"),
])  # fmt: skip
def test_other_words_are_refused(facts):
    """A fact takes the words of its vocabulary, and no others."""
    with pytest.raises(VocabularyError, match=r"did you mean|allowed are"):
        Situation(**facts)


@pytest.mark.parametrize("amount", [-1, float("nan"), "many", True, {date(2025, 1, 1): -1}, {date(2025, 1, 1): None}])
def test_amounts_are_numbers_of_at_least_nothing(amount):
    """A number below zero, or none at all, is refused."""
    with pytest.raises(ValueError, match="workers is a number of at least 0"):
        Situation(workers=amount)


def test_end_users_do_not_ask():
    """Who uses a product of somebody else's holds no license that could be asked about."""
    with pytest.raises(ValueError, match="ask for those who offer it"):
        Situation(group=("individual", "end-user"))
    assert Situation(group="not end-user").group == ("not end-user",)


def test_unions_of_countries():
    """The European Union has 27 members, its Economic Area three more."""
    assert len(EU) == 27
    assert sorted(EEA - EU) == ["IS", "LI", "NO"]
    assert {"GB", "CH"}.isdisjoint(EEA)
