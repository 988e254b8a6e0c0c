"""An article with its highlights and its briefing as one page that needs no other file and runs no script.

Every line of the briefing links to the words that it rests on.
"""

from __future__ import annotations

from briefing.export.marked import MarkedArticle, escape
from briefing.export.outline import Outline, outline
from briefing.export.page_style import STYLE
from briefing.export.wording import Entry
from briefing.model import Briefing

HEAD = (
    '<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n'
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
)


def render(briefing: Briefing) -> str:
    """Return the page. HTML lets the tags that would close it be left out, so that more may follow."""
    title = escape(outline(briefing).title)
    return f"{HEAD}<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n{section(briefing)}"


def section(briefing: Briefing) -> str:
    """Return what one briefing adds to the page."""
    made = outline(briefing)
    entries = [
        *([made.bottom_line] if made.bottom_line else []),
        *(e for part in made.parts for e in part.entries),
    ]
    article = MarkedArticle(briefing, (span.start for entry in entries for span in entry.evidence))
    language = f' lang="{escape(briefing.article.language)}"' if briefing.article.language else ""
    return (
        f"<main{language}>\n<article>\n{article.html()}</article>\n"
        f"<aside>\n{_Side(article).html(made)}</aside>\n</main>\n"
    )


class _Side:
    """The briefing beside an article, whose anchors it links to."""

    def __init__(self, article: MarkedArticle) -> None:
        self._article = article

    def html(self, made: Outline) -> str:
        parts = [f"<h2>{escape(made.title)}</h2>", f'<p class="facts">{escape(made.facts)}</p>']
        parts += [f'<p class="note">{escape(note)}</p>' for note in (made.said, *made.notes) if note]
        if made.bottom_line:
            parts.append(f'<p class="bottom">{self._linked(made.bottom_line.says, made.bottom_line)}</p>')
        for part in made.parts:
            entries = "\n".join(map(self._entry, part.entries))
            parts.append(f"<h3>{escape(part.title)}</h3>\n<ul>\n{entries}\n</ul>")
        return "\n".join([*parts, f'<p class="facts">{escape(made.made_by)}</p>']) + "\n"

    def _entry(self, entry: Entry) -> str:
        lead, words = entry.lead or entry.says, entry.says if entry.lead else ""
        mark = f'<span class="mark {escape(entry.mark)}">{escape(entry.mark)}</span> ' if entry.mark else ""
        says = f"{entry.between}{escape(words)}" if words else ""
        facts = f'\n<p class="facts">{escape(entry.added)}</p>' if entry.added else ""
        quoted = "".join(f"\n<blockquote>{escape(words)}</blockquote>" for words in entry.quoted)
        return f"<li>{mark}<b>{self._linked(lead, entry)}</b>{says}{facts}{quoted}</li>"

    def _linked(self, words: str, entry: Entry) -> str:
        """Return words that link to the first evidence, with a number for each further one."""
        shown = [escape(words), *(f"<sup>{n}</sup>" for n in range(2, len(entry.evidence) + 1))]
        links = zip(shown, (self._article.anchor(span.start) for span in entry.evidence), strict=False)
        return " ".join(f'<a href="#{anchor}">{label}</a>' for label, anchor in links) or escape(words)
