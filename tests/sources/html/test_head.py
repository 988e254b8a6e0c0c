"""What the mark-up of a page tells: date, author, language, address."""

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


def json(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        (json('{"@type":"NewsArticle","datePublished":"2026-02-18T10:00:00+05:30"}'), "", "2026-02-18T10:00:00+05:30"),
        (json('{"@type":"https://schema.org/NewsArticle","datePublished":"2026-02-18"}'), "", "2026-02-18"),
        (json('[[{"@type":["Thing","Article"],"datePublished":"2026-02-18T10:00Z"}]]'), "", "2026-02-18T10:00:00+00:00"),
        (json('{"@type":"WebPage","mainEntity":{"@type":"Article","datePublished":"2026-02-18"}}'), "", "2026-02-18"),
        (json('{"@type":"WebPage","datePublished":"2020-01-01"}') + json('{"@type":"Article","datePublished":"2026-02-18"}'), "", "2026-02-18"),
        (json('{"@type":"NewsArticle","datePublished":"2026-02-18",}'), "", "2026-02-18"),
        (json('{"@type":"NewsArticle","headline":"a\nb","datePublished":"2026-02-18"}'), "", "2026-02-18"),
        (json('{"@type":"NewsArticle","datePublished":"1970-01-01T00:00:00Z"}') + '<meta name="pubdate" content="2026-02-18">', "", "2026-02-18"),
        (json('{"@type":"NewsArticle","datePublished":"soon"}') + '<meta name="pubdate" content="2026-02-18">', "", "2026-02-18"),
        ('<meta property="article:published_time" content="2026-02-18T10:00:00-0500">', "", "2026-02-18T10:00:00-05:00"),
        ('<meta property="article:modified_time" content="2026-02-20T10:00:00Z"><meta name="DC.date" content="2026-02-18">', "", "2026-02-18"),
        ('<meta itemprop="datePublished" content="Wed, 18 Feb 2026 10:00:00 GMT">', "", "2026-02-18T10:00:00+00:00"),
        ("", '<time datetime="2026-02-18T10:00:00+01:00">Wednesday</time>', "2026-02-18T10:00:00+01:00"),
        ("", '<time>18 February 2026</time>', "2026-02-18"),
        ("", '<time class="updated" datetime="2026-02-20">x</time><time class="published" datetime="2026-02-18">y</time>', "2026-02-18"),
        ("", '<aside><time datetime="2019-01-01">x</time></aside><time datetime="2026-02-18">y</time>', "2026-02-18"),
        ("", '<span itemprop="datePublished" content="2026-02-18T10:00:00+09:00">x</span>', "2026-02-18T10:00:00+09:00"),
    ],
)  # fmt: skip
def test_the_date_of_publication(head: str, body: str, published: str) -> None:
    article = page(head, body)
    assert (article.published, article.published_from) == (published, "metadata")


def test_a_date_that_only_stands_on_the_page_gives_way() -> None:
    body = '<div class="meta">Feb 18, 2026</div>'
    assert (page(body=body).published, page(body=body).published_from) in {
        ("2026-02-18", "text"),
        ("2026-02-18", "dateline"),
    }
    elsewhere = '<div class="post-date-line">Posted on 18.02.2026</div>'
    found = page(body=elsewhere)
    assert (found.published, found.published_from) == ("2026-02-18", "text")
    given = page(body=elsewhere, published="2026-02-19")
    assert (given.published, given.published_from) == ("2026-02-19", "option")
    lined = page(
        body=elsewhere
        + "<p>HARBOUR CITY, Feb. 17, 2026 (Northwire) — The talks were over by noon, it said.</p>"
    )
    assert (lined.published, lined.published_from) == ("2026-02-17", "dateline")


@pytest.mark.parametrize(
    "body",
    [
        "<footer>© 2026 The Norland Post</footer>",
        "<p>The next round of the talks, both delegations were told by their hosts at the end of the third night, will begin on <time datetime='2026-03-09'>9 March</time>.</p>",
        "<p>Call 2026-02 for help.</p>",
    ],
)
def test_what_is_no_date_of_publication(body: str) -> None:
    assert page(body=body).published is None


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ('<meta name="author" content="Ann Lee">', "Ann Lee"),
        ('<meta name="byl" content="By Ann Lee and Omar Haddad">', "Ann Lee and Omar Haddad"),
        ('<meta property="article:author" content="https://social.example/ann">', None),
        (json('{"@type":"NewsArticle","author":"Ann Lee"}'), "Ann Lee"),
        (json('{"@type":"NewsArticle","author":[{"name":"Ann Lee"},{"name":"Ann Lee"},"Omar Haddad"]}'), "Ann Lee, Omar Haddad"),
        (json('{"@type":"NewsArticle","author":{"name":"Ann O&#39;Lee"}}'), "Ann O'Lee"),
        (json('{"@type":"NewsArticle","author":{"name":null}}'), None),
        (json('{"@type":"NewsArticle","author":{"name":"' + "x" * 300 + '"}}'), None),
    ],
)  # fmt: skip
def test_the_author(head: str, author: str | None) -> None:
    assert page(head).author == author


@pytest.mark.parametrize(
    "names",
    [
        "rel=author", "id=author", "class=author", "itemprop='author name'", "class=authorName", "class=author-name",
        "data-testid=AuthorCard", "data-testid=AuthorURL", "class=byline", "class=username", "class=byl", "class=BBL",
        "class=channel-name", "class=submitted-by", "class=posted-by", "class=journalist-name", "class=screenname",
        "class=story-writer", "class=storyByline", "data-component=PostByline", "id=theAuthors", "class=zuozhe",
        "id=bianji", "class=xiaobian",
    ],
)  # fmt: skip
def test_the_author_by_the_names_of_an_element(names: str) -> None:
    assert page(body=f"<div><span {names}>Ann Lee</span></div>").author == "Ann Lee"
    assert page(body="<div><author>Ann Lee</author></div>").author == "Ann Lee"


@pytest.mark.parametrize(
    ("head", "lang", "language"),
    [
        ("", "en-GB", "en"), ("", "EN", "en"), ("", "fr", "fr"), ("", "", "en"), ("", "x!", "en"),
        ("<meta property=og:locale content=de_DE>", "", "de"), (json('{"@type":"Article","inLanguage":"nl"}'), "", "nl"),
    ],
)  # fmt: skip
def test_the_declared_language(head: str, lang: str, language: str) -> None:
    assert page(head, lang=lang).language == language


def test_long_english_is_english_whatever_is_declared() -> None:
    more = "<p>They said that it was not what they had agreed, and that the ships would have to wait for the court.</p>"
    other = "<p>It was the last of the rounds that both of them had said they would hold before the end of the winter.</p>"
    assert page(body=more + other, lang="fr").language == "en"
    assert page(lang="fr").language == "fr"


@pytest.mark.parametrize(
    ("href", "link"),
    [
        ("https://post.example/a", "https://post.example/a"), ("//post.example/a", None), ("/a", None),
        ("javascript:alert(1)", None), ("http://[", None), ("mailto:a@b.example", None), ("data:text/html,x", None),
    ],
)  # fmt: skip
def test_the_canonical_link(href: str, link: str | None) -> None:
    assert page(f'<link rel="canonical" href="{href}">').link == link
