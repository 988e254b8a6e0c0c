"""What the reader's controllers tell each other; a ``Board`` hands it on at once.

Not Textual's messages: those are looked at after the next key, and the next key must find all done. Named tuples:
all of them are made before the first frame, and a dataclass takes seven times as long to make.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefing.model import Span
    from briefing.tui.linked import Linked
    from briefing.tui.session.entry import Entry


class EntryWanted(NamedTuple):
    """An article is to be shown where it was left: to be read, or as a ``preview`` from the list."""

    at: int  # among those of the session
    preview: bool = False


class EntryLeft(NamedTuple):
    """Another article is about to be shown, or this one anew: what belonged to the last is forgotten."""


class EntryShown(NamedTuple):
    """An article is on the screen, with its briefing if there is one."""


class EntriesArrived(NamedTuple):
    """Articles came while others were read, and wait to be read and briefed."""


class EntryKept(NamedTuple):
    """The place or the mark of an article is to be kept for the next run."""

    entry: Entry


class HitWanted(NamedTuple):
    """Words that were found in the article on the screen are to be marked, and one of the hits looked at."""

    query: str
    hit: Span


class BriefingShown(NamedTuple):
    """A briefing is on the screen; the article's cursor rests on other rows."""


class BriefingRenewed(NamedTuple):
    """There is another briefing of the article on the screen; the place in it is to be kept."""

    linked: Linked


class RowsRest(NamedTuple):
    """Other rows rest on the words under the article's cursor, or the cursor stands elsewhere."""


class FocusTurned(NamedTuple):
    """Another pane, or a line to type in, has the keys."""


class ViewTurned(NamedTuple):
    """The pane of the briefing shows another view of it."""


class ListLeft(NamedTuple):
    """The reader turns from the list to what is on the screen: it is read from now on."""


class Undoable(NamedTuple):
    """The reader said something of an article, in words, that can be taken back."""

    words: str
    back: Callable[[], object]


class ListTurned(NamedTuple):
    """The list shows other articles, or in another order."""


class Moved(NamedTuple):
    """The reader stands elsewhere: what was said is over."""


class Said(NamedTuple):
    """A sentence to show until the next move."""

    sentence: str
