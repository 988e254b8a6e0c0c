"""One open article: what is known of it, and where it was left."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from briefing.said import NOTHING, STAR
from briefing.tui.text.article import article_document
from briefing.tui.text.cells import printable
from briefing.tui.text.document import Document, Paragraph

if TYPE_CHECKING:
    from briefing.article import Article
    from briefing.tui.linked import Linked
    from briefing.tui.session.filtering import Facts

State: TypeAlias = Literal["unread", "read", "briefing", "briefed", "failed", "unbriefed"]


class Place(NamedTuple):
    """Where an article was left: offsets of cursor and window, row of the briefing."""

    cursor: int = 0
    top: int = 0
    row: str | None = None

    def within(self, text: str) -> Place:
        """Return the place in a text that may have become shorter."""
        return self._replace(cursor=min(self.cursor, len(text)), top=min(self.top, len(text)))


class Entry:
    """One article of the list; ``error`` says why there is no article, or no briefing.

    ``number`` is its place among those that were opened: the further articles of a file come right after its first.
    ``told`` is how many articles tell its story, ``new`` whether it came while others were read.
    """

    remarks = NOTHING

    def __init__(self, source: str, article: Article | None = None, number: tuple[int, ...] = ()) -> None:
        self.source = source
        self.number = number
        self.article = article
        self.linked: Linked | None = None
        self._state: State = "read" if article else "unread"
        self.error = ""
        self.seen = False
        self.new = False
        self.told = 1
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
            from briefing.tui.session.facts import facts_of

            told = facts_of(self.title, self.source, self.article, self.linked)
            known = self._facts = (self.article, self.linked, told)
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
    def about(self) -> str:
        """Its star, when it was published, and where it is from, as far as that is known."""
        from briefing.tui.linked import source_line  # not before the first frame

        star = STAR if self.remarks.starred else ""
        return ", ".join(part for part in (star, source_line(self.article) if self.article else "") if part)

    @property
    def published(self) -> str:
        """When it was published, in ISO 8601, or nothing."""
        return (self.article.published or "") if self.article else ""

    @property
    def outlet(self) -> str:
        """Who printed it, or nothing."""
        return printable((self.article.outlet or "") if self.article else "")

    @property
    def dateless(self) -> bool:
        """Whether it is read and tells no date of publication."""
        return self.article is not None and not self.article.published

    @property
    def said(self) -> str:
        """What the reader said of it: tags and a note."""
        return self.remarks.words

    @property
    def gravest(self) -> float | None:
        """The severity of its gravest threat, where there is a briefing with one."""
        from briefing.tui.linked import worst

        return worst(self.linked.briefing) if self.linked else None

    @property
    def title(self) -> str:
        """The title, or the file's name while it is not read."""
        name = self.article.title if self.article and self.article.title else Path(self.source).name
        return printable(name or self.source)
