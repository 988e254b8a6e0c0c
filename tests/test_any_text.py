"""Any text at all gives a valid briefing whose every span is in range and says what it claims."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from briefing.contract.codec import from_dict, to_dict
from briefing.contract.schema import schema
from briefing.model import Briefing, Span, evidence
from briefing.sources import SourceError, read_text

if TYPE_CHECKING:
    from briefing.extract import Briefer

VALIDATOR = Draft202012Validator(schema())

WORDS = (
    "the", "a", "No", "May", "Will", "Ada", "Vale", "Washington", "Seoul", "USS", "Norland", "NATO", "U.S.",
    "minister", "president", "troops", "it", "he", "they", "who", "said", "says", "warned", "threatened",
    "will", "would", "not", "never", "attack", "attacked", "met", "signed", "talks", "sanctions", "if",
    "unless", "that", "according", "to", "by", "of", "in", "on", "Saturday", "yesterday", "2025", "last",
    "week", "and", "or", "but", ".", ",", ";", ":", "?", "!", "-", "–", "(", ")", '"', "“", "”", "‘", "’",
    "'s", "\n", "\n\n", "# ", "> ", "- ", "\t", "\u00a0", "\u200b", "\u202e", "\x1b[31m", "\ufffd",
    "👩‍🚀", "é", "中文", "ﷺ",
)  # fmt: skip
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
ANY_TEXT = st.one_of(st.text(max_size=200), SENTENCES, st.lists(SENTENCES, max_size=5).map("\n\n".join))


def check(briefing: Briefing) -> None:
    """Raise where the briefing claims what its article does not say."""
    text = briefing.article.text
    VALIDATOR.validate(json.loads(json.dumps(to_dict(briefing))))
    assert from_dict(to_dict(briefing)).what == briefing.what

    items = list(briefing.items())
    ids = [item.id for item in items]
    assert len(ids) == len(set(ids))
    spans = [span for item in items for span in evidence(item)]
    if briefing.bottom_line:
        spans += briefing.bottom_line.evidence
    spans += [event.trigger for event in briefing.what]
    spans += [quote.cue for quote in briefing.quotes if quote.cue]
    spans += [Span(block.start, block.end) for block in briefing.article.blocks]
    for span in spans:
        words = span.of(text)
        assert span.end <= len(text)
        assert words == words.strip(), f"white space at the ends of {words!r}"
        assert words

    actors = {actor.id for actor in briefing.who}
    places = {place.id for place in briefing.where}
    times = {time.id for time in briefing.when}
    for event in briefing.what:
        assert {*event.who, *event.whom, *event.attribution} <= actors
        assert set(event.where) <= places
        assert set(event.when) <= times
        assert any(
            span.start <= event.trigger.start and event.trigger.end <= span.end for span in event.evidence
        )
    for threat in briefing.threats:
        assert {*threat.issuer, *threat.target, *threat.attribution} <= actors
        assert set(threat.when) <= times
        for words in filter(None, (threat.action, threat.condition, threat.likelihood)):
            assert " ".join(words.split()) in " ".join(text.split()), f"{words!r} is not in the article"
    for quote in briefing.quotes:
        assert quote.speaker is None or quote.speaker in actors
    for actor in briefing.who:
        assert actor.name.strip() == actor.name


@settings(
    deadline=None,
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(words=ANY_TEXT, kind=st.sampled_from(["text", "markdown"]))
def test_any_text_gives_a_briefing_that_says_what_the_text_says(
    briefer: Briefer, words: str, kind: str
) -> None:
    try:
        article = read_text(words, kind=kind)
    except SourceError:
        return
    briefing = briefer.brief(article)
    assert briefing.article == article
    check(briefing)


@pytest.mark.parametrize(
    "words",
    [
        "x",
        "No.",
        "No No No",
        '"',
        "“Norland will attack",
        "Norland’s",
        "a" * 5000,
        "Norland threatened Rovia. " * 200,
        "\n\n\n\nNorland\n\n\n",
        "Ada Vale threatens Rovia\n\nAda Vale threatens Rovia\n\nAda Vale threatens Rovia",
    ],
)
def test_texts_of_odd_shapes(briefer: Briefer, words: str) -> None:
    check(briefer.brief(read_text(words)))
