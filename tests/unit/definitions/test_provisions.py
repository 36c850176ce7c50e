"""Provisions, ceilings and levels: made-up models, part by part, alone and as a whole.

* The verdict on a part is the worse one of what its release and what its terms come to.
* All parts must do; what will do instead counts where it comes off better.
* Where the condition on which something will do instead is not recorded, it is never met for certain.
* Decisions of the steward settle a gate and terms that were not found, in practice alone.
* A list says yes only of what an authority that counts holds to be what counts.
* A ceiling allows as much as it says. Of a license by itself the release decides.
* A level is earned when all that it asks is met, and the best that may be is told beside it.
* What a finding rests on can be told, and the telling does not contradict the verdict.
"""

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness import precedents as of_precedents
from openness import provisioning
from openness.catalog import Catalog, Shelf
from openness.clauses import Duty, Grant, Place
from openness.findings import Fact, Finding, jointly
from openness.opinions import Opinion
from openness.precedents import Precedent
from openness.records import License, TextRead
from openness.releases import Compute, Model, Part
from openness.rights import Absence
from openness.rules import Ceiling, Criterion, Definition, Level, Listing, Provision
from openness.scoring import judge
from openness.strategies import truths, words
from openness.subjects import subject
from openness.truth import Truth, all_of
from openness.vocabulary import PARTS, RELEASED, VocabularyError

YES, NO, CONTESTED, UNKNOWN, OUTSIDE = Truth.YES, Truth.NO, Truth.CONTESTED, Truth.UNKNOWN, Truth.OUTSIDE
READINGS = ("strict", "practice")


def at(document):
    return (Place("1", "made up", document),)


def license(id, *requires, grants=True, coverage="complete"):
    return License(
        id=id, name=f"License {id}", kind="software", coverage=coverage,
        text=TextRead(sha256="0" * 64, normalizer=1) if coverage == "complete" else None,
        grants=(Grant(acts=("all",), at=at(id)),) if grants else (),
        requires=tuple(Duty(duty=duty, at=at(id)) for duty in requires),
    )  # fmt: skip


def library(*licenses):
    """A catalog of made-up licenses, without any file."""
    found = {made.id: made for made in licenses}
    made = Catalog(())
    made.licenses = Shelf([Path(f"{id}.toml") for id in found], lambda path: found[path.stem])
    return made


LIBRARY = library(
    license("open"),
    license("closed", grants=False),
    license("argued", "name-prefix"),
    license("badge", "display-brand"),
    license("unread", grants=False, coverage="unread"),
    license("begun", grants=False, coverage="partial"),
)

TERMS = {
    # what a part is under: what the Open Source Definition says of it, strictly and in practice
    "open": (YES, YES),
    "closed": (NO, NO),
    "argued": (CONTESTED, CONTESTED),
    "badge": (CONTESTED, YES),
    "unread": (UNKNOWN, UNKNOWN),
    "begun": (UNKNOWN, UNKNOWN),
    "never-heard-of": (UNKNOWN, UNKNOWN),
    None: (UNKNOWN, UNKNOWN),
    "open OR closed": (YES, YES),
    "open AND closed": (NO, NO),
    "open AND argued": (CONTESTED, CONTESTED),
    "closed OR argued": (CONTESTED, CONTESTED),
    "open OR never-heard-of": (YES, YES),
    "open AND never-heard-of": (UNKNOWN, UNKNOWN),
    "closed AND never-heard-of": (NO, NO),
    "closed OR never-heard-of": (UNKNOWN, UNKNOWN),
}
STATES = {"yes": YES, "gated": CONTESTED, "partly": NO, "no": NO, "unknown": UNKNOWN}


def part(name, released="yes", license=None):
    return Part(part=name, released=released, license=license, source=f"source of {name}")


def model(*parts, flop=None):
    compute = None if flop is None else Compute(flop=flop, source="source of computing")
    return Model(id="mimosa", name="Mimosa", developer="Nobody", parts=parts, compute=compute)


def provision(*parts, id="made-weights", **fields):
    return Provision(id=id, title="Title", statement="Statement.", parts=parts or ("weights",), **fields)


def definition(*criteria, levels=(), judges="system", **fields):
    return Definition(
        id="made", name="Made-Up Definition", steward="Nobody", version="1", url="https://example.org",
        judges=judges, criteria=criteria, levels=levels, indifferent={}, **fields,
    )  # fmt: skip


def card(what, *criteria, reading="strict", **fields):
    return judge(subject(what, LIBRARY), definition(*criteria, **fields), reading)


def found(what, criterion, reading="strict"):
    return card(what, criterion, reading=reading).findings[0]


def shortfalls(finding):
    return [point.id for point in finding.points]


def decision(point, *, met=True, **fields):
    return Precedent(**{
        "point": point, "met": met, "decision": True, "authority": "Nobody", "case": "Mimosa", "source": "made up",
        **fields,
    })  # fmt: skip


@pytest.fixture
def decided(monkeypatch):
    """Put made-up precedents for the made-up definition in the place of all that are recorded."""

    def put(*precedents):
        by_point = {}
        for precedent in precedents:
            by_point.setdefault(precedent.point, []).append(precedent)
        made = {point: tuple(held) for point, held in by_point.items()}
        monkeypatch.setattr(of_precedents, "precedents", lambda id: made if id == "made" else {})

    return put


# The release of a part.


@pytest.mark.parametrize(
    ("released", "gate_allowed", "verdict", "shortfall"),
    [
        ("yes", False, YES, []),
        ("gated", False, CONTESTED, ["gated"]),
        ("partly", False, NO, ["in-part"]),
        ("no", False, NO, ["kept-back"]),
        ("unknown", False, UNKNOWN, ["release-unknown"]),
        ("yes", True, YES, []),
        ("gated", True, YES, []),
        ("partly", True, NO, ["in-part"]),
        ("no", True, NO, ["kept-back"]),
        ("unknown", True, UNKNOWN, ["release-unknown"]),
    ],
)
@pytest.mark.parametrize("reading", READINGS)
def test_what_a_state_of_release_comes_to(released, gate_allowed, verdict, shortfall, reading):
    """Without a question of terms the state of release decides, and a gate only where none is allowed."""
    finding = found(model(part("weights", released)), provision(gate_allowed=gate_allowed), reading)
    assert finding.verdict is verdict
    assert shortfalls(finding) == shortfall


def test_each_state_of_release_has_its_row():
    """The table of states has every word of the vocabulary."""
    assert set(STATES) == set(RELEASED)


@pytest.mark.parametrize("gate_allowed", [False, True])
def test_a_part_of_which_the_record_says_nothing_is_unknown(gate_allowed):
    """A part that has no entry decides nothing, and the finding says whose record is silent."""
    finding = found(model(part("service")), provision(gate_allowed=gate_allowed))
    (fact,) = finding.evidence
    assert finding.verdict is UNKNOWN
    assert shortfalls(finding) == ["release-unknown"]
    assert (fact.part, fact.released, fact.license) == ("weights", "unknown", None)
    assert "mimosa" in fact.source


@pytest.mark.parametrize("fields", [{"parts": ("wheels",)}, {"instead": ("wheels",)}], ids=["parts", "instead"])
def test_parts_are_words_of_the_vocabulary(fields):
    """A provision asks for no part that no record can have."""
    with pytest.raises(VocabularyError, match="'wheels' is no part of a model"):
        Provision(**{"id": "x", "title": "X", "statement": "X.", "parts": ("weights",), **fields})


# The terms of a part.


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize(("released", "license"), list(product(STATES, TERMS)), ids=str)
def test_the_worse_of_release_and_terms_decides(released, license, reading):
    """A part does as far as both its release and its terms do; what is not there needs no terms."""
    verdict = STATES[released]
    if released != "no":
        verdict = all_of([verdict, TERMS[license][READINGS.index(reading)]])
    assert found(model(part("weights", released, license)), provision(terms="osd"), reading).verdict is verdict


@pytest.mark.parametrize("license", TERMS, ids=str)
def test_an_allowed_gate_leaves_the_terms_to_decide(license):
    """Where a gate is allowed, a gated part does just as far as its terms do."""
    gated, free = (
        found(model(part("weights", state, license)), provision(terms="osd", gate_allowed=True))
        for state in ("gated", "yes")
    )
    assert gated.verdict is free.verdict is TERMS[license][0]


@pytest.mark.parametrize("license", TERMS, ids=str)
def test_without_a_question_of_terms_none_matter(license):
    """A provision that asks for no terms is met under any."""
    assert found(model(part("weights", "yes", license)), provision()).verdict is YES


@pytest.mark.parametrize(
    ("released", "license", "shortfall"),
    [
        ("yes", "open", None),
        ("yes", "closed", "terms"),
        ("yes", "argued", "terms-open"),
        ("yes", "unread", "terms-open"),
        ("yes", "never-heard-of", "terms-open"),
        ("yes", None, "terms-unstated"),
        ("gated", "open", "gated"),
        ("gated", "closed", "terms"),
        ("gated", "unread", "terms-open"),
        ("gated", None, "terms-unstated"),
        ("no", "closed", "kept-back"),
        ("unknown", "closed", "terms"),
        ("unknown", "open", "release-unknown"),
    ],
    ids=str,
)
def test_the_worst_shortfall_is_told(released, license, shortfall):
    """The fact, and the finding, name what decides: how the release or how the terms fall short."""
    finding = found(model(part("weights", released, license)), provision(terms="osd"))
    (fact,) = finding.evidence
    assert (fact.released, fact.license, fact.source) == (released, license, "source of weights")
    assert (fact.shortfall.id if fact.shortfall else None) == shortfall
    assert shortfalls(finding) == ([shortfall] if shortfall else [])


@pytest.mark.parametrize(
    ("license", "why"),
    [
        pytest.param("argued", ("name-prefix",), id="the duty that is argued about"),
        pytest.param("closed", (), id="no clause, but absences"),
    ],
)
def test_terms_that_fall_short_say_why(license, why):
    """The fact has what in the terms is to blame, from their own document."""
    (fact,) = found(model(part("weights", "yes", license)), provision(terms="osd")).evidence
    assert tuple(each.duty for each in fact.why if isinstance(each, Duty)) == why
    assert fact.why
    assert all(each.documents == (license,) for each in fact.why if isinstance(each, Absence))


def test_each_part_is_judged_by_its_own_terms():
    """The terms of the weights say nothing of those of the data, and the other way round."""
    made = model(part("weights", "yes", "open"), part("training-data", "yes", "closed"))
    weights, data = card(made, provision(terms="osd"), provision("training-data", id="d", terms="osd")).findings
    assert (weights.verdict, data.verdict) == (YES, NO)


# Several parts.


@given(st.lists(st.tuples(words(PARTS), words(RELEASED)), min_size=1, max_size=4, unique_by=lambda row: row[0]))
def test_all_parts_must_do(rows):
    """The verdict is as bad as the worst part, on the facts of just those that make it so."""
    finding = found(model(*(part(*row) for row in rows)), provision(*(name for name, _ in rows)))
    worst = all_of(STATES[state] for _, state in rows)
    assert finding.verdict is worst
    assert [fact.part for fact in finding.evidence] == [name for name, state in rows if STATES[state] is worst]


def test_each_shortfall_is_named_once():
    """Parts that fall short in the same way are told together."""
    made = model(part("weights", "no"), part("libraries", "no"), part("architecture", "partly"))
    finding = found(made, provision("weights", "libraries", "architecture"))
    assert shortfalls(finding) == ["kept-back", "in-part"]
    assert [fact.part for fact in finding.evidence] == ["weights", "libraries", "architecture"]


# What will do instead.

BETTER_FIRST = (YES, CONTESTED, UNKNOWN, NO)


@given(st.sampled_from(sorted(STATES)), st.lists(st.sampled_from(sorted(STATES)), max_size=2))
def test_what_comes_off_best_counts(asked, others):
    """The verdict is that of the parts asked for, or of what will do instead where that is better."""
    names = ("technical-report", "research-paper")[: len(others)]
    made = model(part("architecture", asked), *map(part, names, others))
    finding = found(made, provision("architecture", instead=names))
    assert finding.verdict is min((STATES[s] for s in (asked, *others)), key=BETTER_FIRST.index)


INSTEAD = [
    # training data, what will do instead, verdict, the part that decides
    ("yes", "yes", YES, "training-data"),
    ("yes", "no", YES, "training-data"),
    ("no", "yes", YES, "data-information"),
    ("partly", "gated", CONTESTED, "data-information"),
    ("no", "unknown", UNKNOWN, "data-information"),
    ("no", "no", NO, "training-data"),
    ("partly", "no", NO, "training-data"),
    ("gated", "yes", YES, "data-information"),
    ("gated", "gated", CONTESTED, "training-data"),
    ("unknown", "yes", YES, "data-information"),
]
ON_CONDITION = [
    ("yes", "yes", YES, "training-data"),
    ("yes", "no", YES, "training-data"),
    ("no", "yes", UNKNOWN, "data-information"),
    ("no", "gated", UNKNOWN, "data-information"),
    ("partly", "yes", UNKNOWN, "data-information"),
    ("no", "partly", NO, "training-data"),
    ("no", "unknown", UNKNOWN, "data-information"),
    ("no", "no", NO, "training-data"),
    ("gated", "yes", CONTESTED, "training-data"),
    ("unknown", "yes", UNKNOWN, "training-data"),
]


@pytest.mark.parametrize(
    ("asked", "other", "condition", "verdict", "decides"),
    [
        *(pytest.param(a, o, None, *rest, id=f"{a}, else {o}") for a, o, *rest in INSTEAD),
        *(pytest.param(a, o, "it rains", *rest, id=f"{a}, else {o}, if") for a, o, *rest in ON_CONDITION),
    ],
)
def test_in_place_of_what_is_asked(asked, other, condition, verdict, decides):
    """What will do instead counts where it is better, and never for certain on a condition that is not recorded."""
    made = model(part("training-data", asked), part("data-information", other))
    finding = found(made, provision("training-data", instead=("data-information",), instead_if=condition))
    assert finding.verdict is verdict
    assert [fact.part for fact in finding.evidence] == [decides]


def test_a_condition_that_is_not_recorded_is_told():
    """The shortfall of what will do on a condition is that the condition is not recorded."""
    made = model(part("training-data", "no"), part("data-information", "yes"))
    finding = found(made, provision("training-data", instead=("data-information",), instead_if="it rains"))
    assert shortfalls(finding) == ["condition-unknown"]
    assert "condition" in finding.explanation


def test_what_will_do_instead_stands_for_all_parts_at_once():
    """One part that will do instead is enough for several that are asked for."""
    made = model(part("architecture", "no"), part("model-card", "no"), part("technical-report"))
    finding = found(made, provision("architecture", "model-card", instead=("technical-report",)))
    assert finding.verdict is YES
    assert [fact.part for fact in finding.evidence] == ["technical-report"]


@pytest.mark.parametrize(("license", "verdict"), [("open", YES), ("closed", NO), ("argued", CONTESTED)])
def test_what_will_do_instead_needs_the_terms_too(license, verdict):
    """The terms are asked of what stands in as well."""
    made = model(part("technical-report", "no"), part("research-paper", "yes", license))
    asked = provision("technical-report", instead=("research-paper",), terms="osd")
    assert found(made, asked).verdict is verdict


# What was decided.


@pytest.mark.parametrize(
    ("precedents", "practice"),
    [
        pytest.param((), CONTESTED, id="nothing"),
        pytest.param((decision("gated"),), YES, id="a gate let pass"),
        pytest.param((decision("gated", met=False),), NO, id="a gate refused"),
        pytest.param((decision("gated"), decision("gated", met=False)), CONTESTED, id="both ways"),
        pytest.param((decision("gated", decision=False),), CONTESTED, id="an opinion"),
        pytest.param((decision("gated", criterion="made-weights"),), YES, id="on this criterion"),
        pytest.param((decision("gated", criterion="made-data"),), CONTESTED, id="on another criterion"),
        pytest.param((decision("gated", on="mimosa"), decision("gated", met=False)), YES, id="on this model"),
        pytest.param((decision("terms-unstated"),), CONTESTED, id="on another point"),
        pytest.param((decision("kept-back"),), CONTESTED, id="on what cannot be settled"),
    ],
)
def test_a_gate_is_settled_in_practice(decided, precedents, practice):
    """Decisions on a gate settle it in practice, and never in the strict reading."""
    decided(*precedents)
    made = model(part("weights", "gated"))
    assert found(made, provision()).verdict is CONTESTED
    assert found(made, provision(), "practice").verdict is practice


@pytest.mark.parametrize("released", ["yes", "gated"])
def test_terms_that_were_not_found_are_settled_in_practice(decided, released):
    """A decision on terms that were not found settles these, and a gate beside them stays open."""
    decided(decision("terms-unstated"))
    made = model(part("weights", released))
    assert found(made, provision(terms="osd")).verdict is UNKNOWN
    assert found(made, provision(terms="osd"), "practice").verdict is STATES[released]


@pytest.mark.parametrize(
    ("decided_by", "verdict"), [(("made",), YES), (("made", "other"), YES), (("other",), CONTESTED), ((), YES)]
)
def test_whose_decisions_count(decided, decided_by, verdict):
    """Decisions count of the definitions that a definition names, and its own where it names none."""
    decided(decision("gated"))
    made = card(model(part("weights", "gated")), provision(), reading="practice", decided_by=decided_by)
    assert made.findings[0].verdict is verdict


@pytest.mark.parametrize("released", ["partly", "no", "unknown"])
def test_what_is_not_released_no_decision_settles(decided, released):
    """A part that is not there, or of which it is unknown, is not settled by any decision."""
    decided(*(decision(point) for point in ("in-part", "kept-back", "release-unknown", "gated", "terms-unstated")))
    made = model(part("weights", released, "open"))
    assert found(made, provision(terms="osd"), "practice").verdict is STATES[released]


@pytest.mark.parametrize(
    ("made", "point"),
    [
        pytest.param(model(part("weights", "gated")), "gated", id="gate"),
        pytest.param(model(part("weights", "yes")), "terms-unstated", id="terms"),
    ],
)
def test_what_is_settled_is_told(decided, made, point):
    """A finding that rests on a decision names the point, the precedent and, in its sentence, who decided."""
    held = decision(point)
    decided(held)
    asked = provision() if point == "gated" else provision(terms="osd")
    finding = found(made, asked, "practice")
    assert finding.verdict is YES
    assert finding.precedents == (held,)
    assert shortfalls(finding) == [point]
    assert "settled: Nobody decided met (Mimosa)" in finding.explanation


def test_a_precedent_of_several_parts_is_told_once(decided):
    """Two parts that the same decision settles name it once."""
    held = decision("gated")
    decided(held)
    made = model(part("weights", "gated"), part("libraries", "gated"))
    assert found(made, provision("weights", "libraries"), "practice").precedents == (held,)


# Lists.

HELD = {
    "open": {"Guild": "fine", "Union": "for data"},
    "argued": {"Union": "fine; for code and documents"},
    "closed": {"Guild": "foul"},
    "badge": {"Club": "fine"},
}
FINE = Listing("a fine license", {"Guild": ("fine",), "Union": ("fine", "fine; for code and documents")}, "Union")


@pytest.fixture
def lists(monkeypatch):
    """Put made-up lists of made-up authorities in the place of those that are recorded."""
    made = {
        on: {a: Opinion(on=on, opinion=opinion, source="made up", authority=a) for a, opinion in told.items()}
        for on, told in HELD.items()
    }
    monkeypatch.setattr(provisioning, "opinions", lambda: made)
    return made


@pytest.mark.parametrize(
    ("license", "verdict", "shortfall"),
    [
        pytest.param("open", YES, [], id="listed"),
        pytest.param("argued", YES, [], id="listed by the second authority"),
        pytest.param("closed", NO, ["terms"], id="listed as something else"),
        pytest.param("badge", NO, ["terms"], id="listed by somebody else"),
        pytest.param("begun", NO, ["terms"], id="on no list"),
        pytest.param("unread", UNKNOWN, ["terms-open"], id="on no list, unread"),
        pytest.param("never-heard-of", UNKNOWN, ["terms-open"], id="on no list, not recorded"),
        pytest.param(None, UNKNOWN, ["terms-unstated"], id="no license"),
        pytest.param("open OR closed", YES, [], id="a choice of one listed"),
        pytest.param("open OR never-heard-of", YES, [], id="a choice of one listed and one unknown"),
        pytest.param("closed OR begun", NO, ["terms"], id="a choice of none listed"),
        pytest.param("closed OR never-heard-of", UNKNOWN, ["terms-open"], id="a choice of none listed, one unknown"),
        pytest.param("open AND argued", YES, [], id="both listed"),
        pytest.param("open AND closed", NO, ["terms"], id="one of both listed"),
        pytest.param("open AND never-heard-of", UNKNOWN, ["terms-open"], id="one of both listed, one unknown"),
        pytest.param("closed AND never-heard-of", NO, ["terms"], id="one of both not listed, one unknown"),
    ],
)
@pytest.mark.parametrize("reading", READINGS)
def test_lists(lists, license, verdict, shortfall, reading):
    """A license does when all that hold together are on the list of an authority that counts."""
    finding = found(model(part("weights", "yes", license)), provision(terms=FINE), reading)
    assert finding.verdict is verdict
    assert shortfalls(finding) == shortfall


def test_what_lists_say_is_evidence(lists):
    """Of a license by itself the opinion that counts is the evidence, and else that there is none."""
    listed = found(LIBRARY.license("open"), provision(terms=FINE))
    assert listed.verdict is OUTSIDE
    assert listed.evidence == (lists["open"]["Guild"],)
    (absence,) = found(LIBRARY.license("closed"), provision(terms=FINE)).evidence
    assert absence.documents == ("closed",)
    assert absence.complete
    assert "a fine license" in absence.what
    assert "Guild or Union" in absence.what


@pytest.mark.parametrize(
    ("license", "suits", "shortfall"),
    [
        pytest.param("open", "data", [], id="meant for it"),
        pytest.param("open", "code", ["not-type-appropriate"], id="meant for other content"),
        pytest.param("argued", "code", [], id="meant for two kinds, the first"),
        pytest.param("argued", "documents", [], id="meant for two kinds, the second"),
        pytest.param("argued", "data", ["not-type-appropriate"], id="meant for two other kinds"),
        pytest.param("open", None, [], id="nobody asks"),
    ],
)
def test_what_an_open_license_is_meant_for_is_remarked_on(lists, license, suits, shortfall):
    """A license that is listed, but for other content, does all the same, and the finding says so."""
    finding = found(model(part("weights", "yes", license)), provision(terms=FINE, suits=suits))
    assert finding.verdict is YES
    assert shortfalls(finding) == shortfall


# Ceilings.

CEILING = Ceiling(id="made-ceiling", title="Ceiling", statement="Statement.", flop=1e25)


@pytest.mark.parametrize(
    ("flop", "verdict", "shortfall"),
    [
        pytest.param(1e3, YES, [], id="far below"),
        pytest.param(1e25, YES, [], id="at the ceiling"),
        pytest.param(1.0001e25, NO, ["above-ceiling"], id="just above"),
        pytest.param(None, UNKNOWN, ["release-unknown"], id="unknown"),
    ],
)
@pytest.mark.parametrize("reading", READINGS)
def test_ceilings(flop, verdict, shortfall, reading):
    """A ceiling is kept up to the number itself; what nobody recorded decides nothing."""
    finding = found(model(part("weights"), flop=flop), CEILING, reading)
    (fact,) = finding.evidence
    assert finding.verdict is verdict
    assert shortfalls(finding) == shortfall
    assert fact.source == ("source of computing" if flop else "the record of mimosa says nothing of it")


# A license by itself.


@pytest.mark.parametrize(
    ("license", "verdict"),
    [("open", OUTSIDE), ("closed", NO), ("argued", CONTESTED), ("badge", CONTESTED), ("unread", UNKNOWN)],
)
def test_of_a_license_by_itself_the_terms_are_decided(license, verdict):
    """What terms rule out is ruled out; what they leave is a matter of the release."""
    made = LIBRARY.license(license)
    finding = found(made, provision(terms="osd"))
    assert finding.verdict is verdict
    assert finding.evidence
    assert finding.license == license
    assert found(made, provision()).verdict is OUTSIDE
    assert found(made, CEILING).verdict is OUTSIDE


@pytest.mark.parametrize(
    ("license", "truth", "verdict"),
    [
        ("open", OUTSIDE, "depends on the release"),
        ("closed", NO, "does not conform"),
        ("argued", CONTESTED, "contested"),
        ("unread", UNKNOWN, "unknown"),
    ],
)
def test_of_a_license_by_itself_a_definition_of_systems_never_says_that_it_conforms(license, truth, verdict):
    """The best that is said of a license is that the release decides."""
    made = card(LIBRARY.license(license), provision(terms="osd"), CEILING)
    assert (made.truth, made.verdict, made.conforms) == (truth, verdict, False)


def test_of_a_choice_of_licenses_the_finding_names_none():
    """Where there are several licenses, a finding about terms is not about one of them."""
    assert found("open AND argued", provision(terms="osd")).license == ""


# Levels.

WEIGHTS, DATA = provision(id="w"), provision("training-data", id="d")
LEVELS = (Level("Gold", ("w", "d")), Level("Tin", ("w",)))


def graded(weights, data, levels=LEVELS):
    made = model(part("weights", weights), part("training-data", data))
    return card(made, WEIGHTS, DATA, levels=levels, below="dust")


@pytest.mark.parametrize(
    ("weights", "data", "levels", "verdict", "truth"),
    [
        ("yes", "yes", ("Gold", "Gold"), "Gold", YES),
        ("yes", "no", ("Tin", "Tin"), "Tin", YES),
        ("yes", "unknown", ("Tin", "Gold"), "Tin, perhaps Gold", YES),
        ("yes", "gated", ("Tin", "Gold"), "Tin, perhaps Gold", YES),
        ("gated", "yes", ("dust", "Gold"), "dust, perhaps Gold", CONTESTED),
        ("unknown", "yes", ("dust", "Gold"), "dust, perhaps Gold", UNKNOWN),
        ("unknown", "no", ("dust", "Tin"), "dust, perhaps Tin", UNKNOWN),
        ("no", "yes", ("dust", "dust"), "dust", NO),
        ("no", "unknown", ("dust", "dust"), "dust", NO),
        ("gated", "unknown", ("dust", "Gold"), "dust, perhaps Gold", UNKNOWN),
    ],
)
def test_levels(weights, data, levels, verdict, truth):
    """The level that is earned for certain is told, and beside it the best that may be."""
    made = graded(weights, data)
    assert made.levels == levels
    assert made.verdict == verdict
    assert made.truth is truth
    assert made.conforms is (truth is YES)


@pytest.mark.parametrize(
    ("weights", "data", "verdict", "truth"),
    [
        ("yes", "yes", "Gold", YES),
        ("yes", "no", "Tin", NO),
        ("yes", "unknown", "Tin, perhaps Gold", UNKNOWN),
        ("yes", "gated", "Tin, perhaps Gold", CONTESTED),
        ("no", "yes", "dust", NO),
    ],
)
def test_a_level_that_is_not_open_is_told_and_does_not_count(weights, data, verdict, truth):
    """Who earns a level that is not open has its name, and conforms only with one that is."""
    made = graded(weights, data, (Level("Gold", ("w", "d")), Level("Tin", ("w",), open=False)))
    assert (made.verdict, made.truth) == (verdict, truth)
    assert made.conforms is (truth is YES)


def test_levels_need_not_lie_within_each_other():
    """A higher level that asks for other things is earned without the lower one."""
    made = graded("no", "yes", (Level("Gold", ("d",)), Level("Tin", ("w",))))
    assert made.levels == ("Gold", "Gold")
    assert made.conforms


def test_without_levels_there_is_none_to_tell():
    """A definition without levels has the verdict of all its criteria."""
    made = card(model(part("weights"), part("training-data", "no")), WEIGHTS, DATA)
    assert made.levels == ("", "")
    assert made.verdict == "does not conform"
    assert card(model(part("weights")), WEIGHTS).verdict == "conforms"


@pytest.mark.parametrize(
    ("license", "verdict", "levels"),
    [
        pytest.param("open", "depends on the release", ("dust", "Gold"), id="every level left"),
        pytest.param("closed", "depends on the release", ("dust", "Tin"), id="one level left"),
    ],
)
def test_levels_of_a_license_by_itself(license, verdict, levels):
    """A license earns no level; the best that the release may come to is known."""
    made = card(
        LIBRARY.license(license), provision(id="w"), provision("training-data", id="d", terms="osd"), levels=LEVELS,
        below="dust",
    )  # fmt: skip
    assert (made.verdict, made.levels, made.conforms) == (verdict, levels, False)


def test_a_license_that_no_level_admits_earns_none():
    """Where the terms rule out all levels, nothing is left to the release."""
    asked = provision(id="w", terms="osd")
    made = card(LIBRARY.license("closed"), asked, levels=(Level("Tin", ("w",)),), below="dust")
    assert (made.verdict, made.truth) == ("dust", NO)


@pytest.mark.parametrize("expression", ["closed OR open", "open OR closed"])
def test_of_a_choice_for_the_weights_the_better_side_is_taken(expression):
    """A model whose weights may be had under either of two licenses is judged by the better one."""
    use = Criterion(id="use", title="Use", statement="Statement.", needs=("use",), presumes=())
    made = card(
        model(part("weights", "yes", expression)), use, provision(terms="osd"), levels=(Level("Tin", ("use",)),)
    )
    assert made.bundle.license.id == "open"
    assert made.verdict == "Tin"


def test_a_model_without_a_license_is_open_to_question():
    """Where no license of weights or service is known, a criterion about rights decides nothing."""
    use = Criterion(id="use", title="Use", statement="Statement.", needs=("use",), presumes=())
    finding = found(model(part("weights")), use)
    assert finding.verdict is UNKNOWN


# Findings.

ABSENCE = Absence("a right to nap", ("made-up",), complete=True)
ANY = provision()


def test_no_verdict_without_evidence():
    """A finding cannot be built on nothing."""
    with pytest.raises(ValueError, match="no evidence, no verdict"):
        Finding(ANY, NO, ())


@given(st.lists(truths(), min_size=1, max_size=4))
def test_jointly_findings_are_as_bad_as_the_worst(verdicts):
    """Of licenses that hold together the worst decides, on its evidence; to be met, all must be met."""
    facts = [Fact(f"part-{n}", "yes", "made up") for n in range(len(verdicts))]
    made = jointly([Finding(ANY, truth, (fact,)) for truth, fact in zip(verdicts, facts, strict=True)])
    worst = next(t for t in (NO, UNKNOWN, CONTESTED, OUTSIDE, YES) if t in verdicts)
    assert made.verdict is worst
    assert made.evidence == tuple(f for f, t in zip(facts, verdicts, strict=True) if t is worst)


def test_one_finding_stays_as_it_is():
    """Of one license the finding is its own."""
    one = Finding(ANY, NO, (ABSENCE,), license="open")
    assert jointly([one]) is one


def test_jointly_evidence_points_and_precedents_are_told_once():
    """What two licenses share stands once in the finding on both."""
    held = decision("gated")
    one = Finding(ANY, NO, (ABSENCE,), (provisioning.KEPT_BACK,), (held,), "open")
    made = jointly([one, Finding(ANY, NO, (ABSENCE,), (provisioning.KEPT_BACK,), (held,), "argued")])
    assert (made.evidence, made.points, made.precedents) == ((ABSENCE,), (provisioning.KEPT_BACK,), (held,))
    assert made.license == ""


# In words.


@pytest.mark.parametrize(
    ("made", "criterion", "told"),
    [
        pytest.param(model(part("model-card")), provision("model-card"), "Released: model card.", id="met, one"),
        pytest.param(
            model(part("weights"), part("libraries")), provision("weights", "libraries"),
            "Released: weights and libraries.", id="met, two",
        ),
        pytest.param(model(part("weights", "no")), provision(), "It keeps back weights.", id="kept back"),
        pytest.param(model(part("weights", "partly")), provision(), "It gives weights only in part.", id="in part"),
        pytest.param(
            model(part("weights", "gated")), provision(),
            "It is in doubt: it gives weights only to those who register or accept terms.", id="gated",
        ),
        pytest.param(model(), provision(), "It may or may not give weights.", id="unknown"),
        pytest.param(
            model(part("weights", "no"), part("libraries", "partly")), provision("weights", "libraries"),
            "It keeps back weights; it gives libraries only in part.", id="two ways",
        ),
    ],
)  # fmt: skip
def test_told(made, criterion, told):
    """A finding on a release is told in one sentence that names the parts."""
    assert found(made, criterion).explanation == told


def test_told_of_terms():
    """What terms are to blame for is told with the clause, and with its document."""
    made = model(part("weights", "yes", "open"), part("training-data", "yes", "argued"))
    told = found(made, provision("training-data", terms="osd")).explanation
    assert "puts training data under terms of which it is open whether they suffice" in told
    assert "argued §1 requires licensees to put the steward" in told


@pytest.mark.parametrize(("license", "short"), [("closed", True), ("argued", False), ("unread", False)])
def test_terms_that_are_open_to_question_are_not_told_as_falling_short(license, short):
    """Of a license by itself only terms that are ruled out are said to fall short."""
    finding = found(LIBRARY.license(license), provision(terms="osd"))
    assert (finding.verdict is NO) is short
    assert ("falls short" in finding.explanation) is short


@pytest.mark.parametrize("flop", [1e20, 1e26, None])
def test_how_much_computing_it_took_is_not_told_as_released(flop):
    """A ceiling is about a number, not about something that is given or kept back."""
    told = found(model(flop=flop), CEILING).explanation
    assert "training compute" in told.lower()
    assert "released" not in told.lower()
    assert "give" not in told


def test_an_absence_is_told_in_plain_words(lists):
    """What is on no list is told without two articles in a row."""
    told = found(LIBRARY.license("closed"), provision(terms=FINE)).explanation
    assert "entry as a fine license" in told
    assert "no an " not in told


@given(st.lists(st.tuples(words(PARTS), words(RELEASED), st.sampled_from([*TERMS])), max_size=4), st.data())
def test_whatever_is_found_has_evidence_and_can_be_told(rows, data):
    """There is a reason for everything, and it can be said in one sentence."""
    parts = {name: part(name, released, license) for name, released, license in rows}
    names = data.draw(st.lists(words(PARTS), min_size=2, max_size=3, unique=True))
    asked = provision(
        *names[:1], instead=tuple(names[1:]), instead_if=data.draw(st.sampled_from([None, "it rains"])),
        terms=data.draw(st.sampled_from([None, "osd", FINE])), gate_allowed=data.draw(st.booleans()),
    )  # fmt: skip
    finding = found(model(*parts.values()), asked, data.draw(st.sampled_from(READINGS)))
    assert finding.evidence
    assert finding.explanation.endswith(".")
    assert finding.explanation[0].isupper()
    assert {fact.part for fact in finding.evidence} <= {*names}
