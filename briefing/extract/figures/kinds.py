"""What a figure counts: the dead, the hurt, money, arms …, by what happens to the counted and by its noun."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from briefing.extract.document import in_headline
from briefing.extract.events import is_a
from briefing.extract.figures.phrases import Phrase
from briefing.lexicon import Row, table
from briefing.lexicon.lookup import mapping, wordlist
from briefing.model import FigureOf

_PEOPLE = frozenset({"people", "person", "other", "civilian"})
_ARMS = ("@weapon", "@missile")
_PREDICATES = frozenset({"acomp", "oprd", "xcomp"})
_CLIMB = 4  # steps up through what only adds to the counted
_AFTER = 3  # tokens behind a figure in which a headline tells what happened


def kind_of(phrase: Phrase, counted: Token) -> tuple[FigureOf, Row | None]:
    """Return what a figure counts, and the row of ``figures.tsv`` that tells a fate.

    ``counted`` is the noun, or the number where it stands alone.
    """
    row = _fate(phrase, counted)
    if row is not None and (row["of"] != "missing" or phrase.noun is None or is_people(phrase.noun)):
        return _of(row), row
    if phrase.noun is None:
        return "people", None
    if phrase.noun.lemma_.lower() in wordlist("arms") or any(is_a(phrase.noun, kind) for kind in _ARMS):
        return "arms", None
    return ("people" if is_people(phrase.noun) else "other"), None


def is_people(noun: Token) -> bool:
    """Whether a noun means persons: of the classes, of the tables of roles and noun phrases, or a people's name."""
    lemma = noun.lemma_.lower()
    kinds = (
        "@person",
        "@worker",
        "@player",
        "@leader",
        "@suspect",
        "@prisoner",
        "@diplomat",
        "@crowd",
        "@troops",
    )
    return (
        lemma in _PEOPLE
        or any(is_a(noun, kind) for kind in kinds)
        or mapping("nominals", "noun", "kind").get(lemma) == "person"
        or lemma in mapping("roles", "role", "class")
        or noun.ent_type_ == "NORP"
    )


def _fate(phrase: Phrase, counted: Token) -> Row | None:
    """Return the row for what happened to the counted: told by itself, beside it, or by its verb."""
    for token, role in _told_by(phrase, counted):
        row = _rows().get((token.lemma_.lower(), role)) or _rows().get((token.lower_, role))
        if row is not None and (row["pos"] != "VERB" or token.pos_ in ("VERB", "AUX") or in_headline(token)):
            return row
    return None


def _told_by(phrase: Phrase, counted: Token) -> Iterator[tuple[Token, str]]:
    """Yield the words that may tell the fate, nearest first, with the role in which the counted stands to them."""
    doc = counted.doc
    yield counted, "self"
    for child in counted.children:
        if child.dep_ in ("amod", "acl", "relcl", "compound", "acomp", "nmod"):
            yield child, "self"
            yield child, "object" if child.tag_ == "VBN" else "subject"
    for token in doc[phrase.end : phrase.end + _AFTER]:
        if token.is_punct or token.pos_ in ("ADP", "SCONJ"):
            break
        yield token, "self"
        if token.tag_ == "VBN" or (token.tag_ == "VBD" and token.dep_ != "aux"):
            yield token, "object" if _is_undergone(token) else "subject"
    yield from _governing(counted)


def _governing(counted: Token) -> Iterator[tuple[Token, str]]:
    """Yield what governs the counted, with its role, looked up through "and", "including" and "of"."""
    verb, dep = counted.head, counted.dep_
    for _ in range(_CLIMB):
        if dep in ("conj", "appos"):
            verb, dep = verb.head, verb.dep_
        elif dep == "pobj" and verb.lower_ in wordlist("partitive"):
            verb, dep = verb.head.head, verb.head.dep_
    if dep in ("dobj", "nsubjpass", "attr"):
        yield verb, "object"
    if dep in ("nsubj", "nsubjpass"):
        yield verb, "subject"
        yield from _predicates(verb)
    if dep == "dobj":  # "left 32 civilians dead"
        yield from ((c, "self") for c in verb.children if c.dep_ in _PREDICATES and c.i > counted.i)
    yield from _tallied(counted)
    if dep in ("pobj", "dobj", "nummod"):
        yield from _before(verb, counted)


def _predicates(verb: Token) -> Iterator[tuple[Token, str]]:
    """Yield what a verb says of its subject: "are missing", "are in hospital", "were found dead"."""
    for child in verb.children:
        if child.dep_ == "prep" and verb.lemma_ == "be":
            yield from ((noun, "place") for noun in child.children)
        if child.dep_ in _PREDICATES or child.dep_ == "attr":
            yield child, "self"
        if child.dep_ in ("xcomp", "oprd") and child.tag_ == "VBN":
            yield child, "object"


def _before(governor: Token, counted: Token) -> Iterator[tuple[Token, str]]:
    """Yield the subject that a number is told of: "the death toll rose to 61", and the noun of "the arrest of 17"."""
    around = [*governor.children, *(governor.head.children if governor.pos_ == "ADP" else ())]
    for child in around:
        told = child.dep_ in ("nsubj", "nsubjpass", "dobj") and child.i < counted.i
        if told and child.lemma_.lower() in wordlist("toll"):
            yield child, "self"
    if governor.lower_ == "of":
        yield governor.head, "self"


def _tallied(counted: Token) -> Iterator[tuple[Token, str]]:
    """Yield what a number counts where it is put on something: "the number of dead at 17", "a toll of nine"."""
    above = counted.head.head if counted.dep_ == "pobj" else counted.head
    nouns = [above, counted.head, *(c for c in above.children if c.dep_ in ("nsubj", "nsubjpass", "dobj"))]
    for noun in nouns:
        if noun.lemma_.lower() in wordlist("tally") | wordlist("toll") and noun.i != counted.i:
            yield noun, "self"
            for preposition in (c for c in noun.children if c.dep_ == "prep"):
                for counted_by in preposition.children:
                    yield counted_by, "self"
                    for told in counted_by.children:
                        yield told, "object"


def _is_undergone(token: Token) -> bool:
    return token.tag_ == "VBN" or not any(child.dep_ == "dobj" for child in token.children)


def _of(row: Row) -> FigureOf:
    kinds: tuple[FigureOf, ...] = ("killed", "injured", "missing", "held", "displaced")
    return next(kind for kind in kinds if kind == row["of"])


@cache
def _rows() -> dict[tuple[str, str], Row]:
    return {(row["lemma"], row["role"]): row for row in table("figures")}
