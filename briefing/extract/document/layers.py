"""What the components leave on a ``Doc`` for each other.

Every layer is a tuple of frozen records under ``Doc._.brf_*``, counted in tokens with the end
exclusive; names are the SpanGroup ``doc.spans["brf_names"]``. ``compose.py`` alone turns tokens
into characters.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from briefing.extract.document.provenance import Anchor, MentionRule, QuoteRule
from briefing.model import (
    ActorKind,
    BlockKind,
    EventType,
    MentionForm,
    PlaceKind,
    Polarity,
    QuoteKind,
    Status,
    ThreatForm,
    TimexType,
)

NAMES = "brf_names"  # SpanGroup; labels PERSON ORG GPE LOC FAC NORP ASSET


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
class Ref:
    """A mention of an actor or a place; ``name`` and ``rule``: why it is a name, why it means this one."""

    start: int
    end: int
    form: MentionForm
    name: str = ""
    rule: MentionRule = ""


@dataclass(frozen=True, slots=True)
class ActorNode:
    """Mentions gathered under one actor."""

    id: str
    name: str
    kind: ActorKind
    country: str | None
    roles: tuple[str, ...]
    mentions: tuple[Ref, ...]
    gender: str | None = None  # "m", "f" or unknown


@dataclass(frozen=True, slots=True)
class PlaceNode:
    """Mentions gathered under one place."""

    id: str
    name: str
    country: str | None
    kind: PlaceKind
    mentions: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class TimeNode:
    """A time expression without its preposition, and its TIMEX3 type and value."""

    start: int
    end: int
    type: TimexType
    value: str
    resolved: bool
    rule: str = ""  # of the grammar
    anchor: Anchor = ""


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
    rule: QuoteRule = "marks"


@dataclass(frozen=True, slots=True)
class EventNode:
    """A trigger with its arguments: actors and places by id, times by index in ``brf_times``."""

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


LAYERS = (
    "brf_blocks",  # tuple[BlockNode, ...]
    "brf_roles",  # tuple[RoleNode, ...]
    "brf_actors",  # tuple[ActorNode, ...]
    "brf_places",  # tuple[PlaceNode, ...]
    "brf_times",  # tuple[TimeNode, ...]
    "brf_quotes",  # tuple[QuoteNode, ...]
    "brf_events",  # tuple[EventNode, ...]
    "brf_threats",  # tuple[ThreatNode, ...]
)


def register() -> None:
    """Make the extensions known to spaCy; safe to call again."""
    for name in LAYERS:
        Doc.set_extension(name, default=(), force=True)
    Doc.set_extension("brf_article", default=None, force=True)  # the model.Article being read


register()
