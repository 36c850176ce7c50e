"""Whole sentences: each duty, end, power and meaning, in sentences of our own that must and must not be read so."""

import pytest

from openness.reading.whole import added, read_whole
from openness.text.normalize import fold


def read(sentence, lead=""):
    """What a sentence says, in a few words."""
    own = fold(sentence)
    whole = f"{fold(lead)} {own}" if lead else own
    return {_told(draft) for draft in read_whole(whole, len(whole) - len(own))}


def _told(draft):
    fields = draft.fields
    if draft.effect in ("grants", "forbids"):
        purpose = fields["when"].purpose if "when" in fields else None
        about = f"{'may' if draft.effect == 'grants' else 'may not'} {' '.join(fields['acts'])}"
        return f"{about} [{', '.join(purpose.words)}]" if purpose else about
    about = fields.get("duty") or fields.get("power") or fields.get("term") or fields["how"]
    words = ["undefined"] if fields.get("undefined") else []
    words += [*(fields["when"].event if "when" in fields else ()), *fields.get("includes", ())]
    words += [f"not {word}" for word in fields.get("excludes", ())]
    words += [fields["cause"]] if "cause" in fields else []
    return f"{about} [{', '.join(words)}]" if words else about


CAUGHT = [
    ("You hereby grant the village a license to use your jam.", "license-contributions"),
    # duties
    ("Pickers must keep our notices on every basket.", "retain-notice"),
    ("No picker may not agree, and must never strip the notices.", "retain-notice"),
    ("Every basket must come with a copy of this license.", "include-license"),
    ("Pickers shall hold the grower harmless.", "indemnify"),
    ("After the season you must destroy all copies.", "delete"),
    ("These rules shall go in as an enforceable provision.", "flow-down"),
    ("You must procure that your helpers comply with these rules.", "supervise"),
    ("You must promptly inform the village of rotten pears.", "notify"),
    ("The jam must carry Orchard at the beginning of its name.", "name-prefix"),
    ('You must prominently display "Orchard" on each jar.', "display-brand"),
    ("You warrant that the pears are yours.", "warrant"),
    ("Check the results for accuracy before eating.", "check-output"),
    ("You must label poems as machine-generated.", "disclose-ai"),
    ("You must make the sources available to the public.", "disclose-source"),
    ("Neighbours must be able to relink the orchard.", "enable-relinking"),
    ("You hereby grant everybody rights under your patents.", "grant-patents"),
    ("You must hand out installation information with the press.", "installation-information"),
    ("Your own terms must not prevent anybody from complying with ours.", "keep-compliance-possible"),
    ("Contributions shall come to us under the terms of the orchard.", "license-contributions"),
    ("Pickers must abide by all village laws.", "obey-law"),
    ("You must obtain the consent of the sleeping cows.", "obtain-consent"),
    ("Pickers must pay seasonal fees.", "pay"),
    ("You must allow neighbours the reverse engineering of the press.", "permit-reverse-engineering"),
    ("You must give guests their user data.", "provide-data"),
    ("Pickers must register with the mayor.", "register"),
    ("On request you must remove the names.", "remove-credit"),
    ("Other jams must bear a different name.", "rename"),
    ("You must maintain appropriate safeguards.", "safeguard"),
    ("Jam must be released under this license.", "same-license"),
    ("You must state what you changed and list the changes.", "state-changes"),
    ("The changed orchard must itself be a library.", "stay-library"),
    ("You must use the latest version.", "update-to-latest"),
    ("You must give appropriate credit.", "attribute"),
    ("You may charge a fee, provided that it does not exceed a penny: a fee not to exceed that.", "fee-cap"),
    ("You must keep the recipe confidential.", "confidentiality"),
    ("Every label must contain our seal and this license.", "include-license"),
    ("You must pass on the text of, or a link to, this agreement.", "include-license"),
    ('Jars must show "built with Orchard" in gold.', "display-brand"),
    ("A patent license so given is extended to all.", "grant-patents"),
    ("Pickers commit to complying with village laws.", "obey-law"),
    ("No changed jam shall bear the reserved name.", "rename"),
    ("Seeds must be had without any charge beyond postage.", "fee-cap"),
    ("Derived jams are subject to this license.", "same-license"),
    ("You must retain, in the shade of trees, our notices.", "retain-notice"),
    # ends
    ("Your rights end if you breach this.", "automatic [breach]"),
    ("The license is revoked if you file a lawsuit over patents.", "automatic [patent-suit]"),
    ("A lawsuit over patents or copyrights in pears ends this license.", "automatic [copyright-suit]"),
    ("Should you bring suit for your intellectual property, the license shall terminate.", "automatic [ip-suit]"),
    ("The grower may terminate your access upon notice if you are insolvent.", "on-notice [insolvency]"),
    ("We may terminate accounts that are past due.", "on-notice [non-payment]"),
    ("We may terminate accounts that were inactive.", "on-notice [inactivity]"),
    ("The license terminates if a law prohibits picking.", "automatic [unlawful]"),
    ("We may terminate your access where picking is a risk.", "on-notice [risk]"),
    ("The license terminates if you disable the safeguards.", "automatic [circumvention]"),
    ("The license terminates upon a change of control.", "automatic [change-of-control]"),
    ("The license terminates when we discontinue the service.", "automatic [discontinued]"),
    # powers
    ("We may suspend picking after a breach.", "suspend [breach]"),
    ("The grower reserves the right to restrict remotely what you do.", "restrict-remotely [breach]"),
    ("We may amend these terms.", "change-terms [at-will]"),
    ("The most recent copy of this policy hangs in the barn.", "change-terms"),
    ("The grower may discontinue the service.", "change-work [at-will]"),
    ("A geographical limitation can be added.", "limit-territory"),
    ("We may use your suggestions.", "own-feedback"),
    ("We may use your content to train scarecrows.", "use-content"),
    ("This does not cover any patents.", "withhold-patents"),
    ("The grower may inspect your books.", "audit"),
    ("The grower may display your logo.", "name-licensee"),
    ("We may relicense your contributions under our terms.", "relicense-contributions"),
    ("Binding new versions of this license may come.", "change-terms [at-will]"),
    ("The new version of the terms becomes mandatory.", "change-terms [at-will]"),
    # what is waived
    ("The grower claims no ownership of your outputs.", "may use-output"),
    ("These rules do not impose any restriction on outputs.", "may use-output"),
    ("You own all output.", "may use-output"),
    ("The grower waives any power to forbid circumvention of fences.", "may circumvent"),
    ("You may sell your jam under your own terms.", "may add-terms"),
    ("A patent license is granted to make and eat pears.", "may patent"),
    ("The village grants everyone a license to make, have made, and sell presses.", "may patent"),
    (
        "The village grants you rights under the Change License.",
        "may use copy modify distribute distribute-modified",
    ),
    # what is withheld
    ("This is a non-sublicensable right.", "may not sublicense"),
    ("The license is non-transferable.", "may not transfer"),
    ("This agreement may not be assigned.", "may not transfer"),
    ("This does not grant a right in our logos.", "may not trademark"),
    ("Trademarks are not licensed.", "may not trademark"),
    ("Nothing here is permission to imply that we endorse your jam or are affiliated.", "may not endorse"),
    ("The license does not include the right to sell.", "may not sell"),
    ("You may not charge a license fee.", "may not charge-license-fee"),
    ("You must not apply any technological measures to the jam.", "may not apply-drm"),
    ("Pickers must be at least 16 years old.", "may not use"),
    ("You may not use it in embargoed orchards.", "may not use"),
    ("Use must be in a manner consistent with our guidelines.", "may not use [policy-violation]"),
    # uses that are barred
    ("Our rules prohibit using it for spam.", "may not use [spam]"),
    ("You will not: (a) use it for spam; (b) sell access to it.", "may not use [spam]"),
    ("You will not: (a) use it for spam; (b) sell access to it.", "may not sell"),
    # meanings
    ("This license does not say what a derivative work is.", "derivative [undefined]"),
    ("‘Distribution’ or ‘Handing out’:any act of giving, be it a hosted service.", "distribute [hosting]"),
    ('"Derivatives" means jams distilled from pears.', "derivative [distilled]"),
    ("Derivative works do not include jars that merely link to it.", "derivative [not linked]"),
    ("Results are not derivative works.", "derivative [not outputs]"),
    ('"Distribution" includes a hosted service.', "distribute [hosting]"),
    ("Distribution does not include remote access.", "distribute [not hosting]"),
    ('"Non-commercial" means for personal joy.', "non-commercial [personal-use]"),
    ('"Commercial" includes internal business.', "commercial [internal-use]"),
    ("Research does not include the work of people engaged by companies.", "research [not internal-use]"),
    ('"Research" means understanding the nature of pears.', "research [evaluation]"),
    ("This license does not cover the contents of baskets.", "work [not contents]"),
]

NOT_CAUGHT = [
    ("You may grant the village a license to use your jam.", "license-contributions"),
    ("You need not keep our notices.", "retain-notice"),
    ("The license will not be revoked, whoever may breach it.", "automatic [breach]"),
    ("The new version of the terms is not binding.", "change-terms [at-will]"),
    ("You may not use outputs that the grower claims no ownership in.", "may use-output"),
    ("Your patent license terminates if you bring litigation to make us stop.", "may patent"),
    ("You must not sell jam under your own terms.", "may add-terms"),
    ("The license is transferable.", "may not transfer"),
    ("The marks of pears are licensed.", "may not trademark"),
    ("You may charge a license fee.", "may not charge-license-fee"),
    ("Use our logo in a manner consistent with our guidelines.", "may not use [policy-violation]"),
    ("You will not lose rights, unless: (a) you use it; (b) you sell it.", "may not sell"),
    ("Our rules prohibit using our names for spam.", "may not use [spam]"),
    ("We will send you advance notice.", "retain-notice"),
    ("We will indemnify customers.", "indemnify"),
    ("If you stop picking, the pears fall.", "delete"),
    ("The mayor may ask pickers to comply.", "flow-down"),
    ("We will inform the public.", "notify"),
    ("The grower does not warrant that pears are sweet.", "warrant"),
    ("You are not required to make the sources available to the public.", "disclose-source"),
    ("This is governed by the laws of Pomona.", "obey-law"),
    ("You may pick without paying fees.", "pay"),
    ("The grower acknowledges the sun.", "attribute"),
    ("A statement must say that jam is released under this license.", "same-license"),
    ("Pears must not be changed.", "state-changes"),
    ("You must not display the logo without asking; you may not use the logo.", "display-brand"),
    ("Your rights survive, whoever may breach this, and end with nobody.", "automatic [breach]"),
    ("You may terminate this license if we breach it.", "on-notice [breach]"),
    ("You may modify the software.", "change-work [at-will]"),
    ("We may publish new versions of these terms, and amend these terms.", "change-terms [at-will]"),
    ("You may use suggestions.", "own-feedback"),
    ("We will not use your content to train scarecrows.", "use-content"),
    ("No rights are given under patents infringed by jam.", "withhold-patents"),
    ("You may inspect your books.", "audit"),
    ('"Commercial" means done for money.', "commercial"),
    ("Derivative works include jams.", "derivative"),
    ('"Basket" means what you must keep with our notices.', "retain-notice"),
    ("You must include jams made by you.", "display-brand"),
    ("You agree to either comply or cease your use.", "delete"),
    ("You must rename your license.", "rename"),
    ('"Distribution" means handing out pears.', "distribute"),
]


@pytest.mark.parametrize(("sentence", "expected"), CAUGHT, ids=[sentence for sentence, _ in CAUGHT])
def test_what_a_whole_sentence_says(sentence, expected):
    """It is among what the sentence is read as."""
    assert expected in read(sentence)


@pytest.mark.parametrize(("sentence", "unexpected"), NOT_CAUGHT, ids=[sentence for sentence, _ in NOT_CAUGHT])
def test_what_a_whole_sentence_does_not_say(sentence, unexpected):
    """What only looks like it is not read so."""
    assert unexpected not in read(sentence)


def test_all_that_a_sentence_demands_is_read():
    """Three duties in one sentence are three."""
    sentence = "You must keep our notices, use the latest version, and indemnify the mayor."

    assert read(sentence) >= {"retain-notice", "indemnify", "update-to-latest"}


def test_an_item_is_demanded_by_what_leads_to_it():
    """By itself it says nothing."""
    assert read("hold the grower harmless;", "Pickers must:") == {"indemnify"}
    assert read("hold the grower harmless;") == set()


def test_a_list_of_causes_makes_a_power_each():
    """Each item gives a cause of its own."""
    assert read("required by law; or", "We may suspend your access if it is:") == {"suspend [law]"}


def test_what_was_read_already_is_not_read_twice():
    """One matter is one clause."""
    once = read_whole(fold("You must indemnify the mayor."))

    assert added(once, once) == once
