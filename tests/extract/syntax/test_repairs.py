"""The parse put right: an infinitive that a day keeps apart from its verb."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from briefing.extract.syntax.repairs import repair

VOCAB = spacy.blank("en").vocab


def parsed(verb: str, between: str, *, time: bool) -> Doc:
    """Return "He VERB on BETWEEN to close it" as the parser reads it."""
    words = ["He", verb, "on", between, "to", "close", "it"]
    return Doc(
        VOCAB,
        words=words,
        lemmas=["he", {"threatened": "threaten", "vowed": "vow", "left": "leave"}[verb], *words[2:]],
        tags=["PRP", "VBD", "IN", "NNP", "TO", "VB", "PRP"],
        pos=["PRON", "VERB", "ADP", "PROPN", "PART", "VERB", "PRON"],
        heads=[1, 1, 1, 2, 5, 1, 5],
        deps=["nsubj", "ROOT", "prep", "pobj", "aux", "advcl", "dobj"],
        ents=["O", "O", "O", "B-DATE" if time else "O", "O", "O", "O"],
    )


@pytest.mark.parametrize(
    ("verb", "between", "time", "dep"),
    [
        ("threatened", "Tuesday", True, "xcomp"),
        ("vowed", "Tuesday", True, "xcomp"),
        ("threatened", "Rome", False, "advcl"),
        ("left", "Tuesday", True, "advcl"),
    ],
)
def test_an_infinitive_after_a_day_is_what_is_promised(
    verb: str, between: str, *, time: bool, dep: str
) -> None:
    doc = repair(parsed(verb, between, time=time))
    assert doc[5].dep_ == dep
    assert [token.head.i for token in doc] == [1, 1, 1, 2, 5, 1, 5]
