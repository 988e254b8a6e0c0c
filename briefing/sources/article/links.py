"""Links as they are shown and opened: no user or password before the host, and the host that is really meant."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from briefing.article import InlineMark

if TYPE_CHECKING:
    from briefing.sources.article.piece import Piece

_WEB = re.compile(r"(https?://)([^/?#\\]*)(.*)", re.I | re.S)
_PORT = re.compile(r":\d*\Z")
_SHOWN_HOST = re.compile(
    r"(?:https?://|(?=www\.)|(?=[^\s/@]+\.[a-z]{2,}/))(?:[^\s/?#]*@)?([^\s/?#:@\\]+)[^\s]*", re.I
)


def true_address(address: str) -> str:
    """Return an address of the web without user and password, its host in ASCII; another one as it is."""
    found = _WEB.fullmatch(address)
    if not found or (found[2].isascii() and "@" not in found[2]):
        return address
    return f"{found[1]}{_in_ascii(found[2].rpartition('@')[2])}{found[3]}"


def host_of(address: str) -> str:
    """Return the host that an address of the web leads to; empty where it is none."""
    found = _WEB.fullmatch(true_address(address))
    return _PORT.sub("", found[2]).lower() if found else ""


def with_true_hosts(piece: Piece) -> Piece:
    """Return a piece whose links lead where they say; one that shows another host has its own put after it."""
    marks = [_true(mark) for mark in piece.marks]
    added = sorted(_false_hosts(piece.text, marks))
    if not added:
        return replace(piece, marks=tuple(marks)) if marks else piece
    text, at = "", 0
    for place, words in added:
        text += piece.text[at:place] + words
        at = place

    places = [place for place, _ in added]
    lengths = [0, *accumulate(len(words) for _, words in added)]

    def moved(offset: int, *, end: bool) -> int:
        before = bisect_left(places, offset) if end else bisect_right(places, offset)
        return offset + lengths[before]

    moved_marks = (
        replace(mark, start=moved(mark.start, end=False), end=moved(mark.end, end=True)) for mark in marks
    )
    return replace(piece, text=text + piece.text[at:], marks=tuple(moved_marks))


def _true(mark: InlineMark) -> InlineMark:
    return replace(mark, href=true_address(mark.href)) if mark.href else mark


def _false_hosts(text: str, marks: list[InlineMark]) -> Iterator[tuple[int, str]]:
    """Yield where a host must be told, and the words that tell it."""
    for mark in marks:
        host = host_of(mark.href or "")
        words = text[mark.start : mark.end].split(maxsplit=1)
        shown = _SHOWN_HOST.fullmatch(words[0]) if host and len(words) == 1 else None
        if shown and not _is_same(_in_ascii(shown[1]).lower(), host):
            yield mark.end, f" ({host})"


def _is_same(one: str, other: str) -> bool:
    one, other = one.removeprefix("www."), other.removeprefix("www.")
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")


def _in_ascii(host: str) -> str:
    if host.isascii():
        return host
    name, colon, port = host.partition(":")
    try:
        return name.encode("idna").decode("ascii") + colon + port
    except UnicodeError:  # a label that no network has: what is odd in it is seen
        return name.encode("ascii", "backslashreplace").decode("ascii") + colon + port
