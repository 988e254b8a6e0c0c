"""How the blocks of an article stand on the screen."""

from __future__ import annotations

import pytest

from briefing.sources import read_text
from briefing.tui.text.article import article_document

TALKS = "Fleets still far apart\n\nThe ministers met for nine hours on Tuesday and left without a word.\n\n"


@pytest.mark.parametrize(
    ("below", "shown"),
    [
        ("- cod\n- hake", [("• ", "cod", 1), ("• ", "hake", 0)]),
        ("1. cod\n2. hake", [("", "1. cod", 1), ("", "2. hake", 0)]),
        ("(a) cod\n(b) hake", [("", "(a) cod", 1), ("", "(b) hake", 0)]),
        ("> We are apart.", [("│ ", "We are apart.", 1)]),
        ("| Year | Cod |\n| --- | --- |\n| 2026 | 32 |", [("", "Year | Cod", 1), ("", "2026 | 32", 0)]),
        ("They met.\n\nThey left.", [("", "They met.", 1), ("", "They left.", 1)]),
    ],
)
def test_what_stands_before_and_between(below: str, shown: list[tuple[str, str, int]]) -> None:
    article = read_text(TALKS + below, kind="markdown" if "|" in below else "text")
    document = article_document(article)
    told = [(one.lead, document.text[one.start : one.end], one.gap) for one in document.paragraphs]
    assert told[-len(shown) :] == shown
