"""Words in each other's place (``lexicon/synonyms.tsv``): the term of a word, and all that a term may stand for.

A word may be in several groups: "strike" is told by "attack" and by "walkout". A noun made of a verb is told by it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from briefing.lexicon import cells, table
from briefing.library.terms import stem

_MADE = (("ation", 4), ("ion", 5), ("ment", 4), ("er", 4), ("or", 4), ("al", 5), ("ance", 4), ("ship", 4))


@cache
def term_of(word: str) -> str:
    """Return the term of a word or of a verb with its particle: what all its forms share."""
    found, bare = _found(word), stem(word.removesuffix("ly"))  # "seriously" as "serious"
    return bare if found not in _groups() and bare in _groups() else found


@cache
def senses(term: str) -> frozenset[str]:
    """Return what a term may stand for: itself, the verb that it is made of, the groups of both."""
    roots = {
        term.removesuffix(end) for end, least in _MADE if term.endswith(end) and len(term) - len(end) >= least
    }
    return frozenset({term, *roots}).union(*(_groups().get(one, frozenset()) for one in (term, *roots)))


def senses_of(terms: Iterable[str]) -> frozenset[str]:
    """Return what any of several terms may stand for."""
    return frozenset().union(*(senses(one) for one in terms))


def is_told(term: str, told: frozenset[str]) -> bool:
    """Tell whether a term or what it may stand for is among what was told."""
    return not senses(term).isdisjoint(told)


def common_term(term: str) -> str:
    """Return the first word of the first group of a term."""
    return commons(term)[0]


@cache
def commons(term: str) -> tuple[str, ...]:
    """Return the first words of the groups of a term, else the term: by the most common of them it is as rare."""
    return _firsts().get(term, (term,))


def is_phrase(pair: str) -> bool:
    """Tell whether two words are one term."""
    return " " in pair and _found(pair) in _groups()


@cache
def _groups() -> dict[str, frozenset[str]]:
    """Return in which groups a term is, by their numbers."""
    found: dict[str, set[str]] = {}
    for n, group in enumerate(_rows()):
        for one in group:
            found.setdefault(one, set()).add(f"~{n}")
    return {term: frozenset(numbers) for term, numbers in found.items()}


@cache
def _firsts() -> dict[str, tuple[str, ...]]:
    """Return the first words of the groups of each term."""
    found: dict[str, tuple[str, ...]] = {}
    for group in _rows():
        for one in group:
            found[one] = (*found.get(one, ()), group[0])
    return found


@cache
def _rows() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(_found(word) for word in cells(row, "words")) for row in table("synonyms"))


def _found(word: str) -> str:
    first, _, last = word.casefold().partition(" ")
    return f"{stem(first)} {last}".strip()
