"""What of an article is briefed, and what is said where that is not all."""

from __future__ import annotations

import pytest

from briefing.article import BRIEFED, Article
from briefing.export.text import render as as_text
from briefing.extract import Briefer
from briefing.sources import read_text

SPANISH = "La ministra Inés Kohl anunció el martes que el gobierno retirará sus tropas de la frontera.\n" * 12
SENTENCE = "The ministry in Oslo said on Monday that the talks with Denmark would go on.\n\n"


@pytest.mark.parametrize(
    ("language", "briefed"), [("en", 4), ("en-GB", 4), ("es", 0), ("", 0), (None, 0)], ids=str
)
def test_only_english_is_briefed(language: str | None, briefed: int) -> None:
    article = Article("-", "", "Rain", (), language=language)
    assert article.briefed == briefed
    assert (not article.notes) == (briefed == 4)


@pytest.mark.parametrize(
    ("site", "text", "outlet"),
    [
        ("Dawn", "KARACHI (APP) - Rain fell.", "Dawn"),
        (None, "KARACHI (APP) - Rain fell.", "APP"),
        (None, "Rain falls\n\nKARACHI, Nov. 3 (APP) — Rain fell.", "APP"),
        (None, "LUSAKA, 3 March 2031 (Copper Wire) -- Rain fell.", "Copper Wire"),
        (None, "Rain (and hail) fell in Karachi.", None),
        (None, "Rain fell.\n\n" * 60 + "KARACHI (APP) - Rain fell.", None),
        (None, "", None),
    ],
)
def test_who_printed_it_is_its_site_else_the_agency_of_its_dateline(
    site: str | None, text: str, outlet: str | None
) -> None:
    assert Article("-", "", text, (), site=site).outlet == outlet


def test_another_language_gives_an_empty_briefing_that_says_so(briefer: Briefer) -> None:
    article = read_text(SPANISH)
    made = briefer.brief(article)
    assert made.article is article
    assert made.bottom_line is None
    assert not list(made.items())
    assert "Only English is briefed" in as_text(made)


def test_other_languages_keep_their_place_among_the_others(briefer: Briefer) -> None:
    articles = [
        read_text("Denmark condemned Serbia."),
        read_text(SPANISH),
        read_text("Serbia warned Denmark."),
    ]
    made = list(briefer.brief_all(articles))
    assert [b.article for b in made] == articles
    assert [bool(b.what) for b in made] == [True, False, True]


def test_of_a_book_the_beginning_is_for_a_briefing() -> None:
    article = read_text(SENTENCE * (BRIEFED // 70))
    assert BRIEFED - len(SENTENCE) < article.briefed <= BRIEFED < len(article.text)
    assert article.briefed in {block.end for block in article.blocks}
    assert "characters are briefed" in " ".join(article.notes)


def test_it_is_briefed_up_to_a_block(briefer: Briefer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.article.BRIEFED", 4_000)  # a book takes a minute
    article = read_text(SENTENCE * 100)
    made = briefer.brief(article)
    assert made.quotes
    assert 3_000 < max(quote.end for quote in made.quotes) <= article.briefed <= 4_000
