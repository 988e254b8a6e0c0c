"""A message that was sent on: the head of the first one, written into the text of the second."""

from __future__ import annotations

import re

_HEAD = 2_000  # characters among which such a head begins
_MARK = re.compile(
    r"^>? ?(?:-{2,} ?(?:Forwarded|Original) message ?-{2,}|Begin forwarded message:)[ \t]*\n(?:>?[ \t]*\n)*",
    re.I | re.M,
)
_FIELD = re.compile(
    r"(?P<quoted>>? ?)\*?(?P<name>From|Date|Sent|Subject|To|Cc|Bcc|Reply-To):\*?[ \t]*(?P<value>[^\n]*)(?:\n|\Z)",
    re.I,
)


def unwrapped(text: str) -> tuple[str, dict[str, str]]:
    """Return a text without the head of the message that it sends on, and what that head tells, by lower names.

    A text that sends nothing on comes back as it is. What is written above the head stays.
    """
    mark = _MARK.search(text, 0, _HEAD)
    if not mark:
        return text, {}
    told: dict[str, str] = {}
    at = mark.end()
    while field := _FIELD.match(text, at):
        told.setdefault(field["name"].lower(), field["value"].strip())
        at = field.end()
    if "from" not in told:
        return text, {}
    rest = text[at:]
    if text[mark.start()] == ">":
        rest = re.sub(r"^> ?", "", rest, flags=re.M)
    return f"{text[: mark.start()].rstrip()}\n\n{rest.lstrip()}", told
