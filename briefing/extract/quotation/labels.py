"""Speakers set before a colon or after a dash: headlines, transcripts, signatures."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span

from briefing.extract.document import QuoteNode, rule_id
from briefing.extract.quotation.sources import Range, phrase, tight
from briefing.lexicon.lookup import wordlist

VERBAL = frozenset({"VERB", "AUX"})
DASHES = frozenset({"—", "–", "-", "―", "--"})
LONGEST = 7  # tokens a label may have
TURNS = 2  # blocks with a label that make a transcript
LEAST = 3  # words of a headline's claim


def speaker_label(doc: Doc, low: int, colon: int, names: dict[int, Span]) -> Range | None:
    """Return the speaker of "NAME: words": everything before the colon, where it is one noun phrase."""
    while low < colon and (doc[low].is_punct or doc[low].is_space):
        low += 1
    if not 0 < colon - low <= LONGEST:
        return None
    if any(
        doc[i].pos_ in VERBAL or (doc[i].is_punct and doc[i].text not in {",", "-", "’", "'", "."})
        for i in range(low, colon)
    ):
        return None
    named = [i for i in range(low, colon) if i in names]
    heads = [doc[i] for i in named] or [t for t in doc[low:colon] if t.pos_ in {"NOUN", "PROPN"}]
    if not heads:
        return None
    return tight(heads[-1], names, low, colon) if named else phrase(heads[-1], low, colon)


def signature(doc: Doc, low: int, high: int, names: dict[int, Span]) -> Range | None:
    """Return who signs a quotation: the name after a dash, with nothing else before ``high``."""
    while low < high and doc[low].is_space:
        low += 1
    if low >= high or doc[low].text not in DASHES:
        return None
    while high > low and (doc[high - 1].is_space or doc[high - 1].text == "."):
        high -= 1
    source = speaker_label(doc, low + 1, high, names)
    return source if source is not None and source[0] in names else None


def caps_label(doc: Doc, low: int, high: int) -> int:
    """Return the token of the colon after a label in capitals ("HAAK:", "Q:") at ``low``, or -1."""
    end = low
    while end < min(high, low + 4) and doc[end].is_upper and doc[end].is_alpha:
        end += 1
    return end if low < end < high - 1 and doc[end].text == ":" else -1


def transcript(
    doc: Doc, blocks: Sequence[Range], quoted: bytearray, names: dict[int, Span]
) -> list[QuoteNode]:
    """Return the turns of a transcript: blocks that open with who speaks and a colon."""
    turns: list[QuoteNode] = []
    for low, high in blocks:
        colon = caps_label(doc, low, high)
        if colon < 0:
            colon = next((i for i in range(low, min(high, low + LONGEST)) if doc[i].text == ":"), -1)
            named = all(i in names and doc[i].is_title for i in range(low, colon))
            if colon <= low or not named or names[low].label_ != "PERSON":
                continue
        start = colon + 1
        while high > start and doc[high - 1].is_space:
            high -= 1
        if start < high and not any(quoted[start:high]):
            turns.append(QuoteNode("direct", start, high, (low, colon), None, rule_id("quote", "turn")))
    return turns if len(turns) >= TURNS else []


def headline(doc: Doc, block: Range, quoted: bytearray, names: dict[int, Span]) -> QuoteNode | None:
    """Return what a headline of the form "NAME: they will pay" reports."""
    low, high = block
    colon = next((i for i in range(low, min(high, low + LONGEST)) if doc[i].text == ":"), -1)
    if colon <= low or any(quoted[low:high]) or high - colon - 1 < LEAST:
        return None
    claim = doc[colon + 1 : high]
    if not any(token.pos_ in VERBAL and token.dep_ not in {"relcl", "acl"} for token in claim):
        return None
    source = speaker_label(doc, low, colon, names)
    if source is None or source != (low, colon) or not _speaks(doc, source, names, claim):
        return None
    return QuoteNode("indirect", colon + 1, high, source, None, rule_id("quote", "headline"))


def _speaks(doc: Doc, label: Range, names: dict[int, Span], claim: Span) -> bool:
    """Tell a speaker from a kicker ("Chile: miners end strike"): a person, or one who says "we"."""
    own = any(token.lower_ in wordlist("pronoun_speakers") for token in claim)
    if label[0] in names:
        return own or names[label[0]].label_ == "PERSON"
    return own or (label[1] - label[0] == 1 and doc[label[0]].is_upper)
