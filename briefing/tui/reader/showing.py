"""What the panes and the lines around them show of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.classes import VIEWS
from briefing.tui.linked import source_line
from briefing.tui.reader.widths import NARROW
from briefing.tui.session.entries import Entry, Place
from briefing.tui.session.history import Spot
from briefing.tui.text.cells import clip, printable
from briefing.tui.text.document import Ranges
from briefing.tui.widgets.bar import Bar

if TYPE_CHECKING:
    from briefing.tui.reader.screen import ReaderScreen


class Showing:
    """Shows the current article, its briefing, and how far the work is."""

    def __init__(self, reader: ReaderScreen) -> None:
        self._reader = reader
        self._said = ""

    def entry(self) -> None:
        """Show the current article from its place."""
        reader, entry = self._reader, self._reader.session.entry
        reader.linking.clear()
        reader.finding.forget()
        self._said = ""
        if reader.article.document is not entry.document:
            reader.article.open(entry.document, entry.place.cursor, entry.place.top)
        entry.seen = entry.seen or entry.article is not None
        self.briefing()
        reader.list.put(reader.session.current)
        self.heads()
        self.status()

    def briefing(self) -> None:
        """Show the briefing of the current article, or why there is none; the article does not move."""
        reader, entry = self._reader, self._reader.session.entry
        if entry.linked is not None:
            reader.article.highlight(entry.linked.highlights, reader.hidden)
            reader.briefing.open(entry.linked, entry.place.folded, entry.place.row)
            if reader.pane is reader.article:
                reader.linking.article_moved(*reader.article.under_cursor, reveal=False)
        else:
            reader.article.highlight(Ranges(), reader.hidden)
            sentence = f"{entry.error.removesuffix('.')}. R tries again." if entry.error else ""
            reader.briefing.say(sentence if entry.state == "unbriefed" else "")

    def turn_to(self, index: int) -> None:
        """Keep the place in this article and show another one."""
        self.keep_place()
        self._reader.session.current = index
        self._reader.parts.work.wake()
        self.entry()

    def keep_place(self) -> None:
        """Remember where the current article is left."""
        reader, entry = self._reader, self._reader.session.entry
        spot = reader.spot()
        entry.place = Place(spot.cursor, spot.top, spot.row, reader.briefing.folded)
        self.remember(entry)

    def remember(self, entry: Entry) -> None:
        """Keep the mark and the place of an article for the next run; say what went wrong."""
        marks = self._reader.session.marks
        if marks is not None:
            marks.remember(entry)
            marks.save()
            self.tell_trouble()

    def tell_trouble(self) -> None:
        """Say why marks could not be kept or looked up, once."""
        marks = self._reader.session.marks
        if marks is not None and marks.trouble and self._reader.is_running:
            self._reader.app.notify(marks.trouble, severity="warning", markup=False)
            marks.trouble = ""

    def spot(self, spot: Spot) -> None:
        """Go to a spot: article, window, cursor, row and pane."""
        reader = self._reader
        if spot.entry != reader.session.current:
            self.turn_to(spot.entry)
        linked = reader.session.entry.linked
        row = linked.row_of(spot.row) if linked and spot.row else None
        if row is not None:
            reader.briefing.choose(row)
        if spot.in_briefing:
            reader.add_class("-turned")
            reader.set_focus(reader.briefing)
            if not reader.linking.pinned:
                reader.linking.choose(row)
        else:
            reader.to_article()
        reader.article.return_to(spot.cursor, spot.top)

    def changed(self, index: int) -> None:
        """Show what is new of an article."""
        reader = self._reader
        if index == reader.session.current:
            entry = reader.session.entry
            if entry.state == "failed" or (
                entry.article and entry.article.text != reader.article.document.text
            ):
                self.entry()
            elif entry.state == "briefed" and entry.linked and reader.briefing.linked:
                reader.linking.renew(entry.linked)
            elif entry.state in ("briefed", "unbriefed"):
                self.briefing()
        reader.parts.choosing.changed(index)
        self.heads()
        self.status()

    def heads(self) -> None:
        """Show what each pane holds."""
        reader, session = self._reader, self._reader.session
        entry, many = session.entry, len(session.entries)
        narrow = reader.app.size.width < NARROW
        about = printable(source_line(entry.article)) if entry.article else entry.title
        turn, count = " · Tab: briefing" if narrow else "", f"  {session.place}/{many}"
        if narrow:
            about = clip(about, reader.app.size.width - len(f"Article{turn}{count}") - 4)
        self._bar("article-head").say(f"Article{turn}", f"{about}{count}")
        turn = " · Tab: article" if narrow else ""
        view = reader.briefing.view
        right = self._state(entry) if view == "briefing" else "Esc: briefing"
        self._bar("briefing-head").say(f"{VIEWS[view]}{turn}", right)
        unread = session.waiting.count("failed")
        failed = f"{unread} not read" if unread else ""
        shown, order = reader.parts.choosing.head()
        self._bar("list-head").say(shown, " · ".join(part for part in (failed, order) if part))

    def focus(self) -> None:
        """Show which pane has the keys."""
        reader = self._reader
        for pane, name in ((reader.list, "list"), (reader.article, "article"), (reader.briefing, "briefing")):
            reader.query_one(f"#{name}-pane").set_class(reader.focused is pane, "-active")
        reader.parts.carding.follow()
        reader.parts.legend.renew()
        self.status()

    def status(self) -> None:
        """Show what the cursor stands on, the search, and how far the work is."""
        self._said = ""
        self._show_status()

    def say(self, sentence: str) -> None:
        """Show a sentence in the status line until the next move."""
        self._said = sentence
        self._show_status()

    def _show_status(self) -> None:
        reader = self._reader
        right = [reader.finding.status(), reader.parts.working.status()]
        left = printable(self._said or reader.linking.status())
        self._bar("status").say(left, "  ".join(part for part in right if part))

    def _state(self, entry: Entry) -> str:
        if entry.linked is not None:
            key = sum(actor.key for actor in entry.linked.briefing.who)
            return f"{len(entry.linked.rows)} items" if key else ""
        return {"failed": "", "unbriefed": "none"}.get(entry.state, "reading the article…")

    def _bar(self, id: str) -> Bar:
        return self._reader.query_one(f"#{id}", Bar)
