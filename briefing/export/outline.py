"""A briefing as titled sections of entries: what the formats for people have in common."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from briefing.model import Actor, Briefing, Event, Place, PublishedFrom, Quote, Span, Threat, Time

_T = TypeVar("_T", Actor, Event)

_DATED: dict[PublishedFrom, str] = {
    "option": "as given",
    "metadata": "from its metadata",
    "dateline": "from its dateline",
    "text": "from its text",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One item: a lead word or name, what is said of it, and the words that prove it."""

    lead: str
    says: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the briefing, never without entries."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """All that a format for people prints."""

    title: str
    facts: str
    bottom_line: str
    sections: tuple[Section, ...]
    made_by: str


def outline(briefing: Briefing) -> Outline:
    """Return the outline: what is key comes first; sections with nothing are left out."""
    article, made_by = briefing.article, briefing.made_by
    published = article.published and f"published {article.published}"
    if published and article.published_from:
        published += f" ({_DATED[article.published_from]})"
    writer = _Writer(briefing)
    sections = (
        Section("Who", tuple(map(writer.actor, _key_first(briefing.who)))),
        Section("What", tuple(map(writer.event, _key_first(briefing.what)))),
        Section("When", tuple(map(writer.time, briefing.when))),
        Section("Where", tuple(map(writer.place, briefing.where))),
        Section("Threats", tuple(map(writer.threat, briefing.threats))),
        Section("Quotes", tuple(map(writer.quote, briefing.quotes))),
    )
    return Outline(
        title=_line(article.title) or article.source,
        facts=_join(" · ", article.author, article.site, published, article.source, *article.notes),
        bottom_line=_line(briefing.bottom_line.text) if briefing.bottom_line else "",
        sections=tuple(section for section in sections if section.entries),
        made_by=f"briefing {made_by.briefing} · {made_by.model} · spaCy {made_by.spacy}",
    )


class _Writer:
    """Puts items into words; knows the names behind the ids."""

    def __init__(self, briefing: Briefing) -> None:
        self.text = briefing.article.text
        self.names = {actor.id: actor.name for actor in briefing.who}
        self.names |= {place.id: place.name for place in briefing.where}
        self.names |= {time.id: f"{self.words(time)} ({time.value})" for time in briefing.when}

    def actor(self, actor: Actor) -> Entry:
        says = _join("; ", _join(", ", actor.kind, actor.country), *actor.roles, _times(len(actor.mentions)))
        return Entry(actor.name, says)

    def event(self, event: Event) -> Entry:
        says = _join(
            "; ",
            event.summary,
            event.status if event.status != "actual" else None,
            "negated" if event.polarity == "negative" else None,
            self.named("where", event.where),
            self.named("when", event.when),
            self.named("according to", event.attribution),
        )
        return Entry(event.type, says, self.quoted(event.evidence) if event.key else ())

    def time(self, time: Time) -> Entry:
        return Entry(self.words(time), f"{time.value}{'' if time.resolved else ' (not resolved)'}")

    def place(self, place: Place) -> Entry:
        return Entry(
            place.name, _join("; ", _join(", ", place.kind, place.country), _times(len(place.mentions)))
        )

    def threat(self, threat: Threat) -> Entry:
        says = _join(
            "; ",
            self.named("by", threat.issuer),
            self.named("against", threat.target),
            threat.action,
            threat.condition and f"condition: {threat.condition}",
            "denied" if threat.polarity == "negative" else None,
            self.named("when", threat.when),
            self.named("according to", threat.attribution),
            f"severity {threat.severity:+.1f}",
            threat.likelihood and f"likelihood: {threat.likelihood}",
        )
        return Entry(threat.form.replace("_", " "), says, self.quoted(threat.evidence))

    def quote(self, quote: Quote) -> Entry:
        speaker = self.names.get(quote.speaker or "", "speaker not known")
        return Entry(speaker, quote.kind, (self.words(quote),))

    def words(self, item: Time | Quote) -> str:
        return _line(self.text[item.start : item.end])

    def named(self, label: str, ids: tuple[str, ...]) -> str | None:
        return f"{label}: {', '.join(self.names[i] for i in ids)}" if ids else None

    def quoted(self, spans: tuple[Span, ...]) -> tuple[str, ...]:
        return tuple(_line(span.of(self.text)) for span in sorted(spans))


def _key_first(items: Iterable[_T]) -> list[_T]:
    return sorted(items, key=lambda item: not item.key)


def _join(between: str, *parts: str | None) -> str:
    return between.join(_line(part) for part in parts if part)


def _line(words: str) -> str:
    return " ".join(words.split())


def _times(count: int) -> str:
    return "mentioned once" if count == 1 else f"mentioned {count} times"
