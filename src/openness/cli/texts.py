"""The commands on license texts: identify, read."""

import re
import sys
from pathlib import Path

import click
from attrs import evolve

from openness.cli._shared import guarded, show, with_format, with_output, with_records, write

__all__ = ["COMMANDS"]

_HEAD = """\
# A proposal by a machine, as a start for somebody who reads the text: docs/records.md says how.
# Check every clause against the text, and name the license; coverage is "complete" when people have read it all.
"""


_file = click.argument("file", type=click.Path(path_type=Path, allow_dash=True))


@click.command()
@_file
@with_format
@with_output
@guarded
def identify(file: Path, format: str | None, output: Path | None) -> None:
    """Say which license a text is, exactly or changed, and every passage that is foreign or missing.

    FILE is a text; - reads standard input.
    """
    from openness import identifying

    show(identifying.identify(_text(file)), format, output)


@click.command()
@_file
@click.option("--as-record", is_flag=True, help="Propose a record in TOML, as a start for somebody who reads the text.")
@with_format
@with_output
@with_records
@guarded
def read(file: Path, as_record: bool, format: str | None, output: Path | None, records: Path | None) -> None:
    """Read a license text that nobody has recorded: its clauses, and what was not understood.

    FILE is a text; - reads standard input.
    """
    from openness import verbs
    from openness.dumping import dump_license, to_toml

    name = "standard input" if file == Path("-") else _name(file)
    reading = verbs.read(_text(file), id=_id(name), name=name, records=records)
    if not as_record:
        show(reading, format, output)
        return
    if format is not None:
        raise click.UsageError("--as-record prints TOML; leave --format out")
    proposal = _HEAD + to_toml(dump_license(evolve(reading.license, coverage="partial")))
    if output is None or output == Path("-"):
        click.echo(proposal, nl=False)
    else:
        write(proposal, output)


def _text(file: Path) -> str:
    """The text of a file, or of standard input."""
    from openness.text.sources import decoded, read_bytes

    if file == Path("-"):
        return decoded(sys.stdin.buffer.read(), "standard input")
    return decoded(read_bytes(file), str(file))


def _name(file: Path) -> str:
    """What to call a text: its file's name, without what a table could not show."""
    return re.sub(r"[^\w .,+()-]+", " ", file.stem).strip() or "A license text"


def _id(name: str) -> str:
    """What a record of a text may be called."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-") or "text"


COMMANDS = (identify, read)
