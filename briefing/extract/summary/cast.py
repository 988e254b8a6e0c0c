"""Cast: of the actors without a name only those stay who have a part in a key event or in a threat, and matter.

Whether one matters is a logistic decision whose weights are learned on annotated articles (``lexicon/learned.tsv``).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Span

from briefing.extract.document import ActorNode, block_of, layers
from briefing.lexicon.learned import score
from briefing.lexicon.lookup import mapping, wordlist
from briefing.lexicon.weights import weights


@Language.factory(
    "brf_cast",
    assigns=["doc._.brf_actors", "doc._.brf_events", "doc._.brf_threats"],
    requires=["doc._.brf_actors", "doc._.brf_events", "doc._.brf_threats"],
)
def create_cast(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that takes the others out of every layer; it comes last."""
    return choose_cast


def choose_cast(doc: Doc) -> Doc:
    """Keep everybody named, and of the others those that the story cannot be told without."""
    here = layers.of(doc)
    least = weights("cast.limits")["least"]
    threatening = {i for threat in here.threats for i in (*threat.issuer, *threat.target)}
    kept_unnamed = {
        i for i, found in features(doc).items() if i in threatening or score("cast", found) > least
    }
    here.actors = tuple(actor for actor in here.actors if actor.is_named or actor.id in kept_unnamed)
    listed = {actor.id for actor in here.actors}

    def kept(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(one for one in ids if one in listed)

    here.events = tuple(
        replace(event, who=kept(event.who), whom=kept(event.whom), attribution=kept(event.attribution))
        for event in here.events
    )
    here.threats = tuple(
        replace(
            threat,
            issuer=kept(threat.issuer),
            target=kept(threat.target),
            attribution=kept(threat.attribution),
        )
        for threat in here.threats
    )
    return doc


def features(doc: Doc) -> dict[str, Mapping[str, float]]:
    """Return what speaks for listing each actor without a name that has a part, by id; 0 is left out."""
    here = layers.of(doc)
    parts: dict[str, Counter[str]] = {}
    for event in here.events:
        for role, ids in (("who", event.who), ("whom", event.whom)):
            for i in ids if event.key else ():
                told = (role, f"{role} of {event.type}", "alone" if len(ids) == 1 else "several in one part")
                parts.setdefault(i, Counter()).update(told)
    for threat in here.threats:
        for role, ids in (("issuer", threat.issuer), ("target", threat.target)):
            for i in ids:
                parts.setdefault(i, Counter()).update((role, f"{role} of {threat.form}"))
    return {a.id: _of(doc, a, parts[a.id]) for a in here.actors if not a.is_named and a.id in parts}


def _of(doc: Doc, actor: ActorNode, parts: Counter[str]) -> Mapping[str, float]:
    nouns = [ref for ref in actor.mentions if ref.form == "nominal"]
    first = doc[nouns[0].start : nouns[0].end]
    found = _told(doc, actor) | _phrase(first) | dict.fromkeys(parts, 1.0)
    found |= {"bias": 1.0, f"kind={actor.kind}": 1.0, "nouns": math.log(len(nouns))}
    found["pronouns"] = math.log1p(len(actor.mentions) - len(nouns))
    found["parts"] = math.log(sum(parts[role] for role in ("who", "whom", "issuer", "target")))
    return {name: value for name, value in found.items() if value}


def _told(doc: Doc, actor: ActorNode) -> dict[str, float]:
    """Return where an actor is told of, and whether it speaks."""
    here = layers.of(doc)
    blocks = [block for ref in actor.mentions if (block := block_of(doc, ref.start)) is not None]
    kinds = {block.kind for block in blocks}
    body = [block for block in here.blocks if block.kind == "paragraph"]
    told_after = sum(block.end <= actor.mentions[0].start for block in body)
    sources = {quote.source[0] for quote in here.quotes if quote.source}
    return {
        "title": float("title" in kinds),
        "standfirst": float("standfirst" in kinds),
        "lead": float(bool(body) and body[0] in blocks),
        "first at": told_after / max(len(body), 1),
        "speaks": float(any(not sources.isdisjoint(range(ref.start, ref.end)) for ref in actor.mentions)),
    }


def _phrase(first: Span) -> dict[str, float]:
    """Return how the phrase that brings somebody up is made."""
    noun = first.root
    before = [c for c in noun.children if c.i < noun.i]
    det = next((c.lower_ for c in before if c.dep_ in ("det", "poss")), "")
    owned = det in wordlist("possessive") or any(c.dep_ == "poss" for c in before)
    return {
        f"dep={noun.dep_}": 1.0,
        "definite": float(det in wordlist("definite") and not owned),
        "indefinite": float(det in ("a", "an")),
        "possessed": float(owned),
        "bare": float(not det and len(first) == 1),
        "counted": float(any(c.dep_ == "nummod" for c in before) or noun.like_num),
        "anyone": float(noun.lower_ in wordlist("anyone")),
        "office": float(noun.lemma_.lower() in mapping("roles", "role", "class")),
        "body": float(mapping("nominals", "noun", "kind").get(noun.lemma_.lower()) == "organization"),
    }
