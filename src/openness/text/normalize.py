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

_PLAIN = str.maketrans({
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "`": "'", "´": "'",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-", "\ufeff": None, "\u200b": None, "\u00ad": None,
})  # fmt: skip
_ACCENT = (
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)
_ACCENTS = re.compile(f"({_ACCENT}{{30}}){_ACCENT}+")
_EMPHASIS = re.compile(r"[*_\\]+")
_OTHER_MARKS = re.compile(r"[#>|]+")
_SPACE = re.compile(r"\s+")


def bound(text: str) -> str:
    """Cut endless runs of accents, over which Unicode's composition takes a time that is quadratic."""
    return text if text.isascii() else _ACCENTS.sub(r"\1", text)


def straighten(text: str) -> str:
    """Make quotes and dashes plain, and take out what cannot be seen."""
    return text.translate(_PLAIN)


def compose(text: str) -> str:
    """Write characters that look alike alike (Unicode NFKC)."""
    return unicodedata.normalize("NFKC", text)


def lower(text: str) -> str:
    """Fold case."""
    return text.casefold()


def unmark(text: str) -> str:
    """Take out Markdown's marks for emphasis, headings, quotations and tables."""
    return _OTHER_MARKS.sub(" ", _EMPHASIS.sub("", text))


def pair(text: str) -> str:
    """Make a pair of single quotes a double one."""
    return text.replace("''", '"')


def squeeze(text: str) -> str:
    """Make every run of white space one space, and none at the ends."""
    return _SPACE.sub(" ", text).strip()


STEPS: tuple[Callable[[str], str], ...] = (
    bound, straighten, compose, lower, compose, straighten, unmark, pair, squeeze,
)  # fmt: skip
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
