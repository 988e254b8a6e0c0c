"""Extents: how far a noun phrase of a briefing reaches. A case is a text and the phrase that its briefing must show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.extract.coreference.extents import end_of
from briefing.extract.document import MentionNode

if TYPE_CHECKING:
    from briefing.extract import Briefer

CASES = [
    ("A crowd attacked the mill.", "A crowd", "A crowd"),
    ("A crowd of about 300 people attacked the mill.", "A crowd", "A crowd of about 300 people"),
    ("Some of the guards ran away.", "Some", "Some of the guards"),
    ("Supporters of the old mayor marched on Friday.", "Supporters", "Supporters of the old mayor"),
    (
        "The leader of the union of bakers resigned.",
        "The leader",
        "The leader of the union of bakers",
    ),
    ("Those who stayed were given bread.", "Those", "Those who stayed"),
    ("The man who owns the mill was hurt.", "The man", "The man"),
    ("A nurse who saw it called the police.", "A nurse", "A nurse"),
    ("He accused the mayor of lying to the town.", "the mayor", "the mayor"),
    ("The baker, of Harrow, was hurt.", "The baker", "The baker"),
    ("The state of war ended on Friday.", "The state", "The state"),
]


@pytest.mark.parametrize(("text", "noun", "expected"), CASES)
def test_how_far_a_phrase_reaches(briefer: Briefer, text: str, noun: str, expected: str) -> None:
    doc = briefer.nlp(text)
    start = text.index(noun)
    found = doc.char_span(start, start + len(noun))
    ref = MentionNode(found.start, found.end, "nominal", "mention.unnamed")
    assert doc[ref.start : end_of(doc, ref)].text == expected


def test_a_name_ends_where_it_ends(briefer: Briefer) -> None:
    doc = briefer.nlp("The Bank of Harrow closed.")
    assert end_of(doc, MentionNode(1, 2, "name", "name.table")) == 2
