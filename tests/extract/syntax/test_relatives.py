"""What a relative pronoun stands for."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.extract.syntax.relatives import antecedent

# sentence, the pronoun, and the noun that it stands for; "" where it is no relative
CASES = [
    ("Helen Marsh, who resigned on Monday, wept.", "who", "Marsh"),
    ("The law that bars strikes was passed.", "that", "law"),
    ("The law, which bars strikes, was passed.", "which", "law"),
    ("The man whom police arrested was freed.", "whom", "man"),
    ("The gang, which stole a car and which burned it, fled.", "which", "gang"),
    ("Helen Marsh, who resigned and who left the country, wept.", "who", "Marsh"),
    ("The ship, which sank, carried oil.", "which", "ship"),
    ("People in Lima who said so were arrested.", "who", "People"),
    ("Who resigned on Monday?", "Who", ""),
    ("Helen Marsh said that she would resign.", "that", ""),
    ("Nobody knows who resigned.", "who", ""),
    ("That was wrong.", "That", ""),
    ("Helen Marsh resigned.", "Marsh", ""),
]


@pytest.mark.parametrize(("sentence", "pronoun", "noun"), CASES)
def test_antecedent(nlp: Language, sentence: str, pronoun: str, noun: str) -> None:
    token = next(token for token in nlp(sentence) if token.text == pronoun)
    found = antecedent(token)
    assert (found.text if found is not None else "") == noun
