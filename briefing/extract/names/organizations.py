"""Candidates that end in a word of bodies: ministries, firms, "South Korea's navy"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc, Token

from briefing.extract.document import POSSESSIVE, is_capitalised, starts_sentence
from briefing.extract.names import gazetteer
from briefing.extract.names.assets import cap_end
from briefing.extract.names.candidate import Candidate, Rank
from briefing.lexicon.lookup import column, wordlist

_LONGEST_JOINT = 3  # connectors between two words of a name: "Food and the"
_LONGEST_COUNTRY = 4  # tokens
_EARLIEST = 2  # the token before which no institution with its country or its subject ends
_OPENING = frozenset({"ADP", "SCONJ", "ADV", "DET"})


def _runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield maximal runs of capitalised words, connectors between them allowed."""
    i = 0
    while i < len(doc):
        start = i
        i += 1
        if is_capitalised(doc[start]):
            while (end := _run_on(doc, i)) is not None:
                i = end
            yield start, i


def _run_on(doc: Doc, end: int) -> int | None:
    """Return the end of a run that goes on after ``end`` with connectors and a capital, or a hyphen; None where not."""
    ahead, size = end, len(doc)
    while ahead < size and ahead - end < _LONGEST_JOINT and doc[ahead].lower_ in wordlist("name_joint"):
        ahead += 1
    if ahead == size:
        return None
    token = doc[ahead]
    if token.text == "-" and not doc[ahead - 1].whitespace_ and ahead + 1 < size:
        return ahead + 2
    new_sentence = ahead > end and token.is_sent_start
    goes_on = is_capitalised(token) and token.ent_type_ not in ("DATE", "TIME") and not new_sentence
    return ahead + 1 if goes_on else None


def organizations(doc: Doc) -> Iterator[Candidate]:
    """Yield runs that end in a word of organizations, or begin with one and go on with "of"."""
    words = column("orgwords", "noun")
    for start, end in _runs(doc):
        last = max((i for i in range(start, end) if doc[i].text in words), default=None)
        first = None if last is None else _first_of(doc, start, last)
        if first is None or last is None:
            continue
        split = _list_break(doc, first, last)
        if split is not None:
            yield Candidate(first, split, "ORG", Rank.PATTERN, "body")
            first = split + 1 + (doc[split + 1].lower_ == "the")
        stop = end if last + 1 < end and doc[last + 1].lower_ in ("of", "for") else last + 1
        if stop - first > 1:
            yield Candidate(first, stop, "ORG", Rank.PATTERN, "body")


def _first_of(doc: Doc, start: int, last: int) -> int | None:
    """Return where the name begins in a run: after articles, titles, connectors and whoever belongs to the body."""
    titles, first = column("titles", "title"), start
    while first <= last and (doc[first].lower_ in ("the", "a") or doc[first].text in titles):
        first += 1
    if first > last:
        return None
    while first < last and (
        doc[first].lower_ in wordlist("name_joint")
        or (starts_sentence(doc[first]) and doc[first].pos_ in _OPENING)
    ):
        first += 1
    return _after_person(doc, first, last)


def described(doc: Doc) -> Iterator[Candidate]:
    """Yield two or more capitalised words right after a noun for bodies: "the consultancy Harrow Risk"."""
    for token in doc:
        if token.is_lower and token.pos_ == "NOUN" and token.lower_ in wordlist("body"):
            end = cap_end(doc, token.i + 1)
            name = doc[token.i + 1 : end]
            if len(name) > 1 and (name.root.dep_ == "appos" or token.dep_ == "compound"):
                yield Candidate(name.start, name.end, "ORG", Rank.PATTERN, "described")


def _after_person(doc: Doc, first: int, last: int) -> int:
    """Return where the organisation begins in "Ines Kohl of the University of Leeds"."""
    words = column("orgwords", "noun")
    if doc[first].text in column("given", "name"):
        for i in range(first + 1, last):
            if doc[i].text in words:
                break
            if doc[i].lower_ == "of":
                return i + 1 + (doc[i + 1].lower_ == "the")
    return first


def _list_break(doc: Doc, first: int, last: int) -> int | None:
    """Return the "and" between two organisations: "NATO and the European Union", "Harrow Bank and Rhys Motors"."""
    if gazetteer.lookup(doc[first : last + 1].text):
        return None
    words = column("orgwords", "noun")
    for i in range(last - 1, first, -1):
        if doc[i].lower_ == "and":
            named = i - first > 1 and last - i > 1 and doc[i - 1].text in words
            if named or gazetteer.lookup(doc[first:i].text):
                return i
    return None


def institutions(doc: Doc) -> Iterator[Candidate]:
    """Yield "South Korea's navy" and "the foreign ministry": institutions written in lower case."""
    for token in doc[_EARLIEST:]:
        if is_capitalised(token) or not _is_institution(token):
            continue
        start = _with_adjectives(token)
        if token.lower_ in wordlist("mission") and token.nbor(-1).ent_type_ in ("NORP", "GPE"):
            general = token.i + 1 < len(doc) and token.nbor(1).lower_ == "general"
            yield Candidate(token.i - 1, token.i + 1 + general, "ORG", Rank.DEFINED, "institution")
        owner = _country_before(doc, start) if token.lower_ != "government" else None
        if owner is not None:
            yield Candidate(owner, token.i + 1, "ORG", Rank.DEFINED, "institution")
        elif start < token.i and token.lower_ == "ministry":
            yield Candidate(start, token.i + 1, "ORG", Rank.PATTERN, "ministry")


def _is_institution(token: Token) -> bool:
    known, word = _institutions(), token.lower_
    return word in known.words or (word in known.lasts and f"{token.nbor(-1).lower_} {word}" in known.words)


class _Institutions(NamedTuple):
    words: frozenset[str]
    lasts: frozenset[str]  # of those of two words


@cache
def _institutions() -> _Institutions:
    words = wordlist("institution") | wordlist("mission")
    return _Institutions(words, frozenset(word.split()[-1] for word in words if " " in word))


def _with_adjectives(token: Token) -> int:
    """Return where the small words begin that describe a noun: "the foreign ministry"."""
    doc, start = token.doc, token.i
    while start > 0 and doc[start - 1].is_lower:
        before = doc[start - 1]
        if before.head != token or before.dep_ not in ("compound", "amod"):
            break
        start -= 1
    return start


def _country_before(doc: Doc, start: int) -> int | None:
    """Return where the country begins whose possessive stands before ``start``, or None."""
    end = start - 1
    if end < 1 or doc[end].text not in POSSESSIVE:
        return None
    for first in range(max(0, end - _LONGEST_COUNTRY), end):
        entry = gazetteer.lookup(doc[first:end].text)
        if entry is not None and entry.label == "GPE":
            return first if entry.place == "country" else None
    return None
