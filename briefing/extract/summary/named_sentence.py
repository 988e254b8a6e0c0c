"""The words of a stretch of the article on one line, its subject named where it is a pronoun."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from briefing.extract.document import layers, root_of, words_of
from briefing.extract.syntax import clause_of
from briefing.extract.syntax.relatives import antecedent
from briefing.lexicon.lookup import wordlist


def in_words(doc: Doc, start: int, end: int) -> str:
    """Return the words of a token range on one line, a pronoun as main subject replaced by what it stands for."""
    subject = next(
        (
            c
            for c in root_of(doc, start, end).children
            if c.dep_ in ("nsubj", "nsubjpass") and start <= c.i < end
        ),
        None,
    )
    name, between = _stands_for(subject) if subject is not None else None, words_of(doc).between
    if subject is None or name is None:
        return " ".join(between(start, end).split())
    before, after = between(start, subject.i), between(subject.i + 1, end)
    return " ".join(f"{before} {name} {after}".split())


def others_of_first_person(token: Token) -> list[int]:
    """Return the other words of the first person in the sentence of a word of it: "I warned them myself"."""
    first = wordlist("pronoun_speaker") | wordlist("pronoun_speakers")
    if token.lower_ not in first:
        return []
    return [one.i for one in token.sent if one.lower_ in first and one.i != token.i]


def _stands_for(subject: Token) -> str | None:
    """Return the name behind a personal pronoun, the noun phrase behind a relative one: "a law that bars …"."""
    if subject.tag_ == "PRP":
        own = any(i > subject.i for i in others_of_first_person(subject))
        return None if own else _name_of(subject.doc, subject.i)  # "I warned them myself"
    noun = antecedent(subject)
    if noun is not None:
        start, end = clause_of(noun)
        return words_of(subject.doc).between(start, min(end, subject.i)).rstrip(" ,")
    return None


def _name_of(doc: Doc, index: int) -> str | None:
    """Return the name of whom the pronoun at ``index`` stands for, "X and Y" for two."""
    names = [actor.name for actor in layers.of(doc).actors for ref in actor.mentions if ref.start == index]
    return " and ".join(names) if names else None
