"""Under which key an actor of one article is the same as one of another: the class of its kind and its name.

Where in doubt two actors: what is told apart too often can be merged by the reader, what is thrown together cannot
be told apart again. Country is evidence, never key, but for bodies that every country has ("foreign ministry").
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from briefing.lexicon import Row, cells, table
from briefing.lexicon.lookup import column, wordlist
from briefing.model import Actor, ActorKind

_CLASSES: dict[ActorKind, str] = {
    "person": "person", "country": "country", "organization": "body", "group": "body", "asset": "asset",
}  # fmt: skip
_STATE = frozenset(
    ("ministry", "court", "police", "legislature", "bank", "agency", "military")
)  # every country's
_GENERATION = frozenset(("jr", "sr", "ii", "iii", "iv"))
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&]{1,5}")
_BLANKS = re.compile(r"[\s‐-―-]+")
_DROPPED = re.compile(r"[.,'\"’‘“”()]")


class Key(NamedTuple):
    """What an actor is looked up by: ``base`` for all who may be the same, ``middle`` what tells them apart.

    A ``loose`` one is a word, not somebody: a surname alone, "two gunmen". It can be searched for, and has no page.
    """

    base: str
    middle: tuple[str, ...] = ()
    loose: bool = False


def key_of(actor: Actor) -> Key:
    """Return the key of an actor, from its full name, its kind and, for a generic body, its country."""
    kind = _CLASSES[actor.kind]
    if not any(one.form not in ("pronoun", "nominal") for one in actor.mentions):
        return Key(f"{kind}:{folded(actor.name)}", loose=True)
    if kind == "country":
        return Key(f"country:{actor.country or folded(actor.name)}")
    if kind == "person":
        return _person(actor.name)
    if kind == "body":
        return _body(actor)
    return Key(f"{kind}:{folded(actor.name)}")


@lru_cache(maxsize=20_000)
def folded(name: str) -> str:
    """Return a name as names are compared: no case, accents, dots, hyphens, leading "the"; acronyms stay."""
    plain = _DROPPED.sub(
        "", "".join(one for one in unicodedata.normalize("NFKD", name) if not unicodedata.combining(one))
    )
    words = _BLANKS.sub(" ", plain).split()
    if len(words) > 1 and words[0].casefold() == "the":
        words = words[1:]
    if len(words) == 1 and _ACRONYM.fullmatch(words[0]):
        return words[0]  # WHO is not Who, TIME not Time
    return " ".join(words).casefold()


def compatible(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether middle names may be of one person: either has none, or they begin alike ("F" and "Fitzgerald")."""
    if not one or not other:
        return True
    return len(one) == len(other) and all(
        a[0] == b[0] and (1 in (len(a), len(b)) or a == b) for a, b in zip(one, other, strict=True)
    )


def key_of_body(name: str) -> str:
    """Return the key of an organization of this name, by its full name where the table knows one."""
    known = _known_bodies().get(folded(name))
    return f"body:{folded(known['name'] if known else name)}"


def _person(name: str) -> Key:
    words = folded(name).split()
    generation = [one for one in words if one in _GENERATION]
    words = [one for one in words if one not in _GENERATION]
    if len(words) < 2:
        return Key(f"person:{' '.join(words + generation)}", loose=True)
    return Key(f"person:{' '.join([words[0], words[-1], *generation])}", tuple(words[1:-1]))


def _body(actor: Actor) -> Key:
    name = folded(actor.name)
    known = _known_bodies().get(name)
    if _is_generic(name) and (known is None or known["class"] in _STATE):
        return Key(f"body:{name}@{actor.country}") if actor.country else Key(f"body:{name}", loose=True)
    return Key(key_of_body(actor.name))


def _is_generic(name: str) -> bool:
    """Tell whether every country may have one: "foreign ministry", "Senate", "army"."""
    return all(word in _generic_words() for word in name.casefold().split())


@cache
def _generic_words() -> frozenset[str]:
    kinds = {word.casefold() for phrase in column("orgwords", "noun") for word in phrase.split()}
    return frozenset(kinds | wordlist("body_field") | column("nominals", "noun"))


@cache
def _known_bodies() -> dict[str, Row]:
    """Return the row of the table of organizations that each of their names and letters is of."""
    names = ((name, row) for row in table("organizations") for name in (row["name"], *cells(row, "aliases")))
    return {folded(name): row for name, row in names}
