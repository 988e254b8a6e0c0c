"""What the rooms share: an article, and the briefing made from it.

Every offset counts Unicode code points in ``Article.text``; ends are exclusive, so
``text[start:end]`` is exactly the words meant. A rule is an id ("name.city@cities.tsv:812"): it tells what found
an item and where the row stands that decided; ``briefing.contract.rules`` puts it into words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from briefing.article import Article as Article
from briefing.article import Block as Block
from briefing.article import BlockKind as BlockKind
from briefing.article import InlineMark as InlineMark
from briefing.article import MarkKind as MarkKind
from briefing.article import PublishedFrom as PublishedFrom
from briefing.said import NOTHING
from briefing.said import Remarks as Remarks

ActorKind: TypeAlias = Literal["person", "country", "organization", "group", "asset"]
MentionForm: TypeAlias = Literal["name", "alias", "metonym", "demonym", "nominal", "pronoun"]
EventType: TypeAlias = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "OTHER",
]  # fmt: skip
Status: TypeAlias = Literal["actual", "future", "hypothetical"]
Polarity: TypeAlias = Literal["positive", "negative"]
TimexType: TypeAlias = Literal["DATE", "TIME", "DURATION", "SET"]
PlaceKind: TypeAlias = Literal["city", "country", "region", "water", "facility", "place"]
ThreatForm: TypeAlias = Literal[
    "verbal_threat", "ultimatum", "warning", "demonstration", "hostile_act", "assessment"
]
QuoteKind: TypeAlias = Literal["direct", "indirect"]
Bound: TypeAlias = Literal["exact", "at_least", "at_most", "about"]
FigureOf: TypeAlias = Literal[
    "killed", "injured", "missing", "held", "displaced", "people", "money", "arms", "other"
]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of ``Article.text``, never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"no span: {self.start}:{self.end}")

    def of(self, text: str) -> str:
        """Return the words meant."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an actor is spoken of."""

    start: int
    end: int
    form: MentionForm
    rule: str


@dataclass(frozen=True, slots=True)
class Actor:
    """Who: a person, country, organization, group or asset."""

    id: str
    name: str
    kind: ActorKind
    country: str | None
    roles: tuple[str, ...]
    key: bool
    salience: float
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """What: something that happened, will happen or might, with its arguments as ids.

    ``why``: its reason, occasion or aim; ``because``: the words that its rule rests on, "fired … at" and "rockets".
    """

    id: str
    type: EventType
    trigger: Span
    who: tuple[str, ...]
    whom: tuple[str, ...]
    where: tuple[str, ...]
    when: tuple[str, ...]
    status: Status
    polarity: Polarity
    attribution: tuple[str, ...]
    summary: str
    key: bool
    why: tuple[Span, ...]
    evidence: tuple[Span, ...]
    rule: str
    because: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Time:
    """When: a time expression, its TIMEX3 type and value, and the rule that read it."""

    id: str
    start: int
    end: int
    type: TimexType
    value: str
    resolved: bool
    rule: str


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """One place where a place is named."""

    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where: a place, with every mention of it."""

    id: str
    name: str
    country: str | None
    kind: PlaceKind
    mentions: tuple[PlaceMention, ...]


@dataclass(frozen=True, slots=True)
class Threat:
    """A threat, by form, with who issues it against whom.

    ``severity`` is on the Goldstein scale, -10 to 10: how grave this type of act is, not how likely. ``band``: the
    probability that the phrase of ``likelihood`` stands for, by ICD 203.
    """

    id: str
    form: ThreatForm
    issuer: tuple[str, ...]
    target: tuple[str, ...]
    action: str
    condition: str | None
    when: tuple[str, ...]
    polarity: Polarity
    attribution: tuple[str, ...]
    severity: float
    likelihood: str | None
    band: tuple[float, float] | None
    evidence: tuple[Span, ...]
    rule: str
    because: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """One piece of a quotation, without its marks; the cue is the word that introduces it.

    ``source_words`` name the source, whoever it is, where ``speaker`` is nobody that ``who`` lists; ``polarity`` is
    negative where the source denies the words.
    """

    id: str
    kind: QuoteKind
    speaker: str | None
    source_words: Span | None
    polarity: Polarity
    start: int
    end: int
    cue: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the story: number, hedge and counted noun; ``value`` in digits, "10-15" for a range.

    ``unit``: ISO 4217 for money, the counted noun for arms and others; ``event`` and ``source`` are ids, of the
    event that it belongs to and of the quotation that it stands in.
    """

    id: str
    start: int
    end: int
    value: str
    bound: Bound
    of: FigureOf
    unit: str | None
    event: str | None
    source: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class BottomLine:
    """The briefing in a sentence, and the words it rests on."""

    text: str
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class MadeBy:
    """The versions that made a briefing."""

    briefing: str
    model: str
    spacy: str


Item: TypeAlias = Actor | Event | Time | Place | Threat | Quote | Figure


@dataclass(frozen=True, slots=True)
class Briefing:
    """The structured briefing of one article."""

    article: Article
    bottom_line: BottomLine | None
    who: tuple[Actor, ...]
    what: tuple[Event, ...]
    when: tuple[Time, ...]
    where: tuple[Place, ...]
    threats: tuple[Threat, ...]
    quotes: tuple[Quote, ...]
    figures: tuple[Figure, ...]
    made_by: MadeBy
    said: Remarks = NOTHING  # what the reader said of the article

    def items(self) -> Iterator[Item]:
        """Every item, in the order of the sections."""
        for section in (self.who, self.what, self.when, self.where, self.threats, self.quotes, self.figures):
            yield from section

    def actor(self, actor_id: str | None) -> Actor | None:
        """Return the actor with this id, if there is one."""
        return next((a for a in self.who if a.id == actor_id), None)


def evidence(item: Item | BottomLine) -> tuple[Span, ...]:
    """Return the words an item rests on, in the order of the text."""
    match item:
        case Event() | Threat() | BottomLine():
            spans = item.evidence
        case Actor() | Place():
            spans = tuple(Span(m.start, m.end) for m in item.mentions)
        case _:
            spans = (Span(item.start, item.end),)
    return tuple(sorted(spans))
