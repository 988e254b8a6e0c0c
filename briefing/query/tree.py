"""The terms of a query, as a tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeAlias


class Name(NamedTuple):
    """A name as it was written, in single blanks; or how one begins."""

    text: str
    begins: bool = False


class Bound(NamedTuple):
    """A severity compared with a number: ``sign`` is <=, >=, <, > or =."""

    sign: str
    number: float


@dataclass(frozen=True, slots=True)
class Words:
    """The article has these words in this order; ``begins``: the last one may go on."""

    text: str
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Acts:
    """Somebody appears in the article."""

    name: Name


@dataclass(frozen=True, slots=True)
class Says:
    """Somebody is quoted."""

    name: Name


@dataclass(frozen=True, slots=True)
class At:
    """A place is named, or one in the country with this code (ISO 3166 alpha-3)."""

    name: Name
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Happens:
    """An event of one of these types is told."""

    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Threatens:
    """There is a threat, and the gravest keeps within these bounds."""

    bounds: tuple[Bound, ...] = ()


@dataclass(frozen=True, slots=True)
class Deed:
    """One event or threat that all of ``by`` do or issue and that is done to, or aimed at, all of ``against``.

    ``types``: an event of one of these types; ``bounds``: a threat whose severity keeps within them; neither: either.
    """

    by: tuple[Name, ...] = ()
    against: tuple[Name, ...] = ()
    types: tuple[str, ...] | None = None
    bounds: tuple[Bound, ...] | None = None


@dataclass(frozen=True, slots=True)
class From:
    """Where the article is from: its site, file or address has these words."""

    text: str


@dataclass(frozen=True, slots=True)
class Within:
    """Published from the first day on, and before ``end``; each may be open."""

    first: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """Opened, or not yet."""

    seen: bool


@dataclass(frozen=True, slots=True)
class Starred:
    """Given a star."""


@dataclass(frozen=True, slots=True)
class New:
    """Has something that no earlier article of its story had."""


@dataclass(frozen=True, slots=True)
class InStory:
    """Belongs to the story of this number."""

    story: int


@dataclass(frozen=True, slots=True)
class Tagged:
    """Has this tag."""

    tag: str


@dataclass(frozen=True, slots=True)
class Not:
    """A term does not hold."""

    term: Term


@dataclass(frozen=True, slots=True)
class And:
    """All terms hold; of none, everything does."""

    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of the terms holds."""

    terms: tuple[Term, ...]


Term: TypeAlias = (
    Words | Acts | Says | At | Happens | Threatens | Deed | From | Within | Seen | Starred | New | InStory | Tagged
    | Not | And | Or
)  # fmt: skip


def leaves(term: Term) -> Iterator[Term]:
    """Yield the terms that a query is put together of, those that are not to hold too."""
    match term:
        case And(terms) | Or(terms):
            for one in terms:
                yield from leaves(one)
        case Not(inner):
            yield from leaves(inner)
        case _:
            yield term
