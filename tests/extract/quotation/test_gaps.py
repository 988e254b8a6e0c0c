"""The words between two quotations."""

from __future__ import annotations

import pytest
import spacy

from briefing.extract.quotation.gaps import clause_after, clause_before, last_sentence

BLANK = spacy.blank("en")


@pytest.mark.parametrize(
    ("text", "after", "before", "last"),
    [
        (", she said.", "she said", "", ", she said"),
        ("– she said; it rained. He added,", "she said", "He added,", "He added,"),
        ("J. Venn said. He left", "J. Venn said", "He left", "He left"),
        ("It rained. She said:", "It rained", "She said:", "She said:"),
        ("", "", "", ""),
        (".", "", "", ""),
    ],
)
def test_clauses_beside_the_marks(text: str, after: str, before: str, last: str) -> None:
    doc = BLANK.make_doc(text)
    whole = (0, len(doc))
    assert doc[slice(*clause_after(doc, whole))].text == after
    assert doc[slice(*clause_before(doc, whole))].text == before
    assert doc[slice(*last_sentence(doc, *whole))].text == last
