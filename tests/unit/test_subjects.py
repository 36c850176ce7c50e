"""Subjects: what a name, an expression, a license or a model stands for, and how it is judged and answered."""

import json

import pytest

from openness.catalog import Catalog
from openness.definitions import definition
from openness.errors import OpennessError, RecordError, UnknownLicenseError
from openness.expressions import MOST_CHOICES
from openness.records import Bundle, License, TextRead
from openness.rights import rights_of
from openness.scoring import judge
from openness.subjects import Release, Subject, subject
from openness.truth import Truth
from openness.views import Answer, Question, answered

ACTS = '["use", "copy", "modify", "distribute", "distribute-modified"]'
OPEN = f'[[grants]]\nacts = {ACTS}\nat = [{{ section = "1", cue = "made up" }}]\n'
BARRED = '[[forbids]]\nacts = ["use"]\nwhen.purpose = ["commercial"]\nat = [{ section = "2", cue = "for a living" }]\n'
MORE = '[[grants]]\nacts = ["add-terms"]\nat = [{ section = "1", cue = "moreover" }]\n'
HASH = 'text = { sha256 = "' + "0" * 64 + '", normalizer = 1 }\n'


def record(folder, id, clauses=OPEN, **more):
    table = {"schema": 1, "id": id, "name": f"The {id}", "kind": "software", "coverage": "complete", **more}
    head = "".join(f"{key} = {json.dumps(value)}\n" for key, value in table.items())
    (folder / f"{id}.toml").write_text(head + HASH + clauses, encoding="utf-8")


def model(folder, id, *parts, aliases=()):
    head = f'schema = 1\nid = "{id}"\nname = "The model {id}"\ndeveloper = "Nobody"\naliases = {json.dumps(aliases)}\n'
    told = [
        f'\n[[parts]]\npart = "{part}"\nreleased = "yes"\nsource = "made up"\n'
        + (f'license = "{license}"\n' if license else "")
        for part, license in parts
    ]
    (folder / "models").mkdir(exist_ok=True)
    (folder / "models" / f"{id}.toml").write_text(head + "".join(told), encoding="utf-8")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Made-up licenses, what is added to them, and models."""
    here = tmp_path_factory.mktemp("records")
    record(here, "alpha", aliases=["First One"])
    record(here, "beta", OPEN + BARRED)
    record(here, "gnat-1.0-only", OPEN + BARRED, spdx="Gnat-1.0-only", aliases=["Gnat-1.0", "gnat"])
    record(here, "gnat-2.0-only", spdx="Gnat-2.0-only")
    record(here, "gnat-lib-3.0-only", spdx="Gnat-Lib-3.0-only")
    record(here, "word", incorporates=["rules"])
    record(here, "rules", BARRED, kind="policy")
    record(here, "no-sale", BARRED, kind="addendum")
    record(here, "linking", MORE, kind="exception", spdx="Linking-exception")
    record(here, "selling", MORE, kind="exception", missing=["the-price-list"])
    record(here, "licenseref-acme")
    record(here, "old-plus", aliases=["Old+", "Bread and butter", "Old-or-later"])
    for number in range(9):
        record(here, f"twin{number}-1.0")
        record(here, f"twin{number}-2.0")
    model(here, "robin", ("weights", "alpha"), ("data-card", "beta AND no-sale"), ("model-card", None),
          aliases=["robin-7b"])  # fmt: skip
    model(here, "wren", ("weights", None), ("service", "alpha OR beta"))
    model(here, "finch", ("inference-code", "alpha"))
    model(here, "alpha-bird", ("weights", "never-recorded"))
    model(here, "linnet", ("weights", "linnet"))
    record(here, "linnet")
    model(here, "heron", ("weights", "alpha AND"))
    return Catalog((here,))


def documents(what, catalog):
    """The documents of each license on each side."""
    return [[[d.id for d in b.documents] for b in offer] for offer in subject(what, catalog).offers]


# --- names --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "id"),
    [
        pytest.param("alpha", "alpha", id="id"),
        pytest.param(" ALPHA ", "alpha", id="case and space"),
        pytest.param("first_one", "alpha", id="alias"),
        pytest.param("GNAT-1.0-ONLY", "gnat-1.0-only", id="SPDX id"),
        pytest.param("Old+", "old-plus", id="a name that ends with plus"),
        pytest.param("old-or-later", "old-plus", id="a name that ends with or later"),
        pytest.param("bread AND butter", "old-plus", id="a name with an operator"),
        pytest.param("LicenseRef-ACME", "licenseref-acme", id="LicenseRef"),
    ],
)
def test_a_name_of_a_record_is_that_record(made, name, id):
    """What goes by a name is found by it, also where the name looks like an expression."""
    found = subject(name, made)
    assert found.single
    assert (found.id, found.name, found.license) == (id, f"The {id}", made.licenses[id])
    assert (found.expression, found.model) == (None, None)


def test_every_name_of_our_records_is_that_record(catalog):
    """No name of ours is taken for an expression; models go first."""
    for name, id in {**catalog.licenses.names, **catalog.models.names}.items():
        found = subject(name, catalog)
        assert (found.id, found.model is not None) == (id, name in catalog.models.names)


@pytest.mark.parametrize("name", ["never-recorded", "", "alpha/beta", "alpha beta"])
def test_an_unknown_name_is_an_error(made, name):
    """A name that is no expression and that no record has is unknown."""
    with pytest.raises(UnknownLicenseError, match="unknown license or model"):
        subject(name, made)


@pytest.mark.parametrize("name", ["alpha OR", "AND alpha", "(alpha", "alpha WITH", "alpha / beta OR x"])
def test_a_broken_expression_is_an_error(made, name):
    """What can only be meant as an expression, but is none, is an error that says so."""
    with pytest.raises(OpennessError, match="is no SPDX expression"):
        subject(name, made)


@pytest.mark.parametrize("what", [None, 7, b"alpha", ["alpha"]])
def test_other_things_are_an_error(made, what):
    """What is no name, license or model is an error that names its type."""
    with pytest.raises(OpennessError, match=f"pass a license, a model or a name, not {type(what).__name__}"):
        subject(what, made)


def test_records_and_subjects_are_subjects(made):
    """A license stands for itself with its documents, a model for its license, a subject for itself."""
    word = subject(made.licenses["word"], made)
    assert (word.id, [d.id for d in word.bundle.documents]) == ("word", ["word", "rules"])
    assert subject(made.models["robin"], made).license is made.licenses["alpha"]
    assert subject(word, made) is word


def test_a_license_that_is_no_record_is_judged_by_its_clauses(made):
    """A license that somebody made is a subject with what it incorporates from the records."""
    own = License(
        id="own", name="Own", kind="software", coverage="complete", incorporates=("rules", "lost"),
        text=TextRead(sha256="0" * 64, normalizer=1),
    )  # fmt: skip
    bundle = subject(own, made).bundle
    assert [d.id for d in bundle.documents] == ["own", "rules"]
    assert bundle.missing == ("lost",)


# --- sides of an expression ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        pytest.param("(alpha)", [[["alpha"]]], id="brackets"),
        pytest.param("beta OR alpha", [[["alpha"]], [["beta"]]], id="OR"),
        pytest.param("beta AND alpha", [[["alpha"], ["beta"]]], id="AND"),
        pytest.param("ALPHA OR First-One", [[["alpha"]]], id="OR of two names of one record"),
        pytest.param("alpha AND first-one", [[["alpha"]]], id="AND of two names of one record"),
        pytest.param("word OR alpha", [[["alpha"]], [["word", "rules"]]], id="what is incorporated"),
        pytest.param("alpha WITH linking", [[["alpha", "linking"]]], id="WITH"),
        pytest.param("alpha WITH Linking-exception", [[["alpha", "linking"]]], id="WITH an SPDX id"),
        pytest.param("alpha OR alpha WITH linking", [[["alpha"]], [["alpha", "linking"]]],
                     id="with or without an exception"),
        pytest.param("alpha AND alpha WITH linking", [[["alpha"], ["alpha", "linking"]]],
                     id="with and without an exception"),
        pytest.param("word WITH linking", [[["word", "rules", "linking"]]], id="WITH behind what is incorporated"),
        pytest.param("alpha AND linking", [[["alpha", "linking"]]], id="AND an exception"),
        pytest.param("alpha AND no-sale", [[["alpha", "no-sale"]]], id="AND an addendum"),
        pytest.param("no-sale AND alpha", [[["alpha", "no-sale"]]], id="an addendum AND"),
        pytest.param("alpha AND no-sale AND no-sale", [[["alpha", "no-sale"]]], id="AND an addendum twice"),
        pytest.param("alpha AND no-sale AND rules", [[["alpha", "no-sale", "rules"]]], id="AND two addenda"),
        pytest.param("word AND rules", [[["word", "rules"]]], id="AND a policy that is there already"),
        pytest.param("alpha AND beta AND no-sale", [[["alpha", "no-sale"], ["beta", "no-sale"]]],
                     id="an addendum beside two"),
        pytest.param("(alpha OR beta) AND no-sale", [[["alpha", "no-sale"]], [["beta", "no-sale"]]],
                     id="an addendum to a choice"),
        pytest.param("alpha OR no-sale", [[["alpha"]], [["no-sale"]]], id="OR an addendum"),
        pytest.param("no-sale AND rules", [[["no-sale"], ["rules"]]], id="addenda to nothing"),
        pytest.param("alpha AND (no-sale OR beta)", [[["alpha"], ["beta"]], [["alpha", "no-sale"]]],
                     id="an addendum on one side"),
        pytest.param("gnat-1.0-or-later", [[["gnat-1.0-only"]], [["gnat-2.0-only"]]], id="or later"),
        pytest.param("Gnat-1.0+", [[["gnat-1.0-only"]], [["gnat-2.0-only"]]], id="plus"),
        pytest.param("gnat-1.0-only+", [[["gnat-1.0-only"]], [["gnat-2.0-only"]]], id="plus behind only"),
        pytest.param("gnat+", [[["gnat-1.0-only"]], [["gnat-2.0-only"]]], id="plus behind an alias"),
        pytest.param("gnat-2.0+", [[["gnat-2.0-only"]]], id="plus without later ones"),
        pytest.param("gnat-1.0+ WITH linking", [[["gnat-1.0-only", "linking"]], [["gnat-2.0-only", "linking"]]],
                     id="or later WITH"),
        pytest.param("gnat-1.0+ AND gnat-2.0", [[["gnat-1.0-only"], ["gnat-2.0-only"]], [["gnat-2.0-only"]]],
                     id="or later AND a later one"),
        pytest.param("gnat-1.0+ AND no-sale", [[["gnat-1.0-only", "no-sale"]], [["gnat-2.0-only", "no-sale"]]],
                     id="or later AND an addendum"),
        pytest.param("alpha+", [[["alpha"]]], id="plus where there are no versions"),
        pytest.param("(gnat-2.0)", [[["gnat-2.0-only"]]], id="without its only"),
        pytest.param("robin OR alpha", [[["alpha"]], [["robin"]]], id="a model is no license"),
    ],
)  # fmt: skip
def test_sides(made, text, sides):
    """An expression stands for these sides, each of licenses with the documents that are read with them."""
    found = documents(text, made)
    assert sorted(map(sorted, found)) == sorted(map(sorted, sides))
    assert [[bundle[0] for bundle in offer] for offer in found] == sorted([b[0] for b in offer] for offer in found)


def test_an_expression_goes_by_its_text(made):
    """An expression is called as it is written, and says that it is one."""
    found = subject("beta or ALPHA", made)
    assert (found.id, found.name, found.expression) == ("ALPHA OR beta",) * 3
    assert not found.single


def test_later_versions_leave_no_more_choices_than_an_expression_may(made):
    """Later versions multiply the choices, and too many of them are refused as well."""
    eight, nine = (" AND ".join(f"twin{n}-1.0+" for n in range(number)) for number in (8, 9))
    assert len(subject(eight, made).offers) == MOST_CHOICES
    with pytest.raises(OpennessError, match=f"more than {MOST_CHOICES} choices"):
        subject(nine, made)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("alpha OR beta", "alpha OR beta stands for several licenses; name one of them: alpha, beta",
                     id="OR"),
        pytest.param("alpha AND beta", "name one of them: alpha, beta$", id="AND"),
        pytest.param("(alpha OR beta) AND word", "name one of them: alpha, word, beta$", id="each once"),
    ],
)  # fmt: skip
def test_several_licenses_are_no_single_one(made, text, says):
    """Asked for its one license, an expression names those that it has."""
    found = subject(text, made)
    for name in ("bundle", "license"):
        with pytest.raises(OpennessError, match=says):
            getattr(found, name)


# --- what nobody recorded -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("(Never-Recorded)", {"Never-Recorded"}, id="brackets"),
        pytest.param("LicenseRef-Other", {"LicenseRef-Other"}, id="LicenseRef"),
        pytest.param("DocumentRef-d:LicenseRef-Other", {"DocumentRef-d:LicenseRef-Other"}, id="DocumentRef"),
        pytest.param("alpha AND Never-Recorded", {"The alpha", "Never-Recorded"}, id="AND"),
        pytest.param("alpha OR Never-Recorded", {"The alpha", "Never-Recorded"}, id="OR"),
        pytest.param("Never-Recorded-or-later", {"Never-Recorded-or-later"}, id="or later"),
        pytest.param("Never WITH linking", {"Never", "The linking"}, id="WITH an exception"),
        pytest.param("(robin)", {"robin"}, id="a model"),
        pytest.param("never. AND never:", {"never.", "never:"}, id="two that differ by a sign"),
        pytest.param("alpha. AND alpha", {"alpha.", "The alpha"}, id="a sign behind a name"),
    ],
)
def test_what_nobody_recorded_stands_under_its_name(made, text, names):
    """A license that nobody recorded is unread, and called as it was written."""
    found = {d for offer in subject(text, made).offers for bundle in offer for d in bundle.documents}
    assert {d.name for d in found} == names
    assert all((d.coverage == "unread") is (not d.name.startswith("The ")) for d in found)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        pytest.param("alpha WITH Never", ["Never"], id="an exception"),
        pytest.param("alpha WITH robin", ["robin"], id="a model is no exception"),
        pytest.param("alpha WITH selling", ["the-price-list"], id="what an exception incorporates"),
        pytest.param("alpha WITH Never AND alpha WITH Ever", ["Ever", "Never"], id="two exceptions to one license"),
        pytest.param("alpha AND alpha WITH Never", ["Never"], id="with and without one"),
        pytest.param("alpha AND selling", ["the-price-list"], id="what an addendum incorporates"),
    ],
)
def test_what_is_missing_is_named(made, text, missing):
    """An exception that nobody recorded, or what one incorporates, makes the verdict provisional."""
    card = judge(subject(text, made), definition("osd"))
    assert card.conforms
    assert sorted(m for bundle in card.offer for m in bundle.missing) == missing
    assert all(any(name in reason for reason in card.provisional) for name in missing)


@pytest.mark.parametrize(
    "text", ["alpha WITH beta", "never WITH beta", "gnat-1.0+ WITH alpha", "beta OR alpha WITH beta"]
)
def test_a_license_is_no_exception(made, text):
    """A license in the place of an exception is refused, and the error says how to join the two."""
    with pytest.raises(OpennessError, match="is no exception but a license by itself; join it with AND or OR"):
        subject(text, made)


def test_one_may_do_without_an_unknown_exception(made):
    """Where one may choose a license without an exception, an unknown exception leaves nothing open."""
    for text in ("alpha OR alpha WITH Never", "alpha WITH Never OR alpha"):
        assert judge(subject(text, made), definition("osd")).provisional == ()


@pytest.mark.parametrize("name", ["Never-Recorded", "LicenseRef-Other"])
def test_a_verdict_on_what_nobody_recorded_is_provisional(made, name):
    """The scorecard says of which license no text was found."""
    (reason,) = judge(subject(f"({name})", made), definition("osd")).provisional
    assert reason.casefold() == f"no text was found of: {name}".casefold()


@pytest.mark.parametrize("name", ["GFDL-1.3-only", "Autoconf-exception-2.0", "NOASSERTION", "none"])
def test_a_name_of_spdx_without_a_record_is_unknown(made, name):
    """A name on the SPDX list that no record has, or a word of SPDX for no license, is a license that nobody read."""
    found = subject(name, made)
    assert (found.name, found.license.name, found.license.coverage) == (name, name, "unread")


# --- models -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "sides"),
    [
        pytest.param("robin", [[["alpha"]]], id="the weights decide"),
        pytest.param("Robin-7B", [[["alpha"]]], id="alias"),
        pytest.param("wren", [[["alpha"]], [["beta"]]], id="else the service"),
        pytest.param("alpha-bird", [[["never-recorded"]]], id="a license that nobody recorded"),
        pytest.param("linnet", [[["linnet"]]], id="a license of the same name"),
    ],
)
def test_a_model_stands_for_the_license_that_decides(made, name, sides):
    """A model is judged by the terms of its weights, else of its service."""
    assert documents(name, made) == sides
    found = subject(name, made)
    assert found.name == f"The model {found.id}"
    assert found.model is made.models[found.id]


def test_a_model_keeps_the_expression_that_licenses_it(made):
    """A model under an expression says so; one under a license has none."""
    assert subject("wren", made).expression == "alpha OR beta"
    assert subject("robin", made).expression is None


def test_a_model_without_a_license_is_unknown(made):
    """A model of which no license is stated has one of which nothing is known."""
    license = subject("finch", made).license
    assert license.name.endswith("license of The model finch")
    assert license.coverage == "unread"


def test_a_release_knows_the_terms_of_its_parts(made):
    """A part has the terms that its record names, or none."""
    release = subject("robin", made).release
    assert [b.license.id for b in release.terms(release.part("weights")).offers[0]] == ["alpha"]
    (bundle,) = release.terms(release.part("data-card")).offers[0]
    assert [d.id for d in bundle.documents] == ["beta", "no-sale"]
    assert release.terms(release.part("model-card")) is None
    assert release.part("training-data") is None


def test_terms_of_a_part_are_looked_up_once(made):
    """Asked twice, a release gives the same terms."""
    release = Release(made.models["robin"], made)
    part = release.part("weights")
    assert release.terms(part) is release.terms(part)


def test_a_model_under_a_broken_expression_is_an_error(made):
    """A record that names no license and no expression is an error of ours."""
    with pytest.raises(OpennessError, match="'alpha AND' is no SPDX expression"):
        subject("heron", made)


@pytest.mark.parametrize(
    "license",
    ["GPL-2.0-or-later", "GPL-1.0-or-later", "LGPL-2.0+ OR alpha", "AGPL-1.0-or-later", "LicenseRef-x", "alpha+",
     "MIT WITH LLVM-exception"],
)  # fmt: skip
def test_a_part_may_be_under_any_expression_of_the_spdx_list(tmp_path, license):
    """The records may name what is on the SPDX list, later versions too."""
    record(tmp_path, "alpha")
    model(tmp_path, "robin", ("weights", license))
    Catalog((tmp_path,)).check()


@pytest.mark.parametrize("license", ["never-recorded", "alpha OR never", "alpha AND", "()", "+", "alpha WITH never"])
def test_a_part_under_nothing_that_is_known_is_a_problem(tmp_path, license):
    """A license that is neither among the records nor on the SPDX list is a problem of the record."""
    record(tmp_path, "alpha")
    model(tmp_path, "robin", ("weights", license))
    with pytest.raises(RecordError, match="is neither among the records nor an SPDX expression"):
        Catalog((tmp_path,)).check()


# --- judged -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "verdict", "taken"),
    [
        pytest.param("alpha OR beta", "conforms", ["alpha"], id="the better side, first"),
        pytest.param("word OR gnat-2.0", "conforms", ["gnat-2.0-only"], id="the better side, last"),
        pytest.param("beta OR never", "unknown", ["never"], id="unknown before not met"),
        pytest.param("alpha AND beta", "does not conform", ["alpha", "beta"], id="the worse of both"),
        pytest.param("(alpha AND beta) OR gnat-2.0", "conforms", ["gnat-2.0-only"], id="one instead of two"),
        pytest.param("gnat-1.0-or-later", "conforms", ["gnat-2.0-only"], id="the later version"),
        pytest.param("(gnat-1.0-only)", "does not conform", ["gnat-1.0-only"], id="no later version"),
        pytest.param("gnat-0.9-or-later", "conforms", ["gnat-2.0-only"], id="later than one that nobody recorded"),
        pytest.param("alpha AND no-sale", "does not conform", ["alpha"], id="an addendum"),
        pytest.param("alpha WITH linking", "conforms", ["alpha"], id="an exception"),
    ],
)
def test_verdicts(made, text, verdict, taken):
    """An expression has the verdict of its best side, as a whole, and says which that is."""
    card = judge(subject(text, made), definition("osd"))
    assert card.verdict == verdict
    assert [bundle.license.id for bundle in card.offer] == taken
    assert card.name == card.subject.expression


def test_what_holds_together_is_judged_on_the_evidence_of_the_worse(made):
    """Where one of two licenses breaks a criterion the finding names its clauses, and no single license."""
    card = judge(subject("alpha AND beta", made), definition("osd"))
    alone = judge(subject("beta", made), definition("osd"))
    finding = card.finding("osd-6")
    assert (finding.verdict, finding.evidence, finding.license) == (Truth.NO, alone.finding("osd-6").evidence, "")
    assert finding.points == alone.finding("osd-6").points


def test_what_both_grant_is_evidence_of_both(made):
    """Where both licenses meet a criterion the grants of both are its evidence."""
    finding = judge(subject("alpha AND gnat-2.0", made), definition("osd")).finding("osd-1")
    assert finding.verdict is Truth.YES
    assert {clause.at[0].document for clause in finding.clauses} == {"alpha", "gnat-2.0-only"}


# --- answered -----------------------------------------------------------------------------------


def _told(about, rights):
    return Answer(f"{about.license.id} of {about.name}", (rights.no_right("publish-results"),))


WHICH = Question("which", "Which is it?", _told)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        pytest.param("alpha", "alpha of The alpha", id="a license"),
        pytest.param("(alpha)", "alpha of alpha", id="an expression of one"),
        pytest.param("beta OR alpha", "alpha of alpha OR beta", id="the better side"),
        pytest.param("beta OR gnat-2.0", "gnat-2.0-only of beta OR gnat-2.0", id="the better side, last"),
        pytest.param("beta AND alpha", "The alpha: alpha of alpha AND beta; The beta: beta of alpha AND beta",
                     id="both of both"),
        pytest.param("word OR alpha AND gnat-2.0",
                     "The alpha: alpha of word OR (alpha AND gnat-2.0); "
                     "The gnat-2.0-only: gnat-2.0-only of word OR (alpha AND gnat-2.0)", id="both of the better side"),
        pytest.param("alpha AND no-sale", "alpha of alpha AND no-sale", id="a license and its addendum"),
        pytest.param("wren", "alpha of The model wren", id="a model under a choice"),
    ],
)  # fmt: skip
def test_a_view_asks_the_licenses_of_the_better_side(made, text, answer):
    """A question is answered for each license of the side that comes off best."""
    assert answered(WHICH, subject(text, made)).text == answer


def test_answers_side_by_side_keep_all_evidence(made):
    """The answers on several licenses rest on the evidence of each."""
    evidence = answered(WHICH, subject("alpha AND beta", made)).evidence
    assert [absence.documents for absence in evidence] == [("alpha",), ("beta",)]


def test_a_bundle_is_a_subject_by_itself(made):
    """A bundle is judged as its license with the documents that it has."""
    bundle = Bundle(made.licenses["alpha"], (made.licenses["alpha"], made.licenses["no-sale"]))
    found = Subject.of(bundle)
    assert (found.id, found.name, found.bundle) == ("alpha", "The alpha", bundle)
    assert judge(found, definition("osd")).verdict == judge(bundle, definition("osd")).verdict == "does not conform"
    assert rights_of(found.bundle) is rights_of(bundle)
