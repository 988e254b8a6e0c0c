"""Rows of the event table: the most specific one whose constraints a token's company meets."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from briefing.lexicon import Row, cells, table
from briefing.lexicon.lookup import wordlist

_NONE: frozenset[str] = frozenset()
_PERSON = frozenset({"@person"})
_TERRITORY = frozenset({"@territory"})
_ENTITY_CLASSES = {"GPE": _TERRITORY, "LOC": _TERRITORY, "FAC": frozenset({"@building"})}


@dataclass(frozen=True, slots=True)
class _Pattern:
    row: Row
    governed: frozenset[str]
    objects: tuple[str, ...]
    subjects: tuple[str, ...]
    nearby: tuple[str, ...]  # words of the sentence


def best_row(token: Token, pos: str) -> Row | None:
    """Return the most specific row of the event table that fits the token's company, or None."""
    best = _best(token, pos)
    return best.row if best else None


def matched(token: Token, pos: str) -> tuple[Row, tuple[int, ...]] | None:
    """Return the row that ``best_row`` does, and the tokens that made it fit, the token itself among them."""
    best = _best(token, pos)
    return (best.row, _company(best, token, pos)) if best else None


def fits(token: Token, pos: str) -> list[tuple[Row, int]]:
    """Return every row of the token's lemma and how specifically it fits, -1 where it does not."""
    rows = _patterns().get((token.lemma_.lower(), pos), ())
    return [(pattern.row, _fit(pattern, token, pos)) for pattern in rows]


def _best(token: Token, pos: str) -> _Pattern | None:
    best, highest = None, -1
    for pattern in _patterns().get((token.lemma_.lower(), pos), ()):
        score = _fit(pattern, token, pos)
        if score > highest:
            best, highest = pattern, score
    return best


def _company(pattern: _Pattern, token: Token, pos: str) -> tuple[int, ...]:
    """Return the tokens that meet the pattern's constraints, in the order of the text."""
    found = {token.i}
    found |= {c.i for c in token.children if pattern.governed and c in _governed(pattern, token)}
    around = (
        (pattern.objects, objects_of(token, pos, pattern.governed)),
        (pattern.subjects, subjects_of(token)),
    )
    for constraint, candidates in around:
        wanted = [word for word in constraint if not word.startswith("!")]
        met = (t.i for t in candidates if any(is_a(t, word) for word in wanted))
        found.update(next(((i,) for i in met), ()))
    wanted = [word for word in pattern.nearby if not word.startswith("!")]
    found |= {t.i for t in token.sent if any(is_a(t, word) for word in wanted)}
    return tuple(sorted(found))


def _governed(pattern: _Pattern, token: Token) -> list[Token]:
    return [
        c
        for c in token.children
        if c.dep_ in ("prt", "prep", "agent", "dative", "advmod")
        and c.lower_ in pattern.governed
        and not _is_dating(c)
    ]


def _fit(pattern: _Pattern, token: Token, pos: str) -> int:
    """Return how specifically a pattern fits, or -1 where it does not."""
    score = 0
    governed = _governed(pattern, token) if pattern.governed else []
    bare = not (pattern.governed or pattern.objects or pattern.subjects or pattern.nearby)
    if bare and pos == "VERB" and any(c.dep_ == "prt" for c in token.children):
        return -1  # "fired off a letter" is no firing
    if pattern.governed:
        if not governed:
            return -1
        score += 2
    if pattern.objects:
        inside = widened([g for c in governed for g in c.children if g.dep_ == "pobj"])
        score += bool(inside) and constrained(pattern.objects, inside) > 1  # "fired a missile into the sea"
        fit = constrained(pattern.objects, objects_of(token, pos, pattern.governed))
        if fit < 0:
            return -1
        score += fit
    if pattern.subjects:
        fit = constrained(pattern.subjects, subjects_of(token))
        if fit < 0:
            return -1
        score += fit
    if pattern.nearby:
        if constrained(pattern.nearby, [t for t in token.sent if t.i != token.i]) < 0:
            return -1
        score += 1
    return score


def _is_dating(preposition: Token) -> bool:
    """Whether a preposition only tells when: "fired a missile on Friday"."""
    objects = [c for c in preposition.children if c.dep_ == "pobj"]
    return bool(objects) and all(c.ent_type_ in ("DATE", "TIME") for c in objects)


def constrained(constraint: tuple[str, ...], tokens: list[Token]) -> int:
    """Return 3 where a word of the constraint is met, 2 where a class is, 1 where nothing is barred, else -1."""
    wanted, barred = _sides(constraint)
    words = {token.lemma_.lower() for token in tokens} | {token.lower_ for token in tokens}
    classes = frozenset().union(*map(_classes_of, tokens))
    if not barred.isdisjoint(words) or not barred.isdisjoint(classes):
        return -1
    if not wanted:
        return 1
    if not wanted.isdisjoint(words):
        return 3
    return -1 if wanted.isdisjoint(classes) else 2


@cache
def _sides(constraint: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that a constraint asks for and those that it bars."""
    barred = frozenset(word[1:] for word in constraint if word.startswith("!"))
    return frozenset(word for word in constraint if not word.startswith("!")), barred


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
    if not heads and token.dep_ == "conj" and token.head.pos_ == "VERB":
        return subjects_of(token.head)
    return widened(heads)


def widened(heads: list[Token]) -> list[Token]:
    """Return the heads with their conjuncts and modifiers."""
    found = []
    for head in heads:
        found += [
            head,
            *head.conjuncts,
            *(c for c in head.children if c.dep_ in ("compound", "amod", "nmod")),
        ]
    return found


@cache
def _patterns() -> dict[tuple[str, str], list[_Pattern]]:
    found: dict[tuple[str, str], list[_Pattern]] = {}
    for row in table("events"):
        objects = cells(row, "object")
        pattern = _Pattern(
            row,
            frozenset(cells(row, "with")),
            tuple(word for word in objects if "~" not in word),
            tuple(cells(row, "subject")),
            tuple(word.replace("~", "") for word in objects if "~" in word),
        )
        found.setdefault((row["lemma"], row["pos"]), []).append(pattern)
    return found


@cache
def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in table("classes"):
        found.setdefault(row["lemma"], set()).add(row["class"])
    return {lemma: frozenset(names) for lemma, names in found.items()}
