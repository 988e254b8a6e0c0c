"""The summary of an event: the article's own clause, a pronoun at its head replaced by the name."""

from __future__ import annotations

from spacy.tokens import Doc

from briefing.extract.clauses import clause_of
from briefing.extract.layers import EventNode

_LONGEST = 40  # words


def summarize(doc: Doc, event: EventNode) -> str:
    """Return the clause that tells the event, at most 40 words."""
    start, end = clause_of(doc[event.head])
    words = " ".join(doc[start:end].text.split())
    name = _subject_name(doc, event, start)
    if name:
        rest = doc[start + 1 : end].text
        words = f"{name} {' '.join(rest.split())}"
    pieces = words.split()
    return words if len(pieces) <= _LONGEST else " ".join(pieces[:_LONGEST]) + " …"


def _subject_name(doc: Doc, event: EventNode, start: int) -> str | None:
    if doc[start].tag_ != "PRP" or doc[start].dep_ not in ("nsubj", "nsubjpass"):
        return None
    for actor in doc._.brf_actors:
        if actor.id in event.who + event.whom and any(ref.start == start for ref in actor.mentions):
            return str(actor.name)
    return None
