"""What ``briefing PATH …`` does until the reader is on the screen.

No option parser is imported here: the plain call, with paths alone, starts without one.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, NoReturn

from briefing.streams import TROUBLE

if TYPE_CHECKING:
    from briefing.config import Settings
    from briefing.library.library import Library
    from briefing.model import Article

STDIN = "-"
_NO_SCREEN = ("dumb", "unknown")


def open_reader(
    paths: Sequence[str],
    published: str | None = None,
    model: str | None = None,
    theme: str | None = None,
    follow: bool = False,
    library_path: str | None = None,
    query: str = "",
    on_desk: bool = False,
    skipped: bool = False,
) -> int:
    """Open ``paths`` in the reader; return the exit status.

    Without paths the user's library opens, or the one at ``library_path``, with what a ``query`` finds in its list;
    where there is none, or it cannot be used, the bundled articles. ``on_desk``: the desk is shown first.
    ``skipped``: name the files of folders that are passed over.
    """
    with _no_collection():
        given = settings()
        library, told = _library(library_path) if library_path or not paths else (None, "")
        files, articles = ([], []) if library else _read(paths, published, skipped)
        theme = theme or given.theme
        run = partial(
            _ready(given, theme), published=published, model=model or given.model, theme=theme, keys=given.keys,
            follow=follow, query=query, on_desk=on_desk, lines=2 if given.rows == "two" else 1,
        )  # fmt: skip
    if library is None:
        return run(files, articles=articles, told=told, pile=_pile(paths, None, query))
    from briefing.library.connection import LibraryError

    try:
        return run([], library=library, pile=_pile(paths, library, query))
    except LibraryError as error:  # in a part of the file that is not read where it is opened
        told = _without_library(str(error), library_path)
        files, articles = _read((), published, skipped)
        return run(files, articles=articles, told=told)


def _pile(paths: Sequence[str], library: Library | None, query: str) -> Sequence[str]:
    """Return by what the reader knows the pile again; what was typed or asked for is none."""
    from briefing.paths import bundled

    if query or STDIN in paths:
        return ()
    return (library.db.path,) if library else paths or (str(bundled("seeds")),)


def _ready(given: Settings, theme: str | None) -> Callable[..., int]:
    """Check what the settings say of the reader, take the keyboard, and return what runs the reader."""
    if theme:
        _check_theme(theme)
    if given.keys:
        _check_keys(given.keys)
    _take_keyboard()
    from briefing.tui.app import run

    return run


def settings() -> Settings:
    """Return the user's settings; end where they cannot be used."""
    from briefing import config

    try:
        return config.load()
    except config.ConfigError as error:
        stop(str(error))


def find_files(
    paths: Sequence[str], *, most: int | None = None, named: bool = False
) -> tuple[list[str], int]:
    """Return the files that ``paths`` stand for, at most so many, and how many are bad, which it tells of.

    Told too is how many files of a folder are passed over; where they are to be ``named``, which, and why.
    """
    from briefing.sources import find

    found = find(paths, most=most)
    for problem in found.problems:
        tell(str(problem))
    for skipped in found.skipped:
        tell(skipped.named() if named else skipped.counted())
    return list(found.files), len(found.problems)


def tell(message: str) -> None:
    """Say on standard error what is wrong."""
    from briefing.sources.clean import clean

    with suppress(OSError):  # where nobody can be told, the status tells it
        for line in clean(message).splitlines():
            print(f"briefing: {line}", file=sys.stderr, flush=True)


def stop(message: str) -> NoReturn:
    """Say what is wrong and end."""
    tell(message)
    sys.exit(TROUBLE)


def _library(path: str | None) -> tuple[Library | None, str]:
    """Return a library that has articles, or a sentence that says why it is not open.

    Without a path it is the user's own, if there is one; one that cannot be used keeps nobody from reading.
    """
    from briefing.files import is_there
    from briefing.paths import library_file

    try:
        if path is None and not is_there(library_file()):
            return None, ""
    except OSError as error:
        return None, _without_library(f"{error.filename}: {error.strerror}", path)
    from briefing.library.connection import LibraryError
    from briefing.library.library import Library

    _check_screen()
    try:
        library = Library.open(path, create=False)
        if len(library):
            return library, ""
    except LibraryError as error:
        return None, _without_library(str(error), path)
    if path is not None:
        stop(
            f"{path}: there are no articles in this library yet; briefing index --library {path} FOLDER puts some in"
        )
    return None, ""


def _without_library(why: str, path: str | None) -> str:
    """Say why the user's own library is not open, and return the sentence; end where it was asked for by its path."""
    if path is not None:
        stop(why)
    told = f"{why}. Open without it: the articles that come with briefing"
    tell(told)
    return told


def _read(paths: Sequence[str], published: str | None, skipped: bool) -> tuple[list[str], list[Article]]:
    """Return the files that the reader reads itself, and the articles that must be read before it opens.

    Standard input can be read now only, and a single bad file is told before a screen opens.
    """
    from briefing.paths import bundled
    from briefing.sources import SourceError, read_guarded

    files, bad = find_files(paths or (str(bundled("seeds")),), named=skipped)
    if not files or (bad and not any(os.path.isdir(path) for path in paths)):  # noqa: PTH112 (pathlib is slow to start)
        sys.exit(TROUBLE)
    _check_screen()
    first = files if len(files) == 1 else [file for file in files if file == STDIN]
    articles: list[Article] = []
    for file in first:
        try:
            articles += read_guarded(file, published=published)
        except SourceError as error:
            stop(str(error))
    return [file for file in files if file not in first], articles


def _check_screen() -> None:
    """End where there is no screen to draw on."""
    if not _on_a_terminal():
        stop("the reader needs a terminal; without one: briefing export FILE")
    if os.environ.get("TERM") in _NO_SCREEN:
        stop(
            f"this terminal has no screen to draw on (TERM={os.environ['TERM']}); for text alone: briefing --plain FILE"
        )


def theme_names() -> list[str]:
    """Return the names of all themes."""
    from textual.theme import BUILTIN_THEMES

    from briefing.tui.theme import own_themes

    return sorted({*BUILTIN_THEMES, *(own.name for own in own_themes())})


def _check_theme(theme: str) -> None:
    known = theme_names()
    if theme not in known:
        stop(f"the theme {theme} is not known; there are {', '.join(known)}")


def _check_keys(keys: Mapping[str, str]) -> None:
    from briefing import config
    from briefing.tui.rebinding import problems

    if told := problems(keys):
        stop("\n".join(f"{config.path()}: [keys] {problem}" for problem in told))


def _on_a_terminal() -> bool:
    return sys.stdout.isatty()


def _take_keyboard() -> None:
    """Make the terminal standard input again after articles were read from a pipe."""
    if sys.stdin.isatty():
        return
    terminal = "CONIN$" if os.name == "nt" else "/dev/tty"
    try:
        keyboard = os.open(terminal, os.O_RDWR)
    except OSError as error:
        stop(f"{terminal}: no keyboard for the reader: {error.strerror}")
    os.dup2(keyboard, 0)
    os.close(keyboard)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Collect no garbage meanwhile: imports make none, and looking for it is a tenth of the start."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
