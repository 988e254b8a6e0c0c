"""Cues: the words that bring in a quotation, who speaks, and the row of the table they are from."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.extract.quotation.cues import find_cues, label_cue, manner_cue, speech_row

CUES = [
    ("Orla Venn said the port was shut.", [("said", "Orla Venn", "say")]),
    ("The port was shut, said Orla Venn.", [("said", "Orla Venn", "say")]),
    ("Orla Venn denied that the port was shut.", [("denied", "Orla Venn", "deny")]),
    ("According to Orla Venn, the port was shut.", [("According to", "Orla Venn", "name")]),
    ("Orla Venn left, saying the port was shut.", [("saying", "Orla Venn", "say")]),
    ("It was reported that the port was shut.", [("reported", None, "say")]),
    ("The port was said by Orla Venn to be shut.", [("said", "Orla Venn", "say")]),
    ("The port was shut.", []),
]


@pytest.mark.parametrize(("text", "expected"), CUES)
def test_cues(nlp: Language, text: str, expected: list[tuple[str, str | None, str]]) -> None:
    doc = nlp(text)
    found = [
        (doc[cue.start : cue.end].text, cue.source and doc[slice(*cue.source)].text, cue.kind)
        for cue in find_cues(doc, bytearray(len(doc)), {})
    ]
    assert found == expected


def test_quoted_words_are_no_cue(nlp: Language) -> None:
    doc = nlp("Orla Venn said the port was shut.")
    assert find_cues(doc, bytearray(b"\x01" * len(doc)), {}) == []


@pytest.mark.parametrize(
    ("text", "word", "verb"),
    [
        ("He pointed out that it was shut.", "pointed", "point out"),
        ("He pointed at the port.", "pointed", None),
        ("He says so.", "says", "say"),
        ("He left.", "left", None),
    ],
)
def test_the_row_of_a_verb(nlp: Language, text: str, word: str, verb: str | None) -> None:
    (token,) = [token for token in nlp(text) if token.text == word]
    row = speech_row(token)
    assert (row and row["verb"]) == verb


def test_a_verb_of_any_kind_where_the_attribution_stands(nlp: Language) -> None:
    doc = nlp("she sighed and closed the book.")
    cue = manner_cue(doc, 0, len(doc), {})
    assert cue is not None
    assert (doc[cue.start].text, cue.source, cue.row) == ("sighed", (0, 1), None)
    assert manner_cue(nlp("The port was shut on Monday."), 3, 7, {}) is None


def test_a_verb_before_a_colon_that_the_tagger_took_for_a_noun(nlp: Language) -> None:
    doc = nlp("Orla Venn claims: the port is shut")
    colon = next(token.i for token in doc if token.text == ":")
    cue = label_cue(doc, 0, colon, {})
    assert cue is not None
    assert doc[cue.start].text == "claims"
    assert label_cue(nlp("Orla Venn here: the port"), 0, 3, {}) is None
