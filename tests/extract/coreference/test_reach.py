"""Reach: of hundreds of actors, those named most often and those named near a phrase."""

from __future__ import annotations

import pytest

from briefing.extract.coreference.reach import Reach
from briefing.extract.document import ActorNode, MentionNode


def actors(count: int, often: int = 0) -> list[ActorNode]:
    """Return actors named every hundred tokens, the first of them twice."""
    return [
        ActorNode(f"a{n}", f"Name {n}", "person", None, (), tuple(mentions(n, 2 if n < often else 1)))
        for n in range(count)
    ]


def mentions(n: int, times: int) -> list[MentionNode]:
    return [MentionNode(100 * n + i, 100 * n + i + 1, "name", "name.model") for i in range(times)]


@pytest.mark.parametrize("count", [0, 1, 150])
def test_of_few_each_is_asked(count: int) -> None:
    few = actors(count)
    assert list(Reach(few).of(7_000)) == few


def test_of_many_those_named_often_or_near_in_the_order_of_the_text() -> None:
    many = actors(3_000, often=50)
    found = [actor.id for actor in Reach(many).of(200_000)]
    assert found == [f"a{n}" for n in (*range(50), *range(1996, 2004))]
