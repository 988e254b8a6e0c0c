"""The words that tell an event: its clause, without what hangs loosely on it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from briefing.extract.syntax.clauses import clause_of, trim

# sentence, head of the clause, its words
CLAUSES = [
    # a whole sentence, without its full stop
    ("Iran attacked Iraq.", "attacked", "Iran attacked Iraq"),
    ("On Friday, Iran attacked Iraq.", "attacked", "On Friday, Iran attacked Iraq"),
    ("Iraq was attacked by Iran.", "attacked", "Iraq was attacked by Iran"),
    # a clause that is added is left out
    ("Iran attacked Iraq after talks had failed.", "attacked", "Iran attacked Iraq"),
    ("Iran attacked Iraq because Syria left.", "attacked", "Iran attacked Iraq"),
    ("If Syria leaves, Iran will attack Iraq.", "attack", "Iran will attack Iraq"),
    ("Iran attacked Iraq, and Syria left.", "attacked", "Iran attacked Iraq"),
    ("Iran attacked Iraq and condemned Syria.", "attacked", "Iran attacked Iraq"),
    ("Iran attacked Iraq and condemned Syria.", "condemned", "condemned Syria"),
    # a clause that is the object belongs to its verb
    ("Anna Brandt said that Iran had attacked Iraq.", "said", "Anna Brandt said that Iran had attacked Iraq"),
    ("Iran threatened to attack Iraq.", "threatened", "Iran threatened to attack Iraq"),
    ("Iran threatened to attack Iraq.", "attack", "to attack Iraq"),
    ("Iran accused Iraq of shelling Kuwait.", "accused", "Iran accused Iraq of shelling Kuwait"),
    # who says so stands outside
    ("Iran attacked Iraq, Anna Brandt said.", "attacked", "Iran attacked Iraq"),
    ("Iran attacked Iraq, Anna Brandt said.", "said", "Anna Brandt said"),
    # a noun has its phrase, without relative clauses
    ("The attack on Iraq failed.", "attack", "The attack on Iraq"),
    ("The attack, which failed, was a shock.", "attack", "The attack"),
    ("The attacks and raids failed.", "attacks", "The attacks and raids"),
    ("The attack by Iran on a port lasted an hour.", "attack", "The attack by Iran on a port"),
    # punctuation inside stays, at the ends it goes
    ("Iran — once more — attacked Iraq!", "attacked", "Iran — once more — attacked Iraq"),
    ("Prices rose 5%.", "rose", "Prices rose 5%"),
    ("It rained.", "rained", "It rained"),
]


@pytest.mark.parametrize(("sentence", "head", "expected"), CLAUSES)
def test_the_words_of_a_clause(nlp: Language, sentence: str, head: str, expected: str) -> None:
    doc = nlp(sentence)
    (token,) = [token for token in doc if token.text == head]
    assert doc[slice(*clause_of(token))].text == expected


# words, head, range, the range that is left
TRIMS = [
    (", and Iran left .", 2, (0, 5), (2, 4)),
    ("Iran left .", 1, (0, 3), (0, 2)),
    ("“ Iran left ”", 2, (0, 4), (0, 4)),
    ("( Iran left )", 2, (0, 4), (1, 3)),
    (". . .", 1, (0, 3), (1, 2)),
]


@pytest.mark.parametrize(("words", "head", "bounds", "expected"), TRIMS)
def test_the_ends_are_trimmed(
    words: str, head: int, bounds: tuple[int, int], expected: tuple[int, int]
) -> None:
    doc = Doc(Vocab(), words=words.split(), deps=["cc" if word == "and" else "dep" for word in words.split()])
    for token in doc:
        doc.vocab[token.text].is_punct = not token.text.isalpha()
    assert trim(doc[head], *bounds) == expected


@settings(deadline=None, max_examples=60)
@given(
    words=st.lists(
        st.sampled_from(
            "Iran attacked said the attack who on if and , . ; ( ) “ ” — 5 % \n to not".split(" ")
        ),
        min_size=1,
        max_size=25,
    )
)
def test_a_clause_holds_its_head_and_stays_in_its_sentence(nlp: Language, words: list[str]) -> None:
    doc = nlp(" ".join(words))
    for token in doc:
        start, end = clause_of(token)
        assert token.sent.start <= start <= token.i < end <= token.sent.end
