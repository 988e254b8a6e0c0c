"""What the tables know: a name, or the reason why the word is none where it stands."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.extract.names.candidate import Rank
from briefing.extract.names.known import judged, known


@pytest.mark.parametrize(
    ("text", "words", "label", "rank"),
    [
        ("They left Oslo on Monday.", "Oslo", "GPE", Rank.TABLE),
        ("They left North Korea.", "North Korea", "GPE", Rank.PATTERN),
        ("The Kremlin said so.", "Kremlin", "GPE", Rank.TABLE),
        ("NATO said so.", "NATO", "ORG", Rank.TABLE),
        ("He lives in Spokane, Wash.", "Wash.", "LOC", Rank.TABLE),
    ],
)
def test_known(nlp: Language, text: str, words: str, label: str, rank: Rank) -> None:
    doc = nlp(text)
    found = {doc[c.start : c.end].text: (c.label, c.rank) for c in known(doc)}
    assert found[words] == (label, rank)


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("They did not Wash. the car.", "Wash.", "an abbreviation that is a place only after a comma"),
        ("It was Labor Day.", "Labor", "part of a day, an event or a title"),
        ("They met Paris Hilton there.", "Paris", None),
        ("Split the bill.", "Split", "a common word that opens its sentence"),
    ],
)
def test_the_reason_why_it_is_none(nlp: Language, text: str, words: str, reason: str | None) -> None:
    doc = nlp(text)
    reasons = {doc[m.first.i : m.end].text: reason for m, reason in judged(doc)}
    assert reasons[words] == reason


def test_a_candidate_tells_the_row_that_knows_it(nlp: Language) -> None:
    (candidate,) = known(nlp("They left Busan."))
    assert candidate.row.startswith("cities.tsv:")
    assert candidate.id == f"name.city@{candidate.row}"
