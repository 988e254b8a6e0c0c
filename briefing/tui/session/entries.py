"""The open articles: what is known of each, and which comes next."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from briefing.tui.text.article import article_document
from briefing.tui.text.cells import printable
from briefing.tui.text.document import Document, Paragraph

if TYPE_CHECKING:
    from briefing.model import Article
    from briefing.tui.linked import Linked
    from briefing.tui.session.filtering import Facts
    from briefing.tui.session.marks import Marks
    from briefing.tui.session.waiting import Waiting

State: TypeAlias = Literal["unread", "read", "briefing", "briefed", "failed", "unbriefed"]


class Place(NamedTuple):
    """Where an article was left: offsets of cursor and window, row of the briefing, folded sections."""

    cursor: int = 0
    top: int = 0
    row: str | None = None
    folded: frozenset[int] = frozenset()


class Entry:
    """One article of the list; ``error`` says why there is no article, or no briefing.

    ``number`` is its place among those that were opened: the further articles of a file come right after its first.
    """

    def __init__(self, source: str, article: Article | None = None, number: tuple[int, ...] = ()) -> None:
        self.source = source
        self.number = number
        self.article = article
        self.linked: Linked | None = None
        self._state: State = "read" if article else "unread"
        self.error = ""
        self.seen = False
        self.place = Place()
        self._document: Document | None = None
        self._facts: tuple[Article | None, Linked | None, Facts] | None = None
        self._watched: tuple[list[int], int] | None = None

    @property
    def state(self) -> State:
        """How far the article is: unread, read, briefed or on the way, or failed."""
        return self._state

    @state.setter
    def state(self, state: State) -> None:
        self._state = state
        if self._watched is not None:
            changed, at = self._watched
            changed.append(at)

    def watch(self, changed: list[int], at: int) -> None:
        """Add ``at`` to ``changed`` whenever the state is set from now on."""
        self._watched = changed, at

    def take(self, article: Article) -> None:
        """Show this article from now on."""
        self.source, self.article, self.state = article.source, article, "read"
        self._document = None

    @property
    def facts(self) -> Facts:
        """What a filter of the list may ask."""
        known = self._facts
        if known is None or known[0] is not self.article or known[1] is not self.linked:
            from briefing.tui.session.listing import facts_of

            known = self._facts = (self.article, self.linked, facts_of(self))
        return known[2]

    @property
    def document(self) -> Document:
        """The article as the screen shows it, or a sentence where there is none."""
        if self.article is None:
            failed = self.state == "failed"
            text = printable(f"{self.source}: {self.error}") if failed else f"Reading {self.title}…"
            return Document(text, (Paragraph(0, len(text), "muted"),))
        if self._document is None:
            self._document = article_document(self.article)
        return self._document

    @property
    def title(self) -> str:
        """The title, or the file's name while it is not read."""
        name = self.article.title if self.article and self.article.title else Path(self.source).name
        return printable(name or self.source)


class Session:
    """The open articles, and the one that is read; none is taken away, and further ones join at the end.

    Where it is to ``follow``, the pages that the summaries of feeds link to are read too.
    """

    def __init__(
        self, paths: Sequence[Path | str], articles: Sequence[Article] = (), *, follow: bool = False
    ) -> None:
        self.follow = follow
        self.grown = False
        self.entries: list[Entry] = [Entry(article.source, article) for article in articles]
        self.entries += [Entry(str(path)) for path in paths]
        for number, entry in enumerate(self.entries):
            entry.number = (number,)
            self._await_page(entry)
        self.current = 0
        self.marks: Marks | None = None
        self._waiting: Waiting | None = None
        self._placed = (-1, 0, 0)

    @property
    def entry(self) -> Entry:
        """The article that is read."""
        return self.entries[self.current]

    @property
    def place(self) -> int:
        """Which of the articles is read, from 1, in the order in which they were opened."""
        if not self.grown:
            return self.current + 1
        if self._placed[:2] != (self.current, len(self.entries)):
            before = sum(one.number <= self.entry.number for one in self.entries)
            self._placed = self.current, len(self.entries), before
        return self._placed[2]

    @property
    def waiting(self) -> Waiting:
        """What the articles wait for."""
        if self._waiting is None:
            from briefing.tui.session.waiting import Waiting

            self._waiting = Waiting(self.entries)
        return self._waiting

    def add(self, entry: Entry, articles: Sequence[Article]) -> None:
        """Take in what a file holds: its first article is that of the entry, the others get entries of their own."""
        for place, article in enumerate(articles):
            other = entry if place == 0 else Entry(article.source, number=(*entry.number, place))
            other.take(article)
            self._await_page(other)
            if self.marks is not None:
                self.marks.recall(other)
            if place:
                self.entries.append(other)
                self.grown = True

    def _await_page(self, entry: Entry) -> None:
        if self.follow and entry.article is not None and entry.article.summary:
            entry.state = "unread"

    def next_to_read(self) -> int | None:
        """Return what is to be read: the article on the screen, the nearest file, the page of the nearest summary."""
        if self.entry.state == "unread":
            return self.current
        file = self.waiting.nearest("file", self.current)
        return file if file is not None else self.waiting.nearest("page", self.current)

    def next_to_brief(self) -> int | None:
        """Return the article without a briefing nearest to the one that is read."""
        return self.waiting.nearest("briefing", self.current)

    def done(self) -> int:
        """Return how many articles need no more work."""
        return self.waiting.count("briefed", "failed", "unbriefed")
