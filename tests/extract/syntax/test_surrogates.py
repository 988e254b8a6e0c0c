"""Surrogates: which words are read as names, and that the article's own words come back.

In the tables a word in [brackets] is one that must be read as a plain surname; every other word must stay.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from briefing.extract.document import layers
from briefing.extract.syntax.surrogates import restore, swap

if TYPE_CHECKING:
    from briefing.extract import Briefer

BLANK = spacy.blank("en")

FULL_NAMES = [
    "[No] Min Jae said the talks had failed.",
    "[No] Min-jae said the talks had failed.",
    "Defence minister [No] Min Jae arrived.",
    "The minister, [No] Min Jae, arrived.",
    "[An] Ji Woo met [So] Min Ho.",
    "Helen [May] resigned.",
    "“It is over,” said Helen [May].",
    "Peter [Long] met Maria [Young].",
    "Ms [Young] resigned.",
    "Dr [Rice] resigned.",
    "Mr. [Long] resigned.",
    "Gen. [Price] resigned.",
    "President [Park] resigned.",
    "[Will] Carver resigned.",
    "The committee heard [Will] Carver.",
    "[Mark] [Rice] resigned.",
]

ALONE = [
    "Helen [May] resigned. [May] said nothing.",
    "Helen [May] resigned. [May] will visit Rome.",
    "Helen [May] resigned. [May] may return.",
    "Helen [May] resigned. [May]'s party is split.",
    "Helen [May] resigned. [May]’s party is split.",
    "Helen [May] resigned. [May], who leads the party, said nothing.",
    "Helen [May] resigned. Aides to [May] said nothing.",
    "Helen [May] resigned. Will [May] return?",
    "[Will] Carver and Helen [May] left. Will [May] return?",
    "Helen [May] resigned. “The party is split,” [May] said.",
    "Helen [May] resigned. “The party is split,” said [May].",
    "[No] Min Jae resigned. [No] threatened to return.",
    "[No] Min Jae resigned. Is [No] ill?",
    "[No] Min Jae resigned. In Rome [No] met reporters.",
    "Peter [Long] resigned. [Long] has never lost.",
    "Peter [Long] resigned. It took [Long] a year.",
    "Peter [Young] resigned. [Young] also left Rome.",
    "[Will] Carver resigned. Friends of [Will] wept.",
]

COMMON_WORDS = [
    "No talks are planned.",
    "No North Korean troops were seen.",
    "No Russian Orthodox Church was hit.",
    "May is a hot month.",
    "Long queues formed.",
    "Young people stayed away.",
    "Rice prices rose in Asia.",
    "Will it rain?",
    "Will Helen [Marsh] resign?",
    "So it ended.",
    "An aide took over.",
    "The bank said so.",
    "[No] Min Jae resigned. No deal is near.",
    "[No] Min Jae resigned. There was no reply.",
    "[No] Min Jae resigned. “No,” said the envoy.",
    "[No] Min Jae resigned. No, it is not over.",
    "[No] Min Jae resigned. No one was told.",
    "Helen [May] resigned. She may return.",
    "Helen [May] resigned. She returns in May.",
    "Helen [May] resigned. She returns on 3 May.",
    "Helen [May] resigned. She returns on May 3.",
    "Helen [May] resigned. It was her last day since May.",
    "Helen [May] resigned. It happened in late May.",
    "Helen [May] resigned. May 3 was her last day.",
    "Helen [May] resigned. May, June and July were dry.",
    "Helen [May] resigned. May the best side win.",
    "Peter [Long] resigned. Long queues formed.",
    "Peter [Long] resigned. It was a long day.",
    "Peter [Young] resigned. Young people cheered.",
    "Maria [Rice] resigned. Rice prices rose.",
    "Maria [Rice] resigned. The price of rice rose.",
    "[Will] Carver resigned. Will he return?",
    "[Will] Carver resigned. He will return.",
    "In Rome Helen [May] resigned.",
    "In Rome [No] Min Jae resigned.",
    "[So] Min Ho resigned. So it ended.",
    "[An] Ji Woo resigned. An aide took over.",
    pytest.param(
        "[So] Min Ho resigned. So did his deputy.",
        marks=pytest.mark.xfail(reason="an auxiliary after the word speaks for a name", strict=True),
    ),
    pytest.param(
        "Helen [May] resigned. No reply came from [May].",
        marks=pytest.mark.xfail(reason="a month after most prepositions", strict=True),
    ),
    pytest.param(
        "Helen [May] resigned. May was her last month.",
        marks=pytest.mark.xfail(reason="only meaning tells the month from the woman", strict=True),
    ),
]


@pytest.mark.parametrize("marked", [*FULL_NAMES, *ALONE, *COMMON_WORDS])
def test_only_names_are_swapped(marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    doc = BLANK.make_doc(text)
    new = swap(doc)
    pairs = [(old, token) for old, token in zip(doc, new, strict=True) if "’" not in old.text]
    swapped = [(old.idx, old.text) for old, token in pairs if old.text != token.text]
    expected, removed = [], 0
    for match in re.finditer(r"\[(\w+)\]", marked):
        expected.append((match.start() - removed, match[1]))
        removed += 2
    assert swapped == expected


CONTRACTED = [
    "Iran didn’t attack Iraq.",
    "It’s late.",
    "They’re here.",
    "We’ll stay.",
    "He’d gone.",
    "I’m Iran’s envoy.",
]


@pytest.mark.parametrize("text", CONTRACTED)
def test_a_typographic_apostrophe_is_read_as_the_plain_one(nlp: Language, text: str) -> None:
    doc, plain = nlp(swap(nlp.make_doc(text))), nlp(text.replace("’", "'"))
    restored = restore(doc)
    assert restored.text == text
    assert [(t.lemma_, t.tag_, t.dep_) for t in restored] == [(t.lemma_, t.tag_, t.dep_) for t in plain]


# The word in brackets must come out of the whole pipeline as the subject of its verb and as a person.
PARSED = [
    "The defence minister, No Min Jae, spoke. [No] said that no deal was near.",
    "The defence minister, No Min Jae, spoke. [No] threatened to walk out.",
    "Helen May leads the party. [May] will visit Rome in May.",
    "Helen May leads the party. On Monday [May] rejected the plan.",
    "Peter Long leads the party. [Long] may resign.",
    "Maria Young leads the party. [Young] told reporters she would stay.",
    "Maria Rice leads the party. [Rice] warned that rice prices would rise.",
    "Will Carver leads the party. “We lost,” [Carver] said.",
    "So Min Ho leads the party. [So] said so.",
    "An Ji Woo leads the party. [An] met an envoy.",
]


@pytest.mark.parametrize("marked", PARSED)
def test_a_surname_is_the_subject_and_a_person(briefer: Briefer, marked: str) -> None:
    at = marked.index("[")
    doc = briefer.nlp(marked.replace("[", "").replace("]", ""))
    token = next(token for token in doc if token.idx == at)
    assert token.dep_ == "nsubj"
    assert token.pos_ == "PROPN"
    assert token.lemma_ == token.text
    assert [span.label_ for span in layers.of(doc).names if span.start <= token.i < span.end] == ["PERSON"]


WORDS = (
    "No", "May", "Will", "Long", "So", "An", "Min", "Jae", "Helen", "Peter", "Mr.", "Gen.", "-", "’s", "'s",
    "said", "may", "will", "in", "3", ".", "?", "“", "”", ",", "\n", "North", "Korea", "👩‍🚀", "\u200b",
)  # fmt: skip
ANY_TEXT = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))


@settings(deadline=None, max_examples=300)
@given(ANY_TEXT)
def test_any_text_comes_back_unchanged(text: str) -> None:
    doc = BLANK.make_doc(text)
    parsed = swap(doc)
    assert len(parsed.text) == len(text)
    assert [token.idx for token in parsed] == [token.idx for token in doc]
    again = restore(parsed)
    assert again.text == text
    assert [token.text for token in again] == [token.text for token in doc]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ANY_TEXT)
def test_any_text_comes_back_from_the_whole_pipeline(briefer: Briefer, text: str) -> None:
    doc = briefer.nlp(text)
    assert doc.text == text
    assert "brf_surrogates" not in doc.user_data
