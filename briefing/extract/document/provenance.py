"""The rules that found an item, in words: each component names its own, ``rules.tsv`` holds the phrases."""

from __future__ import annotations

from functools import cache
from typing import Literal, TypeAlias

from briefing.lexicon import table
from briefing.model import Article

NameRule: TypeAlias = Literal[
    "recognized", "country", "people", "seat", "organization", "region", "city", "direction", "title", "given",
    "family", "speaker", "prefix", "craft", "called", "appositive", "body", "described", "institution", "ministry",
    "landmark", "settlement", "geonoun", "brackets", "firm", "recurring", "capitals", "part",
]  # fmt: skip
MentionRule: TypeAlias = Literal[
    "", "person", "brackets", "acronym", "short", "government", "adjective", "qualifier", "building", "town", "common",
    "pair", "duo", "noun", "role", "ahead", "reported", "goes-on", "gender", "before-name", "speaker", "side", "thing",
    "several",
]  # fmt: skip
QuoteRule: TypeAlias = Literal[
    "label", "signature", "before", "after", "manner", "colon", "named", "about", "sentence", "flow", "goes-on",
    "repeated", "marks", "set", "turn", "clause", "infinitive", "interrupted", "according", "noun", "headline",
]  # fmt: skip
Anchor: TypeAlias = Literal["", "published", "told", "full", "nothing"]


def mention_rule(name: str, mention: str) -> str:
    """Return why words are a name, if they are one, and why they mean this actor or place."""
    return "; ".join(filter(None, (_phrase("name", name), _phrase("mention", mention))))


def quote_rule(rule: QuoteRule) -> str:
    """Return what shows that words are a quotation, and whose."""
    return _phrase("quote", rule)


def time_rule(rule: str, anchor: Anchor, article: Article) -> str:
    """Return what kind of time words tell, and what its value was read against."""
    against = _phrase("anchor", anchor).format(published=(article.published or "")[:10])
    source = _phrase("source", article.published_from or "") if anchor == "published" else ""
    return ", ".join(filter(None, (_phrase("time", rule), against))) + (f" ({source})" if source else "")


def _phrase(layer: str, rule: str) -> str:
    return _phrases()[layer, rule] if rule else ""


@cache
def _phrases() -> dict[tuple[str, str], str]:
    return {(row["layer"], row["rule"]): row["phrase"] for row in table("rules")}
