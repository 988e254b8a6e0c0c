"""A briefing as titled sections of entries, in words: what the formats for people have in common."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.contract.sections import Row, Section, sections, told_once
from briefing.export.wording import Entry, Wording, joined, one_line
from briefing.model import Briefing, PublishedFrom
from briefing.said import STAR

_DATED: dict[PublishedFrom, str] = {
    "option": "as given",
    "metadata": "from its metadata",
    "dateline": "from its dateline",
    "text": "from its text",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the briefing, never without entries."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """All that a format for people prints; ``notes`` are what a reader must know of the text, a sentence each.

    ``said`` is what the reader said of the article: star, tags, note.
    """

    title: str
    facts: str
    said: str
    notes: tuple[str, ...]
    bottom_line: Entry | None
    parts: tuple[Part, ...]
    made_by: str


def outline(briefing: Briefing) -> Outline:
    """Return the outline in the order of ``sections``; sections with nothing are left out."""
    article, made_by = briefing.article, briefing.made_by
    published = article.published and f"published {article.published}"
    if published and article.published_from:
        published += f" ({_DATED[article.published_from]})"
    wording = Wording(briefing)
    told = {section: _entries(wording, rows) for section, rows in sections(briefing).items()}
    return Outline(
        title=one_line(article.title) or article.source,
        facts=joined(" · ", article.author, article.site, published, article.source),
        said=joined(" ", STAR if briefing.said.starred else None, one_line(briefing.said.words)),
        notes=tuple(map(one_line, article.notes)),
        bottom_line=next(iter(told.pop(Section.BOTTOM_LINE)), None),
        parts=tuple(Part(section.title, entries) for section, entries in told.items() if entries),
        made_by=f"briefing {made_by.briefing} · {made_by.model} · spaCy {made_by.spacy}",
    )


def _entries(wording: Wording, rows: tuple[Row, ...]) -> tuple[Entry, ...]:
    """Return rows in words, those that are told once together."""
    once = told_once(rows)
    single = tuple(wording.entry(row) for row in rows if row not in once)
    return (*single, wording.together(once)) if once else single
