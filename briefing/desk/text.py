"""A desk brief as plain text: at most 88 columns wide, the articles by their numbers in brackets."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import PurePath

from briefing.desk.outline import Line, Section
from briefing.desk.page import Page
from briefing.export.text import WIDTH
from briefing.export.wording import joined, one_line
from briefing.model import Briefing


def render(page: Page, _briefing: Callable[[int], Briefing | None]) -> str:
    """Return the text; words of articles stand further right than our titles."""
    made = page.outline
    parts = [f"{made.title}\n{'=' * len(made.title)}", made.facts]
    parts += [_section(page, section) for section in made.sections]
    return "\n\n".join(part for part in parts if part) + "\n"


def _section(page: Page, section: Section) -> str:
    lines = [section.title.upper(), *(_line(page, one) for one in section.lines)]
    if section.more:
        lines.append(f"  and {section.more} more")
    return "\n".join(lines)


def _line(page: Page, line: Line, indent: str = "  ", above: Line | None = None) -> str:
    said = joined(": ", line.mark, line.lead, line.words)
    if line.heads:
        article = page.brief.article(line.proofs[0].article)
        file = one_line(PurePath(article.source).name)
        said = f"{article.place}  {said}{f' ({file})' if file != article.outlet else ''}"
    note = f" ({line.note})" if line.note else ""
    cited = ", ".join(label for _, label in page.cited(line, above))
    shown = [_wrap(f"{said}{note}{f' [{cited}]' if cited else ''}", indent)]
    if line.why:
        shown.append(_wrap(f"together by {line.why}", f"{indent}  "))
    return "\n".join([*shown, *(_line(page, one, f"{indent}    ", line) for one in line.under)])


def _wrap(words: str, indent: str) -> str:
    return textwrap.fill(
        words,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=f"{indent}  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
