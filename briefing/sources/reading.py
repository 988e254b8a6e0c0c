"""A source to an ``Article``: bytes, text, the format's reader, the finished article."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.sources.errors import SourceError
from briefing.sources.files import STANDARD_INPUT, is_address, read_bytes, unknown_format
from briefing.sources.formats import MODULES, kind_of, kind_of_text, numbered

if TYPE_CHECKING:
    from briefing.model import Article
    from briefing.sources.draft import Draft

_LARGE = 500_000  # characters of Markdown from which its parser may take minutes over deep lists
_EMPTY = ("is empty", "give a file with an article in it")


def read(source: str | Path, *, published: str | None = None) -> Article:
    """Read one article from a file, or from standard input where ``source`` is ``-``.

    ``feed.xml#3`` is the third article of a file that holds several. ``published`` (an ISO date, or
    date and time) is the date of publication where the article tells none. Raises ``SourceError``
    where the source cannot be read or holds several articles, ``ValueError`` where ``published`` is
    no date. Offsets of the article count code points of its cleaned text.
    """
    articles = read_all(source, published=published)
    if len(articles) > 1:
        reason = f"holds {len(articles):,} articles"
        raise SourceError(str(source), reason, f"give it alone, or one of them as {source}#1")
    return articles[0]


def read_all(source: str | Path, *, published: str | None = None) -> tuple[Article, ...]:
    """Read every article of a file: one, or those of a feed, a mailbox or a news message in their order.

    Where there are several, their sources are ``feed.xml#1``, ``feed.xml#2`` and so on. Raises what
    ``read`` raises, and is never empty.
    """
    if is_address(str(source)):
        from briefing.sources.web import read_address

        return read_address(str(source), published=published)
    path, number = numbered(str(source))
    kind = kind_of(path)
    if path != STANDARD_INPUT and kind is None:
        read_bytes(path)  # a file that is missing or no file is told so first
        raise unknown_format(path)
    data = read_bytes(path)
    if kind is None:
        from briefing.sources.sniff import kind_of_bytes

        kind = kind_of_bytes(data)
    if kind is not None and kind not in MODULES:
        from briefing.sources.several import articles

        return articles(data, path, kind, number, published)
    from briefing.sources.decode import decode

    found = decode(data, path)
    article = read_text(found.text, source=path, kind=kind or kind_of_text(found.text), published=published)
    return (replace(article, unread=found.unread),)


def read_guarded(source: str, *, published: str | None = None) -> tuple[Article, ...]:
    """Return what ``read_all`` returns; whatever a reader raises on it is a ``SourceError``.

    For programs that go on with other sources: one that no reader foresaw must not end them.
    """
    try:
        return read_all(source, published=published)
    except SourceError:
        raise
    except Exception as error:
        reason = f"cannot be read ({type(error).__name__})"
        raise SourceError(source, reason, "save the article as text") from error


def read_text(
    text: str, *, source: str = STANDARD_INPUT, kind: str = "text", published: str | None = None
) -> Article:
    """Read one article from a string; ``kind`` is ``text`` or ``markdown``.

    Raises ``SourceError`` where the text is empty or too long, ``ValueError`` for a kind that is not known.
    """
    from briefing.sources.clean import clean
    from briefing.sources.decode import check_text
    from briefing.sources.draft import assemble

    if kind not in MODULES:
        raise ValueError(f"kind {kind!r} is none of {', '.join(MODULES)}")
    safe = clean(check_text(text, source))
    draft: Draft
    if kind == "markdown" and len(safe) > _LARGE:
        from briefing.sources.bounded import draft_in_process

        draft = draft_in_process(safe.encode("utf-8"), source, kind=kind)
    else:
        draft = import_module(MODULES[kind]).parse(safe)
    if not draft.pieces:
        raise SourceError(source, *_EMPTY)
    return assemble(draft, source, published)
