"""Connections to servers: what a name stands for is looked up once, checked, and is what is connected to.

So no spelling of an address, no name and no second answer of a name server leads into the own network unseen.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import AsyncIterator, Iterable
from contextlib import suppress
from typing import Any
from urllib.request import getproxies, proxy_bypass

import httpcore
import httpx

from briefing.aside import aside

_INSIDE_NAMES = (".local", ".internal", ".lan", ".home.arpa", ".localhost")
_CARRIERS = tuple(  # IPv6 that stands for IPv4, and how many bits are right of that
    (ipaddress.IPv6Network(network), bits)
    for network, bits in (("::ffff:0:0/96", 0), ("::/96", 0), ("64:ff9b::/96", 0), ("2002::/16", 80))
)
_SPECIAL = tuple(
    map(ipaddress.ip_network, ("192.0.0.0/24", "192.88.99.0/24", "3fff::/20", "5f00::/16"))
)  # besides what Python knows


class InsideError(Exception):
    """An address leads into the own network, which was not allowed."""


class ProxyError(Exception):
    """The proxy that the environment names cannot be used; the message says why."""


def is_inside(address: str) -> bool:
    """Tell whether an IP address is none of the public internet: loopback, private, link-local or otherwise special."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        for network, bits in _CARRIERS:
            if ip in network:
                return is_inside(str(ipaddress.IPv4Address(int(ip) >> bits & 0xFFFFFFFF)))
        if ip.is_site_local:
            return True
    special = any(ip.version == network.version and ip in network for network in _SPECIAL)
    return special or not ip.is_global or ip.is_multicast or ip.is_reserved


def is_inside_name(host: str) -> bool:
    """Tell whether a name or a literal address is one of the own network by how it is written."""
    host = host.rstrip(".").lower()
    try:
        return is_inside(host.strip("[]"))
    except ValueError:
        return "." not in host or host.endswith(_INSIDE_NAMES)


async def resolve(host: str, port: int) -> list[str]:
    """Return the IP addresses that a name stands for; raise ``httpcore.ConnectError`` where there are none.

    Whoever stops waiting is free at once: the system's look-up has no bound of its own.
    """
    try:
        found = await aside(socket.getaddrinfo, host, port, 0, socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpcore.ConnectError(str(error)) from error
    return list(dict.fromkeys(str(one[4][0]) for one in found))


class Backend(httpcore.AsyncNetworkBackend):
    """Connects to servers; ``inside_allowed`` is set before a request, ``was_inside`` tells of the last connection."""

    def __init__(self) -> None:
        self.inside_allowed = True
        self.was_inside = False
        self._backend = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to the first address of ``host`` that answers and may be connected to; raise ``InsideError``."""
        if not self.inside_allowed and is_inside_name(host):
            raise InsideError(host)
        addresses = await resolve(host, port)
        if not self.inside_allowed:
            addresses = [one for one in addresses if not is_inside(one)]
            if not addresses:
                raise InsideError(host)
        for address in addresses:
            last = address == addresses[-1]
            with suppress(*(() if last else (httpcore.ConnectError, httpcore.ConnectTimeout))):
                stream = await self._backend.connect_tcp(
                    address, port, timeout, local_address, socket_options
                )
                self.was_inside = is_inside(address)
                return stream
        raise httpcore.ConnectError(f"{host} has no address")

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await self._backend.sleep(seconds)


class Transport(httpx.AsyncBaseTransport):
    """Sends requests over such connections, or by the proxy that the environment names for an address."""

    def __init__(self) -> None:
        self.backend = Backend()
        self._pools: dict[str | None, httpcore.AsyncConnectionPool] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Return the response; raise what httpcore raises, ``InsideError`` and ``ProxyError``."""
        url = request.url
        proxy = proxy_of(url)
        if proxy is not None and not self.backend.inside_allowed:
            await _check_name(url)
        answer = await self._pool(proxy).handle_async_request(
            httpcore.Request(
                request.method,
                httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions
        )

    async def aclose(self) -> None:
        """Close the connections."""
        for pool in self._pools.values():
            await pool.aclose()

    def _pool(self, proxy: str | None) -> httpcore.AsyncConnectionPool:
        if proxy not in self._pools:
            backend: httpcore.AsyncNetworkBackend = self.backend if proxy is None else Backend()
            self._pools[proxy] = httpcore.AsyncConnectionPool(
                ssl_context=httpx.create_ssl_context(),
                proxy=None if proxy is None else _proxy(proxy),
                network_backend=backend,
                max_keepalive_connections=0,  # each hop is checked where it connects
            )
        return self._pools[proxy]


def proxy_of(url: httpx.URL) -> str | None:
    """Return the address of the proxy that the environment names for an address, or nothing."""
    named = getproxies()
    found = named.get(url.scheme) or named.get("all")
    if not found or proxy_bypass(url.host):
        return None
    return found if "://" in found else f"http://{found}"


def _proxy(address: str) -> httpcore.Proxy:
    try:
        told = httpx.Proxy(address)
        url = told.url
        return httpcore.Proxy(
            httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
            auth=told.raw_auth,
            headers=told.headers.raw,
        )
    except (ValueError, httpx.InvalidURL) as error:
        raise ProxyError(str(error)) from error


async def _check_name(url: httpx.URL) -> None:
    """Raise ``InsideError`` where a name leads inside as far as it is known here: a proxy looks it up itself."""
    if is_inside_name(url.host):
        raise InsideError(url.host)
    with suppress(httpcore.ConnectError):
        if all(map(is_inside, await resolve(url.host, url.port or 443))):
            raise InsideError(url.host)


class _Body(httpx.AsyncByteStream):
    """The body of an answer, as it comes."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._answer.aiter_stream():
            yield part

    async def aclose(self) -> None:
        await self._answer.aclose()
