"""Speakers: who says the words a token stands in, and for whom that speaker says "we"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from briefing.extract.actors import MentionIndex, acts_for_country
from briefing.extract.document import ActorNode, QuoteNode, layers, root_of, sentence_of
from briefing.extract.quotation.sources import Range
from briefing.lexicon.lookup import mapping, wordlist
from briefing.model import QuoteKind

_FLOW = 60  # tokens between two cues of one speaker


def speaker_of(doc: Doc, owners: MentionIndex, source: Range) -> ActorNode | None:
    """Return whom the words that name a source mean; a lone name, the one actor whose name begins or ends with it."""
    known = owners.of(source)
    if known is not None and _is_somebody(doc, owners, source, known):
        return None
    if known is None:
        known = _of_the_one_body(doc, source)
    if known is not None or source[1] - source[0] != 1 or doc[source[0]].pos_ != "PROPN":
        return known
    if source[0] in owners:  # an adjective, or what is no actor there
        return None
    word = doc[source[0]].text
    ends = [
        actor
        for actor in layers.of(doc).actors
        if actor.kind in ("person", "organization", "group")
        and word in (actor.name.split()[0], actor.name.split()[-1])
    ]
    return ends[0] if len(ends) == 1 else None


def _is_somebody(doc: Doc, owners: MentionIndex, source: Range, known: ActorNode) -> bool:
    """Whether a source is one of many at a body, "an official at X", and does not speak for it: "a spokesman for X"."""
    head = root_of(doc, *source)
    if owners.at(head.i) is known or mapping("nominals", "noun", "kind").get(head.lemma_.lower()) != "person":
        return False
    if head.lemma_.lower() in wordlist("voice") | wordlist("speaks_for"):
        return False
    one = any(c.lower_ in ("a", "an", "another") or c.dep_ == "nummod" for c in head.children)
    return one and any(c.dep_ == "prep" for c in head.children)


def _of_the_one_body(doc: Doc, source: Range) -> ActorNode | None:
    """Return whom words for a body without its name mean, where one can be meant: "police", "a spokesman said".

    Police are the one police force of the article, a spokesman speaks for the one body of this sentence or the last.
    """
    head = root_of(doc, *source)
    bodies = [a for a in layers.of(doc).actors if a.is_named and a.kind in ("organization", "group")]
    if head.lemma_.lower() in wordlist("police_words"):
        forces = [a for a in bodies if set(a.name.lower().split()) & wordlist("police_names")]
        return forces[0] if len(forces) == 1 else None
    if head.lemma_.lower() not in wordlist("spokesman") or any(c.dep_ != "det" for c in head.children):
        return None
    first, _ = sentence_of(head)
    near = sentence_of(doc[first - 1])[0] if first else first
    told = [a for a in bodies if any(near <= ref.start < head.i for ref in a.mentions)]
    return told[0] if len(told) == 1 else None


class Speakers:
    """Answers for the quotations of one document."""

    def __init__(self, doc: Doc, owners: MentionIndex) -> None:
        self._doc = doc
        self._owners = owners
        self.quoted = quotations(doc, "direct")
        self._reported = quotations(doc, "indirect")

    def of(self, token: Token) -> ActorNode | None:
        """Return who says the direct quotation that a token stands in."""
        quote = self.quoted.get(token.i)
        return self._of(quote.source) if quote and quote.source else None

    def spoken_to(self, token: Token) -> ActorNode | None:
        """Return whom the words of a direct quotation around a token are said to: "…, X told Y"."""
        quote = self.quoted.get(token.i)
        if quote is None or quote.cue is None:
            return None
        verb = root_of(self._doc, *quote.cue)
        told = [c for c in verb.children if c.dep_ in ("dobj", "dative", "iobj")]
        told += [g for c in verb.children if c.lower_ == "to" for g in c.children if g.dep_ == "pobj"]
        return next((actor for c in told if (actor := self._owners.names(c.i))), None)

    def claiming(self, token: Token) -> tuple[str, ...]:
        """Return the id of who says the outermost quotation or report that a token stands in, if it is told."""
        found = [q for q in (self._reported.get(token.i), self.quoted.get(token.i)) if q and q.source]
        outer = min(found, key=lambda q: (q.start, -q.end), default=None)
        speaker = self._of(outer.source) if outer and outer.source else None
        return (speaker.id,) if speaker else ()

    def reporting(self, token: Token) -> ActorNode | None:
        """Return whose words an indirect quotation around a token reports."""
        quote = self._reported.get(token.i)
        if quote is None or quote.source is None or token.i in self.quoted:
            return None
        return self._of(quote.source)

    def _of(self, source: Range) -> ActorNode | None:
        return speaker_of(self._doc, self._owners, source)

    def going_on(self, token: Token) -> ActorNode | None:
        """Return who spoke last where the token is the source of the next quotation: "…, X said. …, it added"."""
        quotes: tuple[QuoteNode, ...] = layers.of(self._doc).quotes
        mine = next((n for n, q in enumerate(quotes) if q.source and q.source[0] <= token.i < q.source[1]), 0)
        for quote in reversed(quotes[:mine]):
            if quote.source and quote.source[1] <= token.i and quote.source != quotes[mine].source:
                return self._of(quote.source) if token.i - quote.source[1] <= _FLOW else None
        return None

    def side_of(self, token: Token) -> list[ActorNode]:
        """Return whom "we" means: an official's country, a spokesman's organization, an organization itself."""
        speaker = self.of(token)
        if speaker is None or speaker.kind != "person":
            return [speaker] if speaker else []
        actors: tuple[ActorNode, ...] = layers.of(self._doc).actors
        words = " ".join(speaker.roles).lower()
        owned = [a for a in actors if a.kind in ("organization", "group") and a.name.lower() in words]
        if owned:
            return owned[:1]
        inside = self._affiliation(speaker)
        if inside:
            return [inside]
        if speaker.country and acts_for_country(speaker.roles):
            return [a for a in actors if a.kind == "country" and a.country == speaker.country][:1]
        return []

    def _affiliation(self, speaker: ActorNode) -> ActorNode | None:
        """Return the organization mentioned inside the words of the speaker's role."""
        for role in layers.of(self._doc).roles:
            if role.name and self._owners.at(role.name[0]) is speaker:
                for i in range(role.start, role.end):
                    actor = self._owners.at(i)
                    if actor and actor.kind in ("organization", "group"):
                        return actor
        return None


def quotations(doc: Doc, kind: QuoteKind) -> dict[int, QuoteNode]:
    """Return token -> the direct quotation, or the report, that it stands in."""
    return {
        i: quote
        for quote in layers.of(doc).quotes
        if quote.kind == kind
        for i in range(quote.start, quote.end)
    }
