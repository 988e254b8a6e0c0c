"""Corrections by the reader: said of the row that is looked at, kept in the library, taken back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, cast

from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import BriefingRenewed, Said
from briefing.tui.session.entries import Session
from briefing.tui.session.shelf import ShelfEntry

if TYPE_CHECKING:
    from briefing.library.corrections import Kind
    from briefing.model import Item
    from briefing.tui.linked import Linked
    from briefing.tui.reader.ports import Dialogs

_ASKED = "not · actor NAME · type TYPE · speaker NAME · same NAME"


class CorrectingController:
    """Asks what is wrong with the row under the cursor, and shows the briefing as it is corrected."""

    def __init__(
        self, session: Session, board: Board, dialogs: Dialogs, here: Callable[[], int | None]
    ) -> None:
        self._session = session
        self._board = board
        self._dialogs = dialogs
        self._here = here

    def ask(self) -> Awaitable[object] | None:
        """Ask what is so in truth: it is none, who does it, its type, who says it, the actor it is the same as."""
        entry, item = self._session.entry, self._item()
        if not isinstance(entry, ShelfEntry):
            self._board.post(
                Said("corrections are kept in a library; briefing index FILE puts articles into yours")
            )
            return None
        if item is None:
            self._board.post(Said("go to the row of the briefing that is wrong"))
            return None

        def trouble(typed: str) -> str | None:
            from briefing.library.correcting import trouble as troubled
            from briefing.library.corrections import KINDS

            kind, _, value = typed.partition(" ")
            linked = entry.linked
            if kind not in KINDS or (kind != "not" and not value.strip()):
                return f"write one of: {_ASKED}"
            return troubled(linked.briefing, item, kind, value.strip()) if linked else None

        def then(typed: str | None) -> None:
            if typed:
                kind, _, value = typed.partition(" ")
                linked = entry.correct(item, cast("Kind", kind), value.strip())
                self._renew(linked, "corrected, for later briefings too · U takes it back")

        return self._dialogs.ask(f"Correct: {_ASKED}", "", trouble, then)

    def undo(self) -> None:
        """Take the last correction in this article back."""
        entry = self._session.entry
        linked = entry.undo() if isinstance(entry, ShelfEntry) else None
        if linked is None:
            self._board.post(Said("nothing was corrected in this article"))
        else:
            self._renew(linked, "the last correction is taken back")

    def _renew(self, linked: Linked, sentence: str) -> None:
        self._board.post(BriefingRenewed(linked))
        self._board.post(Said(sentence))

    def _item(self) -> Item | None:
        """Return the item of the row that has the cursor, or whose evidence is marked."""
        from briefing.model import BottomLine

        linked, row = self._session.entry.linked, self._here()
        if linked is None or row is None:
            return None
        item = linked.rows[row].items[0]
        return None if isinstance(item, BottomLine) else item
