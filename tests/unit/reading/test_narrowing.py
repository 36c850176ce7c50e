"""Sentences of our own that narrow an open license, said in many ways: none of them is passed over."""

from pathlib import Path

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
    # beside sentences that say nothing
    "The fees are due, and without payment of a royalty or other fee nobody may copy it.",
    "Use is free of charge for students, without the payment of fees.",
    "It is not in the public domain and may not be copied.",
    "You accept no responsibility, and you may not sell it.",
    "The software need not be shared, and must not be sold.",
    "It imposes no restrictions on research, but commercial use needs a license.",
    "Personal and commercial use is prohibited.",
    "Personal or commercial use requires a license.",
    "Use for personal, but not commercial, purposes is allowed.",
    "Including commercial use, all use is prohibited.",
    "You may use it in any project except a commercial project.",
    "It can be included in commercial products for a fee.",
    "For commercial use, contact the author.",
    "For permission to sell it, contact the author.",
    "To obtain permission to modify it, please contact us.",
    "For other uses contact the author.",
    "Subject to acceptance of the following conditions, students may use it.",
    "Subject to your compliance with our policies, you may use it.",
    "Subject to the restrictions set forth at our website, you may use it.",
    "You may use it, provided that you accept advertising.",
    "You may use it, provided you agree to all conditions of our shop.",
    "You may use it, provided that you comply with our code of conduct.",
    "The author will not provide any support unless you pay.",
    "This agreement shall be binding only on students.",
    "This license shall be effective until December.",
    "This license shall remain effective while you subscribe.",
    "This license shall be construed to permit home use alone.",
    "Disputes shall be avoided by not selling the software.",
    "The award shall be paid by each user.",
    "This license does not imply a right to sell the software.",
    "This license gives no rights or remedies to companies.",
    "The author may publish revised versions of this license, which bind you.",
    "The company reserves the right to publish new terms that bind all users.",
    "Nothing in this license requires the author to permit resale.",
    "Nothing in this license shall affect the author's right to forbid resale.",
    "Nothing in this agreement will limit the right to charge for each copy.",
    "The author may, at its sole discretion, choose to license companies or choose not to license them at all.",
    "Companies may require additional licenses from the author which it may grant in its sole discretion.",
    "For example, a company might use the software only after payment.",
    "You may not use the software unless you accept the terms and register.",
    "You may not use the software unless you agree to the terms of our shop.",
    "You must comply with section 5 of our price list.",
    "You must agree to its rules, which forbid sale.",
    "Use without any limitation as to fields is reserved to members.",
    "You are requested to pay.",
    "You are requested to register and pay for each copy.",
    "Personal information must be sent to us; third party rights must be bought.",
    "Copies may be used in the software only on Acme devices.",
    "It is licensed solely for use with Acme hardware.",
    "The software may only be run on products of Acme.",
    "Available only to companies with fewer than ten employees.",
    "Only available to firms with less than a million dollars in revenue.",
    "The software is provided for personal, non-commercial use.",
    "This release is for evaluation purposes only.",
    "It is distributed for academic purposes only.",
    "The software is strictly for internal use.",
    "Permission is granted for redistribution of unmodified copies only.",
    "At your own risk and cost you may use it after payment.",
    "It may be used by anyone who has paid.",
    "You may use it, however, if you earn money with it, you must share the profit.",
    "The software may not be changed in any way.",
    "You shall not alter the software in any manner.",
    "None of the names may be used, and none of the code may be sold.",
    "You are not granted the right to sublicense or sell the work.",
    "The licence does not cover personal data, third party rights or use by companies.",
    "Contribution means each payment that users must make.",
    "“Deploy” means to use other than for research, and nobody may deploy it.",
    "The original terms require a fee notice, and an acknowledgement in cash.",
    "Users are solely responsible for compliance with the rules of Acme and must pay for audits.",
    "You may only recover damages up to what you paid, and must pay yearly.",
    "Two or more may share it, subject to a specific version of the price list.",
    "So long as that modified version is compatible you may keep it secret, otherwise return it.",
    "You can use both them and the library only in schools.",
    "Each contributor must agree that the additions are sold to Acme.",
    "Acme has no obligation and users must agree to its rules in writing.",
    "Use for any purpose, including commercial purposes, requires a license.",
    "Students modify the text of this license but must pay for it.",
    "The licenses granted in this section are the only rights granted under this license to students.",
    "You must treat any external deployment as a distribution, and pay for it.",
    "Use not otherwise restricted by this license is for members.",
    "Termination for cause follows each sale.",
    "Nothing in this section will limit a grower's ability to charge users.",
    "The program was not distributed with this file and may not be used at work.",
    "The term required under section 3 is a fee.",
    "Without any expectation of profit, only members may use it.",
    "This license conditions your rights to undertake sales on payment.",
    "In all ways but commercial ones you may use it.",
    "You may use it in copies that were paid for.",
    "Personal and commercial users must register.",
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


IN_PART = [
    "This software is proprietary. You hereby grant Acme the right to use, copy, modify and distribute the data.",
    "The author of libfoo permits anyone to use, copy, modify and distribute libfoo. The rest is proprietary.",
    "Portions may be used, copied, modified and distributed by anyone. All rights are reserved for everything else.",
    "If you were a member, you could use, copy, modify and distribute it.",
    "Nobody but Acme may use, copy, modify and distribute it.",
    "Acme may use, copy, modify and distribute it for any purpose.",
    "You may ask Acme whether you may use, copy, modify and distribute it.",
    "The GPL lets you use, copy, modify and distribute software; this is not the GPL.",
    "Permission to use, copy, modify and distribute is granted by separate agreement.",
    "You may use, copy, modify and distribute the documentation.",
    "Employees of Acme may use, copy, modify and distribute it.",
    "You will be able to use, copy, modify and distribute it in 2030.",
    "Licensees who have paid may use, copy, modify and distribute it.",
    "Users of the paid edition may use, copy, modify and distribute it.",
    "You may use, copy, modify and distribute it until 1 May 2030.",
    "You may use, copy, modify and distribute it within your company.",
    "You may use, copy, modify and distribute it to your friends.",
    "You may use, copy, modify and distribute it if you are a student.",
    "You may use, copy, modify and distribute it after registration.",
    "You may use, copy, modify and distribute it upon payment of a fee.",
    "You may use, copy, modify and distribute up to ten copies of it.",
    "You may use, copy, modify and distribute the sample code. The software is confidential.",
    "The licensor has the right to use, copy, modify and distribute your changes.",
    "Acme grants its subsidiaries a license to use, copy, modify and distribute it.",
    "Acme grants OEMs a license to use, copy, modify and distribute it.",
    "Acme grants you a license to use, copy, modify and distribute it as long as you subscribe.",
    "Acme grants you a license to use, copy, modify and distribute it in Europe.",
    "Acme grants you a license to use, copy, modify and distribute it for thirty days.",
    "Acme grants you a license to use, copy, modify and distribute it with Acme products.",
    "Acme grants you a personal license to use, copy, modify and distribute it.",
    "Acme grants you a trial license to use, copy, modify and distribute it.",
    "Acme grants you a revocable license to use, copy, modify and distribute it.",
    "Acme grants you a site license to use, copy, modify and distribute it at one site.",
    "Under the commercial license you may use, copy, modify and distribute it.",
    "Customers may use, copy, modify and distribute it.",
    "Schools may use, copy, modify and distribute it.",
    "Any school may use, copy, modify and distribute it.",
    "Any person who works at Acme may use, copy, modify and distribute it.",
    "Any member may use, copy, modify and distribute it.",
    "Each registered user may use, copy, modify and distribute it.",
    "You, the employer, may use, copy, modify and distribute it.",
    "Some users may use, copy, modify and distribute it.",
    "It would be nice if you could use, copy, modify and distribute it.",
    "We hope that one day you may use, copy, modify and distribute it.",
    "We are considering whether you may use, copy, modify and distribute it.",
    "Do not think that you may use, copy, modify and distribute it.",
    "It is false that you may use, copy, modify and distribute it.",
    "With a key you may use, copy, modify and distribute it.",
    "On Sundays you may use, copy, modify and distribute it.",
    "In Europe you may use, copy, modify and distribute it.",
    "For research you may use, copy, modify and distribute it.",
    "Outside companies you may use, copy, modify and distribute it.",
]


@pytest.mark.parametrize("sentence", IN_PART)
def test_what_is_granted_in_part_is_no_open_license(nothing, sentence):
    """Somebody else may, or somewhere, or some of it, or not yet: that is all that such a license says."""
    assert openness.score(read_text(sentence, nothing).license).verdict != "conforms"


SENTENCES = Path(__file__).parents[3] / "benchmarks" / "sentences"


def test_the_sentences_of_other_hands_that_pass_are_known(nothing):
    """Of sentences that restrict, written by readers who did not see the code, only those of the ledger leave a
    license open; a hole that was closed leaves the ledger."""
    sentences = (SENTENCES / "restricting.txt").read_text("utf-8").splitlines()
    ledger = (SENTENCES / "passing.txt").read_text("utf-8").splitlines()

    passing = [
        sentence
        for sentence in sentences
        if openness.score(read_text(f"{OPEN}\n\n{sentence}\n", nothing).license).verdict == "conforms"
    ]

    assert passing == ledger
