"""The actors as a document of the screen: who did what to whom, who said what, their threats."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from briefing.export.wording import about
from briefing.model import Actor, Event, Quote, Span, Threat
from briefing.tui.linked import Linked, Row
from briefing.tui.text.page import COLUMN, DENIES, BriefingText, Page, quoted, times

_LEADS = {"does": "does", "suffers": "undergoes", "claims": "says that"}


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
                self.add([(actor.name, ""), (self._about(actor), "muted")], tail=times(len(actor.mentions)))
                self.here(start, section, number)
        if not self.shown:
            self.head(1, [("No actors", "muted")], "", folded=False)
        return self.finish()

    def _head(self, actor: Actor, section: int, row: int, *, folded: bool) -> None:
        start = self.length
        tail = f"{times(len(actor.mentions))}{' ▸' if folded else ''}"
        self.add([(actor.name, "head"), (self._about(actor), "muted")], tail=tail, gap=1)
        self.here(start, section, row)

    def _about(self, actor: Actor) -> str:
        return f"  {about(actor)}" if about(actor) else ""

    def _acts(self, actor: Actor, section: int) -> None:
        for number, item, part in self._of(actor):
            start = self.length
            match item:
                case Event():
                    self._event(item, self.linked.rows[number], actor, part)
                case Threat():
                    self._threat(item, self.linked.rows[number], actor)
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

    def _event(self, event: Event, row: Row, actor: Actor, part: str) -> None:
        entry = self.linked.wording.entry(row)
        look = "bright" if event.key and part == "does" else ""
        self.add([(entry.says, look)], lead=_LEADS[part], hang=COLUMN, tail=entry.date)
        known = (actor.id, *event.who)
        told = part != "claims" and any(one not in known for one in event.attribution)
        self.facts(entry, () if told else ("according to",))

    def _threat(self, threat: Threat, row: Row, actor: Actor) -> None:
        entry = self.linked.wording.entry(row)
        self.threat_row(threat, entry)
        told = any(one not in (actor.id, *threat.issuer) for one in threat.attribution)
        self.facts(entry, () if told else ("according to",))

    def _quote(self, quote: Quote) -> None:
        lead, words = "says", quoted(self.linked, quote)
        if words.startswith(DENIES):
            lead, words = "denies", words.removeprefix(DENIES)
        self.add([(words, "")], lead=lead, lead_look="class-quote", hang=COLUMN)
