"""Who threatens: those who say "we" or "they" of themselves, and never those whom they say it to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., Any]

# article, every threat that it shows
SPOKEN = [
    ("“We will bomb your ports,” Colonel Adel Haroun told Oman.", ["verbal_threat: Adel Haroun > Oman"]),
    ("Admiral Ines Varga told Peru: “We will shell your harbours.”", ["verbal_threat: Ines Varga > Peru"]),
    ("“We will bomb Tunis,” General Karim Saleh told reporters.", ["verbal_threat: Karim Saleh > Tunisia"]),
    (
        "“We will attack your convoys,” rebel leader Tomas Reyes warned Chile on Monday.",
        ["verbal_threat: Tomas Reyes > Chile"],
    ),
    (
        "“We will kill your envoys,” Musa Idris said to Ghana.",
        ["verbal_threat: Musa Idris > Ghana & your envoys"],
    ),
    (
        "“We will invade your islands if you arrest our crews,” Captain Nikos Petrou told Turkey.",
        ["ultimatum: Nikos Petrou > Turkey"],
    ),
]

REPORTED = [
    ("The bandits said they would kill the nurses unless Chad paid a ransom.", "ultimatum: bandits > nurses"),
    (
        "The gang told Malta that it would shoot the drivers if the ransom was not paid.",
        "ultimatum: gang > drivers",
    ),
    ("The cartel told the families it would kill the miners if they talked.", "ultimatum: cartel > miners"),
    ("Hijackers said they would kill a passenger every hour.", "verbal_threat: Hijackers > passenger"),
    (
        "Rebels said they would attack the airport unless Togo withdrew its troops.",
        "ultimatum: Rebels > Togo",
    ),
    ("Militants vowed to attack Kano.", "verbal_threat: Militants >"),
    ("Gunmen threatened to kill the guards.", "verbal_threat: Gunmen > guards"),
]

OWN_SIDE = [
    (
        "Iran will attack Iraq if it is bombed, Iran’s foreign minister, Karim Vaziri, said.",
        "ultimatum: Iran > Iraq",
    ),
    (
        "President Ivo Karel of Norland said on Monday that Germany could attack Poland.",
        None,
    ),
    (
        "Russia’s president, Oleg Varin, said Russia could attack Poland if it sent troops.",
        "ultimatum: Russia > Poland",
    ),
]

# an official whose article comes from the capital is of that country, where it is the one that will do it
FROM_THE_CAPITAL = [
    (
        "VIENNA, Nov. 8 (Northwire) - Prime Minister Lena Vogel said Austria might send tanks if Hungary moved its army.",
        "ultimatum: Austria > Hungary",
    ),
    (
        "TEHRAN, Nov. 8 (Northwire) - Iran may close the strait if Iraq bans its ships, Foreign Minister Reza Amini said.",
        "ultimatum: Iran > Iraq",
    ),
    # but nobody is of Switzerland for speaking there
    (
        "GENEVA, Nov. 8 (Northwire) - President Vera Dolan said Russia could bomb the pipeline if Romania raised the toll.",
        None,
    ),
]

# what a quotation after a warning says is what it warns of
INTRODUCED = [
    ("“There will be another flood by spring,” the engineer, Ada Brandt, warned.", "warning: Ada Brandt >"),
    (
        "“We will strike Monday if the deal is late,” union leader Ada Brandt warned.",
        "ultimatum: Ada Brandt >",
    ),
]

# whoever tells that somebody was threatened has threatened nobody
UNDERGONE = [
    "The union said its members had been threatened with dismissal.",
    "The port said on Monday that unions had been threatened legal action.",
    "Unions had been threatened legal action over the walkout, the dockers' federation said.",
    "Anna Brandt said she had been threatened with prison.",
    "Peru said its envoy was threatened with expulsion.",
    "The nurses said that they were threatened with the sack.",
    "The bishop, Ivo Karel, said priests had been threatened with death.",
    "A clerk was threatened with a knife, police said.",
    "Miners had been threatened with fines, said their lawyer, Ines Varga.",
    "Ghana told Togo that its drivers were being threatened.",
]

NONE = [
    "Storm threatens Cuba",
    "Lava threatened the villages below the crater on Sunday.",
    "A glacier threatens a Swiss village.",
    "Rising seas threaten Tuvalu.",
    "The dam threatened to burst, officials in Laos said.",
    "Drought threatens the harvest in Kenya.",
    "Higher prices threaten the recovery, the bank said.",
    "In 2018, Iran threatened Iraq.",
    "The police were warned in January.",
    "Patrol boats escorted the tanker after warning lights failed.",
    "Denmark sent a helicopter.",
]


@pytest.mark.parametrize(("text", "expected"), SPOKEN)
def test_we_is_the_side_of_the_speaker(tell: Tell, text: str, expected: list[str]) -> None:
    assert tell(text).threats() == expected


@pytest.mark.parametrize(("text", "expected"), REPORTED)
def test_a_threat_by_those_without_a_name(tell: Tell, text: str, expected: str) -> None:
    assert expected in tell(text).threats()


@pytest.mark.parametrize(("text", "expected"), OWN_SIDE + FROM_THE_CAPITAL)
def test_an_official_speaks_for_the_country(tell: Tell, text: str, expected: str | None) -> None:
    assert tell(text).threats() == ([expected] if expected else [])


@pytest.mark.parametrize(("text", "expected"), INTRODUCED)
def test_a_warning_is_of_what_its_quotation_says(tell: Tell, text: str, expected: str) -> None:
    told = tell(text)
    assert told.threats() == [expected]
    assert any(
        "“" not in told.words(span) and len(told.words(span)) > 20
        for span in told.briefing.threats[0].evidence
    )


@pytest.mark.parametrize("text", UNDERGONE)
def test_who_tells_of_a_threat_has_not_made_it(tell: Tell, text: str) -> None:
    threats = tell(text).briefing.threats
    assert threats
    assert not any(threat.issuer for threat in threats)


@pytest.mark.parametrize("text", NONE)
def test_nature_prices_and_the_past_threaten_nobody(tell: Tell, text: str) -> None:
    assert tell(text).threats() == []
