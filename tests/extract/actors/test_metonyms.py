"""Metonyms: whether the name of a place acts or tells where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.extract.document import layers
from briefing.extract.document.layers import ActorNode

if TYPE_CHECKING:
    from briefing.extract import Briefer

# The name in brackets is an actor (its government, its people by adjective, or itself) or a place.
ACTS = [
    "Anna Brandt blamed a neighbour, [Iran].",
    "[Seoul] rejected the offer.",
    "[Seoul] said it would answer.",
    "[Seoul] and [Tokyo] signed a pact.",
    "Talks with [Ankara] failed.",
    "Relations between [Moscow] and [Paris] soured.",
    "Sanctions against [Moscow] hurt.",
    "The offer was rejected by [Seoul].",
    "The minister accused [Ankara] of lying.",
    "He warned [Washington] on Monday.",
    "The move angered [Beijing].",
    "[Moscow]'s anger grew.",
    "Would [Seoul] answer?",
    "“No,” [Seoul] said.",
    "[France] invaded Norland.",
    "The minister accused [France] of lying.",
    "The pact with [France] failed.",
    "A threat to [France] grew.",
    "The [Kremlin] denied it.",
    "Talks with the [Kremlin] failed.",
    "The [White House] denied it.",
    "[US] sanctions hurt.",
    "[French] troops left.",
    "[France]'s leaders left.",
    "[Paris] and [Berlin] agreed.",
    "According to [Seoul], nothing happened.",
    "Pressure on [Moscow] grew.",
    "The deal between [Paris] and the [Kremlin] failed.",
    "Envoys told [Ankara] to wait.",
    "It is up to [Washington] to answer.",
    "[Seoul] is to answer on Monday.",
    "[Israel] and [Iran] traded blows.",
    "Norland bought arms from [France].",
    "A letter from [Seoul] said so.",
    "The war with [France] ended.",
    "An attack on [France] would be answered.",
]

LIES = [
    # entries of a diary that end with where
    "1400: Trial of Peter Vogt opens, [Oslo].",
    "1000: Court ruling on the merger, [Luxembourg].",
    "Nuclear talks resume, [Bern].",
    "Thursday. 0900: Rate decision, [Stockholm]. 1130: Party congress ends, [Lima].",
    "They met in [Seoul].",
    "She flew to [Ankara].",
    "He left [Ankara] on Monday.",
    "Police arrested him near [Paris].",
    "A train from [Moscow] was late.",
    "Thousands marched through [Seoul].",
    "The road to [Ankara] was shut.",
    "The streets of [Paris] burned.",
    "[Paris] is a beautiful city.",
    "They met in [France].",
    "She flew to [France].",
    "The north of [France] burned.",
    "The flood hit [France] on Monday.",
    "She visited [France].",
    "Troops crossed into [France].",
    "Protests across [France] grew.",
    "A quake struck [Busan].",
    "He was born in [Lyon].",
    "Ships crossed the [Black Sea].",
    "They gathered outside the [White House].",
    "The mayor of [Lyon] resigned.",
    "He lives in [London], she said.",
    "In [Seoul], thousands marched.",
    "[Seoul] lies near the border.",
    "She is on her way to [Ankara].",
    "A hospital in [Lyon], [France], was hit.",
    "The embassy in [Moscow] was shut.",
    "Flights from [Paris] were late.",
    "The border between [France] and [Germany] was shut.",
    "The border with [France] was shut.",
    "They fled [France].",
    "She grew up outside [Berlin].",
    "The coast of [France] was hit.",
    "Rain fell over [Germany].",
    "The [Seoul] suburb burned.",
    "The capital, [Ankara], burned.",
]


@pytest.mark.parametrize("marked", ACTS)
def test_a_name_that_acts(briefer: Briefer, marked: str) -> None:
    actors, places = _sorted_names(briefer, marked)
    assert _bracketed(marked) <= actors
    assert not _bracketed(marked) & places


@pytest.mark.parametrize("marked", LIES)
def test_a_name_that_tells_where(briefer: Briefer, marked: str) -> None:
    actors, places = _sorted_names(briefer, marked)
    assert _bracketed(marked) <= places
    assert not _bracketed(marked) & actors


def _bracketed(marked: str) -> set[str]:
    return {part.partition("]")[0] for part in marked.split("[")[1:]}


def _sorted_names(briefer: Briefer, marked: str) -> tuple[set[str], set[str]]:
    doc = briefer.nlp(marked.replace("[", "").replace("]", ""))
    return tuple(
        {doc[ref.start : ref.end].text for node in nodes for ref in node.mentions}
        for nodes in (layers.of(doc).actors, layers.of(doc).places)
    )


def test_a_country_may_be_both_in_one_text(briefer: Briefer) -> None:
    doc = briefer.nlp("France rejected the offer. Envoys then met in France.")
    (actor,) = (actor for actor in layers.of(doc).actors if actor.is_named)
    (place,) = layers.of(doc).places
    assert [ref.start for ref in actor.mentions] == [0]
    assert [doc[ref.start - 1].text for ref in place.mentions] == ["in"]
    assert (actor.kind, actor.country, place.kind, place.country) == ("country", "FRA", "country", "FRA")


def actor(kind: str, country: str | None = None, *roles: str) -> ActorNode:
    return ActorNode("a1", "X", kind, country, roles, ())  # type: ignore[arg-type]
