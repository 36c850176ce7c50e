"""Fuzz what takes license texts.

    pip install atheris && python benchmarks/fuzz_texts.py -max_total_time=300 [CORPUS_FOLDER]

Any bytes are decoded as files are, identified, read, and shown in every format. Nothing may be raised but our own
errors, what is normalised stays so, and a text is done within a time that grows with its length.
"""

import sys
import time

import atheris

with atheris.instrument_imports(include=["openness"]):
    from openness.errors import OpennessError
    from openness.identifying import STATUSES, identify
    from openness.text.sources import decoded
    from openness.text.steps import normal
    from openness.text.words import Words
    from openness.verbs import read

SECONDS = 2.0
PER_CHARACTER = 0.0005


def one_input(data: bytes) -> None:
    """Try one input."""
    try:
        text = decoded(data, "fuzz")
    except OpennessError:
        return
    start = time.process_time()
    once = normal(text)
    if normal(once.decode()) != once:
        raise AssertionError("normalising twice is not the same as once")
    words = Words(text)
    if not len(words.codes) == len(words.spelt) == len(words.lines):
        raise AssertionError("words without a line")
    found = identify(text)
    if found.status not in STATUSES:
        raise AssertionError(found.status)
    found.to_dict()
    found.to_markdown()
    read(text).to_dict()
    if time.process_time() - start > SECONDS + PER_CHARACTER * len(text):
        raise AssertionError(f"{len(text)} characters took {time.process_time() - start:.1f} s")


def main() -> None:
    """Fuzz until stopped."""
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
