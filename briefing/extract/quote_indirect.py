"""Reported speech: the clause that a speech verb or "according to" brings in."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from briefing.extract.layers import QuoteNode
from briefing.extract.quote_clauses import (
    COMMAS,
    attribution_start,
    clause_of,
    content_end,
    content_start,
    interposed,
    nominal_reports,
)
from briefing.extract.quote_cues import SPOKEN, Cue, with_source
from briefing.extract.quote_sources import Range

LEAST = 3  # words of a report
TRAILING = frozenset(",.;:—–-!?…")
OUTSIDE = 2  # words outside the marks without which a clause is the direct quotation itself


class IndirectReader:
    """Finds the reported clauses of a document."""

    def __init__(
        self,
        doc: Doc,
        blocks: Sequence[Range],
        cues: Sequence[Cue],
        quoted: bytearray,
        names: dict[int, Span],
    ) -> None:
        self.doc, self.blocks, self.cues, self.quoted, self.names = doc, blocks, cues, quoted, names
        self.limits = self._sentences()

    def nodes(self) -> list[QuoteNode]:
        """Return a node for each reported clause; of two that overlap the later is cut or dropped."""
        out: list[QuoteNode] = []
        for cue in self.cues:
            low, high = self.limits[cue.start]
            pieces = self._phrase(cue, low, high) if cue.row is None else self._verb(cue, low, high)
            if not pieces:
                continue
            found = with_source(cue, self.doc, low, high, self.names)
            for piece in pieces:
                if trimmed := self._trim(*piece):
                    out.append(QuoteNode("indirect", *trimmed, found.source, (cue.start, cue.end)))
        for cue, clause in nominal_reports(self.doc, self.quoted, self.names):
            low, high = self.limits[cue.start]
            start = content_start(self.doc, max(clause.left_edge.i, cue.end), clause)
            if trimmed := self._trim(start, min(high, clause.right_edge.i + 1)):
                out.append(QuoteNode("indirect", *trimmed, cue.source, (cue.start, cue.end)))
        return out

    def _sentences(self) -> list[Range]:
        """Return, for each token, the sentence it is in, cut at the ends of blocks."""
        limits: list[Range] = [(0, 0)] * len(self.doc)
        block_of = [(0, len(self.doc))] * len(self.doc)
        for block in self.blocks:
            for i in range(*block):
                block_of[i] = block
        for sent in self.doc.sents:
            for i in range(sent.start, sent.end):
                low, high = block_of[i]
                limits[i] = max(low, sent.start), min(high, sent.end)
        return limits

    def _verb(self, cue: Cue, low: int, high: int) -> list[Range]:
        verb = self.doc[cue.start]
        if cue.kind not in SPOKEN and not self._confirms(cue):
            return []
        clause = clause_of(verb, low, high, self.quoted)
        if clause is None:
            return interposed(cue, self.doc, low, high) or self._by_position(cue, low, high)
        left, right = max(low, clause.left_edge.i), min(high, clause.right_edge.i + 1)
        if clause.i > verb.i:
            start = content_start(self.doc, max(left, verb.i + 1), clause)
            return [(start, content_end(start, right, clause, verb))]
        first = attribution_start(cue, self.doc, left, low)
        if self.doc[first - 1].text in {":", ";"} or (cue.passive and not self._impersonal(verb)):
            return []
        pieces = [(left, first)]
        if right > verb.i + 1 and clause.right_edge.i > verb.i:
            pieces.append((verb.i + 1, right))
        return pieces

    def _impersonal(self, verb: Token) -> bool:
        return any(c.lower_ == "it" for c in verb.children if c.dep_ in {"nsubjpass", "expl"})

    def _confirms(self, cue: Cue) -> bool:
        return cue.row is not None and "that" in cue.row["takes"]

    def _by_position(self, cue: Cue, low: int, high: int) -> list[Range]:
        """Read "…, X said." where the parser saw no clause: the words before its comma."""
        if cue.passive or cue.kind not in {"say", "claim"}:
            return []
        end = high
        while end > low and (self.doc[end - 1].is_space or self.doc[end - 1].is_punct):
            end -= 1
        if end - cue.start > 4:
            return []
        comma = next((i for i in range(cue.start - 1, low, -1) if self.doc[i].text == ","), None)
        if (
            comma is None
            or cue.start - comma > 12
            or not any(t.pos_ in {"VERB", "AUX"} for t in self.doc[low:comma])
        ):
            return []
        return [(low, comma)] if cue.source and comma < cue.source[0] < cue.start else []

    def _phrase(self, cue: Cue, low: int, high: int) -> list[Range]:
        """Read "According to X, …" and "…, according to X"."""
        before = self._trim(low, cue.start)
        if before and before[1] - before[0] >= LEAST:
            return [self._clause_of(low, cue.start)]
        end = cue.source[1] if cue.source else cue.end
        comma = next((i for i in range(end, high) if self.doc[i].text == ","), None)
        if comma is None:
            return []
        head = next((t for t in self.doc[comma + 1 : high] if t.dep_ in {"ROOT", "ccomp"}), None)
        if head is not None and head.dep_ == "ROOT":
            comma = next(
                (
                    i
                    for i in range(head.i, comma, -1)
                    if self.doc[i].text == "," and head.left_edge.i <= end and self._subject_start(head) > i
                ),
                comma,
            )
        return [(comma + 1, high)]

    def _subject_start(self, head: Token) -> int:
        return min(
            (c.left_edge.i for c in head.children if c.dep_ in {"nsubj", "nsubjpass", "expl"}), default=0
        )

    def _clause_of(self, low: int, end: int) -> Range:
        return low, end

    def _trim(self, low: int, high: int) -> Range | None:
        """Return the range without marks and white space at its ends, or None where little is reported."""
        doc = self.doc
        while low < high and (
            doc[low].is_space
            or doc[low].text in COMMAS
            or doc[low].text in {".", "and", "but"}
            or self._closes(low)
        ):
            low += 1
        while high > low and (
            doc[high - 1].is_space or doc[high - 1].text in TRAILING or self._opens(high - 1)
        ):
            high -= 1
        words = [i for i in range(low, high) if not doc[i].is_punct and not doc[i].is_space]
        if len(words) < LEAST:
            return None
        inside = sum(self.quoted[i] for i in words)
        if inside and (len(words) - inside < OUTSIDE or (self.quoted[words[0]] and inside >= len(words) / 2)):
            return None
        return low, high

    def _opens(self, i: int) -> bool:
        return self.doc[i].text in {"“", "‘"}

    def _closes(self, i: int) -> bool:
        return self.doc[i].text in {"”"}
