"""What the reader corrected: kept by the words it rests on, so that it holds for any later briefing of the text."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from briefing.library.connection import Connection
from briefing.model import Actor, Event, Item, Place, Span, Threat

Kind: TypeAlias = Literal["not", "actor", "type", "speaker", "same"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a correction is of: a class of items, and the words of the text that it stands on."""

    item: str
    spans: tuple[Span, ...]
    words: tuple[str, ...]

    def stands_in(self, text: str) -> bool:
        """Tell whether the words are where they were."""
        return all(span.of(text) == words for span, words in zip(self.spans, self.words, strict=True))


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction of an item: it is none; who does it; its type; who says it; the actor that it is the same as."""

    id: int
    hash: str
    kind: Kind
    anchor: Anchor
    value: str | None


def anchor_of(item: Item, text: str) -> Anchor:
    """Return the words that an item stands on: a trigger, names, the evidence of a threat, else the item itself."""
    match item:
        case Event():
            spans: tuple[Span, ...] = (item.trigger,)
        case Threat():
            spans = item.because or item.evidence
        case Actor():
            named = [one for one in item.mentions if one.form in ("name", "alias")] or item.mentions
            spans = tuple(Span(one.start, one.end) for one in named)
        case Place():
            spans = tuple(Span(one.start, one.end) for one in item.mentions)
        case _:
            spans = (Span(item.start, item.end),)
    return Anchor(type(item).__name__, spans, tuple(span.of(text) for span in spans))


def keep(db: Connection, text_hash: str, kind: Kind, anchor: Anchor, value: str | None = None) -> int:
    """Keep a correction; return its id. Whoever calls indexes the article anew."""
    words = {
        "item": anchor.item,
        "spans": [[span.start, span.end] for span in anchor.spans],
        "words": list(anchor.words),
    }
    db.run(
        "INSERT INTO correction(hash, kind, words, value, at) VALUES(?, ?, ?, ?, ?)",
        (text_hash, kind, json.dumps(words), value, time.time()),
    )
    return db.last_id


def undo(db: Connection, text_hash: str) -> Correction | None:
    """Take the last correction of a text back and return it, if there is one."""
    found = corrections(db, text_hash)
    if not found:
        return None
    db.run("UPDATE correction SET undone = 1 WHERE id = ?", (found[-1].id,))
    return found[-1]


def corrections(db: Connection, text_hash: str) -> list[Correction]:
    """Return what holds of a text, in the order in which it was said."""
    found = db.rows(
        "SELECT id, hash, kind, words, value FROM correction WHERE hash = ? AND undone = 0 ORDER BY id",
        (text_hash,),
    )
    return [_read(row) for row in found]


def corrected_texts(db: Connection) -> list[str]:
    """Return the hashes of the texts that something was corrected in."""
    return [row[0] for row in db.rows("SELECT DISTINCT hash FROM correction WHERE undone = 0 ORDER BY hash")]


def _read(row: Sequence[object]) -> Correction:
    number, text_hash, kind, words, value = row
    told = json.loads(str(words))
    anchor = Anchor(told["item"], tuple(Span(*span) for span in told["spans"]), tuple(told["words"]))
    return Correction(int(str(number)), str(text_hash), kind, anchor, value)  # type: ignore[arg-type]
