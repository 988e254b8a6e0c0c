"""Stories: reports on one happening, what is new in each, how the numbers changed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from briefing.library.face.opened import Opened

if TYPE_CHECKING:
    from briefing.library.figures import Count
    from briefing.library.fresh import Fresh
    from briefing.library.pages import Story, StoryPage


class Stories(Opened):
    """Stories: reports on one happening, what is new in each, how the numbers changed."""

    def stories(self, *, since: date | None = None, limit: int = 50) -> list[Story]:
        """Return the stories of two reports and more, those with the newest articles first."""
        from briefing.library import pages

        return pages.stories(self.db, since, limit)

    def story_of(self, text_hash: str) -> int | None:
        """Return the id of the story of an article, by the hash of its text; None where it is not here."""
        found = self.db.one("SELECT story FROM article WHERE hash = ?", (text_hash,))
        return None if found is None else int(found)

    def tellings(self) -> dict[str, int]:
        """Return how many articles tell the story of each that is not alone, by the hash of its text.

        Copies count once.
        """
        return dict(
            self.db.rows(
                "SELECT hash, articles FROM story JOIN article ON article.story = story.id WHERE articles > 1"
            )
        )

    def story(self, number: int) -> StoryPage | None:
        """Return all that is told of a story, by its id, or None where there is none."""
        from briefing.library import pages

        return pages.page(self.db, number)

    def fresh(self, number: int) -> tuple[Fresh, ...]:
        """Return what an article has that the earlier ones of its story had not; nothing of a first report."""
        from briefing.library import fresh

        return fresh.fresh(self.db, number)

    def figures(self, story: int) -> tuple[Count, ...]:
        """Return how the numbers of a story changed: who was killed, hurt, missing, held or displaced, by whom told."""
        from briefing.library import figures

        return figures.figures(self.db, story)

    def looked(self, story: int, *, at: float | None = None) -> None:
        """Keep that the reader looks at a story, now or at a time in seconds since 1970: what comes later is new."""
        from briefing.library import fresh

        fresh.looked(self.db, story, at)
