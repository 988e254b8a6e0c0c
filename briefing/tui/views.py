"""The views of a briefing, by name, with what the head of the pane calls them."""

from __future__ import annotations

from typing import Literal, TypeAlias

View: TypeAlias = Literal["briefing", "timeline", "actors"]
VIEWS: dict[View, str] = {"briefing": "Briefing", "timeline": "Timeline", "actors": "Actors"}
