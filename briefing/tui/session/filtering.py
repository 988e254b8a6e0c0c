"""Which articles of the list are shown: a line of terms, all of which must hold.

    actor:NAME threat>=-5 threat<=-7 unread read after:2025-11-01 before:2025-12 source:wire
    words "a phrase" -not

Severity is Goldstein's scale: the lower, the graver.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Literal, NamedTuple, Protocol, TypeAlias

FORMS: tuple[tuple[str, str], ...] = (
    ("word", "Title or source have the word, in small letters or capitals."),
    ('"a phrase"', "Title or source have these words in this order."),
    ("actor:NAME", 'An actor of the briefing has this name: actor:"ada lund".'),
    ("source:NAME", "The site or the file has this name."),
    ("threat<=-5", "The most severe threat is at least as grave as −5 (Goldstein: lower is graver)."),
    ("threat>=-5", "The most severe threat is no graver than −5."),
    ("unread  read", "What you have not opened, or have."),
    ("after:2025-11-01", "Published on that day or later; 2025-11 and 2025 will do."),
    ("before:2025-12", "Published earlier."),
    ("-TERM", "Not so: -drill, -source:wire, -threat<=-5."),
)
_TOKEN = re.compile(
    r'(?P<not>-?)(?:(?P<field>[^\W\d_]+):)?(?:"(?P<phrase>[^"]*)(?P<closed>"?)|(?P<word>[^\s"]*))'
)
_THREAT = re.compile(r"threat(?P<sign>[<>]=?|=)(?P<number>.*)", re.IGNORECASE)
_DAY = re.compile(r"\d{4}(-\d\d){0,2}")
_SIGNS: dict[str, Callable[[float, float], bool]] = {
    "<=": operator.le, ">=": operator.ge, "<": operator.lt, ">": operator.gt, "=": operator.eq,
}  # fmt: skip


class FilterError(ValueError):
    """A line that is no filter; the message says what would be."""


class Facts(NamedTuple):
    """What a filter asks of an article; texts are folded to small letters, ``date`` is ISO or empty."""

    words: str = ""
    source: str = ""
    date: str = ""
    threat: float | None = None
    actors: str = ""


class Filterable(Protocol):
    """An article of the list."""

    @property
    def seen(self) -> bool:
        """Whether it was opened."""

    @property
    def facts(self) -> Facts:
        """What is known of it."""


class Has(NamedTuple):
    """Title and source, the actors, or the source alone have these words."""

    place: Literal["words", "actors", "source"]
    text: str

    def keeps(self, one: Filterable) -> bool:
        """Tell whether the term holds."""
        searched: str = getattr(one.facts, self.place)
        return self.text in searched


class ThreatIs(NamedTuple):
    """The severity of the gravest threat, compared with a number; without a threat, it does not hold."""

    sign: str
    number: float

    def keeps(self, one: Filterable) -> bool:
        """Tell whether the term holds."""
        threat = one.facts.threat
        return threat is not None and _SIGNS[self.sign](threat, self.number)


class Seen(NamedTuple):
    """Opened, or not yet."""

    seen: bool

    def keeps(self, one: Filterable) -> bool:
        """Tell whether the term holds."""
        return one.seen == self.seen


class Published(NamedTuple):
    """On a day or later, or before it; without a date, it does not hold."""

    day: str
    later: bool

    def keeps(self, one: Filterable) -> bool:
        """Tell whether the term holds."""
        day = one.facts.date
        return bool(day) and (day >= self.day) == self.later


class Not(NamedTuple):
    """Another term does not hold."""

    term: Term

    def keeps(self, one: Filterable) -> bool:
        """Tell whether the term holds."""
        return not self.term.keeps(one)


Term: TypeAlias = Has | ThreatIs | Seen | Published | Not


class Filter(NamedTuple):
    """Terms that must all hold; without terms, everything is kept."""

    terms: tuple[Term, ...] = ()

    def keeps(self, one: Filterable) -> bool:
        """Tell whether every term holds."""
        return all(term.keeps(one) for term in self.terms)


def parse(line: str) -> Filter:
    """Return the filter that a line stands for; raises ``FilterError`` where it stands for none."""
    return Filter(tuple(_terms(line)))


def folded(parts: Iterable[str]) -> str:
    """Return texts as filters compare them: small letters, single blanks, a line each."""
    return "\n".join(" ".join(part.casefold().split()) for part in parts)


def _terms(line: str) -> Iterator[Term]:
    for match in _TOKEN.finditer(line):
        if not match[0].strip():
            continue
        if match["phrase"] is not None and not match["closed"]:
            raise FilterError('the quotation mark " is not closed')
        text = folded([match["word"] if match["phrase"] is None else match["phrase"]])
        term: Term | None
        if match["field"] is not None:
            term = _field(match["field"].casefold(), text)
        elif match["phrase"] is None:
            term = _word(text)
        else:
            term = Has("words", text) if text else None
        if term is not None:
            yield Not(term) if match["not"] else term


def _word(text: str) -> Term | None:
    if text in ("read", "unread"):
        return Seen(text == "read")
    match = _THREAT.fullmatch(text)
    if match is None:
        return Has("words", text) if text else None
    try:
        number = float(match["number"].replace("\N{MINUS SIGN}", "-"))
    except ValueError:
        raise FilterError(f"threat{match['sign']} needs a number: threat<=-5 is −5 and graver") from None
    return ThreatIs(match["sign"], number)


def _field(name: str, text: str) -> Term:
    if name not in _FIELDS:
        raise FilterError(f"no field {name}:, but {' '.join(f'{one}:' for one in _FIELDS)}")
    if not text:
        raise FilterError(f"{name}: needs {_FIELDS[name]}")
    match name:
        case "actor":
            return Has("actors", text)
        case "source":
            return Has("source", text)
        case "threat":
            raise FilterError("threat is compared with a number: threat<=-5 is −5 and graver")
        case _:
            return Published(_day(name, text), later=name == "after")


_FIELDS = {
    "actor": "a name", "source": "a name", "threat": "a number: threat<=-5", "after": "a day: 2025-11-01",
    "before": "a day: 2025-11-01",
}  # fmt: skip


def _day(name: str, text: str) -> str:
    try:
        if not _DAY.fullmatch(text):
            raise ValueError(text)
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        raise FilterError(f"{text} is no day; write {name}:2025-11-01 or {name}:2025-11") from None
    return text
