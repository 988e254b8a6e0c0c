"""The words that were found, in a line of their surroundings; made of the texts of the hits that are shown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from briefing.model import Span
from briefing.query.tree import Acts, And, At, Deed, Or, Says, Term, Words

LENGTH = 220  # characters
_BEFORE = 40
_MOST = 60  # places of one word that are looked at
_NEAR = 20  # of them, that are held against each other
_ACCENTED = re.compile(r"[^\x00-\x7f]")
_BLANK = re.compile(r"\s")
_TOKEN = re.compile(r"[^\W_]+")


class Snippet(NamedTuple):
    """Some words of an article on one line, and where in them the words stand that were found."""

    text: str
    found: tuple[Span, ...] = ()


def wanted(term: Term) -> tuple[re.Pattern[str], ...]:
    """Return what to look for: each of the words of a query, and of the names of whom it asks for."""
    phrases = (_phrase(*one) for one in dict.fromkeys(_phrases(term)))
    return tuple(re.compile(one) for one in phrases if one)


def snippet(title: str, text: str, looked_for: Sequence[re.Pattern[str]]) -> Snippet:
    """Return the stretch of a text with the most of what is looked for; its beginning where nothing is.

    The title, with which a text begins, is shown beside it: words are looked for there where they stand nowhere else.
    """
    body = len(title) if text.startswith(title) else 0
    body += len(text[body:]) - len(text[body:].lstrip())
    start, spans = body, _spans(text, looked_for, body)
    if not spans:
        start, spans = (0, found) if (found := _spans(text, looked_for, 0)) else (body, [])
    first, last = _between_words(text, max(_window(spans), start), start)
    before, after = "…" if first > start else "", "…" if last < len(text) else ""
    line = text[first:last].replace("\n", " ").replace("\t", " ").rstrip()
    shift = len(before) - first
    found_here = [one for _, one in spans if first <= one.start and one.end <= last]
    return Snippet(
        f"{before}{line}{after}", tuple(Span(one.start + shift, one.end + shift) for one in found_here)
    )


def _phrases(term: Term) -> Iterator[tuple[str, bool]]:
    match term:
        case Words(text, begins):
            yield text, begins
        case Acts(name) | Says(name) | At(name):
            yield name
        case Deed(by, against):
            yield from (*by, *against)
        case And(terms) | Or(terms):
            for one in terms:
                yield from _phrases(one)


def _phrase(text: str, begins: bool) -> str:
    tokens = _TOKEN.findall(_folded(text))
    if not tokens:
        return ""
    return r"[\W_]+".join(map(re.escape, tokens)) + ("[^\\W_]*" if begins else r"(?![^\W_])")


def _spans(text: str, looked_for: Sequence[re.Pattern[str]], start: int) -> list[tuple[int, Span]]:
    """Return where something is found, with the number of what it is, in the order of the text."""
    folded = _folded(text) if looked_for else ""
    found = [
        (number, Span(*match.span()))
        for number, pattern in enumerate(looked_for)
        for match in islice(pattern.finditer(folded, start), _MOST)
        if not folded[
            match.start() - 1 : match.start()
        ].isalnum()  # in a pattern it would be asked of every character
    ]
    return sorted(found, key=lambda one: one[1])


def _window(spans: Sequence[tuple[int, Span]]) -> int:
    """Return where a stretch begins that holds the most different words; the first of those."""
    best, most = 0, 0
    for at, (_, first) in enumerate(spans):
        reach = first.start + LENGTH - _BEFORE
        held = {kind for kind, one in spans[at : at + _NEAR] if one.end <= reach}
        if len(held) > most:
            best, most = first.start, len(held)
    return best - _BEFORE


def _between_words(text: str, first: int, start: int) -> tuple[int, int]:
    """Return a stretch from ``first`` on, its ends moved inwards to where words begin and end, if any do nearby."""
    last = min(first + LENGTH, len(text))
    if first > start and (blank := _BLANK.search(text, first - 1, first + 20)):
        first = blank.end()
    if last < len(text):
        cut = max(text.rfind(" ", first, last), text.rfind("\n", first, last))
        last = cut if cut > last - 30 else last
    return first, last


def _folded(text: str) -> str:
    """Return a text as words are compared, of the same length: small letters, no accents."""
    return (text if text.isascii() else _ACCENTED.sub(lambda found: _base(found[0]), text)).lower()


@lru_cache(maxsize=4096)
def _base(character: str) -> str:
    small = unicodedata.normalize("NFD", character)[0].lower()
    return small if len(small) == 1 else character
