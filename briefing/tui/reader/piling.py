"""How the pile is left, for the next run."""

from __future__ import annotations

from briefing.tui.reader.panes import Panes
from briefing.tui.session.entries import Session
from briefing.tui.session.listing import Listing


class PileController:
    """Keeps article, order, filter, section and folds of the pile that is open, when it is left."""

    def __init__(self, session: Session, listing: Listing, panes: Panes) -> None:
        self._session = session
        self._listing = listing
        self._panes = panes

    def keep(self) -> None:
        """Write down how the pile is left."""
        session = self._session
        if session.pile is None:
            return
        from briefing.tui.session.pile import Left, whole_source

        session.pile.keep(
            Left(
                whole_source(session.entries[session.opened].source),
                self._listing.order,
                "" if self._listing.error else self._listing.line,
                session.section,
                session.folded,
                self._panes.entries.lines_each,
            )
        )

    def told(self) -> str:
        """Return that the list is filtered as it was left, so that nobody misses an article."""
        line = self._listing.line
        if self._session.pile is None or not line or self._session.query:
            return ""
        return f"the list is filtered, as you left it: {line} · Esc in the list shows all"
