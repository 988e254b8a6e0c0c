"""A source to an ``Article``: bytes, text, the format's reader, the finished article."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.sources.errors import SourceError
from briefing.sources.files import STANDARD_INPUT, read_bytes, unknown_format
from briefing.sources.formats import MODULES, kind_of, kind_of_text

if TYPE_CHECKING:
    from briefing.model import Article
    from briefing.sources.draft import Draft


def read(source: str | Path, *, published: str | None = None) -> Article:
    """Read one article from a file, or from standard input where ``source`` is ``-``.

    ``published`` (an ISO date, or date and time) is the date of publication where the article tells
    none. Raises ``SourceError`` where the source cannot be read, ``ValueError`` where ``published``
    is no date. Offsets of the article count code points of its cleaned text.
    """
    from briefing.sources.decode import decode

    path = str(source)
    kind = kind_of(path)
    if path != STANDARD_INPUT and kind is None:
        read_bytes(path)  # a file that is missing or no file is told so first
        raise unknown_format(path)
    text = decode(read_bytes(path), path)
    return read_text(text, source=path, kind=kind or kind_of_text(text), published=published)


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
    draft: Draft = import_module(MODULES[kind]).parse(safe)
    if not draft.pieces:
        raise SourceError(source, "is empty", "give a file with an article in it")
    return assemble(draft, source, published)
