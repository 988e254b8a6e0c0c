"""Advice: people are told to keep away, to stay in, to leave: "urged residents to avoid the river"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from briefing.extract.actors import MentionIndex
from briefing.extract.document import ThreatNode, inflected, rule_id
from briefing.extract.events import goldstein, is_a, read_scope
from briefing.extract.events.cameo import PESSIMISM
from briefing.extract.syntax import clause_of
from briefing.lexicon.lookup import wordlist

_TOLD = frozenset({"dobj", "dative", "nsubjpass", "nsubj"})


def advice(doc: Doc, owners: MentionIndex) -> Iterator[ThreatNode]:
    """Yield each warning that is told as advice; who advises makes it, and those advised are its target."""
    for verb in inflected(doc, wordlist("advising")):
        if verb.pos_ != "VERB" or verb.lemma_ not in wordlist("advising"):
            continue
        act = next((c for c in verb.children if c.dep_ in ("xcomp", "ccomp", "advcl") and c.i > verb.i), None)
        if act is None or not _is_to_keep_safe(act) or not any(map(_is_public, _told(verb, act))):
            continue
        reading = read_scope(verb)
        if reading.status != "actual" or reading.polarity != "positive":
            continue
        target = owners.ids(
            t for t in _told(verb, act) if t.lemma_.lower() not in wordlist("public_at_large")
        )
        issuer = (
            ()
            if _is_passive(verb)
            else owners.ids(
                t for c in _subjects(verb) for t in (c, *(g for g in c.children if g.dep_ == "appos"))
            )
        )
        yield ThreatNode(
            form="warning",
            issuer=issuer,
            target=tuple(a for a in target if a not in issuer),
            action=clause_of(act),
            condition=None,
            when=(),
            polarity="positive",
            attribution=(),
            severity=goldstein(PESSIMISM),
            likelihood=None,
            evidence=(clause_of(verb),),
            rule=rule_id("threat", "advice"),
            because=(verb.i, act.i),
        )


def _subjects(verb: Token) -> list[Token]:
    """Return who does what a verb tells, from the verb that it is joined to where it has no subject of its own."""
    found = [c for c in verb.children if c.dep_ == "nsubj"]
    joined = not found and verb.dep_ == "conj" and verb.head.pos_ == "VERB"
    return [c for c in verb.head.children if c.dep_ == "nsubj"] if joined else found


def _told(verb: Token, act: Token) -> list[Token]:
    """Return the words for those who are told: the object, or what the parser makes the subject of the infinitive."""
    passive = _is_passive(verb)
    own = [c for c in verb.children if c.dep_ in _TOLD and (passive or c.dep_ != "nsubj")]
    return own or [c for c in act.children if c.dep_ == "nsubj"]


def _is_passive(verb: Token) -> bool:
    return any(c.dep_ == "nsubjpass" for c in verb.children)


def _is_to_keep_safe(act: Token) -> bool:
    """Whether it is to keep away: "to avoid the strait", "not to drink", "to stay indoors", "to leave the zone"."""
    if act.tag_ != "VB" or not any(c.lower_ == "to" and c.i < act.i for c in act.children):
        return False
    if any(c.dep_ == "neg" for c in act.children):
        return act.lemma_ not in wordlist("calming")
    beside = {c.lower_ for c in act.children}
    if act.lemma_ == "be":
        return bool(beside & wordlist("on_guard"))
    if act.lemma_ in wordlist("staying_safe"):
        return bool(beside & wordlist("safe_place"))
    return act.lemma_ in wordlist("avoiding")


def _is_public(token: Token) -> bool:
    if is_a(token, "@leader"):
        return False
    return token.lemma_.lower() in wordlist("public") or is_a(token, "@person") or token.lower_ == "everyone"
