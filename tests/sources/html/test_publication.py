"""Of the dates on a page only that of its article is believed, and of two orders of figures the one that is sure."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from sentences import TITLE, opened, paragraphs, story

OWN = "<p class=date>March 3, 2026</p>"
CARD = "<h3><a href=/x>King crowned in the city</a></h3><time datetime=2025-12-01>Dec 1, 2025</time>"
BODY = paragraphs(0, 1, 2, 3, 4, 5)


@pytest.mark.parametrize(
    "body",
    [
        f"<div class=latest><a href=/1>King crowned</a> <time datetime=2026-02-01>1 Feb 2026</time></div><main><h1>Talks fail</h1>%s{BODY}</main>",
        f"<main><h1>Talks fail</h1>%s{BODY}</main><section><h2>More stories</h2><div>{CARD}</div></section>",
        f"<main><h1>Talks fail</h1>%s{BODY}<ul class=stories><li><a href=/1>King crowned</a><span class=date>Feb 2, 2026</span></li></ul></main>",
        story(f"<div class=story-card>{CARD}</div>", "%s"),
        story("", '<div class=promo><a href=/x>King crowned</a><time class=published datetime="2025-12-01">Dec 1, 2025</time></div>%s'),
        story("", "<figure><img src=a.jpg><figcaption>The house on Jan. 9, 2026. <span>Photo: O. Haddad, <time datetime=2026-01-09>Jan 9, 2026</time></span></figcaption></figure>%s"),
        story("", "<div class=image-wrap><img src=a.jpg><div class=caption>File photo, 9 January 2026. O. Haddad / Northwire</div></div>%s"),
        story("<blockquote class=twitter-tweet><p>We came to sign.</p>&mdash; Ida Marsh (@ida) <a href=https://t.example/1>March 1, 2026</a></blockquote>", "%s"),
        story("<div class=embed-post><p>We came to sign.</p><time datetime=2026-03-01T09:00:00Z>Mar 1, 2026</time></div>", "%s"),
        story("<blockquote class=instagram-media><p>A post of Ida Marsh on <time datetime=2026-03-01>Mar 1, 2026</time></p></blockquote>", "%s"),
        f"<div class=widget><h4>Events</h4><span>12 April 2026</span></div><div id=content><h1>Talks fail</h1>%s{BODY}</div>",
        f"<div id=content><h1>Talks fail</h1>%s{BODY}</div><footer>© 2019 The Post. Last reviewed 3 May 2019</footer>",
        f"{story('', '%s')}<section id=comments><div class=comment><b>Reader</b><time datetime=2026-03-09>March 9, 2026</time><p>Good.</p></div></section>",
        f"<header><div class=today>Monday, November 30, 2026</div></header>{story('', '%s')}",
        f"<header><time datetime=2026-11-30>Monday</time></header>{story('', '%s')}",
        story("<p>The treaty was signed on 4 May 2004, and both sides renewed it in the spring of the year 2009, the envoys said on Friday night.</p>", "%s"),
        f"{story('', '%s')}<article class=item>{CARD}</article><article class=item>{CARD}</article>",
    ],
)  # fmt: skip
def test_the_dates_of_other_things_are_not_those_of_the_article(body: str) -> None:
    assert opened(body % OWN).published == "2026-03-03"
    assert opened(body % "").published is None


@pytest.mark.parametrize(
    "above",
    [
        "<p class=meta>Updated March 5, 2026 | Published March 3, 2026</p>",
        "<div class=dates><div>Updated 5 March 2026, 10:00 GMT</div><div>Published 3 March 2026, 09:00 GMT</div></div>",
        "<p>Updated <time datetime=2026-03-05>March 5, 2026</time></p><p>Published <time datetime=2026-03-03>March 3, 2026</time></p>",
        "<div><span>Last updated: </span><time datetime=2026-03-05>March 5, 2026</time> <span>First published: </span><time datetime=2026-03-03>March 3, 2026</time></div>",
        "<p>Updated: March 5, 2026 9:00 a.m. Published: March 3, 2026 8:00 a.m.</p>",
        "<p>Updated March 5, 2026 (originally published March 3, 2026)</p>",
        "<span itemprop=dateModified content=2026-03-05>5 March 2026</span> <span itemprop=datePublished content=2026-03-03>3 March 2026</span>",
        "<p>Published March 3, 2026</p><p>Updated March 5, 2026</p>",
    ],
)  # fmt: skip
def test_a_change_told_first_is_not_the_publication(above: str) -> None:
    assert (opened(story(above=above)).published or "")[:10] == "2026-03-03"


def test_a_change_alone_is_better_than_no_date() -> None:
    changed = "<p>Updated <time datetime=2026-03-05>March 5, 2026</time></p>"
    assert opened(story(above=changed)).published == "2026-03-05"


OTHER = '{"@type":"NewsArticle","headline":"King crowned in a far city","datePublished":"2025-01-01"}'
SAME = '{"@type":"NewsArticle","headline":"Envoys talk, talks fail","datePublished":"2026-03-03"}'


@pytest.mark.parametrize(
    ("told", "above", "day"),
    [
        (OTHER, OWN, "2026-03-03"),
        (f"[{OTHER},{SAME}]", "", "2026-03-03"),
        (OTHER, "", "2025-01-01"),
        (SAME, "<p class=date>March 1, 2026</p>", "2026-03-03"),
    ],
)
def test_metadata_of_another_headline_give_way(told: str, above: str, day: str) -> None:
    head = f'{TITLE}<script type="application/ld+json">{told}</script>'
    assert opened(story(above=above), head).published == day


FIGURES = "<p class=date>11/07/2025</p>"


@pytest.mark.parametrize(
    ("above", "head", "lang", "day"),
    [
        (FIGURES, "", "en-US", "2025-11-07"),
        (FIGURES, "", "en-GB", "2025-07-11"),
        (FIGURES, "<meta property=og:locale content=en_US>", "en", "2025-11-07"),
        (FIGURES, "<link rel=canonical href=https://www.post.co.uk/a>", "en", "2025-07-11"),
        (FIGURES, "<link rel=canonical href=https://post.gov/a>", "en", "2025-11-07"),
        (FIGURES, "<link rel=canonical href=https://post.example/2025/11/07/a>", "en-GB", "2025-11-07"),
        (FIGURES, "<meta property=article:modified_time content=2025-11-08T10:00:00Z>", "en", "2025-11-07"),
        ("<p class=date>Published 11/07/2025, updated 11/13/2025</p>", "", "en", "2025-11-07"),
        ("<p class=date>11/27/2025</p>", "", "en", "2025-11-27"),
        ("<p class=date>27/11/2025</p>", "", "en-US", "2025-11-27"),
        ("<p class=date>11/11/2025</p>", "", "en", "2025-11-11"),
        ("<p class=date>11.07.2025</p>", "", "en", "2025-07-11"),
        (f"{FIGURES}<p>Nov. 6, 2025, a day off</p>", "", "en", "2025-11-07"),
        ("", "<meta name=date content=11/07/2025>", "en-US", "2025-11-07"),
        ("<div><time>11/07/2025</time></div>", "", "en-US", "2025-11-07"),
    ],
)  # fmt: skip
def test_a_date_in_figures_is_read_as_other_signs_tell(above: str, head: str, lang: str, day: str) -> None:
    page = f"<div class=c><h1>Talks fail</h1>{above}{BODY}</div>"
    one = opened(page, f"{TITLE}{head}", lang)
    assert (one.published, one.remarks) == (day, ())


def test_where_nothing_tells_a_date_in_figures_is_not_believed() -> None:
    one = opened(story(above=FIGURES))
    assert one.published is None
    assert one.remarks == (
        "The source dates itself “11/07/2025”, which may be 2025-07-11 or 2025-11-07: neither is taken.",
    )
