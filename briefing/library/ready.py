"""A briefing made ready to be stored: what the index takes of it, and what lies in the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from briefing.library.index import Rows
from briefing.model import MadeBy


class Indexed(NamedTuple):
    """What the index takes from a briefing: its rows, terms, runs of words, whom and where it names."""

    rows: Rows
    terms: Counter[str]
    runs: frozenset[int]
    names: Mapping[str, bool]


class Ready(NamedTuple):
    """An article and its briefing as they are stored: what the list tells, both packed, what the index takes."""

    hash: str
    title: str
    site: str | None
    published: str | None
    published_from: str | None
    source: str
    text: str
    made: MadeBy
    packed_text: bytes
    packed: bytes
    indexed: Indexed
