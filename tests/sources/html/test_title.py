"""The title of a page."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        ("<head><title>Talks fail | The Post</title></head><body>", "Talks fail"),
        ("<head><title>Talks fail - The Post</title><meta property=og:site_name content='The Post'></head><body>", "Talks fail"),
        ("<head><title>Talks fail - again and again</title></head><body>", "Talks fail - again and again"),
        ("<head><meta property=og:title content='Why they failed'></head><body><h1>The strait talks fail</h1>", "The strait talks fail"),
        ("<head><meta property=og:title content='Talks fail'></head><body><h1>The Post</h1>", "Talks fail"),
        ("<head><title>x</title></head><body><h1>One</h1><h1>Talks fail</h1>", "x"),
        ("<body><h1>Talks\n <em>fail</em></h1>", "Talks fail"),
        ("<head><title>Talks fail - The Post</title></head><body><h1><span class=kicker>Open Water</span><span>Talks fail</span></h1>", "Talks fail"),
        ("<head><title>Talks fail - The Post</title></head><body><h1><small>Strait</small> Talks fail</h1>", "Talks fail"),
        ("<head><title>Talks fail again | The Post</title></head><body><h1><div>World</div><div>Talks fail again</div></h1>", "Talks fail again"),
        ("<head><title>Talks fail | Four Years On</title></head><body><header><h1>Four Years On</h1></header><main><h2 class=post-title>Talks fail</h2>", "Talks fail"),
        ("<head><title>Talks fail | The Post</title><meta property=og:title content='Talks fail'></head><body><div class=section-head><h1>Strait and Fishery Centre</h1></div><h2>Talks fail</h2>", "Talks fail"),
        ('<head><title>Talks fail - The Post</title><script type="application/ld+json">{"@type":"Article","name":"Talks fail","headline":"public talks on a strait"}</script></head><body><h1>Talks fail</h1>', "Talks fail"),
        ('<head><title>Talks fail - The Post</title><meta property=og:site_name content="The Post"><script type="application/ld+json">{"@type":"Article","name":"Talks fail","headline":"public talks on a strait"}</script></head><body>', "Talks fail"),
        ("<head><title>The Post: Talks fail in the strait</title></head><body><h1>The Post</h1><h1>Talks fail in the strait</h1>", "Talks fail in the strait"),
    ],
)  # fmt: skip
def test_the_title(markup: str, title: str) -> None:
    data = f"<html>{markup}<div>{BODY}</div></body></html>".encode()
    assert assemble(draft_of_page(data, "a.html"), "a.html", None).title == title
