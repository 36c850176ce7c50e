"""Loading: what is refused, with which words, and that nothing else ever comes out.

* Any bytes, and any table, make a record or a `RecordError`.
* A dumped record loads to an equal one, through real TOML.
* Every file of ``tests/data/invalid`` is refused with all lines of its ``.errors.txt``.
"""

from pathlib import Path

import pytest
import tomli
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from openness import vocabulary as v
from openness.clauses import Duty, Grant, Place, Prohibition, Terms
from openness.dumping import dump_license
from openness.errors import OpennessError, RecordError
from openness.loading import LARGEST, load_license, load_model, load_table, structure
from openness.records import License
from openness.releases import Model
from openness.strategies import clauses, licenses

INVALID = sorted((Path(__file__).parents[1] / "data" / "invalid").glob("*.toml"))
HEAD = 'schema = 1\nid = "x"\nname = "X"\nkind = "software"\ncoverage = "partial"\n'
PLACED = 'at = [{ section = "1", cue = "alpha beta" }]\n'
GRANT = f'\n[[grants]]\nacts = ["use"]\n{PLACED}'
MODEL = 'schema = 1\nid = "x"\nname = "X"\ndeveloper = "Nobody"\n'
PART = '\n[[parts]]\npart = "weights"\nreleased = "yes"\nsource = "made up"\n'


def written(folder, text, name="x.toml"):
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def refusal(path, load=load_license):
    with pytest.raises(RecordError) as caught:
        load(path)
    return caught.value


def outcome(make):
    """What is made, or the problems for which it is not."""
    try:
        return make(), ()
    except RecordError as error:
        return None, error.problems


def as_written(license):
    """A license as it comes back from TOML, which is no other than itself."""
    return tomli.loads(tomli_w.dumps(dump_license(license)))


# --- laws ---------------------------------------------------------------------------------------


@given(licenses(id="another", clauses=clauses()))
def test_structuring_undoes_dumping(license):
    """A record that goes through a table comes out equal."""
    assert structure(dump_license(license), License, "made up") == license


@given(
    st.sampled_from(["complete", "partial"]).flatmap(lambda c: licenses(coverage=c, id="another", clauses=clauses()))
)
def test_structuring_undoes_writing(license):
    """A record that goes through real TOML comes out equal."""
    assert structure(as_written(license), License, "made up") == license


@given(license=licenses(id="made-up"))
def test_loading_undoes_writing(tmp_path_factory, license):
    """A written record loads equal, its places in its own text, unless it contradicts itself or has a clause twice."""
    path = tmp_path_factory.mktemp("records") / "made-up.toml"
    path.write_text(tomli_w.dumps(dump_license(license)), encoding="utf-8")
    assert 'document = "made-up"' not in path.read_text(encoding="utf-8")
    read, problems = outcome(lambda: load_license(path))
    assert read == license or problems
    assert all("is granted in" in line or "the same clause" in line for line in problems)


@given(licenses(id="another", clauses=clauses()))
def test_dumping_leaves_out_what_is_left_at_its_default(license):
    """A dumped table has no empty lists, no nulls, and always its schema."""

    def leaves(value):
        match value:
            case dict():
                return [leaf for inner in value.values() for leaf in leaves(inner)] or [value]
            case list():
                return [leaf for inner in value for leaf in leaves(inner)] or [value]
            case _:
                return [value]

    table = dump_license(license)
    assert table["schema"] == 1
    assert not [leaf for leaf in leaves(table) if leaf is None or leaf in ([], {})]


scalars = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), st.dates(), st.datetimes(),
    st.sampled_from(["use", "software", "partial", "company", "complete", "a" * 64, "automatic"]),
)  # fmt: skip
keys = st.one_of(
    st.text(max_size=6),
    st.sampled_from([
        "schema", "id", "name", "kind", "coverage", "text", "grants", "requires", "forbids", "ends", "defines", "acts",
        "at", "when", "unless", "size", "group", "except", "section", "cue", "document", "sha256", "normalizer",
        "metric", "above", "aliases", "date", "how", "duty", "parts", "part", "released", "source", "developer",
    ]),
)  # fmt: skip
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4), max_leaves=12
)
effect_names = ("grants", "requires", "forbids", "reserves", "ends", "defines")


@given(st.dictionaries(keys, values, max_size=8), st.sampled_from([License, Model]))
def test_any_table_is_a_record_or_a_record_error(table, cls):
    """Nothing that TOML or JSON can say makes structuring fail in another way."""
    made, problems = outcome(lambda: structure(table, cls, "made up"))
    assert isinstance(made, cls) or problems
    assert all(line.startswith("made up: ") for line in problems)


@given(licenses(id="another", clauses=clauses()), st.data())
def test_a_spoilt_table_is_a_record_or_a_record_error(license, data):
    """A record in which any one value has become something else is read, or refused with the key path."""
    table = dump_license(license)
    spot, key = table, data.draw(st.sampled_from(sorted(table)))
    while isinstance(spot[key], dict | list) and spot[key] and data.draw(st.booleans()):
        spot = spot[key]
        key = data.draw(st.sampled_from(sorted(spot)) if isinstance(spot, dict) else st.integers(0, len(spot) - 1))
    spot[key] = data.draw(values)
    made, problems = outcome(lambda: structure(table, License, "made up"))
    assert isinstance(made, License) or problems
    assert all(line.startswith("made up: ") for line in problems)


@pytest.mark.parametrize("load", [load_license, load_model])
@given(junk=st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_bytes_are_a_record_or_a_record_error(tmp_path_factory, load, junk):
    """Whatever is in a file, reading it fails in no other way."""
    path = written(tmp_path_factory.mktemp("junk"), junk)
    read, problems = outcome(lambda: load(path))
    assert read or problems
    assert all(str(path) in line for line in problems)


@given(junk=st.binary(min_size=1, max_size=6), where=st.integers(0, len(HEAD + GRANT)))
def test_any_bytes_within_a_record_are_a_record_or_a_record_error(tmp_path_factory, junk, where):
    """Whatever is put into the middle of a record, reading it fails in no other way."""
    good = (HEAD + GRANT).encode()
    path = written(tmp_path_factory.mktemp("junk"), good[:where] + junk + good[where:])
    read, problems = outcome(lambda: load_license(path))
    assert isinstance(read, License) or problems
    assert all(str(path) in line for line in problems)


# --- what is refused ----------------------------------------------------------------------------


def test_there_are_invalid_records():
    """The folder of invalid records holds some, and each has its list of errors."""
    assert len(INVALID) > 40
    listed = {path.name.removesuffix(".errors.txt") for path in INVALID[0].parent.glob("*.errors.txt")}
    assert listed == {path.stem for path in INVALID}


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_an_invalid_record_is_refused_with_its_errors(path):
    """Each line of the list beside the record stands in the error, whose every line names the file."""
    wanted = path.with_suffix(".errors.txt").read_text(encoding="utf-8").splitlines()
    assert wanted
    assert all(line.strip() for line in wanted)
    error = refusal(path)
    assert [line for line in wanted if line not in str(error)] == []
    assert all(str(path) in problem for problem in error.problems)
    assert isinstance(error, OpennessError)


def test_all_errors_of_a_file_are_reported_at_once():
    """A file with eight errors is refused with eight problems, one a line."""
    (path,) = (p for p in INVALID if p.stem == "many-errors")
    error = refusal(path)
    assert len(error.problems) == 8
    assert str(error).splitlines() == list(error.problems)


def test_an_unknown_key_names_all_that_are_allowed():
    """The list of allowed keys is complete."""
    (path,) = (p for p in INVALID if p.stem == "unknown-key")
    head, clause = sorted(refusal(path).problems, key=len, reverse=True)
    assert head.endswith("remark, grants, requires, forbids, reserves, ends, defines")
    assert clause.endswith("since, until, after_years, event, consent, parameter")


def test_a_huge_file_is_refused_unread(tmp_path):
    """Ten megabytes are refused by their size, whatever is in them."""
    path = written(tmp_path, b"\xff" * 10_000_000)
    assert refusal(path).problems == (f"{path}: has 10,000,000 bytes; a record has at most {LARGEST:,}",)


@pytest.mark.parametrize(("size", "fits"), [(LARGEST, True), (LARGEST + 1, False)], ids=["largest", "one more"])
def test_the_largest_record(tmp_path, size, fits):
    """A record of just the allowed size is read, and one byte more is too much."""
    path = written(tmp_path, HEAD + "#" * (size - len(HEAD)))
    if fits:
        assert load_license(path).id == "x"
    else:
        assert "bytes; a record has at most" in str(refusal(path))


def test_a_directory_called_like_a_record(tmp_path):
    """A directory named x.toml is refused as a record that cannot be read."""
    (tmp_path / "x.toml").mkdir()
    assert str(refusal(tmp_path / "x.toml")).startswith(f"{tmp_path / 'x.toml'}: cannot be read: ")


def test_a_file_that_is_not_there(tmp_path):
    """A missing file is refused as a record that cannot be read."""
    assert str(refusal(tmp_path / "x.toml")).startswith(f"{tmp_path / 'x.toml'}: cannot be read: ")


def test_a_table_is_read_as_it_is(tmp_path):
    """Parsing alone neither adds nor checks anything."""
    assert load_table(written(tmp_path, "alpha = [1, 2]\n")) == {"alpha": [1, 2]}


# --- what is read -------------------------------------------------------------------------------


def test_places_get_the_records_own_id(tmp_path):
    """A place without a document is in the record's own text; a named document stays."""
    at = 'at = [{ section = "1", cue = "alpha" }, { section = "2", cue = "beta", document = "policy" }]\n'
    license = load_license(written(tmp_path, f'{HEAD}\n[[grants]]\nacts = ["use"]\n{at}'))
    assert license.places == (Place("1", "alpha", "x"), Place("2", "beta", "policy"))


@pytest.mark.parametrize(
    ("when", "dimension", "words", "excluded"),
    [
        ('{ group = ["company"] }', "group", ("company",), False),
        ('{ group = { except = ["company", "nonprofit"] } }', "group", ("company", "nonprofit"), True),
        ('{ where = ["EU", "DE"] }', "where", ("EU", "DE"), False),
        ('{ purpose = { except = ["commercial"] } }', "purpose", ("commercial",), True),
    ],
    ids=["list", "except", "regions and countries", "except one"],
)
def test_terms_are_a_list_or_an_exception(tmp_path, when, dimension, words, excluded):
    """A list is a set of terms, and a table with `except` everything but one."""
    license = load_license(written(tmp_path, f'{HEAD}\n[[grants]]\nacts = ["use"]\nwhen = {when}\n{PLACED}'))
    assert getattr(license.grants[0].when, dimension) == Terms(words, excluded)


@pytest.mark.parametrize(
    "size",
    ['{ metric = "revenue", above = 5 }', '[{ metric = "revenue", above = 5 }]', '{ metric = "revenue", above = 5.0 }'],
    ids=["table", "list", "fraction"],
)
def test_a_size_is_a_table_or_a_list_of_tables(tmp_path, size):
    """A single size needs no list, and its number may be whole or not."""
    license = load_license(
        written(tmp_path, f'{HEAD}\n[[grants]]\nacts = ["use"]\nwhen = {{ size = {size} }}\n{PLACED}')
    )
    (read,) = license.grants[0].when.size
    assert (read.metric, read.value) == ("revenue", 5)


@pytest.mark.parametrize("side", ["grants", "forbids"])
def test_a_doubted_contradiction_is_accepted(tmp_path, side):
    """What is granted and forbidden alike is read where one side is in doubt."""
    doubt = 'doubt = "made up"\n'
    granted = f'\n[[grants]]\nacts = ["use"]\n{doubt if side == "grants" else ""}{PLACED}'
    banned = f'\n[[forbids]]\nacts = ["use"]\n{doubt if side == "forbids" else ""}{PLACED}'
    license = load_license(written(tmp_path, HEAD + granted + banned))
    assert [type(clause) for clause in license.clauses] == [Grant, Prohibition]


@pytest.mark.parametrize(
    "narrow", ['when = { group = ["company"] }\n', 'unless = [{ consent = "steward" }]\n'], ids=["when", "unless"]
)
def test_a_prohibition_in_other_circumstances_contradicts_nothing(tmp_path, narrow):
    """A grant to all and a narrower prohibition stand side by side."""
    license = load_license(written(tmp_path, f'{HEAD}{GRANT}\n[[forbids]]\nacts = ["use"]\n{narrow}{PLACED}'))
    assert len(license.clauses) == 2


def test_clauses_that_differ_in_their_place_are_no_duplicates(tmp_path):
    """The same duty said in two sections is two clauses."""
    other = '\n[[requires]]\nduty = "notify"\nat = [{ section = "2", cue = "gamma" }]\n'
    license = load_license(written(tmp_path, f'{HEAD}\n[[requires]]\nduty = "notify"\n{PLACED}{other}'))
    assert [type(clause) for clause in license.clauses] == [Duty, Duty]


def test_line_breaks_and_tabs_are_no_control_characters(tmp_path):
    """A remark may have several lines."""
    assert load_license(written(tmp_path, f'{HEAD}remark = "alpha\\n\\tbeta"\n')).remark == "alpha\n\tbeta"


def test_our_own_records_go_through_toml(catalog):
    """Each of our own records is dumped, written, read and structured to itself."""
    assert len(catalog.licenses) > 50
    for license in catalog.licenses.values():
        table = as_written(license)
        for clause in (clause for effect in effect_names for clause in table.get(effect, ())):
            for place in clause["at"]:
                place.setdefault("document", license.id)
        assert structure(table, License, "ours") == license


# --- models -------------------------------------------------------------------------------------


def test_a_model_is_read(tmp_path):
    """A model has its parts, each with its source."""
    model = load_model(written(tmp_path, MODEL + PART))
    assert (model.id, [part.part for part in model.parts]) == ("x", ["weights"])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (MODEL, "parts: is missing"),
        (MODEL + 'parts = "weights"\n', "parts: must be a list in square brackets, not 'weights' (str)"),
        (MODEL + PART + "license = 3\n", "parts[0].license: must be a string, not 3 (int)"),
        (MODEL + PART.replace("made up", " "), "parts[0]: a fact needs the source where it was read"),
        (MODEL + PART.replace("weights", "wieghts"), "'wieghts' is no part of a model; did you mean: weights"),
        (MODEL + PART.replace('"yes"', '"maybe"'), "parts[0].released: 'maybe' is no state of release"),
        (MODEL + PART + "size = 3\n", "parts[0]: unknown key 'size'; allowed are: part, released, license, source,"),
        (MODEL.replace('"x"', '"y"') + PART, "id: is 'y', but the file is called 'x'; make them the same"),
        (MODEL.replace("= 1", "= 0") + PART, "schema: must be 1, not 0"),
        (HEAD, "the record: unknown key 'coverage', 'kind'; allowed are: schema, id, name, developer,"),
    ],
    ids=[
        "no parts", "string for parts", "number for license", "no source", "mistyped part", "mistyped state",
        "unknown key", "another id", "another schema", "a license",
    ],
)  # fmt: skip
def test_an_invalid_model_is_refused(tmp_path, text, line):
    """A model is read as strictly as a license."""
    path = written(tmp_path, text)
    assert line in str(refusal(path, load_model))
    assert all(problem.startswith(f"{path}: ") for problem in refusal(path, load_model).problems)


@pytest.mark.parametrize("word", list(v.KINDS))
def test_every_kind_is_read(tmp_path, word):
    """Each kind of document is a kind of record."""
    assert load_license(written(tmp_path, HEAD.replace("software", word))).kind == word


# --- what does not hold yet ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [f"{HEAD}steward = {'1' * 5000}\n", "schema = 0x" + "f" * 5000 + "\n"],
    ids=["decimal", "hexadecimal schema"],
)
def test_a_number_of_many_digits_is_refused(tmp_path, text):
    """A number that Python will not convert is refused like any other wrong value."""
    assert refusal(written(tmp_path, text)).problems


def test_a_missing_id_is_one_problem(tmp_path):
    """A record without an id is told that its id is missing, and nothing of keys that it does not have."""
    path = written(tmp_path, HEAD.replace('id = "x"\n', "") + GRANT)
    assert refusal(path).problems == (f"{path}: id: is missing",)


def test_a_wrong_id_is_reported_with_the_rest(tmp_path):
    """A wrong id and an undeclared parameter are reported at once."""
    path = written(
        tmp_path, f'{HEAD}\n[[grants]]\nacts = ["use"]\nwhen = {{ parameter = "alpha" }}\n{PLACED}', "y.toml"
    )
    assert len(refusal(path).problems) == 2
