"""What storing a briefing needs no library for: whoever briefs does it, in its own process, and not who stores."""

from __future__ import annotations

from briefing.library.copies import runs
from briefing.library.index import names_of, rows_of
from briefing.library.packing import pack_briefing, pack_text
from briefing.library.ready import Indexed, Ready
from briefing.library.terms import terms
from briefing.model import Briefing


def ready(briefing: Briefing) -> Ready:
    """Return a briefing made ready."""
    article = briefing.article
    return Ready(
        article.id,
        article.title,
        article.outlet,
        article.published,
        article.published_from,
        article.source,
        article.text,
        briefing.made_by,
        pack_text(article.text),
        pack_briefing(briefing),
        indexed(briefing),
    )


def indexed(briefing: Briefing) -> Indexed:
    """Return what the index takes from a briefing."""
    text = briefing.article.text
    return Indexed(rows_of(briefing), terms(text), runs(text), names_of(briefing))
