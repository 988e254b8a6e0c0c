"""The names of what is highlighted."""

from __future__ import annotations

from typing import Literal, TypeAlias

HighlightClass: TypeAlias = Literal["actor", "event", "time", "place", "quote", "threat"]
CLASSES: tuple[HighlightClass, ...] = ("actor", "event", "time", "place", "quote", "threat")
