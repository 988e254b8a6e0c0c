"""The words between two quotations: which clause or sentence of them is next to the marks."""

from __future__ import annotations

from spacy.tokens import Doc

from briefing.extract.quotation.sources import Range

OPEN_ENDS = frozenset(",?!…—–-")


def clause_after(doc: Doc, gap: Range) -> Range:
    """Return the first clause of a gap, without a comma before it."""
    low, high = gap
    while low < high and (doc[low].text in {",", "—", "–", "-"} or doc[low].is_space):
        low += 1
    end = low
    while end < high and not (doc[end].text[0] in ".!?;" and not _is_initial(doc, end)):
        end += 1
    return low, end


def clause_before(doc: Doc, gap: Range) -> Range:
    """Return the part of a gap after its last full stop: the words that lead up to the mark."""
    low, high = gap
    start = high
    while start > low and not (doc[start - 1].text[0] in ".!?;" and not _is_initial(doc, start - 1)):
        start -= 1
    while start < high and (doc[start].text == "," or doc[start].is_space):
        start += 1
    return start, high


def is_open(doc: Doc, end: int, gap: Range) -> bool:
    """Tell whether the sentence of a quotation whose words end at ``end`` goes on in the gap after it."""
    if gap[0] >= gap[1]:
        return False
    inside, follows = doc[end - 1].text[-1], doc[gap[0]]
    goes_on = inside not in "." and (follows.text[0] not in ".!?" or inside in OPEN_ENDS)
    return goes_on or follows.is_lower


def last_sentence(doc: Doc, low: int, high: int) -> Range:
    """Return the last sentence between two tokens, without its full stop."""
    end = high
    while end > low and (doc[end - 1].is_space or doc[end - 1].text[0] in ".!?"):
        end -= 1
    start = end
    while start > low and doc[start - 1].text[0] not in ".!?":
        start -= 1
    return start, end


def _is_initial(doc: Doc, i: int) -> bool:
    """Tell whether the full stop at ``i`` belongs to an initial or an abbreviation."""
    return doc[i].text == "." and len(doc[i - 1]) == 1 and doc[i - 1].is_upper
