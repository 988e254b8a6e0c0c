"""Doubts about names: what the article itself speaks against, and what it shows to be longer, or a person."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import ClassVar

from spacy.tokens import Doc, Token

from briefing.extract.document import starts_sentence, words_of
from briefing.extract.names import gazetteer
from briefing.extract.names.candidate import Candidate
from briefing.extract.names.dictionary import is_noun_form
from briefing.extract.names.reasons import Reason, first_reason
from briefing.lexicon.lookup import column, mapping, wordlist

_COMMON_TAGS = frozenset({"NNS", "NN", "JJ", "RB"})
_ROLE_AFTER = 4  # tokens after ", a" among which a role stands
_NAME_TABLES = (("given", "name"), ("surnames", "surname"), ("family_first", "surname"))
_COMMON_TABLES = (("roles", "role"), ("nominals", "noun"), ("classes", "lemma"), ("events", "lemma"))


def believable(doc: Doc, found: list[Candidate]) -> list[Candidate]:
    """Drop the recognizer's guesses that the article itself speaks against, and storms with names."""
    doubts = Doubts(doc)
    return [c for c in found if doubts.about(c) is None]


class Doubts:
    """What an article says against taking some words for a name."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        words = words_of(doc)
        small = (doc[i] for i, form in enumerate(words.forms) if form.islower())
        large = (doc[i] for i, is_large in enumerate(words.large) if is_large)
        self._common = {token.text for token in small if token.pos_ == "NOUN"}
        self._large = {token.text for token in large if not starts_sentence(token)}
        self._storms = storm_names(doc)

    def about(self, c: Candidate) -> str | None:
        """Return the first reason against a candidate, in words; tables and patterns are believed but for storms."""
        return first_reason(self._REASONS, self, c)

    def _is_storm(self, c: Candidate) -> bool:
        words, storm = words_of(self._doc), wordlist("storm")
        before = words.forms[c.start - 1] if c.start else ""
        raging = words.forms[c.start] in storm or (before in storm and c.label != "ORG")
        return raging or words.between(c.start, c.end) in self._storms

    def _is_code(self, c: Candidate) -> bool:
        word = self._doc[c.start].text
        numbered = any(char.isdigit() for char in word) and word not in gazetteer.entries()
        return _is_lone_guess(c) and numbered

    def _is_common(self, c: Candidate) -> bool:
        token = self._doc[c.start]
        if not (_is_lone_guess(c) and starts_sentence(token)):
            return False
        told = any(token.lower_ in column(table, key) for table, key in _COMMON_TABLES)
        return (
            told
            or token.lower_ in self._common
            or token.tag_ in _COMMON_TAGS
            or self._is_in_dictionary(token)
        )

    def _is_in_dictionary(self, token: Token) -> bool:
        """Whether a word that no table of names knows is a common noun, and neither speaks nor is named elsewhere."""
        named = any(token.text in column(table, key) for table, key in _NAME_TABLES) or gazetteer.lookup(
            token.text
        )
        speaks = token.dep_ == "nsubj" and token.head.lemma_ in column("speech", "verb")
        inside = token.text in self._large
        return not (named or speaks or inside) and is_noun_form(self._doc, token.lower_)

    def _is_no_actor(self, c: Candidate) -> bool:
        """Whether it is an abbreviation of something else, or a day or a month alone: "GMT", "Conservative MP"."""
        last = self._doc[c.end - 1]
        return last.text in wordlist("no_actor") or (_is_lone_guess(c) and last.text in _calendar())

    def _is_line(self, c: Candidate) -> bool:
        """Whether it begins with the mark of an item or the hour of an entry: "• Doctors", "11:20 Trains"."""
        first = self._doc[c.start].text
        return not first[0].isalnum() or (first[0].isdigit() and any(mark in first for mark in ":."))

    def _is_channel(self, c: Candidate) -> bool:
        """Whether a medium is only where somebody speaks: "on Twitter", "a Telegram channel"."""
        doc, word = self._doc, self._doc[c.start].text
        where = c.start > 0 and doc[c.start - 1].lower_ == "on"
        return (
            c.end - c.start == 1
            and word in wordlist("channel")
            and (where or doc[c.start].dep_ == "compound")
        )

    def _is_office(self, c: Candidate) -> bool:
        """Whether it is an office, or its field before the office of a person: "Public Works Minister Ana Roe"."""
        words = words_of(self._doc)
        titled = column("titles", "title").issuperset(words.forms[c.start : c.end])
        if c.end - c.start > 1 and (
            titled or words.between(c.start, c.end).lower() in column("roles", "role")
        ):
            return True
        titles, named = wordlist("office_title"), c.end + 1 < len(words.forms)
        named = named and words.forms[c.end] in titles and words.large[c.end + 1]
        return c.label in ("ORG", "GPE", "LOC", "FAC") and named and self._is_field(c)

    def _is_field(self, c: Candidate) -> bool:
        entry = gazetteer.lookup(words_of(self._doc).between(c.start, c.end))
        return entry is None or entry.label == "ORG"

    _REASONS: ClassVar[tuple[Reason, ...]] = (
        ("a storm or an operation", _is_storm),
        ("an abbreviation that names nobody", _is_no_actor),  # "GMT"
        ("the beginning of a line", _is_line),
        ("a medium on which somebody speaks", _is_channel),
        ("an office or its field", _is_office),
        ("a code", _is_code),  # "H5N1"
        ("a common word that only its place in the sentence writes large", _is_common),
    )


@cache
def _calendar() -> frozenset[str]:
    """Return the days and months that are nobody's name."""
    return (wordlist("day") | wordlist("month")) - wordlist("month_surname") - column("given", "name")


def _is_lone_guess(c: Candidate) -> bool:
    return c.is_guess and c.end - c.start == 1


def storm_names(doc: Doc) -> set[str]:
    """Return the names of storms and operations: no actors, however they rage."""
    storm, words = wordlist("storm"), words_of(doc)
    after = zip(words.forms, words.forms[1:], words.large[1:], strict=False)
    return {name for before, name, is_large in after if is_large and before in storm}


def shortened(doc: Doc, chosen: list[Candidate], headline: list[Candidate]) -> list[Candidate]:
    """Cut a headline's name to the part that the body uses: "Part-timers Skerry Rovers"."""
    between = words_of(doc).between
    body = {between(c.start, c.end) for c in chosen if c not in headline}
    result = []
    for c in headline:
        starts = range(c.start, c.end - 1)
        start = next((i for i in starts if between(i, c.end) in body), c.start)
        result.append(replace(c, start=start))
    return result


def opens_loosely(doc: Doc, c: Candidate) -> bool:
    """Whether a person's name opens a sentence with a word that is no given name: "Notice Trump …", "In Rome …"."""
    first = doc[c.start]
    if c.label != "PERSON" or c.end - c.start < 2 or not first.is_sent_start:
        return False
    if first.lower_ in wordlist("opener"):
        return True
    begins = (("given", "name"), ("titles", "title"), ("family_first", "surname"))
    return c.end - c.start == 2 and not any(first.text in column(table, key) for table, key in begins)


def persons_after_all(doc: Doc, chosen: list[Candidate]) -> list[Candidate]:
    """Relabel as a person what has a person's role or title, or whose surname is found as a person."""
    words = words_of(doc)
    surnames = {words.forms[c.end - 1] for c in chosen if c.label == "PERSON"}
    result = []
    for c in chosen:
        plain = 2 <= c.end - c.start <= 3 and all(
            words.forms[i].isalpha() and words.large[i] for i in range(c.start, c.end)
        )
        if c.label == "ORG" and plain and c.is_guess and not gazetteer.lookup(words.between(c.start, c.end)):
            titled = c.start and words.forms[c.start - 1] in mapping("titles", "title", "class")
            if titled or words.forms[c.end - 1] in surnames or _has_role(doc, c.end):
                c = c.relabelled("PERSON")
        result.append(c)
    return result


def _has_role(doc: Doc, end: int) -> bool:
    """Whether ", who …" or ", a … minister" follows."""
    if end + 1 >= len(doc) or doc[end].text != ",":
        return False
    word = doc[end + 1].lower_
    if word == "who":
        return True
    roles = column("roles", "role")
    after = doc[end + 2 : end + 2 + _ROLE_AFTER]
    return word in wordlist("article") | wordlist("possessive") and any(t.lower_ in roles for t in after)
