"""Bodies under a common noun: "South Korea's navy", "the Omani military", "the mayor's office", "US-led coalition"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc, Token

from briefing.extract.document import POSSESSIVE, is_capitalised, written
from briefing.extract.names import gazetteer
from briefing.extract.names.candidate import Candidate, Rank
from briefing.extract.names.roles import role_ending_at
from briefing.lexicon.lookup import wordlist

_LONGEST_COUNTRY = 4  # tokens
_LONGEST_TOWN = 3  # tokens
_EARLIEST = 1  # the token before which no institution with its country or its subject ends
_DESCRIBING = frozenset({"compound", "amod", "nmod"})


def institutions(doc: Doc) -> Iterator[Candidate]:
    """Yield the bodies that a common noun in small letters names, with whose they are or what they do."""
    large = {token.text for token in doc if is_capitalised(token) and not token.is_sent_start}
    for token in written(doc, _heads()):
        if token.i < _EARLIEST or not token.is_lower or token.pos_ not in ("NOUN", "PROPN"):
            continue
        found = (
            _of_country(token) if _is_one(token, "institution", "mission", "state_body") else None
        ) or _of_kind(token, large)
        if found is not None:
            yield found


def _of_country(token: Token) -> Candidate | None:
    """Return "South Korea's navy", "the Omani military", "the foreign ministry", "the German consulate general"."""
    doc, start = token.doc, _with_adjectives(token)
    adjective = _demonym_before(doc, start) if token.lower_ not in wordlist("ruling") else None
    if token.lower_ in wordlist("mission") and (
        adjective is not None or token.nbor(-1).ent_type_ in ("NORP", "GPE")
    ):
        general = token.i + 1 < len(doc) and token.nbor(1).lower_ == "general"
        first = token.i - 1 if adjective is None else adjective
        return Candidate(first, token.i + 1 + general, "ORG", Rank.DEFINED, "institution")
    owner = _country_before(doc, start) if token.lower_ not in wordlist("ruling") else None
    owner = adjective if owner is None else owner
    if owner is not None:
        return Candidate(owner, token.i + 1, "ORG", Rank.DEFINED, "institution")
    if start < token.i and token.lower_ == "ministry":
        return Candidate(start, token.i + 1, "ORG", Rank.PATTERN, "ministry")
    return None


def _of_kind(token: Token, large: set[str]) -> Candidate | None:
    """Return "the mayor's office", "the US-led coalition", "the electoral commission", "Harrow police"."""
    doc = token.doc
    if token.lower_ == "office" and doc[token.i - 1].text in POSSESSIVE:
        return _office(token)
    if token.lower_ in wordlist("coalition") and (start := _led_by(doc, token.i)) is not None:
        return Candidate(start, token.i + 1, "ORG", Rank.DEFINED, "coalition")
    if token.lower_ in wordlist("town_body"):
        start = _town_before(token)
        return None if start is None else Candidate(start, token.i + 1, "ORG", Rank.PATTERN, "state-body")
    start = _with_adjectives(token)
    if start < token.i and _is_one(token, "known_body") and token.text.title() not in large:
        return Candidate(start, token.i + 1, "ORG", Rank.PATTERN, "state-body")
    return None


def _office(token: Token) -> Candidate | None:
    doc = token.doc
    role = role_ending_at(doc, token.i - 1)
    if role is None or not doc[token.i - 2].is_lower:
        return None
    start = role
    while start > 0 and doc[start - 1].is_lower and doc[start - 1].dep_ in _DESCRIBING:
        start -= 1
    owner = _demonym_before(doc, start)
    return Candidate(start if owner is None else owner, token.i + 1, "ORG", Rank.DEFINED, "office")


def _led_by(doc: Doc, i: int) -> int | None:
    """Return where "US-led" begins before a coalition, small adjectives between allowed; None where it does not."""
    while (
        i > 1 and doc[i - 1].is_lower and doc[i - 1].dep_ in ("amod", "compound") and not _is_led(doc, i - 1)
    ):
        i -= 1
    return i - 3 if i > 2 and _is_led(doc, i - 1) else None


def _is_led(doc: Doc, i: int) -> bool:
    led = doc[i].lower_ in wordlist("led_by") and i > 1 and doc[i - 1].text == "-"
    return led and gazetteer.lookup(doc[i - 2].text) is not None


def _is_one(token: Token, *lists: str) -> bool:
    known, word = _institutions(lists), token.lower_
    return word in known.words or (word in known.lasts and f"{token.nbor(-1).lower_} {word}" in known.words)


class _Institutions(NamedTuple):
    words: frozenset[str]
    lasts: frozenset[str]  # of those of two words


@cache
def _institutions(lists: tuple[str, ...]) -> _Institutions:
    words = frozenset(word for name in lists for word in wordlist(name))
    return _Institutions(words, frozenset(word.split()[-1] for word in words if " " in word))


@cache
def _heads() -> frozenset[str]:
    """Return the words, or the last words, of everything that is asked for here."""
    bodies = _institutions(("institution", "mission", "state_body", "known_body", "coalition", "town_body"))
    return bodies.words | bodies.lasts | {"office", "ministry"}


def _with_adjectives(token: Token) -> int:
    """Return where the small words begin that describe a noun: "the foreign ministry"."""
    doc, start = token.doc, token.i
    while start > 0:
        before = doc[start - 1]
        if not (
            before.is_lower and before.dep_ in ("compound", "amod") and start <= before.head.i <= token.i
        ):
            break
        start -= 1
    return start


def _demonym_before(doc: Doc, start: int) -> int | None:
    """Return where the adjective of a country before ``start`` begins, or an alliance: "South Korean", "UN"."""
    for size in (2, 1):
        first = start - size
        entry = gazetteer.lookup(doc[first:start].text) if first >= 0 else None
        if (
            entry is not None
            and (entry.label == "NORP" or entry.klass == "alliance")
            and entry.place != "city"
        ):
            return first
    return None


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


def _town_before(token: Token) -> int | None:
    """Return where a town begins that stands right before its body: "Rawalpindi police", "Harrow river police"."""
    doc, end = token.doc, token.i
    while (
        end > 1 and doc[end - 1].is_lower and doc[end - 1].dep_ == "compound" and doc[end - 1].head == token
    ):
        end -= 1
    start = end
    while (
        start > 0
        and end - start < _LONGEST_TOWN
        and doc[start - 1].pos_ == "PROPN"
        and doc[start - 1].is_title
    ):
        if doc[start - 1].dep_ not in _DESCRIBING or doc[start - 1].ent_type_ in ("DATE", "TIME"):
            break
        start -= 1
    entry = gazetteer.lookup(doc[start:end].text)
    state = entry is not None and entry.place == "country"
    return None if start == end or state else start
