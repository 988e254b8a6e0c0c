"""Every reason to take some words for a name, overlapping ones too."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.extract.names.candidates import candidates


@pytest.mark.parametrize(
    ("text", "words", "rules"),
    [
        ("They met the National Harbour Agency (NHA). The NHA left.", "NHA", {"brackets"}),
        ("They met the National Harbour Agency (NHA).", "National Harbour Agency", {"brackets", "body"}),
        ("North and South Korea agreed.", "North", {"direction"}),
        ("They met Helen Marsh.", "Helen Marsh", {"given"}),
        ("They met Mrs Quarrendon.", "Quarrendon", {"title"}),
        ("The frigate Kestrel left port.", "Kestrel", {"craft"}),
        ("They left HMS Kestrel.", "HMS Kestrel", {"prefix"}),
        ("The village of Quarrenby burned.", "Quarrenby", {"settlement"}),
        ("They swam in Lake Zorblatt.", "Lake Zorblatt", {"landmark"}),
        ("They left the Zorblatt Dam.", "Zorblatt Dam", {"geonoun"}),
        ("They met analysts at the consultancy Sahara Risk.", "Sahara Risk", {"described"}),
        ("They met South Korea's defence ministry.", "South Korea's defence ministry", {"institution"}),
        ("They met the foreign ministry.", "foreign ministry", {"ministry"}),
    ],
)
def test_rules(nlp: Language, text: str, words: str, rules: set[str]) -> None:
    doc = nlp(text)
    assert rules <= {c.rule for c in candidates(doc) if doc[c.start : c.end].text == words}
