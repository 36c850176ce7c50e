"""A statement: a whole sentence that says one thing, and nothing else.

In: folded text, and patterns. Out: the name of the first pattern that explains the sentence. The words of the pattern,
and those that belong to its matter, are taken out; what remains must have no deciding word, and no second rule: a
sentence that goes on to restrict is none of these.
"""

from collections.abc import Iterable

from openness.reading.pattern import Pattern
from openness.reading.words import HARD, few, word

__all__ = ["FEW", "GOES_ON", "SOME", "stated"]

FEW = few(6)
SOME = few(14)
"""Words that may stand between those of a pattern."""

GOES_ON = r"(?:(?! (?:but|only|solely|unless|except|provided|may|must|never)\b) [^\s.;]+){0,16}"
"""How a statement goes on, as long as it turns nowhere."""

_WHO = r"(?:you|licensees?|users?|recipients?|anyone|everyone|they|customers?|compan(?:y|ies))"
_SECOND = word(
    rf"{_WHO}(?: \w+)? (?:may|can|should) ?(?:not|only|never|no)",
    rf"{_WHO}(?: \w+)? (?:must|shall|will)",
    r"(?:no ?one|nobody|no \w+)(?: \w+)? (?:may|must|shall|can|should|will)",
    r"(?:you|licensees?|users?|recipients?)(?: \w+)? (?:agrees?|undertakes?|ha(?:s|ve) to|(?:is|are) (?:not|required))",
    r"(?:must|may|shall|can|should) ?not",
    r"cannot",
    r"must",
    r"never",
    r"refrain",
    r"(?:is|are|be) (?:not|only) (?:licensed|permitted|allowed|authori[sz]ed|granted|for)",
    r"provided(?:,? however)?,? (?:that|you)",
    r"on condition",
    r"subject to",
    r"number of",
    r"except\w*",
    r"unless",
    r"without (?:the |prior |express )*(?:written )?(?:permission|consent|approval)",
    r"no (?:use|person|copying|distribution|modification|redistribution|sale|permission)",
    r"restrict\w*",
)


_EXAMPLES = word(r"(?:but )?not limited to", r"without limit(?:ation|ing)")
"""Words before examples, which limit nothing."""


def stated(text: str, patterns: Iterable[Pattern]) -> str | None:
    """The name of the pattern that explains a whole sentence, or None."""
    for pattern in patterns:
        found = pattern.match(text)
        if found is None:
            continue
        rest = _EXAMPLES.sub("|", f"{text[: found.start()]} | {text[found.end() :]}")
        if pattern.about is not None:
            rest = pattern.about.sub("|", rest)
        if not (HARD.search(rest) or _SECOND.search(rest)):
            return pattern.name
    return None
