"""What will befall whoever does something, and what a speaker will do if another does: "anyone who crosses will be shot"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., Any]

# article, the one threat that it shows
WHOEVER = [
    (
        "“Anyone who crosses the line will be shot,” General Karim Saleh said.",
        "verbal_threat: Karim Saleh >",
    ),
    (
        "“Whoever lays a hand on the mine will answer to us,” union leader Tomas Reyes said.",
        "verbal_threat: Tomas Reyes >",
    ),
    (
        "“Those who foul our wells will not sleep in Lima,” Tomas Reyes said.",
        "verbal_threat: Tomas Reyes >",
    ),
    (
        "“Any ship found in the bay after dawn will be sunk,” Admiral Ines Varga said.",
        "verbal_threat: Ines Varga >",
    ),
    (
        "“Every truck that leaves the depot is a target,” the rebel commander, Musa Idris, said.",
        "verbal_threat: Musa Idris >",
    ),
    ("“The depot is a lawful target,” General Karim Saleh said.", "verbal_threat: Karim Saleh >"),
    ("“Tunis will be their graveyard,” General Karim Saleh said.", "verbal_threat: Karim Saleh >"),
    ("Gang members told the teacher that she would be next.", "verbal_threat: Gang members >"),
    ("“Next time we will not miss,” the caller said.", "verbal_threat: caller >"),
    (
        "“Leave now. Next time we do not use water,” a voice told the crew.",
        "verbal_threat: >",
    ),
]

ANSWERS = [
    (
        "“If Peru does not pay by Monday, we walk out of the coalition,” said Ines Varga.",
        "ultimatum: Ines Varga > Peru",
    ),
    (
        "“If another mortar lands on our fields, our guns will not be silent,” Colonel Adel Haroun said.",
        "ultimatum: Adel Haroun >",
    ),
    (
        "Colonel Adel Haroun said his men would fight for Chad if Libyan troops crossed the border.",
        "ultimatum: Adel Haroun >",
    ),
    (
        "“We will not wait if you arrest our crews,” Nikos Petrou told Malta.",
        "ultimatum: Nikos Petrou > Malta",
    ),
    ("More measures would follow unless Iran let inspectors in, a U.S. official said.", "ultimatum: > Iran"),
    (
        "The nurses would stop work on Monday if the ward was closed, said Anna Brandt.",
        "ultimatum: nurses >",
    ),
]

AT_LAW = [
    ("“We will see Marlin Foods in court,” said Anna Brandt.", "verbal_threat: Anna Brandt > Marlin Foods"),
    ("Anna Brandt vowed to sue the council.", "verbal_threat: Anna Brandt > council"),
    ("Chad reserves the right to respond, the foreign ministry said.", "verbal_threat: Chad >"),
    ("Oman said it reserved the right to answer the raid.", "verbal_threat: Oman >"),
    # who speaks for somebody threatens for them
    ("The lawyers of Marlin Foods threatened to sue Peter Lang.", "verbal_threat: Marlin Foods > Peter Lang"),
    (
        "Marlin Foods denied it. Its lawyers threatened to sue Peter Lang.",
        "verbal_threat: Marlin Foods > Peter Lang",
    ),
]

NONE = [
    "“Anyone who was at the fair will be tested,” Anna Brandt said.",
    "“Those who qualify will be paid in May,” Peter Lang said.",
    "“If it rains, we will shut the gates,” the steward, Peter Lang, said.",
    "“If you have questions, we will answer them,” Anna Brandt said.",
    "“Every child is a winner,” Peter Lang said.",
    "“Everyone who comes will leave happy,” said Anna Brandt.",
    "“Our target is nine per cent,” Peter Lang said.",
    "“If the wind drops, the crews will leave,” Anna Brandt said.",
    "“If the council agrees, we will build in May,” said Peter Lang.",
    "Anna Brandt said she would leave the house if the rent rose.",
    "“The next train will be late,” the guard said.",
    "Anna Brandt said that women had the right to act.",
    "Anyone who crosses the bridge will be charged two euros.",
]


@pytest.mark.parametrize(("text", "expected"), WHOEVER)
def test_what_befalls_whoever_does_it(tell: Tell, text: str, expected: str) -> None:
    assert tell(text).threats() == [expected]


@pytest.mark.parametrize(("text", "expected"), ANSWERS)
def test_what_the_side_of_the_speaker_will_do_if_another_does_something(
    tell: Tell, text: str, expected: str
) -> None:
    assert tell(text).threats() == [expected]


@pytest.mark.parametrize(("text", "expected"), AT_LAW)
def test_courts_rights_and_lawyers(tell: Tell, text: str, expected: str) -> None:
    assert tell(text).threats() == [expected]


@pytest.mark.parametrize("text", NONE)
def test_what_is_promised_to_nobodys_harm(tell: Tell, text: str) -> None:
    assert tell(text).threats() == []


def test_a_threat_of_nobody_known_is_not_laid_to_another_who_threatens(tell: Tell) -> None:
    told = tell(
        "More measures would follow unless Iran let inspectors in, a U.S. official said.\n\n"
        "Israel has threatened to bomb the plant if the talks fail."
    )
    assert told.threats() == ["ultimatum: > Iran", "ultimatum: Israel >"]


def test_a_warning_of_what_befalls_somebody_is_that_threat(tell: Tell) -> None:
    told = tell("Oman had warned that “those who play with fire will perish by it” if the visit went ahead.")
    assert told.threats() == ["verbal_threat: Oman >"]


def test_the_menace_of_a_headline_is_told_again_by_the_article(tell: Tell) -> None:
    told = tell(
        "‘Close the station or we close her mouth’\n\n"
        "The Red Sparrows have threatened to kill Anna Brandt unless the station goes off the air."
    )
    assert len(told.briefing.threats) == 1
