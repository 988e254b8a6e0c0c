"""A fragment of HTML to pieces: nothing that acts, nothing that takes long."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Article
from briefing.sources import SourceError
from briefing.sources.clean import clean
from briefing.sources.html import fragment
from briefing.sources.reading import articles_of


def articles(data: bytes | str, name: str = "feed.xml") -> tuple[Article, ...]:
    raw = data if isinstance(data, bytes) else data.encode()
    return articles_of(raw, name, "wire", None, None)


def item(inside: str) -> str:
    return f"<rss version='2.0'><channel><title>N</title><item>{inside}</item></channel></rss>"


@pytest.mark.parametrize("inside", ["&lt;!--", "&lt;a ", "&lt;", "&lt;div&gt;", "&lt;b&gt;x"])
def test_markup_that_never_closes_is_read_in_linear_time(inside: str) -> None:
    started = time.monotonic()
    with suppress(SourceError):
        articles(item(f"<title>T</title><description>words {inside * 100_000}</description>"))
    assert time.monotonic() - started < 20


@pytest.mark.parametrize(
    "markup",
    [
        "<i><b>" * 1_000 + "x.<br>" * 10_000,
        "<b>x.</b><br>" * 20_000,
        "<pre>" + "<b>x</b>\n" * 20_000,
        "<a href='https://a.example/'>b.example/</a> " * 20_000,
    ],
    ids=lambda markup: markup[:12],
)
def test_marks_by_the_thousand_are_read_in_linear_time(markup: str) -> None:
    started = time.process_time()
    (one,) = articles(item(f"<title>T</title><description>words <![CDATA[{markup}]]></description>"))
    assert time.process_time() - started < 8
    assert len(one.marks) <= 20_000


@pytest.mark.parametrize(
    ("markup", "marks"),
    [
        ("<b>a<b>b</b>c</b>", [("strong", "abc")]),
        ("<b>a<strong><i>b</i></strong></b>", [("strong", "ab"), ("emphasis", "b")]),
        ("<b>a</b><b>b</b>", [("strong", "a"), ("strong", "b")]),
        ("<b>a<div>b</div></b>c", [("strong", "a"), ("strong", "b")]),
        ("<i>a.<br>b</i><br>c", [("emphasis", "a."), ("emphasis", "b")]),
    ],
)
def test_marks_within_marks(markup: str, marks: list[tuple[str, str]]) -> None:
    found = [
        (mark.kind, one.text[mark.start : mark.end]) for one in fragment.pieces(markup) for mark in one.marks
    ]
    assert found == marks


MARKUP = st.lists(
    st.sampled_from(
        "<p> </p> <b> </i> <a href='x'> </a> <ul> <ol> <li> </ul> <br> <td> </table> <!-- --> <script> </script>"
        " &amp; &#27; <![CDATA[ ]]> text more. <blockquote> </h2> <h2> <pre> \n <svg> <title>".split(" ")
    )
    | st.text(max_size=8),
    max_size=30,
).map("".join)


@given(MARKUP)
def test_any_markup_gives_pieces_in_order(markup: str) -> None:
    for piece in fragment.pieces(markup):
        assert piece.text == " ".join(clean(piece.text).split()) != ""
        assert all(0 <= mark.start < mark.end <= len(piece.text) for mark in piece.marks)


@pytest.mark.parametrize(
    "struck", ["<del>300</del>", "<s>300</s>", "<strike><b>3</b>00</strike>", "<S>300</S>"]
)
def test_words_that_were_taken_back_are_not_read(struck: str) -> None:
    (piece,) = fragment.pieces(f"<p>The storm hurt {struck} <ins>30</ins> sailors.</p>")
    assert piece.text == "The storm hurt 30 sailors."
