"""The three panes: which one has the keys, and turning to another."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from textual.screen import Screen

from briefing.tui.widgets.article_view import ArticleView
from briefing.tui.widgets.briefing_view import BriefingView
from briefing.tui.widgets.entry_list import EntryList

Pane: TypeAlias = ArticleView | BriefingView | EntryList


class Panes:
    """Article, briefing and list; in a narrow window the one with the keys covers the others.

    ``left`` is called when the reader turns from the list to one of the others.
    """

    def __init__(
        self,
        screen: Screen[None],
        article: ArticleView,
        briefing: BriefingView,
        entries: EntryList,
        left: Callable[[], object],
    ) -> None:
        self._screen = screen
        self._left = left
        self.article = article
        self.briefing = briefing
        self.entries = entries

    @property
    def active(self) -> Pane:
        """The pane that keys move in."""
        focused = self._screen.focused
        return next((one for one in (self.briefing, self.entries) if one is focused), self.article)

    def to_article(self) -> None:
        """Give the article the keys, turning to it in a narrow window."""
        self._left()
        turned = self.article.size.width == 0
        self._screen.remove_class("-turned", "-list")
        self._screen.set_focus(self.article)
        if turned:
            self._screen.call_after_refresh(self.article.reveal_cursor)

    def to_briefing(self) -> None:
        """Give the briefing the keys; the place in the article is kept."""
        self._left()
        self._screen.remove_class("-list")
        self._screen.add_class("-turned")
        self._screen.set_focus(self.briefing)

    def to_entries(self) -> None:
        """Give the list the keys, showing it where it is hidden."""
        self._screen.add_class("-list")
        self._screen.set_focus(self.entries)

    def show_active(self) -> None:
        """Draw the head of the pane that has the keys as such."""
        if self._screen.focused in (self.article, self.briefing):  # by the mouse, too
            self._left()
        for name, pane in (("list", self.entries), ("article", self.article), ("briefing", self.briefing)):
            self._screen.query_one(f"#{name}-pane").set_class(self._screen.focused is pane, "-active")
