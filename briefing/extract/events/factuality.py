"""Factuality: status, polarity and source of an event, by the scopes in which its trigger stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from briefing.extract.actors import MentionIndex
from briefing.extract.document import EventNode, joined, layers, rule_id
from briefing.extract.events.cameo import type_of
from briefing.extract.events.scope import read_light
from briefing.extract.quotation import Speakers
from briefing.lexicon import Row, table
from briefing.model import Polarity

_UTTERED = frozenset({"THREATEN", "REQUEST", "ACCUSE"})


@Language.factory(
    "brf_factuality", assigns=["doc._.brf_events"], requires=["doc._.brf_events", "doc._.brf_quotes"]
)
def create_factuality(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that sets status, polarity and attribution of ``brf_events``."""
    return judge


def judge(doc: Doc) -> Doc:
    """Read the operators above every trigger."""
    speakers = Speakers(doc, MentionIndex(doc))
    layers.of(doc).events = tuple(_judged(doc, event, speakers) for event in layers.of(doc).events)
    return doc


def _judged(doc: Doc, event: EventNode, speakers: Speakers) -> EventNode:
    head = doc[event.head]
    reading = read_light(head, doc[event.light] if event.light is not None else None)
    status = reading.status if reading.status != "actual" else event.status
    if head.pos_ == "NOUN" and event.type in _UTTERED and head.dep_ in ("dobj", "nsubjpass"):
        reading = replace(reading, polarity="positive")  # a rejected ultimatum was given
    negative = (event.polarity == "negative") != (reading.polarity == "negative")
    polarity: Polarity = "negative" if negative else "positive"
    judged = replace(event, status=status, polarity=polarity, attribution=speakers.claiming(head))
    return _by_mood(judged) if event.who and head.pos_ == "VERB" else judged


def _by_mood(event: EventNode) -> EventNode:
    """Return the event as the intent or the refusal that it amounts to: "will not lift the ban" is a refusal."""
    row = _moods().get((event.type, event.status, event.polarity))
    if row is None:
        return event
    rule = joined(event.rule, rule_id("mood", f"{event.status} {event.polarity}", row))
    return replace(event, type=type_of(row["code"]), code=row["code"], rule=rule)


@cache
def _moods() -> dict[tuple[str, str, str], Row]:
    return {(row["type"], row["status"], row["polarity"]): row for row in table("mood")}
