"""Actors over articles: who there is, their pages, merges, threats a week."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from briefing.library.face.opened import Opened

if TYPE_CHECKING:
    from briefing.library.actors import ActorPage, KnownActor, Line
    from briefing.library.merges import Proposal
    from briefing.library.told import Told
    from briefing.library.trends import Week


class People(Opened):
    """Actors over articles: who there is, their pages, merges, threats a week."""

    def actors(self, like: str = "", *, limit: int = 50, since: date | None = None) -> list[KnownActor]:
        """Return who appears in most articles, of those since a day, with ``like`` as the beginning of a name."""
        from briefing.library import actors
        from briefing.library.index import first_id

        return actors.actors(self.db, like, limit=limit, since=first_id(since.toordinal()) if since else 0)

    def actor(self, name: str, *, limit: int = 50) -> ActorPage:
        """Return the page of the actor that goes by a name, or has it as its key: of several, that in most articles.

        Raises ``LibraryError`` where nobody does. ``limit``: the lines of each role.
        """
        from briefing.library import actors

        return actors.page(self.db, actors.by_name(self.db, name).id, limit=limit)

    def key_of(self, name: str, *, merged: bool = False) -> str:
        """Return the key of the actor that goes by a name; ``merged``: of one that was merged into another.

        Raises ``LibraryError`` where nobody does.
        """
        from briefing.library import actors

        return actors.key_by_name(self.db, name, merged=merged)

    def told(self, lines: Iterable[Line]) -> list[Told]:
        """Return lines of an actor's page in the words of their articles, with their evidence."""
        from briefing.library import told

        return told.told(self.db, ((line.article, line.item, line.role, line.type) for line in lines))

    def weeks(
        self,
        *,
        by: str | None = None,
        against: str | None = None,
        since: date | None = None,
        until: date | None = None,
    ) -> list[Week]:
        """Return how many threats were told a week, by and against actors of these names.

        Raises ``LibraryError`` where nobody goes by a name.
        """
        from briefing.library import actors, trends

        issuers, targets = (actors.members(self.db, name) if name else () for name in (by, against))
        return trends.weeks(self.db, issuers=issuers, targets=targets, since=since, until=until)

    def merge(self, key: str, into: str) -> None:
        """Make two actors one, by their keys, for what is here and for what comes."""
        from briefing.library import merges

        merges.merge(self.db, key, into)

    def split(self, key: str) -> bool:
        """Take the merge of an actor back, by its key; tell whether there was one."""
        from briefing.library import merges

        return merges.split(self.db, key)

    def last_merged(self, key: str) -> str | None:
        """Return the key of the actor that was made one with this one last, if any was."""
        from briefing.library import merges

        return merges.last_merged(self.db, key)

    def proposals(self, limit: int = 50, *, of: str | None = None) -> list[Proposal]:
        """Return actors that may be one, or those that may be the one of this key; nothing is merged by itself."""
        from briefing.library import merges

        return merges.proposals_for(self.db, of, limit) if of else merges.proposals(self.db, limit)
