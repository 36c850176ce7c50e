"""Rights: what is granted, by name or by entailment, and what is restricted, said or by a gap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness import vocabulary as v
from openness.clauses import Circumstance, Duty, Grant, Place, Power, Prohibition, Size, Termination, Terms
from openness.records import Bundle, License, TextRead
from openness.rights import ALL_ACTS, ENTAILED_BY, Absence, Rights, rights_of
from openness.strategies import clauses, licenses, terms

HERE = (Place("1", "made up", "made-up"),)
TEXT = TextRead(sha256="0" * 64, normalizer=1)
LARGE = (Size(metric="revenue", above=1),)
RESEARCH, COMMERCE = Terms(("research",)), Terms(("commercial",))
FIRMS, EU = Terms(("company",)), Terms(("EU",))


def but(*words):
    return Terms(words, excluded=True)


def may(*acts, unless=(), doubt=None, form=(), **when):
    return Grant(acts=acts or ("all",), when=Circumstance(**when), unless=unless, doubt=doubt, form=form, at=HERE)


def must_not(*acts, unless=(), doubt=None, **when):
    return Prohibition(acts=acts or ("all",), when=Circumstance(**when), unless=unless, doubt=doubt, at=HERE)


def ends(*rights, how="automatic", **when):
    return Termination(rights=rights or ("all",), how=how, when=Circumstance(**when), at=HERE)


def rights(*clauses, coverage="complete", kind="software"):
    def of(effect):
        return tuple(clause for clause in clauses if isinstance(clause, effect))

    made = License(
        id="made-up", name="Made up", kind=kind, coverage=coverage, text=TEXT if coverage == "complete" else None,
        grants=of(Grant), requires=of(Duty), forbids=of(Prohibition), reserves=of(Power), ends=of(Termination),
    )  # fmt: skip
    return Rights(Bundle(made, (made,)))


def scopes(*clauses):
    return [r.scope for r in rights(*clauses).restrictions]


@given(licenses())
def test_what_is_granted_by_name_is_granted_by_just_those(license):
    """An act that is named is granted by the grants that name it, or all; another by those of what entails it."""
    made = Rights(Bundle(license, (license,)))
    assert made.lacks("all")
    for act in set(v.ACTS) - {"all"}:
        named = tuple(g for g in license.grants if act in g.acts or ("all" in g.acts and act in ALL_ACTS))
        if named:
            assert set(made.grants[act]) == set(named)
        elif act in ENTAILED_BY and not made.lacks(ENTAILED_BY[act]):
            assert made.grants[act] == made.grants[ENTAILED_BY[act]]
        else:
            assert made.lacks(act)


@given(st.sampled_from(v.CORE_ACTS), st.lists(clauses(Grant, narrow=True), max_size=3))
def test_an_unlimited_grant_leaves_no_gap(act, limited):
    """Where one undoubted grant gives the act to everybody, limits of others do not matter."""
    made = rights(may(act), *limited)
    assert not [r for r in made.restricted((act,)) if not r.said]


@given(terms(v.PURPOSES))
def test_a_limited_grant_and_its_complement_leave_no_gap(within):
    """Grants that together cover everything restrict nothing."""
    without = Terms(within.words, not within.excluded)
    assert scopes(may(purpose=within), may(purpose=without)) == []
    assert scopes(may(purpose=within)) == [{"purpose": without}]


@given(
    st.sets(st.sampled_from(list(v.PURPOSES)), min_size=1, max_size=4),
    st.sets(st.sampled_from(list(v.PURPOSES)), min_size=1, max_size=4),
    st.booleans(),
    st.booleans(),
)
def test_the_gap_is_what_no_grant_covers(one, other, one_out, other_out):
    """A purpose is within the gap of two grants just when it is within neither."""
    first, second = Terms(tuple(sorted(one)), one_out), Terms(tuple(sorted(other)), other_out)
    found = rights(may(purpose=first), may(purpose=second)).restrictions
    for purpose in v.PURPOSES:
        barred = any(r.covers("purpose", purpose) for r in found)
        assert barred is (purpose not in first and purpose not in second)


@given(licenses())
def test_gaps_rest_on_grants_and_what_is_said_on_others(license):
    """The evidence of a gap are grants, of what is said a prohibition or an end; said ones come first."""
    found = Rights(Bundle(license, (license,))).restrictions
    for restriction in found:
        assert restriction.evidence
        assert all(isinstance(c, Grant) is not restriction.said for c in restriction.evidence)
    assert [r.said for r in found] == sorted((r.said for r in found), reverse=True)


@pytest.mark.parametrize(
    ("granted", "given", "lacking"),
    [
        pytest.param(("distribute",), {"distribute", "copy", "use", "sell", "host"}, {"modify"}, id="distribution"),
        pytest.param(("copy",), {"copy", "use"}, {"distribute", "sell"}, id="copying"),
        pytest.param(("distribute-modified",), {"modify"}, {"distribute", "use", "copy"}, id="changed copies"),
        pytest.param(("use",), {"use"}, {"copy", "host"}, id="use"),
        pytest.param(("modify",), {"modify"}, {"distribute-modified"}, id="change"),
        pytest.param(("all",), set(ALL_ACTS), {"patent", "trademark", "train"}, id="all"),
        pytest.param(("patent",), {"patent"}, {"use"}, id="patents"),
    ],
)
def test_entailment(granted, given, lacking):
    """A grant gives the acts that it names and those that they entail, no others."""
    made = rights(may(*granted))
    assert all(not made.lacks(act) for act in given)
    assert all(made.lacks(act) for act in lacking)


def test_a_grant_by_name_comes_before_entailment():
    """An act that is granted by name is limited as it is said, though what entails it is not."""
    full, limited = may("distribute"), may("sell", purpose=RESEARCH)
    made = rights(full, limited)
    assert made.grants["sell"] == (limited,)
    assert made.grants["host"] == (full,)
    (gap,) = made.restrictions
    assert gap.acts == {"sell"}
    assert gap.evidence == (limited,)


def test_granting_follows_entailment_and_names_each_grant_once():
    """The grants that give any of some acts are those that name them, or what entails them."""
    one, other, third = may("distribute", "modify"), may("copy"), may("patent")
    made = rights(one, other, third)
    assert made.granting(("use", "modify")) == (other, one)
    assert made.granting(("train",)) == ()


@pytest.mark.parametrize(
    ("clauses", "left"),
    [
        pytest.param((), [], id="nothing granted leaves no gap"),
        pytest.param((may(),), [], id="everything"),
        pytest.param((may(purpose=RESEARCH),), [{"purpose": but("research")}], id="one purpose"),
        pytest.param((may(purpose=but("commercial")),), [{"purpose": COMMERCE}], id="all purposes but one"),
        pytest.param(
            (may(purpose=RESEARCH), may(purpose=COMMERCE)), [{"purpose": but("research", "commercial")}],
            id="two purposes",
        ),
        pytest.param((may(purpose=RESEARCH), may(purpose=but("research"))), [], id="together everything"),
        pytest.param(
            (may(purpose=but("research", "art")), may(purpose=RESEARCH)), [{"purpose": Terms(("art",))}],
            id="together all but one",
        ),
        pytest.param(
            (may(purpose=RESEARCH, group=FIRMS),), [{"group": but("company")}, {"purpose": but("research")}],
            id="two dimensions of one grant",
        ),
        pytest.param(
            (may(purpose=RESEARCH), may(group=FIRMS)), [{"purpose": but("research"), "group": but("company")}],
            id="two dimensions of two grants",
        ),
        pytest.param((may(size=LARGE),), [{"size": ("not", LARGE)}], id="a size"),
        pytest.param((may(after_years=4),), [{"after_years": ("not", 4)}], id="a time"),
        pytest.param((may(unless=(Circumstance(where=EU),)),), [{"where": EU}], id="an exception"),
        pytest.param(
            (may(unless=(Circumstance(where=EU), Circumstance(group=FIRMS))),), [{"where": EU}, {"group": FIRMS}],
            id="two exceptions",
        ),
        pytest.param(
            (may(purpose=RESEARCH, unless=(Circumstance(where=EU),)),), [{"purpose": but("research")}, {"where": EU}],
            id="a limit and an exception",
        ),
        pytest.param((may(purpose=RESEARCH), may(doubt="x")), [{"purpose": but("research")}], id="all, it seems"),
        pytest.param((may(doubt="x"),), [], id="all, it seems, and nothing else"),
        pytest.param((may(purpose=RESEARCH), may(doubt="x"), may()), [], id="all, it seems and for certain"),
        pytest.param((may("patent", purpose=RESEARCH),), [], id="patents are not at the core"),
        pytest.param((must_not(purpose=RESEARCH),), [{"purpose": RESEARCH}], id="a prohibition"),
        pytest.param((must_not(),), [{}], id="a prohibition for everybody"),
        pytest.param(
            (must_not(unless=(Circumstance(purpose=RESEARCH),)),), [{"purpose": but("research")}],
            id="a prohibition with an exception",
        ),
        pytest.param(
            (must_not(unless=(Circumstance(purpose=RESEARCH), Circumstance(group=FIRMS))),),
            [{"purpose": but("research"), "group": but("company")}], id="a prohibition with two exceptions",
        ),
        pytest.param(
            (must_not(unless=(Circumstance(purpose=RESEARCH, group=FIRMS),)),),
            [{"group": but("company")}, {"purpose": but("research")}], id="a prohibition with a narrow exception",
        ),
        pytest.param(
            (must_not(purpose=RESEARCH, unless=(Circumstance(purpose=RESEARCH),)),), [],
            id="a prohibition that its exception lifts whole",
        ),
        pytest.param(
            (must_not(purpose=Terms(("research", "art")), unless=(Circumstance(purpose=RESEARCH),)),),
            [{"purpose": Terms(("art",))}], id="a prohibition that its exception lifts in part",
        ),
        pytest.param((must_not(unless=(Circumstance(consent="steward"),)),), [{}], id="consent lifts nothing"),
        pytest.param(
            (must_not(unless=(Circumstance(consent="review", group=FIRMS),)),), [{}],
            id="a narrow consent lifts nothing",
        ),
        pytest.param(
            (must_not(unless=(Circumstance(group=Terms(("end-user",))),)),), [{}], id="end users are no exception",
        ),
        pytest.param(
            (must_not(unless=(Circumstance(group=Terms(("end-user", "individual"))),)),),
            [{"group": but("end-user", "individual")}], id="end users and individuals are one",
        ),
        pytest.param((ends(group=FIRMS),), [{"group": FIRMS}], id="an end for some"),
        pytest.param((ends(purpose=RESEARCH),), [{"purpose": RESEARCH}], id="an end for a purpose"),
        pytest.param((ends(where=EU),), [{"where": EU}], id="an end in a place"),
        pytest.param((ends(group=FIRMS, how="on-notice"),), [{"group": FIRMS}], id="an end for some upon notice"),
        pytest.param((ends(event=("breach",)),), [], id="an end upon a breach"),
    ],
)  # fmt: skip
def test_restrictions(clauses, left):
    """What is restricted is what is said, less its exceptions, and what no grant covers."""
    found = scopes(*clauses)
    assert len(found) == len(left)
    assert all(scope in found for scope in left)


def test_gaps_are_told_apart_by_act():
    """Acts that are granted alike share a gap; those granted otherwise have their own or none."""
    limited = may("distribute", "modify", purpose=RESEARCH)
    (gap,) = rights(limited, may("use", "distribute-modified")).restrictions
    assert gap.acts == {"distribute", "copy", "sell", "host", "modify"}
    assert gap.evidence == (limited,)
    assert not gap.said
    assert not gap.doubtful


@pytest.mark.parametrize("clause", [must_not(), ends(group=FIRMS)], ids=["prohibition", "end"])
def test_all_stands_for_every_act(clause):
    """Where everything is forbidden or ends, each act of the core and sublicensing is restricted."""
    made = rights(clause)
    for act in (*v.CORE_ACTS, "sublicense", "all"):
        assert made.restricted((act,)) == made.restrictions
    assert made.restricted(("train", "trademark", "patent")) == ()


def test_named_acts_are_restricted_alone():
    """A prohibition of some acts touches no other, not even those that they would entail."""
    made = rights(must_not("distribute", "train"))
    assert made.restricted(("distribute",)) == made.restricted(("host", "train")) == made.restrictions
    assert made.restricted(("host", "sell", "copy")) == ()


@pytest.mark.parametrize(
    ("clauses", "doubtful", "evidence"),
    [
        pytest.param((must_not("use", doubt="x"),), True, (0,), id="a doubtful prohibition"),
        pytest.param((must_not("use"),), False, (0,), id="a prohibition"),
        pytest.param((may(purpose=RESEARCH, doubt="x"),), True, (0,), id="a doubtful limit"),
        pytest.param((may(purpose=RESEARCH),), False, (0,), id="a limit"),
        pytest.param((may(purpose=RESEARCH), may(doubt="x")), True, (1,), id="a doubtful grant to all"),
    ],
)
def test_doubt(clauses, doubtful, evidence):
    """A restriction is doubtful where its text is, or the grant to all that would lift it."""
    (found,) = rights(*clauses).restrictions
    assert found.doubtful is doubtful
    assert found.evidence == tuple(clauses[number] for number in evidence)


@pytest.mark.parametrize(
    ("when", "everybody"),
    [
        pytest.param({}, True, id="no circumstance"),
        pytest.param({"work": Terms(("source",))}, True, id="work"),
        pytest.param({"after_years": 4}, True, id="years"),
        pytest.param({"product": ("edition",)}, True, id="edition"),
        pytest.param({"group": FIRMS}, False, id="group"),
        pytest.param({"domicile": EU}, False, id="domicile"),
        pytest.param({"competitor": True}, False, id="competitor"),
        pytest.param({"size": LARGE}, False, id="size"),
        pytest.param({"where": EU}, False, id="place"),
        pytest.param({"purpose": RESEARCH}, False, id="purpose"),
        pytest.param({"business": Terms(("cloud",))}, False, id="business"),
        pytest.param({"channel": Terms(("alone",))}, False, id="channel"),
        pytest.param({"target": Terms(("llm",))}, False, id="target"),
        pytest.param({"event": ("breach",)}, False, id="event"),
        pytest.param({"parameter": "a"}, False, id="parameter"),
    ],
)
def test_for_everybody(when, everybody):
    """A restriction concerns everybody unless it hangs on who, where, what for, or by which way."""
    (found,) = rights(must_not("use", **when)).restrictions
    assert found.for_everybody is everybody
    assert found.dimensions == set(when)


@pytest.mark.parametrize(
    ("granted", "forms"),
    [
        pytest.param((), set(), id="no grant"),
        pytest.param((may("distribute"),), set(), id="any form"),
        pytest.param((may("distribute", form=("source",)),), {"source"}, id="one form"),
        pytest.param((may("distribute", form=("source",)), may("distribute", form=("object",))), {"source", "object"},
                     id="two forms"),
        pytest.param((may("distribute", form=("source",)), may("distribute")), set(), id="one form, and any"),
        pytest.param((may("modify", form=("source",)),), set(), id="a form of something else"),
    ],
)  # fmt: skip
def test_forms(granted, forms):
    """The forms of an act are those of all its grants; none where one asks for no form."""
    assert rights(*granted).forms("distribute") == forms


@pytest.mark.parametrize(
    ("coverage", "kind", "counts"),
    [
        ("complete", "software", True), ("complete", "model", True), ("partial", "software", False),
        ("unread", "software", False), ("complete", "policy", False), ("complete", "addendum", False),
        ("complete", "exception", False),
    ],
)  # fmt: skip
def test_silence_counts(coverage, kind, counts):
    """Silence counts in a license by itself that was read whole."""
    assert rights(coverage=coverage, kind=kind).silence_counts is counts


def test_absence_names_the_documents():
    """An absence says what is missing from which documents, and whether they were read whole."""
    assert rights().absence("a grant") == Absence("a grant", ("made-up",), complete=True)
    assert rights(coverage="partial").absence("a grant").complete is False


def test_clauses_by_effect():
    """Duties, powers and ends are to be had each by themselves."""
    duty, power, end = Duty(duty="pay", at=HERE), Power(power="audit", at=HERE), ends()
    made = rights(may(), duty, power, end)
    assert (made.duties, made.powers, made.ends) == ((duty,), (power,), (end,))


def test_rights_are_computed_once():
    """The rights of one bundle are the same object whenever asked for."""
    bundle = rights(may()).bundle
    assert rights_of(bundle) is rights_of(bundle)


def test_an_exception_of_a_grant_is_a_prohibition():
    """A grant with an exception restricts what the full grant with that prohibition restricts."""
    narrow = Circumstance(purpose=COMMERCE, size=LARGE)
    assert scopes(may(unless=(narrow,))) == scopes(may(), must_not(purpose=COMMERCE, size=LARGE))


@pytest.mark.parametrize(
    "when", [{"size": LARGE}, {"competitor": True}, {"after_years": 4}], ids=["size", "competitor", "years"]
)
def test_a_value_and_its_complement_leave_no_gap(when):
    """Grants to some and to all but those together cover everything."""
    assert scopes(may(**when), may(unless=(Circumstance(**when),))) == []


def test_what_a_doubtful_limited_grant_fills_is_in_doubt():
    """What is permitted by a doubtful grant alone is not permitted for certain."""
    doubted = may(purpose=but("research"), doubt="made up")
    (gap,) = rights(may(purpose=RESEARCH), doubted).restrictions
    assert gap.doubtful
    assert gap.evidence == (doubted,)
