"""What is new in a pile: what each later report of a story adds, or all that came since the reader looked last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefing.desk.brief import DeskArticle, DeskNews, NewItem, Proof
from briefing.desk.pile import Filed, Pile
from briefing.desk.wording import said, shortened
from briefing.export.wording import Wording, joined, one_line
from briefing.library.fresh import Fresh, FreshKind, distinct, fresh
from briefing.model import Briefing, Event, Quote

News = Mapping[int, tuple[NewItem, ...]]
_RANKS: dict[FreshKind, int] = {
    "denial": 0,
    "threat": 0,
    "event": 2,
    "statement": 3,
    "figure": 3,
    "sentence": 4,
}
_CHANGED = 1
_A_CLAUSE = 4  # words, that say by themselves what happened


def news_of(pile: Pile, later: Sequence[Filed]) -> News:
    """Return what each of some later reports has that no earlier one of its story had."""
    return {one.id: tuple(_items(pile, one)) for one in later}


def shown_news(pile: Pile, articles: Sequence[DeskArticle], news: News) -> Iterator[DeskNews]:
    """Yield what is new: what came since the last look, or where there was none, what later reports add."""
    for one in articles:
        items = news.get(one.id)
        is_shown = one.is_new if pile.looked else bool(items)
        if is_shown and items != ():
            yield DeskNews(one.id, items or ())


def _items(pile: Pile, one: Filed) -> Iterator[NewItem]:
    briefing = pile.readings.briefing(one.id)
    if briefing is None:
        return
    wording = Wording(briefing)
    told: tuple[Quote | Event, ...] = (*briefing.quotes, *briefing.what)
    items = {one.id: one for one in told}
    for item in distinct(fresh(pile.db, one.id, pile.readings)):
        made = _item(briefing, wording, item, items.get(item.item or ""))
        if item.kind == "figure" or " " in made.words:
            yield made


def _item(briefing: Briefing, wording: Wording, item: Fresh, told: Quote | Event | None) -> NewItem:
    before = shortened(one_line(item.earlier_words or "")) if item.change == "changed" else ""
    words, quote = one_line(item.words), told if isinstance(told, Quote) else None
    if quote:
        words = said(briefing, quote)
    elif isinstance(told, Event) and len(words.split()) < _A_CLAUSE:
        words = one_line(told.summary)  # "the truce": what of it tells its clause
    return NewItem(
        joined(" ", item.change, "" if item.kind == "sentence" else item.kind),
        wording.source(quote) if quote else "",
        shortened(words),
        before,
        _CHANGED if item.change == "changed" else _RANKS[item.kind],
        Proof(item.article, item.span),
    )
