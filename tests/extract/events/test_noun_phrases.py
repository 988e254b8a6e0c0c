"""Noun phrases: whom they stand for, and whom a noun of happening brings with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from spacy.tokens import Doc

from briefing.extract.document import layers
from briefing.extract.events.noun_phrases import NounPhrases

if TYPE_CHECKING:
    from briefing.extract import Briefer


def names(doc: Doc, ids: list[str]) -> list[str]:
    known = {actor.id: actor.name for actor in layers.of(doc).actors}
    return [known[i] for i in ids]


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("Iran left.", "Iran", ["Iran"]),
        ("Iranian forces left.", "forces", ["Iran"]),
        ("A column of Iranian vehicles left.", "column", ["Iran"]),
        ("Iran and Iraq left.", "Iran", ["Iran", "Iraq"]),
        ("The minister, Helen Marsh, left.", "minister", ["Helen Marsh"]),
        ("Helen Marsh's lawyer left.", "lawyer", []),
        ("The forces left.", "forces", ["forces"]),
    ],
)
def test_whom_a_phrase_stands_for(briefer: Briefer, text: str, head: str, expected: list[str]) -> None:
    doc = briefer.nlp(text)
    token = next(token for token in doc if token.text == head)
    assert names(doc, NounPhrases(doc).actors_in(token)) == expected


@pytest.mark.parametrize(
    ("text", "noun", "agents", "patients"),
    [
        ("Iran's attack on Iraq failed.", "attack", ["Iran"], ["Iraq"]),
        ("The attack by Iran failed.", "attack", ["Iran"], []),
        ("Talks with Iran failed.", "Talks", [], ["Iran"]),
        ("The arrival of Helen Marsh was late.", "arrival", ["Helen Marsh"], []),
        ("Helen Marsh's arrest was a shock.", "arrest", [], ["Helen Marsh"]),
        ("The Iran blast was a shock.", "blast", [], []),
    ],
)
def test_whom_a_noun_brings(
    briefer: Briefer, text: str, noun: str, agents: list[str], patients: list[str]
) -> None:
    doc = briefer.nlp(text)
    token = next(token for token in doc if token.text == noun)
    phrases = NounPhrases(doc)
    assert (names(doc, phrases.agents(token)), names(doc, phrases.patients(token))) == (agents, patients)
