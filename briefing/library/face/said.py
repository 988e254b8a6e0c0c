"""What the reader says of an article: read, a star, a place, a note, tags."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.library import marks
from briefing.library.face.opened import Opened
from briefing.library.marks import State


class Said(Opened):
    """What the reader says of an article: read, a star, a place, a note, tags."""

    def state(self, text_hash: str) -> State:
        """Return what the reader said of an article, by the hash of its text (``Article.id``)."""
        return marks.state_of(self.db, text_hash)

    def keep(self, text_hash: str, **said: object) -> None:
        """Keep ``seen``, ``starred``, ``place`` or ``note`` of an article."""
        marks.keep(self.db, text_hash, **said)

    def set_tags(self, text_hash: str, tags: Iterable[str]) -> None:
        """Give an article these tags and no others."""
        marks.set_tags(self.db, text_hash, tags)
