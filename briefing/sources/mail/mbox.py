"""A mailbox to articles: one for each message that holds a text."""

from __future__ import annotations

import re
from itertools import pairwise

from briefing.sources.article import Draft
from briefing.sources.errors import SourceError
from briefing.sources.mail import reader as mail

MAX_MESSAGES = 10_000

# A line of a text may begin with "From " too: a message is told by the date, and by a header below it.
_DATED = (
    rb"[^\r\n]*\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?[ ]+(?:[A-Z][a-z]{2}[ ]+\d{1,2}|\d{1,2}[ ]+[A-Z][a-z]{2})[ ][^\r\n]*"
    rb"(?:\d:\d\d[^\r\n]*\d{4}|\d{4}[^\r\n]*\d:\d\d)[^\r\n]*\r?\n"
)
_FIELD = rb"(?=>?[!-9;-~]+:|>From )"
_SURE = rb"Subject|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|Content-[a-z-]+|X-[a-z-]+|DKIM-Signature"
_KNOWN = rb"From|To|Cc|Date|Sender|Reply-To|List-[a-z-]+|Status|Envelope-To|" + _SURE
_FROM = re.compile(
    rb"\AFrom [^\r\n]*\r?\n"
    rb"|(?<=\n)From %(dated)b(?i:(?=(?:%(known)b):))"
    rb"|(?:(?<=\n\n)|(?<=\n\r\n))From (?:%(dated)b%(field)b"
    rb"|[^\s@]*@\S+[^\r\n]*\r?\n(?i:(?=(?:%(known)b):))|\S+\r?\n(?i:(?=(?:%(sure)b):)))"
    % {b"dated": _DATED, b"field": _FIELD, b"known": _KNOWN, b"sure": _SURE}
)
_ESCAPED = re.compile(rb"^>(>*From )", re.M)


def drafts(data: bytes, source: str) -> list[Draft]:
    """Return the messages in their order; raise ``SourceError`` where there are none with a text."""
    data = data.lstrip(b"\r\n")
    starts = list(_FROM.finditer(data))
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


def _message(data: bytes, source: str) -> Draft | None:
    try:
        return mail.parse(data, source)
    except SourceError:  # one that is no mail, among others that are
        return None
