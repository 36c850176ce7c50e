"""Kinds of sentences that restrict nothing: for each what it must and must not catch, in sentences of our own."""

import pytest

from openness.reading.kinds import kind_of
from openness.reading.understanding import understand
from openness.text.normalize import fold

KINDS = [
    # a term that tells may be said to mean anything
    ("“Personal Orchard” means an orchard for private picking only.", "definition"),
    ("1.2. “Commercial Pear” shall mean a pear that is grown for a fee.", "definition"),
    ("Internal Basket: means any basket that is not shown to customers.", "definition"),
    ("A Jam does not include pears that merely lie next to it.", "definition"),
    ("“Picking fee” is a fee that covers the ladder.", "definition"),
    ("“Pickable” shall mean having the right to grant a pear.", "definition"),
    ("“Plain Version” means one that was changed only by hand.", "definition"),
    # headings
    ("4. Commercial use and indemnity.", "heading"),
    ("Permitted uses; conditions & restrictions", "heading"),
    ("Section 3: Restrictions on jam", "heading"),
    ("2. No retroactive effect of termination.", "heading"),
    # what every contract says
    ("If you do not agree to these rules of the license, do not use the Orchard.", "acceptance"),
    ("The pickers shall be deemed to have accepted these terms by whichever comes first.", "acceptance"),
    ("This license can be accepted by clicking or in any other way.", "acceptance"),
    ("No amendment of this agreement is valid unless it is written and signed.", "changes in writing"),
    ("A provision that is held to be unlawful shall be replaced.", "validity"),
    ("This is the whole agreement, and it shall be binding on the heirs of both.", "entire agreement"),
    ("Each party is responsible for its own ladders, only so far as law goes.", "responsibility"),
    ("The pears are subject to the export laws of Pomona, which restrict pears to nationals.", None),
    ("The pears are subject to the export laws of Pomona.", "law and export"),
    ("You may offer, and charge a fee for, support of jam.", "assurance for a fee"),
    ("You represent that your contributions are your original creations, except as noted.", "representation"),
    ("However, the licensor shall provide help without being asked.", "duty of the licensor"),
    ("The licenses granted are taken into account in determining a payment.", "value in litigation"),
    ("The Orchard comes without warranties of any kind, unless required by law.", "no warranty"),
    # remarks
    ("This license is intended to give pickers permission.", "aim"),
    ("These rules do not give pickers any trademark of the grower.", "no reliance on names"),
    ("Nothing else gives you permission to pick.", "nothing else permits"),
    ("These terms do not apply to separate baskets.", "other works"),
    ("A picker has no obligation to sing.", "no burden on anybody"),
    ("No royalty is required.", "no burden on anybody"),
    ("No patent license is granted for pears that somebody deletes.", "scope of a patent grant"),
    ("Only the licensor may change the terms of this license version.", "steward's right to new versions"),
    ("You may write a new version of this license.", "licenses like this one"),
    ("You can keep your license by watering the trees to comply.", "a breach that is cured"),
    ("Picking may still be restricted by laws.", "rights of others"),
    ("The barn was developed under a contract of a research agency and the foundation.", "who paid for it"),
    ("Here are the terms that tell what pickers do, only a few.", None),
    ("Here are the terms that tell what pickers do.", "what the terms are for"),
    ("Title to the pears shall remain with the grower.", "what stays whose"),
    ("You may add notices about worms, approved or not.", "notices and titles"),
    ("Some baskets may not be available in spring.", "what may not come about"),
    ("Of two translations the elder has priority.", "which language counts"),
    ("For written permission, please contact the village at the pond.", "whom to ask"),
    ("For permission to use the pears commercially, please contact the village.", None),
    ("Picking shall not create a license by implication, estoppel or otherwise.", "no license by implication"),
    ("Pickers need not sing, and jam need not be shared.", "no burden on anybody"),
    ("For example, a picker might include the pears in a commercial jam.", "example"),
    ("For example, a picker must pay for each pear.", None),
    (
        "Nothing in this license will impair the grower's right to grow or sell plums.",
        "what the steward remains free to do",
    ),
    ("Nothing in this license will impair the grower's right to charge for pears.", None),
    ('A Pear is "Given" by a picker only if it was picked.', "what counts as contributed"),
    ("The conditions require a modest attribution to the grower.", "what the terms are for"),
    # disputes and versions
    ("All disputes shall be settled in Pomona.", "what becomes of disputes and versions"),
    ("Disputes shall be avoided by not selling pears.", None),
    ("This agreement shall replace what was agreed before.", "what becomes of disputes and versions"),
    ("This agreement shall remain effective while you subscribe.", None),
    ("The authors reserve the right to publish new versions.", "what becomes of disputes and versions"),
    ("The authors reserve the right to publish new terms that bind you.", None),
    ("Under the export regulations the pears are eligible for export, except to Nowhere.", "law and export"),
    # claims
    ("The indemnified party may participate in the defense at its own cost.", "claims and who defends"),
    ("No party will bring a legal action more than one year after the cause.", "claims and who defends"),
    ("After such termination, you shall immediately cease picking.", "what follows the end"),
    ("Besides, if there are patents, the licensor undertakes not to enforce them.", "duty of the licensor"),
    ("You are fully responsible for compliance with the local regulations on ladders.", "law and export"),
    ("If these rules do not permit your plan, you may ask the mayor.", "whom to ask for more"),
    (
        "Heaps do not, by themselves, cause pears to be a modified version, including, but not limited to, jam.",
        "other works",
    ),
]

NOT_NEUTRAL = [
    "“Licensed Software” means software that is lent solely for personal needs.",
    "You may add notices, and must pay for each.",
    "Title remains with the grower, and you must pay fees.",
    "You may not be free to sell pears.",
    "The pears were grown under a contract of the agency, and may be used only there.",
    "If these rules do not permit it, you must ask, and pay.",
    # a plain term that is said to mean something limited hides a limit
    "“Permitted Purpose” means picking for research.",
    "Any noncommercial purpose is a permitted purpose.",
    "“Use” means picking on a single tree only.",
    "“You” means a person who picks for personal needs.",
    "“Orchard” means the trees that are lent for evaluation.",
    "“Licensed Purpose” means internal picking.",
    # a definition, or a remark, that goes on to restrict
    "“Personal Pear” means a small pear, and you may not sell it.",
    "“Jam” means pears with sugar, provided that no fee is charged.",
    "If you do not accept, do not copy these pears, and never for commercial jam.",
    "No royalty is required, but only students may pick.",
    "You are not required to sing, but you shall not unbundle the pears.",
    "These terms do not apply to separate baskets, which must be destroyed.",
    "This license is intended to permit noncommercial picking.",
    "You represent that you are not a competitor of the grower.",
    "You may offer, and charge a fee for, support of jam, except for commercial growers.",
    "The orchard software may not be modified except by written agreement.",
    "By picking pears you agree not to compete.",
    "Each party is responsible for its own ladders and you must never sell them.",
    "You may copy it, subject to these: a copy is deemed to be one among a number of trees.",
    # a few words that are a rule
    "Noncommercial use only.",
    "For research use",
    "See the use restrictions at pears.example",
    "No commercial distribution.",
]


@pytest.mark.parametrize(("sentence", "kind"), KINDS, ids=[sentence for sentence, _ in KINDS])
def test_the_kind_of_a_sentence(sentence, kind):
    """Each pattern catches what it is for."""
    assert kind_of(fold(sentence), "") == kind


@pytest.mark.parametrize("sentence", NOT_NEUTRAL)
def test_a_restriction_is_never_neutral(sentence):
    """A sentence that restricts is of no such kind: it is read as a clause, or was not understood."""
    found = understand(fold(sentence))

    assert kind_of(fold(sentence), "") is None
    assert found.left or found.drafts


def test_the_items_of_a_definition_define():
    """What is listed under a term belongs to what it means; what is listed under a permission does not."""
    assert kind_of(fold("(i) pears for a personal jar; and"), fold("“Personal Jam” means any of:")) == "definition"
    assert kind_of(fold("(i) noncommercial picking;"), fold("Permitted purposes include the following:")) is None
    assert kind_of(fold("(i) you may not sell them;"), fold("“Personal Jam” means any of:")) is None


def test_an_item_of_what_is_barred_is_no_statement():
    """Under a permission a statement is one; under a prohibition it may be what is forbidden."""
    offer = fold("offer, and charge a fee for, support of jam;")

    assert kind_of(offer, fold("You may do each of these:")) == "assurance for a fee"
    assert kind_of(offer, fold("You may not do any of these:")) is None


def test_a_defined_limit_still_bites_where_it_is_used():
    """The definition is neutral, the permission that uses the term is limited."""
    limited = understand(fold("You may pick and use the pears solely for personal purposes."))

    assert understand(fold("“Personal purposes” means eating pears at home only.")).by == "definition"
    assert any(draft.effect == "forbids" for draft in limited.drafts)
