"""Prominence: how much the place where something is told says that it matters.

Title, lead (the first paragraph) and standfirst have a weight each; in the body it sinks from the beginning to the end.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from spacy.tokens import Doc

from briefing.extract.document import block_of, lead_of
from briefing.lexicon.weights import weights

Part: TypeAlias = Literal["title", "lead", "standfirst", "body"]


class Prominence:
    """Answers for the tokens of one document."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._lead = lead_of(doc)

    def at(self, i: int) -> tuple[Part, float]:
        """Return the part of the article that a token stands in, and how far it counts there: 1 but in the body.

        In the body it sinks with the distance from the beginning; outside of every block it is 0.
        """
        block = block_of(self._doc, i)
        if block is None:
            return "body", 0.0
        if block is self._lead:
            return "lead", 1.0
        if block.kind == "title":
            return "title", 1.0
        if block.kind == "standfirst":
            return "standfirst", 1.0
        limits = weights("prominence.limits")
        return "body", max(limits["least"], limits["first"] - i / len(self._doc))
