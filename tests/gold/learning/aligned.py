"""A gold article as the pipeline sees it: a document up to some component, and the marks as tokens."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from spacy.tokens import Doc

from briefing.extract import Briefer
from briefing.extract.document import ActorNode
from briefing.gold import Gold
from briefing.sources import read_text


@dataclass(frozen=True, slots=True)
class TokenMark:
    """A mark as a range of tokens, end exclusive."""

    start: int
    end: int
    letter: str
    key: str


class Aligned:
    """One article with its document, run up to a component that is not run any more."""

    def __init__(self, gold: Gold, briefer: Briefer, before: str) -> None:
        self.gold = gold
        article = read_text(gold.text, source=gold.name, published=str(gold.header["published"]))
        self.doc: Doc = briefer.read(article, before=before)
        self.marks = tuple(self._marks())
        self.key_events = {key for key, record in gold.header["event"].items() if record.get("key")}

    def _marks(self) -> list[TokenMark]:
        """Return the marks by the tokens that hold their letters; white space is not counted."""
        if "".join(self.doc.text.split()) != "".join(self.gold.text.split()):
            raise ValueError(f"{self.gold.name}: the reader changed more than white space")
        token_of: list[int] = []
        for token in self.doc:
            token_of += [token.i] * sum(not char.isspace() for char in token.text)
        before = [0]
        for char in self.gold.text:
            before.append(before[-1] + (not char.isspace()))
        return [
            TokenMark(token_of[before[mark.start]], token_of[before[mark.end] - 1] + 1, mark.letter, mark.key)
            for mark in self.gold.marks
        ]

    def keys_at(self, i: int) -> set[str]:
        """Return the gold actors that a pronoun, one token, is marked to mean."""
        return {
            mark.key for mark in self.marks if mark.letter == "n" and (mark.start, mark.end) == (i, i + 1)
        }

    def keys_of_noun(self, start: int, end: int) -> set[str]:
        """Return the gold actors that a noun phrase is marked to mean, by half of the tokens or more."""
        return {mark.key for mark in self.marks if mark.letter == "n" and _is_half(mark, start, end)}

    def key_of(self, actor: ActorNode) -> str | None:
        """Return the gold actor that most mentions of an actor are marked to mean, by half of their tokens or more."""
        told = Counter(
            mark.key
            for ref in actor.mentions
            for mark in self.marks
            if mark.letter in "an" and _is_half(mark, ref.start, ref.end)
        )
        return told.most_common(1)[0][0] if told else None

    def is_unnamed_at(self, start: int, end: int) -> bool:
        """Whether a phrase for an actor that the article never names is marked on half of these tokens or more."""
        named = {mark.key for mark in self.marks if mark.letter == "a"}
        return any(key not in named for key in self.keys_of_noun(start, end))

    def events_at(self, start: int, end: int) -> list[str]:
        """Return the gold events that are marked on these tokens."""
        return [
            mark.key for mark in self.marks if mark.letter == "e" and mark.start < end and start < mark.end
        ]


def _is_half(mark: TokenMark, start: int, end: int) -> bool:
    """Whether a mark and a range of tokens share half of what they cover, or more."""
    return 2 * (min(mark.end, end) - max(mark.start, start)) >= max(mark.end, end) - min(mark.start, start)
