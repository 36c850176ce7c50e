"""SPDX license expressions: from a string to the choices that it leaves.

``(MIT OR GPL-2.0-or-later WITH Classpath-exception-2.0) AND LicenseRef-x`` leaves two choices, and
each is a set of simple expressions that hold together. Reading the string is the business of the
package license-expression (SPDX specification 2.3, annex D); it is imported when somebody writes one.

In: a string. Out: an `Expression`. Nothing here knows of records.
"""

import re
from itertools import product
from typing import Any

from attrs import frozen

from openness.errors import OpennessError

__all__ = ["Expression", "Simple", "is_expression", "is_spdx", "parse"]

MOST_CHOICES = 256
"""Choices that an expression may leave; more than a handful is a mistake in practice."""

_LONGEST = 10_000
_OPERATOR = re.compile(r"(?:^|\s)(?:OR|AND|WITH)(?:\s|$)|[()]", re.IGNORECASE)
_LATER = re.compile(r"(?:\+|-or-later)$", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9.:-]*")
_REFERENCE = re.compile(r"^(?:DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+$", re.IGNORECASE)


@frozen(order=True)
class Simple:
    """One license in an expression: as it is named, whether later versions will do, and the
    exception that is added to it."""

    name: str
    or_later: bool = False
    exception: str = ""

    def __str__(self) -> str:
        later = "-or-later" if self.or_later else ""
        return f"{self.name}{later}{f' WITH {self.exception}' if self.exception else ''}"


@frozen
class Expression:
    """``text`` is the expression as SPDX writes it, ``choices`` what one may choose from: each is a
    set of simple expressions that hold together, in the order of their names."""

    text: str
    choices: tuple[tuple[Simple, ...], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The licenses and exceptions that it names, each once."""
        simple = [s for choice in self.choices for s in choice]
        return tuple(dict.fromkeys(name for s in simple for name in (s.name, s.exception) if name))


def is_expression(text: str) -> bool:
    """Whether a text can only be meant as an expression: it has an operator or brackets, allows later
    versions, or refers to a license outside of the SPDX list."""
    name = text.strip()
    return any(pattern.search(name) for pattern in (_OPERATOR, _LATER, _REFERENCE))


def is_spdx(name: str) -> bool:
    """Whether a name is on the SPDX list of licenses and exceptions, with or without ``-only``, or refers
    to one outside of it."""
    from license_expression import get_spdx_licensing

    known = {key.casefold() for key in get_spdx_licensing().known_symbols}
    forms = (name, f"{name}-only", f"{name}-or-later")
    return bool(_REFERENCE.match(name)) or any(form.casefold() in known for form in forms)


def parse(text: str) -> Expression:
    """Read an expression.

    Raises:
        OpennessError: it cannot be read, or leaves more than `MOST_CHOICES` choices; the message
            says where.
    """
    from license_expression import ExpressionError, ExpressionParseError, Licensing

    if len(text) > _LONGEST:
        raise OpennessError(f"an SPDX expression of {len(text):,} characters; it may have {_LONGEST:,}")
    try:
        tree = Licensing().parse(text)
        if tree is None:
            raise OpennessError("an empty SPDX expression; name a license")
        simplified = tree.simplify()
        choices = _choices(simplified)
        written = str(simplified.render())
    except (ExpressionError, ExpressionParseError, IndexError, TypeError, AttributeError, AssertionError) as error:
        raise OpennessError(f"{text!r} is no SPDX expression: {_said(error, text)}") from None
    except RecursionError:
        raise OpennessError("an SPDX expression with too many brackets within each other") from None
    return Expression(written, tuple(sorted(tuple(sorted(choice)) for choice in _least(choices))))


def _least(choices: set[frozenset[Simple]]) -> set[frozenset[Simple]]:
    """The choices without those that only add to another one: nobody need take them."""
    return {choice for choice in choices if not any(other < choice for other in choices)}


def _said(error: Exception, text: str) -> str:
    """What is wrong with an expression, on one line."""
    if text.count("(") != text.count(")"):
        return "its brackets do not match"
    if re.search(r"\(\s*\)", text):
        return "a pair of brackets is empty"
    words = " ".join(str(error).split()).rstrip(".")
    return words if words[:2].isupper() else f"{words[:1].lower()}{words[1:]}"


def _choices(node: Any) -> set[frozenset[Simple]]:
    """The choices that a part of the tree leaves, each as the set of what holds together."""
    operator = getattr(node, "operator", "").strip().upper()
    if operator == "OR":
        found = set().union(*map(_choices, node.args))
    elif operator == "AND":
        found = {frozenset()}
        for argument in node.args:
            found = {one | other for one, other in product(found, _choices(argument))}
            _few(found)
    else:
        return {frozenset({_simple(node)})}
    _few(found)
    return found


def _few(choices: set[frozenset[Simple]]) -> None:
    if len(choices) > MOST_CHOICES:
        raise OpennessError(f"an SPDX expression that leaves more than {MOST_CHOICES} choices; split it")


def _simple(node: Any) -> Simple:
    license = getattr(node, "license_symbol", node)
    exception = getattr(node, "exception_symbol", None)
    name, added = str(license.key), "" if exception is None else str(exception.key)
    for each in (_LATER.sub("", name), added) if added else (_LATER.sub("", name),):
        if not _NAME.fullmatch(each):
            raise OpennessError(f"{each or name!r} is no name in an SPDX expression: letters, digits, points, hyphens")
    return Simple(_LATER.sub("", name), bool(_LATER.search(name)), added)
