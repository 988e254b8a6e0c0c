"""What the reader corrects: said of an item, kept, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library.connection import LibraryError
from briefing.library.face.opened import Opened

if TYPE_CHECKING:
    from briefing.library.corrections import Correction, Kind
    from briefing.model import Briefing, Item


class Corrections(Opened):
    """What the reader corrects: said of an item, kept, taken back."""

    def correct(self, number: int, item: Item, kind: Kind, value: str = "") -> Briefing:
        """Correct an item of an article's briefing; return the briefing as it is then.

        ``kind``: "not" (it is none), "actor" (who does it), "type", "speaker", "same" (as that actor).
        Raises ``LibraryError`` where that cannot be said of the item.
        """
        from briefing.library import correcting, corrections, store

        briefing = self.briefing(number)
        if briefing is None:
            raise LibraryError(f"{self.db.path}: there is no article {number}")
        if told := correcting.trouble(briefing, item, kind, value):
            raise LibraryError(told)
        with self.db.transaction():
            anchor = corrections.anchor_of(item, briefing.article.text)
            corrections.keep(self.db, briefing.article.id, kind, anchor, value or None)
            store.index_again(self.db, number)
        return self._known(number)

    def undo_correction(self, number: int) -> Briefing | None:
        """Take the last correction in an article back; return the briefing as it is then, None where there was none."""
        from briefing.library import corrections, store

        briefing = self.briefing(number)
        if briefing is None or corrections.undo(self.db, briefing.article.id) is None:
            return None
        store.index_again(self.db, number)
        return self._known(number)

    def corrections(self) -> list[tuple[int, list[Correction]]]:
        """Return the ids of the articles that something was corrected in, and what."""
        from briefing.library import corrections

        found = []
        for text_hash in corrections.corrected_texts(self.db):
            number = self.db.one("SELECT id FROM article WHERE hash = ?", (text_hash,))
            if number is not None:
                found.append((int(number), corrections.corrections(self.db, text_hash)))
        return found
