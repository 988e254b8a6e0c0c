"""Headlines as papers write them, alone: which threat each shows, by whom and against whom, or that it shows none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., Any]

THREATS = [
    # threats in words
    ("Militia vows revenge", "verbal_threat: Militia >"),
    ("Iran vows revenge after strike on port", "verbal_threat: Iran >"),
    ("Washington vows response", "verbal_threat: United States >"),
    ("Rebels vow to fight on", "verbal_threat: Rebels >"),
    ("Turkey vows to crush rebels", "verbal_threat: Turkey > rebels"),
    ("Pyongyang threatens Seoul with nuclear strike", "verbal_threat: North Korea > South Korea"),
    ("Iran threatens to close strait", "verbal_threat: Iran >"),
    ("Gang threatens to kill hostages", "verbal_threat: Gang > hostages"),
    ("Nurses threaten to walk out", "verbal_threat: Nurses >"),
    ("Pilots threaten strike over pay", "verbal_threat: Pilots >"),
    ("Union threatens strike at port", "verbal_threat: Union >"),
    ("Airline pilots threaten Easter strike", "verbal_threat: Airline pilots >"),
    ("China threatens sanctions against Lithuania", "verbal_threat: China > Lithuania"),
    ("China warns Taiwan of consequences", "verbal_threat: China > Taiwan"),
    ("Moscow warns Helsinki over base", "warning: Russia > Finland"),
    ("Iran warns Israel", "warning: Iran > Israel"),
    ("Russia warns it will shoot down drones", "verbal_threat: Russia >"),
    ("Iran says it will strike Israel", "verbal_threat: Iran >"),
    ("We will bomb Tripoli, says rebel leader", "verbal_threat: rebel leader > Libya"),
    ("Kenya gives rebels 48 hours to leave town", "ultimatum: Kenya > rebels"),
    ("Kidnappers set deadline for ransom", "ultimatum: Kidnappers >"),
    ("Quit or face arrest, junta tells ministers", "ultimatum: junta > ministers"),
    ("Leave or be shot, gunmen tell villagers", "ultimatum: gunmen > villagers"),
    ("Pay up or we bomb, gang tells shops", "ultimatum: gang >"),
    ("Iran issues ultimatum to Iraq", "ultimatum: Iran > Iraq"),
    ("Iran threatens to attack Iraq if sanctions return", "ultimatum: Iran > Iraq"),
    ("Israel says Iran will pay heavy price", "verbal_threat: Israel > Iran"),
    ("Niger coup leaders threaten to kill president", "verbal_threat: > president"),
    ("Mayor gets death threats", "verbal_threat: > Mayor"),
    ("Judge threatened over ruling", "verbal_threat: > Judge"),
    ("School closed after bomb threat", "verbal_threat: >"),
    ("Bomb threat shuts airport in Oslo", "verbal_threat: >"),
    ("Reporter threatened with jail in Belarus", "verbal_threat: > Reporter"),
    ("Hackers threaten to leak patient files", "verbal_threat: Hackers >"),
    # attacks and shows of force
    ("Explosions heard in Tehran as raids go on", "hostile_act: >"),
    ("Explosions heard in Kyiv as strikes continue", "hostile_act: >"),
    ("Gunmen kill nine in Mali", "hostile_act: Gunmen > nine"),
    ("Gunmen storm hotel in Mogadishu", "hostile_act: Gunmen >"),
    ("Car bomb kills five in Baghdad", "hostile_act: >"),
    ("Suicide bomber strikes Kabul mosque", "hostile_act: Suicide bomber >"),
    ("Rebels shell Goma", "hostile_act: Rebels >"),
    ("Rebels seize airport in Goma", "hostile_act: Rebels >"),
    ("Iran attacked by Israel", "hostile_act: Israel > Iran"),
    ("Mayor shot dead in Quito", "hostile_act: > Mayor"),
    ("Pirates hijack tanker off Somalia", "hostile_act: Pirates >"),
    ("Police fire on protesters in Conakry", "hostile_act: Police > protesters"),
    ("Hackers attack bank", "hostile_act: Hackers > bank"),
    ("Man stabs three in Graz", "hostile_act: Man > three"),
    ("Three stabbed at market in Graz", "hostile_act: >"),
    ("Soldiers ambushed near border", "hostile_act: > Soldiers"),
    ("Journalist kidnapped in Haiti", "hostile_act: > Journalist"),
    ("Mosque attack leaves 12 dead", "hostile_act: >"),
    ("Air strike kills family in Gaza", "hostile_act: > family"),
    ("Troops mass on Ukraine border", "demonstration: Troops > Ukraine"),
    ("North Korea fires missile into sea", "demonstration: North Korea >"),
    ("China holds drills off Taiwan", "demonstration: China > Taiwan"),
    ("Navy sends warships to Gulf", "demonstration: Navy >"),
    # warnings and judgements
    ("UN warns of famine in Sudan", "warning: UN >"),
    ("Police warn of attack by extremists", "warning: Police >"),
    ("Doctors warn of measles outbreak", "warning: Doctors >"),
    ("Iran poses no threat, says agency", "not assessment: Iran >"),
    ("No threat to tourists, police say", "not assessment: > tourists"),
    ("Russia remains threat to Baltics, NATO says", "assessment: Russia >"),
]

# the parser or the recognizer leads astray
MISSED = [
    ("Israel: We will hit Iran again", "verbal_threat: Israel > Iran"),
    ("Iran will pay, vows Israel", "verbal_threat: Israel > Iran"),
    ("Russia strikes Odesa with drones", "hostile_act: Russia >"),
    ("Drones hit refinery in Ryazan", "hostile_act: >"),
    ("Mob burns embassy", "hostile_act: Mob >"),
]

NONE = [
    "Chipmaker strikes deal",
    "Chipmaker strikes deal with Japan",
    "Opposition attacks budget",
    "Senator blasts tax plan",
    "Minister slams critics",
    "Mayor under fire over parking",
    "Governor fires back at critics",
    "Coach fired after third loss",
    "Bank fires 300",
    "Court jails former minister for nine years",
    "Judge hands down life sentence",
    "Man charged with murder in court",
    "United hit back to beat Rovers",
    "Striker shoots United to victory",
    "City crush Rovers 5-0",
    "Giants bomb out of cup",
    "Star explodes on to scene",
    "Film bombs at box office",
    "Stocks under attack as oil slides",
    "Oil shock hits shares",
    "Shares hit record high",
    "Dollar hits yen",
    "Tariff war hits farmers",
    "Price war breaks out among airlines",
    "Airline kills route to Rome",
    "Regulator kills merger",
    "Startup aims to kill email",
    "Heatwave grips Spain",
    "Storm batters Cornwall",
    "Flood threatens town",
    "Volcano threatens villages",
    "Rain threatens final",
    "Drought threatens harvest",
    "Flu threatens winter surge",
    "Inflation threatens recovery",
    "AI threatens jobs",
    "Rate rise hits homeowners",
    "Teachers strike over pay",
    "Train strike hits Paris",
    "Hunger strike enters third week",
    "Miner strikes gold in Ghana",
    "Ford recalls 900,000 cars",
    "Rebels sign truce with army",
    "Israel and Lebanon agree truce",
    "Iran denies attack on tanker",
    "Iran rules out strike on Israel",
    "Army foils attack on base",
    "Police foil plot to bomb church",
    "Police seize cocaine in harbour raid",
    "Drug raid nets three tonnes of cocaine",
    "Bomb found under bridge was from war",
    "Film on siege of Leningrad wins prize",
    "Nine die as coach hits tree",
    "Nine killed in avalanche",
    "Fire kills four in flat",
    "Heart attack kills actor",
    "Shark attack closes beach",
    "Dog attacks postman",
    "Battle for mayor's job heats up",
    "War of words over trade",
    "Battle of the bakers",
    "Envoy shoots down peace plan",
    "Panel torpedoes budget",
    "Deadline looms for tax returns",
    "Applicants have until Friday to apply",
    "Villagers face eviction",
]


@pytest.mark.parametrize(("headline", "expected"), THREATS)
def test_the_threat_of_a_headline(tell: Tell, headline: str, expected: str) -> None:
    assert tell(headline).threats() == [expected]


@pytest.mark.parametrize(("headline", "expected"), MISSED)
@pytest.mark.xfail(reason="the parser takes the verb for a noun, or the name for none", strict=True)
def test_a_headline_that_is_misread(tell: Tell, headline: str, expected: str) -> None:
    assert tell(headline).threats() == [expected]


@pytest.mark.parametrize("headline", NONE)
def test_a_headline_without_a_threat(tell: Tell, headline: str) -> None:
    assert tell(headline).threats() == []
