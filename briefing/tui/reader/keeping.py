"""What the reader says of an article: a star, tags, a note."""

from __future__ import annotations

from collections.abc import Awaitable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import EntryKept, ListTurned, Said, Undoable
from briefing.tui.session.entries import Session

if TYPE_CHECKING:
    from briefing.said import Remarks
    from briefing.tui.reader.ports import Dialogs
    from briefing.tui.session.entry import Entry


class KeepingController:
    """Keeps star, tags and note of the article on the screen; its head shows them."""

    def __init__(self, session: Session, board: Board, dialogs: Dialogs) -> None:
        self._session = session
        self._board = board
        self._dialogs = dialogs

    def star(self) -> None:
        """Give the article a star, or take it away."""
        if (entry := self._entry()) is not None:
            starred = not entry.remarks.starred
            told = "starred" if starred else "no longer starred"
            self._keep(entry, replace(entry.remarks, starred=starred), told)

    def tag(self) -> Awaitable[object] | None:
        """Ask for the tags of the article, blanks between them."""
        if (entry := self._entry()) is None:
            return None

        def then(typed: str | None) -> None:
            if typed is not None:
                tags = sorted({word.lstrip("#").casefold() for word in typed.split() if word.strip("#")})
                told = f"tagged {' '.join(f'#{one}' for one in tags)}" if tags else "no tags"
                self._keep(entry, replace(entry.remarks, tags=tuple(tags)), told)

        return self._dialogs.ask("Tags, blanks between", " ".join(entry.remarks.tags), _no_trouble, then)

    def note(self) -> Awaitable[object] | None:
        """Ask for a note on the article; an empty one takes it away."""
        if (entry := self._entry()) is None:
            return None

        def then(typed: str | None) -> None:
            if typed is not None:
                told = "noted" if typed else "no note"
                self._keep(entry, replace(entry.remarks, note=typed or None), told)

        return self._dialogs.ask("Note on this article", entry.remarks.note or "", _no_trouble, then)

    def _keep(self, entry: Entry, remarks: Remarks, told: str) -> None:
        back = partial(self._put, entry, entry.remarks)
        self._board.post(Undoable(f"{told}: {entry.title}", back))
        self._put(entry, remarks)
        self._board.post(Said(told))

    def _put(self, entry: Entry, remarks: Remarks) -> None:
        entry.remarks = remarks
        self._board.post(EntryKept(entry))
        self._board.post(ListTurned())

    def _entry(self) -> Entry | None:
        """Return the article on the screen; where there is none, say so."""
        entry = self._session.entry
        if entry.article is not None:
            return entry
        self._board.post(Said("there is no article to keep anything of"))
        return None


def _no_trouble(_typed: str) -> None:
    return None
