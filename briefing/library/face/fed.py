"""Where articles come from: feeds, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from briefing.library.face.opened import Opened

if TYPE_CHECKING:
    from briefing.library.arrivals import Failure
    from briefing.library.subscriptions import Subscription


class Fed(Opened):
    """Where articles come from: feeds, and what could not be read."""

    def failures(self) -> list[Failure]:
        """Return what could not be taken into the library and why, the latest first."""
        from briefing.library import arrivals

        return arrivals.failures(self.db)

    def feeds(self) -> list[Subscription]:
        """Return the feeds that are subscribed to, in the order of their addresses."""
        from briefing.library import subscriptions

        return subscriptions.subscriptions(self.db)

    def subscribe(self, feeds: Iterable[tuple[str, str]]) -> int:
        """Add feeds, each an address and a title, which may be empty; return how many were not there."""
        from briefing.library import subscriptions

        return subscriptions.subscribe(self.db, feeds)

    def unsubscribe(self, url: str) -> bool:
        """Take a feed out; its articles stay. Return whether it was there."""
        from briefing.library import subscriptions

        return subscriptions.unsubscribe(self.db, url)
