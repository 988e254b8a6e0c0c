"""Whose mention a token belongs to."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from briefing.extract.actors.mention_index import MentionIndex
from briefing.extract.document import layers
from briefing.extract.document.layers import ActorNode, MentionNode

WORDS = "Ada Vale met Rovian envoys of Norland Lines .".split()


@pytest.fixture
def doc() -> Doc:
    made = Doc(spacy.blank("en").vocab, words=WORDS)
    layers.of(made).actors = (
        ActorNode("a1", "Ada Vale", "person", None, (), (MentionNode(0, 2, "name", ""),)),
        ActorNode("a2", "Rovia", "country", "ROV", (), (MentionNode(3, 4, "demonym", ""),)),
        ActorNode("a3", "Norland Lines", "organization", None, (), (MentionNode(6, 8, "name", ""),)),
    )
    return made


def test_the_actor_at_a_token(doc: Doc) -> None:
    index = MentionIndex(doc)
    assert [actor and actor.id for actor in map(index.at, range(len(doc)))] == [
        "a1", "a1", None, "a2", None, None, "a3", "a3", None,
    ]  # fmt: skip
    assert 0 in index
    assert 2 not in index


def test_a_demonym_names_nobody(doc: Doc) -> None:
    index = MentionIndex(doc)
    assert index.names(3) is None
    assert (actor := index.names(6)) is not None
    assert actor.id == "a3"


def test_ids_come_once_in_the_order_met(doc: Doc) -> None:
    assert MentionIndex(doc).ids(doc[i] for i in (6, 0, 7, 1, 2)) == ("a3", "a1")


def test_persons(doc: Doc) -> None:
    assert [MentionIndex(doc).is_person(i) for i in (0, 3, 6)] == [True, False, False]


def test_a_mention_found_first_keeps_its_tokens(doc: Doc) -> None:
    index = MentionIndex(doc)
    norland = layers.of(doc).actors[2]
    index.add(norland, MentionNode(1, 3, "nominal", ""))
    assert [actor and actor.id for actor in map(index.at, range(3))] == ["a1", "a1", "a3"]


@pytest.mark.parametrize(
    ("phrase", "actor"), [("a spokesman for Norland Lines", "Norland Lines"), ("a spokesman", None)]
)
def test_whom_a_phrase_names(nlp: Language, phrase: str, actor: str | None) -> None:
    doc = nlp(f"{phrase} said so.")
    words = [token.text for token in doc]
    if "Norland" in words:
        at = words.index("Norland")
        mention = MentionNode(at, at + 2, "name", "")
        layers.of(doc).actors = (ActorNode("a1", "Norland Lines", "organization", None, (), (mention,)),)
    found = MentionIndex(doc).of((0, len(phrase.split())))
    assert (found and found.name) == actor
