"""The catalog: by which names a record is found, whose record it is, and what is read for it."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness import loading
from openness.catalog import RECORDS_VARIABLE, Catalog, Shelf, default_catalog, key_of
from openness.errors import OpennessError, RecordError, UnknownLicenseError
from openness.records import License
from openness.releases import Model
from openness.shipped import data_folder


def head(id, **more):
    table = {"schema": 1, "id": id, "name": f"The {id} license", "kind": "software", "coverage": "partial", **more}
    return "".join(f"{key} = {json.dumps(value)}\n" for key, value in table.items())


def record(folder, id, **more):
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{id}.toml"
    path.write_text(head(id, **more), encoding="utf-8")
    return path


def model_record(folder, id, license="alpha", **more):
    folder.mkdir(parents=True, exist_ok=True)
    aliases = json.dumps(more.get("aliases", []))
    text = f'schema = 1\nid = "{id}"\nname = "{id}"\ndeveloper = "Nobody"\naliases = {aliases}\n'
    part = f'\n[[parts]]\npart = "weights"\nreleased = "yes"\nlicense = "{license}"\nsource = "made up"\n'
    (folder / f"{id}.toml").write_text(text + part, encoding="utf-8")


@pytest.fixture
def folder(tmp_path):
    """Three made-up licenses and a model."""
    here = tmp_path / "records"
    record(here, "alpha", spdx="Alpha-1.0", aliases=["first", "The First One"])
    record(here, "beta", aliases=["second", "second_license"])
    record(here, "gamma")
    model_record(here / "models", "delta", aliases=["Delta Model"])
    return here


@pytest.fixture
def read(monkeypatch):
    """The names of the files that were parsed, in order."""
    parsed = []
    original = loading.load_table

    def counting(path):
        parsed.append(path.name)
        return original(path)

    monkeypatch.setattr(loading, "load_table", counting)
    return parsed


# --- names --------------------------------------------------------------------------------------

some_names = st.text(st.sampled_from("aB1.-_ \t"), max_size=12)


@given(some_names)
def test_folding_a_name_twice_is_folding_it_once(name):
    """What is folded stays as it is."""
    assert key_of(key_of(name)) == key_of(name)


@given(some_names)
def test_case_and_outer_space_do_not_count(name):
    """A name in capitals, or with space around it, is the same name."""
    assert key_of(f" {name.upper()}\n") == key_of(name.lower())


@given(some_names)
def test_every_lookup_finds_or_raises_unknown(catalog, name):
    """Whatever is asked for is found or unknown, and what is near has at most three names."""
    known = {**catalog.licenses.names, **catalog.models.names}
    if key_of(name) in known:
        assert catalog.find(name).id in (
            catalog.licenses.names.get(key_of(name)),
            catalog.models.names.get(key_of(name)),
        )
        return
    with pytest.raises(UnknownLicenseError) as caught:
        catalog.find(name)
    assert len(caught.value.near) <= 3
    assert set(caught.value.near) <= set(known)


def test_every_name_of_every_record_finds_it(catalog):
    """Ids, SPDX ids and aliases of all our records lead to them, and reading the heads misses none of these."""
    for id, license in catalog.licenses.items():
        for name in (id, license.spdx, *license.aliases):
            assert name is None or catalog.license(name) is license
    for id, model in catalog.models.items():
        for name in (id, *model.aliases):
            assert catalog.models.find(name) is model


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("alpha", "alpha"), ("Alpha", "alpha"), ("  alpha ", "alpha"), ("Alpha-1.0", "alpha"), ("ALPHA_1.0", "alpha"),
        ("alpha 1.0", "alpha"), ("first", "alpha"), ("the-first-one", "alpha"), ("The  First\tOne", "alpha"),
        ("THE_FIRST_ONE", "alpha"), ("second license", "beta"), ("second-license", "beta"), ("gamma", "gamma"),
    ],
)  # fmt: skip
def test_a_license_goes_by_many_names(folder, name, id):
    """Case, spaces and underscores do not count, in ids, SPDX ids and aliases alike."""
    assert Catalog((folder,)).license(name).id == id


@pytest.mark.parametrize(
    "name", ["", "alph", "alpha1.0", "firs", "The gamma license", "../alpha", "alpha.toml", "delta"]
)
def test_other_names_are_unknown_licenses(folder, name):
    """Neither beginnings, titles, paths nor models are names of a license."""
    with pytest.raises(UnknownLicenseError, match="unknown license") as caught:
        Catalog((folder,)).license(name)
    assert isinstance(caught.value, LookupError)
    assert caught.value.name == name


def test_a_model_goes_before_a_license(folder):
    """A name that a model and a license share means the model, and `license` still means the license."""
    model_record(folder / "models", "alpha", "beta")
    catalog = Catalog((folder,))
    assert isinstance(catalog.find("Alpha"), Model)
    assert isinstance(catalog.license("Alpha"), License)
    assert isinstance(catalog.find("first"), License)
    assert catalog.find("delta model").id == "delta"


def test_a_name_that_is_neither_model_nor_license(folder):
    """Who asks for either is told that there is neither, with names of both."""
    record(folder, "delt-license")
    with pytest.raises(UnknownLicenseError, match="unknown license or model 'delt'; did you mean delta") as caught:
        Catalog((folder,)).find("delt")
    assert {"delta", "delt-license"} <= set(caught.value.near)


def test_near_names_come_best_first_and_at_most_three(tmp_path):
    """What is nearest stands first, one name for each record, and no more than three."""
    for id in ("omega-1", "omega-12", "omega-123", "omega-1234", "zzz"):
        record(tmp_path, id, aliases=[f"{id}-alias"])
    catalog = Catalog((tmp_path,))
    with pytest.raises(UnknownLicenseError, match="did you mean omega-1, omega-12, omega-123") as caught:
        catalog.license("omega_")
    assert caught.value.near == ("omega-1", "omega-12", "omega-123")
    assert catalog.near("zzzz", catalog.licenses.names) == ["zzz"]


def test_nothing_is_near_what_is_like_nothing(folder):
    """A name that is like no other has no suggestion."""
    with pytest.raises(UnknownLicenseError) as caught:
        Catalog((folder,)).license("0000000000")
    assert caught.value.near == ()
    assert str(caught.value) == "unknown license '0000000000'"


# --- whose record -------------------------------------------------------------------------------


def test_data_folder():
    """The package's facts are there, each kind in its folder."""
    assert {"licenses", "models", "precedents"} <= {path.name for path in data_folder().iterdir()}
    assert (data_folder() / "licenses" / "mit.toml").is_file()


def test_without_a_folder_there_are_our_records():
    """The default catalog has our licenses and our models, and is made once."""
    assert default_catalog().folders == (data_folder() / "licenses",)
    assert "mit" in default_catalog().licenses
    assert "llama-4" in default_catalog().models
    assert default_catalog() is default_catalog()


@pytest.mark.parametrize("kind", [str, Path], ids=["text", "path"])
def test_a_users_folder_as_argument(folder, kind):
    """The user's records stand on top of ours, models among them."""
    catalog = default_catalog(kind(folder))
    assert catalog.license("first").id == "alpha"
    assert catalog.license("mit").id == "mit"
    assert catalog.find("delta").id == "delta"
    assert catalog.find("llama-4").id == "llama-4"


def test_a_users_folder_in_the_environment(folder, monkeypatch):
    """The variable names the folder, and an argument goes before it."""
    monkeypatch.setenv(RECORDS_VARIABLE, str(folder))
    assert "alpha" in default_catalog().licenses
    record(folder.parent / "other", "epsilon")
    assert "alpha" not in default_catalog(folder.parent / "other").licenses
    monkeypatch.delenv(RECORDS_VARIABLE)
    assert "alpha" not in default_catalog().licenses


def test_several_folders_in_the_environment(tmp_path, monkeypatch):
    """Folders are separated as in PATH, empty parts do not count, and the last one is on top."""
    record(tmp_path / "one", "alpha", steward="One")
    record(tmp_path / "one", "beta", steward="One")
    record(tmp_path / "two", "alpha", steward="Two")
    parts = [str(tmp_path / "one"), "", str(tmp_path / "two")]
    monkeypatch.setenv(RECORDS_VARIABLE, os.pathsep.join(parts))
    assert default_catalog().license("alpha").steward == "Two"
    assert default_catalog().license("beta").steward == "One"


def test_a_folder_in_the_home_folder(tmp_path, monkeypatch):
    """A tilde stands for the home folder."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    record(tmp_path / "records", "alpha")
    assert "alpha" in default_catalog("~/records").licenses


def test_a_folder_with_nothing_but_models(tmp_path):
    """A user may add models alone."""
    model_record(tmp_path / "models", "delta", "mit")
    assert default_catalog(tmp_path).find("delta").licensed_by == "mit"


def test_a_users_record_takes_the_place_of_ours(tmp_path):
    """A record with the id of ours replaces it, with its names."""
    record(tmp_path, "mit", steward="Somebody else")
    catalog = default_catalog(tmp_path)
    assert catalog.license("MIT").steward == "Somebody else"
    assert len(catalog.licenses) == len(default_catalog().licenses)
    with pytest.raises(UnknownLicenseError):
        catalog.license("expat")


def test_a_users_model_takes_the_place_of_ours(tmp_path):
    """A model with the id of ours replaces it."""
    model_record(tmp_path / "models", "llama-4", "mit")
    assert default_catalog(tmp_path).find("llama-4").licensed_by == "mit"


def test_a_folder_that_is_missing(tmp_path, monkeypatch):
    """A folder that is not there, or is a file, is refused with its name and what to do."""
    file = record(tmp_path, "alpha")
    for path in (tmp_path / "none", file):
        monkeypatch.setenv(RECORDS_VARIABLE, str(path))
        with pytest.raises(OpennessError, match="is no folder; name a folder with records") as caught:
            default_catalog()
        assert str(path) in str(caught.value)


def test_a_folder_that_is_empty(tmp_path):
    """A folder without records is refused with its name and what to do."""
    (tmp_path / "README.md").touch()
    with pytest.raises(OpennessError, match=r"has no records; put \*\.toml files there") as caught:
        default_catalog(tmp_path)
    assert str(tmp_path) in str(caught.value)


def test_a_missing_folder_given_as_argument(tmp_path):
    """Who passes a wrong folder is not told to look at a variable that is not set."""
    with pytest.raises(OpennessError) as caught:
        default_catalog(tmp_path / "none")
    assert RECORDS_VARIABLE not in str(caught.value)


# --- what is read -------------------------------------------------------------------------------


def test_making_a_catalog_parses_nothing(folder, read):
    """Listing, counting and asking for an id parse no file."""
    catalog = Catalog((folder,))
    assert list(catalog.licenses) == ["alpha", "beta", "gamma"]
    assert len(catalog.licenses) == 3
    assert "beta" in catalog.licenses
    assert "epsilon" not in catalog.licenses
    assert read == []


@pytest.mark.parametrize("name", ["beta", "BETA", "second", "Second License"])
def test_one_license_is_parsed_and_no_other(folder, read, name):
    """Looking a license up by its id or an alias parses its own file, once."""
    (folder / "gamma.toml").write_text("this is = = no TOML", encoding="utf-8")
    catalog = Catalog((folder,))
    assert catalog.license(name).id == "beta"
    assert catalog.license(name) is catalog.license("beta")
    assert read == ["beta.toml"]


def test_an_unknown_name_parses_nothing(folder, read):
    """Not even suggestions need a file to be parsed."""
    with pytest.raises(UnknownLicenseError):
        Catalog((folder,)).find("secnod")
    assert read == []


def test_a_bundle_parses_what_it_needs(folder, read):
    """A license that incorporates another has both parsed."""
    record(folder, "zeta", incorporates=["beta"])
    catalog = Catalog((folder,))
    assert [d.id for d in catalog.bundle(catalog.license("zeta")).documents] == ["zeta", "beta"]
    assert read == ["zeta.toml", "beta.toml"]


def test_clauses_lend_no_names(tmp_path):
    """What is written after the first clause is no alias of the license."""
    path = record(tmp_path, "alpha")
    clause = (
        '\n[[reserves]]\npower = "audit"\nat = [{ section = "1", cue = "beta" }]\nnote = """\naliases = ["trap"]\n"""\n'
    )
    path.write_text(path.read_text(encoding="utf-8") + clause, encoding="utf-8")
    catalog = Catalog((tmp_path,))
    assert catalog.license("alpha").reserves
    assert set(catalog.licenses.names) == {"alpha"}


def test_aliases_over_several_lines(tmp_path):
    """A list of aliases may be as long as it likes, and ends where it ends."""
    path = record(tmp_path, "alpha")
    aliases = 'aliases = [\n    "first", # one\n\n    "second",\n]\nremark = "third"\n'
    text = f'\n[text]\nsha256 = "{"0" * 64}"\nnormalizer = 1\n'
    path.write_text(path.read_text(encoding="utf-8") + aliases + text, encoding="utf-8")
    assert set(Catalog((tmp_path,)).licenses.names) == {"alpha", "first", "second"}


def test_a_shelf_shows_what_it_holds(folder):
    """A shelf is a mapping in the order of ids, and says how many records there are."""
    shelf = Catalog((folder,)).licenses
    assert isinstance(shelf, Shelf)
    assert repr(shelf) == "<3 records: alpha, beta, gamma, …>"
    assert [license.id for license in shelf.values()] == ["alpha", "beta", "gamma"]
    with pytest.raises(KeyError):
        shelf["epsilon"]


# --- what is refused ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "names", [["first"], ["FIRST"], ["the_first_one"], ["alpha"], ["Alpha 1.0"]], ids=lambda names: names[0]
)
def test_a_name_claimed_twice_is_refused(folder, names):
    """An alias that another record has, however it is written, is refused with the file and the other record."""
    path = record(folder, "omega", aliases=names)
    catalog = Catalog((folder,))
    with pytest.raises(RecordError, match="give it to one of them") as caught:
        catalog.license("second")
    (problem,) = caught.value.problems
    assert problem.startswith(f"{path}: aliases: {key_of(names[0])!r} already belongs to {folder / 'alpha.toml'}")


def test_every_name_claimed_twice_is_reported(folder):
    """All clashes are reported at once, and by the check as well."""
    record(folder, "omega", aliases=["first", "second"])
    for ask in (lambda c: c.licenses.names, lambda c: c.check()):
        with pytest.raises(RecordError) as caught:
            ask(Catalog((folder,)))
        assert len(caught.value.problems) == 2


def test_an_alias_may_repeat_the_records_own_names(tmp_path):
    """A record that says its own id or SPDX id again claims nothing of another."""
    record(tmp_path, "alpha", spdx="Alpha", aliases=["ALPHA", "alpha"])
    assert Catalog((tmp_path,)).license("aLPHA").id == "alpha"


def test_a_broken_record_is_refused_when_it_is_asked_for(folder):
    """The error names the file and the problem, and other records stay within reach."""
    path = record(folder, "gamma", colour="green")
    catalog = Catalog((folder,))
    assert catalog.license("alpha").id == "alpha"
    with pytest.raises(RecordError, match="unknown key 'colour'") as caught:
        catalog.license("gamma")
    assert str(path) in str(caught.value)


def test_our_records_pass_the_check():
    """Nothing is wrong with our own records."""
    default_catalog().check()


def test_the_check_reports_all_broken_records(folder):
    """Problems of licenses and models are raised together."""
    record(folder, "alpha", colour="green")
    record(folder, "beta", kind="sofware")
    model_record(folder / "models", "other", "alpha")
    (folder / "models" / "other.toml").rename(folder / "models" / "renamed.toml")
    with pytest.raises(RecordError) as caught:
        Catalog((folder,)).check()
    files = [problem.split(": ")[0] for problem in caught.value.problems]
    assert files == [str(folder / name) for name in ("alpha.toml", "beta.toml", "models/renamed.toml")]


@pytest.mark.parametrize("key", ["incorporates", "extends"])
def test_a_document_that_is_missing_is_reported_by_the_check(folder, key):
    """A document that is not among the records is a loose end, with what to do."""
    record(folder, "omega", **{key: ["nowhere"]})
    with pytest.raises(RecordError, match="'nowhere' is not among the records; add its record") as caught:
        Catalog((folder,)).check()
    assert [problem.split(":")[0] for problem in caught.value.problems] == ["omega"]


def test_a_document_that_is_declared_missing_passes(folder):
    """What nobody could read is declared as missing, and the bundle says so."""
    record(folder, "omega", incorporates=["alpha"], missing=["nowhere"])
    catalog = Catalog((folder,))
    catalog.check()
    bundle = catalog.bundle(catalog.license("omega"))
    assert (bundle.missing, [d.id for d in bundle.documents]) == (("nowhere",), ["omega", "alpha"])


def test_a_bundle_without_its_document_says_so(folder):
    """A document that is not among the records is missing from the bundle, and reading goes on."""
    record(folder, "omega", incorporates=["nowhere", "beta"])
    catalog = Catalog((folder,))
    bundle = catalog.bundle(catalog.license("omega"))
    assert (bundle.missing, [d.id for d in bundle.documents]) == (("nowhere",), ["omega", "beta"])


def test_a_bundle_holds_each_document_once(folder):
    """Documents that are reached in two ways are read once, each after what names it first."""
    record(folder, "gamma", incorporates=["beta"])
    record(folder, "omega", incorporates=["gamma", "beta"], extends=["alpha"])
    catalog = Catalog((folder,))
    bundle = catalog.bundle(catalog.license("omega"))
    assert [d.id for d in bundle.documents] == ["omega", "gamma", "beta", "alpha"]
    assert bundle.missing == ()
    assert catalog.bundle(catalog.license("omega")) is bundle


@pytest.mark.parametrize(
    ("links", "start", "circle"),
    [
        ({"a": ["a"]}, "a", "a → a"),
        ({"a": ["b"], "b": ["a"]}, "a", "a → b → a"),
        ({"a": ["b"], "b": ["c"], "c": ["b"]}, "a", "b → c → b"),
    ],
    ids=["itself", "each other", "further down"],
)
def test_a_circle_is_refused_with_the_circle(tmp_path, links, start, circle):
    """Documents that incorporate each other are refused, and the circle is shown."""
    for id, incorporated in links.items():
        record(tmp_path, id, incorporates=incorporated)
    catalog = Catalog((tmp_path,))
    with pytest.raises(RecordError, match=f"runs in a circle: {circle}; break it"):
        catalog.bundle(catalog.license(start))
    with pytest.raises(RecordError, match="runs in a circle"):
        catalog.check()


# --- what does not hold yet ---------------------------------------------------------------------


def test_a_directory_called_like_a_record_is_in_nobodys_way(folder):
    """A directory named like a record leaves the other records within reach of their aliases."""
    (folder / "dir.toml").mkdir()
    assert Catalog((folder,)).license("first").id == "alpha"


def test_the_check_refuses_a_directory_called_like_a_record(folder):
    """The check reports a directory named like a record as one that cannot be read."""
    (folder / "dir.toml").mkdir()
    with pytest.raises(RecordError, match=r"dir\.toml: cannot be read"):
        Catalog((folder,)).check()


@pytest.mark.parametrize("alias", ["'first'", r'"fir\u0073t"'], ids=["literal", "escaped"])
def test_an_alias_may_be_quoted_as_toml_allows(tmp_path, alias):
    """Whichever way TOML lets a text be written, an alias is found."""
    record(tmp_path, "alpha").write_text(head("alpha") + f"aliases = [{alias}]\n", encoding="utf-8")
    assert Catalog((tmp_path,)).licenses["alpha"].aliases == ("first",)
    assert Catalog((tmp_path,)).license("first").id == "alpha"


@pytest.mark.parametrize(
    "line",
    ['aliases = ["first"] # once "trap"', 'remark = """\naliases = ["trap"]\n"""'],
    ids=["comment", "remark"],
)
def test_comments_and_remarks_lend_no_names(tmp_path, line):
    """What only looks like an alias is none."""
    record(tmp_path, "alpha").write_text(head("alpha") + line + "\n", encoding="utf-8")
    assert Catalog((tmp_path,)).licenses["alpha"].id == "alpha"
    assert "trap" not in Catalog((tmp_path,)).licenses.names


@pytest.mark.skipif(os.pathsep != ":", reason="no folder can have the separator in its name here")
def test_a_folder_with_the_separator_in_its_name(tmp_path):
    """The argument is one folder, whatever its name."""
    record(tmp_path / "a:b", "alpha")
    assert "alpha" in default_catalog(tmp_path / "a:b").licenses
