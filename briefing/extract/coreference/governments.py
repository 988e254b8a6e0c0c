"""Governments and homelands: "the government" of the country that the story is about, "his country" of who says so."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from spacy.tokens import Doc, Token

from briefing.extract.document import ActorNode, in_headline, layers, sentence_of
from briefing.lexicon.lookup import wordlist
from briefing.lexicon.weights import weights


class Governments:
    """Answers for one document."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        actors = layers.of(doc).actors
        self._countries = [actor for actor in actors if actor.kind == "country"]
        self._persons = {
            i: a.country
            for a in actors
            if a.kind == "person"
            for r in a.mentions
            for i in range(r.start, r.end)
        }
        told = Counter({actor.country: len(actor.mentions) for actor in self._countries})
        for place in layers.of(doc).places:
            told[place.country] += len(place.mentions)
        del told[None]
        most = told.most_common(1)
        ruling = bool(most) and most[0][1] > weights("government.limits")["share"] * told.total()
        self._home = next((a for a in self._countries if ruling and a.country == most[0][0]), None)

    def meant_by(self, noun: Token) -> ActorNode | None:
        """Return the country that a noun means: whose government it is, that of the story, else the one just spoken of.

        "his country" is that of whom the clause above has as its subject.
        """
        if noun.lemma_.lower() in wordlist("homeland") and _is_owned(noun):
            return self._of_subject(noun)
        if noun.lemma_.lower() not in wordlist("governing") or not self._is_bare(noun):
            return None
        leaders = [self._persons.get(i) for i in _governed_by(noun)]
        own = next((a for a in self._countries if a.country and a.country in leaders), None)
        if own or self._home:
            return own or self._home
        start, _ = sentence_of(noun)
        near = [actor for actor in self._countries if self._is_told(actor, start, noun.i)]
        return near[0] if len(near) == 1 else None

    def _of_subject(self, noun: Token) -> ActorNode | None:
        """Return the country of the nearest subject above a noun: "Chad's minister said his country", "Mr X left"."""
        verbs = (verb for verb in noun.ancestors if verb.pos_ in ("VERB", "AUX"))
        subjects = (
            c for verb in verbs for c in verb.children if c.dep_ == "nsubj" and c.i < noun.left_edge.i
        )
        for subject in subjects:
            inside = range(subject.left_edge.i, subject.right_edge.i + 1)
            own = {self._persons[i] for i in inside if i in self._persons} - {None}
            told = [
                a for a in self._countries if a.country in own or self._is_told(a, inside.start, inside.stop)
            ]
            if told:
                return told[0] if len(told) == 1 else None
        return None

    def _is_told(self, actor: ActorNode, start: int, end: int) -> bool:
        first = bisect_left(actor.mentions, start, key=lambda ref: ref.start)
        return first < len(actor.mentions) and actor.mentions[first].start < end

    def _is_bare(self, noun: Token) -> bool:
        """Whether nothing tells which it is: "the government", in a headline "Government", "the government of Mr X"."""
        before = [c.lower_ for c in noun.children if c.i < noun.i]
        known = before == ["the"] or (not before and in_headline(noun))
        led = all(i in self._persons or self._doc[i].pos_ != "PROPN" for i in _governed_by(noun))
        return known and led and noun.dep_ not in ("compound", "amod")


def _is_owned(noun: Token) -> bool:
    owner = noun.left_edge
    return noun.tag_ == "NN" and owner.head.i == noun.i and owner.lower_ in wordlist("own_possessive")


def _governed_by(noun: Token) -> list[int]:
    return [g.i for c in noun.children if c.dep_ == "prep" for g in c.children]
