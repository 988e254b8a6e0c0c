"""What every component stands on: the layers of a ``Doc``, its blocks, whose words are whose, ids of rules.

Takes the ``Article`` that is read, or the lines of the text; gives ``layers.of(doc)``, the one way to every
layer, and sets ``blocks`` and the sentences that begin with them. Knows nothing of what any layer means.
"""

from briefing.extract.document.layers import (
    ActorNode,
    BlockNode,
    EventNode,
    FigureNode,
    MentionNode,
    PlaceNode,
    QuoteNode,
    RoleNode,
    ThreatNode,
    TimeNode,
    names_within,
)
from briefing.extract.document.layout import (
    block_number,
    block_of,
    block_ranges,
    in_headline,
    is_above_body,
    lead_of,
)
from briefing.extract.document.provenance import joined, rule_id
from briefing.extract.document.tokens import POSSESSIVE, is_capitalised, kind_of_noun, starts_sentence
from briefing.extract.document.words import inflected, root_of, sentence_of, words_of, written

__all__ = [
    "POSSESSIVE",
    "ActorNode",
    "BlockNode",
    "EventNode",
    "FigureNode",
    "MentionNode",
    "PlaceNode",
    "QuoteNode",
    "RoleNode",
    "ThreatNode",
    "TimeNode",
    "block_number",
    "block_of",
    "block_ranges",
    "in_headline",
    "inflected",
    "is_above_body",
    "is_capitalised",
    "joined",
    "kind_of_noun",
    "lead_of",
    "names_within",
    "root_of",
    "rule_id",
    "sentence_of",
    "starts_sentence",
    "words_of",
    "written",
]
