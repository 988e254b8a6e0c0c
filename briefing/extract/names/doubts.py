"""Doubts about names: what the recognizer takes for one at the start of a sentence, and what it overlooks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from briefing.extract.document.tokens import is_capitalised, starts_sentence
from briefing.extract.names import gazetteer
from briefing.extract.names.candidate import Candidate, Rank
from briefing.lexicon.lookup import column, mapping, wordlist

_STORMS = frozenset({"Typhoon", "Cyclone", "Hurricane", "Storm", "Tropical", "Operation"})


def believable(doc: Doc, found: list[Candidate]) -> list[Candidate]:
    """Drop the recognizer's guesses that the article itself speaks against, and storms with names."""
    doubts = Doubts(doc)
    return [c for c in found if doubts.about(c) is None]


class Doubts:
    """What an article says against taking some words for a name."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._common = {token.lower_ for token in doc if token.is_lower and token.pos_ == "NOUN"}
        self._storms = storm_names(doc)

    def about(self, c: Candidate) -> str | None:
        """Return the first reason against a candidate, in words; tables and patterns are believed but for storms."""
        if self._doc[c.start : c.end].text in self._storms or _is_storm(self._doc, c):
            return "a storm or an operation"
        if not c.is_guess or c.end - c.start > 1:
            return None
        token = self._doc[c.start]
        if any(char.isdigit() for char in token.text) and token.text not in gazetteer.entries():
            return "a code"  # "H5N1"
        if starts_sentence(token) and _is_common(token, self._common):
            return "a common word that only its place in the sentence writes large"
        return None


def storm_names(doc: Doc) -> set[str]:
    """Return the names of storms and operations: no actors, however they rage."""
    return {doc[t.i + 1].text for t in doc[:-1] if t.text in _STORMS and is_capitalised(doc[t.i + 1])}


def _is_storm(doc: Doc, c: Candidate) -> bool:
    before = doc[c.start - 1].text if c.start else ""
    return doc[c.start].text in _STORMS or (before in _STORMS and c.label != "ORG")


def _is_common(token: Token, common: set[str]) -> bool:
    """Whether a word at the start of a sentence is a common noun, of the article or of a table."""
    tables = (
        column("roles", "role"),
        column("nominals", "noun"),
        column("classes", "lemma"),
        column("events", "lemma"),
    )
    word = token.lower_
    return word in common or any(word in words for words in tables) or token.tag_ in ("NNS", "NN", "JJ", "RB")


def shortened(doc: Doc, chosen: list[Candidate], headline: list[Candidate]) -> list[Candidate]:
    """Cut a headline's name to the part that the body uses: "Part-timers Skerry Rovers"."""
    body = {doc[c.start : c.end].text for c in chosen if c not in headline}
    result = []
    for c in headline:
        starts = range(c.start, c.end - 1)
        start = next((i for i in starts if doc[i : c.end].text in body), c.start)
        result.append(replace(c, start=start))
    return result


def opens_loosely(doc: Doc, c: Candidate) -> bool:
    """Whether a person's name opens a sentence with a word that is no given name: "Notice Trump …", "In Rome …"."""
    first = doc[c.start]
    if c.label != "PERSON" or c.end - c.start < 2 or not first.is_sent_start:
        return False
    if first.lower_ in wordlist("opener"):
        return True
    known = column("given", "name") | column("titles", "title") | column("family_first", "surname")
    return c.end - c.start == 2 and first.text not in known


def persons_after_all(doc: Doc, chosen: list[Candidate]) -> list[Candidate]:
    """Relabel as a person what has a person's role or title, or whose surname is found as a person."""
    surnames = {doc[c.end - 1].text for c in chosen if c.label == "PERSON"}
    result = []
    for c in chosen:
        words = doc[c.start : c.end]
        plain = 2 <= len(words) <= 3 and all(t.is_alpha and is_capitalised(t) for t in words)
        if c.label == "ORG" and plain and c.is_guess and not gazetteer.lookup(words.text):
            titled = c.start and doc[c.start - 1].text in mapping("titles", "title", "class")
            if titled or words[-1].text in surnames or _has_role(doc, c.end):
                c = c.relabelled("PERSON")
        result.append(c)
    return result


def _has_role(doc: Doc, end: int) -> bool:
    """Whether ", who …" or ", a … minister" follows."""
    if end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].lower_ == "who":
        return True
    if (
        end + 2 >= len(doc)
        or doc[end].text != ","
        or doc[end + 1].lower_ not in ("a", "an", "the", "his", "her", "its")
    ):
        return False
    return any(token.lower_ in column("roles", "role") for token in doc[end + 2 : end + 6])


def overlooked(doc: Doc, chosen: list[Candidate]) -> Iterator[Candidate]:
    """Yield proper nouns that come back in the article and that no candidate covers."""
    taken = {i for c in chosen for i in range(c.start, c.end)}
    lower = {token.lower_ for token in doc if token.is_lower} | {name.lower() for name in storm_names(doc)}
    happenings = {token.text for token in doc if token.ent_type_ == "EVENT"}  # "the Harrow Grand Prix"
    counts = Counter(
        token.text
        for token in doc
        if token.tag_ == "NNP" and token.i not in taken and not starts_sentence(token)
    )
    acting = {
        token.text
        for token in doc
        if token.tag_ == "NNP"
        and token.dep_ in ("nsubj", "poss", "pobj", "dobj", "nsubjpass")
        and token.i not in taken
    }
    known = {doc[c.start].text for c in chosen if c.end - c.start == 1 and c.is_guess}
    for token in doc:
        word = token.text
        if (
            word in known
            and token.i + 1 < len(doc)
            and doc[token.i + 1].tag_ in ("NNP", "NNPS")
            and is_capitalised(doc[token.i + 1])
        ):
            if not {token.i, token.i + 1} & taken and not gazetteer.lookup(doc[token.i + 1].text):
                taken |= {token.i, token.i + 1}
                # "Corvin Semiconductors", which is "Corvin" elsewhere
                yield Candidate(token.i, token.i + 2, "ORG", Rank.RECOGNIZED, "firm")
            continue
        if token.i in taken or counts[word] < 2 or word not in acting or not is_capitalised(token):
            continue
        if (
            word.lower() in lower
            or not word.isalpha()
            or len(word) < 3
            or token.ent_type_ in ("DATE", "TIME")
            or word in happenings
        ):
            continue
        if (
            word in column("titles", "title")
            or word.lower() in column("roles", "role")
            or gazetteer.lookup(word)
        ):
            continue
        if (
            word in column("orgwords", "noun")
            or word in _STORMS
            or (token.i and doc[token.i - 1].text in _STORMS)
        ):
            continue
        if any(c.dep_ == "compound" and is_capitalised(c) and c.i not in taken for c in token.children):
            continue  # "Prix" of "Grand Prix"
        yield Candidate(token.i, token.i + 1, "ORG", Rank.RECURS, "recurring")
