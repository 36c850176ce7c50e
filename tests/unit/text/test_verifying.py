"""The evidence gate: what it counts, what it misses, and when it is sound."""

import pytest

from openness.catalog import Catalog
from openness.text.cues import Miss
from openness.text.normalize import text_hash
from openness.text.sources import FolderTexts
from openness.verifying import Verification, verify

RAKES = "1. Rakes are lent to all.\n2. Hoes are lent to none.\n"
POLICY = "1. Rakes are wiped.\n"


class Texts:
    """Texts at hand, and what was asked for."""

    def __init__(self, **texts):
        self.texts = {id.replace("_", "-"): text for id, text in texts.items()}
        self.asked = []

    def text(self, license):
        self.asked.append(license.id)
        return self.texts.get(license.id)


def written(folder, id, *places, text=None, coverage="partial"):
    lines = ["schema = 1", f'id = "{id}"', f'name = "{id}"', 'kind = "software"', f'coverage = "{coverage}"']
    if text is not None:
        lines.append(f'text = {{ sha256 = "{text_hash(text)}", normalizer = 1 }}')
    for section, cue, *document in places:
        named = f', document = "{document[0]}"' if document else ""
        lines += ["[[grants]]", 'acts = ["use"]', f'at = [{{ section = "{section}", cue = "{cue}"{named} }}]']
        lines += [f'note = "{cue}"']
    (folder / f"{id}.toml").write_text("\n".join(lines), encoding="utf-8")


@pytest.fixture
def records(tmp_path):
    """A license with a place in a policy, the policy, one that nobody read, and one without a text."""
    written(
        tmp_path, "rakes", ("1", "rakes are lent"), ("2", "hoes"), ("1", "wiped", "policy"), text=RAKES,
        coverage="complete",
    )  # fmt: skip
    written(tmp_path, "policy", ("1", "rakes are wiped"))
    written(tmp_path, "closed", coverage="unread")
    written(tmp_path, "forks", ("1", "forks"))
    return Catalog((tmp_path,))


def run(records, *sources, ids=None, **options):
    return verify([records.licenses[id] for id in ids or records.licenses], records, sources, **options)


def test_it_counts_what_it_checked(records):
    """Records with a text and the places in texts at hand are counted; the rest is named."""
    assert run(records, Texts(rakes=RAKES, policy=POLICY)) == Verification(2, 4, (), ("forks",))


def test_a_place_in_another_document_counts_for_that_text(records):
    """A place in a document without a text is not counted, and the document is named once."""
    assert run(records, Texts(rakes=RAKES), ids=["rakes"]) == Verification(1, 2, (), ("policy",))
    assert run(records, Texts(policy=POLICY), ids=["rakes"]) == Verification(0, 1, (), ("rakes",))


def test_documents_without_a_text_are_named_once_in_the_order_of_the_records(records):
    """Without texts every document that somebody read is named, and nobody misses what nobody read."""
    found = run(records)
    assert found == Verification(0, 0, (), ("forks", "policy", "rakes"))
    assert not found.sound


def test_misses_make_it_unsound(records):
    """A cue that is gone is a miss, and one miss is enough."""
    found = run(records, Texts(rakes=RAKES, policy="1. Rakes are dry.\n", forks="1. Forks."))
    assert [str(miss).split(":")[0] for miss in found.misses] == ["policy", "rakes"]
    assert found.places == 5
    assert not found.sound


@pytest.mark.parametrize(
    ("misses", "places", "sound"),
    [((), 1, True), ((), 0, False), ((Miss("x", "1", "y", "z"),), 1, False), ((Miss("x", "", "", "z"),), 0, False)],
)
def test_sound_is_something_checked_and_nothing_missed(misses, places, sound):
    """Nothing to check is not sound, and neither is a miss."""
    assert Verification(1, places, misses, ()).sound is sound


def test_documents_without_a_text_leave_it_sound(records):
    """What could not be checked is said, not held against the rest."""
    found = run(records, Texts(policy=POLICY))
    assert found.without_text
    assert found.sound


def test_no_records_are_not_sound(records):
    """Of nothing nothing is known."""
    assert run(records, Texts(rakes=RAKES), ids=[]) is not None
    assert not verify([], records, [Texts(rakes=RAKES)]).sound


def test_the_first_source_that_has_a_text_gives_it(records):
    """Sources are asked in their order, and a text is read once for all records."""
    first, second = Texts(rakes=RAKES), Texts(rakes="Something else.", policy=POLICY)
    assert run(records, first, second, ids=["rakes", "policy", "rakes"]).misses == ()
    assert first.asked == ["rakes", "policy"]
    assert second.asked == ["policy"]


def test_an_empty_text_is_a_text(records):
    """A source that has an empty text has one; its cues are missed, not excused."""
    found = run(records, Texts(policy=""), Texts(policy=POLICY), ids=["policy"])
    assert (found.places, len(found.misses), found.without_text) == (1, 1, ())


def test_exact_checks_hash_and_sections_and_inexact_does_not(records):
    """In a copy with another layout only the cues are looked for."""
    other = Texts(rakes="Hoes come first.\nRakes are lent, too.\n", policy=POLICY)
    assert run(records, other, ids=["rakes"], exact=False).misses == ()
    assert [miss.section for miss in run(records, other, ids=["rakes"]).misses] == ["", "1", "2"]


def test_a_document_that_is_no_record_has_no_text(tmp_path):
    """A place in a document that nobody recorded is named as without a text."""
    written(tmp_path, "rakes", ("1", "rakes", "nowhere"))
    found = run(Catalog((tmp_path,)), Texts(rakes=RAKES, nowhere=RAKES))
    assert found == Verification(1, 0, (), ("nowhere",))


def test_a_folder_of_texts_serves_as_a_source(records, tmp_path):
    """Files that are called after the records are found and checked."""
    (tmp_path / "rakes.txt").write_text(RAKES)
    (tmp_path / "policy.txt").write_text(POLICY)
    assert run(records, FolderTexts(tmp_path)).sound
