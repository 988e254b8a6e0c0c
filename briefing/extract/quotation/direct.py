"""Who speaks each direct quotation: by the cue beside it, else as the words before it go on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span

from briefing.extract.document import QuoteNode, layers, rule_id
from briefing.extract.document.provenance import QuoteRule
from briefing.extract.quotation.cues import (
    VERBAL,
    Cue,
    form_cue,
    has_content,
    label_cue,
    manner_cue,
    speech_row,
    told_by,
    with_source,
)
from briefing.extract.quotation.gaps import clause_after, clause_before, is_open, last_sentence
from briefing.extract.quotation.introduced import introduced, pointed_at
from briefing.extract.quotation.labels import caps_label, signature, speaker_label
from briefing.extract.quotation.marks import Quoted
from briefing.extract.quotation.scare_quotes import ENDS, SHORT, is_set_off, is_titled, is_whole, length
from briefing.extract.quotation.sources import Range, tight
from briefing.lexicon import Row
from briefing.lexicon.lookup import wordlist

NEAR = 4  # tokens between the marks and a cue that is theirs


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker and the cue that tells of him."""

    source: Range | None
    cue: Range | None
    rule: QuoteRule
    row: Row | None = None


class DirectReader:
    """Gives each quoted stretch of a document its speaker, block by block."""

    def __init__(
        self,
        doc: Doc,
        blocks: Sequence[Range],
        pieces: Sequence[Quoted],
        quoted: bytearray,
        cues: Sequence[Cue],
        names: dict[int, Span],
    ) -> None:
        self.doc, self.blocks, self.pieces, self.cues, self.names = doc, blocks, pieces, cues, names
        self.quoted = quoted
        self.headings = {n for n, block in enumerate(layers.of(doc).blocks) if block.kind == "heading"}

    def nodes(self) -> list[QuoteNode]:
        """Return a node for each stretch that is a quotation."""
        voices: list[Voice | None] = []
        owned: list[bool] = []
        last: Voice | None = None
        last_block = -1
        for n, piece in enumerate(self.pieces):
            before, after = self._gaps(n)
            own = self._labelled(piece) or self._own(piece, before, after)
            first = n == 0 or self.pieces[n - 1].block != piece.block
            owned.append(own is not None)
            voice = own or (last if piece.resumed else None)
            if voice is None and piece.block not in self.headings:
                near = last if piece.block - last_block <= 1 else None
                if not self._fragment(before):
                    voice = self._flow(piece, before, after, first, near)
                elif length(self.doc, piece) > SHORT:
                    voice = self._subject(*clause_before(self.doc, before))
            if voice is not None and voice is last:
                voice = replace(voice, rule="goes-on")
            voices.append(voice)
            if voice is not None:
                last, last_block = voice, piece.block
        for n in range(len(voices) - 1, 0, -1):
            if self.pieces[n].resumed and voices[n - 1] is None:
                voices[n - 1] = voices[n]
        self._repeats(voices)
        return [
            self._node(piece, voice)
            for n, (piece, voice) in enumerate(zip(self.pieces, voices, strict=True))
            if self._is_quotation(n, voice, owned[n])
        ]

    def _repeats(self, voices: list[Voice | None]) -> None:
        """Give a heading that quotes words of the article the speaker that they have there."""
        for n, piece in enumerate(self.pieces):
            if voices[n] is None:
                words = self.doc[piece.start : piece.end].text.rstrip(".,!?…").lower()
                for m in range(n + 1, len(self.pieces)):
                    other = self.pieces[m]
                    voice = voices[m]
                    if voice is not None and words in self.doc[other.start : other.end].text.lower():
                        voices[n] = replace(voice, rule="repeated")
                        break

    def _node(self, piece: Quoted, voice: Voice | None) -> QuoteNode:
        start = caps_label(self.doc, piece.start, piece.end) + 1 or piece.start
        if voice is None:
            rule: QuoteRule = (
                "marks" if piece.outer_end - piece.outer_start > piece.end - piece.start else "set"
            )
            return QuoteNode("direct", start, piece.end, None, None, rule_id("quote", rule))
        rule_told = rule_id("quote", voice.rule, voice.row)
        return QuoteNode("direct", start, piece.end, voice.source, voice.cue, rule_told)

    def _labelled(self, piece: Quoted) -> Voice | None:
        colon = caps_label(self.doc, piece.start, piece.end)
        return Voice((piece.start, colon), None, "label") if colon > 0 else None

    def _gaps(self, n: int) -> tuple[Range, Range]:
        """Return the words between this stretch and its neighbours in the block."""
        piece = self.pieces[n]
        low, high = self.blocks[piece.block]
        if n and self.pieces[n - 1].block == piece.block:
            low = self.pieces[n - 1].outer_end
        if n + 1 < len(self.pieces) and self.pieces[n + 1].block == piece.block:
            high = self.pieces[n + 1].outer_start
        return (low, piece.outer_start), (piece.outer_end, high)

    def _own(self, piece: Quoted, before: Range, after: Range) -> Voice | None:
        open_end = is_open(self.doc, piece.end, after)
        follows = clause_after(self.doc, after) if open_end else None
        if signed := signature(self.doc, *after, self.names):
            return Voice(signed, None, "signature")
        if not open_end and (meant := pointed_at(self.doc, clause_after(self.doc, after), self.names)):
            return Voice(meant, None, "about")
        lead = clause_before(self.doc, before)
        opener = self.doc[lead[1] - 1].text if lead[0] < lead[1] else ""
        if opener in {":", ","} and (voice := self._before(lead)):
            if follows is None or opener == ":" or not self._after_quote(before):
                return voice
            return self._after(follows) or voice
        aside = (
            bool(opener)
            and follows is not None
            and follows[0] < follows[1]
            and self.doc[follows[0]].dep_ in {"mark", "prep", "advmod", "cc"}
        )
        if follows is not None and not aside and (voice := self._after(follows)):
            return voice
        if opener and (voice := self._before(lead) or self._called(lead)):
            return voice
        if follows is None and (late := self._after(clause_after(self.doc, after), strict=True)):
            return late
        return self._wrapped(after) if opener and not open_end else None

    def _after_quote(self, before: Range) -> bool:
        return before[0] > 0 and any(p.outer_end == before[0] for p in self.pieces)

    def _after(self, clause: Range, *, strict: bool = False) -> Voice | None:
        low, high = clause
        for cue in self._within(low, high):
            found = with_source(cue, self.doc, low, high, self.names)
            if found.source is None and not cue.passive:
                continue
            if self._reports(clause, cue):
                continue
            begin = min(cue.start, found.source[0] if found.source else cue.start)
            near = begin - low <= (0 if strict else NEAR) or self._bare(low, begin)
            if near and cue.kind != "learn" and not (strict and has_content(self.doc[cue.start], cue)):
                return Voice(found.source, (cue.start, cue.end), "after", cue.row)
        manner = (
            None
            if strict
            else manner_cue(self.doc, low, high, self.names) or form_cue(self.doc, low, high, self.names)
        )
        if manner is not None and not self._reports(clause, manner):
            return Voice(manner.source, (manner.start, manner.end), "manner")
        return None

    def _reports(self, clause: Range, cue: Cue) -> bool:
        """Tell whether a cue at a new sentence brings in its own clause: "We won." Officials say …."""
        low, high = clause
        own = any(c.dep_ == "ccomp" and cue.start < c.i < high for c in self.doc[cue.start].children)
        return own and all(token.text != "," for token in self.doc[max(0, low - 2) : low])

    def _bare(self, low: int, high: int) -> bool:
        """Tell whether only nouns and their adjectives stand between: a title before a name."""
        return all(
            self.doc[i].pos_ in {"NOUN", "PROPN", "ADJ", "DET", "ADP", "PUNCT", "NUM", "PART"}
            for i in range(low, high)
        )

    def _before(self, lead: Range) -> Voice | None:
        low, high = lead
        for cue in reversed(self._within(low, high)):
            found = with_source(cue, self.doc, low, high, self.names)
            if found.source is not None or cue.passive:
                return Voice(found.source, (cue.start, cue.end), "before", cue.row)
        if self.doc[high - 1].text == ":" and (said := label_cue(self.doc, low, high - 1, self.names)):
            return Voice(said.source, (said.start, said.end), "colon", said.row)
        if self.doc[high - 1].text == ":" and (label := speaker_label(self.doc, low, high - 1, self.names)):
            return Voice(label, None, "named")
        if self.doc[high - 1].text == ":":
            return self._subject(low, high)
        return None

    def _called(self, lead: Range) -> Voice | None:
        """Return who calls something what stands between the marks: X called the plan "a gift to thieves"."""
        verb = next((t for t in reversed(self.doc[slice(*lead)]) if t.pos_ in VERBAL), None)
        if verb is None or verb.lemma_.lower() not in wordlist("describes_as"):
            return None
        source = told_by(verb, self.quoted, self.names)
        return Voice(source, (verb.i, verb.i + 1), "called") if source is not None else None

    def _wrapped(self, after: Range) -> Voice | None:
        """Read a fragment by the cue that ends its sentence: the plan was "a mess", Ms Orr said."""
        low, high = clause_after(self.doc, after)
        for cue in self._within(low, high):
            found = with_source(cue, self.doc, low, high, self.names)
            if found.source is not None:
                return Voice(found.source, (cue.start, cue.end), "sentence", cue.row)
        return None

    def _within(self, low: int, high: int) -> list[Cue]:
        return [cue for cue in self.cues if low <= cue.start < high]

    def _subject(self, low: int, high: int, *, silent: bool = False) -> Voice | None:
        """Return the person that a clause is about, as a likely speaker; ``silent``: who says nothing else there."""
        for i in range(low, high):
            token = self.doc[i]
            label = self.names[i].label_ if i in self.names else ""
            begins = i == low and label == "PERSON" and self.doc[self.names[i].end].tag_ != "POS"
            if (token.dep_ == "nsubj" or begins) and (
                token.lower_ in wordlist("speaking_pronoun") or label in {"PERSON", "ORG"}
            ):
                verb = self.names[i].root.head if i in self.names else token.head
                says = silent and speech_row(verb) is not None
                return None if says else Voice(tight(token, self.names, low, high), None, "about")
        return None

    def _fragment(self, before: Range) -> bool:
        """Tell whether the stretch is a part of the sentence around it."""
        lead = clause_before(self.doc, before)
        return lead[0] < lead[1] and self.doc[lead[1] - 1].text not in {":", ","}

    def _flow(
        self, piece: Quoted, before: Range, after: Range, first: bool, last: Voice | None
    ) -> Voice | None:
        """Return the speaker of the words before, where the quotation has no cue of its own."""
        low, high = before
        follows = clause_after(self.doc, after)
        named = introduced(self.doc, follows, self.names) if is_whole(self.doc, piece) else None
        beside = Voice(named, None, "about") if named is not None else None
        if any(t.is_alpha for t in self.doc[low:high]):
            told = self._told(low, high) or self._subject(*last_sentence(self.doc, low, high))
            again = (
                told is not None and beside is not None and self._last_word(told) == self._last_word(beside)
            )
            return beside if again else told or beside or last
        if not first or beside is not None:
            return beside if first else last
        if piece.block:
            start, stop = self.blocks[piece.block - 1]
            lead = start, max((i + 1 for i in range(start, stop) if not self.doc[i].is_space), default=start)
            if lead[1] > lead[0] and self.doc[lead[1] - 1].text == ":":
                return self._before(clause_before(self.doc, lead))
            return last or self._subject(*follows, silent=True) or self._told(*lead)
        return last or self._subject(*follows, silent=True)

    def _last_word(self, voice: Voice) -> str:
        return self.doc[voice.source[1] - 1].lower_ if voice.source is not None else ""

    def _told(self, low: int, high: int) -> Voice | None:
        """Return the last speaker that the words between ``low`` and ``high`` tell of."""
        cues = [
            with_source(c, self.doc, min(low, self.doc[c.start].sent.start), high, self.names)
            for c in self._within(low, high)
        ]  # its subject may stand before a nickname in marks
        spoken = [c for c in cues if c.source is not None]
        cue = spoken[-1] if spoken else None
        return Voice(cue.source, (cue.start, cue.end), "flow", cue.row) if cue is not None else None

    def _is_quotation(self, n: int, voice: Voice | None, own: bool) -> bool:
        """Tell a quotation from a scare quote, a title or a name in marks."""
        piece, count = self.pieces[n], length(self.doc, self.pieces[n])
        titled = is_titled(self.doc, piece)
        if count > SHORT and not titled:
            return True
        if voice is not None and is_whole(self.doc, piece) and voice.rule != "named":
            return True
        if voice is None or voice.rule == "called" or not (own or (not titled and self._goes_on(n))):
            return False
        return (count == SHORT and not titled) or is_set_off(self.doc, piece, self._gaps(n)[0], voice.cue)

    def _goes_on(self, n: int) -> bool:
        """Tell whether a few words are a sentence that follows another quotation in the paragraph."""
        piece, previous = self.pieces[n], self.pieces[n - 1]
        return n > 0 and previous.block == piece.block and self.doc[piece.end - 1].text[-1] in ENDS
