"""NITF to an article."""

from __future__ import annotations

import pytest

from briefing.model import Article
from briefing.sources.reading import articles_of

DATE = "<date.issue norm='20260303T090000Z'/>"


def read(head: str, data: str = DATE, end: str = "", declared: str = "") -> Article:
    text = (
        f"{declared}<nitf><head><title>Slug</title><docdata>{data}</docdata></head><body><body.head><hedline><hl1>Ferry <em>stops</em></hl1>"
        f"</hedline>{head}</body.head><body.content><p>It stops for the winter.</p></body.content>{end}</body></nitf>"
    )
    (one,) = articles_of(text.encode(), "a.xml", "wire", None, None)
    return one


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ("<byline>By ANN LEE<byttl>Northwire Sea Writer</byttl></byline>", "ANN LEE, Northwire Sea Writer"),
        ("<byline>By<person>Ann Lee</person><byttl>Sea Desk</byttl></byline>", "Ann Lee, Sea Desk"),
        ("<byline>ANN LEE</byline><byline>Northwire</byline>", "ANN LEE, Northwire"),
        ("<byline/>", None),
    ],
)
def test_a_byline(head: str, author: str | None) -> None:
    assert read(head).author == author


@pytest.mark.parametrize(
    ("head", "dateline", "published"),
    [
        ("<dateline><location>VALE, Norway</location><story.date>20260302T090000+0000</story.date></dateline>", ["VALE, Norway"], "2026-03-03T09:00:00+00:00"),
        ("<dateline><story.date norm='20260302T090000Z'>20260302T090000Z</story.date></dateline>", [], "2026-03-03T09:00:00+00:00"),
        ("<dateline><location>VALE</location><story.date norm='20260302T090000Z'>March 2</story.date></dateline>", ["VALE, March 2"], "2026-03-03T09:00:00+00:00"),
        ("<dateline>VALE, Norway (NW) -</dateline>", ["VALE, Norway (NW) -"], "2026-03-03T09:00:00+00:00"),
    ],
)  # fmt: skip
def test_a_dateline(head: str, dateline: list[str], published: str) -> None:
    one = read(head)
    assert [one.text[b.start : b.end] for b in one.blocks if b.kind == "dateline"] == dateline
    assert one.published == published


def test_the_date_of_the_story_where_none_is_issued() -> None:
    assert (
        read("<dateline><story.date>20260302T090000+0000</story.date></dateline>", "").published
        == "2026-03-02T09:00:00+00:00"
    )


def test_what_stands_at_its_end_is_read() -> None:
    one = read("", end="<body.end><tagline>Reporting by Omar Haddad in Vale.</tagline></body.end>")
    assert one.text.split("\n\n")[1:] == ["It stops for the winter.", "Reporting by Omar Haddad in Vale."]


def test_paragraphs_of_an_abstract_stand_apart() -> None:
    one = read("<abstract><p>Storms broke its piers.</p><p>Mail goes on.</p></abstract>")
    assert "Storms broke its piers. Mail goes on." in one.text


@pytest.mark.parametrize("encoding", ["iso-8859-1", "utf-8", "windows-1252", "utf-16"])
def test_utf_8_whatever_is_declared(encoding: str) -> None:
    one = read("<byline>By Zoë Brontë</byline>", declared=f"<?xml version='1.0' encoding='{encoding}'?>")
    assert one.author == "Zoë Brontë"
