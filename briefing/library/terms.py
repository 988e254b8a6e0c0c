"""Terms: the words of a text as texts are compared by them, how rare each is, and how like two texts are by that.

How rare a word is tells the library itself (table ``df``: in how many articles it stands), on top of the counts of
``lexicon/frequencies.tsv``, which carry a library while it is small.
"""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache

from briefing.lexicon import cells, table
from briefing.library.connection import Connection
from briefing.library.packing import unpack_text

Vector = dict[str, float]
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,]\d+)*")
_KEPT = 512  # articles whose terms are kept in memory: those of the last days
_VOWEL = re.compile(r"[aeiouy]")
_TEXTS: OrderedDict[str, Counter[str]] = OrderedDict()  # by the hash of the text, which tells it for good


def words(text: str) -> list[tuple[int, int]]:
    """Return where the words and numbers of a text stand."""
    return [one.span() for one in _WORD.finditer(text)]


def terms(text: str) -> Counter[str]:
    """Return how often each term stands in a text: words by their stem, no numbers."""
    found = Counter(_WORD.findall(text))
    counted: Counter[str] = Counter()
    for word, n in found.items():
        if len(word) > 1 and not word[0].isdigit():
            counted[stem(word)] += n
    return counted


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return what the forms of an English word share: no case, accents, possessive, plural, -ed, -ing, last e."""
    plain = unicodedata.normalize("NFKD", word.casefold()).replace("’", "'")
    plain = "".join(one for one in plain if not unicodedata.combining(one))
    plain = plain.removesuffix("'s").replace("'", "")
    plain = _irregular().get(plain, plain)
    return _ending(_singular(plain))


def vector(counts: Mapping[str, int], rarity: Mapping[str, float]) -> Vector:
    """Return the weights of the terms of a text, of length 1: rare ones and those told often weigh more."""
    return unit({term: (1 + math.log(n)) * rarity[term] for term, n in counts.items()})


def unit(weights: Mapping[str, float]) -> Vector:
    """Return weights brought to length 1; empty ones stay empty."""
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items()} if length else {}


def mean(vectors: Iterable[Vector]) -> Vector:
    """Return what several texts have in common, of length 1."""
    total: Counter[str] = Counter()
    for one in vectors:
        total.update(one)
    return unit(total)


def cosine(one: Vector, other: Vector) -> float:
    """Return how like two texts are, from 0 to 1."""
    if len(other) < len(one):
        one, other = other, one
    return math.fsum(weight * other[term] for term, weight in one.items() if term in other)


def best(weights: Vector, most: int) -> list[tuple[str, float]]:
    """Return the terms that weigh most, the heaviest first."""
    return sorted(weights.items(), key=lambda one: (-one[1], one[0]))[:most]


def rarity_of(db: Connection, wanted: Iterable[str]) -> dict[str, float]:
    """Return how rare each term is: the logarithm of how few of all articles have it."""
    common, articles = _background()
    names = list(dict.fromkeys(wanted))
    asked = "SELECT term, n FROM df WHERE term IN (SELECT value FROM json_each(?))"
    found: dict[str, int] = dict(db.rows(asked, (json.dumps(names),)))
    total = articles + int(db.one("SELECT n FROM df WHERE term = ''") or 0) + 1
    return {
        name: math.log(max(1.0, total / (found.get(name, 0) + common.get(name, 0) + 0.5))) for name in names
    }


def rarity(db: Connection) -> Callable[[str], float]:
    """Return a question to the library: how rare a term is."""
    return cache(lambda term: rarity_of(db, [stem(term)])[stem(term)])


def count_in(db: Connection, counts: Mapping[str, int]) -> None:
    """Count an article's terms in: each of them, and one article more under the empty term."""
    db.run_many(
        "INSERT INTO df VALUES(?, 1) ON CONFLICT DO UPDATE SET n = n + 1", [(one,) for one in ("", *counts)]
    )


def count_out(db: Connection, counts: Mapping[str, int]) -> None:
    """Take an article's terms out again."""
    db.run_many("UPDATE df SET n = n - 1 WHERE term = ?", [(one,) for one in ("", *counts)])


def terms_of(db: Connection, numbers: Sequence[int]) -> dict[int, Counter[str]]:
    """Return the terms of articles; those used last are kept in memory."""
    marks = ", ".join("?" * len(numbers))
    found = {}
    for number, text_hash in db.rows(f"SELECT id, hash FROM article WHERE id IN ({marks})", numbers):
        counts = _TEXTS.get(text_hash)
        if counts is None:
            counts = terms(unpack_text(db.one("SELECT text FROM body WHERE article = ?", (number,))))
        keep_terms(text_hash, counts)
        found[number] = counts
    return found


def keep_terms(text_hash: str, counts: Counter[str]) -> None:
    """Keep the terms of a text at hand, in place of those that were not asked for longest."""
    _TEXTS[text_hash] = counts
    _TEXTS.move_to_end(text_hash)
    if len(_TEXTS) > _KEPT:
        _TEXTS.popitem(last=False)


def _singular(word: str) -> str:
    if word.endswith("men") and len(word) > 4:
        return f"{word[:-2]}an"
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("ches", "shes", "xes", "sses", "zes")) else word[:-1]


def _ending(word: str) -> str:
    for ending, least in (("ing", 6), ("ed", 5)):
        if word.endswith(ending) and len(word) >= least and _VOWEL.search(word[: -len(ending)]):
            word = word[: -len(ending)]
            if word[-1] == word[-2] and word[-1] not in "lsz":
                word = word[:-1]
            break
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


@cache
def _irregular() -> dict[str, str]:
    """Return the verb that each irregular form is of."""
    return {form: row["verb"] for row in table("irregular") for form in cells(row, "forms")}


@cache
def _background() -> tuple[dict[str, int], int]:
    """Return in how many articles of a collection each common term stands, and how many articles those are."""
    rows = {row["term"]: int(row["articles"]) for row in table("frequencies")}
    return rows, rows.pop("*")
