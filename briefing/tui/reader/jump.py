"""Jumping: letters on every row and highlight in sight, and the keys that go there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from briefing.tui.linked import Highlight
from briefing.tui.messages.panes import CursorMoved, RowChosen
from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import BriefingRenewed, EntryLeft, FocusTurned, Moved, Said, ViewTurned
from briefing.tui.reader.panes import Panes
from briefing.tui.text.labels import LETTERS, labels
from briefing.tui.widgets.line_view import LineView


class _Goal(NamedTuple):
    """A place to jump to: where it is drawn, and what goes there."""

    view: LineView
    line: int
    cell: int
    go: Callable[[], object]


class JumpController:
    """Shows the letters, takes the keys while they are shown."""

    def __init__(self, panes: Panes, board: Board, leave: Callable[[], object]) -> None:
        self._panes = panes
        self._board = board
        self._leave = leave
        self._goals: dict[str, _Goal] = {}
        self._typed = ""
        self._began = (0, 0)
        for kind in (EntryLeft, FocusTurned, ViewTurned, BriefingRenewed):
            board.on(kind, lambda _: self.end())
        for moved in (CursorMoved, RowChosen):
            board.on(moved, lambda _: self._follow())

    def begin(self) -> None:
        """Show letters on all that is in sight: those of the pane with the keys are the short ones."""
        self.end()
        goals = list(self._in_sight())
        self._goals = dict(zip(labels(len(goals)), goals, strict=False))
        self._began = self._here
        self._draw()
        told = "jump: type the letters · Esc: stay here" if goals else "there is nothing in sight to jump to"
        self._board.post(Said(told))

    def take(self, key: str) -> bool:
        """Take a letter while letters are shown; tell whether it was one."""
        if not self._goals or key not in LETTERS:
            return False
        typed = self._typed + key
        goal = self._goals.get(typed)
        if goal is not None:
            self.end()
            self._leave()
            goal.go()
        elif any(one.startswith(typed) for one in self._goals):
            self._typed = typed
            self._draw()
        else:
            self._typed = ""
            self._draw()
            self._board.post(Said(f"no place has the letters {typed} · Esc: stay here"))
        return True

    def end(self) -> bool:
        """Show no letters more; tell whether there were any."""
        if not self._goals:
            return False
        self._goals, self._typed = {}, ""
        self._draw()
        self._board.post(Moved())
        return True

    @property
    def _here(self) -> tuple[int, int]:
        return self._panes.article.cursor, self._panes.briefing.at

    def _follow(self) -> None:
        """Show no letters more where a cursor went elsewhere; what is told of earlier moves comes late."""
        if self._here != self._began:
            self.end()

    def _draw(self) -> None:
        for view in (self._panes.article, self._panes.briefing):
            found: dict[int, list[tuple[int, str]]] = {}
            for label, goal in self._goals.items():
                if goal.view is view and label.startswith(self._typed):
                    found.setdefault(goal.line, []).append((goal.cell, label[len(self._typed) :]))
            view.stamps = found
            view.refresh()

    def _in_sight(self) -> Iterator[_Goal]:
        of_article, of_briefing = list(self._highlights()), list(self._rows())
        first = self._panes.active is self._panes.briefing
        yield from (*of_briefing, *of_article) if first else (*of_article, *of_briefing)

    def _highlights(self) -> Iterator[_Goal]:
        article = self._panes.article
        if not article.size.width:
            return
        taken: tuple[int, int] = (-1, 0)  # the line, and up to where its cells may be under letters
        for one in article.in_sight():
            line, column = article.lines.position(one.start)
            paragraph = article.lines.paragraphs[line]
            cell = article.GUTTER + (paragraph.hang if paragraph else 0) + column
            if (line, cell) >= taken:
                taken = (line, cell + 2)
                yield _Goal(article, line, cell, partial(self._to_highlight, one))

    def _rows(self) -> Iterator[_Goal]:
        briefing = self._panes.briefing
        for at, line in briefing.in_sight() if briefing.size.width else ():
            yield _Goal(briefing, line, 0, partial(self._to_row, at))

    def _to_highlight(self, one: Highlight) -> None:
        self._panes.to_article()
        self._panes.article.go(one.start, one)

    def _to_row(self, at: int) -> None:
        self._panes.to_briefing()
        self._panes.briefing.put(at)
