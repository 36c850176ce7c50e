"""Laws of "may I?", held for made-up licenses and situations.

* Yes is never said where a prohibition applies without doubt, and a situation of which all is told
  gets the answer of a plain reading, which is written anew below.
* More facts never turn a decided answer.
* A burden frees nobody, and a full grant bars nobody. A limited grant is a full grant
  with the matching prohibition, and two grants give what one grant of both gives.
* Only what matters is asked: who answers just that gets the answer of who tells everything, and what
  was not asked for changes nothing.
* OR gives the better side's answer, AND the worse one's.
* Silence of what was read whole allows nothing; what was read in part decides nothing by silence.
* Every answer has evidence, and can be shown in every format.
"""

import json
from datetime import date

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from openness.circumstances import covered, touched
from openness.clauses import ALWAYS, Circumstance, Duty, Grant, Place, Prohibition, Size, Termination, Terms
from openness.permitting import ANSWERS, ASKABLE, permit
from openness.records import Bundle, License, TextRead
from openness.rendering import formats
from openness.rights import Absence
from openness.situations import Situation
from openness.strategies import licenses
from openness.subjects import Subject
from openness.truth import Truth

HERE = (Place("1", "made up", "made-up"),)
TEXT = TextRead(sha256="0" * 64, normalizer=1)
NOTHING = Situation()
FEW_ACTS = ("use", "distribute", "train", "host")
ACTS = st.sampled_from(FEW_ACTS) | st.sampled_from(list(ASKABLE))

# Few words, so that clauses and situations meet.
WORDS = {
    "purpose": ("commercial", "research", "weapons", "production"),
    "business": ("cloud", "ai-assistant"),
    "channel": ("alone", "internal", "consumer-product"),
    "target": ("llm", "competing-model"),
    "product": ("lite", "pro"),
    "parameter": ("first", "second"),
}
KINDS = {
    "company": ("company", "organization"),
    "nonprofit": ("nonprofit", "organization"),
    "individual": ("individual",),
}
GROUPS = ("company", "nonprofit", "organization", "individual", "customer")
COUNTRIES = {"DE": ("DE", "EU", "EEA"), "NO": ("NO", "EEA"), "US": ("US",)}
REGIONS = ("DE", "NO", "US", "EU", "EEA", "supported")
DAYS = (date(2024, 1, 1), date(2025, 6, 1), date(2026, 1, 1), date(2031, 1, 1))
NUMBERS = st.sampled_from([0, 5, 10, 50, 100, 500])


# --- situations


@st.composite
def words_said(draw, pool, *, most, whole):
    """Some words that hold, and others that are ruled out: all of them where the whole is told."""
    held = draw(st.lists(st.sampled_from(pool), max_size=most, unique=True))
    others = [f"not {word}" for word in pool if word not in held]
    return (
        *held,
        *(others if whole else draw(st.lists(st.sampled_from(others), unique=True) if others else st.just([]))),
    )


@st.composite
def groups_said(draw, *, whole):
    kind = draw(st.sampled_from(list(KINDS)))
    others = [f"not {word}" for word in GROUPS if word != "customer" and word not in KINDS[kind]]
    rest = draw(st.sampled_from(["customer", "not customer"]))
    return (kind, *others, rest) if whole else (kind, *draw(st.lists(st.sampled_from([*others, rest]), unique=True)))


@st.composite
def places_said(draw, *, whole):
    country = draw(st.sampled_from(list(COUNTRIES)))
    rest = (draw(st.sampled_from(["supported", "not supported"])),)
    return (country, *(rest if whole or draw(st.booleans()) else ()))


@st.composite
def facts(draw, *, whole=True, most=2):
    """Values for all facts, that do not contradict each other; ``whole`` leaves no word open."""
    users, revenue, monthly = draw(NUMBERS), draw(NUMBERS), draw(NUMBERS)
    monthly = min(monthly, revenue)
    return {
        **{name: draw(words_said(pool, most=most, whole=whole)) for name, pool in WORDS.items()},
        "group": draw(groups_said(whole=whole)),
        "domicile": draw(places_said(whole=whole)),
        "where": draw(places_said(whole=whole)),
        "competitor": draw(st.booleans()),
        "monthly_active_users": users,
        "product_monthly_active_users": min(users, draw(NUMBERS)),
        "revenue": revenue,
        "monthly_revenue": monthly,
        "product_monthly_revenue": min(monthly, draw(NUMBERS)),
        "workers": draw(NUMBERS),
        "affiliates": False,
        "on": draw(st.sampled_from(DAYS)),
        "published": draw(st.sampled_from(DAYS)),
    }


@st.composite
def situations(draw, *, whole=False, most=2):
    """A situation in which some facts are left out; none, where the ``whole`` is told."""
    told = draw(facts(whole=whole, most=most))
    left_out = set() if whole else draw(st.sets(st.sampled_from(sorted(told))))
    return Situation(**{name: value for name, value in told.items() if name not in left_out})


def open_situations():
    """Situations of which little is told."""
    return st.just(NOTHING) | situations()


@st.composite
def situations_and_fuller_ones(draw):
    """A situation, and the same with more facts."""
    told = draw(facts(whole=draw(st.booleans())))
    names = sorted(told)
    fewer, more = draw(st.sets(st.sampled_from(names))), draw(st.sets(st.sampled_from(names)))
    return tuple(Situation(**{n: told[n] for n in names if n in chosen}) for chosen in (fewer, fewer | more))


# --- licenses


@st.composite
def sizes(draw):
    kind = draw(
        st.sampled_from([
            {"metric": "monthly-active-users", "over": "product"},
            {"metric": "monthly-active-users", "over": "licensee-and-affiliates"},
            {"metric": "revenue", "period": "year"},
            {"metric": "revenue", "period": "month"},
            {"metric": "revenue", "period": "month", "over": "product"},
            {"metric": "workers", "over": "licensee"},
        ])
    )  # fmt: skip
    bound = draw(st.sampled_from(["above", "at_least", "below", "at_most"]))
    return Size(**kind, **{bound: draw(st.sampled_from([10, 100]))})


def some_terms(pool):
    return st.builds(
        Terms, st.lists(st.sampled_from(pool), min_size=1, max_size=2, unique=True).map(tuple), st.booleans()
    )


def limits(*, channel):
    """Circumstances of one or two dimensions, of few words each.

    ``channel`` admits the channel, by inclusion: what lies outside of a channel by its nature is no
    matter of these laws.
    """
    dimensions = {
        **{name: some_terms(WORDS[name]) for name in ("purpose", "business", "target")},
        "group": some_terms(GROUPS),
        "domicile": some_terms(REGIONS),
        "where": some_terms(REGIONS),
        "work": some_terms(("derivatives", "output", "linked")),
        "competitor": st.just(value=True),
        "size": st.lists(sizes(), min_size=1, max_size=2).map(tuple),
        "product": st.sampled_from([("lite",), ("lite", "pro")]),
        "parameter": st.sampled_from(WORDS["parameter"]),
        "since": st.sampled_from(DAYS),
        "until": st.sampled_from(DAYS),
        "after_years": st.sampled_from([1, 4]),
        "event": st.just(("breach",)),
        **({"channel": some_terms(WORDS["channel"]).map(lambda t: Terms(t.words))} if channel else {}),
    }
    names = st.lists(st.sampled_from(sorted(dimensions)), min_size=1, max_size=2, unique=True)
    return names.flatmap(lambda chosen: st.builds(Circumstance, **{name: dimensions[name] for name in chosen}))


TIMES = ("since", "until", "after_years")
MOSTLY_FIRM = st.sampled_from([None, None, None, "made up"])
SOME_ACTS = st.lists(
    st.sampled_from([*FEW_ACTS, "all"]) | st.sampled_from(list(ASKABLE)), min_size=1, max_size=3, unique=True
).map(tuple)
EXCEPTIONS = st.lists(
    st.one_of(limits(channel=False), st.just(Circumstance(consent="steward")),
              st.just(Circumstance(group=Terms(("end-user",))))),
    max_size=1,
).map(tuple)  # fmt: skip


def grants(**fixed):
    fields = {
        "acts": SOME_ACTS,
        "when": st.one_of(st.just(ALWAYS), limits(channel=False)),
        "unless": st.lists(limits(channel=False), max_size=1).map(tuple),
        "doubt": MOSTLY_FIRM,
    }
    return st.builds(Grant, at=st.just(HERE), **{**fields, **fixed})


def burdens(effect, **fixed):
    fields = {"when": limits(channel=True), "unless": EXCEPTIONS, "doubt": MOSTLY_FIRM}
    if effect is Prohibition:
        fields["acts"] = SOME_ACTS
    elif effect is Duty:
        fields |= {"duty": st.sampled_from(["pay", "notify", "delete"]), "upon": SOME_ACTS | st.just(())}
        fields["when"] = st.one_of(st.just(ALWAYS), limits(channel=True))
    else:
        # Ends at a time have rules of their own, for which there are tables of cases.
        fields["when"] = limits(channel=True).filter(lambda when: when.dimensions.isdisjoint(TIMES))
        fields |= {"rights": SOME_ACTS, "how": st.sampled_from(["automatic", "on-notice", "at-will"])}
    return st.builds(effect, at=st.just(HERE), **{**fields, **fixed})


def of_clauses(clauses, coverage="complete"):
    def of(effect):
        return tuple(clause for clause in dict.fromkeys(clauses) if isinstance(clause, effect))

    return License(
        id="made-up", name="Made up", kind="software", coverage=coverage, text=TEXT if coverage == "complete" else None,
        grants=of(Grant), requires=of(Duty), forbids=of(Prohibition), ends=of(Termination),
    )  # fmt: skip


def subject_of(license):
    return Subject.of(Bundle(license, (license,)))


FULL = Grant(acts=("all", "use-output", "train", "publish-results", "reverse-engineer", "patent"), at=HERE)
ANY_CLAUSE = st.one_of(grants(), burdens(Prohibition), burdens(Duty), burdens(Termination))


@st.composite
def dense(draw, clauses=ANY_CLAUSE, coverage="complete"):
    """A license of few words, often with a full grant, so that its burdens matter."""
    found = draw(st.lists(clauses, max_size=5))
    return of_clauses([*draw(st.sampled_from([[FULL], [FULL], []])), *found], coverage)


FIRM = st.one_of(
    *(make(doubt=st.none()) for make in (grants,)), *(burdens(e, doubt=st.none()) for e in (Prohibition, Duty))
)


def answer(act, license, situation):
    return permit(act, subject_of(license), situation).answer


def rank(act, license, situation):
    return ANSWERS.index(answer(act, license, situation))


def plus(license, *clauses):
    return of_clauses([*license.clauses, *clauses], license.coverage)


# --- a plain reading of a situation of which all is told

BY_NATURE = {"distribute": "external", "distribute-modified": "external", "sell": "external", "host": "hosted-service"}
MADE = {"modify": ("derivatives",), "distribute-modified": ("derivatives",), "use-output": ("output",),
        "train": ("distilled", "output")}  # fmt: skip
DONE_AS_WELL = {
    "host": {"use"}, "train": {"use"}, "use-output": {"use"}, "publish-results": {"use"}, "reverse-engineer": {"use"},
    "sell": {"distribute"}, "distribute-modified": {"modify", "distribute"},
}  # fmt: skip
ENTAILED = {
    "copy": "distribute",
    "use": "copy",
    "sell": "distribute",
    "host": "distribute",
    "modify": "distribute-modified",
}
COME_WITH_USE = ("train", "use-output", "publish-results", "reverse-engineer")
IN_ALL = {"use", "copy", "modify", "distribute", "distribute-modified", "host", "sell", "sublicense"}
ORDER = ("no", "contested", "yes")


def given_words(name, situation, act):
    """The words that hold in one dimension, and whatever they stand for."""
    if name == "work":
        return set(MADE.get(act, ("work",)))
    held = [word for word in getattr(situation, name) if not word.startswith("not ")]
    also = {"group": KINDS, "domicile": COUNTRIES, "where": COUNTRIES}.get(name, {})
    by_nature = {BY_NATURE[act]} if name == "channel" and act in BY_NATURE else set()
    return by_nature.union(*(also.get(word, (word,)) for word in held))


def reached(size, situation):
    field = {
        ("monthly-active-users", "product", None): "product_monthly_active_users",
        ("monthly-active-users", "licensee-and-affiliates", None): "monthly_active_users",
        ("revenue", None, "year"): "revenue",
        ("revenue", None, "month"): "monthly_revenue",
        ("revenue", "product", "month"): "product_monthly_revenue",
        ("workers", "licensee", None): "workers",
    }[size.metric, size.over, size.period]
    number = getattr(situation, field)
    if size.above is not None:
        return number > size.above
    if size.at_least is not None:
        return number >= size.at_least
    return number < size.below if size.below is not None else number <= size.at_most


def day_holds(name, value, situation):
    if name == "after_years":
        return situation.on >= situation.published.replace(year=situation.published.year + value)
    return situation.on >= value if name == "since" else situation.on <= value


def terms_hold(name, terms, situation, act, *, whole):
    words = given_words(name, situation, act)
    some_inside = not words.isdisjoint(terms.words)
    if name in ("group", "domicile", "where"):  # one is one thing, inside or outside
        return some_inside is not terms.excluded
    some_outside = not words or not words <= set(terms.words)
    if name == "parameter":  # each that a template leaves open stands by itself
        return some_inside
    if name == "work" and not terms.excluded:  # a part of the work is enough
        return some_inside
    if whole:
        return not some_inside if terms.excluded else not some_outside
    return some_outside if terms.excluded else some_inside


def dimension_holds(name, value, situation, act, *, whole):
    """Whether any of what somebody wants, or the whole of it, lies within one dimension."""
    if name in ("event", "consent"):
        return False
    if name == "size":
        return all(reached(size, situation) for size in value)
    if name == "competitor":
        return situation.competitor
    if name in ("since", "until", "after_years"):
        return day_holds(name, value, situation)
    terms = value if isinstance(value, Terms) else Terms((value,) if isinstance(value, str) else value)
    return terms_hold(name, terms, situation, act, whole=whole)


def holds(circumstance, situation, act, *, whole):
    return all(
        dimension_holds(name, getattr(circumstance, name), situation, act, whole=whole)
        for name in circumstance.dimensions
    )


def in_words(clause, *, applies):
    return "no" if not applies else "contested" if clause.doubt else "yes"


def applying(clause, situation, act):
    """Whether a burden applies."""
    lifted = any(
        holds(exception, situation, act, whole=True)
        for exception in clause.unless
        if exception != Circumstance(group=Terms(("end-user",)))
    )
    return in_words(clause, applies=holds(clause.when, situation, act, whole=False) and not lifted)


def granting(clause, situation, act):
    """Whether a grant gives all that is wanted."""
    excepted = any(holds(exception, situation, act, whole=False) for exception in clause.unless)
    return in_words(clause, applies=holds(clause.when, situation, act, whole=True) and not excepted)


def named(clause_acts, act):
    return act in clause_acts or ("all" in clause_acts and act in IN_ALL)


def giving(license, act):
    """The grants of an act: those that name it, or else those of the act that entails it."""
    own = [grant for grant in license.grants if named(grant.acts, act)]
    if own or act not in {**ENTAILED, **dict.fromkeys(COME_WITH_USE)}:
        return own
    return giving(license, ENTAILED.get(act, "use"))


def done(act):
    """The act, and what one does as well."""
    return {act, *DONE_AS_WELL.get(act, ())}


def barring(license, act):
    """What bars an act, what one does as well, or copying, without which nothing is done with a work.

    Prohibitions, and ends that say who may not go on.
    """
    wanted = done(act)
    copied = {"copy"} if wanted & {"use", "modify", "distribute"} else set()
    lasting = {"group", "competitor", "size", "domicile", "where", "purpose", "business"}
    said = [(ban, ban.acts) for ban in license.forbids]
    said += [(end, end.rights) for end in license.ends if end.how != "at-will" and end.when.dimensions & lasting]
    return [clause for clause, acts in said if any(named(acts, one) for one in wanted | copied)]


def best(words):
    return max(words, key=ORDER.index, default="no")


def plainly(act, license, situation):
    """The answer by a plain reading: no, contested, or yes (duties apart)."""
    granted = [best(granting(g, situation, act) for g in giving(license, one)) for one in done(act)]
    barred = best(applying(b, situation, act) for b in barring(license, act))
    if "no" in granted or barred == "yes":
        return "no"
    return "contested" if "contested" in (*granted, barred) else "yes"


# --- the laws


@given(dense(), situations(whole=True), ACTS)
def test_yes_is_never_said_where_a_prohibition_applies(license, situation, act):
    """A prohibition that applies without doubt makes the answer no, and in doubt at best contested."""
    barred = {applying(ban, situation, act) for ban in barring(license, act)}
    told = permit(act, subject_of(license), situation)
    assert told.answer == "no" or "yes" not in barred
    assert not told.allowed or barred <= {"no"}


@given(dense(), situations(whole=True, most=1), ACTS)
def test_who_tells_everything_gets_the_plain_answer(license, situation, act):
    """Where all is told, the answer is that of a plain reading, and nothing is asked."""
    told = permit(act, subject_of(license), situation)
    assert told.answer.removesuffix(", with duties") == plainly(act, license, situation)
    assert told.asked == ()


@given(dense(burdens(Duty)), situations(whole=True), st.sampled_from(["use", "copy", "modify", "distribute"]))
def test_duties_that_apply_are_due(license, situation, act):
    """Due are just the duties that apply and that the act calls for, but what is due when all has ended."""
    license = plus(license, FULL)
    due = [
        duty for duty in license.requires
        if duty.duty != "delete" and (not duty.upon or act in duty.upon or "all" in duty.upon)
        and applying(duty, situation, act) != "no"
    ]  # fmt: skip
    told = permit(act, subject_of(license), situation)
    assert list(told.duties) == due
    assert told.answer == ("yes, with duties" if due else "yes")


def _holds_its_ground(before, after):
    assert not before.decided or before.answer == after.answer
    assert set(before.duties) <= set(after.duties) or not before.allowed


@given(dense(), situations_and_fuller_ones(), ACTS)
def test_more_facts_never_turn_a_decided_answer(license, told, act):
    """Yes, yes with duties, and no stay when facts that were left out are told, and duties stay due."""
    _holds_its_ground(*(permit(act, subject_of(license), situation) for situation in told))


@given(licenses(), situations_and_fuller_ones(), ACTS)
def test_more_facts_never_turn_a_decided_answer_of_any_words(license, told, act):
    """The same for licenses of all words and effects."""
    _holds_its_ground(*(permit(act, subject_of(license), situation) for situation in told))


CHANNELS = ("external", "hosted-service", "alone")


@given(some_terms(CHANNELS), words_said(CHANNELS, most=2, whole=False), ACTS, st.booleans())
def test_more_facts_never_turn_what_a_channel_decides(terms, channel, act, is_grant):
    """What holds by the nature of an act, before anything is said of the channel, holds afterwards too."""
    when = Circumstance(channel=terms)
    clauses = [evolve(FULL, when=when)] if is_grant else [FULL, Prohibition(acts=("all", act), when=when, at=HERE)]
    license = of_clauses(clauses)
    _holds_its_ground(
        *(permit(act, subject_of(license), situation) for situation in (NOTHING, Situation(channel=channel)))
    )


@given(dense(FIRM), burdens(Prohibition, doubt=st.none()), situations(), ACTS)
def test_firm_prohibitions_never_better_an_answer(license, ban, situation, act):
    """A prohibition without doubt makes the answer of a license without doubt no better."""
    assert rank(act, plus(license, ban), situation) >= rank(act, license, situation)


IN_QUESTION = Duty(duty="notify", when=Circumstance(group=Terms(("company",))), at=HERE)
DOUBTFUL = {"doubt": "made up", "at": HERE}


@given(dense(), burdens(Prohibition) | burdens(Duty), situations(), ACTS)
def test_burdens_free_nobody(license, burden, situation, act):
    """With a burden more, no stays no, and who may now might already, or was in question for duties alone."""
    before = permit(act, subject_of(license), situation)
    after = permit(act, subject_of(plus(license, burden)), situation)
    assert before.answer != "no" or after.answer == "no"
    assert before.answer != "yes, with duties" or after.answer != "yes"
    assert not after.allowed or before.allowed or all(isinstance(clause, Duty) for clause in before.because)


@given(dense(), situations(whole=True), ACTS)
def test_full_grants_never_worsen_an_answer(license, situation, act):
    """A grant of everything to everybody makes no answer worse."""
    assert rank(act, plus(license, FULL), situation) <= rank(act, license, situation)


@given(st.sampled_from(["group", "domicile", "where", "purpose", "business", "target"]), st.data(), situations(), ACTS)
def test_limited_grant_is_full_grant_with_prohibition(dimension, data, situation, act):
    """Granting within a set is granting all and forbidding the rest, whatever is told."""
    pool = {"group": GROUPS, "domicile": REGIONS, "where": REGIONS}.get(dimension) or WORDS[dimension]
    within = data.draw(some_terms(pool))
    limited = of_clauses([evolve(FULL, when=Circumstance(**{dimension: within}))])
    rest = Circumstance(**{dimension: Terms(within.words, not within.excluded)})
    barred = of_clauses([FULL, Prohibition(acts=("all", act), when=rest, at=HERE)])
    one, other = (permit(act, subject_of(license), situation) for license in (limited, barred))
    assert (one.answer, one.asked) == (other.answer, other.asked)


@given(st.sampled_from(["purpose", "business", "target", "group"]), st.data(), situations(whole=True), ACTS)
def test_two_grants_give_what_one_grant_of_both_gives(dimension, data, situation, act):
    """It does not matter whether two sets are granted by one clause or by two."""
    pool = WORDS.get(dimension, GROUPS)
    one, other = data.draw(st.lists(st.sampled_from(pool), min_size=2, max_size=2, unique=True))

    def granting(*words):
        return evolve(FULL, when=Circumstance(**{dimension: Terms(words)}))

    together, apart = of_clauses([granting(one, other)]), of_clauses([granting(one), granting(other)])
    assert answer(act, together, situation) == answer(act, apart, situation)


@given(st.sampled_from(["purpose", "business", "channel", "target"]), st.data())
def test_nothing_at_all_is_each_word_ruled_out(dimension, data):
    """An empty set of words says the same as ruling out each of them."""
    when = Circumstance(**{dimension: data.draw(some_terms(WORDS[dimension]))})
    nothing, all_out = (
        Situation(**{dimension: words}) for words in ((), tuple(f"not {word}" for word in WORDS[dimension]))
    )
    assert touched(when, nothing, "use") == touched(when, all_out, "use")
    assert covered(when, nothing, "use") == covered(when, all_out, "use")


AMOUNTS = {
    "monthly_active_users", "product_monthly_active_users", "revenue", "monthly_revenue", "product_monthly_revenue",
    "workers", "affiliates",
}  # fmt: skip
JUDGED_BY = {
    **{name: {"size"} for name in AMOUNTS},
    "on": {"since", "until", "after_years"},
    "published": {"after_years"},
}
"""The dimensions that hang on a fact, where they do not go by its name."""


@given(dense(), situations(), ACTS)
def test_questions_are_asked_where_the_answer_depends_and_nowhere_else(license, situation, act):
    """There is something to ask just where the answer depends on it."""
    told = permit(act, subject_of(license), situation)
    assert bool(told.asked) is (told.answer == "depends")


@given(dense(), open_situations(), ACTS)
def test_questions_and_reasons_belong_together(license, situation, act):
    """Each question is about a clause that is named, and each clause that is named is asked about."""
    told = permit(act, subject_of(license), situation)
    if not told.asked:
        return
    asked = [JUDGED_BY.get(field, {field}) for field in told.questions]
    named_dimensions = [c.when.dimensions.union(*(e.dimensions for e in c.unless)) for c in told.because]
    assert all(any(about & dimensions for dimensions in named_dimensions) for about in asked)
    assert all(any(about & dimensions for about in asked) for dimensions in named_dimensions)


@given(dense(), open_situations(), ACTS)
def test_burdens_that_are_not_named_do_not_matter(license, situation, act):
    """Without the burdens that an open answer does not name, the same is asked."""
    told = permit(act, subject_of(license), situation)
    if not told.asked:
        return
    burdens_named = [clause for clause in told.because if not isinstance(clause, Grant)]
    alone = permit(act, subject_of(of_clauses([*license.grants, *burdens_named])), situation)
    assert (alone.answer, alone.asked) == (told.answer, told.asked)


@given(dense(), situations(), ACTS)
def test_no_number_or_day_is_asked_for_twice(license, situation, act):
    """A number, a day, or a yes or no that was told is not asked for again."""
    told = permit(act, subject_of(license), situation)
    single = AMOUNTS | {"on", "published", "competitor"}
    assert not {name for name in single & set(told.questions) if getattr(situation, name) is not None}


@given(dense(), facts(), st.data(), ACTS)
def test_what_is_not_asked_for_changes_nothing(license, everything, data, act):
    """Other facts than those asked for leave the answer and the questions as they are.

    Exceptions: an amount may rule out another one that is asked for, which it includes.
    """
    left_out = data.draw(st.sets(st.sampled_from(sorted(everything)), min_size=1))
    situation = Situation(**{name: value for name, value in everything.items() if name not in left_out})
    before = permit(act, subject_of(license), situation)
    if not before.asked:
        return
    others = {name: everything[name] for name in left_out - AMOUNTS - set(before.questions)}
    after = permit(act, subject_of(license), evolve(situation, **others))
    assert (before.answer, before.asked) == (after.answer, after.asked)


@given(dense(), facts(), ACTS)
def test_who_answers_what_is_asked_gets_the_answer_of_who_tells_everything(license, everything, act):
    """Questions come to an end, and lead to the answer that all facts give, with its duties."""
    told, answered = permit(act, subject_of(license), NOTHING), set()
    while told.asked:
        fresh = set(told.questions) - answered
        assert fresh
        answered |= fresh
        told = permit(act, subject_of(license), Situation(**{name: everything[name] for name in answered}))
    whole = permit(act, subject_of(license), Situation(**everything))
    assert told.answer == whole.answer
    assert set(told.duties) == set(whole.duties) or told.answer == "yes, with duties"


def expression(*offers):
    bundles = tuple(tuple(Bundle(license, (license,)) for license in offer) for offer in offers)
    return Subject("an expression", "An expression", bundles, expression="an expression")


@given(dense(), dense(), situations(), ACTS)
def test_of_a_choice_the_better_side_answers(one, other, situation, act):
    """OR is as good as its better side."""
    told = permit(act, expression((one,), (other,)), situation)
    assert ANSWERS.index(told.answer) == min(rank(act, one, situation), rank(act, other, situation))


@given(dense(), dense(), situations(), ACTS)
def test_of_what_holds_together_the_worse_side_answers(one, other, situation, act):
    """AND is as bad as its worse side, and all duties are due."""
    told = permit(act, expression((one, other)), situation)
    assert ANSWERS.index(told.answer) == max(rank(act, one, situation), rank(act, other, situation))
    assert not told.allowed or set(told.duties) == {
        duty for license in (one, other) for duty in permit(act, subject_of(license), situation).duties
    }


@given(dense(), dense(), situations(), ACTS)
def test_of_what_holds_together_only_an_open_answer_asks(one, other, situation, act):
    """A decided answer of several licenses asks nothing, whatever one of them alone would ask."""
    told = permit(act, expression((one, other)), situation)
    assert not told.decided or told.asked == ()


@given(dense(), dense(), situations_and_fuller_ones(), ACTS)
def test_more_facts_never_turn_a_decided_answer_of_several_licenses(one, other, told, act):
    """What may or must not be done under a choice, or under several licenses together, stays so."""
    for subject in (expression((one,), (other,)), expression((one, other))):
        before, after = (permit(act, subject, situation) for situation in told)
        assert not before.allowed or after.allowed
        assert before.answer != "no" or after.answer == "no"


@given(situations(), ACTS)
def test_an_empty_license_allows_nothing(situation, act):
    """Silence of what was read whole is a no, and names the right that is missing."""
    told = permit(act, subject_of(of_clauses([])), situation)
    assert told.answer == "no"
    assert all(isinstance(each, Absence) for each in told.because)


@given(situations(), ACTS, st.sampled_from(["partial", "unread"]))
def test_an_empty_license_read_in_part_decides_nothing(situation, act, coverage):
    """Silence of what was not read, or in part, leaves the answer unknown, and nothing helps to ask."""
    told = permit(act, subject_of(of_clauses([], coverage)), situation)
    assert (told.answer, told.asked) == ("unknown", ())


@given(dense(coverage="partial"), situations(), ACTS)
def test_what_was_read_in_part_never_allows(license, situation, act):
    """Where the rest is not known, no answer is a yes, and a no of its prohibitions stays one."""
    told = permit(act, subject_of(license), situation)
    assert not told.allowed
    whole = permit(act, subject_of(of_clauses(license.clauses)), situation)
    assert told.answer != "no" or whole.answer == "no"


@given(dense(), situations(), ACTS, st.randoms(use_true_random=False))
def test_the_order_of_clauses_does_not_matter(license, situation, act, rng):
    """Clauses in another order give the same answer, for the same reasons."""
    shuffled = evolve(license, **{
        name: tuple(rng.sample(getattr(license, name), len(getattr(license, name))))
        for name in ("grants", "requires", "forbids", "ends")
    })  # fmt: skip
    one, other = (permit(act, subject_of(each), situation) for each in (license, shuffled))
    assert (one.answer, one.asked) == (other.answer, other.asked)
    assert set(one.because) == set(other.because)


@given(dense(), situations(whole=True), ACTS)
def test_a_no_turns_when_what_bars_is_gone(license, situation, act):
    """Without the clauses that a no names there is no prohibition left that applies."""
    told = permit(act, subject_of(license), situation)
    rest = of_clauses([clause for clause in license.clauses if clause not in told.because])
    if told.answer == "no":
        assert answer(act, plus(rest, FULL), situation) != "no"


@given(st.one_of(licenses(), licenses(coverage="partial"), dense()), situations(), ACTS)
def test_every_answer_has_evidence_and_can_be_shown(license, situation, act):
    """There is a reason for everything, and it can be shown in every format."""
    told = permit(act, subject_of(license), situation)
    assert told.because
    assert all(told.render(format) for format in formats())
    assert told.table.title.endswith(f"? {told.answer.capitalize()}")
    assert json.loads(told.to_json())["answer"] == told.answer


@given(limits(channel=True), situations(whole=True), ACTS)
def test_what_is_told_whole_is_decided(when, situation, act):
    """Of a situation of which all is told no circumstance is open, and what covers it all touches it."""
    assert touched(when, situation, act).truth.decided
    assert covered(when, situation, act).truth.decided
    assert {covered(when, situation, act).truth, touched(when, situation, act).truth} <= {Truth.YES, Truth.NO}
