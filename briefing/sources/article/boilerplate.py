"""Lines that feeds and mailings put around an article: where else it stands, how to be rid of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.sources.article.piece import Piece

_HEAD = 3  # pieces
_TAIL = 8
_LONGEST = 400  # characters of such a line

_POINTS_ON = re.compile(
    r"(?:Continue reading|Read more|Read on|Read the (?:full|whole|rest of the) (?:story|article|report))\W*",
    re.I,
)
_ADDRESS = r"(?:\W*https?://\S+)?\W*"
_ABOVE = re.compile(
    r"(?:(?:Having )?(?:trouble|problems) (?:viewing|reading) this (?:e-?mail|message|newsletter)\?\W*)?"
    r"(?:View|Read|Open|See|Click here to (?:view|read)) (?:this|it|the)? ?(?:e-?mail|message|newsletter|issue)? ?"
    rf"(?:in|on|with) (?:your|a|the) (?:web ?)?browser{_ADDRESS}|View (?:online|in browser){_ADDRESS}"
    r"|To (?:view|read|see) this (?:e-?mail|message|newsletter) (?:online|as a web ?page|in (?:your|a) browser)\b"
    rf"\W*(?:(?:please )?(?:go to|visit|click|click here|follow|open))?{_ADDRESS}",
    re.I,
)
_BELOW = re.compile(
    r"The post .{1,300} (?:first appeared|appeared first) on .{1,200}"
    r"|(?:You(?:’re|'re| are)? (?:receiv\w+|getting|get|were sent) (?:this|our) "
    r"(?:e-?mail|message|newsletter|mailing)"
    r"|This (?:e-?mail|message|newsletter) was sent to|Unsubscribe\b|To unsubscribe\b"
    r"|Manage (?:your )?(?:preferences|subscriptions?)|Update your preferences"
    r"|Forwarded (?:this|to you)|Was this (?:e-?mail|newsletter) forwarded).{0,300}"
    r"|CONFIDENTIALITY (?:NOTICE|NOTE)\b.{0,2000}"
    r"|This e-?mail(?:,? (?:and|including) any (?:files|attachments?)(?: (?:with|to|transmitted with) it)?,?)? "
    r"(?:is|are|may be|may contain) (?:strictly |legally )?(?:confidential|privileged|intended (?:only|solely))"
    r".{0,2000}",
    re.I,
)


def points_on(text: str) -> bool:
    """Tell whether a line says only that the text goes on elsewhere."""
    return _POINTS_ON.fullmatch(text) is not None


def is_boilerplate(text: str) -> bool:
    """Tell whether a line only says how a mailing is shown, or how to be rid of it."""
    return _ABOVE.fullmatch(text) is not None or is_below(text) or points_on(text)


def is_below(text: str) -> bool:
    """Tell whether a line is one that stands below mailings: why they came, how to be rid of them."""
    return _BELOW.fullmatch(text) is not None


def without_boilerplate(pieces: Sequence[Piece]) -> list[Piece]:
    """Return an article without such lines at its beginning and its end; one of nothing else stays as it is."""
    above = [len(one.text) <= _LONGEST and _ABOVE.fullmatch(one.text) is not None for one in pieces[:_HEAD]]
    first = max(0, len(pieces) - _TAIL)
    last = max((n for n, piece in enumerate(pieces) if piece.kind == "heading"), default=-1)
    below = [
        is_below(piece.text)
        or (n > last and points_on(piece.text))  # above a heading it is of a story in a digest
        for n, piece in enumerate(pieces[first:], start=first)
    ]
    kept = [
        piece
        for number, piece in enumerate(pieces)
        if not (number < _HEAD and above[number]) and not (number >= first and below[number - first])
    ]
    return kept or list(pieces)
