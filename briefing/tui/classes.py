"""The names of what is highlighted and of the briefing's sections."""

from __future__ import annotations

from typing import Literal, TypeAlias

HighlightClass: TypeAlias = Literal["actor", "event", "time", "place", "quote", "threat"]
CLASSES: tuple[HighlightClass, ...] = ("actor", "event", "time", "place", "quote", "threat")
View: TypeAlias = Literal["briefing", "timeline", "actors"]
VIEWS: dict[View, str] = {"briefing": "Briefing", "timeline": "Timeline", "actors": "Actors"}
