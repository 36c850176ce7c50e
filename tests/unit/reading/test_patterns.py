"""Patterns: for each what it must and must not catch, in sentences of our own."""

import pytest

from openness.reading.understanding import understand
from openness.text.normalize import fold


def read(sentence, lead=""):
    """What a sentence is read as: its clauses in a few words, and whether all of it was understood."""
    found = understand(fold(sentence), fold(lead))
    return {_told(draft) for draft in found.drafts}, found.understood


def _told(draft):
    fields = draft.fields
    about = fields.get("duty") or fields.get("power") or fields.get("how") or "+".join(fields.get("acts", ()))
    when, unless = fields.get("when"), fields.get("unless", ())
    words = []
    if when and when.purpose:
        words += [("not " if when.purpose.excluded else "") + word for word in when.purpose.words]
    if when and when.channel:
        words += when.channel.words
    if when and when.size:
        words += [f"{size.metric} {'>' if size.is_floor else '<'} {size.value:.0f}" for size in when.size]
    if when:
        words += when.event
    told = f"{draft.effect} {about}"
    if words:
        told += f" [{', '.join(words)}]"
    return told + (f" unless {unless[0].consent}" if unless else "") + (" ?" if fields.get("doubt") else "")


CAUGHT = [
    # what a grant leaves out, and limits of platforms, purposes and numbers
    ("The grant of rights does not include the right to sell the pears.", {"forbids sell"}),
    (
        "These terms do not include the right to provide a commercial picking service.",
        {"forbids host [commercial]"},
    ),
    ("This license does not permit you to sell the pears.", {"forbids sell"}),
    ("No right to redistribute is granted.", {"forbids distribute"}),
    ("Customer may not modify the pears in any way.", {"forbids modify"}),
    ("The pears may not be provided or otherwise made available to anybody else.", {"forbids distribute"}),
    ("Any use of these pears is conditional upon having a separate agreement with Acme.", {"forbids use"}),
    ("The pears may only be used in products utilizing the Acme switch products.", {"forbids use [one-platform]"}),
    (
        "These pears may only be redistributed and used in connection with an Acme microcontroller product.",
        {"forbids use [one-platform]"},
    ),
    (
        "You must limit use of these pears in any manner aimed at commercial gain to a trial period of ten days.",
        {"forbids use [commercial]"},
    ),
    ("Commercial use of the pears is limited to 500 devices.", {"forbids use [commercial]"}),
    ("Commercial use is permitted on up to five machines.", {"forbids use [commercial]"}),
    (
        "Picking is free when your basket uses the pears with less than three press servers for production purposes.",
        {"forbids use [production]"},
    ),
    (
        'For this purpose, "Excluded Purpose" means offering a hosted service that competes with Acme.',
        {"forbids use [competing-product]"},
    ),
    (
        "You may copy and hand out the pears, as long as you do not try to claim them as your own or try to sell them.",
        {"forbids sell", "forbids misrepresent-origin", "grants copy"},
    ),
    (
        "Your permission becomes void where these conditions are not met.",
        {"ends automatic [breach]"},
    ),
    # permissions
    ("Permission is granted to anybody to use and copy these pears for any purpose.", {"grants use+copy"}),
    ("You may use, modify and distribute the Orchard.", {"grants use+modify+distribute+distribute-modified"}),
    (
        "Use and redistribution of the Orchard, with or without modification, are permitted.",
        {"grants use+modify+distribute+distribute-modified"},
    ),
    ("The grower hereby grants you a license to copy and sell the pears.", {"grants copy+sell"}),
    ("Everybody is free to use the Orchard.", {"grants use"}),
    ("You may do whatever you want with the Orchard.", {"grants all"}),
    ("You may distribute the Orchard without changes.", {"grants distribute"}),
    ("The grower grants you a patent license to make, use and import pears.", {"grants patent"}),
    # permissions whose reach is not understood are in doubt
    ("You may use the Orchard if you live under a pear tree.", {"grants use ?"}),
    ("You may use the Orchard on Acme tractors.", {"grants use ?"}),
    # limits
    (
        "You may use the Orchard for non-commercial purposes.",
        {"grants use [not commercial]", "forbids use [commercial]"},
    ),
    (
        "You may use the Orchard solely for research purposes.",
        {"grants use [research]", "forbids use [not research]"},
    ),
    ("You may use the Orchard for commercial and non-commercial purposes.", {"grants use"}),
    ("The Orchard shall be used only for teaching.", {"forbids use [not education]"}),
    (
        "The Orchard may solely be used for demonstration and teaching purposes.",
        {"grants use [education, evaluation]", "forbids use [not education, not evaluation]"},
    ),
    ("These pears are for research purposes only.", {"forbids use [not research]"}),
    ("The jam is provided free of charge for personal, non-commercial use.", {"forbids use [commercial]"}),
    ("Any noncommercial purpose is a permitted purpose.", {"forbids use [commercial]"}),
    ("Any purpose is a permitted purpose, except for making a competing product.", {"forbids use [competing-product]"}),
    # ties to somebody's devices
    ("The press must be run on devices of Acme.", {"forbids use [one-platform]"}),
    ("The press may be used solely in combination with Acme hardware.", {"forbids use [one-platform]"}),
    ("The press is licensed exclusively for use with Acme products.", {"forbids use [one-platform]"}),
    (
        "You may copy the press solely for the purposes of using it within the Acme services.",
        {"forbids use [one-platform]"},
    ),
    # sizes
    (
        "The Orchard is available only to farms with less than one hundred (100) employees.",
        {"forbids all [workers > 100] unless steward"},
    ),
    # no changes at all
    ("The book may not be modified in any way, for instance by adding pears.", {"forbids modify"}),
    ("You agree not to attempt to decompile the press or to discover what is in it.", {"forbids reverse-engineer"}),
    ("None of the names of the growers may be used to endorse jam.", {"forbids endorse unless steward"}),
    ("Pickers are not granted the right to sublicense pears.", {"forbids sublicense"}),
    ("Permission is hereby granted for unlimited use, copying and distribution.", {"grants use+copy+distribute"}),
    ("You have our permission to copy the pears.", {"grants copy"}),
    ("Anyone may deal in the pears without restriction.", {"grants all"}),
    (
        "Growers with annual revenue of more than $5 million must obtain a separate license.",
        {"forbids all [revenue > 5000000] unless steward"},
    ),
    ("Fair picking is for any purpose other than a competing use.", {"forbids use [competing-product]"}),
    # prohibitions
    ("You may not sell the Orchard.", {"forbids sell"}),
    ("You must not modify or distribute the Orchard.", {"forbids modify+distribute+distribute-modified"}),
    ("Commercial use of the Orchard is prohibited.", {"forbids use [commercial]"}),
    ("Commercial use requires a separate license.", {"forbids use [commercial] unless steward"}),
    ("No reverse engineering of the Orchard.", {"forbids reverse-engineer"}),
    ("You may not use the Orchard for military purposes.", {"forbids use [military]"}),
    ("Redistribution of the pears is not permitted.", {"forbids distribute"}),
    ("You may not offer the Orchard as a hosted service.", {"forbids host"}),
    ("No right to modify the Orchard is granted.", {"forbids modify"}),
    # prohibitions with a matter of their own
    ("The name of the grower may not be used to endorse jam without permission.", {"forbids endorse unless steward"}),
    ("You may not remove any copyright notices.", {"requires retain-notice"}),
    ("Jam made of these pears may not be called Orchard.", {"requires rename"}),
    ("The origin of the pears must not be misrepresented.", {"forbids misrepresent-origin"}),
    ("You may not impose further restrictions on recipients.", {"forbids add-terms"}),
    ("The Orchard may not be sold by itself.", {"forbids sell [alone]"}),
    # duties
    ("The above copyright notice must be retained in all copies.", {"requires retain-notice"}),
    ("You must include a copy of this license in each basket.", {"requires include-license"}),
    ("Changed files must be clearly marked as such.", {"requires state-changes"}),
    ("You must make the source code available to whoever gets a basket.", {"requires disclose-source"}),
    ("Derived jams must be licensed under the terms of this license.", {"requires same-license"}),
    ("You must pay the grower a fee.", {"requires pay"}),
    ("You must indemnify the grower.", {"requires indemnify"}),
    ("Pickers must comply with all applicable laws.", {"requires obey-law"}),
    # ends and powers
    ("Your rights terminate automatically if you fail to water the trees.", {"ends automatic [breach]"}),
    ("The grower may terminate this license at any time.", {"ends at-will"}),
    ("If you sue over a patent on pears, your license terminates.", {"ends automatic [patent-suit]"}),
    ("The grower may change these terms.", {"reserves change-terms"}),
    (
        "Where a law bars pears in some countries, the grower may add a territorial limitation.",
        {"reserves limit-territory"},
    ),
    ("No patent license is given: the grower grants no rights under any patents.", {"reserves withhold-patents"}),
]

NEUTRAL = [
    "If you do not accept, do not use or copy the pears.",
    "This agreement may be reproduced freely provided it is not altered.",
    "The Orchard comes as is, with no warranty.",
    "In no event shall the grower be liable for damages.",
    "The Orchard is not designed for use in nuclear facilities.",
    "This license is governed by the laws of Pomona.",
    "“Commercial” means done for money.",
    "All rights not expressly granted are reserved.",
    "Copyright (c) 2020 The Growers",
    "If a provision is invalid, the rest remains in force.",
    "By using the Orchard you accept the terms of this license.",
    "The growers wrote this for people who like pears.",
    "You are not required to accept this license.",
    "This License Agreement",
    "New versions of this license will be given a number.",
]

NOT_UNDERSTOOD = [
    "You may use the pears on up to five machines.",
    "The license excludes redistribution.",
    "Permission is granted to do anything with the pears, which does not include redistribution.",
    "Permission is granted to deal in the pears without restriction, excluding the right to sell them.",
    "You can do whatever you like with these pears apart from selling them.",
    "If you do not agree, you may not use the pears for profit.",
    "A trademark license is available if, and only if, the pears are not modified in any way.",
    "This license lapses on 31 December 2029.",
    "The permission ends once the grower decides to charge.",
    "The license is void for anyone who grows plums.",
    "Upon a change of control, this license terminates.",
    "Pears from this orchard are off-limits for canneries.",
    "The grower can take this permission back.",
    "Resale is a breach.",
    '"You" means a natural person who keeps no shop.',
    'The word "pear" does not extend to companies.',
    "We made the pears for hobbyists.",
    "In no event shall the growers be liable, and in no event shall anybody put the pears to gainful purposes.",
    "The growers disclaim all warranties; hospitals are refused.",
    "Only left-handed people are welcome.",
    "Pickers must wear a hat and sing.",
    "Nobody but the mayor's cousins shall pick.",
    "The Orchard is for evaluation.",
    "Every picker has to consent to being weighed.",
    "Unless the moon is full, you cannot pick.",
    "You shall not whistle.",
    "Students are excluded.",
    "Pears cost a fee.",
]

NOT_CAUGHT = [
    ("The press may be run on any hardware.", "forbids use"),
    ("The Orchard is not in the public domain.", "grants all"),
    ("For permission to sell pears, ask the grower.", "grants sell"),
    ("You are not prohibited from selling pears.", "forbids sell"),
    ("You may not modify a file in any way that bears a seal.", "grants modify"),
    # a case is not a rule
    ("If you may not distribute the pears, keep them.", "forbids distribute"),
    # what one must not do to notices or names is not forbidden of the work
    ("You may not use the grower's logo.", "forbids use"),
    ("You may not alter this notice.", "forbids modify"),
    # what the license itself permits is not forbidden by its own reminder
    ("You may not copy the Orchard except as permitted by this license.", "forbids copy"),
    # a warning is no rule
    ("The Orchard is not intended for use in aircraft.", "forbids use [high-risk]"),
    # a denied permission is none
    ("You are not permitted to sell the Orchard.", "grants sell"),
    ("No permission to copy the pears is granted.", "grants copy"),
    ("You may distribute the Orchard without modification.", "grants modify"),
]


@pytest.mark.parametrize(("sentence", "expected"), CAUGHT, ids=[sentence for sentence, _ in CAUGHT])
def test_what_a_sentence_says(sentence, expected):
    """Each sentence is read as these clauses, and all of it is understood."""
    assert read(sentence) == (expected, True)


@pytest.mark.parametrize("sentence", NEUTRAL)
def test_what_says_nothing_that_matters(sentence):
    """Disclaimers, definitions, statements of law and the like are understood, and are no clauses."""
    assert read(sentence) == (set(), True)


@pytest.mark.parametrize("sentence", NOT_UNDERSTOOD)
def test_what_is_not_understood_says_so(sentence):
    """A word that restricts, and that no pattern explains, leaves the sentence not understood."""
    assert not read(sentence)[1]


@pytest.mark.parametrize(("sentence", "clause"), NOT_CAUGHT, ids=[sentence for sentence, _ in NOT_CAUGHT])
def test_what_a_sentence_does_not_say(sentence, clause):
    """Words that look like a clause are not always one."""
    assert clause not in read(sentence)[0]


def test_an_item_is_read_with_what_leads_to_it():
    """A list's beginning says what its items are: things that one may do, must do, or must not use the work for."""
    assert read("sell it;", "You may not:")[0] == {"forbids sell"}
    assert read("copy and distribute it;", "You may:")[0] == {"grants copy+distribute"}
    assert read("spam or malware;", "You agree not to use the Orchard for:")[0] == {"forbids use [malware, spam]"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Birnen dürfen nur für den eigenen Verzehr und nicht zum Verkauf gepflückt werden.",
        "Les poires sont pour les amis du verger et ne peut doit être vendu sans accord.",
        "这些梨只能在果园里吃。",
    ],
)
def test_another_language_is_not_understood(sentence):
    """We read English only: a sentence in another language may say anything."""
    found = understand(fold(sentence))

    assert found.left == ("words of another language",)
    assert found.drafts == ()


def test_a_sentence_of_endless_length_is_not_understood():
    """There is a bound on what we try."""
    assert not read("You may pick " + "pears and " * 1000)[1]
