"""What the reader says of an article of the library: a star, tags, a note."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import ListTurned, Said, Undoable
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
            before = entry.state_kept.starred
            entry.star(not before)
            told = "no longer starred" if before else "starred"
            self._tell(told, entry, partial(entry.star, before))

    def tag(self) -> Awaitable[object] | None:
        """Ask for the tags of the article, blanks between them."""
        if (entry := self._entry()) is None:
            return None
        before = entry.state_kept.tags

        def then(typed: str | None) -> None:
            if typed is not None:
                entry.tag(
                    dict.fromkeys(word.lstrip("#").casefold() for word in typed.split() if word.strip("#"))
                )
                tags = " ".join(f"#{one}" for one in entry.state_kept.tags)
                self._tell(f"tagged {tags}" if tags else "no tags", entry, partial(entry.tag, before))

        return self._dialogs.ask("Tags, blanks between", " ".join(before), _no_trouble, then)

    def note(self) -> Awaitable[object] | None:
        """Ask for a note on the article; an empty one takes it away."""
        if (entry := self._entry()) is None:
            return None
        before = entry.state_kept.note

        def then(typed: str | None) -> None:
            if typed is not None:
                entry.note(typed or None)
                self._tell("noted" if typed else "no note", entry, partial(entry.note, before))

        return self._dialogs.ask("Note on this article", before or "", _no_trouble, then)

    def _tell(self, told: str, entry: ShelfEntry, back: Callable[[], object]) -> None:
        self._board.post(Undoable(f"{told}: {entry.title}", back))
        self._board.post(ListTurned())
        self._board.post(Said(told))

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
