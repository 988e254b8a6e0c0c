"""Candidates that begin with a given name, a family name or a title."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from briefing.extract.document import is_capitalised, sentence_of, words_of
from briefing.extract.document.provenance import NameRule
from briefing.extract.names import gazetteer
from briefing.extract.names.candidate import Candidate, Rank
from briefing.extract.names.recognized import asks
from briefing.lexicon.lookup import column, mapping, wordlist

_MISTAKEN = frozenset({"", "WORK_OF_ART", "EVENT", "LAW", "PRODUCT"})  # what marks beside a name make of it


def persons(doc: Doc) -> Iterator[Candidate]:
    """Yield a given name with the capitalised words after it, and what follows a courtesy title."""
    given, titles = column("given", "name"), mapping("titles", "title", "class")
    family = column("family_first", "surname")
    words = words_of(doc)
    for i, form in enumerate(words.forms):
        if not (words.large[i] and (form in titles or form in given or form in family)):
            continue
        token = doc[i]
        if asks(token):
            continue
        if token.text in titles and i + 1 < len(doc) and is_capitalised(doc[i + 1]):
            start = i + 1
            rule: NameRule = "title"
            while start < len(doc) and doc[start].text in titles:
                start += 1
        elif (token.text in given and not _is_hyphenated_people(doc, i)) or (
            token.text in family and (not token.is_sent_start or token.ent_type_ == "PERSON")
        ):
            start = i
            rule = "given" if token.text in given else "family"
        else:
            continue
        end = _name_end(doc, start)
        if start == i and end - start < 2:
            continue
        if end > start and gazetteer.lookup(doc[start:end].text) is None:
            yield Candidate(start, end, "PERSON", Rank.TABLE if start == i else Rank.PATTERN, rule)


def speakers(doc: Doc) -> Iterator[Candidate]:
    """Yield who says a quotation under a full name that the recognizer left out: "…," Brita Solem told reporters."""
    for token in doc:
        if (
            token.dep_ != "nsubj"
            or token.pos_ != "PROPN"
            or token.head.lemma_ not in column("speech", "verb")
        ):
            continue
        start, first = token.i, sentence_of(token)[0]
        while start > first and doc[start - 1].pos_ == "PROPN" and doc[start - 1].head == token:
            start -= 1
        words = doc[start : token.i + 1]
        full = len(words) in (2, 3) and all(
            t.is_title and t.is_alpha and t.ent_type_ in _MISTAKEN for t in words
        )
        if full and any(t.is_quote for t in token.sent) and gazetteer.lookup(words.text) is None:
            yield Candidate(start, token.i + 1, "PERSON", Rank.RECOGNIZED, "speaker")


def _is_hyphenated_people(doc: Doc, i: int) -> bool:
    """Whether a hyphen ties the word to a people: "Franco-German"."""
    if i + 2 >= len(doc) or doc[i + 1].text != "-":
        return False
    entry = gazetteer.lookup(doc[i + 2].text)
    return entry is not None and entry.label == "NORP"


def _after_particles(doc: Doc, end: int) -> int | None:
    """Return the end of the particles of a name where a capital or a hyphen follows: "de los Ríos", "al-Hadi"."""
    while end < len(doc) and doc[end].text in wordlist("name_particle"):
        end += 1
    return end if end < len(doc) and (is_capitalised(doc[end]) or doc[end].text == "-") else None


def _name_end(doc: Doc, start: int) -> int:
    end = start
    while end < len(doc) and end - start < 5:
        token = doc[end]
        if is_capitalised(token) or token.text in wordlist("name_suffix"):
            entry = gazetteer.lookup(token.text)
            known = entry and entry.label in ("NORP", "GPE") and entry.place == "country"
            if end > start and known and token.ent_type_ != "PERSON":
                break
            if end > start and token.text in column("orgwords", "noun"):
                return start
            if end > start and (token.is_sent_start or token.text in wordlist("day")):
                break
            end += 1
        elif token.text == "-" and end > start and not doc[end - 1].whitespace_ and end + 1 < len(doc):
            end += 2
        elif (
            token.text in wordlist("name_particle") and end > start and (after := _after_particles(doc, end))
        ):
            end = after
        else:
            break
    return min(end, len(doc))
