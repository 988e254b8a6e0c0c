"""Words without end: taken apart in pieces, and every character stays where it was."""

from __future__ import annotations

import time

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.document.long_words import LONGEST, tokenized

BLANK = spacy.blank("en")
UNITS = ["(", "“a”", "x", "'", "a.b", "http://a.example/b?", "“‘", "n’t", "🙂", "$1,"]
TEXTS = st.lists(
    st.tuples(st.sampled_from([*UNITS, " ", "\n\n", "Oslo "]), st.integers(1, 300)).map(lambda one: one[0] * one[1])
).map("".join)  # fmt: skip


@given(TEXTS)
def test_the_text_is_the_same(text: str) -> None:
    assert tokenized(text, BLANK.make_doc).text == text


@pytest.mark.parametrize(
    "text", ["The U.S. didn’t say so (yet).", "", "a" * LONGEST, f"see https://a.example/{'a' * 100}"]
)
def test_what_people_write_is_left_to_the_tokenizer(text: str) -> None:
    assert [t.text for t in tokenized(text, BLANK.make_doc)] == [t.text for t in BLANK.make_doc(text)]


@pytest.mark.parametrize("unit", UNITS)
def test_a_word_without_end_takes_no_time(unit: str) -> None:
    start = time.process_time()
    assert len(tokenized(unit * 20_000, BLANK.make_doc)) > 100
    assert time.process_time() - start < 10  # one by one they take minutes
