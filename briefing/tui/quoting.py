"""What is copied: the words, who said them, and where they are from."""

from __future__ import annotations

from briefing.export.wording import weight
from briefing.model import Actor, Article, BottomLine, Event, Figure, Place, Quote, Threat, Time
from briefing.tui.linked import Linked, Row, source_line
from briefing.tui.text.page import quoted


def with_source(words: str, article: Article, speaker: str = "") -> str:
    """Return words with the speaker (if any), the title and the source below them."""
    title = f"“{article.title}”" if article.title else ""
    parts = (speaker, title, article.link or "", source_line(article))
    return f"{words}\n— {', '.join(part for part in parts if part)}"


def row_to_copy(linked: Linked, row: Row) -> str:
    """Return a row of the briefing as it is copied."""
    article, item = linked.briefing.article, row.items[0]
    words = [linked.words(span) for span in row.evidence]
    match item:
        case BottomLine():
            return with_source(item.text, article)
        case Quote():
            return with_source(quoted(linked, item), article, linked.wording.source(item))
        case Event():
            return with_source(item.summary, article, linked.wording.named(item.attribution))
        case Threat():
            real = f" ({weight(item)})" if item.polarity == "negative" else ""
            told = next((one for one in words if item.action in one), words[0])
            return with_source(f"“{told}”{real}", article, linked.wording.named(item.issuer))
        case Actor():
            return with_source(", ".join((item.name, *item.roles)), article)
        case Place():
            return with_source(item.name, article)
        case Time() | Figure():
            return with_source(f"{words[0]} ({item.value})", article)
