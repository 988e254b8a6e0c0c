"""What a stretch of an article says, as it is compared with another article's: terms, names, numbers, times, denial.

Words in each other's place are as good as one (``senses``), number words are numbers, pronouns and roles are
whom they mean, times are their values.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from briefing.article import stretches
from briefing.lexicon.lookup import wordlist
from briefing.library.numbers import numbers
from briefing.library.senses import is_phrase, senses_of, term_of
from briefing.library.terms import stem, words
from briefing.model import Briefing, Span

_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9])")
_ABBREVIATED = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Col|Sgt|St|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Rep|Sen|Gov)\.\s*$"
)
_PERCENT = re.compile(r"\s*%|\s+per ?cent\b", re.I)
_LENGTH = re.compile(r"(PT?)(\d+)([A-Z])")
_LARGER = {
    "PTM": (60, "PTH"),
    "PTH": (24, "PD"),
    "PD": (7, "PW"),
    "PM": (12, "PY"),
}  # so many are one of that unit
_HEADINGS = ("title", "standfirst", "heading", "caption")
_LEFT_OUT = ("dateline", "byline")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a stretch says: terms, what they stand for, terms of names, numbers, times by value, denial, its wording."""

    terms: frozenset[str]
    names: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    denies: bool = False
    negates: bool = False
    wording: frozenset[str] = frozenset()
    senses: frozenset[str] = frozenset()

    @property
    def size(self) -> int:
        """How much there is to compare."""
        return len(self.terms) + len(self.names) + len(self.numbers) + len(self.times)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article, and what it says."""

    start: int
    end: int
    says: Meaning


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    terms: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    denies: bool = False
    negates: bool = False
    wording: str = ""


@dataclass(slots=True)
class Reading:
    """An article read for comparison: what any stretch of it says, and its sentences."""

    briefing: Briefing
    _tokens: list[_Token] = field(init=False)
    _starts: list[int] = field(init=False)
    sentences: tuple[Sentence, ...] = field(init=False)

    def __post_init__(self) -> None:
        self._tokens = sorted(_tokens(self.briefing), key=lambda one: (one.start, one.end))
        self._starts = [one.start for one in self._tokens]
        self.sentences = tuple(
            Sentence(start, end, self.says(Span(start, end))) for start, end in _sentences(self.briefing)
        )

    def says(self, *spans: Span) -> Meaning:
        """Return what stretches say together."""
        inside = [
            one
            for span in spans
            for one in self._tokens[
                bisect_left(self._starts, span.start) : bisect_right(self._starts, span.end)
            ]
            if one.end <= span.end
        ]
        terms = frozenset(term for one in inside for term in one.terms)
        return Meaning(
            terms,
            frozenset(term for one in inside for term in one.names),
            frozenset(term for one in inside for term in one.numbers),
            frozenset(term for one in inside for term in one.times),
            any(one.denies for one in inside),
            any(one.negates for one in inside),
            frozenset(one.wording for one in inside if one.wording),
            senses_of(terms),
        )

    @property
    def day(self) -> str:
        """The day of the article."""
        return (self.briefing.article.published or "")[:10]

    def is_heading(self, start: int) -> bool:
        """Tell whether a character stands in a headline, a standfirst, a heading or a caption."""
        blocks = self.briefing.article.blocks
        return any(one.start <= start < one.end and one.kind in _HEADINGS for one in blocks)

    def sentence(self, start: int) -> Sentence | None:
        """Return the sentence in which a character stands."""
        return next((one for one in self.sentences if one.start <= start < one.end), None)


def name_terms(name: str) -> frozenset[str]:
    """Return the terms of a name."""
    return frozenset(stem(name[start:end]) for start, end in words(name)) - _particles()


def _tokens(briefing: Briefing) -> Iterator[_Token]:
    text = briefing.article.text
    taken: list[tuple[int, int]] = []
    for time in briefing.when:
        words_of_it = text[time.start : time.end]
        if time.type != "DURATION" and not any(one.isupper() or one.isdigit() for one in words_of_it):
            continue  # "at dawn", "now": no day of its own
        yield _Token(time.start, time.end, times=frozenset({day_or_length(time.value)}))
    for actor in briefing.who:
        if all(one.form in ("nominal", "pronoun") for one in actor.mentions):
            continue  # "two gunmen" are words, and nobody to be known again
        terms = name_terms(actor.name)
        for one in actor.mentions:
            yield _Token(one.start, one.end, names=terms)
            if one.form != "nominal":
                taken.append((one.start, one.end))
    for place in briefing.where:
        terms = name_terms(place.name)
        yield from (_Token(one.start, one.end, names=terms) for one in place.mentions)
        taken += [(one.start, one.end) for one in place.mentions]
    times = [(one.start, one.end) for one in briefing.when]
    counted = [one for one in numbers(text) if not _is_in(one[0], (*taken, *times))]
    for start, end, value in counted:
        unit = "%" if _PERCENT.match(text, end) else ""
        yield _Token(start, end, numbers=frozenset({value + unit}))
    taken += [(start, end) for start, end, _ in counted]
    taken += [(one.start, one.end) for one in briefing.when if one.type == "DURATION"]
    yield from _words(text, [*taken, *((start, end) for start, end, _ in counted)])


def _words(text: str, taken: list[tuple[int, int]]) -> Iterator[_Token]:
    """Yield the words that are no name and no number; a verb and its particle are one where a table has them so."""
    found = words(text)
    at = 0
    while at < len(found):
        start, end = found[at]
        pair = text[start : found[at + 1][1]] if at + 1 < len(found) else ""
        if pair and _is_phrase(pair):
            at, end = at + 1, found[at + 1][1]
        at += 1
        word = text[start:end].casefold()
        denies = word in wordlist("denying")
        negates = denies or word in wordlist("negating") or word.endswith(("n't", "n’t"))
        bare = negates or _is_in(start, taken) or word[0].isdigit() or word in _empty()
        terms = frozenset() if bare else frozenset({term_of(word)})
        yield _Token(start, end, terms=terms, denies=denies, negates=negates, wording=word)


def _is_phrase(pair: str) -> bool:
    return is_phrase(pair) or pair.casefold() in wordlist("denying")


def _is_in(start: int, taken: Iterable[tuple[int, int]]) -> bool:
    return any(first <= start < last for first, last in taken)


def day_or_length(value: str) -> str:
    """Return the value of a time as times are compared: to the day, lengths in the largest unit that tells them."""
    length = _LENGTH.fullmatch(value)
    while length and (larger := _LARGER.get(length[1] + length[3])):
        number, unit = larger
        if int(length[2]) % number:
            break
        value = f"{unit[:-1]}{int(length[2]) // number}{unit[-1]}"
        length = _LENGTH.fullmatch(value)
    return value[:10]


def _sentences(briefing: Briefing) -> Iterator[tuple[int, int]]:
    text = briefing.article.text
    for kind, first, last in stretches(text, briefing.article.blocks):
        if kind in _LEFT_OUT:
            continue
        start = first
        for found in _END.finditer(text, first, last):
            if not _ABBREVIATED.search(text, start, found.start() + 1):
                yield start, found.start()
                start = found.end()
        if start < last:
            yield start, last


@cache
def _empty() -> frozenset[str]:
    """Return words by which sentences are not alike: small ones, and days and months, which times tell by value."""
    names = wordlist("day") | wordlist("month") | wordlist("month_short")
    return wordlist("telling_nothing") | {name.casefold() for name in names}


@cache
def _particles() -> frozenset[str]:
    return frozenset(stem(one) for one in wordlist("telling_nothing"))
