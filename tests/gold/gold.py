"""What ``score.py`` asks of a gold article; the format lives in ``briefing.gold``."""

from briefing.gold import Gold, load, parse

__all__ = ["Gold", "load", "parse"]
