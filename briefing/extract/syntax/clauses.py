"""Clauses: the words that tell an event, as one token range."""

from __future__ import annotations

from spacy.tokens import Token

from briefing.extract.document import sentence_of

_LOOSE = frozenset({"advcl", "relcl", "conj", "cc", "punct", "mark", "parataxis", "ccomp", "dep"})
_GAP = 8  # tokens of an aside that a clause is told over
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def clause_of(token: Token) -> tuple[int, int]:
    """Return the range of the clause that ``token`` heads, without loose clauses at its edges.

    For a noun it is the noun phrase without relative clauses; the range is never empty.
    """
    keep = {token.i}
    for child in token.children:
        if child.dep_ in _LOOSE and not _belongs(token, child):
            continue
        keep.update(range(child.left_edge.i, child.right_edge.i + 1))
    first, last = sentence_of(token)
    start, end = _around(keep, token.i, first, last)
    subjects = [c.left_edge.i for c in token.children if c.dep_ in ("nsubj", "nsubjpass")]
    start = max(first, min([start, *subjects]))
    return trim(token, start, end)


def trim(token: Token, start: int, end: int) -> tuple[int, int]:
    """Return the range without punctuation, spaces and stray conjunctions at its ends."""
    doc = token.doc
    while start < token.i and (
        doc[start].is_space
        or (doc[start].is_punct and doc[start].text not in "\"“‘'")
        or doc[start].dep_ == "cc"
    ):
        start += 1
    while end > token.i + 1 and (
        doc[end - 1].is_space or (doc[end - 1].is_punct and doc[end - 1].text not in "\"”’'%")
    ):
        end -= 1
    return start, end


def _belongs(token: Token, child: Token) -> bool:
    """Whether a clause is an object of the verb ("said that …") rather than an addition to it."""
    if child.dep_ == "ccomp":
        return child.i > token.i
    if child.dep_ == "conj":
        return token.pos_ in _NOMINAL
    if child.dep_ == "punct":
        return child.text in ("-", "%")
    return False


def _around(keep: set[int], centre: int, first: int, last: int) -> tuple[int, int]:
    """Grow from the centre over what is kept; small gaps (dashes, brackets) are bridged."""
    start = centre
    for i in sorted((i for i in keep if first <= i < centre), reverse=True):
        if start - i > _GAP:
            break
        start = i
    end = centre + 1
    for i in sorted(i for i in keep if centre < i < last):
        if i - end > _GAP:
            break
        end = i + 1
    return start, end
