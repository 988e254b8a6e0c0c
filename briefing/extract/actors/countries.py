"""Countries: which one an actor or a town is of, by the words around it."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from briefing.extract.actors.affiliation import acts_for_country
from briefing.extract.actors.drafts import Draft
from briefing.extract.actors.namesakes import state_of
from briefing.extract.document import POSSESSIVE, layers, names_within, root_of, sentence_of, words_of
from briefing.extract.names import gazetteer
from briefing.lexicon.lookup import column

_BESIDE = 6  # tokens before an actor's name among which its country stands
_LONGEST_COUNTRY = 3  # tokens of it
_BETWEEN = frozenset({"NOUN", "PROPN", "ADJ", "PUNCT", "VERB"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SPOKEN_OF = _SUBJECTS | {"dobj", "dative", "iobj"}
_MARKS = frozenset('“”"')
_REGION = 3  # tokens in the longest name of a region after a town: "Papua New Guinea"


def country_beside(span: Span) -> str | None:
    """Return the country named in the words of an actor or just before them."""
    doc = span.doc
    for start in range(max(span.start - _BESIDE, sentence_of(span[0])[0]), span.end):
        for end in range(min(start + _LONGEST_COUNTRY, span.end), start, -1):
            entry = gazetteer.lookup(doc[start:end].text)
            if entry is None or entry.place != "country" or entry.country is None:
                continue
            if all(map(_is_between, doc[end : max(end, span.start)])):
                return entry.country
    return None


def country_after(span: Span) -> str | None:
    """Return the country of the region or country that follows a town: "Birmingham, Ala.", "Paris, Texas"."""
    doc, start = span.doc, span.end + 1
    if start >= len(doc) or doc[span.end].text != ",":
        return None
    for end in range(min(start + _REGION, len(doc)), start, -1):
        entry = state_of(doc[start:end]) or gazetteer.lookup(doc[start:end].text)
        if entry is not None and entry.label in ("LOC", "GPE") and entry.place in ("region", "country"):
            closed = end == len(doc) or doc[end].is_punct or doc[end].is_space
            return entry.country if closed else None  # "after talks in Berlin, France said …"
    return None


def country_of_role(doc: Doc, start: int, end: int) -> str | None:
    """Return the country that is named in the words of a role."""
    for name in names_within(doc, start, end):
        if name.end <= end:
            entry = gazetteer.lookup(name.text)
            if entry and entry.country and entry.place == "country":
                return entry.country
    return None


def country_of_official(doc: Doc, person: Draft) -> str | None:
    """Return the one country in the sentence that first gives an official's role: "the minister said in Rome"."""
    if not person.roles or not acts_for_country(person.roles):
        return None
    first = person.mentions[0]
    sent = doc[first.start].sent
    if root_of(doc, first.start, first.end).head.lemma_ not in column("speech", "verb"):
        return None  # where an official goes or whom he meets tells nothing of whose he is
    named = [
        (root_of(doc, name.start, name.end), entry.country)
        for name in names_within(doc, sent.start, sent.end)
        if (entry := gazetteer.lookup(name.text)) is not None
        and entry.label != "NORP"
        and (entry.capital or entry.place == "country")
    ]
    codes = {code for token, code in named if not _is_spoken_to(token)}
    if len(codes) == 1:
        return codes.pop()
    here = _country_of_dateline(doc)
    return here if here in {code for token, code in named if token.dep_ in _SUBJECTS} else None


def _country_of_dateline(doc: Doc) -> str | None:
    """Return the country whose capital the article comes from: its ministers need no "Norwegian" before them."""
    lines = [(block.start, block.end) for block in layers.of(doc).blocks if block.kind == "dateline"]
    told = (name for name in layers.of(doc).names if any(start <= name.start < end for start, end in lines))
    towns = (gazetteer.lookup(name.text.title()) for name in told)
    return next((town.country for town in towns if town is not None and town.capital), None)


def _is_spoken_to(token: Token) -> bool:
    """Whether a country is told something, acts or is named in a quotation: the speaker may be of another."""
    first, _ = sentence_of(token)
    marks = sum(form in _MARKS for form in words_of(token.doc).forms[first : token.i])
    return token.dep_ in _SPOKEN_OF or marks % 2 == 1


def _is_between(token: Token) -> bool:
    """Whether a word may stand between a country and whoever is of it."""
    return token.text in POSSESSIVE or (token.pos_ in _BETWEEN and token.text not in ",.;")
