"""The Debian Free Software Guidelines, of the Debian Project (1997, in the Social Contract 1.1 of 2004).

Nine guidelines, and a tenth that only gives examples of free licenses (the GPL, BSD and Artistic
licenses) and so asks nothing. The discussions on debian-legal made tests of them: what somebody on a
desert island could not do (send changes back), what a dissident must not have to do (name
themselves, publish what stays private), and what an owner turned evil could take away.
Debian's decisions on licenses are in ``data/precedents/dfsg.toml``.
"""

from attrs import evolve

from openness.definitions import _points as points
from openness.definitions._guidelines import called
from openness.rules import Criterion, Definition

# The desert island and the dissident (guidelines 1, 3 and 5), and the tentacles of evil (1).
TESTS = {
    "dfsg-1": (points.GIVE_BACK, points.GIVE_BACK_ON_REQUEST, points.REVOCABLE),
    "dfsg-3": (points.GIVE_BACK, points.NOTIFY),
    "dfsg-5": (points.PRIVATE_DUTY, points.NOTIFY),
}


def _tested(criterion: Criterion) -> Criterion:
    return evolve(criterion, contested_by=(*criterion.contested_by, *TESTS.get(criterion.id, ())))


DEFINITION = Definition(
    id="dfsg",
    name="Debian Free Software Guidelines",
    steward="Debian Project",
    version="1.1",
    url="https://www.debian.org/social_contract#guidelines",
    criteria=tuple(_tested(criterion) for criterion in called("dfsg")),
    indifferent=points.INDIFFERENT,
)
