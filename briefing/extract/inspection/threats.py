"""Threats: form, issuer and target, or why an event shows none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from briefing.extract.document import EventNode, ThreatNode, layers
from briefing.extract.inspection.sheet import line, quoted
from briefing.extract.syntax import clause_of
from briefing.extract.threats.announcements import Announcements
from briefing.extract.threats.component import NoThreat, form_of
from briefing.extract.threats.forms import is_sport, is_weak


def threats(doc: Doc) -> Iterator[str]:
    """Yield each threat, then each event that is none with the reason."""
    found = layers.of(doc).threats
    for threat in found:
        yield line(_threat(doc, threat))
        for bounds in threat.evidence:
            yield line(quoted(doc, bounds), depth=2)
    said = Announcements(doc)
    for event in layers.of(doc).events:
        if reason := _why_none(doc, event, found, said):
            yield line(f"“{doc[event.head].text}” ({event.type}) is none: {reason}")


def _threat(doc: Doc, threat: ThreatNode) -> str:
    denied = "not " if threat.polarity == "negative" else ""
    facts = [
        f"{denied}{threat.form}: {_names(doc, threat.issuer)} → {_names(doc, threat.target)}",
        f"severity {threat.severity:+.1f}",
        f"condition {quoted(doc, threat.condition)}" if threat.condition else "",
        f"likelihood {quoted(doc, threat.likelihood)} {threat.band}" if threat.likelihood else "",
        threat.rule,
    ]
    return ", ".join(fact for fact in facts if fact)


def _why_none(doc: Doc, event: EventNode, found: Iterable[ThreatNode], said: Announcements) -> str:
    """Return why an event is no threat of the briefing; empty where it is one."""
    if is_sport(doc):
        return "the article is about sport"
    form = form_of(doc, event, said)
    if isinstance(form, NoThreat):
        return form.value
    clauses = {clause_of(doc[i]) for i in (event.head, *event.tellings)}
    if any(clauses & set(threat.evidence) for threat in found):
        return ""
    return (
        "it counts only beside a fuller telling" if is_weak(doc, event) else "another threat holds its words"
    )


def _names(doc: Doc, ids: Iterable[str]) -> str:
    known = {actor.id: actor.name for actor in layers.of(doc).actors}
    return " and ".join(known[one] for one in ids) or "nobody"
