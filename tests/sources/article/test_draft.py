"""From the pieces of an article to the article: one text, its blocks and marks, its title and date."""

from __future__ import annotations

import pytest

from briefing.article import InlineMark
from briefing.sources.article.draft import Draft, assemble
from briefing.sources.article.piece import Piece

BODY = Piece("paragraph", "The ministers met.", (InlineMark("strong", 4, 13),))


def test_pieces_stand_on_lines_of_their_own() -> None:
    one = assemble(Draft([Piece("title", "Talks"), Piece("dateline", "OSLO –"), BODY, BODY]), "a.txt", None)
    assert one.text == "Talks\n\nOSLO –\nThe ministers met.\n\nThe ministers met."
    assert [(block.kind, one.text[block.start : block.end]) for block in one.blocks] == [
        ("title", "Talks"),
        ("dateline", "OSLO –"),
        ("paragraph", "The ministers met."),
        ("paragraph", "The ministers met."),
    ]
    assert [one.text[mark.start : mark.end] for mark in one.marks] == ["ministers", "ministers"]


@pytest.mark.parametrize(
    ("draft", "title"),
    [
        (Draft([Piece("title", "Talks fail"), BODY]), "Talks fail"),
        (Draft([BODY], title="As told"), "As told"),
        (Draft([Piece("byline", "By Ann Lee"), BODY]), "The ministers met."),
        (Draft([Piece("paragraph", "word " * 40)]), "word " * 19 + "word…"),
        (Draft([Piece("title", "w" * 600), BODY]), "w" * 499 + "…"),
    ],
    ids=["a piece", "told", "the first words", "cut at a word", "without end"],
)
def test_the_title(draft: Draft, title: str) -> None:
    assert assemble(draft, "a.txt", None).title == title


@pytest.mark.parametrize(
    ("told", "option", "published", "source"),
    [
        ({"published": "2026-03-03", "dateline": "2026-03-02"}, "2026-01-01", "2026-03-03", "metadata"),
        ({"dateline": "2026-03-02", "guessed": "2026-03-01"}, "2026-01-01", "2026-03-02", "dateline"),
        ({"guessed": "2026-03-01"}, "2026-01-01", "2026-01-01", "option"),
        ({"guessed": "2026-03-01"}, None, "2026-03-01", "text"),
        ({}, None, None, None),
    ],
)
def test_the_date_of_publication(
    told: dict[str, str], option: str | None, published: str | None, source: str | None
) -> None:
    one = assemble(Draft([BODY], **told), "a.txt", option)  # type: ignore[arg-type]
    assert (one.published, one.published_from) == (published, source)


@pytest.mark.parametrize(("told", "language"), [("pt-br", "pt-br"), ("no language", "en"), (None, "en")])
def test_the_language(told: str | None, language: str) -> None:
    assert assemble(Draft([BODY], language=told), "a.txt", None).language == language
