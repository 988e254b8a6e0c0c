"""Scopes: the operators above each trigger, from which its status and polarity are read."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from briefing.extract.document import layers
from briefing.extract.events import read_scope
from briefing.extract.events.scope import Step
from briefing.extract.inspection.sheet import line


def scopes(doc: Doc) -> Iterator[str]:
    """Yield each event with its status and polarity, and the way up from its trigger."""
    known = {actor.id: actor.name for actor in layers.of(doc).actors}
    for event in layers.of(doc).events:
        steps: list[Step] = []
        reading = read_scope(doc[event.head], steps)
        sources = ", ".join(known[one] for one in event.attribution) or "the article"
        yield line(f"“{doc[event.head].text}” is {event.status}, {event.polarity}, according to {sources}")
        if reading.condition is not None:
            yield line(f"on the condition “{reading.condition.text}”", depth=2)
        for step in steps:
            yield line(_step(step), depth=2)


def _step(step: Step) -> str:
    token, head = step.token, step.token.head
    own = ", ".join(step.operators) or "nothing"
    if step.effect == "stop":
        above = f"nothing above reaches it ({token.dep_})"
    elif step.effect:
        above = f"“{head.text}” above makes it {step.effect} ({token.dep_})"
    else:
        above = f"“{head.text}” above leaves it as it is ({token.dep_})"
    return f"“{token.text}” has {own} on it; {above}"
