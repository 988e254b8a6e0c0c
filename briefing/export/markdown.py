"""A briefing as Markdown (CommonMark) in which no word of the article acts as markup."""

from __future__ import annotations

import re

from briefing.export.outline import Part, outline
from briefing.export.wording import Entry
from briefing.model import Briefing

_INLINE = re.compile(r"([\\`*_\[\]<>&~|$#])")
_AT_START = re.compile(r"^([-+=]|[0-9]{1,9}(?=[.)]))")


def render(briefing: Briefing) -> str:
    """Return the Markdown of one briefing, which opens with a heading of the first level."""
    made = outline(briefing)
    parts = [f"# {escape(made.title)}", escape(made.facts), escape(made.said)]
    parts += [f"**Note:** {escape(note)}" for note in made.notes]
    if made.bottom_line:
        parts.append(f"**Bottom line:** {escape(made.bottom_line.says)}")
    parts += [_part(part) for part in made.parts]
    parts.append(escape(made.made_by))
    return "\n\n".join(part for part in parts if part) + "\n"


def escape(words: str) -> str:
    """Return one line of Markdown that shows ``words``, runs of white space as one space."""
    line = _INLINE.sub(r"\\\1", " ".join(words.split()))
    return _AT_START.sub(_escape_start, line)


def _escape_start(found: re.Match[str]) -> str:
    # A number is no punctuation, so it is the full stop after it that takes the backslash.
    return found[0] + "\\" if found[0].isdigit() else "\\" + found[0]


def _part(part: Part) -> str:
    loose = any(entry.added or entry.quoted for entry in part.entries)
    return f"## {part.title}\n\n" + ("\n\n" if loose else "\n").join(map(_entry, part.entries))


def _entry(entry: Entry) -> str:
    lead, says = entry.headed or entry.says, entry.says if entry.headed else ""
    lines = [f"- **{escape(lead)}**{entry.between if says else ''}{escape(says)}"]
    if entry.added:
        lines.append(f"  {escape(entry.added)}")
    lines += [f"  > {escape(words)}" for words in entry.quoted]
    return "\n\n".join(lines)
