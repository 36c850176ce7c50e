"""The commands that answer questions: may, diff, history, path."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from openness.cli._shared import guarded, names, show, with_format, with_output, with_reading, with_records
from openness.definitions import definitions
from openness.errors import OpennessError
from openness.permitting import ASKABLE
from openness.situations import NOT

__all__ = ["COMMANDS"]

Command = TypeVar("Command", bound=Callable[..., Any])

_WORDS = {
    "purpose": "What it is for: commercial, research, production …",
    "group": "What you are: company, individual, research-body …",
    "business": "Which business you run: model-as-a-service, cloud …; `none` for none of those that licenses name.",
    "domicile": "The country where you are at home: DE, US …",
    "where": "The country where you act.",
    "channel": "How you offer it: internal, hosted-service …",
    "target": "What you train: competing-model, llm …",
    "work": "What you make of it: combination (your product contains it), linked (it calls it).",
    "product": "The edition of the work, by the name that the license uses.",
    "parameter": "What the open fields of a template allow.",
}
_AMOUNTS = {
    "monthly-active-users": "Users in a month, affiliates counted.",
    "product-monthly-active-users": "Users in a month of the product that contains it.",
    "revenue": "Revenue in a year, affiliates counted.",
    "monthly-revenue": "Revenue in a month, affiliates counted.",
    "product-monthly-revenue": "Revenue in a month of the product that contains it.",
    "workers": "Employees and contractors.",
    "funding": "Capital raised.",
    "compute": "Computing power used.",
    "fee": "Money taken for the work.",
}


def _amount(value: str) -> Any:
    """A number, or numbers by day: ``6e8``, ``2025-04-05=6e8,2026-01-01=9e8``."""
    try:
        if "=" not in value:
            return float(value)
        told = (part.split("=") for part in value.split(","))
        return {date.fromisoformat(day.strip()): float(number) for day, number in told}
    except ValueError:
        why = f"{value!r} is no number, nor numbers by day such as 2025-04-05=6e8,2026-01-01=9e8"
        raise click.BadParameter(why) from None


def _situation(command: Command) -> Command:
    """The options that tell a situation, one for each fact."""
    for name, help in reversed(_WORDS.items()):
        command = click.option(
            f"--{name}", multiple=True, metavar="WORD", help=f"{help} Repeat it; `not-WORD` rules a word out."
        )(command)
    for name, help in reversed(_AMOUNTS.items()):
        command = click.option(f"--{name}", type=_amount, metavar="NUMBER", help=help)(command)
    for name, help in (
        ("competitor", "Whether you compete with the steward."),
        ("affiliates", "Whether you have affiliates."),
    ):
        command = click.option(f"--{name}/--no-{name}", default=None, help=help)(command)
    for name, help in (("on", "The day on which you do it."), ("published", "The day on which the work came out.")):
        command = click.option(f"--{name}", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help=help)(command)
    return click.option("--currency", default="USD", show_default=True, help="The currency of the amounts.")(command)


def _facts(options: dict[str, Any]) -> dict[str, Any]:
    """The facts that somebody gave; what was left out stays unknown."""
    return {name: _fact(value) for name, value in options.items() if value not in (None, ())}


def _fact(value: Any) -> Any:
    if isinstance(value, tuple):
        words = [word.strip() for given in value for word in given.split(",")]
        return () if words == ["none"] else tuple(_word(word) for word in words)
    return _day(value) if isinstance(value, datetime) else value


def _word(word: str) -> str:
    return f"{NOT}{word.removeprefix('not-').removeprefix(NOT)}" if word.startswith(("not-", NOT)) else word


def _day(moment: datetime) -> date:
    return moment.date()


@click.command()
@click.argument("arguments", nargs=-1, metavar="ACT WHAT", shell_complete=names(("model", "license")))
@click.option("--matrix", is_flag=True, help="Answer common cases for all that is named (ACT is left out).")
@_situation
@with_format
@with_output
@with_records
@guarded
def may(
    arguments: tuple[str, ...],
    matrix: bool,
    format: str | None,
    output: Path | None,
    records: Path | None,
    **options: Any,
) -> None:
    """May I? Answer whether one may do ACT (use, distribute, host, sell, train …) with WHAT.

    Yes, yes with duties, no, or that it depends on facts that you did not tell; each with its clause.
    """
    from openness import verbs

    facts = _facts({name: value for name, value in options.items() if name != "currency"})
    if matrix:
        if facts:
            raise OpennessError("--matrix brings its own cases; leave the facts out, or ask about one act")
        show(verbs.matrix(arguments, records=records), format, output)
        return
    if len(arguments) != 2:
        raise OpennessError(f"name one act and one work: openness may ACT WHAT; acts are {', '.join(ASKABLE)}")
    act, what = arguments
    facts["currency"] = options["currency"]
    show(verbs.may(act, what, records=records, **facts), format, output)


_by = click.option(
    "--by",
    type=click.Choice(definitions()),
    default="osd",
    show_default=True,
    help="The definition whose criteria may have turned.",
)


@click.command()
@click.argument("before", shell_complete=names(("model", "license")))
@click.argument("after", required=False, shell_complete=names(("model", "license")))
@_by
@with_reading
@with_format
@with_output
@with_records
@guarded
def diff(
    before: str, after: str | None, by: str, reading: str, format: str | None, output: Path | None, records: Path | None
) -> None:
    """Show what changed from one license to another, and which criteria turned.

    One alone is compared with the license that it is based on, or else that it follows.
    """
    from openness import verbs

    show(verbs.diff(before, after, by, reading, records=records), format, output)


@click.command()
@click.argument("name", metavar="FAMILY", shell_complete=names(("license",)))
@_by
@with_reading
@with_format
@with_output
@with_records
@guarded
def history(name: str, by: str, reading: str, format: str | None, output: Path | None, records: Path | None) -> None:
    """Show how a family of licenses changed: llama, gemma, gpl, or any license of it."""
    from openness import verbs

    show(verbs.history(name, by, reading, records=records), format, output)


@click.command()
@click.argument("what", shell_complete=names(("model", "license")))
@click.option(
    "--to", type=click.Choice(definitions()), default="osd", show_default=True, help="The definition to meet."
)
@with_reading
@with_format
@with_output
@with_records
@guarded
def path(what: str, to: str, reading: str, format: str | None, output: Path | None, records: Path | None) -> None:
    """Show the least that would have to change so that a license conforms."""
    from openness import verbs

    show(verbs.path(what, to, reading, records=records), format, output)


COMMANDS = (may, diff, history, path)
