"""Badges and labels: a verdict in one small picture, or in one line.

The verdict stands there as a word; colour only repeats it, and a screen reader hears both halves.

In: a `Scorecard`. Out: SVG, or a line of text.
"""

from html import escape

from openness.rendering._safe import plain
from openness.scoring import Scorecard
from openness.tables import SIGNS
from openness.truth import Truth

__all__ = ["badge", "label"]

# Dark enough that white text on it has a contrast of at least 4.5 to 1 (WCAG 2.1, AA).
_GROUND = {
    Truth.YES: "#1b7f3b", Truth.NO: "#b3261e", Truth.CONTESTED: "#8a5a00", Truth.UNKNOWN: "#5f6368",
    Truth.OUTSIDE: "#5f6368",
}  # fmt: skip
_LEFT = "#33373d"
_NARROW, _WIDE = frozenset("iljtfrI.,:;'!|()[] "), frozenset("mwMW@%—")


def label(card: Scorecard) -> str:
    """Return one line: the verdict, the definition, and the criteria that are not met or open."""
    asked = f"the {card.definition.name} {card.definition.version}"
    numbers = {
        truth: [str(n) for n, f in enumerate(card.findings, start=1) if f.verdict is truth]
        for truth in (Truth.NO, Truth.CONTESTED, Truth.UNKNOWN)
    }
    told = "; ".join(f"{truth}: {', '.join(found)}" for truth, found in numbers.items() if found)
    if len(numbers[Truth.UNKNOWN]) == len(card.findings):
        told = ""
    said = {Truth.YES: "conforms to", Truth.NO: "does not conform to"}.get(card.truth)
    verdict = f"{said} {asked}" if said and not card.definition.levels else f"{card.verdict} ({asked})"
    return plain(f"{card.name}: {verdict}{f' ({told})' if told else ''}")


def badge(card: Scorecard) -> str:
    """Return an SVG badge: the definition on the left, sign and verdict on the right."""
    left = plain(card.definition.name)
    right = plain(f"{SIGNS[card.truth]} {card.verdict}")
    title = label(card)
    widths = [round(_width(text)) + 16 for text in (left, right)]
    total = sum(widths)
    middle = (widths[0] / 2, widths[0] + widths[1] / 2)
    texts = "".join(
        f'<text x="{x:g}" y="14" textLength="{width - 16}" lengthAdjust="spacingAndGlyphs">{escape(text)}</text>'
        for x, width, text in zip(middle, widths, (left, right), strict=True)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{total}" height="20" viewBox="0 0 {total} 20" role="img" '
        f'aria-label="{escape(title)}"><title>{escape(title)}</title>'
        f'<clipPath id="r{total}"><rect width="{total}" height="20" rx="3"/></clipPath><g clip-path="url(#r{total})">'
        f'<rect width="{widths[0]}" height="20" fill="{_LEFT}"/>'
        f'<rect x="{widths[0]}" width="{widths[1]}" height="20" fill="{_GROUND[card.truth]}"/></g>'
        f'<g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" '
        f'aria-hidden="true">{texts}</g></svg>\n'
    )


def _width(text: str) -> float:
    """About how wide a text is at 11 pixels; the picture stretches it to fit."""
    return sum(4.0 if c in _NARROW else 10.0 if c in _WIDE or ord(c) > 0x2E80 else 7.0 for c in text)
