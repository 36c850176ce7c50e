"""Reading a whole text: a license with the place of every clause, and what was not understood."""

import pytest
from attrs import evolve

import openness
from openness.catalog import Catalog
from openness.clauses import Grant, Place, Prohibition
from openness.reading.known import Passages, default_passages, index_lines
from openness.reading.reader import read_passages, read_text, sentences_with_leads
from openness.records import License, TextRead
from openness.text.cues import FoldedText
from openness.text.normalize import NORMALIZER, text_hash

OPEN = """Orchard License

Everybody may use, copy, modify and distribute the Orchard for any purpose.

1. Notices. You must keep this notice in all copies.

2. The Orchard comes as is, with no warranty.
"""
CLOSED = f"{OPEN}\n3. You may not sell the Orchard for commercial purposes.\n"
STRANGE = f"{OPEN}\n3. Pickers shall refrain from whistling.\n"


def verdict(text, passages):
    return openness.score(read_text(text, passages).license).verdict


def test_a_text_that_is_understood_to_the_last_sentence_is_complete(nothing):
    """Then its silence counts, and the license says that a machine read it."""
    reading = read_text(OPEN, nothing)

    assert (reading.complete, reading.unread, reading.lacking) == (True, (), ())
    assert reading.license.coverage == "complete"
    assert (reading.license.text.by, reading.license.text.sha256) == ("machine", text_hash(OPEN))
    assert openness.score(reading.license).conforms


def test_a_verdict_of_a_machine_is_provisional(nothing):
    """The scorecard says that people have not read it."""
    assert openness.score(read_text(OPEN, nothing).license).provisional == ("read by a machine, not by people: text",)
    assert openness.score("mit").provisional == ()


def test_a_prohibition_decides(nothing):
    """What is found is evidence, whatever else was not understood."""
    assert verdict(CLOSED, nothing) == "does not conform"


def test_one_sentence_that_is_not_understood_leaves_it_unknown(nothing):
    """A license with a sentence that could matter and was not understood never conforms."""
    reading = read_text(STRANGE, nothing)

    assert [(unread.section, unread.line) for unread in reading.unread] == [("3", 9)]
    assert "refrain" in reading.unread[0].words
    assert (reading.license.coverage, verdict(STRANGE, nothing)) == ("partial", "unknown")


def test_silence_about_permissions_is_no_verdict(nothing):
    """People permit in more words than a machine knows: where nothing is found, nothing is decided."""
    reading = read_text("You may use and copy the Orchard.", nothing)

    assert reading.lacking == ("distribute", "distribute-modified")
    assert openness.score(reading.license).verdict == "unknown"


@pytest.mark.parametrize("text", ["", "\n\n", "Pears.", "\0", "All rights reserved."])
def test_a_text_that_says_nothing_is_read_as_nothing(text, nothing):
    """No clause, and no verdict."""
    assert read_text(text, nothing).clauses == ()
    assert verdict(text, nothing) == "unknown"


def test_every_clause_has_its_place(nothing):
    """Section, line and a cue that stands there."""
    reading = read_text(CLOSED, nothing, id="orchard")
    sale = next(read for read in reading.clauses if isinstance(read.clause, Prohibition))

    assert (sale.section, sale.line) == ("3", 9)
    assert sale.clause.at[0].document == "orchard"
    assert sale.clause.at[0].cue in CLOSED.casefold()


def test_a_duty_upon_changes_implies_that_one_may_change(nothing):
    """ "If you change it, say so" permits changing, where one may pass it on."""
    reading = read_text("Anybody may use and distribute this. Changed files must be clearly marked.", nothing)

    assert ("modify", "distribute-modified") in [grant.acts for grant in reading.license.grants]


def test_what_one_permission_leaves_out_another_may_give(nothing):
    """ "Solely for research" bars nothing where the next sentence permits it for everything."""
    limited = "You may use, modify and distribute it solely for research purposes."
    wide = "You may use, modify and distribute it for any purpose."

    assert [ban.when.purpose.words for ban in read_text(limited, nothing).license.forbids] == [("research",)]
    assert read_text(f"{limited}\n\n{wide}", nothing).license.forbids == ()


def test_internal_use_bars_nothing_where_external_use_is_permitted(nothing):
    """A limit to internal use falls with any permission that has no limit."""
    limited = "You may use and modify it solely for internal purposes."
    assert read_text(limited, nothing).license.forbids
    assert not read_text(f"{limited}\n\nYou may distribute it.", nothing).license.forbids


def test_what_contradicts_a_prohibition_is_in_doubt(nothing):
    """A record may not both permit and forbid an act without a doubt."""
    license = read_text("You may sell the pears.\n\nYou may not sell the pears.", nothing).license
    assert [grant.doubt is not None for grant in license.grants] == [True]
    assert license.forbids


def test_a_version_that_one_may_choose_is_no_change_of_terms(nothing):
    """A power to revise leaves the licensee alone who may stay with the version at hand."""
    power = "The grower may revise this license."
    choice = "You may use this version or any later version."

    assert read_text(power, nothing).license.reserves
    assert not read_text(f"{power}\n\n{choice}", nothing).license.reserves


def test_of_several_ways_one_is_enough(nothing):
    """What one of several ways bars, it does not bar where others are open."""
    text = "You must do one of the following:\n\n1. use it only for research;\n\n2. tell everybody.\n"

    assert read_text(text, nothing).license.forbids == ()


def test_some_sentences_can_be_read_out_of_a_text(nothing):
    """For what is foreign in a text that is otherwise known."""
    found, _ = sentences_with_leads(FoldedText(CLOSED))
    clauses, unread = read_passages(CLOSED, found[-1:], nothing, id="orchard")

    assert [(read.clause.effect, read.line) for read in clauses] == [("forbids", 9)]
    assert unread == ()


# Known passages


RIDDLE = "Whosoever plucketh a pear shall forthwith refrain from selling it at the fair of the village."


@pytest.fixture
def orchard(tmp_path):
    """A catalog with one record, and the lines of its index."""
    place = Place(section="preamble", cue="refrain from selling it", document="orchard")
    ban = Prohibition(acts=("sell",), at=(place,), note="ours")
    free = Grant(acts=("use",), at=(Place(section="preamble", cue="everybody may", document="orchard"),))
    text = f"Everybody may use the trees.\n\n{RIDDLE}\n"
    read = TextRead(sha256=text_hash(text), normalizer=NORMALIZER)
    license = License(
        id="orchard", name="Orchard", kind="software", coverage="complete", text=read, grants=(free,), forbids=(ban,)
    )
    catalog = Catalog((tmp_path,))
    catalog.licenses._paths["orchard"] = tmp_path / "orchard.toml"
    catalog.licenses._read["orchard"] = license
    folded = FoldedText(text)
    found, said = sentences_with_leads(folded)
    return Passages(index_lines(license, folded, said, [sentence.start for sentence in found]), catalog)


def test_a_known_passage_carries_the_clauses_of_its_record(orchard):
    """They are found where no pattern would find them, and stand where the text has them."""
    reading = read_text(f"Fair License\n\n1. {RIDDLE}\n", orchard)

    assert [(read.by, read.clause.acts, read.section) for read in reading.clauses] == [("orchard", ("sell",), "1")]
    assert reading.clauses[0].clause.note is None


@pytest.mark.parametrize(
    "changed",
    [
        RIDDLE.replace("shall", "shall not"),
        RIDDLE.replace("selling", "solely selling"),
        RIDDLE.replace("a pear", "a non-commercial pear"),
        RIDDLE.replace("selling", "copying"),
    ],
)
def test_a_word_that_restricts_makes_it_another_passage(orchard, changed):
    """An added *not*, *only* or purpose, or another act, is not the sentence that was read."""
    assert all(read.by != "orchard" for read in read_text(changed, orchard).clauses)


def test_a_name_does_not_make_it_another_passage(orchard):
    """What the words do not turn on may differ."""
    reading = read_text(RIDDLE.replace("of the village", "of Appleton"), orchard)

    assert [read.by for read in reading.clauses] == ["orchard"]


def test_what_is_left_out_is_not_known(orchard):
    """For honest measurement."""
    assert all(read.by != "orchard" for read in read_text(RIDDLE, orchard.without("orchard")).clauses)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor keeps the exclusive sale of pears, as ever.",
        "These terms are governed by the laws of the village.",  # of a kind that says nothing in a whole text
        'In these terms "pear" means the fruit of the village.',
    ],
)
def test_a_passage_put_into_a_license_is_not_passed_over(nothing, text):
    """In a whole text a sentence without a word that decides says nothing; what somebody put in says something."""
    clauses, unread = read_passages(text, sentences_with_leads(FoldedText(text))[0], nothing)

    assert (len(clauses), len(unread)) == (0, 1)
    assert read_text(text, nothing).unread == ()


def test_a_passage_of_a_record_that_is_read_together_with_others_tells_so(orchard):
    """What lies in the other document is unknown."""
    license = orchard._catalog.licenses["orchard"]
    orchard._catalog.licenses._read["orchard"] = evolve(license, extends=("meadow",))
    reading = read_text(f"{OPEN}\n\nEverybody may use the trees.\n\n{RIDDLE}", orchard)
    assert (reading.license.coverage, reading.license.missing) == ("partial", ("meadow",))
    assert "read together with meadow" in reading.table.notes[0].text

    shared = read_text(f"{OPEN}\n\n{RIDDLE}", orchard)
    assert shared.license.missing == (), "a passage that two texts share does not bring the other's documents"
    policy = read_text(f"{OPEN}\n\n{RIDDLE.replace('of the village', 'of the policy')}", orchard)
    assert policy.license.missing == ("meadow",), "but where it refers to a document, that may be the one"


def test_a_record_of_another_text_is_not_believed(orchard):
    """An index that was made of another text than the record's points nowhere."""
    orchard._shas[0] = "0" * 64

    assert all(read.by != "orchard" for read in read_text(RIDDLE, orchard).clauses)


def test_our_own_passages_are_there(catalog):
    """The index of our records is small, and has no words."""
    lines = default_passages(catalog)
    assert len(lines._records) > 50
    assert sum(len(entries) for entries in lines._entries.values()) > 1000


@pytest.mark.parametrize(
    "text", ["- pears and apples\n" * 5_000, "You may use it. " * 5_000, OPEN + "\n" * 1_100_000 + "No."]
)
def test_what_lies_beyond_a_bound_is_not_understood(text, nothing):
    """A text without end is read up to a bound, and says so."""
    reading = read_text(text, nothing)

    assert reading.unread[-1].words == ("a text of this length",)
    assert not reading.complete
