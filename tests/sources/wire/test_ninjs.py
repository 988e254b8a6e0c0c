"""ninjs to articles."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from briefing.model import Article
from briefing.sources.reading import articles_of


def ninjs(**fields: Any) -> bytes:
    return json.dumps({"uri": "urn:x:1", "versioncreated": "2026-03-03T18:30:00+01:00"} | fields).encode()


def articles(data: bytes | str, name: str = "a.json") -> tuple[Article, ...]:
    return articles_of(data if isinstance(data, bytes) else data.encode(), name, "wire", None, None)


@pytest.mark.parametrize(
    ("fields", "name", "value"),
    [
        ({"byline": "By Ann Lee"}, "author", "Ann Lee"),
        ({"by": "Ann Lee"}, "author", "Ann Lee"),
        ({"bylines": [{"value": "Ann Lee"}]}, "author", "Ann Lee"),
        ({"byline": "By Ann Lee\nNorthwire Writer"}, "author", "Ann Lee, Northwire Writer"),
        ({"byline": "By <b>Ann</b> &amp; Omar"}, "author", "Ann & Omar"),
        ({"headline": "The <head> tag &amp; more"}, "title", "The <head> tag & more"),
        (
            {
                "headline": "",
                "headlines": [{"role": "sub", "value": "For now"}, {"role": "main", "value": "Talks"}],
            },
            "text",
            "Talks\n\nFor now\n\nThey met.",
        ),
        ({"language": "en-GB"}, "language", "en"),
        ({"firstcreated": "2026-03-02T08:00:00Z"}, "published", "2026-03-02T08:00:00+00:00"),
        ({"firstCreated": "2026-03-02"}, "published", "2026-03-02"),
        ({}, "published", "2026-03-03T18:30:00+01:00"),
        ({"uri": "https://example.org/a"}, "link", "https://example.org/a"),
        ({"altids": [{"value": "https://example.org/b"}]}, "link", "https://example.org/b"),
        ({"altIds": {"web": "https://example.org/b"}}, "link", "https://example.org/b"),
        ({"uri": "javascript:x()"}, "link", None),
        ({"infosources": [{"name": "Northwire"}]}, "site", "Northwire"),
        ({"copyrightholder": "Northwire"}, "site", "Northwire"),
        ({"located": "Oslo"}, "text", "Talks\n\nOslo\nThey met."),
        ({"headline": "Talks \x1b]52;x", "body_text": "They met."}, "title", "Talks \ufffd]52;x"),
        ({"byline": 3, "language": None, "located": [], "altids": 7, "infosources": {}}, "author", None),
    ],
)
def test_the_fields_of_ninjs(fields: dict[str, Any], name: str, value: str | None) -> None:
    (one,) = articles(ninjs(**{"headline": "Talks", "body_text": "They met."} | fields))
    assert getattr(one, name) == value


@pytest.mark.parametrize(
    "value",
    [
        [
            {"uri": "a", "headline": "A", "body_text": "One."},
            {"uri": "b", "headline": "B", "body_text": "Two."},
        ],
        {"items": [{"uri": n, "headline": n, "body_text": t} for n, t in (("A", "One."), ("B", "Two."))]},
        {
            "uri": "p",
            "headline": "P",
            "associations": {
                n: {"uri": n, "headline": n, "body_text": t} for n, t in (("A", "One."), ("B", "Two."))
            },
        },
    ],
)
def test_several_ninjs_items(value: object) -> None:
    assert [one.text for one in articles(json.dumps(value))] == ["A\n\nOne.", "B\n\nTwo."]


def test_items_within_items_are_searched_once() -> None:
    within = (
        f"{'<newsItem>' * 200}{'<a/>' * 50_000}<contentSet><inlineData>They met.</inlineData></contentSet>"
    )
    started = time.process_time()
    (one,) = articles(f"<newsMessage>{within}{'</newsItem>' * 200}</newsMessage>")
    assert one.text == "They met."
    assert time.process_time() - started < 3
