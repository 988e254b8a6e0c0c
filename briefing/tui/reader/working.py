"""The work that goes on beside the reading, as the reader sees and steers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.tui.reader.screen import ReaderScreen

CELLS = 10  # of the bar


class Working:
    """How far the briefing of the open articles is; it can be stopped and go on."""

    def __init__(self, reader: ReaderScreen) -> None:
        self._reader = reader

    def toggle(self) -> None:
        """Stop briefing, or go on; the article that is read is briefed all the same."""
        reader, work = self._reader, self._reader.parts.work
        if self._left() == 0:
            reader.tell("nothing is left to brief")
            return
        work.stopped = not work.stopped
        work.wake()
        what = "only the article that is read is briefed" if work.stopped else "the briefing goes on"
        reader.tell(f"{what}: {self._left()} left")

    def again(self) -> None:
        """Brief the article that is read once more, where that failed."""
        reader, entry = self._reader, self._reader.session.entry
        if entry.state == "unbriefed":
            entry.state, entry.error = "read", ""
            reader.showing.entry()
            reader.run_worker(reader.parts.work.brief_all(), group="brief", exclusive=True)

    def status(self) -> str:
        """Return how far the work is, or nothing where it is done."""
        reader, session = self._reader, self._reader.session
        many, done = len(session.entries), session.done()
        if done >= many:
            return ""
        if many == 1:
            return "briefing…"
        key = reader.app.get_key_display(reader.active_bindings[key].binding) if (key := self._key()) else ""
        full = done * CELLS // many
        bar = "━" * full + "─" * (CELLS - full)
        if reader.parts.work.stopped:
            return f"{bar} {done}/{many} briefed, stopped" + (f" · {key} goes on" if key else "")
        return f"{bar} briefing {done + 1}/{many}" + (f" · {key} stops" if key else "")

    def _left(self) -> int:
        return len(self._reader.session.entries) - self._reader.session.done()

    def _key(self) -> str | None:
        active = self._reader.active_bindings
        return next((key for key, one in active.items() if one.binding.id == "work.stop"), None)
