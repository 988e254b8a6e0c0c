"""Other counts of what was counted before: the dead after "the clinic gave a higher figure: we have 44 names".

People, or names of them, count the dead, the missing … again where their sentence or the one before says so, and where
only one of the kinds that the article counted fits: a higher figure is above it, a lower one below.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from briefing.lexicon.lookup import wordlist
from briefing.library.numbers import numbers
from briefing.model import Actor, Briefing, Figure, FigureOf

_STOP = re.compile(r"[.!?][\"'”’)]*\s+|\n")


class Recount(NamedTuple):
    """A figure as one of another kind, and who counts so, if anybody is named."""

    figure: Figure
    source: str | None


def recounts(briefing: Briefing, kinds: Collection[FigureOf]) -> Iterator[Recount]:
    """Yield the figures that count again what figures of some kinds counted before them."""
    text = briefing.article.text
    for figure in briefing.figures:
        if figure.of != "people" and (figure.unit or "").casefold() not in wordlist("counted_names"):
            continue
        starts = [0, *(one.end() for one in _STOP.finditer(text, 0, figure.start))]
        found = _phrase().search(text, starts[-2:][0], figure.start)
        if found is None:
            continue
        begin = max(one for one in starts if one <= found.start())
        fitting = {
            one.of: one for one in briefing.figures
            if one.of in kinds and one.end <= begin and _fits(figure, one, found[0].casefold())
        }  # fmt: skip
        if len(fitting) == 1:
            (kind,) = fitting
            yield Recount(replace(figure, of=kind), _counter(briefing, begin, found.start()))


def _fits(figure: Figure, before: Figure, phrase: str) -> bool:
    own, other = _value(figure), _value(before)
    if own == other:
        return False
    higher, lower = (any(word in wordlist(name) for word in phrase.split()) for name in ("higher", "lower"))
    return own > other if higher else own < other if lower else True


def _value(figure: Figure) -> float:
    return next((float(value) for _, _, value in numbers(figure.value)), 0.0)


def _counter(briefing: Briefing, begin: int, end: int) -> str | None:
    """Return who is named last before the phrase in its sentence."""
    named: list[tuple[int, Actor]] = [
        (one.start, actor) for actor in briefing.who for one in actor.mentions if begin <= one.start < end
    ]
    return " ".join(max(named, key=lambda pair: pair[0])[1].name.split()) if named else None


@cache
def _phrase() -> re.Pattern[str]:
    first = "|".join(sorted(wordlist("higher") | wordlist("lower") | wordlist("another_count")))
    last = "|".join(sorted(wordlist("count_noun")))
    return re.compile(rf"\b(?:{first})(?: \w+)? (?:{last})\b", re.I)
