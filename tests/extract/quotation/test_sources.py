"""Who speaks: the subject of a verb, and the tightest words that name somebody."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Token

from briefing.extract.quotation.sources import nearby_subject, phrase, subject_of, tight


def token_of(doc: Doc, word: str) -> Token:
    return next(token for token in doc if token.text == word)


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The minister said so.", "said", "minister"),
        ("The minister came and said so.", "said", "minister"),
        ("The minister left, saying so.", "saying", "minister"),
        ("The minister, who said so, left.", "said", "minister"),
        ("The army issued a statement saying so.", "saying", "army"),
        ("One of them said so.", "said", "One"),
        ("Nothing more was said by those whom they asked.", "asked", "they"),
        ("Asked about it, he left. Said to be ill.", "Said", None),
    ],
)
def test_the_subject_of_a_verb(nlp: Language, text: str, verb: str, subject: str | None) -> None:
    found = subject_of(token_of(nlp(text), verb))
    assert (found and found.text) == subject


NAMED = [
    # text, head of the phrase, a name in it with its label, the words that name the source
    ("The army's spokesman, Jon Ames, spoke.", "spokesman", ("Jon Ames", "PERSON"), "Jon Ames"),
    ("A spokesman for the Iskra agency spoke.", "spokesman", ("Iskra agency", "ORG"), "Iskra agency"),
    ("A spokesman for the army spoke.", "spokesman", None, "the army"),
    ("The state-run Iskra news agency spoke.", "agency", ("Iskra", "ORG"), "Iskra news agency"),
    ("Local police and FBI agents spoke.", "police", ("FBI", "ORG"), "Local police and FBI agents"),
    ("The head of the port spoke.", "head", None, "The head of the port"),
    ("The nurse who left spoke.", "nurse", None, "The nurse"),
    ("She spoke.", "She", None, "She"),
]


@pytest.mark.parametrize(("text", "head", "name", "words"), NAMED)
def test_the_words_that_name_a_source(
    nlp: Language, text: str, head: str, name: tuple[str, str] | None, words: str
) -> None:
    doc = nlp(text)
    names = {}
    if name is not None:
        span = doc.char_span(text.index(name[0]), text.index(name[0]) + len(name[0]), label=name[1])
        assert span is not None
        names = {token.i: span for token in span}
    start, end = tight(token_of(doc, head), names, 0, len(doc))
    assert start < end
    assert doc[start:end].text == words


def test_a_phrase_stays_within_its_bounds(nlp: Language) -> None:
    doc = nlp("The head of the old port spoke.")
    assert doc[slice(*phrase(doc[1], 0, len(doc)))].text == "The head of the old port"
    assert doc[slice(*phrase(doc[1], 1, 4))].text == "head of the"


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        ("said the minister", "said", "the minister"),
        ("said Venn", "said", "Venn"),
        ("Venn said", "said", "Venn"),
        ("It rained. said", "said", None),
    ],
)
def test_the_speaker_by_position(nlp: Language, text: str, verb: str, words: str | None) -> None:
    doc = nlp(text)
    found = nearby_subject(doc, token_of(doc, verb).i, 0, len(doc), {})
    assert (found and doc[slice(*found)].text) == words
