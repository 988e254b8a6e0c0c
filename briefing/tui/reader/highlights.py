"""Which classes of highlights are drawn."""

from __future__ import annotations

from briefing.tui.widgets.article_view import ArticleView
from briefing.tui.widgets.legend import Legend


class HighlightsController:
    """Switches classes of highlights; the legend tells which are off."""

    def __init__(self, article: ArticleView, legend: Legend) -> None:
        self._article = article
        self._legend = legend

    def toggle(self, kinds: frozenset[str]) -> None:
        """Switch classes off, or on where they all are off."""
        hidden = self._article.hidden
        self._article.hide(hidden - kinds if kinds <= hidden else hidden | kinds)
        self._legend.show(self._article.hidden)
