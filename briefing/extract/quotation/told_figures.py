"""Figures that somebody gives: "police put the toll at 14", "the union spoke of 9,000"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from briefing.extract.document import inflected
from briefing.extract.quotation.cues import FINITE, VERBAL, Cue, told_by
from briefing.extract.quotation.report_ends import TIMES
from briefing.extract.quotation.sources import Range
from briefing.lexicon.lookup import wordlist

NUMBER = frozenset({"CD"})
HEDGES = 4  # words before a number: "no more than", "at least some"


def told_figures(doc: Doc, quoted: bytearray, names: dict[int, Span]) -> Iterator[tuple[Cue, Range]]:
    """Yield each figure that a verb brings in: the cue with its source, and the words that hold the figure."""
    sets, counts = wordlist("sets_figure"), wordlist("tells_figure")
    for verb in inflected(doc, sets | counts):
        if verb.pos_ not in VERBAL or quoted[verb.i]:
            continue
        if any(c.dep_ == "auxpass" for c in verb.lefts):
            continue
        told = _set_at(verb) if verb.lemma_.lower() in sets else _told(verb)
        if told is None or quoted[told[0]]:
            continue
        source = told_by(verb, quoted, names)
        if source is not None:
            yield Cue(verb.i, verb.i + 1, source, None), told


def _set_at(verb: Token) -> Range | None:
    """Return "the toll at 14" of "put the toll at 14", "14" of "put it at 14" and "which they put at 14"."""
    thing = next((c for c in verb.rights if c.dep_ in {"dobj", "nsubj"}), None)
    within = (t for t in thing.subtree if t.dep_ == "prep") if thing is not None else ()
    for at in (*verb.rights, *within):
        if at.lower_ != ("as" if verb.lemma_ == "give" else "at") or (thing is not None and at.i < thing.i):
            continue
        number = next((t for t in at.rights if t.dep_ == "pobj"), None)
        if number is not None and _counts(number, at.i + 1):
            bare = thing is None or thing.pos_ == "PRON" or thing.lemma_.lower() in wordlist("says_number")
            return (at.i + 1 if bare or thing is None else thing.left_edge.i), _end(number)
    return None


def _told(verb: Token) -> Range | None:
    """Return "about 9,000" of "spoke of about 9,000", "five dead, two of them boys" of what somebody counted."""
    doc, start = verb.doc, verb.i + 1
    if start < len(doc) and doc[start].lower_ in {"of", "to"}:
        start += 1
    number = start
    while number < len(doc) and number - start < HEDGES and _hedges(doc[number]):
        number += 1
    end = number + 1
    if (
        end >= len(doc)
        or doc[number].tag_ not in NUMBER
        or doc[number].lower_ == "one"
        or "/" in doc[number].text  # "9/11"
        or doc[number].ent_type_ in TIMES
        or doc[end].text == "-"
    ):
        return None
    while end < len(doc) and not _stops(doc[end]):
        end += 1
    taken = verb.lemma_ == "claim" and any(
        token.lower_ in wordlist("claimed_thing") for token in doc[number:end]
    )
    return None if taken else (start, end)


def _hedges(token: Token) -> bool:
    """Tell whether a word may stand before a number: "about", "no more than", "some $"."""
    if token.pos_ == "ADP":
        return token.lower_ in wordlist("hedging")
    return token.pos_ in {"ADV", "ADJ", "DET", "SYM"} and token.lower_ not in wordlist("definite")


def _stops(token: Token) -> bool:
    """Tell whether a word goes on to something else: a clause, a mark that opens no further figure."""
    doc, after = token.doc, token.i + 1
    if token.is_punct:
        return token.text != "-" and not (
            token.text == "," and after < len(doc) and doc[after].tag_ in NUMBER
        )
    return token.tag_ in FINITE | {"MD", "WDT", "WP"} or token.dep_ == "mark" or token.lower_ == "but"


def _counts(head: Token, start: int) -> bool:
    """Tell whether the words up to ``head`` hold a number."""
    return any(token.tag_ in NUMBER for token in head.doc[start : head.i + 1])


def _end(head: Token) -> int:
    """Return the end of the phrase of ``head``, before a clause of its own."""
    doc, end = head.doc, head.right_edge.i + 1
    stop = next((i for i in range(head.i + 1, end) if _stops(doc[i])), end)
    glued = stop < len(doc) and doc[stop].is_alpha and not doc[stop - 1].whitespace_  # "€640" "m"
    return stop + glued
