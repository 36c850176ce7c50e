"""All definitions: what holds of each of them, and tables for what the Open Source Definition has not.

* Ids are unique and begin with the definition's own; what is said is short and ends where it should.
* A license that grants everything and asks nothing meets every criterion, and an empty one none.
* Each point of each criterion has a license that raises it, and then the criterion is not met.
* Whoever releases everything under such a license conforms, and each part that is kept back counts.
* The laws of scoring hold: a burden never betters a verdict, a grant never worsens one, more facts
  turn none, order does not matter, and every finding has evidence and can be told.
"""

from itertools import pairwise
from typing import NamedTuple

import pytest
from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

import openness
from openness import vocabulary as v
from openness.catalog import default_catalog
from openness.clauses import Circumstance, Duty, Grant, Meaning, Place, Power, Prohibition, Size, Termination, Terms
from openness.definitions import definition, definitions
from openness.records import Bundle, License, TextRead
from openness.releases import Compute, Model, Part
from openness.rights import rights_of
from openness.rules import Criterion, Listing, Provision
from openness.scoring import judge
from openness.strategies import clauses, licenses
from openness.subjects import subject
from openness.truth import Truth

HERE = (Place("1", "made up", "made-up"),)
TEXT = TextRead(sha256="0" * 64, normalizer=1)
YES, NO, CONTESTED, UNKNOWN, OUTSIDE = Truth.YES, Truth.NO, Truth.CONTESTED, Truth.UNKNOWN, Truth.OUTSIDE
LARGE = (Size(metric="revenue", above=1),)
SETS = {f.name for f in fields(Circumstance) if "Terms" in str(f.type)}
READINGS = ("strict", "practice")

MADE = {id: definition(id) for id in definitions()}
OF_LICENSES = {id: made for id, made in MADE.items() if made.judges == "license"}
OF_SYSTEMS = {id: made for id, made in MADE.items() if made.judges == "system"}
OWN = {f"{id}: {c.id}": (made, c) for id, made in MADE.items() for c in made.criteria if isinstance(c, Criterion)}

each_definition = pytest.mark.parametrize("made", MADE.values(), ids=MADE)
each_system = pytest.mark.parametrize("made", OF_SYSTEMS.values(), ids=OF_SYSTEMS)
each_own_criterion = pytest.mark.parametrize(("made", "criterion"), OWN.values(), ids=OWN)


def but(*words):
    return Terms(words, excluded=True)


def case(**dimensions):
    """A circumstance; a plain tuple of words stands for terms."""
    return Circumstance(**{
        name: Terms(value) if name in SETS and not isinstance(value, Terms) else value
        for name, value in dimensions.items()
    })  # fmt: skip


def may(*acts, form=(), irrevocable=None, **when):
    return Grant(acts=acts, form=form, when=case(**when), irrevocable=irrevocable, at=HERE)


def must_not(*acts, unless=(), doubt=None, **when):
    return Prohibition(acts=acts, when=case(**when), unless=unless, doubt=doubt, at=HERE)


def must(duty, when=Circumstance(), **fields):  # noqa: B008 (it is frozen)
    return Duty(duty=duty, when=when, at=HERE, **fields)


def reserves(power, cause=None):
    return Power(power=power, cause=cause, at=HERE)


def means(term, *includes):
    return Meaning(term=term, includes=includes, at=HERE)


def ends(how, *rights, **when):
    return Termination(how=how, rights=rights or ("all",), when=case(**when), at=HERE)


def license(*clauses, coverage="complete"):
    def of(effect):
        return tuple(clause for clause in clauses if isinstance(clause, effect))

    return License(
        id="made-up", name="A made-up license", kind="model", coverage=coverage,
        text=TEXT if coverage == "complete" else None, grants=of(Grant), requires=of(Duty),
        forbids=of(Prohibition), reserves=of(Power), ends=of(Termination), defines=of(Meaning),
    )  # fmt: skip


def alone(made):
    return Bundle(made, (made,))


def bundle(*clauses, **more):
    return alone(license(*clauses, **more))


def verdict(made, id, criterion, reading="strict"):
    return judge(made, MADE[id], reading).finding(criterion).verdict


def points(criterion):
    return (*criterion.broken_by, *criterion.contested_by)


ALL = may("all")
CONSENT = case(consent="steward")


# What is said.


def test_the_definitions_are_these():
    """There are nine, and a test that runs over all of them runs over something."""
    assert definitions() == ("dfsg", "eu", "fsd", "g7", "mof", "od", "osaid", "osd", "owd")


@each_definition
def test_ids_are_unique_and_begin_with_the_definition_s_own(made):
    """No two criteria of a definition share an id, and each says to which it belongs."""
    ids = [criterion.id for criterion in made.criteria]
    assert len(ids) == len(set(ids))
    assert all(id.startswith(f"{made.id}-") and len(id) > len(made.id) + 1 for id in ids)


def test_no_two_definitions_share_an_id():
    """An id of a criterion is enough to know the definition."""
    ids = [criterion.id for made in MADE.values() for criterion in made.criteria]
    assert len(ids) == len(set(ids))


@each_definition
def test_titles_are_unique_within_a_definition(made):
    """A reader can tell criteria apart by their titles."""
    titles = [criterion.title for criterion in made.criteria]
    assert len(titles) == len(set(titles))
    assert all(title[0].isupper() and not title.endswith(".") and len(title) <= 60 for title in titles)


@each_definition
def test_statements_are_one_or_two_short_sentences(made):
    """What a criterion asks is said in at most 40 words."""
    for criterion in made.criteria:
        assert criterion.statement.endswith(".")
        assert criterion.statement[0].isupper()
        assert 3 <= len(criterion.statement.split()) <= 40
        assert criterion.statement.count('"') == 0


@each_own_criterion
def test_points_complete_a_sentence(made, criterion):
    """A point says in a few words what "the license" does, and each is named once in a criterion."""
    ids = [point.id for point in points(criterion)]
    assert len(ids) == len(set(ids))
    for point in points(criterion):
        assert point.says[0].islower()
        assert not point.says.endswith(".")
        assert 1 < len(point.says.split()) <= 16


def test_a_point_says_the_same_everywhere():
    """An id of a point stands for one sentence, whichever definition uses it."""
    said = {}
    for _, criterion in OWN.values():
        for point in points(criterion):
            assert said.setdefault(point.id, point) is point


@each_definition
def test_what_decides_is_a_definition(made):
    """Precedents are counted of definitions that exist."""
    assert set(made.precedents_of) <= set(MADE)
    assert made.url.startswith("https://")


@each_system
def test_terms_are_judged_by_a_definition_of_licenses_or_by_lists(made):
    """What a provision asks of terms can be asked of a license."""
    for criterion in made.criteria:
        terms = getattr(criterion, "terms", None)
        assert terms is None or isinstance(terms, Listing) or terms in OF_LICENSES


@pytest.mark.parametrize("id", [id for id, made in MADE.items() if made.levels])
def test_levels_are_made_of_criteria_and_rise(id):
    """A better level asks for all that a lesser one asks for, and more; no criterion is in none."""
    ids = [criterion.id for criterion in MADE[id].criteria]
    asked = [set(level.criteria) for level in MADE[id].levels]
    assert all(better > lesser for better, lesser in pairwise(asked))
    assert set().union(*asked) == set(ids)
    names = [level.name for level in MADE[id].levels]
    assert len({*names, MADE[id].below}) == len(names) + 1


def test_a_definition_of_licenses_asks_nothing_of_a_release():
    """Only definitions of systems have provisions and ceilings."""
    for made in OF_LICENSES.values():
        assert all(isinstance(criterion, Criterion) for criterion in made.criteria)
    for made in OF_SYSTEMS.values():
        assert any(isinstance(criterion, Provision) for criterion in made.criteria)


# What a license meets.


@pytest.mark.parametrize("reading", READINGS)
@each_own_criterion
def test_everything_granted_meets_every_criterion(made, criterion, reading):
    """Nothing stands in the way of a license that grants all and asks nothing."""
    finding = judge(bundle(ALL), made, reading).finding(criterion.id)
    assert finding.verdict is (OUTSIDE if criterion.outside else YES)


@pytest.mark.parametrize("reading", READINGS)
@each_own_criterion
def test_an_empty_license_meets_no_criterion(made, criterion, reading):
    """Silence grants nothing where it was read whole, and says nothing where it was not."""
    assert judge(bundle(), made, reading).finding(criterion.id).verdict is NO
    assert judge(bundle(coverage="partial"), made, reading).finding(criterion.id).verdict is UNKNOWN


@pytest.mark.parametrize("reading", READINGS)
@each_definition
def test_an_empty_license_conforms_to_nothing(made, reading):
    """No definition lets a license pass that grants nothing, nor leaves it to the release unless it asks no terms."""
    card = judge(bundle(), made, reading)
    assert not card.conforms
    assert card.score[0] == 0
    asks_no_terms = any(all(_asks_no_terms(made, id) for id in level.criteria) for level in made.levels if level.open)
    assert card.truth is (OUTSIDE if asks_no_terms else NO)


def _asks_no_terms(made, id):
    (criterion,) = [criterion for criterion in made.criteria if criterion.id == id]
    return isinstance(criterion, Provision) and criterion.terms is None


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("name", ["MIT", "Apache-2.0"])
@each_definition
def test_what_everybody_calls_open_conforms_as_far_as_a_license_can(made, name, reading):
    """Two of the most used licenses conform to what judges licenses, and leave the rest to the release."""
    wanted = "conforms" if made.judges == "license" else "depends on the release"
    card = openness.score(name, made.id, reading)
    assert card.verdict == wanted
    assert not [finding for finding in card.findings if finding.verdict in (NO, CONTESTED, UNKNOWN)]


NEEDED = {
    "dfsg": {"distribute": {"1", "2"}, "modify": {"3"}, "distribute-modified": {"3", "4"}, "use": {"6"}},
    "fsd": {"use": {"0"}, "modify": {"1", "3"}, "distribute": {"2"}, "distribute-modified": {"3"}},
    "od": {"use": {"2.1.1"}, "distribute": {"2.1.2"}, "modify": {"2.1.3"}, "distribute-modified": {"2.1.3"}},
    "eu": {
        "use": {"use", "not-monetised"}, "modify": {"modify"}, "distribute": {"distribute"},
        "distribute-modified": {"distribute"},
    },
    "osaid": {
        "use": {"use", "study"}, "modify": {"modify"}, "distribute": {"share"}, "distribute-modified": {"share"},
    },
}  # fmt: skip
ENTAILING = {"use": {"copy", "distribute"}, "modify": {"distribute-modified"}}


@pytest.mark.parametrize(("id", "act"), [(id, act) for id, needed in NEEDED.items() for act in needed])
def test_the_acts_that_are_needed(id, act):
    """A license without an act, and without those that entail it, fails the criteria that need it, for that reason."""
    made = bundle(may(*(other for other in v.CORE_ACTS if other != act and other not in ENTAILING.get(act, ()))))
    right = rights_of(made).no_right(act)
    own = [f for f in judge(made, MADE[id]).findings if isinstance(f.criterion, Criterion)]
    lacking = {f.criterion.id for f in own if f.verdict is NO and right in f.evidence}
    assert lacking == {f"{id}-{number}" for number in NEEDED[id][act]}


# What raises the points.

RAISES = {
    "author-display": (must("attribute", where_shown=("startup",)),),
    "brand-display": (must("display-brand"),),
    "brand-in-interface": (must("display-brand", where_shown=("user-interface",)),),
    "change-barred": (must_not("modify"),),
    "changed-source-barred": (must_not("distribute-modified"),),
    "changed-weights-barred": (may("distribute-modified", form=("object", "patches")),),
    "click-wrap": (must("accept", by_click=True, upon=("distribute",)),),
    "commerce-barred": (must_not("sell", purpose=("commercial",)),),
    "condition-beyond-the-list": (must("notify"),),
    "conduct": (must("conduct"),),
    "consent-first": (must_not("use", unless=(CONSENT,)),),
    "consent-of-some": (must_not("use", size=LARGE, unless=(CONSENT,)),),
    "derivatives-owned": (reserves("own-derivatives"),),
    "duty-of-some": (must("retain-notice", case(group=("company",))),),
    "duty-of-use": (must("assess-impact"),),
    "end-at-will": (ends("at-will"),),
    "fee-cap": (must("fee-cap"),),
    "flow-down": (must("flow-down"), must_not("use", size=LARGE)),
    "form-barred": (must_not("distribute", work=("source",)),),
    "give-back": (must("give-back"),),
    "give-back-on-request": (must("give-back", on_request=True),),
    "hosting-barred": (must_not("host"),),
    "law-as-condition": (must("obey-law"),),
    "name-prefix": (must("name-prefix"),),
    "names-other-models": (must("name-prefix", case(work=("distilled",))),),
    "no-patches": (may("distribute-modified", form=("patches",)),),
    "no-tinkering": (must_not("circumvent"),),
    "non-commercial-only": (must_not("use", purpose=("commercial",)),),
    "notify": (must("notify", to=("steward",)),),
    "output-barred": (must_not("use-output"),),
    "patents-withheld": (reserves("withhold-patents"),),
    "payment": (must("pay"),),
    "persons-barred": (must_not("use", group=("company",)),),
    "places-barred": (must_not("use", where=("EU",)),),
    "private-duty": (must("disclose-source", upon=("use",)),),
    "purpose-barred": (must_not("use", purpose=("weapons",)),),
    "purpose-of-the-large": (must_not("use", purpose=("weapons",), size=LARGE),),
    "reaches-aggregate": (must("same-license", reach="aggregate"),),
    "reaches-trained-models": (means("derivative", "distilled"), must("same-license")),
    "registration": (must("register"),),
    "registration-of-some": (must("register", case(group=("company",))),),
    "remote-restriction": (reserves("suspend"),),
    "revocable": (may("all", irrevocable=False),),
    "sale-alone-barred": (must_not("sell", channel=("alone",)),),
    "sale-barred": (must_not("sell"),),
    "service-stack": (must("disclose-source", reach="service-stack"),),
    "sharing-barred": (must_not("distribute"),),
    "signature": (must("accept", by_click=True),),
    "terms-change": (reserves("change-terms"),),
    "territory-limit": (reserves("limit-territory"),),
    "tied-to-product": (must_not("use", channel=but("one-product")),),
    "tied-to-technology": (must_not("use", channel=but("one-technology")),),
    "training-barred": (must_not("train"),),
    "update-duty": (must("update-to-latest"),),
    "use-barred": (must_not("use"),),
    "way-barred": (must_not("use", channel=("internal",)),),
    "wide-reach": (must("display-brand", reach="built-with"),),
}
"""For each point a license that raises it, beside a grant of everything, but where a grant is what raises it."""

POINTS = {f"{c.id}/{point.id}": (made, c, point) for made, c in OWN.values() for point in points(c)}


def raising(point):
    grants = [clause for clause in RAISES[point] if isinstance(clause, Grant)]
    return bundle(may("use", "copy", "modify", "distribute") if grants else ALL, *RAISES[point])


def test_the_table_has_every_point_and_no_other():
    """There is a license for each point that some definition turns on."""
    assert {key.split("/")[1] for key in POINTS} == set(RAISES)


@pytest.mark.parametrize(("made", "criterion", "point"), POINTS.values(), ids=POINTS)
def test_every_point_can_be_raised_and_counts(made, criterion, point):
    """A license that raises a point does not meet its criterion for certain: what breaks it breaks it."""
    about = raising(point.id)
    assert point.find(rights_of(about))
    finding = judge(about, made, "strict").finding(criterion.id)
    assert finding.verdict in ((NO,) if point in criterion.broken_by else (NO, CONTESTED))
    if finding.verdict is CONTESTED or point in criterion.broken_by:
        assert point in finding.points


@pytest.mark.parametrize(("made", "criterion", "point"), POINTS.values(), ids=POINTS)
def test_no_point_is_raised_by_nothing(made, criterion, point):
    """A license that grants everything and asks nothing raises no point, nor does an empty one."""
    assert not point.find(rights_of(bundle(ALL)))
    assert not point.find(rights_of(bundle()))


# Tables for what the Open Source Definition has not.


class Row(NamedTuple):
    """A license, and what a criterion comes to strictly; ``practice`` where precedents make it another."""

    criterion: str
    name: str
    clauses: tuple
    strict: Truth
    practice: Truth | None = None


PUBLISHES = must("disclose-source", upon=("use",))
TELLS = {to: must("notify", to=(to,)) for to in v.RECIPIENTS}

CASES = (
    # Debian: the desert island (1, 3), the dissident (3, 5), and the tentacles of evil (1).
    Row("dfsg-1", "changes back", (ALL, must("give-back")), CONTESTED),
    Row("dfsg-1", "changes back upon distribution", (ALL, must("give-back", upon=("distribute",))), CONTESTED),
    Row("dfsg-1", "changes back on request", (ALL, must("give-back", on_request=True)), CONTESTED, YES),
    Row("dfsg-1", "revocable", (may("all", irrevocable=False),), CONTESTED),
    Row("dfsg-1", "irrevocable", (may("all", irrevocable=True),), YES),
    Row("dfsg-1", "source of what is used", (ALL, PUBLISHES), YES),
    Row("dfsg-1", "fee at cost", (ALL, must("fee-cap")), CONTESTED, YES),
    Row("dfsg-1", "not sold alone", (ALL, must_not("sell", channel=("alone",))), CONTESTED, YES),
    Row("dfsg-3", "changes back", (ALL, must("give-back")), CONTESTED),
    Row("dfsg-3", "changes back on request", (ALL, must("give-back", on_request=True)), YES),
    Row("dfsg-3", "the steward is told", (ALL, TELLS["steward"]), CONTESTED),
    Row("dfsg-3", "recipients are told", (ALL, TELLS["recipients"]), YES),
    Row("dfsg-3", "somebody is told", (ALL, must("notify")), CONTESTED),
    Row("dfsg-3", "name in front", (ALL, must("name-prefix")), CONTESTED, NO),
    Row("dfsg-3", "badge", (ALL, must("display-brand")), CONTESTED),
    Row("dfsg-5", "the public is told", (ALL, TELLS["public"]), CONTESTED),
    Row("dfsg-5", "recipients are told", (ALL, TELLS["recipients"]), YES),
    Row("dfsg-5", "source of what is used", (ALL, PUBLISHES), CONTESTED),
    Row("dfsg-5", "source of what is passed on", (ALL, must("disclose-source", upon=("distribute",))), YES),
    Row("dfsg-5", "changes back", (ALL, must("give-back")), YES),
    Row("dfsg-5", "countries left out", (ALL, reserves("limit-territory")), CONTESTED, YES),
    Row("dfsg-8", "one product", (may("all", channel=("one-product",)),), NO),
    Row("dfsg-8", "one technology", (may("all", channel=("one-technology",)),), YES),
    # FSF: the freedoms are real, for everybody and every purpose, and private changes stay private.
    Row("fsd-0", "ends at will", (ALL, ends("at-will")), NO),
    Row("fsd-0", "the rights to marks end at will", (ALL, ends("at-will", "trademark")), YES),
    Row("fsd-0", "ends upon a breach", (ALL, ends("automatic", event=("breach",))), YES),
    Row("fsd-0", "terms change", (ALL, reserves("change-terms")), NO),
    Row("fsd-0", "later versions", (ALL, reserves("change-terms", "future-versions")), YES),
    Row("fsd-0", "revocable", (may("all", irrevocable=False),), CONTESTED),
    Row("fsd-0", "switched off", (ALL, reserves("restrict-remotely")), CONTESTED),
    Row("fsd-0", "one technology", (may("all", channel=("one-technology",)),), NO),
    Row("fsd-0", "no weapons", (ALL, must_not("use", purpose=("weapons",))), NO),
    Row("fsd-0", "not there", (ALL, must_not("use", where=("EU",))), NO),
    Row("fsd-0", "export law", (ALL, must("obey-law")), CONTESTED),
    Row("fsd-0", "patents withheld", (ALL, reserves("withhold-patents")), CONTESTED, YES),
    Row("fsd-0", "the steward is told", (ALL, TELLS["steward"]), YES),
    Row("fsd-1", "source of what is used", (ALL, PUBLISHES), CONTESTED, NO),
    Row("fsd-1", "who changes it tells", (ALL, must("notify", upon=("modify",))), CONTESTED, NO),
    Row("fsd-1", "source of what is passed on", (ALL, must("disclose-source", upon=("distribute",))), YES),
    Row("fsd-1", "safeguards stay", (ALL, must("safeguard")), CONTESTED),
    Row("fsd-1", "payment", (ALL, must("pay")), NO),
    Row("fsd-1", "revocable", (may("all", irrevocable=False),), CONTESTED),
    Row("fsd-2", "no commerce", (ALL, must_not("sell", purpose=("commercial",))), NO),
    Row("fsd-2", "payment", (ALL, must("pay")), NO),
    Row("fsd-2", "neighbours bound", (ALL, must("same-license", reach="aggregate")), CONTESTED),
    Row("fsd-2", "revocable", (may("all", irrevocable=False),), CONTESTED),
    Row("fsd-2", "not sold alone", (ALL, must_not("sell", channel=("alone",))), CONTESTED, YES),
    Row("fsd-2", "ends at will", (ALL, ends("at-will")), NO),
    Row("fsd-3", "changes back", (ALL, must("give-back")), CONTESTED),
    Row("fsd-3", "changes back on request", (ALL, must("give-back", on_request=True)), CONTESTED, YES),
    Row("fsd-3", "the community is told", (ALL, TELLS["community"]), CONTESTED),
    Row("fsd-3", "recipients are told", (ALL, TELLS["recipients"]), YES),
    Row("fsd-3", "badge", (ALL, must("display-brand")), CONTESTED, YES),
    Row("fsd-3", "patches alone", (may("use", "modify", "distribute"), may("distribute-modified", form=("patches",))),
        NO),
    # Open Knowledge: permissions that last, and no conditions but those listed.
    Row("od-2.1", "revocable", (may("all", irrevocable=False),), NO),
    Row("od-2.1", "irrevocable", (may("all", irrevocable=True),), YES),
    Row("od-2.1", "said neither way", (ALL,), YES),
    Row("od-2.1", "ends at will", (ALL, ends("at-will")), NO),
    Row("od-2.1", "ends upon a breach", (ALL, ends("automatic", event=("breach",))), YES),
    Row("od-2.1", "terms change", (ALL, reserves("change-terms")), CONTESTED),
    Row("od-2.1", "suspended", (ALL, reserves("suspend")), CONTESTED),
    Row("od-2.1.1", "click", (ALL, must("accept", by_click=True)), CONTESTED),
    Row("od-2.1.1", "accepted by use", (ALL, must("accept")), YES),
    Row("od-2.1.1", "registration", (ALL, must("register")), NO),
    Row("od-2.1.2", "no sale", (ALL, must_not("sell")), NO),
    Row("od-2.1.2", "no commerce", (ALL, must_not("all", purpose=("commercial",))), NO),
    Row("od-2.1.3", "no changes", (ALL, must_not("modify")), NO),
    Row("od-2.1.3", "no training", (ALL, must_not("train")), CONTESTED),
    Row("od-2.1.4", "one product", (may("all", channel=("one-product",)),), NO),
    Row("od-2.1.4", "one technology", (may("all", channel=("one-technology",)),), NO),
    Row("od-2.1.5", "neighbours bound", (ALL, must("same-license", reach="aggregate")), NO),
    Row("od-2.1.5", "the work bound", (ALL, must("same-license", reach="work")), YES),
    Row("od-2.1.6", "not there", (ALL, must_not("use", domicile=("EU",))), NO),
    Row("od-2.1.6", "a purpose", (ALL, must_not("use", purpose=("weapons",))), YES),
    Row("od-2.1.7", "the large ask", (ALL, must_not("use", size=LARGE, unless=(CONSENT,))), CONTESTED),
    Row("od-2.1.7", "firms register", (ALL, must("register", case(group=("company",)))), CONTESTED),
    Row("od-2.1.8", "no weapons", (ALL, must_not("use", purpose=("weapons",))), NO),
    Row("od-2.1.8", "patents withheld", (ALL, reserves("withhold-patents")), CONTESTED, YES),
    Row("od-2.1.9", "payment", (ALL, must("pay")), NO),
    Row("od-2.1.9", "fee at cost", (ALL, must("fee-cap")), YES),
    Row("od-2.2", "a whole service", (ALL, must("disclose-source", reach="service-stack")), NO),
    Row("od-2.2", "whatever is built", (ALL, must("same-license", reach="built-with")), CONTESTED),
    # EU: anybody, for business too; terms for safety are let pass where they are proportionate.
    Row("eu-use", "no commerce", (ALL, must_not("all", purpose=("commercial",))), NO),
    Row("eu-use", "no commercial use", (ALL, must_not("use", purpose=("commercial",))), NO),
    Row("eu-use", "no production", (ALL, must_not("use", purpose=("production",))), NO),
    Row("eu-use", "research only", (may("all", purpose=("research",)),), NO),
    Row("eu-use", "everything but commerce granted", (may("all", purpose=but("commercial")),), NO),
    Row("eu-use", "no commerce, it seems", (ALL, must_not("use", purpose=("commercial",), doubt="x")), CONTESTED),
    Row("eu-use", "no weapons", (ALL, must_not("use", purpose=("weapons",))), CONTESTED),
    Row("eu-use", "no commerce of the large", (ALL, must_not("use", purpose=("commercial",), size=LARGE)), NO),
    Row("eu-use", "not the large", (ALL, must_not("use", size=LARGE)), NO),
    Row("eu-use", "the large ask", (ALL, must_not("use", size=LARGE, unless=(CONSENT,))), NO),
    Row("eu-use", "not there", (ALL, must_not("use", where=("EU",))), CONTESTED),
    Row("eu-use", "no training", (ALL, must_not("train")), CONTESTED),
    Row("eu-use", "no hateful outputs", (ALL, must_not("use-output", purpose=("hate",))), CONTESTED),
    Row("eu-use", "no use", (ALL, must_not("use")), NO),
    Row("eu-use", "ends at will", (ALL, ends("at-will")), CONTESTED),
    Row("eu-use", "credit", (ALL, must("attribute"), must("display-brand")), YES),
    Row("eu-use", "the same terms", (ALL, must("same-license", reach="work")), YES),
    Row("eu-modify", "no changes", (ALL, must_not("modify")), NO),
    Row("eu-modify", "latest version", (ALL, must("update-to-latest")), CONTESTED),
    Row("eu-distribute", "no copies", (ALL, must_not("distribute")), NO),
    Row("eu-distribute", "restrictions travel", (ALL, must("flow-down"), must_not("use", purpose=("weapons",))),
        CONTESTED),
    Row("eu-distribute", "notices", (ALL, must("retain-notice")), YES),
    Row("eu-not-monetised", "payment", (ALL, must("pay")), NO),
    Row("eu-not-monetised", "payment for commerce", (ALL, must("pay", case(purpose=("commercial",)))), NO),
    Row("eu-not-monetised", "fee at cost", (ALL, must("fee-cap")), YES),
    # Weights: no exception for patches, and the rest as the Open Source Definition has it.
    Row("owd-4", "patches and built forms", (may("distribute-modified", form=("patches", "object")),), NO),
    Row("owd-4", "changed source", (may("distribute-modified", form=("source",)),), YES),
    Row("owd-4", "any form", (may("distribute-modified"),), YES),
    Row("owd-4", "changes barred", (ALL, must_not("distribute-modified")), NO),
    Row("owd-3", "badge", (ALL, must("display-brand")), CONTESTED, YES),
    Row("owd-10", "one technology", (may("all", channel=("one-technology",)),), NO),
    # Systems: the freedoms are made of the guidelines.
    Row("osaid-use", "not the large", (ALL, must_not("use", size=LARGE)), NO),
    Row("osaid-use", "no weapons", (ALL, must_not("use", purpose=("weapons",))), NO),
    Row("osaid-use", "registration", (ALL, must("register")), NO),
    Row("osaid-use", "one product", (may("all", channel=("one-product",)),), NO),
    Row("osaid-study", "no reverse engineering", (ALL, must_not("reverse-engineer")), CONTESTED),
    Row("osaid-modify", "no changes", (ALL, must_not("modify")), NO),
    Row("osaid-modify", "badge", (ALL, must("display-brand")), CONTESTED, YES),
    Row("osaid-modify", "neighbours bound", (ALL, must("same-license", reach="aggregate")), NO),
    Row("osaid-share", "no sale", (ALL, must_not("sell")), NO),
    Row("osaid-share", "no source", (ALL, must_not("distribute", work=("source",))), NO),
    Row("osaid-share", "patches alone", (may("use", "modify", "distribute"),
        may("distribute-modified", form=("patches",))), NO),
)  # fmt: skip


@pytest.mark.parametrize("row", [pytest.param(row, id=f"{row.criterion}: {row.name}") for row in CASES])
def test_verdicts(row):
    """The verdict of each reading is the one in the table."""
    id = row.criterion.split("-")[0]
    made = bundle(*row.clauses)
    assert verdict(made, id, row.criterion) is row.strict
    assert verdict(made, id, row.criterion, "practice") is (row.practice or row.strict)


class Miss(NamedTuple):
    """What comes close to a point and does not raise it."""

    criterion: str
    point: str
    name: str
    clauses: tuple


NEAR_MISSES = (
    Miss("dfsg-1", "give-back", "on request", (must("give-back", on_request=True),)),
    Miss("dfsg-1", "give-back", "source to recipients", (must("disclose-source", to=("recipients",)),)),
    Miss("dfsg-1", "give-back-on-request", "unasked", (must("give-back"),)),
    Miss("dfsg-1", "revocable", "said neither way", (may("all"),)),
    Miss("dfsg-1", "revocable", "irrevocable", (may("use", irrevocable=True),)),
    Miss("dfsg-1", "revocable", "ends at will", (ends("at-will"),)),
    Miss("dfsg-3", "notify", "recipients", (TELLS["recipients"],)),
    Miss("dfsg-3", "notify", "changes are stated", (must("state-changes"),)),
    Miss("dfsg-5", "private-duty", "upon anything", (must("disclose-source"),)),
    Miss("dfsg-5", "private-duty", "notices in private", (must("retain-notice", upon=("use",)),)),
    Miss("dfsg-5", "notify", "recipients", (TELLS["recipients"],)),
    Miss("fsd-0", "end-at-will", "marks alone", (ends("at-will", "trademark"),)),
    Miss("fsd-0", "terms-change", "later versions", (reserves("change-terms", "future-versions"),)),
    Miss("fsd-0", "revocable", "marks alone", (may("trademark", irrevocable=False),)),
    Miss("fsd-3", "notify", "recipients", (TELLS["recipients"],)),
    Miss("fsd-3", "give-back", "on request", (must("give-back", on_request=True),)),
    Miss("od-2.1", "revocable", "marks alone", (may("trademark", irrevocable=False),)),
    Miss("od-2.1", "revocable", "irrevocable", (may("all", irrevocable=True),)),
    Miss("eu-use", "non-commercial-only", "another purpose", (must_not("use", purpose=("weapons",)),)),
    Miss("eu-use", "non-commercial-only", "the large", (must_not("use", purpose=("commercial",), size=LARGE),)),
    Miss("eu-use", "non-commercial-only", "there", (must_not("use", purpose=("commercial",), where=("EU",)),)),
    Miss("eu-use", "non-commercial-only", "commerce alone is granted", (may("sell", purpose=("commercial",)),)),
    Miss("eu-use", "non-commercial-only", "commerce pays", (must("pay", case(purpose=("commercial",))),)),
    Miss("eu-use", "non-commercial-only", "marks in commerce", (must_not("trademark", purpose=("commercial",)),)),
    Miss("eu-use", "non-commercial-only", "results in commerce",
         (must_not("publish-results", purpose=("commercial",)),)),
    Miss("eu-use", "non-commercial-only", "commercial services alone",
         (must_not("use", purpose=("commercial",), channel=("hosted-service",)),)),
    Miss("owd-4", "changed-weights-barred", "a form for unchanged copies", (may("distribute", form=("object",)),)),
    Miss("owd-4", "changed-weights-barred", "source too", (may("distribute-modified", form=("source", "patches")),)),
)  # fmt: skip


@pytest.mark.parametrize(
    ("criterion", "point", "clauses"),
    [pytest.param(m.criterion, m.point, m.clauses, id=f"{m.criterion}/{m.point}: {m.name}") for m in NEAR_MISSES],
)
def test_near_misses(criterion, point, clauses):
    """What only comes close to a point does not raise it."""
    _, _, found = POINTS[f"{criterion}/{point}"]
    assert not found.find(rights_of(bundle(ALL, *clauses)))


@pytest.mark.parametrize("act", v.CORE_ACTS)
def test_a_revocable_grant_of_a_core_act_is_revocable(act):
    """One right that can be taken back is enough, whatever else is granted for good."""
    made = bundle(may(*(a for a in v.CORE_ACTS if a != act), irrevocable=True), may(act, irrevocable=False))
    assert verdict(made, "od", "od-2.1") is NO


@pytest.mark.parametrize("to", v.RECIPIENTS)
@pytest.mark.parametrize("criterion", ["dfsg-3", "dfsg-5", "fsd-3"])
def test_recipients_alone_may_have_to_be_told(criterion, to):
    """Whoever passes a work on may have to tell those who get it, and nobody else without a question."""
    id = criterion.split("-")[0]
    only, also = must("notify", to=(to,)), must("notify", to=("recipients", to))
    for duty in (only, also):
        assert verdict(bundle(ALL, duty), id, criterion) is (YES if to == "recipients" else CONTESTED)


LISTED = (
    "retain-notice", "include-license", "attribute", "state-changes", "rename", "disclose-source", "same-license",
    "keep-compliance-possible", "supervise", "flow-down", "installation-information", "provide-data", "grant-patents",
    "permit-reverse-engineering", "enable-relinking", "accept", "indemnify", "warrant", "remove-credit",
    "license-contributions", "stay-library", "delete", "provide-attribution-machinery",
)  # fmt: skip
NOT_LISTED = (
    "give-back", "notify", "update-to-latest", "disclose-ai", "assess-impact", "confidentiality", "check-output",
    "obtain-consent", "display-brand", "name-prefix",
)  # fmt: skip
OF_A_DUTY = {
    **{duty: {} for duty in LISTED},
    **{duty: {"od-2.2": CONTESTED} for duty in NOT_LISTED},
    "safeguard": {"od-2.2": CONTESTED, "od-2.1.1": CONTESTED},
    "pay": {"od-2.1.9": NO},
    "fee-cap": {"od-2.1.2": CONTESTED},
    "register": {"od-2.1.1": NO},
    "obey-law": {"od-2.1.6": CONTESTED},
    "conduct": {"od-2.1.8": NO},
}
"""What a duty by itself comes to by the Open Definition: the criteria that it touches, and how."""


def test_the_table_of_duties_has_every_duty():
    """No duty is left out of the table."""
    assert set(OF_A_DUTY) == set(v.DUTIES)


@pytest.mark.parametrize("duty", v.DUTIES)
def test_what_each_duty_comes_to_by_the_open_definition(duty):
    """Only duties that section 2.2 lists leave everything met; the others are a question, or break what they touch."""
    findings = judge(bundle(ALL, must(duty)), MADE["od"], "strict").findings
    assert {f.criterion.id: f.verdict for f in findings if f.verdict is not YES} == OF_A_DUTY[duty]


@pytest.mark.parametrize("duty", NOT_LISTED)
def test_which_point_a_duty_beyond_the_list_raises(duty):
    """A badge and a name in front have points of their own; all else is beyond the list."""
    finding = judge(bundle(ALL, must(duty)), MADE["od"], "strict").finding("od-2.2")
    own = {"display-brand": "brand-display", "name-prefix": "name-prefix"}
    assert [point.id for point in finding.points] == [own.get(duty, "condition-beyond-the-list")]


# What a release meets.

CATALOG = default_catalog()


def model(states, license="MIT", flop=1e20):
    return Model(
        id="mimosa", name="Mimosa", developer="Nobody", compute=Compute(flop=flop, source="made up"),
        parts=tuple(Part(part=p, released=s, license=license, source="made up") for p, s in states.items()),
    )  # fmt: skip


def scored(made, states, reading="strict", **fields):
    return judge(subject(model(states, **fields), CATALOG), made, reading)


EVERYTHING = dict.fromkeys(v.PARTS, "yes")
BEST = {"mof": "Class I", "g7": "Open Source AI with Open Data"}


@pytest.mark.parametrize("reading", READINGS)
@each_system
def test_who_releases_everything_conforms(made, reading):
    """All parts under a license that everybody calls open earn the best that there is."""
    card = scored(made, EVERYTHING, reading)
    assert card.verdict == BEST.get(made.id, "conforms")
    assert card.conforms
    assert card.score == (len(made.criteria),) * 3


@pytest.mark.parametrize("state", ["no", "partly"])
@each_system
def test_who_keeps_everything_back_meets_no_provision(made, state):
    """Nothing that asks for a part is met, and nothing is earned."""
    card = scored(made, dict.fromkeys(v.PARTS, state))
    asked = [f for f in card.findings if isinstance(f.criterion, Provision)]
    assert {f.verdict for f in asked} == {NO}
    assert not card.conforms
    assert card.levels == ((made.below, made.below) if made.levels else ("", ""))


PROVISIONS = {
    c.id: (made, c) for made in OF_SYSTEMS.values() for c in made.criteria if isinstance(c, Provision)
}  # fmt: skip


@pytest.mark.parametrize(("made", "provision"), PROVISIONS.values(), ids=PROVISIONS)
def test_each_part_that_is_asked_for_counts(made, provision):
    """Keeping back one part, and whatever would do instead, fails the provision; another part does not matter."""
    spared = dict.fromkeys(provision.instead, "no")
    for part in provision.parts:
        assert scored(made, {**EVERYTHING, **spared, part: "no"}).finding(provision.id).verdict is NO
    others = {part: "no" for part in v.PARTS if part not in provision.parts}
    assert scored(made, {**EVERYTHING, **others}).finding(provision.id).verdict is YES


@pytest.mark.parametrize(("made", "provision"), PROVISIONS.values(), ids=PROVISIONS)
def test_each_provision_that_asks_for_terms_turns_on_them(made, provision):
    """A provision is failed by a license that is not open just where it asks for terms."""
    finding = scored(made, EVERYTHING, license="cc-by-nd-4.0").finding(provision.id)
    assert finding.verdict is (YES if provision.terms is None else NO)


@pytest.mark.parametrize(
    ("state", "others", "levels"),
    [
        # weights and inference code, training and preprocessing code, training data, data information
        pytest.param({}, {}, ("Open Source AI with Open Data",) * 2, id="everything"),
        pytest.param({"training-data": "no"}, {}, ("Open Weights AI", "Open Source AI"), id="no data, but told of"),
        pytest.param({"training-data": "no", "data-information": "no"}, {}, ("Open Weights AI",) * 2, id="no data"),
        pytest.param({"training-code": "no"}, {}, ("Open Weights AI",) * 2, id="no training code"),
        pytest.param({"preprocessing-code": "partly"}, {}, ("Open Weights AI",) * 2, id="some preprocessing code"),
        pytest.param({"training-code": "unknown"}, {}, ("Open Weights AI", "Open Source AI with Open Data"), id="?"),
        pytest.param({}, {"license": "cc-by-nc-4.0"}, ("Weights Available AI",) * 2, id="not open"),
        pytest.param({}, {"license": "mpl-2.0"}, ("Open Source AI", "Open Source AI with Open Data"), id="for code"),
        pytest.param({"weights": "gated"}, {}, ("Weights Available AI", "Open Source AI with Open Data"), id="a gate"),
        pytest.param({"weights": "gated"}, {"license": "json"}, ("Weights Available AI",) * 2, id="a gate, not open"),
        pytest.param({"inference-code": "no"}, {}, ("no label",) * 2, id="no inference code"),
        pytest.param({"weights": "no"}, {}, ("no label",) * 2, id="no weights"),
    ],
)  # fmt: skip
def test_labels_of_the_g7(state, others, levels):
    """The labels rise with what is released, and data that are only told of leave the best but one open."""
    assert scored(MADE["g7"], {**EVERYTHING, **state}, **others).levels == levels


@pytest.mark.parametrize(
    ("lacking", "verdict"),
    [
        ("research-paper", "Class II"),
        ("training-data", "Class II"),
        ("preprocessing-code", "Class II"),
        ("intermediate-weights", "Class II"),
        ("training-code", "Class III"),
        ("inference-code", "Class III"),
        ("evaluation-code", "Class III"),
        ("evaluation-data", "Class III"),
        ("architecture", "unclassified"),
        ("weights", "unclassified"),
        ("evaluation-results", "unclassified"),
        ("model-card", "unclassified"),
        ("data-card", "unclassified"),
        ("technical-report", "Class I"),
        ("sample-outputs", "Class I"),
        ("metadata", "Class I"),
    ],
)
def test_classes_of_the_model_openness_framework(lacking, verdict):
    """A class is lost with each component that it asks for; a paper does in place of the report."""
    assert scored(MADE["mof"], {**EVERYTHING, lacking: "no"}).verdict == verdict


@pytest.mark.parametrize(
    ("states", "criterion", "verdict"),
    [
        pytest.param({"architecture": "no"}, "eu-architecture", YES, id="a report tells of the architecture"),
        pytest.param({"architecture": "no", "technical-report": "no"}, "eu-architecture", YES, id="a paper does"),
        pytest.param({"model-card": "no"}, "eu-usage", YES, id="a report tells of usage"),
        pytest.param({"model-card": "no", "technical-report": "no"}, "eu-usage", NO, id="a paper tells of no usage"),
        pytest.param({"weights": "gated"}, "eu-weights", CONTESTED, id="gated weights"),
        pytest.param({"training-data": "no", "training-code": "no"}, "eu-weights", YES, id="nobody asks for data"),
    ],
)  # fmt: skip
def test_what_the_public_must_have_in_the_union(states, criterion, verdict):
    """Parameters and information on architecture and usage must be public, in whichever document."""
    assert scored(MADE["eu"], {**EVERYTHING, **states}).finding(criterion).verdict is verdict


@pytest.mark.parametrize(("flop", "conforms"), [(1e24, True), (1e25, True), (2e25, False)])
def test_systemic_risk_is_presumed_above_a_number(flop, conforms):
    """A model that took more than 10^25 operations is not exempt, however open it is."""
    assert scored(MADE["eu"], EVERYTHING, flop=flop).conforms is conforms


@pytest.mark.parametrize(
    ("states", "failing"),
    [
        pytest.param({"training-data": "no"}, [], id="data stay where they are described"),
        pytest.param({"data-information": "no"}, ["osaid-data-information"], id="data are not described"),
        pytest.param({"training-code": "no"}, ["osaid-code"], id="no training code"),
        pytest.param({"libraries": "no"}, ["osaid-code"], id="no tokenizer"),
        pytest.param({"weights": "no"}, ["osaid-parameters"], id="no parameters"),
        pytest.param({"model-card": "no", "research-paper": "no"}, [], id="no papers"),
    ],
)
def test_what_an_open_source_system_must_release(states, failing):
    """Data information, all code and the parameters must be there; the data themselves need not."""
    card = scored(MADE["osaid"], {**EVERYTHING, **states})
    assert [f.criterion.id for f in card.findings if f.verdict is NO] == failing


# Laws of scoring.

ANY = st.sampled_from(sorted(MADE))
LICENSED = st.sampled_from([id for id, made in MADE.items() if any(isinstance(c, Criterion) for c in made.criteria)])
READ = st.sampled_from(READINGS)


def verdicts(made, id, reading):
    return [f.verdict for f in judge(alone(made), MADE[id], reading).findings]


def ranks(made, id, reading):
    return [truth.rank for truth in verdicts(made, id, reading)]


def plus(made, clause):
    return evolve(made, **{clause.effect: (*getattr(made, clause.effect), clause)})


@given(licenses(), clauses(Duty, Prohibition, Power, Termination), ANY, READ)
def test_burdens_never_better_a_verdict(made, clause, id, reading):
    """Whatever is demanded, forbidden, reserved or ended makes no criterion of any definition better."""
    before, after = ranks(made, id, reading), ranks(plus(made, clause), id, reading)
    assert all(b >= a for b, a in zip(before, after, strict=True))


@given(licenses(), st.lists(st.sampled_from(list(v.ACTS)), min_size=1, unique=True).map(tuple), ANY, READ)
def test_grants_to_everyone_never_worsen_a_verdict(made, acts, id, reading):
    """A grant without circumstances makes no criterion of any definition worse."""
    before, after = ranks(made, id, reading), ranks(plus(made, Grant(acts=acts, at=HERE)), id, reading)
    assert all(b <= a for b, a in zip(before, after, strict=True))


@given(licenses(coverage="partial"), licenses(), ANY, READ)
def test_more_facts_never_turn_a_decided_verdict(part, rest, id, reading):
    """What was decided from a part of the text stays when the rest is read."""
    whole = part
    for clause in rest.clauses:
        whole = plus(whole, clause)
    whole = evolve(whole, coverage="complete", text=TEXT)
    for before, after in zip(verdicts(part, id, reading), verdicts(whole, id, reading), strict=True):
        assert not before.decided or before is after


@given(licenses(), st.randoms(use_true_random=False), ANY, READ)
def test_order_does_not_matter(made, rng, id, reading):
    """Clauses in another order give the same verdicts, from the same evidence."""
    shuffled = evolve(made, **{
        e: tuple(rng.sample(getattr(made, e), len(getattr(made, e))))
        for e in ("grants", "requires", "forbids", "reserves", "ends", "defines")
    })  # fmt: skip
    one, other = (judge(alone(x), MADE[id], reading) for x in (made, shuffled))
    for left, right in zip(one.findings, other.findings, strict=True):
        assert left.verdict is right.verdict
        assert set(left.evidence) == set(right.evidence)
    assert one.verdict == other.verdict


@given(licenses(), ANY, READ)
def test_every_finding_has_evidence_and_an_explanation(made, id, reading):
    """There is a reason for everything, and it can be said."""
    for finding in judge(alone(made), MADE[id], reading).findings:
        assert finding.evidence
        assert finding.explanation.endswith(".")
        assert "  " not in finding.explanation


@given(licenses(), LICENSED, READ)
def test_evidence_decides(made, id, reading):
    """Taking out all clauses that a finding names changes its verdict.

    Exceptions: grants that are not enough or that say that they can be taken back, since without
    them there is less; and an absence named beside the clauses, which stays when they are gone.
    """
    findings = judge(alone(made), MADE[id], reading).findings
    for number, finding in enumerate(findings):
        named = set(finding.clauses)
        short = finding.verdict in (NO, CONTESTED) and any(isinstance(c, Grant) for c in named)
        absent = len(named) < len(finding.evidence)
        if isinstance(finding.criterion, Criterion) and named and not short and not absent:
            less = evolve(made, **{
                e: tuple(c for c in getattr(made, e) if c not in named)
                for e in ("grants", "requires", "forbids", "reserves", "ends", "defines")
            })  # fmt: skip
            assert verdicts(less, id, reading)[number] is not finding.verdict


@given(licenses(), LICENSED)
def test_precedents_only_settle(made, id):
    """The practice changes no verdict on a license but contested ones."""
    for before, after in zip(verdicts(made, id, "strict"), verdicts(made, id, "practice"), strict=True):
        assert before in (CONTESTED, after)


@given(licenses(), LICENSED, READ)
def test_what_breaks_is_broken_and_what_is_contested_is_not_met_for_certain(made, id, reading):
    """A certain point that breaks a criterion breaks it, and strictly no contested one leaves it met."""
    rights = rights_of(alone(made))
    for finding in judge(alone(made), MADE[id], reading).findings:
        if isinstance(finding.criterion, Criterion):
            breaking = [found for p in finding.criterion.broken_by if (found := p.find(rights))]
            if any(not clause.doubt for found in breaking for clause in found):
                assert finding.verdict is NO
            if breaking or (reading == "strict" and any(p.find(rights) for p in finding.criterion.contested_by)):
                assert finding.verdict in (NO, CONTESTED)


@given(licenses(), READ)
def test_a_license_of_systems_never_does_better_than_the_open_source_definition(made, reading):
    """What judges terms by the Open Source Definition says no more of a license than that does."""
    osd = judge(alone(made), MADE["osd"], reading).truth
    for finding in judge(alone(made), MADE["osaid"], reading).findings:
        if isinstance(finding.criterion, Provision):
            assert finding.verdict is (OUTSIDE if osd is YES else osd)


@given(licenses(), st.sampled_from(sorted(OF_SYSTEMS)), READ)
def test_a_license_alone_is_never_a_system(made, id, reading):
    """No definition of systems says of a license that it conforms."""
    card = judge(alone(made), MADE[id], reading)
    assert not card.conforms
    assert card.truth is not YES
