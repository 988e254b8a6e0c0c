"""Addresses: a real server on this machine that does what servers do, and what they should not."""

from __future__ import annotations

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
from click.testing import CliRunner

from briefing.cli import main
from briefing.paths import cache_folder
from briefing.sources import SourceError, find, read, read_all
from briefing.sources.intake import fetch as web_fetch
from briefing.sources.intake.cache import MAX_KEPT, Kept, load, store

WORDS = "The envoys of Norland and Rovia met for a third day in the old harbour and left without a deal. "
PAGE = f"""<!doctype html><html lang="en"><head><title>Harbour talks fail again</title></head><body><article>
<h1>Harbour talks fail again</h1><p>{WORDS * 3}</p><p>{WORDS * 2}See <a href="/more?a=1">the treaty</a>.</p>
</article></body></html>""".encode()
RUSSIAN = "Переговоры о рыболовстве завершились без соглашения, сообщили в среду дипломаты двух стран. " * 4
FEED = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Northwire</title>
<item><title>First</title><description>{WORDS}</description></item>
<item><title>Second</title><description>{WORDS}</description></item></channel></rss>""".encode()

Answer = tuple[int, dict[str, str], bytes]


class Server(BaseHTTPRequestHandler):
    answers: ClassVar[dict[str, Callable[[BaseHTTPRequestHandler], Answer]]] = {}
    asked: ClassVar[list[tuple[str, dict[str, str]]]] = []

    def do_GET(self) -> None:
        self.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        code, headers, body = self.answers[self.path](self)
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        if "Content-Length" not in headers and code != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            self.close_connection = True

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(autouse=True)
def empty_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def site() -> Iterator[tuple[str, dict[str, Callable[[BaseHTTPRequestHandler], Answer]]]]:
    Server.answers, Server.asked = {}, []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", Server.answers
    server.shutdown()
    server.server_close()
    thread.join()


Site = tuple[str, dict[str, Callable[[BaseHTTPRequestHandler], Answer]]]


def given(code: int = 200, body: bytes = PAGE, **headers: str) -> Callable[[BaseHTTPRequestHandler], Answer]:
    told = {"Content_Type": "text/html; charset=utf-8", **headers}
    return lambda _: (code, {name.replace("_", "-"): value for name, value in told.items() if value}, body)


def test_a_page_is_an_article(site: Site) -> None:
    root, answers = site
    answers["/talks"] = given()
    article = read(f"{root}/talks", published="2026-02-18")
    assert article.title == "Harbour talks fail again"
    assert (article.source, article.link) == (f"{root}/talks", f"{root}/talks")
    assert (article.published, article.published_from) == ("2026-02-18", "option")
    [link] = article.marks
    assert (link.href, article.text[link.start : link.end]) == (f"{root}/more?a=1", "the treaty")


@pytest.mark.parametrize(
    ("headers", "body", "words"),
    [
        ({"Content_Type": "text/html; charset=windows-1251"}, f"<html><body><article><h1>Переговоры</h1><p>{RUSSIAN}</p></article></body></html>".encode("cp1251"), "дипломаты двух"),
        ({"Content_Type": "text/html"}, f"<html><meta charset=koi8-r><body><article><h1>Переговоры</h1><p>{RUSSIAN}</p></article></body></html>".encode("koi8-r"), "дипломаты двух"),
        ({"Content_Type": "text/plain; charset=iso-8859-1"}, b"A caf\xe9 in Rovia\n\nIt has been \x93open\x94 since noon.", "café"),
        ({"Content_Type": "text/plain"}, PAGE, "third day"),
        ({"Content_Type": ""}, PAGE, "third day"),
        ({"Content_Type": "application/octet-stream"}, b"\xef\xbb\xbf  <!-- made by hand -->\n" + PAGE, "third day"),
        ({"Content_Type": "text/markdown"}, b"# Talks fail\n\nThe *envoys* left.", "The envoys left."),
        ({"Content_Encoding": "gzip"}, gzip.compress(PAGE), "third day"),
        ({"Content_Encoding": "deflate"}, zlib.compress(PAGE), "third day"),
        ({"Content_Encoding": "deflate"}, zlib.compress(PAGE)[2:-4], "third day"),
    ],
    ids=["charset", "meta", "latin-1", "html-as-text", "no-type", "bytes", "markdown", "gzip", "zlib", "deflate"],
)  # fmt: skip
def test_what_the_server_says_and_sends_is_read(
    site: Site, headers: dict[str, str], body: bytes, words: str
) -> None:
    root, answers = site
    answers["/x"] = given(body=body, **headers)
    assert words in read(f"{root}/x").text


async def test_a_page_is_read_within_an_event_loop(site: Site) -> None:
    root, answers = site
    answers["/talks"] = given()
    assert read(f"{root}/talks").title == "Harbour talks fail again"


def test_a_feed_is_its_articles(site: Site) -> None:
    root, answers = site
    answers["/feed"] = given(body=FEED, Content_Type="application/rss+xml")
    assert [one.title for one in read_all(f"{root}/feed")] == ["First", "Second"]
    assert read(f"{root}/feed#2").title == "Second"
    assert Server.asked[-1][0] == "/feed"


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_redirects_are_followed(site: Site, code: int) -> None:
    root, answers = site
    answers["/old"] = given(code, b"", Location="new")
    answers["/new"] = given()
    assert read(f"{root}/old").link == f"{root}/new"


BOMB = gzip.compress(b"<p>" + b"\0" * 40_000_000)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (given(404), "there is no such page (404 Not Found); check the address"),
        (given(403), "may not be read from here (403 Forbidden)"),
        (given(503), "(503 Service Unavailable); try again later"),
        (given(204, b""), "is not given by its server (204 No Content)"),
        (given(304, b""), "is not given by its server (304 Not Modified)"),
        (given(302, b"", Location="/x"), "leads on more than 5 times"),
        (given(302, b"", Location="file:///etc/passwd"), "leads to file:///etc/passwd, which is no address"),
        (given(302, b"", Location="ftp://example.org/"), "which is no address of the web"),
        (given(302, b"", Location="http://[half"), "is no address of the web"),
        (given(302, b""), "is not given by its server (302 Found)"),
        (given(body=b"\x89PNG\r\n", Content_Type="image/png"), "is of the type image/png, no article"),
        (given(body=b"Rar!", Content_Type="application/zip"), "is of the type application/zip"),
        (given(body=b""), "is empty"),
        (given(body=b"<html><body></body></html>"), "holds no article"),
        (given(body=b"x" * 10_000_001), "is larger than 10 MB"),
        (given(body=b"x", Content_Length="99999999999"), "is larger than 10 MB"),
        (given(body=BOMB, Content_Encoding="gzip"), "is larger than 10 MB"),
        (given(body=gzip.compress(BOMB), Content_Encoding="gzip, gzip"), "compressed as gzip, gzip"),
        (given(body=PAGE, Content_Encoding="br"), "is compressed as br, which was not asked for"),
        (given(body=PAGE, Content_Encoding="gzip"), "is compressed wrongly"),
        (given(body=PAGE, Content_Length="5000"), "is answered wrongly"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_what_cannot_be_read_is_told(
    site: Site, answer: Callable[[BaseHTTPRequestHandler], Answer], said: str
) -> None:
    root, answers = site
    answers["/x"] = answer
    with pytest.raises(SourceError) as told:
        read(f"{root}/x")
    assert str(told.value).startswith(f"{root}/x: ")
    assert said in str(told.value)
    assert "\x1b" not in str(told.value)


def test_more_than_ten_megabytes_without_a_length_are_stopped(site: Site) -> None:
    root, answers = site
    sent = []

    def endless(handler: BaseHTTPRequestHandler) -> Answer:
        handler.send_response(200)
        handler.end_headers()
        try:
            for _ in range(1_000):
                handler.wfile.write(b"x" * 1_000_000)
                sent.append(1)
        except OSError:
            pass
        return 200, {}, b""

    answers["/x"] = endless
    with pytest.raises(SourceError, match="larger than 10 MB"):
        read(f"{root}/x")
    assert len(sent) < 100


@pytest.mark.parametrize("part", ["headers", "body"])
def test_a_slow_server_is_not_waited_for(site: Site, part: str) -> None:
    root, answers = site

    def slow(handler: BaseHTTPRequestHandler) -> Answer:
        if part == "body":
            handler.send_response(200)
            handler.end_headers()
        try:
            for _ in range(100):  # a byte now and then: each comes in time, the whole does not
                handler.wfile.write(b"H")
                handler.wfile.flush()
                time.sleep(0.05)
        except OSError:
            pass
        return 200, {}, b""

    answers["/x"] = slow
    start = time.monotonic()
    with pytest.raises(SourceError, match=r"does not answer within 0\.5 seconds"):
        web_fetch.fetch(f"{root}/x", seconds=0.5)
    assert time.monotonic() - start < 3


def test_a_server_that_is_not_there_is_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}/x"
        with pytest.raises(SourceError, match="cannot be reached"):
            read(address)


@pytest.mark.parametrize(
    "address", ["http://", "https://", "http://[", "http://a b/", "https://\x1b[31m/", "http://x:99999/"]
)
def test_what_is_no_address_is_told(address: str) -> None:
    with pytest.raises(SourceError) as told:
        read(address)
    assert "\x1b" not in str(told.value)


def test_a_page_that_has_not_changed_is_not_sent_again(site: Site) -> None:
    root, answers = site

    def answer(handler: BaseHTTPRequestHandler) -> Answer:
        if handler.headers.get("If-None-Match") == '"v1"':
            return 304, {}, b""
        return (
            200,
            {"Content-Type": "text/html", "ETag": '"v1"', "Last-Modified": "Wed, 18 Feb 2026 09:00:00 GMT"},
            PAGE,
        )

    answers["/x"] = answer
    first = read(f"{root}/x")
    assert read(f"{root}/x") == first
    assert Server.asked[1][1]["if-modified-since"] == "Wed, 18 Feb 2026 09:00:00 GMT"
    for page in (cache_folder() / "pages").iterdir():
        page.write_bytes(b"{}")
    assert read(f"{root}/x") == first
    assert "if-none-match" not in Server.asked[2][1]


def test_without_a_validator_or_a_folder_nothing_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store("http://a/", Kept(b"x", "text/html", None, None, None))
    assert not cache_folder().exists()
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    store("http://a/", Kept(b"x", "text/html", None, "v", None))
    assert load("http://a/") is None


def test_the_pages_fetched_longest_ago_are_forgotten() -> None:
    for number in range(MAX_KEPT + 5):
        store(f"http://a/{number}", Kept(b"a\nb", "text/html", None, "v", None))
    assert len(list((cache_folder() / "pages").iterdir())) == MAX_KEPT
    assert load(f"http://a/{MAX_KEPT + 4}") == Kept(b"a\nb", "text/html", None, "v", None)


def test_the_command_tells_what_cannot_be_fetched(site: Site) -> None:
    root, answers = site
    answers["/gone"] = given(410)
    done = CliRunner().invoke(main, ["export", f"{root}/gone"])
    assert done.exit_code == 2
    assert f"briefing: {root}/gone: there is no such page (410 Gone); check the address." in done.stderr


def test_addresses_are_taken_as_given() -> None:
    given_paths = ["https://example.org/a", "HTTP://example.org/b", "https://example.org/a"]
    assert find(given_paths).files == ("https://example.org/a", "HTTP://example.org/b")


def test_reading_files_opens_no_socket(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seeds: list[Path]
) -> None:
    def refuse(*args: object) -> None:
        raise AssertionError("a socket was opened")

    for name in ("connect", "connect_ex", "bind", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    links = b'<link rel=canonical href="http://127.0.0.1/x"><base href="http://127.0.0.1/"><img src=x><iframe src=y></iframe>'
    entity = b'<?xml version="1.0"?><!DOCTYPE html SYSTEM "http://127.0.0.1/x.dtd" [<!ENTITY a SYSTEM "http://127.0.0.1/a">]>'
    for name, data in {
        "a.html": PAGE.replace(b"</head>", links + b"</head>"),
        "b.xhtml": entity + PAGE,
        "c.xml": FEED,
    }.items():
        (tmp_path / name).write_bytes(data)
        assert WORDS.strip() in read_all(tmp_path / name)[0].text
    for seed in seeds:
        assert read(seed).text
