"""Dates: the days of events, and whether two events can be of one date."""

from __future__ import annotations

from collections.abc import Set

from spacy.tokens import Doc

from briefing.extract.document import layers
from briefing.extract.timex.grain import day_of, in_weeks


def days_of(doc: Doc, when: tuple[int, ...]) -> set[str]:
    """Return the values of some times of a document, by index, without the time of day."""
    return {day_of(layers.of(doc).times[i].value) for i in when}


def dates_clash(one: Set[str], other: Set[str]) -> bool:
    """Whether two sets of values cannot be one date: "2025-11" holds "2025-11-07"; weeks are left open."""
    if not one or not other or any(in_weeks(value) for value in one | other):
        return False
    return not any(a.startswith(b) or b.startswith(a) for a in one for b in other)
