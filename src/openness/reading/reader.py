"""Read a text: sentence by sentence, into a license with the place of every clause, and what was not understood.

In: a text, and what is known from records. Out: a `Reading`. Its license is `partial` as long as a sentence that
could matter was not understood; where all were, silence counts, and the record says that a machine read it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import evolve, fields, frozen

from openness.clauses import CUE_WORDS, PREAMBLE, Circumstance, Clause, Duty, Grant, Place, Power, Prohibition, Terms
from openness.presenting import Presented
from openness.reading.known import Known, Passages, Said
from openness.reading.permissions import IN_DOUBT, LIMITED
from openness.reading.understanding import Understanding, understand
from openness.records import License, TextRead
from openness.rights import ALL_ACTS
from openness.text.comments import uncommented
from openness.text.cues import FoldedText
from openness.text.normalize import NORMALIZER, text_hash
from openness.text.sentences import Sentence, sentences

if TYPE_CHECKING:
    from openness.tables import Table

__all__ = ["ReadClause", "Reading", "Unread", "read_passages", "read_text", "sentences_with_leads", "together"]

LONGEST = 1_000_000
"""Characters of a text that are read; the longest license that we know has a tenth of them."""

MOST = 4_000
"""Sentences of a text that are read; the license with the most that we know has a seventh of them."""

_LONGEST_LEAD = 500
_CHOICE = re.compile(
    r"\bprovided that either$|\b(?:one|any|either) of the (?:following|below)\b|\bat least one\b|\bany one of\b"
    r"|\b(?:do not|don['’]t|need not|not) (?:have to|need to|required to)?[^.;:]{0,120} meets? all (?:of )?these"
    r" criteria:$"
)
"""How a list begins of whose items one is enough."""
_LEADS = re.compile(r"(?::(?: -)?|\bfollowing(?::-)?|\bsuch as|\bprovided(?:,? however)?,? (?:that|you)(?: either)?)$")
"""How a sentence ends that leads to a list."""
_ITEM = re.compile(r"(?:[-*•·]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)])\s")
_DOCUMENT = "text"
_TITLE = 2
"""Words that a passage may have to be a title."""
_UNKNOWN = "words that nothing explains"


@frozen(eq=False)
class ReadClause:
    """A clause that was read: the sentence that says it, the section and line (from 1) where it stands, and what
    understood it: the name of a pattern, or the record from which the passage is known."""

    clause: Clause
    sentence: Sentence
    section: str
    line: int
    by: str


@frozen(eq=False)
class Unread:
    """A sentence that could matter and was not understood: where it stands, and the words that nothing explains.
    ``beyond`` has the acts that it permits under conditions, if only these were not understood."""

    sentence: Sentence
    section: str
    line: int
    words: tuple[str, ...]
    beyond: tuple[str, ...] = ()


@frozen(eq=False, repr=False)
class Reading(Presented):
    """What a machine read in a text. ``license`` has the clauses as a record would, and as ``missing`` what
    is read together with the record of a known passage; ``neutral`` counts the sentences
    that were understood and say nothing that matters; ``lacking`` names the acts that nothing was found to permit."""

    license: License
    clauses: tuple[ReadClause, ...]
    unread: tuple[Unread, ...]
    lacking: tuple[str, ...]
    neutral: int

    @property
    def complete(self) -> bool:
        """Whether every sentence was understood, and what makes a license was found in them: leave to use, to
        distribute and to modify."""
        return self.license.coverage == "complete"

    @property
    def table(self) -> "Table":
        """One row for each clause, and one for each sentence that was not understood."""
        from openness.tabulating.readings import reading_table

        return reading_table(self)

    def to_dict(self) -> dict[str, Any]:
        """Return the reading as plain data, in the versioned form of ``docs/schema.json``."""
        from openness.exchange import reading_data

        return reading_data(self)

    def __repr__(self) -> str:
        return f"<Reading of {self.license.name}: {len(self.clauses)} clauses, {len(self.unread)} sentences unread>"


def read_text(text: str, passages: Passages, *, id: str = _DOCUMENT, name: str = "A license text") -> Reading:
    """Read a whole text. What lies beyond `LONGEST` and `MOST` is not looked at, and so was not understood."""
    folded = FoldedText(uncommented(text[:LONGEST]))
    found, said = sentences_with_leads(folded)
    stop = min(len(found) - (len(text) > LONGEST), MOST)
    beyond = found[max(stop, 0) :][:1]
    found, said = found[:stop], said[:stop]
    known = passages.find(said)
    clauses, unread = _read(folded, found, said, known, id)
    unread += tuple(Unread(s, _section(folded, s), s.line + 1, ("a text of this length",)) for s in beyond)
    clauses = _firm(_consistent(_chosen(_widened(_unlimited((*clauses, *_implied(clauses)))), said)))
    lacking = () if _exhaustive(clauses, said) else _lacking(clauses)
    beside = tuple(dict.fromkeys(id_ for each in known if each and each.clauses for id_ in each.beside))
    unread = _that_matters(unread, clauses)
    complete = not (unread or lacking or beside)
    touched = {read.sentence.start for read in clauses} | {each.sentence.start for each in unread}
    hash_ = TextRead(sha256=text_hash(text), normalizer=NORMALIZER, by="machine")
    license = License(id=id, name=name, kind="software", coverage="complete" if complete else "partial", text=hash_)
    used = {c.parameter for read in clauses for c in (read.clause.when, *read.clause.unless) if c.parameter}
    license = evolve(license, parameters=tuple(sorted(used)), missing=beside, **_by_effect(clauses))
    return Reading(license, clauses, unread, lacking, len(found) - len(touched - {s.start for s in beyond}))


def read_passages(
    text: str, wanted: Iterable[Sentence], passages: Passages, *, id: str = _DOCUMENT
) -> tuple[tuple[ReadClause, ...], tuple[Unread, ...]]:
    """Read some sentences of a text: their clauses, and which of them were not understood.

    Somebody put these sentences into a license that has no such words, and hardly to say nothing: one in which nothing
    was read was not understood, unless a pattern or a heading's few words say that it says nothing.
    """
    folded = FoldedText(text)
    starts = {sentence.start for sentence in wanted}
    chosen = [pair for pair in zip(*sentences_with_leads(folded), strict=True) if pair[0].start in starts]
    said = [each for _, each in chosen]
    return _read(folded, [sentence for sentence, _ in chosen], said, passages.find(said), id, strict=True)


def sentences_with_leads(folded: FoldedText) -> tuple[tuple[Sentence, ...], list[Said]]:
    """The sentences of a text; and each folded, with what leads to it."""
    found = sentences(folded.outline)
    leads = _leads(folded, found)
    return found, [(folded.folded[s.start : s.end], lead) for s, lead in zip(found, leads, strict=True)]


def _lacking(clauses: Sequence[ReadClause]) -> tuple[str, ...]:
    """What nobody was found to be permitted. People permit in more words than a machine knows, so that where it finds
    no permission, or none but one for certain kinds of work, there may be another: only what was found counts."""
    grants = [read.clause for read in clauses if isinstance(read.clause, Grant)]
    grants = [grant for grant in grants if not (grant.doubt and "internal" in _purposes(grant))]
    granted = {act for grant in grants if grant.when.work is None for act in grant.acts}
    if "all" in granted:
        return ()
    enough = {
        "use": {"use", "copy", "distribute"},
        "distribute": {"distribute"},
        "distribute-modified": {"distribute-modified"},
    }
    if any("unmodified" in grant.form for grant in grants) and "modify" not in granted:
        enough.pop("distribute-modified")
    in_part = {act for grant in grants for act in grant.acts if act == "modify"} - granted
    return tuple(dict.fromkeys([*(act for act, any_of in enough.items() if not granted & any_of), *in_part]))


_NOTHING_ELSE = re.compile(
    r"\ball (?:other )?rights? (?:that are )?not (?:\w+ ){0,3}?granted (?:[^\s.;]+ ){0,8}?(?:are|is) (?:\w+ )?reserved"
    r"|\bno (?:other|further) (?:rights?|licen[sc]es?|permissions?) (?:\w+ ){0,4}?(?:is|are) (?:\w+ )?granted"
    r"|\botherwise (?:you|licensees?) (?:have|has) no rights?\b"
)


def _exhaustive(clauses: Sequence[ReadClause], said: Sequence[Said]) -> bool:
    """Whether the text itself says that it grants what it names and no more, and names something: then what nobody is
    permitted is not permitted, whatever words there might be."""
    firm = any(isinstance(read.clause, Grant) and read.clause.doubt is None for read in clauses)
    return firm and any(_NOTHING_ELSE.search(text) for text, _ in said)


_COMMERCIAL = Circumstance(purpose=Terms(("commercial",)))


def _unlimited(clauses: Sequence[ReadClause]) -> tuple[ReadClause, ...]:
    """The clauses without what the limits of one permission leave out where another permits it."""
    free = [set(c.clause.acts) for c in clauses if isinstance(c.clause, Grant) and not (c.clause.when or c.clause.form)]
    return tuple(
        c
        for c in clauses
        if not (
            isinstance(c.clause, Prohibition)
            and c.clause.note == LIMITED
            and c.clause.when != _COMMERCIAL
            and any(_given(c.clause, acts) for acts in free)
        )
    )


def _widened(clauses: Sequence[ReadClause]) -> tuple[ReadClause, ...]:
    """The clauses, with permissions for what is internal in doubt where another permits to pass on without such limits:
    how the two go together a machine cannot tell."""
    given = _given_to_all(clauses)
    return tuple(
        evolve(c, clause=evolve(c.clause, doubt=IN_DOUBT))
        if isinstance(c.clause, Grant) and "internal" in _purposes(c.clause) and "distribute" in given
        else c
        for c in clauses
    )


def _given(ban: Prohibition, acts: set[str]) -> bool:
    """Whether a permission for everything gives what the limits of another leave out."""
    if "internal" in _purposes(ban):  # another permission speaks of what is external
        return True
    return bool({"all", "distribute"} & acts) or {"use", "modify"} <= acts or acts >= set(ban.acts)


def _purposes(clause: Clause) -> tuple[str, ...]:
    """The purposes that a clause names."""
    return clause.when.purpose.words if clause.when.purpose is not None else ()


def _consistent(clauses: Sequence[ReadClause]) -> tuple[ReadClause, ...]:
    """The clauses, with permissions in doubt that a prohibition contradicts under the same circumstances."""
    barred = {
        (act, read.clause.when, read.clause.unless)
        for read in clauses
        if isinstance(read.clause, Prohibition)
        for act in read.clause.acts
    }
    return tuple(_doubted(read, barred) if isinstance(read.clause, Grant) else read for read in clauses)


def _doubted(read: ReadClause, barred: set[tuple[str, Circumstance, tuple[Circumstance, ...]]]) -> ReadClause:
    clause = read.clause
    if not isinstance(clause, Grant) or clause.doubt is not None:
        return read
    if any((act, clause.when, clause.unless) in barred for act in clause.acts):
        return evolve(read, clause=evolve(clause, doubt="the text also forbids it, as far as a machine can tell"))
    return read


def _that_matters(unread: Sequence[Unread], clauses: Sequence[ReadClause]) -> tuple[Unread, ...]:
    """What was not understood, without conditions of permissions for what other sentences permit to all and for all."""
    starts = {each.sentence.start for each in unread}
    given = _given_to_all([c for c in clauses if c.sentence.start not in starts])
    return tuple(each for each in unread if not each.beyond or not given.issuperset(each.beyond))


def _firm(clauses: Sequence[ReadClause]) -> tuple[ReadClause, ...]:
    """The clauses, with no doubt about permissions for what others give to all and for all."""
    given = _given_to_all(clauses)
    return tuple(
        evolve(c, clause=evolve(c.clause, doubt=None))
        if isinstance(c.clause, Grant) and c.clause.doubt == IN_DOUBT and given.issuperset(c.clause.acts)
        else c
        for c in clauses
    )


def _given_to_all(clauses: Sequence[ReadClause]) -> set[str]:
    """The acts that somebody is permitted without doubt and without limits."""
    given = {
        act
        for c in clauses
        if isinstance(c.clause, Grant) and not (c.clause.doubt or c.clause.when or c.clause.form)
        for act in c.clause.acts
    }
    if "all" in given:
        return {*ALL_ACTS, "all"}
    if {"copy", "distribute"} & given:  # who may pass it on to all may use it
        given.add("use")
    return given


def _chosen(clauses: Sequence[ReadClause], said: Sequence[Said]) -> tuple[ReadClause, ...]:
    """The clauses without a power to revise the license, where a licensee may stay with the version at hand."""
    if not any(_ANY_VERSION.search(text) for text, _ in said):
        return tuple(clauses)
    return tuple(c for c in clauses if not (isinstance(c.clause, Power) and c.clause.power == "change-terms"))


_ANY_VERSION = re.compile(
    r"\b(?:this|that|any) (?:\w+ ){0,2}?(?:version|revision) or (?:\w+ ){0,5}?(?:later|subsequent)"
    r"|\bany (?:later|subsequent) (?:version|revision)"
    r"|\bthe version of the (?:licen[sc]e|agreement) under which (?:it|they) (?:was|were) received"
)


def _implied(clauses: Sequence[ReadClause]) -> Iterator[ReadClause]:
    """The grant that stands behind "if you change it, you must say so": that one may change it, and pass it on."""
    granted = {act for read in clauses if isinstance(read.clause, Grant) for act in read.clause.acts}
    if not {"distribute", "copy"} & granted or {"distribute-modified", "all"} & granted:
        return
    for read in clauses:
        if isinstance(read.clause, Duty) and read.clause.duty in ("state-changes", "rename"):
            grant = Grant(acts=("modify", "distribute-modified"), at=read.clause.at)
            yield ReadClause(grant, read.sentence, read.section, read.line, "implied by a duty")
            return


def _by_effect(clauses: Iterable[ReadClause]) -> dict[str, Any]:
    """The clauses of each effect; what is said at several places is one clause with several places."""
    found: dict[str, list[Clause]] = {}
    for same in together(clauses):
        places = tuple(dict.fromkeys(place for read in same for place in read.clause.at))
        found.setdefault(same[0].clause.effect, []).append(evolve(same[0].clause, at=places))
    return {effect: tuple(each) for effect, each in found.items()}


def together(clauses: Iterable[ReadClause]) -> tuple[tuple[ReadClause, ...], ...]:
    """The clauses that say the same at several places, together; what permits or forbids some of the acts of another,
    and is the same in everything else, says nothing of its own and stands with that one, which is the first."""
    said: dict[Saying, list[ReadClause]] = {}
    for read in clauses:
        said.setdefault(_saying(read.clause), []).append(read)
    wider: dict[Saying, list[tuple[frozenset[str], Saying]]] = {}
    for key, same in said.items():
        wider.setdefault(_saying(same[0].clause, "acts"), []).append((_acts(same[0].clause), key))
    found: dict[Saying, list[ReadClause]] = {}
    for key, same in said.items():
        acts = _acts(same[0].clause)
        others = [(len(other), each) for other, each in wider[_saying(same[0].clause, "acts")] if other > acts]
        widest = max(others, key=lambda each: each[0])[1] if others else key
        group = found.setdefault(widest, [])
        group[:] = [*same, *group] if widest == key else [*group, *same]
    return tuple(map(tuple, found.values()))


Saying: TypeAlias = tuple[object, ...]
"""What a clause says, wherever it says so."""


def _saying(clause: Clause, *but: str) -> Saying:
    """What a clause says, apart from its places, and from some fields."""
    apart = {"at", *but}
    return (type(clause), *(getattr(clause, each.name) for each in fields(type(clause)) if each.name not in apart))


def _acts(clause: Clause) -> frozenset[str]:
    """The acts that a clause permits or forbids; every act where it says "all"."""
    acts = clause.acts if isinstance(clause, Grant | Prohibition) else ()
    return frozenset(("all", *ALL_ACTS)) if "all" in acts else frozenset(acts)


def _read(
    folded: FoldedText,
    found: Sequence[Sentence],
    said: Sequence[Said],
    known_: Sequence[Known | None],
    id: str,
    *,
    strict: bool = False,
) -> tuple[tuple[ReadClause, ...], tuple[Unread, ...]]:
    clauses: list[ReadClause] = []
    unread: list[Unread] = []
    begun: dict[tuple[str, Clause], int] = {}
    for sentence, (text, lead), known in zip(found, said, known_, strict=True):
        section = _section(folded, sentence)
        line = sentence.line + 1
        if known is not None:
            for clause in known.clauses:
                place = Place(section, _cue(folded.folded, sentence, sentence.start), id)
                number = begun.setdefault((known.record, clause), len(clauses))
                if number == len(clauses):
                    read = evolve(clause, at=(place,), note=None)
                    clauses.append(ReadClause(read, sentence, section, line, known.record))
                else:  # a clause that rests on several sentences
                    read = evolve(clauses[number].clause, at=(*clauses[number].clause.at, place))
                    clauses[number] = evolve(clauses[number], clause=read)
            continue
        understood = understand(text, lead)
        if _CHOICE.search(lead):
            understood = understood.as_choice()
        shift = sentence.start - (len(lead) + 1 if lead else 0)
        for draft in understood.drafts:
            at = max(draft.start + shift, sentence.start)
            place = Place(section, _cue(folded.folded, sentence, at), id)
            clauses.append(ReadClause(draft.clause(place), sentence, section, line, understood.by))
        if strict and _tells_nothing(understood) and len(text.split()) > _TITLE:
            unread.append(Unread(sentence, section, line, (_UNKNOWN,)))
        elif understood.left:
            unread.append(Unread(sentence, section, line, understood.left, understood.beyond))
    return tuple(clauses), tuple(unread)


_OF_WHOLE_LICENSES = frozenset(
    (
        *("definition", "preamble", "patents of others", "survival", "aim", "later versions", "no other rights"),
        *("suitability", "other works", "law", "ownership", "amendment"),
    )
)
"""Kinds of sentences that say nothing in a whole license; put into one that has none, they may say something."""


def _tells_nothing(understood: Understanding) -> bool:
    """Whether nothing was read in a passage that somebody put into a license, or no more than one of those kinds."""
    return understood.silent or (understood.by in _OF_WHOLE_LICENSES and not understood.drafts)


def _section(folded: FoldedText, sentence: Sentence) -> str:
    """The name of the section in which a sentence stands."""
    return folded.outline.name(sentence.line)[:80].strip() or PREAMBLE


def _cue(folded: str, sentence: Sentence, at: int) -> str:
    """At most six words that stand at a position of a sentence, and nowhere else in the text if that can be had."""
    start = folded.rfind(" ", sentence.start, at + 1) + 1 if at > sentence.start else sentence.start
    start = max(start, sentence.start)
    first = ""
    for begin in _word_starts(folded, start, sentence):
        cue = " ".join(folded[begin : min(sentence.end, begin + 400)].split(" ")[:CUE_WORDS])[:200].strip()
        first = first or cue
        if cue and folded.find(cue) == begin and folded.find(cue, begin + 1) < 0:
            return cue
    return first


def _word_starts(folded: str, start: int, sentence: Sentence) -> Iterator[int]:
    """Where words begin: from a position to the end of the sentence, then from its beginning; some dozens at most."""
    for begin, stop in ((start, sentence.end), (sentence.start, start)):
        position = begin
        for _ in range(24):
            if position >= stop:
                break
            yield position
            space = folded.find(" ", position, stop)
            if space < 0:
                break
            position = space + 1


def _leads(folded: FoldedText, found: Sequence[Sentence]) -> list[str]:
    """For each sentence what leads to it: the words before a list of which it is an item, or that it goes on from."""
    leads: list[str] = []
    open_: list[tuple[tuple[str, ...], int, str]] = []
    broken, first, before = "", False, -1
    for sentence in found:
        said = folded.folded[sentence.start : sentence.end]
        here = folded.outline.sections[sentence.line].marks
        line = folded.outline.lines[sentence.line]
        indent = len(line) - len(line.lstrip())
        item = _ITEM.match(line.lstrip()) is not None
        apart = not item and before < sentence.line and not folded.outline.lines[sentence.line - 1].strip()
        while open_ and not first and apart and indent <= open_[-1][1]:  # a paragraph of its own, after the list
            open_.pop()
        while open_ and not _within(here, open_[-1][0], item or first or indent > open_[-1][1]):
            open_.pop()
        first, before = False, sentence.last
        listed = " ".join(lead for *_, lead in open_)
        leads.append((listed if item else "") or broken or listed)
        if _LEADS.search(said):
            open_ = [*open_[:1], *open_[1:][-1:], (here, indent, said[-_LONGEST_LEAD:])]
            first = True
        broken = said[-_LONGEST_LEAD:] if _goes_on(said) else ""
    return leads


def _within(here: tuple[str, ...], marks: tuple[str, ...], item: bool) -> bool:
    """Whether a sentence in one section belongs to a list that another begins."""
    return (len(here) > len(marks) and here[: len(marks)] == marks) or (here == marks and item)


def _goes_on(said: str) -> bool:
    """Whether a sentence breaks off, so that the next goes on from it."""
    return said.endswith((",", " and", " or", " the", " of", " to")) and len(said.split()) > 4
