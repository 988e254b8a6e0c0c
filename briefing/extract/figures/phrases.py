"""The words of a figure: number, hedge and counted noun, as one token range."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from briefing.extract.document import in_headline, root_of
from briefing.extract.figures.numerals import Numeral
from briefing.lexicon import table
from briefing.model import Bound

_COUNTING = frozenset({"nummod", "compound", "quantmod", "amod", "nmod", "advmod"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_OF_NOUN = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
_REACH = 5  # tokens between a number and what it counts
_LONGEST = 4  # words of a hedge


@dataclass(frozen=True, slots=True)
class Phrase:
    """A number with its hedges and what it counts, as tokens (ends exclusive); ``noun`` is None where none is told."""

    start: int
    end: int
    first: int  # of the number
    last: int  # of the number, exclusive
    noun: Token | None
    bound: Bound


def phrase_of(doc: Doc, numeral: Numeral) -> Phrase | None:
    """Return the phrase around a numeral; None where its characters are no tokens."""
    span = doc.char_span(numeral.start, numeral.end, alignment_mode="expand")
    if span is None:
        return None
    start, end = span.start, span.end
    start, before = _hedged_before(doc, start)
    end, after = _hedged_after(doc, end)
    noun = None if numeral.money else _counted(doc, span.start, end)
    if noun is not None:
        end = max(end, noun.i + 1)
    bound = before if before != "exact" else after
    return Phrase(start, end, span.start, span.end, noun, bound)


def _counted(doc: Doc, start: int, end: int) -> Token | None:
    """Return the noun that a number counts: what the parser ties it to, else the nouns right behind it."""
    if end < len(doc) and tells_fate(doc[end]):
        return None
    root = root_of(doc, start, end)
    if root.dep_ in _COUNTING and root.head.pos_ in _NOMINAL and end <= root.head.i < end + _REACH:
        return _whole(root.head)
    at = end
    if doc[at : at + 2].text.lower() in ("of the", "of its", "of their", "of his", "of her", "of those"):
        at += 2  # "three of its servicemen"
    elif at < len(doc) and doc[at].lower_ == "of":
        at += 1
    found: Token | None = None
    while at < min(len(doc), end + _REACH + 2) and (doc[at].pos_ in _OF_NOUN or doc[at].lower_ in _states()):
        found = doc[at] if doc[at].pos_ in _NOMINAL or (at > end and doc[at].lower_ in _states()) else found
        at += 1
    if found is not None and found.i + 1 - end > 0 and not doc[end].is_punct:
        return found
    return None


def _whole(noun: Token) -> Token:
    """Return the noun that a part of a compound stands for: "Three Kenya Defence Forces soldiers"."""
    above = noun.head
    return above if noun.dep_ == "compound" and above.i > noun.i and above.pos_ in _NOMINAL else noun


def tells_fate(token: Token) -> bool:
    """Whether a word of a headline, taken for a noun, tells what happened: "14 drown", "Three shot dead"."""
    after = token.doc[token.i + 1 : token.i + 2]
    goes_on = any(t.pos_ in _NOMINAL for t in after)
    return in_headline(token) and not goes_on and bool({token.lower_, token.lemma_.lower()} & _fates())


@cache
def _fates() -> frozenset[str]:
    return frozenset(row["lemma"] for row in table("figures") if row["pos"] == "VERB")


@cache
def _states() -> frozenset[str]:
    """Return what stands for those whom it befell: "six of the injured"."""
    return frozenset(
        row["lemma"] for row in table("figures") if row["pos"] in ("NOUN", "ADJ") and row["role"] == "self"
    )


def _hedged_before(doc: Doc, start: int) -> tuple[int, Bound]:
    """Return where the hedges before a number begin, and how they bound it."""
    bound: Bound = "exact"
    while True:
        for size in range(min(_LONGEST, start), 0, -1):
            told = _hedges("before").get(doc[start - size : start].text.lower())
            if told is not None and doc[start - 1].dep_ != "prt":  # but "handed over 22 soldiers"
                start, bound = start - size, bound if bound != "exact" else told
                break
        else:
            return start, bound


def _hedged_after(doc: Doc, end: int) -> tuple[int, Bound]:
    for size in (3, 2, 1):
        told = _hedges("after").get(doc[end : end + size].text.lower())
        if told is not None:
            return end + size, told
    return end, "exact"


@cache
def _hedges(place: str) -> dict[str, Bound]:
    return {row["phrase"]: _bound(row["bound"]) for row in table("hedges") if row["place"] == place}


def _bound(word: str) -> Bound:
    bounds: tuple[Bound, ...] = ("at_least", "at_most", "about")
    return next((bound for bound in bounds if bound == word), "exact")
