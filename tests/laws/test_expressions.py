"""Laws of SPDX expressions, held for made-up licenses and for our own records.

* A text is an expression, or an `OpennessError` says that it is none.
* An expression leaves the choices that its operators leave, and is written so that it reads the same.
* OR is a choice of a whole side, and no other side is better.
* AND is on every criterion as bad as the worse.
* Both are idempotent, commutative and associative, distribute and absorb.
* WITH an exception is at least as open; an exception that nobody recorded changes nothing and is named.
* What nobody recorded is unknown, and stands under its own name.
* Later versions are a choice among those that there are.
* An addendum binds each license beside it.
"""

import re
from functools import partial
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import assume, example, given
from hypothesis import strategies as st

from openness.catalog import Catalog, Shelf
from openness.clauses import Circumstance, Duty, Grant, Place, Power, Prohibition, Size, Termination, Terms
from openness.definitions import definition, definitions
from openness.errors import OpennessError
from openness.expressions import MOST_CHOICES, Simple, is_expression, parse
from openness.findings import Finding, jointly
from openness.records import License, TextRead
from openness.rights import Absence
from openness.rules import Criterion
from openness.scoring import judge
from openness.shipped import data_folder
from openness.strategies import clauses, truths
from openness.subjects import Subject, subject
from openness.truth import Truth

OURS = Catalog((data_folder() / "licenses",))
OUR_IDS = st.sampled_from(list(OURS.licenses))
EXCEPTIONS = ("Classpath-exception-2.0", "GCC-exception-3.1", "LLVM-exception", "Linux-syscall-note")
ASKED = st.sampled_from(definitions())
READINGS = st.sampled_from(["strict", "practice"])
HERE = (Place("1", "made up", "made-up"),)
TEXT = TextRead(sha256="0" * 64, normalizer=1)
NO_LICENSE = ("addendum", "exception", "policy")
WORST_FIRST = (Truth.NO, Truth.UNKNOWN, Truth.CONTESTED, Truth.OUTSIDE, Truth.YES)

BARRED, FIRMS = Terms(("commercial",)), Terms(("company",))
FULL = ("use", "copy", "modify", "distribute", "distribute-modified")
CLAUSES = (
    Grant(acts=FULL, at=HERE),
    Grant(acts=("distribute",), at=HERE),
    Grant(acts=("modify", "distribute-modified"), at=HERE, doubt="made up"),
    Grant(acts=FULL, form=("object",), at=HERE),
    Grant(acts=("use", "copy"), when=Circumstance(purpose=Terms(("research",))), at=HERE),
    Grant(acts=("distribute",), when=Circumstance(group=FIRMS), at=HERE),
    Prohibition(acts=("sell",), at=HERE),
    Prohibition(acts=("all",), when=Circumstance(purpose=BARRED), at=HERE),
    Prohibition(acts=("use",), when=Circumstance(domicile=Terms(("EU",))), at=HERE),
    Prohibition(acts=("train",), when=Circumstance(work=Terms(("output",))), at=HERE, doubt="made up"),
    Duty(duty="pay", when=Circumstance(size=(Size(metric="revenue", above=1),)), at=HERE),
    Duty(duty="register", at=HERE),
    Duty(duty="display-brand", where_shown=("user-interface",), at=HERE),
    Duty(duty="disclose-source", upon=("host",), reach="service-stack", at=HERE),
    Duty(duty="same-license", upon=("distribute",), reach="work", at=HERE),
    Power(power="change-terms", at=HERE),
    Power(power="withhold-patents", at=HERE),
    Termination(how="at-will", rights=("all",), at=HERE),
)


def document(id, found, kind="software", coverage="complete"):
    """A made-up document of some clauses."""

    def of(effect):
        return tuple(clause for clause in found if isinstance(clause, effect))

    return License(
        id=id, name=f"The {id}", kind=kind, coverage=coverage, text=TEXT if coverage == "complete" else None,
        grants=of(Grant), requires=of(Duty), forbids=of(Prohibition), reserves=of(Power), ends=of(Termination),
    )  # fmt: skip


def made(*ids, coverage="complete"):
    """Licenses of a few clauses: quicker to make than those of `strategies`, and oftener open."""
    few = st.lists(st.sampled_from(CLAUSES), max_size=5, unique=True)
    each = [few.map(partial(document, id, coverage=coverage)) for id in ids]
    return st.tuples(*each) if len(each) > 1 else each[0]


three = made("made-a", "made-b", "made-c")
in_part = st.sampled_from(["complete", "partial"]).flatmap(lambda read: made("made-b", coverage=read))


def shelved(*records):
    """A catalog of licenses that stand in no file."""
    known = {record.id: record for record in records}
    made = Catalog(())
    made.licenses = Shelf([Path(f"{id}.toml") for id in known], lambda path: known[path.stem])
    return made


def card(what, catalog, asked="osd", reading="strict"):
    """The scorecard of a license, or of a text that stands in brackets, which make it an expression."""
    return judge(subject(f"({what})" if isinstance(what, str) else what, catalog), definition(asked), reading)


def verdicts(what, catalog, asked="osd", reading="strict"):
    return [f.verdict for f in card(what, catalog, asked, reading).findings]


def worse(one, other):
    return [min(pair, key=WORST_FIRST.index) for pair in zip(one, other, strict=True)]


def better(one, other):
    """Whether a scorecard is nowhere worse than another, and somewhere better."""
    return one.at_least_as_open_as(other) and not other.at_least_as_open_as(one)


# --- reading ------------------------------------------------------------------------------------

leaves = st.sampled_from(
    ["alpha", "beta", "gamma-1.0", "delta-2.0+", "eta-1.0-or-later", "zeta WITH x", "LicenseRef-y"]
)
trees = st.recursive(
    leaves,
    lambda part: st.tuples(st.sampled_from(["OR", "AND"]), st.lists(part, min_size=2, max_size=3)),
    max_leaves=6,
)
pieces = st.sampled_from(
    ["(", ")", "((", "))", "()", " OR ", " AND ", " WITH ", " or ", "OR", "AND", "WITH", "+", "-or-later", "MIT", "x",
     "LicenseRef-", "LicenseRef-x", "DocumentRef-a:", " ", "\t", "\n", "\x00", "\u2028", "日本", "é", "&", "|", ",",
     "/", "*", "~", "'", "<b>", "."]
)  # fmt: skip


def written(tree, within=""):
    """A tree as text, with brackets only where AND does not bind by itself."""
    if isinstance(tree, str):
        return tree
    operator, parts = tree
    text = f" {operator} ".join(written(part, operator) for part in parts)
    return f"({text})" if within == operator or (within, operator) == ("AND", "OR") else text


def holds(tree, held):
    if isinstance(tree, str):
        return tree in held
    operator, parts = tree
    return (any if operator == "OR" else all)(holds(part, held) for part in parts)


def leaves_of(tree):
    return [tree] if isinstance(tree, str) else [leaf for part in tree[1] for leaf in leaves_of(part)]


@given(st.text(max_size=30) | st.lists(pieces, max_size=12).map("".join))
@example("()")
@example("+ OR -or-later")
def test_any_text_is_an_expression_or_refused(text):
    """Reading a text gives choices of licenses with names, or an error of ours."""
    try:
        found = parse(text)
    except OpennessError:
        return
    assert found.choices
    assert all(choice and all(simple.name.strip() for simple in choice) for choice in found.choices)
    assert found.names


@given(st.lists(pieces, max_size=12).map("".join))
def test_any_text_is_a_subject_or_refused(text):
    """Whatever is asked about has licenses, or there is an error of ours."""
    try:
        found = subject(text, OURS)
    except OpennessError:
        return
    assert all(found.offers)
    assert len(found.offers) <= MOST_CHOICES


@given(trees, st.sets(leaves))
def test_the_choices_are_what_the_operators_leave(tree, held):
    """Who holds to some licenses satisfies the expression if and only if that covers one of its choices."""
    one = {leaf: parse(leaf).choices[0][0] for leaf in leaves_of(tree)}
    satisfied = {one[leaf] for leaf in held & set(one)}
    assert any(satisfied.issuperset(choice) for choice in parse(written(tree)).choices) == holds(tree, held)


@given(trees)
def test_an_expression_reads_as_it_is_written(tree):
    """The text of an expression has the same choices, and is written the same again."""
    found = parse(written(tree))
    assert parse(found.text) == found


@given(trees)
def test_names_are_those_that_are_written(tree):
    """An expression in which nothing stands twice names all its licenses and exceptions, each once."""
    wrote = leaves_of(tree)
    assume(len(wrote) == len(set(wrote)))
    names = [name for leaf in wrote for name in leaf.removesuffix("+").removesuffix("-or-later").split(" WITH ")]
    found = parse(written(tree)).names
    assert set(found) == set(names)
    assert len(found) == len(names)


@given(trees, st.sampled_from([str.upper, str.lower, str.title]))
def test_the_case_of_operators_does_not_count(tree, cased):
    """Operators in any case leave the same choices."""
    text = written(tree)
    other = text.replace(" OR ", cased(" OR ")).replace(" AND ", cased(" AND ")).replace(" WITH ", cased(" WITH "))
    assert parse(other) == parse(text)


@given(trees)
def test_what_has_an_operator_is_an_expression(tree):
    """Each expression of several licenses is known as one."""
    assume(not isinstance(tree, str))
    assert is_expression(written(tree))


@given(st.builds(Simple, st.sampled_from(["alpha", "beta-1.0"]), st.booleans(), st.just("") | st.just("x")))
def test_a_simple_expression_reads_as_it_is_written(simple):
    """One license, as text, is that license again."""
    assert parse(str(simple)).choices == ((simple,),)


# --- OR and AND ---------------------------------------------------------------------------------


@given(three, ASKED, READINGS)
def test_a_choice_is_one_whole_side(sides, asked, reading):
    """The findings on a choice are those on one of its sides, all of them."""
    catalog = shelved(*sides)
    each = [verdicts(license, catalog, asked, reading) for license in sides]
    assert verdicts("made-a OR made-b OR made-c", catalog, asked, reading) in each


@given(three, ASKED, READINGS)
def test_no_side_is_better_than_the_one_that_is_taken(sides, asked, reading):
    """No side of a choice is on every criterion as good and on some better, in whatever order they stand."""
    catalog = shelved(*sides)
    cards = [card(license, catalog, asked, reading) for license in sides]
    for order in (sides, sides[::-1]):
        choice = Subject("x", "x", tuple((catalog.bundle(license),) for license in order))
        taken = judge(choice, definition(asked), reading)
        assert not any(better(side, taken) for side in cards)


AS_OBJECT = Grant(acts=("use", "copy", "modify", "distribute", "distribute-modified"), form=("object",), at=HERE)
UNSOLD = Prohibition(acts=("sell",), at=HERE)


@given(three, ASKED, READINGS)
@example(
    (document("made-a", []), document("made-b", [AS_OBJECT]), document("made-c", [evolve(AS_OBJECT, form=()), UNSOLD])),
    "dfsg",
    "strict",
)
def test_the_order_of_the_sides_does_not_matter(sides, asked, reading):
    """A choice has the same verdict and the same score in whatever order its sides stand."""
    catalog = shelved(*sides)
    choices = [Subject("x", "x", tuple((catalog.bundle(x),) for x in order)) for order in (sides, sides[::-1])]
    one, other = (judge(choice, definition(asked), reading) for choice in choices)
    assert (one.verdict, one.score) == (other.verdict, other.score)


@given(OUR_IDS, OUR_IDS, ASKED, READINGS)
@example("bigcode-openrail-m-v1", "bsd-2-clause", "g7", "strict")
@example("llama-4-community", "mit", "osaid", "practice")
@example("cc-by-nc-4.0", "json", "osd", "practice")
def test_a_choice_of_our_records_is_the_better_side(one, other, asked, reading):
    """Of two records one is named and judged as a whole, and the other is not better."""
    cards = {id: card(OURS.licenses[id], OURS, asked, reading) for id in (one, other)}
    taken = card(f"{one} OR {other}", OURS, asked, reading)
    (bundle,) = taken.offer
    assert [f.verdict for f in taken.findings] == [f.verdict for f in cards[bundle.license.id].findings]
    assert not any(better(side, taken) for side in cards.values())


@given(made("made-a"), in_part, ASKED, READINGS)
def test_together_is_as_bad_as_the_worse(one, other, asked, reading):
    """Where two licenses hold together each criterion is as bad as under the worse."""
    catalog = shelved(one, other)
    both = worse(*(verdicts(license, catalog, asked, reading) for license in (one, other)))
    assert verdicts("made-a AND made-b", catalog, asked, reading) == both


@given(OUR_IDS, OUR_IDS, ASKED, READINGS)
@example("mistral-mrl-0.1", "falcon-180b-1.0", "mof", "practice")
@example("llama-4-community", "apache-2.0", "osaid", "strict")
def test_our_records_together_are_as_bad_as_the_worse(one, other, asked, reading):
    """Where two of our licenses hold together each criterion is as bad as under the worse."""
    assume(not any(OURS.licenses[id].kind in NO_LICENSE for id in (one, other)))
    both = worse(*(verdicts(id, OURS, asked, reading) for id in (one, other)))
    assert verdicts(f"{one} AND {other}", OURS, asked, reading) == both


SAME = [
    pytest.param("A OR A", "A", id="OR is idempotent"),
    pytest.param("A OR B", "B OR A", id="OR is commutative"),
    pytest.param("(A OR B) OR C", "A OR (B OR C)", id="OR is associative"),
    pytest.param("A AND A", "A", id="AND is idempotent"),
    pytest.param("A AND B", "B AND A", id="AND is commutative"),
    pytest.param("(A AND B) AND C", "A AND (B AND C)", id="AND is associative"),
    pytest.param("A AND (B OR C)", "(A AND B) OR (A AND C)", id="AND over OR"),
    pytest.param("A OR B AND C", "A OR (B AND C)", id="AND before OR"),
    pytest.param("(A)", "A", id="brackets"),
]
ABSORBING = [
    pytest.param("A AND (A OR B)", id="AND absorbs"),
    pytest.param("A OR (A AND B)", id="OR absorbs"),
    pytest.param("A OR (B AND A)", id="OR absorbs from behind"),
]


def filled(text, names):
    """An expression with names in the places of A, B and C."""
    return re.sub(r"\b[ABC]\b", lambda found: names["ABC".index(found[0])], text)


@pytest.mark.parametrize(("one", "other"), SAME)
@given(sides=three, asked=ASKED, reading=READINGS)
def test_expressions_that_mean_the_same(one, other, sides, asked, reading):
    """Two ways to write the same give the same verdict on every criterion."""
    catalog, names = shelved(*sides), ["made-a", "made-b", "made-c"]
    assert verdicts(filled(one, names), catalog, asked, reading) == verdicts(
        filled(other, names), catalog, asked, reading
    )


@pytest.mark.parametrize(("one", "other"), SAME)
@given(names=st.tuples(OUR_IDS, OUR_IDS, OUR_IDS), reading=READINGS)
def test_expressions_over_our_records_that_mean_the_same(one, other, names, reading):
    """The same with our own records, addenda and policies among them."""
    assert verdicts(filled(one, names), OURS, "osd", reading) == verdicts(filled(other, names), OURS, "osd", reading)


@pytest.mark.parametrize("text", ABSORBING)
@given(sides=three, asked=ASKED, reading=READINGS)
@example(
    sides=(document("made-a", [CLAUSES[3]]), document("made-b", [CLAUSES[1], CLAUSES[6]]), document("made-c", [])),
    asked="osd",
    reading="strict",
)
def test_what_may_be_left_out_changes_nothing(text, sides, asked, reading):
    """Who may choose one license alone is not worse off for a choice of it together with another."""
    catalog = shelved(*sides)
    for names in (["made-a", "made-b"], ["made-b", "made-a"]):
        assert verdicts(filled(text, names), catalog, asked, reading) == verdicts(names[0], catalog, asked, reading)


@pytest.mark.parametrize("text", ABSORBING)
@given(names=st.tuples(OUR_IDS, OUR_IDS), asked=ASKED, reading=READINGS)
@example(names=("0bsd", "aal"), asked="g7", reading="practice")
def test_what_may_be_left_out_of_our_records_changes_nothing(text, names, asked, reading):
    """The same with our own licenses."""
    assume(not any(OURS.licenses[id].kind in NO_LICENSE for id in names))
    assert verdicts(filled(text, names), OURS, asked, reading) == verdicts(names[0], OURS, asked, reading)


CRITERION = Criterion(id="c", title="C", statement="c.")


def finding(verdict, what="something"):
    return Finding(CRITERION, verdict, (Absence(what, ("made-up",), True),), license="made-up")


@given(st.lists(truths(), min_size=1, max_size=4))
def test_findings_together_are_as_bad_as_the_worst(found):
    """Several findings come to the worst, on the evidence of all that say so and of no other."""
    each = [finding(verdict, str(number)) for number, verdict in enumerate(found)]
    worst = min(found, key=WORST_FIRST.index)
    together = jointly(each)
    assert together.verdict is worst
    assert together.evidence == tuple(e for f in each if f.verdict is worst for e in f.evidence)


@given(st.lists(truths(), min_size=2, max_size=3), st.lists(truths(), min_size=1, max_size=3))
def test_findings_can_be_put_together_in_steps(some, others):
    """Putting some together first makes no difference to verdict and evidence."""
    each = [finding(verdict, str(number)) for number, verdict in enumerate([*some, *others])]
    at_once = jointly(each)
    in_steps = jointly([jointly(each[: len(some)]), *each[len(some) :]])
    assert (in_steps.verdict, in_steps.evidence) == (at_once.verdict, at_once.evidence)


# --- WITH ---------------------------------------------------------------------------------------

permissions = st.lists(clauses(Grant, document="made-x"), min_size=1, max_size=2)


@given(in_part, permissions, ASKED, READINGS)
def test_an_exception_takes_nothing_away(license, more, asked, reading):
    """A license with an exception is on each criterion at least as open as without, and is one license."""
    catalog = shelved(license, document("made-x", more, "exception"))
    with_it = card("made-b WITH made-x", catalog, asked, reading)
    assert with_it.at_least_as_open_as(card("made-b", catalog, asked, reading))
    assert [d.id for d in with_it.subject.bundle.documents] == ["made-b", "made-x"]


@given(OUR_IDS, st.sampled_from(EXCEPTIONS), ASKED, READINGS)
@example("gpl-2.0-only", "Classpath-exception-2.0", "mof", "practice")
def test_our_exceptions_take_nothing_away(id, exception, asked, reading):
    """Each of our licenses with one of our exceptions is at least as open as without."""
    alone, with_it = (card(text, OURS, asked, reading) for text in (id, f"{id} WITH {exception}"))
    assert with_it.at_least_as_open_as(alone)


@given(in_part, ASKED, READINGS)
def test_an_unknown_exception_changes_nothing_and_is_named(license, asked, reading):
    """An exception that nobody recorded turns no verdict, and the scorecard names it."""
    catalog = shelved(license)
    with_it = card("made-b WITH Made-up-exception", catalog, asked, reading)
    assert [f.verdict for f in with_it.findings] == verdicts("made-b", catalog, asked, reading)
    assert any("Made-up-exception" in reason for reason in with_it.provisional)


# --- what nobody recorded -----------------------------------------------------------------------

unrecorded = st.from_regex(r"[abX019][abX019.:-]{0,5}", fullmatch=True).filter(
    lambda name: OURS.licenses.find(name) is None
)


def documents(scorecard):
    return {d for offer in scorecard.subject.offers for bundle in offer for d in bundle.documents}


@given(unrecorded, made("made-b"), ASKED, READINGS)
def test_with_an_unknown_license_nothing_is_met(name, license, asked, reading):
    """Together with a license that nobody recorded a verdict is unknown or worse, and it is named."""
    catalog = shelved(license)
    both = card(f"made-b AND {name}", catalog, asked, reading)
    assert not both.conforms
    assert Truth.YES not in [f.verdict for f in both.findings]
    assert name in {d.name for d in documents(both)}
    assert both.provisional


@given(unrecorded, ASKED, READINGS)
def test_an_unknown_license_decides_nothing(name, asked, reading):
    """A license that nobody recorded neither meets nor fails anything."""
    alone = card(name, shelved(), asked, reading)
    assert {f.verdict for f in alone.findings} <= {Truth.UNKNOWN, Truth.OUTSIDE}


@given(st.lists(unrecorded, min_size=2, max_size=3, unique_by=str.casefold),
       st.sampled_from([" AND ", " OR "]))  # fmt: skip
def test_unknown_licenses_are_told_apart(names, operator):
    """Each of several licenses that nobody recorded stands under its own name."""
    told = documents(card(operator.join(names), shelved()))
    assert {d.name for d in told} == set(names)
    assert len({d.id for d in told}) == len(names)


@given(st.text(st.sampled_from("-.:"), min_size=1, max_size=2), OUR_IDS, ASKED)
@example(".", "mit", "osaid")
def test_an_unknown_name_is_no_record(mark, id, asked):
    """A name that differs from a record's by a sign is not taken for it: nothing of the record is said of it."""
    assert {f.verdict for f in card(f"{id}{mark}", OURS, asked).findings} <= {Truth.UNKNOWN, Truth.OUTSIDE}
    both = card(f"{id}{mark} AND {id}", OURS, asked)
    assert {d.name for d in documents(both)} >= {f"{id}{mark}", OURS.licenses[id].name}


# --- later versions -----------------------------------------------------------------------------

family = made("made-1.0", "made-2.0", "made-10.0", "other-3.0")


@pytest.mark.parametrize(
    ("later", "choice"),
    [
        pytest.param("made-1.0-or-later", "made-1.0 OR made-2.0 OR made-10.0", id="from the first"),
        pytest.param("made-2.0-or-later", "made-2.0 OR made-10.0", id="from the second"),
        pytest.param("made-2.0+", "made-2.0 OR made-10.0", id="plus"),
        pytest.param("made-10.0-or-later", "made-10.0", id="there is none"),
        pytest.param("made-2.0-or-later AND made-1.0", "(made-2.0 AND made-1.0) OR (made-10.0 AND made-1.0)",
                     id="together with another"),
        pytest.param("made-0.9-or-later", "made-0.9 OR made-1.0 OR made-2.0 OR made-10.0", id="the first unrecorded"),
        pytest.param("made-3.5+", "made-3.5 OR made-10.0", id="one between unrecorded"),
        pytest.param("made-11.0-or-later", "made-11.0", id="none recorded"),
    ],
)  # fmt: skip
@given(sides=family, asked=ASKED, reading=READINGS)
def test_later_versions_are_a_choice_among_those_that_there_are(later, choice, sides, asked, reading):
    """ "Or later" stands for the version and all higher ones of its family that are recorded."""
    catalog = shelved(*sides)
    assert verdicts(later, catalog, asked, reading) == verdicts(choice, catalog, asked, reading)


# --- addenda ------------------------------------------------------------------------------------

burdens = st.lists(clauses(Duty, Prohibition, Power, Termination), max_size=3)


@given(three, burdens, st.sampled_from(NO_LICENSE), READINGS)
def test_an_addendum_binds_each_license_beside_it(sides, found, kind, reading):
    """What is no license by itself is read together with each license that holds beside it."""
    addendum = document("made-x", found, kind)
    catalog = shelved(*sides, addendum)
    bound = [evolve(license, id=f"{license.id}-bound", incorporates=("made-x",)) for license in sides[:2]]
    bound_ones = shelved(*bound, addendum)
    for operator in ("AND", "OR"):
        text = f"(made-a {operator} made-b) AND made-x"
        want = f"made-a-bound {operator} made-b-bound"
        assert verdicts(text, catalog, "osd", reading) == verdicts(want, bound_ones, "osd", reading)


@given(made("made-a"), burdens, READINGS)
def test_an_addendum_betters_nothing(license, found, reading):
    """A license with an addendum that only demands and forbids is at most as open as without."""
    catalog = shelved(license, document("made-x", found, "addendum"))
    alone, bound = (card(text, catalog, "osd", reading) for text in ("made-a", "made-x AND made-a"))
    assert alone.at_least_as_open_as(bound)
