"""Precedents: what settles a contested point, and the files that come with the package."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness import precedents as module
from openness.definitions import definition, definitions
from openness.precedents import Precedent, precedents, settled
from openness.rules import GATED, UNSTATED, Provision
from openness.shipped import data_folder
from openness.truth import Truth


def precedent(*, met=True, decision=True, **more):
    fields = {"point": "p", "authority": "A", "case": "C-1", "source": "made up"}
    return Precedent(met=met, decision=decision, **{**fields, **more})


@pytest.fixture
def held(monkeypatch):
    """Put made-up precedents in the place of those that are recorded."""

    def put(*found):
        monkeypatch.setattr(module, "precedents", lambda _definition: {"p": found} if found else {})

    return put


@given(st.lists(st.builds(lambda met, decision: precedent(met=met, decision=decision), st.booleans(), st.booleans())))
def test_only_unanimous_decisions_settle(found):
    """A point is settled just when there are decisions and all point one way, whatever others hold."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "precedents", lambda _definition: {"p": tuple(found)})
        truth, shown = settled(("d",), "c", "p")
    decided = [p.met for p in found if p.decision]
    if decided and all(decided):
        assert truth is Truth.YES
    elif decided and not any(decided):
        assert truth is Truth.NO
    else:
        assert truth is Truth.CONTESTED
    assert shown == tuple(found)


YES, NO = precedent(), precedent(met=False)
SAYS_YES, SAYS_NO = precedent(decision=False), precedent(met=False, decision=False)


@pytest.mark.parametrize(
    ("found", "truth"),
    [
        pytest.param((), Truth.CONTESTED, id="nothing"),
        pytest.param((YES,), Truth.YES, id="one decision for"),
        pytest.param((NO,), Truth.NO, id="one decision against"),
        pytest.param((YES, YES), Truth.YES, id="two decisions for"),
        pytest.param((YES, NO), Truth.CONTESTED, id="decisions both ways"),
        pytest.param((SAYS_YES, SAYS_YES), Truth.CONTESTED, id="opinions alone"),
        pytest.param((YES, SAYS_NO), Truth.YES, id="a decision against an opinion"),
        pytest.param((NO, SAYS_YES, SAYS_YES), Truth.NO, id="a decision against two opinions"),
        pytest.param((precedent(criterion="other"),), Truth.CONTESTED, id="a decision on another criterion"),
        pytest.param((precedent(criterion="c"),), Truth.YES, id="a decision on this criterion"),
        pytest.param((NO, precedent(criterion="other")), Truth.NO, id="decisions both ways on two criteria"),
    ],
)
def test_settled(held, found, truth):
    """Decisions on the point, of that criterion or of all, settle it."""
    held(*found)
    assert settled(("d",), "c", "p")[0] is truth


@pytest.mark.parametrize(
    ("on", "truth"),
    [
        pytest.param("this", Truth.YES, id="decided on itself"),
        pytest.param("that", Truth.NO, id="decided on itself the other way"),
        pytest.param("other", Truth.CONTESTED, id="decided on others both ways"),
        pytest.param("", Truth.CONTESTED, id="no license named"),
    ],
)
def test_what_was_decided_on_this_license_goes_first(held, on, truth):
    """A decision on the license itself weighs more than those on others."""
    held(precedent(on="this"), precedent(met=False, on="that"))
    assert settled(("d",), "c", "p", on)[0] is truth


def test_precedents_of_several_definitions_count_together(monkeypatch):
    """A definition that takes over another takes over what was decided on that."""
    by_definition = {"own": {"p": (SAYS_NO,)}, "other": {"p": (YES,)}}
    monkeypatch.setattr(module, "precedents", by_definition.__getitem__)
    assert settled(("own", "other"), "c", "p") == (Truth.YES, (SAYS_NO, YES))
    assert settled(("own",), "c", "p") == (Truth.CONTESTED, (SAYS_NO,))


def test_precedents_of_other_criteria_and_points_are_not_shown(held):
    """What is shown are the precedents on the point that concern the criterion."""
    held(YES, precedent(criterion="other"), SAYS_NO)
    assert settled(("d",), "c", "p")[1] == (YES, SAYS_NO)
    assert settled(("d",), "c", "q") == (Truth.CONTESTED, ())


@pytest.mark.parametrize(
    ("found", "text"),
    [
        pytest.param(precedent(year=2007), "A decided met (C-1, 2007)", id="a dated decision"),
        pytest.param(precedent(met=False), "A decided not met (C-1)", id="an undated decision"),
        pytest.param(precedent(decision=False), "A held met (C-1)", id="an opinion"),
    ],
)
def test_as_text(found, text):
    """A precedent says who decided or held what, in which case and when."""
    assert str(found) == text


def test_a_definition_without_a_file_has_no_precedents():
    """Where no file has precedents there are none, and nothing is settled."""
    assert precedents("made-up") == {}
    assert settled(("made-up",), "c", "p") == (Truth.CONTESTED, ())


def test_the_file_of_the_osd_loads():
    """The recorded precedents are there, each under its point and with a source."""
    found = precedents("osd")
    assert found
    for point, held in found.items():
        assert held
        assert all(p.point == point and p.source and p.authority and p.case for p in held)


def test_every_file_belongs_to_a_definition():
    """There are no precedents for definitions that do not exist."""
    assert {path.stem for path in (data_folder() / "precedents").glob("*.toml")} <= set(definitions())


def open_points(criterion):
    """What precedents may settle of a criterion."""
    if isinstance(criterion, Provision):
        return (GATED, UNSTATED)
    return getattr(criterion, "contested_by", ())


@pytest.mark.parametrize("id", definitions())
def test_every_point_named_is_a_contested_one(id):
    """A precedent names a point that its definition holds contested, in the criterion that it names."""
    contested = {(c.id, point.id) for c in definition(id).criteria for point in open_points(c)}
    for point, held in precedents(id).items():
        for p in held:
            assert any(point == name and p.criterion in (None, criterion) for criterion, name in contested), p


@pytest.mark.parametrize("id", definitions())
def test_only_the_steward_decides(id):
    """What others than its steward made of a definition is an opinion."""
    steward = definition(id).steward
    initials = "".join(word[0] for word in steward.split())
    for held in precedents(id).values():
        assert all(p.authority in (steward, initials, steward.split()[0]) for p in held if p.decision)


@pytest.mark.parametrize(
    ("criterion", "point", "truth"),
    [
        pytest.param("osd-3", "brand-display", Truth.YES, id="badges"),
        pytest.param("osd-10", "author-display", Truth.YES, id="authors on screen"),
        pytest.param("osd-6", "private-duty", Truth.YES, id="private use"),
        pytest.param("osd-6", "patents-withheld", Truth.CONTESTED, id="patents withheld"),
        pytest.param("osd-3", "name-prefix", Truth.CONTESTED, id="name in front"),
    ],
)
def test_recorded(criterion, point, truth):
    """Decisions recorded for the OSD settle the points on which there are some, and no others."""
    assert settled(("osd",), criterion, point)[0] is truth
