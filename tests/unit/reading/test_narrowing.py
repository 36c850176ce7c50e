"""Sentences of our own that narrow an open license, said in many ways: none of them is passed over."""

import pytest

import openness
from openness.reading.reader import read_text

OPEN = (
    "Anyone may use, copy, modify and distribute this software, modified or not, for any purpose. "
    "Copies must keep this notice."
)

NARROWS = [
    "The software must be run on hardware made by Acme.",
    "Copies must be purchased from Acme.",
    "The work must stay within the European Union.",
    "Use must cease after one year.",
    "You may use the software, provided that you are a student.",
    "You may distribute the software, provided that it is free of charge.",
    "You may distribute copies provided that you distribute them to friends.",
    "Modified versions must be approved by the author.",
    "Modified versions must be sent to the author.",
    "All users must hold a diploma.",
    "Users must be members of the club.",
    "The software must not leave the building.",
    "The software is for hobbyists.",
    "Redistribution requires a written agreement.",
    "You must obtain a key from the author for each installation.",
    "The license lasts thirty days.",
    "Companies with over ten employees must buy a license.",
    "Copies may be made for backup.",
    "The software may be used on one computer.",
    "Distribution of modified copies is subject to our approval.",
    "No part of this may be sold.",
    "This permission does not extend to companies.",
    "Governments are excluded.",
    "The name of the license is Free, but use at work is not covered.",
    "It may be used by individuals; organisations must ask first.",
    "You may modify it as long as you keep the changes to yourself.",
    "Changes shall be kept secret.",
    "The text shall not be changed.",
    "The file must be kept unchanged.",
    "Copies must be complete and unchanged.",
    "The work must be distributed unmodified.",
    "Any use in war is condemned and not allowed.",
    "This notice must appear in every paid advertisement you buy from us.",
    "The library must be linked to programs from Acme.",
    "The package must be installed by a certified technician.",
    "The format must be read with Acme Reader.",
    "The documentation must be bought.",
    "You may use it, so long as you vote for us.",
    "You may distribute modified versions unless they compete with Acme.",
    "You may distribute it except to competitors.",
    "You may sell copies provided you give us half of the price.",
    "Modified versions are permitted provided they are never published.",
    "To put it on servers is permitted provided that no outsider can reach them.",
    "Use by banks is permitted provided that they are Swiss.",
    "The license must be renewed every year.",
    "Additions must be made available to Acme alone.",
    "The modification must be small.",
    "The name must be changed, and each change must be authorized.",
    "The version must be the one that Acme hosts.",
    "Use on phones is excluded.",
    "Please do not use this for weapons.",
    "Not to be used by the army.",
    "We grant this license to natural persons.",
    "Students may use it.",
    "Only Acme may distribute it.",
    "Nobody else may distribute it.",
    "Distribution over networks is reserved to Acme.",
    "Commercial users contact sales.",
    "Free for home use.",
    "For schools only.",
    "This offer ends in 2030.",
    "Acme may withdraw this permission.",
    "You agree to wear a hat.",
    "It shall be used for good.",
    "It is to be used for peaceful ends.",
    "The copies must not number more than five.",
    "Copies shall be limited in number to five.",
    "You may make five copies.",
    "It is licensed, for study, to you.",
    "The right to modify is withheld.",
    "Modification is not included.",
    "Changes are not welcome and not permitted.",
    "Derivative works require consent.",
    "All commercial rights are retained.",
    "The requirement of payment is in the price list.",
    "An attribution fee must accompany each copy.",
    "The credits must be paid.",
    "The statement of accounts must reach us monthly.",
    "The works must be returned after use.",
    "Works must be returned to the library.",
    "The copies must be destroyed on request.",
    "The instructions must be obeyed, which forbid use at sea.",
]


def test_the_open_license_conforms(nothing):
    """Without such a sentence."""
    assert openness.score(read_text(OPEN, nothing).license).verdict == "conforms"


@pytest.mark.parametrize("sentence", NARROWS)
@pytest.mark.parametrize("between", [" ", "\n\n"], ids=["in the same line", "in a paragraph"])
def test_no_such_sentence_is_passed_over(nothing, sentence, between):
    """Whether it was understood or not, the license is not said to conform."""
    assert openness.score(read_text(f"{OPEN}{between}{sentence}", nothing).license).verdict != "conforms"


@pytest.mark.parametrize(
    "limit", ["for all students", "as part of a noncommercial product", "for any research", "if held by students"]
)
def test_no_limit_is_passed_over_within_the_permission(nothing, limit):
    """What a permission may add without narrowing it must not swallow the word that narrows it."""
    text = f"Anyone may use, copy, modify and distribute this software, modified or not, {limit}."
    assert openness.score(read_text(text, nothing).license).verdict != "conforms"
