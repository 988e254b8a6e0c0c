"""Reported speech: the clause that a speech verb or "according to" brings in."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from briefing.extract.layers import QuoteNode
from briefing.extract.quote_cues import FINITE, SPOKEN, Cue, speech_row, with_source
from briefing.extract.quote_sources import Range

CLAUSES = frozenset({"ccomp"})
LEAST = 3  # words of a report
COMMAS = frozenset({",", "—", "–", "-", ":", ";"})
TRAILING = frozenset(",.;:—–-!?…")
OUTSIDE = 2  # words outside the marks without which a clause is the direct quotation itself


def finite(clause: Token) -> bool:
    """Tell whether a clause is finite: "he wins", "to have been won" is not."""
    if clause.tag_ in FINITE or clause.tag_ == "MD" or any(c.lower_ == "that" for c in clause.lefts):
        return True
    helpers = (c for c in clause.children if c.dep_ in {"aux", "auxpass", "cop"})
    return any(c.tag_ in FINITE or c.tag_ == "MD" for c in helpers)


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
        clause = self._clause(verb, low, high)
        if clause is None:
            return self._by_position(cue, low, high)
        left, right = max(low, clause.left_edge.i), min(high, clause.right_edge.i + 1)
        if clause.i > verb.i:
            start = max(left, verb.i + 1)
            return [(self._past_that(start, clause), self._cut(start, right, clause, verb))]
        first = self._attribution_start(cue, left, low)
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

    def _clause(self, verb: Token, low: int, high: int) -> Token | None:
        best: Token | None = None
        for child in verb.children:
            if child.dep_ not in CLAUSES or self._inside_quote(child) or not finite(child):
                continue
            if low <= child.i < high and (best is None or best.i < verb.i < child.i):
                best = child
        return best

    def _inside_quote(self, clause: Token) -> bool:
        return bool(self.quoted[clause.i]) and bool(self.quoted[clause.left_edge.i])

    def _past_that(self, start: int, clause: Token) -> int:
        i = start
        while i < clause.i and (self.doc[i].text in COMMAS or self.doc[i].is_space):
            i += 1
        return i + 1 if i < clause.i and self.doc[i].lower_ == "that" and self.doc[i].dep_ == "mark" else i

    def _cut(self, start: int, end: int, clause: Token, verb: Token) -> int:
        """Return where the report ends: before another verb of speech that goes with the first."""
        for token in clause.conjuncts:
            parallel = start < token.i < end and token.tag_ == verb.tag_ and speech_row(token) is not None
            if parallel and not any(c.dep_ in {"nsubj", "nsubjpass", "aux"} for c in token.children):
                return self._before_and(token.i, start)
        return end

    def _before_and(self, i: int, start: int) -> int:
        while i > start and (self.doc[i - 1].dep_ in {"cc", "advmod", "aux"} or self.doc[i - 1].text == ","):
            i -= 1
        return i

    def _attribution_start(self, cue: Cue, left: int, low: int) -> int:
        """Return where ", Ms Orr said" begins: at its comma."""
        start = cue.start
        subject = next((c for c in self.doc[cue.start].children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is not None and subject.i < cue.start:
            start = max(low, min(start, subject.left_edge.i))
        while (
            start > left + 1
            and self.doc[start - 1].text not in COMMAS
            and self.doc[start - 1].text[0] not in '”"’'
        ):
            start -= 1
            if self.doc[start].i <= left:
                return min(cue.start, subject.left_edge.i if subject is not None else cue.start)
        return start

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
