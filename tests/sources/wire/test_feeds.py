"""RSS, Atom and JSON Feed: each entry an article."""

from __future__ import annotations

import time
from html import escape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Article
from briefing.sources import SourceError, read, read_all
from briefing.sources.clean import clean
from briefing.sources.reading import articles_of
from briefing.sources.wire import feeds

BODY = (
    "<p>OSLO, March 3, 2026 (Northwire) - The <b>ministers</b> met <a href='/talks'>here</a>.</p>"
    "<h2>What they want</h2><ul><li>more cod</li><li>more hake</li></ul>"
    "<script>alert(1)</script><blockquote><p>We are apart.</p></blockquote>"
)
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>North &amp; Wire</title><language>en-gb</language>
<item><title>Fleets still far apart</title><link>https://example.org/a</link><dc:creator>By Ann Lee</dc:creator>
<pubDate>Tue, 03 Mar 2026 18:30:00 +0100</pubDate><description>Norway joins on Thursday</description>
<content:encoded><![CDATA[{BODY}]]></content:encoded></item>
<item><title>Second &lt;i&gt;story&lt;/i&gt;</title><description>Just a short summary.</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Northwire</title>
<entry><title type="html">Fleets &amp;amp; cod</title><link href="https://example.org/b"/>
<author><name>Ann Lee</name></author><author><name>Omar Haddad</name></author>
<published>2026-03-03T18:30:00+01:00</published><updated>2026-03-04T09:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They <em>met</em>.</p><p>They left.</p></div>
</content></entry></feed>"""


def articles(data: bytes | str, name: str = "feed.xml") -> tuple[Article, ...]:
    raw = data if isinstance(data, bytes) else data.encode()
    return articles_of(raw, name, "wire", None, None)


def item(inside: str) -> str:
    return f"<rss version='2.0'><channel><title>N</title><item>{inside}</item></channel></rss>"


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def test_rss_with_full_text() -> None:
    first, second = articles(RSS)
    assert kinds(first) == [
        ("title", "Fleets still far apart"),
        ("standfirst", "Norway joins on Thursday"),
        ("dateline", "OSLO, March 3, 2026 (Northwire) -"),
        ("paragraph", "The ministers met here."),
        ("heading", "What they want"),
        ("list_item", "more cod"),
        ("list_item", "more hake"),
        ("quote", "We are apart."),
    ]
    assert (first.author, first.site, first.language) == ("Ann Lee", "North & Wire", "en")
    assert (first.published, first.published_from) == ("2026-03-03T18:30:00+01:00", "metadata")
    assert (first.source, first.link) == ("feed.xml#1", "https://example.org/a")
    marks = [(mark.kind, first.text[mark.start : mark.end], mark.href) for mark in first.marks]
    assert marks == [("strong", "ministers", None), ("link", "here", "https://example.org/talks")]
    assert (second.source, second.text) == ("feed.xml#2", "Second story\n\nJust a short summary.")
    assert second.published is None


def test_atom() -> None:
    (one,) = articles(ATOM)
    assert one.text == "Fleets & cod\n\nThey met.\n\nThey left."
    assert (one.author, one.published) == ("Ann Lee, Omar Haddad", "2026-03-03T18:30:00+01:00")
    assert (one.source, one.link, one.site) == ("feed.xml", "https://example.org/b", "Northwire")


def test_from_an_address_relative_links_start_there() -> None:
    data = item(
        "<title>T</title><link>/a</link><description>&lt;a href='b'&gt;word&lt;/a&gt; two</description>"
    )
    (draft,) = feeds.drafts(data.encode(), "x", "https://example.org/feeds/all.xml")
    assert draft.link == "https://example.org/a"
    assert [mark.href for piece in draft.pieces for mark in piece.marks] == ["https://example.org/b"]
    (one,) = articles(data, "https://example.org/feeds/all.xml")
    assert one.link == "https://example.org/a"


@pytest.mark.parametrize(
    ("inside", "published"),
    [
        ("<pubDate>Tue, 03 Mar 2026 18:30:00 EST</pubDate>", "2026-03-03T18:30:00-05:00"),
        ("<pubDate>3 Mar 2026 18:30 GMT</pubDate>", "2026-03-03T18:30:00+00:00"),
        ("<pubDate>2026-03-03</pubDate>", "2026-03-03"),
        ("<pubDate>soon</pubDate>", None),
        (
            "<dc:date xmlns:dc='http://purl.org/dc/elements/1.1/'>2026-03-03T18:30Z</dc:date>",
            "2026-03-03T18:30:00+00:00",
        ),
    ],
)
def test_dates(inside: str, published: str | None) -> None:
    (one,) = articles(item(f"<description>They met.</description>{inside}"))
    assert one.published == published


@pytest.mark.parametrize(
    ("told", "author"),
    [
        ("ann@wire.example (Ann Lee)", "Ann Lee"),
        ("Ann Lee &lt;ann@wire.example&gt;", "Ann Lee"),
        ("ann@wire.agency", "ann@wire.agency"),
        ("Ann Lee", "Ann Lee"),
        ("By Ann Lee and Omar Haddad", "Ann Lee and Omar Haddad"),
    ],
)
def test_authors(told: str, author: str) -> None:
    (one,) = articles(item(f"<description>They met.</description><author>{told}</author>"))
    assert one.author == author


MEDIA = (
    '<media:content xmlns:media="http://search.yahoo.com/mrss/" url="x.jpg"><media:title>Boats</media:title>'
    "<media:description>Boats off Oslo</media:description><media:credit>Ann Lee</media:credit></media:content>"
)


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (f"<title>T</title>{MEDIA}<description>They met.</description>", "T\n\nThey met."),
        (f"<title>T</title><description>They met.</description>{MEDIA}", "T\n\nThey met."),
        (f"<title>T</title>{MEDIA}", "T\n\nBoats off Oslo"),
    ],
)
def test_what_is_told_of_a_picture_is_not_the_article(inside: str, text: str) -> None:
    (one,) = articles(item(inside))
    assert one.text == text


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<description>It ends here…</description><title>T</title>", "T\n\nIt ends here…"),
        ("<title>T</title><description>a &amp;amp; b</description>", "T\n\na & b"),
        ("<title>T</title><description>&eacute;t&eacute; and war</description>", "T\n\nété and war"),
        ("<title>R&D [/oops]</title><description>x [@click=app.quit]y[/] z</description>", None),
        ("<title>T</title><description>one&lt;br&gt;&lt;br&gt;two</description>", "T\n\none\n\ntwo"),
        ("<title>T</title><description>a&lt;br/&gt;b.&lt;br&gt;C</description>", "T\n\na b.\n\nC"),
        (
            "<title>T</title><description>&lt;ol&gt;&lt;li&gt;a&lt;li&gt;b&lt;/ol&gt;</description>",
            "T\n\n1. a\n\n2. b",
        ),
        (
            "<title>T</title><description>&lt;table&gt;&lt;tr&gt;&lt;td&gt;a&lt;td&gt;b&lt;/table&gt;</description>",
            "T\n\na | b",
        ),
        ("<title>T</title><description>a\x1b[31m b</description>", "T\n\na\ufffd[31m b"),
        ("<title>T</title><description>&lt;p&gt;a&amp;#27;[2J b&amp;#x202e;c</description>", None),
        (
            "<title>T</title><description>&lt;iframe src=x&gt;no&lt;/iframe&gt;yes it is</description>",
            "T\n\nyes it is",
        ),
        (
            "<title>T</title><description>&lt;a href='javascript:x()'&gt;word&lt;/a&gt;</description>",
            "T\n\nword",
        ),
        ("<title>T</title><description>unclosed", "T\n\nunclosed"),
        ("<title>T</title><description>café &#xD83D;&#xde00; &#57343;</description>", "T\n\ncafé 😀 \ufffd"),
        ("<title>T</title><description>Ann &AMP; Omar</description>", "T\n\nAnn & Omar"),
    ],
)
def test_what_feeds_hold_is_made_harmless(inside: str, text: str | None) -> None:
    (one,) = articles(item(inside))
    assert text is None or one.text == text
    assert clean(one.text) == one.text
    assert all(str(mark.href or "https://").startswith("https://") for mark in one.marks)


LAUGHS = (
    '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title></item>'
)
FILE = '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>' + item("<description>&f;</description>")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("", "is empty"),
        ("<rss><channel><title>N</title></channel></rss>", "no entries"),
        ("<feed xmlns='http://www.w3.org/2005/Atom'/>", "no entries"),
        ("<rss><channel><ti", "broken"),
        ("<rss", "broken"),
        (LAUGHS, "declares XML entities"),
        (LAUGHS.encode("utf-16"), "declares XML entities"),
        (FILE, "declares XML entities"),
        ("<html><body>hello</body></html>", "XML of another kind"),
        ("<?xml version='1.0'?><!-- <rss> --><svg/>", "XML of another kind"),
        ("<!-- nothing", "broken XML"),
        ("words", "neither XML nor JSON"),
        (b"\x00\x01\x02", "neither XML nor JSON"),
        (item("<title>only a title</title>"), "holds no text"),
        (item("") * 3, "holds no text"),
        ("<rss>" + "<a>" * 100_000, "broken"),
        (item("<description>" + "a " * 1_000_001 + "</description>"), "longer than"),
        (
            "<rss><channel>" + "<item><description>x y</description></item>" * 2_001 + "</channel></rss>",
            "2,000",
        ),
        ("<rss>" + " " * 10_000_000 + "</rss>", "10 MB"),
        ('{"version": "https://jsonfeed.org/version/1"}', "no entries"),
        ('{"version": "https://jsonfeed.org/version/1", "items": [1, null]}', "no entries"),
        ('{"version": "https://jsonfeed.org/version/1", "items": [{"title": []}]}', "holds no text"),
        ("[" * 100_000, "nested too deep"),
        ('{"a": ' + "9" * 5_000 + "}", "broken JSON"),
        ('{"a":', "broken JSON"),
    ],
)
def test_hostile_feeds(data: str | bytes, reason: str) -> None:
    started = time.monotonic()
    with pytest.raises(SourceError, match=reason):
        articles(data)
    assert time.monotonic() - started < 20


def test_a_feed_with_broken_bytes_is_read_nevertheless() -> None:
    data = item("<title>T</title><description>the caf\xe9 &nbsp; & bar</description>").encode("latin-1")
    assert articles(data)[0].text == "T\n\nthe café & bar"


def test_a_file_of_several_articles(tmp_path: Path) -> None:
    path = tmp_path / "feed.rss"
    path.write_text(RSS)
    assert [one.source for one in read_all(path)] == [f"{path}#1", f"{path}#2"]
    assert read(f"{path}#2").title == "Second story"
    assert read_all(f"{path}#2") == (read(f"{path}#2"),)
    with pytest.raises(SourceError, match="holds 2 articles"):
        read(path)
    with pytest.raises(SourceError, match="no such article"):
        read(f"{path}#3")
    assert [one.published for one in read_all(path, published="2026-01-01")][1] == "2026-01-01"


def entry(title: str = "<title>T</title>", content: str = "", more: str = "") -> str:
    return f"<feed xmlns='http://www.w3.org/2005/Atom'><title>N</title><entry>{title}{more}{content or '<content>They met.</content>'}</entry></feed>"


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ('<title type="text">The &lt;head&gt; tag</title>', "The <head> tag"),
        ("<title>The &lt;head&gt; tag</title>", "The <head> tag"),
        ('<title type="text">&lt;b&gt;Loud&lt;/b&gt; is how</title>', "<b>Loud</b> is how"),
        ('<title type="text">How to write &amp;amp;</title>', "How to write &amp;"),
        ('<title type="html">The &amp;lt;head&amp;gt; tag</title>', "The <head> tag"),
        ('<title type="html">&lt;b&gt;Loud&lt;/b&gt; &amp;amp; clear</title>', "Loud & clear"),
        ('<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">The <em>big</em> boat</div></title>', "The big boat"),
        ("<title type='text'><![CDATA[A < B & C]]></title>", "A < B & C"),
    ],
)  # fmt: skip
def test_a_title_of_atom_is_what_it_says_it_is(title: str, shown: str) -> None:
    (one,) = articles(entry(title))
    assert one.title == shown


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("The &lt;head&gt; tag", "The <head> tag"),
        ("The &amp;lt;head&amp;gt; tag", "The <head> tag"),
        ("AT&amp;amp;T &amp;#8217;s", "AT&T ’s"),
        ("&lt;i&gt;The Vale&lt;/i&gt; sinks", "The Vale sinks"),
        ("<![CDATA[<b>Loud</b> &amp; clear]]>", "Loud & clear"),
        ("<b>in</b>line", "inline"),
        ("5 &lt; 6", "5 < 6"),
    ],
)
def test_a_title_of_rss_is_what_it_seems_to_be(title: str, shown: str) -> None:
    (one,) = articles(item(f"<title>{title}</title><description>They met.</description>"))
    assert one.title == shown


@pytest.mark.parametrize(
    ("author", "shown"),
    [
        ("<a href=\"http://x.example/?a=1\">Ann Lee</a>, <a href=\"/b\">Omar Haddad</a>", "Ann Lee, Omar Haddad"),
        ("<![CDATA[By <b>Ann Lee</b>]]>", "Ann Lee"),
        ("Ann &amp; Omar", "Ann & Omar"),
        ("Zo&euml; Lee", "Zoë Lee"),
        ("Ann Lee <ann@wire.example>", "Ann Lee"),
        ("Ann Lee <ann@wire.example>, Omar Haddad <omar@wire.example>", "Ann Lee, Omar Haddad"),
        ("desk@wire.example (Ann &amp; Omar)", "Ann & Omar"),
    ],
)  # fmt: skip
def test_names_have_no_mark_up(author: str, shown: str) -> None:
    written = author if author.startswith("<!") else escape(author)
    for data in (
        item(f"<title>T</title><description>They met.</description><author>{written}</author>"),
        entry(more=f"<author><name>{written}</name></author>"),
    ):
        (one,) = articles(data)
        assert one.author == shown


PLAIN = "They met.\n\nThey left again\nwithout a word.\n\n5 &lt; 6 &amp; 7 &gt; 6"


@pytest.mark.parametrize(
    "data",
    [
        entry(content=f'<content type="text">{PLAIN}</content>'),
        entry(content=f"<content>{PLAIN}</content>"),
        entry(content=f'<summary type="text">{PLAIN}</summary>'),
        item(f"<title>T</title><description>{PLAIN.replace('&', '&amp;')}</description>"),
        item(f"<title>T</title><description>\n    {PLAIN.replace('&', '&amp;')}\n  </description>"),
    ],
)
def test_plain_text_keeps_its_paragraphs(data: str) -> None:
    (one,) = articles(data)
    assert one.text.split("\n\n")[1:] == ["They met.", "They left again without a word.", "5 < 6 & 7 > 6"]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("<p>They met.</p><p>They left.</p>", ["They met.", "They left."]),
        ("<b>They</b> met.", ["They met."]),
        ("<head> is a tag.", ["<head> is a tag."]),
        ("<p> begins a paragraph.", ["<p> begins a paragraph."]),
    ],
)
def test_what_is_escaped_twice_is_mark_up_where_it_is_closed(written: str, words: list[str]) -> None:
    (one,) = articles(item(f"<title>T</title><description>{escape(escape(written))}</description>"))
    assert one.text.split("\n\n")[1:] == words


def test_a_content_that_says_less_than_the_summary_is_not_the_article() -> None:
    short = "<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'>&lt;img src='x'&gt; Photo.</content:encoded>"
    (one,) = articles(
        item(f"<title>T</title><description>They met for nine hours and left.</description>{short}")
    )
    assert one.text == "T\n\nThey met for nine hours and left."


MARKUP = st.lists(
    st.sampled_from(
        "<p> </p> <b> </i> <a href='x'> </a> <ul> <ol> <li> </ul> <br> <td> </table> <!-- --> <script> </script>"
        " &amp; &#27; <![CDATA[ ]]> text more. <blockquote> </h2> <h2> <pre> \n <svg> <title>".split(" ")
    )
    | st.text(max_size=8),
    max_size=30,
).map("".join)


@given(
    st.binary(max_size=200)
    | MARKUP.map(lambda text: item(text).encode("utf-8", "replace"))
    | MARKUP.map(lambda text: b"<feed><entry><content>" + text.encode("utf-8", "replace"))
)
def test_any_bytes_are_articles_or_a_source_error(data: bytes) -> None:
    try:
        found = articles(data)
    except SourceError:
        return
    assert all(clean(one.text) == one.text and one.blocks for one in found)
