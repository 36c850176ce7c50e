"""Words that say something of terms, and whether words may be names and nothing more.

In: words, in lower case. Out: whether they may be names: none of them says more, and there is no second sentence.
"""

from collections.abc import Sequence

__all__ = ["BEYOND_NAMES", "NARROWING", "RESTRICTING", "STOP", "TELLING", "names_only"]

TELLING = frozenset(
    b"""
    not no non none nor never neither only solely exclusively except unless without prohibited forbidden forbid
    forbids restricted restrict restriction must shall may can cannot will should required require requires agree
    agrees consent permission permitted permit allowed allow license licensed licensee commercial noncommercial
    commercially research academic educational education evaluation personal private internal military nuclear
    government use used uses using user users usage modify modified modification copy copied distribute distributed
    redistribute redistributed distribution redistribution sell sold selling sale fee fees pay payment royalty
    royalties condition conditions terms warranty liable hereby granted grant grants is are be been this that these
    those you your they if when where which subject purpose purposes purchase
    """.split()
)
"""Words that the name of a holder does not have: a line with one of them says more than who holds the copyright."""

RESTRICTING = TELLING - frozenset(
    b"""
    is are be been this that these those you your they if when where which license licensed licensee granted grant
    grants hereby terms use used uses using user users can may will shall should without warranty liable permission
    permitted permit allowed allow modify modified modification copy copied distribute distributed redistribute
    redistributed distribution redistribution sell sold subject usage
    """.split()
)
"""Words that narrow what is allowed, wherever they stand."""

NARROWING = RESTRICTING | frozenset(
    b"""
    companies corporations businesses business enterprise enterprises employees employers organisations organizations
    institutions universities schools students nonprofit charities charity citizens residents nationals
    countries country territory nations jurisdictions sanctioned embargoed armies army armed police weapons weapon
    warfare surveillance competitors competitor competing compete competitive revenue turnover profit profits earn
    earnings money paid payable due owe owes owed cost costs charge charges charged invoice buy bought rent
    need needs needed separate separately agreement agreements contract excluded exclude excludes exclusion barred bar
    banned ban bans refuse refused deny denied withheld withhold withdraw withdrawn revoke revoked revocable terminate
    terminates terminated expire expires expired expiry trial demo demonstration hobby amateur home household
    production productive ethical ethically harm harmful illegal unlawful malicious discriminate
    authorization authorised authorized sign signed
    train training models outputs output embed embedded hosting hosted saas cloud reverse engineer decompile
    disassemble circumvent remove tamper discontinue destroy delete forfeits forfeit void limited perpetual irrevocable
    worldwide exclusive nonexclusive nontransferable transferable royaltyfree nocharge sublicense sublicensed
    """.split()
)
"""Words that may narrow what a license allows, in a text beside the license's own; a notice may have some of them."""

BEYOND_NAMES = TELLING - {b"this", b"these", b"that", b"your", b"license"}
"""As `TELLING`, where a name may be "this project"."""

STOP = b"\1"
"""What stands for the end of a sentence."""

_SHORTENED = frozenset(b"inc ltd llc corp co dr st jr sr al ag gmbh bv sa no dept univ mr ms c p".split())
"""Words and letters that end with a full stop within names."""


def names_only(words: Sequence[bytes], beyond: frozenset[bytes]) -> bool:
    """Whether words may be names: none of those that say more, and no second sentence."""
    if not beyond.isdisjoint(words):
        return False
    last = max((n for n, word in enumerate(words) if word != STOP), default=0)
    stops = [n for n, word in enumerate(words[:last]) if word == STOP]
    return all(n and (len(words[n - 1]) == 1 or words[n - 1] in _SHORTENED or words[n - 1].isdigit()) for n in stops)
