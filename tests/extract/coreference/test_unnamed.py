"""Actors without a name: which phrases mean one, and which of them mean the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.extract.coreference.noun_mentions import noun_mentions
from briefing.extract.document import layers
from briefing.sources import read_text

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from briefing.extract import Briefer


def read(briefer: Briefer, text: str) -> Doc:
    """Return a text with everybody that it brings up, before the cast is chosen."""
    return briefer.read(read_text(text, published="2025-11-08"), before="brf_events")


def unnamed(doc: Doc) -> list[str]:
    """Return each actor without a name as its phrases, pronouns too."""
    return [
        ", ".join(doc[ref.start : ref.end].text for ref in actor.mentions)
        for actor in layers.of(doc).actors
        if not actor.is_named
    ]


# text, each actor as its phrases
GATHERED = [
    ("A gunman opened fire in Oslo.", ["A gunman"]),
    (
        "Police detained nine protesters. Police said the protesters threw stones.",
        ["Police, Police", "nine protesters, the protesters"],
    ),
    ("Police made no arrest. Officers left.", ["Police, Officers"]),
    ("Nine hostages were freed. The captives were tired.", ["Nine hostages, The captives"]),
    ("A soldier was shot. Another soldier was hurt.", ["A soldier", "Another soldier"]),
    ("Five miners died. Two miners were saved.", ["Five miners", "Two miners"]),
    ("The blast killed 12.", ["12"]),
    ("The blast killed 12. The 12 people were from Oslo.", ["12, The 12 people"]),
    ("A suspect was held. The man was armed.", ["A suspect, The man"]),
    ("A nurse was held. The man was armed.", ["A nurse, The man"]),
    ("A woman was held. The man was armed.", ["A woman", "The man"]),
    ("No soldier was hurt.", []),
    ("The dead were buried.", ["The dead"]),
    ("Prices rose by 12.", []),
    # those who belong to somebody named, or are
    ("Tajik forces shelled a village.", []),
    ("Helen Marsh, a nurse, left.", []),
    ("The gunman, Peter Vogt, fled.", []),
    ("Foreign minister Helen Marsh left.", []),
    ("A Tajik villager was shot.", ["A Tajik villager"]),
    # nouns for people and bodies, whatever they do
    ("A signalman was held. The signalman had slept.", ["A signalman, The signalman"]),
    ("Four commuters were stabbed. The commuters lived.", ["Four commuters, The commuters"]),
    ("A midwife was sacked. The midwife had complained.", ["A midwife, The midwife"]),
    ("Two stowaways were found. The stowaways were ill.", ["Two stowaways, The stowaways"]),
    ("A landlady was fined. The landlady will appeal.", ["A landlady, The landlady"]),
    ("Nine evacuees were hurt. The evacuees were tired.", ["Nine evacuees, The evacuees"]),
    ("A crowd burned a bus. The crowd left.", ["A crowd, The crowd"]),
    ("A posse caught a rustler.", ["A posse", "a rustler"]),
    ("Rioters attacked a shopkeeper.", ["Rioters", "a shopkeeper"]),
    ("The constabulary arrested a poacher.", ["The constabulary", "a poacher"]),
    ("A weaver was freed.", ["A weaver"]),
]


@pytest.mark.parametrize(("text", "expected"), GATHERED)
def test_who_is_gathered(briefer: Briefer, text: str, expected: list[str]) -> None:
    assert unnamed(read(briefer, text)) == expected


def test_a_headline_and_the_lead_mean_one(briefer: Briefer) -> None:
    doc = read(
        briefer,
        "Gunman kills three people\n\nA gunman killed three people in Oslo on Friday.\n\nA gunman was seen in Hull.",
    )
    assert unnamed(doc) == ["Gunman, A gunman", "three people, three people", "A gunman"]


def test_a_pronoun_may_mean_one(briefer: Briefer) -> None:
    assert unnamed(read(briefer, "A man was shot in Oslo. He died on Friday.")) == ["A man, He"]


# text, name, kind, gender
DESCRIBED = [
    ("A gunman fled.", "gunman", "person", "m"),
    ("A spokeswoman fled.", "spokeswoman", "person", "f"),
    ("Nine hostages fled.", "Nine hostages", "group", None),
    ("The army withdrew.", "army", "organization", None),
]


@pytest.mark.parametrize(("text", "name", "kind", "gender"), DESCRIBED)
def test_what_is_told_of_one(briefer: Briefer, text: str, name: str, kind: str, gender: str | None) -> None:
    (actor,) = layers.of(read(briefer, text)).actors
    assert (actor.name, actor.kind, actor.gender, actor.is_named) == (name, kind, gender, False)


def test_ids_go_on_after_those_of_the_named(briefer: Briefer) -> None:
    doc = read(briefer, "Helen Marsh met two miners and a nurse in Oslo.")
    assert [actor.id for actor in layers.of(doc).actors] == ["a1", "a2", "a3"]


# text, what the phrase of its head is known by
KNOWN = [
    ("The gunman fled.", "gunman", "definite"),
    ("His nurse fled.", "nurse", "definite"),
    ("A gunman fled.", "gunman", "new"),
    ("Nine gunmen fled.", "gunmen", "new"),
    ("Protesters fled.", "Protesters", "bare"),
    ("People fled.", "People", "new"),
]


@pytest.mark.parametrize(("text", "head", "known"), KNOWN)
def test_how_a_phrase_is_known(briefer: Briefer, text: str, head: str, known: str) -> None:
    doc = briefer.read(read_text(text), before="brf_references")
    assert [one.known for one in noun_mentions(doc) if one.head.text == head] == [known]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)
@given(
    st.lists(
        st.sampled_from("police the a two man woman 12 killed hurt was his they . , No Oslo".split()),
        max_size=14,
    )
)
def test_any_words(briefer: Briefer, words: list[str]) -> None:
    doc = briefer.read(read_text(" ".join(words) or "."), before="brf_events")
    actors = layers.of(doc).actors
    assert len({actor.id for actor in actors}) == len(actors)
    for actor in actors:
        starts = [ref.start for ref in actor.mentions]
        assert starts == sorted(starts)
        assert all(0 <= ref.start < ref.end <= len(doc) for ref in actor.mentions)
