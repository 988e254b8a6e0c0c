"""One article in every wire format is the same, and anything else is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Article
from briefing.sources import SourceError, find, read
from briefing.sources.clean import clean
from briefing.sources.formats import kind_of_bytes
from briefing.sources.reading import articles_of

TITLE = "Fleets still far apart after nine hours of talks in Oslo"

STANDFIRST = "Norway joins the talks on Thursday"

BODY = (
    ("paragraph", "OSLO, March 3, 2026 (Northwire) - The ministers met for nine hours & left."),
    ("heading", "What they want"),
    ("paragraph", "The three of them want:"),
    ("list_item", "more cod"),
    ("list_item", "more hake"),
    ("quote", "We are apart, said Ann Lee."),
    ("paragraph", "Nobody would say why the ministers had left before the end."),
)

AS_HTML = {"paragraph": "p", "heading": "h2", "list_item": "li", "quote": "blockquote"}

AS_MARKDOWN = {"paragraph": "", "heading": "## ", "list_item": "- ", "quote": "> "}

AS_TEXT = {"paragraph": "", "heading": "", "list_item": "- ", "quote": "> "}

AS_STYLE = {"paragraph": "Normal", "heading": "Heading 1", "list_item": "List Bullet", "quote": "Quote"}


def html() -> str:
    blocks = (f"<{AS_HTML[kind]}>{escape(text)}</{AS_HTML[kind]}>" for kind, text in BODY)
    return "".join(blocks).replace("<li>", "<ul><li>", 1).replace("</li><bl", "</li></ul><bl")


def lines(marks: dict[str, str]) -> str:
    text = "\n\n".join(marks[kind] + text for kind, text in BODY)
    return text.replace("\n\n- more hake", "\n- more hake") + "\n"


def ninjs(**fields: Any) -> bytes:
    return json.dumps({"uri": "urn:x:1", "versioncreated": "2026-03-03T18:30:00+01:00"} | fields).encode()


def news_item(content: str, about: str = "", meta: str = "") -> str:
    return (
        f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x" xml:lang="en-GB"><itemMeta>{meta}'
        f"</itemMeta><contentMeta>{about}</contentMeta><contentSet>{content}</contentSet></newsItem>"
    )


def nitf(body: str, head: str = "") -> str:
    return f"<nitf><body><body.head>{head}</body.head><body.content>{body}</body.content></body></nitf>"


ABOUT = f'<headline>{TITLE}</headline><description role="drol:summary">{STANDFIRST}</description>'

XHTML = f'<inlineXML contenttype="application/xhtml+xml"><html><body>{html()}</body></html></inlineXML>'

NITF = f'<inlineXML contenttype="application/nitf+xml">{nitf(html())}</inlineXML>'

RSS = f"""<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item>
<title>{TITLE}</title><description>{STANDFIRST}</description>
<content:encoded><![CDATA[{html()}]]></content:encoded></item></channel></rss>"""

BASE = {"headline": TITLE, "description_text": STANDFIRST}

NEWER = {"headlines": [{"role": "main", "value": TITLE}], "descriptions": [{"value": STANDFIRST}]}

RENDERED: dict[str, bytes] = {
    "a.txt": f"{TITLE}\n{STANDFIRST}\n\n{lines(AS_TEXT)}".encode(),
    "a.md": f"# {TITLE}\n\n*{STANDFIRST}*\n\n{lines(AS_MARKDOWN)}".encode(),
    "rss.xml": RSS.encode(),
    "feed.json": json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "items": [{"title": TITLE, "summary": STANDFIRST, "content_html": html()}],
        }
    ).encode(),
    "ninjs1.json": ninjs(**BASE, body_xhtml=html(), body_text="left out"),
    "ninjs1-text.json": ninjs(**BASE, body_text=lines(AS_TEXT)),
    "ninjs2.json": ninjs(**NEWER, bodies=[{"role": "main", "contenttype": "text/html", "value": html()}]),
    "ninjs3.json": ninjs(
        **NEWER, bodies=[{"contentType": "text/plain", "value": lines(AS_TEXT)}], firstCreated="2026-03-03"
    ),
    "newsml-nitf.xml": news_item(NITF, ABOUT).encode(),
    "newsml-xhtml.xml": news_item(XHTML, ABOUT).encode(),
    "newsml-text.xml": news_item(
        f'<inlineData contenttype="text/plain">{escape(lines(AS_TEXT))}</inlineData>', ABOUT
    ).encode(),
    "nitf.xml": nitf(html(), f"<hedline><hl1>{TITLE}</hl1><hl2>{STANDFIRST}</hl2></hedline>").encode(),
    "mail.eml": f"Subject: {TITLE}\n\n{STANDFIRST}\n\n{lines(AS_TEXT)}".encode(),
    "mail-html.eml": (f"Subject: {TITLE}\nContent-Type: text/html\n\n<p>{STANDFIRST}</p>{html()}".encode()),
}


def blocks(one: Article) -> list[tuple[str, str]]:
    return [(block.kind, one.text[block.start : block.end]) for block in one.blocks]


@pytest.mark.parametrize("name", RENDERED)
def test_one_article_is_the_same_in_every_format(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_bytes(RENDERED["a.txt"])
    (tmp_path / name).write_bytes(RENDERED[name])
    one, plain = read(tmp_path / name), read(tmp_path / "a.txt")
    assert one.text == plain.text
    if name != "mail-html.eml":  # a mail in HTML does not tell its standfirst
        assert blocks(one) == blocks(plain)


def test_a_docx_is_the_same_too(tmp_path: Path, docx_file: Callable[..., bytes]) -> None:
    styled = [(TITLE, "Title"), (STANDFIRST, "Subtitle"), *((text, AS_STYLE[kind]) for kind, text in BODY)]
    (tmp_path / "a.docx").write_bytes(docx_file(*styled))
    (tmp_path / "a.txt").write_bytes(RENDERED["a.txt"])
    assert blocks(read(tmp_path / "a.docx")) == blocks(read(tmp_path / "a.txt"))


def articles(data: bytes | str, name: str = "a.json") -> tuple[Article, ...]:
    return articles_of(data if isinstance(data, bytes) else data.encode(), name, "wire", None, None)


BOMB = '<!DOCTYPE newsItem [<!ENTITY a "ha">]>'


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (BOMB + news_item("&a;"), "declares XML entities"),
        ((BOMB + news_item("&a;")).encode("utf-16"), "declares XML entities"),
        ("<newsItem>", "broken XML"),
        ("<newsItem>" + "<a>" * 10_000 + "</a>" * 10_000 + "</newsItem>", "broken XML"),
        ("<newsItem>&undeclared;</newsItem>", "broken XML"),
        ("<?xml version='1.0' encoding='no-such'?><newsItem/>", "broken XML"),
        (news_item('<remoteContent href="https://example.org/x"/>', "<headline>T</headline>"), "no text"),
        ("<packageItem><itemRef/></packageItem>", "only points to articles"),
        ("<newsMessage/>", "no text"),
        ("<nitf><body/></nitf>", "no text"),
        (news_item(f'<inlineData contenttype="text/plain">{"a " * 1_000_001}</inlineData>'), "longer than"),
        ("{}", "JSON of another kind"),
        ("[]", "JSON of another kind"),
        ('{"headline": "T", "uri": "u"}', "no text"),
        ('{"headline": "T", "uri": "u", "body_text": {"a": 1}, "bodies": [[], 3, {"value": 4}]}', "no text"),
        (json.dumps({"name": "settings", "version": "1.0.0"}), "JSON of another kind"),
        ('{"uri": "u", "headline": "T", "body_text": "\\ud800"}', None),
        ('{"a":' * 20_000, "nested too deep"),
        (b"{\xff\xfe", "broken JSON"),
        (f"<{'p' * 5_000}/>", r"XML of another kind \(<p{60}>\)"),
        ("<xi:include xmlns:xi='x' href='file:///etc/passwd'/>", "XML of another kind"),
    ],
)
def test_hostile_wire_files(data: str | bytes, reason: str | None) -> None:
    if reason is None:
        assert articles(data)[0].text == "T\n\n\ufffd"
        return
    with pytest.raises(SourceError, match=reason):
        articles(data)


def test_of_a_folder_only_files_with_articles_are_taken(tmp_path: Path) -> None:
    for name, data in RENDERED.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "package.json").write_text('{"name": "x", "version": "1.0.0"}')
    (tmp_path / "page.xml").write_text("<svg/>")
    found = find([str(tmp_path)])
    assert sorted(Path(file).name for file in found.files) == sorted(RENDERED)
    assert found.problems == ()
    assert find([str(tmp_path / "package.json")]).files  # named by the user, it is tried


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (RSS.encode(), "wire"),
        (b'<?xml version="1.0"?>\n<feed xmlns="x">', "wire"),
        (RENDERED["ninjs1.json"], "wire"),
        (RENDERED["newsml-nitf.xml"], "wire"),
        (b"%PDF-1.4", "pdf"),
        (b"PK\x03\x04", "docx"),
        (b"Message-ID: <a>\nSubject: x\n\nx", "mail"),
        (b"From a@example.org Tue\nSubject: x\n\nx", "mbox"),
        (b"From here the road went on.\nIt was dark.", None),
        (b"[1] A note", None),
        (b"{curly} words", None),
        (b"OSLO - They met.", None),
    ],
)
def test_standard_input_is_told_by_how_it_begins(data: bytes, kind: str | None) -> None:
    assert kind_of_bytes(data) == kind


JSONS = st.recursive(
    st.none()
    | st.integers()
    | st.text(max_size=8)
    | st.sampled_from(["<p>a", "https://jsonfeed.org/version/1"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                "uri headline headlines bodies body_text body_xhtml value role by items version located altids"
                " versioncreated authors language associations description_text infosources content_html".split()
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=20,
)

XMLS = st.lists(
    st.sampled_from(
        ["<contentMeta>", "</contentMeta>", "<headline>", "</headline>", "<contentSet>", "</contentSet>", "<p>", "</p>",
         "<inlineXML>", "</inlineXML>", "<nitf>", "</nitf>", "<body.content>", "</body.content>", "words", "&#x202e;"]
    ),
    max_size=20,
).map(lambda parts: f"<newsItem>{''.join(parts)}</newsItem>")  # fmt: skip


@given(JSONS.map(json.dumps) | XMLS | st.text(max_size=50))
def test_anything_is_articles_or_a_source_error(data: str) -> None:
    try:
        found = articles(data.encode("utf-8", "replace"))
    except SourceError:
        return
    for one in found:
        assert clean(one.text) == one.text
        assert (
            clean(f"{one.title}{one.author}{one.site}{one.link}")
            == f"{one.title}{one.author}{one.site}{one.link}"
        )
