"""What matters of an article: events and actors by their features, and the numbers that weigh them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from spacy.tokens import Doc

from briefing.extract.document import layers
from briefing.extract.document.layers import ActorNode, EventNode
from briefing.extract.summary import key_events
from briefing.extract.summary.actor_salience import ActorSalience
from briefing.extract.summary.prominence import Prominence
from briefing.lexicon.learned import learned
from briefing.lexicon.weights import weights
from briefing.sources import read_text

if TYPE_CHECKING:
    from briefing.extract import Briefer

STORY = (
    "Iran attacks Iraqi port\n\nIran attacked a port in Iraq on Friday.\n\n"
    "The attack lasted an hour. Kuwait may recall its envoy.\n\nIraq did not thank Chad. Anna Brandt, who sued Peru "
    "in 1999, left for Kuwait.\n\nLater it rained in Basra, and Niger thanked Chad."
)


@pytest.fixture(scope="module")
def doc(briefer: Briefer) -> Doc:
    article = read_text(STORY, published="2025-11-08")
    made = briefer.nlp.make_doc(article.text)
    layers.of(made).article = article
    return briefer.nlp(made)


def event(doc: Doc, trigger: str) -> EventNode:
    return next(e for e in layers.of(doc).events if trigger in (doc[i].text for i in (e.head, *e.tellings)))


def actor(doc: Doc, name: str) -> ActorNode:
    return next(a for a in layers.of(doc).actors if a.name == name)


# trigger, and features that its event has, and that it has not
EVENTS = [
    (
        "attacked",
        "title, lead, title and body, lead main, who, whom, both, dated, this week, known type, dep=ROOT",
        "background, negative, title alone",
    ),
    ("recall", "who, status=hypothetical, known type, second", "title, lead, dated"),
    ("thank", "who, whom, both, negative", "title, dated"),
    ("sued", "who, whom, background, dated, dep=relcl", "lead, today, negative"),
    ("thanked", "who, whom, both, last third", "lead, background, dated"),
]


@pytest.mark.parametrize(("trigger", "has", "has_not"), EVENTS)
def test_features_of_an_event(doc: Doc, trigger: str, has: str, has_not: str) -> None:
    found = key_events.features(doc)[layers.of(doc).events.index(event(doc, trigger))]
    assert set(has.split(", ")) <= found.keys()
    assert not set(has_not.split(", ")) & found.keys()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Iran", {"title_name", "lead_name", "key_event", "threat"}),
        ("Iraq", {"title_demonym", "body_name", "key_event", "threat", "other_event"}),
        ("Niger", {"body_name", "key_event"}),
    ],
)
def test_features_of_an_actor(doc: Doc, name: str, expected: set[str]) -> None:
    features = ActorSalience(doc).features(actor(doc, name))
    assert {feature for feature, value in features.items() if value} == expected


def test_every_feature_that_an_event_may_have_without_a_value_is_known(doc: Doc) -> None:
    plain = {name for found in key_events.features(doc) for name in found if "=" not in name}
    assert (
        plain - {"heading", "standfirst", "attributed", "object"}
        <= learned("event").keys() | learned("key_event").keys()
    )


def test_every_feature_of_an_actor_has_a_weight(doc: Doc) -> None:
    pairs = {f"{part}_{form}" for part in weights("prominence.parts") for form in weights("key_actor.forms")}
    for found in layers.of(doc).actors:
        assert ActorSalience(doc).features(found).keys() == pairs | weights("key_actor.points").keys()


def test_asking_for_features_changes_nothing(doc: Doc) -> None:
    before = (layers.of(doc).events, layers.of(doc).actors)
    assert key_events.features(doc) == key_events.features(doc)
    for mentioned in layers.of(doc).actors:
        assert ActorSalience(doc).features(mentioned) == ActorSalience(doc).features(mentioned)
    assert (layers.of(doc).events, layers.of(doc).actors) == before


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("attacked", "thanked"),  # it is told in the title and in the lead
        ("thanked", "thank"),  # it happened
        ("attacked", "recall"),  # it is certain
    ],
)
def test_an_event_matters_more_than_another(doc: Doc, more: str, less: str) -> None:
    events, scores = layers.of(doc).events, key_events.scores(doc)
    assert scores[events.index(event(doc, more))] > scores[events.index(event(doc, less))]


def test_a_part_of_the_article_counts_by_its_place(doc: Doc) -> None:
    prominence = Prominence(doc)
    parts = [prominence.at(i) for i in range(len(doc))]
    assert parts[0] == ("title", 1.0)
    assert ("lead", 1.0) in parts
    body = [share for part, share in parts if part == "body" and share]
    assert body == sorted(body, reverse=True)
    assert body[-1] >= weights("prominence.limits")["least"]
