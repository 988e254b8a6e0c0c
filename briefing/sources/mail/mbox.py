"""A mailbox to articles: one for each message that holds a text."""

from __future__ import annotations

import re
from itertools import pairwise

from briefing.sources.article import Draft
from briefing.sources.errors import SourceError
from briefing.sources.mail import reader as mail

MAX_MESSAGES = 10_000

_LINE = re.compile(rb"^From ([^\r\n]*)\r?\n(?=(>?[!-9;-~]{1,80}:|>From ))?", re.M)
_LONGEST = 300  # bytes of such a line
_DAY = re.compile(
    rb"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?[ ]{1,4}(?:[A-Z][a-z]{2}[ ]{1,4}\d{1,2}|\d{1,2}[ ]{1,4}[A-Z][a-z]{2})[ ]"
)
_HOUR, _YEAR = re.compile(rb"\d:\d\d"), re.compile(rb"\b\d{4}\b")
_SURE = rb"Subject|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|Content-[a-z-]+|X-[a-z-]+|DKIM-Signature"
_KNOWN = rb"From|To|Cc|Date|Sender|Reply-To|List-[a-z-]+|Status|Envelope-To|" + _SURE
_IS_SURE, _IS_KNOWN = re.compile(rb"(?:%b):" % _SURE, re.I), re.compile(rb"(?:%b):" % _KNOWN, re.I)
_ESCAPED = re.compile(rb"^>(>*From )", re.M)


def drafts(data: bytes, source: str) -> list[Draft]:
    """Return the messages in their order; raise ``SourceError`` where there are none with a text."""
    data = data.lstrip(b"\r\n")
    starts = [found for found in _LINE.finditer(data) if _begins(data, found)]
    if not starts or starts[0].start():
        raise SourceError(source, "is no mailbox", "a mailbox begins with a line like: From ann@example.org")
    if len(starts) > MAX_MESSAGES:
        raise SourceError(source, f"holds more than {MAX_MESSAGES:,} messages", "split it")
    ends = [(one.end(), other.start()) for one, other in pairwise(starts)]
    ends.append((starts[-1].end(), len(data)))
    read = [_message(_ESCAPED.sub(rb"\1", data[start:end]), source) for start, end in ends]
    found = [draft for draft in read if draft is not None and draft.pieces]
    if not found:
        raise SourceError(source, "holds no message with a text", "give a file with an article in it")
    return found


def _begins(data: bytes, line: re.Match[bytes]) -> bool:
    """Tell whether a line "From ..." begins a message, not one of a text: by its date, and a header below it."""
    said, field = line[1], line[2]
    if not line.start():
        return True
    if field is None or len(said) > _LONGEST:
        return False
    apart = data[max(line.start() - 3, 0) : line.start()].replace(b"\r", b"").endswith(b"\n\n")
    if _DAY.search(said) and _HOUR.search(said) and _YEAR.search(said):
        return apart or _IS_KNOWN.match(field) is not None
    told = _IS_KNOWN if b"@" in said.split(b" ", 1)[0] else _IS_SURE
    return apart and (told is _IS_KNOWN or b" " not in said.strip()) and told.match(field) is not None


def _message(data: bytes, source: str) -> Draft | None:
    try:
        return mail.parse(data, source)
    except SourceError:  # one that is no mail, among others that are
        return None
