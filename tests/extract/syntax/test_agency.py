"""Whether the name of a place stands where somebody acts or is dealt with: the name stands in brackets."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.extract.syntax.agency import acts

# text, whether a country acts there, whether a capital does
CASES = [
    ("[Norway] rejected the offer.", True, True),
    ("The minister warned [Norway].", True, True),
    ("She visited [Norway].", False, False),
    ("Talks with [Norway] failed.", True, True),
    ("According to [Norway], it failed.", True, True),
    ("They met in [Norway].", False, False),
    ("She flew to [Norway].", False, False),
    ("The north of [Norway] burned.", False, False),
    ("The border with [Norway] was shut.", False, False),
    ("[Norway]'s anger grew.", True, True),
    ("[Norway] is a quiet place.", True, False),
    ("They bought arms from [Norway].", True, False),
]


@pytest.mark.parametrize(("marked", "country", "capital"), CASES)
def test_acts(nlp: Language, marked: str, *, country: bool, capital: bool) -> None:
    doc = nlp(marked.replace("[", "").replace("]", ""))
    token = next(token for token in doc if token.idx == marked.index("["))
    assert acts(token, is_country=True) is country
    assert acts(token, is_country=False) is capital
