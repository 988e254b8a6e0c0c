"""Why an item is in a briefing, in words for people: the rules that found it, filled with the article's own words.

An id is ``layer.rule``, with the row of the table that decided after ``@``; several are joined by ``+``.
``lexicon/rules.tsv`` holds a clause for each rule, and one for each layer where a rule has none of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from briefing.article import Article
from briefing.lexicon import table
from briefing.model import Actor, Briefing, Event, Item, Place, Quote, Span, Threat

USERS = "user/"  # what the name of a table of the user's own begins with
_FIRST = {"threat": 0, "event": 1}  # layers that are told before the others, whichever spoke first
_JOINS = {
    "event": ", ",
    "anchor": ", ",
}  # between a clause and the one before it; ", and " where none is named
_ABSTRACT = {  # what stands in the clauses where there is no article
    "words": "it",
    "cue": "a word of speech",
    "because": "words of the text",
    "seat": "country or capital",
    "published": "the date of publication",
    "source": "",
}
_COUNTRIES = frozenset({"country", "people", "direction"})
_WORD = re.compile(r"\S+")
_BLANK = re.compile(r"\{(\w+)\}")


class _Part(NamedTuple):
    """One rule of an id."""

    layer: str
    rule: str
    where: str


def reason(item: Item, briefing: Briefing, at: int = 0) -> str:
    """Return why an item is in the briefing, as a clause: "because of “fired … at” and “rockets”".

    ``at`` says which mention of an actor or a place is meant. A row of the user's own is named.
    """
    text = briefing.article.text
    match item:
        case Actor() | Place():
            mention = item.mentions[at]
            return _told(mention.rule, words=_quoted([Span(mention.start, mention.end)], text))
        case Event():
            return _told(
                item.rule, because=_because(item.rule, item.because or (item.trigger,), item.trigger, text)
            )
        case Threat():
            trigger = next((one.trigger for one in briefing.what if one.because == item.because), None)
            return _told(item.rule, because=_because(item.rule, item.because, trigger, text))
        case Quote():
            return _told(item.rule, cue=(_quoted([item.cue], text) if item.cue else "") or _ABSTRACT["cue"])
        case _:
            words = _quoted([Span(item.start, item.end)], text)
            return _told(item.rule, words=words, **_publication(briefing.article))


def rules() -> Iterator[tuple[str, str]]:
    """Yield every rule that has words of its own, and every layer: id and words, in the order of the table."""
    for (layer, rule), phrase in _phrases().items():
        if layer != "source":
            yield f"{layer}.{rule}" if rule else layer, _filled(phrase, _ABSTRACT)


def _told(rule: str, **filled: str) -> str:
    """Return the clauses of an id as one; what nothing is known for is left out."""
    parts = sorted(_parts(rule), key=lambda part: _FIRST.get(part.layer, len(_FIRST)))
    if [part.layer for part in parts] == ["threat"] and filled.get("because"):
        parts.append(_Part("event", "", ""))  # nothing but its words tells a judgement
    told = ""
    for part in parts:
        phrase = _phrase(part)
        if not phrase or ("{because}" in phrase and not filled.get("because")):
            continue
        fills = _ABSTRACT | filled | {"seat": _seat(parts)} | ({"words": "it"} if told else {})
        told += (_JOINS.get(part.layer, ", and ") if told else "") + _filled(phrase, fills)
    return told + _own(parts) if told else ""


def _filled(phrase: str, fills: Mapping[str, str]) -> str:
    return _BLANK.sub(lambda blank: fills.get(blank[1], blank[0]), phrase)


def _parts(rule: str) -> list[_Part]:
    found = []
    for one in filter(None, rule.split("+")):
        name, _, where = one.rpartition("@") if "@" in one else (one, "", "")
        layer, _, rest = name.partition(".")
        found.append(_Part(layer, rest, where))
    return found


def _phrase(part: _Part) -> str:
    """Return the clause of a rule, of its kind ("verb" of "verb:fire at"), or of its layer."""
    names = (part.rule, part.rule.partition(":")[0], "")
    return next((found for name in names if (found := _phrases().get((part.layer, name)))), "")


def _own(parts: Iterable[_Part]) -> str:
    """Return which rows of the user's own tables had a say."""
    rows = list(dict.fromkeys(part.where for part in parts if part.where.startswith(USERS)))
    if not rows:
        return ""
    return f" ({'a row' if len(rows) == 1 else 'rows'} of your own: {', '.join(rows)})"


def _seat(parts: Iterable[_Part]) -> str:
    """Return what acts where a name stands for a government."""
    named = {part.rule for part in parts if part.layer == "name"}
    if not named:
        return _ABSTRACT["seat"]
    return "country" if named & _COUNTRIES else "capital"


def _publication(article: Article) -> dict[str, str]:
    """Return the date of publication, and where it is from."""
    day = (article.published or "")[:10]
    source = _phrases().get(("source", article.published_from or ""), "")
    return {"published": day or _ABSTRACT["published"], "source": f" ({source})" if source else ""}


def _because(rule: str, spans: Sequence[Span], trigger: Span | None, text: str) -> str:
    """Return the words that a rule rests on; of a verb that they stand around, itself and its particle come first.

    What stands together in the text is quoted as one; an ellipsis stands for what is between.
    """
    verb = next((part.rule for part in _parts(rule) if part.layer == "event"), "")
    if len(spans) < 2 or trigger is None or not verb.startswith("verb:"):
        return _quoted(spans, text)
    particles = set(verb.lower().partition("(")[0].split()[1:])
    frame: list[Span] = []
    rest: list[Span] = []
    for word in (one for span in spans for one in _words(span, text)):
        is_verb = trigger.start <= word.start < trigger.end or word.of(text).lower() in particles
        (frame if is_verb else rest).append(word)
    return " and ".join(_quoted(group, text) for group in (frame, rest) if group)


def _words(span: Span, text: str) -> Iterator[Span]:
    for found in _WORD.finditer(text, span.start, span.end):
        yield Span(*found.span())


def _quoted(spans: Sequence[Span], text: str) -> str:
    """Return stretches of the text in quotation marks, with an ellipsis between those that stand apart."""
    words, reached = "", 0
    for span in sorted(spans):
        if words:
            words += " … " if text[reached : span.start].strip() else " "
        words += " ".join(span.of(text).split())
        reached = span.end
    return f"“{words}”" if words else ""


@cache
def _phrases() -> dict[tuple[str, str], str]:
    return {(row["layer"], row["rule"]): row["phrase"] for row in table("rules")}
