"""Layers: typed records on a document, each kept for itself."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Span

from briefing.extract.document import layers
from briefing.extract.document.layers import BlockNode, Layers, TimeNode

BLANK = spacy.blank("en")
EMPTY = ("blocks", "roles", "actors", "places", "times", "quotes", "events", "threats", "figures")


@pytest.mark.parametrize("name", EMPTY)
def test_a_new_document_has_every_layer_empty(name: str) -> None:
    assert getattr(layers.of(BLANK.make_doc("It rained.")), name) == ()


def test_what_is_set_on_one_document_is_read_there_alone() -> None:
    one, other = BLANK.make_doc("It rained."), BLANK.make_doc("It rained.")
    layers.of(one).blocks = (BlockNode("title", 0, 3),)
    layers.of(one).times = (TimeNode(0, 1, "DATE", "2025", True, "time.year"),)
    assert layers.of(one).blocks == (BlockNode("title", 0, 3),)
    assert layers.of(one).times[0].value == "2025"
    assert layers.of(other).blocks == layers.of(other).times == ()


def test_names_are_the_entities_until_somebody_chooses() -> None:
    doc = BLANK.make_doc("Ada Vale left Rovia.")
    doc.ents = [Span(doc, 3, 4, label="GPE")]
    assert [span.text for span in layers.of(doc).names] == ["Rovia"]
    layers.of(doc).names = [Span(doc, 0, 2, label="PERSON")]
    assert [(span.text, span.label_) for span in layers.of(doc).names] == [("Ada Vale", "PERSON")]
    assert [entity.text for entity in doc.ents] == ["Rovia"]


def test_a_layer_that_does_not_exist_cannot_be_set() -> None:
    with pytest.raises(AttributeError):
        layers.of(BLANK.make_doc("It rained.")).weather = ()  # type: ignore[attr-defined]
    assert set(EMPTY) <= set(vars(Layers))


@pytest.mark.parametrize("name", EMPTY)
def test_a_layer_is_an_extension_of_spacys(name: str) -> None:
    doc = BLANK.make_doc("It rained.")
    assert getattr(doc._, f"brf_{name}") == getattr(layers.of(doc), name) == ()
    setattr(layers.of(doc), name, ("set here",))
    assert getattr(doc._, f"brf_{name}") == ("set here",)
    doc._.set(f"brf_{name}", ("set there",))
    assert getattr(layers.of(doc), name) == ("set there",)
