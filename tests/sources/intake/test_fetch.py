"""What is at an address, within bounds: time, size, redirects, compression."""

from __future__ import annotations

import gzip
import socket
import time
from http.server import BaseHTTPRequestHandler

import pytest
from answering import PAGE, Answer, Answering, Site, given

from briefing.sources import SourceError, read
from briefing.sources.intake import fetch as web_fetch


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_redirects_are_followed(site: Site, code: int) -> None:
    root, answers, _ = site
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
def test_what_cannot_be_read_is_told(site: Site, answer: Answering, said: str) -> None:
    root, answers, _ = site
    answers["/x"] = answer
    with pytest.raises(SourceError) as told:
        read(f"{root}/x")
    assert str(told.value).startswith(f"{root}/x: ")
    assert said in str(told.value)
    assert "\x1b" not in str(told.value)


def test_more_than_ten_megabytes_without_a_length_are_stopped(site: Site) -> None:
    root, answers, _ = site
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
    root, answers, _ = site

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
