"""News of invented people and places, as long as is wanted and different for every number."""

from __future__ import annotations

import random

FIRST = "Brita Henrik Ilse Oda Tomas Mira Anders Karin Pavel Selma Jonas Rhea Viktor Elin Sunniva".split()
LAST = "Dahl Markaan Brandt Velik Orsted Tarnow Lindqvist Harrow Petrel Sorley Vasko Korvin Eskel".split()
TOWNS = "Osterholm Quellin Tarnby Marsk Lodden Felling Varrow Hestad Ilmen Brakel Sundry Kolvik".split()
COUNTRIES = "Norland Veldania Orsa Harrenia Mestria Caldavia".split()
ROLES = ["mayor", "defence minister", "union leader", "harbour master", "judge", "governor", "envoy"]
THINGS = [
    "the bridge", "a new harbour", "the grain treaty", "the border crossing", "the coast guard", "a winter budget",
    "the ferry line", "the dam", "a ceasefire", "the fishing quota", "the power station", "the night train",
]  # fmt: skip
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
TOLD = [
    "{role} {name} of {town} opened {thing} on {day}.",
    '"We have waited for {thing} since {year}," {last} told reporters in {town}.',
    "{country} and {other} signed an agreement on {thing} in {town} on {day}.",
    "{last} said that {number} families in {town} would lose their homes if {thing} failed.",
    "Police in {town} arrested {number} people after a protest against {thing} on {day}.",
    "{country} warned that it would close {thing} to ships from {other} next week.",
    "The court in {town} fined the company that built {thing} {number} million crowns.",
    "Officials from {country} met {last} in {town} and discussed {thing} for {number} hours.",
    "According to {last}, nobody in {town} had been asked about {thing} before {year}.",
    "Storms killed {number} people near {town} in {year}, and {thing} was damaged.",
]
PARAGRAPH = 4  # sentences


def person(number: int) -> str:
    """Return a first and a last name; the first 195 numbers all differ."""
    return f"{FIRST[number % len(FIRST)]} {LAST[(number // len(FIRST)) % len(LAST)]}"


def article(number: int, words: int) -> str:
    """Return a title with the number in it, and paragraphs of at least so many words, about ``person(number)``."""
    chance = random.Random(number)
    name = person(number)
    town = chance.choice(TOWNS)
    told = [f"{name} speaks of {chance.choice(THINGS)} in {town}, report {number}"]
    count = len(told[0].split())
    while count < words:
        paragraph = " ".join(_sentence(chance, name, town) for _ in range(PARAGRAPH))
        count += len(paragraph.split())
        told.append(paragraph)
    return "\n\n".join(told) + "\n"


def _sentence(chance: random.Random, name: str, town: str) -> str:
    country, other = chance.sample(COUNTRIES, 2)
    told = chance.choice(TOLD).format(
        role=chance.choice(ROLES), name=name, last=name.split()[1], town=chance.choice([town, *TOWNS]),
        thing=chance.choice(THINGS), day=chance.choice(DAYS), country=country, other=other,
        year=chance.randint(1970, 2020), number=chance.randint(2, 900),
    )  # fmt: skip
    return told[0].upper() + told[1:]
