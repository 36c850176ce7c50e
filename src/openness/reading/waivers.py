"""What the steward claims no right to, or leaves to the licensee's own terms.

In: a folded sentence after what leads to it. Out: drafts of permissions: what a model or a program makes belongs to
those who had it made; measures of protection may be got round; changes may have terms of their own.
"""

from collections.abc import Iterator

from openness.clauses import Circumstance, Terms
from openness.reading.pattern import Draft, Pattern
from openness.reading.words import word

__all__ = ["read_waivers"]

_OUTPUT = (
    r"(?:outputs?|results|generated (?:content|output)|completions|produced works?|generations"
    r"|works? (?:created|generated|made) (?:using|with|by))"
)
_DERIVED = Circumstance(work=Terms(("derivatives",)))
_WAIVERS = (
    Pattern(
        "outputs are the user's",
        word(
            rf"claims? (?:no|not any)(?: \w+){{0,3}} (?:rights?|ownership|title|interest)[^.;]{{0,60}}? {_OUTPUT}",
            rf"(?:not|no) (?:claim|assert|own)\w*(?: any)?[^.;]{{0,60}}? {_OUTPUT}",
            rf"do(?:es)? not impose any (?:restrictions?|obligations?)[^.;]{{0,120}}? {_OUTPUT}",
            rf"(?:you|customer|user|licensee)s?(?::? (?:\([a-z]\) )?(?:and|retains?|all|own|ownership|rights|in"
            rf"|input|,|;|\([a-z]\)))* (?:owns?|retains? (?:all )?(?:ownership|rights))[^.;]{{0,60}}? {_OUTPUT}",
            rf"{_OUTPUT}[^.;]{{0,40}}? (?:is|are|belongs? to|shall be) (?:solely |exclusively )?(?:owned by )?(?:you"
            rf"|yours|the user|customer)",
            rf"{_OUTPUT}[^.;]{{0,60}}? (?:is|are) (?:covered by this licen[sc]e only if|not (?:covered|restricted"
            rf"|subject))",
            r"(?:requirement|licen[sc]e|restrictions?)[^.;]{0,80}? (?:does|do) not (?:apply|extend) to any"
            r" (?:document|output|work)s?[^.;]{0,20}? (?:created|made|generated|produced)",
        ),
        effect="grants",
        fields={"acts": ("use-output",)},
        veto=word(r"may not", r"must not", r"shall not use", r"to the extent that you"),
    ),
    Pattern(
        "protection may be got round",
        word(
            r"waives?[^.;]{0,60}? (?:power|right|authority)s?[^.;]{0,20}? to forbid circumvention",
            r"(?:waives?|agrees? not to assert)[^.;]{0,120}? (?:to )?(?:forbid|circumvent\w*)[^.;]{0,200}?"
            r" (?:circumvent\w*|technological measures)",
        ),
        effect="grants",
        fields={"acts": ("circumvent",)},
    ),
    Pattern(
        "changes may have other terms",
        word(
            r"may[^.;]{0,160}? (?:additional or different|different or additional|your own|its own|own"
            r" additional)(?: \w+){0,4}? (?:terms|conditions|licen[sc]es?)",
            r"free to[^.;]{0,160}? (?:additional or different|different|your own)(?: \w+){0,3}? (?:terms|conditions)",
        ),
        effect="grants",
        fields={"acts": ("add-terms",), "when": _DERIVED},
        veto=word(r"may not", r"must not", r"shall not", r"larger work"),
    ),
    Pattern(
        "another license after a date",
        word(r"grants?(?: \w+){0,3}? rights? under (?:the terms of )?the change licen[sc]e"),
        effect="grants",
        fields={
            "acts": ("use", "copy", "modify", "distribute", "distribute-modified"),
            "when": Circumstance(parameter="change-date"),
        },
    ),
    Pattern(
        "patents are licensed, too",
        word(
            r"patent licen[sc]es?(?: \([^)]{0,60}\))?[^.;]{0,80}? to (?:make|practi[cs]e|use)",
            r"under (?:the )?(?:\w+['’]s )?(?:essential )?patent(?: claims?|s| rights)[^.;]{0,200}? to (?:make|use"
            r"|practi[cs]e)",
            r"(?:usage )?rights? to any patents",
            r"(?:grant|licen[sc]e)[^.;]{0,240}? make, have made",
            r"patents?[^.;]{0,100}?,? to any (?:person|one)[^.;]{0,200}? to (?:deal|use|make|do)",
        ),
        effect="grants",
        fields={"acts": ("patent",)},
        veto=word(
            r"terminat\w+",
            r"does not",
            r"no patent licen[sc]e",
            r"not include",
            r"litigation",
            r"if you (?:file|institute|bring)",
        ),
    ),
)


def read_waivers(text: str, own: int) -> Iterator[Draft]:
    """The permissions of these kinds in a sentence."""
    for pattern in _WAIVERS:
        found = pattern.found.search(text)
        if found is None or found.end() <= own or (pattern.veto is not None and pattern.veto.search(text, own)):
            continue
        yield Draft("grants", pattern.fields, max(found.start(), own), found.end())
