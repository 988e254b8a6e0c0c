"""What is no name, though a capital or the recognizer says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from briefing.extract.names.candidate import Candidate, Rank
from briefing.extract.names.doubts import Doubts, persons_after_all, storm_names

NO_NAMES = [
    "No talks are planned.",
    "No, there is no deal.",
    "May is a hot month.",
    "It may rain.",
    "Will it rain?",
    "Long queues formed.",
    "Young people stayed away.",
    "So it ended.",
    "An aide took over.",
    "Rice prices rose.",
    "On Monday the police came.",
    "The minister said nothing.",
    "“Go home,” the officer shouted.",
    "They left on Good Friday.",
]


@pytest.mark.parametrize("text", NO_NAMES)
def test_no_names(named: Callable[[str], list[str]], text: str) -> None:
    assert named(text) == []


DOUBTED = [
    ("Typhoon Zorblatt hit the coast.", 0, 2, Rank.RECOGNIZED, "a storm or an operation"),
    ("Typhoon Zorblatt hit the coast.", 1, 2, Rank.PATTERN, "a storm or an operation"),
    ("They found H5N1 there.", 2, 3, Rank.RECOGNIZED, "a code"),
    ("Attack helicopters came.", 0, 1, Rank.RECOGNIZED, "a common word that only its place in the sentence writes large"),
    ("Attack helicopters came.", 0, 1, Rank.TABLE, None),
    ("They met Ines Kohl.", 2, 4, Rank.RECOGNIZED, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "start", "end", "rank", "reason"), DOUBTED)
def test_the_first_reason_against_a_candidate(
    nlp: Language, text: str, start: int, end: int, rank: Rank, reason: str | None
) -> None:
    candidate = Candidate(start, end, "ORG", rank, "recognized")
    assert Doubts(nlp(text)).about(candidate) == reason


def test_storms_and_operations_have_names(nlp: Language) -> None:
    assert storm_names(nlp("Typhoon Zorblatt came before Operation Kestrel began.")) == {
        "Zorblatt",
        "Kestrel",
    }


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("They met Corvin Zorblatt, who wept.", "PERSON"),
        ("They met Corvin Zorblatt, a French minister.", "PERSON"),
        ("They met Corvin Zorblatt, a maker of chips.", "ORG"),
    ],
)
def test_a_body_with_a_role_is_a_person(nlp: Language, text: str, label: str) -> None:
    (c,) = persons_after_all(nlp(text), [Candidate(2, 4, "ORG", Rank.RECOGNIZED, "recognized")])
    assert c.label == label
