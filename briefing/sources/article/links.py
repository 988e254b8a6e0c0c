"""Links that lead where they say: one that shows another host has its own put after it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from briefing.article import InlineMark
from briefing.sources.addresses import host_of, in_ascii, true_address

if TYPE_CHECKING:
    from briefing.sources.article.piece import Piece

_SHOWN_HOST = re.compile(
    r"(?:https?://|(?=www\.)|(?=[^\s/@]+\.[a-z]{2,}/))(?:[^\s/?#]*@)?([^\s/?#:@\\]+)[^\s]*", re.I
)


def with_true_hosts(piece: Piece) -> Piece:
    """Return a piece whose links lead where they say; one that shows another host has its own put after it."""
    marks = [_true(mark) for mark in piece.marks]
    added = sorted(_false_hosts(piece.text, marks))
    if not added:
        return piece._replace(marks=tuple(marks)) if marks else piece
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
    return piece._replace(text=text + piece.text[at:], marks=tuple(moved_marks))


def _true(mark: InlineMark) -> InlineMark:
    return replace(mark, href=true_address(mark.href)) if mark.href else mark


def _false_hosts(text: str, marks: list[InlineMark]) -> Iterator[tuple[int, str]]:
    """Yield where a host must be told, and the words that tell it."""
    for mark in marks:
        host = host_of(mark.href or "")
        words = text[mark.start : mark.end].split(maxsplit=1)
        shown = _SHOWN_HOST.fullmatch(words[0]) if host and len(words) == 1 else None
        if shown and not _is_same(in_ascii(shown[1]).lower(), host):
            yield mark.end, f" ({host})"


def _is_same(one: str, other: str) -> bool:
    one, other = one.removeprefix("www."), other.removeprefix("www.")
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")
