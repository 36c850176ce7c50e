"""The words of a record: each closed list of terms, with what every term means.

This module is the one source of the vocabulary. The model refuses other words, the loader names
the allowed ones, the definitions are tested for using or expressly ignoring each of them, and
the glossary in the docs is printed from here.

In: nothing. Out: `Vocabulary` objects, and for each an annotated string type (`Act`, `Purpose`, …)
by which a field of the model says from which list its words come.
"""

from collections.abc import Iterator, Mapping
from typing import Annotated

__all__ = ["VOCABULARIES", "Vocabulary", "VocabularyError"]


class VocabularyError(ValueError):
    """A word that its vocabulary does not have; the message names the nearest ones."""


class Vocabulary(Mapping[str, str]):
    """A closed list of terms of one kind: a mapping from each term to its meaning.

    ``name`` is the singular noun used in error messages and as the heading in the glossary.
    """

    __slots__ = ("_meanings", "name")

    def __init__(self, name: str, meanings: Mapping[str, str]) -> None:
        self.name = name
        self._meanings = dict(meanings)

    def __getitem__(self, word: str) -> str:
        return self._meanings[word]

    def __iter__(self) -> Iterator[str]:
        return iter(self._meanings)

    def __len__(self) -> int:
        return len(self._meanings)

    def __repr__(self) -> str:
        return f"Vocabulary({self.name!r}, {len(self)} terms)"

    def __hash__(self) -> int:
        return hash(self.name)

    def __eq__(self, other: object) -> bool:
        return self is other

    def check(self, word: str) -> str:
        """Return the word, or raise `VocabularyError` with near matches or the whole list."""
        if word in self._meanings:
            return word
        from difflib import get_close_matches

        near = get_close_matches(word, self._meanings, n=3, cutoff=0.6)
        allowed = ", ".join(near) if near else ", ".join(self._meanings)
        hint = "did you mean" if near else "allowed are"
        raise VocabularyError(f"{word!r} is no {self.name}; {hint}: {allowed}")


_CODES = (
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY "
    "BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK "
    "FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR "
    "IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK "
    "ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM "
    "PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF "
    "TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW "
)
COUNTRIES = frozenset(_CODES.split())
"""The countries by their two-letter codes (ISO 3166-1)."""

_MISTAKEN = {"UK": "GB", "EL": "GR"}


class Regions(Vocabulary):
    """Countries by their two-letter ISO 3166-1 code, and the named groups of countries below."""

    __slots__ = ()

    def check(self, word: str) -> str:
        """Return the word when it is a country code or a named group, or raise."""
        if word in COUNTRIES:
            return word
        if word in _MISTAKEN:
            raise VocabularyError(f"{word!r} is no code of ISO 3166-1; did you mean {_MISTAKEN[word]}?")
        return super().check(word)


ACTS = Vocabulary(
    "act",
    {
        "all": "use, copy, modify, distribute, host, sell and sublicense it",
        "use": "run or deploy it",
        "copy": "make copies of it",
        "modify": "change it",
        "distribute": "pass copies on; entails selling and hosting unless a clause says otherwise",
        "distribute-modified": "pass changed copies on",
        "host": "let others use it over a network",
        "sell": "take money for it",
        "sublicense": "license it on in one's own name",
        "patent": "practise the patents that the work needs",
        "trademark": "use the steward's marks",
        "use-output": "use what it generates",
        "train": "make or improve other models with it or its output",
        "publish-results": "publish results, such as benchmarks",
        "reverse-engineer": "take it apart to see how it works",
        "circumvent": "get around its safeguards, limits or keys",
        "remove-notices": "take legal notices out",
        "endorse": "suggest that the steward endorses or is affiliated",
        "add-terms": "impose further terms on recipients",
        "apply-drm": "lock copies by technical measures",
        "assert-patents": "claim patents against users of the work",
        "transfer": "hand one's rights or account over to somebody else",
        "extract": "take data out of a service by automated means",
        "misrepresent-origin": "claim to have made it, or pass changed versions off as the original",
        "hide-location": "hide where one is, by proxies or otherwise",
        "charge-license-fee": "take a fee for the license itself, apart from passing copies on",
    },
)

CORE_ACTS = ("use", "copy", "modify", "distribute", "distribute-modified", "host", "sell")
"""The acts of which the freedom to use, change and share consists."""

FORMS = Vocabulary(
    "form",
    {
        "source": "the preferred form for changing it",
        "object": "a built form: binaries, executables",
        "patches": "the changes apart from the original",
        "unmodified": "only as it was received",
    },
)

WORKS = Vocabulary(
    "kind of work",
    {
        "work": "the licensed work as such",
        "source": "the source code",
        "object": "built forms of the code",
        "weights": "the trained parameters",
        "data": "training or other data",
        "documentation": "manuals and other documents",
        "output": "what the work generates",
        "derivatives": "modified versions and other derivative works",
        "distilled": "models trained on the work or on its output",
        "linked": "works that link to or call the work",
        "combination": "larger works that contain the work",
        "contributions": "what was handed in to the steward",
    },
)

PURPOSES = Vocabulary(
    "purpose",
    {
        "commercial": "for business, sale or commercial advantage",
        "production": "other than developing, testing and evaluating",
        "research": "scientific research",
        "education": "teaching and learning",
        "art": "artistic, documentary and other creative work",
        "personal": "a private person's own use",
        "evaluation": "testing and evaluating",
        "internal": "within one's own organisation",
        "charity": "by and for charitable or public-interest bodies",
        "public-service": "by public bodies for their public tasks",
        "competing-product": "offering something that competes with the steward or the work",
        "unlawful": "breaking the law or violating rights in general",
        "infringement": "infringing intellectual property",
        "military": "military, warfare or espionage",
        "weapons": "making or using weapons",
        "nuclear": "nuclear technology",
        "critical-infrastructure": "running critical infrastructure or dangerous machines",
        "high-risk": "wherever a failure could gravely hurt people, property or the environment",
        "national-security": "national security and intelligence",
        "terrorism": "terrorism and violent extremism",
        "violence": "violence or bodily harm to people",
        "self-harm": "suicide, self-harm, eating disorders",
        "harm": "harm to people or property in general",
        "animals": "harming animals",
        "exploitation": "trafficking or exploiting vulnerable people",
        "manipulation": "distorting behavior by exploiting weaknesses or by covert means",
        "minors": "exploiting or harming minors",
        "sexual-content": "sexual content or solicitation",
        "drugs": "illegal drugs and regulated substances or goods",
        "hate": "hate speech",
        "harassment": "harassing, abusing, threatening or bullying",
        "defamation": "defaming or disparaging",
        "discrimination": "discriminating against people or groups",
        "human-rights-violation": "violating human rights",
        "surveillance": "watching or tracking people",
        "biometrics": "biometric identification",
        "personal-data": "collecting or disclosing personal data",
        "health-data": "processing data about people's health",
        "profiling": "rating people, or foretelling what they feel or do, from traits or behavior",
        "deception": "fraud, scams and misleading people",
        "disinformation": "making or spreading false information",
        "impersonation": "pretending to be somebody else",
        "academic-dishonesty": "cheating in education",
        "undisclosed-ai": "passing machine-made content off as human",
        "undisclosed-dangers": "hiding known dangers of an AI system from its users",
        "spam": "spam and false engagement",
        "malware": "malicious code and attacks on systems",
        "circumvention": "getting around safety measures or restrictions",
        "unlicensed-profession": "practising a regulated profession without a license",
        "medical": "medical advice or care",
        "legal-advice": "legal advice",
        "financial-advice": "financial advice or decisions about credit",
        "automated-decisions": "weighty decisions about people, without a human or with one",
        "justice": "law enforcement, justice and migration",
        "political": "political campaigning or influencing elections",
        "gambling": "gambling",
        "social-order": "offending public order, morals or national security",
        "inappropriate-content": "content called inappropriate, not further said",
        "environment": "harming the environment",
        "labor": "violating labor rights",
        "evil": "evil, not further said",
        "policy-violation": "whatever a document that is not among the records forbids",
    },
)

BUSINESSES = Vocabulary(
    "business",
    {
        "model-as-a-service": "offering the model to others as a service",
        "ai-assistant": "offering an AI assistant for work",
        "cloud": "providing cloud services",
        "managed-service": "offering the work itself as a managed service",
    },
)

GROUPS = Vocabulary(
    "group of licensees",
    {
        "end-user": "who uses a product of somebody else that contains the work",
        "individual": "natural persons",
        "minor": "persons below the required age",
        "organization": "companies and other organizations",
        "company": "businesses",
        "nonprofit": "non-profit organizations",
        "research-body": "universities and research organizations",
        "government": "public bodies",
        "military-body": "armed forces and their suppliers",
        "law-enforcement": "police, intelligence and migration authorities",
        "customer": "who has a paid contract",
        "certified-partner": "partners that the steward has certified",
        "sanctioned": "persons on sanctions lists",
        "contributor": "who contributed to the work",
        "named": "persons or bodies that the license names",
        "rights-violator": "persons or bodies found to violate rights",
        "trainer": "who has trained, fine-tuned or distilled the model",
    },
)

REGIONS = Regions(
    "region (or two-letter country code)",
    {
        "EU": "the European Union",
        "EEA": "the European Economic Area",
        "sanctioned": "countries under sanctions or embargo",
        "supported": "the countries that the steward lists as supported",
        "territory": "the territory that the license defines",
    },
)

METRICS = Vocabulary(
    "metric",
    {
        "monthly-active-users": "people who use it in a month",
        "revenue": "turnover in money",
        "workers": "employees and contractors",
        "funding": "capital raised",
        "compute": "computing power used",
        "fee": "money taken for the work",
    },
)

COUNTED_OVER = Vocabulary(
    "base of a size",
    {
        "licensee": "the licensee alone",
        "licensee-and-affiliates": "the licensee together with affiliates",
        "product": "the product or service that contains the work",
    },
)

PERIODS = Vocabulary(
    "period",
    {
        "month": "a calendar month",
        "year": "a year",
        "fiscal-year": "a financial or tax year",
        "any-12-months": "any twelve months in a row",
        "ever": "in total",
    },
)

CHANNELS = Vocabulary(
    "channel",
    {
        "hosted-service": "over a network, as a service",
        "alone": "by itself, not as part of something larger",
        "aggregate": "as a part of a larger collection",
        "internal": "within one's own organisation",
        "external": "to anybody outside one's own organisation",
        "one-product": "together with one named product",
        "one-platform": "on one named platform or hardware",
        "one-technology": "by one named technology or interface",
        "steward-service": "through the steward's own service",
        "consumer-product": "in or with a device for consumers",
        "parallel-copy": "beside an equally accessible copy without restrictions",
    },
)

TARGETS = Vocabulary(
    "training target",
    {
        "any-model": "any other model",
        "llm": "other large language models",
        "foundation-model": "foundational or general-purpose models",
        "competing-model": "models that compete with the steward's",
        "same-family": "the licensed models and their derivatives",
        "unreleased-model": "models that are not offered to others",
        "classifier": "models that sort or label data, such as classifiers and embeddings",
    },
)

EVENTS = Vocabulary(
    "event",
    {
        "breach": "the terms were broken",
        "patent-suit": "a claim of patent infringement",
        "copyright-suit": "a claim of copyright infringement",
        "counter-suit": "a suit that answers one that the other side brought first",
        "ip-suit": "a claim of infringement of any intellectual property",
        "any-suit": "any legal claim",
        "circumvention": "safeguards were removed or weakened",
        "non-payment": "money that is due was not paid",
        "suspected-breach": "the steward believes that the terms were broken",
        "unlawful": "the law forbids going on",
        "insolvency": "the licensee is insolvent",
        "change-of-control": "the licensee is sold",
        "discontinued": "the steward stops offering the work or service",
        "upstream-end": "the rights of whom one got it from have ended",
        "challenge": "the steward's rights are disputed",
        "risk": "the use could cause risk or harm",
        "inactivity": "it was not used for a long time",
        "conflicting-duties": "other obligations contradict the terms",
        "patent-deal": "a paid deal gives some recipients patent licenses that hold back rights",
    },
)

CONSENTS = Vocabulary(
    "consent",
    {
        "steward": "a separate license or written permission of the steward",
        "registration": "registering with the steward",
        "review": "passing a review by the steward",
        "payment": "paying the steward",
        "law": "mandatory law allows it all the same",
        "authority": "a public authority or the profession's rules allow it",
        "affected-person": "the people concerned agree",
        "guardian": "a parent or guardian agrees",
        "own-right": "one has lawfully obtained the right to do it",
        "disclosure": "it is openly said",
    },
)

DUTIES = Vocabulary(
    "duty",
    {
        "retain-notice": "keep copyright and license notices, or add the notice asked for",
        "include-license": "pass on the license text or a link to it",
        "attribute": "name the authors or the source",
        "display-brand": "show the steward's brand or a product name",
        "state-changes": "say that and what was changed",
        "rename": "give changed versions another name",
        "name-prefix": "put the steward's name into the name of what is made",
        "disclose-source": "make source available",
        "same-license": "license under the same or named terms",
        "keep-compliance-possible": "leave recipients able to comply with this license too",
        "supervise": "see to it that those who act for one comply",
        "flow-down": "pass on the restrictions to recipients or users",
        "installation-information": "hand over what is needed to install changed versions",
        "provide-data": "give users their own data",
        "give-back": "give changes to the steward or the community",
        "grant-patents": "license one's own patents to recipients",
        "permit-reverse-engineering": "let recipients take a combined work apart for debugging",
        "enable-relinking": "let recipients exchange the library in a combined work",
        "notify": "tell the steward or others about something",
        "register": "register with the steward",
        "accept": "declare acceptance of the terms",
        "pay": "pay the steward",
        "fee-cap": "take no more than a limited fee",
        "indemnify": "hold the steward harmless",
        "warrant": "vouch for something",
        "update-to-latest": "use the latest version",
        "obey-law": "obey laws, among them export laws",
        "conduct": "behave in a way that has nothing to do with the work",
        "safeguard": "keep or provide safety measures",
        "disclose-ai": "tell people that a machine made it",
        "assess-impact": "study or document effects of one's use",
        "remove-credit": "take the author's name out on request",
        "confidentiality": "keep something secret",
        "check-output": "check what it generates before using or sharing it",
        "obtain-consent": "obtain the consent of the people concerned",
        "license-contributions": "license what one hands in under the same terms",
        "stay-library": "keep changed versions a library that works without the application",
        "delete": "delete copies when the rights end",
        "provide-attribution-machinery": "let authors' names be shown where the program shows such things",
    },
)

DISPLAYS = Vocabulary(
    "place of display",
    {
        "user-interface": "in the interface of a product",
        "website": "on a website",
        "about-page": "on an about page",
        "blogpost": "in a blog post",
        "documentation": "in the documentation",
        "advertising": "in advertising",
        "notice-file": "in a file of notices",
        "source-file": "in source files",
        "publication": "in papers and other publications",
        "public-statement": "in public statements",
        "model-name": "in the name of a model",
        "startup": "when the program starts",
    },
)

REACHES = Vocabulary(
    "reach",
    {
        "file": "the files that were changed",
        "library": "the library, not what uses it",
        "work": "the work and what is derived from it",
        "linked": "works that link to it",
        "built-with": "whatever was made with it",
        "service-stack": "all programs by which a service is offered",
        "aggregate": "other works that travel along with it",
        "restrictions-only": "only the restrictions, in a license of one's own",
    },
)

RECIPIENTS = Vocabulary(
    "recipient of a duty",
    {
        "recipients": "who receives a copy",
        "users": "who uses the work or service",
        "own-users": "one's own users, for what is theirs",
        "public": "everybody",
        "steward": "the steward or original author",
        "community": "the community of the work",
        "requester": "who asks for it",
    },
)

POWERS = Vocabulary(
    "power",
    {
        "change-terms": "change the terms of this document",
        "restrict-remotely": "limit or switch off its use from afar",
        "suspend": "suspend access",
        "withhold-patents": "keep patents out of what is licensed",
        "relicense-contributions": "license contributions under other terms",
        "own-derivatives": "own what others derive",
        "own-outputs": "own what it generates",
        "own-feedback": "use feedback freely",
        "use-content": "use customers' content, for instance for training",
        "change-work": "change or discontinue the work or service",
        "limit-territory": "exclude countries",
        "audit": "inspect the licensee",
        "name-licensee": "name the licensee in public",
    },
)

CAUSES = Vocabulary(
    "cause",
    {
        "at-will": "for any reason or none",
        "law": "to follow law or regulation",
        "breach": "because of a breach or suspicion of one",
        "safety": "for safety or security",
        "future-versions": "in later versions that a licensee is free not to take up",
    },
)

ENDINGS = Vocabulary(
    "way of ending",
    {
        "automatic": "by itself",
        "on-notice": "when the steward says so after the event",
        "at-will": "whenever the steward wants",
    },
)

OPPONENTS = Vocabulary(
    "opponent",
    {
        "steward": "the steward",
        "contributor": "contributors",
        "recipient": "other recipients",
        "anyone": "anybody",
    },
)

MEANT = Vocabulary(
    "defined word",
    {
        "derivative": "what counts as a derivative",
        "distribute": "what counts as distributing",
        "commercial": "what counts as commercial",
        "non-commercial": "what counts as non-commercial",
        "use": "what counts as using",
        "research": "what counts as research",
        "source": "what counts as source",
        "work": "what the license covers",
    },
)

CONTENTS = Vocabulary(
    "content of a meaning",
    {
        "distilled": "models distilled from it",
        "synthetic-data": "models trained on data that it generated",
        "fine-tuned": "models trained further from it",
        "outputs": "what it generates",
        "hosting": "offering it over a network",
        "internal-use": "use within one's own organisation",
        "linked": "works that link to it",
        "interfaces": "works that only use its interfaces",
        "similar-architecture": "models of a similar architecture",
        "transfer-of-patterns": "transfer of weights' patterns to another model",
        "file-sharing": "exchange without payment",
        "personal-use": "private persons' use",
        "own-use": "whatever is not for commercial advantage",
        "free-of-charge": "activity without a fee",
        "evaluation": "testing and evaluating",
        "new-files": "new files that contain parts of it",
        "contents": "the single items of a collection",
    },
)

KINDS = Vocabulary(
    "kind of document",
    {
        "software": "a license made for software",
        "model": "a license made for AI models",
        "content": "a license made for texts, pictures, fonts or data",
        "service": "terms of a service; no work is licensed",
        "policy": "a policy that a license incorporates",
        "addendum": "terms that are added to a license",
        "exception": "permissions that are added to a license",
    },
)

COVERAGES = Vocabulary(
    "coverage",
    {
        "complete": "the whole text was read: what is not recorded is not there",
        "partial": "a part was read: what is not recorded is unknown",
        "unread": "the text was not found: nothing is known",
    },
)

READERS = Vocabulary(
    "reader",
    {
        "people": "by people, to the last word",
        "machine": "by the machine, which understood every sentence that could matter",
    },
)

PARTS = Vocabulary(
    "part of a model",
    {
        "service": "access over a network",
        "architecture": "the code that says how the model is built up",
        "weights": "the trained parameters, as they are used in the end",
        "intermediate-weights": "parameters saved in the course of training",
        "inference-code": "the code that runs the model",
        "training-code": "the code that trained it",
        "preprocessing-code": "the code that gathered, filtered and prepared the training data",
        "evaluation-code": "the code that tested it",
        "libraries": "supporting libraries and tools, such as the tokenizer",
        "training-data": "the data on which it was trained",
        "evaluation-data": "the data with which it was tested",
        "data-information": "a description of all training data: origin, scope, selection, processing",
        "evaluation-results": "the results of testing it",
        "model-card": "a model card: what it is, what it is for, how to use it",
        "data-card": "a data card: what the data are and where they come from",
        "technical-report": "a report on how it was made",
        "research-paper": "a paper that presents it as research",
        "metadata": "data about the model: versions, configuration, provenance",
        "sample-outputs": "examples of what it generates",
    },
)

RELEASED = Vocabulary(
    "state of release",
    {
        "yes": "anybody can get it",
        "gated": "to be had after registering or accepting terms",
        "partly": "some of it",
        "no": "it is kept back",
        "unknown": "no source was found that says",
    },
)

Act = Annotated[str, ACTS]
Form = Annotated[str, FORMS]
Work = Annotated[str, WORKS]
Purpose = Annotated[str, PURPOSES]
Business = Annotated[str, BUSINESSES]
Group = Annotated[str, GROUPS]
Region = Annotated[str, REGIONS]
Metric = Annotated[str, METRICS]
CountedOver = Annotated[str, COUNTED_OVER]
Period = Annotated[str, PERIODS]
Channel = Annotated[str, CHANNELS]
Target = Annotated[str, TARGETS]
Event = Annotated[str, EVENTS]
Consent = Annotated[str, CONSENTS]
DutyName = Annotated[str, DUTIES]
Display = Annotated[str, DISPLAYS]
Reach = Annotated[str, REACHES]
Recipient = Annotated[str, RECIPIENTS]
PowerName = Annotated[str, POWERS]
Cause = Annotated[str, CAUSES]
Ending = Annotated[str, ENDINGS]
Opponent = Annotated[str, OPPONENTS]
Meant = Annotated[str, MEANT]
Content = Annotated[str, CONTENTS]
Kind = Annotated[str, KINDS]
Coverage = Annotated[str, COVERAGES]
Reader = Annotated[str, READERS]
PartName = Annotated[str, PARTS]
Released = Annotated[str, RELEASED]

VOCABULARIES: tuple[Vocabulary, ...] = (
    ACTS, FORMS, WORKS, PURPOSES, BUSINESSES, GROUPS, REGIONS, METRICS, COUNTED_OVER, PERIODS, CHANNELS,
    TARGETS, EVENTS, CONSENTS, DUTIES, DISPLAYS, REACHES, RECIPIENTS, POWERS, CAUSES, ENDINGS,
    OPPONENTS, MEANT, CONTENTS, KINDS, COVERAGES, READERS, PARTS, RELEASED,
)  # fmt: skip
