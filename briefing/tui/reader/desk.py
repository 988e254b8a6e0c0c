"""What joins the article when it is on the screen: the other panes, the lines below, the controllers, the work.

Only here are controllers joined. They are told of a message in the order in which they are made here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

from briefing.tui.reader.across import AcrossController
from briefing.tui.reader.arriving import ArrivalsController
from briefing.tui.reader.article_list import ArticleListController
from briefing.tui.reader.board import Board
from briefing.tui.reader.card import CardController
from briefing.tui.reader.copying import CopyController
from briefing.tui.reader.correcting import CorrectingController
from briefing.tui.reader.desk_view import DeskViewController
from briefing.tui.reader.entry import EntryController
from briefing.tui.reader.evidence import EvidenceController
from briefing.tui.reader.heads import HeadsController
from briefing.tui.reader.highlights import HighlightsController
from briefing.tui.reader.jump import JumpController
from briefing.tui.reader.keeping import KeepingController
from briefing.tui.reader.kept_views import KeptViewsController
from briefing.tui.reader.marks import MarksController
from briefing.tui.reader.messages import EntryWanted, FocusTurned, ListLeft, Said
from briefing.tui.reader.navigation import NavigationController
from briefing.tui.reader.panes import Panes
from briefing.tui.reader.piling import PileController
from briefing.tui.reader.publication_date import PublicationDateController
from briefing.tui.reader.search import SearchController
from briefing.tui.reader.search_all import SearchAllController
from briefing.tui.reader.selection import SelectionController
from briefing.tui.reader.status import StatusController
from briefing.tui.reader.undoing import UndoController
from briefing.tui.reader.view import ViewController
from briefing.tui.reader.work import WorkController
from briefing.tui.session.listing import Listing
from briefing.tui.session.process import BriefingProcess
from briefing.tui.session.work import Work
from briefing.tui.widgets.bar import Bar
from briefing.tui.widgets.briefing_view import BriefingView
from briefing.tui.widgets.card import Card
from briefing.tui.widgets.entry_list import EntryList
from briefing.tui.widgets.legend import Legend

if TYPE_CHECKING:
    from briefing.tui.reader.ports import Dialogs
    from briefing.tui.session.entries import Session
    from briefing.tui.widgets.article_view import ArticleView


class Desk:
    """All that a command can use."""

    def __init__(
        self,
        screen: Screen[None],
        session: Session,
        article: ArticleView,
        dialogs: Dialogs,
        model: str | None,
        published: str | None,
    ) -> None:
        self.screen, self.session, self.dialogs = screen, session, dialogs
        self.board = board = Board()
        listing = Listing(session)
        entries = EntryList(session, listing, lambda at: board.post(EntryWanted(at, preview=True)))
        self.panes = panes = Panes(screen, article, BriefingView(), entries, lambda: board.post(ListLeft()))
        self._legend, self._card, self._status = Legend(), Card(), Bar(id="status")
        self.process = BriefingProcess(model)
        self.background = Work(session, self.process, published, screen.post_message)

        self.navigation = NavigationController(session, panes, board)
        self.jump = JumpController(panes, board, leave := self.navigation.leave)
        self.evidence = EvidenceController(panes, board)
        self.search = SearchController(screen, panes, board, leave)
        self.work = WorkController(screen, session, self.background, board)
        self.entry = EntryController(session, panes, board)
        self.articles = ArticleListController(screen, session, listing, panes, board, dialogs, leave)
        self.search_all = SearchAllController(session, panes, board, dialogs, leave)
        self.view = ViewController(panes, board, self.navigation.to_briefing)
        self.date = PublicationDateController(screen, session, panes, board, self.work.brief_anew)
        self.card = CardController(screen, self._card, panes, board)
        self.highlights = HighlightsController(article, self._legend)
        self.selection = SelectionController(panes, board)
        self.copying = CopyController(screen, session, panes, board)
        self.marks = MarksController(screen, session, board)
        self.pile = PileController(session, listing, panes)
        self.arrivals = ArrivalsController(screen, session, board, published)
        self._join_many(listing)
        self._join_lines()

    def _join_lines(self) -> None:
        """Join what tells of all the others: heads, the line at the foot, the legend."""
        screen, board, panes, listed = self.screen, self.board, self.panes, self.articles
        self.heads = HeadsController(screen, self.session, panes.briefing, board, listed.head, listed.count)
        told = (
            (self.date.status, listed.status, self.evidence.status),
            (self.search.status, self.work.status),
        )
        self.status = StatusController(screen.query_one("#foot"), self._status, board, *told)
        board.on(FocusTurned, lambda _: panes.show_active())
        board.on(FocusTurned, lambda _: self._legend.renew())

    def _join_many(self, listing: Listing) -> None:
        """Join what is said of articles, and what is asked across them."""
        session, panes, board, dialogs = self.session, self.panes, self.board, self.dialogs
        here, leave = self.evidence.here, self.navigation.leave
        self.correcting = CorrectingController(session, board, dialogs, here)
        self.across = AcrossController(session, panes, board, dialogs, here, leave)
        self.desk_view = DeskViewController(self.screen, session, listing, board, dialogs, self.across.go_to)
        self.keeping = KeepingController(session, board, dialogs)
        self.undoing = UndoController(board)
        self.kept_views = KeptViewsController(listing, board, dialogs, self.articles.filter_by)

    def show(self) -> None:
        """Put everything in the room that was kept for it, and begin to read and to brief."""
        find = self.screen.query_one
        find("#list-pane").mount(Bar(id="list-head", classes="pane-head"), self.panes.entries)
        briefing_pane = find("#briefing-pane")
        briefing_pane.mount(Bar(id="briefing-head", classes="pane-head"), self.panes.briefing)
        briefing_pane.remove_class("-waiting")
        find("#article-pane").mount(self._card)
        find("#foot").mount(self._legend, self._status)
        self.entry.show()
        self.marks.tell_trouble()
        self.screen.run_worker(self.articles.learn(), group="facts")
        self.work.start()
        self.arrivals.start()
        if told := self.pile.told():
            self.screen.run_worker(self._show_filter(told), group="filter-line")

    async def _show_filter(self, told: str) -> None:
        await self.articles.show_filter()
        self.tell(told)

    def tell(self, sentence: str) -> None:
        """Show a sentence until the next move."""
        self.board.post(Said(sentence))

    def turn_focus(self) -> None:
        """Follow the focus to another part of the screen."""
        self.board.post(FocusTurned())

    def resize(self) -> None:
        """Follow the window to another width."""
        self.heads.show()

    async def close(self) -> None:
        """Keep the place, end the process that briefs."""
        self.entry.keep_place()
        self.pile.keep()
        await self.process.stop()

    def let_go(self) -> None:
        """Let go of one thing: the first that there is."""
        steps = (
            self.jump.end,
            self.selection.end,
            self.view.leave,
            self.copying.let_go,
            self.articles.clear,
            self.articles.let_go,
            self.search.clear,
            self.evidence.let_go,
            self.panes.article.leave_mention,
        )
        at_article = self.panes.active is self.panes.article
        if not any(step() for step in steps):
            if at_article:
                self.tell("nothing to let go of")
            self.panes.to_article()
