"""Which items of a briefing are right by a gold article, item by item and rule by rule.

The measures are those of ``score.py``; an item is what stands there in a row of its own: a name under its actor, a
reference, a place, a time, a key event and its reasons, a threat, a quotation with its speaker, the words that name
its source, a figure.
"""

from __future__ import annotations

import collections
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from score import NAMED, Article, Span


class Wanted(NamedTuple):
    """An item of the gold article: its places, what it must be; a find where ``optional`` is right, a miss is no miss."""

    kind: str
    spans: list[Span]
    value: Any = None
    optional: bool = False


class Listed(NamedTuple):
    """An item of the briefing, and the rule that found it."""

    kind: str
    spans: list[Span]
    rule: str
    value: Any = None


class Item(NamedTuple):
    """An item as a person is told of it; ``start`` tells apart those of the same words."""

    kind: str
    article: str
    start: int
    words: str


@dataclass
class Judgement:
    """What was found of what is wanted, what was listed and is wrong, and each rule with how often it was right."""

    found: set[Item] = field(default_factory=set)
    wrong: set[Item] = field(default_factory=set)
    rules: dict[str, list[bool]] = field(default_factory=lambda: collections.defaultdict(list))

    def add(self, scored: Article) -> None:
        """Judge the items of an article that is scored."""
        wanted, listed = list(_wanted(scored)), list(_listed(scored))
        for one in wanted:
            if not one.optional and any(_is_same(one, other) for other in listed):
                self.found.add(_item(scored, one))
        for other in listed:
            right = any(_is_same(one, other) for one in wanted)
            if not right:
                self.wrong.add(_item(scored, other))
            for rule in other.rule.split("+") if other.rule else ():
                self.rules[rule.rpartition("@")[0] or rule].append(right)  # whatever the row


def _item(scored: Article, one: Wanted | Listed) -> Item:
    first = min(one.spans, key=lambda span: span.start)
    return Item(one.kind, scored.gold.name, first.start, " ".join(scored.words(first).split()))


def _is_same(one: Wanted, other: Listed) -> bool:
    return one.kind == other.kind and one.value == other.value and _MEETS[one.kind](one.spans, other.spans)


def _likeness(least: float) -> Callable[[list[Span], list[Span]], bool]:
    return lambda golds, spans: any(gold.iou(span) >= least for gold in golds for span in spans)


def _overlap(golds: list[Span], spans: list[Span]) -> bool:
    return any(gold.overlap(span) for gold in golds for span in spans)


def _meet(golds: list[Span], spans: list[Span]) -> bool:
    return any(Article._meet(gold, spans) for gold in golds)


_MEETS = {
    "name": _likeness(0.5),
    "reference": _likeness(0.5),
    "place": _overlap,
    "time": _overlap,
    "event": _overlap,
    "threat": _meet,
    "direct quotation": _likeness(0.8),
    "indirect quotation": _likeness(0.5),
    "figure": _overlap,
    "source": _meet,
    "reason": _meet,
}


def _wanted(scored: Article) -> Iterator[Wanted]:
    for mark in scored.gold.of("anptqfsw"):
        kind, value = _meant(scored.gold.header, mark.letter, mark.key)
        yield Wanted(kind, [scored.ruler.of_gold(mark.start, mark.end)], value)
    for key, record in scored.gold.header.get("event", {}).items():
        yield Wanted("event", scored.marks("e", key), optional=not record.get("key"))
    for key, record in scored.gold.header.get("threat", {}).items():
        yield Wanted("threat", scored.marks("h", key), record["polarity"], bool(record.get("optional")))


def _meant(header: dict[str, Any], letter: str, key: str) -> tuple[str, Any]:
    """Return the kind of a mark, and what an item there must be: whose name, of which value, by whom."""
    match letter:
        case "a":
            return "name", key
        case "n":
            return "reference", key
        case "p":
            return "place", None
        case "t":
            return "time", header["time"][key]["value"]
        case "q":
            return f"{header['quote'][key]['kind']} quotation", header["quote"][key]["speaker"] or None
        case "s":
            return "source", None
        case "w":
            return "reason", None
        case _:
            return "figure", (header["figure"][key]["value"], header["figure"][key]["of"])


def _listed(scored: Article) -> Iterator[Listed]:
    """Yield the items that ``score.py`` counts: what it takes for neither right nor wrong is not among them."""
    made = scored.briefing
    yield from _actors(scored)
    for place in made["where"]:
        for mention in place["mentions"]:
            if not _is_neutral_place(scored, scored.span(mention)):
                yield Listed("place", [scored.span(mention)], mention.get("rule", ""))
    for time in made["when"]:
        yield Listed("time", [scored.span(time)], time.get("rule", ""), time["value"])
    for event in made["what"]:
        if event["key"]:
            yield Listed("event", [scored.span(event["trigger"])], event.get("rule", ""))
            yield from (Listed("reason", [scored.span(words)], "") for words in event.get("why", []))
    for threat in made["threats"]:
        spans = [scored.span(one) for one in threat["evidence"]]
        yield Listed("threat", spans, threat.get("rule", ""), threat["polarity"])
    for quote in made["quotes"]:
        span = scored.span(quote)
        if quote["kind"] == "indirect" or not _is_scare(scored, span):
            speaker = scored.actor_of.get(quote["speaker"], quote["speaker"])
            yield Listed(f"{quote['kind']} quotation", [span], quote.get("rule", ""), speaker)
        if quote.get("source_words"):
            yield Listed("source", [scored.span(quote["source_words"])], "")
    for figure in made.get("figures", []):
        yield Listed("figure", [scored.span(figure)], figure.get("rule", ""), (figure["value"], figure["of"]))


def _actors(scored: Article) -> Iterator[Listed]:
    names = [(scored.ruler.of_gold(mark.start, mark.end), mark.key) for mark in scored.gold.of("a")]
    neutral = scored.marks("dn")
    for actor in scored.briefing["who"]:
        key = scored.actor_of.get(actor["id"], actor["id"])
        for mention in actor["mentions"]:
            span, rule = scored.span(mention), mention.get("rule", "")
            if mention["form"] in NAMED:
                if not scored._ignored(span, names, neutral):
                    yield Listed("name", [span], rule, key)
            elif mention["form"] != "demonym":
                yield Listed("reference", [span], rule, key)


def _is_neutral_place(scored: Article, span: Span) -> bool:
    golds = scored.marks("p")
    if any(gold.iou(span) < 0.5 and gold.start <= span.start and span.end <= gold.end for gold in golds):
        return True  # a name within the name of a place
    touched = any(gold.overlap(span) for gold in golds)
    return not touched and any(one.iou(span) >= 0.5 for one in scored.marks("dn"))


def _is_scare(scored: Article, span: Span) -> bool:
    marked = any(gold.iou(span) >= 0.8 for gold in scored.marks("q"))
    return not marked and len(scored.words(span).split()) <= 3
