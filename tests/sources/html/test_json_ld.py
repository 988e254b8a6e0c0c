"""What a page tells about its article in JSON-LD."""

from __future__ import annotations

import json

import pytest

from briefing.sources.html.json_ld import names, told_in_json
from briefing.sources.html.tree import page_tree


def told(*scripts: str) -> dict[str, object]:
    head = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    return told_in_json(page_tree(f"<html><head>{head}</head><body><p>a</p></body></html>", "a.html"))


def article(**fields: object) -> str:
    return json.dumps({"@type": "NewsArticle", **fields})


@pytest.mark.parametrize(
    ("script", "headline"),
    [
        (article(headline="Talks"), "Talks"),
        (json.dumps({"@graph": [{"@type": "WebPage", "headline": "Site"}, json.loads(article(headline="Talks"))]}), "Talks"),
        (json.dumps([json.loads(article(headline="Talks"))]), "Talks"),
        (json.dumps({"@type": ["Thing", "https://schema.org/Article"], "headline": "Talks"}), "Talks"),
        (json.dumps({"@type": "Person", "headline": "Talks"}), None),
        (json.dumps({"@type": "WebPage", "hasPart": json.loads(article(headline="Another"))}), None),
        ('{"@type": "NewsArticle", "headline": "Talks", broken', "Talks"),
        ("broken", None),
        ("[" * 100_000, None),
        (article(headline="Talks") + ";", "Talks"),
    ],
    ids=["plain", "graph", "list", "types", "another type", "another article", "broken", "nothing", "deep", "semicolon"],
)  # fmt: skip
def test_the_article_of_a_page(script: str, headline: str | None) -> None:
    assert told(script).get("headline") == headline


def test_of_several_the_one_that_is_most_an_article_tells() -> None:
    page = json.dumps({"@type": "WebPage", "headline": "Site"})
    assert told(page, article(headline="Talks"))["headline"] == "Talks"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Ann Lee", "Ann Lee"),
        ({"name": "Ann Lee"}, "Ann Lee"),
        ([{"name": ["Ann Lee", "Omar Haddad"]}, "Ann  Lee"], "Ann Lee, Omar Haddad"),
        ("https://example.org/ann", None),
        ("Ann &amp; Omar", "Ann & Omar"),
        (3, None),
        ([], None),
    ],
)
def test_names(value: object, expected: str | None) -> None:
    assert names(value) == expected
