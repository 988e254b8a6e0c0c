"""Reported speech: the clause that a speech verb or "according to" brings in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from briefing.extract.document import QuoteNode, rule_id, words_of
from briefing.extract.document.provenance import QuoteRule
from briefing.extract.quotation.cues import SPOKEN, VERBAL, Cue, with_source
from briefing.extract.quotation.marks import Quoted
from briefing.extract.quotation.report_ends import is_time, last_clause, one_clause, report_end
from briefing.extract.quotation.reported_clauses import (
    COMMAS,
    aside,
    attribution_start,
    borrowed_subject,
    content_end,
    content_start,
    denied_deed,
    has_object,
    infinitive,
    interposed,
    is_marked,
    learned,
    nominal_reports,
    reported_clause,
    withheld,
    wonders,
)
from briefing.extract.quotation.sources import Range, subject_before
from briefing.extract.quotation.told_figures import told_figures
from briefing.lexicon.lookup import wordlist
from briefing.model import Polarity

LEAST = 3  # words of a report
FEWEST = {"deed": 2, "figure": 1, "interrupted": 2}  # words of a report that is no clause
LONGEST = 400  # tokens: a longer sentence is no prose
NEAR = 3  # words between an attribution and the comma or full stop it stands by
STARTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
TRAILING = frozenset(",.;:—–-!?…")
_OPENED_BY = frozenset({".", "”", "and", "but"})  # what stands before a report without belonging to it
_LEFT_OPEN = frozenset("“‘")
OUTSIDE = 2  # words outside the marks without which a clause is the direct quotation itself


class IndirectReader:
    """Finds the reported clauses of a document."""

    def __init__(
        self,
        doc: Doc,
        blocks: Sequence[Range],
        cues: Sequence[Cue],
        pieces: Sequence[Quoted],
        quoted: bytearray,
        names: dict[int, Span],
    ) -> None:
        self.doc, self.blocks, self.cues, self.pieces = doc, blocks, cues, pieces
        self.quoted, self.names = quoted, names
        self.limits = self._sentences()

    def nodes(self) -> list[QuoteNode]:
        """Return a node for each reported clause; of two that overlap the later is cut or dropped."""
        out: list[QuoteNode] = []
        for cue in self.cues:
            low, high = self.limits[cue.start]
            if low >= high:
                continue
            found = with_source(cue, self.doc, low, high, self.names)
            rule, told = self._phrase(cue, low, high) if cue.row is None else self._verb(found, low, high)
            pieces = one_clause(self.doc, told)
            least = 1 if len(pieces) > 1 else FEWEST.get(rule, LEAST)
            for piece in pieces:
                if trimmed := self._trim(*piece, least):
                    source = self._outside(found.source, trimmed, cue, low)
                    out.append(self._node(trimmed, source, cue, rule))
        return [*out, *self._nominal(), *self._figures()]

    def _nominal(self) -> Iterator[QuoteNode]:
        for cue, clause in nominal_reports(self.doc, self.quoted, self.names):
            high = self.limits[cue.start][1]
            start = content_start(self.doc, max(clause.left_edge.i, cue.end), clause)
            end = report_end(self.doc, start, min(high, clause.right_edge.i + 1))
            if trimmed := self._trim(start, end):
                yield self._node(trimmed, cue.source, cue, "noun")

    def _figures(self) -> Iterator[QuoteNode]:
        for cue, (start, end) in told_figures(self.doc, self.quoted, self.names):
            high = self.limits[cue.start][1]
            if trimmed := self._trim(start, min(high, end), FEWEST["figure"]):
                yield self._node(trimmed, cue.source, cue, "figure")

    def _node(self, report: Range, source: Range | None, cue: Cue, rule: QuoteRule) -> QuoteNode:
        polarity: Polarity = "negative" if self._denies(cue) else "positive"
        return QuoteNode(
            "indirect", *report, source, (cue.start, cue.end), rule_id("quote", rule, cue.row), polarity
        )

    def _denies(self, cue: Cue) -> bool:
        """Tell whether a cue denies what it brings in; "did not deny" says nothing against it."""
        negated = any(child.dep_ == "neg" for child in self.doc[cue.start].children)
        return cue.row is not None and cue.row["polarity"] == "deny" and not negated

    def _outside(self, source: Range | None, report: Range, cue: Cue, low: int) -> Range | None:
        """Return the speaker; one that the parser took from within the report is sought before the verb."""
        if source is None or not report[0] <= source[0] < report[1] or report[0] <= cue.start < report[1]:
            return source
        return subject_before(self.doc, cue.start, low, self.names) if cue.start < report[0] else source

    def _sentences(self) -> list[Range]:
        """Return, for each token, the sentence it is in, cut at the ends of blocks."""
        limits: list[Range] = [(0, 0)] * len(self.doc)
        block_of = [(0, len(self.doc))] * len(self.doc)
        for block in self.blocks:
            for i in range(*block):
                block_of[i] = block
        for i, (start, end) in enumerate(words_of(self.doc).sentences):
            if end - start <= LONGEST:
                low, high = block_of[i]
                limits[i] = max(low, start), min(high, end)
        return limits

    def _verb(self, cue: Cue, low: int, high: int) -> tuple[QuoteRule, list[Range]]:
        """Return the stretches that a verb of speech reports, and by which rule."""
        verb = self.doc[cue.start]
        if self._reports_nothing(cue, verb):
            return "clause", []
        if cue.kind == "deny" and not cue.passive and (deed := denied_deed(verb, high)):
            return "deed", deed
        clause = reported_clause(verb, cue.kind, low, high, self.quoted)
        if cue.kind == "ask" and not (clause is not None and wonders(verb, clause)):
            return "clause", []  # "asked that he be freed" is a wish
        if clause is not None and clause.i > verb.i and self._ends_direct(verb) and not is_marked(clause):
            return "clause", []
        if clause is not None:
            rule: QuoteRule = "clause" if clause.i > verb.i else "interrupted"
            return rule, self._clause(cue, verb, clause, low, high)
        if cue.passive:
            return "infinitive", infinitive(verb, high)
        beside = aside(cue, self.doc, low, high)
        if not beside and (has_object(verb) or _hangs_on_noun(verb)):
            return "interrupted", []  # "Running in May, she mentioned a dam", "the firm that reported a loss"
        beside = beside or interposed(cue, self.doc, low, high)
        return "interrupted", beside or self._by_position(cue, low, high)

    def _reports_nothing(self, cue: Cue, verb: Token) -> bool:
        if cue.kind not in SPOKEN and not self._confirms(cue):
            return True
        if (verb.tag_ == "VBN" and verb.dep_ in {"advcl", "acl"}) or withheld(verb, cue.kind):
            return True
        return cue.kind == "learn" and not learned(verb)

    def _ends_direct(self, verb: Token) -> bool:
        """Tell whether a verb stands right behind quotation marks, so that what follows is who spoke: "…," said X."""
        return verb.i > 0 and any(piece.outer_end == verb.i for piece in self.pieces)

    def _clause(self, cue: Cue, verb: Token, clause: Token, low: int, high: int) -> list[Range]:
        """Return what the clause of a verb of speech reports, after the verb or around it."""
        left, right = max(low, clause.left_edge.i), min(high, clause.right_edge.i + 1)
        if clause.i > verb.i:
            begin = verb.i + 1 if borrowed_subject(clause, verb) else max(left, verb.i + 1)
            start = content_start(self.doc, begin, clause)
            end = report_end(self.doc, start, content_end(start, right, clause, verb))
            return self._around(cue, low, left, start, end)
        if not any(child.dep_ in STARTS for child in clause.children):
            return []
        first = attribution_start(cue, self.doc, left, low)
        if self.doc[first - 1].text in {":", ";"} or (cue.passive and not self._impersonal(verb)):
            return []
        if left > low and self._last(verb, high) and not any(self.quoted[low:left]):
            left = low
        if clause.right_edge.i > verb.i:
            rest = self._past(cue), report_end(self.doc, verb.i + 1, right)
            told_of = self.doc[first - 1].lower_ in wordlist(
                "relative"
            )  # "migrants who, it says, are driven here"
            return [rest] if told_of else [(left, first), rest]
        return [(last_clause(self.doc, left, first), first), *self._resumed(verb, high)]

    def _past(self, cue: Cue) -> int:
        """Return where the words go on after an attribution: behind "said X" as behind "X said"."""
        return max(cue.end, cue.source[1] if cue.source else cue.end)

    def _resumed(self, verb: Token, high: int) -> list[Range]:
        """Read the end of "It was shut, he said, and would stay so"."""
        after = self.doc[verb.i + 1 : high]
        if len(after) < LEAST or after[0].text != ",":
            return []
        if after[1].dep_ != "cc" and after[1].lower_ not in wordlist("subordinating"):
            return []
        return [] if any(self.quoted[after.start : after.end]) else [(verb.i + 2, high)]

    def _around(self, cue: Cue, low: int, left: int, start: int, end: int) -> list[Range]:
        """Return a report after its verb, with what stands before: "If it rains, she said, we stay"."""
        verb = self.doc[cue.start]
        first = attribution_start(cue, self.doc, low, low)
        if self.doc[min(verb.i + 1, end - 1)].text != "," or self.doc[first - 1].text != ",":
            return [(start, end)]
        if self.doc[verb.i + 2 if verb.i + 2 < end else start].lower_ in wordlist("relative"):
            return [(low, first), (start, end)]
        return [(left, first), (start, end)] if left < first else [(start, end)]

    def _last(self, verb: Token, high: int) -> bool:
        """Tell whether an attribution ends its sentence, and so covers all of it."""
        return all(token.pos_ not in VERBAL for token in self.doc[verb.i + 1 : high])

    def _impersonal(self, verb: Token) -> bool:
        return any(c.lower_ == "it" for c in verb.children if c.dep_ in {"nsubjpass", "expl"})

    def _confirms(self, cue: Cue) -> bool:
        return cue.row is not None and "that" in cue.row["takes"]

    def _by_position(self, cue: Cue, low: int, high: int) -> list[Range]:
        """Read "…, X said." and "…, says X" where the parser saw no clause: the words before its comma."""
        if cue.kind not in {"say", "claim", "warn"} or cue.source is None:
            return []
        subjects = (c.left_edge.i for c in self.doc[cue.start].lefts if c.dep_ in STARTS)
        start, end = min(cue.start, cue.source[0], *subjects), max(cue.end, cue.source[1])
        high = next((i for i in range(end, high) if self.doc[i].text == ";"), high)
        rest = [token for token in self.doc[end:high] if token.is_alpha]
        comma = next((i for i in range(start - 1, low, -1) if self.doc[i].text == ","), None)
        if comma is None or start - comma > NEAR or len(rest) > NEAR or self.doc[comma + 1].dep_ == "cc":
            return []
        begin = last_clause(self.doc, low, comma)
        return [(begin, comma)] if any(t.pos_ in VERBAL for t in self.doc[begin:comma]) else []

    def _phrase(self, cue: Cue, low: int, high: int) -> tuple[QuoteRule, list[Range]]:
        """Read "According to X, …", "…, according to X" and "On Friday, according to X, …"."""
        if self.doc[max(cue.start - 2, low)].dep_ in {"advmod", "mark"} and self._past(cue) < high - LEAST:
            low = cue.start  # "when, by his own account, he fell"
        if any(token.pos_ in VERBAL for token in self.doc[low : cue.start]):
            return "according", [(last_clause(self.doc, low, cue.start), cue.start)]
        after = self._past(cue)
        comma = next((i for i in range(after, high) if self.doc[i].text == ","), high - 1)
        if any(token.is_alpha for token in self.doc[low : cue.start]):
            rest = comma + 1, report_end(self.doc, comma + 1, high)
            if self.doc[cue.start].lower_ == "by":  # "some 400 people, by the mayor's count, filled the hall"
                return "according", [(low, cue.start)]
            return "according", [rest] if is_time(self.doc, low, cue.start) else [(low, cue.start), rest]
        root = next((t for t in self.doc[comma + 1 : high] if t.dep_ == "ROOT"), None)
        first = (
            min((c.left_edge.i for c in root.lefts if c.dep_ in STARTS), default=0) if root is not None else 0
        )
        last = max((i for i in range(comma, first) if self.doc[i].text == ","), default=comma)
        return "according", [(last + 1, report_end(self.doc, last + 1, high))]

    def _trim(self, low: int, high: int, least: int = LEAST) -> Range | None:
        """Return the range without marks and white space at its ends, or None where little is reported."""
        doc = self.doc
        while low < high and (doc[low].is_space or doc[low].text in COMMAS or doc[low].text in _OPENED_BY):
            low += 1
        while high > low and (
            doc[high - 1].is_space or doc[high - 1].text in TRAILING or doc[high - 1].text in _LEFT_OPEN
        ):
            high -= 1
        words = [i for i in range(low, high) if not (doc[i].is_punct or doc[i].is_quote or doc[i].is_space)]
        if len(words) < least:
            return None
        inside = sum(self.quoted[i] for i in words)
        if inside and (len(words) - inside < OUTSIDE or (self.quoted[words[0]] and inside >= len(words) / 2)):
            return None
        return self._balanced(low, high)

    def _balanced(self, low: int, high: int) -> Range:
        """Take in the closing mark of a quotation that ends the report."""
        for piece in self.pieces:
            if low <= piece.outer_start and piece.end <= high < piece.outer_end:
                return low, piece.outer_end
        return low, high


def _hangs_on_noun(verb: Token) -> bool:
    """Tell whether a verb stands in a clause on a noun: "a store that a clerk, when told of it, shut".

    An attribution within such a clause, "a man who, he said, sells guns", is another thing.
    """
    within = any(token.dep_ == "relcl" for token in (verb, *verb.ancestors))
    return within and verb.dep_ != "parataxis"
