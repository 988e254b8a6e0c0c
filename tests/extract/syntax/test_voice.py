"""Voice: whether a verb is passive, in headlines and absolute constructions too."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from briefing.extract.document import layers
from briefing.extract.document.layers import BlockNode
from briefing.extract.syntax.voice import is_absolute, is_headline_passive, is_passive

BODY = [
    ("Iraq was attacked by Iran.", "attacked", True),
    ("Iran attacked Iraq.", "attacked", False),
    ("The town attacked by Iran burned.", "attacked", True),
    ("Iran has attacked Iraq.", "attacked", False),
    ("Two men were held after a raid.", "held", True),
    ("They held talks in Rome.", "held", False),
    ("Two men were tried and sentenced.", "sentenced", True),
    ("Two men were tried and left a note.", "left", False),
    ("Two men were tried but had escaped a guard.", "escaped", False),
]
TITLES = [
    ("Two men held after raid", "held", True),
    ("Vale removed from hall by police", "removed", True),
    ("Police held two men after raid", "held", False),
    ("Vale arrived on Monday", "arrived", False),
    ("Vale thrown out by club", "thrown", True),
    ("Vale battered in row over hall", "battered", True),
    ("Ministers told to resign over leak", "told", True),
    ("Ministers decided to resign over leak", "decided", False),
]


def titled(doc: Doc) -> Doc:
    layers.of(doc).blocks = (BlockNode("title", 0, len(doc)),)
    return doc


@pytest.mark.parametrize(("text", "verb", "expected"), BODY)
def test_passive(nlp: Language, text: str, verb: str, *, expected: bool) -> None:
    token = next(token for token in nlp(text) if token.text == verb)
    assert is_passive(token) is expected
    assert not is_headline_passive(token)  # nothing is left out in the body


@pytest.mark.parametrize(("text", "verb", "expected"), TITLES)
def test_passive_in_a_headline(nlp: Language, text: str, verb: str, *, expected: bool) -> None:
    token = next(token for token in titled(nlp(text)) if token.text == verb)
    assert is_headline_passive(token) is expected


def test_a_participle_that_shares_the_subject_it_stands_before(nlp: Language) -> None:
    doc = nlp("Attacked by rebels, the army closed the road.")
    assert is_absolute(doc[0]) is (doc[0].dep_ == "advcl")
    assert is_passive(doc[0])
    assert not is_absolute(next(token for token in doc if token.text == "closed"))
