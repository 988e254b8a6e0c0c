"""What is new in an article against the earlier ones of its story, kept in the table ``news`` until the story changes.

It is compared when it is first asked for: reading earlier briefings costs more than all else that storing does.
"""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, TypeAlias

from briefing.library.bodies import load_corrected as load
from briefing.library.comparing import news_of
from briefing.library.connection import Connection
from briefing.library.copies import order_of
from briefing.library.meaning import Reading
from briefing.library.reports import briefings_of
from briefing.library.telling import Change, Told, told_items, told_span
from briefing.library.terms import rarity
from briefing.model import Briefing, Event, Figure, Quote, Span, Threat

FreshKind: TypeAlias = Literal["event", "statement", "denial", "figure", "threat", "sentence"]
_COMPARED = 20  # earlier reports, the latest
_RANK = {"denial": 0, "statement": 1, "threat": 1, "event": 2, "figure": 3}  # of items of the same words
_DONE = ""  # the item of the row that says that an article was compared
_SPAN = re.compile(r"(\d+)-(\d+)")


@dataclass(frozen=True, slots=True)
class Fresh:
    """What an article says for the first time, or otherwise than before: where it stands, and what was said before.

    ``item`` is the id in the article's briefing, or None for a sentence of which it lists nothing.
    """

    article: int
    item: str | None
    kind: FreshKind
    change: Change
    span: Span
    words: str
    earlier_article: int | None
    earlier_span: Span | None
    earlier_words: str | None


def fresh(db: Connection, number: int) -> tuple[Fresh, ...]:
    """Return what is new or changed in an article, in the order of its text; of a first report nothing is told."""
    if not db.rows("SELECT 1 FROM news WHERE article = ? AND item = ?", (number, _DONE)):
        _compare(db, number, {})
    rows = db.rows(
        "SELECT item, change, earlier, was FROM news WHERE article = ? AND item <> ? AND change <> 'repeated'",
        (number, _DONE),
    )
    briefing = load(db, number)
    if briefing is None or not rows:
        return ()
    others = {
        other: one.article.text for other, one in briefings_of(db, {row[2] for row in rows if row[2]}).items()
    }
    items = {one.id: one for one in told_items(briefing)}
    found = [_fresh(number, briefing, items, row, others) for row in rows]
    return tuple(sorted(found, key=lambda one: (one.span, one.item or "")))


def distinct(items: Sequence[Fresh]) -> list[Fresh]:
    """Return of items that stand in each other the longest, the figure being told with the event; a denial as one."""
    return [
        one
        for n, one in enumerate(items)
        if not any(_holds(items, m, n) for m in range(len(items)) if m != n)
    ]


def _holds(items: Sequence[Fresh], m: int, n: int) -> bool:
    """Tell whether an item stands around another; of the same words, the one of the higher rank."""
    other, one = items[m], items[n]
    around = other.span.start <= one.span.start and one.span.end <= other.span.end
    return around and (other.span != one.span or (_RANK.get(other.kind, 1), m) < (_RANK.get(one.kind, 1), n))


def looked(db: Connection, story: int, at: float | None = None) -> None:
    """Keep that the reader looks at a story now: what is added later is new to them."""
    db.run(
        "INSERT OR REPLACE INTO looked SELECT id, last, ? FROM story WHERE id = ?",
        (time.time() if at is None else at, story),
    )


def compare_newest(db: Connection, most: int = 500) -> None:
    """Compare articles of stories that were not compared yet, at most so many: those of the newest stories first."""
    rows = db.rows(
        "SELECT story, article.id FROM story JOIN article ON story = story.id WHERE articles > 1 AND NOT EXISTS"
        " (SELECT 1 FROM news WHERE news.article = article.id AND item = ?)"
        " ORDER BY last DESC, story, article.id LIMIT ?",
        (_DONE, most),
    )
    for _, members in groupby(rows, key=lambda row: row[0]):
        readings: dict[int, Reading] = {}
        with db.transaction():
            for _, number in members:
                _compare(db, number, readings)


def _compare(db: Connection, number: int, readings: dict[int, Reading]) -> None:
    """Compare an article with the earlier ones of its story and keep what is found; ``readings``: those made so far."""
    before = _earlier(db, number)
    for one, briefing in briefings_of(db, {number, *before} - readings.keys()).items():
        readings[one] = Reading(briefing)
    if number not in readings:
        return
    earlier = [one for one in before if one in readings]
    rows: list[tuple[object, ...]] = [(number, _DONE, "compared", None, None)]
    if earlier:
        for news in news_of(readings[number], [readings[other] for other in earlier], rarity(db)):
            item = news.item or f"{news.span.start}-{news.span.end}"
            if news.earlier is None:
                rows.append((number, item, news.change, None, None))
            else:
                was = news.earlier.sentence
                rows.append(
                    (number, item, news.change, earlier[news.earlier.report], f"{was.start}-{was.end}")
                )
    with db.transaction():
        db.run("DELETE FROM news WHERE article = ?", (number,))
        db.run_many("INSERT INTO news VALUES(?, ?, ?, ?, ?)", rows)


def _earlier(db: Connection, number: int) -> list[int]:
    """Return the earlier reports of an article's story; where they are many, the latest, copies left out first."""
    rows = db.rows(
        "SELECT id, published, copy_of FROM article WHERE story = (SELECT story FROM article WHERE id = ?)",
        (number,),
    )
    ordered = sorted((order_of(one, published), one, copy_of is not None) for one, published, copy_of in rows)
    place = [one for _, one, _ in ordered].index(number) if ordered else 0
    before = ordered[:place]
    told = [one for _, one, is_copy in before if not is_copy or len(before) <= _COMPARED]
    return told[-_COMPARED:]


def _fresh(
    number: int, briefing: Briefing, items: dict[str, Told], row: tuple[str, Change, int | None, str | None],
    others: dict[int, str],
) -> Fresh:  # fmt: skip
    item, change, earlier, was = row
    told = items.get(item)
    span = told_span(told) if told else _span(item)
    before = _span(was) if was else None
    text = others.get(earlier or 0)
    return Fresh(
        number, item if told else None, _kind(told), change, span, span.of(briefing.article.text),
        earlier, before, before.of(text) if before and text else None,
    )  # fmt: skip


def _kind(item: Told | None) -> FreshKind:
    match item:
        case Quote(polarity="negative"):
            return "denial"
        case Quote():
            return "statement"
        case Figure():
            return "figure"
        case Threat():
            return "event" if item.form == "hostile_act" else "threat"
        case Event():
            return "denial" if item.type == "REJECT" else "event"
    return "sentence"


def _span(told: str) -> Span:
    found = _SPAN.fullmatch(told)
    assert found is not None, told
    return Span(int(found[1]), int(found[2]))
