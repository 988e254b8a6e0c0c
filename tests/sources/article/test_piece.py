"""A block before it has a place: a stretch of it takes its marks along."""

from __future__ import annotations

import pytest

from briefing.article import InlineMark
from briefing.sources.article.piece import Piece

TEXT = "OSLO – The ministers met."
MARKED = Piece(
    "paragraph", TEXT, (InlineMark("strong", 0, 11), InlineMark("link", 11, 20, "https://example.org/"))
)


@pytest.mark.parametrize(
    ("start", "end", "words", "marks"),
    [
        (0, 6, "OSLO –", [("strong", "OSLO –")]),
        (7, 25, "The ministers met.", [("strong", "The "), ("link", "ministers")]),
        (20, 25, " met.", []),
        (0, 25, TEXT, [("strong", "OSLO – The "), ("link", "ministers")]),
    ],
)
def test_part(start: int, end: int, words: str, marks: list[tuple[str, str]]) -> None:
    part = MARKED.part(start, end, "dateline")
    assert (part.kind, part.text) == ("dateline", words)
    assert [(mark.kind, part.text[mark.start : mark.end]) for mark in part.marks] == marks
    assert [mark.href for mark in part.marks if mark.kind == "link"] in ([], ["https://example.org/"])
