"""Cast: who is listed without a name, and that nobody else is left in any layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.extract.document import layers
from briefing.extract.summary import cast
from briefing.lexicon.learned import learned
from briefing.sources import read_text

if TYPE_CHECKING:
    from briefing.extract import Briefer

STORY = (
    "Gunmen kill nine villagers\n\nGunmen killed nine villagers in Mali on Friday, a teacher said.\n\n"
    "The gunmen fled to the hills. A farmer hid in a well, and his dog barked."
)


def test_those_with_a_part_in_a_key_event_are_listed(briefer: Briefer) -> None:
    told = briefer.brief(read_text(STORY, published="2025-11-08"))
    listed = {actor.id: actor.name.lower() for actor in told.who}
    key = next(event for event in told.what if event.key)
    assert [[listed[i] for i in ids] for ids in (key.who, key.whom)] == [["gunmen"], ["nine villagers"]]
    assert not {"teacher", "farmer", "dog"} & {word for name in listed.values() for word in name.split()}


def test_nobody_is_told_of_who_is_not_listed(briefer: Briefer) -> None:
    doc = briefer.parse(read_text(STORY, published="2025-11-08"))
    here = layers.of(doc)
    listed = {actor.id for actor in here.actors}
    for event in here.events:
        assert {*event.who, *event.whom, *event.attribution} <= listed
    for threat in here.threats:
        assert {*threat.issuer, *threat.target, *threat.attribution} <= listed


def test_only_those_without_a_name_and_with_a_part_are_weighed(briefer: Briefer) -> None:
    doc = briefer.read(read_text(STORY, published="2025-11-08"), before="brf_cast")
    weighed = cast.features(doc)
    names = {actor.id: actor.name for actor in layers.of(doc).actors}
    assert {names[i] for i in weighed} <= {"Gunmen", "nine villagers", "gunmen", "farmer", "teacher"}
    assert all(value for found in weighed.values() for value in found.values())


@pytest.mark.parametrize("feature", ["bias", "whom", "title", "nouns", "alone"])
def test_what_is_weighed_was_taught(feature: str) -> None:
    assert feature in learned("cast")
