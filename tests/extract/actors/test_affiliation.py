"""Affiliation: whom an official stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.extract.actors.affiliation import acts_for_country, side_of
from briefing.extract.document.layers import ActorNode

if TYPE_CHECKING:
    pass

OFFICES = [
    (("the French foreign minister",), True),
    (("a spokesman for the army",), True),
    (("Gen", "general"), True),
    (("a nurse",), False),
    (("football coach",), False),
    ((), False),
]


@pytest.mark.parametrize(("roles", "expected"), OFFICES)
def test_who_acts_for_a_country(roles: tuple[str, ...], *, expected: bool) -> None:
    assert acts_for_country(roles) is expected


def actor(kind: str, country: str | None = None, *roles: str) -> ActorNode:
    return ActorNode("a1", "X", kind, country, roles, ())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("node", "side"),
    [
        (actor("country", "FRA"), "FRA"),
        (actor("organization", "FRA"), "FRA"),
        (actor("asset", "FRA"), "FRA"),
        (actor("person", "FRA", "defence minister"), "FRA"),
        (actor("person", "FRA", "nurse"), None),
        (actor("person", None, "defence minister"), None),
        (actor("organization"), None),
    ],
)
def test_the_side_of_an_actor(node: ActorNode, side: str | None) -> None:
    assert side_of(node) == side
