"""The report of an inspection: a section a part of the extraction, in the order in which they read."""

from __future__ import annotations

from briefing.article import Article
from briefing.extract.inspection.items import actors, figures, places, quotations, times
from briefing.extract.inspection.names import chosen_names, rejected_names
from briefing.extract.inspection.parse import blocks, tokens
from briefing.extract.inspection.scopes import scopes
from briefing.extract.inspection.sheet import line, section
from briefing.extract.inspection.threats import threats
from briefing.extract.inspection.triggers import triggers
from briefing.extract.pipeline import Briefer

PARTS = {
    "blocks": blocks,
    "tokens": tokens,
    "names chosen": chosen_names,
    "names rejected": rejected_names,
    "actors": actors,
    "places": places,
    "times": times,
    "quotations": quotations,
    "figures": figures,
    "triggers": triggers,
    "scopes": scopes,
    "threats": threats,
}


def inspect(briefer: Briefer, article: Article) -> str:
    """Return what every part of the extraction made of an article."""
    doc = briefer.parse(article)
    notes = [section("notes", map(line, article.notes))] if article.notes else []
    return "\n\n".join([*notes, *(section(title, part(doc)) for title, part in PARTS.items())]) + "\n"
