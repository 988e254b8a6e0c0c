"""What is highlighted in the article: a row for each class. Its hues and its look are in ``styles/tokens.tcss``."""

from __future__ import annotations

from typing import NamedTuple


class HighlightClass(NamedTuple):
    """A class of highlights: what of the briefing it shows, which keys switch it, how it is drawn."""

    name: str
    keys: str
    item: str  # the items of the model that it shows
    where: str = ""  # their attribute that holds the stretches; none: the item is its own stretch
    sign: str = ""  # in the gutter, where the look alone may not tell
    holds_others: bool = False  # long stretches, drawn below the others


CLASSES = {
    one.name: one
    for one in (
        HighlightClass("actor", "A,f2", "Actor", "mentions"),
        HighlightClass("event", "E,f3", "Event", "trigger"),
        HighlightClass("time", "T,f4", "Time"),
        HighlightClass("place", "P,f5", "Place", "mentions"),
        HighlightClass("quote", "Q,f6", "Quote", sign='"', holds_others=True),
        HighlightClass("threat", "X,f7", "Threat", "evidence", sign="!", holds_others=True),
    )
}
SIGNED = tuple(one for one in reversed(CLASSES.values()) if one.sign)  # in the gutter from the left
