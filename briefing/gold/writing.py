"""A briefing as an annotated article, in the format of the corpus: what a reader corrected can teach."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from briefing.gold.marks import Mark
from briefing.model import Actor, Briefing, Event, Figure, Item, Place, Quote, Span, Threat, Time

_FORMS = {"name": "a", "alias": "a", "metonym": "a", "demonym": "d", "nominal": "n", "pronoun": "n"}
_ACTOR = "adn"  # the letters that mark an actor
_BRACKETS = str.maketrans("[]{}", "()()")
_LINES = re.compile(r"\n+")


def annotated(briefing: Briefing) -> str:
    """Return a file as ``briefing.gold.marks.parse`` reads it; of two that cross, the later is lost.

    Square brackets and braces of the text become round ones, since the format needs them. Records without a mark that
    is kept are left out, and so are references to them.
    """
    text = briefing.article.text.rstrip("\n")
    marks = _nested(mark for mark in _marks(briefing) if mark.end <= len(text))
    kept = {(mark.letter, mark.key) for mark in marks}
    return f"+++\n{_header(briefing, kept)}+++\n\n{_marked(text.translate(_BRACKETS), marks)}\n"


def _marks(briefing: Briefing) -> Iterator[Mark]:
    for actor in briefing.who:
        yield from (Mark(one.start, one.end, _FORMS[one.form], actor.id) for one in actor.mentions)
    for event in briefing.what:
        yield Mark(event.trigger.start, event.trigger.end, "e", event.id)
        yield from (Mark(one.start, one.end, "w", event.id) for one in event.why)
    for time in briefing.when:
        yield Mark(time.start, time.end, "t", time.id)
    for place in briefing.where:
        yield from (Mark(one.start, one.end, "p", place.id) for one in place.mentions)
    for threat in briefing.threats:
        yield from (Mark(one.start, one.end, "h", threat.id) for one in threat.evidence)
    for quote in briefing.quotes:
        yield Mark(quote.start, quote.end, "q", quote.id)
        if quote.source_words:
            yield Mark(quote.source_words.start, quote.source_words.end, "s", quote.id)
    for figure in briefing.figures:
        yield Mark(figure.start, figure.end, "f", figure.id)


def _nested(marks: Iterable[Mark]) -> list[Mark]:
    """Return marks that nest, the outer before the inner; one that crosses another is left out."""
    kept: list[Mark] = []
    open_: list[Mark] = []
    for mark in sorted(set(marks), key=lambda one: (one.start, -one.end, one.letter, one.key)):
        while open_ and open_[-1].end <= mark.start:
            open_.pop()
        if open_ and mark.end > open_[-1].end:
            continue
        kept.append(mark)
        open_.append(mark)
    return kept


def _marked(text: str, marks: list[Mark]) -> str:
    """Return the text with its marks; those on the same words share one pair of brackets."""
    by_span: dict[Span, list[str]] = {}
    for mark in marks:
        by_span.setdefault(Span(mark.start, mark.end), []).append(f"{mark.letter}.{mark.key}")
    opens: dict[int, int] = {}
    closes: dict[int, list[tuple[int, str]]] = {}
    for span, ids in by_span.items():
        opens[span.start] = opens.get(span.start, 0) + 1
        closes.setdefault(span.end, []).append((span.start, f"]{{{' '.join(ids)}}}"))
    out = []
    for at, char in enumerate(f"{text}\0"):
        out += [one for _, one in sorted(closes.get(at, ()), key=lambda pair: -pair[0])]
        out.append("[" * opens.get(at, 0) + ("" if char == "\0" else char))
    return _LINES.sub("\n\n", "".join(out))


def _header(briefing: Briefing, kept: set[tuple[str, str]]) -> str:
    lines = [f"source = {_toml(briefing.article.site or 'corrected by a reader')}"]
    if (briefing.article.published or "")[:10]:
        lines.insert(0, f"published = {(briefing.article.published or '')[:10]}")
    records = _Records(briefing, kept)
    for item in briefing.items():
        letters, table, told = records.record(item)
        if records.known([item.id], letters):
            fields = (f"{key} = {_toml(one)}" for key, one in told.items() if one not in ("", None))
            lines += ["", f"[{table}.{item.id}]", *fields]
    return "\n".join(lines) + "\n"


class _Records:
    """The records of the header: what is told of each item."""

    def __init__(self, briefing: Briefing, kept: set[tuple[str, str]]) -> None:
        self._kept = kept
        self._values = {time.id: time.value for time in briefing.when}

    def known(self, ids: Iterable[str], letters: str) -> list[str]:
        """Return those that have a mark with one of these letters."""
        return [one for one in ids if any((letter, one) in self._kept for letter in letters)]

    def record(self, item: Item) -> tuple[str, str, dict[str, Any]]:
        """Return the letters that mark an item, its table, and what the header tells of it."""
        match item:
            case Actor():
                told = {"name": item.name, "kind": item.kind, "country": item.country, "key": item.key}
                return _ACTOR, "actor", told
            case Event():
                return "e", "event", self._event(item)
            case Time():
                return "t", "time", {"value": item.value}
            case Place():
                return "p", "place", {"name": item.name, "country": item.country}
            case Threat():
                parties = {
                    "issuer": self.known(item.issuer, _ACTOR),
                    "target": self.known(item.target, _ACTOR),
                }
                condition = item.condition is not None
                return (
                    "h",
                    "threat",
                    {"form": item.form, **parties, "polarity": item.polarity, "condition": condition},
                )
            case Quote():
                speaker = next(iter(self.known([item.speaker or ""], _ACTOR)), "")
                return "q", "quote", {"speaker": speaker, "kind": item.kind, "polarity": item.polarity}
            case Figure():
                return (
                    "f",
                    "figure",
                    {"value": item.value, "of": item.of, "bound": item.bound, "unit": item.unit},
                )

    def _event(self, item: Event) -> dict[str, Any]:
        return {
            "type": item.type,
            "who": self.known(item.who, _ACTOR),
            "whom": self.known(item.whom, _ACTOR),
            "where": self.known(item.where, "p"),
            "when": next((self._values[one] for one in item.when if one in self._values), ""),
            "status": item.status,
            "polarity": item.polarity,
            "key": item.key,
        }


def _toml(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
