"""A candidate without what stands at its ends."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.extract.names.candidate import Candidate, Label, Rank, trim


@pytest.mark.parametrize(
    ("words", "label", "expected"),
    [
        ("“Ines Kohl”", "PERSON", "Ines Kohl"),
        ("the Ines Kohl", "PERSON", "Ines Kohl"),
        ("Mr Kohl", "PERSON", "Kohl"),
        ("Mr Kohl", "ORG", "Mr Kohl"),
        ("Ines Kohl's", "PERSON", "Ines Kohl"),
        ("Ines Kohl Monday", "PERSON", "Ines Kohl"),
        ("The Hague", "ORG", "The Hague"),
        ("An Ji Woo", "PERSON", "An Ji Woo"),
        ("“”", "ORG", None),
        ("the", "ORG", None),
    ],
)
def test_trim(nlp: Language, words: str, label: Label, expected: str | None) -> None:
    doc = nlp(words)
    found = trim(doc, Candidate(0, len(doc), label, Rank.RECOGNIZED, "recognized"))
    assert (found and doc[found.start : found.end].text) == expected


def test_a_label_that_stays_makes_no_new_candidate() -> None:
    one = Candidate(0, 1, "ORG", Rank.TABLE, "organization", "organizations.tsv:3")
    assert one.relabelled("ORG") is one
    assert one.relabelled("GPE").label == "GPE"
    assert one.id == "name.organization@organizations.tsv:3"
    assert not one.is_guess
