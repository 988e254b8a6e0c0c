"""The timeline as a document of the screen: what happens on which date, the undated apart."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TypeAlias

from briefing.model import Event, Threat
from briefing.tui.linked import Linked, Row
from briefing.tui.text.page import COLUMN, BriefingText, Page, Piece
from briefing.tui.text.timex import first_day

_BEFORE, _AFTER, _UNDATED = 1, 2, 3
Act: TypeAlias = Event | Threat


@dataclass(frozen=True, slots=True)
class _Dated:
    """An event or a threat at its place in time; ``date`` is the TIMEX3 value, "" where there is none."""

    date: str
    item: Act
    row: int

    @property
    def order(self) -> tuple[str, int, int]:
        first = self.item.trigger if isinstance(self.item, Event) else self.item.evidence[0]
        return first_day(self.date), len(self.date), first.start


def timeline_text(linked: Linked, folded: Collection[int], hint: str = "") -> BriefingText:
    """Lay out events, and threats with a date, in the order of time; the undated in that of the text.

    ``hint`` is said at the top where the date of publication is not known.
    """
    return _Timeline(linked).build(folded, hint)


class _Timeline(Page):
    def build(self, folded: Collection[int], hint: str) -> BriefingText:
        published = (self.linked.briefing.article.published or "")[:10]
        if not published and hint:
            self.detail([hint], hang=0)
        groups: dict[int, list[_Dated]] = {_BEFORE: [], _AFTER: [], _UNDATED: []}
        for one in sorted(self._acts(), key=lambda act: act.order):
            later = bool(published) and first_day(one.date) > published
            groups[_UNDATED if not one.date else _AFTER if later else _BEFORE].append(one)
        titles: dict[int, list[Piece]] = {
            _BEFORE: [(f"Until {published}" if published else "Dated", "head")],
            _AFTER: [("▶ ", "type"), ("After publication", "head")],
            _UNDATED: [("Undated", "head")],
        }
        if published:
            titles[_BEFORE].append((", the date of publication", "muted"))
        for section, acts in groups.items():
            if not acts:
                continue
            self.head(section, titles[section], str(len(acts)), folded=section in folded)
            if section not in folded:
                self._section(section, acts)
        if not self.shown:
            self.head(_UNDATED, [("No events", "muted")], "", folded=False)
        return self.finish()

    def _acts(self) -> list[_Dated]:
        found: list[_Dated] = []
        for number, row in enumerate(self.linked.rows):
            item = row.items[0]
            if isinstance(item, Event):
                found.append(_Dated(self.linked.wording.date(item), item, number))
        said = {(one.date, one.item.trigger.start) for one in found if isinstance(one.item, Event)}
        for number, row in enumerate(self.linked.rows):
            item = row.items[0]
            if (
                isinstance(item, Threat)
                and self.linked.wording.date(item)
                and not self._covered(item, row, said)
            ):
                found.append(_Dated(self.linked.wording.date(item), item, number))
        return found

    def _covered(self, threat: Threat, row: Row, said: Collection[tuple[str, int]]) -> bool:
        """Tell whether an event of the same date stands for the threat already."""
        date = self.linked.wording.date(threat)
        return any(day == date and span.start <= at < span.end for day, at in said for span in row.evidence)

    def _section(self, section: int, acts: list[_Dated]) -> None:
        before = ""
        for one in acts:
            start = self.length
            lead, before = "" if one.date == before else one.date, one.date
            if isinstance(one.item, Event):
                self._event(one.item, one.row, lead)
            else:
                self._threat(one.item, one.row, lead)
            self.here(start, section, one.row)

    def _event(self, event: Event, row: int, lead: str) -> None:
        entry = self.linked.wording.entry(self.linked.rows[row])
        look = "muted" if event.polarity == "negative" else "bright" if event.key else ""
        self.add([(entry.says, look)], lead=lead, lead_look="date", hang=COLUMN)
        self.facts(entry)
        unresolved = any(not time.resolved for time in self.times_of(event))
        if unresolved and not entry.date and not self.linked.briefing.article.published:
            self.detail(["date of publication unknown"])

    def _threat(self, threat: Threat, row: int, lead: str) -> None:
        entry = self.linked.wording.entry(self.linked.rows[row])
        self.threat_row(threat, entry, lead)
        self.facts(entry)
