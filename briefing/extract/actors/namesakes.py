"""Namesakes: the State of Georgia in "Athens, Georgia", which is no country."""

from __future__ import annotations

from spacy.tokens import Span

from briefing.extract.document import layers
from briefing.extract.names import Entry, lookup
from briefing.lexicon.lookup import wordlist

_STATES = "USA"


def state_of(span: Span) -> Entry | None:
    """Return the State that a name after a town means, where it is a country's name too; None where it means none.

    It is the State where the town lies elsewhere than in that country, and where no table knows the town but the
    article names other States.
    """
    doc, country = span.doc, lookup(span.text)
    before = span.start - 1
    if (
        span.text not in wordlist("state_namesake")
        or country is None
        or before < 1
        or doc[before].text != ","
    ):
        return None
    town = next((name for name in layers.of(doc).names if name.end == before), None)
    known = lookup(town.text) if town is not None else None
    foreign = known is not None and known.country != country.country
    if not foreign and not (known is None and _names_states(span)):
        return None
    return lookup(f"{span.text} state")


def _names_states(span: Span) -> bool:
    entries = (lookup(name.text) for name in layers.of(span.doc).names)
    return any(e is not None and e.country == _STATES and e.place == "region" for e in entries)
