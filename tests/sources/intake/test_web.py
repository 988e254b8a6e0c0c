"""Addresses: a real server on this machine that does what servers do, and what they should not."""

from __future__ import annotations

import gzip
import socket
import zlib
from pathlib import Path

import pytest
from answering import PAGE, WORDS, Site, given
from click.testing import CliRunner

from briefing.cli import main
from briefing.sources import find, read, read_all

RUSSIAN = "Переговоры о рыболовстве завершились без соглашения, сообщили в среду дипломаты двух стран. " * 4
FEED = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Northwire</title>
<item><title>First</title><description>{WORDS}</description></item>
<item><title>Second</title><description>{WORDS}</description></item></channel></rss>""".encode()


def test_a_page_is_an_article(site: Site) -> None:
    root, answers, _ = site
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
    root, answers, _ = site
    answers["/x"] = given(body=body, **headers)
    assert words in read(f"{root}/x").text


async def test_a_page_is_read_within_an_event_loop(site: Site) -> None:
    root, answers, _ = site
    answers["/talks"] = given()
    assert read(f"{root}/talks").title == "Harbour talks fail again"


def test_a_feed_is_its_articles(site: Site) -> None:
    root, answers, _ = site
    answers["/feed"] = given(body=FEED, Content_Type="application/rss+xml")
    assert [one.title for one in read_all(f"{root}/feed")] == ["First", "Second"]
    assert read(f"{root}/feed#2").title == "Second"
    assert site.asked[-1][0] == "/feed"


def test_the_command_tells_what_cannot_be_fetched(site: Site) -> None:
    root, answers, _ = site
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
