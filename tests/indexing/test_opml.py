"""Lists of feeds in OPML, in and out."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.indexing.opml import feeds_in, opml
from briefing.sources import SourceError
from briefing.sources.clean import clean_line

LIST = """<?xml version="1.0"?><opml version="1.1"><head><title>Mine</title></head><body>
<outline text="News"><outline type="rss" text="North &amp; wire" xmlUrl="https://wire.example/feed?a=1&amp;b=2"/>
<outline text="Text" title="Title" xmlurl=" http://other.example/rss " htmlUrl="http://other.example/"/></outline>
<outline text="Again" xmlUrl="https://wire.example/feed?a=1&amp;b=2"/>
<outline text="A file" xmlUrl="file:///etc/passwd"/><outline text="No feed"/></body></opml>"""


def test_feeds_of_a_list(tmp_path: Path) -> None:
    file = tmp_path / "mine.opml"
    file.write_text(LIST)
    told = [("https://wire.example/feed?a=1&b=2", "North & wire"), ("http://other.example/rss", "Title")]
    assert feeds_in(str(file)) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("", "broken XML"),
        ("<rss/>", "is no list of feeds"),
        ("<opml><body><outline text='a'/></body></opml>", "names no feed"),
        ('<!DOCTYPE o [<!ENTITY a "b">]><opml/>', "declares XML entities"),
        (None, "there is no such file"),
    ],
)
def test_what_is_no_list_is_told(tmp_path: Path, words: str | None, told: str) -> None:
    file = tmp_path / "mine.opml"
    if words is not None:
        file.write_text(words)
    with pytest.raises(SourceError, match=told):
        feeds_in(str(file))


TITLES = st.text(max_size=30).map(lambda one: " ".join(clean_line(one).split()))


@given(st.dictionaries(st.text("abc&?=<\"'", max_size=9), TITLES, min_size=1))
def test_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, feeds: dict[str, str]
) -> None:
    given = [(f"https://wire.example/{path}", title) for path, title in feeds.items()]
    file = tmp_path_factory.mktemp("opml") / "out.opml"
    file.write_text(opml(given), encoding="utf-8")
    found = feeds_in(str(file))
    assert [url for url, _ in found] == [url for url, _ in given]
    for (_, read), (url, title) in zip(found, given, strict=True):
        assert read == (title or url)
