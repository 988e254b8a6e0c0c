"""The reader: list, article and briefing side by side, as wide as the terminal allows."""

from __future__ import annotations

import gc
from collections.abc import Awaitable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen

from briefing.tui.commands import REGISTRY, bindings
from briefing.tui.reader.widths import WIDTHS, width_class
from briefing.tui.session.entries import Session
from briefing.tui.widgets.article_view import ArticleView
from briefing.tui.widgets.bar import Bar

if TYPE_CHECKING:
    from briefing.tui import messages
    from briefing.tui.classes import HighlightClass
    from briefing.tui.reader.finding import Finding
    from briefing.tui.reader.linking import Linking
    from briefing.tui.reader.parts import Parts
    from briefing.tui.reader.showing import Showing
    from briefing.tui.session.history import Spot
    from briefing.tui.widgets.briefing_view import BriefingView
    from briefing.tui.widgets.entry_list import EntryList

    Pane = ArticleView | BriefingView | EntryList


class ReaderScreen(Screen[None]):
    """Holds the panes and what links them; every key is a command of ``briefing.tui.commands``.

    The first frame has the article alone; the other parts are loaded when it is on the screen.
    """

    AUTO_FOCUS = "#article"
    HORIZONTAL_BREAKPOINTS = WIDTHS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]

    def __init__(self, session: Session, model: str | None = None, published: str | None = None) -> None:
        super().__init__()
        self.session = session
        self.article = ArticleView()
        self.hidden: frozenset[HighlightClass] = frozenset()
        self._model = model
        self._published = published
        self._parts: Parts | None = None

    def compose(self) -> ComposeResult:
        """Lay out the article, with room for the rest."""
        self.add_class(width_class(self.app.size.width), update=False)
        with Horizontal(id="panes"):
            yield Vertical(id="list-pane", classes="pane")
            with Vertical(id="article-pane", classes="pane -active"):
                yield Bar(id="article-head", classes="pane-head")
                yield self.article
            yield Vertical(id="briefing-pane", classes="pane")
        yield Vertical(id="foot")

    def on_mount(self) -> None:
        """Show the article at once; everything else starts when it is on the screen."""
        entry = self.session.entry
        self.article.open(entry.document, entry.place.cursor, entry.place.top)
        self.call_after_refresh(self._start)

    def _start(self) -> None:
        gc.enable()  # paused by ``briefing.tui.app.run``
        work = self.parts.work
        self.run_worker(work.brief_all(), group="brief")
        self.run_worker(work.read_all(), group="read")

    @property
    def parts(self) -> Parts:
        """What is loaded after the first frame, or by the first key."""
        if self._parts is None:
            from briefing.tui.reader.parts import Parts

            self._parts = Parts(self, self._model, self._published)
            self._parts.show()
        return self._parts

    async def on_unmount(self) -> None:
        """Keep the place, end the process that briefs."""
        if self._parts is not None:
            self._parts.showing.keep_place()
            await self._parts.process.stop()

    def on_descendant_focus(self) -> None:
        """Show which pane has the keys."""
        if self._parts is not None:
            self._parts.showing.focus()

    def on_resize(self) -> None:
        """Say how to turn where there is one pane."""
        if self._parts is not None:
            self._parts.showing.heads()

    def action_command(self, id: str) -> Awaitable[None] | None:
        """Run a command by its id."""
        self.parts  # noqa: B018 - a key may come before the other panes
        return REGISTRY[id].run(self)

    @property
    def briefing(self) -> BriefingView:
        """The pane of the briefing."""
        return self.parts.briefing

    @property
    def list(self) -> EntryList:
        """The list of articles."""
        return self.parts.list

    @property
    def linking(self) -> Linking:
        """What links claim and words."""
        return self.parts.linking

    @property
    def finding(self) -> Finding:
        """The search."""
        return self.parts.finding

    @property
    def showing(self) -> Showing:
        """What the panes show."""
        return self.parts.showing

    @property
    def pane(self) -> Pane:
        """The pane that keys move in."""
        if self.focused is self.briefing:
            return self.briefing
        return self.list if self.focused is self.list else self.article

    def to_article(self) -> None:
        """Give the article the focus, turning to it in a narrow window."""
        turned = self.article.size.width == 0
        self.remove_class("-turned", "-list")
        self.set_focus(self.article)
        if turned:
            self.call_after_refresh(self.article.reveal_cursor)

    def to_briefing(self) -> None:
        """Give the briefing the focus; the place in the article is kept."""
        if self.pane is not self.briefing:
            self.leave_spot()
        self.remove_class("-list")
        self.add_class("-turned")
        self.set_focus(self.briefing)

    def other_pane(self) -> None:
        """Turn to the other pane."""
        if self.pane is self.article:
            self.to_briefing()
        else:
            self.to_article()

    def enter(self) -> None:
        """Open, unfold or pin what the cursor stands on."""
        if self.pane is self.list:
            self.list.open_here()
        elif self.pane is self.briefing and self.briefing.row is None and self.briefing.section:
            self.briefing.fold(self.briefing.section)
        else:
            self.linking.pin()

    def escape(self) -> None:
        """Let go of one thing at a time: what is selected, the list, the search, the evidence, the pane."""
        if self.selections:
            self.clear_selection()
        elif self.pane is self.list and self.parts.choosing.listing.line:
            self.parts.choosing.clear()
        elif self.pane is self.list:
            self.to_article()
        elif self.finding.query:
            self.finding.clear()
        elif self.linking.row is not None:
            self.linking.let_go()
        else:
            self.to_article()

    def spot(self) -> Spot:
        """Return where the reader is."""
        row, linked = self.briefing.row, self.briefing.linked
        key = linked.rows[row].key if linked and row is not None else None
        from briefing.tui.session.history import Spot

        return Spot(
            self.session.current, self.article.cursor, self.article.top, key, self.pane is self.briefing
        )

    def leave_spot(self) -> None:
        """Keep the place before a jump."""
        self.parts.history.leave(self.spot())

    def go_back(self) -> None:
        """Go to the spot left last."""
        self._go(self.parts.history.back(self.spot()))

    def go_forward(self) -> None:
        """Go to the spot that going back left."""
        self._go(self.parts.history.forward(self.spot()))

    def _go(self, spot: Spot | None) -> None:
        if spot is None:
            self.tell("no further place")
            return
        self.showing.spot(spot)

    def open_entry(self, index: int) -> None:
        """Open another article where it was left."""
        if not 0 <= index < len(self.session.entries) or index == self.session.current:
            return
        self.leave_spot()
        self.showing.turn_to(index)

    def brief_again(self) -> None:
        """Brief the article that is read once more."""
        self.parts.working.again()

    def toggle_highlight(self, kinds: frozenset[HighlightClass]) -> None:
        """Switch classes of highlights off, or on where they all are off."""
        self.hidden = self.hidden - kinds if kinds <= self.hidden else self.hidden | kinds
        self.article.highlight(self.article.highlights, self.hidden)
        self.parts.legend.show(self.hidden)

    def copy(self) -> None:
        """Copy what is selected, or what the cursor stands on, with the source."""
        from briefing.tui.quoting import row_to_copy, with_source

        entry = self.session.entry
        if entry.article is None:
            return
        selected = self.get_selected_text()
        row = self.briefing.row
        if selected:
            copied = with_source(selected.strip(), entry.article)
        elif self.pane is self.briefing and entry.linked and row is not None:
            copied = row_to_copy(entry.linked, entry.linked.rows[row])
        else:
            start, end = self.article.paragraph_under_cursor
            copied = with_source(entry.article.text[start:end], entry.article)
        self.app.copy_to_clipboard(copied)
        self.clear_selection()
        self.tell(f"copied: {copied}")

    def tell(self, sentence: str) -> None:
        """Show a sentence in the status line until the next move."""
        self.showing.say(sentence)

    def show_status(self) -> None:
        """Show where the reader is."""
        self.showing.status()

    def on_cursor_moved(self, message: messages.CursorMoved) -> None:
        """Show what rests on the words under the cursor."""
        self.linking.article_moved(message.start, message.end)

    def on_row_chosen(self, message: messages.RowChosen) -> None:
        """Show the evidence of a row."""
        self.linking.choose(message.row)

    def on_highlight_clicked(self, message: messages.HighlightClicked) -> None:
        """Show the row of a highlight."""
        self.leave_spot()
        self.linking.choose_at(message.row, message.start)

    def on_entry_opened(self, message: messages.EntryOpened) -> None:
        """Open an article of the list."""
        self.open_entry(message.index)
        self.to_article()

    def on_entry_changed(self, message: messages.EntryChanged) -> None:
        """Show what is new of an article."""
        self.showing.changed(message.index)

    def on_worker_spoke(self, message: messages.WorkerSpoke) -> None:
        """Show a sentence of the process that briefs."""
        self.tell(message.text)
