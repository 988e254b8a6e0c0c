"""Feeds against a real server: what is new is stored once, what is unchanged is not sent, what is wrong is left alone."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator, Sequence
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from quick import Here

sys.path.insert(0, str(Path(__file__).parents[1] / "sources"))
from answering import PAGE, WORDS, Answer, Site, answering, given

from briefing.indexing import Counts, Indexer
from briefing.indexing.hosts import by_host
from briefing.indexing.refreshing import Line, refresh, retry_after
from briefing.library import arrivals
from briefing.library.library import Library

FEED = {"Content_Type": "application/rss+xml"}
NOW = 1_764_000_000.0


@pytest.fixture(autouse=True)
def empty_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def site() -> Iterator[Site]:
    with answering() as served:
        yield served


def feed(*entries: tuple[str, str, str]) -> bytes:
    """A feed of entries: guid, title, words."""
    items = "".join(
        f"<item><guid isPermaLink='false'>{guid}</guid><title>{title}</title><link>https://wire.example/{guid}</link>"
        f"<description>{words}</description></item>"
        for guid, title, words in entries
    )
    return f'<rss version="2.0"><channel><title>Northwire</title>{items}</channel></rss>'.encode()


def asked(library: Library, *, now: float = NOW, follow: bool = False) -> tuple[list[str], Counts]:
    """Refresh; return the lines without the addresses, and what became of articles."""
    indexer = Indexer(library, Here(), lambda why: None)
    lines = refresh(library, indexer, follow=follow, now=now)
    assert library.db.check() == []
    return [str(line).removeprefix(f"{line.feed.url}: ") for line in lines], indexer.counts


def test_new_unchanged_changed(library: Library, site: Site) -> None:
    def conditional(handler: BaseHTTPRequestHandler) -> Answer:
        if handler.headers.get("If-None-Match") == '"1"':
            return 304, {}, b""
        return 200, {"Content-Type": "application/rss+xml", "ETag": '"1"'}, feed(("a", "Talks", WORDS), ("b", "Cod", WORDS))  # fmt: skip

    site.answers["/feed.xml"] = conditional
    library.subscribe([(f"{site.root}/feed.xml", "")])
    assert asked(library) == (["2 new"], Counts(added=2))
    assert asked(library) == (["nothing new"], Counts())
    assert [sent.get("if-none-match") for _, sent in site.asked] == [None, '"1"']
    assert library.feeds()[0].title == "Northwire"
    changed = feed(("b", "Cod", WORDS * 2), ("a", "Talks", WORDS), ("c", "Grain", WORDS))
    site.answers["/feed.xml"] = given(body=changed, **FEED)
    assert asked(library) == (["1 new, 1 changed"], Counts(added=2))
    sources = library.db.rows("SELECT uri, count(*) FROM source GROUP BY uri ORDER BY uri")
    assert sources == [
        ("https://wire.example/a", 1),
        ("https://wire.example/b", 2),
        ("https://wire.example/c", 1),
    ]
    assert asked(library) == (["nothing new"], Counts())


def test_what_the_user_took_out_does_not_come_back(library: Library, site: Site) -> None:
    site.answers["/feed.xml"] = given(body=feed(("a", "Talks", WORDS)), **FEED)
    library.subscribe([(f"{site.root}/feed.xml", "")])
    asked(library)
    library.remove(library.db.one("SELECT id FROM article"))
    assert asked(library) == (["nothing new"], Counts())
    assert len(library) == 0


def test_who_is_killed_before_the_end_asks_for_the_rest(library: Library, site: Site) -> None:
    answer = given(body=feed(*((str(n), f"Talks {n}", WORDS) for n in range(20))), ETag='"1"', **FEED)
    site.answers["/feed.xml"] = answer
    library.subscribe([(f"{site.root}/feed.xml", "")])

    class Killed(Here):
        def run(self, chunks: object) -> Iterator[object]:  # type: ignore[override]
            for number, done in enumerate(super().run(chunks)):  # type: ignore[arg-type]
                if number == 1:
                    raise SystemExit(130)
                yield done

    with pytest.raises(SystemExit):
        refresh(library, Indexer(library, Killed(), print), now=NOW)
    assert 0 < len(library) < 20
    assert library.feeds()[0].etag is None
    assert asked(library) == ([f"{20 - 8} new"], Counts(added=12))
    assert library.feeds()[0].etag == '"1"'


@pytest.mark.parametrize(
    ("answer", "line", "pause"),
    [
        (given(503, b""), "is not given by its server (503 Service Unavailable); try again later. It is asked again in 5 minutes", 300),
        (given(429, b"", Retry_After="3600"), "(429 Too Many Requests); try again later. It is asked again in 60 minutes", 3600),
        (given(404, b""), "there is no such page (404 Not Found)", 300),
        (given(), "is no feed; give the address of the feed", 300),
        (given(body=feed(), **FEED), "is a feed with no entries", 300),
        (given(body=b"<rss><channel><item>", **FEED), "holds no text", 300),
        (given(body=b"x" * 10_000_001, **FEED), "is larger than 10 MB", 300),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_what_is_wrong_is_told_and_left_alone(
    library: Library, site: Site, answer: object, line: str, pause: float
) -> None:
    site.answers["/feed.xml"] = answer  # type: ignore[assignment]
    library.subscribe([(f"{site.root}/feed.xml", "")])
    (told,), counts = asked(library)
    assert line in told
    assert counts == Counts()
    one = library.feeds()[0]
    assert (one.failures, one.next) == (1, NOW + pause)
    assert asked(library, now=NOW + pause - 1) == ([], Counts())
    asked(library, now=NOW + pause)
    assert library.feeds()[0].next == NOW + pause + max(pause, 600)
    site.answers["/feed.xml"] = given(body=feed(("a", "Talks", WORDS)), **FEED)
    assert asked(library, now=NOW + 10**6) == (["1 new"], Counts(added=1))
    assert (library.feeds()[0].failures, library.feeds()[0].reason) == (0, None)


def test_one_that_is_gone_is_not_asked_again(library: Library, site: Site) -> None:
    url = f"{site.root}/feed.xml"
    site.answers["/feed.xml"] = given(410, b"")
    library.subscribe([(url, "")])
    assert asked(library) == (["is gone for good, and is not asked for again"], Counts())
    assert asked(library, now=NOW + 10**9) == ([], Counts())
    assert len(site.asked) == 1
    assert library.subscribe([(url, "")]) == 0  # but when it is added again
    assert not library.feeds()[0].gone


def test_a_server_that_is_not_there_is_told(library: Library) -> None:
    library.subscribe([("http://127.0.0.1:9/feed.xml", "")])
    assert "cannot be reached" in asked(library)[0][0]


def test_an_entry_that_cannot_be_briefed_is_counted_once(library: Library, site: Site) -> None:
    site.answers["/feed.xml"] = given(
        body=feed(("a", "Talks", WORDS), ("b", "Cod", f"REFUSE {WORDS}")), **FEED
    )
    library.subscribe([(f"{site.root}/feed.xml", "")])
    assert asked(library) == (["2 new, 1 failed"], Counts(added=1, failed=1))
    assert asked(library) == (["nothing new"], Counts())


def test_pages_are_read_only_when_told_and_not_in_the_own_network(library: Library, site: Site) -> None:
    entry = "<item><guid>{0}</guid><title>Talks {0}</title><link>{1}</link><description>They met.</description></item>"
    links = {"own": f"{site.root}/page", "loop": "http://localhost/x", "router": "http://192.168.1.1/x"}
    items = "".join(entry.format(*one) for one in links.items())
    body = f'<rss version="2.0"><channel><title>N</title>{items}</channel></rss>'.encode()
    site.answers["/feed.xml"] = given(body=body, **FEED)
    site.answers["/page"] = given(body=PAGE)
    library.subscribe([(f"{site.root}/feed.xml", "")])
    asked(library)
    assert [path for path, _ in site.asked] == ["/feed.xml"]
    library.db.run("DELETE FROM entry")
    lines, counts = asked(library, follow=True)
    assert (lines, counts.failed, counts.added) == (["3 new, 2 failed"], 2, 1)
    assert all("own network" in one.reason for one in arrivals.failures(library.db))
    assert library.db.rows("SELECT title FROM article WHERE hash NOT IN (SELECT hash FROM entry)") == [("Harbour talks fail again",)]  # fmt: skip
    assert asked(library, follow=True) == (["nothing new"], Counts())


def test_a_feed_that_is_taken_out_takes_its_entries_along(library: Library, site: Site) -> None:
    site.answers["/feed.xml"] = given(body=feed(("a", "Talks", WORDS)), **FEED)
    library.subscribe([(f"{site.root}/feed.xml", "")])
    asked(library)
    assert library.unsubscribe(f"{site.root}/feed.xml")
    assert not library.unsubscribe(f"{site.root}/feed.xml")
    assert library.db.rows("SELECT * FROM entry") == []
    assert len(library) == 1
    arrivals.see_entry(library.db, arrivals.Entry(f"{site.root}/feed.xml", "a", "h"))
    assert library.db.rows("SELECT * FROM entry") == []


@pytest.mark.parametrize(
    ("told", "seconds"),
    [
        (None, 0),
        ("120", 120),
        ("Mon, 24 Nov 2025 16:05:00 GMT", 300),
        ("Mon, 24 Nov 2025 15:00:00 GMT", 0),
        ("soon", 0),
        ("-5", 0),
        ("9" * 400, 999_999_999_999),
    ],
)
def test_how_long_a_server_asks_to_be_left_alone(told: str | None, seconds: float) -> None:
    assert retry_after(told, NOW) == seconds


def test_one_host_is_asked_one_question_at_a_time() -> None:
    busy: dict[str, int] = {}
    most: dict[str, int] = {}
    lock = threading.Lock()

    def get(address: str) -> str:
        host = address.split("/")[2]
        with lock:
            busy[host] = busy.get(host, 0) + 1
            most[host] = max(most.get(host, 0), busy[host])
        time.sleep(0.02)
        with lock:
            busy[host] -= 1
        return address

    addresses = [f"https://{host}.example/{n}" for n in range(5) for host in "abc"]
    assert by_host(addresses, lambda one: one, get) == addresses
    assert most == {f"{host}.example": 1 for host in "abc"}


def test_what_is_raised_is_raised() -> None:
    def get(address: str) -> str:
        raise ZeroDivisionError(address)

    with pytest.raises(ZeroDivisionError):
        by_host(["https://a.example/", "https://b.example/"], lambda one: one, get)
    assert by_host([], str, str) == []


@pytest.mark.parametrize(
    ("counts", "told"),
    [((0, 0, 0), "nothing new"), ((1200, 0, 3), "1,200 new, 3 failed"), ((1, 2, 0), "1 new, 2 changed")],
)
def test_the_line(counts: Sequence[int], told: str, library: Library) -> None:
    library.subscribe([("https://wire.example/feed", "")])
    assert str(Line(library.feeds()[0], *counts)) == f"https://wire.example/feed: {told}"
