"""What is connected to is what was checked: no spelling, name, redirect or second answer leads inside unseen."""

from __future__ import annotations

import gzip
import socket
import ssl
import subprocess
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from http.server import ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from answering import PAGE, Site, answering, given

from briefing.paths import cache_folder
from briefing.sources import SourceError, read
from briefing.sources.intake import fetch as web_fetch
from briefing.sources.intake import network
from briefing.sources.reading import read_page

LookUp = Callable[..., list[Any]]
REAL = socket.getaddrinfo


@pytest.fixture(autouse=True)
def direct(monkeypatch: pytest.MonkeyPatch) -> None:
    """No proxy, and no host of the own network named yet."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setattr(web_fetch, "_own_hosts", set())


def named(monkeypatch: pytest.MonkeyPatch, answers: dict[str, list[str]]) -> list[str]:
    """Answer for names: with the addresses in turn, the last one again and again. Return what was asked for."""
    asked: list[str] = []

    def look_up(host: str, port: int, *more: Any) -> list[Any]:
        if host not in answers:
            return REAL(host, port, *more)
        asked.append(host)
        given = answers[host]
        return REAL(given.pop(0) if len(given) > 1 else given[0], port, *more)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return asked


@pytest.mark.parametrize(
    ("address", "inside"),
    [
        ("127.0.0.1", True), ("127.8.8.8", True), ("0.0.0.0", True), ("10.1.2.3", True), ("172.16.0.1", True),
        ("192.168.0.1", True), ("169.254.169.254", True), ("100.64.0.1", True), ("192.0.0.8", True), ("192.0.2.1", True),
        ("198.18.0.1", True), ("224.0.0.1", True), ("240.0.0.1", True), ("255.255.255.255", True), ("192.88.99.1", True),
        ("::1", True), ("::", True), ("fe80::1%eth0", True), ("fc00::1", True), ("fec0::1", True), ("ff02::1", True),
        ("::ffff:127.0.0.1", True), ("::ffff:10.0.0.1", True), ("::127.0.0.1", True), ("64:ff9b::7f00:1", True),
        ("2002:7f00:1::", True), ("2001:db8::1", True), ("2001::1", True), ("3fff::1", True), ("5f00::1", True),
        ("8.8.8.8", False), ("172.32.0.1", False), ("2606:4700::1111", False), ("64:ff9b::808:808", False),
        ("::ffff:8.8.8.8", False), ("2002:808:808::", False),
    ],
)  # fmt: skip
def test_what_is_inside(address: str, inside: bool) -> None:
    assert network.is_inside(address) is inside


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "127.1", "127.0.1", "0x7f.0.0.1", "0x7f000001", "2130706433", "0177.0.0.1", "0", "localhost",
        "LOCALHOST", "localhost.", "127.0.0.1.", "[::ffff:127.0.0.1]", "①②⑦.①", "①②⑦。⓪.⓪.①", "１２７.0.0.1", "news.example",
        "user:word@127.0.0.1", "news.localhost",
    ],
)  # fmt: skip
@pytest.mark.parametrize("leader", ["", "wire.example", "news.example"])
def test_no_spelling_leads_a_feed_inside(
    site: Site, monkeypatch: pytest.MonkeyPatch, host: str, leader: str
) -> None:
    site.answers["/x"] = given()
    named(monkeypatch, {"news.example": ["127.0.0.1"]})
    with pytest.raises(SourceError, match=r"own network|is no address of the web|cannot be reached"):
        read_page(f"http://{host}:{urlsplit(site.root).port}/x", leader=leader)
    assert site.asked == []


def test_a_feed_of_the_own_network_leads_to_its_own_host(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.answers["/x"] = site.answers["/feed"] = given()
    root = f"http://intranet.example:{urlsplit(site.root).port}"
    named(monkeypatch, {"intranet.example": ["127.0.0.1"]})
    with pytest.raises(SourceError, match="own network"):
        read_page(f"{root}/x", leader="intranet.example")
    assert read(f"{root}/feed").title == "Harbour talks fail again"
    assert read_page(f"{root}/x", leader="intranet.example").title == "Harbour talks fail again"
    with pytest.raises(SourceError, match="own network"):
        read_page(f"{site.root}/x", leader="intranet.example")


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Site, Site]]:
    """Two servers: 127.0.0.1 counts as one of the internet, 127.0.0.2 as one of the own network."""
    monkeypatch.setattr(network, "is_inside", lambda address: str(ip_address(address)) != "127.0.0.1")
    with answering() as out, answering("127.0.0.2") as own:
        own.answers["/x"] = given()
        yield out, own


@pytest.mark.parametrize("hops", [1, 3])
def test_no_redirect_leads_inside(outside: tuple[Site, Site], hops: int) -> None:
    out, own = outside
    for hop in range(hops):
        to = f"/{hop + 1}" if hop < hops - 1 else f"{own.root}/x"
        out.answers[f"/{hop}"] = given(302, b"", Location=to)
    with pytest.raises(SourceError, match="is an address of your own network"):
        read_page(f"{out.root}/0", leader="wire.example")
    with pytest.raises(SourceError, match=r"leads to 127\.0\.0\.2 in your own network"):
        read(f"{out.root}/0")
    assert own.asked == []
    assert read(f"{own.root}/x").title == "Harbour talks fail again"


def test_nothing_outside_leads_back_to_the_own_host_that_was_given(outside: tuple[Site, Site]) -> None:
    out, own = outside
    own.answers["/begin"] = given(302, b"", Location=f"{out.root}/there")
    out.answers["/there"] = given(302, b"", Location=f"{own.root}/x")
    with pytest.raises(SourceError, match="in your own network"):
        read(f"{own.root}/begin")
    assert [path for path, _ in own.asked] == ["/begin"]


def test_what_was_checked_is_what_is_connected_to(
    outside: tuple[Site, Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    out, own = outside
    out.answers["/x"] = given()
    asked = named(monkeypatch, {"rebinding.example": ["127.0.0.1", "127.0.0.2"]})
    address = f"http://rebinding.example:{urlsplit(out.root).port}/x"
    assert read_page(address, leader="").title == "Harbour talks fail again"
    assert asked == ["rebinding.example"]
    with pytest.raises(SourceError, match="own network"):
        read_page(address, leader="rebinding.example")
    assert own.asked == []


def test_of_several_addresses_one_outside_is_taken(
    outside: tuple[Site, Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    out, _ = outside
    out.answers["/x"] = given()
    both = [found for one in ("127.0.0.2", "127.0.0.1") for found in REAL(one, urlsplit(out.root).port, 0, 1)]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_: both)
    assert read_page(f"http://both.example:{urlsplit(out.root).port}/x", leader="").title


def test_looking_up_a_name_is_bounded_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_: time.sleep(20))
    begun = time.monotonic()
    with pytest.raises(SourceError, match=r"does not answer within 0\.3 seconds"):
        web_fetch.fetch("http://slow.example/", seconds=0.3)
    assert time.monotonic() - begun < 5


HALVES = gzip.compress(PAGE[:200]) + gzip.compress(PAGE[200:])


@pytest.mark.parametrize("body", [HALVES, HALVES + b"\0" * 20, gzip.compress(PAGE), zlib.compress(PAGE)])
def test_a_compressed_page_is_read_whole(site: Site, body: bytes) -> None:
    name = "gzip" if body[:2] == b"\x1f\x8b" else "deflate"
    site.answers["/x"] = given(body=body, Content_Encoding=name)
    site.answers["/plain"] = given()
    assert read(f"{site.root}/x").text == read(f"{site.root}/plain").text


@pytest.mark.parametrize(
    "body",
    [gzip.compress(PAGE)[:-9], HALVES[:-1], zlib.compress(PAGE)[:-1], gzip.compress(PAGE)[:12]],
    ids=["gzip", "second member", "deflate", "header alone"],  # gzip writes the time: no part of a name
)
def test_a_compressed_page_that_is_cut_off_is_told(site: Site, body: bytes) -> None:
    name = "gzip" if body[:2] == b"\x1f\x8b" else "deflate"
    site.answers["/x"] = given(body=body, Content_Encoding=name)
    with pytest.raises(SourceError, match="was cut off on the way"):
        read(f"{site.root}/x")


@pytest.mark.parametrize("header", ["ETag", "Last_Modified"])
@pytest.mark.parametrize("value", ['"caf\xe9"', '"v\x801"', '"\xff"'])
def test_a_validator_that_cannot_be_sent_does_no_harm(site: Site, header: str, value: str) -> None:
    site.answers["/x"] = given(**{header: value})
    assert read(f"{site.root}/x") == read(f"{site.root}/x") == read(f"{site.root}/x")
    assert len(site.asked) == 3


def test_no_password_is_kept(site: Site) -> None:
    site.answers["/x"] = given(ETag='"v1"')
    read(site.root.replace("://", "://ann:secret@") + "/x")
    assert "authorization" in site.asked[0][1]
    files = [one for one in cache_folder().rglob("*") if one.is_file()]
    assert files == []


@pytest.mark.parametrize(
    ("proxy", "said"),
    [
        ("http://127.0.0.1:9", "the proxy that is set cannot be reached"),
        ("127.0.0.1:9", "the proxy that is set cannot be reached"),
        ("gopher://127.0.0.1:9", "cannot be reached by the proxy that is set"),
        ("http://[half", "the proxy that is set"),
        ("http://127.0.0.1:port", "cannot be reached by the proxy that is set"),
    ],
)
def test_a_wrong_proxy_is_named(monkeypatch: pytest.MonkeyPatch, proxy: str, said: str) -> None:
    monkeypatch.setenv("http_proxy", proxy)
    with pytest.raises(SourceError) as told:
        read("http://wire.example/x")
    assert said in str(told.value)
    assert "check the proxy of the system" in str(told.value)


def test_a_proxy_is_asked_and_leads_no_feed_inside(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", site.root)
    site.answers["http://wire.example/x"] = given()
    named(monkeypatch, {"inner.example": ["127.0.0.1"]})
    assert read("http://wire.example/x").title == "Harbour talks fail again"
    for host in ("127.1", "router", "printer.local", "inner.example", "169.254.169.254"):
        with pytest.raises(SourceError, match="own network"):
            read_page(f"http://{host}/x", leader="wire.example")
    assert len(site.asked) == 1


@pytest.fixture
def untrusted(tmp_path: Path) -> Iterator[str]:
    """The address of a server with a certificate that it made itself."""
    made = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-subj",
        "/CN=localhost",
        "-days",
        "2",
    ]
    try:
        subprocess.run(
            [*made, "-keyout", "key", "-out", "cert"], cwd=tmp_path, capture_output=True, check=True
        )
    except FileNotFoundError:
        pytest.skip("openssl is not installed")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert", tmp_path / "key")
    server = ThreadingHTTPServer(("127.0.0.1", 0), None)  # type: ignore[arg-type]
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"https://localhost:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_a_certificate_that_is_not_trusted_is_named(untrusted: str) -> None:
    with pytest.raises(SourceError, match="its certificate is not trusted"):
        read(untrusted)


def test_certificates_that_cannot_be_read_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken.pem").write_text("no certificate")
    for file in (tmp_path / "missing.pem", tmp_path / "broken.pem"):
        monkeypatch.setenv("SSL_CERT_FILE", str(file))
        with pytest.raises(SourceError, match="the trusted certificates cannot be read"):
            read("https://127.0.0.1:9/")
