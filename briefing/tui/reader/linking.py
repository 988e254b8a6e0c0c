"""The signature of the reader: a row of the briefing shows its words, and words show their rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.linked import Linked, Row, rule_of
from briefing.tui.text.briefing import label

if TYPE_CHECKING:
    from briefing.tui.reader.screen import ReaderScreen


class Linking:
    """Which row's evidence is marked, and which of its pieces is looked at."""

    def __init__(self, reader: ReaderScreen) -> None:
        self._reader = reader
        self.row: int | None = None
        self.number = 0
        self.pinned = False
        self.resting: tuple[int, ...] = ()

    @property
    def linked(self) -> Linked | None:
        """The briefing on the screen."""
        return self._reader.briefing.linked

    @property
    def shown(self) -> Row | None:
        """The row whose evidence is marked."""
        return self.linked.rows[self.row] if self.linked and self.row is not None else None

    def clear(self) -> None:
        """Forget the row: another article or another briefing is shown."""
        self.row, self.number, self.pinned, self.resting = None, 0, False, ()

    def let_go(self) -> None:
        """Mark nothing more; the cursor of the article stays."""
        self.clear()
        self._reader.briefing.pin(None)
        self._reader.article.evidence_only(())
        self._reader.show_status()

    def choose(self, row: int | None) -> None:
        """Mark the evidence of a row and show the first piece; while one is pinned, it stays."""
        self.resting = ()
        self._reader.briefing.rest(())
        if self.pinned or row is None:
            self._reader.show_status()
            return
        self.row, self.number = row, 0
        self._mark()

    def choose_at(self, row: int, start: int) -> None:
        """Mark the evidence of a row, where the article's cursor stands on the piece that holds ``start``."""
        self.pinned = False
        self._reader.briefing.pin(None)
        self._reader.briefing.choose(row)
        self.row = row
        shown = self.shown
        pieces = shown.evidence if shown else ()
        self.number = next((at for at, span in enumerate(pieces) if span.start <= start < span.end), 0)
        self._reader.article.evidence_only(pieces, self.number)
        self._reader.show_status()

    def step(self, by: int) -> None:
        """Show the next piece of evidence, or the one before; after the last comes the first."""
        if self.shown is None:
            self.row, self.number = self._first_here(), -1 if by > 0 else 0
        if self.shown is None:
            return
        self.number = (self.number + by) % len(self.shown.evidence)
        self._mark()

    def pin(self) -> None:
        """Keep the row under the cursor marked, or let it go again."""
        reader = self._reader
        if reader.pane is reader.article:
            here = self._first_here()
            if here is None or (self.pinned and self.row == here):
                self.pinned = False
            else:
                self.choose_at(here, reader.article.under_cursor[0])
                self.pinned = True
        else:
            here = reader.briefing.row
            again = self.pinned and self.row == here
            self.pinned = False
            self.choose(here)
            self.pinned = not again and here is not None
        reader.briefing.pin(self.row if self.pinned else None)
        reader.show_status()

    def article_moved(self, start: int, end: int, *, reveal: bool = True) -> None:
        """Mark the rows that rest on the article's cursor, and bring the first into the window."""
        self.resting = self.linked.resting_on(start, end) if self.linked and start < end else ()
        self._reader.briefing.rest(self.resting, reveal=reveal)
        self._reader.parts.carding.follow()
        self._reader.show_status()

    def renew(self, linked: Linked) -> None:
        """Show another briefing of the same article: windows, cursors and what is marked stay."""
        reader, key = self._reader, self.shown.key if self.shown else None
        reader.article.highlight(linked.highlights, reader.hidden)
        reader.briefing.renew(linked)
        self.row = linked.row_of(key)
        self.pinned = self.pinned and self.row is not None
        pieces = self.shown.evidence if self.shown else ()
        self.number = max(min(self.number, len(pieces) - 1), 0)
        reader.article.evidence_only(pieces, self.number)
        reader.briefing.pin(self.row if self.pinned else None)
        self.article_moved(*reader.article.under_cursor, reveal=False)

    def why(self) -> None:
        """Say which rule found the row."""
        reader = self._reader
        row = self._first_here() if reader.pane is reader.article else reader.briefing.row
        if self.linked is None or row is None:
            return
        item = self.linked.rows[row].items[0]
        rule = rule_of(item)
        reader.tell(f"{label(self.linked, item)}: {f'rule {rule}' if rule else 'no rule of its own'}")

    def status(self) -> str:
        """Return the line below: the evidence that is looked at, or what rests on the cursor."""
        reader = self._reader
        asked = reader.parts.dating.status()
        if asked or self.linked is None:
            return asked
        pin = "pinned · " if self.pinned else ""
        if self.shown is not None and (self.pinned or reader.pane is reader.briefing):
            words = label(self.linked, self.shown.items[0])
            return f"{pin}evidence {self.number + 1}/{len(self.shown.evidence)} · {words}"
        if not self.resting:
            return "" if reader.pane is reader.briefing else "nothing rests on this line"
        names = [label(self.linked, self.linked.rows[row].items[0]) for row in self.resting]
        more = f" · +{len(names) - 3}" if len(names) > 3 else ""
        return f"● {' · '.join(names[:3])}{more}"

    def _first_here(self) -> int | None:
        mention = self._reader.article.mention
        if mention is not None:
            return mention.row
        if self.row in self.resting:
            return self.row
        return self.resting[0] if self.resting else None

    def _mark(self) -> None:
        if self.shown is not None:
            self._reader.article.mark(self.shown.evidence, self.number)
        self._reader.show_status()
