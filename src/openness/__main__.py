"""``python -m openness``: the command line."""

from openness.cli import main

main(prog_name="openness")
