"""Threats gathered by themselves: two of them over one blank document."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from briefing.extract.document import layers
from briefing.extract.document.layers import ActorNode, MentionNode, ThreatNode, TimeNode
from briefing.extract.threats.gathering import gather_threats

ACTORS = tuple(
    ActorNode(i, name, "country", code, (), (MentionNode(n, n + 1, "name", ""),))
    for n, (i, name, code) in enumerate((("a1", "Iran", "IRN"), ("a2", "Iraq", "IRQ"), ("a3", "Chad", "TCD")))
)
TIMES = (
    TimeNode(0, 1, "DATE", "2025-11-07", True, "time.iso"),
    TimeNode(1, 2, "DATE", "2025-05-03", True, "time.iso"),
)


def threat(
    form: str, parties: str, *, when: tuple[int, ...] = (), polarity: str = "positive", at: int = 0
) -> ThreatNode:
    issuer, _, target = parties.partition(" > ")
    return ThreatNode(
        form=form,  # type: ignore[arg-type]
        issuer=tuple(issuer.split()),
        target=tuple(target.split()),
        action=(at, at + 2),
        condition=None,
        when=when,
        polarity=polarity,  # type: ignore[arg-type]
        attribution=(),
        severity=-7.0 - at,
        likelihood=None,
        evidence=((at, at + 2),),
        rule="test",
    )


GATHERED = [
    ("the same told twice", threat("hostile_act", "a1 > a2"), threat("hostile_act", "a1 > a2", at=4), 1),
    ("one telling names fewer", threat("hostile_act", "a1 > a2"), threat("hostile_act", " > a2", at=4), 1),
    ("other parties", threat("hostile_act", "a1 > a2"), threat("hostile_act", "a3 > a3", at=4), 2),
    ("other targets", threat("hostile_act", "a1 > a2"), threat("hostile_act", "a1 > a3", at=4), 2),
    ("other forms", threat("hostile_act", "a1 > a2"), threat("verbal_threat", "a1 > a2", at=4), 2),
    (
        "a threat with a condition",
        threat("ultimatum", "a1 > a2"),
        threat("verbal_threat", "a1 > a2", at=4),
        1,
    ),
    (
        "other dates",
        threat("hostile_act", "a1 > a2", when=(0,)),
        threat("hostile_act", "a1 > a2", when=(1,), at=4),
        2,
    ),
    ("one dated", threat("hostile_act", "a1 > a2", when=(0,)), threat("hostile_act", "a1 > a2", at=4), 1),
    ("denied", threat("warning", "a1 > a2"), threat("warning", "a1 > a2", polarity="negative", at=4), 2),
    ("judgements stand alone", threat("assessment", "a1 > a2"), threat("assessment", "a1 > a2", at=4), 2),
]


@pytest.fixture
def blank() -> Doc:
    doc = Doc(Vocab(), words="one two three four five six seven eight".split())
    layers.of(doc).actors, layers.of(doc).times = ACTORS, TIMES
    return doc


@pytest.mark.parametrize(
    ("one", "other", "count"), [row[1:] for row in GATHERED], ids=[row[0] for row in GATHERED]
)
def test_gathering(blank: Doc, one: ThreatNode, other: ThreatNode, count: int) -> None:
    assert len(gather_threats(blank, [one, other], set())) == count


def test_what_is_joined_keeps_all_evidence_and_the_gravest_value(blank: Doc) -> None:
    one, other = threat("hostile_act", "a1 > "), threat("hostile_act", " > a2", when=(0,), at=4)
    (joined,) = gather_threats(blank, [one, other], set())
    assert joined.evidence == ((0, 2), (4, 6))
    assert (joined.issuer, joined.target, joined.when) == (("a1",), ("a2",), (0,))
    assert joined.severity == -11.0


def test_a_weak_telling_alone_is_none(blank: Doc) -> None:
    weak = threat("hostile_act", " > a2")
    assert gather_threats(blank, [weak], {0}) == []
    assert len(gather_threats(blank, [threat("hostile_act", "a1 > a2", at=4), weak], {1})[0].evidence) == 2
