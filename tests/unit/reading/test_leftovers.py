"""Which words that nothing explained still matter, in sentences of our own."""

import pytest

from openness.reading.understanding import understand
from openness.text.normalize import fold

UNDERSTOOD = [
    # what is demanded is a known duty
    "Copies must be handed on, provided that our copyright notices are kept on each.",
    # the form of things
    "The cover must show the whole title in red.",
    "Such instructions shall be valid in spring.",
]
TAKES = [
    "Please do not use this in wars.",
    "Giants are excluded.",
    "The mayor may withdraw the permission.",
    "The permission lasts a week.",
    "Changes are not welcome and not permitted.",
    "Nobody else may copy the pears.",
    "The press is to be used for jam.",
    "You may make five copies.",
    "The press may run on one machine.",
    "The right to sing is withheld.",
    "Pears must be returned to the tree.",
    "The pears are given, for study, to you.",
]
"""What other patterns may pass over."""
MATTERS = [
    # a demand on use may be a limit of it
    "The notices must be kept, and the press must be run on our tables.",
    # a demand on somebody
    "Singers must show the cover in red.",
    "The cover must show you in red.",
    "The cover must please us in red.",
    # a demand that also denies
    "The cover must not show the whole title.",
    # a word of weight
    "The cover must show the royalty in red.",
]


@pytest.mark.parametrize("sentence", UNDERSTOOD)
def test_a_demand_of_known_matter_or_on_the_form_of_a_thing_is_understood(sentence):
    """It bars nothing that a criterion asks for."""
    assert understand(fold(sentence)).understood


@pytest.mark.parametrize("sentence", MATTERS)
def test_every_other_demand_still_matters(sentence):
    """A license with one that nothing explains stays unknown."""
    assert not understand(fold(sentence)).understood


@pytest.mark.parametrize("sentence", TAKES)
def test_what_takes_something_away_is_never_passed_over(sentence):
    """Either a clause was read in it, or the sentence was not understood."""
    understood = understand(fold(sentence))
    assert understood.left or {draft.effect for draft in understood.drafts} & {"forbids", "ends", "requires"}


def test_disclaimers_exclude_what_nobody_has():
    """Warranties and liability are no rights of the licensee."""
    assert understand(fold("All warranties of pears are hereby excluded.")).understood


@pytest.mark.parametrize(
    ("sentence", "acts"),
    [
        ("You may copy the pears combined with jam, provided that no wizard is near.", ("copy",)),
        ("You may copy the pears, provided that no wizard is near.", ()),
        (
            "Larger heaps of pears with jam are always permitted provided that no attempt is made to fool you.",
            ("use", "distribute"),
        ),
        ("You may copy the pears only where no wizard is near.", ()),
        ("You may copy the pears, and must not sing, provided that no wizard is near.", ()),
        ("No wizard may be near, unless he has a hat.", ()),
    ],
)
def test_the_acts_of_a_permission_of_which_only_a_condition_was_not_understood(sentence, acts):
    """A limit of the permission itself, and a demand or ban beside it, are more than a condition."""
    assert understand(fold(sentence)).beyond == acts
