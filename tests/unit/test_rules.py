"""Rules: the finders that pick clauses out of rights, how they combine, and what each keyword asks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness import vocabulary as v
from openness.clauses import Circumstance, Duty, Grant, Place, Power, Prohibition, Size, Termination, Terms
from openness.finders import Finder, duty, end, form_short_of, power, restricted
from openness.records import Bundle, License, TextRead
from openness.rights import FIELD, PLACE, WHO, Rights
from openness.rules import Criterion, Definition, Point
from openness.strategies import licenses, words
from openness.vocabulary import VocabularyError

HERE = (Place("1", "made up", "made-up"),)
TEXT = TextRead(sha256="0" * 64, normalizer=1)
LARGE = (Size(metric="revenue", above=1),)
SIZE = frozenset({"size"})
WEAPONS, FIRMS, EU = Terms(("weapons",)), Terms(("company",)), Terms(("EU",))


def but(*words):
    return Terms(words, excluded=True)


def may(*acts, form=(), **when):
    return Grant(acts=acts, form=form, when=Circumstance(**when), at=HERE)


def must(name, when=Circumstance(), **fields):  # noqa: B008 (it is frozen)
    return Duty(duty=name, when=when, at=HERE, **fields)


def must_not(*acts, unless=(), **when):
    return Prohibition(acts=acts, when=Circumstance(**when), unless=unless, at=HERE)


def reserves(name, cause=None):
    return Power(power=name, cause=cause, at=HERE)


def ends(how, *rights, **when):
    return Termination(how=how, rights=rights or ("all",), when=Circumstance(**when), at=HERE)


def rights(*clauses):
    def of(effect):
        return tuple(clause for clause in clauses if isinstance(clause, effect))

    made = License(
        id="made-up", name="Made up", kind="software", coverage="complete", text=TEXT, grants=of(Grant),
        requires=of(Duty), forbids=of(Prohibition), reserves=of(Power), ends=of(Termination),
    )  # fmt: skip
    return Rights(Bundle(made, (made,)))


def rights_in(license):
    return Rights(Bundle(license, (license,)))


finders = st.one_of(
    words(v.DUTIES).map(duty), words(v.POWERS).map(power), words(v.ENDINGS).map(end), words(v.ACTS).map(restricted)
)


@given(finders, finders, licenses())
def test_either_finds_what_each_finds(one, other, license):
    """The union of two finders finds what they find, the first one's first, each clause once."""
    made = rights_in(license)
    assert (one | other)(made) == tuple(dict.fromkeys((*one(made), *other(made))))
    assert (one | other).words == one.words | other.words


@given(finders, finders, licenses())
def test_only_with_asks_for_both_and_finds_the_first(one, other, license):
    """One finder only with another finds its own clauses, and only where the other finds some."""
    made = rights_in(license)
    assert one.only_with(other)(made) == (one(made) if other(made) else ())


@given(finders, licenses())
def test_a_finder_finds_clauses_of_the_license_once(finder, license):
    """What is found stands in the license, and is found once."""
    found = finder(rights_in(license))
    assert set(found) <= set(license.clauses)
    assert len(found) == len(set(found))


@given(st.lists(words(v.DUTIES), min_size=1, max_size=3), licenses())
def test_no_name_is_any_name(names, license):
    """A finder of duties without a name finds all, one with names just those."""
    made = rights_in(license)
    assert set(duty()(made)) == set(license.requires)
    assert set(duty(*names)(made)) == {clause for clause in license.requires if clause.duty in names}


def test_a_clause_found_twice_counts_once():
    """A clause that restricts in several ways is found once."""
    clause = must_not("use", unless=(Circumstance(purpose=WEAPONS, group=FIRMS),))
    made = rights(clause)
    assert len(made.restrictions) == 2
    assert restricted("use")(made) == (clause,)
    assert Finder(lambda _rights: (clause, clause), frozenset())(made) == (clause,)


CONSENT = (Circumstance(consent="steward"),)
OUTSIDE = {"channel": ("external",)}

RESTRICTED = [
    ("act", restricted("use", "copy"), must_not("copy"), True),
    ("another act", restricted("use", "copy"), must_not("host"), False),
    ("all acts", restricted("use"), must_not("all"), True),
    ("a gap", restricted("use"), may("use", purpose=WEAPONS), True),
    ("by: in it", restricted("use", by=WHO), must_not("use", group=FIRMS), True),
    ("by: another", restricted("use", by=WHO), must_not("use", purpose=WEAPONS), False),
    ("by: nothing narrows", restricted("use", by=WHO), must_not("use"), False),
    ("by: one of two", restricted("use", by=WHO | PLACE), must_not("use", where=EU), True),
    ("and_by: both", restricted("use", by=FIELD, and_by=SIZE), must_not("use", purpose=WEAPONS, size=LARGE), True),
    ("and_by: the first alone", restricted("use", by=FIELD, and_by=SIZE), must_not("use", purpose=WEAPONS), False),
    ("and_by: the second alone", restricted("use", by=FIELD, and_by=SIZE), must_not("use", size=LARGE), False),
    ("not_by: in it", restricted("use", not_by=WHO), must_not("use", size=LARGE), False),
    ("not_by: beside another", restricted("use", not_by=WHO), must_not("use", size=LARGE, purpose=WEAPONS), False),
    ("not_by: another", restricted("use", not_by=WHO), must_not("use", purpose=WEAPONS), True),
    ("everybody: all", restricted("use", everybody=True), must_not("use"), True),
    ("everybody: a kind of work", restricted("use", everybody=True), must_not("use", work=Terms(("source",))), True),
    ("everybody: some", restricted("use", everybody=True), must_not("use", group=FIRMS), False),
    ("within: included", restricted("use", within=OUTSIDE), must_not("use", channel=Terms(("external",))), True),
    ("within: among others", restricted("use", within=OUTSIDE),
     must_not("use", channel=Terms(("alone", "external"))), True),
    ("within: not named", restricted("use", within=OUTSIDE), must_not("use"), False),
    ("within: another", restricted("use", within=OUTSIDE), must_not("use", channel=Terms(("alone",))), False),
    ("within: all but another", restricted("use", within=OUTSIDE), must_not("use", channel=but("alone")), True),
    ("within: all but it", restricted("use", within=OUTSIDE), must_not("use", channel=but("external")), False),
    ("within: one of two dimensions", restricted("use", within={**OUTSIDE, "purpose": ("weapons",)}),
     must_not("use", channel=Terms(("external",))), False),
    ("within: both dimensions", restricted("use", within={**OUTSIDE, "purpose": ("weapons",)}),
     must_not("use", channel=Terms(("external",)), purpose=WEAPONS), True),
    ("except_in: all but it", restricted("use", except_in=OUTSIDE), must_not("use", channel=but("external")), True),
    ("except_in: granted in it", restricted("use", except_in=OUTSIDE), may("use", channel=Terms(("external",))), True),
    ("except_in: in it", restricted("use", except_in=OUTSIDE), must_not("use", channel=Terms(("external",))), False),
    ("except_in: all but another", restricted("use", except_in=OUTSIDE), must_not("use", channel=but("alone")), False),
    ("except_in: not named", restricted("use", except_in=OUTSIDE), must_not("use"), False),
    ("work_apart: that", restricted("use", work_apart=("source", "object")), must_not("use", work=Terms(("source",))),
     False),
    ("work_apart: both", restricted("use", work_apart=("source", "object")),
     must_not("use", work=Terms(("source", "object"))), False),
    ("work_apart: that and more", restricted("use", work_apart=("source",)),
     must_not("use", work=Terms(("source", "weights"))), True),
    ("work_apart: not named", restricted("use", work_apart=("source",)), must_not("use"), True),
    ("by_consent: the steward's", restricted("use", by_consent=True), must_not("use", unless=CONSENT), True),
    *(
        (f"by_consent: {consent}", restricted("use", by_consent=True),
         must_not("use", unless=(Circumstance(consent=consent),)),
         consent in ("steward", "registration", "review", "payment"))
        for consent in v.CONSENTS
    ),
    ("by_consent: none", restricted("use", by_consent=True), must_not("use"), False),
    ("by_consent: another exception", restricted("use", by_consent=True),
     must_not("use", unless=(Circumstance(purpose=WEAPONS),)), False),
    ("no act named", restricted(), must_not("use"), False),
]  # fmt: skip

DUTIES = [
    ("name", duty("pay", "notify"), must("notify"), True),
    ("another name", duty("pay"), must("notify"), False),
    ("by: in it", duty(by=WHO), must("pay", Circumstance(group=FIRMS)), True),
    ("by: another", duty(by=WHO), must("pay", Circumstance(where=EU)), False),
    ("by: nothing narrows", duty(by=WHO), must("pay"), False),
    ("not_by: in it", duty(not_by=WHO), must("pay", Circumstance(size=LARGE)), False),
    ("not_by: another", duty(not_by=WHO), must("pay", Circumstance(where=EU)), True),
    ("not_by: nothing narrows", duty(not_by=WHO), must("pay"), True),
    ("by and not_by", duty(by=WHO, not_by=PLACE), must("pay", Circumstance(group=FIRMS, where=EU)), False),
    ("upon: it", duty(upon=("use", "copy")), must("pay", upon=("copy", "sell")), True),
    ("upon: another", duty(upon=("use",)), must("pay", upon=("copy",)), False),
    ("upon: none named", duty(upon=("use",)), must("pay"), False),
    ("reach: it", duty(reach=("file", "work")), must("same-license", reach="work"), True),
    ("reach: another", duty(reach=("file",)), must("same-license", reach="work"), False),
    ("reach: none", duty(reach=("file",)), must("same-license"), False),
    ("only_shown: one of them", duty(only_shown=("startup", "website")), must("attribute", where_shown=("website",)),
     True),
    ("only_shown: all of them", duty(only_shown=("startup", "website")),
     must("attribute", where_shown=("website", "startup")), True),
    ("only_shown: another will do", duty(only_shown=("startup",)),
     must("attribute", where_shown=("startup", "website")), False),
    ("only_shown: nowhere", duty(only_shown=("startup",)), must("attribute"), False),
    ("work: one of them", duty(work=("output",)), must("pay", Circumstance(work=Terms(("output", "data")))), True),
    ("work: another", duty(work=("output",)), must("pay", Circumstance(work=Terms(("data",)))), False),
    ("work: none", duty(work=("output",)), must("pay"), False),
    ("field: equal", duty(on_request=True), must("give-back", on_request=True), True),
    ("field: unequal", duty(on_request=True), must("give-back"), False),
    ("fields: one unequal", duty(on_request=True, by_click=True), must("give-back", on_request=True), False),
    ("no duty", duty(), reserves("audit"), False),
]  # fmt: skip

OTHERS = [
    ("power", power("audit", "suspend"), (reserves("suspend"),), True),
    ("another power", power("audit"), (reserves("suspend"),), False),
    ("no power named", power(), (reserves("suspend"),), False),
    ("not_for: its cause", power("audit", not_for=("law", "breach")), (reserves("audit", "law"),), False),
    ("not_for: another cause", power("audit", not_for=("law",)), (reserves("audit", "breach"),), True),
    ("not_for: no cause", power("audit", not_for=("law",)), (reserves("audit"),), True),
    ("unless_granted: not", power("audit", unless_granted="patent"), (reserves("audit"), may("use")), True),
    ("unless_granted: it is", power("audit", unless_granted="patent"), (reserves("audit"), may("patent")), False),
    ("unless_granted: to some", power("audit", unless_granted="patent"),
     (reserves("audit"), may("patent", group=FIRMS)), False),
    ("end", end("at-will", "on-notice"), (ends("on-notice"),), True),
    ("another end", end("at-will"), (ends("on-notice"),), False),
    ("any end", end(), (ends("automatic"),), True),
    ("event", end(event=("breach", "risk")), (ends("automatic", event=("risk",)),), True),
    ("another event", end(event=("breach",)), (ends("automatic", event=("risk",)),), False),
    ("no event", end(event=("breach",)), (ends("automatic"),), False),
    ("rights_ended: it", end(rights_ended=("patent",)), (ends("automatic", "patent", "use"),), True),
    ("rights_ended: another", end(rights_ended=("patent",)), (ends("automatic", "use"),), False),
    ("way and event", end("at-will", event=("breach",)), (ends("automatic", event=("breach",)),), False),
    ("too few forms", form_short_of("distribute", frozenset({"source"})), (may("distribute", form=("object",)),), True),
    ("enough forms", form_short_of("distribute", frozenset({"source"})),
     (may("distribute", form=("object", "source")),), False),
    ("half of enough", form_short_of("distribute", frozenset({"source", "object"})),
     (may("distribute", form=("object",)),), True),
    ("one of two ways", form_short_of("distribute", frozenset({"source"}), frozenset({"patches"})),
     (may("distribute", form=("patches",)),), False),
    ("any form", form_short_of("distribute", frozenset({"source"})), (may("distribute"),), False),
    ("the form of another act", form_short_of("distribute", frozenset({"source"})), (may("modify", form=("object",)),),
     False),
    ("the form of what entails it", form_short_of("copy", frozenset({"source"})),
     (may("distribute", form=("object",)),), True),
]  # fmt: skip

FINDERS = [(name, finder, (clause,), found) for name, finder, clause, found in (*RESTRICTED, *DUTIES)] + OTHERS


@pytest.mark.parametrize(("finder", "clauses", "found"), [pytest.param(*rest, id=name) for name, *rest in FINDERS])
def test_keywords(finder, clauses, found):
    """A finder finds the clause that fits all its keywords, and none other."""
    assert finder(rights(*clauses)) == (clauses[:1] if found else ())


def test_too_few_forms_name_all_grants_of_the_act():
    """The grants that together fall short are found, without those of other acts."""
    one, other = may("distribute", form=("object",)), may("distribute", form=("unmodified",))
    found = form_short_of("distribute", frozenset({"source"}))(rights(one, may("modify"), other))
    assert found == (one, other)


@pytest.mark.parametrize(
    "build",
    [
        pytest.param(lambda: restricted("fly"), id="restricted"),
        pytest.param(lambda: form_short_of("fly"), id="act of forms"),
        pytest.param(lambda: form_short_of("use", frozenset({"fly"})), id="forms"),
        pytest.param(lambda: duty("fly"), id="duty"),
        pytest.param(lambda: duty(upon=("fly",)), id="upon"),
        pytest.param(lambda: duty(reach=("fly",)), id="reach"),
        pytest.param(lambda: duty(only_shown=("fly",)), id="only_shown"),
        pytest.param(lambda: duty(work=("fly",)), id="work"),
        pytest.param(lambda: power("fly"), id="power"),
        pytest.param(lambda: power("audit", not_for=("fly",)), id="not_for"),
        pytest.param(lambda: end("fly"), id="end"),
        pytest.param(lambda: end(event=("fly",)), id="event"),
        pytest.param(lambda: end(rights_ended=("fly",)), id="rights_ended"),
        pytest.param(lambda: Criterion(id="c", title="C", statement="c.", needs=("fly",)), id="needs"),
        pytest.param(lambda: Criterion(id="c", title="C", statement="c.", presumes=("fly",)), id="presumes"),
    ],
)
def test_unknown_words_are_refused(build):
    """A rule cannot be built with a word that its vocabulary does not have."""
    with pytest.raises(VocabularyError, match="'fly' is no"):
        build()


@pytest.mark.parametrize(
    ("finder", "looked_for"),
    [
        pytest.param(restricted("use", by=SIZE, within=OUTSIDE), {"use", "size", "external"}, id="restricted"),
        pytest.param(restricted("use", except_in=OUTSIDE), {"use", "external"}, id="except_in"),
        pytest.param(form_short_of("use", frozenset({"source"}), frozenset({"object"})), {"use", "source", "object"},
                     id="forms"),
        pytest.param(
            duty("pay", by=SIZE, upon=("use",), reach=("file",), only_shown=("startup",), work=("output",)),
            {"pay", "size", "use", "file", "startup", "output"}, id="duty",
        ),
        pytest.param(power("audit", not_for=("law",)), {"audit"}, id="power"),
        pytest.param(end("at-will", event=("breach",)), {"at-will", "breach"}, id="end"),
        pytest.param(duty("pay") | power("audit"), {"pay", "audit"}, id="either"),
    ],
)  # fmt: skip
def test_words(finder, looked_for):
    """A finder knows for which words it looks."""
    assert finder.words == looked_for


def test_the_words_of_a_definition_are_those_of_its_points_and_needs():
    """A definition looks for what its points look for and its criteria need."""
    criterion = Criterion(
        id="c", title="C", statement="c.", needs=("copy",),
        broken_by=(Point("p", "asks for money", duty("pay")),),
        contested_by=(Point("q", "looks at books", power("audit")),),
    )  # fmt: skip
    made = Definition(
        id="d", name="D", steward="S", version="1", url="https://example.org",
        criteria=(criterion,), indifferent={},
    )  # fmt: skip
    assert made.words == {"copy", "pay", "audit"}


@pytest.mark.parametrize(
    ("finder", "clause", "found"),
    [
        pytest.param(
            restricted("use", work_apart=("source",)), must_not("use", work=but("source")), True,
            id="work_apart: everything else",
        ),
        pytest.param(
            restricted("use", except_in=OUTSIDE), must_not("use", channel=but("external", "alone")), False,
            id="except_in: it and another",
        ),
    ],
)  # fmt: skip
def test_keywords_with_exclusions(finder, clause, found):
    """A finder takes into account whether terms are included or excluded."""
    assert bool(finder(rights(clause))) is found
