"""Take away the marks of a comment in which a whole text stands.

In: a text. Out: the text with spaces in place of the marks, so that each word stays on its line and at its place.
"""

import re
from collections import Counter

__all__ = ["uncommented"]

_MARK = re.compile(r"^[ \t]*([*#>|])\1*(?=\s|$)", re.MULTILINE)
"""Marks that `normalize.fold` takes away as well."""
_MOST = 0.8
"""The share of the lines that begin with the mark of a comment."""
_FEWEST = 3


def uncommented(text: str) -> str:
    """The text, as long as before, without the mark with which most of its lines begin; a list, whose lines begin so as
    well, has lines between that are empty."""
    marks = Counter(_MARK.findall(text))
    mark, most = marks.most_common(1)[0] if marks else ("", 0)
    lines = text.strip().splitlines()
    if most < max(_FEWEST, _MOST * len(lines)) or not all(map(str.strip, lines)):
        return text
    return _MARK.sub(lambda found: " " * len(found[0]) if found[1] == mark else found[0], text)
