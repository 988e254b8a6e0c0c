"""Every reason to take some words for a name, ranked; ``names.py`` chooses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from briefing.extract.document import words_of
from briefing.extract.names.assets import assets
from briefing.extract.names.candidate import Candidate, Label, Rank
from briefing.extract.names.datelines import datelines
from briefing.extract.names.directions import Directions, opposites
from briefing.extract.names.institutions import institutions
from briefing.extract.names.introduced import introduced
from briefing.extract.names.known import known
from briefing.extract.names.organizations import described, described_after, organizations
from briefing.extract.names.persons import persons, speakers
from briefing.extract.names.places import places
from briefing.extract.names.recognized import recognized


def candidates(doc: Doc) -> Iterator[Candidate]:
    """Yield every candidate, overlapping ones too."""
    found = [
        *recognized(doc),
        *known(doc),
        *organizations(doc),
        *described(doc),
        *described_after(doc),
        *persons(doc),
        *speakers(doc),
        *introduced(doc),
        *assets(doc),
        *institutions(doc),
        *places(doc),
        *datelines(doc),
    ]
    yield from found
    yield from _acronyms(doc, found)
    yield from _elliptical(doc, found)


def _acronyms(doc: Doc, found: list[Candidate]) -> Iterator[Candidate]:
    """Yield "(NCA)" after a long name, and every other "NCA" of the article."""
    defined: dict[str, Label] = {}
    for c in found:
        at = c.end
        if c.label not in ("ORG", "GPE", "LOC", "NORP") or c.end - c.start < 2 or at + 2 >= len(doc):
            continue
        if doc[at].text == "(" and doc[at + 2].text == ")" and doc[at + 1].is_upper and len(doc[at + 1]) > 1:
            defined[doc[at + 1].text] = c.label
            yield replace(c, rank=Rank.DEFINED, rule="brackets", row="")
    for i, form in enumerate(words_of(doc).forms):
        if form in defined:
            yield Candidate(i, i + 1, defined[form], Rank.DEFINED, "brackets")


def _elliptical(doc: Doc, found: list[Candidate]) -> Iterator[Candidate]:
    """Yield "North" of "North and South Korea", and "the North" where the article names North X."""
    words = words_of(doc)
    directions = Directions(doc, (words.between(c.start, c.end) for c in found if c.label == "GPE"))
    for token in (doc[i] for i, form in enumerate(words.forms) if form in opposites()):
        if directions.country(token) is not None:
            yield Candidate(token.i, token.i + 1, "GPE", Rank.TABLE, "direction")
