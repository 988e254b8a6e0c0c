"""Articles of a library as they are compared: each loaded and read once, for as long as its readings are kept."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.library.bodies import load_corrected
from briefing.library.connection import Connection
from briefing.library.meaning import Reading
from briefing.library.reports import Reason, reasons
from briefing.library.terms import rarity
from briefing.model import Briefing


class Readings:
    """Briefings by their articles' ids, and what they say."""

    def __init__(self, db: Connection) -> None:
        self.db = db
        self._briefings: dict[int, Briefing | None] = {}
        self._readings: dict[int, Reading] = {}
        self._reasons: dict[tuple[int, ...], dict[int, tuple[Reason, ...]]] = {}
        self.rarity = rarity(db)

    def briefing(self, number: int) -> Briefing | None:
        """Return the briefing of an article as the reader corrected it, or None where there is none of that id."""
        if number not in self._briefings:
            self._briefings[number] = load_corrected(self.db, number)
        return self._briefings[number]

    def reading(self, number: int) -> Reading | None:
        """Return the article read, or None where there is none of that id."""
        if number not in self._readings:
            briefing = self.briefing(number)
            if briefing is None:
                return None
            self._readings[number] = Reading(briefing)
        return self._readings[number]

    def reasons(self, numbers: Iterable[int]) -> dict[int, tuple[Reason, ...]]:
        """Return why articles belong together, as ``briefing.library.reports`` tells it, once for the same ones."""
        ids = tuple(numbers)
        if ids not in self._reasons:
            loaded = {one: found for one in ids if (found := self.briefing(one)) is not None}
            self._reasons[ids] = reasons(self.db, loaded)
        return self._reasons[ids]

    def renew(self, number: int, briefing: Briefing) -> None:
        """Take an article's briefing as it is now: there is another one, or it is known without being loaded."""
        self._briefings[number] = briefing
        self._readings.pop(number, None)
        self._reasons = {ids: told for ids, told in self._reasons.items() if number not in ids}
