"""Headings: a few words without a verb.

In: folded text. Out: whether it is a heading, which says nothing by itself, whatever words stand in it. Two or three
words may also be a whole rule ("noncommercial use only", "for research"), and these are no headings.
"""

import re

from openness.reading.words import word

__all__ = ["is_heading"]

_LONGEST = 10
_NUMBERED = re.compile(
    r"^[\W_]{0,4}(?:(?:section|article|part|clause) )?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,5})[.):]{1,2}\s"
)
_VERB = word(
    r"may",
    r"must",
    r"shall",
    r"will",
    r"should",
    r"can(?:not)?",
    r"is",
    r"are",
    r"be",
    r"has",
    r"have",
    r"do(?:es)?",
    r"not",
    r"never",
    r"if",
    r"unless",
    r"only",
    r"solely",
    r"purely",
    r"strictly",
    r"except\w*",
    r"without",
    r"for",
    r"please",
    r"prohibited",
    r"forbidden",
    r"restricted",
    r"excluded",
    r"allowed",
    r"required",
    r"reserved",
    r"limited",
    r"agrees?",
    r"requires?",
    r"grants?",
    r"comply",
    r"pays?",
    r"obtain",
    r"contact",
    r"you",
    r"we",
    r"i",
    r"keep",
    r"see",
    r"refer",
    r"read",
    r"appl(?:y|ies)",
    r"https?",
    r"retain",
    r"notify",
    r"register",
    r"fees?",
    r"non-? ?commercial\w*",
    r"evaluation",
    r"academic",
    r"trial",
    r"research",
    r"non-?production",
    r"non-?profit",
    r"by",
    r"conditions your",
)
_CAUSE = re.compile(r"\btermination for (?:patent )?(?:action|litigation|cause|breach|convenience)\b(?=\W*$)")
"""What ends a license, in a heading."""
_NO = word(
    r"no(?! (?:waiver|warrant|retroactive|assignment|other rights|liability|obligation|agency|\w+ requirements)\w*)"
)
_NOUN = word(
    r"restrictions?",
    r"limitations?",
    r"conditions?",
    r"requirements?",
    r"obligations?",
    r"termination",
    r"terminations?",
    r"permissions?",
    r"(?:permitted |personal |other )uses",
    r"indemni(?:ty|fication)",
    r"(?:commercial|source|object|binary|executable) (?:code )?(?:re)?distributions?",
    r"(?:distribution|application|grant|scope|definition|availability|description|creation|effect|versions?) of",
    r"compliance",
    r"payment",
    r"royalt(?:y|ies)",
    r"confidentiality",
    r"warrant(?:y|ies)",
    r"liabilit(?:y|ies)",
    r"disclaimers?",
    r"acceptance",
    r"exclusions?",
    r"responsibilit(?:y|ies)",
    r"trademarks?",
    r"notices?",
    r"export control",
    r"commercial use and",
)


def is_heading(text: str) -> bool:
    """Whether a few words are a heading."""
    numbered = _NUMBERED.match(text)
    words = _CAUSE.sub("termination", text[numbered.end() if numbered else 0 :])
    if len(words.split()) > _LONGEST or words.endswith((";", ",", ":")) or _VERB.search(words) or _NO.search(words):
        return False
    return _NOUN.search(words) is not None
