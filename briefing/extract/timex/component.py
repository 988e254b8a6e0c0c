"""Time expressions with TIMEX3 types and values, as ``layers.of(doc).times``.

Reads the tokens, tags and parse, ``brf_article`` (the day of publication) and ``brf_blocks``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from spacy.language import Language
from spacy.tokens import Doc

from briefing.extract.document import TimeNode, joined, layers, rule_id
from briefing.extract.document.provenance import Anchor
from briefing.extract.timex import calendar as cal
from briefing.extract.timex import grammar, readers
from briefing.extract.timex import line as lines
from briefing.extract.timex.anchoring import Timeline
from briefing.extract.timex.guards import Setting, is_time
from briefing.extract.timex.line import Element, Line
from briefing.extract.timex.specs import Fixed, Hour, Offset, Period, Reading, Spec, Step, base_of
from briefing.extract.timex.tense import direction
from briefing.lexicon.lookup import wordlist

_HEADS = frozenset({"title", "standfirst", "byline", "caption"})
_COMMA = ","
_LONGEST_JOINT = 2  # words between a time of day and its day: "5pm on the"
_STEPS = frozenset({"duration", "dayside"})
_ONLY_JOINED = frozenset({"barepart", "dayside"})
_SIDES = {"before": -1, "after": 1}
_LENGTH = re.compile(r"P(\d+)([DWMY])")
_CHAIN = 3  # the most dates to either side that one range is made of
_DASHES = frozenset("-–")
_DAYS = frozenset({"date", "wday", "deictic", "holiday", "iso", "ymd", "slashed", "dayby"})


@Language.factory("brf_times", assigns=["doc._.brf_times"], requires=["doc._.brf_blocks", "doc.spans"])
def create_times(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component; it keeps nothing between documents."""
    return mark


def mark(doc: Doc) -> Doc:
    """Set ``layers.of(doc).times``: sorted by start, none overlapping another."""
    line = lines.read(doc)
    setting = Setting(line, doc)
    found = (match for match in grammar.matches(line) if is_time(match, setting))
    readings = [reading for match in found if (reading := readers.read(match))]
    layers.of(doc).times = tuple(_anchored(doc, line, _joined(_longest(readings), line)))
    return doc


def _longest(readings: Iterable[Reading]) -> list[Reading]:
    kept: list[Reading] = []
    taken: set[int] = set()
    for reading in sorted(readings, key=lambda r: (r.start - r.end, r.start)):
        inside = range(reading.start, reading.end)
        if taken.isdisjoint(inside):
            taken.update(inside)
            kept.append(reading)
    return sorted(kept, key=lambda r: r.start)


def _joined(readings: list[Reading], line: Line) -> list[Reading]:
    """Join a time of the day and its day: "5pm on Monday", "Tuesday night"."""
    joined: list[Reading] = []
    for reading in readings:
        last = joined[-1] if joined else None
        gap = line.elements[last.end : reading.start] if last else []
        offset = _offset(last, gap, reading) if last else None
        if last is not None and offset is not None:
            joined[-1] = replace(last, end=reading.end, type="DATE", spec=offset, rule="joined")
            continue
        pair = _pair(last, reading) if last is not None and _joins(gap) else None
        if last is None or pair is None:
            joined.append(reading)
        else:
            joined[-1] = replace(last, end=reading.end, type="TIME", spec=pair, rule="joined")
    return [reading for reading in joined if reading.rule not in _ONLY_JOINED]


def _joins(gap: list[Element]) -> bool:
    """Tell whether the words between a time of day and a day make one of them."""
    words = wordlist("time_joint")
    return len(gap) <= _LONGEST_JOINT and all(e.word == _COMMA or e.word in words for e in gap)


def _pair(first: Reading, second: Reading) -> Hour | None:
    for hour, day in ((first.spec, second), (second.spec, first)):
        if isinstance(hour, Hour) and hour.day is None and not hour.night and day.rule in _DAYS:
            return None if isinstance(day.spec, Hour | Fixed) else replace(hour, day=day.spec)
    return None


def _offset(first: Reading, gap: list[Element], day: Reading) -> Offset | None:
    if first.rule not in _STEPS or day.rule not in _DAYS or len(gap) != 1 or gap[0].word not in _SIDES:
        return None
    length = _LENGTH.fullmatch(first.spec.value) if isinstance(first.spec, Fixed) else None
    return Offset(day.spec, length[2], int(length[1]) * _SIDES[gap[0].word]) if length else None


def _anchored(doc: Doc, line: Line, readings: list[Reading]) -> Iterator[TimeNode]:
    article = layers.of(doc).article
    blocks = layers.of(doc).blocks
    timeline = Timeline(cal.parse(article.published if article else None))
    in_body = False
    at = 0
    for number, reading in enumerate(readings):
        start, end = _tokens(line, reading)
        while at < len(blocks) and blocks[at].end <= start:
            at += 1
        head = at < len(blocks) and blocks[at].kind in _HEADS
        if not head and not in_body:
            timeline.reset()
            in_body = True
        title = head and blocks[at].kind == "title"
        first, last = _range(line, readings, number)
        tense = partial(direction, doc[first:last], title=title)
        told = timeline.last_told(reading.spec.unit if isinstance(reading.spec, Step | Period) else cal.DAY)
        value, kind = timeline.resolve(reading.spec, tense)
        timeline.at_night |= line.elements[reading.start].senses.get("edge") == "night"
        type_ = kind or reading.type
        resolved = type_ == "SET" or "XX" not in value
        anchor = _anchor(reading.spec, value, told=told is not None) if resolved else "nothing"
        rule = joined(rule_id("time", reading.rule), rule_id("anchor", anchor))
        yield TimeNode(start, end, type_, value, resolved, rule)


def _anchor(spec: Spec, value: str, *, told: bool) -> Anchor:
    """Return what a value was read against; a length of time and "now" are read against nothing."""
    base = base_of(spec)
    if not value[0].isdigit():
        return ""
    return "full" if base is None else "told" if base == "told" and told else "published"


def _tokens(line: Line, reading: Reading) -> tuple[int, int]:
    return line.elements[reading.start].start, line.elements[reading.end - 1].end


def _range(line: Line, readings: list[Reading], number: int) -> tuple[int, int]:
    """Return the tokens of a reading and of the dates that it makes a range with ("3 to 5 May")."""
    first = last = number
    while first > number - _CHAIN and first and _linked(line, readings[first - 1], readings[first]):
        first -= 1
    while (
        last < number + _CHAIN
        and last + 1 < len(readings)
        and _linked(line, readings[last], readings[last + 1])
    ):
        last += 1
    return _tokens(line, readings[first])[0], _tokens(line, readings[last])[1]


def _linked(line: Line, first: Reading, second: Reading) -> bool:
    gap = line.elements[first.end : second.start]
    if not first.rule == second.rule == "date" or len(gap) != 1:
        return False
    return gap[0].word in _DASHES or gap[0].word in wordlist("range_link")
