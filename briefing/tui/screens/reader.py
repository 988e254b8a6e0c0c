"""The reader: list, article and briefing side by side, as wide as the terminal allows."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen

from briefing.tui.commands import REGISTRY, bindings
from briefing.tui.linked import HighlightClass
from briefing.tui.messages import (
    CursorMoved,
    EntryChanged,
    EntryOpened,
    HighlightClicked,
    RowChosen,
    SearchEnded,
    SearchTyped,
    WorkerSpoke,
)
from briefing.tui.quoting import row_to_copy, with_source
from briefing.tui.screens.finding import Finding
from briefing.tui.screens.linking import Linking
from briefing.tui.screens.showing import NARROW, Showing
from briefing.tui.session.entries import Session
from briefing.tui.session.history import History, Spot
from briefing.tui.session.process import BriefingProcess
from briefing.tui.session.work import Work
from briefing.tui.widgets.article_view import ArticleView
from briefing.tui.widgets.bars import Bar, Legend
from briefing.tui.widgets.briefing_view import BriefingView
from briefing.tui.widgets.entry_list import EntryList

Pane = ArticleView | BriefingView | EntryList


class ReaderScreen(Screen[None]):
    """Holds the panes and what links them; every key is a command of ``briefing.tui.commands``."""

    AUTO_FOCUS = "#article"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-narrow"),
        (NARROW, "-normal"),
        (140, "-wide"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]

    def __init__(self, session: Session, process: BriefingProcess, published: str | None = None) -> None:
        super().__init__()
        self.session = session
        self.article = ArticleView()
        self.briefing = BriefingView()
        self.list = EntryList(session)
        self.history = History()
        self.linking = Linking(self)
        self.finding = Finding(self)
        self.showing = Showing(self)
        self.hidden: frozenset[HighlightClass] = frozenset()
        self._process = process
        self._work = Work(session, process, published, self.post_message)

    def compose(self) -> ComposeResult:
        """Lay out the panes."""
        with Horizontal(id="panes"):
            with Vertical(id="list-pane", classes="pane"):
                yield Bar(id="list-head", classes="pane-head")
                yield self.list
            with Vertical(id="article-pane", classes="pane"):
                yield Bar(id="article-head", classes="pane-head")
                yield self.article
            with Vertical(id="briefing-pane", classes="pane"):
                yield Bar(id="briefing-head", classes="pane-head")
                yield self.briefing
        yield Legend()
        yield Bar(id="status")

    def on_mount(self) -> None:
        """Show the article at once; everything else starts when it is on the screen."""
        width = self.app.size.width
        self.add_class([name for least, name in self.HORIZONTAL_BREAKPOINTS if width >= least][-1])
        self.showing.entry()
        self.call_after_refresh(self._start_work)

    def _start_work(self) -> None:
        self.run_worker(self._work.brief_all(), group="brief")
        self.run_worker(self._work.read_all(), group="read")

    async def on_unmount(self) -> None:
        """End the process that briefs."""
        await self._process.stop()

    def on_descendant_focus(self) -> None:
        """Show which pane has the keys."""
        for pane, name in ((self.list, "list"), (self.article, "article"), (self.briefing, "briefing")):
            self.query_one(f"#{name}-pane").set_class(self.focused is pane, "-active")
        self.show_status()

    def on_resize(self) -> None:
        """Say how to turn where there is one pane."""
        self.showing.heads()

    def action_command(self, id: str) -> Awaitable[None] | None:
        """Run a command by its id."""
        return REGISTRY[id].run(self)

    @property
    def pane(self) -> Pane:
        """The pane that keys move in."""
        focused = self.focused
        return focused if isinstance(focused, BriefingView | EntryList) else self.article

    def to_article(self) -> None:
        """Give the article the focus, turning to it in a narrow window."""
        self.remove_class("-turned", "-list")
        self.article.focus()

    def to_briefing(self) -> None:
        """Give the briefing the focus; the place in the article is kept."""
        if self.pane is not self.briefing:
            self.leave_spot()
        self.remove_class("-list")
        self.add_class("-turned")
        self.briefing.focus()

    def other_pane(self) -> None:
        """Turn to the other pane."""
        if self.pane is self.article:
            self.to_briefing()
        else:
            self.to_article()

    def toggle_list(self) -> None:
        """Give the list the focus, showing it where it is hidden; or leave it."""
        if self.pane is self.list:
            self.to_article()
            return
        self.add_class("-list")
        self.list.put(self.session.current)
        self.list.focus()

    def enter(self) -> None:
        """Open, unfold or pin what the cursor stands on."""
        if self.pane is self.list:
            self.list.open_here()
        elif self.pane is self.briefing and self.briefing.row is None and self.briefing.section:
            self.briefing.fold(self.briefing.section)
        else:
            self.linking.pin()

    def escape(self) -> None:
        """Let go of one thing at a time: the list, the search, the evidence, the pane."""
        if self.pane is self.list:
            self.to_article()
        elif self.finding.query:
            self.finding.clear()
        elif self.linking.row is not None:
            self.linking.let_go()
        else:
            self.to_article()

    def spot(self) -> Spot:
        """Return where the reader is."""
        row = self.briefing.row
        linked = self.session.entry.linked
        key = linked.rows[row].key if linked and row is not None else None
        return Spot(
            self.session.current, self.article.cursor, self.article.top, key, self.pane is self.briefing
        )

    def leave_spot(self) -> None:
        """Keep the place before a jump."""
        self.history.leave(self.spot())

    def go_back(self) -> None:
        """Go to the spot left last."""
        self._go(self.history.back(self.spot()))

    def go_forward(self) -> None:
        """Go to the spot that going back left."""
        self._go(self.history.forward(self.spot()))

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
        """Brief the article that is read once more, where that failed."""
        entry = self.session.entry
        if entry.state == "unbriefed":
            entry.state, entry.error = "read", ""
            self.showing.entry()
            self.run_worker(self._work.brief_all(), group="brief", exclusive=True)

    def toggle_highlight(self, kinds: frozenset[HighlightClass]) -> None:
        """Switch classes of highlights off, or on where they all are off."""
        self.hidden = self.hidden - kinds if kinds <= self.hidden else self.hidden | kinds
        self.article.highlight(self.article.highlights, self.hidden)
        self.query_one(Legend).show(self.hidden)

    def copy(self) -> None:
        """Copy what is selected, or what the cursor stands on, with the source."""
        entry = self.session.entry
        if entry.article is None:
            return
        selected = self.get_selected_text()
        row = self.briefing.row
        if selected:
            copied = with_source(" ".join(selected.split()), entry.article)
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

    @on(CursorMoved)
    def _cursor_moved(self, message: CursorMoved) -> None:
        self.linking.article_moved(message.start, message.end)

    @on(RowChosen)
    def _row_chosen(self, message: RowChosen) -> None:
        self.linking.choose(message.row)

    @on(HighlightClicked)
    def _highlight_clicked(self, message: HighlightClicked) -> None:
        self.leave_spot()
        self.linking.choose_at(message.row, message.start)

    @on(EntryOpened)
    def _entry_opened(self, message: EntryOpened) -> None:
        self.open_entry(message.index)
        self.to_article()

    @on(EntryChanged)
    def _entry_changed(self, message: EntryChanged) -> None:
        self.showing.changed(message.index)

    @on(WorkerSpoke)
    def _worker_spoke(self, message: WorkerSpoke) -> None:
        self.tell(message.text)

    @on(SearchTyped)
    def _search_typed(self, message: SearchTyped) -> None:
        self.finding.type(message.query)

    @on(SearchEnded)
    def _search_ended(self) -> None:
        self.finding.close()
