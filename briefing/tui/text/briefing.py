"""The briefing as a document of the screen: dense, aligned, every row one claim."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefing.contract.section import Section, order
from briefing.contract.sections import told_once
from briefing.export.wording import about, country_name, joined
from briefing.model import Actor, BottomLine, Event, Figure, Place, Quote, Threat, Time
from briefing.tui.linked import Linked, Row
from briefing.tui.text.figures import amount, counted
from briefing.tui.text.page import COLUMN, DENIES, WEIGHT, BriefingText, Page, quoted, times
from briefing.tui.text.page import Shown as Shown
from briefing.tui.text.page import label as label
from briefing.tui.text.timex import time_words

ONCE = 10  # added to a section: the rows of it that are told once, which stand in one line until they are unfolded
UNFOLDED = frozenset(section + ONCE for section in Section)
_FIRST = "read this first"
_INDENT = 2
_KEY, _FURTHER = "•", "·"  # before what the story is about, and before what is told besides


def briefing_text(linked: Linked, folded: Collection[int], hint: str = "") -> BriefingText:
    """Lay out a briefing; the sections in ``folded`` show their head alone, those of ``UNFOLDED`` all that they have.

    ``hint`` is said below the bottom line where the date of publication is not known.
    """
    return _Builder(linked).build(folded, hint)


class _Builder(Page):
    def build(self, folded: Collection[int], hint: str) -> BriefingText:
        rows: dict[Section, list[tuple[int, Row]]] = {section: [] for section in order()}
        for number, row in enumerate(self.linked.rows):
            rows[row.section].append((number, row))
        quiet = False  # whether the section before had nothing to tell
        for place, (section, own) in enumerate(rows.items(), start=1):
            self._head(place, section, len(own), folded=section in folded, gap=0 if quiet and not own else 1)
            quiet = not own
            if section not in folded:
                self._section(section, own, folded, hint)
        return self.finish()

    def _head(self, place: int, section: Section, count: int, *, folded: bool, gap: int) -> None:
        tail = str(count) if count else "none"
        if section is Section.BOTTOM_LINE and count:
            tail = _FIRST
        title = [(str(place), "muted"), (f" {section.title}", "head" if count else "muted")]
        self.head(section, title, tail, folded=folded, gap=gap)

    def _section(
        self, section: Section, rows: Sequence[tuple[int, Row]], folded: Collection[int], hint: str
    ) -> None:
        once = told_once(tuple(row for _, row in rows))
        for number, row in rows:
            if row not in once:
                self._shown(section, number, row)
        if once:
            self._once(section, [(number, row) for number, row in rows if row in once], folded)
        if section is Section.BOTTOM_LINE:
            briefing = self.linked.briefing
            undated = hint if briefing.when and not briefing.article.published else ""
            for note in (*briefing.article.notes, undated and f"date of publication unknown · {undated}"):
                self.detail([note], hang=_INDENT)

    def _once(self, section: Section, rows: Sequence[tuple[int, Row]], folded: Collection[int]) -> None:
        """Add the rows that are told once: their names in one line, or each below a head."""
        unfolded = section + ONCE in folded
        told = self.linked.wording.together(row for _, row in rows)
        title = [(told.lead, "muted"), ("" if unfolded else f"  {told.says}", "")]
        self.head(section + ONCE, title, str(len(rows)), folded=not unfolded, gap=0)
        for number, row in rows if unfolded else ():
            self._shown(section + ONCE, number, row)

    def _shown(self, section: int, number: int, row: Row) -> None:
        start = self.length
        self.row(row)
        self.here(start, section, number)

    def row(self, row: Row) -> None:
        first = row.items[0]
        match first:
            case BottomLine():
                self.add([(first.text, "first")], lead="│ ", lead_look="first-mark", hang=_INDENT)
            case Actor():
                self.named(first, about(first))
            case Event():
                self.event(first, row)
            case Time():
                self.time(row)
            case Place():
                kind = "" if first.kind in ("country", "place") else first.kind
                self.named(first, joined(", ", kind, country_name(first.country, first.name)))
            case Threat():
                self.threat(first, row)
            case Quote():
                self.quote(first)
            case Figure():
                self.figure(first, row)

    def named(self, item: Actor | Place, more: str) -> None:
        look = "key" if isinstance(item, Actor) and item.key else ""
        self.add([(item.name, look), (f"  {more}" if more else "", "muted")], tail=times(len(item.mentions)))

    def event(self, event: Event, row: Row) -> None:
        entry = self.linked.wording.entry(row)
        look = "muted" if event.polarity == "negative" else "bright" if event.key else ""
        self.add([(entry.says, look)], lead=_KEY if event.key else _FURTHER, hang=_INDENT, tail=entry.date)
        self.facts(entry, hang=_INDENT)

    def time(self, row: Row) -> None:
        found = [item for item in row.items if isinstance(item, Time)]
        value, note = time_words(found[0], self.linked.briefing.article.published)
        said = (", ".join(dict.fromkeys(map(self.linked.words, found))), "")
        tail = times(len(found)) if len(found) > 1 else ""
        self.add([said, (f"  {note}" if note else "", "muted")], lead=value, hang=COLUMN, tail=tail)

    def threat(self, threat: Threat, row: Row) -> None:
        entry = self.linked.wording.entry(row)
        self.threat_row(threat, entry)
        self.facts(entry, hang=WEIGHT)

    def quote(self, quote: Quote) -> None:
        named = quote.speaker in self.linked.actors
        source = self.linked.wording.source(quote) or "speaker not known"
        denied = f"  {DENIES.strip()}" if quote.polarity == "negative" else ""
        words = quoted(self.linked, quote).removeprefix(DENIES)
        space = " " if denied else "  "
        self.add([(source, "key" if named else "emphasis"), (denied, "strong"), (f"{space}{words}", "")])

    def figure(self, figure: Figure, row: Row) -> None:
        value, words = amount(figure), self.linked.words(figure)
        fits = len(value) < COLUMN
        note = "".join(f"  {part}" for part in ("" if fits else value, counted(figure)) if part)
        self.add([(words, ""), (note, "muted")], lead=value if fits else "", hang=COLUMN)
        self.facts(self.linked.wording.entry(row))
