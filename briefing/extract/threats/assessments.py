"""Assessments: judgements of how dangerous something is, for or against ("poses no threat to …")."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from briefing.extract.actors import MentionIndex
from briefing.extract.document import ThreatNode, rule_id
from briefing.extract.events import goldstein
from briefing.extract.events.cameo import UNSPECIFIED_THREAT
from briefing.extract.syntax import clause_of
from briefing.extract.threats.announcements import Announcements
from briefing.extract.threats.judgements import Judgement, judgements
from briefing.extract.threats.likelihood import band_of, likelihood_in
from briefing.lexicon.lookup import wordlist

_RISK = frozenset({"danger", "risk"})


def assessments(doc: Doc, said: Announcements) -> Iterator[ThreatNode]:
    """Yield each judgement; its issuer is what poses the danger, else who judges."""
    for judged in judgements(doc):
        noun, verb = judged.noun, judged.verb
        speakers = said.speakers.claiming(noun)
        issuer = _posers(said.owners, judged) or speakers
        outer = _outer_clause(verb)
        likelihood = likelihood_in(doc, outer)
        yield ThreatNode(
            form="assessment",
            issuer=issuer,
            target=tuple(a for a in _endangered(said.owners, judged) if a not in issuer),
            action=clause_of(noun),
            condition=None,
            when=(),
            polarity="negative" if judged.denied else "positive",
            attribution=speakers,
            severity=goldstein(UNSPECIFIED_THREAT),
            likelihood=likelihood,
            band=band_of(doc, likelihood),
            evidence=(outer,),
            rule=rule_id("threat", "assessment"),
            because=tuple(sorted({verb.i, noun.i})),
        )


def _posers(owners: MentionIndex, judged: Judgement) -> tuple[str, ...]:
    """Return what poses the danger, or who sees it: the subject, unless that is the danger or who is in it."""
    if judged.noun.dep_ not in ("dobj", "attr"):
        return ()
    verb = judged.verb
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    if not subjects and verb.dep_ == "conj":
        subjects = [c for c in verb.head.children if c.dep_ == "nsubj"]
    return owners.ids(t for c in subjects for t in (c, *c.children))


def _endangered(owners: MentionIndex, judged: Judgement) -> tuple[str, ...]:
    """Return who is in danger: "a threat to X", "X is in danger", "no sign of a danger to X"; the public is nobody."""
    noun, verb = judged.noun, judged.verb
    if noun.lemma_ in wordlist("sign"):
        feared = [t for t in noun.subtree if t.lemma_.lower() in wordlist("danger") or t.lower_ in _RISK]
        words = [t for one in feared for t in _in_danger_of(one, one.head)]
    else:
        words = _in_danger_of(noun, noun.head.head if noun.dep_ == "pobj" else verb)
    return owners.ids(t for t in words if not _is_public(t) and not (t.dep_ == "det" and _is_public(t.head)))


def _is_public(token: Token) -> bool:
    return token.lemma_.lower() in wordlist("public_at_large")


def _in_danger_of(noun: Token, verb: Token) -> list[Token]:
    """Return the words for those whom a danger is to, of whom it is told, or between whom there may be war."""
    if noun.dep_ == "pobj" and noun.head.lower_ in ("in", "at"):
        verb = noun.head.head
        return [t for c in verb.children if c.dep_ == "nsubj" for t in c.subtree]
    towards = [c for c in noun.children if c.dep_ == "prep" and c.lower_ in wordlist("towards")]
    towards += [c for c in verb.children if c.dep_ in ("prep", "dative") and c.lower_ == "to"]
    towards += [t for t in noun.subtree if t.dep_ == "prep" and t.lower_ == "between"]
    return [t for c in towards for t in c.subtree]


def _outer_clause(verb: Token) -> tuple[int, int]:
    """Return the clause of a judgement with the "it is unlikely that" before it."""
    above = verb.head
    if verb.dep_ == "ccomp" and above.pos_ == "ADJ" and above.head.lemma_ == "be":
        return clause_of(above.head)
    return clause_of(verb)
