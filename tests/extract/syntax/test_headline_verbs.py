"""Headlines whose verb the parser takes for a plural noun."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from briefing.extract.syntax.repairs import repair

# headline, its verb, the subject and the object of the verb
AGREED = [
    ("Germany strikes deal with Japan", "strikes", "Germany", "deal"),
    ("Ford strikes deal with union", "strikes", "Ford", "deal"),
    ("Ford strikes pay deal with union", "strikes", "Ford", "deal"),
    ("UK strikes deal", "strikes", "UK", "deal"),
    ("Kyiv strikes ceasefire deal", "strikes", "Kyiv", "deal"),
    ("Coalition strikes deal to form government", "strikes", "Coalition", "deal"),
    ("Unions strike deal", "strike", "Unions", "deal"),
    ("Germany signs deal with Japan", "signs", "Germany", "deal"),
    ("Germany seeks deal with Japan", "seeks", "Germany", "deal"),
    ("Ryanair strikes agreement with pilots", "strikes", "Ryanair", "agreement"),
    ("Germany strikes peace deal with Japan", "strikes", "Germany", "deal"),
]
LEFT_ALONE = [
    "Rail strikes deal blow to economy",
    "Strikes deal heavy blow to Ford",
    "Union strikes over pay deal",
    "Iran strikes Iraq despite ceasefire deal",
    "Rail strikes deal agreed",
    "The strikes deal with the past.",
    "Strikes hit airports",
    "Dockers strike as deal with port fails",
    "Backs deal",
    "Germany and Japan talk",
]


@pytest.mark.parametrize(("headline", "verb", "subject", "noun"), AGREED)
def test_the_verb_governs(nlp: Language, headline: str, verb: str, subject: str, noun: str) -> None:
    doc = repair(nlp(headline))
    head = next(token for token in doc if token.text == verb)
    assert (head.pos_, head.dep_) == ("VERB", "ROOT")
    assert [(c.text, c.dep_, c.pos_) for c in head.children if c.dep_ == "dobj"] == [(noun, "dobj", "NOUN")]
    assert [c.text for c in head.children if c.dep_ == "nsubj"] == [subject]


@pytest.mark.parametrize("headline", LEFT_ALONE)
def test_any_other_parse_stays(nlp: Language, headline: str) -> None:
    before = nlp(headline)
    after = repair(nlp(headline))
    told = [[(t.head.i, t.dep_, t.tag_) for t in doc] for doc in (before, after)]
    assert told[0] == told[1]


WORDS = st.sampled_from(
    "Ford strikes strike signs deal accord pact new the with union , . and Rail blow a".split()
)


@settings(deadline=None, max_examples=80)
@given(words=st.lists(WORDS, min_size=1, max_size=12))
def test_sentences_stay_and_every_token_has_a_root(nlp: Language, words: list[str]) -> None:
    text = " ".join(words)
    before, after = nlp(text), repair(nlp(text))
    assert [sent.text for sent in after.sents] == [sent.text for sent in before.sents]
    for token in after:
        assert (token.head.i == token.i) == (token.dep_ == "ROOT")
        assert token.sent.start <= token.head.i < token.sent.end
        assert len(list(token.ancestors)) < len(after)
