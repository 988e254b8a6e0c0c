"""JSON Feed to articles."""

from __future__ import annotations

import json

from briefing.model import Article
from briefing.sources.reading import articles_of

JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Northwire",
        "language": "en-GB",
        "items": [
            {
                "id": "1",
                "url": "https://example.org/c",
                "title": "Fleets apart",
                "content_html": "<p>They met.</p><p>They left.",
                "summary": "They met and left without a word to anyone",
                "date_published": "2026-03-03T18:30:00+01:00",
                "authors": [{"name": "Ann Lee"}],
            },
            {"id": "2", "content_text": "They met.\n\nThey left again."},
        ],
    }
)


def articles(data: bytes | str, name: str = "feed.xml") -> tuple[Article, ...]:
    raw = data if isinstance(data, bytes) else data.encode()
    return articles_of(raw, name, "wire", None, None)


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def test_json_feed() -> None:
    first, second = articles(JSON, "feed.json")
    assert kinds(first) == [
        ("title", "Fleets apart"),
        ("standfirst", "They met and left without a word to anyone"),
        ("paragraph", "They met."),
        ("paragraph", "They left."),
    ]
    assert (first.author, first.language, first.link) == ("Ann Lee", "en", "https://example.org/c")
    assert first.published == "2026-03-03T18:30:00+01:00"
    assert second.text == "They met.\n\nThey left again."
