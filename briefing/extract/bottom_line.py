"""The bottom line: one or two of the article's own clauses, never longer than 45 words."""

from __future__ import annotations

from spacy.tokens import Doc

from briefing.extract.clauses import clause_of
from briefing.extract.layers import EventNode
from briefing.extract.summaries import summarize

_LONGEST = 45  # words


def write_bottom_line(doc: Doc) -> tuple[str, list[tuple[int, int]]] | None:
    """Return the sentence and the token ranges it rests on; None where nothing happens."""
    events = sorted((e for e in doc._.brf_events if e.key), key=lambda e: _rank(doc, e))
    text, ranges, used = "", [], 0
    for event in events:
        clause = clause_of(doc[event.head])
        if any(clause[0] < end and start < clause[1] for start, end in ranges):
            continue
        words = summarize(doc, event).rstrip(" .,;:")
        size = len(words.split())
        if used + size > _LONGEST or words.endswith("…"):
            continue
        text += ("; " if text else "") + (words if text else words[0].upper() + words[1:])
        ranges.append(clause)
        used += size
        if len(ranges) == 2:
            break
    return (text + ".", ranges) if text else None


def _rank(doc: Doc, event: EventNode) -> tuple[bool, bool, int, int]:
    """Verbs of the body's lead first, by how often they are told, then by place."""
    token = doc[event.head]
    block = next((b for b in doc._.brf_blocks if b.start <= token.i < b.end), None)
    headline = block is not None and block.kind in ("title", "standfirst")
    return headline, token.pos_ not in ("VERB", "AUX"), -len(event.tellings), token.i
