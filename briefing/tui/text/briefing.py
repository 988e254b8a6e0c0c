"""The briefing as a document of the screen: dense, aligned, every row one claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from briefing.contract.sections import Section
from briefing.model import Actor, BottomLine, Event, Figure, Place, Quote, Threat, Time
from briefing.tui.linked import Linked, Row
from briefing.tui.text.figures import amount, counted
from briefing.tui.text.page import COLUMN, DENIES, BriefingText, Page, about, quoted, reality, severity
from briefing.tui.text.page import Shown as Shown
from briefing.tui.text.page import label as label
from briefing.tui.text.timex import time_words


def briefing_text(linked: Linked, folded: Collection[int], hint: str = "") -> BriefingText:
    """Lay out a briefing; the sections in ``folded`` show their head alone.

    ``hint`` is said below the head of the times where the date of publication is not known.
    """
    return _Builder(linked).build(folded, hint)


class _Builder(Page):
    def build(self, folded: Collection[int], hint: str) -> BriefingText:
        counts = Counter(row.section for row in self.linked.rows)
        rows = list(enumerate(self.linked.rows))
        for section in Section:
            count = counts[section]
            tail = "" if section is Section.BOTTOM_LINE and count else str(count) if count else "none"
            title = [(str(section.value), "muted"), (f" {section.title}", "head")]
            self.head(section, title, tail, folded=section in folded)
            if section in folded:
                continue
            if section is Section.WHEN and count and hint and not self.linked.briefing.article.published:
                self.detail([hint], hang=0)
            for number, row in rows:
                if row.section == section:
                    start = self.length
                    self.row(row)
                    self.here(start, section, number)
            if section is Section.BOTTOM_LINE:
                for note in self.linked.briefing.article.notes:
                    self.detail([note], hang=0)
        return self.finish()

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
            case Figure():
                self.figure(first)

    def actor(self, actor: Actor) -> None:
        more = about(actor)
        tail = f"{actor.country or '':>3}{f'{len(actor.mentions)}×':>5}"
        name = (actor.name, "key" if actor.key else "")
        self.add([name, (f"  {more}" if more else "", "muted")], tail=tail)

    def place(self, place: Place) -> None:
        kind = "" if place.kind in ("country", "place") else f"  {place.kind}"
        tail = f"{place.country or '':>3}{f'{len(place.mentions)}×':>5}"
        self.add([(place.name, ""), (kind, "muted")], tail=tail)

    def event(self, event: Event) -> None:
        look, lead_look = ("bright", "type") if event.key else ("", "muted")
        self.add([(event.summary, look)], lead=event.type.lower(), lead_look=lead_look, hang=COLUMN)
        parts = [self.deed(event.who, event.whom), *self.modality(event), self.said_by(event.attribution)]
        date = self.date(event)
        self.detail(parts if any(parts) or not date else [self.words(self.times_of(event))], tail=date)
        self.reasons(event)

    def time(self, row: Row) -> None:
        times = [item for item in row.items if isinstance(item, Time)]
        value, note = time_words(times[0], self.linked.briefing.article.published)
        tail = f"{len(times)}×" if len(times) > 1 else ""
        said = (self.words(times), "")
        self.add([said, (f"  {note}" if note else "", "muted")], lead=value, hang=COLUMN, tail=tail)

    def threat(self, threat: Threat) -> None:
        real = threat.polarity == "positive"
        self.add(
            [(threat.action, "bright" if real else "")],
            lead=severity(threat),
            lead_look="alarm" if real else "muted",
            hang=COLUMN,
        )
        parts = [
            threat.form.replace("_", " "),
            self.deed(threat.issuer, threat.target),
            reality(threat),
            threat.condition or "",
            threat.likelihood or "",
            self.said_by(threat.attribution),
        ]
        self.detail(parts, tail=self.date(threat))

    def quote(self, quote: Quote) -> None:
        named = quote.speaker in self.linked.actors
        source = self.linked.source(quote) or "speaker not known"
        denied = f"  {DENIES.strip()}" if quote.polarity == "negative" else ""
        words = quoted(self.linked, quote).removeprefix(DENIES)
        space = " " if denied else "  "
        self.add([(source, "key" if named else "emphasis"), (denied, "strong"), (f"{space}{words}", "")])

    def figure(self, figure: Figure) -> None:
        value, words = amount(figure), self.linked.words(figure)
        fits = len(value) < COLUMN
        note = "".join(f"  {part}" for part in ("" if fits else value, counted(figure)) if part)
        self.add([(words, ""), (note, "muted")], lead=value if fits else "", hang=COLUMN)
        event, quote = self.linked.events.get(figure.event or ""), self.linked.quotes.get(figure.source or "")
        source = self.linked.source(quote) if quote else ""
        told = f"“{self.linked.words(event.trigger)}”" if event else ""
        self.detail([told, f"says {source}" if source else ""])
