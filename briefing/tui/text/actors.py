"""The actors as a document of the screen: who did what to whom, who said what, their threats."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from briefing.model import Actor, Event, Quote, Span, Threat
from briefing.tui.linked import Linked
from briefing.tui.text.page import COLUMN, DENIES, BriefingText, Page, about, quoted, reality, severity


def actors_text(linked: Linked, folded: Collection[int], _hint: str = "") -> BriefingText:
    """Lay out each actor with deeds, what was done to it, words and threats; the others are named last.

    Each actor is a section, counted from 1. How to set the date is said in the other views.
    """
    return _Actors(linked).build(folded)


class _Actors(Page):
    def build(self, folded: Collection[int]) -> BriefingText:
        idle: list[tuple[Actor, int]] = []
        section = 0
        for number, row in enumerate(self.linked.rows):
            actor = row.items[0]
            if not isinstance(actor, Actor):
                continue
            if not any(self._of(actor)):
                idle.append((actor, number))
                continue
            section += 1
            self._head(actor, section, number, folded=section in folded)
            if section not in folded:
                self._acts(actor, section)
        if idle:
            section += 1
            title = [("Named, without a deed or a word", "head")]
            self.head(section, title, str(len(idle)), folded=section in folded)
            for actor, number in idle if section not in folded else ():
                start = self.length
                self.add([(actor.name, ""), (self._about(actor), "muted")], tail=_tail(actor))
                self.here(start, section, number)
        if not self.shown:
            self.head(1, [("No actors", "muted")], "", folded=False)
        return self.finish()

    def _head(self, actor: Actor, section: int, row: int, *, folded: bool) -> None:
        start = self.length
        tail = f"{_tail(actor)} ▸" if folded else _tail(actor)
        self.add([(actor.name, "head"), (self._about(actor), "muted")], tail=tail, gap=1)
        self.here(start, section, row)

    def _about(self, actor: Actor) -> str:
        return f"  {about(actor)}" if about(actor) else ""

    def _acts(self, actor: Actor, section: int) -> None:
        for number, item, part in self._of(actor):
            start = self.length
            match item:
                case Event():
                    self._event(actor, item, part)
                case Threat():
                    self._threat(actor, item, part)
                case Quote():
                    self._quote(item)
            self.here(start, section, number)

    def _of(self, actor: Actor) -> Iterator[tuple[int, Event | Threat | Quote, str]]:
        """Yield rows with the part that the actor has in them: what is done, suffered, said, threatened."""
        rows = [(number, row.items[0]) for number, row in enumerate(self.linked.rows)]
        own = [item for _, item in rows if isinstance(item, Quote) and item.speaker == actor.id]
        spoken = [Span(quote.start, quote.end) for quote in own]
        for part in ("does", "threatens", "says", "claims", "suffers", "faces"):
            for number, item in rows:
                if isinstance(item, Event | Threat | Quote) and self._has(actor, item, part, spoken):
                    yield number, item, part

    def _has(self, actor: Actor, item: Event | Threat | Quote, part: str, spoken: Iterable[Span]) -> bool:
        match item:
            case Event():
                if actor.id in item.who:
                    return part == "does"
                if actor.id in item.whom:
                    return part == "suffers"
                if part != "claims" or actor.id not in item.attribution:
                    return False
                at = item.trigger.start
                return not any(span.start <= at < span.end for span in spoken)
            case Threat():
                return (part == "threatens" and actor.id in item.issuer) or (
                    part == "faces" and actor.id in item.target and actor.id not in item.issuer
                )
            case Quote():
                return part == "says" and item.speaker == actor.id

    def _claimed(self, sources: Iterable[str], doers: Collection[str]) -> str:
        """Return whose claim it is, where others than those who do it make it."""
        return self.said_by(one for one in sources if one not in doers)

    def _event(self, actor: Actor, event: Event, part: str) -> None:
        lead = {"does": event.type.lower(), "suffers": f"← {event.type.lower()}", "claims": "says that"}[part]
        words = (event.summary, "bright" if event.key and part == "does" else "")
        self.add([words], lead=lead, lead_look="type" if part == "does" else "muted", hang=COLUMN)
        others = self.linked.names(one for one in event.who if one != actor.id)
        whom = self.linked.names(event.whom)
        parts = [
            f"→ {whom}" if part == "does" and whom else "",
            f"by {others}" if part == "suffers" and others else "",
            self.deed(event.who, event.whom) if part == "claims" else "",
            *self.modality(event),
            self._claimed(event.attribution, (actor.id, *event.who)) if part != "claims" else "",
        ]
        date = self.date(event)
        self.detail(parts if any(parts) or not date else [self.words(self.times_of(event))], tail=date)
        if part == "does":
            self.reasons(event)

    def _threat(self, actor: Actor, threat: Threat, part: str) -> None:
        real, own = threat.polarity == "positive", part == "threatens"
        self.add(
            [(threat.action, "bright" if real and own else "")],
            lead=f"{'' if own else '← '}{severity(threat)}",
            lead_look="alarm" if real else "muted",
            hang=COLUMN,
        )
        target, issuer = self.linked.names(threat.target), self.linked.names(threat.issuer)
        form = threat.form.replace("_", " ")
        parts = [
            f"{form} → {target}" if own and target else form,
            f"by {issuer}" if not own and issuer else "",
            reality(threat),
            threat.condition or "",
            self._claimed(threat.attribution, (actor.id, *threat.issuer)),
        ]
        self.detail(parts, tail=self.date(threat))

    def _quote(self, quote: Quote) -> None:
        lead, words = "says", quoted(self.linked, quote)
        if words.startswith(DENIES):
            lead, words = "denies", words.removeprefix(DENIES)
        self.add([(words, "")], lead=lead, lead_look="class-quote", hang=COLUMN)


def _tail(actor: Actor) -> str:
    return f"{actor.country or '':>3}{f'{len(actor.mentions)}×':>5}"
