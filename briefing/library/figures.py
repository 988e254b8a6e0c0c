"""How the numbers of a story changed: who was told by whom to be killed, injured, missing, held, displaced, and when.

A later number of the same source is an update; two numbers differ only where two named sources count the same, at one
place, of one day, at about the same time, and exclude each other.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from briefing.lexicon.lookup import wordlist
from briefing.library.connection import Connection
from briefing.library.meaning import name_terms
from briefing.library.recounts import Recount, recounts
from briefing.library.reports import briefings_of, reports_of
from briefing.library.senses import common_term, term_of
from briefing.library.terms import stem
from briefing.model import Bound, Briefing, Event, Figure, FigureOf, Quote, Span

CountChange: TypeAlias = Literal["first", "same", "up", "down", "corrected", "other"]
_COURSES = {"first": "", "other": "part or aside", "same": "as before"}
_COUNTED: tuple[FigureOf, ...] = ("killed", "injured", "missing", "held", "displaced")
_ROUGH = 0.1  # the part by which "about" may be off
_STEM = 4  # letters that a country and its adjective share
_NEAR = 12 * 60  # minutes between two publications that are told at one time
_BEFORE = re.compile(r"([^\W\d_]+)\s+(?:([^\W\d_]+)\s+)?$")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Count:
    """A number that an article tells: of whom, by whom told, where it stands, and how it stands to those before it.

    ``change`` is against the last number of the same source, ``was``; "other" is one of which no more is said: a part
    of a whole. ``differs`` holds the places (article and id) of numbers of other sources that exclude this one.
    """

    article: int
    item: str
    of: FigureOf
    value: str
    bound: Bound
    source: str | None
    published: str | None
    span: Span
    words: str
    change: CountChange = "first"
    was: str | None = None
    differs: tuple[tuple[int, str], ...] = ()

    @property
    def amount(self) -> str:
        """The number with its bound: "at least 23"."""
        return self.value if self.bound == "exact" else f"{self.bound.replace('_', ' ')} {self.value}"

    @property
    def course(self) -> str:
        """How it changed, in words: "up from 23"; nothing for a first one."""
        return _COURSES.get(self.change, f"{self.change} from {self.was}")


@dataclass(frozen=True, slots=True)
class _Told:
    """A number with what it takes to compare it."""

    count: Count
    noun: str | None
    places: frozenset[str]
    around: frozenset[str]
    days: frozenset[str]
    corrects: frozenset[str]

    @property
    def told(self) -> int:
        """How much is told with the number: by whom, and that it corrects another."""
        return (self.count.source is not None) + bool(self.corrects)

    @property
    def lowest(self) -> float:
        low = _ends(self.count.value)[0]
        return {"about": low * (1 - _ROUGH), "at_most": 0.0}.get(self.count.bound, low)

    @property
    def highest(self) -> float:
        high = _ends(self.count.value)[1]
        return {"about": high * (1 + _ROUGH), "at_least": math.inf}.get(self.count.bound, high)


def figures(db: Connection, story: int) -> tuple[Count, ...]:
    """Return the numbers of a story's reports, in the order of publication and of their texts."""
    reports = [one.article for one in reports_of(db, story)]
    return counts(briefings_of(db, reports))


def counts(briefings: Mapping[int, Briefing]) -> tuple[Count, ...]:
    """Return the numbers of reports in this order, each with how it stands to those before it."""
    tolls: list[_Told] = []
    found: list[Count] = []
    beside: set[tuple[str, str]] = set()
    for number, briefing in briefings.items():
        for one in _told(number, briefing):
            aside = (one.count.of, one.count.value)
            if aside in beside or any(_is_beside(one, other) for other in tolls):
                beside.add(aside)
                found.append(replace(one.count, change="other"))
                continue
            before = _before(one, tolls)
            changed = _changed(one, before) if before else one.count
            tolls.append(replace(one, count=changed))
            found.append(changed)
    return tuple(_with_differences(found, tolls))


def _told(number: int, briefing: Briefing) -> Iterator[_Told]:
    """Yield the numbers of an article, each value of a kind once: where its source is named, else where it is first."""
    kept: dict[tuple[str, str], _Told] = {}
    counted = (Recount(one, None) for one in briefing.figures if one.of in _COUNTED)
    for figure, source in (*counted, *recounts(briefing, _COUNTED)):
        if _is_past(briefing, figure):
            continue
        one = _one(number, briefing, figure, source)
        known = kept.get((figure.of, figure.value))
        if known is None or one.told > known.told:
            kept[figure.of, figure.value] = one
    yield from sorted(kept.values(), key=lambda one: one.count.span)


def _one(number: int, briefing: Briefing, figure: Figure, counter: str | None) -> _Told:
    text = briefing.article.text
    event = next((one for one in briefing.what if one.id == figure.event), None)
    places = {place.id: name_terms(place.name) for place in briefing.where}
    times = {time.id: time.value[:10] for time in briefing.when}
    last = re.findall(r"[^\W\d_]+", text[figure.start : figure.end])
    noun = (
        None
        if not last or last[-1].casefold() in wordlist("counted_people")
        else common_term(term_of(last[-1]))
    )
    source = counter or _source(briefing, figure, event)
    count = Count(
        number, figure.id, figure.of, figure.value, figure.bound, source, briefing.article.published,
        Span(figure.start, figure.end), text[figure.start : figure.end],
    )  # fmt: skip
    return _Told(
        count,
        noun,
        frozenset(term for one in (event.where if event else ()) for term in places.get(one, ())),
        frozenset(term for terms in places.values() for term in terms),
        frozenset(times[one] for one in event.when if one in times) if event else frozenset(),
        frozenset(_corrected(briefing, figure)),
    )


def _source(briefing: Briefing, figure: Figure, event: Event | None) -> str | None:
    """Return by whom a number is told: who says the words that it stands in, else whose telling the event is."""
    names = {actor.id: actor.name for actor in briefing.who}
    quoted: Sequence[Quote] = [
        one for one in briefing.quotes
        if one.id == figure.source or (one.start <= figure.start and figure.end <= one.end)
    ]  # fmt: skip
    for quote in quoted:
        words = quote.source_words.of(briefing.article.text) if quote.source_words else None
        if found := names.get(quote.speaker or "", words):
            return " ".join(found.split())
    if event is None:
        return None
    tells = stem(event.trigger.of(briefing.article.text)) in {stem(one) for one in wordlist("number_telling")}
    tellers = [*event.attribution, *(event.who if tells else ())]
    return next((names[one] for one in tellers if one in names), None)


def _is_past(briefing: Briefing, figure: Figure) -> bool:
    """Tell whether a number is only told as the one before: "from 41"."""
    found = _BEFORE.search(briefing.article.text, max(0, figure.start - 40), figure.start)
    if not found:
        return False
    one, two = found[1].casefold(), (found[2] or "").casefold()
    return f"{one} {two}".strip() in wordlist("number_before") or (two or one) in wordlist("number_before")


def _corrected(briefing: Briefing, figure: Figure) -> Iterator[str]:
    """Yield the numbers that the sentence of a figure tells as those before it, where its words say they were wrong."""
    text = briefing.article.text
    start = max(text.rfind("\n", 0, figure.start), text.rfind(". ", 0, figure.start)) + 1
    ends = [end for end in (text.find("\n", figure.end), text.find(". ", figure.end)) if end >= 0]
    end = min(ends, default=len(text))
    if not {word.casefold() for word in re.findall(r"[^\W\d_]+", text[start:end])} & wordlist("correcting"):
        return
    for other in briefing.figures:
        if start <= other.start and other.end <= end and _is_past(briefing, other):
            yield other.value


def _is_beside(one: _Told, other: _Told) -> bool:
    """Tell whether a number stands beside one of the same article and source: it is a part, or of somebody else."""
    return (
        one.count.article == other.count.article
        and one.count.of == other.count.of
        and _is_one_source(one.count.source, other.count.source)
    )


def _before(one: _Told, tolls: Sequence[_Told]) -> _Told | None:
    """Return the last number that one may follow: of the same source, else where one of the two names none."""
    alike = [
        other
        for other in reversed(tolls)
        if one.count.article != other.count.article and one.count.of == other.count.of and _is_of_a_kind(one, other)
        and (one.places & other.around or other.places & one.around or not (one.places and other.places))
    ]  # fmt: skip
    named = (other for other in alike if _is_one_source(one.count.source, other.count.source))
    unnamed = (other for other in alike if one.count.source is None or other.count.source is None)
    return next(named, None) or next(unnamed, None)


def _is_of_a_kind(one: _Told, other: _Told) -> bool:
    """Tell whether two numbers may count people of one kind."""
    return not (one.noun and other.noun and one.noun != other.noun)


def _is_one_source(one: str | None, other: str | None) -> bool:
    """Tell whether two sources are one: neither is named, or the words of one are among those of the other."""
    if one is None or other is None:
        return one is other
    first, second = sorted((name_terms(one), name_terms(other)), key=len)
    return bool(first) and all(any(_is_one_word(word, told) for told in second) for word in first)


def _is_one_word(one: str, other: str) -> bool:
    """Tell whether two terms are one, or a country and its adjective: "senegal", "senegales"."""
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= _STEM and long.startswith(short))


def _changed(one: _Told, before: _Told) -> Count:
    (low, _), (was, _) = _ends(one.count.value), _ends(before.count.value)
    change: CountChange = "same" if low == was else "up" if low > was else "down"
    if before.count.value in one.corrects:
        change = "corrected"
    return replace(one.count, change=change, was=before.count.value)


def _with_differences(found: Sequence[Count], tolls: Sequence[_Told]) -> Iterator[Count]:
    apart: dict[tuple[int, str], list[tuple[int, str]]] = {}
    for n, one in enumerate(tolls):
        for other in tolls[:n]:
            if _is_difference(one, other):
                first, second = (one.count.article, one.count.item), (other.count.article, other.count.item)
                apart.setdefault(first, []).append(second)
                apart.setdefault(second, []).append(first)
    for count in found:
        yield replace(count, differs=tuple(apart.get((count.article, count.item), ())))


def _is_difference(one: _Told, other: _Told) -> bool:
    if one.count.of != other.count.of or not one.count.source or not other.count.source:
        return False
    return (
        not _is_one_source(one.count.source, other.count.source)
        and _is_of_a_kind(one, other)
        and not (one.places and other.places and not one.places & other.places)
        and not (one.days and other.days and not one.days & other.days)
        and _is_near(one.count.published, other.count.published)
        and (one.lowest > other.highest or other.lowest > one.highest)
    )


def _is_near(one: str | None, other: str | None) -> bool:
    """Tell whether two reports were published at about one time: hours apart, or on one day where no hour is told."""
    if not one or not other or one[:10] != other[:10]:
        return False
    first, second = one[11:16], other[11:16]
    return not (first and second) or abs(_minutes(first) - _minutes(second)) <= _NEAR


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:5])


def _ends(value: str) -> tuple[float, float]:
    found = [float(one) for one in _NUMBER.findall(value)] or [0.0]
    return found[0], found[-1]
