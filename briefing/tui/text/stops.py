"""Where the cursor of the briefing can stand: on rows, and on the heads of sections that show none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from briefing.tui.text.page import Shown


class Stops:
    """The stretches of a document, in order, by their places in it."""

    def __init__(self, shown: Sequence[Shown] = ()) -> None:
        self.shown = tuple(shown)
        self._starts = [one.start for one in self.shown]

    def __len__(self) -> int:
        return len(self.shown)

    def __getitem__(self, at: int) -> Shown:
        return self.shown[at]

    def __iter__(self) -> Iterator[Shown]:
        return iter(self.shown)

    def stops(self, at: int) -> bool:
        """Tell whether the cursor may stand here."""
        following = self.shown[at + 1] if at + 1 < len(self.shown) else None
        return self.shown[at].row is not None or following is None or following.row is None

    def moved(self, at: int, by: int) -> int:
        """Return where the cursor stands after so many steps, at most at the first or the last stop."""
        step = 1 if by > 0 else -1
        for _ in range(abs(by)):
            following = at + step
            while 0 <= following < len(self.shown) and not self.stops(following):
                following += step
            if not 0 <= following < len(self.shown):
                break
            at = following
        return at

    def end(self, *, last: bool) -> int | None:
        """Return the first or the last stop, if there is one."""
        found = [at for at in range(len(self.shown)) if self.stops(at)]
        return found[-1 if last else 0] if found else None

    def at(self, offset: int) -> int:
        """Return the stretch that holds an offset of the document, or the last that begins before it."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def of(self, row: int | None, section: int | None = None) -> int | None:
        """Return where a row is shown: the first time, or in a section."""
        shown = enumerate(self.shown)
        return next((at for at, one in shown if one.row == row and section in (None, one.section)), None)

    def first(self, row: int | None) -> int:
        """Return where a row is shown; where it is not, the first row of all."""
        at = None if row is None else self.of(row)
        rows = (number for number, one in enumerate(self.shown) if one.row is not None)
        return next(rows, 0) if at is None else at

    def begin(self, row: int | None, section: int | None) -> int:
        """Return where to begin: on a row, if it is of the section that is asked for, else where that is entered."""
        at = None if row is None else self.of(row, section)
        entered = None if section is None else self.entry(section)
        return at if at is not None else entered if entered is not None else self.first(None)

    def head(self, section: int) -> int | None:
        """Return where a section begins, if it is shown."""
        return next((at for at, one in enumerate(self.shown) if one.section == section), None)

    def entry(self, section: int) -> int | None:
        """Return where the cursor enters a section: its first row, or its head where it shows none."""
        head = self.head(section)
        return head if head is None or self.stops(head) else head + 1
