"""What is at an address, fetched within bounds: time, size, redirects, compression."""

from __future__ import annotations

import asyncio
import zlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from briefing.sources.errors import SourceError
from briefing.sources.intake import cache as web_cache
from briefing.sources.intake.files import is_address

if TYPE_CHECKING:
    import httpx

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


@dataclass(frozen=True, slots=True)
class Page:
    """The bytes that an address holds, where they were found at last, and what the server says of them."""

    address: str
    data: bytes
    content_type: str
    encoding: str | None


def fetch(address: str, seconds: float = TOTAL_SECONDS) -> Page:
    """Return what is at ``address``; raise ``SourceError`` where it cannot be had within the bounds."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(_fetch(address, seconds))
    with ThreadPoolExecutor(1) as pool:  # the caller runs an event loop of its own
        return pool.submit(asyncio.run, _fetch(address, seconds)).result()


async def _fetch(address: str, seconds: float) -> Page:
    import httpx

    limits = httpx.Timeout(seconds, connect=CONNECT_SECONDS)
    try:
        async with asyncio.timeout(seconds), httpx.AsyncClient(headers=_HEADERS, timeout=limits) as client:
            return await _follow(client, address)
    except (TimeoutError, httpx.TimeoutException) as error:
        raise SourceError(address, f"does not answer within {seconds:g} seconds", _CHECK) from error
    except (httpx.InvalidURL, httpx.UnsupportedProtocol, ValueError) as error:
        raise SourceError(address, "is no address of the web", "check the address") from error
    except httpx.ConnectError as error:
        raise SourceError(address, f"cannot be reached ({error})", _CHECK) from error
    except httpx.HTTPError as error:
        raise SourceError(address, f"is answered wrongly ({error})", "try again later") from error


async def _follow(client: httpx.AsyncClient, address: str) -> Page:
    here = address
    for _ in range(MAX_REDIRECTS + 1):
        kept = web_cache.load(here)
        async with client.stream("GET", here, headers=kept.validators() if kept else {}) as response:
            if response.status_code in _REDIRECTS and "location" in response.headers:
                here = urljoin(here, response.headers["location"])
                if not is_address(here):
                    raise SourceError(
                        address, f"leads to {here}, which is no address of the web", "check the address"
                    )
                continue
            if response.status_code == 304 and kept:
                return Page(here, kept.data, kept.content_type, kept.encoding)
            _check(response, address)
            data = await _body(response, address)
            page = Page(here, data, _content_type(response), response.charset_encoding)
            web_cache.store(
                page.address, web_cache.Kept(data, page.content_type, page.encoding, *_validators(response))
            )
            return page
    raise SourceError(address, f"leads on more than {MAX_REDIRECTS} times", "check the address")


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
        if self._stream is None:
            zipped = self._name != "deflate" or chunk[:1] == b"\x78"
            self._stream = zlib.decompressobj(47 if zipped else -15)  # gzip or zlib by its head; or bare
        try:
            return self._stream.decompress(chunk, longest)
        except zlib.error as error:
            raise SourceError(self._address, "is compressed wrongly", "try again later") from error


def _content_type(response: httpx.Response) -> str:
    return str(response.headers.get("content-type", "")).split(";")[0].strip().lower()


def _validators(response: httpx.Response) -> tuple[str | None, str | None]:
    return response.headers.get("etag"), response.headers.get("last-modified")
