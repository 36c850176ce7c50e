"""What every format needs before its own escaping: text without control characters."""

import re

__all__ = ["plain", "web_address"]

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_BREAK = re.compile(r"[\s\u2028\u2029]+")


def plain(text: str) -> str:
    """The text on one line, with a replacement character for each control or direction mark."""
    return _BREAK.sub(" ", _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)).strip()


def web_address(url: str | None) -> str | None:
    """The address if it is one of the web (http or https), else None."""
    if url is None or _CONTROL.search(url) or not re.fullmatch(r"https?://[^\s\"'<>\\{}|^`]+", url):
        return None
    return url
