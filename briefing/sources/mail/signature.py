"""Where a mail ends: a signature stands below two dashes, and nothing that is told does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.sources.article import Piece
from briefing.sources.article.boilerplate import is_below

_DASHES = re.compile(r"^(?:-- ?|_{20,})[ \t]*$", re.M)  # a line of the other kind is drawn by mailing lists
_FIELD = re.compile(r"[*_>]{0,2}\w[\w -]{0,20}\s?:")  # of the head of a message that is sent on
_MOST_LINES = 10
_LONGEST_LINE = 100  # characters
_SENTENCE = 7  # words
_SMALL = 3  # words in small letters, of which a sentence has some and an address has none
_ENDS = re.compile(r"[.!?…][\"”’')\]]*$")


def without_signature(text: str, sender: str = "") -> str:
    """Return a text without the signature at its end; two dashes between its parts are blank lines.

    ``sender`` is the name of the one who wrote it, with which a signature begins.
    """
    found = list(_DASHES.finditer(text))
    end = len(text)
    while found and _ends(found[-1][0], text[found[-1].end() : end], sender):
        end = found.pop().start()
    return _DASHES.sub("", text[:end])


def _ends(line: str, below: str, sender: str) -> bool:
    """Tell whether what stands below such a line is no part of what is told."""
    listed = line.startswith("-") or any(sign in below for sign in ("://", "@", "ailing list"))
    return listed and _is_signature(below, sender, bare=line != "-- ")


def without_signature_pieces(pieces: Sequence[Piece], sender: str = "") -> list[Piece]:
    """Return the pieces of a page without the signature at its end, which a piece of two dashes begins."""
    at = next((n for n in range(len(pieces) - 1, -1, -1) if pieces[n].text == "--"), len(pieces))
    below = "\n".join(["", *(piece.text for piece in pieces[at + 1 :])])
    return list(pieces[:at] if _is_signature(below, sender, bare=True) else pieces)


def _is_signature(below: str, sender: str, *, bare: bool) -> bool:
    """Tell whether what stands below two dashes is a signature; two ``bare`` ones part paragraphs as well."""
    lines = [line.strip() for line in below.split("\n") if line.strip()]
    if bare and lines and (below.startswith("\n\n") or _FIELD.match(lines[0])):
        return False
    if len(lines) > _MOST_LINES or any(len(line) > _LONGEST_LINE for line in lines):
        return _is_footer(below)
    names = {word.casefold() for word in re.findall(r"\w{2,}", sender)}
    begins = set(re.findall(r"\w{2,}", lines[0].casefold())) if lines else set()
    if names and begins and (begins <= names or names <= begins) and not _ENDS.search(lines[0]):
        return True
    parts = re.split(r"\n\s*\n", below)
    return not any(_is_prose(" ".join(part.split())) for part in parts) or _is_footer(below)


def _is_footer(below: str) -> bool:
    return is_below(" ".join(below.split()))


def _is_prose(text: str) -> bool:
    words = text.split()
    small = sum(word.isalpha() and word.islower() for word in words)
    return len(words) >= _SENTENCE and small >= _SMALL and _ENDS.search(text) is not None
