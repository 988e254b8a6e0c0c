"""Every reason to take some words for a name, ranked; ``names.py`` chooses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from briefing.extract.document.tokens import is_capitalised
from briefing.extract.names.assets import assets
from briefing.extract.names.candidate import Candidate
from briefing.extract.names.organizations import described, institutions, organizations, places
from briefing.extract.names.persons import persons, speakers
from briefing.extract.names.recognized import known, recognized


def candidates(doc: Doc) -> Iterator[Candidate]:
    """Yield every candidate, overlapping ones too."""
    found = [
        *recognized(doc),
        *known(doc),
        *organizations(doc),
        *described(doc),
        *persons(doc),
        *speakers(doc),
        *assets(doc),
        *institutions(doc),
        *places(doc),
    ]
    yield from found
    yield from _acronyms(doc, found)
    yield from _elliptical(doc, found)


def _acronyms(doc: Doc, found: list[Candidate]) -> Iterator[Candidate]:
    """Yield "(NCA)" after a long name, and every other "NCA" of the article."""
    defined: dict[str, str] = {}
    for c in found:
        at = c.end
        if c.label not in ("ORG", "GPE", "LOC", "NORP") or c.end - c.start < 2 or at + 2 >= len(doc):
            continue
        if doc[at].text == "(" and doc[at + 2].text == ")" and doc[at + 1].is_upper and len(doc[at + 1]) > 1:
            defined[doc[at + 1].text] = c.label
            yield replace(c, rank=5, rule="brackets", row="")
    for token in doc:
        if token.text in defined:
            yield Candidate(token.i, token.i + 1, defined[token.text], 5, "brackets")


def _elliptical(doc: Doc, found: list[Candidate]) -> Iterator[Candidate]:
    """Yield "North" of "North and South Korea", and "the North" where the article names North X."""
    directions = {"North", "South", "East", "West"}
    named = {
        doc[c.start].text
        for c in found
        if c.end - c.start > 1 and doc[c.start].text in directions and c.label == "GPE"
    }
    for token in doc:
        if token.text not in directions:
            continue
        after = doc[token.i + 1 : token.i + 3]
        pair = len(after) == 2 and after[0].lower_ == "and" and after[1].text in directions
        alone = token.i and doc[token.i - 1].lower_ == "the" and not (len(after) and is_capitalised(after[0]))
        if pair or (alone and (token.text in named or len(named) > 0)):
            yield Candidate(token.i, token.i + 1, "GPE", 3, "direction")
