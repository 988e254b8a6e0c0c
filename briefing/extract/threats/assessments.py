"""Assessments: judgements of how dangerous something is, for or against ("poses no threat to …")."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from briefing.extract.actors import MentionIndex
from briefing.extract.document import ThreatNode, rule_id
from briefing.extract.events import goldstein
from briefing.extract.events.cameo import UNSPECIFIED_THREAT
from briefing.extract.quotation import Speakers
from briefing.extract.syntax import clause_of
from briefing.extract.threats.likelihood import band_of, likelihood_in
from briefing.lexicon.lookup import wordlist


def assessments(doc: Doc) -> Iterator[ThreatNode]:
    """Yield each judgement; its issuer is what poses the danger, else who judges."""
    owners = MentionIndex(doc)
    spoken = Speakers(doc, owners)
    for token in doc:
        if token.lemma_.lower() not in wordlist("danger") or token.pos_ != "NOUN" or not is_posed(token):
            continue
        verb = token.head if token.dep_ in ("dobj", "attr", "nsubj") else token
        towards = [c for c in token.children if c.dep_ == "prep" and c.lower_ in ("to", "for")]
        towards += [c for c in verb.children if c.dep_ in ("prep", "dative") and c.lower_ == "to"]
        posers = owners.ids(t for c in verb.children if c.dep_ == "nsubj" for t in (c, *c.children))
        speakers = spoken.claiming(token)
        issuer = posers or speakers
        outer = _outer_clause(verb)
        likelihood = likelihood_in(doc, outer)
        yield ThreatNode(
            form="assessment",
            issuer=issuer,
            target=tuple(a for a in owners.ids(t for c in towards for t in c.subtree) if a not in issuer),
            action=clause_of(token),
            condition=None,
            when=(),
            polarity="negative" if _is_denied(token, verb) else "positive",
            attribution=speakers,
            severity=goldstein(UNSPECIFIED_THREAT),
            likelihood=likelihood,
            band=band_of(doc, likelihood),
            evidence=(outer,),
            rule=rule_id("threat", "assessment"),
            because=tuple(sorted({verb.i, token.i})),
        )


def is_posed(noun: Token) -> bool:
    """Whether a danger is said to be there or not to be, rather than uttered: "poses a threat", "no threat"."""
    governor = noun.head
    return (noun.dep_ in ("dobj", "attr", "nsubj") and governor.lemma_ in wordlist("posing")) or any(
        c.dep_ == "det" and c.lower_ in wordlist("negative_det") for c in noun.children
    )


def _outer_clause(verb: Token) -> tuple[int, int]:
    """Return the clause of a judgement with the "it is unlikely that" before it."""
    above = verb.head
    if verb.dep_ == "ccomp" and above.pos_ == "ADJ" and above.head.lemma_ == "be":
        return clause_of(above.head)
    return clause_of(verb)


def _is_denied(noun: Token, verb: Token) -> bool:
    negations = [
        c
        for t in {noun, verb}
        for c in t.children
        if c.dep_ == "neg" or (c.dep_ == "det" and c.lower_ in wordlist("negative_det"))
    ]
    return len(negations) % 2 == 1
