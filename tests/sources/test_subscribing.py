"""The entries of a feed and the names that they keep in it when their text changes."""

from __future__ import annotations

import json
from html import escape

import pytest

from briefing.sources import SourceError
from briefing.sources.reading import entries_of

WORDS = "The envoys of Norland and Rovia met for a third day in the old harbour and left without a deal."


def rss(*items: str) -> bytes:
    return f'<rss version="2.0"><channel><title>N</title>{"".join(items)}</channel></rss>'.encode()


def item(inside: str, words: str = WORDS) -> str:
    return f"<item>{inside}<title>Talks</title><description>{escape(words)}</description></item>"


ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>N</title><entry><id>urn:one</id><title>Talks</title>
<content type="text">{WORDS}</content></entry></feed>""".encode()
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "N",
        "items": [{"id": "j1", "content_text": WORDS}],
    }
).encode()


@pytest.mark.parametrize(
    ("data", "names"),
    [
        (rss(item("<guid isPermaLink='false'>g1</guid>"), item("<guid>https://n.example/2</guid>")), ["g1", "https://n.example/2"]),
        (rss(item("<link>https://n.example/1</link>")), ["https://n.example/1"]),
        (ATOM, ["urn:one"]),
        (JSON, ["j1"]),
    ],
)  # fmt: skip
def test_names(data: bytes, names: list[str]) -> None:
    assert [name for name, _ in entries_of(data, "https://n.example/feed")] == names


def test_an_entry_without_a_name_is_named_by_its_text() -> None:
    ((name, article),) = entries_of(rss(item("")), "https://n.example/feed")
    assert name == article.id


def test_two_without_a_name_are_two() -> None:
    data = rss(item("", "First. " + WORDS), item("", "Last. " + WORDS))
    assert len(entries_of(data, "https://n.example/feed")) == 2


def test_of_two_of_one_name_the_first_is_taken_in_its_place() -> None:
    data = rss(
        item("<guid>a</guid>", "First. " + WORDS),
        item("<guid>b</guid>"),
        item("<guid>a</guid>", "Last. " + WORDS),
    )
    (first, one), (second, _) = entries_of(data, "https://n.example/feed")
    assert (first, second) == ("a", "b")
    assert "First." in one.text


@pytest.mark.parametrize(
    ("data", "told"), [(b" ", "is empty"), (b"<opml/>", "XML of another kind"), (rss(), "no entries")]
)
def test_what_is_no_feed_is_told(data: bytes, told: str) -> None:
    with pytest.raises(SourceError, match=told):
        entries_of(data, "https://n.example/feed")
