"""The briefing as a document of the screen: dense, aligned, every row one claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from briefing.model import Actor, BottomLine, Event, Item, Place, Quote, Threat, Time
from briefing.tui.classes import SECTIONS
from briefing.tui.linked import Linked, Row
from briefing.tui.text.document import Document, Look, Paragraph, Ranges
from briefing.tui.text.timex import date_of, time_words

COLUMN = 11
Piece = tuple[str, str]

_STATUS = {"actual": "", "future": "expected", "hypothetical": "hypothetical"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A stretch of the document that the cursor can stand on: a row, or the head of a section (row None)."""

    start: int
    end: int
    section: int
    row: int | None


@dataclass(frozen=True, slots=True)
class BriefingText:
    """The document, and its stretches in order: the head of every section, and the rows of the open ones."""

    document: Document
    shown: tuple[Shown, ...]


def briefing_text(linked: Linked, folded: Collection[int]) -> BriefingText:
    """Lay out a briefing; the sections in ``folded`` show their head alone."""
    return _Builder(linked).build(folded)


class _Builder:
    def __init__(self, linked: Linked) -> None:
        self.linked = linked
        self.text: list[str] = []
        self.length = 0
        self.paragraphs: list[Paragraph] = []
        self.looks: list[Look] = []

    def build(self, folded: Collection[int]) -> BriefingText:
        shown: list[Shown] = []
        counts = Counter(row.section for row in self.linked.rows)
        rows = list(enumerate(self.linked.rows))
        for section, name in enumerate(SECTIONS, start=1):
            start = self.length
            self.head(section, name, counts[section], section in folded)
            shown.append(Shown(start, self.length, section, None))
            if section in folded:
                continue
            for number, row in rows:
                if row.section == section:
                    start = self.length
                    self.row(row)
                    shown.append(Shown(start, self.length, section, number))
        document = Document("".join(self.text), tuple(self.paragraphs), Ranges(self.looks))
        return BriefingText(document, tuple(shown))

    def head(self, section: int, name: str, count: int, folded: bool) -> None:
        tail = "" if section == 1 and count else str(count) if count else "none"
        self.add([(str(section), "muted"), (f" {name}", "head")], tail=f"{tail} ▸" if folded else tail, gap=1)

    def row(self, row: Row) -> None:
        first = row.items[0]
        match first:
            case BottomLine():
                self.add([(first.text, "bright")])
            case Actor():
                self.actor(first)
            case Event():
                self.event(first)
            case Time():
                self.time(row)
            case Place():
                self.place(first)
            case Threat():
                self.threat(first)
            case Quote():
                self.quote(first)

    def actor(self, actor: Actor) -> None:
        about = actor.roles[0] if actor.roles else "" if actor.kind == "country" else actor.kind
        tail = f"{actor.country or '':>3}{f'{len(actor.mentions)}×':>5}"
        name = (actor.name, "key" if actor.key else "")
        self.add([name, (f"  {about}" if about else "", "muted")], tail=tail)

    def place(self, place: Place) -> None:
        kind = "" if place.kind in ("country", "place") else f"  {place.kind}"
        tail = f"{place.country or '':>3}{f'{len(place.mentions)}×':>5}"
        self.add([(place.name, ""), (kind, "muted")], tail=tail)

    def event(self, event: Event) -> None:
        dates = [self.linked.times[one] for one in event.when if one in self.linked.times]
        date = next((found for found in map(date_of, dates) if found), "")
        words, lead_look = (
            ((event.summary, "bright"), "type") if event.key else ((event.summary, ""), "muted")
        )
        self.add([words], lead=event.type.lower(), lead_look=lead_look, hang=COLUMN)
        parts = [
            self.deed(event.who, event.whom),
            _STATUS[event.status],
            "did not happen" if event.polarity == "negative" else "",
            self.said_by(event.attribution),
        ]
        if date and not any(parts):
            parts = [", ".join(self.linked.briefing.article.text[one.start : one.end] for one in dates)]
        self.detail(date, parts)

    def time(self, row: Row) -> None:
        times = [item for item in row.items if isinstance(item, Time)]
        text = self.linked.briefing.article.text
        value, note = time_words(times[0], self.linked.briefing.article.published)
        words = ", ".join(dict.fromkeys(text[one.start : one.end] for one in times))
        tail = f"{len(times)}×" if len(times) > 1 else ""
        self.add([(words, ""), (f"  {note}" if note else "", "muted")], lead=value, hang=COLUMN, tail=tail)

    def threat(self, threat: Threat) -> None:
        real = threat.polarity == "positive"
        severity = f"{threat.severity:+.1f}".replace("-", "−")
        self.add(
            [(threat.action, "bright" if real else "")],
            lead=severity,
            lead_look="alarm" if real else "muted",
            hang=COLUMN,
        )
        parts = [
            self.deed(threat.issuer, threat.target),
            "denied" if not real and threat.form != "assessment" else "" if real else "no threat",
            threat.condition or "",
            threat.likelihood or "",
            self.said_by(threat.attribution),
        ]
        self.detail("", [threat.form.replace("_", " "), *parts])

    def quote(self, quote: Quote) -> None:
        words = self.linked.briefing.article.text[quote.start : quote.end].replace("\n", " ")
        speaker = self.linked.actors.get(quote.speaker or "")
        name = speaker.name if speaker else "unnamed"
        shown = f"“{words}”" if quote.kind == "direct" else words
        self.add([(name, "key" if speaker else "muted"), (f"  {shown}", "")])

    def deed(self, who: Iterable[str], whom: Iterable[str]) -> str:
        by, to = self.linked.names(who), self.linked.names(whom)
        return f"{by} → {to}".strip() if to else by

    def said_by(self, sources: Iterable[str]) -> str:
        names = self.linked.names(sources)
        return f"says {names}" if names else ""

    def detail(self, lead: str, parts: Iterable[str]) -> None:
        text = " · ".join(part for part in parts if part)
        if text:
            self.add([(text, "muted")], lead=lead, hang=COLUMN)

    def add(
        self,
        pieces: Iterable[Piece],
        *,
        lead: str = "",
        hang: int = 0,
        tail: str = "",
        gap: int = 0,
        lead_look: str = "muted",
    ) -> None:
        start = self.length
        for text, look in pieces:
            if text:
                self.text.append(text)
                if look:
                    self.looks.append(Look(self.length, self.length + len(text), look))
                self.length += len(text)
        self.paragraphs.append(Paragraph(start, self.length, "", lead, lead_look, hang, tail, gap))
        self.text.append("\n")
        self.length += 1


def label(linked: Linked, item: Item | BottomLine) -> str:
    """Return an item in a few words, for the status line."""
    text = linked.briefing.article.text
    match item:
        case BottomLine():
            return "Bottom line"
        case Actor() | Place():
            return item.name
        case Event():
            return item.summary
        case Threat():
            return item.action
        case _:
            return text[item.start : item.end].replace("\n", " ")
