"""Words that may take something away, wherever they stand in a sentence in which nothing was read that does.

In: a sentence with what was explained in it. Out: the words left. No verdict turns on one of them alone; but people
bar, limit and end in more words than a machine knows, and hardly a sentence of an open license that says nothing has
one of these.
"""

import re

from openness.reading.marked import Marked
from openness.reading.words import word

__all__ = ["may_narrow", "narrowing_duty", "narrowing_words", "narrows"]


def _each(text: str) -> tuple[str, ...]:
    """Expressions that stand two spaces or more apart."""
    return tuple(re.split(r"\s{2,}", text.strip()))


_ENDING = _each(r"""
    withdr[ae]w\w*  lapse\w*  expir\w+  revo[ck]\w+  forfeit\w*  voids?  null  suspen\w+  recall\w*
    (?:taken?|takes|taking|called?|calls?|giv(?:e|es|en)|handed?) back  ceas\w+  replaces  stops  ends(?! of)  ended
    end (?:on|in|when|upon|after|with|once)  clos(?:es|ed)  disappear\w*  vanish\w*  nullif\w+  surrender\w*
    extinguish\w*  renew\w*  until  till  beforehand  months?  monthly  weeks?  weekly  (?<!some )(?<!-)days?  yearly
    annual\w*  quarter(?:s|ly)?  daily  runs out  no longer  permissions? ends?  cancel(?:s|led|ed|lable)?
    for the duration of(?! (?:the )?(?:applicable )?(?:copyright|patents))  pilot  (?<!jury )trial  gives? up
    pass(?:es)? away  loses?  reverts?  narrow(?:s|ed|er)?  to an? (?:\w+ )?(?:close|end|halt|stop)
    take (?:[^ .;]+ ){1,3}(?:down|back)
""")
"""How a right ends, or is taken back."""
_BARRING = _each(r"""
    barred  bars  bans?  banned  denied  den(?:y|ies)  refus\w+  ineligible  impermissible  unlicensed  unwelcome
    undesired  off the table  violat\w+  breach\w*  off[- ]limits  taboo  exceed(?:s|ed|ing)?(?! the cost)  ceilings?
    capp?(?:s|ed)?  at (?:the )?most  exhaustive  confin\w+  omission  withh[eo]ld\w*  kept  h(?:olds?|eld) back
    unpermitted  ungranted  beyond(?! that| the reasonable cost| the term)
    outside(?! of this licen[sc]e directly| (?:of )?your (?:company or )?organi[sz]ation)  falls? (?:away|beyond|to)
    stays?(?! under)  nobody  no ?one  none  neither(?! [^.;]{1,40} makes? any rep)  nor(?! to)  never
    (?:no|not) more  (?:nothing|none) but  (?:through|by|via|at) no other  no licen[sc]e exists  aren['’]t  isn['’]t
    won['’]t  can['’]t  doesn['’]t  (?<!work )apart from  aside from  short of  save for  but not  rather than  unlike
    other than those  (?<!responsibility )(?<!form )alone(?=\W*$)  alone (?:may|can|shall)
    nothing (?:further|more|else)  unaltered  disallow\w*  discourag\w+  frown\w*  veto  tolerat\w+  prevent\w*
    preclud\w+  object(?:s|ed|ing) to  trespass\w*  theft  abus\w+  misus\w+  unethical  immoral  distasteful  evil
    harm\w*  wrongful  impossible  unacceptable  intolerable  forb\w+  merely(?! (?:link|extend|aggregat))
    reach(?:es|ed|ing)?  lies  bound(?:s|ary|aries)  (?<!legal )privileges?  conferr?(?:s|ed)?  prerogative  monopoly
    reserves?  being reserved  reserved (?:by|to|for(?! developers| experienced))  belongs  remains? with  left to the
    does not carry  are to be  is to be  entitles  exact form  strictly  non-? ?commercial  every other field
    (?:is|are) (?:\w+ )?(?:limited|restricted) to  understood as  separately(?! licensed under its own)
    not (?:\w+ )?(?:permitted|allowed|granted|licensed|covered|included|welcome|conferred|available|intended)
    (?:gets?|receives?|ha(?:s|ve)) (?:nothing|no (?:rights?|licen[sc]e|permission))
""")
"""How something is barred or left out."""
_PEOPLE = _each(r"""
    amateurs?  hobby\w*  households?  partners?  enterprises?  citizens?  citizenship  schools  homes?
    (?<!all )(?<!by )members?  membership  customers?  clients  natural persons?  residents?  residence  students?
    pupils?  academics  workers?  staff  police  firms?  start-?ups  agencies  compet(?:e|es|ing|itors?|ition|itive)
    rivals?  (?<!place of )(?<!inc\. )business(?:es)?(?! machines)  professional use
    (?<!most software )(?<!those )companies  corporations  politic\w+  religio\w+  race  gender  military  armed
    weapon\w*  industries  charit(?:y|ies)  cooperatives?  broadcasters?  freelancers?  vendors?  providers need
    strangers?  adults?  minors?  children
""")
"""Who may be meant and who not."""
_FIELDS = _each(r"""
    hospital\w*  clinics?  medical  nuclear plants?  tobacco  alcohol  gambl\w+  casino\w*  porn\w*  oil  coal  mining
    blockchains?  surveil\w+  arms  journalis\w+  lawyers?  landlords?  church\w*  teachers?  consultants?  oems?
    integrators?  farm\w*  banks?  insurers?  finance  insurance  real estate  advertis(?:ers?|ements)  adverts  bots?
    crawl\w*  scrap(?:e|es|ing)  llms?  datasets?  cloud  saas  intranet  premises  on-?site  quota  premium  demo
    beta  preview  interim  provisional  transitional  abroad  territor\w+  domestic  hardware vendors?
    machine learning system  aircraft  vehicles  prisons?  elections  lobby\w*  campaigns?  unions
""")
"""For what, and where."""
_PAYING = _each(r"""
    earn\w*  income  owed  owes  revenues?  remunerat\w+  royalt(?:y|ies)  prices?  priced  donat\w+
    pa(?:y|ys|ying|yable)  paid  money  monetary  moneti\w+  invoic\w+  fees?  billing  billed  bills?  compensat\w+
    reward\w*  percent  percentage  tithe  tariff  purchas\w+  buy(?:s|ing|er|ers)?(?! me a)  bought  loan\w*
    at (?:[^ .;]+ ){1,2}expense  gainful  profit\w*  subscri\w+  resell\w*  resale  budget  salar\w+
""")
"""What a right costs, or what may not be earned by it."""
_ASKING = _each(r"""
    a permit  negotiat\w+  countersign\w*  needs? an? (?:separate|different|further|special)  blessing  clearance
    cleared  appoint\w*  consents?  approv(?:es?|al|als|ing)  (?<!osi )certified(?! as| open)  vett\w+  enrol\w*
    invit\w+  pledg\w+  promis\w+  opinion  judge?ment  (?<!your )discretion  sees? fit  whenever  wish(?:es)? of
    letters?  accounts?  report(?:s|ed|ing)? (?:to|its|their|all|each|every|any|the number)  notif(?:y|ies|ied)
    (?<!trade )secret  confiden\w+  prerequisite  mandatory  compulsory  obligatory
    (?<!vested or )contingent(?! (?:up)?on your acceptance)  hinges?  presuppos\w+
    (?<!true )(?<!program )(?<!which )(?<!that )depend(?:s|ent)? (?:up)?on  decided by  favou?rable
    ask(?:s|ed|ing)? (?:me |us |the [^ .;]+ )?(?:before|first)
""")
"""Whose leave it takes, and what else has to come first."""
_COUNTING = _each(r"""
    (?:forty|sixty|ninety)(?! \()(?!-)  hundreds?(?! dollars)  thousands?(?! dollars)  million  four
    (?<!at least )five(?! (?:hundred|thousand) dollars)  six  seven  eight  nine  ten(?! (?:or|lines))  eleven  twelve
    twenty  thirty  fifty  seats?  installations  servers  mirror(?:s|ed|ing)?
    one (?:user|machine|computer|device|copy(?! of))  forks?  forked  host(?:s|ed|ing)?  deploying  production
""")
"""How many, and where."""
_NARROWING = word(*_ENDING, *_BARRING, *_PEOPLE, *_FIELDS, *_PAYING, *_ASKING, *_COUNTING)
_ALWAYS = word(
    *_each(r"""
    no more than (?!the cost|a reasonable|your cost)  does not carry  not licensed by  not one more
    (?:is|are) not covered(?! by th(?:is|e) licen[sc]e[;,]| by this licen[sc]e, and| (?:source|software|code))
    (?:through|by|via|at) no other  (?<!all )(?<!other )rights are (?:hereby )?reserved  is to remain  are not places
    is a condition  on the footing  first get  all (?:[^ .;]+ )?except  who have (?:themselves )?accepted
    assigns? (?:its|the|their|your)? ?copyrights?  an exclusive licen[sc]e  additional copies  failing which
    may be (?:revoked|cancell?ed|withdrawn)  no entitlement  narrowly  not to permit  merchandis\w+  decides? who
    possess  does not mean to  one's own  in return for  hand over  code of conduct
    nothing (?:herein|in this [^ .;]+) (?:authori[sz]es|permits|allows|entitles)(?! you to modify this)  audit\w*
    inspection  strangers  anniversary  change of control  nowhere else  (?:and|for|to) nothing else  no leave
    relatives  harvest  patrons?  at a time  half of  may end  my property  assigns to  we own  no rights are given
    to end the  stop using  blacklist\w*  author['’]s death  falls? outside(?! the scope)  listing every
    delivered to us  (?<!format )is not included  nothing is granted  without any right  excluding any right  struck
    does not extend  construed as applying  shut out  shall be read as  quit using  deposit\w*  escrow  exhausted
    demands an?  for no other  accredit\w*  at an end  licen[sc]ee (?:hereby )?waives  vests? in  may be trained
    (?:whenever|as soon as) we  goes offline  any time change
    per (?:download|year|calendar|month|user|seat|copy|device|person|project)  past that  okay from  my okay
    no other reproduction  grants? no (?:right|licen[sc]e|permission)  max(?:imum)? \d+
    sponsors?(?:ing)?(?= my| on|$)  licen[sc]e key  before the software
    do(?:es)? not apply to (?:persons?|anyone|people)
    do(?:es)? not apply to (?:compan|business|those|entit|organi)\w+  (?:does|do) not comprise  lets you use
    everyone else  not touch  look but  mobile phones?  for (?:companies|individuals)  deemed to include  new contract
    nowhere  (?:first|second|third) (?:year|month)  to the exclusion of the right  minus  tenants?
    constitutes infringement  written statement  every (?:quarter|year|month|week|six|two|three)  just for  unsuitable
    desist  imitat\w+  one (?:\w+ )?(?:project|website|site|work|domain)  write your own
    as (?:it|that \w+) may be amended  nor authori[sz]ed  disclaims any entitlement  signed the  of your own to
    no right of your  stop every use  look but not  nothing that is sold  deemed returned  live by the
    in the paper form
""")
)
"""Phrases that take something away whatever else explains their words."""
_OF_CONTRACTS = word(
    *_each(r"""
    profits?  business  revenues?  fees?  judge?ment  nor  neither  exceed\w*  compensat\w+  consents?  breach\w*
    installations?  percent  fifty  royalt(?:y|ies)  wish(?:es)? of  pay  accounts?  at (?:[^ .;]+ ){1,2}expense
    days?  notif\w+  compulsory  impossible  months?  void  violat\w+  subscri\w+  customers?  discretion  compete
    prevent\w*  paid  reserves?  forbid\w*  den(?:y|ied)  surrender\w*  remains? with  in the case of  outside
    but not  (?:is|are) (?:\w+ )?(?:limited|restricted) to  companies  members?  seat  agencies  price  whenever
    harm\w*  none  no ?one  paying  purchases  letter  cease  certified  depend on  enterprises  weapons?  confined
    approval  appointed  production  aren['’]t  doesn['’]t  strictly  promises  lies  cooperatives?  thousands
    not (?:licensed|allowed|permitted)  non-? ?commercial  aircraft  medical  vehicles  other than those
    receives no rights  natural persons  until  partners  resellers?  staff  residence  citizens?  favou?rable
    revo\w+  renewed
""")
)
"""Words among these that disclaimers, definitions and what every contract says have as a rule."""
_LOOSE = frozenset(
    _each("""
    definition  how to apply  preamble  patents of others  acceptance by use  survival  aim  later versions
    no other rights  suitability  other works
""")
)
"""Kinds that are known by a word or two, which sentences of other kinds have as well."""
_OF_REMARKS = word(
    *_each(r"""
    installation  fees?  percent  fifty  violat\w+  wishes of  subscription  customers  but not  judge?ment  consents?
    neither  nor  forbid\w*  surrender\w*  den(?:y|ied)  prevent\w*  not licensed  void  null  letter  resellers?
    royalt(?:y|ies)  compulsory  account  staff  companies  pay  weapons  aircraft  medical  business  non-commercial
    reserves  confined  approval
""")
)
"""Words among these that sentences of such kinds have all the same."""
_SECOND_RULE = word(
    *_each(r"""
    no (?:right|permission|licen[sc]e)s?(?: \S+){0,3} (?:to|of|either|whatsoever)(?! (?:the )?(?:trade|intel|make, use))
    nor (?:shall|may|must|can) (?:the (?:software|program|work|code)|it|anyone|you|users?|recipients?)
    (?:software|program|work|code) be (?:used|sold|copied|distributed|modified|operated|run)
    (?:as|so) long as you (?:do not|don['’]t)  (?:authori[sz]es|permits|entitles) (?:the|nobody|no one)
""")
)
"""How such a sentence goes on to a rule."""
_OF_DUTIES = word(
    *_each(r"""
    kept  nor  neither  months?  days?  twelve  six  four  negotiations  notif\w+  cease  consent  beyond  but not
    fees?  harm\w*  enterprises  appointed  buys  reported to  none  give back  violation  breach
""")
)
"""Words among these that duties have: how long, to whom, and what happens else."""
_LONGEST_TITLE = 2


def may_narrow(text: str) -> bool:
    """Whether a text has words that may take something away, whatever explains them."""
    return _NARROWING.search(text) is not None or _ALWAYS.search(text) is not None


def narrowing_words(marked: Marked) -> tuple[str, ...]:
    """The words of a sentence that nothing explains and that may take something away."""
    if len(marked.text[marked.own :].split()) <= _LONGEST_TITLE:
        return ()
    return tuple(dict.fromkeys((*_always(marked), *marked.unexplained(_NARROWING))))


def _always(marked: Marked) -> tuple[str, ...]:
    return tuple(found.group() for found in _ALWAYS.finditer(marked.text, marked.own))


def narrowing_duty(marked: Marked) -> tuple[str, ...]:
    """The same of a sentence in which a duty was read."""
    return tuple(each for each in narrowing_words(marked) if _OF_DUTIES.fullmatch(each) is None)


def narrows(marked: Marked, kind: str) -> bool:
    """Whether a sentence of a kind that restricts nothing goes on to words that such a kind does not have."""
    if _always(marked) or marked.unexplained(_SECOND_RULE):
        return True
    usual = _OF_REMARKS if kind in _LOOSE else _OF_CONTRACTS
    return any(usual.fullmatch(each) is None for each in narrowing_words(marked))
