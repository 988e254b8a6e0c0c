"""An actor over articles: its page, and who else it is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from typing import TYPE_CHECKING

from briefing.tui.session.pages import PageLine, PagePart
from briefing.tui.text.cells import printable

if TYPE_CHECKING:
    from typing import TypeAlias

    from briefing.library.library import Library
    from briefing.tui.session.entries import Session

    Ask: TypeAlias = Callable[
        [str, str, Callable[[str], str | None], Callable[[str | None], None]], Awaitable[object]
    ]

LINES = 30  # of each kind
PROPOSED = 3
_KEPT, _GONE = "from now on", "until you leave; a library keeps it"


class ActorAcross:
    """An actor by its key, in the library that is open or in that of the open articles."""

    def __init__(self, session: Session, ask: Ask, key: str) -> None:
        self._session = session
        self._ask = ask
        self._key = key

    def page(self) -> tuple[str, list[PagePart]]:
        """Return the title of its page and its lines, as they are now."""
        with self._session.across() as library:
            return title(library, self._key), list(parts(library, self._key))

    def merge(self, told: Callable[[str], object]) -> Awaitable[object]:
        """Ask who else it is; ``told`` takes the sentence that says what was done."""

        def trouble(typed: str) -> str | None:
            with self._session.across() as library:
                return merge_trouble(library, self._key, typed) if typed else None

        def then(typed: str | None) -> None:
            if typed:
                with self._session.across() as library:
                    said = merge(library, self._key, typed)
                told(f"{said} {_KEPT if self._session.shelf else _GONE} · -: undo")

        with self._session.across() as library:
            asked = question(library, self._key)
        return self._ask(asked, "", trouble, then)

    def split(self, told: Callable[[str], object]) -> None:
        """Take the last merge into it back; ``told`` takes the sentence that says so."""
        with self._session.across() as library:
            said = split(library, self._key)
        told(said)


def title(library: Library, key: str) -> str:
    """Return the head of an actor's page, with the names of those who were made one with it."""
    page = library.actor(key, limit=0)
    known = page.actor
    many = "1 article" if known.articles == 1 else f"{known.articles} articles"
    others = "".join(f" = {one.name}" for one in page.merged)
    return printable(f"{known.name}{others}: {many}, last {known.last}")


def parts(library: Library, key: str) -> Iterator[PagePart]:
    """Yield the page of an actor: what it threatens, is threatened with, does, says and denies, newest first."""
    from briefing.library.told import ROLES

    told = library.told(library.actor(key, limit=LINES).lines)
    for role, heading in ROLES.items():
        lines = tuple(
            PageLine(str(one.day), one.words, one.outlet, one.article, one.spans[0])
            for one in told
            if one.role == role and one.spans
        )
        if lines:
            yield PagePart(heading, lines)


def question(library: Library, key: str) -> str:
    """Return what is asked before an actor is made one with another: with the names of those that may be the one."""
    pairs = library.proposals(PROPOSED, of=key)
    names = [_name(library, one.other if one.one == key else one.one) for one in pairs]
    hint = f"Perhaps {', '.join(names)}" if names else "A name as the articles have it"
    return printable(f"Who else is {_name(library, key)}? {hint}")


def merge_trouble(library: Library, key: str, name: str) -> str | None:
    """Say why an actor cannot be made one with that of a name, or nothing where it can."""
    from briefing.library.connection import LibraryError

    try:
        other = library.actor(name, limit=0).actor
    except LibraryError as error:
        return printable(str(error).partition(": ")[2])
    is_it = other.key == library.actor(key, limit=0).actor.key
    return f"{printable(other.name)} is this actor already" if is_it else None


def merge(library: Library, key: str, name: str) -> str:
    """Make the actor of a name one with that of a key, whose name stays; return the words that say so."""
    other, own = library.actor(name, limit=0).actor, library.actor(key, limit=0).actor
    library.merge(other.key, own.key)
    return printable(f"{other.name} is {own.name}")


def split(library: Library, key: str) -> str:
    """Take the last merge into an actor back; return a sentence that says so, or that there is none."""
    own = library.actor(key, limit=0).actor
    last = library.last_merged(own.key)
    if last is None:
        return printable(f"nobody was made one with {own.name}")
    library.split(last)
    return printable(f"{_name(library, last)} is an actor of its own again")


def _name(library: Library, key: str) -> str:
    return library.actor(key, limit=0).actor.name
