"""What the reader says of an article of the library: a star, tags, a note."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import ListTurned, Said
from briefing.tui.session.entries import Session
from briefing.tui.session.shelf import ShelfEntry

if TYPE_CHECKING:
    from briefing.tui.reader.ports import Dialogs


class KeepingController:
    """Keeps star, tags and note of the article on the screen; its head shows them."""

    def __init__(self, session: Session, board: Board, dialogs: Dialogs) -> None:
        self._session = session
        self._board = board
        self._dialogs = dialogs

    def star(self) -> None:
        """Give the article a star, or take it away."""
        if (entry := self._entry()) is not None:
            entry.star(not entry.state_kept.starred)
            self._board.post(ListTurned())
            self._board.post(Said("starred" if entry.state_kept.starred else "no longer starred"))

    def tag(self) -> Awaitable[object] | None:
        """Ask for the tags of the article, blanks between them."""
        if (entry := self._entry()) is None:
            return None

        def then(typed: str | None) -> None:
            if typed is not None:
                entry.tag(
                    dict.fromkeys(word.lstrip("#").casefold() for word in typed.split() if word.strip("#"))
                )
                self._board.post(ListTurned())
                tags = entry.state_kept.tags
                self._board.post(Said(f"tagged {' '.join(f'#{one}' for one in tags)}" if tags else "no tags"))

        return self._dialogs.ask("Tags, blanks between", " ".join(entry.state_kept.tags), _no_trouble, then)

    def note(self) -> Awaitable[object] | None:
        """Ask for a note on the article; an empty one takes it away."""
        if (entry := self._entry()) is None:
            return None

        def then(typed: str | None) -> None:
            if typed is not None:
                entry.note(typed or None)
                self._board.post(ListTurned())
                self._board.post(Said("noted" if typed else "no note"))

        return self._dialogs.ask("Note on this article", entry.state_kept.note or "", _no_trouble, then)

    def _entry(self) -> ShelfEntry | None:
        entry = self._session.entry
        if isinstance(entry, ShelfEntry):
            return entry
        self._board.post(
            Said("stars, tags and notes are kept in a library; briefing index FILE puts articles into yours")
        )
        return None


def _no_trouble(_typed: str) -> None:
    return None
