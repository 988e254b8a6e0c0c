"""The same document with other words: what hangs on the tokens stays."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Span

from briefing.extract.syntax.rewording import reworded


def test_a_parsed_document_keeps_its_annotations(nlp: Language) -> None:
    doc = nlp("May said that Norland would attack Rovia in May.")
    doc.spans["theirs"] = [Span(doc, 0, 1, label="NAME", span_id="n1")]
    doc.cats = {"politics": 0.5}
    new = reworded(doc, {0: "Lee"})
    assert new.text == "Lee said that Norland would attack Rovia in May."
    assert [(t.tag_, t.pos_, t.dep_, t.head.i, str(t.morph)) for t in new] == [
        (t.tag_, t.pos_, t.dep_, t.head.i, str(t.morph)) for t in doc
    ]
    assert [t.lemma_ for t in new] == ["Lee", *(t.lemma_ for t in doc[1:])]
    assert [(e.start, e.end, e.label_) for e in new.ents] == [(e.start, e.end, e.label_) for e in doc.ents]
    assert [(s.text, s.label_, s.id_) for s in new.spans["theirs"]] == [("Lee", "NAME", "n1")]
    assert new.cats == doc.cats
    assert (new.tensor == doc.tensor).all()


@pytest.mark.parametrize("words", [{}, {1: "five"}])
def test_a_document_without_a_parse_keeps_its_sentences(words: dict[int, str]) -> None:
    doc = spacy.blank("en").make_doc("It rains here.")
    doc[2].is_sent_start = True
    new = reworded(doc, words)
    assert [token.is_sent_start for token in new] == [token.is_sent_start for token in doc]
    assert not new.has_annotation("DEP")
