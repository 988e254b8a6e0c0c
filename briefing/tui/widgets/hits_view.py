"""The hits of a search in all articles, with a cursor."""

from __future__ import annotations

from collections.abc import Iterable

from rich.style import Style

from briefing.tui.session.hits import Hit, Hits
from briefing.tui.widgets.line_view import LineView


class HitsView(LineView):
    """A title for each article, a line for each hit."""

    GUTTER = 2

    def __init__(self) -> None:
        super().__init__(id="hits-text")
        self.at = 0
        self._hits: Hits | None = None

    @property
    def hit(self) -> Hit | None:
        """The hit under the cursor."""
        hits = self._hits.hits if self._hits else ()
        return hits[self.at] if self.at < len(hits) else None

    def show_hits(self, hits: Hits, at: int = 0) -> None:
        """Show other hits."""
        self._hits, self.at = hits, 0
        self.show(hits.document)
        self.move(at)

    def renew(self, hits: Hits) -> None:
        """Show others in the place of these: the cursor stays on its hit, which stays where it is in the window."""
        if self._hits is None or not self._hits.hits:
            self.show_hits(hits)
            return
        hit, before = self.hit, self._row
        self._hits = hits
        self.at = hits.hits.index(hit) if hit in hits.hits else max(min(self.at, len(hits.hits) - 1), 0)
        self.show(hits.document)
        if hits.hits:
            self.scroll_by(self._row - before)
            self.move(0)

    @property
    def _row(self) -> int:
        """The line of the window that the cursor stands on."""
        if self._hits is None or not self._hits.hits:
            return 0
        return self.lines.line_of(self._hits.shown[self.at].start) - round(self.scroll_y)

    def move(self, by: int) -> None:
        """Move the cursor by hits."""
        if self._hits is None or not self._hits.hits:
            return
        self.at = max(min(self.at + by, len(self._hits.hits) - 1), 0)
        shown = self._hits.shown[self.at]
        self.reveal(shown.start, shown.end)
        self.redraw()

    def signs(self, line: int) -> Iterable[tuple[str, Style]]:
        """Return the mark of the cursor."""
        here = self._on(line) and self.lines.first_of(line)
        return [("▸ " if here else "  ", self.look("cursor-mark"))]

    def line_style(self, line: int) -> Style:
        """Return the look of the line with the cursor."""
        return self.look("cursor-line") if self._on(line) else Style()

    def _on(self, line: int) -> bool:
        return bool(self._hits and self._hits.hits) and self.lines.paragraphs[line] == self._shown

    @property
    def _shown(self) -> object:
        return self._hits.shown[self.at] if self._hits else None
