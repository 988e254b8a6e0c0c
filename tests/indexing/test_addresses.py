"""Addresses that are indexed: asked each time, briefed only where they hold something new."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
import quick
from quick import Here

sys.path.insert(0, str(Path(__file__).parents[1] / "sources"))
from answering import PAGE, WORDS, Site, answering, given

from briefing.indexing import Counts, Indexer
from briefing.indexing.items import File, Several
from briefing.indexing.work import Reading, read
from briefing.library.library import Library

FEED = """<rss version="2.0"><channel><title>N</title>{}</channel></rss>"""
ITEM = (
    "<item><guid>{0}</guid><title>Talks {0}</title><link>{1}/{0}</link><description>{2}</description></item>"
)


@pytest.fixture(autouse=True)
def empty_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def site() -> Iterator[Site]:
    with answering() as served:
        items = ITEM.format("b", served.root, "They met.") + ITEM.format("a", served.root, WORDS * 20)
        served.answers["/feed.xml"] = given(
            body=FEED.format(items).encode(), Content_Type="application/rss+xml"
        )
        served.answers["/b"] = given(body=PAGE)
        served.answers["/gone"] = given(404, b"")
        yield served


def indexed(library: Library, path: str) -> tuple[Counts, Here]:
    workers = Here()
    indexer = Indexer(library, workers, lambda why: None)
    files = indexer.files([path])
    indexer.run(files, len(files))
    return indexer.counts, workers


def test_a_feed_is_asked_each_time_and_briefed_once(library: Library, site: Site) -> None:
    assert indexed(library, f"{site.root}/feed.xml")[0] == Counts(added=2)
    counts, workers = indexed(library, f"{site.root}/feed.xml")
    assert counts == Counts(there=2)
    assert [len(chunk) for chunk in workers.worked] == [1]  # the reading, and nothing to brief
    assert library.db.rows("SELECT uri FROM source ORDER BY uri") == [
        (f"{site.root}/a",),
        (f"{site.root}/b",),
    ]
    assert library.db.rows("SELECT * FROM taken") == []


def test_an_address_that_failed_is_tried_again(library: Library, site: Site) -> None:
    assert indexed(library, f"{site.root}/gone")[0] == Counts(failed=1)
    site.answers["/gone"] = given(body=PAGE)
    assert indexed(library, f"{site.root}/gone")[0] == Counts(added=1)
    assert library.failures() == []


def test_pages_are_followed_when_told(site: Site) -> None:
    found = read(File(f"{site.root}/feed.xml"), Reading(follow=True))
    assert isinstance(found, Several)
    assert [article.title for article, _ in found.articles] == ["Harbour talks fail again", "Talks a"]
    site.answers["/b"] = given(403, b"")
    found = read(File(f"{site.root}/feed.xml"), Reading(follow=True))
    assert isinstance(found, Several)
    assert found.articles[0][0].text == "Talks b\n\nThey met."
    ((address, why),) = found.troubles
    assert address == f"{site.root}/b"
    assert "may not be read from here" in why


def test_what_could_not_be_followed_is_told_and_the_summary_kept(
    library: Library, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.answers["/b"] = given(403, b"")
    monkeypatch.setattr(quick, "work", partial(_following, quick.work))
    assert indexed(library, f"{site.root}/feed.xml")[0] == Counts(added=2, failed=1)


def _following(work: object, reading: Reading, chunk: object) -> object:
    return work(Reading(follow=True), chunk)  # type: ignore[operator]
