"""Fold a license text to what counts: case, quotes, dashes, emphasis marks and space do not.

In: a text. Out: the folded text, for searching and hashing. The steps are named, ordered and
versioned: whoever changes one raises `NORMALIZER` and re-reads the hashes of all records.
"""

import hashlib
import re
import unicodedata
from collections.abc import Callable

__all__ = ["NORMALIZER", "STEPS", "fold", "fold_with_lines", "text_hash"]

NORMALIZER = 1

_QUOTES = str.maketrans({
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "`": "'", "´": "'",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-", "\ufeff": None, "\u200b": None, "\u00ad": None,
})  # fmt: skip
_QUOTE_PAIRS = re.compile(r"''")
_EMPHASIS = re.compile(r"[*_#>|\\]+")
_SPACE = re.compile(r"\s+")


def compose(text: str) -> str:
    """Write characters that look alike alike (Unicode NFKC)."""
    return unicodedata.normalize("NFKC", text)


def lower(text: str) -> str:
    """Fold case."""
    return text.casefold()


def straighten(text: str) -> str:
    """Make quotes and dashes plain; a pair of single quotes is a double one."""
    return _QUOTE_PAIRS.sub('"', text.translate(_QUOTES))


def unmark(text: str) -> str:
    """Take out Markdown's marks for emphasis, headings, quotations and tables."""
    return _EMPHASIS.sub(" ", text)


def squeeze(text: str) -> str:
    """Make every run of white space one space, and none at the ends."""
    return _SPACE.sub(" ", text).strip()


STEPS: tuple[Callable[[str], str], ...] = (compose, lower, compose, straighten, unmark, squeeze)
"""The steps in their order; each takes a text and gives a text."""


def fold(text: str) -> str:
    """Return the text after all steps; folding twice changes nothing more."""
    for step in STEPS:
        text = step(text)
    return text


def fold_with_lines(text: str) -> tuple[str, list[int]]:
    """Return the folded text and, for each line of the original, where its part begins.

    The folded text is the same as that of `fold`: every step works within a line, and lines are
    joined by one space, as `squeeze` does.
    """
    parts: list[str] = []
    starts: list[int] = []
    position = 0
    for line in text.splitlines():
        starts.append(position)
        if folded := fold(line):
            parts.append(folded)
            position += len(folded) + 1
    return " ".join(parts), starts


def text_hash(text: str) -> str:
    """Return the SHA-256, in hexadecimal, of the folded text."""
    return hashlib.sha256(fold_with_lines(text)[0].encode()).hexdigest()
