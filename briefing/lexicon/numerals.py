"""Number words: what each counts, and what several tell together."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from briefing.lexicon import table

_THOUSAND = 1000  # from which what follows is added: "two thousand five hundred"


class NumberWord(NamedTuple):
    """The value of a word and its kind: unit and ten add up, a scale multiplies what stands before it."""

    value: Decimal
    kind: str

    @property
    def is_scale(self) -> bool:
        """Whether it multiplies: "hundred", "million", and right behind a figure "bn"."""
        return self.kind in ("scale", "glued")


@cache
def number_words() -> dict[str, NumberWord]:
    """Return every number word, in small letters."""
    return {row["word"]: NumberWord(Decimal(row["value"]), row["kind"]) for row in table("numerals")}


def together(parts: Iterable[NumberWord]) -> Decimal:
    """Return what number words tell together; a scale before which nothing stands counts once."""
    total = Decimal(0)
    current: Decimal | None = None
    for part in parts:
        if not part.is_scale:
            current = (current or 0) + part.value
            continue
        current = (1 if current is None else current) * part.value
        if part.value >= _THOUSAND:
            total, current = total + current, None
    return total + (current or 0)
