"""Small questions about tokens."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from briefing.extract.document.tokens import is_capitalised, starts_sentence

BLANK = spacy.blank("en")

STARTS = [
    ("No said so", 0, True),
    ("Then No said", 1, False),
    ("“ No said", 1, True),
    ("He said : No", 3, True),
    ("Talks — No said", 2, True),
    ("It rained . No left", 3, True),
    ("It rained ? No left", 3, True),
]


@pytest.mark.parametrize(("words", "at", "expected"), STARTS)
def test_before_the_parse_the_marks_tell(words: str, at: int, *, expected: bool) -> None:
    assert starts_sentence(Doc(BLANK.vocab, words=words.split())[at]) is expected


@pytest.mark.parametrize(
    ("words", "at", "begins", "expected"),
    [
        ("Mr . No left", 2, False, False),  # the parse knows the full stop of an abbreviation
        ("It rained No left", 2, True, True),
        ("He said : No", 3, False, True),
    ],
)
def test_after_it_the_parse_tells(words: str, at: int, *, begins: bool, expected: bool) -> None:
    split = words.split()
    doc = Doc(
        BLANK.vocab, words=split, sent_starts=[i == 0 or (begins and i == at) for i in range(len(split))]
    )
    assert starts_sentence(doc[at]) is expected


@pytest.mark.parametrize(
    ("word", "expected"), [("Rome", True), ("rome", False), ("ROME", True), ("“", False), ("3rd", False)]
)
def test_capitals(word: str, *, expected: bool) -> None:
    assert is_capitalised(Doc(BLANK.vocab, words=[word])[0]) is expected
