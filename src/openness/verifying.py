"""The evidence gate: every cue of every record is found in its section of the right text.

In: records and sources of texts. Out: a `Verification`: what was checked, what was missed, and
for which documents no text was at hand.
"""

from collections.abc import Iterable, Sequence

from attrs import frozen

from openness.catalog import Catalog
from openness.records import License
from openness.text.at_hand import TextsAtHand
from openness.text.cues import Miss, check
from openness.text.sources import TextSource

__all__ = ["Verification", "verify"]


@frozen
class Verification:
    """What came of it. ``places`` counts the places that were looked for."""

    records: int
    places: int
    misses: tuple[Miss, ...]
    without_text: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """Whether something was checked and nothing was missed."""
        return bool(self.places) and not self.misses


def verify(
    licenses: Iterable[License], catalog: Catalog, sources: Sequence[TextSource], *, exact: bool = True
) -> Verification:
    """Look for every place of the licenses in the texts that the sources have.

    With ``exact`` the text's hash and the section of each cue are checked, too; without it only
    that each cue is there, for copies of a text that are laid out in another way.
    """
    texts = TextsAtHand(catalog, sources)
    misses: list[Miss] = []
    records = places = 0
    without: dict[str, None] = {}
    for license in licenses:
        documents = dict.fromkeys([license.id, *(place.document for place in license.places)])
        at_hand = {id: text for id in documents if (text := texts[id]) is not None}
        if license.coverage != "unread":
            without.update(dict.fromkeys(id for id in documents if id not in at_hand))
        records += license.id in at_hand
        places += sum(place.document in at_hand for place in license.places)
        misses.extend(check(license, at_hand, exact=exact))
    return Verification(records, places, tuple(misses), tuple(without))
