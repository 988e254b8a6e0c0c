"""Drafts: actors and places while their mentions are gathered."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Span

from briefing.extract.document import MentionNode, joined, rule_id
from briefing.extract.document.provenance import MentionRule
from briefing.model import ActorKind, MentionForm, PlaceKind


def mention(span: Span, form: MentionForm, rule: MentionRule) -> MentionNode:
    """Return the words of a name as a mention, with why they are a name and why they mean this actor."""
    return MentionNode(span.start, span.end, form, joined(span.id_, rule_id("mention", rule)))


@dataclass
class Draft:
    """An actor as it is gathered: the fullest name so far, and the mentions of it."""

    name: str
    kind: ActorKind
    country: str | None = None
    gender: str | None = None
    roles: list[str] = field(default_factory=list)
    mentions: list[MentionNode] = field(default_factory=list)

    def add(self, span: Span, form: MentionForm, rule: MentionRule = "") -> None:
        """Add a mention."""
        self.mentions.append(mention(span, form, rule))


@dataclass
class PlaceDraft:
    """A place as it is gathered."""

    name: str
    country: str | None
    kind: PlaceKind
    mentions: list[MentionNode] = field(default_factory=list)
