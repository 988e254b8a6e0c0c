"""What a filter of the list may ask of an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from briefing.tui.linked import worst
from briefing.tui.session.filtering import Act, Facts, folded

if TYPE_CHECKING:
    from briefing.article import Article
    from briefing.model import Actor, Briefing
    from briefing.tui.linked import Linked


def facts_of(title: str, source: str, article: Article | None, linked: Linked | None) -> Facts:
    """Return what is known of an article, as far as it is read and briefed."""
    sources = folded([article.outlet or "" if article else "", source])
    words = f"{folded([title])}\n{sources}"
    day = (article.published or "")[:10] if article else ""
    if linked is None:
        return Facts(words, sources, day)
    briefing = linked.briefing
    text = briefing.article.text
    names = {actor.id: _names(actor, text) for actor in briefing.who}
    return Facts(
        words,
        sources,
        day,
        worst(briefing),
        _joined(names, names),
        _joined(names, (quote.speaker for quote in briefing.quotes if quote.speaker)),
        folded(place.name for place in briefing.where),
        frozenset(place.country for place in briefing.where if place.country),
        tuple(_acts(briefing, names)),
        briefing.article.id,
    )


def _names(actor: Actor, text: str) -> str:
    named = {text[one.start : one.end] for one in actor.mentions if one.form in ("name", "alias")}
    return folded(sorted(named | {actor.name}))


def _joined(names: dict[str, str], ids: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(names[one] for one in ids if one in names))


def _acts(briefing: Briefing, names: dict[str, str]) -> Iterator[Act]:
    """Yield what is told to have been, to be or to come; what is denied is none."""
    for event in briefing.what:
        if event.polarity == "positive":
            yield Act(_joined(names, event.who), _joined(names, event.whom), event.type)
    for threat in briefing.threats:
        if threat.polarity == "positive":
            by, against = _joined(names, threat.issuer), _joined(names, threat.target)
            yield Act(by, against, severity=threat.severity)
