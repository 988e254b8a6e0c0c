"""What is sure of a name holds for the whole article: one label a form, and its short forms wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from spacy.tokens import Doc, Token

from briefing.extract.document import BlockNode, is_capitalised, words_of
from briefing.extract.names import gazetteer
from briefing.extract.names.assets import vessel_prefixes
from briefing.extract.names.candidate import Candidate, Label, Rank, trim
from briefing.extract.names.choice import choose
from briefing.extract.names.reasons import Reason, first_reason
from briefing.lexicon.lookup import column, wordlist
from briefing.lexicon.weights import weights

NICKNAME = re.compile("(?<= )[\"“'‘]((?:[^\"”'’]|’(?! ))+)[\"”'’](?= )")
_PROPER = frozenset({"NNP", "NNPS"})
_BODY = 2  # words of the name of a body that may be cut short
_SHORTEST_FIRST = 4  # letters of its first word
_SHORTEST_SHOUTED = 4  # letters of a word in capitals that is a surname elsewhere


def agree(doc: Doc, chosen: list[Candidate]) -> list[Candidate]:
    """Give every occurrence of a form the label that most of them, and the surest, have."""
    votes: dict[str, dict[Label, float]] = {}
    between = words_of(doc).between
    for c in chosen:
        forms = [between(c.start, c.end)]
        if c.label == "ASSET" and doc[c.start].text in vessel_prefixes():
            forms.append(between(c.start + 1, c.end))
        for form in forms:
            told = votes.setdefault(form, {})
            told[c.label] = told.get(c.label, 0.0) + weights("name_label.votes")[c.rank.name.lower()]
    best = {form: max(told, key=lambda label: told[label]) for form, told in votes.items()}
    return [c.relabelled(best[between(c.start, c.end)]) for c in chosen]


def spread(doc: Doc, chosen: list[Candidate], loud: list[BlockNode]) -> list[Candidate]:
    """Return the names with the surnames, acronyms and short forms of what was found in full elsewhere.

    ``loud``: the headlines whose capitals tell nothing; a name of one word is found in them too.
    """
    chosen = choose([*_shouted_in_full(doc, chosen, loud), *chosen]) if loud else chosen
    parts = Parts(doc, chosen, loud)
    spread = [parts.as_person(c) for c in chosen]
    for token in doc:
        label = parts.label_of(token)
        if label is not None and parts.against(token) is None:
            spread.append(Candidate(token.i, token.i + 1, label, Rank.RECOGNIZED, "part"))
    return [t for c in spread if (t := trim(doc, parts.with_particles(c))) is not None]


class Parts:
    """The short forms of the names of one document, and why a word that is one by its form is none."""

    def __init__(self, doc: Doc, chosen: list[Candidate], loud: list[BlockNode]) -> None:
        self._doc = doc
        self._short = _short_forms(doc, chosen)
        self._firsts = set(_firsts_of_bodies(doc, chosen))
        self._bodies = _words_of_bodies(doc, chosen)
        self._alone = {doc[c.start].text: c.label for c in chosen if c.end - c.start == 1}
        self._taken = {i for c in chosen for i in range(c.start, c.end)}
        self._loud = {i for block in loud for i in range(block.start, block.end)}

    def label_of(self, token: Token) -> Label | None:
        """Return the label of the name that a word may be a part of."""
        word = token.text
        title = word.title() if token.is_upper and len(word) >= _SHORTEST_SHOUTED else ""
        alone = self._alone.get(word) if token.i in self._loud else None
        known = self._short.get(word) or alone or self._short.get(title)
        return known or self._as_first(token) or self._as_body(token)

    def _as_first(self, token: Token) -> Label | None:
        """Return ORG for the first word of a body's name that stands alone, but not in "Corvin Township"."""
        after = self._doc[token.i + 1 : token.i + 2]
        goes_on = bool(len(after)) and (after[0].text == ":" or is_capitalised(after[0]))
        return "ORG" if token.text in self._firsts and not goes_on else None

    def _as_body(self, token: Token) -> Label | None:
        """Return ORG for "the Ministry" where the article names a ministry in full."""
        if token.text not in self._bodies or token.i == 0 or token.nbor(-1).lower_ != "the":
            return None
        after = self._doc[token.i + 1 : token.i + 2]
        goes_on = bool(len(after)) and (after[0].lower_ == "of" or is_capitalised(after[0]))
        return None if goes_on or token.dep_ == "compound" else "ORG"

    def against(self, token: Token) -> str | None:
        """Return the first reason, in words, why a word is no part of a name."""
        return first_reason(self._REASONS, self, token)

    def as_person(self, c: Candidate) -> Candidate:
        """Return a guess as a person where its words are a person's elsewhere, but not "in Lincoln"."""
        doc, first = self._doc, self._doc[c.start]
        words = words_of(doc)
        lone = wordlist("name_particle").issuperset(words.lower[c.start : c.end - 1])
        surname = c.end - 1 if lone else c.start
        if c.rank >= Rank.PATTERN or self._short.get(words.between(surname, c.end)) != "PERSON":
            return c
        located = first.dep_ == "pobj" and first.head.lower_ in wordlist("placing")
        return c if c.label == "GPE" and located else c.relabelled("PERSON")

    def with_particles(self, c: Candidate) -> Candidate:
        """Return a lone surname with the particles before it: "Van der Meer"."""
        start = c.start
        while c.label == "PERSON" and start and start - 1 not in self._taken:
            if self._doc[start - 1].lower_ not in wordlist("name_particle"):
                break
            start -= 1
        return c if start == c.start else replace(c, start=start)

    def _is_covered(self, token: Token) -> bool:
        return token.i in self._taken

    def _is_small(self, token: Token) -> bool:
        return not is_capitalised(token)

    def _is_date(self, token: Token) -> bool:
        return token.ent_type_ == "DATE"

    def _is_function_word(self, token: Token) -> bool:
        return token.pos_ in ("AUX", "DET", "ADP")

    def _opens_sentence(self, token: Token) -> bool:
        """Whether it opens its sentence as a verb or an adverb, not as a subject: "Reilly denied it"."""
        acts = token.i + 1 < len(self._doc) and token.nbor(1).tag_ in ("VBD", "VBZ", "MD")
        return bool(token.is_sent_start) and token.pos_ in ("VERB", "ADV", "INTJ") and not acts

    def _is_title(self, token: Token) -> bool:
        return token.text in column("titles", "title") and token.i + 1 in self._taken

    def _is_shouted_verb(self, token: Token) -> bool:
        return token.i in self._loud and token.pos_ == "VERB"

    _REASONS: ClassVar[tuple[Reason, ...]] = (
        ("part of a name", _is_covered),
        ("no capital", _is_small),
        ("a date", _is_date),
        ("an auxiliary, an article or a preposition", _is_function_word),
        ("a word that opens its sentence", _opens_sentence),
        ("a title before a name", _is_title),
        ("a verb of a headline", _is_shouted_verb),
    )


def _short_forms(doc: Doc, chosen: list[Candidate]) -> dict[str, Label]:
    """Return the surnames, acronyms and ships' bare names of what was found in full, with their labels."""
    short: dict[str, Label] = {}
    for c in chosen:
        words = [t.text for t in doc[c.start : c.end] if t.text != "-"]
        if c.label == "PERSON" and len(words) > 1:
            words = words[:-1] if words[-1] in wordlist("name_suffix") else words
            name = words_of(doc).between(c.start, c.end)
            called = NICKNAME.search(name)
            nickname = called[1].split()[-1:] if called else []
            for word in {words[0], words[-1], name.split()[-1], *nickname}:
                known = word in wordlist("name_suffix") or _is_well_known(word)
                if word[0].isupper() and len(word) > 1 and not known:
                    short[word] = "PERSON"
        elif c.label == "ASSET" and len(words) == 2 and words[0] in vessel_prefixes():
            short.setdefault(words[1], "ASSET")
        elif c.label == "ORG" and c.end - c.start == 1 and len(words[0]) > 1 and words[0].isupper():
            short.setdefault(words[0], "ORG")
    return short


def _firsts_of_bodies(doc: Doc, chosen: list[Candidate]) -> Iterator[str]:
    """Yield the words that begin the name of one body, and are nothing else: "Corvin" of "Corvin Semiconductors"."""
    small = {form for form in words_of(doc).forms if form.islower()}
    for c in chosen:
        first = doc[c.start]
        if (
            c.label != "ORG"
            or c.end - c.start < _BODY
            or not first.text.isalpha()
            or not is_capitalised(first)
        ):
            continue
        told = first.lower_ in small or first.text in wordlist("common_start") or len(first) < _SHORTEST_FIRST
        listed = first.text in column("orgwords", "noun") or first.text in column("titles", "title")
        if not told and not listed and first.tag_ in _PROPER and gazetteer.lookup(first.text) is None:
            yield first.text


def _words_of_bodies(doc: Doc, chosen: list[Candidate]) -> set[str]:
    """Return the words for bodies in the full names of the article: "Ministry" of "Ministry of Transport"."""
    words = column("orgwords", "noun")
    full = (c for c in chosen if c.label == "ORG" and c.end - c.start > 1)
    return {t.text for c in full for t in doc[c.start : c.end] if t.text in words}


def _is_well_known(word: str) -> bool:
    """Whether a word alone means the place before the person: a country or a capital, but not "Lincoln"."""
    entry = gazetteer.lookup(word)
    return entry is not None and (entry.place != "city" or entry.capital)


def _shouted_in_full(doc: Doc, chosen: list[Candidate], loud: list[BlockNode]) -> Iterator[Candidate]:
    """Yield the full names of the body that a headline writes in capitals throughout."""
    between = words_of(doc).between
    full = {between(c.start, c.end).casefold(): c for c in chosen if c.end - c.start > 1}
    for block in loud:
        for start in range(block.start, block.end):
            for known in full.values():
                end = start + known.end - known.start
                words = between(start, end)
                if words.isupper() and full.get(words.casefold()) is known:
                    yield Candidate(start, end, known.label, Rank.RECOGNIZED, "capitals")
