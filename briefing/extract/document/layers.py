"""What the components leave on a ``Doc`` for each other: ``layers.of(doc)`` reads and sets it, typed.

Every layer is a tuple of frozen records, counted in tokens with the end exclusive, kept as the extension
``Doc._.brf_NAME``, which this module alone touches; names are the SpanGroup ``doc.spans["brf_names"]``.
``compose.py`` alone turns tokens into characters.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Generic, TypeVar

from spacy.tokens import Doc, Span, SpanGroup

from briefing.model import (
    ActorKind,
    Article,
    BlockKind,
    Bound,
    EventType,
    FigureOf,
    MentionForm,
    PlaceKind,
    Polarity,
    QuoteKind,
    Status,
    ThreatForm,
    TimexType,
)

NAMES = "brf_names"  # the SpanGroup
_START = attrgetter("start")


@dataclass(frozen=True, slots=True)
class BlockNode:
    """A block of the article; ``repeats`` marks a standfirst that the body tells again."""

    kind: BlockKind
    start: int
    end: int
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class RoleNode:
    """A role ("North Korea's defence minister") and the name it is tied to, as token ranges."""

    start: int
    end: int
    name: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class MentionNode:
    """A mention of an actor or a place; ``rule``: why it is a name, and why it means this one."""

    start: int
    end: int
    form: MentionForm
    rule: str


@dataclass(frozen=True, slots=True)
class ActorNode:
    """Mentions gathered under one actor."""

    id: str
    name: str
    kind: ActorKind
    country: str | None
    roles: tuple[str, ...]
    mentions: tuple[MentionNode, ...]
    gender: str | None = None  # "m", "f" or unknown

    @property
    def is_named(self) -> bool:
        """Whether the text tells a name, or an adjective of one; others are there by what they do alone."""
        return any(ref.form not in ("nominal", "pronoun") for ref in self.mentions)


@dataclass(frozen=True, slots=True)
class PlaceNode:
    """Mentions gathered under one place."""

    id: str
    name: str
    country: str | None
    kind: PlaceKind
    mentions: tuple[MentionNode, ...]


@dataclass(frozen=True, slots=True)
class TimeNode:
    """A time expression without its preposition, and its TIMEX3 type and value."""

    start: int
    end: int
    type: TimexType
    value: str
    resolved: bool
    rule: str  # of the grammar, and what the value was read against


@dataclass(frozen=True, slots=True)
class QuoteNode:
    """One piece of a quotation without its marks.

    ``source`` are the tokens that name the speaker (a name, a noun phrase or a pronoun),
    ``cue`` those that introduce it ("said", "according to").
    """

    kind: QuoteKind
    start: int
    end: int
    source: tuple[int, int] | None
    cue: tuple[int, int] | None
    rule: str
    polarity: Polarity = "positive"  # negative: the source denies the words


@dataclass(frozen=True, slots=True)
class EventNode:
    """A trigger with its arguments: actors and places by id, times by index in ``brf_times``.

    ``because``: the tokens that the rule rests on, the trigger among them; ``light``: the verb that a
    noun leans on.
    """

    head: int  # the head token of the trigger
    start: int
    end: int
    type: EventType
    code: str  # CAMEO code, or "" for OTHER
    who: tuple[str, ...]
    whom: tuple[str, ...]
    where: tuple[str, ...]
    when: tuple[int, ...]
    rule: str
    status: Status = "actual"
    polarity: Polarity = "positive"
    attribution: tuple[str, ...] = ()
    tellings: tuple[int, ...] = ()  # the heads of other triggers that tell the same event
    key: bool = False
    because: tuple[int, ...] = ()
    light: int | None = None
    why: tuple[tuple[int, int], ...] = ()  # its reason, occasion or aim, as token ranges


@dataclass(frozen=True, slots=True)
class ThreatNode:
    """A threat: its evidence, action and condition as token ranges."""

    form: ThreatForm
    issuer: tuple[str, ...]
    target: tuple[str, ...]
    action: tuple[int, int]
    condition: tuple[int, int] | None
    when: tuple[int, ...]
    polarity: Polarity
    attribution: tuple[str, ...]
    severity: float
    likelihood: tuple[int, int] | None
    evidence: tuple[tuple[int, int], ...]
    rule: str
    because: tuple[int, ...] = ()
    band: tuple[float, float] | None = None  # of ``likelihood``


@dataclass(frozen=True, slots=True)
class FigureNode:
    """A figure of the story: the tokens of number, hedge and counted noun, its value and what it counts."""

    start: int
    end: int
    value: str
    bound: Bound
    of: FigureOf
    unit: str | None
    event: int | None  # index in ``events``
    rule: str


T = TypeVar("T")


class Layer(Generic[T]):
    """One layer: an attribute of ``Layers`` that is kept as the extension ``doc._.brf_NAME``."""

    def __init__(self, empty: T) -> None:
        self._empty = empty

    def __set_name__(self, owner: type[Layers], name: str) -> None:
        self._extension = f"brf_{name}"
        self._kept = (
            "._.",
            self._extension,
            None,
            None,
        )  # as spaCy keeps it: a twentieth of the time of ``doc._``
        if not Doc.has_extension(self._extension):
            Doc.set_extension(self._extension, default=self._empty)

    def __get__(self, layers: Layers, owner: type[Layers]) -> T:
        kept: dict[Any, Any] = layers.doc.user_data
        found: T = kept.get(self._kept, self._empty)
        return found

    def __set__(self, layers: Layers, value: T) -> None:
        kept: dict[Any, Any] = layers.doc.user_data
        kept[self._kept] = value


class Layers:
    """The layers of one document; a component reads those of earlier ones and sets its own."""

    __slots__ = ("doc",)

    article = Layer[Article | None](None)  # what is being read
    blocks = Layer[tuple[BlockNode, ...]](())
    roles = Layer[tuple[RoleNode, ...]](())
    actors = Layer[tuple[ActorNode, ...]](())
    places = Layer[tuple[PlaceNode, ...]](())
    times = Layer[tuple[TimeNode, ...]](())
    quotes = Layer[tuple[QuoteNode, ...]](())
    events = Layer[tuple[EventNode, ...]](())
    threats = Layer[tuple[ThreatNode, ...]](())
    figures = Layer[tuple[FigureNode, ...]](())

    def __init__(self, doc: Doc) -> None:
        self.doc = doc

    @property
    def names(self) -> Sequence[Span]:
        """The names in order, labels PERSON ORG GPE LOC FAC NORP ASSET; the model's entities where nobody chose any."""
        return self.doc.spans[NAMES] if NAMES in self.doc.spans else self.doc.ents  # noqa: SIM401 (SpanGroups have no such get)

    @names.setter
    def names(self, spans: Iterable[Span]) -> None:
        self.doc.spans[NAMES] = SpanGroup(self.doc, name=NAMES, spans=list(spans))


def of(doc: Doc) -> Layers:
    """Return the layers of a document."""
    return Layers(doc)


def names_within(doc: Doc, start: int, end: int) -> Iterator[Span]:
    """Yield the names that begin within a range of tokens."""
    names = Layers(doc).names
    for n in range(bisect_left(names, start, key=_START), len(names)):
        if names[n].start >= end:
            return
        yield names[n]
