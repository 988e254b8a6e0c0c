"""Who is hit, who tells of it and who passes by are not the ones who did it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., Any]

# article, every threat that it shows
ACTS: list[tuple[str, list[str]]] = [
    ("The mission said its post had been hit by tank fire, wounding two soldiers.", []),
    ("NATO said one of its lorries had been hit by shells, killing a driver.", ["hostile_act: > NATO"]),
    (
        "Norvik Labs said on Monday that hackers tied to Russia had stolen its files.",
        ["hostile_act: > Norvik Labs"],
    ),
    ("Iran's coastguard said the tanker had entered Iranian waters.", []),
    ("Iranian patrol boats fired warning shots at a trawler.", ["demonstration: Iran >"]),
    ("Customs officers found heroin in a raid on a warehouse in Antwerp on Monday.", []),
    ("Oman could close the bay if Qatar came under attack.", []),
    # each side lays it to the other
    ("Chad and Sudan met. Each side said that the other had fired first.", []),
    ("Chad and Sudan accused each other of bombing a village.", []),
    ("Each of the gangs said the others had attacked a market.", []),
    ("One brother fled. The other gunman shot a guard.", ["hostile_act: other gunman > guard"]),
    ("Iran said Iraq had fired first.", ["hostile_act: Iraq >"]),
]

WORDS = [
    ("Unions said they had not been heard and threatened legal action.", "verbal_threat: Unions >"),
    (
        "Chad’s president met aides. Niger shelled a camp on Monday, and its defence minister threatened to burn"
        " towns in Chad if the fire went on. Prime Minister Ali Zene of Chad ordered an alert.",
        "ultimatum: Niger >",
    ),
    ("Prime Minister Ada Lind warned that Norland would bomb Rovia.", "warning: Ada Lind >"),
    # who reports a threat has not made it
    ("Rovers threatened to bomb the dam at Kuri, Norway said.", "verbal_threat: >"),
    # an official whom no name tells speaks for the country, not the namesake of another
    (
        "Serbia's president threatened to bomb a road. Kosovan President Arta Hoti wept.",
        "verbal_threat: Serbia >",
    ),
    (
        "Kenya fined two ships and its fisheries minister threatened to burn the next."
        " Somali Fisheries Minister Abdi Warsame met the crew.",
        "verbal_threat: Kenya >",
    ),
    (
        "Thailand closed the bridge. Its prime minister threatened Cambodia with sanctions."
        " The Cambodian prime minister, Sok Chea, laughed it off.",
        "verbal_threat: Thailand > Cambodia",
    ),
    # a gang is not the one that is named later
    (
        "Gunmen shot dead a judge in Cali on Monday after a gang had threatened to kill her."
        " The government blamed the Night Eagles, a gang, for three other murders.",
        "verbal_threat: gang >",
    ),
    (
        "A union had threatened to block the port. The Dockers League, a union of 900 cooks, ended its strike.",
        "verbal_threat: union >",
    ),
    # several people that open a sentence are no name
    (
        "OSLO, Nov. 8 (Northwire) - Gunmen threatened to kill the hostages.",
        "verbal_threat: Gunmen > hostages",
    ),
    ("OSLO, Nov. 8 (Northwire) - Rebels vowed to attack Lagos.", "verbal_threat: Rebels >"),
    # who is struck in the condition is not whom the threat is aimed at
    (
        "VIENNA, Nov. 8 (Northwire) - Austria could use its missiles if Italy came under attack,"
        " Chancellor Lena Vogel said.",
        "ultimatum: Austria >",
    ),
    ("Austria threatened to send troops unless Hungary moved its army.", "ultimatum: Austria > Hungary"),
    ("Austria threatened to send tanks.", "verbal_threat: Austria >"),
]


# a union's threat is aimed at the firm that the article is about, if it is one
UNIONS = [
    ("Marlin Foods shut a plant. Marlin Foods lost money. Unions threatened legal action.", "Marlin Foods"),
    (
        "Kobal Mining had no word. Kobal Mining fell. Miners threatened to stop work if a job was lost.",
        "Kobal Mining",
    ),
    ("Marlin Foods fell. Unions threatened legal action.", ""),
    (
        "Marlin Foods met Kobal Mining. Marlin Foods and Kobal Mining agreed. Miners threatened to strike on Monday.",
        "",
    ),
    ("Marlin Foods shut a plant. Marlin Foods lost money. A gang threatened to burn a bridge.", ""),
]


@pytest.mark.parametrize(("text", "expected"), UNIONS)
def test_a_union_threatens_the_firm_that_an_article_is_about(tell: Tell, text: str, expected: str) -> None:
    told = tell(text)
    assert [told.names(threat.target) for threat in told.briefing.threats] == [expected]


@pytest.mark.parametrize(("text", "expected"), ACTS)
def test_an_act_is_only_laid_to_who_did_it(tell: Tell, text: str, expected: list[str]) -> None:
    assert tell(text).threats() == expected


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_words_are_only_laid_to_who_said_them(tell: Tell, text: str, expected: str) -> None:
    assert expected in tell(text).threats()


def test_a_president_is_not_of_the_country_that_he_speaks_of(tell: Tell) -> None:
    told = tell("President Daniel Moro said Iran would “pay a heavy price” if a ship was hit.")
    assert {actor.name: actor.country for actor in told.briefing.who}["Daniel Moro"] is None
    assert told.threats() == ["ultimatum: Daniel Moro > Iran"]


def test_a_threat_and_the_answer_to_it_are_two(tell: Tell) -> None:
    told = tell("Iran threatened to attack Iraq on Monday. Iraq vowed on Tuesday to strike Iran.")
    assert told.threats() == ["verbal_threat: Iran > Iraq", "verbal_threat: Iraq > Iran"]
