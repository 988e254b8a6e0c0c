"""What matters of an article: events and actors by their features, and the numbers that weigh them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from spacy.tokens import Doc

from briefing.extract.document import layers
from briefing.extract.document.layers import ActorNode, EventNode
from briefing.extract.summary.actor_salience import ActorSalience
from briefing.extract.summary.event_salience import EventSalience
from briefing.extract.summary.prominence import Prominence
from briefing.lexicon.weights import weights
from briefing.sources import read_text

if TYPE_CHECKING:
    from briefing.extract import Briefer

Tell = Callable[..., Any]
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


# trigger, and the features of its event that are not 0, but for its type
EVENTS = [
    ("attacked", {"title", "lead", "body", "first_in_body", "main_actor", "both_sides", "dated"}),
    ("recall", {"body", "first_in_body", "main_actor", "hypothetical"}),
    ("thank", {"body", "first_in_body", "main_actor", "both_sides", "negative"}),
    ("sued", {"body", "first_in_body", "main_actor", "both_sides", "dated", "background", "embedded"}),
    ("thanked", {"body", "first_in_body", "main_actor", "both_sides"}),
]


@pytest.mark.parametrize(("trigger", "expected"), EVENTS)
def test_features_of_an_event(doc: Doc, trigger: str, expected: set[str]) -> None:
    found = event(doc, trigger)
    features = EventSalience(doc).features(found)
    assert {name for name, value in features.items() if value} == expected | {f"type_{found.type.lower()}"}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Iran", {"title_name", "lead_name", "key_event", "threat"}),
        ("Iraq", {"title_demonym", "body_name", "key_event", "threat"}),
        ("Niger", {"body_name", "other_event"}),
    ],
)
def test_features_of_an_actor(doc: Doc, name: str, expected: set[str]) -> None:
    features = ActorSalience(doc).features(actor(doc, name))
    assert {feature for feature, value in features.items() if value} == expected


def test_every_feature_of_an_event_has_a_weight(doc: Doc) -> None:
    tables = ("prominence.parts", "key_event.involved", "key_event.factors")
    named = {name for table in tables for name in weights(table)} | {"first_in_body"}
    for found in layers.of(doc).events:
        assert EventSalience(doc).features(found).keys() == named


def test_every_feature_of_an_actor_has_a_weight(doc: Doc) -> None:
    pairs = {f"{part}_{form}" for part in weights("prominence.parts") for form in weights("key_actor.forms")}
    for found in layers.of(doc).actors:
        assert ActorSalience(doc).features(found).keys() == pairs | weights("key_actor.points").keys()


def test_asking_for_features_changes_nothing(doc: Doc) -> None:
    before = (layers.of(doc).events, layers.of(doc).actors)
    for found in layers.of(doc).events:
        assert EventSalience(doc).features(found) == EventSalience(doc).features(found)
    for mentioned in layers.of(doc).actors:
        assert ActorSalience(doc).features(mentioned) == ActorSalience(doc).features(mentioned)
    assert (layers.of(doc).events, layers.of(doc).actors) == before


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("attacked", "thanked"),  # it is told in the title and in the lead
        ("thanked", "sued"),  # it is news
        ("recall", "sued"),  # it comes early
    ],
)
def test_an_event_matters_more_than_another(doc: Doc, more: str, less: str) -> None:
    salience = EventSalience(doc)
    assert salience.score(event(doc, more)) > salience.score(event(doc, less))


def test_a_part_of_the_article_counts_by_its_place(doc: Doc) -> None:
    prominence = Prominence(doc)
    parts = [prominence.at(i) for i in range(len(doc))]
    assert parts[0] == ("title", 1.0)
    assert ("lead", 1.0) in parts
    body = [share for part, share in parts if part == "body" and share]
    assert body == sorted(body, reverse=True)
    assert body[-1] >= weights("prominence.limits")["least"]


def test_more_words_have_more_key_events(tell: Tell) -> None:
    names = ("Chad", "Mali", "Peru", "Chile", "Japan", "India", "China", "Kenya", "Ghana", "Qatar")
    short = "A busy day\n\n" + " ".join(f"{name} accused Niger of fraud." for name in names)
    long = short + "\n\n" + " ".join(["Rain fell on the hills all day and nobody was there to see it."] * 60)
    limits = weights("key_event.limits")
    assert sum(event.key for event in tell(short).briefing.what) == limits["least"]
    assert sum(event.key for event in tell(long).briefing.what) == limits["most"]
