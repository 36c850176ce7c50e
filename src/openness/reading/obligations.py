"""The duties of a sentence, each of them: where it demands several things, all are found.

In: a folded sentence after what leads to it. Out: drafts of duties. A phrase counts where something demands it before
or in the phrase itself, and nothing lifts it; what leads to a list demands what its items say.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import field, frozen

from openness.reading.pattern import Draft
from openness.reading.words import few, word

__all__ = ["OBLIGATIONS", "Obligation", "read_obligations"]

_PASSING = ("distribute", "distribute-modified")
_CHANGED = ("distribute-modified",)


_LICENSE = r"(?:licen[sc]es?|agreement|terms)"
_NOTICE = (
    r"(?:copyrights?(?:,[^.;]{0,60}? notices?| notices?| statements?| information)?|notices?|legends?|disclaimers?"
    r"|proprietary markings?"
    r"|list of conditions|plain-text lines)"
)
_KEEP = (
    r"(?:retain|keep|include|reproduce|preserve|maintain|contain|bear|carry|display|appear|accompan(?:y|ied)|duplicate"
    r"|affix|attach|publish|place|insert|provide|leave|cause)(?:s|d|ed|ing)?"
)
_CHANGES = r"(?:modif\w+|alter(?:ed|ations?)|chang(?:e|es|ed)|derivatives?|adapt\w+)"
_STEWARD = r"(?:licensor|author|authors|us|owner|company|copyright holders?|initial developer|original contributor)"
_PEOPLE = (
    r"(?:recipients?|users?|end[- ]users?|licensees?|sub-?licensees?|third part(?:y|ies)|customers?|persons?"
    r"|contractors?|anyone|everyone|those)"
)

DEMANDED = word(
    r"must",
    r"shall",
    r"will",
    r"agree(?:s|d|ing)?",
    r"required",
    r"requires?",
    r"provided",
    r"conditions?",
    r"conditioned",
    r"as long as",
    r"so long as",
    r"ha(?:ve|s) to",
    r"needs? to",
    r"should",
    r"responsib(?:le|ility)",
    r"undertakes?",
    r"commits?",
    r"obligat(?:ed|ions?)",
    r"only (?:if|under|by|when|in)",
    r"subject to",
    r"(?:may|can) (?:\w+ ){0,3}only",
    r"may not",
    r"(?:do|cannot|can) ?not",
    r"hereby",
    r"ensure",
    r"(?:following|these) (?:requirements?|restrictions?|guidelines?)",
)
"""Words that demand."""

_LIFTED = word(
    r"(?:not|no|never) (?:\w+ ){0,2}?(?:required|obligat\w+|obliged|need(?:ed)?|necessary)",
    r"need not",
    r"(?:does|do|shall|will|may) not (?:have to|require|apply|be required)",
    r"without(?: \w+)? (?:obligation|requirement)s?",
    r"neither \w+ nor",
)
"""Words that say that there is no such duty."""

_DEFINITION = re.compile(r"\W{0,4}(?:[a-z0-9.]{1,6}[.)]? )?\W{0,2}\"[^\"]{1,60}\"[^.;\"]{0,40}? (?:shall )?means?\b")
"""How a definition begins: it demands nothing."""


@frozen(eq=False)
class Obligation:
    """A duty, by the words with which it is demanded. ``found`` has the words of the phrase; ``veto`` words anywhere in
    the sentence that make it say something else; ``demanding`` that the phrase demands by itself."""

    duty: str
    found: re.Pattern[str]
    fields: Mapping[str, Any] = field(factory=dict)
    veto: re.Pattern[str] | None = None
    demanding: bool = False

    def draft(self, text: str, own: int) -> Draft | None:
        """The duty, where a sentence demands it."""
        if self.veto is not None and self.veto.search(text, own):
            return None
        for found in self.found.finditer(text):
            if found.end() <= own or _LIFTED.search(text, max(0, found.start() - 60), found.start() + 30):
                continue
            if self.demanding or DEMANDED.search(text, 0, found.end()):
                return Draft("requires", {"duty": self.duty, **self.fields}, max(own, found.start()), found.end())
        return None


def read_obligations(text: str, own: int = 0) -> Iterator[Draft]:
    """The duties of a sentence, one draft for each."""
    if _DEFINITION.match(text, own):
        return
    for obligation in OBLIGATIONS:
        if (draft := obligation.draft(text, own)) is not None:
            yield draft


OBLIGATIONS: tuple[Obligation, ...] = (
    Obligation(
        "retain-notice",
        word(
            rf"{_KEEP}{few(20)} {_NOTICE}",
            rf"retain, in{few(14)},{few(6)} {_NOTICE}",
            rf"{_NOTICE}{few(14)} (?:must|shall|be|is|are|should){few(3)} {_KEEP}",
            rf"(?:remov|alter|delet|obscur|strip)(?:e|ing|ed)?,?{few(10)} {_NOTICE}",
            rf"cop(?:y|ies) of{few(6)} plain-text lines",
            rf"place,?{few(8)} (?:statement|notice) of the additional terms",
            r"(?:include|reproduce|retain|keep|preserve) the following(?: [^\s.;]+){0,12}? (?:on|in|with) (?:all|any"
            r"|each|every)"
            r" (?:copies|copy|portions)",
            r"retain the following(?:.{0,200}): \W*(?:[a-z]+[.)] )?an? (?:copyright )?notice",
            r"(?:retain|preserve) the following if",
        ),
        {"upon": _PASSING},
        veto=word(
            r"(?:prior|advance|written|days'?|reasonable|prompt) (?:written )?notices?",
            r"notice (?:to you|of the assignment|period)",
            r"written claims?",
            r"copyright owner(?:'s behalf)?",
            r"penalty of perjury",
        ),
    ),
    Obligation(
        "same-license",
        word(r"requires any subsequent distribution(?: [^\s.;]+){0,12}? under a licen[sc]e that satisfies"),
        {"upon": _PASSING},
        demanding=True,
    ),
    Obligation(
        "include-license",
        word(
            rf"(?:copy|copies|text|uri|url|hyperlink|link)(?:,? (?:of|to|or|the|for|uri|hyperlink|full)){{1,6}}"
            rf",? (?:this|these|the|such|our)(?: [^\s.;]+){{0,4}}? {_LICENSE}(?! of your)",
            rf"(?:include|provide|give|distribute|retain|keep|attach|reproduce|duplicate)s?{few(6)} (?:this|these)"
            rf" {_LICENSE}",
            rf"(?:receives?|gets?|accompanied by) (?:this|these|the|a copy of this) {_LICENSE}",
            rf"(?:contain|include|retain|reproduce)s?{few(8)} and this {_LICENSE}",
            rf"this {_LICENSE}{few(5)} (?:be|is|are) (?:included|reproduced|retained|attached|distributed)",
        ),
        {"upon": _PASSING},
        veto=word(r"everyone is permitted", rf"you may obtain a copy of the {_LICENSE}"),
    ),
    Obligation(
        "indemnify",
        word(r"indemnif(?:y|ies|ying)", rf"holds?{few(8)} harmless"),
        {"to": ("steward",)},
        veto=word(
            r"(?:we|licensor|company) (?:will|shall|agrees? to)(?: [^\s.;]+){0,4} (?:defend|indemnify)",
            r"indemnif(?:y|ies) (?:you|customer|licensee)",
        ),
    ),
    Obligation(
        "delete",
        word(
            r"(?:destroy|delete) (?:any|all) cop(?:y|ies)",
            rf"(?:delete|destroy|erase|uninstall|discontinue|stop|cease){few(8)} (?:use|using|copies|copy|software"
            rf"|materials?|model|distribution|works?)",
        ),
        veto=word(
            r"if you cease to",
            r"either comply",
            r"if you (?:cease|stop)",
            r"delete (?:a|the|this|such) (?:provision|notice)s?",
            r"do(?:es)? not agree",
            r"may (?:also )?(?:\w+ )*?stop",
            r"arbitration",
            r"instructions?",
            r"law prohibits?",
        ),
    ),
    Obligation(
        "flow-down",
        word(
            r"as (?:an )?enforceable provisions?",
            rf"requires? (?:all )?(?:of )?(?:your|its|the|any) {_PEOPLE}",
            rf"(?:ensures?|requires?|causes?|procures?|binds?){few(6)} {_PEOPLE}{few(14)} (?:comply|complies|agree"
            rf"|abide|bound"
            rf"|adhere)\w*",
            rf"(?:terms|conditions|agreement|restrictions|licen[sc]e){few(8)} (?:at least|no less|as)"
            rf" (?:as )?(?:protective|restrictive)",
            r"under a licen[sc]e that complies with",
            rf"(?:derivatives?|modifications?){few(14)} (?:shall|must|will){few(4)} (?:be )?subject to the"
            r" (?:use )?restrictions",
            rf"disclaims? on behalf of{few(4)} contributors",
        ),
        {"upon": _PASSING, "reach": "restrictions-only", "to": ("recipients",)},
        veto=word(r"behalf", r"means", r"legal authority", r"(?:title|titles|name)", r"will use reasonable efforts"),
    ),
    Obligation(
        "supervise",
        word(
            rf"(?:procure|ensure|cause|responsible for){few(14)} (?:on (?:your|its|licensee's) behalf|employees"
            rf"|affiliates|contractors|agents|personnel|end users){few(14)} (?:comply|complies|compliance|acts?|use)",
            rf"procure that{few(14)} comply",
        ),
    ),
    Obligation(
        "notify",
        word(
            rf"(?:notify|inform|report|give notice|send notice|provide notice){few(4)}"
            rf" (?:to )?(?:the )?(?:{_STEWARD}|community|public|part(?:y|ies))",
            r"(?:promptly|immediately) (?:notify|inform|report)(?! the commercial)",
            rf"give{few(2)} notice to{few(3)} (?:users|recipients)",
            rf"(?:include|provide){few(4)} (?:file|information){few(8)} describes? the claim",
        ),
        {"to": ("steward",)},
        veto=word(r"indemnified contributor", r"(?:we|licensor|company) will"),
    ),
    Obligation(
        "give-back",
        word(
            rf"(?:{_STEWARD}|initial developer|developer)(?: of the \w+)?{few(4)} requests? (?:a )?cop(?:y"
            rf"|ies){few(8)}"
            r" (?:supply|provide|give|send)",
        ),
        {"to": ("steward",), "on_request": True},
    ),
    Obligation(
        "name-prefix",
        word(rf"(?:beginning|start) of{few(6)} names?", rf"names?{few(6)} (?:begin|start)s? with", r"prefix"),
        {"upon": _PASSING},
    ),
    Obligation(
        "display-brand",
        word(
            rf"(?:display|include|show|place|state|mention)(?:s|ed|ing)?{few(26)} (?:\"?(?:built|powered)"
            r"|\"(?:made|created|improved|trained)) (?:with|by|using|on|from)",
            r"prominently (?:display|show|mention|indicate) \"",
            rf"(?:display|show)(?:s|ed|ing)?{few(8)} (?:logo|trademarks?|brand)",
        ),
        {"upon": _PASSING},
        veto=word(r"disclaim\w*", r"logos? (?:without|may not)", r"(?:may|shall|must) not use"),
    ),
    Obligation(
        "warrant",
        word(
            r"(?:you|contributors?|licensees?|customer|recipients?|users?|participants?)(?:[ ,]+[^\s.;]+){0,4}?"
            r" (?:represents?|warrants?)(?:,? (?:and|or) (?:represents?|warrants?|covenants?|agrees?))?"
            r"(?: to [^\s.;,]+)?(?: and agrees?)?,? that",
        ),
        veto=word(
            r"(?:do|does|shall|may|will) not (?:represent|warrant)", r"(?:represent|warrant)\w* that (?:you|i) wrote"
        ),
        demanding=True,
    ),
    Obligation(
        "check-output",
        word(
            rf"(?:evaluate|review|verify|check)(?:ing)?{few(5)} (?:outputs?|generations?|generated content|results)"
            rf"{few(8)} (?:accura\w+|before|prior|appropriate\w*|while|correct\w*)",
            rf"(?:accuracy|appropriateness){few(8)} outputs?",
        ),
        {"upon": ("use-output",)},
        demanding=True,
        veto=word(r"warrant\w*", r"guarantee\w*"),
    ),
    Obligation(
        "disclose-ai",
        word(
            rf"(?:disclose|indicate|inform|label|reveal|identify|mark)\w*{few(12)} (?:ai|machine)[- ]generated",
            rf"(?:role|use) of (?:ai|artificial intelligence){few(8)} disclosed",
            rf"(?:disclos|inform|tell|indicat)\w*{few(12)} (?:interacting|generated|produced|created) (?:with"
            rf"|by){few(3)}"
            rf" (?:ai|machine|artificial intelligence|model|chatbot)",
        ),
        {"upon": ("use-output",)},
        veto=word(r"not (?:to )?disclos\w+", r"without disclos\w+", r"fail\w* to", r"without"),
    ),
    Obligation(
        "disclose-source",
        word(
            rf"(?:make|making|made|accompany|accompanied by|provide|include|publish|disclose|offer|supply|release|give"
            rf"|furnish|deposit)(?:s|d|ing)?{few(18)} (?:source ?code|source form|sources|corresponding source|source)"
            rf"{few(12)} (?:available|access|download|recipients?|public|charge|form|medium|network|copy"
            rf"|distribut\w+)",
            rf"(?:source ?code|source form|corresponding source){few(12)} (?:must|shall|is|be|are|will){few(3)}"
            rf" (?:made|available|accompan\w+|provided|included|published|disclosed|offered|supplied|distributed)",
            rf"machine[- ]readable form{few(3)} of",
        ),
        {"upon": _PASSING, "reach": "work", "to": ("recipients",)},
        veto=word(r"copyright notices?", r"need not", r"installation information", r"complete copy of this"),
    ),
    Obligation(
        "enable-relinking",
        word(r"re-?link(?:ing|ed)?", r"shared library mechanism", r"recombine"),
        {"upon": _PASSING},
    ),
    Obligation(
        "grant-patents",
        word(
            rf"(?:you|licensee|recipient)(?: hereby)? (?:grants?|agrees? to grant){few(20)} patents?",
            rf"extend(?:s|ed)?{few(2)} patent licen[sc]e",
            rf"patent licen[sc]e{few(6)} extended",
        ),
        {"upon": _CHANGED},
        demanding=True,
    ),
    Obligation("installation-information", word(r"installation information"), {"upon": _PASSING}),
    Obligation(
        "keep-compliance-possible",
        word(rf"not prevent{few(8)} from complying"),
        {"upon": _CHANGED},
    ),
    Obligation(
        "license-contributions",
        word(
            r"(?:you|licensees?|recipients?|customers?|users?)(?: (?:hereby|also|automatically|further|thereby"
            r"|irrevocably|shall"
            rf"|will|must|agrees? to))* grants?{few(16)} (?:licen[sc]e|rights?|permission)s?",
        ),
        {"to": ("steward",)},
        veto=word(
            r"same (?:rights|licen[sc]e)",
            r"sub-?licen\w+",
            r"may grant",
            r"contributor",
            "recipients? of",
            r"not grant",
        ),
        demanding=True,
    ),
    Obligation(
        "license-contributions",
        word(
            rf"(?:contributions?|submi(?:t|ts|tted|ssions?)|feedback){few(22)} (?:under the terms|under this"
            rf"|licen[sc]ed under)",
        ),
        {"to": ("steward",)},
        veto=word(
            r"modified version",
            r"combin\w+",
            r"(?:derivative|modifications?|extensions?)",
            r"distribute such",
            r"patents?",
        ),
    ),
    Obligation(
        "obey-law",
        word(
            rf"(?:compl(?:y|iance|ies|ying)|accordance|abide|conform){few(12)} (?:laws?|regulations?|statutes?)",
            rf"obey{few(4)} laws?",
            rf"export{few(5)} (?:laws?|regulations?|controls?)",
        ),
        veto=word(
            r"governed by",
            r"construed (?:in|under)",
            r"(?:required|permitted|prohibited|allowed) by (?:applicable )?law",
            r"indemnif\w+",
            r"waive\w*",
            r"invalid",
            r"risks",
            r"right to do so",
            r"rules of applicable law",
            r"human rights (?:laws|principles)",
        ),
    ),
    Obligation(
        "obtain-consent",
        word(
            rf"obtain\w*{few(10)} consents?{few(6)} (?:from|of|necessary|required)?",
        ),
        veto=word(rf"{_STEWARD}", r"written consent", r"prior consent"),
    ),
    Obligation(
        "pay",
        word(
            rf"pay(?:s|ing)?{few(5)} (?:fees?|royalt(?:y|ies)|charges|amounts?|price)",
            r"charge your payment method",
            r"purchase a (?:\w+ )?licen[sc]e",
        ),
        {"to": ("steward",)},
        veto=word(
            r"no fees?",
            r"without (?:\w+ )?pay\w*",
            r"attorneys?'? fees",
            r"charge a fee",
            r"refund\w*",
            r"indemnif\w+",
            r"terminat\w+",
            r"litigation",
            r"compulsory",
            r"licensor (?:represents|warrants)",
            r"your company(?:'s)? license",
            r"claims?",
            r"liab\w+",
        ),
    ),
    Obligation(
        "permit-reverse-engineering",
        word(
            rf"(?:permit|allow|not (?:restrict|prohibit|forbid)){few(24)} reverse engineering",
        ),
        {"upon": _PASSING},
    ),
    Obligation(
        "provide-data",
        word(rf"(?:provide|give|furnish){few(30)} user data"),
        {"upon": ("host",), "to": ("own-users",)},
    ),
    Obligation(
        "register",
        word(
            rf"(?:provide|give){few(4)} (?:account|registration) information",
            r"regist(?:er|ration) (?:with|for|is required)",
            r"create an account",
        ),
        {"to": ("steward",)},
        veto=word(r"trade ?marks?", r"registered"),
    ),
    Obligation(
        "remove-credit",
        word(
            rf"(?:request\w*|notice|asked){few(14)} (?:remove|delete){few(12)} (?:the information|information|credit"
            rf"|reference|names?|attribution)"
        ),
        {"on_request": True},
    ),
    Obligation(
        "rename",
        word(
            r"(?:different|new|another|other|distinct) (?:file ?|product )?(?:names?|titles?)",
            r"rename[sd]?",
            rf"(?:no|not){few(8)} (?:use|bear|carry) the (?:reserved|original|same)(?: \w+)? names?",
            r"names? (?:that is |which is )?(?:different|distinct)",
        ),
        {"upon": _CHANGED},
        veto=word(r"rename your licen[sc]e", r"new names? of", r"company"),
    ),
    Obligation(
        "safeguard",
        word(
            rf"(?:implement|provide|maintain|keep|establish|adopt)\w*{few(10)} (?:safeguards?|risk-mitigation"
            rf"|guardrails"
            rf"|safety measures|security measures|safety (?:filters?|mechanisms?))",
        ),
        veto=word(r"circumvent\w*", r"bypass\w*"),
    ),
    Obligation(
        "same-license",
        word(
            r"licen[sc]e with the same licen[sc]e elements",
            rf"(?:modified|derivative|derived){few(8)} (?:are|is|remain) subject to this {_LICENSE}",
            rf"(?:licen[sc]ed?|distribut\w+|releas\w+|available|convey\w*|publish\w*|governed|do so|use|done|provided"
            rf"|be)(?: [^\s.;]+){{0,8}}?,? only under (?:the )?(?:terms of )?(?:this|the same) {_LICENSE}",
            rf"(?:must|shall|will|provided that|condition|agree|required|have to|you must)(?: [^\s;]+){{0,30}}?"
            rf" (?:licen[sc]ed?|releas\w+|available|convey\w*|publish\w*|distribut\w+|done|be|provided?"
            rf"|sub-?licen[sc]e)"
            rf"(?: [^\s.;]+){{0,10}}? under(?: the)?(?: same)?(?: terms of| terms and conditions of)? (?:this|the same"
            rf"|these|such)(?: \w+)? {_LICENSE}",
            rf"licen[sc]e{few(10)} (?:whole|entire|derivative|modif\w+|work){few(10)} under (?:the terms of )?(?:this"
            rf"|the same)",
        ),
        {"upon": _CHANGED, "reach": "work"},
        veto=word(
            r"contributions?",
            r"granted to you",
            r"grants? you",
            r"rights? granted",
            r"terminat\w+",
            r"you may choose",
            r"statement",
            r"notices? that",
            r"warrant\w+",
            r"following conditions",
            r"not licen[sc]ed under",
            r"liab\w+",
            r"(?:does|do|shall) not",
            r"means?",
            r"mean",
            r"follows? the terms",
            r"automatically receives?",
        ),
    ),
    Obligation(
        "state-changes",
        word(
            rf"{_CHANGES}{few(10)} (?:be|carry|bear|contain|include|must|are|is){few(4)} (?:marked|prominent(?: \w+)?"
            rf" notices?|identified|documented|labell?ed)",
            r"(?:state|stating|indicate|indicating|identify|identifying|document|describe|describing"
            r"|mark)(?: [^\s.;]+){0,8}?"
            r" (?:modified|modifications?|changed|changes)",
        ),
        {"upon": _CHANGED},
        veto=word(r"not (?:be )?(?:altered|modified|changed)"),
    ),
    Obligation(
        "stay-library",
        word(r"must itself be a (?:software )?library", r"application does not supply"),
        {"upon": _CHANGED},
    ),
    Obligation(
        "update-to-latest",
        word(
            r"use the (?:latest|most recent|newest|current|updated) version",
            r"(?:latest|most recent) version of the (?:model|work)",
        ),
        veto=word(r"you may"),
    ),
    Obligation(
        "attribute",
        word(
            rf"(?:give|provide|include|includes|including|place|display|duplicate)s?{few(10)} (?:appropriate credit"
            rf"|credit to|attribution(?! notices?)"
            rf"|attribution information|acknowledge?ments?|names? of (?:the )?(?:\w+ )?(?:licensor|authors?|creators?"
            rf"|initial developer))",
            rf"(?:identification|identify|names?) of{few(3)} (?:creators?|original authors?)",
            rf"acknowledg(?:e|ement|ing|ment){few(10)} (?:use|used|developed|author\w*|contribution)",
            rf"(?:cite|credit)s?{few(6)} (?:paper|author|authors|work|source|publication|licensor)",
            rf"attribut(?:e|ed|ing){few(4)} to{few(3)} (?:names?|author\w*|creators?|licensor)",
        ),
        {"upon": _PASSING},
        veto=word(
            r"(?:licensee|you|user|recipient|licensor)s? (?:hereby )?(?:understands? and )?acknowledges?",
            r"retain{_few}copyright",
        ),
    ),
    Obligation(
        "fee-cap",
        word(
            rf"(?:charge|fee){few(12)} (?:no more than|not (?:more than|exceed)|not to exceed|in excess of)",
        ),
        veto=word(r"indemn\w+", r"liab\w+", r"damages", r"source", r"written offer"),
    ),
    Obligation(
        "fee-cap",
        word(r"without (?:any )?charges? beyond"),
    ),
    Obligation(
        "confidentiality",
        word(
            rf"(?:keep|hold|maintain|treat){few(10)} (?:confiden(?:ce|tial|tiality)|secret)",
            rf"not{few(3)} disclose{few(6)} (?:confidential|information|trade secrets?)",
        ),
        veto=word(r"except"),
    ),
)
"""Each duty, with the words that demand it."""
