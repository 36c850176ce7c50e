"""Wording: every word can be said, and what is said is a phrase or a sentence in plain English."""

import re
from datetime import date
from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness import vocabulary as v
from openness.clauses import (
    ALWAYS,
    Circumstance,
    Clause,
    Duty,
    Grant,
    Meaning,
    Place,
    Power,
    Prohibition,
    Size,
    Termination,
    Terms,
)
from openness.explaining import cite, explain, tell
from openness.finders import Finder
from openness.findings import Finding
from openness.guards import vocabulary_of
from openness.precedents import Precedent
from openness.rights import Absence
from openness.rules import Criterion, Point
from openness.strategies import circumstances, clauses, sizes
from openness.truth import Truth
from openness.wording import _KIND_OF_PURPOSE, condition, listed, phrase, size_phrase

HERE = (Place("1", "alpha beta", "x"),)
LEAST = {
    Grant: {"acts": ("use",)},
    Duty: {"duty": "notify"},
    Prohibition: {"acts": ("sell",)},
    Power: {"power": "audit"},
    Termination: {"how": "automatic"},
    Meaning: {"term": "work"},
}
VERBS = {
    Grant: "allows ", Duty: "requires licensees to ", Prohibition: "forbids ", Power: "lets the steward ",
    Termination: "ends ", Meaning: ("defines ", "leaves open "),
}  # fmt: skip
TERMS = {
    attribute.name: vocabulary
    for attribute in attrs.fields(Circumstance)
    if (vocabulary := vocabulary_of(attribute.type)) is not None and attribute.name not in ("event", "consent")
}
UNTOLD: set[tuple[str, str]] = set()
"""Fields of which a phrase says nothing."""

FIELDS = [
    (cls, attribute, vocabulary)
    for cls in LEAST
    for attribute in attrs.fields(cls)
    if (vocabulary := vocabulary_of(attribute.type)) is not None and (cls.effect, attribute.name) not in UNTOLD
]


def said(cls, **more):
    return phrase(cls(at=HERE, **{**LEAST[cls], **more}))


def is_plain(words):
    """Whether words can stand in a sentence: nothing of Python or of the records' form, no gap, no comma astray."""
    return (
        words == words.strip() != ""
        and not re.search(r"None|Terms\(|\bTrue\b|[{}_\[\]]|  |,,| ,|\(\)|, *$|\d{4}-\d{2}-\d{2}T", words)
        and not words.endswith((" and", " or", " by", " except"))
    )


# --- laws ---------------------------------------------------------------------------------------


@given(clauses())
def test_every_clause_can_be_said(clause):
    """Whatever a clause says is a phrase that begins with its effect."""
    words = phrase(clause)
    assert words.startswith(VERBS[type(clause)])
    assert is_plain(words)
    assert words.endswith(" (in doubt: made up)") is (clause.doubt is not None)


@given(circumstances())
def test_every_circumstance_can_be_said(when):
    """A circumstance has words just where it has a dimension."""
    assert condition(when) == "" if not when else is_plain(condition(when))


@given(clauses(Grant, Duty, Prohibition, Power, Termination), circumstances(narrow=True))
def test_what_narrows_a_clause_is_said(clause, when):
    """The words of a circumstance stand in the words of the clause that it narrows."""
    assert condition(when) in phrase(attrs.evolve(clause, when=when))
    assert condition(when) in phrase(attrs.evolve(clause, unless=(when,)))


@given(sizes(), st.booleans())
def test_every_size_can_be_said(size, brief):
    """A size begins with its bound, and has no brackets where it is to be brief."""
    words = size_phrase(size, brief=brief)
    assert words.startswith(("more than ", "at least ") if size.is_floor else ("less than ", "at most "))
    assert is_plain(words)
    assert not (brief and "(" in words)
    assert size_phrase(size).startswith(size_phrase(size, brief=True))


@given(st.lists(st.text("abc", min_size=1), min_size=1), st.sampled_from(["and", "or"]))
def test_a_list_has_all_its_words(words, last):
    """Nothing that is listed is lost, and the last word stands after `and` or `or`."""
    told = listed(words, last)
    assert re.split(f", | {last} ", told) == words
    assert told.count(f" {last} ") == (len(words) > 1)


# --- every word ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cls", "attribute", "vocabulary"), FIELDS, ids=[f"{cls.effect}-{a.name}" for cls, a, _ in FIELDS]
)
def test_every_word_of_a_clause_has_words(cls, attribute, vocabulary):
    """Each word of each field can be said, and no two words are said alike."""
    many = str(attribute.type).startswith("tuple")
    told = {word: said(cls, **{attribute.name: (word,) if many else word}) for word in vocabulary}
    assert all(is_plain(words) for words in told.values())
    assert len(set(told.values())) == len(vocabulary)


@pytest.mark.parametrize(("name", "word"), [(name, word) for name, vocabulary in TERMS.items() for word in vocabulary])
def test_every_word_of_a_circumstance_has_words(name, word):
    """Each word of each dimension can be said, and so can everything but that word."""
    told, inverse = (condition(Circumstance(**{name: Terms((word,), excluded)})) for excluded in (False, True))
    assert is_plain(told)
    assert is_plain(inverse)
    assert told != inverse


@pytest.mark.parametrize("name", TERMS)
def test_no_two_words_of_a_dimension_are_said_alike(name):
    """Different words have different phrases."""
    told = {condition(Circumstance(**{name: Terms((word,))})) for word in TERMS[name]}
    assert len(told) == len(TERMS[name])


@pytest.mark.parametrize("event", list(v.EVENTS))
def test_every_event_has_words(event):
    """Each event follows `after`."""
    words = condition(Circumstance(event=(event,)))
    assert words.startswith("after ")
    assert is_plain(words)


@pytest.mark.parametrize("consent", list(v.CONSENTS))
def test_every_consent_has_words(consent):
    """Each consent follows `except if`."""
    told = said(Prohibition, unless=(Circumstance(consent=consent),))
    assert told.startswith("forbids selling, except if ")
    assert is_plain(told)


@pytest.mark.parametrize("metric", list(v.METRICS))
@pytest.mark.parametrize("over", [None, *v.COUNTED_OVER])
@pytest.mark.parametrize("period", [None, *v.PERIODS])
def test_every_size_word_has_words(metric, over, period):
    """Each metric, base and period can be said together."""
    assert is_plain(size_phrase(Size(metric, above=5, over=over, period=period)))


# --- what is said -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "last", "told"),
    [
        (["a"], "and", "a"),
        (["a", "b"], "and", "a and b"),
        (["a", "b", "c"], "and", "a, b and c"),
        (["a", "b", "c"], "or", "a, b or c"),
        (iter(["a", "b"]), "or", "a or b"),
    ],
    ids=["one", "two", "three", "or", "iterator"],
)
def test_listed(words, last, told):
    """Words are joined as in a sentence."""
    assert listed(words, last) == told


@pytest.mark.parametrize(
    ("size", "told"),
    [
        (Size("monthly-active-users", above=700_000_000), "more than 700 million monthly active users"),
        (Size("revenue", at_least=2_500_000_000, currency="EUR"), "at least EUR 2.5 billion revenue"),
        (Size("workers", below=100), "less than 100 workers"),
        (Size("fee", at_most=0), "at most 0 fees"),
        (Size("funding", above=999_999), "more than 999,999 funding"),
        (Size("funding", above=1_000_000), "more than 1 million funding"),
        (Size("workers", above=9, over="licensee"), "more than 9 workers"),
        (
            Size("revenue", above=1, over="product", period="fiscal-year"),
            "more than 1 revenue (a fiscal year, of the product)",
        ),
        (Size("monthly-active-users", above=1, period="month"), "more than 1 monthly active users"),
        (
            Size("revenue", above=1, over="licensee-and-affiliates", measured=date(2025, 4, 5), indexed=True),
            "more than 1 revenue on 2025-04-05 (counting affiliates, indexed)",
        ),
    ],
    ids=["users", "money", "below", "zero", "thousands", "million", "licensee", "details", "month", "all"],
)
def test_size_phrase(size, told):
    """A size tells its bound, its number as people say it, and what it is counted by."""
    assert size_phrase(size) == told
    assert size_phrase(size, brief=True) == told.partition(" (")[0]


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ({}, ""),
        ({"purpose": Terms(("commercial",))}, "for commercial purposes"),
        ({"purpose": Terms(("commercial", "military", "evil"))}, "for commercial or military purposes or evil"),
        ({"purpose": Terms(("research",), excluded=True)}, "for anything but research"),
        ({"group": Terms(("company", "government"))}, "by companies or public bodies"),
        ({"group": Terms(("individual",), excluded=True)}, "by all but individuals"),
        ({"business": Terms(("cloud",))}, "by cloud providers"),
        ({"competitor": True}, "by competitors"),
        ({"domicile": Terms(("EU", "CH"))}, "by those domiciled in the European Union or CH"),
        ({"where": Terms(("territory",), excluded=True)}, "in all but the license's territory"),
        ({"product": ("alpha-beta",)}, "as to alpha beta"),
        ({"work": Terms(("output", "weights"))}, "as to outputs and weights"),
        ({"channel": Terms(("hosted-service",))}, "over a network"),
        ({"target": Terms(("any-model",))}, "into any other model"),
        ({"event": ("breach", "insolvency")}, "after a breach or insolvency"),
        ({"since": date(2020, 1, 2), "until": date(2021, 3, 4)}, "from 2020-01-02, until 2021-03-04"),
        ({"after_years": 4}, "4 years after publication"),
        ({"parameter": "change-date"}, "as the template's “change date” says"),
        (
            {"size": (Size("workers", above=9), Size("fee", below=2))},
            "by those with more than 9 workers and less than 2 fees",
        ),
        ({"competitor": True, "purpose": Terms(("production",))}, "for production purposes, by competitors"),
    ],
    ids=[
        "always",
        "purpose",
        "purposes",
        "any other purpose",
        "groups",
        "all but",
        "business",
        "competitor",
        "domicile",
        "where",
        "product",
        "work",
        "channel",
        "target",
        "events",
        "dates",
        "years",
        "parameter",
        "sizes",
        "two",
    ],
)
def test_condition(when, told):
    """Each dimension has its own words, the purpose before the person."""
    assert condition(Circumstance(**when)) == told


def test_a_brief_condition_leaves_out_how_a_size_is_counted():
    """The size comes first, without brackets, and the rest follows."""
    when = Circumstance(size=(Size("workers", above=9, over="product"),), competitor=True)
    assert condition(when, brief=True) == "by those with more than 9 workers, by competitors"
    assert condition(Circumstance(competitor=True), brief=True) == "by competitors"


def test_of_many_purposes_the_first_are_named():
    """Seven purposes are named and the others are counted, unless there is just one more."""
    words = tuple(w for w in v.PURPOSES if w not in _KIND_OF_PURPOSE)
    assert condition(Circumstance(purpose=Terms(words[:12]))).endswith(" or 5 more purposes")
    assert "more purposes" not in condition(Circumstance(purpose=Terms(words[:8])))


COMPANY, MINOR = Circumstance(group=Terms(("company",))), Circumstance(group=Terms(("minor",)))


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"acts": ("use", "copy", "modify")}, "allows use, copying and modifying"),
        ({"acts": ("all",)}, "allows every act"),
        ({"when": COMPANY}, "allows use by companies"),
        ({"when": Circumstance(after_years=4)}, "allows use, 4 years after publication"),
        (
            {"form": ("object", "unmodified")},
            "allows use, only as a built form: binaries, executables or only as it was received",
        ),
        ({"irrevocable": True}, "allows use, irrevocably"),
        ({"irrevocable": False}, "allows use, revocably"),
        ({"unless": (MINOR,)}, "allows use, except by minors"),
        ({"doubt": "two readings."}, "allows use (in doubt: two readings)"),
    ],
    ids=["acts", "all", "when", "later", "form", "irrevocable", "revocable", "unless", "doubt"],
)
def test_grants(more, told):
    """A grant allows acts, to some or to all."""
    assert said(Grant, **more) == told


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({}, ""),
        ({"upon": ("use", "copy")}, " when using it or copying"),
        ({"within_days": 30}, ", within 30 days"),
        ({"on_request": True}, ", on request"),
        ({"own_acts_only": True}, ", for one's own acts only"),
        ({"law": "export"}, " (export)"),
        ({"text": "alpha beta"}, ": “alpha beta”"),
        ({"where_shown": ("website", "startup")}, " (on a website or when the program starts)"),
        ({"reach": "file"}, ", reaching the files that were changed"),
        ({"upon": ("sell",), "when": COMPANY, "within_days": 3}, " when selling by companies, within 3 days"),
    ],
    ids=["least", "upon", "days", "request", "own", "law", "text", "shown", "reach", "several"],
)
def test_duties(more, told):
    """A duty says what it takes to do, with its details behind."""
    assert said(Duty, **more) == f"requires licensees to tell the steward or others about something{told}"


@pytest.mark.parametrize(
    ("cls", "more", "told"),
    [
        (Prohibition, {"acts": ("sell", "host")}, "forbids selling and hosting"),
        (Prohibition, {"unless": (Circumstance(consent="steward"),)}, "forbids selling, except if the steward agrees"),
        (
            Prohibition,
            {"unless": (Circumstance(consent="payment", group=Terms(("company",))), MINOR)},
            "forbids selling, except if one pays by companies or by minors",
        ),
        (Power, {}, "lets the steward inspect the licensee"),
        (Power, {"power": "change-terms"}, "lets the steward change the terms"),
        (Power, {"power": "change-terms", "document": "policy-x"}, "lets the steward change policy-x"),
        (
            Power,
            {"power": "suspend", "cause": "breach"},
            "lets the steward suspend access, because of a breach or suspicion of one",
        ),
        (Termination, {}, "ends all rights by itself"),
        (
            Termination,
            {"rights": ("patent",), "how": "on-notice"},
            "ends the rights of practising the patents when the steward says so after the event",
        ),
        (
            Termination,
            {"when": Circumstance(event=("breach",)), "cure_days": 30},
            "ends all rights by itself after a breach, unless cured in 30 days",
        ),
        (
            Termination,
            {"when": Circumstance(event=("patent-suit",)), "against": ("steward", "anyone"), "about": ("output",)},
            "ends all rights by itself after a patent suit against the steward or anybody about outputs",
        ),
        (Meaning, {}, "defines what the license covers"),
        (Meaning, {"includes": ("outputs",)}, "defines what the license covers to include what it generates"),
        (
            Meaning,
            {"includes": ("linked",), "excludes": ("outputs",)},
            "defines what the license covers to include works that link to it and to leave out what it generates",
        ),
        (Meaning, {"undefined": True}, "leaves open what the license covers"),
    ],
    ids=[
        "forbids",
        "except consent",
        "exceptions",
        "power",
        "terms",
        "policy",
        "cause",
        "ends",
        "ends some",
        "cure",
        "suit",
        "meaning",
        "includes",
        "both",
        "undefined",
    ],
)
def test_other_effects(cls, more, told):
    """Each effect has its verb, and its details in their place."""
    assert said(cls, **more) == told


def test_what_is_no_effect_has_no_words():
    """A clause of no effect cannot be said."""
    with pytest.raises(TypeError, match="no words for Clause"):
        phrase(Clause(at=HERE))


# --- evidence and findings ----------------------------------------------------------------------

BAN, DUTY = Prohibition(acts=("sell",), at=HERE), Duty(duty="pay", at=(Place("Fees", "alpha", "policy"),))
WHOLE, PART = Absence("a right to use", ("x", "policy"), True), Absence("a right to use", ("x",), False)
NOTHING = Finder(lambda _: (), frozenset())
POINT = Point("bars-sale", "bars sale", NOTHING)
PRECEDENT = {"point": "bars-sale", "authority": "The Steward", "case": "Case One", "source": "made up"}


def finding(verdict, *evidence, points=(), precedents=(), outside=None):
    criterion = Criterion(id="c", title="C", statement="It is so.", outside=outside)
    return Finding(criterion, verdict, evidence, points, precedents, "x")


@pytest.mark.parametrize(
    ("evidence", "license", "reference"),
    [
        (BAN, "x", "§1"),
        (BAN, "", "x §1"),
        (BAN, "y", "x §1"),
        (DUTY, "x", "policy “Fees”"),
        (DUTY, "policy", "“Fees”"),
        (Prohibition(acts=("sell",), at=(Place("2.a", "alpha"),)), "y", "§2.a"),
        (WHOLE, "x", "no such clause"),
        (PART, "x", "not found"),
    ],
    ids=["own", "no license", "another", "heading", "own heading", "no document", "absent", "not found"],
)
def test_cite(evidence, license, reference):
    """A reference names the section, and the document where it is another."""
    assert cite(evidence, license) == reference


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (finding(Truth.NO, BAN, points=(POINT,)), "It bars sale: §1 forbids selling."),
        (finding(Truth.NO, WHOLE), "X and policy, read whole: no right to use."),
        (
            finding(Truth.NO, BAN, WHOLE, points=(POINT,)),
            "It bars sale: §1 forbids selling; x and policy, read whole: no right to use.",
        ),
        (finding(Truth.UNKNOWN, PART), "X, as far as it was read: no right to use."),
        (finding(Truth.CONTESTED, BAN, points=(POINT,)), "It bars sale: §1 forbids selling."),
        (finding(Truth.CONTESTED, BAN), "It is in doubt: §1 forbids selling."),
        (
            finding(
                Truth.CONTESTED,
                BAN,
                points=(POINT,),
                precedents=(Precedent(**PRECEDENT, met=True, decision=False, year=2020),),
            ),
            "It bars sale: §1 forbids selling. Opinions: The Steward held met (Case One, 2020).",
        ),
        (finding(Truth.YES, BAN), "§1 forbids selling, and nothing breaks this criterion."),
        (
            finding(Truth.YES, BAN, points=(POINT,), precedents=(Precedent(**PRECEDENT, met=True, decision=True),)),
            (
                "§1 forbids selling, and nothing breaks this criterion. "
                "It bars sale, which is settled: The Steward decided met (Case One)."
            ),
        ),
        (finding(Truth.OUTSIDE, BAN, outside="the release decides"), "The release decides; §1 forbids selling."),
        (
            finding(Truth.NO, BAN, DUTY, points=(POINT,)),
            "It bars sale: §1 forbids selling; and 1 more (policy “Fees”).",
        ),
    ],
    ids=[
        "not met",
        "lacking",
        "both",
        "unknown",
        "contested",
        "in doubt",
        "opinions",
        "met",
        "settled",
        "outside",
        "more",
    ],
)
def test_explain(found, sentence):
    """Each verdict has its sentence, which names the clause or what is absent."""
    assert explain(found) == sentence
    assert found.explanation == sentence


def test_a_precedent_on_another_point_is_not_told():
    """Only what was held on a point that is raised belongs into the explanation."""
    other = Precedent(**{**PRECEDENT, "point": "other"}, met=True, decision=False)
    assert "held" not in explain(finding(Truth.CONTESTED, BAN, points=(POINT,), precedents=(other,)))


def for_purpose(purpose, section, **more):
    when = Circumstance(purpose=Terms((purpose,)))
    return Prohibition(acts=("use",), when=when, at=(Place(section, "alpha", "x"),), **more)


def test_prohibitions_of_purposes_are_told_together():
    """Prohibitions that differ only in their purpose make one phrase, with the sections and the number."""
    told = tell([for_purpose("evil", "1"), for_purpose("hate", "2"), BAN], "x")
    assert told == "§1 to §2 forbids use for evil or hate speech (2 clauses); §1 forbids selling"


def test_of_much_evidence_the_first_is_told():
    """After the first things there is the number of the rest, with their sections."""
    duties = [Duty(duty=d, at=(Place(str(n), "alpha", "x"),)) for n, d in enumerate(("pay", "notify", "rename"), 1)]
    told = tell([*duties, DUTY], "x", {"policy": "The Policy"}, most=1)
    assert told == "§1 requires licensees to pay the steward; and 3 more (§2, §3, The Policy “Fees”)"


# --- what does not hold yet ---------------------------------------------------------------------


@pytest.mark.parametrize("value", [700_000_001, 12_345_678, 999_999_999], ids=str)
def test_a_bound_is_told_exactly(value):
    """The number that is told is the number of the record, in digits that people read."""
    told = re.fullmatch(
        r"more than ([\d.,]+)(?: (million|billion|trillion))? compute", size_phrase(Size("compute", above=value))
    )
    scale = {None: 1, "million": 10**6, "billion": 10**9, "trillion": 10**12}
    assert told is not None
    assert Decimal(told[1].replace(",", "")) * scale[told[2]] == value
    assert not re.match("1000 ", told[1] + " ")


@pytest.mark.parametrize("more", [{}, {"undefined": True}], ids=["defined", "undefined"])
def test_what_narrows_a_meaning_is_said(more):
    """A meaning that holds only for some is told as one."""
    assert "by companies" in said(Meaning, when=COMPANY, **more)


def test_an_exception_without_circumstances_leaves_no_gap():
    """An exception that always holds is refused when the clause is made."""
    with pytest.raises(ValueError, match="without circumstances"):
        said(Prohibition, unless=(ALWAYS,))


def test_an_exception_is_not_lost_when_purposes_are_told_together():
    """A prohibition that somebody's consent lifts is not told as one that nothing lifts."""
    lifted = for_purpose("medical", "2", unless=(Circumstance(consent="authority"),))
    assert "an authority" in tell([for_purpose("evil", "1"), lifted], "x")
