"""Candidates for vessels, aircraft and vehicles: "aircraft carrier George Washington", "USS X"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from briefing.extract.document import is_capitalised, root_of, words_of
from briefing.extract.names.candidate import Candidate, Rank
from briefing.lexicon.lookup import column, mapping, wordlist

_OPENING = frozenset("\"'“‘")


def assets(doc: Doc) -> Iterator[Candidate]:
    """Yield vessels and aircraft: "aircraft carrier George Washington", "USS X", "the X, an air ambulance"."""
    for token in _possible(doc):
        if token.text in vessel_prefixes() and token.i + 1 < len(doc) and is_capitalised(doc[token.i + 1]):
            end = cap_end(doc, token.i + 1)
            yield Candidate(token.i, end, "ASSET", Rank.DEFINED, "prefix")
        elif token.is_lower and not token.is_sent_start and _is_asset_noun(token):
            start = token.i + 1
            start += start < len(doc) and doc[start].text in _OPENING
            end = cap_end(doc, start)
            if start < end < len(doc) and doc[end].text == "of" and cap_end(doc, end + 1) > end + 1:
                end = cap_end(doc, end + 1)  # "Spirit of Harrow"
            if end > start and _is_called(doc, token, start, end):
                yield Candidate(start, end, "ASSET", Rank.DEFINED, "craft")
                if token.tag_ == "NNS" and end + 1 < len(doc) and doc[end].lower_ == "and":
                    other = cap_end(doc, end + 1)
                    if other > end + 1:
                        yield Candidate(end + 1, other, "ASSET", Rank.DEFINED, "craft")
            yield from _named_below(doc, token)
            appositive = (
                token.dep_ == "appos" and is_capitalised(token.head) and token.head.i < token.left_edge.i
            )
            if appositive and doc[token.left_edge.i].lower_ in wordlist("article"):
                end = token.head.i + 1
                start = token.head.i
                while start > 0 and is_capitalised(doc[start - 1]) and not doc[start - 1].is_sent_start:
                    start -= 1
                yield Candidate(start, end, "ASSET", Rank.DEFINED, "appositive")


def _possible(doc: Doc) -> Iterator[Token]:
    """Yield what may stand before a ship's name, and the last words of the nouns for vessels."""
    words, prefixes, nouns = words_of(doc), vessel_prefixes(), _asset_nouns()
    for i, form in enumerate(words.forms):
        if form in prefixes or words.lower[i] in nouns or words.lemmas[i] in nouns:
            yield doc[i]


def _named_below(doc: Doc, noun: Token) -> Iterator[Candidate]:
    """Yield the name that the noun's own phrase gives: "the submarine, the Kestrel", "a ship called the Kestrel"."""
    for child in noun.children:
        inner = child.children if child.lemma_ in wordlist("naming") else (child,)
        for head in inner:
            given = head.dep_ == "oprd" or (head.dep_ == "appos" and head.left_edge.lower_ == "the")
            if given and is_capitalised(head) and head.i > noun.i:
                start = head.i
                while start > 0 and is_capitalised(doc[start - 1]):
                    start -= 1
                yield Candidate(start, cap_end(doc, head.i), "ASSET", Rank.DEFINED, "called")


def _is_called(doc: Doc, noun: Token, start: int, end: int) -> bool:
    """Whether the words after "the ship" are its name, not who acts next: "the ship Marsh boarded"."""
    root = root_of(doc, start, end)
    if doc[start].text in column("titles", "title"):
        return False
    if noun.dep_ == "ROOT" and not any(child.dep_ == "prep" for child in noun.lefts):
        return True  # the parser took "the ferry X ran aground" for a clause on a noun without a verb
    if root.head.dep_ == "relcl":
        return False
    return (
        root.dep_ != "nsubj"
        or start <= noun.head.i < end
        or (noun.dep_ == "nsubj" and noun.head == root.head)
    )


def cap_end(doc: Doc, start: int) -> int:
    """Return the end of the run of capitalised words that begins at ``start``."""
    end, large = start, words_of(doc).large
    while (
        end < len(large)
        and large[end]
        and not (end > start and doc[end].is_sent_start)
        and doc[end].ent_type_ != "DATE"
    ):
        end += 1
    return end


def _is_asset_noun(token: Token) -> bool:
    """Whether a token ends a noun for vessels, aircraft and vehicles: "space station", not "pumping station".

    Nor "coach", who trains, "van" within a name or the "tank" that thinks.
    """
    in_name = token.i > 0 and is_capitalised(token.nbor(-1)) and token.lower_ in wordlist("name_particle")
    if in_name or token.lower_ in column("roles", "role") or (token.i > 0 and token.nbor(-1).text == "-"):
        return False
    for words in {token.lower_, token.lemma_.lower()}:
        for before in _asset_nouns().get(words, ()):
            size = len(before)
            if [t.lower_ for t in token.doc[max(0, token.i - size) : token.i]] == before:
                return True
    return False


@cache
def _asset_nouns() -> dict[str, list[list[str]]]:
    """Return the last words of the nouns for vessels, aircraft and vehicles with the words before them."""
    found: dict[str, list[list[str]]] = {}
    for noun, kind in mapping("assets", "noun", "class").items():
        if not kind.endswith("_prefix"):
            *before, last = noun.split()
            found.setdefault(last, []).append(before)
    return found


@cache
def vessel_prefixes() -> frozenset[str]:
    """Return what stands before a ship's name: "USS", "HMS"."""
    return frozenset(n for n, kind in mapping("assets", "noun", "class").items() if kind.endswith("_prefix"))
