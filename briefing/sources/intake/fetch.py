"""What is at an address, fetched within bounds: time, size, redirects, compression."""

from __future__ import annotations

import asyncio
import ipaddress
import ssl
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar
from urllib.parse import urljoin

from briefing.sources.addresses import host_of
from briefing.sources.errors import SourceError
from briefing.sources.intake import cache as web_cache
from briefing.sources.intake.files import is_address

if TYPE_CHECKING:
    import httpx

    from briefing.sources.intake.network import Backend

MAX_BYTES = 10_000_000  # of a page, as it is after decompression
MAX_REDIRECTS = 5
CONNECT_SECONDS = 10.0
TOTAL_SECONDS = 30.0

_HEADERS = {
    "User-Agent": "briefing/0.1 (a reader of news articles in the terminal)",
    "Accept": "text/html, application/xhtml+xml, text/*;q=0.9, */*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_REFUSED = frozenset({401, 402, 403, 407, 451})
_LATER = frozenset({408, 425, 429, 500, 502, 503, 504})
_BY_HAND = "open it in a browser, and save the page"
_CHECK = "check the address and the connection"
_PROXY = "check the proxy of the system, or HTTPS_PROXY, HTTP_PROXY and ALL_PROXY"
_TRUSTED = "check SSL_CERT_FILE and SSL_CERT_DIR"
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Page:
    """The bytes that an address holds, where they were found at last, and what the server says of them."""

    address: str
    data: bytes
    content_type: str
    encoding: str | None


class Answer(NamedTuple):
    """What a server says of a feed: the page where it has changed, or the trouble; and how to ask it the next time."""

    status: int
    page: Page | None = None
    etag: str | None = None
    modified: str | None = None
    retry_after: str | None = None
    trouble: SourceError | None = None


_own_hosts: set[str] = set()  # hosts of the own network that the user gave addresses of, in this run
Got = TypeVar("Got")
Use: TypeAlias = "Callable[[httpx.AsyncClient, Backend], Awaitable[Got]]"


def fetch(address: str, seconds: float = TOTAL_SECONDS, *, leader: str | None = None) -> Page:
    """Return what is at ``address``; raise ``SourceError`` where it cannot be had within the bounds.

    The own network is reached where the user gave the address, or where a feed on a host of it, ``leader``, leads to
    the same host; nothing outside leads into it. An empty ``leader`` is a feed that is no page.
    """
    return _run(address, seconds, leader, lambda client, backend: _page(client, backend, address, leader))


def ask(address: str, validators: Mapping[str, str], seconds: float = TOTAL_SECONDS) -> Answer:
    """Return what a server says of an address that the user gave, asked for it only if it has changed.

    ``validators``: the headers for that, ``If-None-Match`` and ``If-Modified-Since``. Raises ``SourceError`` where it
    does not answer within the bounds.
    """
    return _run(address, seconds, None, lambda client, backend: _answer(client, backend, address, validators))


def _run(address: str, seconds: float, leader: str | None, use: Use[Got]) -> Got:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(_bounded(address, seconds, leader, use))
    with ThreadPoolExecutor(1) as pool:  # the caller runs an event loop of its own
        return pool.submit(asyncio.run, _bounded(address, seconds, leader, use)).result()


async def _bounded(address: str, seconds: float, leader: str | None, use: Use[Got]) -> Got:
    import httpcore
    import httpx

    from briefing.sources.intake import network

    limits = httpx.Timeout(seconds, connect=CONNECT_SECONDS)
    transport = network.Transport()
    try:
        async with (
            asyncio.timeout(seconds),
            httpx.AsyncClient(headers=_HEADERS, timeout=limits, transport=transport) as client,
        ):
            return await use(client, transport.backend)
    except (TimeoutError, httpcore.TimeoutException) as error:
        raise SourceError(address, f"does not answer within {seconds:g} seconds", _CHECK) from error
    except network.InsideError as error:
        reason = (
            "is an address of your own network"
            if leader is not None
            else f"leads to {error} in your own network"
        )
        raise SourceError(address, reason, "give it itself, if you trust it") from error
    except (network.ProxyError, httpcore.ProxyError) as error:
        raise SourceError(address, f"cannot be reached by the proxy that is set ({error})", _PROXY) from error
    except httpcore.ConnectError as error:
        raise _unreached(address, error) from error
    except (httpcore.NetworkError, httpcore.ProtocolError) as error:
        raise SourceError(address, f"is answered wrongly ({error})", "try again later") from error
    except (ssl.SSLError, OSError) as error:
        raise SourceError(address, f"the trusted certificates cannot be read ({error})", _TRUSTED) from error
    except (httpx.InvalidURL, httpcore.UnsupportedProtocol, ValueError) as error:
        raise SourceError(address, "is no address of the web", "check the address") from error


async def _page(client: httpx.AsyncClient, backend: Backend, address: str, leader: str | None) -> Page:
    kept: dict[str, web_cache.Kept | None] = {}

    def headers(here: str) -> Mapping[str, str]:
        page = kept[here] = web_cache.load(here)
        return page.validators() if page else {}

    async with _led(client, backend, address, leader, headers) as (here, response):
        old = kept[here]
        if response.status_code == 304 and old:
            return Page(here, old.data, old.content_type, old.encoding)
        page = await _read(response, here, address)
        told = web_cache.Kept(page.data, page.content_type, page.encoding, *_validators(response))
        web_cache.store(here, told)
        return page


async def _answer(
    client: httpx.AsyncClient, backend: Backend, address: str, validators: Mapping[str, str]
) -> Answer:
    async with _led(client, backend, address, None, lambda _: validators) as (here, response):
        status, later = response.status_code, response.headers.get("retry-after")
        if status == 304 and validators:
            return Answer(status, None, *_validators(response), later)
        try:
            page = await _read(response, here, address)
        except SourceError as error:
            return Answer(status, retry_after=later, trouble=error)
        return Answer(status, page, *_validators(response), later)


@asynccontextmanager
async def _led(
    client: httpx.AsyncClient,
    backend: Backend,
    address: str,
    leader: str | None,
    headers: Callable[[str], Mapping[str, str]],
) -> AsyncIterator[tuple[str, httpx.Response]]:
    """Give the response that an address leads to in the end, and where it is; each hop is asked with its headers."""
    here = address
    for hop in range(MAX_REDIRECTS + 1):
        host = host_of(here)
        if leader is not None:
            backend.inside_allowed = host == leader and (host in _own_hosts or is_literal(host))
        elif hop:
            backend.inside_allowed = backend.was_inside
        async with client.stream("GET", here, headers=headers(here)) as response:
            if leader is None and backend.was_inside:
                _own_hosts.add(host)
            if response.status_code not in _REDIRECTS or "location" not in response.headers:
                yield here, response
                return
            here = urljoin(here, response.headers["location"])
            if not is_address(here):
                raise SourceError(
                    address, f"leads to {here}, which is no address of the web", "check the address"
                )
    raise SourceError(address, f"leads on more than {MAX_REDIRECTS} times", "check the address")


async def _read(response: httpx.Response, here: str, address: str) -> Page:
    """Return the page of a response; raise ``SourceError`` where it is none."""
    _check(response, address)
    data = await _body(response, address)
    return Page(here, data, _content_type(response), response.charset_encoding)


def is_literal(host: str) -> bool:
    """Tell whether a host is written as an IP address, which no name server can change."""
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


def _unreached(address: str, error: Exception) -> SourceError:
    import httpx

    from briefing.sources.intake.network import proxy_of

    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, ssl.SSLCertVerificationError):
        cause = cause.__cause__ or cause.__context__
    if cause is not None:
        reason = f"its certificate is not trusted ({cause.verify_message})"
        return SourceError(address, reason, "open it in a browser, which says more")
    if proxy_of(httpx.URL(address)) is not None:
        return SourceError(address, f"the proxy that is set cannot be reached ({error})", _PROXY)
    return SourceError(address, f"cannot be reached ({error})", _CHECK)


def _check(response: httpx.Response, address: str) -> None:
    code = response.status_code
    if code == 200:
        return
    said = f"{code} {response.reason_phrase}".strip()
    if code in _REFUSED:
        raise SourceError(address, f"may not be read from here ({said})", _BY_HAND)
    if code in {404, 410}:
        raise SourceError(address, f"there is no such page ({said})", "check the address")
    raise SourceError(
        address, f"is not given by its server ({said})", "try again later" if code in _LATER else _BY_HAND
    )


async def _body(response: httpx.Response, address: str) -> bytes:
    too_big = SourceError(
        address, f"is larger than {MAX_BYTES // 1_000_000} MB", "give the address of one article"
    )
    length = response.headers.get("content-length", "")
    if length.isdecimal() and int(length[:20]) > MAX_BYTES:
        raise too_big
    decoder = _Decoder(response.headers.get("content-encoding", ""), address)
    body = bytearray()
    async for chunk in response.aiter_raw():
        body += decoder.decode(chunk, MAX_BYTES + 1 - len(body))
        if len(body) > MAX_BYTES:
            raise too_big
    decoder.end()
    return bytes(body)


class _Decoder:
    """Undoes one compression, never to more bytes than asked for: httpx would undo any number at once."""

    def __init__(self, encoding: str, address: str) -> None:
        self._address = address
        self._name = encoding.strip().lower()
        self._stream: zlib._Decompress | None = None
        if self._name not in {"", "identity", "gzip", "x-gzip", "deflate"}:
            raise SourceError(address, f"is compressed as {self._name}, which was not asked for", _BY_HAND)

    def decode(self, chunk: bytes, longest: int) -> bytes:
        if self._name in {"", "identity"}:
            return chunk
        made = bytearray()
        while chunk and len(made) < longest:
            if self._stream is None or (
                self._stream.eof and chunk[:2] == _GZIP
            ):  # gzip may have several members
                zipped = self._name != "deflate" or chunk[:1] == b"\x78"
                self._stream = zlib.decompressobj(47 if zipped else -15)  # gzip or zlib by its head; or bare
            elif self._stream.eof:
                break  # what follows a whole body is none of it
            try:
                made += self._stream.decompress(chunk, longest - len(made))
            except zlib.error as error:
                raise SourceError(self._address, "is compressed wrongly", "try again later") from error
            chunk = self._stream.unused_data
        return bytes(made)

    def end(self) -> None:
        """Raise ``SourceError`` where the compressed body was cut off."""
        if self._stream is not None and not self._stream.eof:
            raise SourceError(self._address, "was cut off on the way", "try again later")


def _content_type(response: httpx.Response) -> str:
    return str(response.headers.get("content-type", "")).split(";")[0].strip().lower()


def _validators(response: httpx.Response) -> tuple[str | None, str | None]:
    return response.headers.get("etag"), response.headers.get("last-modified")
