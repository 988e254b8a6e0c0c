"""An article with its highlights and its briefing as one page that needs no other file and runs no script."""

from __future__ import annotations

import html
import re
from collections import deque
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from briefing.article import Article, stretches
from briefing.export.outline import Entry, Outline, outline
from briefing.export.page_style import STYLE
from briefing.model import Briefing

_ELEMENTS = {
    "title": "h1",
    "heading": "h2",
    "standfirst": "p",
    "byline": "p",
    "dateline": "p",
    "caption": "p",
    "quote": "blockquote",
    "list_item": "li",
}
_NOT_IN_HTML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


class Mark(NamedTuple):
    """A stretch of the article and the class that it is drawn in."""

    start: int
    end: int
    kind: str


def render(briefing: Briefing) -> str:
    """Return the page. HTML lets the tags that would close it be left out, so that more may follow."""
    head = (
        '<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    )
    title = escape(outline(briefing).title)
    return f"{head}<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n{section(briefing)}"


def section(briefing: Briefing) -> str:
    """Return what one briefing adds to the page."""
    article = briefing.article
    language = f' lang="{escape(article.language)}"' if article.language else ""
    return (
        f"<main{language}>\n<article>\n{_article(article, marks(briefing))}</article>\n"
        f"<aside>\n{_briefing(outline(briefing))}</aside>\n</main>\n"
    )


def escape(words: str) -> str:
    """Return ``words`` as text or the value of an attribute."""
    return html.escape(_NOT_IN_HTML.sub("\N{REPLACEMENT CHARACTER}", words))


def marks(briefing: Briefing) -> list[Mark]:
    """Return the stretches that are highlighted; they may overlap."""
    found = [Mark(span.start, span.end, "threat") for one in briefing.threats for span in one.evidence]
    found += [Mark(one.start, one.end, "quote") for one in briefing.quotes]
    found += [Mark(one.trigger.start, one.trigger.end, "event") for one in briefing.what]
    found += [Mark(span.start, span.end, "place") for one in briefing.where for span in one.mentions]
    found += [Mark(one.start, one.end, "time") for one in briefing.when]
    found += [Mark(m.start, m.end, "actor") for a in briefing.who for m in a.mentions if m.form == "name"]
    return [one for one in found if one.start < one.end]


def _article(article: Article, found: list[Mark]) -> str:
    pieces = []
    for kind, blocks in groupby(_blocks(article, found), lambda block: block[0]):
        element = _ELEMENTS.get(kind, "p")
        lines = [f'<{element} class="{kind}">{words}</{element}>\n' for _, words in blocks]
        pieces.append(f"<ul>\n{''.join(lines)}</ul>\n" if element == "li" else "".join(lines))
    return "".join(pieces)


def _blocks(article: Article, found: list[Mark]) -> Iterator[tuple[str, str]]:
    """Yield the kind and the marked words of each block."""
    waiting = deque(sorted(found))
    begun: list[Mark] = []
    for kind, start, end in stretches(article.text, article.blocks):
        while waiting and waiting[0].start < end:
            begun.append(waiting.popleft())
        begun = [one for one in begun if one.end > start]
        yield kind, "".join(_pieces(article.text, start, end, begun))


def _pieces(text: str, start: int, end: int, here: list[Mark]) -> Iterator[str]:
    """Yield the text cut where a mark begins or ends, so that marks that overlap need not nest."""
    cuts = {start, end, *(min(max(at, start), end) for one in here for at in (one.start, one.end))}
    for first, last in pairwise(sorted(cuts)):
        kinds = dict.fromkeys(one.kind for one in here if one.start <= first and one.end >= last)
        words = escape(text[first:last])
        yield f'<span class="{" ".join(kinds)}" title="{", ".join(kinds)}">{words}</span>' if kinds else words


def _briefing(made: Outline) -> str:
    parts = [f"<h2>{escape(made.title)}</h2>", f'<p class="facts">{escape(made.facts)}</p>']
    if made.bottom_line:
        parts.append(f'<p class="bottom">{escape(made.bottom_line)}</p>')
    for one in made.sections:
        entries = "\n".join(map(_entry, one.entries))
        parts.append(f"<h3>{escape(one.title)}</h3>\n<ul>\n{entries}\n</ul>")
    return "\n".join([*parts, f'<p class="facts">{escape(made.made_by)}</p>']) + "\n"


def _entry(entry: Entry) -> str:
    says = f": {escape(entry.says)}" if entry.says else ""
    quoted = "".join(f"\n<blockquote>{escape(words)}</blockquote>" for words in entry.evidence)
    return f"<li><b>{escape(entry.lead)}</b>{says}{quoted}</li>"
