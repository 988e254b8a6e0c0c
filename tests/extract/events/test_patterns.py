"""Rows of the event table: constraints, and what fits them."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Token

from briefing.extract.events.patterns import (
    best_row,
    constrained,
    is_a,
    matched,
    objects_of,
    subjects_of,
    widened,
)


def token_of(doc: Doc, word: str) -> Token:
    return next(token for token in doc if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "asked", "expected"),
    [
        ("They fired missiles.", "missiles", "missile", True),
        ("They fired missiles.", "missiles", "missiles", True),
        ("They fired missiles.", "missiles", "@weapon", True),
        ("They fired missiles.", "missiles", "@troops", False),
        ("Peter Cannon left.", "Cannon", "@weapon", False),
        ("Peter Cannon left.", "Cannon", "@person", True),
    ],
)
def test_a_token_is_a_word_or_of_a_class(
    nlp: Language, text: str, word: str, asked: str, *, expected: bool
) -> None:
    assert is_a(token_of(nlp(text), word), asked) is expected


@pytest.mark.parametrize(
    ("constraint", "points"),
    [
        (("missile",), 3),
        (("@weapon",), 2),
        (("@weapon", "missile"), 3),
        (("!letter",), 1),
        (("!missile",), -1),
        (("!@weapon", "missile"), -1),
        (("letter",), -1),
        ((), 1),
    ],
)
def test_how_well_a_constraint_is_met(nlp: Language, constraint: tuple[str, ...], points: int) -> None:
    assert constrained(constraint, [token_of(nlp("They fired missiles."), "missiles")]) == points


@pytest.mark.parametrize(
    ("text", "verb", "objects"),
    [
        ("They fired missiles and rockets.", "fired", {"missiles", "rockets"}),
        ("Missiles were fired.", "fired", {"Missiles"}),
        ("The missiles that they fired fell.", "fired", {"that", "missiles"}),
        ("The missiles fired by the army fell.", "fired", {"missiles"}),
        ("They left.", "left", set()),
    ],
)
def test_the_objects_of_a_verb(nlp: Language, text: str, verb: str, objects: set[str]) -> None:
    assert {token.text for token in objects_of(token_of(nlp(text), verb), "VERB")} == objects


@pytest.mark.parametrize(
    ("text", "verb", "subjects"),
    [
        ("The army fired.", "fired", {"army"}),
        ("The jets were hit by the army.", "hit", {"army"}),
        ("The army came and fired.", "fired", {"army"}),
        ("Rail workers left.", "left", {"workers", "Rail"}),
    ],
)
def test_the_subjects_of_a_verb(nlp: Language, text: str, verb: str, subjects: set[str]) -> None:
    assert {token.text for token in subjects_of(token_of(nlp(text), verb))} == subjects


def test_a_head_is_widened_by_its_modifiers_and_conjuncts(nlp: Language) -> None:
    doc = nlp("They fired cruise missiles and rockets.")
    assert [t.text for t in widened([token_of(doc, "missiles")])] == ["missiles", "rockets", "cruise"]


def test_the_row_that_fits_and_the_words_that_make_it_fit(nlp: Language) -> None:
    doc = nlp("They carried out an attack.")
    found = matched(token_of(doc, "carried"), "VERB")
    assert found is not None
    row, because = found
    assert (row["lemma"], row["with"]) == ("carry", "out")
    assert {doc[i].text for i in because} >= {"carried", "out"}
    assert best_row(token_of(doc, "carried"), "VERB") == row
    assert best_row(token_of(nlp("They yawned."), "yawned"), "VERB") is None
