"""The errors that callers may want to catch; each message says where and what to do."""

from collections.abc import Sequence

__all__ = ["OpennessError", "RecordError", "TextError", "UnknownLicenseError", "UnknownNameError"]


class OpennessError(Exception):
    """Whatever goes wrong because of what was passed in."""


class RecordError(OpennessError):
    """One or more records cannot be read. ``problems`` has one line for each, each beginning
    with file and key path."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


class UnknownNameError(OpennessError, LookupError):
    """A name that is not there. ``near`` holds what may have been meant, best first."""

    def __init__(self, kind: str, name: str, near: Sequence[str] = (), hint: str = "") -> None:
        self.name = name
        self.near = tuple(near)
        meant = f"; did you mean {', '.join(self.near)}?" if self.near else ""
        shown = name if len(name) <= 80 else f"{name[:80]}…"
        super().__init__(f"unknown {kind} {shown!r}{meant}{f' {hint}' if hint else ''}")


class UnknownLicenseError(UnknownNameError):
    """No record, model or alias goes by that name."""


class TextError(OpennessError):
    """A license text cannot be had or read."""
