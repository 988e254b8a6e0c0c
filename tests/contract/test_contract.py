"""The object and the dataclasses are the same, both ways, through JSON."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.contract.codec import from_dict, to_dict
from briefing.model import (
    Actor,
    Article,
    BottomLine,
    Briefing,
    Event,
    MadeBy,
    Place,
    Quote,
    Span,
    Threat,
    Time,
)

SPANS = st.tuples(st.integers(0, 99), st.integers(1, 9)).map(lambda pair: Span(pair[0], sum(pair)))
ARTICLES = st.builds(Article, marks=st.just(()), link=st.none())


def some(kind: type, **fields: Any) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(st.builds(kind, **fields), max_size=2).map(tuple)


BRIEFINGS = st.builds(
    Briefing,
    article=ARTICLES,
    bottom_line=st.none() | st.builds(BottomLine, evidence=st.tuples(SPANS)),
    who=some(Actor, salience=st.floats(0, 1)),
    what=some(Event, trigger=SPANS, evidence=st.tuples(SPANS)),
    when=some(Time),
    where=some(Place, mentions=st.tuples(SPANS)),
    threats=some(Threat, severity=st.floats(-10, 10), evidence=st.tuples(SPANS)),
    quotes=some(Quote, cue=st.none() | SPANS),
    made_by=st.builds(MadeBy),
)


@settings(deadline=None, max_examples=50)
@given(BRIEFINGS)
def test_nothing_is_lost_on_the_way_through_json(briefing: Briefing) -> None:
    assert from_dict(json.loads(json.dumps(to_dict(briefing)))) == briefing


def test_another_versions_object_is_refused(sample: Briefing) -> None:
    with pytest.raises(ValueError, match="briefing/2"):
        from_dict(to_dict(sample) | {"schema": "briefing/2"})
