"""What marks enclose: a quotation, or a few words, a name, a title that they set off."""

from __future__ import annotations

from spacy.tokens import Doc

from briefing.extract.quotation.gaps import clause_before
from briefing.extract.quotation.marks import Quoted
from briefing.extract.quotation.sources import Range

SHORT = 3  # words: what is this short is a scare quote unless somebody clearly says it
ENDS = frozenset(".!?…")
BEFORE_SENTENCE = ENDS | frozenset('”"—')  # marks after which a quotation begins anew
TITLE_SHARE = 0.75  # of capitals, from which words in marks are taken for a title
LONG = 12  # words that no title has


def length(doc: Doc, piece: Quoted) -> int:
    """Return how many words stand between the marks."""
    return len(doc[piece.start : piece.end].text.split())


def is_titled(doc: Doc, piece: Quoted) -> bool:
    """Tell whether the words are written as a title is: "The Sea and the Sand"."""
    words = [t for t in doc[piece.start : piece.end] if not t.is_punct and not t.is_space]
    return 1 < len(words) < LONG and sum(t.is_title for t in words) >= TITLE_SHARE * len(words)


def is_whole(doc: Doc, piece: Quoted) -> bool:
    """Tell whether the words are a sentence by themselves, however short: "Sit down.", not "the “plan.”"."""
    before = piece.outer_start - 1
    opens = before < 0 or doc[before].is_space or doc[before].text[-1] in BEFORE_SENTENCE
    return opens and doc[piece.start].is_title and doc[piece.end - 1].text[-1] in ENDS


def is_set_off(doc: Doc, piece: Quoted, before: Range, cue: Range | None) -> bool:
    """Tell whether a few words stand as a sentence of their own, or right after their cue."""
    low, high = clause_before(doc, before)
    ends = piece.outer_end >= len(doc) or not doc[piece.outer_end].is_alpha
    ends = ends or doc[piece.end - 1].is_punct
    alone = (low >= high and ends) or doc[high - 1].text == ":"
    close = cue is not None and 0 <= piece.outer_start - cue[1] <= 1
    return alone or (close and ends)
