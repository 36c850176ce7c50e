"""The command line: ``openness score|compare|explain|badge|may|diff|history|path|quote|show|list|verify|read``.

Click and rich are imported only here. Data goes to standard output, messages to standard error.
Exit codes: 0 fine, 1 a check failed, 2 usage, 3 unknown license or model.
"""

import sys

import click

from openness.cli import questions, records, texts, verdicts

__all__ = ["main"]


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="openness", prog_name="openness")
def main() -> None:
    """Is it open? Scores licenses and models against definitions of openness, clause by clause.

    A license or model is named by its id, SPDX id or alias, and licenses by an SPDX expression;
    `openness list` shows what there is.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


for command in (*verdicts.COMMANDS, *questions.COMMANDS, *records.COMMANDS, *texts.COMMANDS):
    main.add_command(command)
