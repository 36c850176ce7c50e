"""Licenses and bundles: what a license holds, what it refuses, and what is read together."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openness import vocabulary as v
from openness.clauses import EFFECTS, Grant, Place
from openness.records import SCHEMA, Bundle, License, TextRead
from openness.strategies import bundles, clauses, licenses
from openness.vocabulary import VocabularyError

TEXT = TextRead(sha256="0123456789abcdef" * 4, normalizer=1)
GRANT = Grant(acts=("use",), at=(Place("1", "alpha", "x"), Place("2", "beta", "y")))


def made(**more):
    return License(**{"id": "x", "name": "X", "kind": "software", "coverage": "partial", **more})


@given(licenses())
def test_clauses_come_by_effect(license):
    """All clauses of a license are there, in the order of the effects, and their places with them."""
    assert list(license.clauses) == [clause for effect in EFFECTS for clause in getattr(license, effect)]
    assert list(license.places) == [place for clause in license.clauses for place in clause.at]
    order = list(EFFECTS)
    ranks = [order.index(clause.effect) for clause in license.clauses]
    assert ranks == sorted(ranks)


@given(licenses())
def test_licenses_are_values(license):
    """An equal license is the same key, and none can be changed."""
    copy = attrs.evolve(license)
    assert copy == license
    assert hash(copy) == hash(license)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        license.name = "another"


@given(bundles())
def test_a_license_by_itself_is_a_bundle(bundle):
    """A bundle of one document has the clauses of that document."""
    assert bundle.clauses == bundle.license.clauses
    assert bundle.complete


@given(st.lists(clauses(Grant), max_size=2, unique=True), st.lists(licenses(), max_size=3))
def test_a_bundle_holds_the_clauses_of_all_documents(grants, others):
    """Nothing is lost and nothing is merged, and the license itself comes first."""
    first = made(grants=tuple(grants))
    bundle = Bundle(first, (first, *others))
    assert bundle.clauses == sum((document.clauses for document in (first, *others)), ())


@pytest.mark.parametrize(
    ("coverages", "complete"),
    [(["complete"], True), (["complete", "complete"], True), (["complete", "partial"], False),
     (["partial", "complete"], False), (["complete", "unread"], False), (["unread"], False)],
    ids=lambda value: "-".join(value) if isinstance(value, list) else "",
)  # fmt: skip
def test_a_bundle_is_complete_when_all_was_read(coverages, complete):
    """Silence is evidence only where every document was read whole."""
    documents = tuple(made(coverage=c, text=TEXT if c == "complete" else None) for c in coverages)
    assert Bundle(documents[0], documents).complete is complete


def test_bundles_are_only_themselves():
    """Two bundles of the same license are two, so that each may be a key by itself."""
    license = made()
    assert Bundle(license, (license,)) != Bundle(license, (license,))
    assert Bundle(license, (license,)).missing == ()


def test_the_least_license():
    """A license needs an id, a name, a kind and a coverage, and has the present form."""
    license = made()
    assert (license.schema, license.clauses, license.text) == (SCHEMA, (), None)
    for name in ("id", "name", "kind", "coverage"):
        with pytest.raises(TypeError, match=name):
            License(**{k: "software" for k in ("id", "name", "kind", "coverage") if k != name})


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"coverage": "complete"}, r'coverage "complete" needs \[text\]'),
        ({"coverage": "unread", "grants": (GRANT,)}, 'coverage "unread" admits no clauses'),
        ({"kind": "zzz"}, "'zzz' is no kind of document"),
        ({"coverage": "zzz"}, "'zzz' is no coverage"),
    ],
    ids=["complete without text", "unread with clauses", "unknown kind", "unknown coverage"],
)
def test_what_cannot_be(more, message):
    """A license that contradicts itself, or uses other words, cannot be made."""
    with pytest.raises(ValueError, match=message):
        made(**more)


@pytest.mark.parametrize(
    "more",
    [{"coverage": "complete", "text": TEXT}, {"text": TEXT}, {"coverage": "unread"}, {"grants": (GRANT,)}],
    ids=["complete with text", "partial with text", "unread", "partial with clauses"],
)
def test_what_can_be(more):
    """The combinations beside those that are refused are fine."""
    assert made(**more).id == "x"


@pytest.mark.parametrize(
    "sha",
    ["", "0" * 63, "0" * 65, "A" * 64, "g" + "0" * 63, "0" * 32 + "x" + "0" * 31, " " + "0" * 63, "0" * 63 + "\n"],
    ids=["empty", "short", "long", "capitals", "first", "middle", "space", "line break"],
)
def test_what_is_no_hash(sha):
    """A hash has 64 hexadecimal digits in lower case, at every place."""
    with pytest.raises(ValueError, match="a SHA-256 has 64 hexadecimal digits in lower case"):
        TextRead(sha256=sha, normalizer=1)


@pytest.mark.parametrize("kind", list(v.KINDS))
def test_every_kind_of_document(kind):
    """Each word of the vocabulary makes a document of that kind."""
    assert made(kind=kind).kind == kind


def test_a_wrong_kind_is_refused_with_a_near_one():
    """The refusal helps."""
    with pytest.raises(VocabularyError, match="did you mean: software"):
        made(kind="sofware")


def test_places_may_be_in_other_documents():
    """A clause keeps the document of each of its places."""
    assert [place.document for place in made(grants=(GRANT,)).places] == ["x", "y"]
