"""What the tables know of a word in a query: the types of events that it stands for, the country that it names."""

from __future__ import annotations

from functools import cache
from typing import get_args

from briefing.lexicon import LexiconError, Row, cells, table
from briefing.model import EventType
from briefing.query.errors import QueryError


def types_of(word: str) -> tuple[str, ...]:
    """Return the types of events that a name of PLOVER or a plain word means; none where it means none."""
    return _types().get(" ".join(word.casefold().split()), ())


def plain_types() -> str:
    """Return a word for each type, as a list to read."""
    return ", ".join(cells(row, "words")[0] for row in _rows("event_words"))


def country_of(name: str) -> str | None:
    """Return the code of the country that goes by this name, if one does."""
    return _countries().get(" ".join(name.casefold().replace(".", "").split()))


@cache
def _types() -> dict[str, tuple[str, ...]]:
    known: dict[str, tuple[str, ...]] = {one.casefold(): (one,) for one in get_args(EventType)}
    for row in _rows("event_words"):
        for word in cells(row, "words"):
            known[word.casefold()] = tuple(dict.fromkeys((*known.get(word.casefold(), ()), row["type"])))
    return known


@cache
def _countries() -> dict[str, str]:
    rows = _rows("countries")
    names = ((name, row["alpha3"]) for row in rows for name in (row["name"], *cells(row, "aliases")))
    return {name.casefold().replace(".", ""): code for name, code in names}


def _rows(name: str) -> tuple[Row, ...]:
    """Return a table; one of the user's own that cannot be read is told in place of an answer."""
    try:
        return table(name)
    except LexiconError as error:
        raise QueryError(str(error)) from error
