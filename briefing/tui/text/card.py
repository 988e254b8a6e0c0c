"""The card: what is known of one place in the article, in a few lines."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.contract.rules import reason
from briefing.export.phrases import STATUS
from briefing.export.wording import about, band_words, country_name, joined, weight
from briefing.gravity import gravity
from briefing.model import Actor, BottomLine, Event, Place, Quote, Span, Threat, Time
from briefing.tui.linked import Highlight, Linked
from briefing.tui.text.document import Document
from briefing.tui.text.page import Page, times
from briefing.tui.text.timex import time_words

_LEAD = 7
_ARTICLE = "the article’s own"


def card_document(linked: Linked, highlight: Highlight) -> Document:
    """Return the card of a highlight: its item, what belongs to it, and how it was found."""
    return _Card(linked).build(highlight)


class _Card(Page):
    def build(self, highlight: Highlight) -> Document:
        item, number = self.linked.at(highlight.row, highlight.start)
        match item:
            case Actor():
                self._actor(item)
            case Event():
                self._event(item)
            case Time():
                self._time(item)
            case Place():
                self._place(item)
            case Threat():
                self._threat(item)
            case Quote():
                self._quote(item)
        if not isinstance(item, BottomLine):
            self._line("found", reason(item, self.linked.briefing, number))
        return self.finish().document

    def _line(self, lead: str, *parts: str) -> None:
        text = " · ".join(part for part in parts if part)
        if text:
            self.add([(text, "")], lead=lead, hang=_LEAD)

    def _actor(self, actor: Actor) -> None:
        kind = about(actor) or actor.kind
        self.add([(actor.name, "key"), (f"  {kind}", "muted")], tail=times(len(actor.mentions)))
        spoken = (Span(m.start, m.end) for m in actor.mentions if m.form != "pronoun")
        self._line("also", self._others(actor.name, spoken))
        self._line("role", *actor.roles[1:])

    def _others(self, name: str, spans: Iterable[Span]) -> str:
        """Return how else the article calls something, each way once."""
        others = dict.fromkeys(one for one in map(self.linked.words, spans) if one != name)
        folded = {one.casefold(): one for one in reversed(others)}
        return ", ".join(reversed(folded.values()))

    def _event(self, event: Event) -> None:
        self.add([(event.summary, "key")])
        named = self.linked.wording.named
        negative = "did not happen" if event.polarity == "negative" else ""
        self._line("who", joined(" → ", named(event.who), named(event.whom)), STATUS[event.status], negative)
        places = (self.linked.places[one].name for one in event.where if one in self.linked.places)
        self._line("when", self._when(event), ", ".join(places))
        self._line("why", *map(self.linked.words, event.why))
        self._line("claim", named(event.attribution) or _ARTICLE)
        self._line("type", f"PLOVER {event.type}")

    def _when(self, item: Event | Threat) -> str:
        return ", ".join(self._dated(time) for time in self.times_of(item))

    def _dated(self, time: Time) -> str:
        value, note = time_words(time, self.linked.briefing.article.published)
        words = self.linked.words(time)
        if not time.resolved:
            return f"“{words}”, {note}"
        return f"{value} {note}".strip() + (f" “{words}”" if words != value else "")

    def _time(self, time: Time) -> None:
        value, note = time_words(time, self.linked.briefing.article.published)
        shown = note if not time.resolved else f"{value} {note}".strip()
        self.add([(self.linked.words(time), "key"), (f"  {shown}", "date")], tail=time.type.lower())
        self._line("value", f"TIMEX3 {time.value}")

    def _place(self, place: Place) -> None:
        kind = joined(", ", place.kind, country_name(place.country, place.name))
        self.add([(place.name, "key"), (f"  {kind}", "muted")], tail=times(len(place.mentions)))
        self._line("also", self._others(place.name, (Span(m.start, m.end) for m in place.mentions)))

    def _threat(self, threat: Threat) -> None:
        look = gravity(threat.severity) if threat.polarity == "positive" else "muted"
        self.add([(weight(threat), look), (f"  {threat.action}", "key")])
        named = self.linked.wording.named
        self._line("who", joined(" → ", named(threat.issuer), named(threat.target)))
        self._line("if", threat.condition or "")
        odds = f"{band_words(threat.band)}, by ICD 203" if threat.band else ""
        self._line("likely", threat.likelihood or "", odds)
        self._line("when", self._when(threat))
        self._line("claim", named(threat.attribution) or _ARTICLE)
        self._line(
            "type", threat.form.replace("_", " "), f"severity {threat.severity:+.1f}".replace("-", "−")
        )

    def _quote(self, quote: Quote) -> None:
        speaker = self.linked.actors.get(quote.speaker or "")
        more = f"  {about(speaker)}" if speaker and about(speaker) else ""
        name = self.linked.wording.source(quote) or "speaker not known"
        denied = "  denies it" if quote.polarity == "negative" else ""
        self.add([(name, "key"), (more, "muted"), (denied, "alarm")], tail=f"{quote.kind} speech")
