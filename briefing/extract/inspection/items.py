"""Actors and places with their mentions, times, quotations, figures: each with the id of the rule that found it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from briefing.extract.actors import MentionIndex
from briefing.extract.document import layers
from briefing.extract.inspection.sheet import columns, line, quoted


def actors(doc: Doc) -> Iterator[str]:
    """Yield each actor, and a line for each of its mentions."""
    for actor in layers.of(doc).actors:
        about = [actor.kind, actor.country, actor.gender, *actor.roles]
        yield line(f"{actor.id} {actor.name}: {', '.join(part for part in about if part)}")
        for ref in actor.mentions:
            words = quoted(doc, (ref.start, ref.end))
            yield columns((f"  {words}", 40), (ref.form, 8), (ref.rule or "no rule", 0))


def places(doc: Doc) -> Iterator[str]:
    """Yield each place, and a line for each of its mentions."""
    for place in layers.of(doc).places:
        yield line(
            f"{place.id} {place.name}: {', '.join(part for part in (place.kind, place.country) if part)}"
        )
        for ref in place.mentions:
            yield columns((f"  {quoted(doc, (ref.start, ref.end))}", 49), (ref.rule or "no rule", 0))


def times(doc: Doc) -> Iterator[str]:
    """Yield each time: words, TIMEX3 type and value, rule."""
    for time in layers.of(doc).times:
        value = time.value if time.resolved else f"{time.value} (not resolved)"
        words = quoted(doc, (time.start, time.end))
        yield columns((words, 30), (time.type, 8), (value, 24), (time.rule, 0))


def quotations(doc: Doc) -> Iterator[str]:
    """Yield each quotation: its words, who says it, the words that name the source, the cue, the rule."""
    owners = MentionIndex(doc)
    for quote in layers.of(doc).quotes:
        speaker = owners.of(quote.source) if quote.source else None
        yield line(f"{quote.kind} {quoted(doc, (quote.start, quote.end))}")
        source = f"source {quoted(doc, quote.source)}" if quote.source else "no words name the source"
        said_by = f"speaker {speaker.id} {speaker.name}" if speaker else "no actor is the speaker"
        cue = f"cue {quoted(doc, quote.cue)}" if quote.cue else "no cue"
        denied = "denied, " if quote.polarity == "negative" else ""
        yield line(f"{denied}{source}, {said_by}, {cue}, {quote.rule}", depth=2)


def figures(doc: Doc) -> Iterator[str]:
    """Yield each figure: words, bound and value, what it counts, the event that it belongs to, the rule."""
    for figure in layers.of(doc).figures:
        counted = " ".join(part for part in (figure.bound, figure.value, figure.of, figure.unit) if part)
        event = "" if figure.event is None else f" of “{doc[layers.of(doc).events[figure.event].head].text}”"
        yield line(f"{quoted(doc, (figure.start, figure.end))}: {counted}{event}, {figure.rule or 'no rule'}")
