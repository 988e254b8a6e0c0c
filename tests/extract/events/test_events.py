"""Events as a briefing lists them: types of codes, lead verbs, light verbs' effects, and what every event owes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from briefing.extract.document import layers
from briefing.extract.events.cameo import type_of

Tell = Callable[..., Any]

CODES = [
    ("057", "AGREE"),
    ("036", "AGREE"),
    ("042", "CONSULT"),
    ("051", "SUPPORT"),
    ("081", "CONCEDE"),
    ("064", "COOPERATE"),
    ("073", "AID"),
    ("0871", "RETREAT"),
    ("020", "REQUEST"),
    ("112", "ACCUSE"),
    ("129", "REJECT"),
    ("138", "THREATEN"),
    ("142", "PROTEST"),
    ("163", "SANCTION"),
    ("154", "MOBILIZE"),
    ("173", "COERCE"),
    ("195", "ASSAULT"),
    ("010", "OTHER"),
    ("OTHER", "OTHER"),
    ("no code", "OTHER"),
]

# A verb that no table knows is news where the article opens with it, and nowhere else.
LEAD = [
    ("The museum dusted its fresco.", "OTHER dusted"),
    ("A gardener watered the barn.", "OTHER watered"),
]
NO_LEAD = [
    ("The museum is in Rome.", "is"),
    ("Anna Brandt said it was cold.", "said"),
    ("Anna Brandt wants a garden.", "wants"),
]

# What the light verb adds: sentence, noun, polarity, status.
EFFECTS = [
    ("Germany and Japan held talks.", "talks", "positive", "actual"),
    ("Iran cancelled the launch of a satellite.", "launch", "negative", "actual"),
    ("Kenya scrapped the vote.", "vote", "negative", "actual"),
    ("Police foiled an attack on the embassy.", "attack", "negative", "actual"),
    ("Germany plans talks with Japan.", "talks", "positive", "future"),
]


@pytest.mark.parametrize(("code", "expected"), CODES)
def test_the_type_of_a_code(code: str, expected: str) -> None:
    assert type_of(code) == expected


@pytest.mark.parametrize(("sentence", "expected"), LEAD)
def test_the_verb_of_the_lead_is_an_event(tell: Tell, sentence: str, expected: str) -> None:
    event = tell(sentence).event(expected.split()[1])
    assert (event.type, event.rule) == ("OTHER", "event.lead-verb")


@pytest.mark.parametrize(("sentence", "expected"), LEAD)
def test_the_same_verb_further_down_is_none(tell: Tell, sentence: str, expected: str) -> None:
    told = tell(f"Iran attacked Iraq\n\nIran attacked Iraq on Friday, an official said.\n\n{sentence}")
    assert expected not in told.types()


@pytest.mark.parametrize(("sentence", "word"), NO_LEAD)
def test_states_and_speech_are_no_events(tell: Tell, sentence: str, word: str) -> None:
    assert word not in [event.split()[1] for event in tell(sentence).types()]


@pytest.mark.parametrize(("sentence", "noun", "polarity", "status"), EFFECTS)
def test_the_effect_of_a_light_verb(tell: Tell, sentence: str, noun: str, polarity: str, status: str) -> None:
    event = tell(sentence).event(noun)
    assert (event.polarity, event.status) == (polarity, status)


def test_a_threat_without_a_target_takes_the_one_condemned_beside_it(tell: Tell) -> None:
    told = tell("Iran threatened to retaliate as it condemned Israel over the raid.")
    assert told.parties("threatened") == "Iran > Israel"


def test_the_target_of_a_threat_is_that_of_the_act(tell: Tell) -> None:
    told = tell("Iran condemned Israel and threatened to attack Jordan.")
    assert told.parties("threatened") == "Iran > Jordan"


@pytest.mark.parametrize(
    ("sentence", "trigger", "when"),
    [
        ("The council said on Tuesday that the raid did not endanger anybody.", "raid", ""),
        ("The council said on Tuesday that rebels raided the port on Sunday.", "raided", "2025-11-02"),
        ("Rebels raided the port on Tuesday.", "raided", "2025-11-04"),
    ],
)
def test_the_time_of_saying_is_not_that_of_the_event(
    tell: Tell, sentence: str, trigger: str, when: str
) -> None:
    told = tell(sentence)
    assert told.names(told.event(trigger).when) == when


def test_talks_have_both_sides_on_both_ends(tell: Tell) -> None:
    event = tell("Germany and Japan held talks.").event("talks")
    assert event.who == event.whom
    assert len(event.who) == 2


STORY = (
    "Iran threatens to close strait\n\nIran threatened on Friday to close the strait if Japan imposed sanctions.\n\n"
    "Anna Brandt met David Orren in Vienna on Saturday and accused him of lying. Police arrested nine marchers."
)


def test_every_event_has_evidence_and_a_rule(tell: Tell) -> None:
    told = tell(STORY)
    assert len(told.briefing.what) >= 4
    for event in told.briefing.what:
        assert event.rule
        assert event.summary
        assert any(
            span.start <= event.trigger.start and event.trigger.end <= span.end for span in event.evidence
        )


WORDS = st.sampled_from(
    "Iran Iraq attacked attack the of by on Friday not will if talks held gave 48 hours to leave sanctions "
    "imposed on an no threat arrest and , . \n “ ” 's who which said met".split(" ")
)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.one_of(st.lists(WORDS, min_size=1, max_size=30).map(" ".join), st.text(min_size=1, max_size=120))
)
def test_any_text_gives_events_inside_it(pipeline: Language, text: str) -> None:
    doc = pipeline(text)
    heads = [event.head for event in layers.of(doc).events]
    assert len(heads) == len(set(heads))
    for event in layers.of(doc).events:
        assert 0 <= event.start <= event.head < event.end <= len(doc)
        assert set(event.when) <= set(range(len(layers.of(doc).times)))
        assert event.rule


@pytest.fixture(scope="module")
def pipeline(briefer: Any) -> Language:
    return briefer.nlp
