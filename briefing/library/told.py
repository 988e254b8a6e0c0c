"""Lines of an actor, a story or a trend as people read them: the words of the item, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from briefing.article import place_of
from briefing.library import bodies
from briefing.library.connection import Connection
from briefing.library.index import date_of
from briefing.model import Briefing, Event, Item, Quote, Span, Threat, evidence

ROLES = {  # how a part in an item is read, in the order of an actor's page
    "by_threat": "threatens",
    "of_threat": "is threatened",
    "warns": "warns",
    "of_warning": "is warned of",
    "who": "does",
    "says": "says",
    "denies": "denies",
    "whom": "is done to",
}


_WARNED = {"by_threat": "warns", "of_threat": "of_warning"}
_WARNINGS = ("assessment", "warning")  # forms of threat by which nobody threatens


@dataclass(frozen=True, slots=True)
class Told:
    """An item of an article in its words; ``spans`` are the evidence, offsets in the text of the article."""

    article: int
    title: str
    outlet: str
    item: str
    role: str
    type: str
    words: str
    spans: tuple[Span, ...]

    @property
    def day(self) -> date:
        """The day of the article."""
        return date_of(self.article)


def told(db: Connection, lines: Iterable[tuple[int, str, str, str]]) -> list[Told]:
    """Return lines ``(article, item, role, type)`` in words; an item that is no longer there is left out."""
    briefings: dict[int, Briefing | None] = {}
    found = []
    for article, item_id, role, kind in lines:
        if article not in briefings:
            briefings[article] = bodies.load_corrected(db, article)
        briefing = briefings[article]
        item = next((one for one in briefing.items() if one.id == item_id), None) if briefing else None
        if briefing is None or item is None:
            continue
        outlet = place_of(briefing.article.outlet, briefing.article.source)
        if role in _WARNED and kind.removeprefix("not ") in _WARNINGS:
            role = _WARNED[role]
        words = " ".join(_words(item, briefing.article.text).split())
        found.append(
            Told(article, briefing.article.title, outlet, item_id, role, kind, words, evidence(item))
        )
    return found


def _words(item: Item, text: str) -> str:
    match item:
        case Event():
            return item.summary
        case Threat():
            return item.action
        case Quote():
            words = text[item.start : item.end]
            return f"“{words}”" if item.kind == "direct" else words
    return item.name if hasattr(item, "name") else text[item.start : item.end]
