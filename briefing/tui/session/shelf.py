"""A library as the reader reads it: the rows of its list, and what the reader says of an article, kept there.

An article and its briefing are fetched when they are asked for; the list needs neither.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from briefing.article import place_of
from briefing.said import STAR, Remarks
from briefing.tui.session.entry import Entry, Place

if TYPE_CHECKING:
    from briefing.article import Article
    from briefing.library.corrections import Kind
    from briefing.library.library import Library
    from briefing.library.listing import Listed
    from briefing.model import Briefing, Item
    from briefing.tui.linked import Linked
    from briefing.tui.session.filtering import Facts

_FIELD = re.compile(r"[^\s(]*[:#<>=][^\s]*$|\b(and|or|not|read|unread|starred|new|threat)$")
MOST = 2000  # articles that a list holds at once: a filter finds the others


class Keeper(Protocol):
    """Keeps what was read and where each article was left; ``trouble`` is a sentence to tell, or empty."""

    trouble: str

    def recall(self, entry: Entry) -> None:
        """Put an article that was read before where it was left."""

    def remember(self, entry: Entry) -> None:
        """Keep the place and the mark of an article."""

    def save(self) -> None:
        """Write down what is kept."""


class Shelf:
    """The articles of a library; a ``Keeper`` too."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.trouble = ""

    def count(self) -> int:
        """Return how many articles there are."""
        return len(self.library)

    def newest(self) -> list[ShelfEntry]:
        """Return the newest articles."""
        return [ShelfEntry(self, one) for one in self.library.newest(MOST)]

    def numbers(self, entries: Iterable[Entry]) -> list[int]:
        """Return the ids of articles of the library, the newest first."""
        return sorted((one.listed.id for one in entries if isinstance(one, ShelfEntry)), reverse=True)

    def find(self, query: str) -> list[Listed]:
        """Return the newest articles that a query finds; raises ``QueryError`` where it is none.

        The last word may be one that is still being typed: it counts as the beginning of a word.
        """
        typed = query.rstrip()
        if typed == query and typed[-1:].isalnum() and not _FIELD.search(typed):
            typed += "*"
        return self.library.find(typed, MOST)

    def recall(self, entry: Entry) -> None:
        """Put an article that was read before where it was left."""
        if not isinstance(entry, ShelfEntry) or (kept := self.library.state(entry.listed.hash).place) is None:
            return
        from briefing.tui.session.marks import place_from_dict

        try:
            entry.place = place_from_dict(json.loads(kept)).within(
                entry.article.text if entry.article else ""
            )
        except ValueError as error:  # a later version's
            self.trouble = f"{self.library.db.path}: {error}"

    def remember(self, entry: Entry) -> None:
        """Keep the place and the mark of an article at once."""
        if isinstance(entry, ShelfEntry):
            from briefing.library.connection import LibraryError
            from briefing.tui.session.marks import place_to_dict

            try:
                place = json.dumps(place_to_dict(entry.place))
                self.library.keep(entry.listed.hash, seen=entry.seen, place=place)
            except LibraryError as error:
                self.trouble = str(error)

    def save(self) -> None:
        """Do nothing: all is kept already."""


class ShelfEntry(Entry):
    """An article of a library; it is fetched, with its briefing, when the reader turns to it."""

    def __init__(self, shelf: Shelf, listed: Listed) -> None:
        self._shelf = shelf
        self.listed = listed
        self._fetched = False
        self._article: Article | None = None
        self._linked: Linked | None = None
        super().__init__(listed.source)
        self.seen, self.told = listed.seen, listed.told
        self._state = "briefed"

    @property
    def article(self) -> Article | None:
        """The article, fetched where it was not yet."""
        self._fetch()
        return self._article

    @article.setter
    def article(self, article: Article | None) -> None:
        self._article, self._fetched = article, self._fetched or article is not None

    @property
    def linked(self) -> Linked | None:
        """The briefing, fetched where it was not yet."""
        self._fetch()
        return self._linked

    @linked.setter
    def linked(self, linked: Linked | None) -> None:
        """Keep another briefing, of an article that the reader dated, in the library too."""
        self._linked = linked
        if linked is not None:
            self.listed = self._shelf.library.put(linked.briefing)
            self.told = self.listed.told

    @property
    def title(self) -> str:
        """The title."""
        from briefing.tui.text.cells import printable

        return printable(self.listed.title or self.source.rsplit("/", 1)[-1])

    @property
    def about(self) -> str:
        """When it was published, and where it is from."""
        from briefing.tui.text.cells import printable

        star = STAR if self.listed.starred else ""
        place = printable(place_of(self.listed.site, self.listed.source))
        return ", ".join(part for part in (star, self.published[:10], place) if part)

    @property
    def published(self) -> str:
        """When it was published, in ISO 8601, or nothing."""
        return self.listed.published or ""

    @property
    def outlet(self) -> str:
        """Who printed it, or nothing."""
        from briefing.tui.text.cells import printable

        return printable(self.listed.site or "")

    @property
    def dateless(self) -> bool:
        """Whether no date of publication is known."""
        return not self.listed.published

    @property
    def gravest(self) -> float | None:
        """The severity of its gravest threat."""
        return self.listed.threat

    @property
    def facts(self) -> Facts:
        """What the list sorts by."""
        from briefing.tui.session.filtering import Facts, folded

        one = self.listed
        sources = folded([one.site or "", one.source])
        return Facts(f"{folded([self.title])}\n{sources}", sources, (one.published or "")[:10], one.threat)

    def correct(self, item: Item, kind: Kind, value: str) -> Linked:
        """Correct an item of the briefing and return it as it is then; raises ``LibraryError`` where that cannot be."""
        return self._show(self._shelf.library.correct(self.listed.id, item, kind, value))

    @property
    def remarks(self) -> Remarks:
        """What the reader said of the article: star, tags, note."""
        return self._shelf.library.state(self.listed.hash).remarks

    @remarks.setter
    def remarks(self, remarks: Remarks) -> None:
        """Keep other remarks in the library."""
        library, name = self._shelf.library, self.listed.hash
        library.keep(name, starred=remarks.starred, note=remarks.note)
        library.set_tags(name, remarks.tags)
        self.listed = self.listed._replace(starred=remarks.starred)

    def undo(self) -> Linked | None:
        """Take the last correction back and return the briefing as it is then, if there was one."""
        briefing = self._shelf.library.undo_correction(self.listed.id)
        return None if briefing is None else self._show(briefing)

    def _show(self, briefing: Briefing) -> Linked:
        from briefing.tui.linked import Linked

        self._linked = linked = Linked(briefing)
        return linked

    def _fetch(self) -> None:
        if self._fetched:
            return
        from briefing.library.connection import LibraryError
        from briefing.tui.linked import Linked

        self._fetched = True
        try:
            briefing = self._shelf.library.briefing(self.listed.id)
        except LibraryError as error:
            briefing, self.error = None, str(error)
        if briefing is None:
            self._state, self.error = "failed", self.error or "the article is no longer in the library"
            return
        self._article, self._linked = briefing.article, Linked(briefing)
        self.place = Place()
        self._shelf.recall(self)
