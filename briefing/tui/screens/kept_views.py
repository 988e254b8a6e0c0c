"""The page of the views: filters of the list by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType

from briefing.tui.screens.page import PageScreen
from briefing.tui.session.pages import PagePart, laid_out
from briefing.tui.widgets.hits_view import HitsView


class KeptViewsScreen(PageScreen):
    """A page whose lines can be removed; ``remove`` returns what is left."""

    SAYS: ClassVar[str] = "Enter: take it  x: remove it  Esc: back"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("x,delete", "remove_line", "Remove the view", id="views.remove", show=False)
    ]

    def __init__(self, parts: Iterable[PagePart], remove: Callable[[int], Iterable[PagePart]]) -> None:
        super().__init__("Views", laid_out(parts))
        self._remove_at = remove

    def action_remove_line(self) -> None:
        """Remove the view under the cursor."""
        view = self.query_one(HitsView)
        if view.hit is None:
            return
        view.show_hits(laid_out(self._remove_at(view.hit.entry)), view.at)
