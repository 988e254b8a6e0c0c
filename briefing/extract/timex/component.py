"""Time expressions with TIMEX3 types and values, as ``layers.of(doc).times``.

Reads the tokens, tags and parse, ``brf_article`` (the day of publication) and ``brf_blocks``.
"""

from __future__ import annotations

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
from briefing.extract.timex.grammar import Found
from briefing.extract.timex.guards import Setting, is_time
from briefing.extract.timex.joining import join, linked
from briefing.extract.timex.line import Line
from briefing.extract.timex.specs import Hour, Period, Reading, Spec, Step, base_of
from briefing.extract.timex.tense import direction

_HEADS = frozenset({"title", "standfirst", "byline", "caption"})
_CHAIN = 3  # the most dates to either side that one range is made of
# Rules that hold their words back from others though they may tell no time: "31 April", "twice a week".
_HOLDING = frozenset({"date", "iso", "ymd", "slashed", "dmy", "days", "weekof", "rate"})


@Language.factory("brf_times", assigns=["doc._.brf_times"], requires=["doc._.brf_blocks", "doc.spans"])
def create_times(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component; it keeps nothing between documents."""
    return mark


def mark(doc: Doc) -> Doc:
    """Set ``layers.of(doc).times``: sorted by start, none overlapping another."""
    line = lines.read(doc)
    setting = Setting(line, doc)
    found = (match for match in grammar.matches(line) if is_time(match, setting))
    readings = _longest((match, readers.read(match)) for match in found)
    layers.of(doc).times = tuple(_anchored(doc, line, join(readings, line)))
    return doc


def _longest(found: Iterable[tuple[Found, Reading | None]]) -> list[Reading]:
    """Return the longest readings; what tells no time, "31 April", may hold its words back from shorter ones."""
    kept: list[Reading] = []
    taken: set[int] = set()
    for match, reading in sorted(found, key=lambda pair: (pair[0].start - pair[0].end, pair[0].start)):
        inside = range(match.start, match.end)
        if (reading or match.rule in _HOLDING) and taken.isdisjoint(inside):
            taken.update(inside)
            if reading:
                kept.append(reading)
    return sorted(kept, key=lambda r: r.start)


def _anchored(doc: Doc, line: Line, readings: list[Reading]) -> Iterator[TimeNode]:
    article = layers.of(doc).article
    blocks = layers.of(doc).blocks
    timeline = Timeline(cal.parse(article.published if article else None))
    in_body = False
    at = 0
    for number, found in enumerate(readings):
        start, end = _tokens(line, found)
        while at < len(blocks) and blocks[at].end <= start:
            at += 1
        opens = at < len(blocks) and blocks[at].start == start
        reading = replace(found, spec=_of_today(found.spec)) if opens else found
        head = at < len(blocks) and blocks[at].kind in _HEADS
        if not head and not in_body:
            timeline.reset()
            in_body = True
        title = head and blocks[at].kind == "title"
        first, last = _range(line, readings, number)
        tense = partial(direction, doc[first:last], title=title)
        told = timeline.last_told(reading.spec.unit if isinstance(reading.spec, Step | Period) else cal.DAY)
        value, kind = timeline.resolve(reading.spec, tense)
        timeline.at_night |= line.elements[reading.start].senses.get("edge") == "TNI"
        type_ = kind or reading.type
        resolved = type_ == "SET" or "XX" not in value
        anchor = _anchor(reading.spec, value, told=told is not None) if resolved else "nothing"
        rule = joined(rule_id("time", reading.rule), rule_id("anchor", anchor))
        yield TimeNode(start, end, type_, value, resolved, rule)


def _of_today(spec: Spec) -> Spec:
    """Return an hour that a running report begins an entry with, "4.30pm", on the day of publication."""
    alone = isinstance(spec, Hour) and spec.day is None and not spec.at.startswith("T")
    return replace(spec, day=Period(cal.DAY, 0)) if isinstance(spec, Hour) and alone else spec


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
    if first == last and (governed := readings[number].governed):
        return line.elements[governed[0]].start, line.elements[governed[1] - 1].end
    return _tokens(line, readings[first])[0], _tokens(line, readings[last])[1]


def _linked(line: Line, first: Reading, second: Reading) -> bool:
    return first.rule == second.rule == "date" and linked(line.elements[first.end : second.start])
