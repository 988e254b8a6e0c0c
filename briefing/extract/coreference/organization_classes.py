"""Bodies: what class of organization a noun or a name means, so that "the union" is not the railway."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from briefing.extract.document import ActorNode
from briefing.extract.names import gazetteer
from briefing.lexicon import cells, table
from briefing.lexicon.lookup import mapping, wordlist

BODIES = frozenset({"organization", "group"})  # kinds of actors that a common noun of a body may mean


def class_of_noun(lemma: str) -> str | None:
    """Return the class that a common noun names ("union", "agency"), or None where it names none."""
    return mapping("orgwords", "noun", "kind").get(lemma.title())


def class_of_actor(actor: ActorNode) -> str | None:
    """Return the class of an organization: the table's, else that of the last words of its name that have one."""
    entry = gazetteer.lookup(actor.name)
    if entry is not None and entry.klass:
        return entry.klass
    kinds = mapping("orgwords", "noun", "kind")
    told = actor.name.replace("’", "'").split()
    tail = next((kinds[one] for n in (3, 2) if (one := " ".join(told[-n:])) in kinds), None)
    if tail is not None:
        return tail  # "Harrow Sheriff's Office"
    words = [word for word in actor.name.replace("’s", "").split() if word in kinds or word.title() in kinds]
    return (kinds.get(words[-1]) or kinds[words[-1].title()]) if words else None


def is_force(actor: ActorNode) -> bool:
    """Whether an organization is one that may use force: police, an army."""
    return class_of_actor(actor) in ("police", "military")


def is_police(actor: ActorNode) -> bool:
    """Whether an organization is a police force."""
    return class_of_actor(actor) == "police"


def may_mean(lemma: str, actor: ActorNode) -> bool:
    """Whether a common noun can pick up this organization or group."""
    noun, own = class_of_noun(lemma), class_of_actor(actor)
    if lemma in wordlist("people") or lemma in wordlist("governing"):
        return False
    if lemma in picky():
        return own in picky()[lemma]
    if own in _listed("never").get(lemma, ()):
        return False
    if lemma in wordlist("trade"):
        return own is None or own in _united("trade")
    if own is None:
        return lemma in wordlist("any_body") or noun in ("company", "group")
    if lemma == own or (lemma in wordlist("loose_body") and own not in _united("office")):
        return True
    return noun is not None and (noun == own or any({noun, own} <= alike for alike in _classes("alike")))


def picky() -> Mapping[str, frozenset[str]]:
    """Return the nouns that mean bodies of a few classes only: "the army", "the bloc"; each with these."""
    return _listed("only")


@cache
def _listed(kind: str) -> Mapping[str, frozenset[str]]:
    """Return noun -> classes of the rows of one kind that begin with a noun."""
    rows = [cells(row, "classes") for row in table("body_classes") if row["kind"] == kind]
    return {noun: frozenset(classes) for noun, *classes in rows}


def _united(kind: str) -> frozenset[str]:
    return frozenset().union(*_classes(kind))


@cache
def _classes(kind: str) -> tuple[frozenset[str], ...]:
    """Return the sets of classes of one kind in ``body_classes.tsv``."""
    return tuple(frozenset(cells(row, "classes")) for row in table("body_classes") if row["kind"] == kind)
