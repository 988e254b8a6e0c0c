"""A briefing as plain text that a person reads, at most 88 columns wide."""

from __future__ import annotations

import textwrap

from briefing.contract.section import Section
from briefing.export.outline import Part, outline
from briefing.export.wording import Entry
from briefing.model import Briefing

WIDTH = 88
_HEADINGS = frozenset({"ARTICLE", "BRIEFING", *(one.title.upper() for one in Section)})


def render(briefing: Briefing) -> str:
    """Return the text; a word longer than a line is not broken, so that addresses stay whole."""
    made = outline(briefing)
    title = told(_wrap(made.title))
    parts = [
        f"{title}\n{'=' * max(map(len, title.splitlines()))}",
        told(_wrap(made.facts)),
        told(_wrap(made.said)),
    ]
    parts.append("\n".join(_wrap(f"Note: {note}") for note in made.notes))
    if made.bottom_line:
        parts.append(told(_wrap(made.bottom_line.says)))
    parts += [_part(part) for part in made.parts]
    parts.append(_wrap(made.made_by))
    return "\n\n".join(part for part in parts if part) + "\n"


def told(words: str) -> str:
    """Return lines of an article with those set in that would stand for a heading of ours."""
    return "\n".join(f"  {line}" if line.strip() in _HEADINGS else line for line in words.split("\n"))


def _part(part: Part) -> str:
    return "\n".join([part.title.upper(), *(_entry(entry) for entry in part.entries)])


def _entry(entry: Entry) -> str:
    lines = [_wrap(f"{entry.headed}{entry.between}{entry.says}", "  ", "    ")]
    if entry.added:
        lines.append(_wrap(entry.added, "    ", "    "))
    lines += [_wrap(f"“{words}”", "    | ", "    | ") for words in entry.quoted]
    return "\n".join(lines)


def _wrap(words: str, first: str = "", rest: str = "") -> str:
    return textwrap.fill(
        words,
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
