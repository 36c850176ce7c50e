"""Where a sentence permits something, in sentences of our own, and where it only speaks of permissions."""

import pytest

from openness.reading.grants import cores
from openness.reading.reader import read_text
from openness.reading.understanding import understand
from openness.text.normalize import fold


def permitted(sentence, lead=""):
    """The acts that a sentence permits, one set for each place."""
    own = fold(sentence)
    whole = f"{fold(lead)} {own}" if lead else own
    return [set(core.acts) for core in cores(whole, len(whole) - len(own))]


ALL_OF_IT = {"modify", "distribute", "distribute-modified"}

PERMITS = [
    # somebody may
    ("Anybody may use the orchard.", [{"use"}]),
    ("You are free to change and share the jam.", [ALL_OF_IT]),
    ("Pears are red; you may also copy them.", [{"copy"}]),
    ("Users have the right to run the press.", [{"use"}]),
    # somebody grants
    ("The village grants you a license, under its marks of 1900, to copy the pears.", [{"copy"}]),
    ("Permission is given to every picker to sell pears.", [{"sell"}]),
    ("The village grants permission for redistribution and use of the pears.", [{"use", "distribute"}]),
    ("The village lets you copy them.", []),
    ("The village allows you to copy them.", [{"copy"}]),
    # the licensee gives, and is permitted nothing
    ("You hereby grant the village a license to use and copy your jam.", []),
    ("Pickers, and licensees, agree to grant the grower a right to sell their jam.", []),
    ("A license to copy the jam is granted by you to the village, to use it.", []),
    ("You are hereby granted a license to use the pears.", [{"use"}]),
    # something may be done
    ("The pears may be freely copied and sold.", [{"copy", "sell"}]),
    ("Use and copying of the pears are permitted.", [{"use", "copy"}]),
    # everything
    ("The pears are in the public domain.", [{"all"}]),
    ("Do with it whatever you like.", [{"all"}]),
    ("The grower abandons any claim and all copyrights.", [{"all"}]),
    # acts stand before the conditions
    ("You may copy the pears if you do not sell them.", [{"copy"}]),
    ("Use of the pears without modification is permitted.", [{"use"}]),
]

SPEAKS = [
    "This license is intended to let you copy pears.",
    "If you may copy pears, you are lucky.",
    "The pears that you may sell are yellow.",
    "No use of the pears is permitted.",
    "Nobody has asked whether you may use pears.",
    "A license that permits the user to sell jam is fine.",
    "For example, you may sell jam.",
    "“Picking” means that you may use the ladder.",
    "You may include a song.",
]


@pytest.mark.parametrize(("sentence", "acts"), PERMITS)
def test_a_permission_has_its_acts(sentence, acts):
    """Whoever may, and however it is said; what follows as a condition names no further acts."""
    assert permitted(sentence) == acts


@pytest.mark.parametrize("sentence", SPEAKS)
def test_to_speak_of_permissions_permits_nothing(sentence):
    """A preamble, a case, another's license, a definition, and permissions for what is no act on the work."""
    assert permitted(sentence) == []


@pytest.mark.parametrize(
    ("lead", "item", "acts"),
    [
        ("The village grants you the right to:", "a) copy the pears", [{"copy"}]),
        ("You may:", "- sell jam", [{"sell"}]),
        ("The village grants everybody a license:", "(b) under its marks, to copy the pears", [{"copy"}]),
        ("You may not:", "- sell jam", []),
        ("You may copy the pears, provided that you:", "- sell no jam", []),
    ],
)
def test_items_of_a_list_are_permitted_by_what_leads_to_them(lead, item, acts):
    """Where it permits; a list of conditions, or of what is barred, permits nothing."""
    assert permitted(item, lead) == acts


def test_what_is_barred_in_a_list_is_not_permitted():
    """Even where its words would permit it elsewhere."""
    understood = understand(fold("- do with it whatever you like."), fold("You may not use the orchard to:"))
    assert {draft.effect for draft in understood.drafts} == {"forbids"}


def test_a_doubtful_permission_adds_nothing_to_a_firm_one(nothing):
    """Where one sentence permits an act to all and for all, another that is not fully understood raises no doubt."""
    firm = read_text("Anyone may copy and distribute the pears.", nothing)
    both = read_text(
        "Anyone may copy and distribute the pears. You may copy the pears with a hat while it rains.", nothing
    )
    assert all(grant.doubt is None for grant in (*firm.license.grants, *both.license.grants))


def test_without_a_firm_one_the_doubt_stays(nothing):
    """A permission in a case that was not understood is contested."""
    reading = read_text("You may copy the pears with a hat while it rains.", nothing)
    assert [grant.doubt is None for grant in reading.license.grants] == [False]


def test_conditions_of_a_further_permission_take_nothing_away(nothing):
    """They are understood as far as it matters where another sentence permits the same to all; and only there."""
    further = "You may copy the pears in combination with jam, provided that no wizard is near."
    free = "Anyone may use, copy, modify and distribute the pears, modified or not."

    assert read_text(f"{free} {further}", nothing).unread == ()
    assert len(read_text(further, nothing).unread) == 1
    assert len(read_text(f"{free} You may copy the pears, provided that no wizard is near.", nothing).unread) == 1


def test_a_license_that_grants_no_more_than_it_names_lacks_the_rest(nothing):
    """What nobody permits is unknown, unless the text says that it is not permitted."""
    silent = read_text("You may copy and distribute the pears.", nothing)
    closed = read_text("You may copy and distribute the pears. All rights not expressly granted are reserved.", nothing)

    assert silent.lacking == ("distribute-modified",)
    assert (silent.license.coverage, closed.license.coverage) == ("partial", "complete")
    assert closed.lacking == ()
