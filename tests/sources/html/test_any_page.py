"""Any mark-up at all: an article that is well formed, or a sentence that says what is wrong."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Article
from briefing.sources.article.draft import assemble
from briefing.sources.clean import clean
from briefing.sources.errors import SourceError
from briefing.sources.html.reader import parse

SENTENCE = "The envoys of Norland left the old customs house without a deal on who may fish in the strait."
PIECES = st.sampled_from(
    [
        f"<p>{SENTENCE}</p>",
        f"<article><h1>Talks fail</h1><p>{SENTENCE}</p><p>GENEVA, Feb. 18, 2026 (Northwire) — {SENTENCE}</p>",
        "<p>", "</p>", "<div>", "</div>", "<h1>A title</h1>", "<h2>", "</h2>", "<ul>", "<li>item", "</ul>", "<ol><li>",
        "<blockquote>", "</blockquote>", "<table><tr><td>a</td>", "</table>", "<b>", "</b>", "<i> x </i>", "<q>", "</q>",
        "<a href='javascript:x'>go</a>", "<a href='https://example.org/\x1b'>to</a>", "<a href='http://['>bad</a>", "<a href=//x>y</a>",
        "<base href='http://['>", "<link rel=canonical href='http://['>", "<link rel=canonical>",
        "<br>", "<figure><figcaption>A boat</figcaption></figure>", "<p class=standfirst>A line below the title, long enough</p>",
        "<time datetime='2026-13-45'>x</time>", "<time datetime='0000-00-00T99:99'>", "<meta name=date content='\x00'>",
        "<meta name=author content='\u202eBy '>", "<meta property=og:site_name content=' '>", "<html lang='\x1b'>",
        "<script type='application/ld+json'>{\"@type\":[[]],\"author\":{\"name\":{}}}</script>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":7,\"datePublished\":[[]],\"author\":[null]}</script>",
        "<script type='application/ld+json'>[1,", "</script>", "<style>", "<!--", "-->", "<![CDATA[", "]]>", "<?xml encoding='utf-16'?>",
        "&#27;", "&#x1b;", "&#0;", "&#xd800;", "&#x110000;", "&#99999999999999999999;", "&lt;b&gt;", "&nbsp;", "&amp", "\x00", "\x1b[2J",
        "\u202e", "\u200b", "[/oops]", "<svg><text>", "<math alttext='\\('>", "<template>", "<noscript>", "<form>", "</form>", "<body>", "<title>T | S</title>",
    ]
)  # fmt: skip
PAGES = st.lists(st.one_of(PIECES, st.text(max_size=30)), max_size=25).map("".join)


def check(article: Article) -> None:
    at = 0
    for block in article.blocks:
        words = article.text[block.start : block.end]
        assert at <= block.start < block.end
        assert words == " ".join(words.split())
        assert set(article.text[at : block.start]) <= {"\n"}
        at = block.end
    assert at == len(article.text)
    fields = (article.title, article.author, article.site, article.link, article.language, article.published)
    for text in (article.text, *fields):
        assert text is None or clean(text) == text
    for mark in article.marks:
        assert 0 <= mark.start < mark.end <= len(article.text)
        assert (mark.kind == "link") == (mark.href is not None)
        if mark.href is not None:
            assert re.match(r"(?:https?://|mailto:)", mark.href)
            assert clean(mark.href) == mark.href


def read(data: bytes) -> None:
    try:
        draft = parse(data, "a.html")
    except SourceError:
        return
    check(assemble(draft, "a.html", None))


@settings(max_examples=300, deadline=None)
@given(PAGES)
def test_any_markup_is_an_article_or_a_source_error(page: str) -> None:
    read(page.encode("utf-8", "surrogatepass"))


@settings(max_examples=100, deadline=None)
@given(PAGES)
def test_so_is_any_markup_around_an_article(page: str) -> None:
    words = f"<html><body><article><h1>Talks fail</h1><p>{SENTENCE}</p>{page}<p>{SENTENCE[:50]}</p></article></body></html>"
    read(words.encode("utf-8", "surrogatepass"))


@settings(max_examples=200, deadline=None)
@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b"<html><body><p>", b"<meta charset=utf-7>", b"\xff\xfe", b"<?xml "]),
)
def test_so_are_any_bytes(data: bytes, start: bytes) -> None:
    read(start + data)
