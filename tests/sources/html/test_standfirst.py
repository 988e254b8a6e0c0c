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
