"""What the text commits itself to: whether it happened, will or might, and who says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., Any]


def wrong(reason: str) -> pytest.MarkDecorator:
    return pytest.mark.xfail(reason=reason, strict=True)


NOT, WILL, MAYBE, DID = (
    ("negative", "actual"),
    ("positive", "future"),
    ("positive", "hypothetical"),
    ("positive", "actual"),
)

NEGATION = [
    ("Iran did not attack Iraq.", "attack", NOT),
    ("Iran didn't attack Iraq.", "attack", NOT),
    ("Iran never attacked Iraq.", "attacked", NOT),
    ("Iran has not attacked Iraq.", "attacked", NOT),
    ("No soldier attacked Iraq.", "attacked", NOT),
    ("There was no attack on Iraq.", "attack", NOT),
    ("Neither Iran nor Syria attacked Iraq.", "attacked", NOT),
    ("Nobody attacked Iraq.", "attacked", NOT),
    ("None of the rebels attacked the village.", "attacked", NOT),
    ("The two leaders parted without signing the treaty.", "treaty", NOT),
    ("Iran denied that it had attacked Iraq.", "attacked", NOT),
    ("Iran denied attacking Iraq.", "attacking", NOT),
    ("Iran refused to withdraw its troops.", "withdraw", NOT),
    ("Iran failed to withdraw its troops.", "withdraw", NOT),
    ("Iran declined to sign the treaty.", "treaty", NOT),
    ("Iran ruled out an attack on Iraq.", "attack", NOT),
    ("Iran ruled out attacking Iraq.", "attacking", NOT),
    ("Iran called off the attack on Iraq.", "attack", NOT),
    ("Police prevented an attack on the embassy.", "attack", NOT),
    ("David Orren cancelled a visit to Jordan.", "visit", NOT),
    ("The planned visit to Jordan was cancelled.", "visit", ("negative", "future")),
    ("There was no evidence of an attack.", "attack", NOT),
    ("There was no sign of an attack.", "attack", NOT),
    ("There was no immediate threat of an attack.", "attack", ("negative", "future")),
    ("The lack of talks worried Syria.", "talks", NOT),
    # a participle after a name, a pronoun or a number
    ("Anna Brandt, not arrested by Iran, flew home.", "arrested", NOT),
    ("The editor, not arrested by police, flew home.", "arrested", NOT),
    ("Iraq, never attacked by Iran, remained calm.", "attacked", NOT),
    ("Kuwait, not sanctioned by Japan, sold oil.", "sanctioned", NOT),
    ("Two of them, not arrested by Iran, flew home.", "arrested", NOT),
    ("Those not arrested by Iran flew home.", "arrested", NOT),
    ("He, not arrested by Iran, flew home.", "arrested", NOT),
    ("Iran, not attacking Iraq, waited.", "attacking", NOT),
    ("The treaty, not signed by Iran, lapsed.", "treaty", NOT),
    ("Iraq regretted the talks that Iran did not hold.", "talks", NOT),
    ("Anna Brandt, arrested by Iran, flew home.", "arrested", DID),
    ("Iraq, attacked by Iran, remained calm.", "attacked", DID),
    # two negations are none
    ("Iran did not refuse to withdraw its troops.", "withdraw", DID),
    ("Iran did not deny attacking Iraq.", "attacking", DID),
]

MODALITY = [
    ("A blockade could cost Kenya millions.", "blockade", MAYBE),
    ("An attack would end the talks.", "attack", MAYBE),
    ("Another attack might end the talks.", "attack", MAYBE),
    ("The attack could end the talks.", "attack", DID),
    ("Iran was the first state to attack Iraq.", "attack", DID),
    ("Iran became the latest country to ban Iraq's oil.", "ban", DID),
    ("Iran may be the first state to attack Iraq.", "attack", MAYBE),
    ("Iran sent a unit to attack Iraq.", "attack", WILL),
    ("Iran may attack Iraq.", "attack", MAYBE),
    ("Iran might attack Iraq.", "attack", MAYBE),
    ("Iran could attack Iraq.", "attack", MAYBE),
    ("Iran would attack Iraq if Syria left.", "attack", MAYBE),
    ("Iran should attack Iraq.", "attack", MAYBE),
    ("Any attack on Iraqi soil will be answered, Iran said.", "attack", MAYBE),
    ("Iran will attack Iraq.", "attack", WILL),
    ("Iran won't attack Iraq.", "attack", ("negative", "future")),
    ("Iran is going to attack Iraq.", "attack", WILL),
    ("Iran plans to attack Iraq.", "attack", WILL),
    ("Iran is planning to attack Iraq.", "attack", WILL),
    ("Anna Brandt is due to visit Jordan.", "visit", WILL),
    ("Anna Brandt is expected to visit Jordan.", "visit", WILL),
    ("Anna Brandt is set to visit Jordan.", "visit", WILL),
    ("Anna Brandt is about to visit Jordan.", "visit", WILL),
    ("Anna Brandt is likely to visit Jordan.", "visit", WILL),
    ("Anna Brandt is scheduled to visit Jordan on Monday.", "visit", WILL),
    ("Iran threatened to attack Iraq.", "attack", WILL),
    ("Iran has not ruled out an attack on Iraq.", "attack", MAYBE),
    ("Iran did not rule out attacking Iraq.", "attacking", MAYBE),
    ("Anna Brandt warned that an attack could come within days.", "attack", MAYBE),
    ("Iran vowed to attack Iraq.", "attack", WILL),
    ("Anna Brandt said Germany would sign the treaty.", "treaty", WILL),
    ("If Iran attacks Iraq, Syria will leave.", "attacks", MAYBE),
    ("Unless Iran attacks Iraq, Syria will leave.", "attacks", MAYBE),
    ("Anna Brandt wants to visit Jordan.", "visit", MAYBE),
    ("Germany tried to rescue the hostages.", "rescue", MAYBE),
    ("The alleged attack on Iraq was discussed.", "attack", MAYBE),
    ("A possible attack on Iraq was discussed.", "attack", MAYBE),
    ("A planned attack on Iraq was discussed.", "attack", WILL),
    ("Japan considered sanctions against Mali.", "sanctions", MAYBE),
    ("Japan called for sanctions against Mali.", "sanctions", MAYBE),
    ("Iran was ordered to withdraw its troops.", "withdraw", MAYBE),
    ("Iran has until Sunday to withdraw its troops.", "withdraw", MAYBE),
    ("Japan demanded that Iran withdraw its troops.", "withdraw", MAYBE),
    pytest.param(
        "Iran allegedly attacked Iraq.",
        "attacked",
        MAYBE,
        marks=wrong("the table has no allegedly, reportedly"),
    ),
    ("Iran possibly attacked Iraq.", "attacked", MAYBE),
]

HEDGES = [
    ("Syria spoke of the risk of an attack.", "attack", MAYBE),
    ("Syria fled for fear of an attack.", "attack", MAYBE),
    ("Syria spoke of plans for an attack.", "attack", WILL),
    ("There were hopes of a truce.", "truce", MAYBE),
    ("A spokesman gave evidence of an attack.", "attack", DID),
    ("A report of an attack reached Syria.", "attack", DID),
]

JUDGED = [
    ("An attack on Iraq is possible.", "attack", MAYBE),
    ("An attack on Iraq is likely.", "attack", MAYBE),
    ("An attack on Iraq is imminent.", "attack", WILL),
    ("Japan believes an attack on Iraq is very unlikely.", "attack", NOT),
    ("An attack on Iraq is feared.", "attack", MAYBE),
    ("An attack on Iraq is planned.", "attack", WILL),
    ("The attack on Iraq was cruel.", "attack", DID),
]

ASSERTED = [
    ("Iran attacked Iraq.", "attacked", DID),
    ("Iran has attacked Iraq.", "attacked", DID),
    ("Iran is attacking Iraq.", "attacking", DID),
    ("Iran managed to attack Iraq.", "attack", DID),
    ("Iran continued to attack Iraq.", "attack", DID),
    ("Iran carried out an attack on Iraq.", "attack", DID),
    ("The attack on Iraq took place on Friday.", "attack", DID),
    ("Iran admitted that it had attacked Iraq.", "attacked", DID),
    ("Anna Brandt said that Iran had attacked Iraq.", "attacked", DID),
]

# An operator reaches the clause it governs and no other.
SCOPE = [
    ("Syria did not comment and Iran attacked Iraq.", "attacked", DID),
    ("Iran, which has no navy, attacked Iraq.", "attacked", DID),
    ("Iran attacked Iraq because Syria did not help.", "attacked", DID),
    ("Nobody was hurt when Iran attacked Iraq.", "attacked", DID),
    ("Iran attacked Iraq but did not bomb Kuwait.", "attacked", DID),
    ("Iran attacked Iraq but did not bomb Kuwait.", "bomb", NOT),
    ("Anna Brandt did not say why Iran attacked Iraq.", "attacked", DID),
    ("Syria may leave after Iran attacked Iraq.", "attacked", DID),
    ("Syria will leave because Iran attacked Iraq.", "attacked", DID),
    ("Iran attacked Iraq, and Syria may retaliate.", "attacked", DID),
    ("If talks fail, Iran will attack Iraq.", "attack", WILL),
    ("Iran condemned Mali for refusing to withdraw its troops.", "condemned", DID),
    ("Syria ruled out talks after Iran attacked Iraq.", "attacked", DID),
]

# sentence, trigger, whose word it is
SOURCES = [
    ("Anna Brandt said that Iran had attacked Iraq.", "attacked", "Anna Brandt"),
    ("Iran attacked Iraq, Anna Brandt said.", "attacked", "Anna Brandt"),
    ("According to Anna Brandt, Iran attacked Iraq.", "attacked", "Anna Brandt"),
    ("Iran attacked Iraq, according to Anna Brandt.", "attacked", "Anna Brandt"),
    ("“Iran attacked Iraq,” said Anna Brandt.", "attacked", "Anna Brandt"),
    ("Iran attacked Iraq.", "attacked", ""),
    ("Iran attacked Iraq. “It rained,” said Anna Brandt.", "attacked", ""),
]


@pytest.mark.parametrize(
    ("sentence", "trigger", "expected"), NEGATION + MODALITY + HEDGES + JUDGED + ASSERTED + SCOPE
)
def test_polarity_and_status(tell: Tell, sentence: str, trigger: str, expected: tuple[str, str]) -> None:
    event = tell(sentence).event(trigger)
    assert (event.polarity, event.status) == expected


@pytest.mark.parametrize(("sentence", "trigger", "expected"), SOURCES)
def test_attribution(tell: Tell, sentence: str, trigger: str, expected: str) -> None:
    told = tell(sentence)
    assert told.names(told.event(trigger).attribution) == expected
