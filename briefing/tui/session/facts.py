"""What a filter of the list may ask of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.linked import worst
from briefing.tui.session.filtering import Facts, folded

if TYPE_CHECKING:
    from briefing.article import Article
    from briefing.tui.linked import Linked


def facts_of(title: str, source: str, article: Article | None, linked: Linked | None) -> Facts:
    """Return what is known of an article, as far as it is read and briefed."""
    sources = folded([article.site or "" if article else "", source])
    words = f"{folded([title])}\n{sources}"
    day = (article.published or "")[:10] if article else ""
    if linked is None:
        return Facts(words, sources, day)
    text = linked.briefing.article.text
    names = {actor.name for actor in linked.briefing.who}
    names |= {
        text[one.start : one.end]
        for actor in linked.briefing.who
        for one in actor.mentions
        if one.form in ("name", "alias")
    }
    return Facts(words, sources, day, worst(linked.briefing), folded(sorted(names)))
