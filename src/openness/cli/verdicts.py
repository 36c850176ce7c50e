"""The commands that give verdicts: score, compare, explain, badge."""

import sys
from pathlib import Path

import click

from openness.cli._shared import (
    FAILED,
    guarded,
    names,
    show,
    with_format,
    with_output,
    with_reading,
    with_records,
    write,
)  # fmt: skip
from openness.comparing import DEFINITIONS
from openness.definitions import definitions
from openness.views import views

__all__ = ["COMMANDS"]

_by = click.option(
    "--by",
    "against",
    type=click.Choice(definitions()),
    default="osd",
    show_default=True,
    help="The definition to score by.",
)


@click.command()
@click.argument("what", shell_complete=names(("model", "license")))
@_by
@with_reading
@click.option("--require", is_flag=True, help="Exit with 1 unless it conforms for certain: a gate for pipelines.")
@with_format
@with_output
@with_records
@guarded
def score(
    what: str,
    against: str,
    reading: str,
    require: bool,
    format: str | None,
    output: Path | None,
    records: Path | None,
) -> None:
    """Score a license, an SPDX expression or a model, criterion by criterion."""
    from openness import verbs

    card = verbs.score(what, against, reading, records=records)
    show(card, format, output)
    if require and not card.conforms:
        sys.exit(FAILED)


@click.command()
@click.argument("what", nargs=-1, shell_complete=names(("model", "license")))
@click.option(
    "--by",
    type=click.Choice([*definitions(), DEFINITIONS, *views()]),
    default="osd",
    show_default=True,
    help="The definition or view that makes the columns; `definitions` for all of them.",
)
@with_reading
@with_format
@with_output
@with_records
@guarded
def compare(
    what: tuple[str, ...], by: str, reading: str, format: str | None, output: Path | None, records: Path | None
) -> None:
    """Compare licenses, expressions and models in one table."""
    from openness import verbs

    show(verbs.compare(what, by, reading, records=records), format, output)


@click.command()
@click.argument("definition", type=click.Choice(definitions()))
@with_format
@with_output
@guarded
def explain(definition: str, format: str | None, output: Path | None) -> None:
    """Print a definition with its rules: what it asks, what breaks it, what is contested."""
    from openness import verbs

    show(verbs.explain(definition), format, output)


@click.command()
@click.argument("what", shell_complete=names(("model", "license")))
@_by
@with_reading
@click.option("--label", "as_label", is_flag=True, help="One line of text for a model card, in place of a picture.")
@with_output
@with_records
@guarded
def badge(what: str, against: str, reading: str, as_label: bool, output: Path | None, records: Path | None) -> None:
    """Print an SVG badge with the verdict in words, or a label of one line."""
    from openness import verbs

    make = verbs.label if as_label else verbs.badge
    text = f"{make(what, against, reading, records=records).rstrip()}\n"
    if output is None or output == Path("-"):
        click.echo(text, nl=False)
    else:
        write(text, output)


COMMANDS = (score, compare, explain, badge)
