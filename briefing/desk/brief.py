"""What a desk brief holds: a pile of articles on one page, each line of it with the words that it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

from briefing.library.figures import Count
from briefing.library.reports import Reason
from briefing.model import FigureOf, Span

ThreatKind: TypeAlias = Literal["threat", "act", "aside"]


@dataclass(frozen=True, slots=True)
class Proof:
    """Words of an article, by its id in the library; without a span the article as a whole."""

    article: int
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class DeskArticle:
    """An article of the pile: its place in the brief from 1 on, and what is known of it without reading it.

    ``copy_of``: the place of the article that it is printed from; ``says_nothing_new``: earlier ones of its story had
    all that it tells; ``is_new``: it came after the reader's last look.
    """

    id: int
    place: int
    title: str
    outlet: str
    day: str
    source: str
    severity: float | None
    story: int | None
    copy_of: int | None
    says_nothing_new: bool
    is_new: bool


@dataclass(frozen=True, slots=True)
class DeskThreat:
    """A threat that one or more articles tell, or an act of force, or what is denied, warned of or only expected.

    ``severity`` is the gravest told, ``note`` says what an aside is: "denied", "warning"; ``told_by``: whose word it
    is, where the article only reports it; ``proofs``: one an article.
    """

    kind: ThreatKind
    by: str
    against: str
    words: str
    severity: float
    note: str
    told_by: str
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Toll:
    """The numbers of one kind that reports of a story tell otherwise than each other, in the order of telling."""

    about: str
    of: FigureOf
    counts: tuple[Count, ...]

    @property
    def differs(self) -> bool:
        """Whether two sources count otherwise at one time; else one number changed."""
        return any(one.differs for one in self.counts)


@dataclass(frozen=True, slots=True)
class DeskStory:
    """Reports of one happening in the order of publication, and copies of them; why they belong together.

    ``first_by``: who reported first, of all the reports that the library has.
    """

    id: int
    title: str
    reports: tuple[int, ...]
    copies: tuple[int, ...]
    first_by: str
    severity: float | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class NewItem:
    """What an article tells for the first time, or otherwise than before: "new statement", by whom, what stood before.

    ``rank`` is less for what matters more: what is denied, changed or threatened before what happened and was said.
    """

    kind: str
    by: str
    words: str
    before: str
    rank: int
    proof: Proof


@dataclass(frozen=True, slots=True)
class DeskNews:
    """What an article has that no earlier report of its story had: nothing of a first one, which is new as a whole."""

    article: int
    items: tuple[NewItem, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody says in the article's words; ``stance``: "denies" or "doubts", where they do not say it is so."""

    stance: str
    words: str
    proof: Proof


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody, what they are, and what they say in how many articles."""

    name: str
    role: str
    articles: int
    statements: tuple[Statement, ...]


@dataclass(frozen=True)
class DeskBrief:
    """A pile of articles on one page, everything in the order in which it is read.

    ``of``: how many articles there were to choose the newest from; ``since_looked``: the reader looked at some before,
    and what is new is what came since.
    """

    articles: tuple[DeskArticle, ...]
    of: int
    since_looked: bool
    threats: tuple[DeskThreat, ...]
    stories: tuple[DeskStory, ...]
    news: tuple[DeskNews, ...]
    tolls: tuple[Toll, ...]
    speakers: tuple[Speaker, ...]

    def article(self, number: int) -> DeskArticle:
        """Return an article by its id in the library."""
        return self._by_id[number]

    @cached_property
    def _by_id(self) -> dict[int, DeskArticle]:
        return {one.id: one for one in self.articles}
