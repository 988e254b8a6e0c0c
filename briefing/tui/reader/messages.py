"""What the reader's controllers tell each other; a ``Board`` hands it on at once.

Not Textual's messages: those are looked at after the next key, and the next key must find all done.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model import Span
    from briefing.tui.linked import Linked
    from briefing.tui.session.entry import Entry


@dataclass(frozen=True, slots=True)
class EntryWanted:
    """An article is to be shown where it was left."""

    index: int


@dataclass(frozen=True, slots=True)
class EntryLeft:
    """Another article is about to be shown, or this one anew: what belonged to the last is forgotten."""


@dataclass(frozen=True, slots=True)
class EntryShown:
    """An article is on the screen, with its briefing if there is one."""


@dataclass(frozen=True, slots=True)
class EntryKept:
    """The place or the mark of an article is to be kept for the next run."""

    entry: Entry


@dataclass(frozen=True, slots=True)
class HitWanted:
    """Words that were found in the article on the screen are to be marked, and one of the hits looked at."""

    query: str
    hit: Span


@dataclass(frozen=True, slots=True)
class BriefingShown:
    """A briefing is on the screen; the article's cursor rests on other rows."""


@dataclass(frozen=True, slots=True)
class BriefingRenewed:
    """There is another briefing of the article on the screen; the place in it is to be kept."""

    linked: Linked


@dataclass(frozen=True, slots=True)
class RowsRest:
    """Other rows rest on the words under the article's cursor, or the cursor stands elsewhere."""


@dataclass(frozen=True, slots=True)
class FocusTurned:
    """Another pane, or a line to type in, has the keys."""


@dataclass(frozen=True, slots=True)
class ViewTurned:
    """The pane of the briefing shows another view of it."""


@dataclass(frozen=True, slots=True)
class ListTurned:
    """The list shows other articles, or in another order."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The reader stands elsewhere: what was said is over."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence to show until the next move."""

    sentence: str
