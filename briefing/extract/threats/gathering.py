"""One threat told several times is one item: gathered by form, parties and date."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from briefing.extract.document import ThreatNode, in_headline, rule_id
from briefing.extract.events import Parties, dates_clash
from briefing.extract.events.dates import days_of
from briefing.model import ThreatForm

# Forms by what they are: those of one kind are one threat where parties and dates agree, an assessment stands for
# itself. In this order they are told.
_KIND: dict[ThreatForm, str] = {
    "ultimatum": "word",
    "verbal_threat": "word",
    "assessment": "",
    "warning": "warning",
    "hostile_act": "act",
    "demonstration": "show",
}
_ORDER = list(_KIND)


def gather_threats(doc: Doc, found: list[ThreatNode], weak: set[int]) -> list[ThreatNode]:
    """Return the threats with those of one kind, parties and date joined; by form, then by place.

    ``weak`` are indices of threats that only count as further evidence for another one.
    """
    sides = Parties(doc)
    kept: list[ThreatNode] = []
    order = sorted(
        range(len(found)), key=lambda n: (_ORDER.index(found[n].form), n in weak, found[n].evidence[0])
    )
    for n in order:
        threat = found[n]
        at = next((i for i, other in enumerate(kept) if _is_one(doc, sides, other, threat)), None)
        if at is not None:
            kept[at] = _joined(kept[at], threat)
        elif n not in weak and not any(_inside(threat, other) for other in kept):
            kept.append(threat)
    return kept


def _is_one(doc: Doc, sides: Parties, one: ThreatNode, other: ThreatNode) -> bool:
    if _KIND[one.form] == "word" and other.form == "warning" and _inside(one, other):
        return True  # what is warned of is the threat: "warned that those who play with fire will burn"
    if one.form == other.form == "assessment":
        return _is_same_judgement(doc, one, other)
    if not _KIND[one.form] or _KIND[one.form] != _KIND[other.form] or one.polarity != other.polarity:
        return False
    if _KIND[one.form] == "word" and sides.strangers(one.issuer, other.issuer):
        return False  # a threat and the answer to it
    if _KIND[one.form] == "word" and _is_nobodys(doc, one, other):
        return False
    if dates_clash(days_of(doc, one.when), days_of(doc, other.when)):
        return False
    return not sides.apart(one.issuer, one.target, other.issuer, other.target)


def _is_same_judgement(doc: Doc, one: ThreatNode, other: ThreatNode) -> bool:
    """Whether one judge says twice that there is no danger: "nobody was in danger", "there was never a threat"."""
    titled = any(not t.issuer and _is_titled(doc, t) for t in (one, other))
    judged = one.polarity == other.polarity == "negative" and (titled or one.issuer == other.issuer)
    return judged and (one.target == other.target or not (one.target and other.target))


def _is_titled(doc: Doc, threat: ThreatNode) -> bool:
    """Whether a headline tells it, which the article then tells again."""
    return in_headline(doc[threat.evidence[0][0]])


def _is_nobodys(doc: Doc, one: ThreatNode, other: ThreatNode) -> bool:
    """Whether one of two is the menace of somebody who is not known: it is not laid to another who threatens."""
    return bool(one.issuer) != bool(other.issuer) and any(
        t.rule == rule_id("threat", "menace") and not t.issuer and not _is_titled(doc, t)
        for t in (one, other)
    )


def _joined(one: ThreatNode, other: ThreatNode) -> ThreatNode:
    return replace(
        one,
        issuer=one.issuer or other.issuer,
        target=one.target or tuple(a for a in other.target if a not in one.issuer),
        condition=one.condition or other.condition,
        when=one.when or other.when,
        severity=min(one.severity, other.severity),
        evidence=tuple(sorted({*one.evidence, *other.evidence})),
    )


def _inside(threat: ThreatNode, other: ThreatNode) -> bool:
    """Whether all the evidence of a threat lies in another's."""
    return all(any(c <= a and b <= d for c, d in other.evidence) for a, b in threat.evidence)
