"""Words as numbers of 15 bits, by which texts are compared without their words."""

import re
import sys
import zlib
from array import array
from collections.abc import Iterable
from typing import TypeAlias

__all__ = ["NAMED", "Codes", "any_of", "code", "codes_of", "counting", "lettered", "plain"]

Codes: TypeAlias = "array[int]"
"""Words as numbers of 16 bits: a hash of 15 bits, and `NAMED`."""

NAMED = 0x8000
"""The bit of a code that marks a word in the place of a name."""

_SPELLINGS = {
    b"licence": b"license", b"licences": b"licenses", b"licenced": b"licensed", b"organisation": b"organization",
    b"authorised": b"authorized", b"acknowledgement": b"acknowledgment", b"http": b"", b"https": b"", b"www": b"",
    **dict.fromkeys([b"ii", b"iii", b"iv", b"vi", b"vii", b"viii", b"ix", b"xi", b"xii", b"xiii"], b""),
}  # fmt: skip


_UNMARKED = bytes(byte & 0x7F for byte in range(256))
_UTF16 = f"utf-16-{sys.byteorder[0]}e"


class _Known(dict[bytes, str]):
    """The code of each word as a character, made when it is first asked for."""

    def __missing__(self, word: bytes) -> str:
        self[word] = made = chr(code(word))
        if len(self) > 200_000:  # a hostile text may have endless words
            self.clear()
        return made


def code(word: bytes) -> int:
    """Return the number of a word, 1 to 32,767; 0 where it does not count."""
    spelt = _SPELLINGS.get(word, word)
    if len(spelt) < 2 and not spelt.isdigit():
        return 0
    return zlib.crc32(spelt) & 0x7FFF or 1


_KNOWN = _Known()


def codes_of(words: Iterable[bytes]) -> Codes:
    """The code of each word, 0 for those that do not count."""
    return _coded("".join(map(_KNOWN.__getitem__, words)))


def counting(codes: Codes) -> Codes:
    """The codes of the words that count."""
    return _coded(lettered(codes).replace("\0", ""))


def _coded(letters: str) -> Codes:
    found = array("H")
    found.frombytes(letters.encode(_UTF16, "surrogatepass"))
    return found


def plain(codes: Codes) -> Codes:
    """Codes without the mark of those in the place of a name."""
    data, high = bytearray(codes.tobytes()), sys.byteorder == "little"
    data[high::2] = data[high::2].translate(_UNMARKED)
    return array("H", bytes(data))


def lettered(codes: Codes) -> str:
    """Codes as a string of as many characters, in which patterns of words can be looked for."""
    return codes.tobytes().decode(_UTF16, "surrogatepass")


def any_of(words: Iterable[bytes]) -> re.Pattern[str]:
    """A pattern for one of some words in a string of codes."""
    return re.compile(f"[{''.join(re.escape(chr(code(word))) for word in words)}]")
