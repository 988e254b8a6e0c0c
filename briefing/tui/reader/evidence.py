"""The signature of the reader: a row of the briefing shows its words, and words show their rows."""

from __future__ import annotations

from briefing.contract.rules import reason
from briefing.model import BottomLine, Event, Quote, Threat
from briefing.tui.linked import Linked, Row
from briefing.tui.messages.panes import CursorMoved, HighlightClicked, RowChosen
from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import BriefingRenewed, BriefingShown, EntryLeft, Moved, RowsRest, Said
from briefing.tui.reader.panes import Panes
from briefing.tui.text.page import label

_NOTHING = "no item of the briefing here"
NAMED = 3  # rows that the line below names of those that rest on the cursor


class EvidenceController:
    """Marks the evidence of one row: which, and which of its pieces is looked at."""

    def __init__(self, panes: Panes, board: Board) -> None:
        self._panes = panes
        self._board = board
        self.row: int | None = None
        self.number = 0
        self.pinned = False
        self.resting: tuple[int, ...] = ()
        board.on(CursorMoved, lambda message: self._follow(message.start, message.end))
        board.on(RowChosen, lambda message: self._choose(message.row))
        board.on(HighlightClicked, lambda message: self._choose_at(message.row, message.start))
        board.on(EntryLeft, lambda _: self._forget())
        board.on(BriefingShown, lambda _: self._begin())
        board.on(BriefingRenewed, lambda message: self._renew(message.linked))

    @property
    def linked(self) -> Linked | None:
        """The briefing on the screen."""
        return self._panes.briefing.linked

    @property
    def shown(self) -> Row | None:
        """The row whose evidence is marked."""
        return self.linked.rows[self.row] if self.linked and self.row is not None else None

    def let_go(self) -> bool:
        """Mark nothing more, the cursor of the article stays; tell whether anything was marked."""
        if self.row is None:
            return False
        self._forget()
        self._panes.briefing.pin(None)
        self._panes.article.mark_only(())
        self._board.post(Moved())
        return True

    def step(self, by: int) -> None:
        """Show the next piece of evidence, or the one before; after the last comes the first."""
        if self.shown is None:
            self.row, self.number = self._first_here(), -1 if by > 0 else 0
        if self.shown is None:
            self._board.post(Said(_NOTHING))
            return
        self.number = (self.number + by) % len(self.shown.evidence)
        self._mark()

    def pin(self) -> None:
        """Keep the row under the cursor marked, or let it go again."""
        article, briefing = self._panes.article, self._panes.briefing
        was_pinned = self.pinned
        if self._panes.active is article:
            here = self._first_here()
            if here is None or (self.pinned and self.row == here):
                self.pinned = False
            else:
                self._choose_at(here, article.under_cursor[0])
                self.pinned = True
        else:
            here = briefing.row
            again = self.pinned and self.row == here
            self.pinned = False
            self._choose(here)
            self.pinned = not again and here is not None
        briefing.pin(self.row if self.pinned else None)
        self._board.post(Moved())
        if here is None and not was_pinned:
            self._board.post(Said(_NOTHING))

    def here(self) -> int | None:
        """Return the row under the cursor: in the article, the one that its words show."""
        at_article = self._panes.active is self._panes.article
        return self._first_here() if at_article else self._panes.briefing.row

    def tell_why(self) -> None:
        """Say why the row under the cursor is here: of the piece of evidence that is looked at."""
        at_article = self._panes.active is self._panes.article
        row = self.here()
        if self.linked is None or row is None:
            self._board.post(Said(_NOTHING))
            return
        pieces = self.linked.rows[row].evidence
        start = pieces[self.number if row == self.row else 0].start
        if at_article:
            here, mention = self._panes.article.under_cursor, self._panes.article.mention
            touched = (one.start for one in pieces if one.start < here[1] and here[0] < one.end)
            start = mention.start if mention else next(touched, start)
        self._board.post(Said(self._why(self.linked, row, start, named=at_article)))

    def status(self) -> str:
        """Return the line below: the evidence that is looked at, or what rests on the cursor."""
        if self.linked is None:
            return ""
        in_briefing = self._panes.active is self._panes.briefing
        if self.shown is not None and (self.pinned or in_briefing):
            words = label(self.linked, self.shown.items[0])
            pin = "pinned · " if self.pinned else ""
            return f"{pin}evidence {self.number + 1}/{len(self.shown.evidence)} · {words}"
        if not self.resting:
            return "" if in_briefing else "nothing rests on this line"
        names = [label(self.linked, self.linked.rows[row].items[0]) for row in self.resting]
        more = f" · +{len(names) - NAMED}" if len(names) > NAMED else ""
        return f"● {' · '.join(names[:NAMED])}{more}"

    def _why(self, linked: Linked, row: int, start: int, *, named: bool) -> str:
        item, number = linked.at(row, start)
        if isinstance(item, BottomLine):
            return "the bottom line is made of the words that are marked"
        told = reason(item, linked.briefing, number) or "nothing is told of its rule"
        own = named and isinstance(item, Event | Threat | Quote)  # the others are named in what is told
        return f"{label(linked, item)}: {told}" if own else told

    def _forget(self) -> None:
        self.row, self.number, self.pinned, self.resting = None, 0, False, ()

    def _choose(self, row: int | None) -> None:
        """Mark the evidence of a row and show the first piece; while one is pinned, it stays."""
        self.resting = ()
        self._panes.briefing.rest(())
        if self.pinned or row is None:
            self._board.post(Moved())
            return
        self.row, self.number = row, 0
        self._mark()

    def _choose_at(self, row: int, start: int) -> None:
        """Mark the evidence of a row, where the article's cursor stands on the piece that holds ``start``."""
        self.pinned = False
        self._panes.briefing.pin(None)
        self._panes.briefing.choose(row)
        self.row = row
        pieces = self.shown.evidence if self.shown else ()
        self.number = next((at for at, span in enumerate(pieces) if span.start <= start < span.end), 0)
        self._panes.article.mark_only(pieces, self.number)
        self._board.post(Moved())

    def _begin(self) -> None:
        """Mark what rests on the article's cursor in a briefing that is new; its window stays at its head."""
        if self._panes.active is self._panes.article:
            self._rest(*self._panes.article.under_cursor, reveal=False)

    def _follow(self, start: int, end: int) -> None:
        """Mark what rests on the article's cursor; the briefing moves along only where the article has the keys."""
        if self._panes.active is not self._panes.entries:
            self._rest(start, end, reveal=self._panes.active is self._panes.article)

    def _rest(self, start: int, end: int, *, reveal: bool = True) -> None:
        """Mark the rows that rest on the article's cursor, and bring the first into the window."""
        self.resting = self._resting_on(start, end)
        self._panes.briefing.rest(self.resting, reveal=reveal)
        self._board.post(RowsRest())
        self._board.post(Moved())

    def _renew(self, linked: Linked) -> None:
        """Show another briefing of the same article: windows, cursors and what is marked stay."""
        article, briefing = self._panes.article, self._panes.briefing
        key = self.shown.key if self.shown else None
        article.highlight(linked.highlights)
        briefing.renew(linked)
        self.row = linked.row_of(key)
        self.pinned = self.pinned and self.row is not None
        pieces = self.shown.evidence if self.shown else ()
        self.number = max(min(self.number, len(pieces) - 1), 0)
        article.mark_only(pieces, self.number)
        briefing.pin(self.row if self.pinned else None)
        self._rest(*article.under_cursor, reveal=False)

    def _resting_on(self, start: int, end: int) -> tuple[int, ...]:
        return self.linked.resting_on(start, end) if self.linked and start < end else ()

    def _first_here(self) -> int | None:
        """Return the row that the words under the article's cursor show: the one that is marked, if it is of them."""
        mention = self._panes.article.mention
        if mention is not None:
            return mention.row
        resting = self._resting_on(*self._panes.article.under_cursor)
        if self.row in resting:
            return self.row
        return resting[0] if resting else None

    def _mark(self) -> None:
        if self.shown is not None:
            self._panes.article.mark(self.shown.evidence, self.number)
        self._board.post(Moved())
