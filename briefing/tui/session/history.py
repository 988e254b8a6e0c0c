"""Where the reader has been: back and forth."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """An article, an offset of its cursor and window, and a row of its briefing."""

    entry: int
    cursor: int
    top: int
    row: str | None
    in_briefing: bool


class History:
    """Spots that were left, and those that going back left."""

    def __init__(self, size: int = 200) -> None:
        self._size = size
        self._back: list[Spot] = []
        self._forward: list[Spot] = []

    def leave(self, spot: Spot) -> None:
        """Keep a spot that is left by a jump."""
        if not self._back or self._back[-1] != spot:
            self._back.append(spot)
        del self._back[: -self._size]
        self._forward.clear()

    def back(self, here: Spot) -> Spot | None:
        """Return the spot left last, if there is one; ``here`` is kept for the way forward."""
        return _turn(self._back, self._forward, here)

    def forward(self, here: Spot) -> Spot | None:
        """Return the spot that going back left last."""
        return _turn(self._forward, self._back, here)


def _turn(taken: list[Spot], kept: list[Spot], here: Spot) -> Spot | None:
    while taken:
        spot = taken.pop()
        if spot != here:
            kept.append(here)
            return spot
    return None
