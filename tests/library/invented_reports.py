"""Reports invented for the tests of stories, and briefings of them made without a model: names alone are found."""

from __future__ import annotations

import dataclasses
import re

from briefing.model import Actor, Article, Block, Briefing, MadeBy, Mention, Place, PlaceMention

PEOPLE = ("Ilse Brandvold", "Per Omdal", "Rolf Quist", "Mira Kessling")
BODIES = ("Nordvik Fisheries", "Harbour Watch", "Coastline Agency")
COUNTRIES = ("Norway", "Denmark")
PLACES = ("Skarvik", "Lundhavn", "Rossby Sound")

QUAY_1 = """Quay collapses in Skarvik, trapping workers

SKARVIK, Norway, March 3, 2026 (Coastline Agency) - A quay collapsed in the harbour of Skarvik on Tuesday while Nordvik Fisheries was unloading frozen herring, and cranes fell into the water.

Mayor Ilse Brandvold said nine workers were trapped under concrete. "The pillars had been rotten for years," said Per Omdal of Harbour Watch, a group that inspects piers.

Divers searched the basin until dark. Nordvik Fisheries said that it had warned the port."""
QUAY_2 = """Divers find two bodies under Skarvik quay

SKARVIK, Norway, March 4, 2026 (Fjord Daily) - Divers found two bodies under the collapsed quay of Skarvik on Wednesday, Mayor Ilse Brandvold said.

Seven workers were brought out alive. Nordvik Fisheries stopped unloading herring at all piers in the harbour, and Per Omdal of Harbour Watch called for the port to be closed."""
QUAY_COPY = QUAY_1.replace("trapping workers", "workers trapped").replace(
    "March 3, 2026 (Coastline Agency)", "March 4, 2026 (Lundhavn Times)"
)
REWORDED = """Workers buried as pier gives way in Skarvik

SKARVIK, Norway, March 4, 2026 (Evening Mail) - Nine people lay buried on Tuesday beneath rubble, according to Mayor Ilse Brandvold, when a pier gave way in Skarvik harbour.

Its pillars were rotten, Per Omdal from the group Harbour Watch complained. Frozen herring was being unloaded for Nordvik Fisheries, which claims to have warned the port."""
OTHER_QUAY = """Court hears of quay collapse in Lundhavn

LUNDHAVN, Norway, March 4, 2026 (Court Reporter) - A court in Lundhavn heard on Wednesday how a quay collapsed there two years ago and trapped workers unloading timber.

Rolf Quist, who built the pier, denied that its pillars had been rotten. "The concrete was sound," he told judges. Cranes fell into the water that day, and divers searched the harbour."""
ANNIVERSARY = QUAY_2.replace("March 4, 2026 (Fjord Daily)", "May 20, 2026 (Fjord Daily)").replace(
    "Wednesday", "a spring day long ago, witnesses recalled at a hearing"
)


def reported(text: str, published: str, source: str = "") -> Briefing:
    """A briefing of a report with the names that are known here."""
    blocks = []
    for found in re.finditer(r"[^\n]+", text):
        start = found.start()
        credit = re.match(r".*?\) - ", found[0])
        if not blocks:
            blocks.append(Block("title", start, found.end()))
            continue
        if credit:
            blocks.append(Block("dateline", start, start + credit.end() - 1))
            start += credit.end()
        blocks.append(Block("paragraph", start, found.end()))
    title = text.split("\n", 1)[0]
    article = Article(source or title, title, text, tuple(blocks), published=published)
    made = MadeBy("0", "none", "0")
    bare = Briefing(article, None, (), (), (), (), (), (), (), made)
    return dataclasses.replace(bare, who=_who(text), where=_where(text))


def _who(text: str) -> tuple[Actor, ...]:
    found = []
    for kind, names in (("person", PEOPLE), ("organization", BODIES), ("country", COUNTRIES)):
        for name in names:
            mentions = tuple(
                Mention(one.start(), one.end(), "name", "test") for one in re.finditer(name, text)
            )
            if mentions:
                found.append(Actor(f"a{len(found)}", name, kind, None, (), True, 1.0, mentions))  # type: ignore[arg-type]
    return tuple(found)


def _where(text: str) -> tuple[Place, ...]:
    found = []
    for name in PLACES:
        mentions = tuple(PlaceMention(one.start(), one.end(), "test") for one in re.finditer(name, text))
        if mentions:
            found.append(Place(f"p{len(found)}", name, "NOR", "city", mentions))
    return tuple(found)
