"""What joins the article when it is on the screen: the other panes, the lines below, the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.reader.carding import Carding
from briefing.tui.reader.choosing import Choosing
from briefing.tui.reader.dating import Dating
from briefing.tui.reader.finding import Finding
from briefing.tui.reader.linking import Linking
from briefing.tui.reader.showing import Showing
from briefing.tui.reader.views import Views
from briefing.tui.reader.working import Working
from briefing.tui.session.history import History
from briefing.tui.session.process import BriefingProcess
from briefing.tui.session.work import Work
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.briefing_view import BriefingView
from briefing.tui.widgets.entry_list import EntryList
from briefing.tui.widgets.legend import Legend

if TYPE_CHECKING:
    from briefing.tui.reader.screen import ReaderScreen


class Parts:
    """The other panes of a reader, and what links and feeds them."""

    def __init__(self, reader: ReaderScreen, model: str | None, published: str | None) -> None:
        self._reader = reader
        self.briefing = BriefingView()
        self.choosing = Choosing(reader)
        self.list = EntryList(reader.session, self.choosing.listing)
        self.legend = Legend()
        self.history = History()
        self.linking = Linking(reader)
        self.finding = Finding(reader)
        self.showing = Showing(reader)
        self.views = Views(reader)
        self.carding = Carding(reader)
        self.dating = Dating(reader)
        self.working = Working(reader)
        self.process = BriefingProcess(model)
        self.work = Work(reader.session, self.process, published, reader.post_message)

    def show(self) -> None:
        """Put the parts in the room that was kept for them."""
        find = self._reader.query_one
        find("#list-pane").mount(Bar(id="list-head", classes="pane-head"), self.list)
        find("#briefing-pane").mount(Bar(id="briefing-head", classes="pane-head"), self.briefing)
        find("#foot").mount(self.legend, Bar(id="status"))
        self.carding.show()
        self.showing.entry()
        self.showing.tell_trouble()
        self._reader.run_worker(self.choosing.learn(), group="facts")
