"""Names in sentences as the news has them, and what holds for any text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from briefing.extract.document import layers

if TYPE_CHECKING:
    from briefing.extract import Briefer

LABELS = {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "ASSET"}


# Sentences as the news has them.
NEWS = [
    (
        "Speaking in Geneva on Tuesday, EU foreign policy chief Ines Kohl told reporters that the Dutch ambassador,"
        " Jan van der Meer, had been expelled.",
        ["Geneva GPE", "EU ORG", "Ines Kohl PERSON", "Dutch NORP", "Jan van der Meer PERSON"],
    ),
    (
        "Rear Admiral Peter Vogt, commander of the US Seventh Fleet, said the USS Helen Marsh and HMS Kestrel"
        " would sail to Busan.",
        [
            "Peter Vogt PERSON",
            "US Seventh Fleet ORG",
            "USS Helen Marsh ASSET",
            "HMS Kestrel ASSET",
            "Busan GPE",
        ],
    ),
    (
        "Deputy Prime Minister and Defence Minister Tomas Brandl met Brig. Gen. Omar al-Hadi.",
        ["Tomas Brandl PERSON", "Omar al-Hadi PERSON"],
    ),
    (
        "The Norwegian-flagged tanker Blue Heron, bound for Rotterdam, was hit by two drones off Yemen’s coast.",
        ["Norwegian NORP", "Blue Heron ASSET", "Rotterdam GPE", "Yemen GPE"],
    ),
    (
        "South Korean President Park Ji-hoon, accompanied by his wife An Mi-rae, flew to Washington.",
        ["South Korean NORP", "Park Ji-hoon PERSON", "An Mi-rae PERSON", "Washington GPE"],
    ),
    (
        "Marsh, 61, who took over from Peter Long in May, said Long had left no notes. Helen Marsh is a nurse.",
        ["Marsh PERSON", "Peter Long PERSON", "Long PERSON", "Helen Marsh PERSON"],
    ),
    (
        "A spokesman for Mr Long, Will Carver, declined to comment.",
        ["Long PERSON", "Will Carver PERSON"],
    ),
    (
        "The Israel Defense Forces (IDF) said a rocket was fired. The IDF fired back.",
        ["Israel Defense Forces ORG", "IDF ORG", "IDF ORG"],
    ),
    (
        "Police in Lyon, France’s third city, arrested Ines Kohl on Friday.",
        ["Lyon GPE", "France GPE", "Ines Kohl PERSON"],
    ),
    (
        "The White House said President Helen Marsh would meet Chinese Premier Li Weiran in Beijing in May.",
        ["White House GPE", "Helen Marsh PERSON", "Chinese NORP", "Li Weiran PERSON", "Beijing GPE"],
    ),
    (
        "SEOUL, May 3 (Reuters) - A ferry sank off Busan on Saturday.",
        ["SEOUL GPE", "Reuters ORG", "Busan GPE"],
    ),
    (
        "Ukraine's air force said it had shot down 12 drones over Odesa and Kharkiv.",
        ["Ukraine's air force ORG", "Odesa GPE", "Kharkiv GPE"],
    ),
    (
        "“No one told me,” No Min Jae, a No 10 aide, said. No did not resign.",
        ["No Min Jae PERSON", "No 10 GPE", "No PERSON"],
    ),
    (
        "Will May quit? Helen May will say so in May, and Will Carver may too.",
        ["May PERSON", "Helen May PERSON", "Will Carver PERSON"],
    ),
    (
        "The trial of Peter Vogt, Anna Kohl and three others opened at Harrow Crown Court on Monday.",
        ["Peter Vogt PERSON", "Anna Kohl PERSON", "Harrow Crown Court ORG"],
    ),
    (
        "Professor Ines Kohl of the University of Leeds said Britain’s Met Office was right.",
        ["Ines Kohl PERSON", "University of Leeds ORG", "Britain GPE", "Met Office ORG"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NEWS)
def test_names(named: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert named(text) == expected


WORDS = (
    "No", "May", "Helen", "Marsh", "Mr.", "USS", "destroyer", "the", "The", "of", "and", "North", "South", "Korea",
    "Ministry", "Dam", "(", ")", "NHA", "'s", "’s", "-", "al", "bin", "van", "“", "”", ",", ".", "\n", "said",
    "minister", "in", "\u200b", "👩‍🚀", "é", "J.",
)  # fmt: skip


@settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)))
@example("NHA NHA NHA G00")
def test_any_text_gives_names_apart_in_order(briefer: Briefer, text: str) -> None:
    doc = briefer.nlp(text)
    last = 0
    for span in layers.of(doc).names:
        assert last <= span.start < span.end <= len(doc)
        assert span.label_ in LABELS
        assert span.text == span.text.strip()
        last = span.end
