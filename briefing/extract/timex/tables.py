"""The tables of time expressions, read once: words by class, set phrases, holidays."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TypeAlias

from briefing.lexicon import cells, table

Senses: TypeAlias = MappingProxyType[str, str]  # class -> value


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words taken as one: a holiday, a reference ("at present") or what is no time at all."""

    words: tuple[str, ...]
    senses: Senses


@cache
def words() -> tuple[dict[str, Senses], dict[str, Senses]]:
    """Return the senses of words in lower case: those of any spelling, and those of capitalized words too."""
    plain: dict[str, dict[str, str]] = {}
    capital: dict[str, dict[str, str]] = {}
    for row in table("times"):
        capital.setdefault(row["word"], {})[row["class"]] = row["value"]
        if row["case"] != "upper":
            plain.setdefault(row["word"], {})[row["class"]] = row["value"]
    return _frozen(plain), _frozen(capital)


@cache
def phrases() -> dict[str, tuple[Phrase, ...]]:
    """Return phrases by their first word, longest first, cut into words as spaCy does."""
    found = []
    for row in table("times_phrases"):
        kind = {"": "nothing", "DATE": "ref"}.get(row["type"], "ref")
        found += [_phrase(words, kind, row["value"]) for words in cells(row, "words")]
    for row in table("times_holidays"):
        found += [_phrase(words, "holiday", row["rule"]) for words in cells(row, "words")]
    by_first: dict[str, list[Phrase]] = {}
    for phrase in sorted(found, key=lambda phrase: -len(phrase.words)):
        by_first.setdefault(phrase.words[0], []).append(phrase)
    return {first: tuple(group) for first, group in by_first.items()}


@cache
def plans(part: str) -> frozenset[str]:
    """Return the lemmas of the words of one part that turn a time: plan, move, deadline, outlook … (see the table)."""
    rows = (row for row in table("times_plans") if row["part"] == part)
    return frozenset(word for row in rows for word in cells(row, "word"))


def _frozen(senses: dict[str, dict[str, str]]) -> dict[str, Senses]:
    return {word: MappingProxyType(values) for word, values in senses.items()}


def _phrase(words: str, kind: str, value: str) -> Phrase:
    cut = words
    for mark in ("'s ", "’s ", "s' ", "s’ "):
        cut = cut.replace(mark, f" {mark}" if mark[0] != "s" else f"s {mark[1:]}")
    for mark in ("'s", "’s"):
        cut = cut[: -len(mark)] + f" {mark}" if cut.endswith(mark) and not cut.endswith(f" {mark}") else cut
    cut = cut.replace("-", " - ")
    return Phrase(tuple(cut.split()), MappingProxyType({kind: value}))
