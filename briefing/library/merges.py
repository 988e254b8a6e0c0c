"""What the user joined and parted: actors that are one though their keys are not.

A merge is kept by keys, so that it holds for what comes later and after a rebuild; ``same_as`` is made from it. Nothing
is merged by itself beyond what one key holds: ``proposals`` only asks.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple, TypeAlias

from briefing.library.connection import Connection, LibraryError, Row

_Named: TypeAlias = tuple[str, str]  # the key of an actor, its name


class Proposal(NamedTuple):
    """Two actors that may be one, by their keys, and why."""

    one: str
    other: str
    why: str


def merge(db: Connection, key: str, into: str) -> None:
    """Make two actors one from now on, by their keys; raises ``LibraryError`` where either is unknown."""
    for one in (key, into):
        if db.one("SELECT 1 FROM actor WHERE key = ?", (one,)) is None:
            raise LibraryError(f"{db.path}: there is no actor {one}")
    with db.transaction():
        root = _root(db, into)
        if root == key:  # the other way round of what was said before
            db.run("DELETE FROM merged WHERE key = ?", (into,))
            root = into
        if root != key:
            db.run("INSERT OR REPLACE INTO merged VALUES(?, ?, ?)", (key, root, time.time()))
            db.run("DELETE FROM apart WHERE (one, other) IN (VALUES(?1, ?2), (?2, ?1))", (key, root))
        apply(db)


def split(db: Connection, key: str) -> bool:
    """Take a merge of this actor back and keep the two apart; tell whether there was one."""
    with db.transaction():
        into = db.one("SELECT into_key FROM merged WHERE key = ?", (key,))
        if into is None:
            return False
        db.run("DELETE FROM merged WHERE key = ?", (key,))
        keep_apart(db, key, into)
        apply(db)
    return True


def last_merged(db: Connection, key: str) -> str | None:
    """Return the key of the actor that was made one with this one last, if any was."""
    found = db.one(
        "SELECT merged.key FROM merged JOIN actor AS one ON one.key = merged.key JOIN actor AS root"
        " ON root.id = one.same_as WHERE root.key = ? ORDER BY at DESC, merged.key LIMIT 1",
        (key,),
    )
    return None if found is None else str(found)


def keep_apart(db: Connection, one: str, other: str) -> None:
    """Never propose again that these two are one."""
    db.run("INSERT OR REPLACE INTO apart VALUES(?, ?, ?)", (*sorted((one, other)), time.time()))


def apply(db: Connection) -> None:
    """Make ``same_as`` what the merges say, for all actors that there are now."""
    with db.transaction():
        db.run("UPDATE actor SET same_as = NULL WHERE same_as IS NOT NULL")
        for (key,) in db.rows("SELECT key FROM merged"):
            db.run(
                "UPDATE actor SET same_as = (SELECT id FROM actor WHERE key = ?) WHERE key = ?",
                (_root(db, key), key),
            )


def same_as(db: Connection, key: str) -> int | None:
    """Return the id of the actor that a new one of this key is merged into, if there is one."""
    root = _root(db, key)
    return None if root == key else db.one("SELECT id FROM actor WHERE key = ?", (root,))


def _root(db: Connection, key: str) -> str:
    """Return the key at the end of the merges of a key; a circle ends where it began."""
    passed = {key}
    while (
        into := db.one("SELECT into_key FROM merged WHERE key = ?", (key,))
    ) is not None and into not in passed:
        passed.add(into)
        key = into
    return key


def proposals(db: Connection, limit: int = 50) -> list[Proposal]:
    """Return pairs of actors that may be one, those in most articles first; none that the user keeps apart."""
    found = db.rows(
        "SELECT actor.key, name, count(*) AS n FROM actor JOIN appears ON appears.actor = actor.id"
        " WHERE loose = 0 AND same_as IS NULL AND kind <> 'country' GROUP BY actor.id ORDER BY n DESC LIMIT ?",
        (_LOOKED_AT,),
    )
    pairs = (pair for group in _alike([row[:2] for row in found]) for pair in combinations(group, 2))
    return _asked(db, pairs)[:limit]


def proposals_for(db: Connection, key: str, limit: int = 5) -> list[Proposal]:
    """Return pairs of this actor, by its key, and another that may be one; none that the user keeps apart."""
    kind = key.partition(":")[0]
    if kind == "country":
        return []
    found = db.rows(
        "SELECT key, name FROM actor WHERE key >= ? AND key < ? AND loose = 0 AND same_as IS NULL ORDER BY id",
        (f"{kind}:", f"{kind};"),
    )
    pairs = ((own, one) for group in _alike(found) for own in group if own[0] == key for one in group)
    return _asked(db, pairs)[:limit]


def _asked(db: Connection, pairs: Iterable[tuple[_Named, _Named]]) -> list[Proposal]:
    """Return the pairs that may be one and that the user does not keep apart, once each."""
    apart = {(one, other) for one, other in db.rows("SELECT one, other FROM apart")}
    asked: dict[tuple[str, str], Proposal] = {}
    for (one, name), (other, another) in pairs:
        why = _why(one, name, other, another) if one != other else ""
        if why and tuple(sorted((one, other))) not in apart:
            asked.setdefault((one, other), Proposal(one, other, why))
    return list(asked.values())


_LOOKED_AT = 20_000  # actors, those in most articles


def _alike(actors: Sequence[Row]) -> Iterator[list[_Named]]:
    """Yield actors that share a last word or the letters that their names begin with, once each."""
    groups: dict[tuple[str, str], list[_Named]] = {}
    for key, name in actors:
        kind, _, words = key.partition(":")
        words = words.partition("/")[0].partition("@")[0]
        parts = words.split()
        if not parts:
            continue  # a name of dots alone
        letters = "".join(part[0] for part in parts) if len(parts) > 2 else words
        for mark in {parts[-1].casefold(), letters.casefold()}:
            groups.setdefault((kind, mark), []).append((key, name))
    yield from (group for group in groups.values() if len(group) > 1)


def _why(one: str, name: str, other: str, another: str) -> str:
    """Say why two actors may be one; nothing where they hardly are."""
    first, second = name.split(), another.split()
    if one.startswith("person:"):
        initials = first[0][0].casefold() == second[0][0].casefold()
        short = len(first[0].strip(".")) == 1 or len(second[0].strip(".")) == 1
        if initials and (short or _near(one, other)):
            return f"{name} and {another} differ by a first name that begins alike"
        return ""
    shorter, longer = sorted((name, another), key=len)
    letters = "".join(word[0] for word in longer.split() if word[0].isupper())
    if shorter == letters and len(letters) > 1:
        return f"{shorter} are the first letters of {longer}"
    if longer.casefold().endswith(f" {shorter.casefold()}") or _near(one, other):
        return f"{name} and {another} end alike"
    return ""


def _near(one: str, other: str) -> bool:
    """Tell whether two keys differ by one letter put in, left out or changed."""
    if abs(len(one) - len(other)) > 1:
        return False
    shorter, longer = sorted((one, other), key=len)
    at = next((i for i, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    return longer[at + 1 :] in (shorter[at:], shorter[at + 1 :])
