"""The card over the article: lies on lines that are not looked at, and moves none."""

from __future__ import annotations

from briefing.tui.text.document import EMPTY, Document
from briefing.tui.text.layout import Layout
from briefing.tui.widgets.line_view import LineView

LEAST = 8  # lines of a window that has room for a card


class Card(LineView):
    """A few lines at the foot of the article's window, or at its head where the cursor is below."""

    GUTTER = 4
    can_focus = False

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="card")

    def lay(self, document: Document, columns: int, page: int, first: int, last: int) -> None:
        """Show ``document`` in a window of ``page`` lines, ``columns`` wide.

        The lines ``first`` to ``last`` of the window stay in sight, ``first`` at all costs.
        """
        width = min(columns - self.GUTTER - self.MARGIN, self.MEASURE)
        height = min(len(Layout(document, width)) + 1, page // 2)  # a rule parts it from the text
        if page < LEAST:
            self.drop()
            return
        below = last < page - height or (first < page - height and first < height)
        self.set_class(not below, "-above")
        self.styles.height = height
        self.display = True
        self.show(document)

    def drop(self) -> None:
        """Show no card."""
        self.display = False
        self.document = EMPTY
