"""Candidates that end in a word of places, or begin with one: "Nakagawa Dam", "Lake Ikeda", "the town of Harrow"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from briefing.extract.document import is_capitalised, sentence_of, words_of
from briefing.extract.names import gazetteer
from briefing.extract.names.assets import cap_end
from briefing.extract.names.candidate import Candidate, Label, Rank
from briefing.lexicon.lookup import column, mapping, wordlist

_NOMINAL = frozenset({"NOUN", "PROPN"})
_MODIFIERS = frozenset({"compound", "amod", "nmod"})


def places(doc: Doc) -> Iterator[Candidate]:
    """Yield "Nakagawa Dam" and "Ikeda nuclear power station": a name with the noun of a place beside it."""
    landmarks, places = wordlist("landmark"), wordlist("settlement") | column("geonouns", "noun")
    words = words_of(doc)
    for i, form in enumerate(words.forms):
        if form not in landmarks and words.lower[i] not in places:
            continue
        token = doc[i]
        if form in landmarks and token.i + 1 < len(doc) and is_capitalised(token.nbor(1)):
            yield Candidate(token.i, token.i + 2, "LOC", Rank.PATTERN, "landmark")
            continue
        yield from _settlement(token)
        yield from _site(token)


def _settlement(noun: Token) -> Iterator[Candidate]:
    """Yield what "the town of" names."""
    doc, start = noun.doc, noun.i + 2
    if noun.lower_ in wordlist("settlement") and start < len(doc) and doc[start - 1].lower_ == "of":
        end = cap_end(doc, start)
        if end > start:
            yield Candidate(start, end, "GPE", Rank.TABLE, "settlement")


def _site(noun: Token) -> Iterator[Candidate]:
    """Yield a name before the noun of a place; a facility may be written small: "Ikeda power station"."""
    kind = mapping("geonouns", "noun", "kind").get(noun.lower_)
    if kind is None or noun.i == 0 or noun.pos_ not in _NOMINAL:
        return
    first = noun.doc[_name_before(noun)]
    named = first.i < noun.i and first.pos_ == "PROPN" and first.text not in column("titles", "title")
    entry = gazetteer.lookup(first.text)
    if entry and entry.place == "country" and not is_capitalised(noun):
        return  # "US carrier docks"
    if named and (is_capitalised(noun) or kind == "facility"):
        label: Label = "FAC" if kind == "facility" else "LOC"
        yield Candidate(first.i, noun.i + 1, label, Rank.PATTERN, "geonoun")


def _name_before(noun: Token) -> int:
    """Return where a name before a noun begins: at the first capital of its modifiers that is no demonym."""
    doc, start, first = noun.doc, noun.i, sentence_of(noun)[0]
    while start > first and doc[start - 1].pos_ in _NOMINAL | {"ADJ"}:
        if doc[start - 1].dep_ not in _MODIFIERS:
            break
        start -= 1
    while start < noun.i and not is_capitalised(doc[start]):
        start += 1
    while start < noun.i and doc[start].ent_type_ == "NORP":
        start += 1
    return start
