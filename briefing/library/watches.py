"""``watch.toml``: what the user watches for; each watch is a query.

[[watch]]
name = "gulf"
query = "by:iran threat:grave"      # in the language of briefing search

[[watch]]
name = "ferries"
actors = ["Harbour Board"]          # any of them
places = ["Osterholm", "Tarnby"]    # and any of these
types = ["strike"]
gravity = "serious"                 # a threat so grave or graver
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from briefing.files import is_there
from briefing.library.connection import Connection
from briefing.library.leaves import Range
from briefing.library.planning import planned, select
from briefing.paths import config_folder
from briefing.query import QueryError, parse
from briefing.query.tree import Term

_FIELDS = {"actors": "actor", "places": "place", "types": "type"}
_GRAVITY = {"grave": "threat:grave", "serious": "(threat:grave or threat:serious)", "low": "threat"}
_KEYS = {"name", "query", "gravity", *_FIELDS}


class WatchError(ValueError):
    """A ``watch.toml`` that cannot be used; the message names the file and what is wrong."""


class Watch(NamedTuple):
    """What is watched for: a name, the query it comes to, and the query read."""

    name: str
    query: str
    term: Term


def path() -> Path:
    """Return where ``watch.toml`` is looked for; it need not exist."""
    return config_folder() / "watch.toml"


def load(file: Path | None = None) -> tuple[Watch, ...]:
    """Return the watches of a file, by default the user's; none where there is no file. Raises ``WatchError``."""
    file = file or path()
    try:
        if not is_there(file):
            return ()
        data = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise WatchError(f"{file}: {getattr(error, 'strerror', None) or error}") from error
    told = data.get("watch", [])
    if set(data) - {"watch"} or not isinstance(told, list):
        raise WatchError(f"{file}: it holds [[watch]] tables and nothing else")
    return tuple(_watch(file, number, one) for number, one in enumerate(told, start=1))


def hits(db: Connection, watch: Watch, among: Iterable[int]) -> list[int]:
    """Return which articles of some, by their ids, a watch is for, the newest first."""
    wanted = set(among)
    if not wanted:
        return []
    made = planned(db, watch.term)
    first, last = made.range
    listed = select(made.arms, Range(max(first, min(wanted)), min(last, max(wanted))))
    found = db.rows(f"{listed.text} ORDER BY id DESC", listed.values)
    return [row[0] for row in found if row[0] in wanted]


def _watch(file: Path, number: int, told: Any) -> Watch:
    if not isinstance(told, dict) or set(told) - _KEYS or not isinstance(told.get("name"), str):
        raise WatchError(
            f"{file}: watch {number} has a name and any of {', '.join(sorted(_KEYS - {'name'}))}"
        )
    parts = [f"({told['query']})"] if isinstance(told.get("query"), str) else []
    for key, field in _FIELDS.items():
        words = told.get(key, [])
        if not isinstance(words, list) or not all(isinstance(one, str) for one in words):
            raise WatchError(f"{file}: watch {told['name']}: {key} is a list of words in quotation marks")
        if words:
            parts.append("(" + " or ".join(f'{field}:"{one}"' for one in words) + ")")
    gravity = told.get("gravity")
    if gravity is not None:
        if gravity not in _GRAVITY:
            raise WatchError(f"{file}: watch {told['name']}: gravity is one of {', '.join(_GRAVITY)}")
        parts.append(_GRAVITY[gravity])
    if not parts:
        raise WatchError(
            f"{file}: watch {told['name']} asks for nothing: give it a query, actors, places, types or gravity"
        )
    query = " ".join(parts)
    try:
        return Watch(told["name"], query, parse(query))
    except QueryError as error:
        raise WatchError(f"{file}: watch {told['name']}: {error}") from error
