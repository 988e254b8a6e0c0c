"""How the reader is started."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.article import Article
    from briefing.library.library import Library
    from briefing.tui.session.entries import Session
    from briefing.tui.session.entry import Entry
    from briefing.tui.session.looks import Looks
    from briefing.tui.session.marks import Marks
    from briefing.tui.session.pile import Pile
    from briefing.tui.session.shelf import Keeper, Shelf


def run(
    paths: Sequence[Path | str],
    *,
    published: str | None = None,
    model: str | None = None,
    theme: str | None = None,
    keys: Mapping[str, str] | None = None,
    articles: Sequence[Article] = (),
    follow: bool = False,
    library: Library | None = None,
    query: str = "",
    on_desk: bool = False,
    told: str = "",
    pile: Sequence[str] = (),
    lines: int = 1,
) -> int:
    """Open files and articles, or a library, in the reader; return the exit status when it is left.

    ``published`` is the date that relative times are read against where an article tells none,
    ``keys`` the keys of commands by their ids, in place of the built-in ones; to ``follow`` is to read the pages that
    summaries of feeds link to, ``on_desk`` to begin with the desk; ``told`` is said when the reader is open. ``pile``
    names what was opened: it goes on where it was left, and what arrives joins. The list shows so many ``lines`` of
    each. Raises ``ValueError`` where there is nothing to open or the theme is unknown.
    """
    gc.disable()  # nothing that is loaded is ever freed: the first frame comes a tenth sooner
    try:
        from briefing.tui.application import Reader
        from briefing.tui.session.entries import Session

        session = Session(paths, articles, follow=follow, shelf=_shelf(library), query=query)
        session.lines = lines
        marks, looks = _prepare(session, pile, published, told)
        app = Reader(session, published=published, model=model, theme=theme, on_desk=on_desk)
        if keys:
            app.set_keymap(keys)
        status = app.run() or app.return_code or 0
        _tell(marks.trouble, looks.trouble, session.pile.trouble if session.pile else "")
        return status
    finally:
        gc.enable()


def _prepare(session: Session, pile: Sequence[str], published: str | None, told: str) -> tuple[Keeper, Looks]:
    """Read the article that is shown first; return what keeps the marks of the articles, and the looks at them."""
    if not session.entries:
        raise ValueError("nothing to open")
    if pile:
        session.take_up(_pile(pile))
    marks = session.marks = _first(session, published)
    marks.trouble = marks.trouble or told
    looks = session.looks = _looks(session)
    return marks, looks


def _tell(*troubles: str) -> None:
    for told in troubles:
        if told:
            print(f"briefing: {told}", file=sys.stderr)


def _first(session: Session, published: str | None) -> Keeper:
    if session.entry.article is None:
        from briefing.tui.session.reading import read_entry

        session.add(session.entry, read_entry(session.entry, published))
        session.find_left()
    return session.marks or _marks(session.entries)


def _shelf(library: Library | None) -> Shelf | None:
    if library is None:
        return None
    from briefing.tui.session.shelf import Shelf

    return Shelf(library)


def _pile(paths: Sequence[str]) -> Pile:
    from briefing.paths import state_folder
    from briefing.tui.session.pile import NAME, Pile

    return Pile(state_folder() / NAME, paths)


def _looks(session: Session) -> Looks:
    """Return what keeps what was there at the last look at the desk."""
    from briefing.paths import state_folder
    from briefing.tui.session.looks import NAME, FileLooks, LibraryLooks

    return LibraryLooks() if session.shelf is not None else FileLooks(state_folder() / NAME)


def _marks(entries: Iterable[Entry]) -> Marks:
    """Return what was kept of earlier runs, put on the articles that are read already."""
    from briefing.paths import state_folder
    from briefing.tui.session.marks import NAME, Marks

    marks = Marks(state_folder() / NAME)
    marks.load()
    for entry in entries:
        marks.recall(entry)
    return marks
