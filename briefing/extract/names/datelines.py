"""Datelines: "LIMA, Peru (CNW) —" tells a town, its country and an agency; the town is one wherever it comes back."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from briefing.extract.document import is_capitalised, layers
from briefing.extract.names import gazetteer
from briefing.extract.names.candidate import Candidate, Rank
from briefing.lexicon.lookup import wordlist

_DASHES = frozenset({"-", "–", "—", "--", ":", "):"})
_LONGEST = 16  # tokens of a dateline that the layout did not tell
_SHORTEST = 4  # letters of a town in capitals before a colon
_WITHIN = frozenset(",.()/-–")


def datelines(doc: Doc) -> Iterator[Candidate]:
    """Yield towns, regions and agencies of the datelines, and their towns elsewhere where no table knows them."""
    towns: list[str] = []
    for start, end in _ranges(doc):
        for candidate in _parts(doc, start, end):
            yield candidate
            if candidate.label == "GPE":
                towns.append(doc[candidate.start : candidate.end].text)
    for town in dict.fromkeys(town.casefold() for town in towns):
        if gazetteer.lookup(town.title()) is None:
            yield from _elsewhere(doc, town)


def _ranges(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield where datelines stand: those of the layout, or one before a colon or a dash in the first paragraph."""
    blocks = layers.of(doc).blocks
    told = [(block.start, block.end) for block in blocks if block.kind == "dateline"]
    first = next((block for block in blocks if block.kind == "paragraph"), None)
    if not told and first is not None and (end := _untold(doc, first.start, first.end)) is not None:
        told = [(first.start, end)]
    yield from told


def _untold(doc: Doc, start: int, end: int) -> int | None:
    """Return where a dateline ends that opens a paragraph: "PUNE:", "Chamba (Himachal Pradesh), May 8 (INS):"."""
    stop = start
    while stop < min(end, start + _LONGEST) and not (doc[stop].text in _DASHES and doc[stop].whitespace_):
        token = doc[stop]
        if not (is_capitalised(token) or token.text in _WITHIN or token.text.isdigit()):
            return None
        stop += 1
    if stop == start or stop >= min(end - 1, start + _LONGEST):
        return None
    town = doc[start]
    shouted = town.is_upper and len(town) >= _SHORTEST and town.text not in wordlist("no_actor")
    dated = any(t.text == ")" or t.text.isdigit() for t in doc[start:stop])
    known = doc[stop].text != ":" and gazetteer.lookup(doc[start:stop].text) is not None
    alone = shouted and (stop - start == 1 or dated or doc[start + 1].text == "/")
    agency = dated and (known or ")" in (doc[stop - 1].text, doc[stop].text[0]))
    return stop if alone or agency or known else None


def _parts(doc: Doc, start: int, end: int) -> Iterator[Candidate]:
    """Yield the names of one dateline: agencies in brackets, towns and regions elsewhere."""
    i, bracketed = start, False
    while i < end:
        bracketed = doc[i].text == "(" or (bracketed and doc[i].text != ")")
        if not _is_of_name(doc[i]):
            i += 1
            continue
        stop = i + 1
        while stop < end and (_is_of_name(doc[stop]) or _is_joined(doc, stop, end)):
            stop += 1
        known = gazetteer.lookup(doc[i:stop].text)
        agency = bracketed and (known is None or known.label == "ORG")
        yield Candidate(i, stop, "ORG" if agency else "GPE", Rank.DEFINED, "dateline")
        i = stop


def _is_of_name(token: Token) -> bool:
    """Whether a word of a dateline belongs to a name; days and months do not."""
    days = wordlist("day") | wordlist("month") | wordlist("month_short")
    return is_capitalised(token) and token.text.title() not in days


def _is_joined(doc: Doc, i: int, end: int) -> bool:
    """Whether a hyphen or an abbreviating stop stands within a name: "PORT-AU-PRINCE", but not "LIMA -"."""
    tight = not doc[i - 1].whitespace_ and not doc[i].whitespace_ and i + 1 < end
    return doc[i].text in ("-", "’", "'") and tight and doc[i + 1].is_alpha


def _elsewhere(doc: Doc, town: str) -> Iterator[Candidate]:
    size = len(town.split())
    for token in doc:
        if is_capitalised(token) and token.pos_ in ("PROPN", "NOUN", "ADJ"):
            words = doc[token.i : token.i + size]
            if words.text.casefold() == town and is_capitalised(words[-1]):
                yield Candidate(token.i, token.i + size, "GPE", Rank.TABLE, "dateline")
