"""What an agency says of the use of an article is told, in every format that can say it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from briefing.model import Article
from briefing.sources.reading import articles_of
from briefing.sources.wire.status import remarks

WITHDRAWN = "The agency has withdrawn this article: it is not to be used."
WITHHELD = "The agency withholds this article: it is not to be published."
EMBARGO = "This article is under embargo until 2031-05-01T06:00:00+00:00: it is not to be published before."
NO_END = "This article is under embargo: it is not to be published before it is released."
CORRECTED = "The agency has corrected this article."
BODY = "<p>The ferry to Orrin stops for the winter.</p>"


def read(text: str) -> tuple[Article, ...]:
    return articles_of(text.encode(), "a.xml", "wire", None, None)


def news_item(meta: str, body: str = BODY, guid: str = "urn:a") -> str:
    inside = f"<inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body>{body}</body></html></inlineXML>"
    content = f"<contentSet>{inside}</contentSet>" if body else ""
    about = "<contentMeta><headline>Ferry stops</headline></contentMeta>"
    return f"<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='{guid}'><itemMeta>{meta}</itemMeta>{about}{content}</newsItem>"


@pytest.mark.parametrize(
    ("meta", "notes"),
    [
        ("<pubStatus qcode='stat:usable'/>", ()),
        ("<pubStatus qcode='stat:canceled'/>", (WITHDRAWN,)),
        ("<pubStatus uri='http://cv.iptc.org/newscodes/pubstatusg2/canceled'/>", (WITHDRAWN,)),
        ("<pubStatus qcode='stat:withheld'/>", (WITHHELD,)),
        ("<embargoed>2031-05-01T06:00:00Z</embargoed>", (EMBARGO,)),
        ("<embargoed/>", (NO_END,)),
        ("<signal qcode='sig:correction'/><edNote>Mends the fare</edNote>", (CORRECTED, "Editor's note: Mends the fare")),
        ("<edNote>First</edNote><edNote>Second</edNote><edNote>First</edNote>", ("Editor's note: First", "Editor's note: Second")),
        ("<edNote>Editors' note: photo to come</edNote>", ("Editor's note: photo to come",)),
        ("<edNote> </edNote>", ()),
    ],
)  # fmt: skip
def test_newsml(meta: str, notes: tuple[str, ...]) -> None:
    (one,) = read(news_item(meta))
    assert one.notes == one.remarks == notes


def test_a_kill_without_a_text_is_told() -> None:
    (one,) = read(news_item("<pubStatus qcode='stat:canceled'/><edNote>KILL. The fare is wrong</edNote>", ""))
    assert one.text.split("\n\n") == ["Ferry stops", *one.notes]
    assert one.notes == (WITHDRAWN, "Editor's note: KILL. The fare is wrong")


def test_a_kill_is_told_of_the_earlier_version_too() -> None:
    kill = "<pubStatus qcode='stat:canceled'/>"
    found = read(
        f"<newsMessage><itemSet>{news_item('')}{news_item(kill, '')}{news_item('', guid='urn:b')}</itemSet></newsMessage>"
    )
    assert [one.notes for one in found] == [(WITHDRAWN,), (WITHDRAWN,), ()]


def nitf(data: str = "", head: str = "", attributes: str = "") -> str:
    return (
        f"<nitf><head><docdata {attributes}>{data}</docdata></head><body><body.head><hedline><hl1>Ferry stops</hl1></hedline>"
        f"{head}</body.head><body.content>{BODY}</body.content></body></nitf>"
    )


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        (nitf(), ()),
        (nitf(attributes="management-status='canceled'"), (WITHDRAWN,)),
        (nitf(attributes="management-status='embargoed'"), (NO_END,)),
        (nitf(attributes="management-status='usable'"), ()),
        (nitf("<ed-msg info='Photo to come'/>"), ("Editor's note: Photo to come",)),
        (nitf("<ed-msg msg-type='kill' info='Do not use'/>"), (WITHDRAWN, "Editor's note: Do not use")),
        (nitf("<correction info='Mends the fare'/>"), (CORRECTED, "Editor's note: Mends the fare")),
        (nitf("<date.issue norm='20260303T090000Z'/><date.release norm='20310501T060000Z'/>"), (EMBARGO,)),
        (nitf("<date.issue norm='20260303T090000Z'/><date.release norm='20260303T090000Z'/>"), ()),
        (nitf(head="<note noteclass='editorsnote'><body.content><p>Mends the fare.</p><p>Adds a quote.</p></body.content></note>"), ("Editor's note: Mends the fare. Adds a quote.",)),
        (nitf(head="<note noteclass='cpyrt'><body.content><p>(c) Northwire</p></body.content></note>"), ()),
    ],
)  # fmt: skip
def test_nitf(text: str, notes: tuple[str, ...]) -> None:
    (one,) = read(text)
    assert one.notes == notes
    assert one.text == "Ferry stops\n\nThe ferry to Orrin stops for the winter."


@pytest.mark.parametrize(
    ("fields", "notes"),
    [
        ({"pubstatus": "usable"}, ()),
        ({"pubstatus": "canceled", "ednote": "KILL"}, (WITHDRAWN, "Editor's note: KILL")),
        ({"pubStatus": "Cancelled", "edNote": "KILL"}, (WITHDRAWN, "Editor's note: KILL")),
        ({"pubstatus": "withheld"}, (WITHHELD,)),
        ({"embargoed": "2031-05-01T06:00:00Z"}, (EMBARGO,)),
        ({"embargoed": None, "ednote": ""}, ()),
        ({"embargoed": "noon"}, ("This article is under embargo until noon: it is not to be published before.",)),
        ({"signals": [{"code": "sig:correction"}]}, (CORRECTED,)),
        ({"correction_sequence": 2}, (CORRECTED,)),
        ({"ednote": ["One", {"value": "Two"}, 3]}, ("Editor's note: One", "Editor's note: Two")),
        ({"ednote": "<p>Mends &amp; adds</p>"}, ("Editor's note: Mends & adds",)),
        ({"pubstatus": 3, "ednote": {"a": 1}, "embargoed": 7, "signals": 3}, ()),
    ],
)  # fmt: skip
def test_ninjs(fields: dict[str, Any], notes: tuple[str, ...]) -> None:
    item = {"uri": "urn:a", "headline": "Ferry stops", "body_text": "It stops for the winter."} | fields
    (one,) = read(json.dumps(item))
    assert one.notes == notes


def test_a_kill_in_ninjs_without_a_text_is_told_of_both() -> None:
    first = {"uri": "urn:a", "headline": "Ferry stops", "body_text": "It stops for the winter."}
    found = read(json.dumps([first, {"uri": "urn:a", "headline": "Ferry stops", "pubstatus": "canceled"}]))
    assert [one.notes for one in found] == [(WITHDRAWN,), (WITHDRAWN,)]


def test_the_gravest_stands_first_and_a_note_has_an_end() -> None:
    said = remarks(["correction", "canceled"], ["x" * 5_000], "")
    assert said[:3] == (WITHDRAWN, NO_END, CORRECTED)
    assert len(said[3]) < 1_100
