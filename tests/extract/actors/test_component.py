"""Actors and places of any text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.extract.document import layers

if TYPE_CHECKING:
    from briefing.extract import Briefer

WORDS = (
    "No", "May", "Helen", "Marsh", "Seoul", "Korea", "North", "South", "and", "The", "the", "DPRK", "NHA", "(", ")",
    "National", "Agency", "USS", "Kremlin", "French", "'s", "in", "with", "to", "said", ".", ",", "\n", "-", "“", "”",
    "minister", "É", "👩‍🚀",
)  # fmt: skip


@settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)))
def test_any_text_gives_actors_with_ids_and_mentions_in_order(briefer: Briefer, text: str) -> None:
    doc = briefer.nlp(text)
    for nodes, letter in ((layers.of(doc).actors, "a"), (layers.of(doc).places, "p")):
        assert [node.id for node in nodes] == [f"{letter}{n}" for n in range(1, len(nodes) + 1)]
        for node in nodes:
            assert node.name.strip() == node.name != ""
            starts = [ref.start for ref in node.mentions]
            assert starts
            assert starts == sorted(starts)
            assert all(0 <= ref.start < ref.end <= len(doc) for ref in node.mentions)
