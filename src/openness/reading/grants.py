"""Where in a sentence something is permitted: who may, and which acts.

In: a folded sentence after what leads to it. Out: `Core` objects, each with the acts that it permits. Words that only
speak of a permission (a preamble, a definition, another's license, a condition) are none.
"""

import re
from collections.abc import Iterator

from attrs import frozen

from openness.reading.words import acts_in, word

__all__ = ["UNCHANGED", "Core", "cores", "without_negated"]

_WHO = (
    r"(?:you|licensees?|the licensee|recipients?|the recipient|users?|the user|any ?(?:one|body)|every ?(?:one|body)|one|customers?|the public|people"
    r"|any (?:\w+ )?(?:person|user|party|entity|individual)|(?:each|any|all) (?:licensee|recipient|user|contributor)s?"
    r"|distributors?|licensed users?|end users?|third parties|permission is hereby granted, .{0,120}? to)"
)
_HOW = (
    r"(?: (?:also|then|freely|hereby|however|therefore|thus|further|additionally|nevertheless|instead|optionally"
    r"|at (?:your|its|their) (?:sole )?(?:option|discretion|choice)|(?:each|both|always|only|solely|otherwise|likewise"
    r"|nonetheless|alternatively|individually)),?){0,3}"
)
_LICENSE = r"(?:(?:sub-?)?licen[sc]es?|permissions?|rights?|authori[sz]ations?|authority|privileges?|leave)"
_VERBS = (
    r"(?:us(?:e|ing)|cop(?:y|ying)|reproduc(?:e|ing)|(?:re-?)?distribut(?:e|ing)|modif(?:y|ying)|install(?:ing)?|run(?:ning)?|execut(?:e|ing)"
    r"|mak(?:e|ing)|creat(?:e|ing)|prepar(?:e|ing)|produc(?:e|ing)|develop(?:ing)?|deriv(?:e|ing)|do|deal in|exercis(?:e|ing)"
    r"|shar(?:e|ing)|adapt(?:ing)?|chang(?:e|ing)|alter(?:ing)?|translat(?:e|ing)|publish(?:ing)?|convey(?:ing)?"
    r"|propagat(?:e|ing)|sell(?:ing)?|resell|rent(?:ing)?|leas(?:e|ing)|lend|charge|sub-?licen[sc](?:e|ing)|licen[sc]e"
    r"|host(?:ing)?|deploy(?:ing)?|transfer|assign|combin(?:e|ing)|merg(?:e|ing)|incorporat(?:e|ing)|includ(?:e|ing)"
    r"|embed|link|exploit(?:ing)?|practi[cs]e|display|perform|access|test|analy[sz]e|study|examine|read|transmit"
    r"|communicat(?:e|ing)|give|pass|provide|offer|evaluat(?:e|ing)|fine-?tune|train|operat(?:e|ing)|extract(?:ing)?"
    r"|re-?us(?:e|ing)|transform|build|remix|redistribute|commerciali[sz]e|circumvent|have made|import|place|put|freely"
    r"|download|load|store|keep|extend|enhance|customi[sz]e|archive|back ?up|reverse[ -]engineer|decompile|market|supply)"
)
_DONE = (
    r"(?:used|copied|reproduced|(?:re-?)?distributed|modified|installed|run|executed|made|created|shared|adapted|changed|altered"
    r"|translated|published|conveyed|sold|rented|leased|sub-?licensed|hosted|deployed|transferred|combined|merged"
    r"|incorporated|included|embedded|linked|exploited|displayed|performed|transmitted|communicated|given|passed|extracted"
    r"|re-?used|freely|reprinted|duplicated|quoted)"
)
_BEFORE = r"(?<!if )(?<!that )(?<!which )(?<!when )(?<!whether )(?<!unless )(?<!how )(?<!where )(?<!before )(?<!extent )(?<!who )(?<!as )(?<!than )(?<!whatever )(?<!rights )"

_ACTIVE = re.compile(
    rf"\b{_BEFORE}{_WHO}{_HOW} (?:may|can|(?:is|are|shall be){_HOW} (?:free|permitted|allowed|authori[sz]ed|entitled|licensed|welcome) to"
    rf"|(?:has|have|shall have|will have) (?:the |a )?(?:\w+ )?{_LICENSE} to){_HOW} (?={_VERBS}\b)"
)
_PERFORMED = re.compile(
    rf"\b(?:grants?|gives?|conveys?|extends?|granted|given|offers?|accords?)\b(?! back)[^.;:]{{0,400}}?\b{_LICENSE}\b"
    rf"(?:,? (?:under|in|throughout|for|with|during|on|solely|subject|without|limited|and|of|with respect to)\b[^.;:]{{0,200}}?)?,? (?:only |solely )?(?:to|of|for)"
    rf"(?: do(?: any of)? the following)?{_HOW} (?={_VERBS}\b)"
)
_GRANTED = re.compile(
    rf"\b(?<!no )(?<!prior )(?<!written )(?:{_LICENSE}|authori[sz]ed|permitted|allowed|licensed)\b[^.;:]{{0,160}}?\b(?:granted|given|is|are)\b[^.;:]{{0,200}}?\bto{_HOW} (?={_VERBS}\b)"
)
_NOUNS = (
    r"(?:(?:re)?distribution|use|using|copying|reproduction|modification|duplication|dissemination|redistributing"
    r"|unlimited|free|commercial|private|any|all|the|its|this)"
)
_FOR = re.compile(
    rf"\b(?:grants?|gives?|granted|given)\b[^.;:]{{0,120}}?\b(?:permission|licen[sc]e|authori[sz]ation)\b(?: is| are)?(?: (?:also|hereby|granted|given))*"
    rf"(?: \w+){{0,6}}? for (?=(?:{_NOUNS},? (?:and |or )?){{0,3}}(?:(?:re)?distribution|use|copying|reproduction|modification|duplication)\b(?! (?:only|solely)))"
)
_LETS = re.compile(
    rf"\b(?<!that )(?<!which )(?<!who )(?:permits|allows|authori[sz]es|licenses|enables|lets) {_WHO}(?: [^\s.;]+){{0,3}}? to{_HOW} (?={_VERBS}\b)"
)
_PASSIVE = re.compile(rf"\b(?:may|can){_HOW} be{_HOW} (?={_DONE}\b)")
_STATED = re.compile(
    r"\b(?:is|are|shall be)(?: hereby| also| freely| expressly| herewith| always| generally)* "
    r"(?:permitted|allowed|authori[sz]ed|granted|free)\b(?! by (?:applicable |the )?law| only| to| under (?:applicable|the laws))"
)
_FREELY = re.compile(r"\b(?:free(?:ly)?|feel free|permission) to (?={0}\b)".replace("{0}", _VERBS))
_EVERYTHING = word(
    r"do (?:with (?:it|them|this) )?(?:everything|whatever|what|anything|whatsoever)",
    r"(?:is|are|placed|released|put|dedicat\w+|hereby)(?: [^\s.;]+){0,8}? (?:in|into|to) the public domain",
    r"unlimited (?:permission|rights)",
    r"without (?:any )?restrictions? (?:whatsoever|of any kind)",
)
_DEDICATED = word(
    r"do (?:with (?:it|them|this) )?(?:whatever|what|anything)(?: [^\s.;]+){0,5} (?:want|like|please|wish)\w*",
    r"(?:is|are|placed|released|put|dedicat\w+|hereby)(?: [^\s.;]+){0,8}? (?:in|into|to) the public domain",
    r"(?:waives?|abandons?|surrenders?|relinquish\w*)[^.;]{0,120}? (?:all|any)[^.;]{0,40}? copyrights?",
)
"""Words that permit everything wherever they stand."""
_LEADING = re.compile(
    rf"\b(?:{_BEFORE}{_WHO}{_HOW} (?:may|can|(?:is|are|shall be){_HOW} (?:free|permitted|allowed|authori[sz]ed|entitled|licensed) to)"
    rf"|(?:grants?|gives?|granted|given)\b[^.;]{{0,400}}?\b{_LICENSE}\b(?! back))(?P<tail>[^.;:]{{0,160}}):[\s-]*$"
)
_ITEM = re.compile(
    rf"[\W_]{{0,4}}(?:(?:\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}|[a-z]|[ivx]{{1,5}})[.)]{{1,2}} )?(?:(?:under|for|in) [^.;]{{0,200}}? )?(?:the rights? )?(?:to )?"
    rf"{_HOW.replace('{{0,3}}', '{{0,2}}')} ?(?={_VERBS}\b)"
)
_STOP = word(
    r"provided",
    r"if",
    r"unless",
    r"so long as",
    r"as long as",
    r"on (?:the )?condition",
    r"except",
    r"but(?! not limited)",
    r"in order to",
    r"which",
    r"subject to",
    r"must",
    r"shall",
    r"without (?:modif|chang)\w+",
)
_SPEAKS = word(
    r"intended to",
    r"(?:shall )?means?",
    r"definitions?",
    r"designed to",
    r"in the following notice",
    r"does not (?:affect|limit|restrict|apply)",
    r"reinstates?",
    r"(?:can|may) be (?:found|obtained|viewed|read|interpreted|used (?:both )?in (?:the )?(?:singular|plural))",
    r"used in singular",
    r"(?:in|as) this licen[sc]e, (?:the )?terms?",
    r"notices? (?:that |which )?(?:stat|say)(?:e|es|ing)",
    r"statement that",
    r"such as the right",
    r"for example",
    r"we (?:want|use|believe|recommend|encourage)",
    r"our general public licenses",
    r"when we speak of",
    r"disclaims?",
    r"warranties",
)
"""Words of sentences that speak of permissions and give none."""
_HEADLESS = word(r"no", r"nothing", r"neither", r"nor", r"not")


UNCHANGED = word(
    r"such (?:modifications|changes) as(?: [^\s.;]+){0,12}",
    r"(?<!or )without (?:any )?(?:modifications?|changes?|alterations?)",
)
"""Words that name changes only to leave them out."""


@frozen
class Core:
    """A permission in a sentence: where it begins, from where to where its acts are named, and which."""

    start: int
    begin: int
    stop: int
    acts: tuple[str, ...]


def cores(text: str, own: int = 0) -> Iterator[Core]:
    """The permissions in a sentence; those that end before its own words are left to the sentence that has them."""
    if _SPEAKS.search(text, own):
        return
    taken, named = -1, without_negated(text)
    for found in sorted(_found(text), key=lambda m: m.start()):
        if found.end() <= taken:
            continue
        start, stop = _acting(text, found, own)
        acts = acts_in(named, start, stop, named=True)
        if _EVERYTHING.search(text, max(own, found.start() - 20), stop):
            acts = ("all",)
        if stop <= own or not acts:
            continue
        taken = stop
        yield Core(max(found.start(), own), start, stop, acts)
    if taken <= own and (listed := _listed(text, own)) is not None:
        taken = listed.stop
        yield listed
    for found in _DEDICATED.finditer(text, own):
        if found.end() > taken and not _HEADLESS.search(text, max(own, found.start() - 40), found.start()):
            yield Core(found.start(), found.start(), found.end(), ("all",))
            return


def _listed(text: str, own: int) -> Core | None:
    """What an item of a list permits that begins with a permission."""
    lead = _LEADING.search(text, max(0, own - 600), own)
    if lead is None or _STOP.search(lead["tail"]) or _HEADLESS.search(lead["tail"]):
        return None
    item = _ITEM.match(text, own)
    if item is None:
        return None
    limit = _STOP.search(text, item.end())
    stop = limit.start() if limit is not None else len(text)
    acts = acts_in(without_negated(text), item.end(), stop, named=True)
    return Core(own, item.end(), stop, acts) if acts else None


def _found(text: str) -> Iterator[re.Match[str]]:
    """Where a permission begins that is not denied."""
    for pattern in (_ACTIVE, _PERFORMED, _GRANTED, _FOR, _LETS, _PASSIVE, _STATED, _FREELY):
        for found in pattern.finditer(text):
            back = text.rfind(",", 0, found.start()) if pattern is _STATED else found.start() - 30
            if not _HEADLESS.search(text, max(0, back), found.start()):
                yield found


def _acting(text: str, found: re.Match[str], own: int) -> tuple[int, int]:
    """From where to where the acts stand: after the permission, or before it where it ends the clause."""
    if found.re is _STATED:
        start = max(text.rfind(mark, 0, found.start()) + 1 for mark in (";", ":", ". "))
        return max(start, own), found.start()
    limit = _STOP.search(text, found.end())
    ends = [n for mark in (";", ". ") if (n := text.find(mark, found.end())) >= 0]
    if limit is not None:
        ends.append(limit.start())
    return max(found.end(), own), min(ends, default=len(text))


def without_negated(text: str) -> str:
    """The text, of the same length, with spaces in place of acts that it names only to leave them out."""
    return UNCHANGED.sub(lambda found: " " * len(found.group()), text)
