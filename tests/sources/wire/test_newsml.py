"""NewsML-G2 and NITF to articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.model import Article
from briefing.sources import read_all
from briefing.sources.reading import articles_of


def news_item(content: str, about: str = "", meta: str = "") -> str:
    return (
        f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x" xml:lang="en-GB"><itemMeta>{meta}'
        f"</itemMeta><contentMeta>{about}</contentMeta><contentSet>{content}</contentSet></newsItem>"
    )


def blocks(one: Article) -> list[tuple[str, str]]:
    return [(block.kind, one.text[block.start : block.end]) for block in one.blocks]


def articles(data: bytes | str, name: str = "a.json") -> tuple[Article, ...]:
    return articles_of(data if isinstance(data, bytes) else data.encode(), name, "wire", None, None)


def test_the_fields_of_a_news_item() -> None:
    about = (
        "<contentCreated>2026-03-03T18:30:00+01:00</contentCreated><located><name>Oslo</name></located>"
        "<by>By Ann Lee</by><dateline>OSLO, March 3 (Northwire) -</dateline><headline>Talks</headline>"
    )
    meta = (
        '<provider literal="x"><name>Northwire</name></provider><versionCreated>2026-03-04</versionCreated>'
    )
    text = '<inlineData contenttype="text/plain">They met.</inlineData>'
    (one,) = articles(news_item(text, about, meta))
    assert blocks(one) == [
        ("title", "Talks"),
        ("dateline", "OSLO, March 3 (Northwire) -"),
        ("paragraph", "They met."),
    ]
    assert (one.author, one.site, one.language) == ("Ann Lee", "Northwire", "en")
    assert (one.published, one.published_from) == ("2026-03-03T18:30:00+01:00", "metadata")


def test_a_news_message_holds_several(tmp_path: Path) -> None:
    items = "".join(
        news_item(
            f'<inlineData contenttype="text/plain">They met {n}.</inlineData>', f"<headline>T {n}</headline>"
        )
        for n in (1, 2)
    )
    package = "<packageItem><itemRef residref='x'/></packageItem>"
    path = tmp_path / "n.xml"
    path.write_text(f'<newsMessage xmlns="x"><itemSet>{package}{items}</itemSet></newsMessage>')
    assert [(one.source, one.title) for one in read_all(path)] == [(f"{path}#1", "T 1"), (f"{path}#2", "T 2")]


@pytest.mark.parametrize(
    ("about", "title"),
    [
        (
            "<headline role='hld:sub'>For the winter</headline><headline role='hld:main'>Talks</headline>",
            "Talks",
        ),
        ("<headline role='http://x.example/role/sub'>Sub</headline><headline>Talks</headline>", "Talks"),
        ("<headline xml:lang='fr'>Pourparlers</headline><headline xml:lang='en'>Talks</headline>", "Talks"),
        ("<headline rank='2'>Short</headline><headline rank='1'>Talks</headline>", "Talks"),
        ("<headline>Talks<br/>fail</headline>", "Talks fail"),
        ("<headline/><headline>Talks</headline>", "Talks"),
    ],
)
def test_the_main_headline_is_the_title(about: str, title: str) -> None:
    (one,) = articles(news_item('<inlineData contenttype="text/plain">They met.</inlineData>', about))
    assert one.title == title


@pytest.mark.parametrize(
    ("about", "author"),
    [
        ("<by>By Ann Lee</by><by>Omar Haddad</by>", "Ann Lee, Omar Haddad"),
        (
            "<creator qcode='a'><name>Ann Lee</name></creator><creator literal='Omar Haddad'/>",
            "Ann Lee, Omar Haddad",
        ),
        ("<creator qcode='a'/>", None),
    ],
)
def test_all_who_wrote_it_are_named(about: str, author: str | None) -> None:
    (one,) = articles(news_item('<inlineData contenttype="text/plain">They met.</inlineData>', about))
    assert one.author == author


def test_a_headline_below_the_main_one_is_the_standfirst() -> None:
    about = "<headline role='hld:sub'>For the winter</headline><headline role='hld:main'>Talks</headline>"
    (one,) = articles(news_item('<inlineData contenttype="text/plain">They met.</inlineData>', about))
    assert blocks(one)[:2] == [("title", "Talks"), ("standfirst", "For the winter")]


def test_the_fullest_rendition_is_read() -> None:
    short = "<inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body><p>They met.</p></body></html></inlineXML>"
    (one,) = articles(
        news_item(f'{short}<inlineData contenttype="text/plain">They met for nine hours.</inlineData>')
    )
    assert one.text == "They met for nine hours."
