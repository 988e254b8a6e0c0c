"""The reader: list, article and briefing side by side, as wide as the terminal allows."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Awaitable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.screen import Screen

from briefing.tui.commands import REGISTRY, bindings
from briefing.tui.reader.widths import WIDTHS, width_class
from briefing.tui.session.entries import Session
from briefing.tui.widgets.article_view import ArticleView
from briefing.tui.widgets.bar import Bar

if TYPE_CHECKING:
    from briefing.tui.reader.desk import Desk

OLD = 100  # looks at what is young until one at all that is old, which takes as long as a key may


class ReaderScreen(Screen[None]):
    """Holds the panes; every key is a command of ``briefing.tui.commands``, which works at the desk.

    The first frame has the article alone; the desk is set up when it is on the screen, or by the first key.
    """

    AUTO_FOCUS = "#article"
    HORIZONTAL_BREAKPOINTS = WIDTHS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]

    def __init__(
        self,
        session: Session,
        model: str | None = None,
        published: str | None = None,
        *,
        on_desk: bool = False,
    ) -> None:
        super().__init__()
        self._on_desk = on_desk
        self.session = session
        self.article = ArticleView()
        self.desk: Desk | None = None
        self._model = model
        self._published = published
        self.laid_out = asyncio.Event()  # keys that were typed before wait for it

    def compose(self) -> ComposeResult:
        """Lay out the article, with room for the rest."""
        self.add_class(width_class(self.app.size.width), update=False)
        with Horizontal(id="panes"):
            yield Vertical(id="list-pane", classes="pane")
            with Horizontal(id="reading"):
                with Vertical(id="article-pane", classes="pane -active"):
                    yield Bar(id="article-head", classes="pane-head")
                    yield self.article
                yield Vertical(id="briefing-pane", classes="pane -waiting")
        yield Vertical(id="foot")

    def on_mount(self) -> None:
        """Show the article at once; everything else starts when it is on the screen."""
        entry = self.session.entry
        self.article.show_article(entry.document, entry.place.cursor, entry.place.top)
        self.laid_out.set()
        self.call_after_refresh(self._start)

    def _start(self) -> None:
        gc.enable()  # paused by ``briefing.tui.app.run``
        gc.set_threshold(*gc.get_threshold()[:2], OLD)
        desk = self.set_up()
        if self._on_desk:
            self.run_worker(desk.desk_view.show(), group="desk")

    def set_up(self) -> Desk:
        """Return the desk; the first time, put the other panes on the screen and begin to read and to brief."""
        if self.desk is None:
            from briefing.tui.reader.desk import Desk
            from briefing.tui.screens.dialogs import ReaderDialogs

            dialogs = ReaderDialogs(self, self.session)
            self.desk = Desk(self, self.session, self.article, dialogs, self._model, self._published)
            self.desk.show()
        return self.desk

    def action_command(self, name: str) -> Awaitable[None] | None:
        """Run a command by its name."""
        return REGISTRY[name].run(self.set_up())

    def take(self, key: str) -> bool:
        """Give a key to what takes letters before any command does; tell whether it was taken."""
        return self.desk is not None and self.desk.jump.take(key)

    def tell_unbound(self, key: str) -> None:
        """Say that a key has no meaning here, and which one shows those that have."""
        shown = self.app.get_key_display(Binding(key, ""))
        self._tell(f"{shown} does nothing here", "window.help", "shows the keys")

    def tell_quit(self) -> None:
        """Say how to quit; from a line to type in, how to leave it."""
        self._tell("", "window.quit", "quits")

    def _tell(self, sentence: str, name: str, does: str) -> None:
        from briefing.tui.bound import bound_keys

        key = next(iter(bound_keys(self).get(name, ())), "")
        parts = (sentence, f"{key} {does}" if key else "Esc leaves this line")
        self.set_up().tell(" · ".join(part for part in parts if part))

    async def on_unmount(self) -> None:
        """Keep the place, end the process that briefs."""
        if self.desk is not None:
            await self.desk.close()

    def on_descendant_focus(self) -> None:
        """Tell the controllers that another part has the keys."""
        if self.desk is not None:
            self.desk.turn_focus()

    def on_resize(self) -> None:
        """Say how to turn where there is one pane."""
        if self.desk is not None:
            self.desk.resize()

    def _hand_on(self, message: Message) -> None:
        """Give the controllers what a pane or the work has to tell; without a desk, it asks them later."""
        if self.desk is not None:
            self.desk.board.post(message)

    on_cursor_moved = on_row_chosen = on_highlight_clicked = on_entry_opened = _hand_on
    on_entry_changed = on_worker_spoke = _hand_on
