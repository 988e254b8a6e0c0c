"""Triggers: the row of the table of events that matched, rows of its lemma that did not, the event made of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from briefing.contract.row_rules import event_asked, event_meant
from briefing.extract.document import EventNode, layers
from briefing.extract.events.patterns import best_row, fits
from briefing.extract.inspection.sheet import columns, line, quoted

_PARTS = {"PROPN": "NOUN", "NOUN": "NOUN", "VERB": "VERB", "ADJ": "ADJ"}  # of speech that the table has


def triggers(doc: Doc) -> Iterator[str]:
    """Yield each token that has rows in the table of events or is an event, with those rows."""
    for token in doc:
        pos = _PARTS.get(token.pos_, "")
        rows = fits(token, pos)
        event = _event_of(doc, token)
        if not rows and event is None:
            continue
        best = best_row(token, pos)
        yield line(f"“{token.text}” {_told(doc, token, event, found=best is not None)}")
        for row, fit in rows:
            verdict = "matches" if row is best else "fits less" if fit >= 0 else "does not fit"
            kind, asked = event_meant(row).partition(" ")[0], event_asked(row)
            yield columns((f"  {row.where}", 17), (verdict, 12), (kind, 9), (asked, 0))


def _event_of(doc: Doc, token: Token) -> EventNode | None:
    return next((e for e in layers.of(doc).events if token.i in (e.head, *e.tellings)), None)


def _told(doc: Doc, token: Token, event: EventNode | None, *, found: bool) -> str:
    """Return the event that a token is the trigger of, in words."""
    if event is None:
        return (
            "is no event: it describes another word, or leans on one" if found else "is no event: no row fits"
        )
    if token.i != event.head:
        return f"tells the event of “{doc[event.head].text}” again"
    because = ", ".join(quoted(doc, (i, i + 1)) for i in event.because)
    facts = [
        f"{event.type}{' key' if event.key else ''}",
        f"{_names(doc, event.who)} → {_names(doc, event.whom)}",
        f"where {_places(doc, event.where)}",
        f"when {', '.join(layers.of(doc).times[i].value for i in event.when) or 'not told'}",
        f"reason {', '.join(quoted(doc, bounds) for bounds in event.why) or 'not told'}",
        f"because of {because}",
        event.rule,
    ]
    return ", ".join(facts)


def _names(doc: Doc, ids: Iterable[str]) -> str:
    known = {actor.id: actor.name for actor in layers.of(doc).actors}
    return " and ".join(known[one] for one in ids) or "nobody"


def _places(doc: Doc, ids: Iterable[str]) -> str:
    known = {place.id: place.name for place in layers.of(doc).places}
    return " and ".join(known[one] for one in ids) or "not told"
