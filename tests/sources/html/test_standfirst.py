"""The standfirst of a page."""

from __future__ import annotations

import pytest

from briefing.model import Article
from briefing.sources.article.draft import assemble
from briefing.sources.html.page import draft_of_page

BODY = "".join(
    f"<p>{words}</p>"
    for words in (
        "Envoys of Norland and Rovia left the old customs house on Wednesday without a deal on who may fish there.",
        "Rovia blamed its neighbour, and its minister told reporters that a draft had been agreed and withdrawn.",
        "The strait carries a tenth of the grain that is shipped from the region, and the insurers are worried.",
    )
)


def page(head: str = "", body: str = "", lang: str = "en", published: str | None = None) -> Article:
    text = f"<html lang='{lang}'><head>{head}</head><body><article><h1>Talks fail</h1>{body}{BODY}</article></body></html>"
    return assemble(draft_of_page(text.encode(), "a.html"), "a.html", published)


@pytest.mark.parametrize(
    ("body", "standfirst"),
    [
        ("<p class='dek'>No deal was made in three nights.</p>", "No deal was made in three nights."),
        ("<h2 class='c-article__sub-headline'>No deal was made in three nights.</h2>", "No deal was made in three nights."),
        ("<div class='articleStandfirst'>No deal was made in three nights.</div>", "No deal was made in three nights."),
        ("<div class='deck'>Short.</div>", None),
        ("<aside><p class='dek'>No deal was made in three nights.</p></aside>", None),
        ("<p class='dek'>Engineers and envoys agree; boats are to run again.</p><div class='author-intro'><p>Ann Lee writes on the sea and lives by it.</p></div>", "Engineers and envoys agree; boats are to run again."),
        ("<div class='deck'><script>(function(id) { document.write(id); })('x-12345');</script></div>", None),
    ],
)  # fmt: skip
def test_the_standfirst(body: str, standfirst: str | None) -> None:
    article = page(body=body)
    told = [article.text[b.start : b.end] for b in article.blocks if b.kind == "standfirst"]
    assert told == ([standfirst] if standfirst else [])


def test_a_description_that_repeats_the_first_paragraph_is_no_standfirst() -> None:
    first = BODY[3 : BODY.index("</p>")]
    assert [b.kind for b in page(f'<meta name="description" content="{first}">').blocks] == [
        "title",
        *["paragraph"] * 3,
    ]


@pytest.mark.parametrize(
    "box",
    [
        "<div class=widget><p class=email-subtitle>Sign up for our letter, and we will write to you.</p></div>",
        "<div class=modal><p class=modal-subtitle>Your comment will be posted here as usual.</p></div>",
        "<div class=comments_intro>{ 38 comments… read them below or add one }</div>",
        "<div><h3 class=story-deck>A king is crowned in a far city</h3></div>",
    ],
)
def test_a_line_below_the_article_is_no_standfirst_of_it(box: str) -> None:
    text = f"<html lang=en><body><article><h1>Talks fail</h1>{BODY}</article>{box}</body></html>"
    article = assemble(draft_of_page(text.encode(), "a.html"), "a.html", None)
    assert [block.kind for block in article.blocks] == ["title", *["paragraph"] * 3]
