"""A desk brief as one page without scripts: each line links to the words that it rests on, beside it.

An article is shown when a line leads into it; what is printed is the brief alone.
"""

from __future__ import annotations

from collections.abc import Callable

from briefing.desk.brief import DeskArticle, Proof
from briefing.desk.markdown import link
from briefing.desk.outline import Line, Section
from briefing.desk.page import Page
from briefing.desk.page_style import STYLE
from briefing.export.html import HEAD
from briefing.export.marked import MarkedArticle, escape
from briefing.export.wording import joined
from briefing.model import Briefing
from briefing.sources.intake import is_address


def render(page: Page, briefing: Callable[[int], Briefing | None]) -> str:
    """Return the page; ``briefing`` gives that of an article."""
    return _Desk(page, briefing).html()


class _Desk:
    """The brief and the articles that it links to."""

    def __init__(self, page: Page, briefing: Callable[[int], Briefing | None]) -> None:
        self._page = page
        self._brief = page.brief
        places: dict[int, set[int]] = {one.id: set() for one in self._brief.articles}
        for proof in _proofs(page):
            if proof.span is not None:
                places[proof.article].add(proof.span.start)
        self._articles = {
            number: MarkedArticle(found, own)
            for number, own in places.items()
            if (found := briefing(number)) is not None
        }

    def html(self) -> str:
        made = self._page.outline
        sections = "\n".join(map(self._section, made.sections))
        articles = "\n".join(self._article(one) for one in self._brief.articles if one.id in self._articles)
        return (
            f"{HEAD}<title>{escape(made.title)}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n"
            f'<main lang="en">\n<section class="brief">\n<h1>{escape(made.title)}</h1>\n'
            f'<p class="facts">{escape(made.facts)}</p>\n{sections}\n</section>\n'
            f'<section class="articles">\n<p class="facts hint">Choose a line: its words are shown here.</p>\n'
            f"{articles}\n</section>\n</main>\n"
        )

    def _section(self, section: Section) -> str:
        lines = "\n".join(self._line(one) for one in section.lines)
        more = f'\n<p class="facts">and {section.more} more</p>' if section.more else ""
        dim = " dim" if section.dim else ""
        return f'<h2>{escape(section.title)}</h2>\n<ul class="{section.name}{dim}">\n{lines}\n</ul>{more}'

    def _line(self, line: Line, above: Line | None = None) -> str:
        mark = f'<b class="mark {escape(line.mark.split()[0])}">{escape(line.mark)}</b> ' if line.mark else ""
        lead = f"<b>{escape(line.lead)}</b>: " if line.lead else ""
        words = self._linked(line.words, line.proofs[0]) if line.proofs else escape(line.words)
        facts = joined(" · ", line.note, f"together by {line.why}" if line.why else "")
        below = f'\n<span class="facts">{escape(facts)}</span>' if facts else ""
        under = f"\n<ul>\n{''.join(self._line(one, line) for one in line.under)}</ul>" if line.under else ""
        return f"<li>{mark}{lead}{words}{self._cited(line, above)}{below}{under}</li>"

    def _cited(self, line: Line, above: Line | None) -> str:
        """Return the numbers of the articles, each of which leads to the words there."""
        first = {proof.article: proof for proof in reversed(line.proofs)}
        links = [self._linked(label, first[number]) for number, label in self._page.cited(line, above)]
        return f' <span class="cited">{" ".join(links)}</span>' if links else ""

    def _linked(self, words: str, proof: Proof) -> str:
        return f'<a href="#{self._anchor(proof)}">{escape(words)}</a>'

    def _anchor(self, proof: Proof) -> str:
        if proof.span is None or proof.article not in self._articles:
            return f"article-{self._brief.article(proof.article).place}"
        return self._articles[proof.article].anchor(proof.span.start)

    def _article(self, one: DeskArticle) -> str:
        source = escape(one.source)
        if is_address(one.source):
            source = f'<a href="{escape(link(one.source)[1:-1])}" rel="noreferrer">{source}</a>'
        facts = f"{one.place} · {escape(joined(' · ', one.outlet, one.day))} · {source}"
        return (
            f'<article id="article-{one.place}">\n<p class="facts">{facts}</p>\n'
            f"{self._articles[one.id].html()}</article>"
        )


def _proofs(page: Page) -> list[Proof]:
    lines = [line for section in page.outline.sections for line in section.lines]
    return [proof for line in lines for one in (line, *line.under) for proof in one.proofs]
