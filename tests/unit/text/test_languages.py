"""What is in a language that we cannot read."""

import pytest

from openness.identifying import identify
from openness.text.languages import in_another_language
from openness.text.steps import tokens_of

PASSAGES = [
    "Die Nutzung ist nur für den eigenen Bedarf erlaubt.",
    "L'usage commercial est interdit dans tous les cas.",
    "El uso comercial de la obra no está permitido para las empresas.",
    "O uso comercial não é permitido sem uma licença.",
    "Het is niet toegestaan dit werk voor geld te verkopen.",
    "Использование в коммерческих целях запрещено.",
    "禁止用于商业用途。",
    "商用利用を禁止します。",
]
ENGLISH = [
    "You may not use it for any commercial purpose.",
    "Written by Ludwig van der Berg and María de la Cruz, per the van Dyke Institute.",
    "",
    "src/foo/bar.py and lib/das/baz.c",
    "© 2020 Müller & Sohn",
]


@pytest.mark.parametrize("passage", PASSAGES)
def test_other_languages(passage):
    assert in_another_language(tokens_of(passage))


@pytest.mark.parametrize("passage", ENGLISH)
def test_english(passage):
    assert not in_another_language(tokens_of(passage))


@pytest.mark.parametrize("passage", PASSAGES)
def test_what_cannot_be_read_is_never_passed_over(passage, texts):
    """A license with a passage in another language is a modified one, and the passage is named."""
    mit = (texts / "mit.txt").read_text(encoding="utf-8")
    where = mit.index("THE SOFTWARE IS PROVIDED")
    for text in (f"{mit}\n\n{passage}\n", f"{mit[:where]}{passage}\n\n{mit[where:]}", f"{passage}\n\n{mit}"):
        found = identify(text)
        assert found.status == "modified"
        assert found.license is None
        assert any(foreign.telling for foreign in found.foreign)
