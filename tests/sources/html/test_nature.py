"""Pages that hold no article, or only the beginning of one, say so."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from sentences import SAID, TITLE, lines, opened, paragraphs, story

from briefing.sources.errors import SourceError
from briefing.sources.html.nature import A_LIST, ONLY_THE_BEGINNING


def data(json: str) -> str:
    return f'{TITLE}<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Talks fail",{json}}}</script>'


@pytest.mark.parametrize(
    ("head", "body", "says"),
    [
        ("<title>Log in - The Post</title>", "<h1>Log in</h1><form><p>Enter your address and password to go on.</p><input></form>", "it asks to log in"),
        ("<title>The Post</title>", "<h1>Sign in to your account</h1><p>You can read every story then. It takes a minute.</p>", "it asks to log in"),
        ("<title>Just a moment...</title>", "<h1>post.example</h1><h2>Verify you are human by completing the action below.</h2><p>The site has to look at your connection.</p>", "a human"),
        ("<title>x</title>", "<h1>Checking your browser before you go on</h1><p>This process is automatic, and you will soon be there.</p>", "a human"),
        ("<title>Page not found | The Post</title>", "<h1>Sorry, this page does not exist</h1><p>It may have been moved or deleted. Please use the search.</p>", "no such page"),
        ("<title>The Post</title>", "<h1>404</h1><p>There is nothing here. Go to the front page of the paper instead.</p>", "no such page"),
        ("<title>Error 404 - Page Not Found | The Post</title>", "<h1>Oops!</h1><p>We can’t find the page. It may never have been here at all.</p>", "no such page"),
        ("<title>Access Denied</title>", "<h1>Access Denied</h1><p>You have no permission to see this page on this server.</p>", "no such page"),
        ("<title>The Post</title>", "<ul>" + "".join(f"<li><a href=/{n}>Section number {n}</a></li>" for n in range(20)) + "</ul>", "a list of links"),
    ],
)  # fmt: skip
def test_what_is_no_article(head: str, body: str, says: str) -> None:
    with pytest.raises(SourceError, match="holds no article: ") as raised:
        opened(body, head)
    assert says in str(raised.value)


def test_a_short_article_is_one() -> None:
    body = "<h1>Boat sinks off island</h1><p>A boat sank off the island on Monday, the coast guard said.</p>"
    assert lines(opened(body, "<title>Boat sinks</title>")) == [
        "A boat sank off the island on Monday, the coast guard said."
    ]


def test_an_article_on_what_is_not_found_is_one() -> None:
    assert len(lines(opened(story().replace("Talks fail", "Not found"), "<title>Not found</title>"))) == 6


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (TITLE, f"{paragraphs(0, 1)}<div class=gate><p>Already a subscriber? <a href=/l>Log in</a></p></div>"),
        (TITLE, f"{paragraphs(0, 1)}<p>To view the full story, please subscribe to the Post.</p>"),
        (TITLE, f"{paragraphs(0, 1)}<div class=paywall-modal><h3>This article is for subscribers only</h3></div>"),
        (data('"isAccessibleForFree":false'), paragraphs(0)),
        (data('"isAccessibleForFree":"False"'), paragraphs(0, 1)),
        (data('"isAccessibleForFree":false,"wordCount":"900"'), paragraphs(*range(8))),
    ],
)  # fmt: skip
def test_a_page_that_holds_only_the_beginning_says_so(head: str, body: str) -> None:
    article = opened(f"<article><h1>Talks fail</h1>{body}</article>", head)
    assert article.notes == (ONLY_THE_BEGINNING,)
    assert set(lines(article)) <= set(SAID)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (TITLE, f"<header><p>Already a subscriber? Log in</p></header>{story()}"),
        (data('"isAccessibleForFree":true'), story()),
        (data('"isAccessibleForFree":false,"wordCount":110'), story()),
    ],
)
def test_a_page_that_is_whole_says_nothing(head: str, body: str) -> None:
    assert opened(body, head).notes == ()


def test_a_front_page_says_that_it_is_a_list() -> None:
    cards = "".join(
        f"<div><h2><a href=/{n}>{one}</a></h2><p><a href=/{n}>{one}</a></p></div>"
        for n, one in enumerate(SAID)
    )
    assert opened(f"<main>{cards}</main>", "<title>The Post</title>").notes == (A_LIST,)
