"""Background: acts that an article tells as history."""

from __future__ import annotations

import datetime

from spacy.tokens import Doc

from briefing.extract.document import layers
from briefing.extract.document.layers import EventNode

_OLD = 60  # days before publication from which an attack is history


def is_background(doc: Doc, event: EventNode) -> bool:
    """Whether an act is told as history: it lies well before the article, or an aside tells its month or year."""
    article = layers.of(doc).article
    published = article.published[:10] if article and article.published else None
    if published is None:
        return False
    for i in event.when:
        day = _earliest(layers.of(doc).times[i].value)
        if day and (datetime.date.fromisoformat(published) - day).days > _OLD:
            return True
        if doc[event.head].dep_ == "relcl" and len(layers.of(doc).times[i].value) < len("2026-11-11"):
            return True  # "where the embassy was also attacked earlier this year"
    sentence = doc[event.head].sent
    years = [t.text for t in sentence if t.is_digit and len(t) == 4 and 1900 <= int(t.text) <= 2100]
    return bool(years) and all(int(year) < int(published[:4]) for year in years)


def _earliest(value: str) -> datetime.date | None:
    parts = value[:10].split("-")
    if not parts[0].isdigit() or len(parts[0]) != 4:
        return None
    month = int(parts[1]) if len(parts) > 1 and parts[1].isdigit() else 12
    day = int(parts[2]) if len(parts) > 2 and parts[2].isdigit() else 28
    if len(parts) > 1 and not parts[1].isdigit():
        return None if parts[1].startswith("W") else datetime.date(int(parts[0]), 12, 28)
    return datetime.date(int(parts[0]), month, day)
