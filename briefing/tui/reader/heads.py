"""The heads of the panes: what each holds."""

from __future__ import annotations

from collections.abc import Callable

from textual.screen import Screen

from briefing.tui.messages.work import EntryChanged
from briefing.tui.reader.board import Board
from briefing.tui.reader.messages import EntryShown, FocusTurned, ListTurned, ViewTurned
from briefing.tui.reader.widths import NARROW
from briefing.tui.session.entries import Session
from briefing.tui.session.entry import Entry
from briefing.tui.text.cells import clip, printable
from briefing.tui.views import VIEWS
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.briefing_view import BriefingView


class HeadsController:
    """Writes the heads anew when an article, a view or the list turned.

    ``listed`` tells what that of the list says, ``counted`` which of the articles that it shows an article is.
    """

    def __init__(
        self,
        screen: Screen[None],
        session: Session,
        briefing: BriefingView,
        board: Board,
        listed: Callable[[], tuple[str, str, str]],
        counted: Callable[[int], str],
    ) -> None:
        self._screen = screen
        self._session = session
        self._briefing = briefing
        self._listed = listed
        self._counted = counted
        for kind in (EntryShown, EntryChanged, FocusTurned, ViewTurned, ListTurned):
            board.on(kind, lambda _: self.show())

    def show(self) -> None:
        """Show what each pane holds; in a narrow window, how to turn too."""
        narrow = self._screen.app.size.width < NARROW
        self._show_article(" · Tab: briefing" if narrow else "", narrow)
        self._show_briefing(" · Tab: article" if narrow else "")
        self._bar("list-head").say(*self._listed())

    def _show_article(self, turn: str, narrow: bool) -> None:
        entry = self._session.entry
        about = printable(entry.about) if entry.article else entry.title
        count = f"  {self._counted(self._session.current)}"
        if narrow:
            about = clip(about, self._screen.app.size.width - len(f"Article{turn}{count}") - 4)
        said = printable(entry.said)
        left = f"Article{turn}{f'  {said}' if said else ''}"
        self._bar("article-head").say(left, f"{about}{count}")

    def _show_briefing(self, turn: str) -> None:
        view, in_list = self._briefing.view, self._screen.has_class("-list")
        right = _state(self._session.entry) if view == "briefing" else "Esc: briefing"
        self._bar("briefing-head").say(
            self._session.entry.title if in_list else f"{VIEWS[view]}{turn}", right
        )

    def _bar(self, name: str) -> Bar:
        return self._screen.query_one(f"#{name}", Bar)


def _state(entry: Entry) -> str:
    """Return how many items the briefing has, or how far it is."""
    if entry.linked is not None:
        key = sum(actor.key for actor in entry.linked.briefing.who)
        return f"{len(entry.linked.rows)} items" if key else ""
    return {"failed": "", "unbriefed": "none"}.get(entry.state, "reading the article…")
