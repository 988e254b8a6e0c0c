"""Speakers before a colon: headlines, transcripts, signatures."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from briefing.extract.document import layers
from briefing.extract.document.layers import BlockNode
from briefing.extract.quotation.component import set_quotes

Found: TypeAlias = tuple[str, str, str | None, str | None]
Quotes: TypeAlias = Callable[[Doc], list[Found]]

HEADLINES: list[tuple[str, list[tuple[str, str, str | None, str | None]]]] = [
    ("Orla Venn: bridge will open in May", [("indirect", "bridge will open in May", "Orla Venn", None)]),
    ("Bridge will open in May, says minister", [("indirect", "Bridge will open in May", "minister", "says")]),
    ("Venn says bridge will open in May", [("indirect", "bridge will open in May", "Venn", "says")]),
    ("Analysis: why the bridge fell", []),
    ("Port to stay shut, says Venn", [("indirect", "Port to stay shut", "Venn", "says")]),
    ("Venn: ‘We will not pay the ransom’", [("direct", "We will not pay the ransom", "Venn", None)]),
    ("Orla Venn: the bridge that a village paid for", []),
    ("Orla Venn on trial: what the court heard", []),
    ("Peru: miners end strike at Cuajone", []),
    ("Peru: we will not pay the ransom", [("indirect", "we will not pay the ransom", "Peru", None)]),
    ("ROADS AND RAIL: bridge shut after flood", []),
    ("PM: we will not pay the ransom", [("indirect", "we will not pay the ransom", "PM", None)]),
]


@pytest.mark.parametrize(("title", "expected"), HEADLINES)
def test_headlines(
    nlp: Language, quotes: Quotes, title: str, expected: list[tuple[str, str, str | None, str | None]]
) -> None:
    doc = nlp(f"{title}\nThe river rose on Tuesday.")
    end = next(token.i for token in doc if token.is_space)
    layers.of(doc).blocks = (BlockNode("title", 0, end), BlockNode("paragraph", end + 1, len(doc)))
    assert quotes(set_quotes(doc)) == expected


def test_questions_and_answers(nlp: Language, quotes: Quotes) -> None:
    text = "Q: Will the bridge open this year?\nA: It will open in the spring of next year."
    assert [quote[:3] for quote in quotes(set_quotes(nlp(text)))] == [
        ("direct", "Will the bridge open this year?", "Q"),
        ("direct", "It will open in the spring of next year.", "A"),
    ]
