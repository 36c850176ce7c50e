"""The texts of documents, each looked for once and made ready for finding cues.

In: a catalog and sources of texts. Out: a `FoldedText` for each id of a document, or None.
"""

from collections.abc import Sequence

from openness.catalog import Catalog
from openness.text.cues import FoldedText
from openness.text.sources import TextSource

__all__ = ["TextsAtHand"]


class TextsAtHand:
    """The texts that some sources have: of each document the first that is found."""

    def __init__(self, catalog: Catalog, sources: Sequence[TextSource]) -> None:
        self._catalog = catalog
        self._sources = sources
        self._known: dict[str, FoldedText | None] = {}

    def __getitem__(self, id: str) -> FoldedText | None:
        """The text of a document; None where no source has it, or nothing goes by that id."""
        if id not in self._known:
            license = self._catalog.licenses.get(id)
            texts = (source.text(license) for source in self._sources) if license is not None else iter(())
            found = next((text for text in texts if text is not None), None)
            self._known[id] = FoldedText(found) if found is not None else None
        return self._known[id]
