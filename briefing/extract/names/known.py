"""Candidates that the tables know, and why a word that they know is no name where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from briefing.extract.document import POSSESSIVE, is_capitalised, starts_sentence
from briefing.extract.document.provenance import NameRule
from briefing.extract.names import gazetteer
from briefing.extract.names.candidate import Candidate, Rank
from briefing.extract.names.gazetteer import Entry
from briefing.extract.names.reasons import Reason, first_reason
from briefing.lexicon.lookup import column

_TABLES: dict[str, NameRule] = {"ORG": "organization", "NORP": "people", "SEAT": "seat"}
_DOUBTED = frozenset({"GPE", "LOC", "ORG", "FAC"})  # labels of words that are common ones, or surnames, too
_PLACES = frozenset({"GPE", "LOC", "ORG"})
_HAPPENINGS = frozenset({"DATE", "EVENT", "LAW", "WORK_OF_ART"})
_NOMINAL = frozenset({"PROPN", "NOUN", "ADJ"})


@dataclass(frozen=True, slots=True)
class Match:
    """Where a form of the tables stands, and what it names."""

    first: Token
    end: int
    entry: Entry

    @property
    def is_doubted(self) -> bool:
        """Whether it is one word that may as well be something else."""
        return self.end - self.first.i == 1 and self.entry.label in _DOUBTED


def known(doc: Doc) -> Iterator[Candidate]:
    """Yield the names that the tables know."""
    for match, reason in judged(doc):
        if reason is None:
            several = match.end - match.first.i > 1
            rank = Rank.PATTERN if several else Rank.TABLE
            label = "GPE" if match.entry.label == "SEAT" else match.entry.label
            rule = _table_of(match.entry)
            yield Candidate(match.first.i, match.end, label, rank, rule, match.entry.row)


def judged(doc: Doc) -> Iterator[tuple[Match, str | None]]:
    """Yield what the tables know, with the reason, in words, why it is no name here, or None."""
    for start, end, entry in gazetteer.matches(doc):
        match = Match(doc[start], end, entry)
        yield match, first_reason(_REASONS, match)


def _is_lone_abbreviation(match: Match) -> bool:
    name, token = match.entry.name, match.first
    abbreviated = name.endswith(".") and name.count(".") == 1
    return abbreviated and (token.i == 0 or token.nbor(-1).text != ",")


def _is_surname(match: Match) -> bool:
    token = match.first
    return match.is_doubted and token.text in column("surnames", "surname") and token.ent_type_ not in _PLACES


def _is_happening(match: Match) -> bool:
    return match.is_doubted and match.entry.label == "ORG" and match.first.ent_type_ in _HAPPENINGS


def _is_part_of_person(match: Match) -> bool:
    """Whether the recognizer saw a person, by more than this word alone: it takes many a lone city for one."""
    token, entry = match.first, match.entry
    city = match.is_doubted and entry.place == "city" and not entry.capital
    if not city or token.ent_type_ != "PERSON":
        return False
    beside = [token.nbor(step) for step in (-1, 1) if 0 <= token.i + step < len(token.doc)]
    return token.text in column("given", "name") or any(
        t.ent_type_ == "PERSON" or t.text in column("titles", "title") for t in beside
    )


def _opens_sentence(match: Match) -> bool:
    token = match.first
    unseen = token.ent_type_ == "" and token.pos_ not in _NOMINAL
    return match.is_doubted and unseen and starts_sentence(token)


def _is_given_name(match: Match) -> bool:
    token = match.first
    person = token.ent_type_ == "PERSON" and token.text in column("given", "name")
    return match.entry.label == "ORG" and person


def _is_persons(match: Match) -> bool:
    """Whether the possessive is a person's: "Mr McDonald's lawyer", "Ana McDonald’s lawyer"."""
    first, doc = match.first, match.first.doc
    possessive = match.end - first.i == 2 and doc[match.end - 1].text in POSSESSIVE
    before = doc[first.i - 1] if first.i else first
    return possessive and first.i > 0 and is_capitalised(before) and not starts_sentence(first)


_REASONS: tuple[Reason, ...] = (
    ("the possessive of a person", _is_persons),
    ("an abbreviation that is a place only after a comma", _is_lone_abbreviation),  # "Spokane, Wash."
    ("a surname that is a place too", _is_surname),
    ("part of a day, an event or a title", _is_happening),  # "Labor Day"
    ("part of a person’s name", _is_part_of_person),
    ("a common word that opens its sentence", _opens_sentence),
    ("a given name that is a body too", _is_given_name),  # a store may have one, but so do people
)


def _table_of(entry: Entry) -> NameRule:
    if entry.label in _TABLES:
        return _TABLES[entry.label]
    return "country" if entry.place == "country" else "city" if entry.place == "city" else "region"
