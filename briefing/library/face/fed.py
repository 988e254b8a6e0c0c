"""Where articles come from: feeds, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.library import arrivals, subscriptions
from briefing.library.arrivals import Failure
from briefing.library.face.opened import Opened
from briefing.library.subscriptions import Subscription


class Fed(Opened):
    """Where articles come from: feeds, and what could not be read."""

    def failures(self) -> list[Failure]:
        """Return what could not be taken into the library and why, the latest first."""
        return arrivals.failures(self.db)

    def feeds(self) -> list[Subscription]:
        """Return the feeds that are subscribed to, in the order of their addresses."""
        return subscriptions.subscriptions(self.db)

    def subscribe(self, feeds: Iterable[tuple[str, str]]) -> int:
        """Add feeds, each an address and a title, which may be empty; return how many were not there."""
        return subscriptions.subscribe(self.db, feeds)

    def unsubscribe(self, url: str) -> bool:
        """Take a feed out; its articles stay. Return whether it was there."""
        return subscriptions.unsubscribe(self.db, url)
