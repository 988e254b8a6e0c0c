"""A desk brief as Markdown (CommonMark) in which no word of an article acts as markup."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from briefing.desk.outline import Line, Section
from briefing.desk.page import Page
from briefing.export.markdown import escape
from briefing.model import Briefing
from briefing.sources.intake import is_address

_STDIN = "-"
_KEPT = "/:?=&%;,@+~.-_!*'()#"  # of an address; brackets stand within <…>


def render(page: Page, _briefing: Callable[[int], Briefing | None]) -> str:
    """Return the Markdown; an article is linked where it is told of, and cited by its number elsewhere."""
    made = page.outline
    parts = [f"# {made.title}", escape(made.facts), *(_section(page, one) for one in made.sections)]
    return "\n\n".join(part for part in parts if part) + "\n"


def link(source: str) -> str:
    """Return where an article is, as the destination of a link; empty where it is nowhere."""
    if source == _STDIN:
        return ""
    kept = _KEPT if is_address(source) else "/"
    return f"<{quote(source, safe=kept, errors='replace')}>"


def _section(page: Page, section: Section) -> str:
    lines = [f"## {section.title}", "\n".join(_line(page, one) for one in section.lines)]
    if section.more:
        lines.append(f"and {section.more} more")
    return "\n\n".join(lines)


def _line(page: Page, line: Line, indent: str = "", above: Line | None = None) -> str:
    parts = [f"*{escape(line.mark)}*" if line.mark else ""]
    if line.heads:
        article = page.brief.article(line.proofs[0].article)
        where, title = link(article.source), escape(line.words)
        parts += [
            f"\\[{article.place}\\]",
            f"{escape(line.lead)}:",
            f"[{title}]({where})" if where else title,
        ]
    else:
        parts += [f"**{escape(line.lead)}**:" if line.lead else "", escape(line.words)]
        parts.append(" ".join(f"\\[{escape(label)}\\]" for _, label in page.cited(line, above)))
    parts.append(f"({escape(line.note)})" if line.note else "")
    parts.append(f"– together by {escape(line.why)}" if line.why else "")
    said = f"{indent}- {' '.join(part for part in parts if part)}"
    return "\n".join([said, *(_line(page, one, f"{indent}  ", line) for one in line.under)])
