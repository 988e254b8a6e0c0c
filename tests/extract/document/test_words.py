"""The words of a document, read off it once: each the same as spaCy tells at every look."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from briefing.extract.document import inflected, root_of, sentence_of, words_of, written
from briefing.extract.syntax.rewording import reworded

TEXT = "The envoy left.  He had said, in \n Rome, that “No” meant no; İstanbul's envoys leave today."


@pytest.fixture
def doc(nlp: Language) -> Doc:
    return nlp(TEXT)


def test_each_token_has_its_words(doc: Doc) -> None:
    words = words_of(doc)
    assert list(words.forms) == [token.text for token in doc]
    assert list(words.lower) == [token.lower_ for token in doc]
    assert list(words.lemmas) == [token.lemma_.lower() for token in doc]
    assert list(words.pos) == [token.pos_ for token in doc]
    assert [token.text for token in doc if words.numbers[token.i] == 0] == ["The", "envoy", "left", ".", " "]
    assert list(words.sentences) == [(token.sent.start, token.sent.end) for token in doc]
    assert [words.large[token.i] for token in doc if token.text in ("The", "Rome", "in", ",")] == [
        True,
        False,
        False,
        True,
        False,
    ]


def test_words_between_are_those_of_a_span(doc: Doc) -> None:
    words, size = words_of(doc), len(doc)
    for start in range(size):
        for end in (0, start, start + 1, start + 3, size, size + 4):
            assert words.between(start, end) == doc[start:end].text, (start, end)


def test_tokens_are_found_by_form_and_by_lemma(doc: Doc) -> None:
    assert [token.text for token in written(doc, {"no", "rome"})] == ["Rome", "No", "no"]
    assert [token.text for token in inflected(doc, {"leave", "envoy"})] == [
        "envoy",
        "left",
        "envoys",
        "leave",
    ]
    assert [sentence_of(token) for token in inflected(doc, {"leave"})] == [
        (token.sent.start, token.sent.end) for token in doc if token.lemma_ == "leave"
    ]


def test_the_head_of_a_range_is_that_of_a_span(doc: Doc) -> None:
    for start in range(len(doc) - 3):
        for _ in range(2):  # the second time it is remembered
            assert root_of(doc, start, start + 3) == doc[start : start + 3].root


def test_they_are_read_once_but_anew_where_a_word_is_exchanged(doc: Doc) -> None:
    words = words_of(doc)
    assert words_of(doc) is words
    again = reworded(doc, {1: "enemy"})
    assert words_of(again).forms[1] == "enemy"
    assert words_of(doc).forms[1] == "envoy"


def test_a_document_without_words_has_none(nlp: Language) -> None:
    assert words_of(nlp.make_doc("")).forms == ()
