"""Provenance: ids of the rules that found an item, as the components write them.

An id is ``layer.rule``, with the row of the table that decided after ``@``: ``name.city@cities.tsv:812``.
Where several rules had a say, they are joined by ``+`` in the order in which they spoke.
``briefing.contract.rules`` puts ids into words.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from briefing.lexicon import Row

NameRule: TypeAlias = Literal[
    "recognized", "country", "people", "seat", "organization", "region", "city", "direction", "title", "given",
    "family", "speaker", "nickname", "age", "role", "described-person", "called-person", "prefix", "craft", "called",
    "appositive", "body", "described", "institution", "ministry", "office", "coalition", "dateline", "state-body",
    "landmark", "settlement", "geonoun", "brackets", "firm", "recurring", "capitals", "part",
]  # fmt: skip
MentionRule: TypeAlias = Literal[
    "", "person", "brackets", "acronym", "short", "government", "adjective", "qualifier", "building", "town", "common",
    "pair", "duo", "noun", "home", "role", "ahead", "reported", "goes-on", "gender", "before-name", "speaker", "side",
    "thing", "several", "unnamed", "again", "likeliest", "answer",
]  # fmt: skip
QuoteRule: TypeAlias = Literal[
    "label", "signature", "before", "after", "manner", "colon", "named", "about", "sentence", "flow", "goes-on",
    "repeated", "marks", "set", "turn", "clause", "infinitive", "interrupted", "according", "noun", "headline",
    "deed", "figure", "called",
]  # fmt: skip
Anchor: TypeAlias = Literal["", "published", "told", "full", "nothing"]


def rule_id(layer: str, rule: str, row: Row | str | None = None) -> str:
    """Return the id of a rule of a layer, with the row that decided; empty where no rule is named."""
    if not rule:
        return ""
    where = row.where if isinstance(row, Row) else row
    return f"{layer}.{rule}@{where}" if where else f"{layer}.{rule}"


def joined(*ids: str) -> str:
    """Return the ids of several rules as one."""
    return "+".join(one for one in ids if one)
