"""Rows of the event table: the most specific one whose constraints a token's company meets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from spacy.tokens import Token

from briefing.extract.document import sentence_of
from briefing.extract.syntax.ranks import ranked
from briefing.lexicon import Row, cells, table
from briefing.lexicon.lookup import wordlist

_NONE: frozenset[str] = frozenset()
_GOVERNING = frozenset({"prt", "prep", "agent", "dative", "advmod"})
_PERSON = frozenset({"@person"})
_TERRITORY = frozenset({"@territory"})
_ENTITY_CLASSES = {"GPE": _TERRITORY, "LOC": _TERRITORY, "FAC": frozenset({"@building"})}


class _Constraint(NamedTuple):
    """The words and classes that a constraint asks for and those that it bars; where both are empty there is none."""

    wanted: frozenset[str]
    barred: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Pattern:
    row: Row
    governed: frozenset[str]
    objects: _Constraint | None
    subjects: _Constraint | None
    nearby: _Constraint | None  # on the words of the sentence


class _Described(NamedTuple):
    """Some tokens as constraints look at them: their lemmas and forms, and their classes."""

    words: frozenset[str]
    classes: frozenset[str]


class _Company:
    """What stands with a token, read off the parse once for all patterns of its lemma."""

    def __init__(self, token: Token, pos: str) -> None:
        self.token, self.pos, self.children = token, pos, list(token.children)
        self._objects: dict[frozenset[str], _Described] = {}

    @cached_property
    def governing(self) -> list[Token]:
        """The particles and prepositions that do not just tell when."""
        return [c for c in self.children if c.dep_ in _GOVERNING and not _is_dating(c)]

    @cached_property
    def subjects(self) -> _Described:
        return _described(subjects_of(self.token))

    @cached_property
    def sentence(self) -> _Described:
        start, end = sentence_of(self.token)
        return _described(t for t in self.token.doc[start:end] if t.i != self.token.i)

    def objects(self, governed: frozenset[str]) -> _Described:
        if governed not in self._objects:
            self._objects[governed] = _described(objects_of(self.token, self.pos, governed))
        return self._objects[governed]

    def governed(self, words: frozenset[str]) -> list[Token]:
        return [c for c in self.governing if c.lower_ in words] if words else []


def best_row(token: Token, pos: str) -> Row | None:
    """Return the most specific row of the event table that fits the token's company, or None."""
    best = _best(token, pos)
    return best.row if best else None


def matched(token: Token, pos: str) -> tuple[Row, tuple[int, ...]] | None:
    """Return the row that ``best_row`` does, and the tokens that made it fit, the token itself among them."""
    best = _best(token, pos)
    return (best.row, _because(best, token, pos)) if best else None


def fits(token: Token, pos: str) -> list[tuple[Row, int]]:
    """Return every row of the token's lemma and how specifically it fits, -1 where it does not."""
    rows = _patterns().get((token.lemma_.lower(), pos), ())
    company = _Company(token, pos)
    return [(pattern.row, _fit(pattern, company)) for pattern in rows]


def _best(token: Token, pos: str) -> _Pattern | None:
    patterns = _patterns().get((token.lemma_.lower(), pos))
    if patterns is None:
        return None
    best, highest, company = None, -1, _Company(token, pos)
    for pattern in patterns:
        score = _fit(pattern, company)
        if score > highest:
            best, highest = pattern, score
    return best


def _because(pattern: _Pattern, token: Token, pos: str) -> tuple[int, ...]:
    """Return the tokens that meet the pattern's constraints, in the order of the text."""
    found = {token.i, *(c.i for c in _Company(token, pos).governed(pattern.governed))}
    if pattern.objects:
        found.update(_first_met(pattern.objects, objects_of(token, pos, pattern.governed)))
    if pattern.subjects:
        found.update(_first_met(pattern.subjects, subjects_of(token)))
    if pattern.nearby:
        start, end = sentence_of(token)
        found.update(
            t.i for t in token.doc[start:end] if any(is_a(t, word) for word in pattern.nearby.wanted)
        )
    return tuple(sorted(found))


def _first_met(constraint: _Constraint, candidates: Iterable[Token]) -> list[int]:
    """Return the first token that a constraint asks for, if any."""
    met = (t.i for t in candidates if any(is_a(t, word) for word in constraint.wanted))
    return [i for i in (next(met, None),) if i is not None]


def _fit(pattern: _Pattern, company: _Company) -> int:
    """Return how specifically a pattern fits, or -1 where it does not."""
    score = 0
    governed = company.governed(pattern.governed)
    bare = not (pattern.governed or pattern.objects or pattern.subjects or pattern.nearby)
    if bare and company.pos == "VERB" and any(c.dep_ == "prt" for c in company.children):
        return -1  # "fired off a letter" is no firing
    if pattern.governed:
        if not governed:
            return -1
        score += 2
    if pattern.objects:
        inside = widened([g for c in governed for g in c.children if g.dep_ == "pobj"])
        score += (
            bool(inside) and _points(pattern.objects, _described(inside)) > 1
        )  # "fired a missile into the sea"
        fit = _points(pattern.objects, company.objects(pattern.governed))
        if fit < 0:
            return -1
        score += fit
    if pattern.subjects:
        fit = _points(pattern.subjects, company.subjects)
        if fit < 0:
            return -1
        score += fit
    if pattern.nearby:
        if _points(pattern.nearby, company.sentence) < 0:
            return -1
        score += 1
    return score


def _is_dating(preposition: Token) -> bool:
    """Whether a preposition only tells when: "fired a missile on Friday"."""
    objects = [c for c in preposition.children if c.dep_ == "pobj"]
    return bool(objects) and all(c.ent_type_ in ("DATE", "TIME") for c in objects)


def constrained(constraint: tuple[str, ...], tokens: list[Token]) -> int:
    """Return 3 where a word of the constraint is met, 2 where a class is, 1 where nothing is barred, else -1."""
    return _points(_sides(constraint), _described(tokens))


def _described(tokens: Iterable[Token]) -> _Described:
    words: set[str] = set()
    classes: set[str] = set()
    for token in tokens:
        words.update((token.lemma_.lower(), token.lower_))
        classes |= _classes_of(token)
    return _Described(frozenset(words), frozenset(classes))


def _points(constraint: _Constraint, told: _Described) -> int:
    (wanted, barred), (words, classes) = constraint, told
    if not barred.isdisjoint(words) or not barred.isdisjoint(classes):
        return -1
    if not wanted:
        return 1
    if not wanted.isdisjoint(words):
        return 3
    return -1 if wanted.isdisjoint(classes) else 2


@cache
def _sides(constraint: tuple[str, ...]) -> _Constraint:
    """Return the words that a constraint asks for and those that it bars, with a "!" before them."""
    barred = frozenset(word[1:] for word in constraint if word.startswith("!"))
    return _Constraint(frozenset(word for word in constraint if not word.startswith("!")), barred)


def is_a(token: Token, word: str) -> bool:
    """Whether a token is this word or of this class ("@troops") of the table of classes."""
    if word.startswith("@"):
        return word in _classes_of(token)
    return token.lemma_.lower() == word or token.lower_ == word


def _classes_of(token: Token) -> frozenset[str]:
    """Return the classes of a token: those of its word in the table, and of what the recognizer took it for."""
    if token.ent_type_ == "PERSON":
        return _PERSON  # nobody called Cannon is a weapon
    named = _ENTITY_CLASSES.get(token.ent_type_, _NONE)
    return _classes().get(_singular(token), _NONE) | named


def _singular(token: Token) -> str:
    """Return the lemma, without the s of a headline's "Wildfires", which the lemmatizer takes for a name."""
    word: str = token.lemma_.lower()
    return word[:-1] if token.pos_ == "PROPN" and word.endswith("s") and word not in _classes() else word


def is_called(token: Token, kind: str) -> bool:
    """Whether the word itself is in a class, whatever the recognizer took it for."""
    return kind in _classes().get(_singular(token), _NONE)


def objects_of(token: Token, pos: str, governed: frozenset[str] = frozenset()) -> list[Token]:
    """Return the tokens that an object constraint looks at, compounds and conjuncts among them."""
    heads: list[Token] = []
    for child in token.children:
        if pos == "VERB" and child.dep_ in ("dobj", "nsubjpass", "oprd", "attr"):
            heads.append(child)
        elif child.dep_ in ("prep", "agent", "dative") and child.lower_ in (governed or ()):
            heads += [c for c in child.children if c.dep_ in ("pobj", "pcomp")]
        elif pos == "NOUN" and child.dep_ in ("compound", "amod", "nmod", "poss"):
            heads.append(child)
        elif pos == "NOUN" and child.dep_ == "prep" and child.lower_ in wordlist("noun_complement"):
            heads += [c for c in child.children if c.dep_ == "pobj"]
    if (
        pos == "VERB"
        and token.dep_ == "relcl"
        and any(c.dep_ in ("dobj", "nsubjpass") and c.tag_ in ("WDT", "WP") for c in token.children)
    ):
        heads.append(token.head)
    if pos == "VERB" and token.dep_ == "acl" and token.tag_ == "VBN":
        heads.append(token.head)
    return widened(heads)


def subjects_of(token: Token) -> list[Token]:
    """Return the tokens that a subject constraint looks at."""
    heads = [c for c in token.children if c.dep_ in ("nsubj", "poss")]
    heads += [g for c in token.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"]
    if token.dep_ == "relcl":
        heads.append(token.head)
    if not heads and (counted := ranked(token)) is not None:
        heads.append(counted)
    if not heads and token.dep_ == "conj" and token.head.pos_ == "VERB":
        return subjects_of(token.head)
    if not heads and token.dep_ == "advcl" and token.tag_ == "VBG":  # "a ferry capsized, killing 41"
        return [token.head, *subjects_of(token.head)]
    return widened(heads)


def widened(heads: list[Token]) -> list[Token]:
    """Return the heads with their conjuncts and modifiers."""
    found = []
    for head in heads:
        modifiers = (c for c in head.children if c.dep_ in ("compound", "amod", "nmod"))
        found += [head, *head.conjuncts, *modifiers]
    return found


@cache
def _patterns() -> dict[tuple[str, str], list[_Pattern]]:
    found: dict[tuple[str, str], list[_Pattern]] = {}
    for row in table("events"):
        objects = cells(row, "object")
        pattern = _Pattern(
            row,
            frozenset(cells(row, "with")),
            _asked(word for word in objects if "~" not in word),
            _asked(cells(row, "subject")),
            _asked(word.replace("~", "") for word in objects if "~" in word),
        )
        found.setdefault((row["lemma"], row["pos"]), []).append(pattern)
    return found


def _asked(words: Iterable[str]) -> _Constraint | None:
    constraint = tuple(words)
    return _sides(constraint) if constraint else None


@cache
def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in table("classes"):
        found.setdefault(row["lemma"], set()).add(row["class"])
    return {lemma: frozenset(names) for lemma, names in found.items()}
