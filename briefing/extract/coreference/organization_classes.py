"""Bodies: what class of organization a noun or a name means, so that "the union" is not the railway."""

from __future__ import annotations

from briefing.extract.document.layers import ActorNode
from briefing.extract.names import gazetteer
from briefing.lexicon.lookup import mapping, wordlist

# Classes that a noun of one may pick up in another's name: "the agency" for a ministry's office.
_KIN = (
    frozenset({"agency", "ministry", "police", "health", "military"}),
    frozenset({"company", "bank", "media"}),
    frozenset({"ngo", "group", "committee", "alliance", "union"}),
    frozenset({"armed_group", "group", "military"}),
    frozenset({"sport", "company", "group"}),
)
_TRADES = frozenset({"company", "bank", "media"})
# Classes of bodies that nobody calls a group.
_OFFICES = frozenset({"ministry", "court", "police", "media", "legislature", "bank", "agency"})


def class_of_noun(lemma: str) -> str | None:
    """Return the class that a common noun names ("union", "agency"), or None where it names none."""
    return mapping("orgwords", "noun", "kind").get(lemma.title())


def class_of_actor(actor: ActorNode) -> str | None:
    """Return the class of an organization: the table's, else that of the last word of its name that has one."""
    entry = gazetteer.lookup(actor.name)
    if entry is not None and entry.klass:
        return entry.klass
    kinds = mapping("orgwords", "noun", "kind")
    words = [word for word in actor.name.replace("’s", "").split() if word in kinds or word.title() in kinds]
    return (kinds.get(words[-1]) or kinds[words[-1].title()]) if words else None


def may_mean(lemma: str, actor: ActorNode) -> bool:
    """Whether a common noun can pick up this organization or group."""
    noun, own = class_of_noun(lemma), class_of_actor(actor)
    if lemma in wordlist("people"):
        return False
    if lemma in wordlist("trade"):
        return own is None or own in _TRADES
    if own is None:
        return lemma in wordlist("any_body") or noun in ("company", "group")
    if lemma == own or (lemma in wordlist("loose_body") and own not in _OFFICES):
        return True
    return noun is not None and (noun == own or any({noun, own} <= family for family in _KIN))
