"""The index of license texts: its size, its version, and that it is what the texts give."""

import importlib.util
import sys

import pytest

from openness.catalog import default_catalog
from openness.errors import TextError
from openness.shipped import data_folder
from openness.text.index import index, key, loaded
from openness.text.indexing import Text, contents, dumped
from openness.text.words import Words

SHIPPED = data_folder() / "index" / "texts.bin"
MADE_UP = (
    Text(("Pear-1.0", "Pear-1.0-plus"), "spdx", "You may eat each pear of this tree, and give away the stones of it."),
    Text(("plum",), "record", "Each plum is yours where you plant a stone of it, and water that for a year."),
)


def test_it_is_small():
    """The goal is a megabyte."""
    assert SHIPPED.stat().st_size < 1_000_000


def test_it_has_every_spdx_license_with_a_text_and_our_records(texts):
    known = {id for template in index().templates for id in template.ids}
    assert len([t for t in index().templates if t.origin == "spdx"]) > 600
    assert {"MIT", "Apache-2.0", "GPL-3.0-or-later", "llama-4-community"} <= known
    licenses = default_catalog().licenses.values()
    with_text = [one for one in licenses if (texts / f"{one.id}.txt").is_file() and one.kind != "exception"]
    assert {one.spdx or one.id for one in with_text} <= known


def test_it_is_what_the_texts_give(texts):
    """Made anew out of the same texts it says the same."""
    path = data_folder().parent / "tools" / "make_index.py"
    spec = importlib.util.spec_from_file_location("make_index", path)
    tool = importlib.util.module_from_spec(spec)
    sys.modules["make_index"] = tool
    spec.loader.exec_module(tool)
    made = dumped([*tool.spdx_texts(), *tool.our_texts(texts)], tool.ENDINGS)
    assert contents(made) == contents(SHIPPED.read_bytes())


def test_a_text_is_found_by_its_words():
    made = loaded(dumped(MADE_UP))
    for text in MADE_UP:
        words = Words(text.text.upper().replace(",", ";"))
        (template,) = made.same[key(words.untitled)]
        assert template.ids == text.ids
        assert list(template.codes) == list(words.codes)


def test_two_ids_of_one_text_are_one_template():
    twice = [MADE_UP[0], Text(("pear",), "record", MADE_UP[0].text)]
    (template,) = loaded(dumped(twice)).templates
    assert template.ids == ("Pear-1.0", "Pear-1.0-plus", "pear")


def test_what_follows_the_terms_is_told_apart():
    text = Text(("Pear-1.0",), "spdx", f"{MADE_UP[0].text} Here it ends. How to plant a pear.")
    (template,) = loaded(dumped([text], [("here", "it", "ends")])).templates
    assert len(template.codes) - template.tail == 4  # "a" does not count


@pytest.mark.parametrize(
    "data", [b"", b"{}\n\n", b"no json\n\n", b'{"version":0,"words":1,"sizes":[],"templates":[]}\n\n']
)
def test_a_damaged_index_says_so(data):
    with pytest.raises(TextError, match="the index of license texts is"):
        loaded(data)
