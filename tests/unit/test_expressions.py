"""SPDX expressions: what is one, what it leaves to choose from, how it is written, and what is refused."""

import pytest

from openness.errors import OpennessError
from openness.expressions import MOST_CHOICES, Expression, Simple, is_expression, is_spdx, parse

E, X, Y, Z = Simple("e"), Simple("x"), Simple("y"), Simple("z")


# --- what may be chosen -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        pytest.param("x", [[X]], id="one license"),
        pytest.param("  x\n", [[X]], id="space around it"),
        pytest.param("(((x)))", [[X]], id="brackets"),
        pytest.param("x OR y", [[X], [Y]], id="OR"),
        pytest.param("y OR x", [[X], [Y]], id="OR in order of names"),
        pytest.param("x AND y", [[X, Y]], id="AND"),
        pytest.param("y AND x", [[X, Y]], id="AND in order of names"),
        pytest.param("x or y and z", [[X], [Y, Z]], id="AND before OR"),
        pytest.param("(x OR y) AND z", [[X, Z], [Y, Z]], id="AND over OR"),
        pytest.param("(x OR y) AND (z OR e)", [[E, X], [E, Y], [X, Z], [Y, Z]], id="AND of two choices"),
        pytest.param("x\tOR\r\ny", [[X], [Y]], id="other space"),
        pytest.param("x\u00a0OR\u00a0y", [[X], [Y]], id="space that does not break"),
        pytest.param("x OR x", [[X]], id="OR of the same"),
        pytest.param("x AND x", [[X]], id="AND of the same"),
        pytest.param("x+", [[Simple("x", or_later=True)]], id="plus"),
        pytest.param("x-or-later", [[Simple("x", or_later=True)]], id="or later"),
        pytest.param("x-OR-Later", [[Simple("x", or_later=True)]], id="or later in another case"),
        pytest.param("x+ OR x-or-later", [[Simple("x", or_later=True)]], id="plus is or later"),
        pytest.param("x-only", [[Simple("x-only")]], id="only"),
        pytest.param("x-or-later-y", [[Simple("x-or-later-y")]], id="or later within a name"),
        pytest.param("x WITH e", [[Simple("x", exception="e")]], id="WITH"),
        pytest.param("x+ with e", [[Simple("x", or_later=True, exception="e")]], id="plus WITH"),
        pytest.param("x WITH e AND y", [[Simple("x", exception="e"), Y]], id="WITH before AND"),
        pytest.param("x AND x WITH e", [[X, Simple("x", exception="e")]], id="with and without an exception"),
        pytest.param("x OR x WITH e", [[X], [Simple("x", exception="e")]], id="with or without an exception"),
        pytest.param("x WITH e AND x WITH f", [[Simple("x", exception="e"), Simple("x", exception="f")]],
                     id="two exceptions"),
        pytest.param("LicenseRef-x", [[Simple("LicenseRef-x")]], id="LicenseRef"),
        pytest.param("DocumentRef-d:LicenseRef-x OR y", [[Simple("DocumentRef-d:LicenseRef-x")], [Y]],
                     id="DocumentRef"),
        pytest.param("corpus OR android", [[Simple("android")], [Simple("corpus")]], id="operators within names"),
        pytest.param("or-x OR y-and", [[Simple("or-x")], [Simple("y-and")]], id="operators at the ends of names"),
        pytest.param("with-x OR LicenseRef-OR-y", [[Simple("LicenseRef-OR-y")], [Simple("with-x")]],
                     id="operators behind hyphens"),
    ],
)  # fmt: skip
def test_choices(text, choices):
    """An expression leaves just these choices, each a set of licenses that hold together."""
    found = parse(text).choices
    assert {frozenset(choice) for choice in found} == {frozenset(choice) for choice in choices}
    assert sorted(map(len, found)) == sorted(map(len, choices))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("(x)", "x", id="brackets"),
        pytest.param("y or x", "x OR y", id="OR"),
        pytest.param("( y and x ) or z", "z OR (x AND y)", id="AND within OR"),
        pytest.param("x with e", "x WITH e", id="WITH"),
        pytest.param("GPL-2.0+", "GPL-2.0+", id="plus stays plus"),
        pytest.param("mit OR MIT", "MIT OR mit", id="names keep their case"),
    ],
)
def test_text(text, written):
    """An expression is written with operators in capitals, its parts in order, and names as they were."""
    assert parse(text).text == written


@pytest.mark.parametrize(
    ("simple", "text"),
    [
        pytest.param(X, "x", id="name"),
        pytest.param(Simple("x", or_later=True), "x-or-later", id="or later"),
        pytest.param(Simple("x", exception="e"), "x WITH e", id="exception"),
        pytest.param(Simple("x", or_later=True, exception="e"), "x-or-later WITH e", id="both"),
    ],
)
def test_one_license_as_text(simple, text):
    """One license is written with its later versions and its exception."""
    assert str(simple) == text


def test_names_are_licenses_and_exceptions_once():
    """The names of an expression are those in its choices, without suffixes, each once."""
    assert sorted(parse("(y WITH e OR x+) AND z WITH e OR y").names) == ["e", "x", "y", "z"]
    assert Expression("x", ((X, Y), (X,))).names == ("x", "y")


# --- what is refused ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("", "an empty SPDX expression; name a license", id="nothing"),
        pytest.param(" \n\t", "an empty SPDX expression; name a license", id="space"),
        pytest.param("()", "SPDX expression", id="empty brackets"),
        pytest.param("( ) OR x", "SPDX expression", id="empty brackets and a license"),
        pytest.param("x OR ()", "SPDX expression", id="a license and empty brackets"),
        pytest.param("(x", r"'\(x' is no SPDX expression: its brackets do not match", id="no closing bracket"),
        pytest.param("x)", r"'x\)' is no SPDX expression: its brackets do not match", id="no opening bracket"),
        pytest.param("x OR", "'x OR' is no SPDX expression: OR requires two", id="nothing behind OR"),
        pytest.param("AND x", "'AND x' is no SPDX expression: invalid operator sequence", id="nothing before AND"),
        pytest.param("x OR OR y", "is no SPDX expression: invalid operator sequence", id="two operators"),
        pytest.param("x WITH", "'x WITH' is no SPDX expression", id="nothing behind WITH"),
        pytest.param("x WITH e WITH f", "is no SPDX expression", id="WITH twice"),
        pytest.param("x WITH (e OR f)", "is no SPDX expression", id="a choice of exceptions"),
        pytest.param("(x OR y) WITH e", "is no SPDX expression", id="an exception to a choice"),
        pytest.param("x / y", "is no SPDX expression: invalid license key", id="slash"),
        pytest.param("x, y", "is no SPDX expression: invalid license key", id="comma"),
        pytest.param("x\x00 OR y", r"'x\\x00 OR y' is no SPDX expression: invalid license key", id="control sign"),
        pytest.param("x y OR z", "SPDX expression", id="a name with space"),
        pytest.param("x_y OR z", "SPDX expression", id="a name with an underscore"),
        pytest.param("日本 OR x", "SPDX expression", id="a name in other letters"),
        pytest.param("-x OR y", "SPDX expression", id="a name that begins with a sign"),
        pytest.param("x WITH e+", "SPDX expression", id="later versions of an exception"),
        pytest.param("x WITH é", "SPDX expression", id="an exception in other letters"),
        pytest.param("x WITH +", "SPDX expression", id="a plus as an exception"),
        pytest.param("+", "SPDX expression", id="a plus alone"),
        pytest.param("-or-later OR x", "SPDX expression", id="later versions of nothing"),
    ],
)
def test_refused(text, says):
    """What is no expression is an error on one line that shows the text and says what is wrong."""
    with pytest.raises(OpennessError, match=says) as caught:
        parse(text)
    assert len(str(caught.value).splitlines()) == 1
    assert not str(caught.value).endswith((".", ":"))


def choices_of(number):
    return " OR ".join(f"x{n}" for n in range(number))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(choices_of(MOST_CHOICES + 1), id="OR"),
        pytest.param(" AND ".join(f"(x{n} OR y{n})" for n in range(9)), id="AND of nine choices"),
        pytest.param(" AND ".join(f"(x{n} OR y{n})" for n in range(300)), id="AND of 300 choices"),
        pytest.param(f"({choices_of(200)}) AND ({choices_of(200).replace('x', 'y')})", id="AND of two long choices"),
        pytest.param(f"z OR ({' AND '.join(f'(x{n} OR y{n})' for n in range(8))})", id="one more beside them"),
    ],
)
def test_too_many_choices_are_refused(text):
    """More choices than anybody means are an error that names the bound."""
    with pytest.raises(OpennessError, match=f"leaves more than {MOST_CHOICES} choices; split it"):
        parse(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param(choices_of(MOST_CHOICES), MOST_CHOICES, id="OR"),
        pytest.param(" AND ".join(f"(x{n} OR y{n})" for n in range(8)), MOST_CHOICES, id="AND"),
        pytest.param(" OR ".join(["x"] * 2000), 1, id="the same again and again"),
    ],
)
def test_as_many_choices_as_the_bound_are_read(text, number):
    """Just as many choices as the bound are no error."""
    assert len(parse(text).choices) == number


def nested(number):
    return f"{'(x OR (y AND ' * number}z{'))' * number}"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(nested(600), id="AND in OR in AND"),
        pytest.param(f"{'(' * 1500}x{' OR y)' * 1500}", id="OR in OR"),
        pytest.param(f"{'(' * 1400}x{' AND y)' * 1400}", id="AND in AND"),
        pytest.param("(" * 9000, id="brackets that nobody closes"),
        pytest.param(")" * 9000, id="brackets that nobody opened"),
    ],
)
def test_deeply_nested_texts_are_refused(text):
    """Brackets within brackets beyond all measure are an error of ours, as is what is no expression."""
    with pytest.raises(OpennessError):
        parse(text)


def test_a_text_that_is_too_long_is_refused():
    """A text of more than 10,000 characters is refused with its length, one of as many is read."""
    assert parse("x" * 10_000).names == ("x" * 10_000,)
    with pytest.raises(OpennessError, match="an SPDX expression of 10,001 characters; it may have 10,000"):
        parse("x" * 10_001)


def test_an_error_does_not_show_its_cause():
    """The error of the parser beneath does not stand above ours."""
    with pytest.raises(OpennessError) as caught:
        parse("(x")
    assert caught.value.__suppress_context__


# --- what is an expression ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("x OR y", True, id="OR"),
        pytest.param("x and y", True, id="AND in small letters"),
        pytest.param("x With e", True, id="WITH in mixed letters"),
        pytest.param("x\nOR\ty", True, id="other space"),
        pytest.param("(x)", True, id="brackets"),
        pytest.param(" (x\nOR y) ", True, id="brackets over two lines"),
        pytest.param("x+", True, id="plus"),
        pytest.param("x-or-later", True, id="or later"),
        pytest.param("x-OR-LATER\n", True, id="or later in capitals"),
        pytest.param("LicenseRef-x.1-a", True, id="LicenseRef"),
        pytest.param("licenseref-x", True, id="LicenseRef in small letters"),
        pytest.param("DocumentRef-d.1:LicenseRef-x", True, id="DocumentRef"),
        pytest.param("(x", True, id="a bracket"),
        pytest.param("x", False, id="a name"),
        pytest.param("", False, id="nothing"),
        pytest.param("MIT/X11", False, id="slash"),
        pytest.param("Oregon license", False, id="operator within a word"),
        pytest.param("x-OR-y", False, id="operator between hyphens"),
        pytest.param("OR", True, id="an operator alone"),
        pytest.param("x OR", True, id="an operator at the end"),
        pytest.param("AND x", True, id="an operator at the beginning"),
        pytest.param("The (new) license", True, id="brackets within"),
        pytest.param("(new) license", True, id="brackets at the beginning"),
        pytest.param("license (new)", True, id="brackets at the end"),
        pytest.param("x+y", False, id="plus within"),
        pytest.param("x-or-later-y", False, id="or later within"),
        pytest.param("LicenseRef-", False, id="LicenseRef to nothing"),
        pytest.param("LicenseRef-x y", False, id="LicenseRef with space"),
        pytest.param("my-LicenseRef-x", False, id="LicenseRef within"),
        pytest.param("DocumentRef-d", False, id="DocumentRef alone"),
    ],
)
def test_is_expression(text, expected):
    """A text is an expression if it has an operator, brackets, later versions or a reference."""
    assert is_expression(text) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("MIT", True, id="license"),
        pytest.param("mit", True, id="license in small letters"),
        pytest.param("GPL-2.0-only", True, id="only"),
        pytest.param("LLVM-exception", True, id="exception"),
        pytest.param("LicenseRef-x", True, id="LicenseRef"),
        pytest.param("DocumentRef-d:LicenseRef-x", True, id="DocumentRef"),
        pytest.param("Made-up-1.0", False, id="no such license"),
        pytest.param("MIT OR Apache-2.0", False, id="an expression"),
        pytest.param("LicenseRef-", False, id="LicenseRef to nothing"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_is_spdx(name, expected):
    """A name is SPDX's if the list has it, in whatever case, or if it refers to one outside of it."""
    assert is_spdx(name) is expected
