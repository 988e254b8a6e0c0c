"""Corrections carried over to a later version of an article: where the words that they rest on stand there too.

A version is an article from the same address, or a near copy. Words stand in both where the words around them do, once:
then nobody else's words are taken for them.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.library.connection import Connection
from briefing.library.corrections import Anchor, Correction, corrections, keep
from briefing.library.packing import unpack_text
from briefing.model import Span

_AROUND = ((60, 60), (20, 20), (40, 0), (0, 40))  # characters before and behind that must stand in both
_LEAST = 20  # characters around, where the words are not a line of their own
_ENOUGH = 0.5  # of the characters that a correction rests on


def carry(db: Connection, number: int, text_hash: str, text: str) -> bool:
    """Keep for an article that is new here what was said of the last version of it; tell whether anything was."""
    if not db.one("SELECT max(id) FROM correction") or not (found := db.rows(_VERSIONS, (number,))):
        return False
    before, packed = found[0]
    carried = list(_carried(corrections(db, before), unpack_text(packed), text))
    for one in carried:
        keep(db, text_hash, one.kind, one.anchor, one.value)
    return bool(carried)


_VERSIONS = (
    "SELECT hash, text FROM article JOIN body ON body.article = article.id WHERE id <> ?1 AND id IN"
    " (SELECT other.article FROM source AS own JOIN source AS other ON other.uri = own.uri WHERE own.article = ?1"
    " UNION SELECT copy_of FROM article WHERE id = ?1 UNION SELECT id FROM article WHERE copy_of = ?1"
    " UNION SELECT other.id FROM article AS own JOIN article AS other ON other.copy_of = own.copy_of WHERE own.id = ?1)"
    " AND EXISTS(SELECT 1 FROM correction WHERE correction.hash = article.hash) ORDER BY added DESC, id DESC LIMIT 1"
)


def _carried(said: list[Correction], old: str, new: str) -> Iterator[Correction]:
    for one in said:
        anchor = _moved(one.anchor, old, new)
        if anchor is not None:
            yield Correction(one.id, one.hash, one.kind, anchor, one.value)


def _moved(anchor: Anchor, old: str, new: str) -> Anchor | None:
    """Return the same words in a later text; None where too few of them stand there."""
    both = zip(anchor.spans, anchor.words, strict=True)
    found = [(span, words) for one, words in both if (span := moved(one, old, new))]
    length = sum(map(len, anchor.words))
    if sum(len(words) for _, words in found) < _ENOUGH * length:
        return None
    return Anchor(anchor.item, tuple(span for span, _ in found), tuple(words for _, words in found))


def moved(span: Span, old: str, new: str) -> Span | None:
    """Return where words of a text stand in a later one; None where those around them do not, or more than once."""
    first = old.rfind("\n", 0, span.start) + 1
    last = old.find("\n", span.end)
    line_end = last if last >= 0 else len(old)
    for before, behind in _AROUND:
        start = max(span.start - before, first)
        end = min(span.end + behind, line_end)
        piece = old[start:end]
        if len(piece) - len(span.of(old)) < _LEAST and (start > first or end < line_end):
            continue
        at = new.find(piece)
        if at >= 0 and new.find(piece, at + 1) < 0 and old.find(piece) == old.rfind(piece):
            return Span(at + span.start - start, at + span.end - start)
    return None
