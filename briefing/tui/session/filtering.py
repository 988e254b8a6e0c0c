"""Which articles of the list are shown: a query (``briefing.query``), asked of what is known of each.

In the list a word is sought in title and source, and parts of words and names count: it is typed letter by letter.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Container, Iterable
from datetime import date
from typing import NamedTuple, Protocol, TypeAlias

from briefing.query import parse
from briefing.query.tree import (
    Acts,
    And,
    At,
    Bound,
    Deed,
    From,
    Happens,
    InStory,
    New,
    Not,
    Or,
    Says,
    Seen,
    Starred,
    Tagged,
    Term,
    Threatens,
    Within,
    Words,
)
from briefing.said import Remarks

_SIGNS: dict[str, Callable[[float, float], bool]] = {
    "<=": operator.le, ">=": operator.ge, "<": operator.lt, ">": operator.gt, "=": operator.eq,
}  # fmt: skip
Test: TypeAlias = Callable[["Filterable"], bool]
Across: TypeAlias = Callable[[Term], Container[str]]


class Act(NamedTuple):
    """An event or a threat: the names of who does it and to whom; ``severity`` of a threat, ``kind`` of an event."""

    by: str
    against: str
    kind: str | None = None
    severity: float | None = None


class Facts(NamedTuple):
    """What a filter asks of an article; texts are folded to small letters, ``date`` is ISO or empty.

    ``text_hash``: the hash of its text, by which the library of the open articles knows it; empty before it is briefed.
    """

    words: str = ""
    source: str = ""
    date: str = ""
    threat: float | None = None
    actors: str = ""
    speakers: str = ""
    places: str = ""
    countries: frozenset[str] = frozenset()
    acts: tuple[Act, ...] = ()
    text_hash: str = ""


class Filterable(Protocol):
    """An article of the list."""

    @property
    def seen(self) -> bool:
        """Whether it was opened."""

    @property
    def facts(self) -> Facts:
        """What is known of it."""

    @property
    def remarks(self) -> Remarks:
        """What the reader said of it."""


class Filter:
    """A query to ask of articles; without one, everything is kept."""

    def __init__(self, line: str = "", today: date | None = None, across: Across = lambda _: ()) -> None:
        """Take a line; raises ``QueryError`` where it is none.

        ``across`` tells the hashes of the texts that a term finds which is asked of all articles together.
        """
        tree = parse(line, today)
        self.keeps: Test = _test(tree, across)
        self.empty = tree == And()


def folded(parts: Iterable[str]) -> str:
    """Return texts as filters compare them: small letters, single blanks, a line each."""
    return "\n".join(" ".join(part.casefold().split()) for part in parts)


def _test(term: Term, across: Across) -> Test:
    match term:
        case And(terms):
            return _joined([_test(one, across) for one in terms], False)
        case Or(terms):
            return _joined([_test(one, across) for one in terms], True)
        case Not(inner):
            holds = _test(inner, across)
            return lambda one: not holds(one)
        case Seen(seen):
            return lambda one: one.seen == seen
        case Starred():
            return lambda one: one.remarks.starred
        case Tagged(tag):
            forms = {tag, tag.casefold()}
            return lambda one: not forms.isdisjoint(one.remarks.tags)
        case New() | InStory():
            return lambda one: one.facts.text_hash in across(term)
        case _:
            return _of_facts(term)


def _joined(tests: list[Test], decides: bool) -> Test:
    """Return the test that answers ``decides`` as soon as one of these does."""

    def ask(one: Filterable) -> bool:
        for test in tests:  # not any() nor all(): at each key 20,000 articles are asked
            if test(one) is decides:
                return decides
        return not decides

    return ask


def _of_facts(term: Term) -> Test:
    match term:
        case Words(text, _):
            return _has("words", text)
        case Acts(name):
            return _has("actors", name.text)
        case Says(name):
            return _has("speakers", name.text)
        case From(text):
            return _has("source", text)
        case At(name, country):
            here = _has("places", name.text)
            return lambda one: here(one) or country in one.facts.countries
        case Within(first, end):
            return _published(first, end)
        case Threatens(bounds):
            return lambda one: one.facts.threat is not None and _within(one.facts.threat, bounds)
        case Happens(types):
            return _has_act(Deed(types=types))
        case Deed():
            return _has_act(term)
        case _:
            raise TypeError(f"a filter cannot tell of {term}")


def _has(place: str, text: str) -> Test:
    wanted, at = folded([text]), Facts._fields.index(place)
    return lambda one: wanted in one.facts[at]  # type: ignore[operator]


def _published(first: date | None, end: date | None) -> Test:
    least, over = first.isoformat() if first else "", end.isoformat() if end else ":"
    return lambda one: bool(one.facts.date) and least <= one.facts.date < over


def _has_act(deed: Deed) -> Test:
    by, against = (tuple(folded([name.text]) for name in names) for names in (deed.by, deed.against))

    def is_it(act: Act) -> bool:
        if deed.types is not None and act.kind not in deed.types:
            return False
        if deed.bounds is not None and (act.severity is None or not _within(act.severity, deed.bounds)):
            return False
        return all(name in act.by for name in by) and all(name in act.against for name in against)

    return lambda one: any(is_it(act) for act in one.facts.acts)


def _within(severity: float, bounds: tuple[Bound, ...]) -> bool:
    return all(_SIGNS[sign](severity, number) for sign, number in bounds)
