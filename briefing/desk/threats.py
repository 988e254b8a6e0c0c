"""Who threatens whom in a pile: a threat that several articles tell is one line, and what is none stands apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.desk.brief import DeskThreat, Proof, ThreatKind
from briefing.desk.pile import Filed, Pile
from briefing.desk.wording import severity_order, threat_words
from briefing.export.wording import Wording
from briefing.library.meaning import Meaning
from briefing.library.senses import is_told
from briefing.model import Briefing, Threat, ThreatForm, evidence

_LEAST = 0.5  # the part of the terms of the shorter telling that the other has too
_KINDS: dict[ThreatForm, ThreatKind] = {
    "verbal_threat": "threat", "ultimatum": "threat", "demonstration": "act", "hostile_act": "act",
    "warning": "aside", "assessment": "aside",
}  # fmt: skip
_NOTES: dict[ThreatForm, str] = {"warning": "warning", "assessment": "assessment"}


@dataclass(frozen=True, slots=True)
class _Told:
    """A threat as an article tells it, with what it takes to know it again in another."""

    filed: Filed
    threat: Threat
    words: str
    told_by: str
    by: dict[str, str]
    against: dict[str, str]
    says: Meaning
    in_headline: bool

    @property
    def kind(self) -> ThreatKind:
        return "aside" if self.threat.polarity == "negative" else _KINDS[self.threat.form]

    @property
    def fullness(self) -> tuple[bool, bool, bool]:
        """How well it is told: by whom, against whom, in a sentence."""
        return bool(self.by), bool(self.against), not self.in_headline


def threats_of(pile: Pile) -> tuple[DeskThreat, ...]:
    """Return the threats of a pile, the gravest and those that most articles tell first; asides last."""
    groups: list[list[_Told]] = []
    for filed, briefing in pile.briefed():
        for one in _told(pile, filed, briefing):
            known = next((group for group in groups if _is_one(one, group)), None)
            if known is None:
                groups.append([one])
            else:
                known.append(one)
    found = [(_together(group), group[0].filed.order) for group in groups]
    found.sort(key=lambda pair: (severity_order(pair[0].severity), -len(pair[0].proofs), pair[0].severity))
    return tuple(one for one, _ in found)


def _told(pile: Pile, filed: Filed, briefing: Briefing) -> Iterator[_Told]:
    reading = pile.readings.reading(filed.id) if briefing.threats else None
    for threat in briefing.threats:
        spans = evidence(threat)
        if reading is None or not spans:
            continue
        yield _Told(
            filed,
            threat,
            threat_words(threat),
            _teller(briefing, threat),
            _named(pile, briefing, threat.issuer),
            _named(pile, briefing, threat.target),
            reading.says(*spans),
            reading.is_heading(spans[0].start),
        )


def _teller(briefing: Briefing, threat: Threat) -> str:
    """Return whose word it is that a threat or an act is so; empty where the article tells it as its own."""
    wording = Wording(briefing)
    tellers = [one for one in threat.attribution if one not in threat.issuer]
    if tellers:
        return wording.named(tellers)
    if _KINDS[threat.form] != "act":
        return ""
    at = briefing.article.text.find(threat.action)
    around = (one for one in briefing.quotes if one.start <= at < one.end)
    return next((source for quote in around if (source := wording.source(quote))), "")


def _named(pile: Pile, briefing: Briefing, ids: Iterable[str]) -> dict[str, str]:
    """Return the names of actors by what is the same for them in all articles."""
    found = (actor for one in ids if (actor := briefing.actor(one)) is not None)
    return {pile.names.key(actor): pile.names.name(actor) for actor in found}


def _is_one(one: _Told, group: list[_Told]) -> bool:
    """Tell whether a threat is that of a group: in another report of the story, by the same, in words alike."""
    return any(
        one.kind == other.kind
        and (one.kind == "threat" or one.threat.form == other.threat.form)
        and one.filed.story == other.filed.story
        and one.filed.id != other.filed.id
        and _may_be(one.by, other.by)
        and _may_be(one.against, other.against)
        and _likeness(one.says, other.says) >= _LEAST
        for other in group
    )


def _may_be(one: dict[str, str], other: dict[str, str]) -> bool:
    return not one or not other or bool(one.keys() & other.keys())


def _likeness(one: Meaning, other: Meaning) -> float:
    """Return which part of what the shorter of two tellings says the longer says too, but for names."""
    shorter, longer = sorted((one, other), key=lambda told: len(told.terms) + len(told.numbers))
    whole = len(shorter.terms) + len(shorter.numbers)
    both = sum(is_told(term, longer.senses) for term in shorter.terms) + len(shorter.numbers & longer.numbers)
    return both / whole if whole else 0.0


def _together(group: list[_Told]) -> DeskThreat:
    """Return a threat in the words of the article that tells it best, the first of these."""
    best = max(group, key=lambda one: one.fullness)
    ordered = [best, *(one for one in group if one is not best)]
    form = best.threat.form
    denied = "no threat" if form == "assessment" else "denied"
    return DeskThreat(
        best.kind,
        ", ".join(best.by.values()),
        ", ".join(best.against.values()),
        best.words,
        min(one.threat.severity for one in group),
        denied if best.threat.polarity == "negative" else _NOTES.get(form, ""),
        best.told_by,
        tuple(Proof(one.filed.id, evidence(one.threat)[0]) for one in ordered),
    )
