"""What all commands share: options, exit codes, messages in place of tracebacks, and output.

Data goes to standard output, messages to standard error. A file is written whole or not at all.
"""

import os
import re
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from openness.catalog import default_catalog
from openness.errors import OpennessError, RecordError, UnknownLicenseError
from openness.precedents import READINGS
from openness.presenting import Presented
from openness.rendering import formats
from openness.tables import Table

__all__ = [
    "FAILED", "UNKNOWN", "USAGE", "fail", "guarded", "names", "show", "show_table", "with_format", "with_output",
    "with_reading", "with_records", "write",
]  # fmt: skip

FAILED, USAGE, UNKNOWN = 1, 2, 3

_SUFFIXES = {
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".tex": "latex",
    ".csv": "csv",
    ".json": "json",
    ".txt": "terminal",
}

_FILE = re.compile(r"(?:\.{0,2}|~)[/\\]|.*\.(?:txt|md|rst|html?)$|(?:.*[/\\])?(?:LICEN[CS]E|COPYING)", re.IGNORECASE)
"""How the path of a license file looks, and the id of a model on a hub does not."""
_NARROWEST = 40
"""Columns below which no table can be read; a narrower terminal wraps."""

Command = TypeVar("Command", bound=Callable[..., Any])


def fail(message: str, code: int) -> NoReturn:
    click.echo(f"openness: {message}", err=True)
    sys.exit(code)


def _unknown(error: UnknownLicenseError) -> str:
    """What to do about a name that is not there, which may have been meant for a file."""
    if _FILE.match(error.name):
        return f"there is no file {error.name[:200]!r}, and no license or model goes by that name"
    return str(error) if error.near else f"{error}; `openness list` shows all"


def guarded(command: Command) -> Command:
    """Turn our errors into messages and exit codes; nobody sees a traceback."""

    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> Any:
        try:
            return command(*args, **kwargs)
        except UnknownLicenseError as error:
            fail(_unknown(error), UNKNOWN)
        except RecordError as error:
            fail("broken records:\n" + "\n".join(f"  {line}" for line in error.problems), FAILED)
        except (OpennessError, ValueError) as error:
            fail(str(error), USAGE)
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
                sys.exit(0)
            fail(f"cannot be written: {error.strerror}", USAGE)

    return run  # type: ignore[return-value]


with_records = click.option(
    "--records", type=click.Path(path_type=Path), help="A folder of your own records, on top of ours."
)
with_format = click.option(
    "--format",
    "format",
    type=click.Choice(formats()),
    help="How to print it; by default as the terminal or the file's name asks.",
)
with_output = click.option(
    "--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write to a file, whole or not at all."
)
with_reading = click.option(
    "--reading", type=click.Choice(list(READINGS)), default="practice", show_default=True,
    help="The text alone, or with the decisions of the definition's steward.",
)  # fmt: skip


def names(kinds: tuple[str, ...]) -> Callable[[click.Context, click.Parameter, str], list[str]]:
    def complete(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
        try:
            catalog = default_catalog()
        except OpennessError:
            return []
        names = [*(catalog.models if "model" in kinds else ()), *catalog.licenses]
        return [name for name in names if name.startswith(incomplete.lower())]

    return complete


def write(text: str, output: Path) -> None:
    """Write a file so that it is there whole or not at all; a link is followed."""
    target = output.resolve()
    if not output.name or (target.exists() and not target.is_file()):
        raise OpennessError(f"{str(output)!r} is no regular file; name one, or use the shell's > for anything else")
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as stream:
            stream.write(text)
        part.replace(target)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise OpennessError(f"{output}: cannot be written: {error.strerror}; name another file") from None


def format_of(output: Path) -> str:
    """The format that a file's ending asks for."""
    ending = output.suffix.lower()
    if ending not in _SUFFIXES:
        raise OpennessError(
            f"{output}: no format ends in {ending or 'nothing'}; pass --format, or use one of {', '.join(_SUFFIXES)}"
        )
    return _SUFFIXES[ending]


def show_table(table: Table, format: str | None, output: Path | None, as_json: Callable[[], str]) -> None:
    """Print a table, or write it to a file."""
    if output == Path("-"):
        output = None
    if format is None:
        format = format_of(output) if output is not None else "terminal"
    if format == "terminal" and output is None:
        from rich.console import Console

        from openness.rendering.terminal import print_table

        console = Console(highlight=False)
        if console.width < _NARROWEST:
            console = Console(highlight=False, width=_NARROWEST)
        with console.capture() as captured:
            print_table(table, console)
        click.echo(captured.get(), nl=False, color=True)
        return
    from openness.rendering import renderer

    text = as_json() if format == "json" else renderer(format)(table)
    if output is not None:
        write(text, output)
    else:
        click.echo(text, nl=False)


def show(result: Presented, format: str | None, output: Path | None) -> None:
    """Print a result, or write it to a file."""
    show_table(result.table, format, output, result.to_json)
