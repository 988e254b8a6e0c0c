"""Quotations of both kinds in one text, and what holds for any text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from briefing.extract.document import layers
from briefing.extract.quotation.component import set_quotes

Found: TypeAlias = tuple[str, str, str | None, str | None]
Quotes: TypeAlias = Callable[[Doc], list[Found]]

MIXED: list[tuple[str, list[tuple[str, str, str | None, str | None]]]] = [
    (
        "Orla Venn was happy. “We have won the vote!” Officials say that the vote was rigged.",
        [
            ("direct", "We have won the vote!", "Orla Venn", None),
            ("indirect", "the vote was rigged", "Officials", "say"),
        ],
    ),
    (
        "The rebels said the raid was a “grim day” for the valley.",
        [("indirect", "the raid was a “grim day” for the valley", "The rebels", "said")],
    ),
    (
        "Piet Haak said that fighters had been sent “with orders to burn the whole town”.",
        [
            ("indirect", "fighters had been sent “with orders to burn the whole town”", "Piet Haak", "said"),
            ("direct", "with orders to burn the whole town", "Piet Haak", "said"),
        ],
    ),
    (
        "Piet Haak said that “the whole town will burn before we leave”.",
        [("direct", "the whole town will burn before we leave", "Piet Haak", "said")],
    ),
    (
        "Orla Venn said the crew would leave. “They have done all they can,” she said.",
        [
            ("indirect", "the crew would leave", "Orla Venn", "said"),
            ("direct", "They have done all they can,", "she", "said"),
        ],
    ),
    (
        "“The crew will leave tomorrow,” Orla Venn said. She warned that more rain would come.",
        [
            ("direct", "The crew will leave tomorrow,", "Orla Venn", "said"),
            ("indirect", "more rain would come", "She", "warned"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MIXED)
def test_mixed(
    nlp: Language, quotes: Quotes, text: str, expected: list[tuple[str, str, str | None, str | None]]
) -> None:
    assert quotes(set_quotes(nlp(text))) == expected


def test_a_document_without_a_parse_has_its_marks_read(quotes: Quotes) -> None:
    doc = set_quotes(spacy.blank("en")("“We will rebuild the old bridge,” said Orla Venn."))
    assert [quote[:2] for quote in quotes(doc)] == [("direct", "We will rebuild the old bridge,")]


PARTS = [
    *("“", "”", "‘", "’", '"', "'", ",", ".", ":", ";", "?", "–", "\n", "'s", "“We", "nurses’", "Q"),
    *(
        "said",
        "Venn",
        "she",
        "that",
        "the",
        "bridge",
        "would",
        "open",
        "according",
        "to",
        "saying",
        "was",
        "told",
    ),
]


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.sampled_from(PARTS) | st.text(max_size=4),
        max_size=40,
    ).map(" ".join)
)
def test_any_text_gives_valid_ranges_apart(nlp: Language, quotes: Quotes, text: str) -> None:
    doc = set_quotes(nlp(text.encode("utf-8", "ignore").decode()))
    for kind in ("direct", "indirect"):
        last = 0
        for quote in (q for q in layers.of(doc).quotes if q.kind == kind):
            assert last <= quote.start < quote.end <= len(doc)
            last = quote.end
    for quote in layers.of(doc).quotes:
        for extra in (quote.source, quote.cue):
            assert extra is None or 0 <= extra[0] < extra[1] <= len(doc)
