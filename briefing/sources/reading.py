"""A source to an ``Article``: bytes, text, the format's reader, the finished article."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from briefing.article import Article
from briefing.sources.addresses import true_address
from briefing.sources.article import Draft, assemble
from briefing.sources.clean import clean
from briefing.sources.errors import SourceError
from briefing.sources.formats import (
    BY_KIND,
    FORMATS,
    MAX_ARTICLES,
    Format,
    kind_of,
    kind_of_bytes,
    kind_of_text,
    numbered,
)
from briefing.sources.intake import (
    MAX_CHARACTERS,
    STANDARD_INPUT,
    check_installed,
    check_text,
    decode,
    drafts_here,
    is_address,
    is_read_apart,
    read_bytes,
    unknown_format,
)

_BLANK = b"\xef\xbb\xbf \t\r\n\v\f"
_EMPTY = ("is empty", "give a file with an article in it")


def read(source: str | Path, *, published: str | None = None) -> Article:
    """Read one article from a file, or from standard input where ``source`` is ``-``.

    ``feed.xml#3`` is the third article of a file that holds several. ``published`` (an ISO date, or
    date and time) is the date of publication where the article tells none. Raises ``SourceError``
    where the source cannot be read or holds several articles, ``ValueError`` where ``published`` is
    no date. Offsets of the article count code points of its cleaned text.
    """
    return _one_of(read_all(source, published=published), str(source))


def _one_of(articles: tuple[Article, ...], source: str) -> Article:
    if len(articles) > 1:
        reason = f"holds {len(articles):,} articles"
        raise SourceError(source, reason, f"give it alone, or one of them as {source}#1")
    return articles[0]


def read_all(source: str | Path, *, published: str | None = None) -> tuple[Article, ...]:
    """Read every article of a file: one, or those of a feed, a mailbox or a news message in their order.

    Where there are several, their sources are ``feed.xml#1``, ``feed.xml#2`` and so on. Raises what
    ``read`` raises, and is never empty.
    """
    if is_address(str(source)):
        return _at_address(str(source), published)
    path, number = numbered(str(source))
    kind = kind_of(path)
    if path != STANDARD_INPUT and kind is None:
        read_bytes(path)  # a file that is missing or no file is told so first
        raise unknown_format(path)
    data = read_bytes(path)
    kind = kind or kind_of_bytes(data)
    if kind is not None and BY_KIND[kind].takes != "text":
        return articles_of(data, path, kind, number, published)
    found = decode(data, path)
    article = read_text(found.text, source=path, kind=kind or kind_of_text(found.text), published=published)
    return (replace(article, unread=found.unread),)


def read_page(address: str, *, leader: str, published: str | None = None) -> Article:
    """Read the one article at an address that a feed of the host ``leader`` led to; raise ``SourceError``.

    Nothing of the own network is read unless the feed is of the same host of it.
    """
    return _one_of(_at_address(address, published, leader), address)


def _at_address(address: str, published: str | None, leader: str | None = None) -> tuple[Article, ...]:
    """Return what stands at an address: one article, those of a feed, or ``address#3``, the third of them."""
    from briefing.sources.html.encoding import in_utf8
    from briefing.sources.intake.web import fetched

    found = fetched(address, leader)
    form = BY_KIND[found.kind]
    data, unread = in_utf8(found.data, found.encoding) if form.charset else (found.data, 0)
    articles: tuple[Article, ...]
    if form.takes == "text":
        text, more = decode(data, found.address)
        unread += more
        articles = (read_text(text, source=found.address, kind=found.kind, published=published),)
    else:
        number = found.number if form.takes == "many" else None
        articles = articles_of(data, found.address, found.kind, number, published)
    link = true_address(found.address)
    return tuple(replace(one, link=one.link or link, unread=one.unread + unread) for one in articles)


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
    texts = [form.kind for form in FORMATS if form.takes == "text"]
    if kind not in texts:
        raise ValueError(f"kind {kind!r} is none of {', '.join(texts)}")
    text = check_text(text, source)
    if "\f" in text or "\xad\n" in text:
        from briefing.sources.plain.pages import unpaged  # the first frame comes without it

        text = unpaged(text)
    safe = clean(text)
    (draft,) = _drafts(BY_KIND[kind], safe.encode("utf-8"), source)
    if not draft.pieces:
        raise SourceError(source, *_EMPTY)
    return assemble(draft, source, published)


def articles_of(
    data: bytes, source: str, kind: str, number: int | None, published: str | None
) -> tuple[Article, ...]:
    """Return the articles in ``data``, or the one of that number (from 1); raise ``SourceError`` for none."""
    drafts = _drafts_of(data, source, kind)
    if number is not None and number > len(drafts):
        raise SourceError(f"{source}#{number}", "there is no such article", f"the file holds {len(drafts):,}")
    several = BY_KIND[kind].takes == "many" and len(drafts) > 1
    chosen = enumerate(drafts, start=1) if number is None else [(number, drafts[number - 1])]
    return tuple(
        assemble(_checked(draft, source), f"{source}#{at}" if several else source, published)
        for at, draft in chosen
    )


def entries_of(data: bytes, source: str) -> tuple[tuple[str, Article], ...]:
    """Return the entries of a feed in their order, each with the name that it has there; raise ``SourceError``."""
    found: dict[str, Article] = {}
    for draft in _drafts_of(data, source, "wire"):
        article = assemble(_checked(draft, source), source, None)
        found.setdefault(draft.guid or draft.link or article.id, article)
    return tuple(found.items())


def _drafts_of(data: bytes, source: str, kind: str) -> list[Draft]:
    """Return the articles in ``data`` that hold text; raise ``SourceError`` for none, and for too many."""
    if not data.strip(_BLANK):
        raise SourceError(source, *_EMPTY)
    drafts = [draft for draft in _drafts(BY_KIND[kind], data, source) if draft.pieces]
    if not drafts:
        raise SourceError(source, "holds no text", "give a file with an article in it")
    if len(drafts) > MAX_ARTICLES:
        raise SourceError(source, f"holds more than {MAX_ARTICLES:,} articles", "split it into smaller files")
    return drafts


def _drafts(form: Format, data: bytes, source: str) -> list[Draft]:
    """Return the articles in ``data``, read here or in a process that can be ended."""
    check_installed(form, source)
    if not is_read_apart(form, data):
        return drafts_here(form, data, source)
    from briefing.sources.intake.sandbox import drafts_in_process

    return drafts_in_process(form, data, source)


def _checked(draft: Draft, source: str) -> Draft:
    if sum(len(piece.text) for piece in draft.pieces) > MAX_CHARACTERS:
        raise SourceError(source, f"is longer than {MAX_CHARACTERS:,} characters", "split it into articles")
    return draft
