"""Which of several actors a pronoun means, and by which features."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from spacy.tokens import Doc

from briefing.extract.coreference.antecedent import Antecedent, best, features
from briefing.extract.document import layers
from briefing.lexicon.weights import weights

if TYPE_CHECKING:
    from briefing.extract import Briefer

# text with one pronoun "it" or "its" last, and the country that speaks loudest for it
CASES = [
    ("Iran attacked Iraq. Then it fell silent.", "Iran"),
    ("Iran fell silent. Iraq attacked first. Then it left.", "Iraq"),
    ("Iraq was attacked by Iran. Then it left.", "Iraq"),
    ("Talks with Iraq failed, and Iran said it would leave.", "Iran"),
    ("Iraq is rich. The port of Basra was shut. Then it reopened.", "Iraq"),
    ("Iran met Iraq and praised its army.", "Iran"),
    ("Iran fell. Iraq lost its army.", "Iraq"),
]


def candidates(doc: Doc) -> tuple[list[Antecedent], dict[int, int]]:
    """Every mention by name of a country, and the sentence of every token."""
    sentence = {token.i: n for n, sent in enumerate(doc.sents) for token in sent}
    found = [
        Antecedent(actor, ref, sentence[ref.start], doc[ref.start].dep_ in ("nsubj", "nsubjpass"))
        for actor in layers.of(doc).actors
        for ref in actor.mentions
        if actor.kind == "country" and ref.form == "name"
    ]
    return found, sentence


@pytest.mark.parametrize(("text", "country"), CASES)
def test_the_best_antecedent(briefer: Briefer, text: str, country: str) -> None:
    doc = briefer.nlp(text)
    pronoun = [token for token in doc if token.lower_ in ("it", "its")][-1]
    found, sentence = candidates(doc)
    before = [c for c in found if c.ref.end <= pronoun.i]
    chosen = best(pronoun, sentence[pronoun.i], before)
    assert chosen is not None
    assert chosen.actor.name == country


def test_nobody_is_the_best_of_nobody(briefer: Briefer) -> None:
    doc = briefer.nlp("It rained.")
    assert best(doc[0], 0, []) is None


def test_features_are_those_that_have_weights(briefer: Briefer) -> None:
    doc = briefer.nlp(CASES[0][0])
    found, sentence = candidates(doc)
    for candidate in found:
        assert features(doc[5], sentence[5], candidate).keys() == weights("antecedent.points").keys()
