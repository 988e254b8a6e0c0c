"""Proper nouns that come back and that no candidate covers, and why others that do are none."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from briefing.extract.names.candidate import Candidate, Rank
from briefing.extract.names.overlooked import Words, overlooked

TWICE = "Later, they met Zorblatt. They left Zorblatt on Monday."


def names(doc: Doc, chosen: list[Candidate]) -> list[str]:
    return [doc[c.start : c.end].text for c in overlooked(doc, chosen)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TWICE, ["Zorblatt", "Zorblatt"]),
        ("They met Zorblatt.", []),
        ("They met Norway. They left Norway.", []),
        ("They met President. They left President.", []),
    ],
)
def test_overlooked(nlp: Language, text: str, expected: list[str]) -> None:
    assert names(nlp(text), []) == expected


def test_a_firm_that_stands_alone_elsewhere_is_found_with_its_second_word(nlp: Language) -> None:
    doc = nlp("They met Corvin there. They left Corvin Zorblatt on Monday.")
    chosen = [Candidate(2, 3, "ORG", Rank.RECOGNIZED, "recognized")]
    assert names(doc, chosen) == ["Corvin Zorblatt"]


@pytest.mark.parametrize(
    ("text", "word", "reason"),
    [
        (TWICE, "Zorblatt", None),
        ("They met Zorblatt.", "Zorblatt", "told once"),
        ("They met Norway. They left Norway.", "Norway", "a title, a role or a known name"),
        ("They joined Operation Zorblatt. They left Zorblatt.", "Zorblatt", "a storm or an operation"),
        (
            "They met Zorblatt. They left Zorblatt. A zorblatt is a fish.",
            "Zorblatt",
            "a common word elsewhere",
        ),
        ("They met Q7. They left Q7.", "Q7", "no word with a capital, or a short one"),
    ],
)
def test_the_reason_against_a_word(nlp: Language, text: str, word: str, reason: str | None) -> None:
    doc = nlp(text)
    token = next(token for token in doc if token.text == word)
    if token.tag_ != "NNP":
        pytest.skip("the tagger sees no proper noun")
    assert Words(doc, []).against(token) == reason


def test_what_a_name_covers_is_free_for_no_other(nlp: Language) -> None:
    doc = nlp(TWICE)
    at = next(token.i for token in doc if token.text == "Zorblatt")
    words = Words(doc, [Candidate(at, at + 1, "PERSON", Rank.TABLE, "given")])
    assert words.against(doc[at]) == "part of a name"
