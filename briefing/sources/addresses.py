"""Addresses of the web as they are shown and opened: no user or password, the host that is really meant."""

from __future__ import annotations

import re
from urllib.parse import urljoin

_WEB = re.compile(r"(https?://)([^/?#\\]*)(.*)", re.I | re.S)
_PORT = re.compile(r":\d*\Z")


def true_address(address: str) -> str:
    """Return an address of the web without user and password, its host in ASCII; another one as it is."""
    found = _WEB.fullmatch(address)
    if not found or (found[2].isascii() and "@" not in found[2]):
        return address
    return f"{found[1]}{in_ascii(found[2].rpartition('@')[2])}{found[3]}"


def host_of(address: str) -> str:
    """Return the host that an address of the web leads to; empty where it is none."""
    found = _WEB.fullmatch(true_address(address))
    return _PORT.sub("", found[2]).lower() if found else ""


def resolved(base: str, link: str) -> str:
    """Return the address that a link on the page ``base`` leads to."""
    try:
        return urljoin(base, link.strip())
    except ValueError:
        return link


def in_ascii(host: str) -> str:
    """Return a host as networks write it; a label that none can have shows what is odd in it."""
    if host.isascii():
        return host
    name, colon, port = host.partition(":")
    try:
        return name.encode("idna").decode("ascii") + colon + port
    except UnicodeError:
        return name.encode("ascii", "backslashreplace").decode("ascii") + colon + port
