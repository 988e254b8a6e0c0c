"""MentionIndex: whose mention a token belongs to, for every component that asks."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from briefing.extract.document import ActorNode, MentionNode, layers, root_of
from briefing.extract.syntax.relatives import antecedent
from briefing.lexicon.lookup import wordlist


class MentionIndex:
    """Maps tokens to actors; a mention found first keeps its tokens, but "their" of "their men" is its own."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._actors: dict[str, ActorNode] = {actor.id: actor for actor in layers.of(doc).actors}
        self._at: dict[int, tuple[str, str]] = {}
        for actor in self._actors.values():
            for ref in actor.mentions:
                self.add(actor, ref)

    def add(self, actor: ActorNode, ref: MentionNode) -> None:
        """Count a further mention."""
        for i in range(ref.start, ref.end):
            if i not in self._at or (ref.form == "pronoun" and self._at[i][1] == "nominal"):
                self._at[i] = actor.id, ref.form

    def takes(self, pronoun: Token) -> bool:
        """Whether a pronoun is spoken for: it belongs to a mention, and does not just own what that means."""
        found = self._at.get(pronoun.i)
        return found is not None and not (found[1] == "nominal" and pronoun.dep_ == "poss")

    def __contains__(self, i: int) -> bool:
        return i in self._at

    def at(self, i: int) -> ActorNode | None:
        """Return the actor whose mention covers the token."""
        found = self._at.get(i)
        return self._actors[found[0]] if found else None

    def ids(self, tokens: Iterable[Token]) -> tuple[str, ...]:
        """Return the actors that the tokens belong to, each once, in the order met."""
        return tuple(dict.fromkeys(self._at[token.i][0] for token in tokens if token.i in self._at))

    def names(self, i: int) -> ActorNode | None:
        """Return the same, but not for a demonym: "US officials" are not the United States."""
        found = self._at.get(i)
        return self._actors[found[0]] if found and found[1] != "demonym" else None

    def is_person(self, i: int) -> bool:
        """Whether the token belongs to a mention of a person."""
        actor = self.at(i)
        return actor is not None and actor.kind == "person"

    def of(self, bounds: tuple[int, int]) -> ActorNode | None:
        """Return whom a phrase names: by its head, a relative pronoun's antecedent, else a body named in it.

        A person named in it only where the phrase is their word: "X's statement", but not "X's brother".
        """
        head = root_of(self._doc, *bounds)
        meant = antecedent(head)
        if meant is not None:
            return self.names(meant.i)
        worded = head.lemma_.lower() in wordlist("voice") | wordlist("speaks_for")
        kinds = ("organization", "group", "person") if worded else ("organization", "group")
        inside = (actor for i in range(*bounds) if (actor := self.names(i)) is not None)
        return self.names(head.i) or next((actor for actor in inside if actor.kind in kinds), None)
