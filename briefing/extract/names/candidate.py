"""A candidate for a name: a token range, a label and how much speaks for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Literal, TypeAlias

from spacy.tokens import Doc

from briefing.extract.document import POSSESSIVE, rule_id, starts_sentence, words_of
from briefing.extract.document.provenance import NameRule
from briefing.extract.names import gazetteer
from briefing.lexicon.lookup import column, wordlist

_QUOTES = frozenset("\"'“”‘’()[],;:!?")
_JOINTS = frozenset({"-", "–", "—", "n't", "n’t"})
Label: TypeAlias = Literal["PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "ASSET"]


class Rank(IntEnum):
    """What speaks for a candidate, from weak to strong."""

    RECURS = 1  # it only comes back in the article
    RECOGNIZED = 2  # the entity recognizer saw it, or words beside it suggest it
    TABLE = 3  # a table knows the word
    PATTERN = 4  # a pattern of words that only names have, or several words of a table
    DEFINED = 5  # the text itself says that it is one


@dataclass(frozen=True, slots=True)
class Candidate:
    """A token range that may be a name, what speaks for it and the rule that found it."""

    start: int
    end: int
    label: Label
    rank: Rank
    rule: NameRule
    row: str = ""  # of the table that knows it

    @property
    def id(self) -> str:
        """The id of the rule."""
        return rule_id("name", self.rule, self.row)

    @property
    def is_guess(self) -> bool:
        """Whether neither a table nor a pattern of words speaks for it."""
        return self.rank < Rank.TABLE

    def relabelled(self, label: Label) -> Candidate:
        """Return the same range under another label."""
        return self if label == self.label else replace(self, label=label)


def trim(doc: Doc, c: Candidate) -> Candidate | None:
    """Return the candidate without titles, determiners, possessive marks and punctuation at its ends."""
    start, end = c.start, c.end
    while start < end and _is_edge(doc, start, end, c.label):
        start += 1
    while end > start and (
        (
            doc[end - 1].text in POSSESSIVE and gazetteer.lookup(words_of(doc).between(start, end)) is None
        )  # "Moody’s"
        or doc[end - 1].text in _QUOTES
        or doc[end - 1].is_space
        or (c.label in ("PERSON", "GPE") and end - start > 1 and doc[end - 1].text in wordlist("day"))
        or (
            c.label in ("PERSON", "ORG") and end - start > 2 and doc[end - 1].text in wordlist("post_nominal")
        )
    ):
        end -= 1  # "Premier Ann Vale Saturday vowed …"
    if not any(form.isalpha() or form[0].isupper() for form in words_of(doc).forms[start:end]):
        return None
    return c if (start, end) == (c.start, c.end) else replace(c, start=start, end=end)


def _is_edge(doc: Doc, i: int, end: int, label: Label) -> bool:
    token = doc[i]
    if token.text in _QUOTES or token.is_space or token.text in _JOINTS:
        return True
    if label == "PERSON" and token.text in column("family_first", "surname") and token.pos_ != "ADP":
        return False  # "An Ji Woo"
    if (
        end - i > 1
        and token.lower_ in wordlist("opener")
        and starts_sentence(token)
        and not gazetteer.lookup(doc[i:end].text)
    ):
        return True  # "But Rovers"
    if end - i > 1 and starts_sentence(token) and token.lower_ in wordlist("body") - wordlist("body_name"):
        return gazetteer.lookup(doc[i:end].text) is None  # "Chipmaker Corvane"
    if token.lower_ in wordlist("determiner"):
        return not (token.text == "The" and label == "ORG" and gazetteer.lookup(doc[i:end].text) is not None)
    if label != "PERSON":
        return False
    if token.text in wordlist("day"):  # "Friday Lena Harrow will …", "On Friday Harrow will …"
        return end - i > 2 or (end - i > 1 and i > 0 and doc[i - 1].lower_ in wordlist("before_day"))
    titles = column("titles", "title")
    return end - i > 1 and (token.text in titles or token.text.rstrip(".") in titles)
