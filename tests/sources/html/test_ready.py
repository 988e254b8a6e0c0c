"""Every paragraph of a body, whatever boxes and line breaks it stands in."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from sentences import SAID, lines, opened, paragraphs

FIRST = SAID[0]


@pytest.mark.parametrize(
    ("body", "numbers"),
    [
        (f"<div class=g><div class='article-body'>{paragraphs(0, 1)}</div></div><div class=g><div class='article-body'>{paragraphs(2, 3)}</div></div>", (0, 1, 2, 3)),
        (f"<div class='article-body'>{paragraphs(0, 1)}</div><div class=ad-rail></div><div class='article-body'>{paragraphs(2, 3)}</div>", (0, 1, 2, 3)),
        (f"<div class='article__lede'>{paragraphs(0, 1)}</div><div class='article__body-text'>{paragraphs(2, 3)}</div><div class=paywall>{paragraphs(4, 5)}</div>", (0, 1, 2, 3, 4, 5)),
        (f"<section id=content-1 class=content-block>{paragraphs(0, 1)}</section><section class=promo><h3><a href=/x>A king is crowned</a></h3><p>{SAID[7]}</p></section><section id=content-2 class=content-block>{paragraphs(2, 3)}</section>", (0, 1, 2, 3)),
        (f"<div class=story-body>{paragraphs(0, 1)}</div><section class=newsletter-box><p>{SAID[7]}</p></section><div class=story-body>{paragraphs(2)}</div><div class=story-body>{paragraphs(3)}</div>", (0, 1, 2, 3)),
        (f"<div class='entry-content'>{paragraphs(0, 1, 2)}</div><div class=author-bio><p>{SAID[6]}</p><p>{SAID[7]}</p></div>", (0, 1, 2)),
    ],
    ids=["in rows", "side by side", "of other names", "sections", "three", "the author below"],
)  # fmt: skip
def test_a_body_in_several_boxes(body: str, numbers: tuple[int, ...]) -> None:
    assert lines(opened(f"<main><article><h1>Talks fail</h1>{body}</article></main>")) == [
        SAID[n] for n in numbers
    ]


def test_a_second_article_below_is_another_one() -> None:
    more = f"<article><h1>Boat sinks</h1><div class=article-body>{paragraphs(5, 6, 7)}</div></article>"
    found = opened(
        f"<article><h1>Talks fail</h1><div class=article-body>{paragraphs(0, 1, 2)}</div></article>{more}"
    )
    assert lines(found) == list(SAID[:3])


@pytest.mark.parametrize("side", ["aside", "footer", "header", "nav", "details"])
def test_a_body_in_a_side_of_the_page(side: str) -> None:
    found = opened(
        f"<main><{side} class=left><article><h1>Talks fail</h1>{paragraphs(0, 1, 2, 3)}</article></{side}></main>"
    )
    assert lines(found) == list(SAID[:4])


@pytest.mark.parametrize(
    "body",
    [
        f"<div id=story><h1>Talks fail</h1>{SAID[0]}<br>{SAID[1]}<br>{SAID[2]}</div>",
        f"<h1>Talks fail</h1><div class=article-body>{SAID[0]}<br><br>\n{SAID[1]}<br/><br/>{SAID[2]}</div>",
        f"<h1>Talks fail</h1><div>{SAID[0]}<br>&nbsp;<br>{SAID[1]}<br><br><br>{SAID[2]}</div>",
        f"<article><h1>Talks fail</h1><p>{SAID[0]}<br><br>{SAID[1]}<br><br>{SAID[2]}</p></article>",
        f"<table><tr><td><a href=/>Home</a></td><td><font size=2>{SAID[0]}<br><br>{SAID[1]}<br><br>{SAID[2]}</font></td></tr></table>",
        f"<article><h1>Talks fail</h1><p>{SAID[0]}</p>{SAID[1]}<p>{SAID[2]}</p></article>",
    ],
    ids=["one break", "two breaks", "a blank between", "in a paragraph", "in a cell", "loose words"],
)  # fmt: skip
def test_paragraphs_that_line_breaks_part(body: str) -> None:
    assert lines(opened(body)) == list(SAID[:3])


def test_links_and_bold_words_cut_no_sentence_between_line_breaks() -> None:
    body = (
        "<div class=article-body>The envoys of Norland left <a href=/h>the customs house</a> on Wednesday without a deal.<br><br>"
        "The <b>Rovia Port Authority</b> would pay, its head told the reporters.<br><br><h3>What it means</h3>"
        "It means <a href=/n>nothing</a> to the boats that work in the strait in winter.</div>"
    )
    assert lines(opened(f"<h1>Talks fail</h1>{body}")) == [
        "The envoys of Norland left the customs house on Wednesday without a deal.",
        "The Rovia Port Authority would pay, its head told the reporters.",
        "What it means",
        "It means nothing to the boats that work in the strait in winter.",
    ]


@pytest.mark.parametrize(
    ("first", "words"),
    [
        (f"<p></p><div class=dropcap>E</div>{FIRST[1:]}<p></p>", FIRST),
        (f"<div><span class=x1>E</span><p><a href=/n>{FIRST[1:6]}</a>{FIRST[6:]}</p></div>", FIRST),
        (f"<p class=dropcap>E</p><p>{FIRST[1:]}</p>", FIRST),
        (f"<p><span>E</span>\n{FIRST[1:]}</p>", FIRST),
        (f"<p><img src=e.gif alt=E>{FIRST[1:]}</p>", FIRST),
        (f"<p><b>E</b>NVOYS{FIRST[6:]}</p>", "ENVOYS" + FIRST[6:]),
        (f"<span class=cap>“W</span><p>{SAID[4][2:]}</p>", SAID[4]),
        (f"<p><span class=cap>A</span> skipper{SAID[6][9:]}</p>", SAID[6]),
    ],
    ids=["a box", "beside", "a paragraph", "a line", "a picture", "capitals", "a quotation", "a word"],
)  # fmt: skip
def test_a_first_letter_that_is_set_apart(first: str, words: str) -> None:
    assert (
        lines(opened(f"<article><h1>Talks fail</h1><div>{first}{paragraphs(1, 2)}</div></article>"))[0]
        == words
    )


def test_one_letter_before_a_word_that_is_whole_stays_one() -> None:
    asked = "<p><b>Q</b> Why did they leave the house so early in the night?</p>"
    assert lines(opened(f"<article><h1>Talks fail</h1>{paragraphs(0, 1)}{asked}</article>"))[2].startswith(
        "Q Why"
    )


def test_paragraphs_in_elements_of_a_sites_own() -> None:
    body = "".join(f"<story-p>{said} <x-tip>so it says</x-tip></story-p>" for said in SAID[:3])
    found = opened(f"<article><h1>Talks fail</h1>{body}</article>")
    assert lines(found) == [f"{said} so it says" for said in SAID[:3]]
