"""Take away from a text what says nothing of its terms, step by step.

In: a text. Out: what is left of it, line by line. The steps are named, ordered and versioned, and each takes time
linear in the text. They take away case, punctuation, the marks of comments and lists, hyphens, markup, and lines that
only say who holds the copyright.

This is coarser than `normalize`, which keeps what the cues of records are found by.
"""

import re
import unicodedata
from collections.abc import Callable

from openness.text.normalize import bound
from openness.text.telling import STOP, TELLING, names_only

__all__ = ["STEPS", "WORDS", "normal", "tokens_of"]

WORDS = 2
"""The version of the steps; the index names the one by which it was made."""

_UNSEEN = "\ufeff\u200b\u200c\u200d\u200e\u200f\u00ad\u202a\u202b\u202c\u202d\u202e\u2060"
_ALIKE = {'"': "“”„«»", "'": "‘’‚`´", "-": "‐‑‒–—−", "*": "•◦‣●▪■", "": _UNSEEN}
_PLAIN = {ord(odd): plain for plain, odds in _ALIKE.items() for odd in odds}
_HYPHEN = re.compile(rb"-(?<=\w-)([ \t]{0,8}\n[ \t#*/;%>|!]{0,12})(\w{1,40})")
_MARKED = (re.compile(rb"\.(?<=[0-9]\.)(?=\s)"), re.compile(rb"\)(?<=[0-9]\))(?=\s)"))
"""What the mark of a list ends with."""
_BEGINS = re.compile(rb"(?:^|[\n.;:,]\s{0,2}|[;,]\s(?:and|or))[ \t*#/%>|!]{0,12}\(?$")
_BEFORE = 18
_MARKUP = re.compile(
    rb"<(?:style|script)\b.{0,20000}?</(?:style|script)>|<[a-z/!][^<>]{0,800}>|&(?:quot|nbsp|amp|lt|gt|#\d{1,5});",
    re.DOTALL,
)
_ODD = re.compile(r"[^\x00-\x7f]+")
_ACCENTED = re.compile(rf"[a-zA-Z]?{_ODD.pattern}")
_FEW_ODD = 32
_LATER = re.compile(rb"\+(?<=[0-9]\+)(?![+0-9])")
_SIGNS = ((b"(", b"(c)"), (b"\xc2", b"\xc2\xa9"), (b"&", b"&copy;"))
"""Signs for copyright, and how they begin: a single character is found in no time."""
_REMARK = re.compile(rb"^ {0,12}(?:(?:dnl|rem) {1,12})+", re.MULTILINE)
_HOLDER = re.compile(
    rb"\n {0,20}(?:(?:portions|parts|some)(?: {1,9}[a-z0-9]+){0,8}? {1,9})?"
    rb"(?:copyrights?\b|copr\b|(?:19|20)\d\d(?= ))[^\n]*"
)
_LONGEST_HOLDER = 400
_LETTERS = bytes(c if c > 127 or c in (1, 10) or (c < 128 and chr(c).isalnum()) else 32 for c in range(256))


def plain(data: bytes) -> bytes:
    """Fold case, and characters that look alike, quotes and dashes among them."""
    if data.isascii():
        return data.lower()
    text = data.decode("utf-8", "replace")
    odd = set(_ODD.findall(text))
    if len(odd) > _FEW_ODD or any(unicodedata.combining(each[0]) for each in odd):
        return _ACCENTED.sub(lambda found: _folded(found[0]), text).encode().lower()
    for each in sorted(odd, key=len, reverse=True):
        text = text.replace(each, _folded(each))
    return text.encode().lower()


def _folded(odd: str) -> str:
    """Characters beyond ASCII, folded; with the letter before them, to which accents may belong."""
    text = unicodedata.normalize("NFKC", bound(odd).translate(_PLAIN)).casefold()
    return unicodedata.normalize("NFKC", text).translate(_PLAIN)


def untag(data: bytes) -> bytes:
    """Take away the tags of HTML, but for the ends of lines in them."""
    return _MARKUP.sub(_without_tag, data) if b"<" in data and b"</" in data else data


def _without_tag(found: re.Match[bytes]) -> bytes:
    return b" " + b"\n" * found[0].count(b"\n")


def rejoin(data: bytes) -> bytes:
    """Put together what a hyphen parts at the end of a line."""
    return _HYPHEN.sub(rb"\2\1", data) if b"-\n" in data or b"- \n" in data else data


def unlist(data: bytes) -> bytes:
    """Take away the numbers of list items; letters and Roman numbers do not count anyway."""
    kept, at = [], 0
    for end in sorted(found.end() for pattern in _MARKED for found in pattern.finditer(data)):
        start = end - 3 if data[max(0, end - 3) : end - 2].isdigit() else end - 2
        before = data[max(0, start - _BEFORE) : start]
        if before[-1:] != b"." and _BEGINS.search(before):
            kept.append(data[at:start])
            at = end
    return b"".join([*kept, data[at:]]) if kept else data


def spell(data: bytes) -> bytes:
    """Write out the sign for later versions, as in GPLv2+."""
    return _LATER.sub(b" or later ", data) if b"+" in data else data


def letters(data: bytes) -> bytes:
    """Leave letters, digits, and the ends of lines and sentences; hyphens and apostrophes part no words."""
    data = data.replace(b". ", b" \1 ").replace(b".\n", b" \1\n")
    for begins, sign in _SIGNS:
        data = data.replace(sign, b" copyright ") if begins in data else data
    return data.translate(_LETTERS, b"-'")


def uncomment(data: bytes) -> bytes:
    """Take away the words that mark a comment; other marks went with the punctuation."""
    return _REMARK.sub(b"", data) if b"dnl " in data or b"rem " in data else data


def unhold(data: bytes) -> bytes:
    """Take away what only says who holds the copyright, and since when."""
    return _HOLDER.sub(_without_holder, b"\n" + data.replace(b"all rights reserved", b""))[1:]


def _without_holder(found: re.Match[bytes]) -> bytes:
    line = found[0]
    return line if len(line) > _LONGEST_HOLDER or not names_only(line.split(), TELLING) else b"\n"


STEPS: tuple[Callable[[bytes], bytes], ...] = (plain, untag, rejoin, unlist, spell, letters, uncomment, unhold)
"""The steps in their order; each takes UTF-8 and gives UTF-8."""


def normal(text: str) -> bytes:
    """Return the text after all steps, line by line; doing it twice changes nothing more."""
    data = "\n".join(text.splitlines()).encode("utf-8", "replace")
    for step in STEPS:
        data = step(data)
    return data.rstrip(b"\n")


def tokens_of(text: str) -> list[str]:
    """The words of a piece of text as they stand among `Words.spelt`, whether they count or not."""
    return (
        letters(rejoin(plain(text.encode("utf-8", "replace")))).replace(STOP, b" ").decode("utf-8", "replace").split()
    )
