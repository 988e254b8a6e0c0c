"""Kinship: whether two words can tell one event, as forms of one word or in turn, by ``kin.tsv``."""

from __future__ import annotations

from functools import cache

from briefing.lexicon import cells, table


def families_of(lemma: str) -> frozenset[str]:
    """Return the families of ``kin.tsv`` that a lemma stands in."""
    return _of_kinds(("word", "turn")).get(lemma, frozenset())


def are_one_word(one: str, other: str) -> bool:
    """Whether two lemmas are one, or forms of one word."""
    words = _of_kinds(("word",))
    return one == other or bool(words.get(one, frozenset()) & words.get(other, frozenset()))


@cache
def _of_kinds(kinds: tuple[str, ...]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in table("kin"):
        for lemma in cells(row, "lemmas") if row["kind"] in kinds else ():
            found.setdefault(lemma, set()).add(row["family"])
    return {lemma: frozenset(families) for lemma, families in found.items()}
