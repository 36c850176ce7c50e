"""Tell whether a passage is in a language that we cannot read: anything but English.

In: words, in lower case. Out: whether two of them are small words of another language, or one is written in
another script. Only a passage that says something is asked for; a holder's name may be in any language.
"""

from collections.abc import Iterable

__all__ = ["SMALL_WORDS", "in_another_language"]

_BY_LANGUAGE = {
    "German": "und ist nicht nur für ein eine einer eines keine oder werden wird dürfen darf zu mit dem auf sind durch "
    "ohne sich nach bei dass diese dieser",
    "Dutch": "het een niet voor zijn wordt alleen zonder met",
    "Scandinavian": "och inte får är som eller ikke og til ikkje må kun bare",
    "French": "est pas une pour dans que qui sont être sans avec sur aux ou ce cette ne peut doit",
    "Italian": "di che della sono gli nel senza solo una",
    "Spanish": "con para puede debe esta está este uso una",
    "Portuguese": "não nao os pode somente apenas sem ao uma",
    "Polish, Czech": "nie jest tylko dla przez lub się není pouze nebo",
    "Turkish, Finnish": "ve ile için değil bir sadece ei ole vain tai",
}
SMALL_WORDS = frozenset(word for words in _BY_LANGUAGE.values() for word in words.split())
"""Small words, without those that are English words as well, or parts of names."""
_LATIN = 0x250
_LEAST = 2
_LEAST_LETTERS = 4


def in_another_language(words: Iterable[str]) -> bool:
    """Whether words are of another language than English, as far as small words and scripts tell."""
    said = tuple(words)
    if len(SMALL_WORDS.intersection(said)) >= _LEAST:
        return True
    letters = "".join(said)
    if letters.isascii():
        return False
    odd = (ord(letter) >= _LATIN and letter.isalpha() for letter in letters if not letter.isascii())
    return sum(odd) >= _LEAST_LETTERS
