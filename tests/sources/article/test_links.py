"""Where a link leads is what is shown."""

import time

import pytest

from briefing.article import InlineMark
from briefing.sources import SourceError, read_text
from briefing.sources.article.links import with_true_hosts
from briefing.sources.article.piece import Piece


@pytest.mark.parametrize(
    ("shown", "leads_to", "text"),
    [
        ("https://bank.example/login", "https://evil.example/", "See https://bank.example/login (evil.example) now."),
        ("www.bank.example", "https://evil.example/", "See www.bank.example (evil.example) now."),
        ("bank.example/login", "https://bank.example@evil.example/", "See bank.example/login (evil.example) now."),
        ("https://bank.example@evil.example/", "https://evil.example/", "See https://bank.example@evil.example/ now."),
        ("https://bank.example/login", "https://www.bank.example/x", "See https://bank.example/login now."),
        ("http://news.bank.example", "https://bank.example/", "See http://news.bank.example now."),
        ("https://bank.example", "mailto:ann@evil.example", "See https://bank.example now."),
        ("Booking.example", "https://news.example/topic", "See Booking.example now."),
        ("the bank", "https://evil.example/", "See the bank now."),
    ],
)  # fmt: skip
def test_a_link_that_shows_another_host_tells_its_own(shown: str, leads_to: str, text: str) -> None:
    words = f"See {shown} now."
    marks = (
        InlineMark("strong", 0, len(words)),
        InlineMark("link", 4, 4 + len(shown), leads_to),
        InlineMark("emphasis", len(words) - 4, len(words)),
    )
    piece = with_true_hosts(Piece("paragraph", words, marks))
    assert piece.text == text
    assert [piece.text[mark.start : mark.end] for mark in piece.marks] == [text, shown, "now."]


@pytest.mark.parametrize("unit", ["www.", "a@", "a.", "https://a", "a"])
def test_the_words_of_a_link_are_searched_in_linear_time(unit: str) -> None:
    words = f"https://{unit * 100_000} and more"
    started = time.process_time()
    mark = InlineMark("link", 0, len(words), "https://evil.example/")
    assert with_true_hosts(Piece("paragraph", words, (mark,))).text == words
    assert time.process_time() - started < 3


def test_an_article_and_an_error_show_no_password() -> None:
    article = read_text(
        "# Talks\n\nThe [treaty](https://ann:secret@evil.example/a).",
        kind="markdown",
        source="https://ann:secret@example.org/a",
    )
    assert article.source == "https://example.org/a"
    assert article.marks[0].href == "https://evil.example/a"
    assert str(SourceError("https://ann:secret@example.org/a", "x", "y")) == "https://example.org/a: x; y."
